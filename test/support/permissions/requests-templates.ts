import { env } from "cloudflare:workers";
import { newId } from "../../../workers/ids.ts";

const WORDS = { board: "", action: "approve", policy: "", label: "Welcome", reason: "Hello." };

/** What requests about the words that decisions begin from bring. */
export const TEMPLATE_BODIES = {
  "POST /mod/templates/add": () => ({ ...WORDS, key: newId(Date.now()), do: "keep" }),
  "POST /mod/templates/:template": () => ({ ...WORDS, do: "keep" }),
};

/** Words that a decision can begin from; gives their id. */
export async function templateThere(): Promise<string> {
  const id = newId(Date.now());
  await env.DB.prepare(
    "INSERT INTO templates (id, action, label, reason) VALUES (?, 'approve', 'Hello', 'Hello.')",
  )
    .bind(id)
    .run();
  return id;
}
