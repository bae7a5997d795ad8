import type { Context } from "hono";
import type { NoticedView } from "../threads/types.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";

export interface FieldError {
  readonly field: string;
  readonly detail: string;
}

/** Something noticed in words that were sent: evidence for whoever wrote them, never a refusal. */
export interface NoticedThere {
  readonly field: string;
  /** Where it begins in the field as it would be kept, and how long it is, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  /** Missing where a rule of the board says it in its own words. */
  readonly kind?: string;
  readonly detail: string;
  /** What could stand there instead. */
  readonly instead?: string;
}

export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  /** A short code that a program can rely on. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong with which field, by its name. */
  readonly errors?: readonly FieldError[];
  readonly noticed?: readonly NoticedThere[];
}

/** Problem details as RFC 9457 has them. */
export function problem(c: Context, { errors, noticed, ...said }: Problem): Response {
  const { status, code, title, detail } = said;
  const type = `/api/v1/docs#${code}`;
  return c.body(
    JSON.stringify({
      type,
      title,
      status,
      detail,
      code,
      ...(errors ? { errors } : {}),
      ...(noticed ? { noticed } : {}),
    }),
    status,
    { "Content-Type": "application/problem+json" },
  );
}

/** The status of every refusal: those of the endpoints, and those of what stands before them. */
export const PROBLEM_STATUS = {
  unreadable: 400,
  signIn: 401,
  badToken: 401,
  crossSite: 403,
  sessionOnly: 403,
  staffOnly: 403,
  ownPost: 403,
  suspended: 403,
  notYours: 403,
  ownDecision: 403,
  notYourDecision: 403,
  ownReply: 403,
  manyFollows: 403,
  confirm: 403,
  notFound: 404,
  method: 405,
  locked: 409,
  decided: 409,
  decidedByAnother: 409,
  changed: 409,
  claimedByAnother: 409,
  notOffered: 409,
  tooLate: 409,
  laterDecision: 409,
  takenBack: 409,
  authorGone: 409,
  secondPerson: 409,
  tooNew: 409,
  answered: 409,
  lapsed: 409,
  askedAlready: 409,
  teamPost: 409,
  notOpen: 409,
  gone: 410,
  tooLarge: 413,
  wrongType: 415,
  invalid: 422,
  noticed: 422,
  tooMany: 429,
  tooMuch: 429,
  slow: 429,
  server: 500,
  offline: 503,
} as const satisfies Record<string, Problem["status"]>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** The codes an endpoint gives itself; the others come from the middleware before it. */
export type OwnProblemCode = keyof typeof enGB.api.problems;

/** The words of a refusal. */
export function problemWords(code: ProblemCode): { readonly title: string; readonly text: string } {
  const { api, errors } = enGB;
  return code in api.problems
    ? api.problems[code as OwnProblemCode]
    : errors[code as Exclude<ProblemCode, OwnProblemCode>];
}

/** Says what was noticed in words that were sent; nothing of them was kept. */
export function denyNoticed(c: Context, views: readonly NoticedView[]): Response {
  const { title, text: detail } = problemWords("noticed");
  const { kinds } = enGB.noticed;
  const noticed = views.map(({ field, start, words, kind, sentence, instead }) => ({
    field,
    start,
    length: words.length,
    ...(sentence === null ? { kind } : {}),
    detail: sentence ?? `${kinds[kind].what}. ${kinds[kind].why}`,
    ...(instead === null ? {} : { instead }),
  }));
  return problem(c, { status: PROBLEM_STATUS.noticed, code: "noticed", title, detail, noticed });
}

/** Refuses with problem details. */
export function deny(c: Context, code: OwnProblemCode, errors?: readonly FieldError[]): Response {
  const words = problemWords(code);
  const status = PROBLEM_STATUS[code];
  if (status === 401) {
    const why = code === "badToken" ? ', error="invalid_token"' : "";
    c.header("WWW-Authenticate", `Bearer realm="Hearten"${why}`);
  }
  if (code === "tooMany") c.header("Retry-After", "60");
  if (code === "tooMuch") c.header("Retry-After", String(secondsLeftToday(Date.now())));
  const { title, text: detail } = words;
  return problem(c, { status, code, title, detail, ...(errors ? { errors } : {}) });
}

const DAY_SECONDS = 86_400;

/** Until midnight UTC, when the count of what one did begins anew. `now`: UTC epoch milliseconds. */
function secondsLeftToday(now: number): number {
  return DAY_SECONDS - (Math.floor(now / 1_000) % DAY_SECONDS);
}
