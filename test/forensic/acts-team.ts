import { newId } from "../../workers/ids.ts";
import { ownWords } from "../support/person.ts";
import { PAUSE } from "../support/pausing.ts";
import { because, decide, signIn, stepUp } from "../support/team.ts";
import { answer, ask, look } from "../support/two-keys.ts";
import type { Act, At, Town } from "./town.ts";

/** A session at the desk lasts twelve hours. */
const SHIFT_MS = 10 * 3_600_000;

/** What the team does. */
export const TEAM_ACTS = {
  decide: {
    weight: 9,
    act: async (town) => {
      await comeToTheDesk(town);
      const [at] = town.waiting.splice(town.pick(Math.max(1, town.waiting.length)), 1);
      return at ? decideOn(town, at) : false;
    },
  },
  lift: {
    weight: 2,
    act: async (town) => {
      await comeToTheDesk(town);
      const [pause] = town.paused.filter(({ appealed, over }) => appealed && !over);
      if (!pause) return false;
      pause.over = true;
      return was(await decide(town.team.lead, pause.at, { action: "lift", ...because }));
    },
  },
  unseal: {
    weight: 1,
    act: async (town) => {
      const at = town.oneOf(town.waiting);
      if (!at) return false;
      await comeToTheDesk(town);
      const { lead, admin } = town.team;
      await stepUp(lead);
      const { id } = await ask(lead, at);
      if (!id) return false;
      await stepUp(admin);
      const given = await answer(admin, id, town.pick(3) ? "granted" : "refused");
      if (!was(given)) return false;
      await look(lead, id);
      return true;
    },
  },
  replyAsTeam: {
    weight: 1,
    act: async (town) => {
      await comeToTheDesk(town);
      const thread = town.oneOf(town.threads);
      if (!thread) return false;
      const fields = { body: `We are here. ${ownWords()}`, key: newId(Date.now()) };
      return was(await town.team.lead.post(`/staff/threads/${thread.id}/reply`, fields));
    },
  },
} as const satisfies Record<string, Act>;

/** True when something was done, rather than the way to the sign-in shown. */
function was(response: Response): boolean {
  return response.status === 303 && !response.headers.get("Location")?.startsWith("/staff/");
}

/** Signs everyone in whose session has run out by the clock of the town. */
async function comeToTheDesk(town: Town): Promise<void> {
  if (Date.now() - town.shift.began < SHIFT_MS) return;
  town.shift.began = Date.now();
  for (const colleague of Object.values(town.team)) await signIn(colleague);
}

async function decideOn(town: Town, at: At): Promise<boolean> {
  const chosen = town.pick(6);
  const first = chosen === 0 ? { ...PAUSE, days: "1" } : { action: "hide", ...because };
  const tries = [...(chosen < 3 ? [first] : []), { action: "approve" }, { action: "dismiss" }];
  for (const fields of tries) {
    if (!was(await decide(town.team.moderator, at, fields))) continue;
    if (fields.action === "suspend") {
      const member = town.authorOf.get(at.postId) ?? -1;
      town.paused.push({ at, member, appealed: false, over: false });
    }
    const isNew = at.threadId === at.postId && !town.threads.some(({ id }) => id === at.threadId);
    if (isNew && fields.action === "approve") town.threads.push({ id: at.threadId, posts: [at] });
    return true;
  }
  return false;
}
