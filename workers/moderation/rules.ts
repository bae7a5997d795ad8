import { STATUSES, type Status } from "../threads/types.ts";
import {
  ACTIONS,
  CLASSES,
  type Action,
  type EventAction,
  type EventView,
  type ReviewClass,
  type ReviewStatus,
  type SubjectState,
  UNSEALING_EVENTS,
} from "./types.ts";

const MINUTE = 60_000;

/** How long a claim lasts: long enough to read a thread, short enough that a closed laptop blocks nobody. */
export const CLAIM_MS = 10 * MINUTE;

/** At least every third review served is amber: in production at ReachOut, amber was what starved. */
const AMBER_EVERY = 3;

/** Whether the next review for someone who has been served so many is the oldest amber. */
export function isAmberTurn(served: number): boolean {
  return served % AMBER_EVERY === AMBER_EVERY - 1;
}

/** The name of a class from its number; an unknown number is treated as the least urgent. */
export function className(number: number): ReviewClass {
  const found = (Object.keys(CLASSES) as ReviewClass[]).find((name) => CLASSES[name] === number);
  return found ?? "green";
}

/** A review as it waits to be served. */
export interface Queued {
  readonly threadId: string;
  readonly postId: string;
  readonly class: number;
  readonly dueAt: number;
}

/** The first of each queue, as far as there is one. */
export interface Heads {
  readonly first: Queued | undefined;
  readonly amber: Queued | undefined;
  readonly lapsed: Queued | undefined;
}

/** Of the heads of several boards' queues, the one to serve first: by class, then by due time. */
export function firstOf<Q extends Queued>(heads: readonly Q[]): Q | undefined {
  return heads.toSorted((a, b) => a.class - b.class || a.dueAt - b.dueAt)[0];
}

/**
 * Which review is served next: on an amber turn the oldest amber, else class first, then due. A
 * review whose claim lapsed stands in no queue yet, so it is compared with the heads of the queues.
 */
export function chooseNext(heads: Heads, amberTurn: boolean): Queued | null {
  const { first, amber, lapsed } = heads;
  if (amberTurn) {
    const oldest = sooner(amber, lapsed?.class === CLASSES.amber ? lapsed : undefined);
    if (oldest) return oldest;
  }
  return sooner(first, lapsed);
}

function sooner(a: Queued | undefined, b: Queued | undefined): Queued | null {
  if (!a || !b) return a ?? b ?? null;
  return (a.class - b.class || a.dueAt - b.dueAt) <= 0 ? a : b;
}

interface ActionRule {
  /** The statuses of the post from which this may be done. */
  readonly from: readonly Status[];
  /** What the post becomes; absent when it stays as it is. */
  readonly to?: Status;
  /** Only while the thread is locked (true) or not (false); absent when it does not matter. */
  readonly locked?: boolean;
  /** What the lock of the thread becomes. */
  readonly setsLock?: boolean;
  /** Only while its author pauses because of it (true) or not (false); absent when it does not matter. */
  readonly suspended?: boolean;
  /** What becomes of that pause. */
  readonly setsPause?: boolean;
  /** Only what a member wrote: the team looks after its own otherwise. */
  readonly ofMembers?: boolean;
  /** It leaves the question of the post itself, and of reports about it, where it was. */
  readonly aside?: boolean;
  /** It answers an author who asked for another look: yes, or no. */
  readonly answers?: "granted" | "refused";
  /** Only while a review is open: it answers reports and means nothing without them. */
  readonly openOnly?: boolean;
  /** It takes something away from someone, so it cites a policy and gives a reason. */
  readonly restricts: boolean;
  /** Earlier acts which this one undoes. */
  readonly undoes: readonly Action[];
}

/** The one table of what may be done. What a page offers and what a decision enforces both read it. */
export const ACTION_RULES: Readonly<Record<Action, ActionRule>> = {
  approve: { from: ["held"], to: "published", restricts: false, undoes: [] },
  note: {
    from: ["published", "held", "hidden"],
    to: "published",
    restricts: true,
    undoes: ["hide"],
  },
  hide: {
    from: ["published", "held"],
    to: "hidden",
    restricts: true,
    undoes: ["approve", "restore", "note", "dismiss"],
  },
  remove: {
    from: ["published", "held", "hidden"],
    to: "removed",
    restricts: true,
    undoes: ["approve", "restore", "note", "dismiss"],
  },
  restore: {
    from: ["hidden", "removed"],
    to: "published",
    restricts: false,
    undoes: ["hide", "remove"],
  },
  lock: { from: ["published"], locked: false, setsLock: true, restricts: true, undoes: ["unlock"] },
  unlock: {
    from: ["published"],
    locked: true,
    setsLock: false,
    restricts: false,
    undoes: ["lock"],
  },
  suspend: {
    from: STATUSES,
    suspended: false,
    setsPause: true,
    ofMembers: true,
    aside: true,
    restricts: true,
    undoes: [],
  },
  lift: {
    from: STATUSES,
    suspended: true,
    setsPause: false,
    aside: true,
    answers: "granted",
    restricts: false,
    undoes: ["suspend"],
  },
  dismiss: {
    from: ["published", "hidden", "removed", "erased"],
    openOnly: true,
    answers: "refused",
    restricts: false,
    undoes: [],
  },
};

/** Whether this may be done to a subject that stands so. */
export function isOffered(state: SubjectState, action: Action): boolean {
  const rule = ACTION_RULES[action];
  if (!rule.from.includes(state.post)) return false;
  if (rule.locked !== undefined && rule.locked !== state.locked) return false;
  // Who asks about a pause gets an answer about it, even when its days are over.
  const pausing = state.suspended || state.appealed;
  if (rule.suspended !== undefined && rule.suspended !== pausing) return false;
  if (rule.ofMembers && state.byTeam) return false;
  return !(rule.openOnly && state.review !== "open");
}

/** What may be done to a subject that stands so, in the order a page offers it. */
export function offered(state: SubjectState): readonly Action[] {
  return ACTIONS.filter((action) => isOffered(state, action));
}

/** Whether this event is a decision rather than the opening of a review. */
export function isAction(event: EventAction): event is Action {
  return (ACTIONS as readonly EventAction[]).includes(event);
}

/** The new standing of a subject after an event. An act that is not offered changes nothing. */
export function reduce(state: SubjectState, event: EventAction): SubjectState {
  if ((UNSEALING_EVENTS as readonly EventAction[]).includes(event)) return state;
  if (!isAction(event)) {
    return {
      ...state,
      review: "open",
      post: event === "held" ? "held" : state.post,
      reported: state.reported || event === "reported",
      appealed: state.appealed || event === "appealed",
    };
  }
  if (!isOffered(state, event)) return state;
  const rule = ACTION_RULES[event];
  const next = {
    post: rule.to ?? state.post,
    locked: rule.setsLock ?? state.locked,
    suspended: rule.setsPause ?? state.suspended,
    reported: rule.aside ? state.reported : false,
    appealed: rule.answers ? false : state.appealed,
    byTeam: state.byTeam,
  };
  const waits = next.post === "held" || next.reported || next.appealed;
  // Asking someone to pause is the first half of most decisions: the same person goes on with the rest.
  const goesOn = event === "suspend" && state.review === "open";
  return { ...next, review: waits || goesOn ? "open" : "decided" };
}

/**
 * Where a subject stands, from what is known of it. `events` are newest first; `today` is in whole
 * days since 1970.
 */
export function stateOf(
  known: {
    readonly review: ReviewStatus;
    readonly post: Status;
    readonly locked: boolean;
    readonly reportCount: number;
    readonly appealed: boolean;
    readonly byTeam: boolean;
  },
  events: readonly PauseEvent[],
  today: number,
): SubjectState {
  const { reportCount, ...state } = known;
  const suspended = standingPause(events, today) !== null;
  return { ...state, suspended, reported: reportCount > 0 };
}

type PauseEvent = Pick<EventView, "id" | "action" | "reverses" | "detail">;

/** The decision by which the author of a post pauses today because of it; null when they do not. */
export function standingPause<E extends PauseEvent>(events: readonly E[], today: number): E | null {
  const undone = new Set(events.map((event) => event.reverses));
  const found = events.find(({ id, action }) => action === "suspend" && !undone.has(id));
  return found && today <= (found.detail.untilDay ?? 0) ? found : null;
}

/** What becomes of the open reports: upheld when the decision took something away. */
export function verdict(action: Action): "upheld" | "dismissed" {
  return ACTION_RULES[action].restricts ? "upheld" : "dismissed";
}

/**
 * The latest earlier decision that this one undoes, if it undoes one. `earlier` is newest first;
 * what has been undone already is not undone again.
 */
export function reversed(
  earlier: readonly {
    readonly id: string;
    readonly action: EventAction;
    readonly reverses: string | null;
  }[],
  action: Action,
): string | null {
  const undoes: readonly EventAction[] = ACTION_RULES[action].undoes;
  const undone = new Set(earlier.map((event) => event.reverses));
  const found = earlier.find((event) => undoes.includes(event.action) && !undone.has(event.id));
  return found?.id ?? null;
}
