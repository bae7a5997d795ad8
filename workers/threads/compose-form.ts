import type { ComposeField } from "../../web/pages/compose.tsx";
import type { FormState } from "../../web/view.ts";
import type { Messages } from "../../web/locales/en-GB/index.ts";
import { randomKey } from "../accounts/encoding.ts";
import type { Edit, FieldProblem, NewReply } from "./schemas.ts";

/** What the compose page needs to show a form as it was typed. */
export function formState(
  form: URLSearchParams,
  errors: Partial<Record<ComposeField, string>> = {},
): FormState<ComposeField> {
  const title = form.get("title");
  return {
    values: {
      board: form.get("board") ?? "",
      ...(title === null ? {} : { title }),
      need: form.get("need") ?? "",
      body: form.get("body") ?? "",
      forget: form.get("forget") ?? "",
      keepName: form.get("keepName") ?? "",
      lists: { topics: form.getAll("topics"), notes: form.getAll("notes") },
    },
    errors,
    key: /^[0-9a-f]{32}$/.test(form.get("key") ?? "") ? (form.get("key") ?? "") : randomKey(),
  };
}

/** All that was typed, for a page that has no form to hold it any more. */
export function typedIn(form: URLSearchParams): string {
  return [form.get("title"), form.get("body")].filter(Boolean).join("\n\n");
}

/** An empty form with a fresh key. */
export function emptyForm(
  values: Partial<Record<ComposeField, string>> = {},
): FormState<ComposeField> {
  return { values, errors: {}, key: randomKey() };
}

/** The form's fields as the schemas take them. */
export const inputOf = {
  thread: (form: URLSearchParams) => ({
    title: form.get("title") ?? "",
    need: form.get("need") ?? "",
    topics: form.getAll("topics"),
    body: form.get("body") ?? "",
    notes: form.getAll("notes"),
    key: form.get("key") ?? "",
    follows: form.get("follows") || null,
    keepName: form.get("keepName") === "yes",
  }),
  reply: (form: URLSearchParams) => ({
    body: form.get("body") ?? "",
    notes: form.getAll("notes"),
    key: form.get("key") ?? "",
    replyTo: form.get("to"),
    keepName: form.get("keepName") === "yes",
  }),
  edit: (form: URLSearchParams) => ({
    ...(form.has("title") ? { title: form.get("title") ?? "" } : {}),
    body: form.get("body") ?? "",
    notes: form.getAll("notes"),
    anyway: form.get("do") === "anyway",
  }),
} satisfies Record<string, (form: URLSearchParams) => Partial<NewReply & Edit> | object>;

/** The sentence for each problem, at the field it is about. A form too old is told at the text. */
export function sentences(
  t: Messages,
  problems: Readonly<Record<string, string>>,
): Partial<Record<ComposeField, string>> {
  const words: Record<FieldProblem, string> = {
    board_missing: t.errors.boardMissing,
    title_missing: t.errors.titleEmpty,
    title_short: t.errors.titleShort,
    title_long: t.errors.titleLong,
    body_missing: t.errors.bodyEmpty,
    body_long: t.errors.bodyLong,
    need_missing: t.errors.needMissing,
    topics_many: t.errors.topicsMany,
    topic_unknown: t.errors.topicsUnknown,
    notes_unknown: t.errors.notesUnknown,
    key_missing: t.errors.keyMissing,
    follows_gone: t.followUp.gone,
    too_many: t.errors.tooMany.text,
    too_much: t.safety.tooMuch,
    signed_out: t.errors.signedOut,
  };
  const out: Partial<Record<ComposeField, string>> = {};
  for (const [field, problem] of Object.entries(problems)) {
    const place =
      field === "key" || field === "replyTo" || field === "follows"
        ? "body"
        : (field as ComposeField);
    out[place] ??= words[problem as FieldProblem] ?? t.errors.unreadable.text;
  }
  return out;
}
