import { roleMay, staffMay } from "./acts.ts";
import type { Actor, Permission, Staff } from "./types.ts";

/** May this actor see the desk: the queue, a review, the log? */
export function mayReview(
  actor: Actor,
):
  | ({ readonly allowed: true } & { readonly staff: Staff })
  | { allowed: false; because: "not_staff" } {
  return staffMay(actor, "review");
}

/** What of a review decides in whose scope it is. */
interface ReviewFacts {
  readonly board: string;
  readonly class: number;
}

/** Whose queue it is in, as `tiersOf` says. */
interface TierFacts {
  readonly tier: number;
}

interface ClaimFacts {
  readonly claimedBy: string | null;
  readonly claimedUntil: number;
}

type Scoped = Pick<Staff, "role" | "boards" | "classes">;

/** Somebody who may work at the desk, with what they look after. */
export type Colleague = Scoped & Pick<Staff, "id">;

/** Which boards and classes someone is served; empty lists are everything. Leads are never scoped. */
export function scopeOf(staff: Scoped): Pick<Staff, "boards" | "classes"> {
  return staff.role === "moderator" ? staff : { boards: [], classes: [] };
}

/** Whose queues someone is served from: 0 is everyone's, 1 is what was passed up to the leads. */
export function tiersOf(staff: Pick<Staff, "role">): readonly number[] {
  return staff.role === "moderator" ? [0] : [0, 1];
}

/** Whether a review is among those this member of staff looks after. */
export function inScope(staff: Scoped, review: ReviewFacts): boolean {
  const { boards, classes } = scopeOf(staff);
  if (boards.length > 0 && !boards.includes(review.board)) return false;
  return classes.length === 0 || classes.includes(review.class);
}

/**
 * May this member of staff see this review, decide it or put it back? What is in their scope; and
 * whatever they hold just now on a board of theirs, should its class have risen in their hands. What
 * was passed up to the leads is theirs alone, whoever passed it up.
 */
export function mayHandle(
  staff: Staff,
  review: ReviewFacts & TierFacts & ClaimFacts,
  now: number,
): Permission<"not_yours"> {
  if (!tiersOf(staff).includes(review.tier)) return { allowed: false, because: "not_yours" };
  if (inScope(staff, review)) return { allowed: true };
  const held = review.claimedBy === staff.id && review.claimedUntil > now;
  return held && mayKeep(staff, review)
    ? { allowed: true }
    : { allowed: false, because: "not_yours" };
}

/** Whether what somebody holds stays theirs: whatever its class has become, on a board of theirs. */
export function mayKeep(staff: Scoped, review: ReviewFacts & TierFacts): boolean {
  return tiersOf(staff).includes(review.tier) && inScope({ ...staff, classes: [] }, review);
}

/** May this member of staff decide this review now? A live claim keeps it for whoever holds it. */
export function mayDecide(
  staff: Staff,
  review: ClaimFacts,
  now: number,
): Permission<"claimed_by_another"> {
  const held = review.claimedBy !== null && review.claimedUntil > now;
  if (held && review.claimedBy !== staff.id) {
    return { allowed: false, because: "claimed_by_another" };
  }
  return { allowed: true };
}

/** May someone decide about this post? Not about what they wrote themselves as one of the team. */
export function mayJudge(post: { readonly own: boolean }): Permission<"own_post"> {
  return post.own ? { allowed: false, because: "own_post" } : { allowed: true };
}

/** May this member of staff ask an author to pause on every board? Not who looks after some alone. */
export function mayPauseEverywhere(staff: Scoped): Permission<"wide"> {
  return scopeOf(staff).boards.length === 0
    ? { allowed: true }
    : { allowed: false, because: "wide" };
}

/**
 * May this member of staff answer an appeal against a pause that `decidedBy` asked for? Someone
 * else has to, as long as there is someone else who could; alone, a lead may, and is told so.
 */
export function mayAnswerAppeal(
  staff: Staff,
  appeal: { readonly decidedBy: string | null; readonly review: Waiting },
  team: readonly Colleague[],
):
  | { readonly allowed: true; readonly alone: boolean }
  | { allowed: false; because: "own_decision" } {
  if (staff.id !== appeal.decidedBy) return { allowed: true, alone: false };
  const another = hasAnother(staff, appeal.review, team);
  if (another || !roleMay(staff, "see_team")) return { allowed: false, because: "own_decision" };
  return { allowed: true, alone: true };
}

/** What of a review decides who may take it. */
export interface Waiting extends ReviewFacts, TierFacts {
  /** Ids of those who are not served it, each followed by a space; absent where nobody is left out. */
  readonly notFor?: string;
}

/** Whether this colleague could take this review, on duty or not. */
export function couldTake(who: Colleague, review: Waiting): boolean {
  const actor = { kind: "staff", name: "", confirmedAt: 0, ...who } as const;
  if (!roleMay(actor, "review") || !inScope(who, review)) return false;
  if (!tiersOf(who).includes(review.tier)) return false;
  return !review.notFor?.includes(`${who.id} `);
}

/** Whether anyone else on the team could look at a review. */
export function hasAnother(
  staff: Pick<Staff, "id">,
  review: Waiting,
  team: readonly Colleague[],
): boolean {
  return team.some((other) => other.id !== staff.id && couldTake(other, review));
}

/** May this member of staff be the second pair of eyes? Not whoever decided it the first time. */
export function mayConfirm(
  staff: Pick<Staff, "id">,
  review: { readonly notFor: string },
): Permission<"own_decision"> {
  return review.notFor.includes(`${staff.id} `)
    ? { allowed: false, because: "own_decision" }
    : { allowed: true };
}
