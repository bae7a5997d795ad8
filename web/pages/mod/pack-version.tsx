import type { BoardPack, Change, Line, Version } from "../../../workers/packs/types.ts";
import { Select } from "../../components/select/select.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { PackChanges } from "./pack-changes.tsx";
import { PackSays } from "./pack-says.tsx";

interface PackVersionPageProps {
  readonly view: View;
  readonly board: BoardPack;
  readonly version: Version;
  readonly versions: readonly Version[];
  /** What it is compared with; null beside the first. */
  readonly compared: {
    readonly with: number;
    readonly changes: readonly Change[];
    readonly lines: readonly (Line | null)[];
  } | null;
}

/** One version: what is different in it, and what it says in whole. */
export function PackVersionPage(props: PackVersionPageProps) {
  const { view, board, version, compared } = props;
  const { packs } = view.t;
  const path = `/mod/packs/${board.slug}`;
  const isNow = version.version === board.inForce.version;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href={path}>{packs.backToBoard(board.label)}</a>
      </p>
      <h1>
        {board.label}: {packs.version(version.version).toLowerCase()}
      </h1>
      <p class="hint">
        <When view={view} at={version.publishedAt ?? version.madeAt} />
        {isNow ? ` (${packs.board.current})` : null}
      </p>
      {version.note ? <p class="lead">{version.note}</p> : null}
      {version.content === null ? (
        <p class="banner">{packs.board.unreadable}</p>
      ) : isNow ? null : (
        <p class="buttons">
          <a class="plain" href={`${path}/versions/${version.version}/back`}>
            {packs.putBack.link}
          </a>
        </p>
      )}
      {compared ? (
        <section aria-labelledby="changed">
          <h2 id="changed">
            {packs.compare.between(
              packs.version(compared.with).toLowerCase(),
              packs.version(version.version).toLowerCase(),
            )}
          </h2>
          <PackChanges view={view} changes={compared.changes} lines={compared.lines} />
        </section>
      ) : null}
      <Others {...props} />
      {version.content ? (
        <section aria-labelledby="says">
          <h2 id="says">{packs.version(version.version)}</h2>
          <PackSays view={view} content={version.content} />
        </section>
      ) : null}
    </Layout>
  );
}

function Others({ view, board, version, versions, compared }: PackVersionPageProps) {
  const { packs } = view.t;
  const others = versions.filter((one) => one.version !== version.version && one.content !== null);
  if (others.length === 0) return null;
  return (
    <form method="get" action={`/mod/packs/${board.slug}/versions/${version.version}`}>
      <Select
        view={view}
        name="with"
        label={packs.compare.with}
        choices={others.map((one) => ({
          value: String(one.version),
          label: [packs.version(one.version), one.note].filter(Boolean).join(": "),
        }))}
        chosen={compared ? String(compared.with) : undefined}
      />
      <p class="buttons">
        <button class="plain">{packs.compare.show}</button>
      </p>
    </form>
  );
}
