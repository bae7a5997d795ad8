/**
 * How long a decision waits before anything of it leaves the system, so that one key can take it back
 * as if it had never been (milliseconds).
 */
export const UNDO_MS = 30_000;
