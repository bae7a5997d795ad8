import type { Policy } from "../../workers/moderation/types.ts";
import type { DetectorMode, PackInForce, SettledKind } from "../../workers/packs/types.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

interface RulesPageProps {
  readonly view: View;
  readonly policies: readonly Policy[];
  readonly boards: readonly BoardNoticing[];
}

interface BoardNoticing {
  readonly slug: string;
  readonly label: string;
  readonly pack: PackInForce;
  /** How many rules of its own it has. */
  readonly rules: number;
}

/** The numbered rules that every decision cites, and what a program looks for on each board. */
export function RulesPage({ view, policies, boards }: RulesPageProps) {
  const { about, layout, noticing } = view.t;
  return (
    <Layout view={view} title={layout.titles.rules}>
      <h1>{about.rulesTitle}</h1>
      <p class="lead">{about.rulesIntro}</p>
      {policies.map((policy) => (
        <section class="rule" id={`rule-${policy.number}`}>
          <h2>{`${policy.number}. ${policy.title}`}</h2>
          <p class="pre">{policy.text}</p>
        </section>
      ))}
      <p>{about.rulesAfter}</p>
      <section id="noticed">
        <h2>{noticing.title}</h2>
        <p>{noticing.intro}</p>
        <p>{noticing.always}</p>
        {boards.map((board) => (
          <>
            <h3>{board.label}</h3>
            <p>{noticingWords(view, board)}</p>
          </>
        ))}
      </section>
    </Layout>
  );
}

/** What a program looks for on a board and what comes of it, in one paragraph. */
function noticingWords({ t }: View, { pack, rules }: BoardNoticing): string {
  const { noticing, common } = t;
  const { detectors, preModeration, firstPosts, defaultNotes, floor } = pack;
  const kinds = Object.keys(detectors) as SettledKind[];
  const said = (mode: DetectorMode) => {
    const some = kinds.filter((kind) => detectors[kind] === mode);
    return some.length > 0 ? noticing[mode](some) : "";
  };
  return [
    said("ask"),
    said("hold"),
    said("review"),
    said("off"),
    preModeration === "every" ? noticing.every : "",
    preModeration === "first" && firstPosts > 0 ? noticing.first(firstPosts) : "",
    defaultNotes.length > 0 ? noticing.notes(common.themeList(defaultNotes)) : "",
    (floor && noticing.floors[floor]) ?? "",
    rules > 0 ? noticing.own(rules) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
