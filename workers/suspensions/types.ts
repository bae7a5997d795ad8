import type { AppealStatus } from "../moderation/types.ts";

/** For how many days a pause can be chosen with one press. */
export const SPANS = [1, 3, 7, 30] as const;

/** That a member may not write for a while: what was sealed about it, and until when. */
export interface Pause {
  /** The board it is for; null: the whole community. */
  readonly board: string | null;
  /** It is for the thread of the post alone; absent in seals from before there was such a thing. */
  readonly inThread?: boolean;
  readonly policy: { readonly number: number; readonly version: number };
  /** As the moderator wrote it to the author. */
  readonly reason: string;
  readonly threadId: string;
  readonly postId: string;
  /** The decision it came from; also the name of the pause towards its member. */
  readonly eventId: string;
  /** The last day of it, in whole days since 1970, UTC. */
  readonly untilDay: number;
  /** True once it was taken back: it is shown to its member until its day, and stops nothing. */
  readonly lifted: boolean;
}

/** A pause with where it stands in the table. */
export interface KeptPause extends Pause {
  readonly subject: string;
  readonly sealed: string;
}

/** What a browser remembers of a pause: enough to let a person read a first post, and no more. */
export type BrowserPause = Pick<Pause, "board" | "untilDay">;

/** What a page on which someone would write says about a pause. */
export interface PauseNote {
  /** The label of the board; null: the whole community. */
  readonly board: string | null;
  /** It is for one thread alone. */
  readonly inThread: boolean;
  readonly untilDay: number;
  readonly policyNumber: number;
  readonly reason: string;
}

/** A pause as its member reads it. */
export interface PauseView {
  readonly eventId: string;
  /** The label of the board; null: the whole community. */
  readonly board: string | null;
  /** It is for one thread alone. */
  readonly inThread: boolean;
  readonly policy: { readonly number: number; readonly title: string };
  readonly reason: string;
  readonly untilDay: number;
  readonly lifted: boolean;
  /** Its last day has passed, and its row has not been cleared away yet. */
  readonly over: boolean;
  /** The post it came from, for the page of where it stands. */
  readonly postUrl: string;
  readonly appeal: AppealAnswer | null;
}

/** What a member asked about a pause, and what came of it. */
export interface AppealAnswer {
  readonly status: AppealStatus;
  readonly words: string;
  /** What the team answered; empty while it is open. */
  readonly answer: string;
}

/** The same when the pause itself is no longer kept. */
export interface PastAppeal extends AppealAnswer {
  readonly postUrl: string;
  /** Else it is about another decision, which the page of the post shows. */
  readonly aboutPause: boolean;
  /** What the team asked back, and what was answered to that; empty when it asked nothing. */
  readonly question: string;
  readonly reply: string;
}

/** The fields of the form that asks for another look. */
export type AppealField = "words";
