import type { View } from "../../view.ts";

/** The community's name and the main menu. */
export function SiteHeader({ view }: { view: View }) {
  const { layout } = view.t;
  const path = view.path.split("?")[0];
  const link = (href: string, label: string) => (
    <a href={href} aria-current={path === href ? "page" : undefined}>
      {label}
    </a>
  );
  return (
    <header class="top">
      <a class="brand" href="/">
        {view.community}
      </a>
      <nav aria-label={layout.nav}>
        {link("/", layout.home)}
        {link("/tags", layout.topics)}
        {link("/feed", layout.following)}
        {view.actor.kind === "visitor" && !view.desk ? link("/sign-in", layout.signIn) : null}
        {view.actor.kind === "member" ? link("/notices", layout.notices) : null}
        {view.actor.kind === "member" ? link("/account", layout.account) : null}
        {view.desk ? link("/mod", layout.desk) : null}
      </nav>
    </header>
  );
}
