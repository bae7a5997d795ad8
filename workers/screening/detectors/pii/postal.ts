import type { Doc, Span } from "../../document.ts";
import { matches, spanOf } from "../found.ts";

/** Where a part of a postal address was found. */
export interface Postal extends Span {
  readonly kind: "address" | "postcode";
}

/** A postcode of the United Kingdom (BS 7666): the letters of its areas, and of its last part. */
const UK_POSTCODE =
  /(?<![a-z\d])(?:a[bl]|b[abdhlnrst]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[ky]|g[luy]?|h[adgprsux]|i[gpv]|k[atwy]|l[adelnsu]?|m[ekl]?|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aeghklmnoprstwy]?|t[adfnqrsw]|ub|w[acdfnrsv]?|yo|ze)\d[\da-hjkmnpr-y]? ?\d[abd-hjlnp-uw-z]{2}(?![a-z\d])/g;
const ORDINAL = /\d(?:st|nd|rd|th)$/;
const IRISH_EIRCODE = /(?<![a-z\d])[ac-fhknpr-tv-y]\d[\dw] ?[0-9ac-fhknpr-tv-y]{4}(?![a-z\d])/g;
const US_STATES =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|AA|AE|AP|PR|GU|VI|MP|AS|FM|MH|PW";
const US_PLACE = new RegExp(
  String.raw`\b\p{Lu}[\p{L}.]{1,20},?\s(?:${US_STATES}),?\s\d{5}(?:-\d{4})?\b|\bD?[FA]PO\s(?:AA|AE|AP)\s\d{5}\b`,
  "gu",
);

/** Street words that are hardly anything else. */
const STREET =
  "street|str|road|avenue|ave|lane|crescent|boulevard|blvd|terrace|parkway|pkwy|highway|hwy|mews|cul-de-sac|gardens|grove|esplanade|turnpike|freeway|expressway|causeway";
/** Words that name a street only when they are written as part of a name. */
const MAYBE_STREET =
  "st|rd|dr|ln|ct|pl|sq|close|court|drive|way|place|square|hill|park|row|walk|view|green|rise|circle|trail|loop|alley|common|mount|plaza|parade|bend|creek|ridge|run|valley|heights|springs?|meadows?|junctions?|ports?|points?|landing|forges?|fords?|islands?|falls|fields?|pass|path|plains?|summit|trace|track|ville|vista|villages?|wells?|estates?|ferry|flats?|glens?|haven|hollow|inlet|knolls?|lakes?|lodge|manor|mountains?|orchard|oval|prairie|ranch|rapids?|river|shoals?|shores?|skyway|spurs?|stravenue|tunnel|viaduct|brooks?|bridge|bluffs?|bypass|canyon|cape|cliffs?|corners?|coves?|crest|crossing|curve|dale|divide";
const WORD = String.raw`[\p{L}][\p{L}.-]{1,24}`;
const CAPITAL = String.raw`\p{Lu}[\p{L}.-]{0,24}`;
const NUMBER = String.raw`(?<![\p{L}\d£$€.:/-])\d{1,5}[A-Da-d]?(?:-\d{1,4})?`;
const SURE_STREET = new RegExp(
  String.raw`${NUMBER},?\s(?:${WORD}\s){1,3}(?:${STREET})(?![\p{L}\d])`,
  "giu",
);
const NAMED_STREET = new RegExp(
  String.raw`${NUMBER},?\s(?:${CAPITAL}\s){1,3}(?:${MAYBE_STREET.split("|")
    .map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`)
    .join("|")})(?![\p{L}\d])`,
  "gu",
);
/** What a street is not called: what stands between a count and a way. */
const NOT_NAME =
  /(?:^|\s)(?:weeks?|days?|years?|months?|minutes?|mins?|hours?|hrs?|miles?|metres?|meters?|km|people|times?|percent|of|in|on|down|along|to|the|a|an|from|more|up|across|off|and|or|men|women|kids|cars|nights?|am|pm|blocks?|steps?|yards?|feet|lads|girls|boys|doors?|houses|pubs|shops)(?:\s|$)/i;
const ABROAD = new RegExp(
  String.raw`(?<!\p{L})(?:\d{1,4},?\s)?(?:rue|calle|via|viale|piazza|corso|rua|avenida|av\.|plaza|ulica|ul\.|rambla|chemin|allée|impasse|quai|largo|passeig|carrer|strada|ulitsa|jalan)\s(?:d[eiu]l?l?a?\s|la\s|los\s|las\s|le\s|les\s){0,2}${CAPITAL}(?:[\s-]${CAPITAL}){0,3}(?:,?\s\d{1,4}[a-z]?)?(?![\p{L}\d])`,
  "giu",
);
const GERMANIC =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}.-]{2,30}(?:gasse|allee|platz|weg|damm|ufer|laan|gracht|plein|gata|väg|vej|gade|veien|vegen|gaten)|\p{L}[\p{L}.-]{2,30}(?:strasse|straße|str\.|straat|gatan|vägen))\s\d{1,4}[a-z]?(?![\p{L}\d])/gu;
const UNIT =
  /(?<!\p{L})(?:(?:apt|apartment|suite|ste)\.?\s?#?\d{1,5}[a-z]?|(?:unit|psc)\s\d{1,5},?\sbox\s\d{1,5}|p\.? ?o\.? ?box\s\d{1,6})(?![\p{L}\d])/giu;
/** "my address is", "the bus drops you off at": what stands there is a place, however it is written. */
const CUE =
  /\b(address(?: is| was|:)?|drops? (?:you|me|us) off at|restaurant is at|located at|shop is at|office(?: is)? at|be sent to\??|send (?:this|it) to|delivered to|live at|lives at|living at|staying at|house is at|based at|meet (?:me|us|him|her|them)(?: up)? at|come (?:over )?to|find me at|party at|moved to|home is at)[?:]?\s{0,2}(?:user|him|her|me)?:?\s{0,2}(\d{1,5})[a-z]?,?\s([\p{L}\d][\p{L}\d.-]{1,30})/gu;
/** After these a number with a word behind it is a place even in small letters. */
const SURE_CUE = /^(?:address|drops|drop|restaurant|located|shop|office|be sent|send|delivered)/;
const NO_PLACE =
  /^(?:am|pm|oclock|tonight|today|tomorrow|in|on|and|or|if|for|to|the|at|when|then|years?|yrs?|weeks?|months?|days?|hours?|minutes?|mins|people|different|countries|places|schools|times|meetings|groups|mg|ml|mcg|kg|lbs?|stone|calories|steps?|percent|sessions|nights|outside|by|near|before|after|sharp|with|i|we|he|she|you|it|so|but|because|as|of|january|february|march|april|may|june|july|august|september|october|november|december)$/;

function cued(doc: Doc): Postal[] {
  const spans: Postal[] = [];
  for (const match of matches(doc.folded, CUE)) {
    const [whole, cue, number, word] = match as unknown as readonly [
      string,
      string,
      string,
      string,
    ];
    const end = match.index + whole.length;
    const isCapital = /^[\p{Lu}\d]/u.test(doc.cased.slice(end - word.length, end));
    const isPlace = !NO_PLACE.test(word) && word.length > 1;
    if (!isPlace || !(isCapital || (SURE_CUE.test(cue) && number.length > 1))) continue;
    const start = match.index + whole.search(/\d/);
    spans.push({ kind: "address", start, end });
  }
  return spans;
}

/** A street with its number behind it, where somebody lives or meets. */
const NUMBER_LAST =
  /(?<!\p{L})(?:[Ll]ives? (?:on|at|in)|[Ll]iving (?:on|at|in)|[Rr]eturn to|side of|corner of|[Ee]nter on|(?:taxi|cab|uber) to|[Oo]ffice is at|[Mm]eet(?:ing)? (?:me |us )?(?:at|on)|[Aa]ddress is|[Ll]ocated (?:on|at))\s(?:the\s)?(?!(?:Year|Ward|Level|Grade|Stage|Day|Phase|Type|Class|Group|Team|Step)\s)((?:\d{1,5},? )?(?:\p{Lu}[\p{L}.-]{1,24}\s){1,4}\d{1,4}[a-z]?)(?![\p{L}\d:])/gu;

function streets(cased: string): Postal[] {
  const spans: Postal[] = [];
  for (const match of matches(cased, SURE_STREET)) {
    const middle = match[0].replace(/^\S+\s/, "").replace(/\s\S+$/, "");
    if (!NOT_NAME.test(middle)) spans.push({ kind: "address", ...spanOf(match) });
  }
  for (const pattern of [NAMED_STREET, GERMANIC, UNIT]) {
    for (const match of matches(cased, pattern)) {
      spans.push({ kind: "address", ...spanOf(match) });
    }
  }
  for (const match of matches(cased, NUMBER_LAST)) {
    const end = match.index + match[0].length;
    spans.push({ kind: "address", start: end - match[1]!.length, end });
  }
  for (const match of matches(cased, ABROAD)) {
    const hasCapital = /\s\p{Lu}/u.test(match[0]);
    if (hasCapital && /\d/.test(match[0])) spans.push({ kind: "address", ...spanOf(match) });
  }
  return spans;
}

/** "zip 90210", and where and when to meet. */
const ZIP = /\bzip(?: ?code)?(?: is| =|:)? ?\d{5}(?:-\d{4})?\b/g;
const MEETING =
  /\b(?:meet|come (?:and )?(?:find|meet|see)|waiting for you|ill be) ?(?:me|us|up|up with me)? (?:at|outside|in|by|near|behind) (?:the )?[\p{L}' ]{3,40} (?:at (?:\d{1,2}(?::\d\d)? ?(?:am|pm)?|noon|midday|half \w+)(?! (?:years|percent))|tomorrow at|tonight at|tomorrow|tonight|(?:on |this |next )(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gu;
/** No stranger is asked to come: somebody tells of their own day. */
const OWN_DAY =
  /\b(?:he|she|they|we|mum|dad|friend|sister|brother|gp|nurse|counsellor|support worker|ill be (?:in|at) (?:work|home|school|bed|hospital|therapy|group))\b/;

function meetings(folded: string): Postal[] {
  const spans: Postal[] = [];
  for (const match of matches(folded, MEETING)) {
    const before = folded.slice(Math.max(0, match.index - 30), match.index);
    const isAsked = /\b(?:me|us|you|come)\b/.test(match[0]);
    if (isAsked && !OWN_DAY.test(before + match[0])) {
      spans.push({ kind: "address", ...spanOf(match) });
    }
  }
  return spans;
}

/** Streets with their numbers, postcodes, boxes, and what stands after "my address is". Linear. */
export function findPostal(doc: Doc): readonly Postal[] {
  const { folded, cased } = doc;
  const spans = meetings(folded);
  if (!/\d/.test(folded)) return spans;
  spans.push(...streets(cased));
  for (const match of matches(folded, ZIP)) spans.push({ kind: "postcode", ...spanOf(match) });
  spans.push(...cued(doc));
  for (const match of matches(cased, US_PLACE)) spans.push({ kind: "postcode", ...spanOf(match) });
  for (const match of matches(folded, UK_POSTCODE)) {
    const written = cased.slice(match.index, match.index + match[0].length);
    const isCapital = /^\p{Lu}/u.test(written) && /\p{Lu}$/u.test(written);
    if (isCapital || (match[0].length >= 6 && !ORDINAL.test(match[0]))) {
      spans.push({ kind: "postcode", ...spanOf(match) });
    }
  }
  for (const match of matches(folded, IRISH_EIRCODE)) {
    const written = cased.slice(match.index, match.index + match[0].length);
    const isCapital = written === written.toUpperCase() && /[A-Z].*[A-Z]/.test(written.slice(3));
    if (isCapital) spans.push({ kind: "postcode", ...spanOf(match) });
  }
  return spans;
}
