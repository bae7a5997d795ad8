import { CLASSES, type ReviewClass } from "../../../workers/moderation/types.ts";
import type { DutyNow, RotaDay, RotaShift, Stretch, Targets } from "../../../workers/duty/types.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { Pager } from "../../components/pager/pager.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

export interface RotaPageProps {
  readonly view: View;
  readonly staffId: string;
  readonly zone: string;
  readonly days: readonly RotaDay[];
  readonly previous: string | null;
  readonly next: string | null;
  readonly here: readonly RotaShift[];
  readonly gaps: readonly Stretch[];
  readonly offered: readonly RotaShift[];
  readonly targets: Targets;
  readonly maySetTargets: boolean;
  /** What was done just now, in words. */
  readonly said?: string | undefined;
}

const WEEK_HOURS = 7 * 24;
const HOUR = 3_600_000;

/** A week of the rota: who is here when, when nobody is, and what somebody would like to hand on. */
export function RotaPage(props: RotaPageProps) {
  const { view, zone, days, previous, next } = props;
  const { duty } = view.t;
  const monday = days[0]?.day ?? "";
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal wide>
      <p class="crumb">
        <a href="/mod">{duty.desk}</a>
      </p>
      <h1>{duty.title}</h1>
      <NoticeBanner text={props.said} />
      <p class="lead">{duty.lead}</p>
      <p class="hint">
        {duty.zone(zone)} <a href="/mod/rota/zone">{duty.zoneChange}</a>
      </p>
      <p class="buttons">
        <a class="button" href="/mod/rota/add">
          {duty.add}
        </a>
      </p>
      <Here {...props} />
      <Gaps {...props} />
      <Offered {...props} />
      <section aria-labelledby="week">
        <h2 id="week">{duty.week(Date.parse(monday))}</h2>
        <ol class="week">
          {days.map((day) => (
            <Day {...props} day={day} />
          ))}
        </ol>
        <Pager
          view={view}
          prev={previous && `/mod/rota?week=${previous}`}
          next={next && `/mod/rota?week=${next}`}
          prevLabel={duty.previous}
          nextLabel={duty.next}
        />
        {days.some(({ isToday }) => isToday) ? null : (
          <p>
            <a href="/mod/rota">{duty.thisWeek}</a>
          </p>
        )}
      </section>
      <TargetsList {...props} />
    </Layout>
  );
}

function Here({ view, zone, here }: RotaPageProps) {
  const { duty } = view.t;
  return (
    <section aria-labelledby="here">
      <h2 id="here">{duty.here}</h2>
      {here.length === 0 ? <p>{duty.nobodyHere}</p> : null}
      <ul>
        {here.map(({ name, endsAt }) => (
          <li>
            {name}, {duty.until(duty.dayClock(zone, endsAt))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gaps({ view, zone, gaps }: RotaPageProps) {
  const { duty } = view.t;
  const [first] = gaps;
  const isAll = first && first.until - first.from >= WEEK_HOURS * HOUR;
  if (gaps.length === 0 || isAll) return <p>{isAll ? duty.nothingPlanned : duty.noGaps}</p>;
  const end = view.now + WEEK_HOURS * HOUR;
  const words = (at: number) => {
    if (at === view.now) return duty.gapFromNow;
    if (at === end) return duty.gapToTheEnd;
    // On the weekday it is today, the time alone would be taken for one of today.
    return duty.dayClock(zone, at, at - view.now > (WEEK_HOURS - 24) * HOUR);
  };
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{duty.gaps}</h2>
      <p class="hint">{duty.gapsHint}</p>
      <ul>
        {gaps.map(({ from, until }) => (
          <li>{duty.gap(words(from), words(until))}</li>
        ))}
      </ul>
    </section>
  );
}

function Offered({ view, zone, offered, staffId }: RotaPageProps) {
  const { duty } = view.t;
  const others = offered.filter((shift) => shift.staffId !== staffId);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="offered">
      <h2 id="offered">{duty.offered}</h2>
      <p class="hint">{duty.offeredHint}</p>
      <ul>
        {others.map(({ id, name, startsAt, endsAt }) => (
          <li>
            <a href={`/mod/rota/shifts/${id}`}>
              {duty.offeredBy(name, duty.datedSpan(zone, startsAt, endsAt))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Day({ view, zone, day, staffId }: RotaPageProps & { day: RotaDay }) {
  const { duty } = view.t;
  return (
    <li class={day.isToday ? "today" : undefined} aria-current={day.isToday ? "date" : undefined}>
      <h3>
        {duty.day(Date.parse(day.day))}
        {day.isToday ? <small> {duty.today}</small> : null}
      </h3>
      {day.shifts.length === 0 ? <p class="quiet">{duty.noShifts}</p> : null}
      <ul>
        {day.shifts.map((shift) => {
          const when = duty.span(zone, shift.startsAt, shift.endsAt);
          return (
            <li class={shift.offeredAt === null ? undefined : "offered"}>
              <a href={`/mod/rota/shifts/${shift.id}`}>
                {when} <strong>{shift.name}</strong>
              </a>{" "}
              {shift.staffId === staffId ? duty.you : null}
              {shift.offeredAt === null ? null : <small>{duty.isOffered}</small>}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

function TargetsList({ view, targets, maySetTargets }: RotaPageProps) {
  const { targets: words } = view.t.duty;
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{words.list}</h2>
      <ul>
        {(Object.keys(CLASSES) as ReviewClass[]).map((name) => (
          <li>{words.line(name, targets[name])}</li>
        ))}
      </ul>
      {maySetTargets ? (
        <p>
          <a href="/mod/rota/targets">{words.change}</a>
        </p>
      ) : null}
    </section>
  );
}

/** On the desk: when nobody is on duty, from when somebody is; and the way to the rota. */
export function DutyLine({ view, duty: here }: { view: View; duty: DutyNow }) {
  const { duty } = view.t;
  const next = view.t.time.about((here.nextAt ?? view.now) - view.now);
  // Where nothing is planned at all, nobody is missing.
  const isGap = here.planned && !here.isHere;
  return (
    <p class={isGap ? "banner" : "hint ways"}>
      {isGap ? `${duty.now.nobody(next)} ` : null}
      <a href="/mod/rota">{duty.title}</a>
    </p>
  );
}
