import { ACTION_RULES } from "../moderation/actions.ts";
import { type Action, ACTIONS } from "../moderation/types.ts";
import type { Template } from "./types.ts";

/** As many as fit on a page that somebody still reads. */
export const TEMPLATES_MAX = 200;
export const LABEL_MAX = 60;

/** What there can be words for: whatever its author or a reporter is told of. */
export const TEMPLATE_ACTIONS: readonly Action[] = ACTIONS.filter(
  (action) => ACTION_RULES[action].quiet !== true,
);

/** Those that fit a board and what may be done there: the board's own first, then by what they are for. */
export function fitting(
  templates: readonly Template[],
  board: string,
  actions: readonly Action[],
): readonly Template[] {
  const place = ({ action }: Template) => actions.indexOf(action);
  return templates
    .filter((one) => (one.board === "" || one.board === board) && place(one) >= 0)
    .toSorted(
      (a, b) =>
        place(a) - place(b) ||
        Number(a.board === "") - Number(b.board === "") ||
        a.label.localeCompare(b.label, "en"),
    );
}

/** A decision as far as it has been filled in, before a template adds what is missing. */
interface Begun {
  readonly action: string;
  readonly policy: number | null;
  readonly reason: string;
}

/**
 * What a template adds to a decision: words where none were written, and the rule where none was
 * chosen. What somebody wrote themselves stays; a template for another action adds nothing.
 */
export function filledFrom<T extends Begun>(begun: T, template: Template | undefined): T {
  if (!template || template.action !== begun.action) return begun;
  const { reason, policyNumber } = template;
  if (begun.reason.trim() !== "") return begun;
  return { ...begun, reason, policy: begun.policy ?? policyNumber };
}
