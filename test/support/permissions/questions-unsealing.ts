import { mayOwnAccount } from "../../../workers/permissions/account.ts";
import { isConfirmed } from "../../../workers/permissions/acts.ts";
import type { Actor, Permission, Staff } from "../../../workers/permissions/types.ts";
import { mayAnswer, mayLook, mayUnseal } from "../../../workers/permissions/unsealing.ts";
import { ALONE, type Answer, NOW, ofTeam, PASSKEY, type Question, shown } from "./asking.ts";

/** A request as it stands for everyone, made by a colleague a moment ago. */
const REQUEST = {
  askedBy: "a colleague",
  answeredBy: "another colleague",
  askedAt: NOW,
  openUntil: NOW + 1,
} as const;

/** What is about a request to unseal, for those who may take part in it. */
function ofUnsealing(
  actor: Actor,
  isThere: boolean | undefined,
  ask: (staff: Staff) => Permission,
): Answer {
  const allowed = mayUnseal(actor);
  if (!allowed.allowed) return shown(allowed);
  return isThere === false ? "not there" : shown(ask(allowed.staff));
}

/** What is about opening an author's other posts. */
export const UNSEALING = {
  unseal: { title: "Unsealing", cases: ALONE, ask: ofTeam("unseal") },
  unseal_see: {
    title: "Reading a request to unseal",
    cases: [
      { label: "that was made", holds: true },
      { label: "no such request", holds: false },
    ],
    ask: (actor, { holds }) => ofUnsealing(actor, holds, () => ({ allowed: true })),
  },
  unseal_ask: {
    title: "Asking to unseal",
    cases: [
      ...PASSKEY.map((one) => ({ ...one, state: "published" as const, claim: "nobody" as const })),
      { label: "no such review", state: "unknown" },
    ],
    ask: (actor, { state }) =>
      ofUnsealing(actor, state !== "unknown", (staff) => isConfirmed(staff, NOW)),
  },
  unseal_answer: {
    title: "Answering a request to unseal: the second key",
    cases: [
      ...(["lead", "admin"] as const).flatMap((asked) =>
        PASSKEY.map(({ label, confirmed }) => ({
          label: `of ${asked === "lead" ? "a lead" : "an admin"}, ${label}`,
          confirmed: confirmed ?? false,
          asked,
        })),
      ),
      { label: "no such request", holds: false },
    ],
    ask: (actor, { asked, holds }) =>
      ofUnsealing(actor, holds, (staff) => {
        const request = { ...REQUEST, status: "asked" as const };
        const asker = { id: request.askedBy, role: asked ?? "lead", since: 0 };
        const may = mayAnswer(staff, request, asker, NOW, 0);
        return may.allowed ? isConfirmed(staff, NOW) : may;
      }),
  },
  unseal_look: {
    title: "Looking at what two opened",
    cases: (["by oneself", "by others"] as const).flatMap((opened) =>
      PASSKEY.map(({ label, confirmed }) => ({
        label: `${opened}, ${label}`,
        confirmed: confirmed ?? false,
        opened,
      })),
    ),
    ask: (actor, { opened }) =>
      ofUnsealing(actor, true, (staff) => {
        const askedBy = opened === "by oneself" ? staff.id : REQUEST.askedBy;
        const may = mayLook(staff, { ...REQUEST, status: "granted", askedBy }, NOW);
        return may.allowed ? isConfirmed(staff, NOW) : { ...may, because: "not_open" };
      }),
  },
  unseal_told: {
    title: "What a member is told of an unsealing",
    cases: [
      { label: "of one’s own posts", state: "published", mine: true },
      { label: "of someone else’s", state: "published", mine: false },
    ],
    ask: (actor, { mine }) => {
      const own = mayOwnAccount(actor);
      if (!own.allowed) return shown(own);
      return mine ? "yes" : "not there";
    },
  },
} as const satisfies Readonly<Record<string, Question>>;
