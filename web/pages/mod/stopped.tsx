import type { Stopping } from "../../../workers/care/types.ts";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { TodayLine } from "./care.tsx";

export interface StoppedPageProps extends Stopping {
  readonly view: View;
}

/** Where the desk stops somebody who has taken in enough: what they did, and who goes on. */
export function StoppedPage(props: StoppedPageProps) {
  const { view, today, weekPoints, budgets, spent, handedOver } = props;
  const { care } = view.t;
  const { stopped } = care;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{care.back}</a>
      </p>
      <h1>{stopped.title}</h1>
      <p class="lead">{spent === null ? stopped.free : stopped[spent]}</p>
      {spent === null ? null : <p>{stopped.why}</p>}
      <h2>{stopped.done}</h2>
      <TodayLine view={view} today={today} />
      <ul>
        <li>{care.today.points(today.points, budgets.day)}</li>
        <li>{care.today.week(weekPoints, budgets.week)}</li>
      </ul>
      <h2>{stopped.waits}</h2>
      <p>
        {stopped.back} {stopped.crisis}
      </p>
      <p>
        {goesOn(props)} {stopped.notYours}
      </p>
      <h2>{stopped.handOver.title}</h2>
      {handedOver ? (
        <p role="status">{stopped.handOver.stands}</p>
      ) : (
        <form method="post" action="/mod/stopped/hand-over">
          <p>{stopped.handOver.text}</p>
          <p class="buttons">
            <button>{stopped.handOver.send}</button>
          </p>
        </form>
      )}
      <ul class="chips">
        <li>
          <a href="/mod/close-out">{stopped.closeOut}</a>
        </li>
        <li>
          <a href="/mod/care">{stopped.chart}</a>
        </li>
        <li>
          <a href="/staff/sign-out">{care.closeOut.signOut}</a>
        </li>
      </ul>
    </Layout>
  );
}

function goesOn({ view, onDuty }: StoppedPageProps): string {
  const { stopped } = view.t.care;
  if (onDuty.who !== "next") return stopped[onDuty.who];
  return stopped.next(view.t.time.about(onDuty.startsAt - view.now));
}
