import { env } from "cloudflare:workers";
import { newId } from "../../../workers/ids.ts";
import type { Case } from "./asking.ts";

/** What requests about the rota bring. */
export const DUTY_BODIES = {
  "POST /mod/rota/add": () => ({
    person: "",
    day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    time: "12:00",
    length: "60",
    weeks: "1",
  }),
  "POST /mod/rota/shifts/:shift": () => ({ do: "remove" }),
  "POST /mod/rota/zone": () => ({ zone: "Europe/Dublin" }),
  "POST /mod/rota/targets": () => ({ crisis: "10", red: "60", amber: "8", green: "48" }),
};

/** A shift of whom the case says; the name of one that is not there where nobody has it. */
export async function shiftOf(
  whose: Case["shift"],
  ownId: string,
  colleague: () => Promise<string>,
): Promise<string> {
  const now = Date.now();
  const id = newId(now);
  if (whose === "nobody") return id;
  const holder = whose === "oneself" ? ownId : await colleague();
  await env.DB.prepare("INSERT INTO shifts (id, staff_id, starts_at, ends_at) VALUES (?, ?, ?, ?)")
    .bind(id, holder, now, now + 3_600_000)
    .run();
  return id;
}
