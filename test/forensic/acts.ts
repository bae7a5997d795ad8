import { formKey, ownWords, openThread, Person, type Posted, reply } from "../support/person.ts";
import { report } from "../support/team.ts";
import { ACCOUNT_ACTS } from "./acts-account.ts";
import { TEAM_ACTS } from "./acts-team.ts";
import type { Member } from "./member.ts";
import type { Act, Town } from "./town.ts";

const BOARDS = [
  "depression",
  "anxiety",
  "addiction",
  "eating-disorders",
  "family-and-friends",
] as const;
const TOPICS = ["sleep", "panic", "work"] as const;
const SAME = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" };

/** Words nobody else writes: what people say and how they say it is no part of this. */
function text(): string {
  return `I wanted to say this. ${ownWords()}`;
}

function keep(town: Town, member: Member, posted: Posted): boolean {
  const { threadId, postId } = posted;
  if (!threadId) return false;
  const at = { threadId, postId };
  member.posts.push(at);
  town.authorOf.set(postId, member.index);
  const held = posted.response.headers.get("Location")?.includes("/status") ?? false;
  if (held) town.waiting.push(at);
  const thread = town.threads.find(({ id }) => id === threadId);
  if (thread) thread.posts.push(at);
  else if (!held) town.threads.push({ id: threadId, posts: [at] });
  return true;
}

async function anApiKey(member: Member): Promise<string | null> {
  if (member.key || member.posts.length === 0) return member.key;
  const body = JSON.stringify({ label: "mine" });
  const made = await member.send("POST", "/api/v1/tokens", body, { headers: SAME });
  if (made.status === 201) member.key = (await made.json<{ token: string }>()).token;
  return member.key;
}

async function open(town: Town, member: Member): Promise<boolean> {
  const board = town.oneOf(BOARDS) ?? "anxiety";
  const topic = town.oneOf(TOPICS) ?? "sleep";
  const fields = { title: ownWords(), body: text(), topics: [topic] };
  return keep(town, member, await openThread(member, fields, board));
}

/** Everything people do here. */
export const ACTS = {
  open: { weight: 18, act: open },
  reply: {
    weight: 38,
    act: async (town, member) => {
      const thread = town.oneOf(town.threads);
      const answered = town.pick(4) === 0 ? town.oneOf(thread?.posts ?? []) : undefined;
      if (!thread) return open(town, member);
      const fields = { body: text(), ...(answered ? { replyTo: answered.postId } : {}) };
      return keep(town, member, await reply(member, thread.id, fields));
    },
  },
  replyByProgram: {
    weight: 5,
    act: async (town, member) => {
      const thread = town.oneOf(town.threads);
      const key = await anApiKey(member);
      if (!thread || !key) return false;
      const sent = await member.send(
        "POST",
        `/api/v1/threads/${thread.id}/posts`,
        JSON.stringify({ body: text() }),
        {
          headers: {
            ...SAME,
            Cookie: "",
            Authorization: `Bearer ${key}`,
            "Idempotency-Key": formKey(),
          },
        },
      );
      if (!sent.ok) return false;
      const { thread: threadId, post: postId } = await sent.json<Record<string, string>>();
      if (!threadId || !postId) return false;
      return keep(town, member, { threadId, postId, response: sent });
    },
  },
  report: {
    weight: 9,
    act: async (town, member) => {
      const at = town.oneOf(town.oneOf(town.threads)?.posts ?? []);
      if (!at) return false;
      const reported = await report(member, at, { words: town.pick(2) ? text() : "" });
      const done = reported.status === 303;
      if (done) town.waiting.push(at);
      return done;
    },
  },
  follow: {
    weight: 9,
    act: async (town, member) => {
      const tag = town.oneOf([...TOPICS, ...BOARDS]) ?? "sleep";
      const follow = town.pick(4) === 0 ? "no" : "yes";
      return (await member.post("/follow", { tag, follow, back: "/" })).status === 303;
    },
  },
  edit: {
    weight: 4,
    act: async (town, member) => {
      const at = town.oneOf(member.posts);
      if (!at) return false;
      const path = `/threads/${at.threadId}/posts/${at.postId}/edit`;
      return (await member.post(path, { title: ownWords(), body: text() })).status === 303;
    },
  },
  delete: {
    weight: 2,
    act: async (town, member) => {
      const at = town.oneOf(member.posts);
      if (!at) return false;
      const path = `/threads/${at.threadId}/posts/${at.postId}/delete`;
      return (await member.post(path, {})).status === 303;
    },
  },
  look: {
    weight: 3,
    act: async (town) => {
      const thread = town.oneOf(town.threads);
      if (!thread) return false;
      return (await new Person().get(`/threads/${thread.id}`)).ok;
    },
  },
  ...ACCOUNT_ACTS,
  ...TEAM_ACTS,
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;
