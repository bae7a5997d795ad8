import type { View } from "../../view.ts";

/** The way to a second reading, among the desk's links. */
export function SecondReadingLink({ view }: { readonly view: View }) {
  return (
    <li>
      <a href="/mod/second-reading">{view.t.quality.again.link}</a>
    </li>
  );
}

/** For leads, the way to how much two readings agree. */
export function AgreementLink({ view }: { readonly view: View }) {
  return (
    <li>
      <a href="/mod/quality">{view.t.quality.page.link}</a>
    </li>
  );
}
