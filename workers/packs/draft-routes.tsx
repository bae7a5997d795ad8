import { Hono } from "hono";
import { PackDropPage, PackPublishPage } from "../../web/pages/mod/pack-confirm.tsx";
import { type Meanwhile, PackDraftPage } from "../../web/pages/mod/pack-draft.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { signedOut } from "../statements/signed-out.tsx";
import { cleanLine, lengthOf } from "../threads/text.ts";
import { keyFrom, type ReadDraft, readDraftForm, whole } from "./draft-form.ts";
import { dropDraft } from "./drop-draft.ts";
import { keepDraft } from "./keep-draft.ts";
import { BACKTEST_SIZES, NOTE_MAX } from "./limits.ts";
import { publish } from "./publish.ts";
import { differenceBetween } from "./rules.ts";
import { seeDraft } from "./see-draft.ts";
import { startBacktest } from "./start-backtest.ts";
import { TRY_MAX, tryText } from "./try-text.ts";
import type { DraftForm, DraftKey, TriedText } from "./types.ts";

const BOARD = "/mod/packs/:board";
const SIGN_IN = "/staff/sign-in";
const pathOf = (board: string) => `/mod/packs/${board}`;

/** The draft of a board: written, tried, tested, published or thrown away. */
export const draftRoutes = new Hono<AppEnv>();

draftRoutes.get(`${BOARD}/draft`, (c) => draftPage(c, {}));

draftRoutes.post(`${BOARD}/draft`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const ctx = c.get("ctx");
  const board = c.req.param("board");
  const typed = readDraftForm(read.form);
  const errors = errorsOf(c, typed);
  if (read.form.get("do") === "try") return tried(c, { ...typed.form, errors });
  if (Object.keys(errors).length > 0) return draftPage(c, { form: { ...typed.form, errors } });
  const { content, key } = typed.form;
  const kept = await keepDraft(ctx, board, { key, content });
  if (kept.ok) return c.redirect(`${pathOf(board)}/draft?said=kept`, 303);
  switch (kept.error) {
    case "not_staff":
    case "not_found":
      return refused(c, kept.error, content.rules);
    case "gone":
      return draftPage(c, {
        form: { ...typed.form, key: { madeAt: 0, revision: 0 }, errors },
        meanwhile: { what: "gone" },
      });
    case "changed":
      return draftPage(c, {
        form: { ...typed.form, key: kept.now, errors },
        meanwhile: {
          what: "changed",
          difference: kept.content && differenceBetween(kept.content, content),
        },
      });
  }
});

draftRoutes.get(`${BOARD}/draft/drop`, (c) => dropPage(c));

draftRoutes.post(`${BOARD}/draft/drop`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const board = c.req.param("board");
  const dropped = await dropDraft(c.get("ctx"), board, keyFrom(read.form));
  if (dropped.ok) return c.redirect(`${pathOf(board)}?said=dropped`, 303);
  if (dropped.error === "changed") return dropPage(c, c.get("ctx").t.packs.drop.changed);
  return refused(c, dropped.error);
});

draftRoutes.get(`${BOARD}/publish`, (c) => publishPage(c, {}));

draftRoutes.post(`${BOARD}/publish`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const board = c.req.param("board");
  const words = c.get("ctx").t.packs.publish;
  const note = cleanLine(form.get("about") ?? "");
  if (lengthOf(note) > NOTE_MAX) return publishPage(c, { note, noteError: words.noteLong });
  const input = { key: keyFrom(form), from: whole(form.get("from")), note };
  const published = await publish(c.get("ctx"), board, input);
  if (published.ok) return c.redirect(`${pathOf(board)}?said=published`, 303);
  switch (published.error) {
    case "not_staff":
    case "not_found":
      return refused(c, published.error);
    case "no_draft":
      return c.redirect(`${pathOf(board)}?said=none`, 303);
    case "stopped":
    case "changed":
      return publishPage(c, { note, problem: words[published.error] });
  }
});

draftRoutes.post(`${BOARD}/tests`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const board = c.req.param("board");
  const asked = whole(read.form.get("size"));
  const size = BACKTEST_SIZES.find((one) => one === asked);
  if (!size) return draftPage(c, { sizeError: c.get("ctx").t.packDraft.problems.size });
  const key = read.form.get("key") ?? "";
  const started = await startBacktest(c.get("ctx"), board, { key, size });
  if (started.ok) return c.redirect(`${pathOf(board)}/tests/${started.id}`, 303);
  if (started.error === "no_draft") return c.redirect(`${pathOf(board)}?said=none`, 303);
  return refused(c, started.error);
});

/** What the draft as it was typed would do with a text; nothing is kept, neither draft nor text. */
async function tried(c: AppContext, form: DraftForm) {
  const board = c.req.param("board") ?? "";
  const { problems } = c.get("ctx").t.packDraft;
  const { text } = form.try;
  const missing = text.trim() === "";
  if (missing || lengthOf(text) > TRY_MAX) {
    const error = missing ? problems.try : problems.try_long;
    return draftPage(c, { form: { ...form, errors: { ...form.errors, try: error } } });
  }
  return draftPage(c, { form, tried: () => tryText(board, form.content, form.try) });
}

interface Shown {
  /** What was typed; what is kept else. */
  readonly form?: DraftForm;
  readonly tried?: () => TriedText;
  readonly meanwhile?: Meanwhile;
  readonly sizeError?: string;
}

async function draftPage(c: AppContext, { form, tried: what, meanwhile, sizeError }: Shown) {
  const ctx = c.get("ctx");
  const slug = c.req.param("board") ?? "";
  const seen = await seeDraft(ctx, slug, form?.content ?? null);
  if (!seen.ok) return refused(c, seen.error, form?.content.rules);
  const { board, content } = seen;
  const wrong = sizeError !== undefined || Object.keys(form?.errors ?? {}).length > 0;
  return page(
    c,
    <PackDraftPage
      view={viewOf(c)}
      board={board}
      form={form ?? (content && formOf(content, board.draft))}
      rules={seen.rules}
      tried={what?.() ?? null}
      tested={seen.tested}
      sizes={BACKTEST_SIZES}
      testKey={ctx.newId()}
      sizeError={sizeError}
      meanwhile={meanwhile}
      said={!form && c.req.query("said") === "kept" ? ctx.t.packs.said.kept : undefined}
    />,
    meanwhile ? 409 : wrong ? 422 : 200,
  );
}

function formOf(content: DraftForm["content"], draft: DraftKey | null): DraftForm {
  const { madeAt, revision } = draft ?? { madeAt: 0, revision: 0 };
  return {
    content,
    first: content.firstPosts > 0 ? String(content.firstPosts) : "",
    key: { madeAt, revision },
    try: { text: "", reply: false },
    errors: {},
  };
}

function errorsOf(c: AppContext, { form, problems }: ReadDraft): DraftForm["errors"] {
  const words = c.get("ctx").t.packDraft.problems;
  return Object.fromEntries(
    Object.entries(problems).map(([field, code]) => [
      field,
      code === "rules_long" ? words.rules_long(form.content.rules.length) : words[code],
    ]),
  );
}

interface Publishing {
  readonly note?: string;
  readonly noteError?: string;
  readonly problem?: string;
}

async function publishPage(c: AppContext, { note = "", noteError, problem }: Publishing) {
  const slug = c.req.param("board") ?? "";
  const seen = await seeDraft(c.get("ctx"), slug);
  if (!seen.ok) return refused(c, seen.error);
  const { board, content, rules, tested } = seen;
  if (!board.draft) return c.redirect(`${pathOf(slug)}?said=none`, 303);
  // What is in the way stands on the page of the draft, at its place.
  if (!content || rules.problems.length > 0) return c.redirect(`${pathOf(slug)}/draft`, 303);
  return page(
    c,
    <PackPublishPage
      view={viewOf(c)}
      board={board}
      draft={board.draft}
      {...differenceBetween(board.inForce, content)}
      tested={tested}
      note={note}
      noteError={noteError}
      problem={problem}
    />,
    problem !== undefined ? 409 : noteError !== undefined ? 422 : 200,
  );
}

async function dropPage(c: AppContext, problem?: string) {
  const slug = c.req.param("board") ?? "";
  const seen = await seeDraft(c.get("ctx"), slug);
  if (!seen.ok) return refused(c, seen.error);
  const { draft } = seen.board;
  if (!draft) return c.redirect(pathOf(slug), 303);
  const props = { board: seen.board, draft, problem };
  return page(c, <PackDropPage view={viewOf(c)} {...props} />, problem === undefined ? 200 : 409);
}

/** Refuses; rules that were typed stay to be copied. */
function refused(c: AppContext, error: "not_staff" | "not_found", kept?: string) {
  if (error === "not_found") return refuse(c, 404, "notFound", kept);
  return kept ? signedOut(c, kept, SIGN_IN) : c.redirect(SIGN_IN, 303);
}
