import type { Child } from "hono/jsx";
import type { View } from "../../view.ts";
import { AlertsLink } from "./alerts-line.tsx";
import { CareLinks } from "./care-lines.tsx";
import { KeysLink } from "./keys-list.tsx";
import { AgreementLink, SecondReadingLink } from "./quality-links.tsx";
import { RaidLink } from "./raid.tsx";

interface DeskWaysProps {
  readonly view: View;
  /** Whether they may hold every first post for a while. */
  readonly mayHold: boolean;
  /** Whether they may take part in opening an author’s other posts. */
  readonly mayUnseal: boolean;
  /** Whether they may see who is on the team, as leads may. */
  readonly maySeeTeam: boolean;
}

/** Where to go from the desk besides the next review: sorted, since nobody reads a dozen links at night. */
export function DeskWays({ view, mayHold, mayUnseal, maySeeTeam }: DeskWaysProps) {
  const { desk } = view.t.moderation;
  return (
    <>
      <Group id="ways-look" title={desk.ways.look}>
        <Way to="/mod/investigate" text={view.t.investigate.link} />
        <Way to="/mod/log" text={desk.log} />
        <SecondReadingLink view={view} />
      </Group>
      {mayHold || mayUnseal || maySeeTeam ? (
        <Group id="ways-lead" title={desk.ways.lead}>
          <RaidLink view={view} may={mayHold} />
          {mayUnseal ? <Way to="/mod/unsealings" text={view.t.unsealing.list.link} /> : null}
          {maySeeTeam ? (
            <>
              <Way to="/staff/team" text={view.t.team.list.title} />
              <AgreementLink view={view} />
              <Way to="/mod/packs" text={view.t.packs.link} />
              <Way to="/mod/templates" text={view.t.templates.link} />
              <Way to="/mod/helplines" text={view.t.helplines.link} />
            </>
          ) : null}
        </Group>
      ) : null}
      <Group id="ways-own" title={desk.ways.own}>
        <CareLinks view={view} />
        <AlertsLink view={view} />
        <Way to="/staff" text={view.t.team.home.title} />
        <li>
          <KeysLink view={view} />
        </li>
        <Way to="/staff/sign-out" text={desk.signOut} />
      </Group>
    </>
  );
}

function Group(props: { readonly id: string; readonly title: string; readonly children: Child }) {
  return (
    <nav class="sorted" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul class="chips">{props.children}</ul>
    </nav>
  );
}

function Way({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <li>
      <a href={to}>{text}</a>
    </li>
  );
}
