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
