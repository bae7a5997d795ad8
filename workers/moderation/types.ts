import type { Reason } from "../reports/types.ts";
import type { Signal } from "../screening/types.ts";
import type { TeamSide } from "../standing/types.ts";
import type { Template } from "../templates/types.ts";
import type { Status, Theme } from "../threads/types.ts";

/** Urgency of a review (the ReachOut / CLPsych shared-task scale); the lower number is served first. */
export const CLASSES = { crisis: 1, red: 2, amber: 3, green: 4 } as const;
export type ReviewClass = keyof typeof CLASSES;

/** Everything a moderator may do about a post, its thread, its author or the review, in the order offered. */
export const ACTIONS = [
  "confirm",
  "approve",
  "dismiss",
  "dismiss_mute",
  "note",
  "cover",
  "return",
  "hold",
  "hide",
  "remove",
  "restore",
  "lock",
  "unlock",
  "slow",
  "unslow",
  "move",
  "merge",
  "warn",
  "mute",
  "suspend",
  "lift",
  "opinion",
  "escalate",
] as const;
export type Action = (typeof ACTIONS)[number];

/** What an action is about, as a page groups what it offers. */
export const ACTION_SUBJECTS = ["post", "thread", "author", "review"] as const;
export type ActionSubject = (typeof ACTION_SUBJECTS)[number];

/** What may be done along with another action by the same press, under the same rule and words. */
export const ALSO = ["lock", "warn", "mute", "suspend"] as const satisfies readonly Action[];
export type Also = (typeof ALSO)[number];

export interface Policy {
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

export const REVIEW_STATUSES = ["open", "decided"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Why a review was opened the first time. */
export const CAUSES = [
  "report",
  "first_posts",
  "plain_form",
  "raid",
  "flood",
  "appeal",
  "hold_first",
  "letter",
  "changed",
  "signal",
  "sent_anyway",
  "every_post",
  "pack",
] as const;
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

/** What the alarm of a board does by itself while a review waits; it moves nothing about the post. */
export const ALARM_EVENTS = ["reminded", "passed_on", "leads_told", "board_held"] as const;
export type AlarmEvent = (typeof ALARM_EVENTS)[number];

/** What the team and the author of a post write to each other; the record says that, and never what. */
export const LETTER_EVENTS = ["letter", "letter_back", "asked_back", "letter_wanted"] as const;

/** What may stand in the record: every action, how a review opens or is withdrawn or goes back, and unsealing. */
export const EVENT_ACTIONS = [
  ...ACTIONS,
  "reported",
  "held",
  "noticed",
  "appealed",
  "withdrawn",
  "taken_back",
  ...UNSEALING_EVENTS,
  ...ALARM_EVENTS,
  ...LETTER_EVENTS,
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

/**
 * Where a post, its thread and its review stand, as far as a decision changes them. A decision moves a
 * subject from some of these to others; taking it back moves it to what stood before.
 */
export interface Facts {
  readonly post: Status;
  readonly notes: readonly Theme[];
  readonly board: string;
  readonly locked: boolean;
  readonly lockedUntil: number | null;
  readonly slowMinutes: number;
  readonly slowUntil: number | null;
  readonly mergedInto: string | null;
  readonly review: ReviewStatus;
  readonly class: number;
  readonly tier: number;
  readonly asks: Asks;
  readonly notFor: string;
  /** Reports that are open: those a decision answered bear its time in `decided_at`. */
  readonly reportCount: number;
}

/** What a decision finds besides what it changes: only taking it back at once puts this back. */
export interface Stood {
  readonly version: number;
  /** Until when whoever decided held the review (UTC epoch milliseconds); 0 when they did not. */
  readonly claimedUntil: number;
  readonly lastActivityAt: number;
}

/** What an event says beyond its columns; every key is named here, and none holds a person's text. */
export interface EventDetail {
  readonly reason?: Reason;
  readonly notes?: readonly Theme[];
  /** Of what screening noticed: the names of what noticed it, each once. */
  readonly signals?: readonly string[];
  /** Of a pause: in the thread alone, on the post's board, or in the whole community. */
  readonly where?: PausePlace;
  /** Of a pause, or of a reporter who comes last: its last day, in whole days since 1970, UTC. */
  readonly untilDay?: number;
  /** Of a lock or slow mode: when it ends by itself (UTC epoch milliseconds); absent when it does not. */
  readonly untilAt?: number;
  /** Of slow mode: minutes between two replies of one person. */
  readonly minutes?: number;
  /** Of a crisis: nobody else was there to look at the decision as well. */
  readonly unseen?: true;
  /** Of a move: the board it went to. */
  readonly board?: string;
  /** Of two threads made one: where the talk goes on. */
  readonly into?: string;
  /** Of a covered passage: where it stood in the words as they were, each time it did. */
  readonly spans?: readonly Span[];
  /** What became of the words: sealed away, whole or a passage of them; or put back by one step. */
  readonly words?: "kept" | "back";
  /** An approval counted towards what its author may post unread. */
  readonly credited?: true;
  /** Exactly what this decision changed, as it stood before: whoever takes it back puts this back. */
  readonly was?: Partial<Facts>;
  /** Of a decision: how things stood besides, which only taking it back at once puts back. */
  readonly stood?: Stood;
  /** Of an answer to an appeal: the event that was appealed against. */
  readonly answers?: string;
  /** The id of the request that an unsealing event belongs to; never what was opened by it. */
  readonly unsealing?: string;
}

/** Where a pause holds. */
export const PAUSE_PLACES = ["thread", "board", "community"] as const;
export type PausePlace = (typeof PAUSE_PLACES)[number];

/** How many minutes may be set between two replies of one person. */
export const SLOW_MINUTES = [2, 5, 15, 30, 60] as const;

/** A passage of a text, in UTF-16 code units as JavaScript counts them. */
export interface Span {
  readonly from: number;
  readonly length: number;
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

/** A part of a text, and whether something was noticed in it. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** What screening noticed in a post, for those who look after it: evidence, never a verdict. */
export interface NoticedInPost {
  readonly signals: readonly Signal[];
  /** The title of its thread in parts, for the post that opens it; empty for any other. */
  readonly title: readonly MarkedPart[];
  /** Its safe HTML with marks at the words. */
  readonly html: string;
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
  readonly noticed: NoticedInPost;
  /** Its author would like somebody from the team to write to them, and nobody has since. */
  readonly letterWanted: boolean;
  readonly events: readonly EventView[];
  /** The ids of those among them that whoever looks may take back. */
  readonly backable: readonly string[];
  readonly policies: readonly Policy[];
  /** Words to begin from, for this board and what may be done. */
  readonly templates: readonly Template[];
  readonly actions: readonly Action[];
  /** Those of them that need no rule, no words and nothing else. */
  readonly plain: readonly Action[];
  /** What each action is about. */
  readonly subjects: Readonly<Record<Action, ActionSubject>>;
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
  /** What may be done along with something else by the same press. */
  readonly also: readonly Also[];
  /** Where the thread could be moved. */
  readonly boards: readonly { readonly slug: string; readonly label: string }[];
  /** It is for leads alone. */
  readonly escalated: boolean;
  /** For what it waits for somebody else than those who had it. */
  readonly asks: Asks;
  /** The heaviest theme of what is to be read; null when none is known. */
  readonly theme: Theme | null;
  /** What the team alone knows about it. */
  readonly team: TeamSide;
}

export interface AppealView {
  /** Who asks: the author of the post, or someone whose report was refused. */
  readonly by: "author" | "reporter";
  readonly words: string;
  /** What the team asked them, and what they answered; empty when it asked nothing. */
  readonly question: string;
  readonly reply: string;
  readonly createdAt: number;
  /** The decision that it is about; null when it is too long ago to be shown. */
  readonly decision: EventView | null;
  /** Whether whoever looks may answer; "alone" when they decided it and nobody else could. */
  readonly mayAnswer: "yes" | "alone" | "no";
}

/** The fields of the decision form. */
export const DECISION_FIELDS = [
  "action",
  "template",
  "also",
  "policy",
  "reason",
  "notes",
  "passage",
  "where",
  "days",
  "until",
  "lockUntil",
  "slowMinutes",
  "slowUntil",
  "board",
  "into",
] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];
