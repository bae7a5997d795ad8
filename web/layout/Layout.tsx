import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { assets } from "../assets.ts";
import type { View } from "../view.ts";
import { ExitBar } from "../components/exit-bar/exit-bar.tsx";
import { SiteFooter } from "../components/site-footer/site-footer.tsx";
import { SiteHeader } from "../components/site-header/site-header.tsx";

export interface LayoutProps {
  readonly view: View;
  /** A neutral kind of page, from `t.layout.titles`: never the title of a thread or the name of a board. */
  readonly title: string;
  /** True when the page belongs to one person; search engines are asked to stay away. */
  readonly personal?: boolean;
  /** True when the page shows a form again with things to mend. */
  readonly errors?: boolean;
  /** Address of the Atom feed of this page. */
  readonly atom?: string;
  /** Path of the form whose draft may go now, because what it held has been posted. */
  readonly clearDraft?: string | undefined;
  /** Has the script leave at once, as the exit control does, since nothing is to be seen here again. */
  readonly leave?: boolean;
  /** Loads the passkey script; few pages need it. */
  readonly passkey?: boolean;
  /** For pages that need the whole width, such as the review desk. */
  readonly wide?: boolean;
  readonly children?: Child;
}

const doctype = raw("<!doctype html>");

/** The frame of every page. The exit control is the first thing the keyboard reaches. */
export function Layout(props: LayoutProps) {
  const { view, title } = props;
  const { layout } = view.t;
  return (
    <>
      {doctype}
      <html lang="en-GB" dir="ltr">
        <head>
          <meta charset="utf-8" />
          <title>
            {`${props.errors ? layout.titleWithErrors(title) : title} – ${layout.siteTitle}`}
          </title>
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#efe7d8" media="(prefers-color-scheme:light)" />
          <meta name="theme-color" content="#0f1512" media="(prefers-color-scheme:dark)" />
          <meta name="referrer" content="no-referrer" />
          {props.personal ? <meta name="robots" content="noindex" /> : null}
          <link rel="stylesheet" href={assets.css} />
          <link rel="icon" type="image/svg+xml" href="/icon.svg" />
          {props.atom ? (
            <link rel="alternate" type="application/atom+xml" href={props.atom} />
          ) : null}
          <script type="module" src={assets.js}></script>
          {props.passkey ? <script type="module" src={assets.passkey}></script> : null}
        </head>
        <body
          data-clear-draft={props.clearDraft}
          data-forget={view.forgets ? "" : undefined}
          data-leave={props.leave ? "" : undefined}
        >
          <ExitBar view={view} />
          <SiteHeader view={view} />
          <main id="main" tabindex={-1} class={props.wide ? "wide" : undefined}>
            {props.children}
          </main>
          <SiteFooter view={view} />
        </body>
      </html>
    </>
  );
}
