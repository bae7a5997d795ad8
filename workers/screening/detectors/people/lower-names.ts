import type { Doc } from "../../document.ts";
import { matches } from "../found.ts";
import type { FullName } from "./full-names.ts";
import { isFamous, isGivenName } from "./given-names.ts";

const PAIR = /(?<![\p{L}\d@#._-])(\p{L}{2,20})\s(?=(\p{L}[\p{L}-]{2,24})(?![\p{L}\d]))/gu;
/** Common surnames that end like a verb or a plural. */
const SURNAMES = new Set(
  "jones williams davies evans thomas roberts lewis harris edwards hughes phillips richards rogers stevens jenkins adams collins parsons simmons hopkins andrews matthews watkins james morris ellis francis reynolds nicholls griffiths higgins burns owens sanders harding manning fleming king reed".split(
    " ",
  ),
);
/** Words that follow a given name in small letters and are not its surname. */
const NO_SURNAME = new Set(
  (
    "and but who that when then the his her their our said told asked went came got had has did does can could " +
    "will would should may might must never always just only also still really about with from into for like than " +
    "because since until while where what why how her him them they she this there here now today tomorrow again " +
    "left died knew took made thought felt let put kept hit saw ate drank cut lost found held gave met ran told cant " +
    "wont didnt doesnt isnt wasnt wouldnt couldnt hasnt even too not are were been being have out off over under back " +
    "all any some more very much one two both last next says knows thinks wants been says if you your mum dad my words it me"
  ).split(/\s+/),
);

function isSurname(word: string): boolean {
  if (SURNAMES.has(word)) return true;
  return !NO_SURNAME.has(word) && !/(?:s|ed|ing|ly)$/.test(word);
}

/** Full names written without capitals, by their given name: for places where a name is expected. */
export function lowerNames(doc: Doc): readonly FullName[] {
  const found: FullName[] = [];
  for (const match of matches(doc.folded, PAIR)) {
    const [whole, given, surname] = match as unknown as readonly [string, string, string];
    if (!isGivenName(given) || !isSurname(surname)) continue;
    const name = `${given} ${surname}`;
    if (isFamous(name)) continue;
    const start = match.index;
    found.push({ start, end: start + whole.length + surname.length, name, isSure: true });
  }
  return found;
}
