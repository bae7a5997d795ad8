import type { Action } from "../moderation/types.ts";

/** Words to begin a decision from. */
export interface Template {
  readonly id: string;
  /** For which board; empty for all. */
  readonly board: string;
  readonly action: Action;
  /** The rule it goes with; null where none is cited. */
  readonly policyNumber: number | null;
  /** What the team calls it. */
  readonly label: string;
  /** What the author would read. */
  readonly reason: string;
}

/** The fields of the form for one of them. */
export const TEMPLATE_FIELDS = ["board", "action", "policy", "label", "reason"] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];
