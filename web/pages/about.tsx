import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** What this place is, and what is known about the people in it. */
export function AboutPage({
  view,
  securityContact,
}: {
  view: View;
  /** Where to tell of a security problem, when the operator said. */
  securityContact: string | null;
}) {
  const { about, layout, security } = view.t;
  return (
    <Layout view={view} title={layout.titles.about}>
      <h1>{about.title}</h1>
      <p class="lead">{about.intro}</p>
      {about.parts.map((part) => (
        <section>
          <h2>{part.title}</h2>
          {part.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>
        <a href="/transparency">{view.t.transparency.title}</a>
      </p>
      <section id="security">
        <h2>{security.title}</h2>
        {security.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {securityContact ? (
          <p>
            {security.contact}{" "}
            <a href={securityContact}>{securityContact.replace(/^\w+:(?!\/)/, "")}</a>
          </p>
        ) : (
          <p>{security.none}</p>
        )}
      </section>
    </Layout>
  );
}
