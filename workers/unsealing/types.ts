import type { DeskPost, UnsealingStatus } from "../moderation/types.ts";
import type { StaffRole } from "../permissions/types.ts";

export type Answer = "granted" | "refused";

/** Someone of the team as a colleague sees them. */
export interface Colleague {
  readonly name: string;
  readonly role: StaffRole;
}

/** A request as the list and its own page show it. */
export interface UnsealingView {
  readonly id: string;
  readonly threadId: string;
  readonly postId: string;
  /** The words as they were written; the member reads them in the end. */
  readonly reason: string;
  readonly status: UnsealingStatus;
  readonly askedBy: Colleague | null;
  readonly answeredBy: Colleague | null;
  /** UTC epoch milliseconds. */
  readonly askedAt: number;
  readonly answeredAt: number | null;
  readonly lapsesAt: number;
  readonly openUntil: number;
  /** What whoever looks at this page may do about it. */
  readonly mayDo: MayDo;
}

/** `answer` and `look`, or why neither. */
export type MayDo =
  | "answer"
  | "look"
  | "own"
  | "answered"
  | "lapsed"
  | "asker_left"
  | "same_role"
  | "too_new"
  | "not_open";

/** One of the author's posts: as a page of its thread would show it to the team. */
export interface OpenedPost {
  readonly threadId: string;
  readonly threadTitle: string;
  readonly board: string;
  readonly post: DeskPost;
  /** True for the post that the request is about. */
  readonly asked: boolean;
}

export interface OpenedPage {
  readonly posts: readonly OpenedPost[];
  /** The last post shown, when older ones follow. */
  readonly older: string | null;
}

/** What the public is told of one year. */
export interface YearOfUnsealings {
  readonly year: number;
  readonly asked: number;
  readonly granted: number;
  readonly refused: number;
}
