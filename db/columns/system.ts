import type { Datum } from "./types.ts";

/** Every column that keeps the whole going and is about nobody in particular. */
export const SYSTEM_COLUMNS = {
  outbox: {
    id: ["A name with the time in it; the only thing that goes over the queue.", "database"],
    kind: ["What is to be told: a reply, a decision, a letter and so on.", "database"],
    thread_id: ["In which thread.", "database"],
    post_id: ["About which post.", "database"],
    event_id: ["The act it comes from.", "database"],
    not_before: ["Before when it is not carried out.", "database"],
    sent_at: ["When it was last sent again.", "database"],
  },
  spent: {
    expires_day: ["The day it may be forgotten.", "database"],
    token: ["A keyed hash of what was used.", "server"],
  },
  quotas: {
    day: ["Which day.", "database"],
    token: ["A keyed token of the person, the thing and the day: another for each.", "server"],
    used: ["How much of it was used.", "database"],
  },
  settings: {
    name: ["Which switch.", "team"],
    value: ["How it is set.", "team"],
    until_at: ["Until when.", "team"],
  },
  figures: {
    year: ["Which year.", "everyone"],
    name: ["What was counted.", "everyone"],
    count: ["How many.", "everyone"],
  },
  resealing: {
    name: ["Which table.", "database"],
    version: ["Under which key it is being sealed.", "database"],
    cursor: ["How far it has come: the key of a row.", "database"],
    done: ["Whether it has come to the end.", "database"],
  },
} as const satisfies Record<string, Record<string, Datum>>;
