import {
  type BacktestView,
  FATES,
  type Fate,
  type Found,
  type FoundPost,
  type SettledKind,
} from "../../../workers/packs/types.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

interface BacktestPageProps {
  readonly view: View;
  readonly board: { readonly slug: string; readonly label: string };
  readonly backtest: BacktestView;
  /** Of how many one is asked, and of how many one waits; null for none. */
  readonly shares: { readonly ask: number | null; readonly hold: number | null };
  readonly said?: string | undefined;
}

/** How a test goes, and what it has found so far. It does not reload by itself. */
export function BacktestPage(props: BacktestPageProps) {
  const { view, board, backtest, said } = props;
  const { backtests: words } = view.t;
  const path = `/mod/packs/${board.slug}`;
  const { state, seen, wanted, found } = backtest;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href={`${path}/draft`}>{words.back}</a>
      </p>
      <NoticeBanner text={said} />
      <h1>{words.title(board.label)}</h1>
      <p class="lead" role="status">
        {state === "running"
          ? words.running(seen, wanted)
          : state === "done"
            ? words.done(seen)
            : words.ended(seen)}
        {state === "done" && seen < wanted ? ` ${words.fewer}` : null}
      </p>
      <p>
        {words.against(backtest.version)} (<When view={view} at={backtest.askedAt} />)
      </p>
      {state === "running" ? (
        <form method="post" action={`${path}/tests/${backtest.id}`}>
          <p class="buttons">
            <a class="button" href={`${path}/tests/${backtest.id}`}>
              {words.refresh}
            </a>
            <button class="plain" name="do" value="stop">
              {words.stop}
            </button>
          </p>
        </form>
      ) : null}
      {backtest.current ? null : <p class="banner">{words.old}</p>}
      <p>{words.how}</p>
      {seen === 0 ? (
        state === "running" ? null : (
          <p>{words.none}</p>
        )
      ) : (
        <>
          <Fates {...props} />
          <Caught view={view} found={found} />
          <Unsure view={view} found={found} />
          <Examples view={view} found={found} />
        </>
      )}
    </Layout>
  );
}

function Fates({ view, backtest, shares }: BacktestPageProps) {
  const { summary, share } = view.t.backtests;
  const { before, after } = backtest.found;
  const count = new Intl.NumberFormat("en-GB");
  return (
    <section aria-labelledby="fates">
      <h2 id="fates">{summary.title}</h2>
      <p>
        {shares.ask === null
          ? share.askNone
          : shares.ask <= 1
            ? share.askEvery
            : share.ask(shares.ask)}{" "}
        {shares.hold === null
          ? share.holdNone
          : shares.hold <= 1
            ? share.holdEvery
            : share.hold(shares.hold)}
      </p>
      <table class="figures narrow">
        <caption>{summary.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{summary.what}</th>
            <th scope="col">{summary.before}</th>
            <th scope="col">{summary.after}</th>
          </tr>
        </thead>
        <tbody>
          {FATES.map((fate: Fate) => (
            <tr>
              <th scope="row">{summary[fate]}</th>
              <td>{count.format(before[fate])}</td>
              <td>{count.format(after[fate])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FoundProps {
  readonly view: View;
  readonly found: Found;
}

function Caught({ view, found }: FoundProps) {
  const { caught } = view.t.backtests;
  const rows = Object.entries(found.by).toSorted(([, a], [, b]) => b[1] + b[2] - (a[1] + a[2]));
  return (
    <section aria-labelledby="caught">
      <h2 id="caught">{caught.title}</h2>
      {rows.length === 0 ? (
        <p>{caught.none}</p>
      ) : (
        <table class="figures narrow">
          <caption>{caught.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{caught.what}</th>
              <th scope="col">{caught.both}</th>
              <th scope="col">{caught.fresh}</th>
              <th scope="col">{caught.gone}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, counts]) => (
              <tr>
                <th scope="row">{keyWords(view, key)}</th>
                {counts.map((count) => (
                  <td>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What a kind of signal or a rule is called. */
function keyWords({ t }: View, key: string): string {
  if (key === "kind:crisis") return t.backtests.caught.crisis;
  if (key.startsWith("kind:")) return t.packs.kinds[key.slice(5) as SettledKind]?.name ?? key;
  return t.backtests.caught.rule(key.replace(/^rule:/, ""));
}

function Unsure({ view, found }: FoundProps) {
  const { unsure } = view.t.backtests;
  const rows = Object.entries(found.unsure);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unsure">
      <h2 id="unsure">{unsure.title}</h2>
      <p>{unsure.lead}</p>
      <ul>
        {rows.map(([name, count]) => (
          <li>{unsure.line(name, count)}</li>
        ))}
      </ul>
    </section>
  );
}

function Examples({ view, found }: FoundProps) {
  const { examples: words } = view.t.backtests;
  const lists = (["fresh", "gone", "both"] as const).filter((name) => {
    return found.examples[name].length > 0;
  });
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{words.title}</h2>
      <p>{words.lead}</p>
      {lists.map((name) => (
        <details class="more">
          <summary>{words[name](found.examples[name].length)}</summary>
          <ol>
            {found.examples[name].map((post, place) => (
              <Example view={view} post={post} place={place} />
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}

function Example(props: { readonly view: View; readonly post: FoundPost; readonly place: number }) {
  const { view, post, place } = props;
  const { examples: words } = view.t.backtests;
  const by = view.t.packs.compare.joined(post.by.map((key) => keyWords(view, key)));
  return (
    <li>
      <a href={`/threads/${post.threadId}/posts/${post.postId}`}>{words.link(place + 1)}</a>
      {post.heavy ? <strong> ({words.heavy})</strong> : null}, {words.by(by)}
    </li>
  );
}
