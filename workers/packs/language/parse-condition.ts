import {
  COMPARISONS,
  type Comparison,
  type Condition,
  COUNTED,
  type Counted,
  type Place,
  PLACES,
  type Test,
  type Thing,
} from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { CONDITION_STARTS } from "./keywords.ts";
import { DEPTH_MOST, NAME_MOST, WITHIN_MOST, WITHIN_USUAL } from "./limits.ts";
import type { Bearer } from "./types.ts";
import { classAt, kindAt, needAt, numberAt, phrasesAt, slugAt, textAt, themeAt } from "./values.ts";

/** Where reading goes on after a part of a condition that cannot be read. */
const AFTER = ["and", "or", "then", "catches", "passes", "rule"] as const;

/** A whole condition; null when it cannot be read, which was told. */
export function conditionAt(cursor: Cursor): Condition | null {
  const condition = groupAt(cursor, 0);
  // Brackets that `and` did not need are written in the normal form, so that has to be read back too.
  if (condition === null || depthOf(condition, false) <= DEPTH_MOST) return condition;
  return cursor.fail("too_deep", { most: DEPTH_MOST }, condition.at);
}

/** How many brackets and `not` stand inside each other when a condition is written out. */
function depthOf(condition: Condition, inside: boolean): number {
  if (condition.is === "not") return 1 + depthOf(condition.of, true);
  if (condition.is !== "all" && condition.is !== "any") return 0;
  return (inside ? 1 : 0) + Math.max(...condition.of.map((part) => depthOf(part, true)));
}

/** Parts joined by `and` and `or`, of which `and` binds closer. */
function groupAt(cursor: Cursor, depth: number): Condition | null {
  let bare: Condition | null = null;
  const whole = joined(cursor, "any", () => {
    const part = joined(cursor, "all", () => partAt(cursor, depth));
    if (part.parts > 1) bare ??= part.condition;
    return part.condition;
  });
  if (whole.parts > 1 && bare !== null) cursor.warn("mixed_and_or", (bare as Condition).at, {});
  return whole.condition;
}

/** Reads parts with one word between them. Parts of the same kind inside become parts of this one. */
function joined(
  cursor: Cursor,
  is: "all" | "any",
  part: () => Condition | null,
): { readonly condition: Condition | null; readonly parts: number } {
  const start = cursor.peek().at.start;
  const goesOn =
    is === "all"
      ? () => cursor.take("and") !== null || joins(cursor)
      : () => cursor.take("or") !== null;
  const parts = [part()];
  while (goesOn()) parts.push(part());
  const read = parts.filter((one) => one !== null);
  const [first] = read;
  if (first === undefined || read.length < parts.length) return { condition: null, parts: 0 };
  if (read.length === 1) return { condition: first, parts: 1 };
  const of = read.flatMap((one) => (one.is === is ? one.of : [one]));
  return { condition: { is, of, at: cursor.since(start) }, parts: read.length };
}

/** Whether a part begins where `and` was left out; that is told, and it is read as if it stood there. */
function joins(cursor: Cursor): boolean {
  if (!cursor.is(...CONDITION_STARTS) && cursor.peek().kind !== "(") return false;
  cursor.fail("missing_and", { found: cursor.shown() });
  return true;
}

function partAt(cursor: Cursor, depth: number): Condition | null {
  const first = cursor.peek();
  if (depth > DEPTH_MOST) {
    cursor.fail("too_deep", { most: DEPTH_MOST });
    cursor.skipTo(["then", "catches", "passes", "rule"]);
    return null;
  }
  if (cursor.take("not") !== null) {
    const of = partAt(cursor, depth + 1);
    return of === null ? null : { is: "not", of, at: cursor.since(first.at.start) };
  }
  if (first.kind === "(") return bracketAt(cursor, depth);
  const test = testAt(cursor);
  if (test !== null) return { ...test, at: cursor.since(first.at.start) };
  cursor.skipTo(AFTER, depth > 0);
  return null;
}

function bracketAt(cursor: Cursor, depth: number): Condition | null {
  const open = cursor.next();
  const errors = cursor.errors;
  const inside = groupAt(cursor, depth + 1);
  if (cursor.peek().kind === ")") {
    cursor.next();
    return inside;
  }
  // After another error the closing bracket may only have been passed over.
  return cursor.errors > errors ? null : cursor.fail("unclosed", {}, open.at);
}

function testAt(cursor: Cursor): Test | null {
  const place = cursor.take(...PLACES);
  if (place !== null) return placeTestAt(cursor, place);
  const flag = cursor.take("reply", "opening");
  if (flag !== null)
    return cursor.is("is", "has") ? cursor.fail("flag_alone", { flag }) : { is: flag };
  if (cursor.take("author") !== null) return authorAt(cursor);
  if (cursor.take("signal") !== null)
    return made(kindAt(cursor), (kind) => ({ is: "signal", kind }));
  if (cursor.take("thread") !== null) return bearerAt(cursor, "thread");
  if (cursor.take("board") !== null) {
    if (cursor.is("has")) return bearerAt(cursor, "board");
    return isThen(cursor, () => made(slugAt(cursor, "board"), (board) => ({ is: "board", board })));
  }
  if (cursor.take("need") !== null) {
    return isThen(cursor, () => made(needAt(cursor), (need) => ({ is: "need", need })));
  }
  if (cursor.take("topic") !== null) {
    return isThen(cursor, () => made(slugAt(cursor, "topic"), (topic) => ({ is: "topic", topic })));
  }
  if (cursor.take("note") !== null) {
    return isThen(cursor, () => made(themeAt(cursor), (theme) => ({ is: "note", theme })));
  }
  if (cursor.take("class") !== null) {
    if (!cursor.wantAll("is", "at", "least")) return null;
    return made(classAt(cursor), (least) => ({ is: "class", least }));
  }
  if (cursor.peek().kind === "text") {
    const { value, at } = cursor.next();
    return cursor.fail("loose_text", { found: value.slice(0, 40) }, at);
  }
  return cursor.fail("wanted_condition", cursor.found(CONDITION_STARTS));
}

function isThen(cursor: Cursor, rest: () => Test | null): Test | null {
  return cursor.want("is") ? rest() : null;
}

function bearerAt(cursor: Cursor, on: Bearer): Test | null {
  if (!cursor.wantAll("has", "label")) return null;
  return made(textAt(cursor, NAME_MOST), ({ text }) => ({ is: "label", on, label: text }));
}

function authorAt(cursor: Cursor): Test | null {
  if (!cursor.want("has")) return null;
  const comparison = comparisonAt(cursor);
  if (comparison === null) return cursor.fail("wanted_seen", cursor.found(["more", "fewer"]));
  const number = numberAt(cursor);
  if (number === null || !cursor.want("approved")) return null;
  if (cursor.take("posts", "post") === null && !cursor.want("posts")) return null;
  return { is: "approved", comparison, number };
}

/** "more than", "fewer than", "at least", "at most". */
function comparisonAt(cursor: Cursor): Comparison | null {
  const first = cursor.peek();
  const second = cursor.peek(1);
  const said = COMPARISONS.find((one) => {
    const words = one === "more" || one === "fewer" ? [one, "than"] : ["at", one];
    return first.value === words[0] && second.value === words[1];
  });
  if (said === undefined || first.kind !== "word") return null;
  cursor.next();
  cursor.next();
  return said;
}

function placeTestAt(cursor: Cursor, place: Place): Test | null {
  const edge = cursor.take("starts", "ends");
  if (edge !== null) {
    if (!cursor.want("with")) return null;
    if (cursor.take("any") !== null && !cursor.want("of")) return null;
    return made(phrasesAt(cursor), (phrases) => ({ is: "edge", place, edge, phrases }));
  }
  return cursor.want("has") ? seenAt(cursor, place) : null;
}

function seenAt(cursor: Cursor, place: Place): Test | null {
  const comparison = comparisonAt(cursor);
  if (comparison !== null) return countAt(cursor, place, comparison);
  const whole = cursor.take("all", "none");
  if (whole !== null) {
    if (!cursor.want("of")) return null;
    const phrases = phrasesAt(cursor);
    if (phrases === null) return null;
    if (cursor.is("near")) return cursor.fail("near_needs_any", { word: whole });
    return { is: "has", place, quantity: whole, phrases };
  }
  const left = thingAt(cursor);
  if (left === null) return null;
  if (cursor.take("near") !== null) return nearAt(cursor, place, left);
  if (left.is === "number") return { is: "number", place };
  return { is: "has", place, quantity: "any", phrases: left.phrases };
}

function nearAt(cursor: Cursor, place: Place, left: Thing): Test | null {
  const right = thingAt(cursor);
  if (right === null) return null;
  if (cursor.take("within") === null) {
    return { is: "near", place, left, right, within: WITHIN_USUAL };
  }
  const within = numberAt(cursor, 0, WITHIN_MOST, "within");
  if (within === null) return null;
  if (cursor.take("words", "word") === null && !cursor.want("words")) return null;
  return { is: "near", place, left, right, within };
}

function thingAt(cursor: Cursor): Thing | null {
  if (cursor.is("a", "number")) {
    cursor.take("a");
    return cursor.want("number") ? { is: "number" } : null;
  }
  const any = cursor.take("any") !== null;
  if (any && !cursor.want("of")) return null;
  if (!any && cursor.peek().kind !== "text" && !cursor.isFree()) {
    return cursor.fail(
      "wanted_seen",
      cursor.found(["any", "all", "none", "more", "fewer", "number"]),
    );
  }
  return made(phrasesAt(cursor), (phrases) => ({ is: "phrases", phrases }));
}

function countAt(cursor: Cursor, place: Place, comparison: Comparison): Test | null {
  const number = numberAt(cursor);
  if (number === null) return null;
  const unit = cursor.take("words", "word", "characters", "character", "links", "link");
  if (unit === null) {
    cursor.want("words");
    return null;
  }
  const counted = COUNTED.find((one) => one.startsWith(unit)) as Counted;
  if (counted === "links" && place !== "text") return cursor.fail("links_of_text", { place });
  return { is: "count", place, counted, comparison, number };
}

function made<Value, Made extends Test | Thing>(
  value: Value | null,
  make: (value: Value) => Made,
): Made | null {
  return value === null ? null : make(value);
}
