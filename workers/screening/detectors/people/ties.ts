import type { Doc, Span } from "../../document.ts";
import { matches } from "../found.ts";
import { isGivenName } from "./given-names.ts";

/** Something that ties a person to one spot of the world: a place, a school, somewhere they work. */
export type Tie = Span;

const CAPITAL = String.raw`\p{Lu}[\p{L}&-]{1,24}`;
/** "at Tesco", "in Leeds", "from St Marys": in capitals. */
const NEAR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:at|from|in|near|outside|goes to|go to|went to|attends?|lives? on|works? for|worked for|working for|moved to|belongs to|coaches|runs|owns|manages)\s(?:the\s)?(${CAPITAL}(?:\s(?:of\s)?${CAPITAL}){0,3})`,
  "gu",
);
/** A school or somewhere to work by its kind, in any letters: "teaches at the primary school in town". */
const KIND =
  /\b(?:goes to|go to|going to|attends?|teaches at|taught at|works? at|working at|worked at|works? for|works? in|lives? in|lives? on|living in|based in|originally from|year (?:7|8|9|10|11|12|13) at|student at|studies at|study at|manager (?:at|of)|nurse (?:at|on)|doctor at|gp at|coach at|vicar (?:at|of)|owns the|runs the)\s(?:the\s|a\s)?([\p{L}&][\p{L}&-]{2,24})/gu;
/** What may stand there in capitals, or at all, without naming a place. */
const NO_PLACE = new Set(
  (
    "january february march april may june july august september october november december monday tuesday " +
    "wednesday thursday friday saturday sunday christmas easter ramadan god jesus heaven hell english french " +
    "spanish german welsh year years im ive my his her the a an this that these those it i he she they we our your " +
    "their bed school work home college uni university hospital therapy church prison jail rehab meetings aa na ca " +
    "ed cbt dbt nhs camhs cmht icu ae er court sleep town class group one two some any all every each other another " +
    "fear pain denial hiding silence peace shock debt recovery constant different good bad new old same last first " +
    "being having doing going getting eating drinking using trying what whatever where who least night day once " +
    "facebook instagram twitter tiktok snapchat reddit zoom teams youtube netflix discord whatsapp " +
    "shop shops pub gym doctors dentist party parties place places person people him me you them us himself herself"
  ).split(/\s+/),
);

/** "DCU student", "Bradford council", "Leeds swimming club"; a house with its street. */
const NAMED_PLACE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${CAPITAL}\s){1,3}(?:student|[Uu]ni|[Uu]niversity|[Cc]ollege|[Ss]chool|[Hh]igh|[Aa]cademy|[Hh]ospital|[Ss]urgery|[Cc]ouncil|[Pp]olice|PD|[Cc]are|[Cc]lub|[Cc]hurch|[Pp]rimary|[Ee]lementary|[Ii]nfirmary|[Gg]eneral|[Cc]entre|[Ee]state)|\d{1,4}[a-z]?\s(?:${CAPITAL}\s){1,2}(?:Street|St|Road|Rd|Lane|Close|Avenue|Ave|Drive|Court|Way|Terrace|Crescent|Gardens|Place|Grove))(?![\p{L}])`,
  "gu",
);
/** A town in any letters behind where somebody works: "a nurse at the infirmary", "on facebook, swansea". */
const JOB =
  /\b(?:(?:police officer|nurse|teacher|head of year|head|councillor|vicar|manager|plumber|builder|doctor|solicitor|driver|drives|works|worked|working) (?:at|in|for|of) (?:the )?\p{L}{3,24}|on facebook|on insta(?:gram)?|on linkedin)\b/gu;

/** Everything in a text that may tie somebody to a place. Linear. */
export function findTies(doc: Doc): readonly Tie[] {
  const found: Tie[] = [];
  for (const match of matches(doc.cased, NEAR)) {
    const first = match[1]!.split(" ")[0]!.toLowerCase();
    if (NO_PLACE.has(first) || (isGivenName(first) && !/\s/.test(match[1]!))) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of matches(doc.folded, KIND)) {
    if (NO_PLACE.has(match[1]!)) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of matches(doc.cased, NAMED_PLACE)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of matches(doc.folded, JOB)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** True when one of the ties stands within `reach` units of a stretch. */
export function isTied(at: Span, ties: readonly Tie[], before: number, after: number): boolean {
  let low = 0;
  let high = ties.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ties[middle]!.start < at.start - before) low = middle + 1;
    else high = middle;
  }
  for (let next = low; next < ties.length && ties[next]!.start <= at.end + after; next += 1) {
    const tie = ties[next]!;
    if (tie.end <= at.start || tie.start >= at.end) return true;
  }
  return false;
}
