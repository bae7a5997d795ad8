import { env } from "cloudflare:workers";
import { newId } from "../../../workers/ids.ts";

/** What the form for a helpline brings. */
export const HELPLINE_FORM = {
  country: "IE",
  purpose: "listening",
  about: "For anyone who needs someone to listen.",
  language: "English",
  hours: "See their page",
  channels: "call: 116 123",
  source: "https://example.org/helpline",
  checked: "2026-11-23",
  position: "20",
};

/** What requests about helplines bring. */
export const HELPLINE_BODIES = {
  "POST /mod/helplines/add": () => ({
    ...HELPLINE_FORM,
    name: `Line ${newId(Date.now())}`,
    do: "keep",
  }),
  "POST /mod/helplines/:line": () => ({ do: "checked" }),
};

/** A helpline; gives its name in addresses. */
export async function helplineThere(): Promise<string> {
  const id = `ie-${newId(Date.now())}`;
  await env.DB.prepare(
    `INSERT INTO helplines (id, country, purpose, name, language, hours, channels, source, checked_day, updated_at)
     VALUES (?1, 'IE', 'listening', ?1, 'English', 'Always', '[]', 'https://example.org/', 20000, 0)`,
  )
    .bind(id)
    .run();
  return id;
}
