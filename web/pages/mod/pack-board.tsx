import type { BacktestView, BoardPack, Version } from "../../../workers/packs/types.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { BacktestLine } from "./backtest-line.tsx";
import { PackSays } from "./pack-says.tsx";
import { InForce } from "./packs.tsx";

interface PackBoardPageProps {
  readonly view: View;
  readonly board: BoardPack;
  readonly versions: readonly Version[];
  readonly backtests: readonly BacktestView[];
  readonly said?: string | undefined;
}

/** One board: what holds there, and every version there was. */
export function PackBoardPage(props: PackBoardPageProps) {
  const { view, board, backtests, said } = props;
  const { packs } = view.t;
  const path = `/mod/packs/${board.slug}`;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod/packs">{packs.backToList}</a>
      </p>
      <NoticeBanner text={said} />
      <h1>{board.label}</h1>
      <InForce view={view} board={board} />
      {board.draft ? (
        <p>
          {packs.board.draftBy} <When view={view} at={board.draft.madeAt} />
          {board.draft.role === null
            ? null
            : ` ${packs.byRole(view.t.moderation.roles[board.draft.role])}`}
          .
        </p>
      ) : null}
      <p class="buttons">
        <a class="button" href={`${path}/draft`}>
          {board.draft ? packs.board.editDraft : packs.board.edit}
        </a>
        {board.draft ? (
          <a class="plain" href={`${path}/draft/drop`}>
            {packs.drop.link}
          </a>
        ) : null}
      </p>
      <section aria-labelledby="now">
        <h2 id="now">{packs.board.now}</h2>
        <PackSays view={view} content={board.inForce} />
      </section>
      <Versions {...props} />
      {backtests.length === 0 ? null : (
        <section aria-labelledby="tests">
          <h2 id="tests">{packs.board.tests}</h2>
          <ul class="templates">
            {backtests.map((one) => (
              <li>
                <BacktestLine view={view} board={board.slug} backtest={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}

function Versions({ view, board, versions }: PackBoardPageProps) {
  const { packs, moderation } = view.t;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{packs.board.versions}</h2>
      {versions.length === 0 ? <p>{packs.board.none}</p> : null}
      <ol class="events">
        {versions.map(({ version, note, role, publishedAt, madeAt, content }) => (
          <li>
            <p>
              <a href={`/mod/packs/${board.slug}/versions/${version}`}>{packs.version(version)}</a>
              {version === board.inForce.version ? ` (${packs.board.current})` : null}
            </p>
            <p>{note || packs.board.noNote}</p>
            {content === null ? <p class="hint">{packs.board.unreadable}</p> : null}
            <p class="hint">
              <When view={view} at={publishedAt ?? madeAt} />
              {", "}
              {role === null ? packs.nobody.toLowerCase() : packs.byRole(moderation.roles[role])}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
