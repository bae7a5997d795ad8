import { runBatch, type Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayKeepHelplines } from "../permissions/helplines.ts";
import { builtIn } from "./built-in.ts";
import { dayOf, helplineId, HELPLINES_MAX } from "./rules.ts";
import type { NewHelpline } from "./schemas.ts";
import { seeEditor } from "./see-editor.ts";
import { forgetHelplines } from "./see-helplines.ts";
import {
  addHelpline,
  changeHelpline,
  fillHelplines,
  keepChecked,
  removeHelpline,
} from "./store.ts";
import type { Helpline } from "./types.ts";

type Refusal = "not_staff" | "not_found" | "duplicate" | "full";
type Kept = { ok: true } | { ok: false; error: Refusal };

/** What is done with helplines: each is one batch, which begins by filling a table that is empty. */
interface Change {
  /** The helpline it is about; null adds one. */
  readonly id: string | null;
  readonly make: (
    lines: readonly Helpline[],
    found: Helpline | null,
  ) =>
    | { ok: true; line: Pick<Helpline, "id" | "name">; statements: (event: Event) => Statements }
    | { ok: false; error: Refusal };
}

type Event = Parameters<typeof removeHelpline>[1];
type Statements = readonly Statement[];

async function change(ctx: Ctx, { id, make }: Change): Promise<Kept> {
  const seen = await seeEditor(ctx);
  const allowed = mayKeepHelplines(ctx.actor);
  if (!seen.ok || !allowed.allowed) return { ok: false, error: "not_staff" };
  const found = seen.lines.find((line) => line.id === id) ?? null;
  if (id !== null && !found) return { ok: false, error: "not_found" };
  const made = make(seen.lines, found);
  if (!made.ok) return made;
  const event = {
    id: ctx.newId(),
    actorId: allowed.staff.id,
    at: ctx.now,
    line: { id: made.line.id, name: made.line.name },
  };
  await runBatch(ctx.db, [fillHelplines(ctx.db, builtIn), ...made.statements(event)]);
  forgetHelplines();
  return { ok: true };
}

/** Keeps a helpline: a new one where `id` is null, or another in the place of the one that is there. */
export function keepHelpline(ctx: Ctx, id: string | null, input: NewHelpline): Promise<Kept> {
  return change(ctx, {
    id,
    make: (lines, found) => {
      const line = { ...input, id: found?.id ?? helplineId(input.country, input.name) };
      const same = (one: Helpline) =>
        one.id !== found?.id &&
        (one.id === line.id || (one.country === line.country && one.name === line.name));
      if (lines.some(same)) return { ok: false, error: "duplicate" };
      if (!found && lines.length >= HELPLINES_MAX) return { ok: false, error: "full" };
      const write = found ? changeHelpline : addHelpline;
      return { ok: true, line, statements: (event) => write(ctx.db, event, line) };
    },
  });
}

/** Keeps that a helpline was compared with its source today. */
export function checkHelpline(ctx: Ctx, id: string): Promise<Kept> {
  const statements = (event: Event) => keepChecked(ctx.db, event, dayOf(ctx.now));
  return change(ctx, {
    id,
    make: (_, line) => (line ? { ok: true, line, statements } : { ok: false, error: "not_found" }),
  });
}

/** Takes a helpline out. */
export function takeOutHelpline(ctx: Ctx, id: string): Promise<Kept> {
  const statements = (event: Event) => removeHelpline(ctx.db, event);
  return change(ctx, {
    id,
    make: (_, line) => (line ? { ok: true, line, statements } : { ok: false, error: "not_found" }),
  });
}
