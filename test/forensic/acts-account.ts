import { clearNotices, fieldsOf } from "../support/keeping.ts";
import { objectTo } from "../support/pausing.ts";
import { makePasskey, usePasskey } from "../support/team.ts";
import type { Member } from "./member.ts";
import type { Act, Town } from "./town.ts";

const WORDS = "/account/words";

/** What members do about their account. */
export const ACCOUNT_ACTS = {
  signOut: {
    weight: 4,
    act: async (town, member) => {
      if (member.words.length === 0) return false;
      await member.post("/sign-out", { everywhere: town.pick(2) ? "yes" : "no" });
      const signedIn =
        member.hasPasskey && town.pick(2) === 0
          ? await usePasskey(member, "/sign-in/passkey")
          : await member.post("/sign-in", { words: member.words.join(" ") });
      return signedIn.status < 400;
    },
  },
  newWords: {
    weight: 2,
    act: async (_, member) => {
      if (member.words.length === 0) return false;
      const fields = { ...(await fieldsOf(member, WORDS)), elsewhere: "yes" };
      const replaced = await member.post(WORDS, fields);
      if (replaced.headers.get("Location") !== `${WORDS}/new`) return false;
      const html = await (await member.get(`${WORDS}/new`)).text();
      member.words = /data-words="([^"]*)"/.exec(html)?.[1]?.split(" ") ?? [];
      await member.post(`${WORDS}/new`, {});
      return member.words.length > 0;
    },
  },
  passkey: {
    weight: 2,
    act: async (_, member) => {
      if (member.hasPasskey || member.posts.length === 0) return false;
      member.hasPasskey = (await makePasskey(member, "/account/passkeys")).status === 200;
      return member.hasPasskey;
    },
  },
  notices: {
    weight: 4,
    act: async (town, member) => {
      if (member.posts.length === 0) return false;
      if (town.pick(2)) return (await clearNotices(member)).status === 303;
      return (await member.get("/notices")).status === 200;
    },
  },
  appeal: { weight: 2, act: (town) => appeal(town) },
  erase: {
    weight: 0,
    act: async (_, member) => {
      if (member.gone || member.posts.length === 0) return false;
      member.gone = true;
      const erased = await member.post("/account/erase", { what: "everything" });
      return erased.status === 303 || erased.status === 200;
    },
  },
} as const satisfies Record<string, Act>;

/** One of those who were asked to pause asks for another look. */
async function appeal(town: Town): Promise<boolean> {
  const pause = town.paused.find(({ appealed }) => !appealed);
  const member: Member | undefined = pause && town.members[pause.member];
  if (!pause || !member) return false;
  pause.appealed = true;
  return (await objectTo(member)).status === 303;
}
