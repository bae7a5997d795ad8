import { Hono } from "hono";
import { NotePage } from "../../web/pages/mod/team-side.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { signedOut } from "../statements/signed-out.tsx";
import { problemsByField } from "../threads/schemas.ts";
import { addNote } from "./add-note.ts";
import { noteSchema } from "./schemas.ts";

export const standingRoutes = new Hono<AppEnv>();

standingRoutes.post("/mod/reviews/:thread/:post/notes", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { thread: threadId, post: postId } = c.req.param();
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound");
  const { problems } = c.get("ctx").t.standing.notes;
  const typed = read.form.get("words") ?? "";
  const parsed = noteSchema.safeParse({ words: typed });
  if (!parsed.success) {
    const problem = problemsByField(parsed.error)["words"];
    return notePage(c, typed, problem === "long" ? problems.long : problems.missing);
  }
  const added = await addNote(c.get("ctx"), { threadId, postId, ...parsed.data });
  if (added.ok) return c.redirect(`/mod/reviews/${threadId}/${postId}#notes-of-the-team`, 303);
  switch (added.error) {
    case "not_staff":
      return signedOut(c, typed, "/staff/sign-in");
    case "not_found":
      return refuse(c, 404, "notFound", typed);
    case "not_yours":
      return refuse(c, 403, "notYours", typed);
    case "many":
      return notePage(c, typed, problems.many);
  }
});

function notePage(c: AppContext, words: string, error: string) {
  const { thread: threadId = "", post: postId = "" } = c.req.param() as Record<string, string>;
  const about = { threadId, postId, words, error };
  return page(c, <NotePage view={viewOf(c)} {...about} />, 422);
}
