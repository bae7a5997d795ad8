/**
 * How much each grave cue weighs when it is said of oneself in the present: 3 a person who may die
 * soon, 2 one with thoughts of it or harming themselves, 1 one who cannot go on, less a mere word.
 * Set by the four classes, not learned: that is what keeps an unusual text from being misread.
 */
export const SEVERITY: Readonly<Record<string, number>> = {
  want_die: 3,
  no_life: 3,
  intent: 3.2,
  plan: 2.6,
  means: 2.6,
  attempt_now: 3,
  farewell: 2.6,
  hint: 0.9,
  passive: 2.1,
  ideation: 2.1,
  attempt: 1.7,
  burden: 1.6,
  selfharm: 1.8,
  other_risk: 2,
  abuse_now: 1.8,
  abuse: 1.2,
  cant_go_on: 1.2,
  shadow: 0.3,
};

/** Said of oneself now, these alone make a text red whatever else is in it. */
export const ALWAYS_RED: ReadonlySet<string> = new Set([
  "want_die",
  "no_life",
  "intent",
  "plan",
  "means",
  "attempt_now",
  "farewell",
]);

/** A "not" before these or in them denies them; the others hold one of their own. */
export const NEGATABLE: ReadonlySet<string> = new Set([
  "want_die",
  "intent",
  "plan",
  "means",
  "attempt_now",
  "ideation",
  "attempt",
  "selfharm",
  "shadow",
]);

/** These speak of others by themselves. */
export const OF_OTHERS: ReadonlySet<string> = new Set(["other_risk", "abuse_now", "abuse"]);

/** What comes before a class of its own: which of these cues alone is danger, which are thoughts. */
export const DANGERS: ReadonlySet<string> = new Set([
  "want_die",
  "no_life",
  "intent",
  "plan",
  "means",
  "attempt_now",
  "farewell",
]);
