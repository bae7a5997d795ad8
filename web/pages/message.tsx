import type { Helpline } from "../../workers/helplines/types.ts";
import { Emergencies } from "../components/emergencies/emergencies.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface MessagePageProps {
  readonly view: View;
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** Adds a line on where to find someone to talk to; for pages met when something failed. */
  readonly helpLinks?: boolean;
  /** The emergency numbers, for pages met when nothing else may work. */
  readonly emergencies?: readonly Helpline[] | undefined;
  /** The page that was asked for, when asking once more may help. */
  readonly again?: string | undefined;
  /** Where whoever reads this most likely wants to be instead. */
  readonly onward?: { readonly href: string; readonly text: string } | undefined;
  /** What was typed and has nowhere to go any more: its writer keeps it. */
  readonly kept?: string | undefined;
}

/** A page that says one thing, mostly that something did not work. It needs nothing but words. */
export function MessagePage(props: MessagePageProps) {
  const { view, status, title, text, helpLinks, emergencies, again, onward, kept } = props;
  const { layout, errors, help, posting } = view.t;
  return (
    <Layout view={view} title={layout.titles.message} personal>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {kept ? (
        <section class="preview" aria-labelledby="kept">
          <h2 id="kept">{posting.yourWords}</h2>
          <p class="pre">{kept}</p>
        </section>
      ) : null}
      <p class="buttons">
        {again ? (
          <a class="button" href={again}>
            {errors.again}
          </a>
        ) : null}
        {onward ? (
          <a class="button" href={onward.href}>
            {onward.text}
          </a>
        ) : null}
        <a class={again || onward ? "plain" : "button"} href="/">
          {errors.home}
        </a>
      </p>
      {helpLinks ? (
        <p class="strip">
          {help.also} <a href="/help">{help.stripLink}</a>
        </p>
      ) : null}
      {status >= 500 && emergencies ? <Emergencies view={view} first={emergencies} /> : null}
    </Layout>
  );
}
