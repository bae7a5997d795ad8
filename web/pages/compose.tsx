import { raw } from "hono/html";
import {
  type Board,
  type NoticedView,
  type PostView,
  type Tag,
  type ThreadSummary,
} from "../../workers/threads/types.ts";
import type { PauseNote } from "../../workers/suspensions/types.ts";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { TextField } from "../components/field/field.tsx";
import { ForgetChoice } from "../components/forget-choice/forget-choice.tsx";
import { Noticed } from "../components/noticed/noticed.tsx";
import { HelpStrip } from "../components/help-strip/help-strip.tsx";
import { PauseLine, PauseRefusal } from "../components/pause-line/pause-line.tsx";
import { TextArea } from "../components/text-area/text-area.tsx";
import { BoardChoice, KeepName, Markdown, Need, Notes, Topics } from "./compose-fields.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

export type ComposeField =
  | "board"
  | "title"
  | "need"
  | "topics"
  | "body"
  | "notes"
  | "forget"
  | "keepName";

export interface ComposePageProps {
  readonly view: View;
  /** "thread" shows all fields; "reply" and "edit" the text and its notes; "edit" adds the title if it is among the values. */
  readonly mode: "thread" | "reply" | "edit";
  /** For a thread: the boards it may stand on. */
  readonly boards?: readonly Board[];
  readonly topics?: readonly Tag[];
  /** The thread answered or held in the post that is changed. */
  readonly thread?: ThreadSummary | undefined;
  /** The post answered, when it is one in particular. */
  readonly replyTo?: Pick<PostView, "id" | "alias"> | undefined;
  /** The thread that a new one goes on from. */
  readonly follows?: { readonly id: string; readonly title: string } | null;
  /** A name from the earlier thread that may be kept here. */
  readonly nameToKeep?: string | null;
  readonly form: FormState<ComposeField>;
  /** The puzzle of a visitor's first post, for their browser to solve while they write. */
  readonly work?: string | null | undefined;
  /** Safe HTML of what was typed. */
  readonly preview?: string | undefined;
  /** What was noticed in it, once it was looked over; absent when it was not. */
  readonly noticed?: readonly NoticedView[] | undefined;
  /** It was looked over, and speaks of wanting to die. */
  readonly heavy?: boolean | undefined;
  /** What the team has asked of whoever writes here: to pause. */
  readonly pause?: PauseNote | null;
  /** True when that is why this was not posted. */
  readonly refused?: boolean;
}

/** The fields from the top of the form to its end: so the summary leads through it without jumping back. */
const IN_ORDER = [
  "board",
  "title",
  "body",
  "need",
  "topics",
  "notes",
  "keepName",
  "forget",
] as const satisfies readonly ComposeField[];

/** Under which a browser keeps the draft of a new thread, whichever board it was begun on. */
const NEW_THREAD = "/write";

/** The page on which someone writes. It posts to its own address. */
export function ComposePage(props: ComposePageProps) {
  const { view, mode, form, thread, preview, noticed } = props;
  const { posting, layout } = view.t;
  const hasErrors = props.refused === true || Object.values(form.errors).some(Boolean);
  const action = view.path.split("?")[0] ?? view.path;
  const withTitle = mode === "thread" || form.values.title !== undefined;
  return (
    <Layout view={view} title={layout.titles.write} personal errors={hasErrors}>
      <ErrorSummary view={view} errors={inOrder(form.errors)} />
      {props.refused ? <PauseRefusal view={view} pause={props.pause} /> : null}
      <Noticed view={view} items={noticed ?? []} anyway={anywayWords(props)} />
      <Preview
        view={view}
        html={preview}
        clear={noticed?.length === 0 && !props.heavy}
        heavy={props.heavy === true}
      />
      <h1>
        {mode === "thread"
          ? posting.titleNew
          : mode === "reply"
            ? posting.titleReply
            : posting.titleEdit}
      </h1>
      <Where {...props} />
      {props.refused ? null : <PauseLine view={view} pause={props.pause} />}
      <form
        id="compose"
        method="post"
        action={action}
        novalidate
        data-once={posting.sending}
        data-draft={mode === "thread" ? NEW_THREAD : action}
        data-work={props.work ?? undefined}
        data-work-wait={props.work ? view.t.safety.workWait : undefined}
        data-fresh={hasErrors || preview !== undefined || noticed ? undefined : ""}
      >
        <input type="hidden" name="key" value={form.key} />
        {props.work ? <input type="hidden" name="work" value="" autocomplete="off" /> : null}
        {props.replyTo ? <input type="hidden" name="to" value={props.replyTo.id} /> : null}
        {props.follows ? <input type="hidden" name="follows" value={props.follows.id} /> : null}
        <p class="banner kept" role="status" data-kept hidden>
          {posting.draftKept}{" "}
          <button type="button" class="link">
            {posting.draftDrop}
          </button>
        </p>
        {mode === "thread" && !props.follows ? <BoardChoice {...props} /> : null}
        {withTitle ? (
          <TextField
            view={view}
            name="title"
            label={posting.title}
            hint={posting.titleHint}
            error={form.errors.title}
            value={form.values.title}
            max={120}
          />
        ) : null}
        <HelpStrip view={view} />
        <TextArea
          view={view}
          name="body"
          label={mode === "reply" ? posting.bodyReply : posting.body}
          hint={posting.bodyHint}
          error={form.errors.body}
          value={form.values.body}
          max={20_000}
        />
        <Markdown view={view} />
        {mode === "thread" ? <Need {...props} /> : null}
        {mode === "thread" ? <Topics {...props} /> : null}
        <Notes {...props} />
        <KeepName {...props} />
        <p class="hint">{posting.privacy}</p>
        {view.actor.kind === "visitor" ? (
          <ForgetChoice view={view} checked={form.values.forget === "yes"} />
        ) : null}
        {props.work ? (
          <noscript>
            <p class="hint">{view.t.safety.workNote}</p>
          </noscript>
        ) : null}
        <p class="buttons">
          <button name="do" value="post">
            {mode === "edit" ? posting.save : posting.post}
          </button>
          {noticed && noticed.length > 0 ? (
            <button class="plain" name="do" value="anyway">
              {anywayWords(props)}
            </button>
          ) : null}
          <button class="plain" name="do" value="preview">
            {posting.preview}
          </button>
          {thread ? (
            <a class="plain bare" href={`/threads/${thread.id}`}>
              {view.t.common.cancel}
            </a>
          ) : null}
        </p>
      </form>
    </Layout>
  );
}

function inOrder(errors: ComposePageProps["form"]["errors"]): Record<string, string | undefined> {
  return { ...Object.fromEntries(IN_ORDER.map((field) => [field, errors[field]])), ...errors };
}

/** On the button that sends what was noticed as it is. */
function anywayWords({ view, mode }: ComposePageProps): string {
  return mode === "edit" ? view.t.noticed.saveAnyway : view.t.noticed.anyway;
}

interface PreviewProps {
  readonly view: View;
  readonly html: string | undefined;
  /** It was looked over, and nothing was noticed. */
  readonly clear: boolean;
  readonly heavy: boolean;
}

function Preview({ view, html, clear, heavy }: PreviewProps) {
  if (html === undefined) return null;
  const { posting, noticed } = view.t;
  const { what, why } = noticed.kinds.crisis;
  return (
    <section class="preview" aria-labelledby="preview" tabindex={-1} data-focus>
      <h2 id="preview">{posting.previewTitle}</h2>
      {heavy ? (
        <>
          <p>
            {what}. {why}
          </p>
          <HelpStrip view={view} />
        </>
      ) : null}
      <div class="text">{raw(html)}</div>
      <p class="hint">
        {clear ? `${noticed.clear} ` : null}
        {posting.previewHint}
      </p>
    </section>
  );
}

function Where({ view, mode, thread, replyTo, follows, boards, form }: ComposePageProps) {
  const { posting } = view.t;
  if (mode === "thread" && follows === null) return <p class="banner">{view.t.followUp.cannot}</p>;
  if (mode === "thread" && follows) {
    const board = boards?.find((one) => one.slug === form.values.board);
    return (
      <>
        <p>
          {view.t.followUp.earlier} <a href={`/threads/${follows.id}`}>{follows.title}</a>
        </p>
        {board ? <p>{posting.onBoard(board.label)}</p> : null}
      </>
    );
  }
  if (mode === "reply" && thread) {
    return (
      <p>
        {posting.replyingTo} {replyTo ? `${replyTo.alias}, ` : ""}
        <a href={`/threads/${thread.id}`}>{thread.title}</a>
      </p>
    );
  }
  return null;
}
