/** The boards and classes someone looks after; an empty list is every one. */
export interface Scope {
  readonly boards: readonly string[];
  readonly classes: readonly number[];
}

/** Where something changed, as far as it is known. It decides who is told and is not passed on. */
export interface Changed {
  readonly board: string;
  readonly class?: number;
}

/** The header under which the scope of whoever joins comes along, as JSON. */
export const SCOPE_HEADER = "x-hearten-scope";

/** Whether someone who looks after this is told of that. */
export function concerns({ boards, classes }: Scope, changed: Changed): boolean {
  if (boards.length > 0 && !boards.includes(changed.board)) return false;
  return changed.class === undefined || classes.length === 0 || classes.includes(changed.class);
}
