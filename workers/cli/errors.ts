/** A reason to end the command that the person running it can read as it stands. */
export class Stop extends Error {}

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|SQLITE_FULL|disk is full/i, "The disk is full: free some space and start again."],
  [/EDQUOT/, "Your disk quota is used up: free some space and start again."],
  [/SQLITE_READONLY|EROFS/, "The data folder is read-only: choose another with --data."],
  [/SQLITE_CORRUPT|SQLITE_NOTADB/, "The database file is damaged: restore it from a backup."],
  [/SQLITE_BUSY|database is locked/, "The database is busy: wait a moment and try again."],
  [/EMFILE|ENFILE/, "Too many files are open on this machine: raise the limit and start again."],
];

/** One sentence for a known cause; otherwise the error with its stack, for whoever must mend it. */
export function explain(error: unknown): string {
  if (error instanceof Stop) return error.message;
  const full = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = CAUSES.find(([pattern]) => pattern.test(code) || pattern.test(full));
  return known ? known[1] : full;
}
