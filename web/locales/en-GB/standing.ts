import type { StandingKind } from "../../../workers/standing/types.ts";
import { list, plural } from "./plural.ts";

const counted: Record<StandingKind, (count: number) => string> = {
  held: (count) => `${plural(count, "other post", "other posts")} held to be read first`,
  hidden: (count) => `${count} hidden`,
  removed: (count) => `${count} removed`,
  warned: (count) => plural(count, "warning", "warnings"),
  paused: (count) => plural(count, "pause", "pauses"),
};

/** What the team reads about an author without learning who they are, and what it notes for itself. */
export const standing = {
  title: "The author so far",
  none: "Nothing else is known about this author from the last 30 days.",
  counts: (parts: readonly (readonly [StandingKind, number])[]): string =>
    `In the last 30 days: ${list(parts.map(([kind, count]) => counted[kind](count)))}.`,
  fine: "Counts only: nobody here can see which posts. New members have first posts held as a matter of course, so that says nothing against them.",
  notes: {
    title: "Notes from the team",
    none: "No notes yet.",
    by: (role: string): string => `By ${role}`,
    label: "Add a note for your colleagues",
    hint: "The author never sees it. Write about the post, not about who they might be. It is kept for six months, or until the post is deleted.",
    send: "Add the note",
    back: "Back to the review",
    problems: {
      missing: "Write a few words first.",
      long: "Keep a note under 1,000 characters.",
      many: "There are twenty notes already. That is enough for one post.",
    },
  },
  exportTitle: "What the team remembers",
  exportHint:
    "For ninety days we keep, sealed, how often something was decided about your posts. The team sees only counts, never which posts or who you are.",
  exportNone: "Nothing.",
  exportLine: (day: string, what: string): string => `${day}: ${what}`,
  kinds: {
    held: "a post was held to be read first",
    hidden: "a post was hidden",
    removed: "a post was removed",
    warned: "the team reminded you of a rule",
    paused: "you were asked to pause",
  } satisfies Record<StandingKind, string>,
};
