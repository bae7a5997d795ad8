import { STATUSES, type Status } from "../threads/types.ts";
import type { Action, ActionSubject } from "./types.ts";

export interface ActionRule {
  /** What it is about, as a page groups what it offers. */
  readonly about: ActionSubject;
  /** The statuses of the post from which this may be done. */
  readonly from: readonly Status[];
  /** What the post becomes; absent when it stays as it is. */
  readonly to?: Status;
  /** Only while the thread can be read by everyone. */
  readonly inThread?: boolean;
  /** Only at the post that opens the thread. */
  readonly ofOpening?: boolean;
  /** Only while the thread is locked (true) or not (false); absent when it does not matter. */
  readonly locked?: boolean;
  /** What the lock of the thread becomes. */
  readonly setsLock?: boolean;
  /** Only while the thread is in slow mode (true) or not (false). */
  readonly slow?: boolean;
  /** What becomes of slow mode. */
  readonly setsSlow?: boolean;
  /** Only while its author pauses because of it (true) or not (false); absent when it does not matter. */
  readonly suspended?: boolean;
  /** What becomes of that pause. */
  readonly setsPause?: boolean;
  /** Only what a member wrote: the team looks after its own otherwise. */
  readonly ofMembers?: boolean;
  /** Only when one of those who reported it is a member. */
  readonly ofReporters?: boolean;
  /** It hands the review to somebody else: to the leads, or to a colleague. */
  readonly handsOn?: "leads" | "colleague";
  /** It leaves the question of the post itself, and of reports about it, where it was. */
  readonly aside?: boolean;
  /** Only while a colleague's decision waits for a second pair of eyes. */
  readonly confirms?: boolean;
  /** Whoever holds the review goes on with it, because this is the first half of a decision. */
  readonly goesOn?: boolean;
  /** It says no to somebody who asked for another look. */
  readonly refuses?: boolean;
  /** Only while a review is open: it answers reports and means nothing without them. */
  readonly openOnly?: boolean;
  /** It stays within the team: the author is not told, and their page does not show it. */
  readonly quiet?: boolean;
  /** It takes something away from someone, so a statement with all its parts goes with it. */
  readonly restricts: boolean;
  /** It cites a policy and gives a reason. */
  readonly cites: boolean;
  /** Reports that it answers were right to be made. */
  readonly upholds: boolean;
  /** Earlier acts which this one undoes, and so says yes to whoever asked for another look at them. */
  readonly undoes: readonly Action[];
}

const PLAIN = { restricts: false, cites: false, upholds: false } as const;
/** Every restriction cites a policy with a reason, and says that a report was right. */
const TAKES = { restricts: true, cites: true, upholds: true } as const;
const LEFT: readonly Action[] = ["approve", "restore", "dismiss", "dismiss_mute"];

/** The one table of what may be done. What a page offers and what a decision enforces both read it. */
export const ACTION_RULES: Readonly<Record<Action, ActionRule>> = {
  confirm: {
    about: "review",
    from: STATUSES,
    openOnly: true,
    aside: true,
    confirms: true,
    quiet: true,
    ...PLAIN,
    undoes: [],
  },
  approve: {
    about: "post",
    from: ["held"],
    to: "published",
    ...PLAIN,
    undoes: ["hold", "return"],
  },
  dismiss: {
    about: "post",
    from: ["published", "hidden", "removed", "erased"],
    openOnly: true,
    refuses: true,
    ...PLAIN,
    undoes: [],
  },
  dismiss_mute: {
    about: "post",
    from: ["published", "hidden", "removed", "erased"],
    openOnly: true,
    ofReporters: true,
    ...PLAIN,
    undoes: [],
  },
  note: {
    about: "post",
    from: ["published", "held", "hidden"],
    to: "published",
    ...TAKES,
    undoes: ["hide", "hold", "dismiss", "dismiss_mute"],
  },
  cover: {
    about: "post",
    from: ["published", "held", "hidden"],
    to: "published",
    ...TAKES,
    undoes: ["hide", "hold", "dismiss", "dismiss_mute"],
  },
  return: {
    about: "post",
    from: ["published", "held", "hidden"],
    to: "held",
    ofMembers: true,
    ...TAKES,
    undoes: LEFT,
  },
  hold: {
    about: "post",
    from: ["published", "hidden"],
    to: "held",
    aside: true,
    goesOn: true,
    ...TAKES,
    undoes: LEFT,
  },
  hide: {
    about: "post",
    from: ["published", "held"],
    to: "hidden",
    ...TAKES,
    undoes: [...LEFT, "note"],
  },
  remove: {
    about: "post",
    from: ["published", "held", "hidden"],
    to: "removed",
    ...TAKES,
    undoes: [...LEFT, "note"],
  },
  restore: {
    about: "post",
    from: ["hidden", "removed"],
    to: "published",
    ...PLAIN,
    undoes: ["hide", "remove", "cover"],
  },
  lock: {
    about: "thread",
    from: STATUSES,
    inThread: true,
    locked: false,
    setsLock: true,
    ...TAKES,
    undoes: ["unlock"],
  },
  unlock: {
    about: "thread",
    from: STATUSES,
    inThread: true,
    locked: true,
    setsLock: false,
    ...PLAIN,
    undoes: ["lock", "merge"],
  },
  slow: {
    about: "thread",
    from: STATUSES,
    inThread: true,
    slow: false,
    setsSlow: true,
    ...TAKES,
    undoes: ["unslow"],
  },
  unslow: {
    about: "thread",
    from: STATUSES,
    inThread: true,
    slow: true,
    setsSlow: false,
    ...PLAIN,
    undoes: ["slow"],
  },
  move: {
    about: "thread",
    from: STATUSES,
    inThread: true,
    ofOpening: true,
    ...PLAIN,
    upholds: true,
    undoes: [],
  },
  merge: {
    about: "thread",
    from: STATUSES,
    inThread: true,
    ofOpening: true,
    locked: false,
    setsLock: true,
    ...PLAIN,
    upholds: true,
    undoes: [],
  },
  warn: {
    about: "author",
    from: STATUSES,
    ofMembers: true,
    ...PLAIN,
    cites: true,
    upholds: true,
    undoes: [],
  },
  mute: {
    about: "author",
    from: STATUSES,
    suspended: false,
    setsPause: true,
    ofMembers: true,
    aside: true,
    goesOn: true,
    ...TAKES,
    undoes: [],
  },
  suspend: {
    about: "author",
    from: STATUSES,
    suspended: false,
    setsPause: true,
    ofMembers: true,
    aside: true,
    goesOn: true,
    ...TAKES,
    undoes: [],
  },
  lift: {
    about: "author",
    from: STATUSES,
    suspended: true,
    setsPause: false,
    aside: true,
    ...PLAIN,
    undoes: ["mute", "suspend"],
  },
  opinion: {
    about: "review",
    from: STATUSES,
    openOnly: true,
    aside: true,
    handsOn: "colleague",
    quiet: true,
    ...PLAIN,
    undoes: [],
  },
  escalate: {
    about: "review",
    from: STATUSES,
    openOnly: true,
    aside: true,
    handsOn: "leads",
    quiet: true,
    ...PLAIN,
    undoes: [],
  },
};
