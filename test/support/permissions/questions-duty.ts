import { mayChangeShift, maySeeRota } from "../../../workers/permissions/duty.ts";
import type { Actor } from "../../../workers/permissions/types.ts";
import { ALONE, type Answer, type Case, NOW, ofTeam, type Question, shown } from "./asking.ts";

/** The shift that is asked about; undefined when there is none. */
function shiftFor(actor: Actor, { shift }: Case) {
  if (shift === "nobody") return undefined;
  const own = shift === "oneself" && actor.kind === "staff";
  return { staffId: own ? actor.id : "a colleague", endsAt: NOW + 1, offeredAt: null };
}

const SHIFTS: readonly Case[] = [
  { label: "one’s own", shift: "oneself" },
  { label: "a colleague’s", shift: "a colleague" },
  { label: "no such shift", shift: "nobody" },
];

/** What is about the rota. */
export const DUTY = {
  rota: {
    title: "Seeing the rota, and planning shifts of one’s own",
    cases: ALONE,
    ask: ofTeam("rota"),
  },
  see_shift: {
    title: "Seeing one shift",
    cases: SHIFTS,
    ask: (actor, about): Answer => {
      const seen = maySeeRota(actor);
      return seen.allowed && !shiftFor(actor, about) ? "not there" : shown(seen);
    },
  },
  remove_shift: {
    title: "Taking a shift off the rota",
    cases: SHIFTS,
    ask: (actor, about) => shown(mayChangeShift(actor, shiftFor(actor, about), "remove", NOW)),
  },
  targets: { title: "How soon things are decided", cases: ALONE, ask: ofTeam("targets") },
} as const satisfies Readonly<Record<string, Question>>;
