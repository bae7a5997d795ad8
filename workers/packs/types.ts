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
  /** True when what stands there cannot be read: what every board begins with holds meanwhile. */
  readonly damaged: boolean;
  /** The version in force as the list of versions has it; null before the first. */
  readonly published: VersionHead | null;
  readonly draft: (VersionHead & DraftKey) | null;
}
