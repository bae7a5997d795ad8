import { raw } from "hono/html";
import type { Choices } from "../../workers/choices/types.ts";
import type { EffectKind } from "../../workers/notify/types.ts";
import type { AppealAnswer, PastAppeal, PauseView } from "../../workers/suspensions/types.ts";
import type { StandingEntry } from "../../workers/standing/types.ts";
import type { Status, Theme } from "../../workers/threads/types.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

interface Post {
  readonly path: string;
  readonly title: string | null;
  readonly board: string;
  /** Safe HTML. */
  readonly html: string;
  readonly status: Status;
  readonly notes: readonly Theme[];
  readonly createdAt: number;
  readonly editedAt: number | null;
}

export interface ExportPageProps {
  readonly view: View;
  /** Days since 1 January 1970. */
  readonly createdDay: number;
  readonly posts: readonly Post[];
  readonly follows: readonly { readonly label: string }[];
  readonly notices: readonly { readonly kind: EffectKind; readonly path: string }[];
  readonly apiKeys: readonly { readonly label: string; readonly createdDay: number }[];
  readonly passkeys: readonly { readonly createdDay: number }[];
  readonly pauses: readonly PauseView[];
  readonly standing: readonly StandingEntry[];
  readonly choices: Choices;
  /** What they asked about pauses that are over. */
  readonly appeals: readonly PastAppeal[];
  readonly letters: readonly {
    readonly path: string;
    readonly by: "member" | "team";
    readonly words: string;
    readonly at: number;
  }[];
}

/** All that a member has here, to read through or to print. */
export function ExportPage(props: ExportPageProps) {
  const { view, posts, follows, notices, apiKeys, passkeys } = props;
  const { accounts, erasing, keeping, layout, standing, suspensions, time } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal>
      <p class="crumb">
        <a href="/account">{erasing.back}</a>
      </p>
      <h1>{erasing.exportTitle}</h1>
      <p class="lead">{erasing.exportIntro}</p>
      <p class="ways">
        <a href="/account/export.json" download>
          {erasing.exportFile}
        </a>
      </p>
      <p class="hint">{erasing.exportFileHint}</p>
      <p>{erasing.accountMade(time.day(props.createdDay))}</p>
      <h2>{erasing.posts}</h2>
      {posts.length === 0 ? <p class="empty">{erasing.noPosts}</p> : null}
      {posts.map((post) => (
        <Written view={view} post={post} />
      ))}
      <h2>{erasing.follows}</h2>
      <Rows lines={follows.map(({ label }) => label)} none={erasing.noFollows} />
      <h2>{erasing.notices}</h2>
      {notices.length === 0 ? (
        <p>{erasing.noNotices}</p>
      ) : (
        <ul>
          {notices.map(({ kind, path }) => (
            <li>
              <a href={linkOf(kind, path)}>{erasing.noticesOf[kind]}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{erasing.keys}</h2>
      <Rows
        lines={apiKeys.map(
          (key) => `${key.label}. ${accounts.tokenMade(time.day(key.createdDay))}`,
        )}
        none={erasing.noKeys}
      />
      <h2>{keeping.passkeys}</h2>
      <Rows
        lines={passkeys.map((passkey) => keeping.passkeyAdded(time.day(passkey.createdDay)))}
        none={keeping.passkeyNone}
      />
      <h2>{suspensions.exportTitle}</h2>
      {props.pauses.length + props.appeals.length === 0 ? <p>{suspensions.exportNone}</p> : null}
      {props.pauses.map((pause) => (
        <Pause view={view} pause={pause} />
      ))}
      {props.appeals.map((appeal) => (
        <section class="preview">
          <h3>
            <a href={appeal.postUrl}>
              {appeal.aboutPause ? suspensions.passed : view.t.statements.aboutPost}
            </a>
          </h3>
          <Asked
            view={view}
            appeal={appeal}
            words={appeal.aboutPause ? suspensions.appealStatuses : view.t.statements.asked}
          />
          {appeal.question ? <p class="pre">{appeal.question}</p> : null}
          {appeal.reply ? <p class="pre">{appeal.reply}</p> : null}
        </section>
      ))}
      <h2>{view.t.letters.exportTitle}</h2>
      {props.letters.length === 0 ? <p>{view.t.letters.exportNone}</p> : null}
      {props.letters.map((letter) => (
        <section class="preview">
          <h3>
            <a href={`${letter.path}/letters`}>
              {letter.by === "member" ? view.t.letters.you : view.t.letters.team}
            </a>
          </h3>
          <p class="meta">{time.date(letter.at)}</p>
          <p class="pre">{letter.words}</p>
        </section>
      ))}
      <h2>{standing.exportTitle}</h2>
      <p class="hint">{standing.exportHint}</p>
      <Rows
        lines={props.standing.map(({ day, kind }) =>
          standing.exportLine(time.day(day), standing.kinds[kind]),
        )}
        none={standing.exportNone}
      />
      <h2>{view.t.choices.exported.title}</h2>
      <Rows lines={chosen(view, props.choices)} none={view.t.choices.exported.none} />
    </Layout>
  );
}

function chosen(view: View, { show, hide, lockedUntil }: Choices): string[] {
  const { choices, common, time } = view.t;
  const { exported } = choices;
  return [
    ...(show.length > 0 ? [exported.show(common.themeList(show))] : []),
    ...(hide.length > 0 ? [exported.hide(common.themeList(hide))] : []),
    ...(lockedUntil > view.now ? [exported.locked(time.moment(lockedUntil))] : []),
  ];
}

function Pause({ view, pause }: { view: View; pause: PauseView }) {
  const { suspensions, time } = view.t;
  const { board, inThread, policy, reason, untilDay, lifted, postUrl, appeal } = pause;
  const wide = board === null ? suspensions.everywhere : suspensions.onBoard(board);
  const where = inThread ? suspensions.inThread : wide;
  return (
    <section class="preview">
      <h3>
        <a href={postUrl}>{where}</a>
      </h3>
      <p class="meta">
        <span>{suspensions.until(time.day(untilDay))}</span>
        <span>{suspensions.rule(policy.number, policy.title)}</span>
        {lifted ? <span>{suspensions.lifted}</span> : null}
      </p>
      <p>{suspensions.exportReason}</p>
      <p class="pre">{reason}</p>
      {appeal ? <Asked view={view} appeal={appeal} words={suspensions.appealStatuses} /> : null}
    </section>
  );
}

function Asked(props: {
  readonly view: View;
  readonly appeal: AppealAnswer;
  readonly words: Readonly<Record<AppealAnswer["status"], string>>;
}) {
  const { view, appeal, words } = props;
  const { suspensions } = view.t;
  return (
    <>
      <p>{suspensions.appealYours}:</p>
      <p class="pre">{appeal.words}</p>
      <p>{words[appeal.status]}</p>
      {appeal.answer ? <p class="pre">{appeal.answer}</p> : null}
    </>
  );
}

function Rows({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Written({ view, post }: { view: View; post: Post }) {
  const { common, erasing, time } = view.t;
  const { path, status, notes, createdAt, editedAt } = post;
  const themes = notes.map((theme) => common.themes[theme]).join(", ");
  return (
    <section class="preview">
      <h3>
        <a href={status === "published" ? path : `${path}/status`}>
          {post.title ?? erasing.untitled}
        </a>
      </h3>
      <p class="meta">
        <span>{erasing.inBoard(post.board)}</span>
        <time datetime={new Date(createdAt).toISOString()}>{time.date(createdAt)}</time>
        {editedAt === null ? null : (
          <span>
            {erasing.editedAt}{" "}
            <time datetime={new Date(editedAt).toISOString()}>{time.date(editedAt)}</time>
          </span>
        )}
        <span>{common.statuses[status]}</span>
      </p>
      {themes === "" ? null : <p class="hint">{erasing.notes(themes)}</p>}
      <div class="text">{raw(post.html)}</div>
    </section>
  );
}

function linkOf(kind: EffectKind, path: string): string {
  if (kind === "suspension") return "/account/suspension";
  if (kind === "letter") return `${path}/letters`;
  return kind === "decision" || kind === "question" ? `${path}/status` : path;
}
