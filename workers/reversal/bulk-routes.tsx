import { Hono } from "hono";
import { BulkDonePage } from "../../web/pages/mod/bulk-done.tsx";
import { BulkPreviewPage } from "../../web/pages/mod/bulk-preview.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { problemsByField } from "../threads/schemas.ts";
import { doBulk, type Missed } from "./do-bulk.ts";
import { bulkPolicies, previewBulk, problemsOf } from "./preview-bulk.ts";
import { bulkSchema, type NewBulk, undoAllSchema } from "./schemas.ts";
import { seeBulk } from "./see-bulk.ts";
import type { BulkField } from "./types.ts";
import { type NotBack, undoBulk } from "./undo-bulk.ts";

const SIGN_IN = "/staff/sign-in";

export const bulkRoutes = new Hono<AppEnv>();

/** Shows what would happen; nothing is done yet. */
bulkRoutes.post("/mod/bulk", async (c) => {
  const read = await readBulk(c);
  if (!read.ok) return read.response;
  const { bulk } = read;
  const preview = await previewBulk(c.get("ctx"), bulk);
  if (!preview.ok) return refuse(c, 403, "forbidden");
  const props = { bulk, items: preview.items, id: c.get("ctx").newId() };
  return page(c, <BulkPreviewPage view={viewOf(c)} {...props} />);
});

bulkRoutes.post("/mod/bulk/do", async (c) => {
  const read = await readBulk(c);
  if (!read.ok) return read.response;
  const { bulk, form } = read;
  const id = form.get("bulk") ?? "";
  if (!isId(id)) return refuse(c, 404, "notFound");
  const versions = new Map(
    form.getAll("at").map((line) => {
      const [ref = "", version = "", revision = ""] = line.split(" ");
      return [ref, { version: Number(version), revision: Number(revision) }];
    }),
  );
  const picks = bulk.picks.map((pick) => ({
    ...pick,
    ...(versions.get(`${pick.threadId}/${pick.postId}`) ?? { version: 0, revision: 0 }),
  }));
  const { action, policy, reason } = bulk;
  const done = await doBulk(c.get("ctx"), { bulk: id, picks, action, policy, reason });
  if (!done.ok) {
    return done.error === "not_staff" ? refuse(c, 403, "forbidden") : refuse(c, 404, "notFound");
  }
  return donePage(c, id, { missed: done.missed });
});

bulkRoutes.get("/mod/bulk/:bulk", (c) => donePage(c, c.req.param("bulk"), {}));

bulkRoutes.post("/mod/bulk/:bulk/undo", async (c) => {
  const ctx = c.get("ctx");
  const id = c.req.param("bulk");
  if (!isId(id)) return refuse(c, 404, "notFound");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const parsed = undoAllSchema.safeParse({ reason: read.form.get("reason") ?? "" });
  if (!parsed.success) return donePage(c, id, { tooLong: true }, 422);
  const reason = parsed.data.reason || ctx.t.reversal.bulk.whyDefault;
  const undone = await undoBulk(ctx, id, reason);
  if (undone.ok) return donePage(c, id, { undone: undone.count, notBack: undone.missed });
  return undone.error === "not_staff" ? refuse(c, 403, "forbidden") : refuse(c, 404, "notFound");
});

interface Just {
  readonly missed?: readonly Missed[];
  readonly undone?: number;
  readonly notBack?: readonly NotBack[];
  readonly tooLong?: boolean;
}

/** What was done under a bulk id. With nothing done, only what was left out. */
async function donePage(c: AppContext, id: string, just: Just, status: 200 | 422 = 200) {
  const seen = isId(id)
    ? await seeBulk(c.get("ctx"), id)
    : ({ ok: false, error: "not_found" } as const);
  if (!seen.ok) {
    if (seen.error === "not_staff") return c.redirect(SIGN_IN, 303);
    if (seen.error !== "not_found" || !just.missed) return refuse(c, 404, "notFound");
  }
  const done = seen.ok ? seen.seen : { done: [], leftMs: 0 };
  return page(c, <BulkDonePage view={viewOf(c)} id={id} {...done} {...just} />, status);
}

type Read =
  | { ok: true; bulk: NewBulk; form: URLSearchParams }
  | { ok: false; response: Response | Promise<Response> };

/** What was ticked and chosen, or the page that says what to mend with everything still there. */
async function readBulk(c: AppContext): Promise<Read> {
  const { problems } = c.get("ctx").t.reversal.bulk;
  const read = await readForm(c);
  if (!read.ok) return read;
  const rules = await bulkPolicies(c.get("ctx"));
  if (!rules.ok) return { ok: false, response: refuse(c, 403, "forbidden") };
  const { policies } = rules;
  const { form } = read;
  const typed = (name: string) => form.get(name) ?? "";
  const [action, policy, reason] = [typed("action"), typed("policy"), typed("reason")];
  const picks = form.getAll("picks");
  const parsed = bulkSchema.safeParse({
    picks,
    action,
    policy: policy === "" ? null : Number(policy),
    reason,
  });
  const found: Readonly<Record<string, string>> = parsed.success
    ? problemsOf(parsed.data, policies)
    : problemsByField(parsed.error);
  if (parsed.success && Object.keys(found).length === 0) {
    return { ok: true, bulk: parsed.data, form };
  }
  const words: Readonly<Record<string, string>> = problems;
  const errors = Object.fromEntries(
    Object.entries(found).map(([field, code]) => [field, words[code] ?? problems.form]),
  ) as FormState<BulkField>["errors"];
  const values = { action, policy, reason, lists: { picks } };
  const mend = { form: { values, errors, key: "" }, policies };
  const element = <BulkPreviewPage view={viewOf(c)} mend={mend} />;
  return { ok: false, response: page(c, element, 422) };
}
