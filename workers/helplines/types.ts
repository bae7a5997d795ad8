/** What a helpline is for. */
export const HELPLINE_PURPOSES = [
  "emergency",
  "listening",
  "eating",
  "substances",
  "abuse",
  "young",
  "families",
  "directory",
] as const;
export type HelplinePurpose = (typeof HELPLINE_PURPOSES)[number];

export const CHANNEL_KINDS = ["call", "text", "chat", "web"] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** One way to reach a helpline. */
export interface HelplineChannel {
  readonly kind: ChannelKind;
  /** As a person dials, types or reads it: a short code stays as it is dialled. */
  readonly display: string;
  /** tel:, sms: or https: only. */
  readonly href: string;
}

/** The country of a directory that covers many. */
export const EVERYWHERE = "INTL";

/** A way to reach help outside this community. */
export interface Helpline {
  readonly id: string;
  /** ISO 3166-1 alpha-2, or EVERYWHERE. */
  readonly country: string;
  readonly purpose: HelplinePurpose;
  readonly name: string;
  /** For whom, in plain words. */
  readonly about: string;
  /** The languages spoken there, in English, with commas. */
  readonly language: string;
  readonly hours: string;
  readonly channels: readonly HelplineChannel[];
  /** Where it was found. */
  readonly source: string;
  /** The day it was last compared with its source, in whole days since 1970. */
  readonly checkedDay: number;
  /** Its place among those of its country; an emergency number below 10 stands first on the help page. */
  readonly position: number;
}

/** What makes reaching out hard: the first question of the way to help. */
export const BARRIERS = ["judged", "cost", "aloud", "enough", "traced", "other", "none"] as const;
export type Barrier = (typeof BARRIERS)[number];

/** Which way feels possible: the last question. */
export const WAYS = ["text", "chat", "call", "person", "friend", "plan"] as const;
export type Way = (typeof WAYS)[number];

/** What somebody said of themselves, for one answer and no longer. */
export interface FlowAnswers {
  readonly barrier: Barrier | null;
  readonly country: string | null;
  readonly way: Way | null;
}

/** What the questions need to be asked at all. */
export interface FlowStart {
  /** The countries to choose from. */
  readonly countries: readonly string[];
  /** The one to begin with; null where the browser names none that is there. */
  readonly country: string | null;
}

/** What was found for somebody's answers. */
export interface FlowResult {
  readonly answers: FlowAnswers;
  readonly emergency: readonly Helpline[];
  /** False where the emergency numbers are those shown first, since the chosen country has none here. */
  readonly isOwnEmergency: boolean;
  /** The lines of that country that can be reached in the way that was asked for, most fitting first. */
  readonly fits: readonly Helpline[];
  /** Its other lines. */
  readonly others: readonly Helpline[];
  readonly directory: readonly Helpline[];
}

/** The fields of the form for one helpline. */
export const HELPLINE_FIELDS = [
  "country",
  "purpose",
  "name",
  "about",
  "language",
  "hours",
  "channels",
  "source",
  "checked",
  "position",
] as const;
export type HelplineField = (typeof HELPLINE_FIELDS)[number];

/** What was done with a helpline, as the page says it afterwards. */
export type HelplineSaid = "added" | "changed" | "removed" | "checked";
