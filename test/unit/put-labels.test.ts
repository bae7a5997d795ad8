import { describe, expect, it } from "vitest";
import { connect } from "../../db/client.ts";
import { labelStatements } from "../../workers/packs/put-labels.ts";

const HOUR = 3_600_000;
const NOW = 1_000_000;
// The statements are read here and never carried out.
const db = connect({} as Parameters<typeof connect>[0]);
const place = { board: "anxiety", threadId: "t" };

type Label = Parameters<typeof labelStatements>[1][number];
const put = (...labels: readonly Label[]) =>
  labelStatements({ db, now: NOW }, labels, place).map((one) =>
    (one as unknown as { toSQL(): { params: unknown[] } }).toSQL().params.slice(0, 4),
  );
const label = (on: Label["on"], count: number, unit: Label["for"]["unit"]): Label => ({
  do: "label",
  on,
  label: "tender",
  for: { count, unit },
});

describe("a label that a rule of a board puts somewhere", () => {
  it.each([
    ["hours", 5, 5 * HOUR],
    ["days", 2, 48 * HOUR],
    ["weeks", 3, 504 * HOUR],
  ] as const)("stands for as long as the rule says, in %s", (unit, count, long) => {
    expect(put(label("thread", count, unit))).toEqual([["anxiety", "t", "tender", NOW + long]]);
  });

  it("stands on the thread or on the whole board, as the rule says", () => {
    expect(put(label("board", 1, "hours"), label("thread", 1, "hours"))).toMatchObject([
      ["anxiety", "", "tender", NOW + HOUR],
      ["anxiety", "t", "tender", NOW + HOUR],
    ]);
    expect(put()).toEqual([]);
  });
});
