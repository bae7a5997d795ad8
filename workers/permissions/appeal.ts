import type { Permission } from "./types.ts";

interface Asked {
  /** Their own post, or their own report that was refused. */
  readonly mine: boolean;
  /** It took something away, or left something that was reported. */
  readonly against: boolean;
  readonly undone: boolean;
  /** The last day on which it can be asked about, in whole days since 1970. */
  readonly lastDay: number;
  /** They asked about it before. */
  readonly asked: boolean;
}

/**
 * May somebody ask for another look at a decision? Whoever it touched, once, for six months
 * (Regulation (EU) 2022/2065, Article 20(1)). `today` is in whole days since 1970.
 */
export function mayAskAgain(
  decision: Asked,
  today: number,
): Permission<"not_yours" | "not_found" | "taken_back" | "asked_before" | "too_late"> {
  if (!decision.mine) return { allowed: false, because: "not_yours" };
  if (!decision.against) return { allowed: false, because: "not_found" };
  if (decision.asked) return { allowed: false, because: "asked_before" };
  if (decision.undone) return { allowed: false, because: "taken_back" };
  if (today > decision.lastDay) return { allowed: false, because: "too_late" };
  return { allowed: true };
}

/** May somebody answer what the team asked back? Whoever asked, while the question stands. */
export function mayReplyToTeam(appeal: {
  readonly mine: boolean;
  readonly status: string | null;
}): Permission<"not_yours" | "not_open"> {
  if (!appeal.mine) return { allowed: false, because: "not_yours" };
  return appeal.status === "asked" ? { allowed: true } : { allowed: false, because: "not_open" };
}
