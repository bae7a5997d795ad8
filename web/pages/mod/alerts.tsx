import type { BrowserSummary } from "../../../workers/alarms/types.ts";
import { assets } from "../../assets.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

export interface AlertsPageProps {
  readonly view: View;
  readonly publicKey: string | null;
  readonly isPushBad: boolean;
  readonly browsers: readonly BrowserSummary[];
  readonly held: readonly { readonly slug: string; readonly label: string }[];
  readonly mayLift: boolean;
  readonly channels: { readonly ok: boolean; readonly count: number } | null;
  /** What has just been done, by its name in the address. */
  readonly done?: string | undefined;
}

/** How the team is told that something waits, and this person in particular. */
export function AlertsPage(props: AlertsPageProps) {
  const { view, channels, done = "" } = props;
  const { alarms } = view.t;
  const said: Readonly<Record<string, string>> = alarms.done;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{view.t.moderation.review.back}</a>
      </p>
      <NoticeBanner text={Object.hasOwn(said, done) ? said[done] : undefined} />
      <h1>{alarms.title}</h1>
      <p class="lead">{alarms.lead}</p>
      <p>{alarms.order}</p>
      <p class="hint">{alarms.quiet}</p>
      <Held {...props} />
      <Browsers {...props} />
      {channels ? <Channels view={view} channels={channels} /> : null}
      <script type="module" src={assets.alerts}></script>
    </Layout>
  );
}

function Held({ view, held, mayLift }: AlertsPageProps) {
  const words = view.t.alarms.held;
  if (held.length === 0) return null;
  return (
    <section aria-labelledby="held">
      <h2 id="held">{words.title}</h2>
      <p>{words.line(held.map(({ label }) => label))}</p>
      {mayLift ? (
        <>
          {held.map(({ slug, label }) => (
            <form method="post" action="/mod/alerts/lift">
              <input type="hidden" name="board" value={slug} />
              <p class="buttons">
                <button class="plain">{words.liftLabel(label)}</button>
              </p>
            </form>
          ))}
          <p class="hint">{words.liftHint}</p>
        </>
      ) : null}
    </section>
  );
}

function Browsers({ view, publicKey, isPushBad, browsers }: AlertsPageProps) {
  const words = view.t.alarms.browsers;
  return (
    <section aria-labelledby="browsers">
      <h2 id="browsers">{words.title}</h2>
      {browsers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <BrowserList view={view} browsers={browsers} />
      )}
      {publicKey === null ? (
        <p class="banner">{isPushBad ? words.badSetup : words.noSetup}</p>
      ) : (
        <div
          data-alerts
          data-key={publicKey}
          data-action="/mod/alerts/browsers"
          data-denied={words.denied}
          data-failed={words.failed}
        >
          <p class="bad-text" role="alert"></p>
          <p class="buttons" data-needs-script hidden>
            <button type="button" data-alerts-on>
              {words.on}
            </button>
          </p>
          <p class="hint" data-needs-script hidden>
            {words.onHint}
          </p>
          <p class="banner" data-no-script>
            {words.needsScript}
          </p>
        </div>
      )}
      {publicKey !== null && browsers.length > 0 ? (
        <form method="post" action="/mod/alerts/browsers/test">
          <p class="buttons">
            <button class="plain">{words.test}</button>
          </p>
          <p class="hint">{words.testHint}</p>
        </form>
      ) : null}
    </section>
  );
}

function BrowserList({ view, browsers }: Pick<AlertsPageProps, "view" | "browsers">) {
  const words = view.t.alarms.browsers;
  return (
    <ul class="rows">
      {browsers.map(({ token, createdAt }) => {
        const when = view.t.time.ago(view.now, createdAt);
        return (
          <li>
            <p>{words.added(when)}</p>
            <form class="inline" method="post" action="/mod/alerts/browsers/remove">
              <input type="hidden" name="browser" value={token} />
              <button class="plain" aria-label={words.offLabel(when)}>
                {words.off}
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}

function Channels(props: { view: View; channels: { ok: boolean; count: number } }) {
  const { view, channels } = props;
  const words = view.t.alarms.hooks;
  return (
    <section aria-labelledby="channels">
      <h2 id="channels">{words.title}</h2>
      {channels.ok ? <p>{words.count(channels.count)}</p> : <p class="banner">{words.bad}</p>}
      {channels.count > 0 ? (
        <form method="post" action="/mod/alerts/channels/test">
          <p class="buttons">
            <button class="plain">{words.test}</button>
          </p>
        </form>
      ) : null}
    </section>
  );
}
