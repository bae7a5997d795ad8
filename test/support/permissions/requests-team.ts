import { env } from "cloudflare:workers";
import { sha256Hex } from "../../../workers/accounts/encoding.ts";
import { newId } from "../../../workers/ids.ts";
import { invite } from "../team.ts";

/** The id of one more of the team. */
export async function colleague(
  status: "active" | "suspended",
  role = "moderator",
): Promise<string> {
  const id = newId(Date.now());
  await env.DB.prepare(
    "INSERT INTO staff (id, name, role, status, created_at) VALUES (?, 'Kim', ?, ?, 0)",
  )
    .bind(id, role, status)
    .run();
  return id;
}

/** Two passkeys of this caller, so that one of them may go; gives its id. */
export async function twoPasskeys(staffId: string): Promise<string> {
  const [one, other] = [newId(Date.now()), newId(Date.now())];
  await env.DB.batch(
    [one, other].map((id) =>
      env.DB.prepare(
        "INSERT INTO staff_passkeys (credential_id, staff_id, public_key, counter, created_at) VALUES (?, ?, '', 0, 0)",
      ).bind(id, staffId),
    ),
  );
  return one;
}

/** The name of a link that nobody has used. */
export async function openLink(): Promise<string> {
  return sha256Hex((await invite()).split("/").at(-1) ?? "");
}

/** The secret of a link that lets somebody back in. */
export async function returnLink(): Promise<string> {
  const token = (await invite()).split("/").at(-1) ?? "";
  await env.DB.prepare("UPDATE invites SET staff_id = ? WHERE token = ?")
    .bind(await colleague("active"), await sha256Hex(token))
    .run();
  return token;
}
