/** What is looked for in a language that the model does not otherwise know. */
export interface Tongue {
  /** Wanting to die now, an intent, an attempt, goodbye. */
  readonly crisis: readonly string[];
  /** Thoughts of death, harm to oneself, somebody else in danger. */
  readonly red: readonly string[];
}
