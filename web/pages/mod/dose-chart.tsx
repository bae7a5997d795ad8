import type { DoseDay } from "../../../workers/care/types.ts";
import type { View } from "../../view.ts";

interface DoseChartProps {
  readonly view: View;
  /** The oldest first. */
  readonly days: readonly DoseDay[];
  /** The points that fill a bar. */
  readonly budget: number;
}

/** Somebody's own days as a table; the bars in it are for the eye, the numbers for everyone. */
export function DoseChart({ view, days, budget }: DoseChartProps) {
  const { chart } = view.t.care;
  return (
    <section aria-labelledby="chart">
      <h2 id="chart">{chart.title}</h2>
      <table class="figures days">
        <caption>{chart.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.day}</th>
            <th scope="col">{chart.reviews}</th>
            <th scope="col">{chart.heavy}</th>
            <th scope="col">{chart.points}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, reviews, heavy, points }) => (
            <tr>
              <th scope="row">
                {view.t.time.shortDay(day)}
                <span class="dose" aria-hidden="true">
                  <span class={`of-${tenths(points, budget)}`}></span>
                </span>
              </th>
              <td>{String(reviews)}</td>
              <td>{String(heavy)}</td>
              <td>{String(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details class="more">
        <summary>{chart.how}</summary>
        <p>{chart.weights}</p>
        <p>{chart.judgement}</p>
        <p>{chart.days}</p>
        <p>{chart.kept}</p>
      </details>
    </section>
  );
}

/** How many tenths of a day's measure these points are: any at all show, and no bar is over-full. */
function tenths(points: number, budget: number): number {
  if (points <= 0 || budget <= 0) return 0;
  return Math.max(1, Math.min(10, Math.round((points * 10) / budget)));
}
