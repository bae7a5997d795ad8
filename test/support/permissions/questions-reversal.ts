import { mayTakeBack, mayUndo } from "../../../workers/permissions/reversal.ts";
import { mayReview } from "../../../workers/permissions/review.ts";
import type { Staff } from "../../../workers/permissions/types.ts";
import type { Case, Question } from "./asking.ts";
import { shown } from "./asking.ts";
import { ofReview } from "./questions-team.ts";

const decision = (label: string, decided: "oneself" | "a colleague"): Case => ({
  label,
  state: "published",
  claim: "nobody",
  decided,
});
const DECISIONS: readonly Case[] = [
  decision("one’s own", "oneself"),
  decision("a colleague’s", "a colleague"),
  { label: "no such review", state: "unknown", claim: "nobody", decided: "oneself" },
];

const by = (staff: Staff, { decided }: Case) => ({
  staffId: decided === "oneself" ? staff.id : "a colleague",
});

/** What is about taking back. */
export const REVERSAL = {
  undo: {
    title: "Taking back a decision by one key",
    cases: DECISIONS,
    ask: (actor, about) => ofReview(actor, about, (staff) => mayUndo(staff, by(staff, about))),
  },
  take_back: {
    title: "Taking back a decision later",
    cases: DECISIONS,
    ask: (actor, about) => ofReview(actor, about, (staff) => mayTakeBack(staff, by(staff, about))),
  },
  bulk: {
    title: "Seeing many decisions that were taken together, and taking them back",
    cases: DECISIONS.slice(0, 2),
    ask: (actor, about) => {
      const allowed = mayReview(actor);
      if (!allowed.allowed) return shown(allowed);
      const { staff } = allowed;
      return mayTakeBack(staff, by(staff, about)).allowed ? "yes" : "not there";
    },
  },
} as const satisfies Readonly<Record<string, Question>>;
