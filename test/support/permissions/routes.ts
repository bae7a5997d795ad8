import { staffMay } from "../../../workers/permissions/acts.ts";
import type { Row } from "../../architecture/route-table.ts";
import { actorAt, PEOPLE, type PersonName } from "./people.ts";
import { type Answer, type Case, NOW } from "./asking.ts";
import { answerTo, QUESTIONS, type QuestionName } from "./questions.ts";

/** One question to one route: who, about what, and what the pure table answers. */
export interface Asked {
  readonly who: PersonName;
  readonly about: Case;
  readonly answer: Answer;
}

/**
 * Whether someone can be in this case at all: only who has an account owns a post, and one with a
 * role shown is only a colleague's.
 */
function canBe(who: PersonName, about: Case, question: QuestionName): boolean {
  // Nobody is asked to pause in the hour after their first post.
  if (question === "welcome" && who === "paused member") return false;
  if (about.mine !== true) return true;
  if (question === "team_delete") return WRITE_AS_TEAM.has(who);
  return who === "member" || who === "paused member" || who === "key";
}

const WRITE_AS_TEAM = new Set(
  PEOPLE.filter((who) => {
    const actor = actorAt("/staff", who, 0);
    return staffMay(actor, "write_with_role").allowed;
  }),
);

/** Everyone in every case, for one route, with the answers of workers/permissions. */
export function questionsTo([, path, question, endpointFor]: Row): Asked[] {
  const api = path.startsWith("/api/");
  const people = PEOPLE.filter((who) => api || who !== "key");
  const cases: readonly Case[] = QUESTIONS[question].cases;
  return cases.flatMap((about) =>
    people
      .filter((who) => canBe(who, about, question))
      .map((who) => {
        const actor = actorAt(path, who, about.confirmed ? NOW : 0);
        const endpoint = api && endpointFor ? { who: endpointFor, byKey: who === "key" } : null;
        return { who, about, answer: answerTo(question, actor, about, endpoint) };
      }),
  );
}
