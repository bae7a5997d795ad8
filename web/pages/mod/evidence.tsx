import type { ReviewView } from "../../../workers/moderation/types.ts";
import type { View } from "../../view.ts";

/** What screening noticed in a post: by name and how often, without any of its words. */
export function Evidence({ view, review }: { view: View; review: ReviewView }) {
  const { evidence } = view.t;
  const { signals } = review.noticed;
  if (signals.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { kind, rule } of signals) {
    const name = evidence.nameOf(kind, rule);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (
    <>
      <h3>{evidence.title}</h3>
      <ul>
        {[...counts].map(([name, count]) => (
          <li>
            {name}
            {count > 1 ? ` (${evidence.places(count)})` : ""}
          </li>
        ))}
      </ul>
      <p>
        {evidence.why[review.class]} {evidence.marked}
      </p>
      <p class="hint">{evidence.hint}</p>
    </>
  );
}

/** That the author would like to be written to, and where to do it. */
export function LetterWanted({ view, review }: { view: View; review: ReviewView }) {
  const { desk } = view.t.support;
  if (!review.letterWanted) return null;
  return (
    <p class="banner">
      {desk.wanted}{" "}
      <a href={`/mod/reviews/${review.threadId}/${review.postId}/letters`}>{desk.write}</a>
    </p>
  );
}

/** For whoever writes to somebody in danger, and for whoever reads it: the way to help, in one press. */
export function HelpBeside({ view, review }: { view: View; review: ReviewView }) {
  const { evidence, help } = view.t;
  if (review.class !== "crisis") return null;
  return (
    <p class="hint">
      {evidence.help} <a href="/help">{help.stripLink}</a>
    </p>
  );
}
