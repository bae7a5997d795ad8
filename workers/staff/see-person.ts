import type { Ctx } from "../context.ts";
import { isConfirmed, staffMay } from "../permissions/acts.ts";
import { personActs } from "../permissions/staff.ts";
import type { Board } from "../threads/types.ts";
import { everyone, openInvites, personById } from "./team-queries.ts";
import type { OpenInvite, TeamPerson } from "./types.ts";

interface Seen {
  readonly ok: true;
  /** False when a passkey has to answer before anything may be changed. */
  readonly confirmed: boolean;
}

type Unseen<Error extends string> = { readonly ok: false; readonly error: Error };

/** The form for inviting somebody, as an admin sees it. */
export async function seeInviteForm(
  ctx: Ctx,
): Promise<(Seen & { boards: readonly Board[] }) | Unseen<"not_staff">> {
  await ctx.load(() => []);
  const allowed = staffMay(ctx.actor, "change_team");
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const confirmed = isConfirmed(allowed.staff, ctx.now).allowed;
  return { ok: true, confirmed, boards: ctx.catalogue.boards };
}

/** One of the team, with what an admin may do about them. */
export async function seePerson(
  ctx: Ctx,
  staffId: string,
): Promise<
  | (Seen & {
      person: TeamPerson;
      acts: ReturnType<typeof personActs>;
      own: boolean;
      boards: readonly Board[];
    })
  | Unseen<"not_staff" | "not_found">
> {
  const [found] = await ctx.load(() => [personById(ctx.db, staffId)]);
  const allowed = staffMay(ctx.actor, "change_team");
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const person = found[0];
  if (!person) return { ok: false, error: "not_found" };
  return {
    ok: true,
    confirmed: isConfirmed(allowed.staff, ctx.now).allowed,
    person,
    acts: personActs(allowed.staff, person),
    own: person.id === allowed.staff.id,
    boards: ctx.catalogue.boards,
  };
}

/** An open link, before it is taken back. */
export async function seeOpenInvite(
  ctx: Ctx,
  id: string,
): Promise<(Seen & { invite: OpenInvite }) | Unseen<"not_staff" | "not_found">> {
  const [open, people] = await ctx.load(() => [openInvites(ctx.db, ctx.now), everyone(ctx.db)]);
  const allowed = staffMay(ctx.actor, "change_team");
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const row = open.find((one) => one.id === id);
  if (!row) return { ok: false, error: "not_found" };
  const { staffId, invitedBy, ...invite } = row;
  const confirmed = isConfirmed(allowed.staff, ctx.now).allowed;
  const nameOf = (who: string | null) => people.find((one) => one.id === who)?.name ?? null;
  const names = { invitedBy: nameOf(invitedBy), letsIn: nameOf(staffId) };
  return { ok: true, confirmed, invite: { ...invite, ...names } };
}
