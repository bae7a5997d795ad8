import { runBatch } from "../../db/client.ts";
import { memberById } from "../accounts/queries.ts";
import type { Ctx } from "../context.ts";
import type { Theme } from "../threads/types.ts";
import { openChoices, sealChoices } from "./member-choices.ts";
import { lock, NO_CHOICES, together, withWishes } from "./rules.ts";
import { replaceChoices } from "./store.ts";
import type { Choices, Period, Wish } from "./types.ts";

/** How often a change is tried again when another browser of the same member was quicker. */
const TRIES = 5;

export type Change =
  | { readonly kind: "wishes"; readonly wishes: ReadonlyMap<Theme, Wish> }
  | { readonly kind: "lock"; readonly period: Period };

type Changed =
  /** `where` says who keeps them: the member's row, or the browser of a visitor. */
  | { readonly ok: true; readonly choices: Choices; readonly where: "account" | "browser" }
  | { readonly ok: false; readonly error: "shorter" | "busy" };

/** Changes what whoever asks would rather not see. A lock is made longer and never shorter. */
export async function changeChoices(ctx: Ctx, change: Change): Promise<Changed> {
  await ctx.load(() => []);
  if (ctx.actor.kind === "member") {
    return keepForMember(ctx, ctx.actor.id, (own) => changed(ctx, own, change));
  }
  const next = changed(ctx, ctx.choices, change);
  return next.ok ? { ...next, where: "browser" } : next;
}

/** Gives a member the choices of the browser in which they have just signed in or begun. */
export function adoptChoices(ctx: Ctx, memberId: string, browser: Choices): Promise<Changed> {
  return keepForMember(ctx, memberId, (own) => ({ ok: true, choices: together(own, browser) }));
}

function changed(ctx: Ctx, own: Choices | null, change: Change) {
  const before = own ?? NO_CHOICES;
  return change.kind === "lock"
    ? lock(before, change.period, ctx.now)
    : ({ ok: true, choices: withWishes(before, change.wishes) } as const);
}

/** Two browsers at once: the second begins from what the first has written, so no lock is lost. */
async function keepForMember(
  ctx: Ctx,
  memberId: string,
  next: (own: Choices | null) => ReturnType<typeof changed>,
): Promise<Changed> {
  for (let tried = 0; tried < TRIES; tried++) {
    const [members] = await runBatch(ctx.db, [memberById(ctx.db, memberId)]);
    const old = members[0]?.viewSeal;
    if (old === undefined) break;
    const wanted = next(await openChoices(ctx.keys, memberId, old));
    if (!wanted.ok) return wanted;
    const fresh = await sealChoices(ctx.keys, memberId, wanted.choices);
    const [kept] = await runBatch(ctx.db, [replaceChoices(ctx.db, memberId, { old, fresh })]);
    if (kept.length > 0) return { ok: true, choices: wanted.choices, where: "account" };
  }
  return { ok: false, error: "busy" };
}
