import { CLASSES, type ReviewClass } from "../../../workers/moderation/types.ts";
import type { CareLine } from "../../../workers/care/types.ts";
import type { InHand, Waiting } from "../../../workers/serving/types.ts";
import type { DutyNow } from "../../../workers/duty/types.ts";
import type { UndoView } from "../../../workers/reversal/types.ts";
import type { RaidState } from "../../../workers/safety/types.ts";
import { assets } from "../../assets.ts";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { HeldLine } from "./alerts-line.tsx";
import { CareLines } from "./care-lines.tsx";
import { DeskWays } from "./desk-ways.tsx";
import { KeysList } from "./keys-list.tsx";
import { DeskLive } from "./live-line.tsx";
import { RaidLine } from "./raid.tsx";
import { DutyLine } from "./rota.tsx";
import { UndoLine } from "./undo-line.tsx";

export interface DeskPageProps {
  readonly view: View;
  readonly waiting: Waiting;
  /** When the first of what was passed up to the leads is due; null when nothing was, or not for them. */
  readonly escalated: number | null;
  /** The class of the review this moderator has open; null when they have none. */
  readonly holding: ReviewClass | null;
  /** What colleagues have in hand. */
  readonly inHand: readonly InHand[];
  /** Whether whoever looks may take part in opening an author’s other posts. */
  readonly mayUnseal: boolean;
  /** Whether they may see who is on the team. */
  readonly maySeeTeam: boolean;
  /** Whether a helpline is to be compared with its source again. */
  readonly helplineDue: boolean;
  readonly raid: RaidState;
  /** The labels of the boards on which every new post waits, since nobody came. */
  readonly held: readonly string[];
  readonly duty: DutyNow;
  readonly care: CareLine;
  /** The decision that one key can still take back. */
  readonly undo: UndoView | null;
}

/** Where a moderator begins: what waits, and one button. */
export function DeskPage(props: DeskPageProps) {
  const { view, waiting, escalated, holding, inHand, raid } = props;
  const { desk, classNames } = view.t.moderation;
  const { take } = view.t.deciding.keys.page;
  const classes = Object.keys(CLASSES) as ReviewClass[];
  const nothing =
    holding === null && escalated === null && classes.every((name) => waiting[name] === null);
  const state = [...classes.map((name) => waiting[name] ?? ""), escalated ?? "", inHand.length];
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <UndoLine view={view} undo={props.undo} />
      <h1>{desk.title}</h1>
      {view.actor.kind === "staff" ? <p class="lead">{desk.hello(view.actor.name)}</p> : null}
      <RaidLine view={view} {...raid} />
      <HeldLine view={view} held={props.held} />
      <DutyLine view={view} duty={props.duty} />
      <CareLines view={view} care={props.care} />
      {props.helplineDue ? (
        <p class="hint">
          {view.t.helplines.due} <a href="/mod/helplines">{view.t.helplines.dueLink}</a>
        </p>
      ) : null}
      <DeskLive view={view} state={state.join()} />
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
            {escalated === null ? null : (
              <div class="class-escalated">
                <dt>{view.t.serving.escalated}</dt>
                <dd>{howLong(view, escalated)}</dd>
              </div>
            )}
          </dl>
        </section>
      )}
      <Colleagues view={view} inHand={inHand} />
      {nothing || (props.care.spent && holding === null) ? null : (
        <form method="post" action="/mod/next">
          {holding === null ? null : (
            <p>{view.t.serving.holding(classNames[holding].toLowerCase())}</p>
          )}
          <p class="buttons">
            <button accesskey={take} aria-keyshortcuts={take} data-key={take}>
              {holding === null ? desk.take : desk.resume} <kbd aria-hidden="true">{take}</kbd>
            </button>
          </p>
          <p class="hint">{desk.takeHint}</p>
        </form>
      )}
      <DeskWays
        view={view}
        mayHold={raid.may}
        mayUnseal={props.mayUnseal}
        maySeeTeam={props.maySeeTeam}
      />
      <KeysList view={view} page={["take", "undo", "help"]} />
      <script type="module" src={assets.desk}></script>
    </Layout>
  );
}

/** Who has what open just now: nobody has to wonder whether the crisis is being read. */
function Colleagues({ view, inHand }: Pick<DeskPageProps, "view" | "inHand">) {
  const { serving } = view.t;
  if (inHand.length === 0) return null;
  return (
    <section aria-labelledby="in-hand">
      <h2 id="in-hand">{serving.inHand}</h2>
      <ul>
        {inHand.map((one) => (
          <li>{serving.inHandLine(one.name, one.class)}</li>
        ))}
      </ul>
    </section>
  );
}

function howLong(view: View, dueAt: number | null): string {
  const { desk } = view.t.moderation;
  if (dueAt === null) return desk.none;
  const left = dueAt - view.now;
  const span = view.t.time.about(Math.abs(left));
  return left >= 0 ? desk.due(span) : desk.late(span);
}
