import type { Datum } from "./types.ts";

/** Every column of the rota, of what the work costs those who do it, and of how its quality is seen. */
export const DUTY_COLUMNS = {
  shifts: {
    id: ["A name with the time in it.", "team"],
    staff_id: ["Who is on duty.", "team"],
    starts_at: ["From when.", "team"],
    ends_at: ["Until when.", "team"],
    offered_at: ["When they asked for somebody else to take it.", "team"],
  },
  doses: {
    staff_id: ["Whose day it is; no page shows it to anyone else.", "database"],
    day: ["Which day.", "database"],
    points: ["How much they took in.", "database"],
    reviews: ["How many reviews.", "database"],
    heavy: ["How many of them were heavy.", "database"],
    seconds: ["For how long they were open.", "database"],
  },
  push_subscriptions: {
    staff_id: ["Whose browser it is.", "database"],
    token: ["A keyed hash of its address.", "server"],
    sealed: ["Its address, sealed.", "server"],
    created_at: ["When it was added.", "database"],
  },
  ledger: {
    seq: ["Its place in the chain.", "everyone"],
    source: ["Which record the event stands in.", "database"],
    thread_id: ["In which thread.", "database"],
    post_id: ["About which post.", "database"],
    event_id: ["Which event.", "database"],
    digest: ["A keyed hash of what the event says.", "everyone"],
    hash: ["A hash of that and of the link before it.", "everyone"],
  },
  audits: {
    thread_id: ["In which thread.", "team"],
    post_id: ["Which post is read again.", "team"],
    event_id: ["After which decision.", "database"],
    staff_id: ["Who decided first.", "database"],
    policy_number: ["Which rule they cited.", "database"],
    first_action: ["What they decided.", "database"],
    sampled_at: ["When it was drawn.", "database"],
    second_staff_id: ["Who read it again.", "database"],
    second_action: ["What they would have decided.", "database"],
    second_at: ["When.", "database"],
  },
  agreements: {
    year: ["The year.", "team"],
    policy_number: ["The rule.", "team"],
    first_action: ["What the first reading came to.", "team"],
    second_action: ["What the second came to.", "team"],
    count: ["How often.", "team"],
  },
} as const satisfies Record<string, Record<string, Datum>>;
