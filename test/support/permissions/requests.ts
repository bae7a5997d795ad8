import { env } from "cloudflare:workers";
import { newId } from "../../../workers/ids.ts";
import type { Row } from "../../architecture/route-table.ts";
import { formKey, openThread, Person, THREAD_FORM, wordsOf } from "../person.ts";
import { invite, report } from "../team.ts";
import { REASON, settle } from "../two-keys.ts";
import { decisionBy, REVERSAL_BODIES } from "./requests-reversal.ts";
import { appealAbout, decisionOn, refuseReport, WORDS } from "./statements.ts";
import { colleague, openLink, returnLink, twoPasskeys } from "./requests-team.ts";
import { HELPLINE_BODIES, helplineThere } from "./requests-helplines.ts";
import { PACK_BODIES, packThere, testThere } from "./requests-packs.ts";
import { TEMPLATE_BODIES, templateThere } from "./requests-templates.ts";
import { DUTY_BODIES, shiftOf } from "./requests-duty.ts";
import type { Caller, Place } from "./world.ts";
import type { Case } from "./asking.ts";

type Body = Readonly<Record<string, unknown>>;

/** What a request for a route brings that is as it should be. */
interface Bringing {
  readonly path: string;
  readonly body: Body;
}

/** Everything a builder may need to know. */
interface About {
  readonly caller: Caller;
  readonly place: Place;
  readonly about: Case;
}

const LINE = { title: "A quiet evening", need: "listen", body: "It has been a long day." };
const DECISION = { action: "dismiss", version: 1, revision: 1 };
const base64url = "AAAA";
const credential = { id: base64url, rawId: base64url, type: "public-key" };

/** The bodies that are as each route asks for them; a route that is not named takes an empty one. */
const BODIES: Readonly<Record<string, (about: About) => Body | Promise<Body>>> = {
  "POST /write": () => ({ ...THREAD_FORM, board: "anxiety", key: formKey(), do: "post" }),
  "POST /boards/:board/new": () => ({ ...THREAD_FORM, key: formKey(), do: "post" }),
  "POST /threads/:thread/reply": () => ({ body: "I hear you.", key: formKey(), do: "post" }),
  "POST /threads/:thread/posts/:post/edit": () => ({ title: LINE.title, body: "Other words." }),
  "POST /threads/:thread/posts/:post/report": () => ({
    reason: "unkind",
    words: "",
    key: formKey(),
  }),
  "POST /threads/:thread/posts/:post/status/appeal": async ({ place }) => ({
    event: await decisionOn(place),
    words: WORDS,
  }),
  "POST /threads/:thread/posts/:post/status/reply": async ({ place }) => {
    const event = await appealAbout(place, "asked");
    return { event, [`reply-${event}`]: WORDS };
  },
  "POST /threads/:thread/posts/:post/letters": () => ({ words: WORDS, key: newId(Date.now()) }),
  "POST /reports": async () => ({ code: await receipt("/reports/:code") }),
  "POST /reports/:code/appeal": () => ({ words: WORDS }),
  "POST /reports/:code/reply": () => ({ "reply-here": WORDS }),
  "POST /mod/reviews/:thread/:post/appeal": async ({ place }) => {
    await appealAbout(place, "open");
    return { do: "ask", "words-ask": WORDS };
  },
  "POST /mod/reviews/:thread/:post/letters": () => ({ words: WORDS, key: newId(Date.now()) }),
  "POST /api/v1/threads/:thread/posts/:post/statements/:event/appeal": () => ({ words: WORDS }),
  "POST /api/v1/threads/:thread/posts/:post/statements/:event/reply": () => ({ words: WORDS }),
  "POST /follow": () => ({ tag: "sleep", follow: "yes", back: "/tags/sleep" }),
  "POST /view": () => ({ eating: "hide" }),
  "POST /view/lock": () => ({ period: "hour", sure: "yes" }),
  "POST /sign-in": async () => ({ words: await someoneElsesWords() }),
  "POST /account/words": async ({ caller }) => ({ key: formKey(), seen: await seenWords(caller) }),
  "POST /account/passkeys/verify": () => ({
    response: {
      ...credential,
      response: { clientDataJSON: base64url, attestationObject: base64url },
    },
  }),
  "POST /sign-in/passkey/verify": () => ({
    response: {
      ...credential,
      response: {
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
      },
    },
  }),
  "POST /account/suspension/appeal": ({ caller }) => ({
    event: caller.pause ?? newId(0),
    words: "I see it differently.",
  }),
  "POST /api/v1/suspensions/:event/appeal": () => ({ words: "I see it differently." }),
  "POST /account/erase": () => ({ what: "account" }),
  "POST /account/tokens": () => ({ label: "for the kitchen radio" }),
  "POST /account/tokens/revoke": () => ({ id: "none" }),
  "POST /mod/reviews/:thread/:post": ({ about }) => ({
    ...DECISION,
    action: about.state === "held" ? "approve" : "dismiss",
    policy: "",
    reason: "",
  }),
  "POST /mod/reviews/:thread/:post/notes": () => ({ words: "The same link as last week." }),
  "POST /staff/invite/:token": () => ({ name: "Robin" }),
  "POST /staff/sign-in/verify": () => ({
    response: {
      ...credential,
      response: {
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
      },
    },
  }),
  "POST /staff/passkeys/remove": async ({ caller }) => ({ passkey: await twoPasskeys(caller.id) }),
  "POST /staff/team/invite": () => ({ role: "moderator" }),
  "POST /staff/team/:person": () => ({ role: "lead" }),
  "POST /staff/confirm/verify": () => ({
    response: {
      ...credential,
      response: {
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
      },
    },
  }),
  "POST /staff/invite/:token/verify": () => ({
    response: {
      ...credential,
      response: { clientDataJSON: base64url, attestationObject: base64url },
    },
  }),
  "POST /staff/passkeys/verify": () => ({
    response: {
      ...credential,
      response: { clientDataJSON: base64url, attestationObject: base64url },
    },
  }),
  "POST /mod/reviews/:thread/:post/unseal": async ({ caller }) => {
    await settle(caller.id);
    return { reason: REASON };
  },
  // Refused: a grant would ask for an author who is still there.
  "POST /mod/unsealings/:unsealing/answer": () => ({ answer: "refused" }),
  "POST /api/v1/unsealings": async ({ caller, place }) => {
    await settle(caller.id);
    return { thread: place.threadId, post: place.postId, reason: REASON };
  },
  "POST /api/v1/unsealings/:unsealing/answer": () => ({ answer: "refused" }),
  "POST /staff/threads/:thread/reply": () => ({ body: "We hear you.", key: newId(Date.now()) }),
  ...REVERSAL_BODIES,
  // Not on: that would have the posts of the other cases wait.
  "POST /mod/alerts/browsers": () => ({
    endpoint: "https://push.example.org/send/1",
    keys: { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) },
  }),
  "POST /mod/alerts/lift": () => ({ board: "anxiety" }),
  "POST /mod/second-reading": ({ place }) => ({
    thread: place.threadId,
    post: place.postId,
    event: newId(0),
    outcome: "approve",
    policy: "",
  }),
  ...TEMPLATE_BODIES,
  ...PACK_BODIES,
  ...HELPLINE_BODIES,
  "POST /mod/raid": () => ({ do: "off" }),
  ...DUTY_BODIES,
  "PUT /api/v1/raid": () => ({ hours: 1 }),
  "POST /api/v1/boards/:board/threads": () => LINE,
  "POST /api/v1/threads/:thread/posts": () => ({ body: "I hear you." }),
  "PATCH /api/v1/threads/:thread/posts/:post": () => ({ title: LINE.title, body: "Other words." }),
  "POST /api/v1/threads/:thread/posts/:post/reports": () => ({ reason: "unkind" }),
  "POST /api/v1/tokens": () => ({ label: "for the kitchen radio" }),
  "POST /api/v1/reviews/:thread/:post/decisions": ({ about }) => ({
    ...DECISION,
    action: about.state === "held" ? "approve" : "dismiss",
  }),
};

/** What the form for new words carries for this caller. */
async function seenWords({ person }: Caller): Promise<string> {
  const html = await (await person.get("/account/words")).text();
  return /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? "";
}

/** The words of someone who is not the one who asks: signing in is for whoever holds them. */
async function someoneElsesWords(): Promise<string> {
  const someone = new Person();
  await someone.post("/boards/anxiety/new", {
    ...THREAD_FORM,
    key: formKey(),
    do: "post",
  });
  return (await wordsOf(someone)).join(" ");
}

/** What stands in the path for each name in it. */
async function partOf(
  name: string,
  { caller, place, about }: About,
  path: string,
): Promise<string> {
  switch (name) {
    case "thread":
      return place.threadId;
    case "post":
      return place.postId;
    case "board":
      return "anxiety";
    case "slug":
      return path.startsWith("/boards/") ? "anxiety" : "sleep";
    case "topic":
    case "tag":
      return "sleep";
    case "code":
      return about.holds ? receipt(path) : "00000-00000-00000-00000";
    case "person":
      return colleague(path.endsWith("/resume") ? "suspended" : "active");
    case "bulk":
      return decisionBy(about.decided === "oneself" ? caller.id : await colleague("active"), place);
    case "event":
      if (about.decided === "oneself") return decisionBy(caller.id, place);
      if (path.includes("/statements/")) {
        return path.endsWith("/reply") ? appealAbout(place, "asked") : decisionOn(place);
      }
      if (about.decided) return decisionBy(await colleague("active"), place);
      return caller.pause ?? newId(0);
    case "case":
      return "1";
    case "invite":
      return openLink();
    case "shift":
      return shiftOf(about.shift, caller.id, () => colleague("active"));
    case "line":
      return helplineThere();
    case "version":
      return packThere();
    case "test":
      return testThere();
    case "template":
      return templateThere();
    case "unsealing":
      return requestFor(path, { caller, place, about });
    case "token":
      if (/\/(options|verify)$/.test(path)) return about.holds ? returnLink() : "no-such-token";
      return about.holds ? ((await invite()).split("/").at(-1) ?? "") : "no-such-token";
    default:
      throw new Error(`nothing says what stands for “:${name}” in ${path}`);
  }
}

/** A request to unseal, as far as it has come in the case that is asked about. */
async function requestFor(path: string, { caller, place, about }: About): Promise<string> {
  const now = Date.now();
  const id = newId(now);
  if (about.holds === false) return id;
  const looks = about.opened !== undefined;
  const at = looks ? await openThread(new Person(), {}, "anxiety") : place;
  const granted = looks || path.startsWith("/unsealings/");
  const asker = await colleague("active", about.asked);
  await Promise.all([settle(caller.id), settle(asker)]);
  await env.DB.prepare(
    `INSERT INTO unsealings (id, thread_id, post_id, reason, asked_by, status, answered_by,
      asked_at, answered_at, open_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
    .bind(
      id,
      at.threadId,
      at.postId,
      REASON,
      about.opened === "by oneself" ? caller.id : asker,
      granted ? "granted" : "asked",
      granted ? asker : null,
      now,
      granted ? now : null,
      granted ? now + 60_000 : 0,
    )
    .run();
  return id;
}

async function receipt(path: string): Promise<string> {
  const at = await openThread(new Person(), {}, "anxiety");
  const sent = await report(new Person(), at);
  if (path !== "/reports/:code") await refuseReport(at, path.endsWith("/reply"));
  return sent.headers.get("Location")?.split("/").at(-1) ?? "";
}

async function fill(pattern: string, about: About): Promise<string> {
  let path = pattern.replace("*", "none.js");
  for (const [, name = ""] of pattern.matchAll(/:(\w+)/g)) {
    path = path.replace(`:${name}`, await partOf(name, about, pattern));
  }
  return path;
}

/** The request of this caller for this route, with all that it needs. */
export async function bringing([method, pattern]: Row, about: About): Promise<Bringing> {
  const body = await BODIES[`${method} ${pattern}`]?.(about);
  return { path: await fill(pattern, about), body: body ?? {} };
}

const isJson = (path: string) =>
  path.startsWith("/api/") || /\/(options|verify|alerts\/browsers)$/.test(path);

/** Sends it as the page or the program of this site would. */
export function send([method]: Row, { path, body }: Bringing, caller: Caller): Promise<Response> {
  const { person, headers } = caller;
  if (method === "GET")
    return person.send("GET", path, undefined, { headers: { ...headers, ...live(path) } });
  if (!isJson(path)) return person.post(path, asForm(body), { headers });
  const all = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin", ...headers };
  const text = method === "DELETE" ? undefined : JSON.stringify(body);
  return person.send(method, path, text, { headers: all });
}

/** The desk's live line is asked for by a socket. */
function live(path: string): Readonly<Record<string, string>> {
  return path === "/mod/live" ? { Upgrade: "websocket", "Sec-Fetch-Site": "same-origin" } : {};
}

function asForm(body: Body): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  );
}
