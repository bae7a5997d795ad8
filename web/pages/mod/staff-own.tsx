import type { Scope, SessionSummary } from "../../../workers/staff/types.ts";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { StaffPasskeyForm } from "./passkey-form.tsx";
import { type BoardName, boardWords, classWords } from "./scope-words.ts";

export interface StaffHomePageProps {
  readonly view: View;
  readonly name: string;
  readonly scope: Scope;
  readonly boards: readonly BoardName[];
  /** What they may go to from here. */
  readonly may: readonly ("review" | "see_team")[];
}

const PLACES = { review: "/mod", see_team: "/staff/team" } as const;

/** Somebody's own place on the team: who they are here, and where they may go. */
export function StaffHomePage({ view, name, scope, boards, may }: StaffHomePageProps) {
  const { home, roles } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.account} personal>
      <h1>{home.title}</h1>
      <p class="lead">{home.lead(name, roles[scope.role])}</p>
      {may.includes("review") ? (
        <dl class="facts">
          <dt>{home.boards}</dt>
          <dd>{boardWords(view.t, scope, boards)}</dd>
          <dt>{home.classes}</dt>
          <dd>{classWords(view.t, scope)}</dd>
        </dl>
      ) : null}
      <ul class="chips">
        {may.map((act) => (
          <li>
            <a href={PLACES[act]}>{home[act]}</a>
          </li>
        ))}
        <li>
          <a href="/">{home.site}</a>
        </li>
        <li>
          <a href="/staff/passkeys">{home.passkeys}</a>
        </li>
        <li>
          <a href="/staff/sessions">{home.sessions}</a>
        </li>
        <li>
          <a href="/staff/sign-out">{home.signOut}</a>
        </li>
      </ul>
    </Layout>
  );
}

/** Where somebody is signed in, each with a way to end it. */
export function SessionsPage(props: { view: View; sessions: readonly SessionSummary[] }) {
  const { view, sessions } = props;
  const { sessions: words, passkeys } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.account} personal>
      <p class="crumb">
        <a href="/staff">{passkeys.toHome}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <ul class="rows">
        {sessions.map((session) => {
          const began = view.t.time.ago(view.now, session.startedAt);
          return (
            <li>
              {session.here ? <strong>{words.here}</strong> : null}
              <p>
                {words.began(began)}. {words.ends(view.t.time.about(session.endsAt - view.now))}.
              </p>
              <form class="inline" method="post" action="/staff/sessions/end">
                <input type="hidden" name="session" value={session.id} />
                <button class="plain" aria-label={session.here ? undefined : words.endLabel(began)}>
                  {session.here ? words.endHere : words.end}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action="/staff/sessions/end-others">
          <p class="buttons">
            <button>{words.others}</button>
          </p>
          <p class="hint">{words.othersHint}</p>
        </form>
      ) : (
        <p class="hint">{words.alone}</p>
      )}
    </Layout>
  );
}

/** A question for a passkey, on the way to what asks for one. `next` has been checked to be ours. */
export function StaffConfirmPage({ view, next }: { view: View; next: string }) {
  const { confirm } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.account} personal passkey>
      <h1>{confirm.title}</h1>
      <p>{confirm.text}</p>
      <StaffPasskeyForm
        view={view}
        purpose="confirm"
        address="/staff/confirm"
        button={confirm.button}
        next={next}
      />
      <p>
        <a href="/staff">{view.t.common.cancel}</a>
      </p>
    </Layout>
  );
}
