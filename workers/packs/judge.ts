import { speaksOfDying, weigh } from "../safety/noticed-rules.ts";
import { LINK, textOf } from "../safety/screen-post.ts";
import type { PostScreening } from "../safety/types.ts";
import { type Doc, documentOf } from "../screening/document.ts";
import { screenDoc } from "../screening/screen.ts";
import type { Screened } from "../screening/types.ts";
import { placement } from "../threads/rules.ts";
import type { Need, Theme } from "../threads/types.ts";
import type { Compiled } from "./language/compile.ts";
import { run } from "./language/run.ts";
import type { Facts, Ran } from "./language/types.ts";
import type { Verdict } from "./tally.ts";
import { DEFAULT_MODES, type Fate, type FoundKey, type PackContent } from "./types.ts";

/** A post as packs are tried on it: its words, and what is known of where it stands. */
export interface TriedPost {
  readonly threadId: string;
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly need: Need | undefined;
  readonly topics: readonly string[] | undefined;
  /** Content notes, as a list or as it is kept. */
  readonly notes: readonly Theme[] | string | undefined;
}

/** A post that was read for a pack. */
export interface ReadPost {
  readonly doc: Doc;
  readonly screened: Screened;
  readonly facts: Facts;
}

/**
 * Reads a post as screening does when it is sent, with what the board does not look for left out. Who
 * wrote it and which labels stood then is not known any more, so rules that hang on it are unsure.
 */
export function readPost(
  board: string,
  post: TriedPost,
  modes: PackContent["detectors"] = DEFAULT_MODES,
): ReadPost {
  const reply = post.id !== post.threadId;
  const text = textOf({ title: reply ? null : post.title, body: post.body });
  const doc = documentOf({ text, board, reply });
  const screened = screenDoc(doc, (kind) => kind !== "crisis" && modes[kind] === "off");
  const facts: Facts = {
    titleLength: reply ? 0 : post.title.length,
    reply,
    board,
    links: doc.text.match(LINK)?.length ?? 0,
    signals: [...new Set(screened.signals.map(({ kind }) => kind))],
    class: screened.class,
    ...(post.need === undefined ? {} : { need: post.need }),
    ...(post.topics === undefined ? {} : { topics: post.topics }),
    ...(post.notes === undefined ? {} : { notes: notesOf(post.notes) }),
  };
  return { doc, screened, facts };
}

function notesOf(notes: NonNullable<TriedPost["notes"]>): readonly Theme[] {
  return typeof notes === "string" ? (JSON.parse(notes) as Theme[]) : notes;
}

/** What one pack makes of a post: its rules' outcomes, and what comes of it. */
export interface Made {
  readonly ran: Ran;
  readonly screening: PostScreening;
  readonly fate: Fate;
  readonly support: boolean;
}

/**
 * What a pack makes of a post that somebody rather new sends: by its words alone, whoever else has to
 * wait on the board. It is the same code that decides where a post goes.
 */
export function make(pack: PackContent, compiled: Compiled, post: ReadPost): Made {
  const ran = run(compiled, post.facts, post.doc);
  const screening = weigh(post.screened, ran.caught, pack.detectors);
  const placed = placement({
    board: { heldFirstPosts: 0, pack: { ...pack, preModeration: "none" } },
    approvedPosts: 1,
    workDone: true,
    raid: false,
    flood: false,
    holdFirst: false,
    pausedBrowser: false,
    screening,
    anyway: false,
  });
  const fate =
    placed.status === "returned"
      ? "ask"
      : placed.status === "held"
        ? "hold"
        : placed.review
          ? "review"
          : "nothing";
  return { ran, screening, fate, support: speaksOfDying(screening) };
}

/** The same as a test counts it: by what notices the post. */
export function verdictOf(pack: PackContent, compiled: Compiled, post: ReadPost): Verdict {
  const { ran, fate } = make(pack, compiled, post);
  const kinds = new Set(post.screened.signals.map(({ kind }) => kind));
  const by: FoundKey[] = [
    ...[...kinds].map((kind): FoundKey => `kind:${kind}`),
    ...ran.caught.map(({ rule }): FoundKey => `rule:${rule}`),
  ];
  return { fate, by, unsure: ran.unsure };
}

const HEAVY_THEMES: readonly Theme[] = ["suicide", "self-harm", "abuse", "loss"];

/** Whether whoever opens a post should know before that it is hard to read. */
export function isHeavy({ screened, facts }: ReadPost): boolean {
  return (
    screened.class === "crisis" ||
    screened.class === "red" ||
    screened.signals.some(({ kind }) => kind === "crisis" || kind === "method_detail") ||
    (facts.notes ?? []).some((theme) => HEAVY_THEMES.includes(theme))
  );
}
