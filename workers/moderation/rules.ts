import { ACTION_RULES, type ActionRule } from "./actions.ts";
import type { SubjectState } from "./state-type.ts";
import {
  ACTIONS,
  ALARM_EVENTS,
  CLASSES,
  type Action,
  type Asks,
  type EventAction,
  type EventView,
  type ReviewClass,
  UNSEALING_EVENTS,
} from "./types.ts";

/** The name of a class from its number; an unknown number is treated as the least urgent. */
export function className(number: number): ReviewClass {
  const found = (Object.keys(CLASSES) as ReviewClass[]).find((name) => CLASSES[name] === number);
  return found ?? "green";
}

export { ACTION_RULES };

/** Whether this may be done to a subject that stands so. */
export function isOffered(state: SubjectState, action: Action): boolean {
  const rule = ACTION_RULES[action];
  const { appealed } = state;
  if (state.wordless && rule.to === "published") return false;
  // Who asks for another look gets an answer, however things stand by now.
  const refusing = rule.refuses === true && appealed !== null;
  const uncovering = action === "restore" && state.post === "published" && state.covered;
  if (!rule.from.includes(state.post) && !refusing && !uncovering) return false;
  if (rule.inThread && state.thread !== "published") return false;
  if (rule.ofOpening && !state.opening) return false;
  if (rule.locked !== undefined && rule.locked !== state.locked) return false;
  if (rule.slow !== undefined && rule.slow !== state.slow) return false;
  const pausing =
    state.suspended || (appealed !== null && ACTION_RULES.lift.undoes.includes(appealed));
  if (rule.suspended !== undefined && rule.suspended !== pausing) return false;
  if (rule.ofMembers && state.byTeam) return false;
  // Nobody is told that a question was asked in vain by muting whoever asks.
  if (rule.ofReporters && (!state.memberReported || appealed !== null)) return false;
  if (rule.confirms && (state.asks !== "second_look" || state.crisis)) return false;
  if (rule.handsOn === "leads" && state.escalated) return false;
  if (rule.handsOn === "colleague" && state.asks === "opinion") return false;
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

/** Actions that need to be told more than a rule and a reason. */
const TOLD_MORE: readonly Action[] = ["move", "merge", "slow", "cover", "note"];

/**
 * Whether this can be sent as soon as it is chosen: it needs no rule, no words and nothing else. Who
 * says no to somebody that asked for another look always owes them words.
 */
export function isPlain(action: Action, appealed: Action | null): boolean {
  const rule = ACTION_RULES[action];
  if (rule.cites || rule.setsPause === true || TOLD_MORE.includes(action)) return false;
  return answerTo(appealed, action) !== "refused";
}

/** The new standing of a subject after an event. An act that is not offered changes nothing. */
export function reduce(state: SubjectState, event: EventAction): SubjectState {
  if ((UNSEALING_EVENTS as readonly EventAction[]).includes(event)) return state;
  if ((ALARM_EVENTS as readonly EventAction[]).includes(event)) return state;
  // What was taken back says itself how things stand after it.
  if (event === "taken_back") return state;
  if (event === "letter") return state;
  // Whoever asked is asked something first: until they answer, nobody waits for the team.
  if (event === "asked_back") {
    const isRead = !state.reported && (state.post !== "held" || state.returned);
    const waits = !isRead || state.asks === "second_look";
    return { ...state, appealed: null, review: waits ? "open" : "decided" };
  }
  if (event === "withdrawn") {
    const review = state.appealed === null ? "decided" : "open";
    const thread = state.opening ? "erased" : state.thread;
    const gone = {
      post: "erased",
      returned: false,
      reported: false,
      memberReported: false,
    } as const;
    return { ...state, ...gone, thread, review };
  }
  if (!isAction(event)) {
    const post = event === "held" ? "held" : state.post;
    return {
      ...state,
      review: "open",
      post,
      thread: state.opening ? post : state.thread,
      returned: event === "held" ? false : state.returned,
      reported: state.reported || event === "reported",
      // Most who ask do so about a pause; which decision it is, the row of the appeal says.
      appealed: event === "appealed" ? (state.appealed ?? "suspend") : state.appealed,
    };
  }
  if (!isOffered(state, event)) return state;
  const rule = ACTION_RULES[event];
  const post = rule.to ?? state.post;
  const answers = answerTo(state.appealed, event) !== null;
  const next = {
    post,
    opening: state.opening,
    thread: state.opening ? post : state.thread,
    locked: rule.setsLock ?? state.locked,
    slow: rule.setsSlow ?? state.slow,
    covered: coveredAfter(state, event),
    returned: event === "return" || (state.returned && rule.to === undefined),
    suspended: rule.setsPause ?? state.suspended,
    reported: rule.aside ? state.reported : false,
    memberReported: rule.aside ? state.memberReported : false,
    appealed: answers ? null : state.appealed,
    crisis: state.crisis,
    byTeam: state.byTeam,
  };
  const isWaiting = next.post === "held" && !next.returned;
  const waits = isWaiting || next.reported || next.appealed !== null;
  const stays = rule.handsOn !== undefined || (rule.goesOn === true && state.review === "open");
  // What was decided about a crisis stands at once, and somebody else looks at it as well.
  const again = !waits && !stays && state.crisis && state.review === "open";
  const open = waits || stays || again;
  return {
    ...next,
    review: open ? "open" : "decided",
    escalated: open && (state.escalated || rule.handsOn === "leads"),
    asks: again ? "second_look" : asksAfter(state, rule, open),
  };
}

/** For what a review waits for somebody else after an action; a second look is over once it was taken. */
function asksAfter({ asks }: SubjectState, rule: ActionRule, open: boolean): Asks {
  if (rule.handsOn === "colleague") return "opinion";
  return open && rule.aside && !rule.confirms ? asks : "";
}

/** Whether a passage is covered after this; words that are gone cover nothing. */
function coveredAfter(state: SubjectState, action: Action): boolean {
  if (action === "cover") return true;
  if (action === "restore" && state.post === "published") return false;
  return state.covered;
}

/**
 * The decision that the first of the open appeals is about, among the events of the post, newest
 * first; one too long ago to be among them was a pause, which alone is asked about for so long.
 */
export function appealedIn(
  appeals: readonly { readonly eventId: string }[],
  events: readonly Pick<EventView, "id" | "action">[],
): Action | null {
  const [first] = appeals;
  if (!first) return null;
  const about = events.find(({ id }) => id === first.eventId)?.action ?? "suspend";
  return isAction(about) ? about : "suspend";
}

/** What an action answers to whoever asked for another look at a decision; null when it does not. */
export function answerTo(appealed: Action | null, action: Action): "granted" | "refused" | null {
  if (appealed === null) return null;
  const rule = ACTION_RULES[action];
  if (rule.refuses) return "refused";
  // Whoever asks about what was taken from them is not heard by taking more.
  const harsher = ACTION_RULES[appealed].restricts && rule.restricts && rule.to !== "published";
  return rule.undoes.includes(appealed) && !harsher ? "granted" : null;
}

/**
 * Where a subject stands, from what is known of it. `events` are newest first; `today` is in whole
 * days since 1970.
 */
export function stateOf(
  known: Omit<SubjectState, "suspended" | "reported" | "returned"> & {
    readonly reportCount: number;
  },
  events: readonly PauseEvent[],
  today: number,
): SubjectState {
  const { reportCount, ...state } = known;
  const suspended = standingPause(events, today) !== null;
  const returned = isReturned(events, state.post);
  return { ...state, suspended, returned, reported: reportCount > 0 };
}

/**
 * Whether a post that waits lies with its author rather than with the team: the latest event that put
 * it where it is gave it back. `events` are newest first.
 */
export function isReturned(
  events: readonly Pick<EventView, "id" | "action" | "reverses">[],
  post: SubjectState["post"],
): boolean {
  if (post !== "held") return false;
  const undone = undoneIn(events);
  const found = events.find(
    ({ id, action }) =>
      !undone.has(id) &&
      (action === "held" || (isAction(action) && ACTION_RULES[action].to !== undefined)),
  );
  return found?.action === "return";
}

type PauseEvent = Pick<EventView, "id" | "action" | "reverses" | "detail">;

/** The decision by which the author of a post pauses today because of it; null when they do not. */
export function standingPause<E extends PauseEvent>(events: readonly E[], today: number): E | null {
  const undone = undoneIn(events);
  const found = events.find(({ id, action }) => isPause(action) && !undone.has(id));
  return found && today <= (found.detail.untilDay ?? 0) ? found : null;
}

/**
 * The ids of the events that a later one undid. What was undone undoes nothing any more: who takes
 * back the lifting of a pause has the pause again. `events` are newest first.
 */
export function undoneIn(
  events: readonly Pick<EventView, "id" | "reverses">[],
): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, reverses } of events) if (reverses && !undone.has(id)) undone.add(reverses);
  return undone;
}

function isPause(action: EventAction): boolean {
  return isAction(action) && ACTION_RULES[action].setsPause === true;
}

/** What becomes of the open reports: upheld when something was done because of them. */
export function verdict(action: Action): "upheld" | "dismissed" {
  return ACTION_RULES[action].upholds ? "upheld" : "dismissed";
}

/**
 * The latest earlier decision that this one undoes, if it undoes one. `earlier` is newest first;
 * what has been undone already is not undone again. `uncovers`: it shows a passage again and nothing
 * else, so it is of no concern what once hid the whole post.
 */
export function reversed(
  earlier: readonly {
    readonly id: string;
    readonly action: EventAction;
    readonly reverses: string | null;
  }[],
  action: Action,
  uncovers = false,
): string | null {
  const undoes: readonly EventAction[] = uncovers ? ["cover"] : ACTION_RULES[action].undoes;
  const undone = undoneIn(earlier);
  const found = earlier.find((event) => undoes.includes(event.action) && !undone.has(event.id));
  return found?.id ?? null;
}
