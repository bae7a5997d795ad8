import type { BacktestView } from "../../../workers/packs/types.ts";
import { When } from "../../components/when/when.tsx";
import type { View } from "../../view.ts";

interface BacktestLineProps {
  readonly view: View;
  readonly board: string;
  readonly backtest: BacktestView;
}

/** How a test stands, in one line with the way to it. */
export function BacktestLine({ view, board, backtest }: BacktestLineProps) {
  const { line } = view.t.backtests;
  const { state, seen, askedAt, id } = backtest;
  return (
    <p>
      {line[state](seen)} (<When view={view} at={askedAt} />
      ).{" "}
      <a href={`/mod/packs/${board}/tests/${id}`}>
        {line.look}
        <span class="vh"> ({view.t.time.date(askedAt)})</span>
      </a>
    </p>
  );
}
