import { Hono } from "hono";
import { DeskPage } from "../../web/pages/mod/desk.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { joinDesk } from "../live/join-desk.ts";
import { undoFrom } from "../reversal/undo-line.ts";
import { leave } from "./leave.ts";
import { release } from "./release.ts";
import { renew } from "./renew.ts";
import { seeDesk } from "./see-desk.ts";
import { takeNext } from "./take-next.ts";

const SIGN_IN = "/staff/sign-in";
const REVIEW = "/mod/reviews/:thread/:post";

export const servingRoutes = new Hono<AppEnv>();

servingRoutes.get("/mod", async (c) => {
  const desk = await seeDesk(c.get("ctx"));
  if (!desk.ok) return c.redirect(SIGN_IN, 303);
  const { ok: _, ...shown } = desk;
  const undo = undoFrom(c.req.query(), c.get("ctx").now);
  return page(c, <DeskPage view={viewOf(c)} {...shown} undo={undo} />);
});

servingRoutes.post("/mod/next", async (c) => {
  const taken = await takeNext(c.get("ctx"));
  if (!taken.ok) return c.redirect(SIGN_IN, 303);
  const { review, enough } = taken;
  if (enough) return c.redirect("/mod/stopped", 303);
  return c.redirect(review ? `/mod/reviews/${review.threadId}/${review.postId}` : "/mod", 303);
});

/** The live line: hints that something changed, and of one review what has become of it. */
servingRoutes.get("/mod/live", async (c) => {
  if (c.req.header("Upgrade")?.toLowerCase() !== "websocket") return c.redirect("/mod", 303);
  const { thread: threadId, post: postId } = c.req.query();
  const review = isId(threadId ?? "") && isId(postId ?? "");
  const joined = await joinDesk(
    c.get("ctx"),
    review ? { threadId: threadId ?? "", postId: postId ?? "" } : null,
  );
  if (joined.ok) return joined.response;
  return refuse(c, 403, joined.error === "not_yours" ? "notYours" : "forbidden");
});

servingRoutes.post(`${REVIEW}/release`, async (c) => {
  const released = await release(c.get("ctx"), subjectOf(c));
  if (released.ok) return c.redirect("/mod", 303);
  return released.error === "not_yours" ? refuse(c, 403, "notYours") : c.redirect(SIGN_IN, 303);
});

/** The page of a review asks for this while it is open, and is told how the review stands. */
servingRoutes.post(`${REVIEW}/renew`, async (c) => {
  const renewed = await renew(c.get("ctx"), subjectOf(c));
  if (renewed.ok) return c.json(renewed.standing);
  switch (renewed.error) {
    case "not_staff":
      return c.redirect(SIGN_IN, 303);
    case "not_found":
      return refuse(c, 404, "notFound");
    case "not_yours":
      return refuse(c, 403, "notYours");
  }
});

/** Sent as the page of a review is left; nobody reads the answer. */
servingRoutes.post(`${REVIEW}/leave`, async (c) => {
  const left = await leave(c.get("ctx"), subjectOf(c));
  return left.ok ? c.body(null, 204) : c.redirect(SIGN_IN, 303);
});

function subjectOf(c: AppContext) {
  return { threadId: c.req.param("thread") ?? "", postId: c.req.param("post") ?? "" };
}
