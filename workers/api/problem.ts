import type { Context } from "hono";

export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  /** A short code that a program can rely on. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong with which field, by its name. */
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
}

/** Problem details as RFC 9457 has them. */
export function problem(c: Context, { status, code, title, detail, errors }: Problem): Response {
  const type = `/api/v1/docs#${code}`;
  return c.body(
    JSON.stringify({ type, title, status, detail, code, ...(errors ? { errors } : {}) }),
    status,
    { "Content-Type": "application/problem+json" },
  );
}
