import type { Status } from "../threads/types.ts";
import type { Action, Asks, ReviewStatus } from "./types.ts";

/** Where a subject stands: what the reducer takes and gives. */
export interface SubjectState {
  readonly review: ReviewStatus;
  readonly post: Status;
  /** It opens its thread: what becomes of one becomes of the other. */
  readonly opening: boolean;
  /** The status of its thread. */
  readonly thread: Status;
  readonly locked: boolean;
  readonly slow: boolean;
  /** A passage of it is covered. */
  readonly covered: boolean;
  /** Its words were erased once nobody could ask any more: there is nothing to put back. */
  readonly wordless?: boolean;
  /** It went back to its author, and waits for them rather than for the team. */
  readonly returned: boolean;
  /** The author of this very post has been asked to pause, because of it. */
  readonly suspended: boolean;
  /** A report about it is open. */
  readonly reported: boolean;
  /** One of those who reported it is a member. */
  readonly memberReported: boolean;
  /** The decision that somebody asks another look at; null when nobody does. */
  readonly appealed: Action | null;
  /** It is for leads alone. */
  readonly escalated: boolean;
  /** For what it waits for somebody else. */
  readonly asks: Asks;
  /** It is a crisis that somebody else is to look at as well, once it is decided. */
  readonly crisis: boolean;
  /** One of the team wrote it, as one of the team. */
  readonly byTeam: boolean;
}
