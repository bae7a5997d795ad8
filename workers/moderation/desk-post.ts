import type { PostRow } from "../../db/schema/index.ts";
import { fieldsOf, TEAM, visibility } from "../permissions/visibility.ts";
import type { DeskPost } from "./types.ts";

type Posted = Pick<PostRow, "id" | "alias" | "voice" | "status" | "html" | "notes" | "createdAt">;

/** A post as the desk shows it: with the alias, never with who, and no text where none is left. */
export function deskPostOf(post: Posted, openerVoice: string): DeskPost {
  const { id, alias, status, notes, createdAt } = post;
  const shows = fieldsOf(visibility(post, TEAM, "desk"), "desk");
  const html = shows.has("html") ? post.html : "";
  return { id, alias, byOpener: post.voice === openerVoice, status, html, notes, createdAt };
}
