import type { ReviewClass } from "../moderation/types.ts";
import { HELPLINE_PURPOSES } from "../helplines/types.ts";
import { cleanLine, cleanText, lengthOf } from "../threads/text.ts";
import { THEMES } from "../threads/types.ts";
import { FIRST_POSTS_MAX, LABEL_MAX, REPLIES_MAX, REPLY_MAX, RULES_MAX } from "./schemas.ts";
import {
  DEFAULT_MODES,
  DETECTOR_MODES,
  type DraftForm,
  type DraftKey,
  FLOORS,
  type PackContent,
  PRE_MODERATION,
  type SettledKind,
} from "./types.ts";

/** What may be wrong with what was typed; the page words it. */
export type DraftProblem =
  | "kind"
  | "pre"
  | "first"
  | "floor"
  | "reply_label"
  | "reply_label_long"
  | "reply_text"
  | "reply_text_long"
  | "rules_long";

export type DraftProblems = Readonly<Record<string, DraftProblem>>;

/** What the form of a draft brought; `problems` are by the id of their field. */
export interface ReadDraft {
  readonly form: Omit<DraftForm, "errors">;
  readonly problems: DraftProblems;
}

const KINDS = Object.keys(DEFAULT_MODES) as SettledKind[];

/** Reads the form of a draft. Whatever was typed is there to be shown again, mended or not. */
export function readDraftForm(form: URLSearchParams): ReadDraft {
  const problems: Record<string, DraftProblem> = {};
  const detectors = Object.fromEntries(
    KINDS.map((kind) => {
      const mode = oneOf(DETECTOR_MODES, form.get(`kind-${kind}`));
      if (mode === undefined) problems[`kind-${kind}`] = "kind";
      return [kind, mode ?? DEFAULT_MODES[kind]];
    }),
  ) as PackContent["detectors"];
  const preModeration = oneOf(PRE_MODERATION, form.get("pre"));
  if (preModeration === undefined) problems["pre"] = "pre";
  const first = (form.get("first") ?? "").trim();
  const count = /^\d{1,2}$/.test(first) ? Number(first) : 0;
  const fits = count >= 1 && count <= FIRST_POSTS_MAX;
  if (preModeration === "first" && !fits) problems["first"] = "first";
  const floor = form.get("floor") ?? "";
  if (floor !== "" && !isFloor(floor)) problems["floor"] = "floor";
  const replies = repliesFrom(form);
  replies.forEach(({ label, text }, place) => {
    if (label === "") problems[`reply-label-${place}`] = "reply_label";
    else if (lengthOf(label) > LABEL_MAX) problems[`reply-label-${place}`] = "reply_label_long";
    if (text === "") problems[`reply-text-${place}`] = "reply_text";
    else if (lengthOf(text) > REPLY_MAX) problems[`reply-text-${place}`] = "reply_text_long";
  });
  const rules = cleanText(form.get("rules") ?? "");
  if (rules.length > RULES_MAX) problems["rules"] = "rules_long";
  return {
    form: {
      content: {
        detectors,
        defaultNotes: THEMES.filter((theme) => form.getAll("note").includes(theme)),
        preModeration: preModeration ?? "none",
        firstPosts: fits ? count : 0,
        floor: isFloor(floor) ? floor : null,
        replies,
        helplines: [...new Set(form.getAll("helpline"))].flatMap(
          (one) => oneOf(HELPLINE_PURPOSES, one) ?? [],
        ),
        rules,
      },
      first,
      key: keyFrom(form),
      try: { text: form.get("try") ?? "", reply: form.get("as") === "reply" },
    },
    problems,
  };
}

/** The saving that a form began from; one of no draft where it says nothing that could be one. */
export function keyFrom(form: URLSearchParams): DraftKey {
  return { madeAt: whole(form.get("made")), revision: whole(form.get("revision")) };
}

/** A whole number as a form brings it; 0 for anything else. */
export function whole(typed: string | null): number {
  return typed !== null && /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
}

function repliesFrom(form: URLSearchParams): PackContent["replies"] {
  return Array.from({ length: REPLIES_MAX }, (_, place) => ({
    label: cleanLine(form.get(`reply-label-${place}`) ?? ""),
    text: cleanText(form.get(`reply-text-${place}`) ?? ""),
  })).filter(({ label, text }) => label !== "" || text !== "");
}

function oneOf<T extends string>(all: readonly T[], typed: string | null): T | undefined {
  return all.find((one) => one === typed);
}

function isFloor(typed: string): typed is ReviewClass {
  return (FLOORS as readonly string[]).includes(typed);
}
