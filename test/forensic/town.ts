import {
  createExecutionContext,
  createMessageBatch,
  waitOnExecutionContext,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import worker from "../../workers/index.ts";
import { openCommunity } from "../support/community.ts";
import { admin, lead, moderator } from "../support/team.ts";
import { settleEveryone } from "../support/two-keys.ts";
import type { Person } from "../support/person.ts";
import { ACTS, type ActName } from "./acts.ts";
import { seeded } from "./chance.ts";
import type { Evidence } from "./evidence.ts";
import { Member } from "./member.ts";

/** Where a post stands. */
export interface At {
  readonly threadId: string;
  readonly postId: string;
}

/** One thing to do: true when it was done. */
export interface Act {
  /** How many times in a hundred it is what happens next, more or less. */
  readonly weight: number;
  act(town: Town, member: Member): Promise<boolean>;
}

/** A pause somebody was asked for, and how far it has come. */
interface Pause {
  readonly at: At;
  readonly member: number;
  appealed: boolean;
  over: boolean;
}

/** A simulated community, and who in it did what. */
export interface Town {
  readonly members: readonly Member[];
  readonly team: Readonly<Record<"moderator" | "lead" | "admin", Person>>;
  /** Since when the team has been at the desk. */
  readonly shift: { began: number };
  readonly threads: { id: string; posts: At[] }[];
  /** Everyone's posts, by the index of their member. */
  readonly authorOf: Map<string, number>;
  readonly waiting: At[];
  readonly paused: Pause[];
  readonly done: Map<ActName, number>;
  readonly evidence: Evidence;
  /** A random number below `n`. */
  pick(n: number): number;
  /** One of a list. */
  oneOf<T>(list: readonly T[]): T | undefined;
}

/** How many live in the town, how much they do, and how many of the last things are farewells. */
export interface Plan {
  readonly people: number;
  readonly actions: number;
  readonly leaving?: number;
}

const DAY = 86_400_000;
const LONGEST_PAUSE_MS = 20 * 60_000;
const EFFECTS_EVERY = 25;

/**
 * Lets `people` members do `actions` things in an order that is random but always the same. Who
 * acts next is drawn anew each time, from everyone and whatever the act, so that the behaviour
 * itself ties no two posts together: what a thief finds can only be the application's doing.
 */
export async function liveIn(
  evidence: Evidence,
  { people, actions, leaving = 0 }: Plan,
): Promise<Town> {
  const random = seeded(1_847);
  const pick = (n: number) => Math.floor(random() * n);
  // Only the date: timers stay real, so that the server goes on working. From tomorrow on, so that no
  // alarm of a Durable Object goes off before what it would sweep away has been stolen.
  const tomorrow = Math.ceil(Date.now() / DAY) * DAY;
  vi.useFakeTimers({ toFake: ["Date"], now: tomorrow });
  await openCommunity();
  const town: Town = {
    members: Array.from({ length: people }, (_, index) => new Member(index)),
    team: { moderator: await moderator(), lead: await lead(), admin: await admin() },
    shift: { began: Date.now() },
    threads: [],
    authorOf: new Map(),
    waiting: [],
    paused: [],
    done: new Map(),
    evidence,
    pick,
    oneOf: (list) => list[pick(list.length)],
  };
  await settleEveryone();
  const weighed = Object.entries(ACTS).flatMap(([name, { weight }]) =>
    Array.from({ length: weight }, () => name as ActName),
  );
  // Not everything can be done by everyone at any time: what could not is not counted.
  for (let count = 0, tries = 0; count < actions && tries < actions * 2; tries++) {
    vi.setSystemTime(Date.now() + 1_000 + pick(LONGEST_PAUSE_MS));
    // Erasing comes last, and to a full desk: what is done to many posts at once is worth looking at.
    const left = actions - count;
    const name =
      left <= leaving ? "erase" : left <= leaving * 8 ? "report" : (town.oneOf(weighed) ?? "reply");
    const member = town.oneOf(town.members);
    if (member && (await ACTS[name].act(town, member))) {
      town.done.set(name, (town.done.get(name) ?? 0) + 1);
      count++;
    }
    if (tries % EFFECTS_EVERY === 0) await carryOutEffects(evidence);
  }
  return town;
}

/** Hands over what waits in the queue, as Cloudflare does, once it has been noted. */
async function carryOutEffects(evidence: Evidence): Promise<void> {
  await evidence.noteOutbox();
  const messages = evidence.waiting.splice(0).map((body, index) => ({
    id: String(index),
    timestamp: new Date(),
    attempts: 1,
    body,
  }));
  if (messages.length > 0) {
    const execution = createExecutionContext();
    await worker.queue(createMessageBatch("hearten-effects", messages), env, execution);
    await waitOnExecutionContext(execution);
  }
  const execution = createExecutionContext();
  await worker.scheduled({} as ScheduledController, env, execution);
  await waitOnExecutionContext(execution);
}
