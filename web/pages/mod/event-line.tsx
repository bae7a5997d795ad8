import type { EventView } from "../../../workers/moderation/types.ts";
import { When } from "../../components/when/when.tsx";
import type { View } from "../../view.ts";

/** One line of the record: what, by which role, under which rule, in which words. */
export function EventLine({ view, event }: { view: View; event: EventView }) {
  const { review, done, roles } = view.t.moderation;
  const { suspensions, time } = view.t;
  const { reason, notes, signals, where, untilDay } = event.detail;
  const named = (rules: readonly string[]) =>
    view.t.common.list([...new Set(rules.map(view.t.evidence.nameOfRule))]);
  const place = {
    thread: suspensions.desk.thisThread,
    board: suspensions.desk.thisBoard,
    community: suspensions.everywhere,
  };
  return (
    <>
      <p>
        <strong>{review.event(done[event.action], roles[event.role])}</strong>
        {reason ? ` (${view.t.common.reasons[reason]})` : ""}
        {notes && notes.length > 0 ? ` (${view.t.common.themeList(notes)})` : ""}
        {signals && signals.length > 0 ? ` (${named(signals)})` : ""}
        {where && untilDay !== undefined
          ? ` (${suspensions.desk.detail(place[where], time.day(untilDay))})`
          : ""}
        {event.detail.unseen ? ` (${review.unseen})` : ""}
        {event.policy ? `, ${review.rule(event.policy.number)}` : ""},{" "}
        <When view={view} at={event.at} />
      </p>
      {event.reason ? <p class="pre">{event.reason}</p> : null}
      {event.reverses && event.action !== "taken_back" ? <p class="hint">{review.undid}</p> : null}
    </>
  );
}
