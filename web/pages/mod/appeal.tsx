import type { ReviewView } from "../../../workers/moderation/types.ts";
import { When } from "../../components/when/when.tsx";
import type { View } from "../../view.ts";
import { EventLine } from "./event-line.tsx";

/** What an author asks about a decision, and whether whoever looks is the one to answer. */
export function Appeal({ view, review }: { view: View; review: ReviewView }) {
  const { desk } = view.t.suspensions;
  const { appeal } = review;
  if (!appeal) return null;
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{desk.appeal}</h2>
      <p class="meta">
        {desk.appealWords} <When view={view} at={appeal.createdAt} />
      </p>
      <blockquote class="pre">{appeal.words}</blockquote>
      {appeal.decision ? (
        <>
          <h3>{desk.appealWas}</h3>
          <ol class="events">
            <li>
              <EventLine view={view} event={appeal.decision} />
            </li>
          </ol>
        </>
      ) : null}
      {appeal.mayAnswer === "alone" ? <p class="banner">{desk.appealLead}</p> : null}
      <p class={appeal.mayAnswer === "no" ? "banner" : "hint"}>
        {appeal.mayAnswer === "no" ? desk.appealOther : desk.appealHow}
      </p>
    </section>
  );
}
