import { enGB } from "../../../web/locales/en-GB/index.ts";
import { sessionAt } from "../../../workers/permissions/session.ts";
import type { Row } from "../../architecture/route-table.ts";
import { ORIGIN } from "../person.ts";
import type { Answer } from "./asking.ts";

/** Nothing was built for these tests, so a static file that everyone may have is not there either. */
const STATIC = new Set(["/assets/*", "/icon.svg", "/alerts-worker.js"]);
/** They lead to a page for signing in when all went well. */
const LEADS_TO_SIGN_IN = new Set(["POST /staff/sign-out"]);
/** Answers of a passkey that come after the question of who may ask: nobody here holds a real one. */
const CEREMONY = new Set(["expired", "unknown", "refused"]);

/** What an answer over HTTP says, in the words of the pure table; anything unforeseen by its status. */
export async function observe(row: Row, response: Response): Promise<string> {
  const [method, path] = row;
  const { status } = response;
  if (STATIC.has(path)) return status === 200 || status === 404 ? "yes" : String(status);
  if (status === 101 || (status >= 200 && status < 300)) return "yes";
  if (status === 302 || status === 303) return ofRedirect(row, response);
  const desk = sessionAt(path) === "staff";
  if (status === 401 && (await codeOf(response)) !== "badToken")
    return desk ? "team only" : "sign in";
  if (status === 404) return "not there";
  if (status === 410) return "gone";
  const code = await codeOf(response);
  if (status === 403 || status === 409) {
    if (code === "confirm" || (await has(response, 'id="confirm-first"'))) return "confirm";
    if (code === null && (await has(response, enGB.errors.notYours.title))) return "no: notYours";
    if (code === "staffOnly" || (code === null && desk && status === 403)) return "team only";
    return code ? `no: ${code}` : "no";
  }
  if (status === 422) {
    if (method === "POST" && path.endsWith("/verify") && CEREMONY.has(code ?? "")) return "yes";
    if (await has(response, enGB.errors.locked)) return "no: locked";
    if (await has(response, enGB.suspensions.problems.gone)) return "not there";
  }
  return `${status} ${code ?? ""}`;
}

function ofRedirect([method, path]: Row, response: Response): Answer {
  const { pathname: to, searchParams } = new URL(response.headers.get("Location") ?? "", ORIGIN);
  if (LEADS_TO_SIGN_IN.has(`${method} ${path}`)) return "yes";
  if (to === "/staff/sign-in") return "team only";
  if (to === "/staff/confirm") return "confirm";
  if (to === "/sign-in") return "sign in";
  // Changed words of a post that waits lead there as well, and say so.
  const isChanged = searchParams.get("posted") === "edit";
  if (path.endsWith("/edit") && to.endsWith("/status") && !isChanged) return "no: decided";
  if (path === "/welcome" && method === "GET") return "not there";
  return "yes";
}

/** Whether the page says this, as a form does that comes back with a question above it. */
async function has(response: Response, text: string): Promise<boolean> {
  return (await response.clone().text()).includes(text);
}

async function codeOf(response: Response): Promise<string | null> {
  if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) return null;
  return (await response.clone().json<{ code: string }>()).code;
}

/** A page says no in a sentence, so it agrees with every reason; everything else is taken at its word. */
export function agrees(expected: Answer, seen: string): boolean {
  return expected === seen || (seen === "no" && expected.startsWith("no: "));
}
