import type { ReviewClass } from "../../../workers/moderation/types.ts";

const having: Record<ReviewClass, string> = {
  crisis: "has a crisis in hand",
  red: "has a red one in hand",
  amber: "has an amber one in hand",
  green: "has a green one in hand",
};

/** What the desk says about who has what, and the page of a review about what becomes of it. */
export const serving = {
  escalated: "Passed up to the leads",
  inHand: "With a colleague now",
  inHandLine: (name: string, reviewClass: ReviewClass): string => `${name} ${having[reviewClass]}`,
  holding: (reviewClass: string): string =>
    `You have a review open: ${reviewClass}. It stays yours while its page is open.`,
  changed: "Something new has come in about this post.",
  taken: "{name} (a colleague) has this one now. What you have written here stays.",
  takenSomeone: "A colleague",
  decided: "A colleague has decided this one. Nothing of yours was carried out.",
  decidedOwn: "You have decided this one in another tab.",
  free: "Nobody has this one in hand now.",
  freedOwn: "You have put this one back. You can still decide it if nobody else takes it.",
  reload: "Show how it stands",
  out: "You are signed out here, so this page hears nothing more.",
  signIn: "Sign in",
} as const;
