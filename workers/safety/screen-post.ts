import type { Ctx } from "../context.ts";
import { type Compiled, compile } from "../packs/language/compile.ts";
import { parse } from "../packs/language/parse.ts";
import { run } from "../packs/language/run.ts";
import type { Facts, Outcome } from "../packs/language/types.ts";
import type { PackInForce } from "../packs/types.ts";
import { type Doc, documentOf } from "../screening/document.ts";
import { screenDoc } from "../screening/screen.ts";
import type { Screened, SignalKind } from "../screening/types.ts";
import { isOpening } from "../threads/rules.ts";
import { weigh } from "./noticed-rules.ts";
import type { PostScreening, Words } from "./types.ts";

/** The rules of a pack, read once for as long as the pack is kept. */
const compiled = new WeakMap<PackInForce, Compiled>();
/** What counts as a link for rules of a board. */
export const LINK = /https?:\/\/|\bwww\./giu;

/**
 * What is noticed in the words of a post, by what screens every text and by the rules of its board.
 * Nothing is stored, and nothing is asked of anyone: labels come with the words.
 */
export function screenPost({ actor }: Pick<Ctx, "actor">, words: Words): PostScreening {
  const pack = words.board?.pack;
  const text = textOf(words);
  const board = words.board?.slug ?? "";
  const doc = documentOf({ text, board, reply: words.title === null });
  const isLeftOut = (kind: SignalKind) => kind !== "crisis" && pack?.detectors[kind] === "off";
  const screened = screenDoc(doc, isLeftOut);
  const approved = actor.kind === "member" ? actor.approvedPosts : 0;
  return weigh(
    screened,
    pack ? caughtBy(pack, words, doc, screened, approved) : [],
    pack?.detectors,
  );
}

/** The one text that is screened: a title stands on a line of its own. */
export function textOf({ title, body }: Pick<Words, "title" | "body">): string {
  return title === null ? body : `${title}\n${body}`;
}

/** The words of a post that is there: the title goes with the post that opens its thread. */
export function wordsOf(
  thread: { readonly id: string; readonly title: string },
  post: { readonly id: string; readonly body: string },
): Pick<Words, "title" | "body"> {
  return { title: isOpening(thread, post) ? thread.title : null, body: post.body };
}

function caughtBy(
  pack: PackInForce,
  words: Words,
  doc: Doc,
  screened: Screened,
  approvedPosts: number,
): readonly Outcome[] {
  if (pack.rules.trim() === "") return [];
  let rules = compiled.get(pack);
  if (!rules) compiled.set(pack, (rules = compile(parse(pack.rules).rules)));
  const { title, need, topics, notes, labels } = words;
  const on = (isOfThread: boolean) =>
    labels?.filter(({ threadId }) => (threadId !== "") === isOfThread).map(({ label }) => label);
  const [ofThread, ofBoard] = [on(true), on(false)];
  const facts: Facts = {
    titleLength: title?.length ?? 0,
    reply: title === null,
    board: doc.board,
    approvedPosts,
    links: doc.text.match(LINK)?.length ?? 0,
    signals: [...new Set(screened.signals.map(({ kind }) => kind))],
    class: screened.class,
    ...(need ? { need } : {}),
    ...(topics ? { topics } : {}),
    ...(notes ? { notes } : {}),
    ...(ofThread ? { threadLabels: ofThread } : {}),
    ...(ofBoard ? { boardLabels: ofBoard } : {}),
  };
  return run(rules, facts, doc).caught;
}
