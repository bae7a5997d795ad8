import type { Action } from "../../../workers/moderation/types.ts";
import type { TrainingCase } from "../../locales/en-GB/training-cases.ts";
import type { View } from "../../view.ts";

interface TrainingFeedbackProps {
  readonly view: View;
  readonly item: TrainingCase;
  readonly number: number;
  readonly action: string;
  readonly rule: number | null;
}

/** What an experienced team would do about a made-up case, and why; then the way to the next. */
export function TrainingFeedback({ view, item: one, number, action, rule }: TrainingFeedbackProps) {
  const { training, common, moderation } = view.t;
  const { feedback } = training;
  const named = (actions: readonly Action[]) =>
    common.list(actions.map((each) => `“${moderation.actions[each]}”`));
  const isLast = number === training.cases.length;
  return (
    <section class="banner" aria-labelledby="feedback" role="status">
      <h2 id="feedback">{feedback.title}</h2>
      <p>
        <strong>{feedback[verdictOn(one, action)]}</strong> {feedback.chose(named(one.best))}{" "}
        {one.fine.length > 0 ? feedback.also(named(one.fine)) : null}
      </p>
      <p>{one.because}</p>
      <p>{ruleWords(view, one, rule)}</p>
      <p>
        <strong>{feedback.after}:</strong> {one.after}
      </p>
      <p class="hint">{feedback.disagree}</p>
      {isLast ? <p>{training.last}</p> : null}
      <p class="buttons">
        {isLast ? (
          <a class="button" href="/mod">
            {training.toDesk}
          </a>
        ) : (
          <a class="button" href={`/mod/training/${number + 1}`}>
            {training.next}
          </a>
        )}
      </p>
    </section>
  );
}

function verdictOn(one: TrainingCase, action: string): "best" | "fine" | "other" {
  if (one.best.some((each) => each === action)) return "best";
  return one.fine.some((each) => each === action) ? "fine" : "other";
}

function ruleWords(view: View, one: TrainingCase, rule: number | null): string {
  const { feedback } = view.t.training;
  if (one.rules.length === 0) return feedback.ruleNone;
  if (rule !== null && one.rules.includes(rule)) return feedback.ruleFits(rule);
  return feedback.ruleOther(view.t.common.list(one.rules.map(String)));
}
