import type { Statement } from "../../db/client.ts";
import type { EventRow, PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import { doseOfDecision } from "../care/count-dose.ts";
import type { Ctx } from "../context.ts";
import type { News } from "../live/scope.ts";
import { tellDesk } from "../live/tell-desk.ts";
import type { Staff } from "../permissions/types.ts";
import { grantAsked, keepLonger } from "../statements/after-decision.ts";
import { drawDecision, undrawDecision } from "../quality/draw-decision.ts";
import { countDecision, countTakingBack } from "../transparency/count.ts";
import { standingOfDecision, standingOfTakingBack } from "../standing/keep-standing.ts";
import type { SubjectState } from "./state-type.ts";
import type { Action, EventDetail } from "./types.ts";

/** A decision that is about to be written, with everything that was read for it. */
export interface Decided {
  readonly staff: Staff;
  readonly review: ReviewRow;
  readonly thread: ThreadRow;
  readonly post: PostRow;
  readonly action: Action;
  /** True for what was chosen; false for what was done along with it by the same press. */
  readonly primary: boolean;
  /** The id of the event that records it. */
  readonly eventId: string;
  readonly policy: { readonly number: number; readonly version: number } | null;
  readonly detail: EventDetail;
  /** The earlier event that it undoes; null when it undoes none. */
  readonly reverses: string | null;
  readonly before: SubjectState;
  readonly next: SubjectState;
  /** All that is done by the same press, what was chosen first; for parts that reckon it as one. */
  readonly press: readonly Pick<Decided, "action" | "reverses" | "before" | "next">[];
}

/** A decision that is about to be taken back, with everything that was read for it. */
export interface TakenBack {
  readonly staff: Staff;
  readonly review: ReviewRow;
  readonly thread: ThreadRow;
  readonly post: PostRow;
  /** The decision. */
  readonly event: EventRow;
  /** The id of the event that records its taking back. */
  readonly eventId: string;
  /** By one key, before anybody was told: as if it had never been. */
  readonly atOnce: boolean;
  /** All that goes back by the same press, in the order in which it was done. */
  readonly press: readonly EventRow[];
}

type BackPart = (ctx: Ctx, back: TakenBack) => Promise<readonly Statement[]>;

/** What other modules undo of a decision that is taken back, each what its part above has done. */
const BACK_PARTS: readonly BackPart[] = [
  countTakingBack,
  undrawDecision,
  standingOfTakingBack,
  grantAsked,
];

/** The statements of everything that goes back with a decision besides the decision itself. */
export async function consequencesOfTakingBack(ctx: Ctx, back: TakenBack): Promise<Statement[]> {
  return (await Promise.all(BACK_PARTS.map((part) => part(ctx, back)))).flat();
}

type Part = (ctx: Ctx, decided: Decided) => Promise<readonly Statement[]>;

/** What other modules keep of every decision; each part adds its statements to the decision's batch. */
const PARTS: readonly Part[] = [
  countDecision,
  drawDecision,
  doseOfDecision,
  standingOfDecision,
  keepLonger,
];

/** The statements of everything that goes with a decision besides the decision itself. */
export async function consequences(ctx: Ctx, decided: Decided): Promise<Statement[]> {
  return (await Promise.all(PARTS.map((part) => part(ctx, decided)))).flat();
}

/**
 * What is set going once a decision has been written. None of it may fail the request. `state` is
 * what has become of the review, and `staff` whoever decided, for colleagues who have it open.
 */
export function afterDecision(
  ctx: Ctx,
  decided: Pick<Decided, "review"> & Partial<Pick<Decided, "staff">>,
  state: News = "changed",
): void {
  ctx.after(tellDesk(ctx.env, { ...decided.review, state, by: decided.staff }));
}
