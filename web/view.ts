import type { Actor } from "../workers/permissions/types";
import type { Messages } from "./locales/en-GB";

/** What every page needs to draw itself, apart from its own content. */
export interface View {
  readonly t: Messages;
  readonly actor: Actor;
  /** True where this browser is signed in at the desk, whoever it is elsewhere: it shows the way there. */
  readonly desk: boolean;
  /** True where this browser was asked to forget its member when it closes: nothing is kept in it. */
  readonly forgets: boolean;
  /** Path and query of this page, for the language of links back. */
  readonly path: string;
  readonly now: number;
  readonly community: string;
  /** Where the exit control leads: a neutral page elsewhere. */
  readonly exitUrl: string;
}

/** What a form shows again after it was refused: every value as typed, and what to mend. */
export interface FormState<Field extends string> {
  readonly values: Partial<Record<Field, string>> & {
    readonly lists?: Partial<Record<Field, readonly string[]>>;
  };
  readonly errors: Partial<Record<Field, string>>;
  /** The idempotency key of this form (32 hex characters). */
  readonly key: string;
}
