import type {
  BacktestView,
  BoardPack,
  Change,
  DraftForm,
  Line,
  RulesSeen,
  TriedText,
} from "../../../workers/packs/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { BacktestLine } from "./backtest-line.tsx";
import { PackChanges } from "./pack-changes.tsx";
import { PackFields } from "./pack-fields.tsx";
import { PackRules, problemErrors } from "./pack-rules.tsx";
import { RulesText } from "./pack-says.tsx";
import { PackTried } from "./pack-tried.tsx";

interface PackDraftPageProps {
  readonly view: View;
  readonly board: BoardPack;
  /** Null when the draft cannot be read. */
  readonly form: DraftForm | null;
  readonly rules: RulesSeen;
  readonly tried: TriedText | null;
  readonly tested: BacktestView | null;
  readonly sizes: readonly number[];
  /** The name of a new test: the same form sent twice begins one. */
  readonly testKey: string;
  readonly sizeError?: string | undefined;
  /** What somebody else did while this was written. */
  readonly meanwhile?: Meanwhile | undefined;
  readonly said?: string | undefined;
}

export type Meanwhile =
  | { readonly what: "gone" }
  | {
      readonly what: "changed";
      /** From theirs to yours; null when theirs cannot be read. */
      readonly difference: {
        readonly changes: readonly Change[];
        readonly lines: readonly (Line | null)[];
      } | null;
    };

/** The editor of a draft: settings, rules with what is to be mended in them, and a text to try. */
export function PackDraftPage(props: PackDraftPageProps) {
  const { view, board, form, rules, said, sizeError } = props;
  const { packs, packDraft: words } = view.t;
  const path = `/mod/packs/${board.slug}`;
  const errors = form
    ? { ...form.errors, size: sizeError, ...problemErrors(view, rules.problems) }
    : {};
  const mend = Object.keys(form?.errors ?? {}).length > 0 || props.meanwhile !== undefined;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={mend}>
      <p class="crumb">
        <a href={path}>{packs.backToBoard(board.label)}</a>
      </p>
      <MeanwhileLine view={view} meanwhile={props.meanwhile} />
      <NoticeBanner text={said} />
      <ErrorSummary view={view} errors={errors} />
      <h1>{words.title(board.label)}</h1>
      <p class="lead">{words.lead}</p>
      {board.draft ? (
        <p class="hint">
          {packs.board.draftBy} <When view={view} at={board.draft.madeAt} />.
        </p>
      ) : null}
      {form ? (
        <>
          <Parts view={view} hasTest={board.draft !== null} />
          <DraftEditor {...props} form={form} />
          <Testing {...props} />
        </>
      ) : (
        <>
          <p class="banner">{words.unreadable}</p>
          <p class="buttons">
            <a class="plain" href={`${path}/draft/drop`}>
              {packs.drop.link}
            </a>
          </p>
        </>
      )}
    </Layout>
  );
}

/** Where to go on this page: it is long. */
function Parts({ view, hasTest }: { readonly view: View; readonly hasTest: boolean }) {
  const { packDraft: words } = view.t;
  return (
    <nav class="sorted" aria-label={words.parts}>
      <ul class="chips">
        <li>
          <a href="#settings">{words.settings}</a>
        </li>
        <li>
          <a href="#own-rules">{words.rules}</a>
        </li>
        <li>
          <a href="#tried">{words.try}</a>
        </li>
        {hasTest ? (
          <li>
            <a href="#test">{words.test}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function MeanwhileLine({ view, meanwhile }: Pick<PackDraftPageProps, "view" | "meanwhile">) {
  if (!meanwhile) return null;
  const words = view.t.packDraft[meanwhile.what];
  return (
    <div class="errors" role="alert" tabindex={-1} data-focus>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {meanwhile.what === "changed" && meanwhile.difference ? (
        <PackChanges view={view} {...meanwhile.difference} />
      ) : null}
    </div>
  );
}

type EditorProps = PackDraftPageProps & { readonly form: DraftForm };

function DraftEditor({ view, board, form, rules, tried }: EditorProps) {
  const { packs, packDraft: words } = view.t;
  const path = `/mod/packs/${board.slug}`;
  return (
    <form method="post" action={`${path}/draft`} novalidate data-once={view.t.posting.sending}>
      <input type="hidden" name="made" value={String(form.key.madeAt)} />
      <input type="hidden" name="revision" value={String(form.key.revision)} />
      <PackFields view={view} form={form} />
      <h2 id="own-rules">{words.rules}</h2>
      <TextArea
        view={view}
        name="rules"
        label={words.rulesText}
        hint={words.rulesHint}
        error={form.errors["rules"]}
        value={form.content.rules}
        rows={16}
        max={20_000}
      />
      <details class="more">
        <summary>{words.guide.title}</summary>
        <RulesText text={words.guide.example} label={words.guide.title} />
        <ul>
          {words.guide.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </details>
      <PackRules view={view} rules={rules} isEmpty={form.content.rules === ""} />
      <h2 id="tried">{words.try}</h2>
      {tried ? <PackTried view={view} tried={tried} /> : null}
      <TextArea
        view={view}
        name="try"
        label={words.tryText}
        hint={words.tryHint}
        error={form.errors["try"]}
        value={form.try.text}
        rows={5}
      />
      <Choices
        view={view}
        type="radio"
        name="as"
        label={words.tryAs}
        choices={[
          { value: "thread", label: words.tryThread },
          { value: "reply", label: words.tryReply },
        ]}
        chosen={[form.try.reply ? "reply" : "thread"]}
      />
      <p class="buttons">
        <button class="plain" name="do" value="try" formaction={`${path}/draft#tried`}>
          {words.trySend}
        </button>
      </p>
      <p class="buttons">
        <button name="do" value="keep">
          {words.keep}
        </button>
        {board.draft ? (
          <>
            <a class="plain" href={`${path}/publish`}>
              {words.publish}
            </a>
            <a class="plain bare" href={`${path}/draft/drop`}>
              {packs.drop.link}
            </a>
          </>
        ) : null}
      </p>
      <p class="hint">{words.publishHint}</p>
    </form>
  );
}

function Testing({ view, board, sizes, sizeError, testKey, tested }: PackDraftPageProps) {
  const { packDraft: words } = view.t;
  if (!board.draft) return null;
  return (
    <section aria-labelledby="test">
      <h2 id="test">{words.test}</h2>
      {tested ? <BacktestLine view={view} board={board.slug} backtest={tested} /> : null}
      <p>{words.testLead}</p>
      <form method="post" action={`/mod/packs/${board.slug}/tests`} novalidate>
        <input type="hidden" name="key" value={testKey} />
        <Choices
          view={view}
          type="radio"
          name="size"
          label={words.testSize}
          hint={words.testKeep}
          error={sizeError}
          choices={sizes.map((size) => ({ value: String(size), label: words.testSizes(size) }))}
          chosen={[String(sizes[0] ?? "")]}
        />
        <p class="buttons">
          <button class="plain">{words.testSend}</button>
        </p>
      </form>
    </section>
  );
}
