import { LINES_COMPARED } from "./limits.ts";
import type { Change, Line, PackContent, SettledKind } from "./types.ts";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Which settings differ between two versions, the rules apart. In the order in which they are edited. */
export function changesBetween(before: PackContent, after: PackContent): Change[] {
  const kinds = Object.keys(after.detectors) as SettledKind[];
  const detectors = kinds
    .filter((kind) => before.detectors[kind] !== after.detectors[kind])
    .map((kind): Change => {
      const [from, to] = [before.detectors[kind], after.detectors[kind]];
      return { what: "detector", kind, from, to };
    });
  const waits = ({ preModeration, firstPosts }: PackContent) =>
    preModeration === "first" ? { preModeration, firstPosts } : { preModeration, firstPosts: 0 };
  const others: (Change | null)[] = [
    same(before.defaultNotes, after.defaultNotes)
      ? null
      : { what: "notes", from: before.defaultNotes, to: after.defaultNotes },
    same(waits(before), waits(after))
      ? null
      : { what: "waits", from: waits(before), to: waits(after) },
    before.floor === after.floor ? null : { what: "floor", from: before.floor, to: after.floor },
    same(before.helplines, after.helplines)
      ? null
      : { what: "helplines", from: before.helplines, to: after.helplines },
    same(before.replies, after.replies)
      ? null
      : { what: "replies", from: before.replies, to: after.replies },
  ];
  return [...detectors, ...others.filter((one) => one !== null)];
}

/**
 * Two texts line by line: what stayed, went and came, in reading order. The longest common
 * subsequence by the usual table, over what is left between a common beginning and end.
 */
export function linesBetween(before: string, after: string): Line[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle =
    left.length > LINES_COMPARED || right.length > LINES_COMPARED
      ? [...lines("gone", left), ...lines("new", right)]
      : between(left, right);
  return [
    ...lines("same", a.slice(0, start)),
    ...middle,
    ...lines("same", a.slice(a.length - end)),
  ];
}

const linesOf = (text: string) => (text === "" ? [] : text.split("\n"));
const lines = (is: Line["is"], texts: readonly string[]) => texts.map((text) => ({ is, text }));

function between(a: readonly string[], b: readonly string[]): Line[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? 1 + longest[(i + 1) * width + j + 1]!
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const out: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      out.push({ is: "same", text: a[i]! });
      i++;
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) {
      out.push({ is: "gone", text: a[i++]! });
    } else {
      out.push({ is: "new", text: b[j++]! });
    }
  }
  return [...out, ...lines("gone", a.slice(i)), ...lines("new", b.slice(j))];
}

/** Of lines compared, what changed with a line or two around it; null stands for what is left out. */
export function shownLines(all: readonly Line[], around = 2): (Line | null)[] {
  const near = new Set<number>();
  all.forEach(({ is }, at) => {
    if (is === "same") return;
    for (let n = at - around; n <= at + around; n++) near.add(n);
  });
  const out: (Line | null)[] = [];
  all.forEach((line, at) => {
    if (near.has(at)) out.push(line);
    else if (out.at(-1) !== null) out.push(null);
  });
  return out;
}

/** What differs between two versions, as pages show it: settings, and the changed lines of the rules. */
export function differenceBetween(
  before: PackContent,
  after: PackContent,
): { readonly changes: readonly Change[]; readonly lines: readonly (Line | null)[] } {
  return {
    changes: changesBetween(before, after),
    lines: before.rules === after.rules ? [] : shownLines(linesBetween(before.rules, after.rules)),
  };
}

/** Whether two versions say the same. */
export function isSame(before: PackContent, after: PackContent): boolean {
  return before.rules === after.rules && changesBetween(before, after).length === 0;
}
