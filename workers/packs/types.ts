import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import type { SignalKind } from "../screening/types.ts";
import type { Theme } from "../threads/types.ts";
import type { HelplinePurpose } from "../helplines/types.ts";
import type { StaffRole } from "../permissions/types.ts";

/**
 * What a board does when something is noticed in a post. `off`: nothing; `review`: it is shown, and a
 * person looks at it; `ask`: its author sees first what was noticed, and if they send it as it is, it
 * waits for a person; `hold`: it waits for a person at once.
 */
export const DETECTOR_MODES = ["off", "review", "ask", "hold"] as const;
export type DetectorMode = (typeof DETECTOR_MODES)[number];

/** Every kind but a crisis: no board can have one go unnoticed, or stop it. */
export type SettledKind = Exclude<SignalKind, "crisis">;

/** Whose posts wait for a person before others see them. */
export const PRE_MODERATION = ["none", "first", "every"] as const;
export type PreModeration = (typeof PRE_MODERATION)[number];

/** Words that one of the team may begin a letter or a reply with on this board. */
export interface Reply {
  readonly label: string;
  readonly text: string;
}

/** What a version of a board's policy pack says, in whole. */
export interface PackContent {
  readonly detectors: Readonly<Record<SettledKind, DetectorMode>>;
  readonly defaultNotes: readonly Theme[];
  readonly preModeration: PreModeration;
  /** With "first": how many posts of a new member wait. */
  readonly firstPosts: number;
  /** No review on this board is less urgent than this; null when that is left to what was noticed. */
  readonly floor: ReviewClass | null;
  readonly replies: readonly Reply[];
  /** Which helplines come first for people on this board. */
  readonly helplines: readonly HelplinePurpose[];
  /** Rules of its own, as a volunteer wrote them (docs/rules-of-packs.md). */
  readonly rules: string;
}

/** What holds on a board: the version that was published last, or what every board begins with. */
export interface PackInForce extends PackContent {
  /** 0 before the first was published. */
  readonly version: number;
}

export const PACK_STATES = ["draft", "published", "retired"] as const;
export type PackState = (typeof PACK_STATES)[number];

/** Which saving of which draft of a board: who saves or publishes an older one is told. */
export interface DraftKey {
  /** UTC epoch milliseconds at which the draft was begun. */
  readonly madeAt: number;
  readonly revision: number;
}

export const BACKTEST_STATES = ["running", "done", "stopped"] as const;
export type BacktestState = (typeof BACKTEST_STATES)[number];

/** What a board does about each kind before anybody has said otherwise. */
export const DEFAULT_MODES: PackContent["detectors"] = {
  method_detail: "ask",
  pii: "ask",
  ed_numbers: "ask",
  sourcing: "ask",
  dosing: "ask",
  abuse: "ask",
  third_person_identifiable: "ask",
  spam: "review",
};

/** The floors a pack may set: nothing makes every post a crisis. */
export const FLOORS: readonly ReviewClass[] = (Object.keys(CLASSES) as ReviewClass[]).filter(
  (name) => name !== "crisis",
);

/** One setting that differs between two versions. */
export type Change =
  | {
      readonly what: "detector";
      readonly kind: SettledKind;
      readonly from: DetectorMode;
      readonly to: DetectorMode;
    }
  | { readonly what: "notes"; readonly from: readonly Theme[]; readonly to: readonly Theme[] }
  | { readonly what: "waits"; readonly from: Waits; readonly to: Waits }
  | {
      readonly what: "floor";
      readonly from: ReviewClass | null;
      readonly to: ReviewClass | null;
    }
  | {
      readonly what: "helplines";
      readonly from: readonly HelplinePurpose[];
      readonly to: readonly HelplinePurpose[];
    }
  | { readonly what: "replies"; readonly from: readonly Reply[]; readonly to: readonly Reply[] };

export type Waits = Pick<PackContent, "preModeration" | "firstPosts">;

/** A line of two texts compared: it stayed, went or came. */
export interface Line {
  readonly is: "same" | "gone" | "new";
  readonly text: string;
}

/** What is known of a version besides what it says. */
export interface VersionHead {
  readonly version: number;
  readonly state: PackState;
  readonly note: string;
  /** The role of whoever made it; null for what a community began with. */
  readonly role: StaffRole | null;
  /** UTC epoch milliseconds. */
  readonly madeAt: number;
  readonly publishedAt: number | null;
}

/** A version with what it says; null when this program cannot read it. */
export interface Version extends VersionHead {
  readonly content: PackContent | null;
}

/** How a board stands, for whoever keeps its pack. */
export interface BoardPack {
  readonly slug: string;
  readonly label: string;
  readonly inForce: PackInForce;
  /** True when what stands there cannot be read as a whole: what can be read of it holds meanwhile. */
  readonly damaged: boolean;
  /** The version in force as the list of versions has it; null before the first. */
  readonly published: VersionHead | null;
  readonly draft: (VersionHead & DraftKey) | null;
  /** The number of the version that was published last, whether or not it can be read; 0 before the first. */
  readonly newest: number;
}

/** Something about the rules of a draft, at its place. Line and sign are counted from 1. */
export interface ProblemSeen {
  readonly line: number;
  readonly column: number;
  /** The line itself, and from where to where in it the problem is. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** A rule as it was read. */
export interface RuleSeen {
  readonly name: string;
  /** The rule as it was written, without its examples. */
  readonly source: string;
  readonly words: string;
  readonly examples: readonly {
    readonly catches: boolean;
    readonly text: string;
    readonly passed: boolean;
  }[];
  /** How many of the newest threads' openings it would catch; null when none was tried. */
  readonly sample: { readonly caught: number; readonly of: number } | null;
}

/** Everything there is to say about the rules of a draft. */
export interface RulesSeen {
  /** What is in the way of publishing, in the order of the text. */
  readonly problems: readonly ProblemSeen[];
  readonly warnings: readonly ProblemSeen[];
  readonly rules: readonly RuleSeen[];
}

/** What comes of a post, by what is noticed in its words. */
export const FATES = ["nothing", "review", "ask", "hold"] as const;
export type Fate = (typeof FATES)[number];

/** What a draft would do with a text that somebody tried. */
export interface TriedText {
  readonly fate: Fate;
  readonly support: boolean;
  readonly class: ReviewClass;
  /** What detectors noticed, each with the words. */
  readonly noticed: readonly { readonly kind: SignalKind; readonly words: string }[];
  /** What rules of the board say. */
  readonly sentences: readonly { readonly rule: string; readonly sentence: string }[];
  /** Rules that hang on something that is not known of a text alone. */
  readonly unsure: readonly string[];
  /** The rules could not be read, so only detectors were asked. */
  readonly broken: boolean;
}

/** What was typed into the box for trying. */
export interface TryInput {
  readonly text: string;
  readonly reply: boolean;
}

/** The form of a draft as it stands, typed or read. */
export interface DraftForm {
  readonly content: PackContent;
  /** As typed: not always a number. */
  readonly first: string;
  /** Which saving it began from; both 0 where there is no draft yet. */
  readonly key: DraftKey;
  readonly try: TryInput;
  /** Sentences by the id of their field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** A test of a draft as its pages show it. */
export interface BacktestView {
  readonly id: string;
  readonly version: number;
  readonly state: BacktestState;
  readonly wanted: number;
  readonly seen: number;
  readonly askedAt: number;
  readonly doneAt: number | null;
  /** Whether the draft still says what was tested. */
  readonly current: boolean;
  readonly found: Found;
}

/** A post that a test names. */
export interface FoundPost {
  readonly threadId: string;
  readonly postId: string;
  /** What noticed it: kinds and names of rules. */
  readonly by: readonly FoundKey[];
  /** Whoever opens it should know that it is hard to read. */
  readonly heavy: boolean;
}

/** "kind:pii" or "rule:No meeting up": what a test counts by. */
export type FoundKey = `kind:${SignalKind}` | `rule:${string}`;

/** What a test has found so far. */
export interface Found {
  readonly before: Readonly<Record<Fate, number>>;
  readonly after: Readonly<Record<Fate, number>>;
  /** By what noticed them: as now, newly, no longer. */
  readonly by: Readonly<Record<string, readonly [both: number, fresh: number, gone: number]>>;
  /** Posts of which a rule of the draft cannot be sure, by its name. */
  readonly unsure: Readonly<Record<string, number>>;
  readonly examples: {
    readonly both: readonly FoundPost[];
    readonly fresh: readonly FoundPost[];
    readonly gone: readonly FoundPost[];
  };
}

/** Goes over the queue: read the next posts of this test, if it still stands at this number of posts. */
export interface BacktestMessage {
  readonly backtest: { readonly board: string; readonly id: string; readonly seen: number };
}
