import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { Effect, Unit } from "./language/types.ts";
import { putLabel } from "./store.ts";

const HOUR = 3_600_000;
const MS: Readonly<Record<Unit, number>> = { hours: HOUR, days: 24 * HOUR, weeks: 168 * HOUR };

/** The statements by which what rules put on a thread and on its board stands there for a while. */
export function labelStatements(
  { db, now }: Pick<Ctx, "db" | "now">,
  labels: readonly Extract<Effect, { do: "label" }>[],
  place: { readonly board: string; readonly threadId: string },
): readonly Statement[] {
  return labels.map((effect) =>
    putLabel(db, {
      board: place.board,
      threadId: effect.on === "thread" ? place.threadId : "",
      label: effect.label,
      untilAt: now + effect.for.count * MS[effect.for.unit],
    }),
  );
}
