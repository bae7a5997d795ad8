import type { PackContent, SettledKind } from "../../../workers/packs/types.ts";
import type { View } from "../../view.ts";

interface PackSaysProps {
  readonly view: View;
  readonly content: PackContent;
}

/** What a version says, in words. */
export function PackSays({ view, content }: PackSaysProps) {
  const { packs, common } = view.t;
  const { says } = packs;
  const { detectors, defaultNotes, floor, helplines, replies, rules } = content;
  return (
    <>
      <h3>{says.noticed}</h3>
      <p>{says.crisis}</p>
      <dl class="queue says">
        {(Object.keys(detectors) as SettledKind[]).map((kind) => (
          <div>
            <dt>{packs.kinds[kind].name}</dt>
            <dd>{packs.modes[detectors[kind]].name}</dd>
          </div>
        ))}
        <div>
          <dt>{says.notes}</dt>
          <dd>{defaultNotes.length > 0 ? common.themeList(defaultNotes) : says.noNotes}</dd>
        </div>
        <div>
          <dt>{says.pre}</dt>
          <dd>{waitsWords(view, content)}</dd>
        </div>
        <div>
          <dt>{says.floor}</dt>
          <dd>{floor === null ? says.noFloor : packs.floors[floor]}</dd>
        </div>
        <div>
          <dt>{says.helplines}</dt>
          <dd>{helplinesWords(view, helplines)}</dd>
        </div>
      </dl>
      {replies.length === 0 ? null : (
        <>
          <h3>{says.replies}</h3>
          <ul class="templates">
            {replies.map(({ label, text }) => (
              <li>
                <p>
                  <strong>{label}</strong>
                </p>
                <p class="pre">{text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{says.rules}</h3>
      {rules === "" ? <p>{says.noRules}</p> : <RulesText text={rules} label={says.rules} />}
    </>
  );
}

/** Rules as they are written; a block that can be scrolled by keyboard as well. */
export function RulesText({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <pre class="rules" tabindex={0} role="region" aria-label={label}>
      {text}
    </pre>
  );
}

/** Whose posts wait, in a few words. */
export function waitsWords(
  { t }: View,
  { preModeration, firstPosts }: Pick<PackContent, "preModeration" | "firstPosts">,
): string {
  return preModeration === "first"
    ? t.packs.says.first(firstPosts)
    : t.packs.waits[preModeration].name;
}

/** Which helplines come first, in a few words. */
export function helplinesWords({ t }: View, helplines: PackContent["helplines"]): string {
  const { says, purposes } = t.packs;
  if (helplines.length === 0) return says.noHelplines;
  return t.packs.compare.joined(helplines.map((one) => purposes[one]));
}
