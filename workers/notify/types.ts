/** What goes over the queue: the id of an outbox row and nothing else. */
export interface EffectMessage {
  readonly outboxId: string;
}

/** What a notice says, before it is sealed for its owner. */
export interface NoticeContent {
  readonly kind: "reply" | "decision";
  readonly threadId: string;
  readonly postId: string;
}
