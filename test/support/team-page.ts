import { env } from "cloudflare:workers";
import { elementsOf } from "./markup.ts";
import type { Person } from "./person.ts";
import { staffId } from "./team.ts";

/** The link that a page shows once, as a path of this site. */
export async function linkIn(response: Response): Promise<string> {
  const field = elementsOf(await response.text()).find(
    ({ attributes }) => attributes.get("id") === "link",
  );
  return new URL(field?.attributes.get("value") ?? "").pathname;
}

/** What an admin does about a colleague, by its page. */
export async function act(who: Person, name: string, what: string): Promise<Response> {
  return who.post(`/staff/team/${await staffId(name)}/${what}`, {});
}

/** How somebody of this name stands on the team; the one who came last. */
export function statusOf(name: string) {
  return env.DB.prepare("SELECT status FROM staff WHERE name = ? ORDER BY id DESC")
    .bind(name)
    .first<string>("status");
}
