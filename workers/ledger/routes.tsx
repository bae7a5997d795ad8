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
  const from = Number(c.req.query("from"));
  const asked = Number.isSafeInteger(from) && from > 0 ? from : null;
  const { days, older } = await readPublicLog(c.get("ctx"), asked);
  return publicPage(c, <PublicLogPage view={viewOf(c)} days={days} from={asked} older={older} />);
});
