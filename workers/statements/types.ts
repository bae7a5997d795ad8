import type { FlowStart, HelplinePurpose } from "../helplines/types.ts";
import type { Action, AppealStatus, PausePlace } from "../moderation/types.ts";
import type { Status, Theme } from "../threads/types.ts";

/** The words of a post as they stood: `title` only of the post that opens its thread. */
export interface KeptText {
  readonly title: string | null;
  readonly body: string;
  readonly html: string;
}

/** Words that decisions took out of sight one after another; the first are their author's own. */
export type KeptLayers = readonly KeptText[];

/** How a decision came about: a report, a rule by which posts are read first, an appeal, or none of them. */
export const ORIGINS = ["report", "read_first", "appeal", "letter", "own_look"] as const;
export type Origin = (typeof ORIGINS)[number];

/** What became of asking for another look at one decision. */
export interface AppealShown {
  readonly status: AppealStatus;
  readonly words: string;
  /** What the team asks back, or on what condition it would say yes; empty when it asked nothing. */
  readonly question: string;
  /** What was answered to that; empty while it was not. */
  readonly reply: string;
  /** The reason of the answer; empty while there is none. */
  readonly answer: string;
  /** Whoever decided answered it too, because there was nobody else. */
  readonly byDecider: boolean;
}

/**
 * The statement of reasons about one decision, with every part that Regulation (EU) 2022/2065
 * (Digital Services Act), Article 17(3) asks for.
 */
export interface StatementView {
  readonly eventId: string;
  readonly action: Action;
  /** When it was decided (UTC epoch milliseconds). */
  readonly at: number;
  /** It takes something away, or speaks of a rule. Else there is nothing to explain. */
  readonly restricts: boolean;
  /** A later act undid it. */
  readonly undone: boolean;
  /** (a) What is restricted, how far and how long; everywhere the community is read, always. */
  readonly restriction: {
    readonly notes: readonly Theme[];
    readonly where: PausePlace | null;
    readonly board: string | null;
    readonly untilDay: number | null;
    readonly untilAt: number | null;
    readonly minutes: number | null;
  };
  /** (b) What it followed from; never whom. */
  readonly origin: Origin;
  /** (c) Whether a program noticed it. A person decides, always. */
  readonly noticedByProgram: boolean;
  /** (e) The rule of the community that it cites; (d) is never claimed: the team judges no law. */
  readonly ground: {
    readonly number: number;
    readonly version: number;
    readonly title: string;
    readonly text: string;
  } | null;
  /** (b), (e) Why, as the team wrote it to the author. */
  readonly reason: string;
  /** (f) The last day on which another look can be asked for (days since 1970, UTC); null when it cannot. */
  readonly askUntil: number | null;
  /** Whether it can be asked for today. */
  readonly askable: boolean;
  readonly appeal: AppealShown | null;
}

/** The fields of the forms on the page of a post and on a receipt. */
export type StatementField = "words" | "reply";

/** One letter between the author of a post and the team. */
export interface LetterView {
  readonly id: string;
  /** The name that members see beside it: of the team in this thread; null for the author's own. */
  readonly staff: { readonly role: LetterRole; readonly name: string } | null;
  readonly words: string;
  readonly at: number;
}

export type LetterRole = "professional" | "facilitator" | "moderator" | "lead" | "admin";

/** What the part of a page needs that meets somebody who says that they want to die. */
export interface SupportShown {
  readonly status: Status;
  readonly expected: string | null;
  /** A person of the team has still to read it. */
  readonly toRead: boolean;
  readonly postUrl: string;
  readonly wanted: boolean;
  readonly letterKey: string;
  readonly flow: FlowStart;
  readonly first: readonly HelplinePurpose[];
}
