import type {
  Action,
  Cause,
  DeskPost,
  EventView,
  ReviewClass,
  ReviewStatus,
} from "../moderation/types.ts";
import type { Status } from "../threads/types.ts";

/** A decision that can still be taken back by one key. */
export interface UndoView {
  readonly action: Action;
  readonly threadId: string;
  readonly postId: string;
  readonly eventId: string;
  /** Milliseconds that are left for it. */
  readonly leftMs: number;
}

/** Why a decision cannot be taken back as it is. */
export type Obstacle =
  | { readonly because: "no_decision" | "already" | "erased" | "edited" }
  /** A later decision changed the same; it has to be taken back first. */
  | { readonly because: "later"; readonly by: string };

/** Everything the page needs that asks before a decision is taken back. */
export interface TakeBackView {
  readonly threadId: string;
  readonly postId: string;
  readonly threadTitle: string;
  readonly event: EventView;
  readonly version: number;
  readonly revision: number;
  readonly obstacle: Obstacle | null;
}

/** One review of a bulk act: what it is about and what would or did become of it. */
export interface BulkItem {
  readonly threadId: string;
  readonly postId: string;
  readonly title: string;
  readonly board: string;
  readonly class: ReviewClass;
  readonly version: number;
  readonly revision: number;
  /** Why it is left out; null when it is not. */
  readonly left: LeftOut | null;
}

export const LEFT_OUT = [
  "not_found",
  "not_yours",
  "claimed_by_another",
  "own_post",
  "not_offered",
  "appealed",
  "changed",
  "decided_by_another",
  "author_gone",
  "alone",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What may be done to many reviews at once: nothing that needs a choice for each. */
export const BULK_ACTIONS = [
  "approve",
  "dismiss",
  "hide",
  "remove",
  "restore",
  "lock",
] as const satisfies readonly Action[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** One act of a bulk that was done. */
export interface BulkDone {
  readonly threadId: string;
  readonly postId: string;
  readonly eventId: string;
  readonly action: Action;
  readonly title: string;
  readonly undone: boolean;
}

export type BulkField = "picks" | "action" | "policy" | "reason";

export const SORTS = ["newest", "due"] as const;

/** What somebody looks for at the desk; null is anything. */
export interface Search {
  /** An address, an id or words of a title, as typed. */
  readonly q: string;
  readonly board: string | null;
  readonly class: ReviewClass | null;
  readonly status: ReviewStatus | null;
  readonly cause: Cause | null;
  /** How the post stands. */
  readonly state: Status | null;
  readonly sort: (typeof SORTS)[number];
}

/** A review in the list of an investigation, with its post folded. */
export interface FoundReview {
  readonly threadId: string;
  readonly postId: string;
  readonly title: string;
  readonly board: string;
  readonly status: ReviewStatus;
  readonly class: ReviewClass;
  readonly cause: Cause;
  readonly openedAt: number;
  readonly dueAt: number;
  /** A colleague holds it just now. */
  readonly held: boolean;
  readonly post: DeskPost;
}

export interface Investigation {
  readonly found: readonly FoundReview[];
  readonly boards: readonly { readonly slug: string; readonly label: string }[];
  readonly policies: readonly { readonly number: number; readonly title: string }[];
  /** How many reviews were looked through for this page. */
  readonly looked: number;
  /** Where the next page begins; null when there is nothing further back. */
  readonly next: string | null;
}

/** One post of a thread with all that is on the record about it, as far as the page goes. */
export interface SubjectHistory {
  readonly threadId: string;
  readonly title: string;
  readonly posts: readonly {
    readonly post: DeskPost;
    readonly events: readonly EventView[];
  }[];
  /** True when what others look after is left out. */
  readonly scoped: boolean;
  readonly next: string | null;
}
