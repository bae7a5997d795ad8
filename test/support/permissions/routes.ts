import type { Row } from "../../architecture/route-table.ts";
import { actorAt, PEOPLE, type PersonName } from "./people.ts";
import { type Answer, answerTo, type Case, NOW, QUESTIONS } from "./questions.ts";

/** One question to one route: who, about what, and what the pure table answers. */
export interface Asked {
  readonly who: PersonName;
  readonly about: Case;
  readonly answer: Answer;
}

/** Whether someone can be in this case at all: only who has an account owns a post. */
function canBe(who: PersonName, about: Case): boolean {
  return about.mine !== true || who === "member" || who === "key";
}

/** Everyone in every case, for one route, with the answers of workers/permissions. */
export function questionsTo([, path, question, endpointFor]: Row): Asked[] {
  const api = path.startsWith("/api/");
  const people = PEOPLE.filter((who) => api || who !== "key");
  const cases: readonly Case[] = QUESTIONS[question].cases;
  return cases.flatMap((about) =>
    people
      .filter((who) => canBe(who, about))
      .map((who) => {
        const actor = actorAt(path, who, about.confirmed ? NOW : 0);
        const endpoint = api && endpointFor ? { who: endpointFor, byKey: who === "key" } : null;
        return { who, about, answer: answerTo(question, actor, about, endpoint) };
      }),
  );
}
