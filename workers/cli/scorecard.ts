import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DETECTORS } from "../screening/detectors/index.ts";
import { documentOf } from "../screening/document.ts";
import type { Signal, SignalKind } from "../screening/types.ts";
import { Stop } from "./errors.ts";
import { readOptions } from "./options.ts";

const HELP = `npm run scorecard -- --data FOLDER   how well the detectors do on the sets in a folder

The sets are described in docs/safety.md; one that is not there is left out.`;

/** A line of one of the sets; "ents" are marked stretches: [type, start, end]. */
interface Row {
  readonly text: string;
  readonly y: 0 | 1;
  readonly ents?: readonly (readonly [string, number, number])[];
}

/** What of personal information the detector should point at, by the names the set gives. */
const MARKED = [
  "PHONE_NUMBER",
  "EMAIL_ADDRESS",
  "STREET_ADDRESS",
  "DOMAIN_NAME",
  "CREDIT_CARD",
  "IBAN_CODE",
  "US_SSN",
  "US_DRIVER_LICENSE",
  "IP_ADDRESS",
];
/** The kinds that are counted on texts of which none should be noticed. */
const ALARMS: readonly SignalKind[] = ["pii", "third_person_identifiable", "spam"];

function rowsOf(folder: string, file: string): readonly Row[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

function allSignals(text: string): readonly Signal[] {
  const doc = documentOf({ text, board: "", reply: false });
  return DETECTORS.flatMap((detector) => detector(doc));
}

function signalsOf(text: string, kind: SignalKind): readonly Signal[] {
  return allSignals(text).filter((signal) => signal.kind === kind);
}

/** A share with its 95 % interval (Wilson 1927), as people read it. */
export function share(part: number, of: number): string {
  if (of === 0) return "none";
  const z = 1.96;
  const p = part / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const low = Math.max(0, middle - half);
  const high = Math.min(1, middle + half);
  return `${p.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)}), ${part} of ${of}`;
}

function graded(name: string, rows: readonly Row[], kind: SignalKind): string[] {
  if (rows.length === 0) return [];
  let right = 0;
  let noticed = 0;
  let wanted = 0;
  for (const { text, y } of rows) {
    const isNoticed = signalsOf(text, kind).length > 0;
    noticed += Number(isNoticed);
    wanted += y;
    right += Number(isNoticed && y === 1);
  }
  return [
    `${kind} on ${name} (${rows.length} texts)`,
    `  precision ${share(right, noticed)}`,
    `  recall    ${share(right, wanted)}`,
  ];
}

function byEntity(rows: readonly Row[]): string[] {
  const counts = new Map(MARKED.map((type) => [type, { touched: 0, of: 0 }]));
  for (const { text, ents = [] } of rows) {
    const signals = signalsOf(text, "pii");
    for (const [type, start, end] of ents) {
      const count = counts.get(type);
      if (!count) continue;
      count.of += 1;
      if (signals.some((one) => one.start < end && start < one.end)) count.touched += 1;
    }
  }
  return [...counts].map(([type, { touched, of }]) => `  ${type.padEnd(18)} ${share(touched, of)}`);
}

function falseAlarms(name: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const noticed = rows.map(({ text }) => new Set(allSignals(text).map(({ kind }) => kind)));
  return ALARMS.map((kind) => {
    const count = noticed.filter((kinds) => kinds.has(kind)).length;
    return `  ${kind.padEnd(26)} ${share(count, rows.length)} on ${name}`;
  });
}

/** `npm run scorecard`: what docs/safety.md says of the detectors, reckoned anew. */
export async function scorecard(args: string[]): Promise<void> {
  const { values, flags } = readOptions(args, ["data"], ["help"]);
  if (flags.has("help")) return console.log(HELP);
  const folder = values.data;
  if (!folder) throw new Stop("Say where the sets are: --data FOLDER.");
  if (!existsSync(folder)) throw new Stop(`There is no folder "${folder}".`);
  const personal = rowsOf(folder, "pii_presidio_train.jsonl");
  const messages = rowsOf(folder, "spam_sms_70.jsonl");
  const lines = [
    ...graded("pii_presidio_train", personal, "pii"),
    ...(personal.length > 0 ? ["  of what is marked, pointed at:", ...byEntity(personal)] : []),
    ...graded("spam_sms_70", messages, "spam"),
    "noticed in ordinary texts, where next to nothing should be",
    ...falseAlarms("bg_counselchat_a", rowsOf(folder, "bg_counselchat_a.jsonl")),
    ...falseAlarms("bg_goemotions_sample", rowsOf(folder, "bg_goemotions_sample.jsonl")),
    ...falseAlarms(
      "the ham of spam_sms_70",
      messages.filter(({ y }) => y === 0),
    ),
  ];
  console.log(lines.join("\n"));
}
