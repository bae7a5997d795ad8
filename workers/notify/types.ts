/** What goes over the queue: the id of an outbox row and nothing else. */
export interface EffectMessage {
  readonly outboxId: string;
}

/** What somebody is told of after the commit. */
export const EFFECT_KINDS = [
  "reply",
  "decision",
  "suspension",
  "unsealing",
  "letter",
  "question",
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** What a notice says, before it is sealed for its owner. */
export interface NoticeContent {
  readonly kind: EffectKind;
  readonly threadId: string;
  readonly postId: string;
  /** For an unsealing, which one: its page says why. */
  readonly unsealing?: string;
}
