import type { ThreadRow } from "../../db/schema/index.ts";
import { fieldsOf, type Surface, type Viewer, visibility } from "../permissions/visibility.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ShownPost } from "./queries.ts";
import type { LeftOut, PostView, Shown, Tag, Theme, ThreadSummary } from "./types.ts";

type Listed = Pick<
  ThreadRow,
  | "id"
  | "board"
  | "title"
  | "need"
  | "topics"
  | "notes"
  | "excerpt"
  | "openerAlias"
  | "locked"
  | "postCount"
  | "createdAt"
  | "lastActivityAt"
  | "status"
>;

/** A thread's row as a list or the head of its page shows it to this viewer, and no more of it. */
export function summaryOf(
  row: Listed,
  catalogue: Catalogue,
  viewer: Viewer,
  surface: Surface,
): ThreadSummary {
  const seen = visibility(row, viewer, surface);
  const shows = fieldsOf(seen, surface);
  const leftOut = seen.show === "hidden" ? { themes: seen.notes, locked: seen.locked } : null;
  return {
    id: row.id,
    board: catalogue.board(row.board) ?? unknownBoard(row.board),
    topics: leftOut
      ? []
      : row.topics.map((slug) => catalogue.topic(slug)).filter((tag) => tag !== undefined),
    title: shows.has("title") ? row.title : "",
    need: row.need,
    notes: leftOut ? leftOut.themes : row.notes,
    openerAlias: shows.has("alias") ? row.openerAlias : "",
    excerpt: shows.has("excerpt") ? row.excerpt : "",
    leftOut,
    locked: row.locked,
    replyCount: Math.max(0, row.postCount - 1),
    createdAt: row.createdAt,
    lastActivityAt: row.lastActivityAt,
  };
}

/**
 * Another thread by its title, where a list would show it to this viewer; `instead` stands in for
 * the title of one that they asked not to see. Null when nobody is to learn that there is one.
 */
export function titleOf(
  thread: Pick<ThreadRow, "id" | "title" | "status" | "notes">,
  viewer: Viewer,
  surface: Surface,
  instead: string,
): { readonly id: string; readonly title: string } | null {
  const seen = visibility(thread, viewer, surface);
  if (seen.show === "hidden") return { id: thread.id, title: instead };
  const { id, title } = thread;
  return fieldsOf(seen, surface).has("title") ? { id, title } : null;
}

/** Whose page a post is drawn on: their voice in its thread, and what they would rather not see. */
export interface Reader {
  readonly voice: string | null;
  /** As somebody who wrote none of it; what they wrote is found by their voice. */
  readonly viewer: Viewer;
}

type OfThread = Pick<ThreadRow, "id" | "openerVoice" | "notes">;

/** A page of posts as this reader may see them; `boardNotes` are those of every opening post there. */
export function postViewsOf(
  thread: OfThread,
  posts: readonly ShownPost[],
  reader: Reader,
  boardNotes: readonly Theme[],
): readonly PostView[] {
  const aliases = new Map(
    posts.filter((post) => showsAlias(thread, post, reader)).map((post) => [post.id, post.alias]),
  );
  return posts
    .map((post) => postViewOf(thread, post, reader, aliases, boardNotes))
    .filter((post) => post !== null);
}

/** A post as this reader may see it on the thread's page, or null when they see nothing of it. */
export function postViewOf(
  thread: OfThread,
  post: ShownPost,
  reader: Reader,
  aliases: ReadonlyMap<string, string> = new Map(),
  boardNotes: readonly Theme[] = [],
): PostView | null {
  const mine = isMine(post, reader);
  const shown = shownOf(thread, post, as(mine, reader), post.id === thread.id ? boardNotes : []);
  if (!shown) return null;
  return {
    id: post.id,
    threadId: post.threadId,
    alias: showsAlias(thread, post, reader) ? post.alias : "",
    byOpener: post.voice === thread.openerVoice,
    role: post.badge,
    mine,
    waiting: post.status === "held",
    replyTo:
      shown.as !== "left_out" && post.replyTo && aliases.has(post.replyTo)
        ? { id: post.replyTo, alias: aliases.get(post.replyTo) ?? "" }
        : null,
    shown,
    createdAt: post.createdAt,
    editedAt: post.editedAt,
  };
}

function isMine(post: ShownPost, { voice }: Reader): boolean {
  return voice !== null && post.voice === voice;
}

function as(mine: boolean, { viewer }: Reader): Viewer {
  return mine ? { ...viewer, relation: "author" } : viewer;
}

/** A post as an item of its thread, for the one visibility function. */
function inside({ notes: within }: OfThread, { status, notes }: ShownPost) {
  return { status, notes, within };
}

function showsAlias(thread: OfThread, post: ShownPost, reader: Reader): boolean {
  const seen = visibility(inside(thread, post), as(isMine(post, reader), reader), "page");
  return fieldsOf(seen, "page").has("alias");
}

function shownOf(
  thread: OfThread,
  post: ShownPost,
  viewer: Viewer,
  boardNotes: readonly Theme[],
): Shown | null {
  const seen = visibility(inside(thread, post), viewer, "page");
  switch (seen.show) {
    case "whole":
      return { as: "text", html: post.html, notes: seen.notes };
    case "covered": {
      const byBoard = seen.notes.filter((note) => boardNotes.includes(note));
      return { as: "covered", notes: seen.notes, byBoard, html: post.html };
    }
    case "hidden": {
      const left: LeftOut = { themes: seen.notes, locked: seen.locked };
      return { as: "left_out", ...left };
    }
    case "marker":
      return { as: "gone", because: seen.because };
    case "nothing":
      return null;
  }
}

function unknownBoard(slug: string): Tag {
  return { slug, kind: "board", label: slug, sentence: "" };
}
