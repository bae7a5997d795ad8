import { CLASSES, type ReviewClass, type Waiting } from "../../../workers/moderation/types.ts";
import type { RaidState } from "../../../workers/safety/types.ts";
import { assets } from "../../assets.ts";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { RaidLine, RaidLink } from "./raid.tsx";

export interface DeskPageProps {
  readonly view: View;
  readonly waiting: Waiting;
  /** True when this moderator has a review open. */
  readonly holding: boolean;
  /** Whether whoever looks may take part in opening an author’s other posts. */
  readonly mayUnseal: boolean;
  /** Whether they may see who is on the team. */
  readonly maySeeTeam: boolean;
  readonly raid: RaidState;
}

/** Where a moderator begins: what waits, and one button. */
export function DeskPage(props: DeskPageProps) {
  const { view, waiting, holding, mayUnseal, maySeeTeam, raid } = props;
  const { desk, classNames } = view.t.moderation;
  const classes = Object.keys(CLASSES) as ReviewClass[];
  const nothing = !holding && classes.every((name) => waiting[name] === null);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <h1>{desk.title}</h1>
      {view.actor.kind === "staff" ? <p class="lead">{desk.hello(view.actor.name)}</p> : null}
      <RaidLine view={view} {...raid} />
      <div
        data-desk="/mod/live"
        data-state={classes.map((name) => waiting[name] ?? "").join()}
        data-lost={desk.lost}
      >
        <p class="banner" role="status" data-desk-news hidden>
          {desk.newHint} <a href="/mod">{desk.reload}</a>
        </p>
        <p class="hint" role="status" data-desk-lost hidden></p>
      </div>
      {nothing ? (
        <section class="empty">
          <p>
            <strong>{desk.empty}</strong>
          </p>
          <p>{desk.emptyHint}</p>
        </section>
      ) : (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{desk.waiting}</h2>
          <dl class="queue">
            {classes.map((name) => (
              <div class={`class-${name}`}>
                <dt>{classNames[name]}</dt>
                <dd>{howLong(view, waiting[name])}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {nothing ? null : (
        <form method="post" action="/mod/next">
          <p class="buttons">
            <button accesskey="t">{holding ? desk.resume : desk.take}</button>
          </p>
          <p class="hint">{desk.takeHint}</p>
        </form>
      )}
      <ul class="chips">
        <li>
          <a href="/mod/log">{desk.log}</a>
        </li>
        <RaidLink view={view} may={raid.may} />
        {mayUnseal ? (
          <li>
            <a href="/mod/unsealings">{view.t.unsealing.list.link}</a>
          </li>
        ) : null}
        {maySeeTeam ? (
          <li>
            <a href="/staff/team">{view.t.team.list.title}</a>
          </li>
        ) : null}
        <li>
          <a href="/staff">{view.t.team.home.title}</a>
        </li>
        <li>
          <a href="/staff/sign-out">{desk.signOut}</a>
        </li>
      </ul>
      <script type="module" src={assets.desk}></script>
    </Layout>
  );
}

function howLong(view: View, dueAt: number | null): string {
  const { desk } = view.t.moderation;
  if (dueAt === null) return desk.none;
  const left = dueAt - view.now;
  const span = view.t.time.about(Math.abs(left));
  return left >= 0 ? desk.due(span) : desk.late(span);
}
