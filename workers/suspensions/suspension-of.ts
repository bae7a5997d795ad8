import type { Ctx } from "../context.ts";
import type { Actor } from "../permissions/types.ts";
import type { Catalogue } from "../threads/catalogue.ts";
import { suspensionsOf } from "./queries.ts";
import { isRunning, pauseOn, type Place, SLOTS } from "./rules.ts";
import { noNewPause } from "./store.ts";
import type { KeptPause, Pause, PauseNote } from "./types.ts";

/** The tokens under which a member's pauses stand, one for each place; of one who is none, none. */
export async function pauseSubjects(
  ctx: Pick<Ctx, "keys">,
  memberId: string | null,
): Promise<string[]> {
  if (memberId === null) return [];
  return Promise.all(
    Array.from({ length: SLOTS }, (_, place) =>
      ctx.keys.token("suspension", memberId, String(place)),
    ),
  );
}

/** The tokens of whoever acts: read them with `suspensionsOf` in the page's own batch. */
export function subjectsOf(ctx: Pick<Ctx, "keys">, actor: Actor): Promise<string[]> {
  return pauseSubjects(ctx, actor.kind === "member" ? actor.id : null);
}

/**
 * What stands about a member's writing, from the rows that `suspensionsOf` read. A seal that no key
 * opens any more stops nobody.
 */
export async function openPauses(
  ctx: Pick<Ctx, "keys">,
  rows: readonly { subject: string; sealed: string; untilDay: number }[],
): Promise<KeptPause[]> {
  const opened = await Promise.all(
    rows.map(async ({ subject, sealed, untilDay }) => {
      const plain = await ctx.keys.open("suspension", sealed, subject);
      if (plain === null) return null;
      return { ...(JSON.parse(plain) as Omit<Pause, "untilDay">), untilDay, subject, sealed };
    }),
  );
  return opened.filter((one) => one !== null);
}

/**
 * The pauses of whoever acts, for a page that asks D1 for nothing else; they ride with the session's
 * row. Of a visitor nothing is asked.
 */
export async function suspensionOf(ctx: Ctx): Promise<KeptPause[]> {
  const [rows] = await ctx.load(async (viewer) =>
    viewer.kind === "member" ? [suspensionsOf(ctx.db, await subjectsOf(ctx, viewer))] : [],
  );
  return openPauses(ctx, rows ?? []);
}

/** The label of a pause's board, or null for the whole community. */
export function boardLabel(catalogue: Catalogue, board: string | null): string | null {
  return board === null ? null : (catalogue.board(board)?.label ?? board);
}

/** What a page says about one pause. */
export function noteOf(ctx: Pick<Ctx, "catalogue">, pause: Pause): PauseNote {
  const { untilDay, policy, reason, inThread = false } = pause;
  const board = boardLabel(ctx.catalogue, pause.board);
  return { board, inThread, untilDay, policyNumber: policy.number, reason };
}

/** What a page on which one writes says, or null; where no board is chosen yet, about any. */
export function lineFor(
  ctx: Pick<Ctx, "catalogue" | "today">,
  pauses: readonly KeptPause[],
  place: Place | null,
): PauseNote | null {
  const found = place
    ? pauseOn(pauses, place, ctx.today)
    : pauses.find((pause) => isRunning(pause, ctx.today));
  return found ? noteOf(ctx, found) : null;
}

/** The seal of a pause; its day stands beside it in the row. */
export function sealPause(ctx: Pick<Ctx, "keys">, pause: Pause, subject: string): Promise<string> {
  const { board, inThread = false, policy, reason, threadId, postId, eventId, lifted } = pause;
  const plain = { board, inThread, policy, reason, threadId, postId, eventId, lifted };
  return ctx.keys.seal("suspension", JSON.stringify(plain), subject);
}

/**
 * For the batch that writes a member's words: it fails by PAUSE_GUARD when a pause came in between.
 * `seen` are the rows the check was made of, those that no key opens among them: they stop nobody. Of
 * someone who is not a member yet there is nothing to guard.
 */
export function pauseGuard(
  ctx: Pick<Ctx, "db" | "actor">,
  subjects: readonly string[],
  seen: readonly { readonly sealed: string }[],
) {
  if (ctx.actor.kind !== "member") return [];
  const seals = seen.map(({ sealed }) => sealed);
  return [noNewPause(ctx.db, ctx.actor.id, subjects, seals)];
}
