import type { backtestById } from "./queries.ts";
import { readFound } from "./tally.ts";
import type { BacktestView, DraftKey } from "./types.ts";

type Row = Awaited<ReturnType<typeof backtestById>>[number];

/** Tests as pages show them; `draft` is the draft as it stands, null when there is none. */
export function backtestViews(rows: readonly Row[], draft: DraftKey | null): BacktestView[] {
  return rows.map(({ id, version, revision, state, wanted, seen, askedAt, doneAt, found }) => ({
    id,
    version,
    state,
    wanted,
    seen,
    askedAt,
    doneAt,
    current: draft !== null && draft.revision === revision && draft.madeAt <= askedAt,
    found: readFound(found),
  }));
}
