import { env } from "cloudflare:workers";
import { dayAt, DEFAULT_ZONE, wallAt } from "../../workers/duty/zones.ts";
import type { Person } from "./person.ts";

export const ROTA = "/mod/rota";

/** What the form is sent for a shift that begins at this moment, to the minute. */
export function typed(from: number, hours = 2, zone = DEFAULT_ZONE) {
  const { hour, minute } = wallAt(zone, from);
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { person: "", day: dayAt(zone, from), time, length: String(hours * 60), weeks: "1" };
}

/** Plans a shift by its form. */
export const plan = (who: Person, from: number, hours = 2, more = {}) =>
  who.post(`${ROTA}/add`, { ...typed(from, hours), ...more });

/** A shift as it is kept. */
export interface Row {
  readonly id: string;
  readonly staff_id: string;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly offered_at: number | null;
}

/** Every shift, the earliest first. */
export const shifts = async () =>
  (await env.DB.prepare("SELECT * FROM shifts ORDER BY starts_at").all<Row>()).results;

/** The one shift there is. */
export async function only(): Promise<Row> {
  const [row, ...more] = await shifts();
  if (!row || more.length > 0) throw new Error("there is not exactly one shift");
  return row;
}

/** Presses one of the buttons on the page of a shift. */
export const change = (who: Person, id: string, what: string) =>
  who.post(`${ROTA}/shifts/${id}`, { do: what });
