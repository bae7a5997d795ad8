import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type * as z from "zod";
import type { AppEnv } from "../context.ts";
import { refuse } from "./errors.tsx";

/** The longest post, every character of it an emoji in percent signs, with room for the rest. */
const BODY_BYTES = 384 * 1024;

/** Refuses larger bodies before they are read. */
export const limitBody = bodyLimit({
  maxSize: BODY_BYTES,
  onError: (c) => refuse(c, 413, "tooLarge"),
});

export type FormResult =
  | { readonly ok: true; readonly form: URLSearchParams }
  | { readonly ok: false; readonly response: Response | Promise<Response> };

/** The fields of an ordinary form. Anything that is not one, or is not UTF-8, is refused. */
export async function readForm(c: Context<AppEnv>): Promise<FormResult> {
  const type = (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    return { ok: false, response: refuse(c, 415, "wrongType") };
  }
  const text = decodeUtf8(await c.req.arrayBuffer());
  if (text === null || !isWellFormed(text)) {
    return { ok: false, response: refuse(c, 400, "unreadable") };
  }
  return { ok: true, form: new URLSearchParams(text) };
}

/** The body as the JSON this schema asks for, or null when it is anything else. */
export async function readJson<T extends z.ZodType>(
  c: Context<AppEnv>,
  schema: T,
): Promise<z.output<T> | null> {
  const text = decodeUtf8(await c.req.arrayBuffer());
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The bytes as text, or null when they are not UTF-8. */
export function decodeUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/** False when the percent signs of a form hide bytes that are not UTF-8. */
function isWellFormed(text: string): boolean {
  try {
    decodeURIComponent(text.replaceAll("+", " "));
    return true;
  } catch {
    return false;
  }
}
