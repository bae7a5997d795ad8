import type { LedgerHead } from "../../workers/ledger/types.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** What the chain over the record is, in plain words, and its last link to write down. */
export function LedgerPage({ view, head }: { view: View; head: LedgerHead | null }) {
  const { chain } = view.t.ledger;
  return (
    <Layout view={view} title={view.t.layout.titles.about}>
      <h1>{chain.title}</h1>
      <p class="lead">{chain.intro}</p>
      {chain.parts.map(({ title, paragraphs }) => (
        <section>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
      <section>
        <h2>{chain.last}</h2>
        {head ? (
          <>
            <p>{chain.lastHint}</p>
            <p class="code">
              <code>{`${head.seq}:${head.hash}`}</code>
            </p>
          </>
        ) : (
          <p>{chain.none}</p>
        )}
        <p class="ways">
          <a href="/api/v1/ledger">{chain.machine}</a>
        </p>
        <p class="ways">
          <a href="/log">{view.t.ledger.log.title}</a>
        </p>
      </section>
    </Layout>
  );
}
