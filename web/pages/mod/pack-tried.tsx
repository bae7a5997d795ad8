import type { TriedText } from "../../../workers/packs/types.ts";
import type { View } from "../../view.ts";

/** What a draft would do with a text that somebody tried. */
export function PackTried({ view, tried }: { readonly view: View; readonly tried: TriedText }) {
  const { packs, packDraft, moderation, backtests } = view.t;
  const words = packDraft.tried;
  const { fate, support, noticed, sentences, unsure, broken } = tried;
  return (
    <section class="preview" aria-labelledby="would" tabindex={-1} data-focus>
      <h3 id="would">{words.title}</h3>
      <p class="lead">{words[fate]}</p>
      {support ? <p>{words.support}</p> : null}
      {fate === "nothing" ? null : <p>{words.class(moderation.classNames[tried.class])}</p>}
      {noticed.length === 0 ? null : (
        <>
          <h4>{words.noticed}</h4>
          <ul>
            {noticed.map((one) => (
              <li>
                {one.kind === "crisis" ? backtests.caught.crisis : packs.kinds[one.kind].name}: “
                {one.words}”
              </li>
            ))}
          </ul>
        </>
      )}
      {sentences.length === 0 ? null : (
        <>
          <h4>{words.rules}</h4>
          <ul>
            {sentences.map(({ rule, sentence }) => (
              <li>
                <strong>{rule}</strong>: {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {unsure.length > 0 ? <p>{words.unsure(packs.compare.joined(unsure))}</p> : null}
      {broken ? <p>{words.broken}</p> : null}
      <p class="hint">{words.pre}</p>
    </section>
  );
}
