import type * as z from "zod";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { randomKey, sha256Hex } from "../accounts/encoding.ts";
import type { AppContext } from "../context.ts";
import { decodeUtf8 } from "../http/body.ts";
import { isId } from "../ids.ts";
import type { Endpoint, Input } from "./endpoint.ts";
import { brokenText, fieldErrors } from "./field-errors.ts";
import { deny } from "./problem.ts";

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly response: Response };

/** Parameters that are ids: anything without the shape of one is not there, without asking D1. */
const IDS = new Set(["thread", "post", "unsealing"]);

/** Reads and checks everything an endpoint takes, in the order in which it is refused. */
export async function readInput(
  c: AppContext,
  entry: Endpoint,
): Promise<Read<Input<unknown, unknown>>> {
  const params = c.req.param() as Record<string, string>;
  for (const [name, value] of Object.entries(params)) {
    if (IDS.has(name) && !isId(value)) return { ok: false, response: deny(c, "notFound") };
  }
  const query = entry.query ? check(c, entry.query, queryOf(c)) : { ok: true as const, value: {} };
  if (!query.ok) return query;
  const body = entry.body ? await readBody(c, entry.body) : { ok: true as const, value: undefined };
  if (!body.ok) return body;
  const key = entry.once ? await idempotencyKey(c) : { ok: true as const, value: "" };
  if (!key.ok) return key;
  return { ok: true, value: { params, query: query.value, body: body.value, key: key.value } };
}

async function readBody(c: AppContext, schema: z.ZodType): Promise<Read<unknown>> {
  const type = (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return { ok: false, response: deny(c, "wrongType") };
  const text = decodeUtf8(await c.req.arrayBuffer());
  const json = text === null ? undefined : parseJson(text);
  if (json === undefined) return { ok: false, response: deny(c, "unreadable") };
  return check(c, schema, json);
}

function check(c: AppContext, schema: z.ZodType, raw: unknown): Read<unknown> {
  const broken = brokenText(raw);
  if (broken.length > 0) return { ok: false, response: deny(c, "invalid", broken) };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, response: deny(c, "invalid", fieldErrors(parsed.error, raw)) };
}

/** JSON never stands for `undefined`, so that can stand for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What stands after the question mark; a name given twice becomes a list, which no field takes. */
function queryOf(c: AppContext): Record<string, unknown> {
  const out = new Map<string, unknown>();
  for (const [name, value] of new URL(c.req.url).searchParams) {
    out.set(name, out.has(name) ? [out.get(name), value] : value);
  }
  return Object.fromEntries(out);
}

/**
 * The form's key made of the caller's own: the same request under the same key is carried out
 * once, and one key used for two addresses is two keys. Without one, each request is its own.
 */
async function idempotencyKey(c: AppContext): Promise<Read<string>> {
  const sent = c.req.header("Idempotency-Key");
  if (sent === undefined) return { ok: true, value: randomKey() };
  if (!/^[\x20-\x7e]{1,128}$/.test(sent)) {
    const detail = enGB.api.fields.idempotencyKey;
    return { ok: false, response: deny(c, "invalid", [{ field: "Idempotency-Key", detail }]) };
  }
  const hash = await sha256Hex(`${c.req.method} ${c.req.path}\n${sent}`);
  return { ok: true, value: hash.slice(0, 32) };
}
