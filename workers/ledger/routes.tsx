import { Hono } from "hono";
import { LedgerPage } from "../../web/pages/ledger.tsx";
import { PublicLogPage } from "../../web/pages/public-log.tsx";
import type { AppEnv } from "../context.ts";
import { publicPage, viewOf } from "../http/page.tsx";
import { readPublicLog } from "./read-public-log.ts";
import { seeLedger } from "./see-ledger.ts";

export const ledgerRoutes = new Hono<AppEnv>();

ledgerRoutes.get("/ledger", async (c) => {
  const { head } = await seeLedger(c.get("ctx"), 0);
  return publicPage(c, <LedgerPage view={viewOf(c)} head={head} />);
});

ledgerRoutes.get("/log", async (c) => {
  const until = dayNamed(c.req.query("until") ?? "");
  const { days, older } = await readPublicLog(c.get("ctx"), until);
  return publicPage(
    c,
    <PublicLogPage view={viewOf(c)} days={days} isNewest={until === null} older={older} />,
  );
});

/** The day of "2026-11-23", in whole days since 1970, UTC; null when it names none. */
function dayNamed(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || time < 0 ? null : time / 86_400_000;
}
