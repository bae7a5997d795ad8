import { CLASSES, type Cause, type ReviewClass } from "../moderation/types.ts";
import type { Effect, Outcome } from "../packs/language/types.ts";
import { DEFAULT_MODES, type DetectorMode, type PackContent } from "../packs/types.ts";
import type { Screened, Signal } from "../screening/types.ts";
import { type Theme, THEMES } from "../threads/types.ts";
import type { Noticed, PostScreening } from "./types.ts";

type Modes = PackContent["detectors"];

/** Somebody who asks how to come off something is answered by a person, and met by no wall (DESIGN §6). */
const TAPER = "dosing.taper";
/** A link may lead to a song as well as to a person. */
const LINK = "pii.link";
/** Of what speaks of wanting to die, only this keeps it from others until a person has read it. */
const HOLDS_A_CRISIS: ReadonlySet<Signal["kind"]> = new Set([
  "method_detail",
  "pii",
  "third_person_identifiable",
]);

/** Under what a rule of a pack is named among what was noticed. */
const PACK = "pack.";
/** Of a post that is a crisis as a whole, rather than for some of its words. */
const CRISIS_WHOLE: Signal = { kind: "crisis", start: 0, end: 0, rule: "crisis.whole" };
/** Where a rule stands that is about no words in particular. */
const NOWHERE = { start: 0, end: 0 };

/** A post may be made of telephone numbers: enough to see that, and no more, is kept. */
const KEPT_MOST = 40;
const KEPT_PER_KIND = 5;
const NAMES_MOST = 20;
/** What somebody who leaves a theme out would rather not be served. */
const THEME_OF: Readonly<Partial<Record<Signal["kind"], Theme>>> = {
  crisis: "suicide",
  method_detail: "self-harm",
  ed_numbers: "eating",
  sourcing: "substances",
  dosing: "substances",
  abuse: "abuse",
};

/** What was noticed in words of which nothing was. */
export const NOTHING_NOTICED: PostScreening = {
  class: "green",
  urgency: 0,
  signals: [],
  asks: [],
  holds: false,
  raises: false,
  notes: [],
  topics: [],
  labels: [],
};

/**
 * What screening and the rules of a board say together. What the board does nothing about is left
 * out, save what speaks of wanting to die: no board can have that go unnoticed.
 */
export function weigh(
  screened: Screened,
  caught: readonly Outcome[],
  modes: Modes = DEFAULT_MODES,
): PostScreening {
  const effects = caught.flatMap((outcome) => outcome.effects);
  const raised = effects.flatMap((effect) =>
    effect.do === "raise" ? [effect.to] : effect.do === "signal" ? [effect.as] : [],
  );
  const own = screened.signals.filter(({ kind }) => modeOf(modes, kind) !== "off");
  const of = mostUrgent([screened.class, ...raised]);
  const signals = [...own, ...caught.flatMap(signalsOf)].toSorted((a, b) => a.start - b.start);
  const unsaid = of === "crisis" && !speaksOfDying({ class: of, signals });
  return {
    class: of,
    urgency: screened.urgency,
    signals: unsaid ? [CRISIS_WHOLE, ...signals] : signals,
    asks: caught.flatMap(asksOf),
    holds: effects.some((effect) => effect.do === "hold"),
    raises: raised.length > 0,
    notes: [...new Set(all(effects, "note").map(({ theme }) => theme))],
    topics: [...new Set(all(effects, "topic").map(({ topic }) => topic))],
    labels: all(effects, "label"),
  };
}

/**
 * Whether a post speaks of wanting to die: it is never refused, asked about or kept without support.
 * What makes a post a crisis without pointing at any words bears a signal over the whole of it.
 */
export function speaksOfDying({
  class: of,
  signals,
}: Pick<PostScreening, "class" | "signals">): boolean {
  const isGrave = CLASSES[of] <= CLASSES.red;
  return isGrave && signals.some(({ kind }) => kind === "crisis");
}

/** The same of a post whose review stands so; of one without a review it is not known. */
export function isOfDying(
  review: { readonly class: number; readonly signals: readonly Signal[] } | undefined,
): boolean {
  if (!review || review.class > CLASSES.red) return false;
  return review.signals.some(({ kind }) => kind === "crisis");
}

/** What its author is shown before anybody else sees it, unless they send it as it is. */
export function askedAbout(
  screening: PostScreening,
  modes: Modes,
  isNewHere: boolean,
): readonly Noticed[] {
  if (speaksOfDying(screening)) return [];
  const asked = screening.signals.filter(
    (signal) => modeFor(modes, signal, isNewHere) === "ask" && !screening.asks.some(isAt(signal)),
  );
  return [...asked, ...screening.asks].toSorted((a, b) => a.start - b.start);
}

/** Why it waits for a person, and at which class at least; null when nothing in its words says so. */
export function heldFor(
  screening: PostScreening,
  modes: Modes,
  isNewHere: boolean,
): {
  readonly cause: Extract<Cause, "signal" | "sent_anyway" | "pack">;
  readonly class: number;
} | null {
  const { signals, asks, holds } = screening;
  const has = (mode: DetectorMode) =>
    signals.some((signal) => modeFor(modes, signal, isNewHere) === mode);
  if (speaksOfDying(screening)) {
    const keeps = signals.some(({ kind, rule }) => {
      if (!HOLDS_A_CRISIS.has(kind) || rule === LINK) return false;
      return kind === "method_detail" || modeOf(modes, kind) !== "review";
    });
    // No rule of a board keeps it back: what somebody feels stays where others can answer (DESIGN §6).
    return keeps ? { cause: "signal", class: CLASSES.amber } : null;
  }
  if (has("hold")) return { cause: "signal", class: CLASSES.amber };
  if (has("ask")) {
    const method = signals.some(({ kind }) => kind === "method_detail");
    return { cause: "sent_anyway", class: method ? CLASSES.red : CLASSES.amber };
  }
  return holds || asks.length > 0 ? { cause: "pack", class: CLASSES.amber } : null;
}

/**
 * Why a person looks at it though everyone can read it, and at which class at least; null when nobody
 * needs to.
 */
export function lookedAtFor(
  screening: PostScreening,
): { readonly cause: Extract<Cause, "signal" | "pack">; readonly class: number } | null {
  const { signals, raises } = screening;
  const own = signals.filter(({ rule }) => !rule.startsWith(PACK));
  const tapers = own.some(({ rule }) => rule === TAPER);
  if (own.length > 0) return { cause: "signal", class: tapers ? CLASSES.amber : CLASSES.green };
  if (raises) return { cause: "pack", class: CLASSES.green };
  return screening.class === "green" ? null : { cause: "signal", class: CLASSES.green };
}

/** A class by its number, made as urgent as the floor of a board; null is no floor. */
export function classAtLeast(of: number, floor: ReviewClass | null): number {
  return floor === null ? of : Math.min(of, CLASSES[floor]);
}

function modeOf(modes: Modes, kind: Signal["kind"]): DetectorMode {
  return kind === "crisis" ? "review" : modes[kind];
}

/** What a board does about one signal: a question about coming off, and whoever is known, are let through. */
function modeFor(modes: Modes, { kind, rule }: Signal, isNewHere: boolean): DetectorMode {
  if (rule === TAPER || ((kind === "spam" || rule === LINK) && !isNewHere)) return "review";
  return modeOf(modes, kind);
}

function signalsOf(outcome: Outcome): Signal[] {
  const places = outcome.spans.length > 0 ? outcome.spans : [NOWHERE];
  return all(outcome.effects, "signal").flatMap(({ kind }) =>
    places.map((place) => ({ kind, ...place, rule: `${PACK}${outcome.rule}` })),
  );
}

function asksOf(outcome: Outcome): Noticed[] {
  const kind = all(outcome.effects, "signal")[0]?.kind ?? "spam";
  // One sentence is said once, at the first of the words it is about.
  const [place = NOWHERE] = outcome.spans;
  return all(outcome.effects, "ask").map(({ sentence }) => ({
    kind,
    ...place,
    rule: `${PACK}${outcome.rule}`,
    sentence,
  }));
}

function isAt(signal: Signal) {
  return (one: Signal) =>
    one.rule === signal.rule && one.start === signal.start && one.end === signal.end;
}

function all<Do extends Effect["do"]>(effects: readonly Effect[], what: Do) {
  return effects.filter((effect): effect is Extract<Effect, { do: Do }> => effect.do === what);
}

function mostUrgent(classes: readonly ReviewClass[]): ReviewClass {
  return classes.reduce((a, b) => (CLASSES[b] < CLASSES[a] ? b : a));
}

/** The names of what noticed something, each once, as the record keeps them. */
export function namesOf(signals: readonly Pick<Signal, "rule">[]): readonly string[] {
  return [...new Set(signals.map(({ rule }) => rule))].slice(0, NAMES_MOST);
}

/** What is kept of what was noticed: the first of many, of every kind at least some. */
export function keptSignals(signals: readonly Signal[]): readonly Signal[] {
  if (signals.length <= KEPT_MOST) return signals;
  const perKind = new Map<string, number>();
  const first = signals.filter(({ kind }) => {
    const seen = (perKind.get(kind) ?? 0) + 1;
    perKind.set(kind, seen);
    return seen <= KEPT_PER_KIND;
  });
  return first;
}

/** The theme that the kinds of what was noticed give away; "" when they give none. */
export function themeOfSignals(signals: readonly Pick<Signal, "kind">[]): Theme | "" {
  const themes = new Set(signals.map(({ kind }) => THEME_OF[kind]));
  return THEMES.find((theme) => themes.has(theme)) ?? "";
}

/**
 * Of what is noticed in changed words, what was not there before. Of words that speak of wanting to
 * die all of it stays: whoever changes them may be saying something new.
 */
export function onlyNew(
  now: { readonly screening: PostScreening; readonly text: string },
  before: PostScreening,
  textBefore: string,
): PostScreening {
  const { screening, text } = now;
  if (speaksOfDying(screening)) return screening;
  const said = (whole: string, one: Signal) => `${one.rule} ${whole.slice(one.start, one.end)}`;
  const old = new Set([...before.signals, ...before.asks].map((one) => said(textBefore, one)));
  const isNew = (one: Signal) => !old.has(said(text, one));
  return {
    ...screening,
    class: CLASSES[screening.class] < CLASSES[before.class] ? screening.class : "green",
    signals: screening.signals.filter(isNew),
    asks: screening.asks.filter(isNew),
    holds: screening.holds && !before.holds,
    raises: screening.raises && !before.raises,
  };
}
