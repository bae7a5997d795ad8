import type { Ctx } from "../context.ts";
import { isId } from "../ids.ts";
import { roleMay } from "../permissions/acts.ts";
import { maySeeTeam } from "../permissions/staff.ts";
import { everyone, openInvites, RECORD_PAGE, recordPage } from "./team-queries.ts";
import type { OpenInvite, TeamEventView, TeamPerson } from "./types.ts";

export interface SeenTeam {
  readonly people: readonly TeamPerson[];
  readonly invites: readonly OpenInvite[];
  readonly events: readonly TeamEventView[];
  readonly newer: string | null;
  readonly older: string | null;
  readonly mayChange: boolean;
}

/** Who is on the team, which links are open, and what was done, newest first, a page at a time. */
export async function seeTeam(
  ctx: Ctx,
  asked: { readonly before?: string | undefined; readonly after?: string | undefined },
): Promise<({ ok: true } & SeenTeam) | { ok: false; error: "not_staff" }> {
  const after = asked.after && isId(asked.after) ? asked.after : undefined;
  const before = !after && asked.before && isId(asked.before) ? asked.before : undefined;
  const [people, invites, rows] = await ctx.load(() => [
    everyone(ctx.db),
    openInvites(ctx.db, ctx.now),
    recordPage(ctx.db, { ...(after ? { after } : {}), ...(before ? { before } : {}) }),
  ]);
  const allowed = maySeeTeam(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };

  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const more = rows.length > RECORD_PAGE;
  const page = rows.slice(0, RECORD_PAGE);
  if (after) page.reverse();
  const [first, last] = [page[0]?.id, page.at(-1)?.id];
  const hasNewer = after ? more : before !== undefined;
  const hasOlder = after ? true : more;
  return {
    ok: true,
    people,
    invites: invites.map(({ staffId, invitedBy, ...invite }) => ({
      ...invite,
      invitedBy: nameOf(invitedBy),
      letsIn: nameOf(staffId),
    })),
    events: page.map(({ actorId, subjectId, ...event }) => ({
      ...event,
      actor: nameOf(actorId),
      subject: nameOf(subjectId),
    })),
    newer: hasNewer && first ? `/staff/team?after=${first}` : null,
    older: hasOlder && last ? `/staff/team?before=${last}` : null,
    mayChange: roleMay(ctx.actor, "change_team"),
  };
}
