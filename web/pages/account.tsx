import type { PastAppeal, PauseNote } from "../../workers/suspensions/types.ts";
import type { Status } from "../../workers/threads/types.ts";
import { AppealAnswered } from "../components/appeal-answered/appeal-answered.tsx";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { TextField } from "../components/field/field.tsx";
import { NoticeBanner } from "../components/notice-banner/notice-banner.tsx";
import { When } from "../components/when/when.tsx";
import { PauseLine } from "../components/pause-line/pause-line.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";
import { Keeping, type PasskeyRow, Sessions } from "./account-keeping.tsx";

export interface OwnPost {
  readonly url: string;
  /** Title of the thread it stands in; null when it may no longer be shown. */
  readonly title: string | null;
  readonly status: Status;
  readonly createdAt: number;
}

export interface ApiTokenRow {
  readonly id: string;
  readonly label: string;
  /** Days since 1 January 1970. */
  readonly createdDay: number;
}

export interface AccountPageProps {
  readonly view: View;
  readonly posts: readonly OwnPost[];
  readonly tokens: readonly ApiTokenRow[];
  readonly passkeys: readonly PasskeyRow[];
  /** True when there are as many as one account may have. */
  readonly passkeysFull: boolean;
  /** What the team has asked of them: not to write for a while. */
  readonly pause: PauseNote | null;
  /** True when a pause can be read about, though it may stop nothing any more. */
  readonly pauseKept: boolean;
  /** What they asked about pauses that are over. */
  readonly appeals: readonly PastAppeal[];
  /** What has just happened, in one line. */
  readonly notice?: string | undefined;
  /** A key just made, shown this once. */
  readonly newToken?: string | null;
  /** The form that makes a key, when it is to be mended. */
  readonly form?: FormState<"label">;
}

/** A member's own page: what they wrote, signing out, and keys for programs. */
export function AccountPage(props: AccountPageProps) {
  const { view, posts, form } = props;
  const { accounts, erasing, layout } = view.t;
  const errors = form?.errors ?? {};
  return (
    <Layout
      view={view}
      title={layout.titles.account}
      personal
      passkey
      errors={errors.label !== undefined}
    >
      <ErrorSummary view={view} errors={errors} />
      <NoticeBanner text={props.notice} />
      <h1>{accounts.title}</h1>
      <p class="lead">{accounts.intro}</p>
      <PauseLine view={view} pause={props.pause} />
      {props.newToken ? <NewToken view={view} token={props.newToken} /> : null}
      <section aria-labelledby="posts">
        <h2 id="posts">{accounts.yourPosts}</h2>
        {posts.length === 0 ? <p class="empty">{accounts.noPosts}</p> : <Posts {...props} />}
      </section>
      <Keeping view={view} passkeys={props.passkeys} full={props.passkeysFull} />
      <PausesAsked {...props} />
      <section aria-labelledby="choices">
        <h2 id="choices">{view.t.choices.title}</h2>
        <p>
          {view.t.choices.accountText} <a href="/view">{view.t.choices.accountLink}</a>
        </p>
      </section>
      <Sessions view={view} hasKeys={props.tokens.length > 0} />
      <Tokens {...props} />
      <section aria-labelledby="leaving">
        <h2 id="leaving">{erasing.section}</h2>
        <p>{erasing.sectionText}</p>
        <p class="buttons">
          <a class="plain" href="/account/export">
            {erasing.exportLink}
          </a>
          <a class="plain" href="/account/erase">
            {erasing.eraseLink}
          </a>
        </p>
      </section>
    </Layout>
  );
}

function Posts({ view, posts }: AccountPageProps) {
  return (
    <ul class="rows">
      {posts.map((post) => (
        <li>
          <a href={post.url}>{post.title ?? view.t.posting.statusTitle}</a>
          <p class="meta">
            <When view={view} at={post.createdAt} />
            <span>{view.t.common.statuses[post.status]}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** For whoever once asked about a pause: it is over, and the answer must not be lost with it. */
function PausesAsked({ view, pause, pauseKept, appeals }: AccountPageProps) {
  const { posting, suspensions } = view.t;
  const isOver = pauseKept && pause === null;
  if (!isOver && appeals.length === 0) return null;
  return (
    <section aria-labelledby="pauses">
      <h2 id="pauses">{suspensions.title}</h2>
      {isOver ? (
        <p>
          <a href="/account/suspension">{posting.decisionPause}</a>
        </p>
      ) : null}
      {appeals.map((appeal) => (
        <>
          <p>
            <a href={appeal.postUrl}>{suspensions.post}</a>
          </p>
          <AppealAnswered view={view} appeal={appeal} />
        </>
      ))}
    </section>
  );
}

function NewToken({ view, token }: { view: View; token: string }) {
  const { accounts } = view.t;
  return (
    <section class="keepsake" aria-labelledby="new-token" tabindex={-1} data-focus>
      <h2 id="new-token">{accounts.tokenNew}</h2>
      <p>
        <code class="long">{token}</code>
      </p>
      <p class="hint">{accounts.tokenOnce}</p>
    </section>
  );
}

function Tokens({ view, tokens, form }: AccountPageProps) {
  const { accounts, time } = view.t;
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{accounts.tokens}</h2>
      <p>
        {accounts.tokensIntro} <a href="/api/v1/docs">{accounts.tokensDocs}</a>
      </p>
      {tokens.length === 0 ? <p class="quiet">{accounts.tokenNone}</p> : null}
      {tokens.length === 0 ? null : (
        <ul class="rows">
          {tokens.map((token) => (
            <li>
              <strong>{token.label}</strong>
              <p class="meta">{accounts.tokenMade(time.day(token.createdDay))}</p>
              <form class="inline" method="post" action="/account/tokens/revoke">
                <input type="hidden" name="id" value={token.id} />
                <button class="plain">
                  {accounts.tokenRevoke}
                  <span class="vh"> {token.label}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/account/tokens" novalidate data-once={view.t.posting.sending}>
        <TextField
          view={view}
          name="label"
          label={accounts.tokenLabel}
          error={form?.errors.label}
          value={form?.values.label}
        />
        <p class="buttons">
          <button class="plain">{accounts.tokenCreate}</button>
        </p>
      </form>
    </section>
  );
}
