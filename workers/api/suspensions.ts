import { appeal } from "../suspensions/appeal.ts";
import { appealSchema } from "../suspensions/schemas.ts";
import { seeSuspension } from "../suspensions/see-suspension.ts";
import { endpoint } from "./endpoint.ts";
import { deny } from "./problem.ts";
import { suspensionsSchema } from "./schemas.ts";
import { pauseOf } from "./show.ts";

/** What a member is told about a pause from writing, and how they object. */
export const suspensions = [
  endpoint({
    method: "get",
    path: "/api/v1/suspensions",
    id: "listSuspensions",
    group: "suspensions",
    summary:
      "The pauses from writing that the team asked for: why, until when, what one asked back",
    who: "member",
    answers: { 200: { description: "The one that ends last first", schema: suspensionsSchema } },
    run: async (c) => {
      const seen = await seeSuspension(c.get("ctx"));
      return seen.ok ? c.json({ suspensions: seen.views.map(pauseOf) }) : deny(c, "signIn");
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/suspensions/:event/appeal",
    id: "appealSuspension",
    group: "suspensions",
    summary: "Ask for another look at a pause; once for each",
    who: "member",
    body: appealSchema,
    limit: "LIMIT_WRITE",
    answers: {
      200: { description: "You had asked before; the first words stand" },
      201: { description: "Someone who did not decide it will read it" },
    },
    problems: ["notFound"],
    run: async (c, { params, body }) => {
      const eventId = params["event"] ?? "";
      const asked = await appeal(c.get("ctx"), { ...body, eventId });
      if (asked.ok) return c.body(null, asked.repeated ? 200 : 201);
      return deny(c, asked.error === "not_signed_in" ? "signIn" : "notFound");
    },
  }),
];
