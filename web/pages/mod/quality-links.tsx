import type { View } from "../../view.ts";

/** The ways to a second reading and, for leads, to how much two readings agree. */
export function QualityLinks({ view, leads }: { readonly view: View; readonly leads: boolean }) {
  const { again, page } = view.t.quality;
  return (
    <>
      <li>
        <a href="/mod/second-reading">{again.link}</a>
      </li>
      {leads ? (
        <li>
          <a href="/mod/quality">{page.link}</a>
        </li>
      ) : null}
    </>
  );
}
