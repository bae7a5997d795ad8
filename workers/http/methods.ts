import type { Hono } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import type { AppEnv } from "../context.ts";

let table: TrieRouter<string> | null = null;

/** The methods a path answers, for "405 Method Not Allowed"; none when no route has the path. */
export function offeredMethods(app: Hono<AppEnv>, path: string): string[] {
  if (!table) {
    table = new TrieRouter<string>();
    for (const route of app.routes) {
      if (route.method !== "ALL") table.add("ANY", route.path, route.method);
    }
  }
  const [found] = table.match("ANY", path);
  const methods = new Set(found.map(([method]) => method));
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods].toSorted();
}
