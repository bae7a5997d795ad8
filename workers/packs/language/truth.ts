import { CLASSES } from "../../moderation/types.ts";
import type { Comparison, Condition, Test } from "./ast.ts";
import { printCondition } from "./print.ts";
import { NUMBER_MOST } from "./limits.ts";

/** With more questions than this in one condition, nothing is said of it: 2^8 cases are looked at. */
const ATOMS_MOST = 8;

/** One question of a condition, each once however often it is asked. */
interface Atom {
  readonly key: string;
  readonly test: Test;
}

/**
 * Whether a condition holds never or always, as far as its questions themselves tell: a need is not
 * two things at once, and what has more than five links has not fewer than three.
 */
export function verdictOf(condition: Condition): "never" | "always" | "sometimes" {
  const atoms = [...atomsOf(condition).values()];
  if (atoms.length > ATOMS_MOST) return "sometimes";
  let ever = false;
  let everNot = false;
  for (let bits = 0; bits < 2 ** atoms.length; bits += 1) {
    const truth = new Map(atoms.map(({ key }, at) => [key, (bits & (1 << at)) !== 0]));
    if (!isPossible(atoms, truth)) continue;
    if (holds(condition, truth)) ever = true;
    else everNot = true;
    if (ever && everNot) return "sometimes";
  }
  return ever ? "always" : "never";
}

function holds(condition: Condition, truth: ReadonlyMap<string, boolean>): boolean {
  if (condition.is === "all") return condition.of.every((part) => holds(part, truth));
  if (condition.is === "any") return condition.of.some((part) => holds(part, truth));
  if (condition.is === "not") return !holds(condition.of, truth);
  const { test, negated } = atomOf(condition);
  return (truth.get(keyOf(test)) ?? false) !== negated;
}

function atomsOf(condition: Condition, atoms = new Map<string, Atom>()): Map<string, Atom> {
  if (condition.is === "all" || condition.is === "any") {
    for (const part of condition.of) atomsOf(part, atoms);
  } else if (condition.is === "not") {
    atomsOf(condition.of, atoms);
  } else {
    const { test } = atomOf(condition);
    atoms.set(keyOf(test), { key: keyOf(test), test });
  }
  return atoms;
}

/** An opening post is no reply, and none of some words is not any of them: one question each. */
function atomOf(test: Test): { readonly test: Test; readonly negated: boolean } {
  if (test.is === "opening") return { test: { is: "reply" }, negated: true };
  if (test.is === "has" && test.quantity === "none") {
    return { test: { ...test, quantity: "any" }, negated: true };
  }
  return { test, negated: false };
}

function keyOf(test: Test): string {
  return printCondition({ ...test, at: { start: 0, end: 0 } });
}

function isPossible(atoms: readonly Atom[], truth: ReadonlyMap<string, boolean>): boolean {
  const yes = atoms.filter(({ key }) => truth.get(key) === true);
  const no = atoms.filter(({ key }) => truth.get(key) === false);
  if (no.some(({ test }) => test.is === "class" && test.least === "green")) return false;
  for (const one of yes) {
    if (yes.some((other) => one !== other && exclude(one.test, other.test))) return false;
    if (no.some((other) => implies(one.test, other.test))) return false;
  }
  return countsFit(atoms, truth);
}

function exclude(one: Test, other: Test): boolean {
  return one.is === other.is && (one.is === "need" || one.is === "board");
}

/** Whether the second holds wherever the first does. */
function implies(one: Test, other: Test): boolean {
  if (one.is === "class" && other.is === "class") {
    return CLASSES[one.least] <= CLASSES[other.least];
  }
  if (one.is !== "has" || other.is !== "has") return false;
  if (one.quantity !== "any" || other.quantity !== "any") return false;
  if (other.place !== "text" && other.place !== one.place) return false;
  const wider = new Set(other.phrases.map(({ text }) => text));
  return one.phrases.every(({ text }) => wider.has(text));
}

/** Whether there is a number, for each thing that is counted, of which all is true that is said. */
function countsFit(atoms: readonly Atom[], truth: ReadonlyMap<string, boolean>): boolean {
  const ranges = new Map<string, { least: number; most: number }>();
  for (const { key, test } of atoms) {
    if (test.is !== "count" && test.is !== "approved") continue;
    const what = test.is === "count" ? `${test.place} ${test.counted}` : test.is;
    const range = ranges.get(what) ?? { least: 0, most: NUMBER_MOST * 2 };
    const said = rangeOf(test.comparison, test.number, truth.get(key) ?? false);
    range.least = Math.max(range.least, said.least);
    range.most = Math.min(range.most, said.most);
    if (range.least > range.most) return false;
    ranges.set(what, range);
  }
  return true;
}

function rangeOf(comparison: Comparison, number: number, isSo: boolean) {
  const above = (least: number) => ({ least, most: NUMBER_MOST * 2 });
  const below = (most: number) => ({ least: 0, most });
  switch (comparison) {
    case "more":
      return isSo ? above(number + 1) : below(number);
    case "least":
      return isSo ? above(number) : below(number - 1);
    case "fewer":
      return isSo ? below(number - 1) : above(number);
    case "most":
      return isSo ? below(number) : above(number + 1);
  }
}
