import type { Reason } from "../reports/types.ts";
import type { Status, Theme } from "../threads/types.ts";

/** Urgency of a review (the ReachOut / CLPsych shared-task scale); the lower number is served first. */
export const CLASSES = { crisis: 1, red: 2, amber: 3, green: 4 } as const;
export type ReviewClass = keyof typeof CLASSES;

/** Everything a moderator may do about a post or its thread. */
export const ACTIONS = [
  "approve",
  "note",
  "hide",
  "remove",
  "restore",
  "lock",
  "unlock",
  "suspend",
  "lift",
  "dismiss",
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Policy {
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

export const REVIEW_STATUSES = ["open", "decided"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Why a review was opened the first time. */
export const CAUSES = ["report", "first_posts", "plain_form", "raid", "flood", "appeal"] as const;
export type Cause = (typeof CAUSES)[number];

/** For what a review waits for somebody else: a colleague's opinion, or a second pair of eyes. */
export const ASKS = ["", "opinion", "second_look"] as const;
export type Asks = (typeof ASKS)[number];

export const APPEAL_STATUSES = ["open", "asked", "granted", "refused"] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

export const UNSEALING_STATUSES = ["asked", "granted", "refused", "lapsed"] as const;
export type UnsealingStatus = (typeof UNSEALING_STATUSES)[number];

/** What two people of the team do about an author's other posts: on the record, and no decision. */
export const UNSEALING_EVENTS = [
  "unseal_asked",
  "unseal_granted",
  "unseal_refused",
  "unseal_viewed",
] as const;

/** What may stand in the record: every action, how a review opens or is withdrawn, and unsealing. */
export const EVENT_ACTIONS = [
  ...ACTIONS,
  "reported",
  "held",
  "appealed",
  "withdrawn",
  ...UNSEALING_EVENTS,
] as const;
export type EventAction = (typeof EVENT_ACTIONS)[number];

export const EVENT_ROLES = [
  "visitor",
  "member",
  "system",
  "professional",
  "facilitator",
  "moderator",
  "lead",
  "admin",
] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

/** What an event says beyond its columns; every key is named here, and none holds a person's text. */
export interface EventDetail {
  readonly reason?: Reason;
  readonly notes?: readonly Theme[];
  /** Of a pause: on the post's board, or in the whole community. */
  readonly where?: "board" | "community";
  /** Of a pause: its last day, in whole days since 1970, UTC. */
  readonly untilDay?: number;
  /** Of an answer to an appeal: the event that was appealed against. */
  readonly answers?: string;
  /** The id of the request that an unsealing event belongs to; never what was opened by it. */
  readonly unsealing?: string;
}

/** Where a subject stands: what the reducer takes and gives. */
export interface SubjectState {
  readonly review: ReviewStatus;
  readonly post: Status;
  readonly locked: boolean;
  /** The author of this very post has been asked to pause, because of it. */
  readonly suspended: boolean;
  /** A report about it is open. */
  readonly reported: boolean;
  /** Its author has asked for another look. */
  readonly appealed: boolean;
  /** One of the team wrote it, as one of the team. */
  readonly byTeam: boolean;
}

/** One line of the record as a page shows it. */
export interface EventView {
  readonly id: string;
  readonly threadId: string;
  readonly postId: string;
  readonly action: EventAction;
  readonly role: EventRole;
  readonly policy: { readonly number: number; readonly version: number } | null;
  readonly reason: string;
  readonly detail: EventDetail;
  readonly reverses: string | null;
  readonly at: number;
}

export interface ReportView {
  readonly reason: Reason;
  readonly words: string;
  readonly createdAt: number;
}

/** A post as the desk shows it: with the alias, never with who. */
export interface DeskPost {
  readonly id: string;
  readonly alias: string;
  readonly byOpener: boolean;
  readonly status: Status;
  readonly html: string;
  readonly notes: readonly Theme[];
  readonly createdAt: number;
}

/** Everything the page of one review needs. */
export interface ReviewView {
  readonly threadId: string;
  readonly postId: string;
  readonly threadTitle: string;
  readonly board: string;
  readonly locked: boolean;
  readonly status: ReviewStatus;
  readonly class: ReviewClass;
  readonly cause: Cause;
  readonly openedAt: number;
  readonly dueAt: number;
  readonly version: number;
  readonly revision: number;
  /** Whose lease it is now. */
  readonly claim: "mine" | "another" | "none";
  readonly post: DeskPost;
  readonly around: readonly DeskPost[];
  readonly reports: readonly ReportView[];
  readonly events: readonly EventView[];
  readonly policies: readonly Policy[];
  readonly actions: readonly Action[];
  /** Whoever looks wrote it themselves as one of the team: somebody else has to decide. */
  readonly own: boolean;
  /** Whether whoever looks may ask for what else the author wrote. */
  readonly mayUnseal: boolean;
  /** The request for it that waits for a second person; null when none does, or not for this one. */
  readonly unsealing: string | null;
  /** What its author asks about a pause; null when nothing is open. */
  readonly appeal: AppealView | null;
  /** Whether whoever looks may ask for a pause on every board. */
  readonly mayPauseEverywhere: boolean;
}

export interface AppealView {
  readonly words: string;
  readonly createdAt: number;
  /** The decision that it is about; null when it is too long ago to be shown. */
  readonly decision: EventView | null;
  /** Whether whoever looks may answer; "alone" when they decided it and nobody else could. */
  readonly mayAnswer: "yes" | "alone" | "no";
}

/** Per class, when the review waiting longest there is due; null where nothing waits. */
export type Waiting = Readonly<Record<ReviewClass, number | null>>;

/** The fields of the decision form. */
export type DecisionField = "action" | "policy" | "reason" | "notes" | "where" | "days" | "until";
