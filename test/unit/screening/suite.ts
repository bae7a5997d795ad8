import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLASSES, type ReviewClass } from "../../../workers/moderation/types.ts";
import { documentOf } from "../../../workers/screening/document.ts";
import { grade } from "../../../workers/screening/triage/grade.ts";
import { hash } from "../../../workers/screening/triage/hash.ts";

/** One hand-made case: what it is about, and between which classes it must come out. */
export interface Case {
  readonly id: string;
  readonly functionality: string;
  readonly text: string;
  readonly reply?: boolean;
  readonly lang?: string;
  readonly atLeast?: ReviewClass;
  readonly atMost?: ReviewClass;
  /** The other half of the pair, which must be less urgent. */
  readonly above?: string;
}

/** The cases of a suite, in the order of the file. */
export function casesOf(name: string): Case[] {
  return readFileSync(join(import.meta.dirname, "suite", name), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Case);
}

/** Half of the cases, chosen by their ids, were not looked at while rules were written. */
export const isHeldOut = ({ id }: Pick<Case, "id">) => hash(id) % 2 === 1;

/** Why a case fails by the model alone, without the other detectors; or null. */
export function failureOf(one: Case, all: ReadonlyMap<string, Case>): string | null {
  const say = (of: Case) =>
    grade(
      documentOf({
        text: of.text,
        board: "",
        reply: of.reply ?? false,
        ...(of.lang === undefined ? {} : { lang: of.lang }),
      }),
      [],
    );
  const { class: found, urgency } = say(one);
  if (one.atLeast && CLASSES[found] > CLASSES[one.atLeast]) return `${found}, not ${one.atLeast}`;
  if (one.atMost && CLASSES[found] < CLASSES[one.atMost]) return `${found}, over ${one.atMost}`;
  const other = one.above === undefined ? undefined : all.get(one.above);
  if (other && say(other).urgency >= urgency) return `not above ${other.id}`;
  return null;
}
