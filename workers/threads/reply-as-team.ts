import { isConflict, runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { chooseAlias, teamAliasCandidates, teamVoiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { timeOfId } from "../ids.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import { mayReplyAsTeam } from "../permissions/team-post.ts";
import type { Staff } from "../permissions/types.ts";
import { everyoneSees, TEAM } from "../permissions/visibility.ts";
import { spend, wasSpent } from "../safety/spend.ts";
import { renderMarkdown } from "./markdown.ts";
import { summaryOf } from "./present.ts";
import { postById, takenAliases, threadById } from "./queries.ts";
import type { NewTeamReply } from "./schemas.ts";
import { insertReply, STATUS_GUARD } from "./store.ts";
import type { ThreadSummary } from "./types.ts";

export type TeamReplyRefusal = "not_staff" | "not_found" | "gone" | "locked" | "key_missing";

/** A colleague may reach for the same free name at once; a third time is beyond chance. */
const ATTEMPTS = 4;

/** For how long a form may lie open. What it was sent with is remembered for as long. */
const FORM_MS = 86_400_000;

export interface TeamReplyPlace {
  readonly ok: true;
  readonly thread: ThreadSummary;
  /** The post that is answered, when it is one in particular. */
  readonly replyTo: { readonly id: string; readonly alias: string } | undefined;
  /** A key for the form, by which it is carried out once. */
  readonly key: string;
}

/** What the form for a reply with one's role shown needs. */
export async function seeTeamReplyForm(
  ctx: Ctx,
  threadId: string,
  to: string | null,
): Promise<TeamReplyPlace | { ok: false; error: Exclude<TeamReplyRefusal, "key_missing"> }> {
  const [threads, posts] = await ctx.load(() => [
    threadById(ctx.db, threadId),
    postById(ctx.db, threadId, to ?? ""),
  ]);
  const thread = threads[0];
  const refused = refusalOf(ctx, thread);
  // A thread that was closed while they wrote must not cost them their words.
  if (!thread || (refused !== null && refused !== "locked")) {
    return { ok: false, error: refused ?? "not_found" };
  }
  const post = posts[0];
  return {
    ok: true,
    thread: summaryOf(thread, ctx.catalogue, TEAM, "page"),
    replyTo: post && everyoneSees(post.status) ? { id: post.id, alias: post.alias } : undefined,
    key: ctx.newId(),
  };
}

/**
 * Replies as one of the team: with the role shown, and a name that holds in this thread alone, so
 * that readers cannot follow a colleague from one to the next. The same form is carried out once.
 */
export async function replyAsTeam(
  ctx: Ctx,
  threadId: string,
  input: NewTeamReply,
): Promise<{ ok: true; postId: string | null } | { ok: false; error: TeamReplyRefusal }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const written = await tryReply(ctx, threadId, input);
    if (written !== "taken") return written;
  }
  throw new Error("no free name was found for a reply of the team");
}

async function tryReply(ctx: Ctx, threadId: string, input: NewTeamReply) {
  const { db, keys, now } = ctx;
  const [threads, taken, answered] = await ctx.load(
    async (viewer) =>
      [
        threadById(db, threadId),
        takenAliases(
          db,
          threadId,
          viewer.kind === "staff" ? await teamAliasCandidates(keys, viewer.id, threadId) : [""],
        ),
        postById(db, threadId, input.replyTo ?? ""),
      ] as const,
  );
  const thread = threads[0];
  const may = thread ? mayReplyAsTeam(ctx.actor, thread) : null;
  if (!thread || !may?.allowed) {
    return { ok: false, error: refusalOf(ctx, thread) ?? "not_found" } as const;
  }
  const begun = timeOfId(input.key);
  if (begun > now || now - begun > FORM_MS) return { ok: false, error: "key_missing" } as const;

  const to = answered[0];
  const replyTo = to && everyoneSees(to.status) ? to.id : null;
  const { post, isNew } = await postOf(ctx, may.staff, thread, { ...input, replyTo }, taken);
  const effect = queueEffect(ctx, "reply", threadId, post.id);
  const form = JSON.stringify([may.staff.id, threadId, input.key, input.body]);
  try {
    await runBatch(db, [
      ...(await spend(ctx, "team reply", form, begun + 2 * FORM_MS)),
      ...insertReply(db, thread, post, isNew),
      effect.statement,
    ]);
  } catch (error) {
    if (wasSpent(error)) return { ok: true, postId: null } as const;
    if (refusedBy(error, STATUS_GUARD) || isConflict(error)) return "taken";
    throw error;
  }
  effect.send();
  return { ok: true, postId: post.id } as const;
}

async function postOf(
  ctx: Ctx,
  staff: Staff,
  thread: ThreadRow,
  input: NewTeamReply,
  taken: readonly { alias: string; voice: string }[],
): Promise<{ post: PostRow; isNew: boolean }> {
  const { keys, now } = ctx;
  const id = ctx.newId();
  const voice = await teamVoiceToken(keys, staff.id, thread.id);
  const holders = new Map(taken.map((row) => [row.alias, row.voice]));
  holders.set(thread.openerAlias, thread.openerVoice);
  const names = await teamAliasCandidates(keys, staff.id, thread.id);
  const { alias, isNew } = chooseAlias(names, voice, holders);
  const post: PostRow = {
    threadId: thread.id,
    id,
    status: "published",
    body: input.body,
    html: renderMarkdown(input.body),
    notes: [],
    replyTo: input.replyTo,
    alias,
    voice,
    authorSeal: await keys.seal("author", `staff:${staff.id}`, `${thread.id}/${id}`),
    createdAt: now,
    editedAt: null,
    revision: 1,
    badge: staff.role,
  };
  return { post, isNew };
}

function refusalOf(
  ctx: Ctx,
  thread: ThreadRow | undefined,
): "not_staff" | "not_found" | "gone" | "locked" | null {
  // Whoever is not on the team learns nothing of what is there.
  const may = mayReplyAsTeam(ctx.actor, thread ?? { status: "published", locked: false });
  if (!may.allowed && may.because === "not_staff") return "not_staff";
  if (!thread) return "not_found";
  if (may.allowed) return null;
  return may.because === "waiting" ? "not_found" : may.because;
}
