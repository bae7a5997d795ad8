import { ACTION_RULES, isAction, undoneIn } from "../moderation/rules.ts";
import type { Action, AppealStatus, EventAction, EventDetail } from "../moderation/types.ts";
import {
  type AppealShown,
  type KeptLayers,
  type KeptText,
  type Origin,
  ORIGINS,
  type StatementView,
} from "./types.ts";

/** For how many months a decision can be asked about (Regulation (EU) 2022/2065, Article 20(1)). */
export const APPEAL_MONTHS = 6;

const DAY_MS = 86_400_000;

/**
 * The last day on which a decision of this day can be asked about: the same date six months on, or
 * the last day of that month where it has no such date. Days are whole days since 1970, UTC; the day
 * of the decision itself is not counted (Regulation (EEC, Euratom) No 1182/71, Article 3).
 */
export function lastAppealDay(decidedDay: number): number {
  const from = new Date(decidedDay * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + APPEAL_MONTHS];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(from.getUTCDate(), lastOfMonth);
  return Date.UTC(year, month, date) / DAY_MS;
}

/** The day on which what was kept for an appeal is erased: the first on which nobody can ask any more. */
export function eraseDayOf(decidedDay: number): number {
  return lastAppealDay(decidedDay) + 1;
}

/** A day from a time in UTC epoch milliseconds. */
export function dayOfTime(at: number): number {
  return Math.floor(at / DAY_MS);
}

/**
 * What is kept once these words are taken out of sight as well: the oldest first. Words that are out
 * of sight already are not kept twice.
 */
export function withLayer(kept: KeptLayers, words: KeptText): KeptLayers {
  return words.body === "" ? kept : [...kept, words];
}

/**
 * The words that come back, and what is kept after that: one step, to what stood before the latest
 * decision that changed them, or all the way to what their author wrote. Null when nothing is kept.
 */
export function withoutLayer(
  kept: KeptLayers,
  to: "before" | "original",
): { readonly back: KeptText; readonly rest: KeptLayers } | null {
  const back = to === "before" ? kept.at(-1) : kept[0];
  return back ? { back, rest: to === "before" ? kept.slice(0, -1) : [] } : null;
}

/** Whether the author asked for a letter and none has come since. `events` are newest first. */
export function isLetterWanted(events: readonly { readonly action: EventAction }[]): boolean {
  const last = events.find(({ action }) => action === "letter" || action === "letter_wanted");
  return last?.action === "letter_wanted";
}

type Told = Pick<EventFacts, "id" | "action" | "at" | "reason" | "reverses">;

/** An event of a post with the rule it cites, as `recordOf` reads it. */
export interface EventFacts {
  readonly id: string;
  readonly action: EventAction;
  readonly staffId: string | null;
  readonly policyNumber: number | null;
  readonly policyVersion: number | null;
  readonly policyTitle: string | null;
  readonly policyText: string | null;
  readonly reason: string;
  readonly detail: EventDetail;
  readonly reverses: string | null;
  readonly at: number;
}

interface AppealFacts {
  readonly eventId: string;
  readonly status: AppealStatus;
  readonly words: string;
  readonly question: string;
  readonly reply: string;
}

/** What opened the review before a decision; the earliest since the decision before that. */
const ORIGIN_OF: Readonly<Partial<Record<EventAction, Origin>>> = {
  reported: "report",
  held: "read_first",
  appealed: "appeal",
  letter_back: "letter",
};

/**
 * How a decision came about: by what happened since the last one that settled the review. A report
 * weighs most, since somebody is owed an answer. `earlier` are the events before it, newest first;
 * those of the same moment are the other acts of one press, which all came about alike.
 */
export function originOf(
  earlier: readonly Pick<EventFacts, "action" | "at">[],
  decidedAt: number,
): Origin {
  const since: Origin[] = [];
  for (const { action, at } of earlier) {
    if (isAction(action) && ACTION_RULES[action].aside !== true && at !== decidedAt) break;
    const origin = ORIGIN_OF[action];
    if (origin) since.push(origin);
  }
  return ORIGINS.find((origin) => since.includes(origin)) ?? "own_look";
}

/** Whether a decision speaks of a rule to somebody: then a statement goes with it. */
export function needsStatement(action: Action): boolean {
  return ACTION_RULES[action].restricts || ACTION_RULES[action].cites;
}

/**
 * Every decision about a post as its author reads it, the latest first: what was restricted, why,
 * by which rule, and how to ask for another look. `events` are newest first; `today` is in whole days
 * since 1970. What was taken back before anybody was told, and what stays within the team, is not
 * there; an answer to an appeal stands beside what it answers.
 */
export function statementsOf(
  events: readonly EventFacts[],
  appeals: readonly AppealFacts[],
  today: number,
  undoMs: number,
): readonly StatementView[] {
  const undone = undoneIn(events);
  const unsaid = unsaidIn(events, undoMs);
  return events.flatMap((event, place) => {
    const { action } = event;
    if (!isAction(action) || ACTION_RULES[action].quiet || unsaid.has(event.id)) return [];
    if (event.detail.answers !== undefined && ACTION_RULES[action].refuses) return [];
    return [
      statementOf(event as EventFacts & { action: Action }, {
        origin: originOf(events.slice(place + 1), event.at),
        undone: undone.has(event.id),
        appeal: appeals.find(({ eventId }) => eventId === event.id) ?? null,
        answer: answerOf(events, event),
        today,
      }),
    ];
  });
}

/**
 * What answered an appeal about a decision: the words of the act that names it, or of its taking back,
 * and whether they are of whoever had decided.
 */
export function answerOf(
  events: readonly EventFacts[],
  decision: Pick<EventFacts, "id" | "staffId">,
): Pick<AppealShown, "answer" | "byDecider"> {
  const { id, staffId } = decision;
  const answer = events.find(
    ({ action, detail, reverses }) =>
      detail.answers === id || (action === "taken_back" && reverses === id),
  );
  return {
    answer: answer?.reason ?? "",
    byDecider: answer !== undefined && answer.staffId === staffId,
  };
}

function statementOf(
  event: EventFacts & { readonly action: Action },
  about: {
    readonly origin: Origin;
    readonly undone: boolean;
    readonly appeal: AppealFacts | null;
    readonly answer: Pick<AppealShown, "answer" | "byDecider">;
    readonly today: number;
  },
): StatementView {
  const { action, detail, policyNumber: number, policyVersion: version } = event;
  const { origin, undone, appeal, answer, today } = about;
  const restricts = needsStatement(action);
  const lastDay = restricts ? lastAppealDay(dayOfTime(event.at)) : null;
  const { notes = [], where = null, board = null, untilDay = null, untilAt = null } = detail;
  return {
    eventId: event.id,
    action,
    at: event.at,
    restricts,
    undone,
    restriction: { notes, where, board, untilDay, untilAt, minutes: detail.minutes ?? null },
    origin,
    noticedByProgram: origin === "read_first",
    ground:
      number === null || version === null
        ? null
        : { number, version, title: event.policyTitle ?? "", text: event.policyText ?? "" },
    reason: event.reason,
    askUntil: lastDay,
    askable: !undone && appeal === null && lastDay !== null && today <= lastDay,
    appeal: appeal && {
      status: appeal.status,
      words: appeal.words,
      question: appeal.question,
      reply: appeal.reply,
      ...answer,
    },
  };
}

/** The decisions that were taken back before anybody was told of them, with their taking back. */
function unsaidIn(events: readonly Told[], undoMs: number): ReadonlySet<string> {
  const unsaid = new Set<string>();
  for (const { id, action, at, reason, reverses } of events) {
    const taken = events.find((event) => event.id === reverses);
    // Whoever takes it back later says why.
    const silent = action === "taken_back" && reason === "";
    if (silent && taken && at - taken.at <= undoMs) unsaid.add(id).add(taken.id);
  }
  return unsaid;
}

/** The decision that left a post as it was, for those whose report it answered: by its time. */
export function refusalAt(
  events: readonly EventFacts[],
  decidedAt: number | null,
): EventFacts | null {
  return events.find(({ action, at }) => isAction(action) && at === decidedAt) ?? null;
}
