import * as z from "zod";
import { isBare } from "../http/page.tsx";
import { seeLedger } from "../ledger/see-ledger.ts";
import { endpoint } from "./endpoint.ts";

const seq = z.int().min(1);
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const ledgerSchema = z.strictObject({
  head: z.strictObject({ seq, hash: hex }).nullable().meta({
    description: "The last link shown; keep it, to notice one day if the end was cut off",
  }),
  links: z.array(z.strictObject({ seq, digest: hex, hash: hex })),
  next: z.string().nullable(),
});

const after = z
  .string()
  .regex(/^\d{1,12}$/, { error: "cursor" })
  .optional()
  .meta({ description: "The number of a link: those after it" });

/** The chain over the record, for whoever wants to check it. */
export const ledger = [
  endpoint({
    method: "get",
    path: "/api/v1/ledger",
    id: "readLedger",
    group: "about",
    summary: "The chain over the team’s record, up to the end of yesterday (see /ledger)",
    who: "anyone",
    query: z.strictObject({ after }),
    answers: { 200: { description: "Two hundred links at most", schema: ledgerSchema } },
    run: async (c, { query }) => {
      const { head, links, next } = await seeLedger(c.get("ctx"), Number(query.after ?? 0));
      if (isBare(c)) c.header("Cache-Control", "no-cache");
      return c.json({
        head,
        links: [...links],
        next: next === null ? null : `/api/v1/ledger?after=${next}`,
      } satisfies z.input<typeof ledgerSchema>);
    },
  }),
];
