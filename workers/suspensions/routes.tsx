import { Hono } from "hono";
import { SuspensionPage } from "../../web/pages/suspension.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { signedOut } from "../statements/signed-out.tsx";
import { problemsByField } from "../threads/schemas.ts";
import { appeal } from "./appeal.ts";
import { keepPause } from "./paused-browser.ts";
import { appealSchema } from "./schemas.ts";
import { seeSuspension } from "./see-suspension.ts";
import type { AppealField } from "./types.ts";

const HERE = "/account/suspension";

/** What a member can do about a pause from writing. */
export const suspensionRoutes = new Hono<AppEnv>();

suspensionRoutes.get(HERE, (c) => suspensionPage(c));

suspensionRoutes.post(`${HERE}/appeal`, async (c) => {
  const words = c.get("ctx").t.suspensions.problems;
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const event = form.get("event") ?? "";
  const again = (error: string) =>
    suspensionPage(c, {
      event,
      form: { values: { words: form.get("words") ?? "" }, errors: { words: error }, key: "" },
    });
  const parsed = appealSchema.safeParse({ words: form.get("words") ?? "" });
  if (!parsed.success) {
    const long = problemsByField(parsed.error)["words"] === "words_long";
    return again(long ? words.words_long : words.words_missing);
  }
  const asked = await appeal(c.get("ctx"), { ...parsed.data, eventId: event });
  if (asked.ok) return c.redirect(HERE, 303);
  switch (asked.error) {
    case "not_signed_in":
      return signedOut(c, parsed.data.words);
    case "not_found":
      return again(words.gone);
  }
});

interface Asked {
  /** Which pause the form was about. */
  readonly event: string;
  readonly form: FormState<AppealField>;
}

async function suspensionPage(c: AppContext, asked: Asked | null = null) {
  const seen = await seeSuspension(c.get("ctx"));
  if (!seen.ok) return c.redirect("/sign-in", 303);
  await keepPause(c, seen.pauses);
  return page(
    c,
    <SuspensionPage
      view={viewOf(c)}
      pauses={seen.views}
      asked={asked}
      about={c.req.query("about") ?? null}
    />,
    asked ? 422 : 200,
  );
}
