import { mayCall, type Who } from "../../../workers/permissions/endpoint.ts";
import type { Actor } from "../../../workers/permissions/types.ts";
import { type Answer, type Case, type Question, shown } from "./asking.ts";
import { DUTY } from "./questions-duty.ts";
import { EVERYONE } from "./questions-everyone.ts";
import { REVERSAL } from "./questions-reversal.ts";
import { STATEMENTS } from "./questions-statements.ts";
import { TEAM } from "./questions-team.ts";
import { UNSEALING } from "./questions-unsealing.ts";

/** Every question a route can be about. The answers come from workers/permissions and nowhere else. */
export const QUESTIONS = {
  ...EVERYONE,
  ...TEAM,
  ...STATEMENTS,
  ...REVERSAL,
  ...DUTY,
  ...UNSEALING,
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionName = keyof typeof QUESTIONS;

/** What the pure table answers this actor; in the API the endpoint's own question comes first. */
export function answerTo(
  question: QuestionName,
  actor: Actor,
  about: Case,
  endpoint: { readonly who: Who; readonly byKey: boolean } | null,
): Answer {
  if (endpoint) {
    const mayUse = mayCall(endpoint.who, actor, endpoint.byKey);
    if (!mayUse.allowed) return shown(mayUse);
  }
  return QUESTIONS[question].ask(actor, about);
}
