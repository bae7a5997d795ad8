import { cleanText } from "../threads/text.ts";
import { make, readPost } from "./judge.ts";
import { compile } from "./language/compile.ts";
import { parse } from "./language/parse.ts";
import type { PackContent, TriedText, TryInput } from "./types.ts";

/** The longest text that can be tried, in characters: the longest post. */
export const TRY_MAX = 20_000;

const NOT_KEPT = "tried";

/** What a draft would do with a text. It is kept nowhere, and nothing is asked of anyone. */
export function tryText(board: string, draft: PackContent, typed: TryInput): TriedText {
  const text = cleanText(typed.text);
  const cut = text.indexOf("\n");
  const title = cut < 0 ? text : text.slice(0, cut);
  const { rules, problems } = parse(draft.rules);
  const broken = problems.some(({ severity }) => severity === "error");
  const compiled = compile(broken ? [] : rules);
  const post = readPost(
    board,
    {
      threadId: NOT_KEPT,
      id: typed.reply ? "" : NOT_KEPT,
      title,
      body: typed.reply ? text : cut < 0 ? "" : text.slice(cut + 1),
      need: undefined,
      topics: undefined,
      notes: undefined,
    },
    draft.detectors,
  );
  const { ran, screening, fate, support } = make(draft, compiled, post);
  return {
    fate,
    support,
    class: screening.class,
    noticed: post.screened.signals.map(({ kind, start, end }) => ({
      kind,
      words: post.doc.text.slice(start, end),
    })),
    sentences: ran.caught.map(({ rule, sentence }) => ({ rule, sentence })),
    unsure: ran.unsure,
    broken,
  };
}
