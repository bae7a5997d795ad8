import type { AlarmEvent } from "../moderation/types.ts";

/** Where a review stands on its ladder, as the alarm of its board reads it. */
export interface Standing {
  readonly threadId: string;
  readonly postId: string;
  readonly class: number;
  /** How many rungs it has gone up; see LADDER_END. */
  readonly step: number;
  readonly version: number;
  /** Times in UTC epoch milliseconds. */
  readonly openedAt: number;
  readonly dueAt: number;
  /** Until when somebody has it in hand; in the past when nobody has. */
  readonly claimedUntil: number;
}

/** When a review went up to which step: what the alarm keeps for itself. */
export interface Climbed {
  readonly step: number;
  readonly at: number;
}

/** One rung that a review goes up now. */
export interface Climb {
  readonly review: Standing;
  readonly action: AlarmEvent;
  /** The step it comes to. */
  readonly to: number;
}

/** Goes over the queue: this review has come to this step, so somebody is told. Ids and numbers only. */
export interface AlertMessage {
  readonly alert: {
    readonly threadId: string;
    readonly postId: string;
    readonly action: AlarmEvent;
    /** The step it has come to. */
    readonly step: number;
    /** Names this rung of the review as it stood: told once. */
    readonly key: string;
  };
}

/** Goes over the queue: wake this browser. The token is the keyed hash under which it is kept. */
export interface BrowserMessage {
  readonly browser: { readonly staffId: string; readonly token: string };
}

/** Goes over the queue: call the webhook that stands at this place in the secret. */
export interface HookMessage {
  readonly hook: { readonly place: number; readonly test: boolean };
}

/** What a browser gives away so that it can be woken (PushSubscription of the W3C Push API). */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A browser as its owner sees it: when it was added is enough to tell two apart. */
export interface BrowserSummary {
  readonly token: string;
  readonly createdAt: number;
}

export const HOOK_SHAPES = ["slack", "discord", "matrix", "plain"] as const;
export type HookShape = (typeof HOOK_SHAPES)[number];

/** One webhook of the secret ALERT_WEBHOOKS. */
export interface Hook {
  readonly shape: HookShape;
  readonly url: string;
  /** What signs it; empty when nothing does. */
  readonly secret: string;
}
