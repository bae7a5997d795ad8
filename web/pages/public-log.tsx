import type { LogDay } from "../../workers/ledger/types.ts";
import { Pager } from "../components/pager/pager.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface PublicLogProps {
  readonly view: View;
  readonly days: readonly LogDay[];
  /** False for a page of older days. */
  readonly isNewest: boolean;
  /** The day with which older ones begin (whole days since 1970, UTC). */
  readonly older: number | null;
}

/** What the team did, for everyone: by day, by role, without a word of anyone's. */
export function PublicLogPage({ view, days, isNewest, older }: PublicLogProps) {
  const { log } = view.t.ledger;
  const { roles } = view.t.moderation;
  return (
    <Layout view={view} title={view.t.layout.titles.about}>
      <h1>{log.title}</h1>
      <p class="lead">{log.intro}</p>
      <p>{log.left}</p>
      {days.length === 0 ? <p class="empty">{log.empty}</p> : null}
      {days.map(({ day, lines }) => (
        <section>
          <h2>{view.t.time.day(day)}</h2>
          <ul>
            {lines.map((line) => (
              <li>
                {log.line(roles[line.role], log.acts[line.action], line.count)}
                {" · "}
                {line.board}
                {line.policy === null ? null : (
                  <>
                    {" · "}
                    <a href={`/rules#rule-${line.policy}`}>{log.rule(line.policy)}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pager
        view={view}
        prev={isNewest ? null : "/log"}
        next={older === null ? null : `/log?until=${dateOf(older)}`}
        prevLabel={log.newest}
        nextLabel={log.older}
      />
      <p class="ways">
        <a href="/transparency">{log.figures}</a>
      </p>
      <p class="ways">
        <a href="/ledger">{view.t.ledger.chain.title}</a>
      </p>
    </Layout>
  );
}

/** "2026-11-23" of a day. */
function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
