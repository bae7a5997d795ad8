import type {
  BacktestView,
  BoardPack,
  Change,
  DraftKey,
  Line,
} from "../../../workers/packs/types.ts";
import { Confirm } from "../../components/confirm/confirm.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextField } from "../../components/field/field.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { BacktestLine } from "./backtest-line.tsx";
import { PackChanges } from "./pack-changes.tsx";

interface Shared {
  readonly view: View;
  readonly board: BoardPack;
  readonly changes: readonly Change[];
  readonly lines: readonly (Line | null)[];
  /** Why nothing was done the last time. */
  readonly problem?: string | undefined;
}

interface PackPublishPageProps extends Shared {
  readonly draft: DraftKey;
  readonly tested: BacktestView | null;
  readonly note: string;
  readonly noteError?: string | undefined;
}

/** Asks before a draft is put in force: what changes in words, and whether it was tested. */
export function PackPublishPage(props: PackPublishPageProps) {
  const { view, board, changes, lines, tested, note, noteError, problem } = props;
  const { packs } = view.t;
  const path = `/mod/packs/${board.slug}`;
  const isSame = changes.length === 0 && lines.length === 0;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={noteError !== undefined}>
      <p class="crumb">
        <a href={`${path}/draft`}>{view.t.backtests.back}</a>
      </p>
      <Problem text={problem} />
      <ErrorSummary view={view} errors={{ about: noteError }} />
      <h1>{packs.publish.title(board.label)}</h1>
      {isSame ? (
        <p class="lead">{packs.publish.same}</p>
      ) : (
        <>
          <p class="lead">{packs.publish.lead}</p>
          <h2>{packs.compare.title}</h2>
          <PackChanges view={view} changes={changes} lines={lines} />
          <h2>{packs.publish.tested}</h2>
          {tested ? (
            <BacktestLine view={view} board={board.slug} backtest={tested} />
          ) : (
            <p>
              {packs.publish.untested} <a href={`${path}/draft#test`}>{view.t.packDraft.test}</a>
            </p>
          )}
          <form method="post" action={`${path}/publish`} novalidate>
            <Keys draft={props.draft} from={board.newest} />
            <TextField
              view={view}
              name="about"
              label={packs.publish.note}
              hint={packs.publish.noteHint}
              error={noteError}
              value={note}
              max={200}
            />
            <p class="buttons">
              <button>{packs.publish.yes}</button>
              <a class="plain" href={`${path}/draft`}>
                {packs.publish.no}
              </a>
            </p>
          </form>
        </>
      )}
    </Layout>
  );
}

/** Which saving this page was about: what changed meanwhile is not acted upon. */
function Keys({ draft, from }: { readonly draft?: DraftKey; readonly from: number }) {
  return (
    <>
      {draft ? (
        <>
          <input type="hidden" name="made" value={String(draft.madeAt)} />
          <input type="hidden" name="revision" value={String(draft.revision)} />
        </>
      ) : null}
      <input type="hidden" name="from" value={String(from)} />
    </>
  );
}

function Problem({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p class="errors" role="alert" tabindex={-1} data-focus>
      {text}
    </p>
  );
}

/** Asks before an earlier version is put back in force. */
export function PackBackPage({
  view,
  board,
  version,
  changes,
  lines,
  problem,
}: Shared & { readonly version: number }) {
  const { packs } = view.t;
  const path = `/mod/packs/${board.slug}`;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href={path}>{packs.backToBoard(board.label)}</a>
      </p>
      <Problem text={problem} />
      <Confirm
        title={packs.putBack.title(version, board.label)}
        text={packs.putBack.lead(board.newest + 1)}
        action={`${path}/versions/${version}/back`}
        yes={packs.putBack.yes}
        no={packs.putBack.no}
        back={path}
      >
        <Keys from={board.newest} />
        <h2>{packs.compare.title}</h2>
        <PackChanges view={view} changes={changes} lines={lines} />
      </Confirm>
    </Layout>
  );
}

/** Asks before a draft is thrown away. */
export function PackDropPage({
  view,
  board,
  draft,
  problem,
}: Pick<Shared, "view" | "board" | "problem"> & { readonly draft: DraftKey }) {
  const { packs } = view.t;
  const path = `/mod/packs/${board.slug}`;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href={path}>{packs.backToBoard(board.label)}</a>
      </p>
      <Problem text={problem} />
      <Confirm
        title={packs.drop.title}
        text={packs.drop.lead}
        action={`${path}/draft/drop`}
        yes={packs.drop.yes}
        no={packs.drop.no}
        back={`${path}/draft`}
        destroys
      >
        <Keys draft={draft} from={board.newest} />
      </Confirm>
    </Layout>
  );
}
