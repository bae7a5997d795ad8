import type { ThreadRow } from "../../db/schema/index.ts";
import { type Viewer, visibility } from "../permissions/visibility.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ShownPost } from "./queries.ts";
import type { PostView, Shown, Tag, ThreadSummary } from "./types.ts";

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
>;

/** A thread's row as a list or the head of its page shows it. */
export function summaryOf(row: Listed, catalogue: Catalogue): ThreadSummary {
  return {
    id: row.id,
    board: catalogue.board(row.board) ?? unknownBoard(row.board),
    topics: row.topics.map((slug) => catalogue.topic(slug)).filter((tag) => tag !== undefined),
    title: row.title,
    need: row.need,
    notes: row.notes,
    openerAlias: row.openerAlias,
    excerpt: row.notes.length > 0 ? "" : row.excerpt,
    locked: row.locked,
    replyCount: Math.max(0, row.postCount - 1),
    createdAt: row.createdAt,
    lastActivityAt: row.lastActivityAt,
  };
}

/** A post as this viewer may see it on the thread's page, or null when they see nothing of it. */
export function postViewOf(
  thread: Pick<ThreadRow, "id" | "openerVoice">,
  post: ShownPost,
  viewer: { readonly voice: string | null; readonly team: boolean },
  aliases: ReadonlyMap<string, string>,
): PostView | null {
  const mine = viewer.voice !== null && post.voice === viewer.voice;
  const who: Viewer = viewer.team ? "team" : mine ? "author" : "anyone";
  const shown = shownOf(post, who);
  if (!shown) return null;
  return {
    id: post.id,
    threadId: post.threadId,
    alias: post.alias,
    byOpener: post.voice === thread.openerVoice,
    role: post.badge,
    mine,
    waiting: post.status === "held",
    replyTo:
      post.replyTo && aliases.has(post.replyTo)
        ? { id: post.replyTo, alias: aliases.get(post.replyTo) ?? "" }
        : null,
    shown,
    createdAt: post.createdAt,
    editedAt: post.editedAt,
  };
}

function shownOf(post: ShownPost, who: Viewer): Shown | null {
  const seen = visibility(post, who, "page");
  switch (seen.show) {
    case "whole":
      return { as: "text", html: post.html };
    case "covered":
      return { as: "covered", notes: seen.notes, html: post.html };
    case "marker":
      return { as: "gone", because: seen.because };
    case "nothing":
      return null;
  }
}

function unknownBoard(slug: string): Tag {
  return { slug, kind: "board", label: slug, sentence: "" };
}
