import { Hono } from "hono";
import { FindHelpPage } from "../../web/pages/find-help.tsx";
import { FoundHelpPage } from "../../web/pages/found-help.tsx";
import { HelpPage } from "../../web/pages/help.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { publicPage, viewOf } from "../http/page.tsx";
import {
  countriesOf,
  findHelp,
  firstNumbers,
  flowAnswers,
  languagesFrom,
  purposesFrom,
} from "./rules.ts";
import { seeHelplines, startFrom } from "./see-helplines.ts";

/** The ways to help. They cost one trip at most, and are there when the database is not. */
export const helplineRoutes = new Hono<AppEnv>();

helplineRoutes.get("/help", async (c) => {
  const lines = await linesFor(c);
  return publicPage(c, <HelpPage view={viewOf(c)} first={firstNumbers(lines)} lines={lines} />);
});

// Neither page sets a cookie, and neither is kept by anything: `no-store` stands on both.
helplineRoutes.get("/help/find", async (c) => {
  const start = startFrom(await linesFor(c), c.req.header("Accept-Language"));
  return c.html(<FindHelpPage view={viewOf(c)} start={start} />);
});

helplineRoutes.post("/help/find", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const said = (name: string) => read.form.get(name) ?? "";
  const lines = await linesFor(c);
  const spoken = c.req.header("Accept-Language") ?? "";
  const first = purposesFrom(said("first"));
  const answers = flowAnswers(
    { barrier: said("barrier"), country: said("country"), way: said("way") },
    countriesOf(lines),
  );
  const found = findHelp(lines, answers, { first, languages: languagesFrom(spoken) });
  const start = startFrom(lines, spoken);
  return c.html(<FoundHelpPage view={viewOf(c)} start={start} first={first} found={found} />);
});

function linesFor(c: AppContext) {
  const { db, now } = c.get("ctx");
  return seeHelplines(db, now);
}
