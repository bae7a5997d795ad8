import { expect, test } from "vitest";
import { auc, lexiconCount } from "../../../workers/cli/train/report.ts";
import { CLASSES, type ReviewClass } from "../../../workers/moderation/types.ts";
import { documentOf } from "../../../workers/screening/document.ts";
import { grade } from "../../../workers/screening/triage/grade.ts";
import { unpack } from "../../../workers/screening/triage/model.ts";
import { WEIGHTS } from "../../../workers/screening/triage/weights.ts";
import { casesOf } from "./suite.ts";
import { BLIND } from "./triage-figures.ts";

const model = unpack(WEIGHTS);
const rank = (name: ReviewClass) => 4 - CLASSES[name];

/** What a set of whole posts comes to, by the model alone; `of` picks some of them. */
function figuresOf(half: string, isIn: (lang: string) => boolean): string {
  const rows = casesOf(`crisis-${half}.jsonl`)
    .map((one) => one as typeof one & { grade: ReviewClass; lang: string })
    .filter(({ lang }) => isIn(lang))
    .map(({ text, reply = false, grade: meant }) => {
      const { class: found, urgency } = grade(documentOf({ text, board: "", reply }), []);
      return {
        meant: rank(meant),
        found: rank(found),
        urgency,
        counted: lexiconCount(text, model),
      };
    });
  const share = (of: typeof rows, isRight: (found: number) => boolean) =>
    `${of.filter(({ found }) => isRight(found)).length}/${of.length}`;
  const grave = rows.filter(({ meant }) => meant >= 2);
  const rest = rows.filter(({ meant }) => meant < 2);
  const area = (key: "urgency" | "counted") =>
    auc(
      grave.map((one) => one[key]),
      rest.map((one) => one[key]),
    ).toFixed(3);
  const crises = rows.filter(({ meant }) => meant === 3);
  const cells = [
    `crisis ${share(crises, (found) => found === 3)}`,
    `red or more ${share(grave, (found) => found >= 2)}`,
    `too high ${share(rest, (found) => found >= 2)}`,
  ];
  if (rest.length > 0) cells.push(`area ${area("urgency")}, by counting ${area("counted")}`);
  return cells.join("; ");
}

test("whole posts written before the rules were read come out as the card says", () => {
  const found = Object.fromEntries(
    ["a", "b", "c", "d", "e"].flatMap((half) => [
      [`${half} en`, figuresOf(half, (lang) => lang === "en")],
      [`${half} de`, figuresOf(half, (lang) => lang === "de")],
      [`${half} other`, figuresOf(half, (lang) => lang !== "en" && lang !== "de")],
    ]),
  );
  expect(found).toEqual(BLIND);
});
