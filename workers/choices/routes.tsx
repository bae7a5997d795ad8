import { Hono } from "hono";
import { ChoicesPage, type ChoicesPageProps } from "../../web/pages/choices.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { THEMES } from "../threads/types.ts";
import { keepInBrowser } from "./browser-choices.ts";
import { type Change, changeChoices } from "./change-choices.ts";
import { isLocked, periodsFor, wishFor } from "./rules.ts";
import { lockSchema, wishesOf } from "./schemas.ts";

export const choicesRoutes = new Hono<AppEnv>();

type Shown = Pick<ChoicesPageProps, "notice" | "errors" | "typed">;

choicesRoutes.get("/view", async (c) => {
  await c.get("ctx").load(() => []);
  return choicesPage(c, c.req.query("saved") === "yes" ? { notice: words(c).saved } : {});
});

choicesRoutes.post("/view", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  return change(c, { kind: "wishes", wishes: wishesOf(read.form) });
});

choicesRoutes.post("/view/lock", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = { period: read.form.get("period") ?? "", sure: read.form.get("sure") === "yes" };
  const parsed = lockSchema.safeParse({
    period: read.form.get("period") ?? "",
    sure: read.form.get("sure") ?? "",
  });
  if (parsed.success) return change(c, { kind: "lock", period: parsed.data.period }, { typed });
  await c.get("ctx").load(() => []);
  const { problems } = words(c);
  const missing = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const errors = {
    ...(missing.has("period") ? { period: problems.period } : {}),
    ...(missing.has("sure") ? { sure: problems.sure } : {}),
  };
  return choicesPage(c, { errors, typed }, 422);
});

async function change(c: AppContext, wanted: Change, shown: Shown = {}) {
  const changed = await changeChoices(c.get("ctx"), wanted);
  if (changed.ok) {
    // Back would bring pages from before the lock, as the browser kept them.
    if (wanted.kind === "lock") c.header("Clear-Site-Data", '"cache"');
    if (changed.where === "browser") await keepInBrowser(c, changed.choices);
    return c.redirect("/view?saved=yes", 303);
  }
  switch (changed.error) {
    case "shorter":
      return choicesPage(c, { ...shown, errors: { period: words(c).problems.shorter } }, 422);
    case "busy":
      return choicesPage(c, { ...shown, notice: words(c).busy }, 409);
  }
}

function choicesPage(c: AppContext, shown: Shown, status: 200 | 409 | 422 = 200) {
  const { choices, now } = c.get("ctx");
  return page(
    c,
    <ChoicesPage
      view={viewOf(c)}
      choices={choices}
      wishes={new Map(THEMES.map((theme) => [theme, wishFor(choices, theme)]))}
      periods={periodsFor(choices, now)}
      locked={isLocked(choices, now)}
      {...shown}
    />,
    status,
  );
}

function words(c: AppContext) {
  return c.get("ctx").t.choices;
}
