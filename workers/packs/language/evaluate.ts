import { CLASSES } from "../../moderation/types.ts";
import type { Doc } from "../../screening/document.ts";
import type { Comparison, Condition, Place, Quoted, Test, Thing } from "./ast.ts";
import { labelKey } from "./compile.ts";
import { SPANS_MOST } from "./limits.ts";
import { merged, nearPlaces } from "./near.ts";
import type { Places, Reading } from "./reading.ts";
import type { Facts, Span } from "./types.ts";

/** Yes, no, or null when it hangs on a fact that was not given. */
export type Answer = boolean | null;

/** A post that rules are run over. */
export interface Post {
  readonly doc: Doc;
  readonly facts: Facts;
  readonly readings: readonly Reading[];
}

/**
 * Whether a condition holds. Where it does, `spans` gets what matched; under a `not`, and in a part
 * that does not hold, nothing is kept.
 */
export function evaluate(condition: Condition, post: Post, spans: Span[]): Answer {
  const before = spans.length;
  const answer = evaluated(condition, post, spans);
  if (answer !== true || condition.is === "not") spans.length = before;
  return answer;
}

function evaluated(condition: Condition, post: Post, spans: Span[]): Answer {
  switch (condition.is) {
    case "all":
      return combined(condition.of, post, spans, false);
    case "any":
      return combined(condition.of, post, spans, true);
    case "not": {
      const answer = evaluate(condition.of, post, spans);
      return answer === null ? null : !answer;
    }
    case "has":
    case "number":
    case "near":
    case "edge":
    case "count":
      return tested(condition, post, spans);
    default:
      return known(condition, post.facts);
  }
}

/**
 * One part `decides` the whole; else it is unknown if any part is. Of `any` every part is looked at all
 * the same, so that all that matched is shown.
 */
function combined(
  parts: readonly Condition[],
  post: Post,
  spans: Span[],
  decides: boolean,
): Answer {
  let answer: Answer = !decides;
  for (const part of parts) {
    const one = evaluate(part, post, spans);
    if (one === decides) {
      if (!decides) return false;
      answer = true;
    } else if (one === null && answer !== decides) answer = null;
  }
  return answer;
}

type TextTest = Extract<Test, { is: "has" | "number" | "near" | "edge" | "count" }>;

function tested(test: TextTest, post: Post, spans: Span[]): Answer {
  switch (test.is) {
    case "has":
      return has(test.quantity, test.phrases, test.place, post, spans);
    case "number":
      return seen(post, spans, (reading) => inside(reading.numbers, reading, test.place));
    case "near":
      return seen(post, spans, (reading) => {
        const of = (thing: Thing) => inside(placesOf(thing, reading), reading, test.place);
        return nearPlaces(of(test.left), of(test.right), test.within);
      });
    case "edge":
      return seen(post, spans, (reading) => {
        const { from, to } = reading.range(test.place);
        const [offset, word] = test.edge === "starts" ? [0, from] : [1, to - 1];
        const places = inside(unionOf(test.phrases, reading), reading, test.place);
        return pairsWhere(places, (at) => places[at + offset] === word);
      });
    case "count": {
      const count = counted(test.counted, test.place, post);
      return count === undefined ? null : compares(count, test.comparison, test.number);
    }
  }
}

function has(
  quantity: "any" | "all" | "none",
  phrases: readonly Quoted[],
  place: Place,
  post: Post,
  spans: Span[],
): boolean {
  if (quantity === "none") {
    return !seen(post, [], (reading) => inside(unionOf(phrases, reading), reading, place));
  }
  if (quantity === "any") {
    return seen(post, spans, (reading) => inside(unionOf(phrases, reading), reading, place));
  }
  let all = true;
  for (const { text } of phrases) {
    all = seen(post, spans, (reading) => inside(reading.hits(text), reading, place)) && all;
  }
  return all;
}

/** Whether anything was found in any reading; what was found goes to `spans`. */
function seen(post: Post, spans: Span[], find: (reading: Reading) => Places): boolean {
  let any = false;
  for (const reading of post.readings) {
    const places = find(reading);
    any ||= places.length > 0;
    for (let at = 0; at < Math.min(places.length, SPANS_MOST * 2); at += 2) {
      spans.push(reading.span(places[at] ?? 0, places[at + 1] ?? 0));
    }
  }
  return any;
}

function placesOf(thing: Thing, reading: Reading): Places {
  return thing.is === "number" ? reading.numbers : unionOf(thing.phrases, reading);
}

/** Where any of these phrases stands, in order of where it begins. */
function unionOf(phrases: readonly Quoted[], reading: Reading): Places {
  return merged(phrases.map(({ text }) => reading.hits(text)));
}

function inside(places: Places, reading: Reading, place: Place): Places {
  if (place === "text") return places;
  const { from, to } = reading.range(place);
  return pairsWhere(places, (at) => (places[at] ?? 0) >= from && (places[at + 1] ?? 0) < to);
}

function pairsWhere(places: Places, keeps: (at: number) => boolean): Places {
  const kept: number[] = [];
  for (let at = 0; at < places.length; at += 2) {
    if (keeps(at)) kept.push(places[at] ?? 0, places[at + 1] ?? 0);
  }
  return kept;
}

function counted(what: "words" | "characters" | "links", place: Place, post: Post) {
  const { doc, facts, readings } = post;
  if (what === "links") return facts.links;
  if (what === "words") {
    const range = readings[0]?.range(place) ?? { from: 0, to: 0 };
    return range.to - range.from;
  }
  const { titleLength } = facts;
  if (place === "text") return doc.text.length;
  return place === "title"
    ? titleLength
    : doc.text.length - titleLength - (titleLength > 0 ? 1 : 0);
}

function compares(count: number, comparison: Comparison, number: number): boolean {
  switch (comparison) {
    case "more":
      return count > number;
    case "fewer":
      return count < number;
    case "least":
      return count >= number;
    case "most":
      return count <= number;
  }
}

/** What is answered from the facts alone. */
function known(test: Exclude<Test, TextTest>, facts: Facts): Answer {
  const of = <T>(fact: T | undefined, holds: (fact: T) => boolean): Answer =>
    fact === undefined ? null : holds(fact);
  switch (test.is) {
    case "reply":
      return of(facts.reply, (reply) => reply);
    case "opening":
      return of(facts.reply, (reply) => !reply);
    case "approved":
      return of(facts.approvedPosts, (count) => compares(count, test.comparison, test.number));
    case "need":
      return of(facts.need, (need) => need === test.need);
    case "topic":
      return of(facts.topics, (topics) => topics.includes(test.topic));
    case "board":
      return of(facts.board, (board) => board === test.board);
    case "note":
      return of(facts.notes, (notes) => notes.includes(test.theme));
    case "signal":
      return of(facts.signals, (signals) => signals.includes(test.kind));
    case "class":
      return of(facts.class, (name) => CLASSES[name] <= CLASSES[test.least]);
    case "label": {
      const labels = test.on === "thread" ? facts.threadLabels : facts.boardLabels;
      return of(labels, (all) => all.some((one) => labelKey(one) === labelKey(test.label)));
    }
  }
}
