import type { CareLine } from "../../../workers/care/types.ts";
import type { View } from "../../view.ts";

/** On the desk: what concerns whoever looks at it, and nobody else. At most two lines at once. */
export function CareLines({ view, care }: { view: View; care: CareLine }) {
  const { desk } = view.t.care;
  return (
    <>
      {care.spent ? (
        <p class="banner">
          {desk.spent} <a href="/mod/stopped">{desk.spentLink}</a>
        </p>
      ) : care.handedOver ? (
        <p class="banner">{desk.handedOver}</p>
      ) : null}
      {care.shiftEnds === null ? null : (
        <p class="hint">
          {desk.shiftEnds(view.t.time.about(care.shiftEnds - view.now))}{" "}
          <a href="/mod/close-out">{desk.shiftEndsLink}</a>
        </p>
      )}
      {care.isNew ? (
        <p class="hint">
          {desk.isNew} <a href="/mod/training">{desk.isNewLink}</a>
        </p>
      ) : null}
    </>
  );
}

/** The ways to one's own care, among the desk's links. */
export function CareLinks({ view }: { view: View }) {
  const { care } = view.t;
  return (
    <>
      <li>
        <a href="/mod/care">{care.link}</a>
      </li>
      <li>
        <a href="/mod/close-out">{care.closeOut.link}</a>
      </li>
    </>
  );
}
