import type { FormState } from "../../web/view.ts";
import type { DecisionField } from "./types.ts";

/** Fields in which one line was typed or one thing was chosen. */
const LINES = [
  "action",
  "template",
  "policy",
  "reason",
  "passage",
  "where",
  "days",
  "until",
  "lockUntil",
  "slowMinutes",
  "slowUntil",
  "board",
  "into",
] as const satisfies readonly DecisionField[];
type Line = (typeof LINES)[number];

/** A decision as its form was sent: for the schema, and for showing the form again as it was. */
export function decisionFrom(form: URLSearchParams) {
  const typed = (name: string) => form.get(name) ?? "";
  const chosen = (name: string) => (typed(name) === "" ? null : typed(name));
  const number = (name: string) => (typed(name) === "" ? null : Number(typed(name)));
  const lines = Object.fromEntries(LINES.map((name) => [name, typed(name)])) as Record<
    Line,
    string
  >;
  const [notes, also] = [form.getAll("notes"), form.getAll("also")];
  const byDate = lines.days === "date";
  const values: FormState<DecisionField>["values"] = { ...lines, lists: { notes, also } };
  const input = {
    action: lines.action,
    also,
    policy: number("policy"),
    reason: lines.reason,
    notes,
    passage: lines.passage,
    where: chosen("where"),
    days: byDate ? null : number("days"),
    until: byDate ? lines.until : null,
    lockUntil: chosen("lockUntil"),
    slowMinutes: number("slowMinutes"),
    slowUntil: chosen("slowUntil"),
    board: chosen("board"),
    into: chosen("into"),
    version: Number(typed("version")),
    revision: Number(typed("revision")),
  };
  return { input, values, template: lines.template };
}
