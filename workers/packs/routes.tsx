import { Hono } from "hono";
import { BacktestPage } from "../../web/pages/mod/backtest.tsx";
import { PackBackPage } from "../../web/pages/mod/pack-confirm.tsx";
import { PackBoardPage } from "../../web/pages/mod/pack-board.tsx";
import { PackVersionPage } from "../../web/pages/mod/pack-version.tsx";
import { PacksPage } from "../../web/pages/mod/packs.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { whole } from "./draft-form.ts";
import { draftRoutes } from "./draft-routes.tsx";
import { putBack } from "./put-back.ts";
import { differenceBetween } from "./rules.ts";
import { seeBacktest, stopBacktest } from "./see-backtest.ts";
import { seeBoard, seePacks, seeVersion } from "./see-packs.ts";

const LIST = "/mod/packs";
const BOARD = "/mod/packs/:board";
const SIGN_IN = "/staff/sign-in";

/** What holds on each board, and every version of it, for leads. */
export const packRoutes = new Hono<AppEnv>();

packRoutes.get(LIST, async (c) => {
  const seen = await seePacks(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <PacksPage view={viewOf(c)} boards={seen.boards} />);
});

packRoutes.get(BOARD, async (c) => {
  const ctx = c.get("ctx");
  const seen = await seeBoard(ctx, c.req.param("board"));
  if (!seen.ok) return refused(c, seen.error);
  const { ok: _ok, ...props } = seen;
  return page(c, <PackBoardPage view={viewOf(c)} {...props} said={saidIn(c)} />);
});

packRoutes.get(`${BOARD}/versions/:version`, async (c) => {
  const beside = whole(c.req.query("with") ?? null);
  const seen = await seeVersion(c.get("ctx"), {
    slug: c.req.param("board"),
    version: whole(c.req.param("version")),
    beside: beside === 0 ? null : beside,
  });
  if (!seen.ok) return refused(c, seen.error);
  const { before, version } = seen;
  const compared =
    before && version.content
      ? { with: before.version, ...differenceBetween(before.content, version.content) }
      : null;
  const props = { board: seen.board, version, versions: seen.versions, compared };
  return page(c, <PackVersionPage view={viewOf(c)} {...props} />);
});

packRoutes.get(`${BOARD}/versions/:version/back`, (c) => backPage(c));

packRoutes.post(`${BOARD}/versions/:version/back`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const slug = c.req.param("board");
  const { putBack: words } = c.get("ctx").t.packs;
  const done = await putBack(c.get("ctx"), {
    slug,
    version: whole(c.req.param("version")),
    from: whole(read.form.get("from")),
  });
  if (done.ok) return c.redirect(`${LIST}/${slug}?said=back`, 303);
  switch (done.error) {
    case "not_staff":
    case "not_found":
      return refused(c, done.error);
    case "changed":
    case "stopped":
      return backPage(c, words[done.error]);
  }
});

packRoutes.get(`${BOARD}/tests/:test`, async (c) => {
  const { board, test } = c.req.param();
  const seen = await seeBacktest(c.get("ctx"), board, isId(test) ? test : "");
  if (!seen.ok) return refused(c, seen.error);
  const { ok: _ok, ...props } = seen;
  return page(c, <BacktestPage view={viewOf(c)} {...props} said={saidIn(c)} />);
});

packRoutes.post(`${BOARD}/tests/:test`, async (c) => {
  const { board, test } = c.req.param();
  const stopped = await stopBacktest(c.get("ctx"), board, isId(test) ? test : "");
  if (!stopped.ok) return refused(c, stopped.error);
  return c.redirect(`${LIST}/${board}/tests/${test}?said=stopped`, 303);
});

packRoutes.route("/", draftRoutes);

/** Asks before an earlier version is put back; `problem` says why it was not. */
async function backPage(c: AppContext, problem?: string) {
  const ctx = c.get("ctx");
  const { board: slug = "", version = "" } = c.req.param() as Record<string, string>;
  const seen = await seeVersion(ctx, { slug, version: whole(version), beside: null });
  if (!seen.ok) return refused(c, seen.error);
  const { content, version: number } = seen.version;
  if (!content) return refuse(c, 404, "notFound");
  const { board } = seen;
  const difference = differenceBetween(board.inForce, content);
  const props = { board, version: number, ...difference, problem };
  return page(c, <PackBackPage view={viewOf(c)} {...props} />, problem === undefined ? 200 : 409);
}

/** What the page before says of what was done, by the name in its address. */
function saidIn(c: AppContext): string | undefined {
  const said = c.req.query("said");
  return Object.entries(c.get("ctx").t.packs.said).find(([name]) => name === said)?.[1];
}

function refused(c: AppContext, error: "not_staff" | "not_found") {
  return error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
}
