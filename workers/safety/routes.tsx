import { Hono } from "hono";
import { RaidPage } from "../../web/pages/mod/raid.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { seeRaid, switchRaid } from "./switch-raid.ts";
import { RAID_HOURS } from "./types.ts";

const RAID = "/mod/raid";
const SIGN_IN = "/staff/sign-in";

export const safetyRoutes = new Hono<AppEnv>();

safetyRoutes.get(RAID, (c) => raidPage(c));

safetyRoutes.post(RAID, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const off = read.form.get("do") === "off";
  const hours = RAID_HOURS.find((one) => String(one) === read.form.get("hours"));
  if (!off && hours === undefined) return raidPage(c, c.get("ctx").t.safety.raid.missing);
  const switched = await switchRaid(c.get("ctx"), off ? null : (hours ?? null));
  return c.redirect(switched.ok ? "/mod" : SIGN_IN, 303);
});

async function raidPage(c: AppContext, error?: string) {
  const seen = await seeRaid(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const status = error === undefined ? 200 : 422;
  return page(c, <RaidPage view={viewOf(c)} until={seen.until} error={error} />, status);
}
