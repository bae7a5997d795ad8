import type { PackInForce } from "../packs/types.ts";
import type { SignalKind } from "../screening/types.ts";
import type { StaffRole } from "../permissions/types.ts";

/** What the opener of a thread asks for. */
export const NEEDS = ["listen", "advice", "resources", "celebrate"] as const;
export type Need = (typeof NEEDS)[number];

/** The closed list of themes a content note may name. */
export const THEMES = [
  "suicide",
  "self-harm",
  "eating",
  "substances",
  "abuse",
  "loss",
  "medical",
  "panic",
] as const;
export type Theme = (typeof THEMES)[number];

export const STATUSES = ["published", "held", "hidden", "removed", "erased"] as const;
export type Status = (typeof STATUSES)[number];

export type Sort = "active" | "newest";

export interface Tag {
  readonly slug: string;
  readonly kind: "board" | "topic";
  readonly label: string;
  readonly sentence: string;
}

export interface Board extends Tag {
  readonly kind: "board";
  /** How many first posts of a new member wait for a person on this board. */
  readonly heldFirstPosts: number;
  readonly defaultNotes: readonly Theme[];
  readonly guidance: string;
  /** Its policy pack; the two above are what it says of them. */
  readonly pack: PackInForce;
}

/** Why something is left out for this viewer alone: they asked for it, by themes, and may have locked it. */
export interface LeftOut {
  readonly themes: readonly Theme[];
  readonly locked: boolean;
}

/** A thread as a list shows it. One that is left out bears neither title, alias, topics nor excerpt. */
export interface ThreadSummary {
  readonly id: string;
  readonly board: Tag;
  readonly topics: readonly Tag[];
  readonly title: string;
  readonly need: Need;
  readonly notes: readonly Theme[];
  readonly openerAlias: string;
  /** Plain text; empty when a content note covers the opening post. */
  readonly excerpt: string;
  /** Set when whoever looks asked not to see it. */
  readonly leftOut: LeftOut | null;
  readonly locked: boolean;
  /** Replies only: the opening post does not count. */
  readonly replyCount: number;
  /** UTC epoch milliseconds. */
  readonly createdAt: number;
  readonly lastActivityAt: number;
}

/** What the one visibility function lets this viewer see of a post. */
export type Shown =
  /** Its notes are named, where it has any that this viewer does not need covered. */
  | { readonly as: "text"; readonly html: string; readonly notes?: readonly Theme[] }
  | {
      readonly as: "covered";
      readonly notes: readonly Theme[];
      /** Those among them that every opening post of its board bears. */
      readonly byBoard: readonly Theme[];
      readonly html: string;
    }
  | ({ readonly as: "left_out" } & LeftOut)
  | { readonly as: "gone"; readonly because: "hidden" | "removed" | "erased" };

export interface PostView {
  readonly id: string;
  readonly threadId: string;
  readonly alias: string;
  readonly byOpener: boolean;
  /** The role of one of the team who wrote as such; null for members. */
  readonly role: StaffRole | null;
  readonly mine: boolean;
  /** True when only the author sees it: it waits for a person. */
  readonly waiting: boolean;
  readonly replyTo: { readonly id: string; readonly alias: string } | null;
  readonly shown: Shown;
  readonly createdAt: number;
  readonly editedAt: number | null;
}

/** Something noticed in words that are not posted yet, as the form shows it to whoever wrote them. */
export interface NoticedView {
  readonly kind: SignalKind;
  /** What noticed it. */
  readonly rule: string;
  readonly field: "title" | "body";
  /** Where `words` begin in the field, in UTF-16 code units. */
  readonly start: number;
  readonly words: string;
  /** A little of what stands on either side, on one line. */
  readonly before: string;
  readonly after: string;
  /** What could stand there instead: "" leaves it out, null when nothing comes to mind. */
  readonly instead: string | null;
  /** What a rule of the board says about it in its own words; null when it is no such rule. */
  readonly sentence: string | null;
}

/** Links to the neighbouring pages of a keyset-paged list; null where there is none. */
export interface PageLinks {
  readonly newer: string | null;
  readonly older: string | null;
}
