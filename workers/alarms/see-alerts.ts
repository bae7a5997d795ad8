import type { Ctx } from "../context.ts";
import { mayBeTold, mayLiftHold, mayTryChannels } from "../permissions/alarms.ts";
import type { Tag } from "../threads/types.ts";
import { heldBoards } from "./held-boards.ts";
import { readHooks } from "./hooks.ts";
import { pushSetup } from "./push-setup.ts";
import { ownBrowsers } from "./queries.ts";
import type { BrowserSummary } from "./types.ts";

export interface Alerts {
  /** The public key that a browser is told to expect; null when waking browsers is not set up. */
  readonly publicKey: string | null;
  /** True when it is set up, and wrongly. */
  readonly isPushBad: boolean;
  /** In which browsers whoever looks is told, the newest first. */
  readonly browsers: readonly BrowserSummary[];
  /** The boards on which every new post waits, since nobody came. */
  readonly held: readonly Pick<Tag, "slug" | "label">[];
  readonly mayLift: boolean;
  /** The team's own channels, for those who may try them. */
  readonly channels: { readonly ok: boolean; readonly count: number } | null;
}

/** How the team is told that something waits, and this person in particular. */
export async function seeAlerts(
  ctx: Ctx,
): Promise<({ ok: true } & Alerts) | { ok: false; error: "not_staff" }> {
  const [rows] = await ctx.load((viewer) => [
    ownBrowsers(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayBeTold(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const setup = pushSetup(ctx.env);
  const read = readHooks(ctx.env.ALERT_WEBHOOKS);
  return {
    ok: true,
    publicKey: setup.ok ? setup.public : null,
    isPushBad: !setup.ok && setup.because !== "no_key",
    browsers: rows.toSorted((a, b) => b.createdAt - a.createdAt),
    held: heldBoards(ctx).map((slug) => ctx.catalogue.board(slug) ?? { slug, label: slug }),
    mayLift: mayLiftHold(ctx.actor).allowed,
    channels: mayTryChannels(ctx.actor).allowed ? { ok: read.ok, count: read.hooks.length } : null,
  };
}
