import * as z from "zod";
import { ApiDocsPage } from "../../web/pages/api-docs.tsx";
import type { AppContext } from "../context.ts";
import { isBare, publicPage, viewOf } from "../http/page.tsx";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { documentOf, problemLines } from "./openapi.ts";
import type { OpenApi } from "./types.ts";

/** The API about itself. `all` are the endpoints it tells of, these two included. */
export function about(all: () => readonly Endpoint[]): Endpoint[] {
  // It follows from the code alone, so it is made once, when it is first asked for.
  let made: OpenApi | null = null;
  const document = (c: AppContext) => (made ??= documentOf(all(), c.env.COMMUNITY));
  return [
    endpoint({
      method: "get",
      path: "/api/v1/openapi.json",
      id: "openApi",
      group: "about",
      summary: "This interface, as OpenAPI 3.1",
      who: "anyone",
      answers: { 200: { description: "The document", schema: z.record(z.string(), z.unknown()) } },
      run: (c) => {
        if (isBare(c)) c.header("Cache-Control", "no-cache");
        return c.json(document(c));
      },
    }),
    endpoint({
      method: "get",
      path: "/api/v1/docs",
      id: "docs",
      group: "about",
      summary: "This interface, as a page to read",
      who: "anyone",
      answers: { 200: { description: "An HTML page" } },
      run: (c) => {
        const problems = problemLines();
        return publicPage(
          c,
          <ApiDocsPage view={viewOf(c)} document={document(c)} problems={problems} />,
        );
      },
    }),
  ];
}
