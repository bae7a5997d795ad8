import type { View } from "../../view.ts";

/**
 * A plan to fill in, for its writer alone: its fields have no names and stand in no form, so nothing
 * can send them. Copying and printing are the browser's own; the script adds a button for each.
 */
export function SafetyPlan({ view }: { view: View }) {
  const { plan } = view.t.helpFlow;
  return (
    <div class="plan" data-plan data-copied={plan.copied} data-failed={plan.failed}>
      <p>{plan.hint}</p>
      {plan.fields.map((label, at) => (
        <div class="field">
          <label for={`plan-${String(at)}`}>{label}</label>
          <textarea id={`plan-${String(at)}`} rows={2} autocomplete="off"></textarea>
        </div>
      ))}
      <p class="buttons" data-tools hidden>
        <button type="button" class="plain" data-do="copy">
          {plan.copy}
        </button>
        <button type="button" class="plain" data-do="print">
          {plan.print}
        </button>
      </p>
      <p class="hint" role="status"></p>
    </div>
  );
}
