import { Hono } from "hono";
import { TransparencyPage } from "../../web/pages/transparency.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { refuse } from "../http/errors.tsx";
import { isBare, publicPage, viewOf } from "../http/page.tsx";
import { csvOf } from "./csv.ts";
import { seeReport } from "./see-report.ts";
import { tableOf } from "./table.ts";
import type { Report } from "./types.ts";

export const transparencyRoutes = new Hono<AppEnv>();

transparencyRoutes.get("/transparency", (c) =>
  reported(c, (report) => publicPage(c, <TransparencyPage view={viewOf(c)} report={report} />)),
);

transparencyRoutes.get("/transparency.json", (c) =>
  reported(c, (report) => {
    if (isBare(c)) c.header("Cache-Control", "no-cache");
    return c.json(report);
  }),
);

transparencyRoutes.get("/transparency.csv", (c) =>
  reported(c, (report) => {
    if (isBare(c)) c.header("Cache-Control", "no-cache");
    c.header("Content-Type", "text/csv; charset=utf-8; header=present");
    c.header("Content-Disposition", `attachment; filename="figures-${report.year}.csv"`);
    return c.body(csvOf(tableOf(report, c.get("ctx").t)));
  }),
);

/** The report of the year that the address names; of none, of the year that goes on. */
async function reported(c: AppContext, show: (report: Report) => Response | Promise<Response>) {
  const named = c.req.query("year");
  const year = named === undefined ? null : /^\d{4}$/.test(named) ? Number(named) : Number.NaN;
  if (Number.isNaN(year)) return refuse(c, 404, "notFound");
  const seen = await seeReport(c.get("ctx"), year);
  return seen.ok ? show(seen.report) : refuse(c, 404, "notFound");
}
