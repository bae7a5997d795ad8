import { CLASSES, type ReviewClass } from "../../../workers/moderation/types.ts";
import type { Scope } from "../../../workers/staff/types.ts";
import type { Messages } from "../../locales/en-GB/index.ts";

/** A board as its name is shown. */
export interface BoardName {
  readonly slug: string;
  readonly label: string;
}

/** The boards of a scope by name, or that it is every board; one that is gone keeps its short name. */
export function boardWords(t: Messages, scope: Scope, boards: readonly BoardName[]): string {
  if (scope.boards.length === 0) return t.team.list.everyBoard;
  const named = new Map(boards.map(({ slug, label }) => [slug, label]));
  return t.common.list(scope.boards.map((slug) => named.get(slug) ?? slug));
}

/** The classes of a scope by name, or that it is every class. */
export function classWords(t: Messages, scope: Scope): string {
  if (scope.classes.length === 0) return t.team.list.everyClass;
  return t.common.list(classesOf(scope.classes).map((name) => t.team.list.classNames[name]));
}

/** The names of classes that are kept by number, the most urgent first. */
export function classesOf(numbers: readonly number[]): ReviewClass[] {
  const names = Object.keys(CLASSES) as ReviewClass[];
  return names.filter((name) => numbers.includes(CLASSES[name]));
}
