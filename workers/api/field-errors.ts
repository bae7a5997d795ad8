import type * as z from "zod";
import { enGB } from "../../web/locales/en-GB/index.ts";
import type { FieldError } from "./problem.ts";

type Issue = z.core.$ZodIssue;

const { api, errors, keeping, moderation, suspensions, unsealing } = enGB;

/** The sentence for each code that the schemas of the use-cases give. */
const SENTENCES: Readonly<Record<string, string>> = {
  title_missing: errors.titleEmpty,
  title_short: errors.titleShort,
  title_long: errors.titleLong,
  body_missing: errors.bodyEmpty,
  body_long: errors.bodyLong,
  need_missing: errors.needMissing,
  topics_many: errors.topicsMany,
  topic_unknown: errors.topicsUnknown,
  notes_unknown: errors.notesUnknown,
  words_long: errors.wordsLong,
  appeal_missing: suspensions.problems.words_missing,
  label_missing: errors.labelEmpty,
  label_long: errors.labelLong,
  keys_many: keeping.keysFull,
  action_missing: moderation.review.problems.action_missing,
  policy_missing: moderation.review.problems.policy_missing,
  policy_unknown: moderation.review.problems.policy_unknown,
  reason_long: moderation.review.problems.reason_long,
  notes_missing: moderation.review.problems.notes_missing,
  where_missing: moderation.review.problems.where_missing,
  span_missing: moderation.review.problems.span_missing,
  until_missing: moderation.review.problems.until_missing,
  wide: moderation.review.problems.wide,
  also_unfit: moderation.review.problems.also_unfit,
  passage_missing: moderation.review.problems.passage_missing,
  passage_unknown: moderation.review.problems.passage_unknown,
  lock_until: moderation.review.problems.lock_until,
  slow_minutes: moderation.review.problems.slow_minutes,
  slow_until: moderation.review.problems.slow_until,
  board_unknown: moderation.review.problems.board_unknown,
  into_unknown: moderation.review.problems.into_unknown,
  report_reason: errors.reasonMissing,
  decision_reason: moderation.review.problems.reason_missing,
  why_missing: unsealing.ask.problems.why_missing,
  why_short: unsealing.ask.problems.why_short,
  why_long: unsealing.ask.problems.why_long,
  follows_gone: api.fields.follows,
  board_or_tag: api.fields.boardOrTag,
  cursor: api.fields.cursor,
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: api.fields.text,
  number: api.fields.number,
  int: api.fields.number,
  array: api.fields.list,
  boolean: api.fields.yesNo,
  object: api.fields.object,
};

/** The sentence for a code of a use-case, at its field. */
export function fieldError(field: string, code: string): FieldError {
  return { field, detail: SENTENCES[code] ?? api.fields.unreadable };
}

/** What is wrong with which field, one sentence each. `raw` is what was sent. */
export function fieldErrors(error: z.ZodError, raw: unknown): FieldError[] {
  const found = new Map<string, string>();
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) found.set(key, api.fields.unknown);
      continue;
    }
    const field = String(issue.path[0] ?? "");
    if (!found.has(field)) found.set(field, sentence(issue, field, raw));
  }
  return [...found].map(([field, detail]) => ({ field, detail }));
}

function sentence(issue: Issue, field: string, raw: unknown): string {
  const known = SENTENCES[codeOf(issue, raw)];
  if (issue.code === "invalid_value") {
    const choices = api.fields.oneOf(issue.values.map(String));
    return known ? `${known} ${choices}` : choices;
  }
  if (known) return known;
  if (issue.path.length > 0 && (raw as Record<string, unknown>)[field] === undefined) {
    return api.fields.missing;
  }
  if (issue.code === "invalid_type") return EXPECTED[issue.expected] ?? api.fields.unreadable;
  return api.fields.unreadable;
}

/** "reason" is a choice in a report and words in a decision; both schemas call it missing alike. */
function codeOf(issue: Issue, raw: unknown): string {
  if (issue.message !== "reason_missing") return issue.message;
  const decision = typeof raw === "object" && raw !== null && "action" in raw;
  return decision ? "decision_reason" : "report_reason";
}

/** Text that no page could show: half of a surrogate pair, which JSON can smuggle in. */
export function brokenText(input: unknown): FieldError[] {
  if (typeof input !== "object" || input === null) return [];
  return Object.entries(input)
    .filter(([, value]) => isBroken(value) || (Array.isArray(value) && value.some(isBroken)))
    .map(([field]) => ({ field, detail: errors.characters }));
}

function isBroken(value: unknown): boolean {
  return typeof value === "string" && !value.isWellFormed();
}
