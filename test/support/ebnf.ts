import fc from "fast-check";

/** What a grammar is made of. A `sign` in quotes stands for itself, a `kind` for many. */
export type Part =
  | { readonly is: "sign"; readonly text: string }
  | { readonly is: "kind"; readonly name: string }
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "row" | "choice"; readonly of: readonly Part[] }
  | { readonly is: "maybe" | "many"; readonly of: Part };

export type Grammar = ReadonlyMap<string, Part>;

const PIECE = /"[^"]+"|[A-Z]+|[a-z][a-z_]*|[=|;()[\]{}]/g;

/** Reads EBNF (ISO 14977 without commas): names in small letters, kinds of sign in capitals. */
export function grammarOf(text: string): Grammar {
  const pieces = text.replaceAll(/\(\*[\s\S]*?\*\)/g, "").match(PIECE) ?? [];
  const grammar = new Map<string, Part>();
  let at = 0;
  const choice = (): Part => {
    const of = [row()];
    while (pieces[at] === "|") {
      at += 1;
      of.push(row());
    }
    return { is: "choice", of };
  };
  const row = (): Part => {
    const of: Part[] = [];
    while (at < pieces.length && !["|", ";", ")", "]", "}"].includes(pieces[at] ?? ""))
      of.push(one());
    return { is: "row", of };
  };
  const one = (): Part => {
    const piece = pieces[at] ?? "";
    at += 1;
    if (piece.startsWith('"')) return { is: "sign", text: piece.slice(1, -1) };
    if (/^[A-Z]/.test(piece)) return { is: "kind", name: piece };
    if (/^[a-z]/.test(piece)) return { is: "name", name: piece };
    const inside = choice();
    at += 1;
    if (piece === "[") return { is: "maybe", of: inside };
    return piece === "{" ? { is: "many", of: inside } : inside;
  };
  while (at < pieces.length) {
    const name = pieces[at] ?? "";
    at += 2;
    grammar.set(name, choice());
    at += 1;
  }
  return grammar;
}

/** Every sign that a grammar writes in quotes. */
export function signsOf(grammar: Grammar): Set<string> {
  const inside = (part: Part): string[] => {
    if (part.is === "sign") return [part.text];
    if (part.is === "row" || part.is === "choice") return part.of.flatMap(inside);
    return part.is === "maybe" || part.is === "many" ? inside(part.of) : [];
  };
  return new Set([...grammar.values()].flatMap(inside));
}

/**
 * Texts that a grammar allows, their signs with blanks between them. `nests` is the name that leads
 * back to itself; the last of its choices is the one that does not.
 */
export function textsOf(
  grammar: Grammar,
  { start, nests }: { readonly start: string; readonly nests: string },
  kinds: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<string> {
  const names = fc.letrec<Record<string, string>>((tie) => {
    const from = (part: Part): fc.Arbitrary<string> => {
      switch (part.is) {
        case "sign":
          return fc.constant(part.text);
        case "kind":
          return kinds[part.name] ?? fc.constant("");
        case "name":
          return tie(part.name);
        case "row":
          return fc.tuple(...part.of.map(from)).map((pieces) => pieces.join(" "));
        case "choice":
          if (part !== grammar.get(nests)) return fc.oneof(...part.of.map(from));
          return fc.oneof({ maxDepth: 4 }, ...part.of.map(from).toReversed());
        case "maybe":
          return fc.option(from(part.of), { nil: "" });
        case "many":
          return fc.array(from(part.of), { maxLength: 2 }).map((all) => all.join(" "));
      }
    };
    return Object.fromEntries([...grammar].map(([name, part]) => [name, from(part)]));
  });
  return names[start] ?? fc.constant("");
}

/** Whether a grammar allows these pieces; each says of itself what it is. */
export function allows(
  grammar: Grammar,
  start: string,
  pieces: readonly { readonly kind: string; readonly value: string }[],
): boolean {
  const known = new Map<string, ReadonlySet<number>>();
  const ends = (part: Part, from: number): ReadonlySet<number> => {
    const piece = pieces[from];
    switch (part.is) {
      case "sign":
        return new Set(
          piece && piece.kind !== "TEXT" && piece.value === part.text ? [from + 1] : [],
        );
      case "kind":
        return new Set(piece?.kind === part.name ? [from + 1] : []);
      case "name": {
        const key = `${part.name} ${from}`;
        const before = known.get(key);
        if (before !== undefined) return before;
        const found = ends(grammar.get(part.name) ?? { is: "row", of: [] }, from);
        known.set(key, found);
        return found;
      }
      case "row":
        return part.of.reduce<ReadonlySet<number>>(
          (at, one) => new Set([...at].flatMap((here) => [...ends(one, here)])),
          new Set([from]),
        );
      case "choice":
        return new Set(part.of.flatMap((one) => [...ends(one, from)]));
      case "maybe":
        return new Set([from, ...ends(part.of, from)]);
      case "many": {
        const all = new Set([from]);
        for (const here of all) for (const end of ends(part.of, here)) all.add(end);
        return all;
      }
    }
  };
  return ends({ is: "name", name: start }, 0).has(pieces.length);
}
