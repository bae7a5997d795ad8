import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

interface TellingPageProps {
  readonly view: View;
  readonly telling: { readonly at: number; readonly reason: string; readonly postUrl: string };
}

/** What a member is told when two of the team opened what else they wrote. */
export function TellingPage({ view, telling }: TellingPageProps) {
  const words = view.t.unsealing.telling;
  return (
    <Layout view={view} title={view.t.layout.titles.message} personal>
      <h1>{words.title}</h1>
      <p class="lead">{words.what(view.t.time.date(telling.at))}</p>
      <p>{words.who}</p>
      <section aria-labelledby="why">
        <h2 id="why">{words.why}</h2>
        <p class="pre">{telling.reason}</p>
        <p>
          <a href={telling.postUrl}>{words.post}</a>
        </p>
      </section>
      <p>{words.whyNow}</p>
      <p>
        {words.counted} <a href="/transparency">{words.countedLink}</a>
      </p>
      <p>
        {words.yours} <a href="/account">{words.yoursLink}</a>
      </p>
    </Layout>
  );
}
