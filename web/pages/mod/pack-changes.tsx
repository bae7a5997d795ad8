import type { Change, Line } from "../../../workers/packs/types.ts";
import type { View } from "../../view.ts";
import { helplinesWords, waitsWords } from "./pack-says.tsx";

interface PackChangesProps {
  readonly view: View;
  readonly changes: readonly Change[];
  /** The rules line by line; null where unchanged lines are left out. Empty when they are the same. */
  readonly lines: readonly (Line | null)[];
}

/** What differs between two versions: settings in words, rules line by line. */
export function PackChanges({ view, changes, lines }: PackChangesProps) {
  const { compare } = view.t.packs;
  const sentences = changes.flatMap((change) => changeWords(view, change));
  return (
    <>
      {sentences.length === 0 ? (
        <p>{compare.nothing}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      {lines.some((line) => line !== null) ? (
        <>
          <h3>{compare.rules}</h3>
          <Lines view={view} lines={lines} />
        </>
      ) : (
        <p>{compare.rulesSame}</p>
      )}
    </>
  );
}

function Lines({ view, lines }: Pick<PackChangesProps, "view" | "lines">) {
  const { compare } = view.t.packs;
  return (
    <div class="rules lines" tabindex={0} role="region" aria-label={compare.rules}>
      {lines.map((line) => {
        if (line === null) return <p class="hint">{compare.left}</p>;
        const { is, text } = line;
        if (is === "same") return <p>{text || "\u00a0"}</p>;
        const said = is === "gone" ? compare.gone : compare.added;
        return (
          <p class={`line-${is}`}>
            <span class="vh">{said} </span>
            {is === "gone" ? <del>{text || "\u00a0"}</del> : <ins>{text || "\u00a0"}</ins>}
          </p>
        );
      })}
    </div>
  );
}

/** What one change comes to, in words. */
function changeWords(view: View, change: Change): string[] {
  const { packs, common } = view.t;
  const { compare, says } = packs;
  switch (change.what) {
    case "detector": {
      const [from, to] = [packs.modes[change.from].name, packs.modes[change.to].name];
      return [compare.fromTo(packs.kinds[change.kind].name, from, to)];
    }
    case "notes": {
      const words = (notes: typeof change.from) =>
        notes.length > 0 ? common.themeList(notes) : says.noNotes;
      return [compare.fromTo(says.notes, words(change.from), words(change.to))];
    }
    case "waits":
      return [compare.fromTo(says.pre, waitsWords(view, change.from), waitsWords(view, change.to))];
    case "floor": {
      const words = (floor: typeof change.from) =>
        floor === null ? packs.noFloor : packs.floors[floor];
      return [compare.fromTo(says.floor, words(change.from), words(change.to))];
    }
    case "helplines": {
      const words = (ones: typeof change.from) => helplinesWords(view, ones);
      return [compare.fromTo(says.helplines, words(change.from), words(change.to))];
    }
    case "replies":
      return replyWords(view, change);
  }
}

function replyWords(view: View, { from, to }: Extract<Change, { what: "replies" }>): string[] {
  const { compare } = view.t.packs;
  const before = new Map(from.map(({ label, text }) => [label, text]));
  const after = new Map(to.map(({ label, text }) => [label, text]));
  const words = [
    ...[...after.keys()].filter((label) => !before.has(label)).map(compare.replyNew),
    ...[...before.keys()].filter((label) => !after.has(label)).map(compare.replyGone),
    ...[...after]
      .filter(([label, text]) => before.has(label) && before.get(label) !== text)
      .map(([label]) => compare.replyChanged(label)),
  ];
  return words.length > 0 ? words : [compare.replyOrder];
}
