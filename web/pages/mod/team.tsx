import type { OpenInvite, TeamEventView, TeamPerson } from "../../../workers/staff/types.ts";
import { Pager } from "../../components/pager/pager.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { type BoardName, boardWords, classWords } from "./scope-words.ts";

export interface TeamPageProps {
  readonly view: View;
  readonly boards: readonly BoardName[];
  readonly people: readonly TeamPerson[];
  readonly invites: readonly OpenInvite[];
  readonly events: readonly TeamEventView[];
  readonly newer: string | null;
  readonly older: string | null;
  readonly mayChange: boolean;
}

/** Who is on the team, which links are open, and what was done about it. */
export function TeamPage(props: TeamPageProps) {
  const { view, people, mayChange } = props;
  const { list, passkeys } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/staff">{passkeys.toHome}</a>
      </p>
      <h1>{list.title}</h1>
      <p>{list.text}</p>
      {mayChange ? (
        <p class="buttons">
          <a class="button" href="/staff/team/invite">
            {list.invite}
          </a>
        </p>
      ) : null}
      <section aria-labelledby="people">
        <h2 id="people">{list.people}</h2>
        <ul class="rows">
          {people.map((person) => (
            <Person {...props} person={person} />
          ))}
        </ul>
      </section>
      <Invites {...props} />
      <Record {...props} />
    </Layout>
  );
}

function Person(props: TeamPageProps & { person: TeamPerson }) {
  const { view, person, boards, mayChange } = props;
  const { list, roles, statuses } = view.t.team;
  const own = view.actor.kind === "staff" && view.actor.id === person.id;
  return (
    <li>
      <h3>
        {person.name} {own ? <small>{list.you}</small> : null}
      </h3>
      {person.status === "removed" ? (
        <p>{statuses.removed}</p>
      ) : (
        <>
          <p>
            {roles[person.role]} · {boardWords(view.t, person, boards)} ·{" "}
            {classWords(view.t, person)}
          </p>
          <p>
            {statuses[person.status]} · {list.joined(view.t.time.date(person.createdAt))}
          </p>
          {mayChange ? (
            <a href={`/staff/team/${person.id}`} aria-label={list.changeLabel(person.name)}>
              {list.change}
            </a>
          ) : null}
        </>
      )}
    </li>
  );
}

function Invites({ view, invites, boards, mayChange }: TeamPageProps) {
  const { list, roles } = view.t.team;
  return (
    <section aria-labelledby="invites">
      <h2 id="invites">{list.invites}</h2>
      {invites.length === 0 ? <p class="empty">{list.noInvites}</p> : null}
      <ul class="rows">
        {invites.map((invite) => (
          <li>
            <h3>
              {invite.letsIn === null
                ? list.inviteFor(roles[invite.role])
                : list.backFor(invite.letsIn)}
            </h3>
            {invite.letsIn === null ? (
              <p>
                {boardWords(view.t, invite, boards)} · {classWords(view.t, invite)}
              </p>
            ) : null}
            <p>
              {invite.invitedBy === null ? list.byOperator : list.by(invite.invitedBy)} ·{" "}
              {list.ends(view.t.time.about(invite.expiresAt - view.now))}
            </p>
            {mayChange ? (
              <a href={`/staff/team/invites/${invite.id}/withdraw`}>{list.withdraw}</a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Record({ view, events, boards, newer, older }: TeamPageProps) {
  const { list } = view.t.team;
  return (
    <section aria-labelledby="record">
      <h2 id="record">{list.record}</h2>
      {events.length === 0 ? <p class="empty">{list.noRecord}</p> : null}
      <ol class="events">
        {events.map((event) => (
          <li>
            <p>{eventWords(view, event, boards)}</p>
            <p class="hint">
              <When view={view} at={event.at} />
            </p>
          </li>
        ))}
      </ol>
      <Pager view={view} prev={newer} next={older} prevLabel={list.newer} nextLabel={list.older} />
    </section>
  );
}

function eventWords(view: View, event: TeamEventView, boards: readonly BoardName[]): string {
  const { record, roles } = view.t.team;
  const { action, detail } = event;
  const role = detail.role ? roles[detail.role].toLowerCase() : record.someone;
  const subject = event.subject ?? record.someone;
  const line = record.line(action, event.actor ?? record.operator, subject, role);
  if (detail.version !== undefined) {
    const [board = ""] = detail.boards ?? [];
    const name = boards.find(({ slug }) => slug === board)?.label ?? board;
    return `${line}. ${record.version(name, detail.version, detail.copyOf)}`;
  }
  if (detail.helpline) return `${line}. ${record.named(detail.name ?? detail.helpline)}`;
  if (!detail.role) return `${line}.`;
  const scope = { role: detail.role, boards: detail.boards ?? [], classes: detail.classes ?? [] };
  const parts = [
    scope.boards.length === 0 ? "" : record.boards(boardWords(view.t, scope, boards)),
    scope.classes.length === 0 ? "" : record.classes(classWords(view.t, scope)),
  ];
  return [`${line}.`, ...parts].filter(Boolean).join(" ");
}
