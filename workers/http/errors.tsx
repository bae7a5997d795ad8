import type { Context } from "hono";
import { MessagePage } from "../../web/pages/message.tsx";
import { problem } from "../api/problem.ts";
import type { AppEnv } from "../context.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { firstBuiltIn } from "../helplines/built-in.ts";
import { viewOf } from "./page.tsx";

export type Refusal =
  | "notFound"
  | "gone"
  | "forbidden"
  | "notYours"
  | "crossSite"
  | "method"
  | "tooLarge"
  | "tooMany"
  | "wrongType"
  | "unreadable"
  | "manyFollows"
  | "server"
  | "offline";

type Status = 400 | 403 | 404 | 405 | 410 | 413 | 415 | 429 | 500 | 503;

/**
 * A friendly page that says what is the matter, or the same as problem details under /api. `kept` is
 * what was typed into a form that has nowhere to go any more.
 */
export function refuse(
  c: Context<AppEnv>,
  status: Status,
  why: Refusal,
  kept?: string,
): Response | Promise<Response> {
  const words = enGB.errors[why];
  if (c.req.path.startsWith("/api/")) {
    return problem(c, { status, code: why, title: words.title, detail: words.text });
  }
  const view = viewOf(c);
  const showHelp = status >= 500 || status === 404 || status === 410;
  return c.html(
    <MessagePage
      view={view}
      status={status}
      title={words.title}
      text={words.text}
      helpLinks={showHelp}
      emergencies={firstBuiltIn}
      kept={kept}
      again={status >= 500 && c.req.method === "GET" ? view.path : undefined}
    />,
    status,
  );
}
