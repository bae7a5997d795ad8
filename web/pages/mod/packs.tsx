import type { BoardPack } from "../../../workers/packs/types.ts";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

interface PacksPageProps {
  readonly view: View;
  readonly boards: readonly BoardPack[];
}

/** Every board with the version of its pack that is in force. */
export function PacksPage({ view, boards }: PacksPageProps) {
  const { packs } = view.t;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{packs.back}</a>
      </p>
      <h1>{packs.list.title}</h1>
      <p class="lead">{packs.list.lead}</p>
      <ul class="templates">
        {boards.map((board) => (
          <li>
            <h2>{board.label}</h2>
            <InForce view={view} board={board} />
            {board.draft ? <p>{packs.list.draft}.</p> : null}
            <p>
              <a href={`/mod/packs/${board.slug}`}>{packs.list.see(board.label)}</a>
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

/** Which version is in force, since when, and by whom in the team; or that none can be read. */
export function InForce({ view, board }: { readonly view: View; readonly board: BoardPack }) {
  const { packs, moderation, time } = view.t;
  const { published, inForce, damaged } = board;
  if (damaged) return <p class="banner">{packs.list.damaged}</p>;
  if (inForce.version === 0) return <p class="hint">{packs.list.beginning}</p>;
  if (!published) return <p class="hint">{packs.version(inForce.version)}</p>;
  const { role, publishedAt, madeAt } = published;
  const by = role === null ? packs.nobody.toLowerCase() : packs.byRole(moderation.roles[role]);
  const since = time.ago(view.now, publishedAt ?? madeAt);
  return <p class="hint">{packs.board.since(inForce.version, since, by)}</p>;
}
