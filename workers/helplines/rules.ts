import {
  BARRIERS,
  type Barrier,
  type ChannelKind,
  EVERYWHERE,
  type FlowAnswers,
  type FlowResult,
  type Helpline,
  type HelplinePurpose,
  HELPLINE_PURPOSES,
  type Way,
  WAYS,
} from "./types.ts";

const DAY = 86_400_000;
/** After so many days a helpline is compared with its source once more. */
export const CHECK_EVERY_DAYS = 90;
/** Emergency numbers placed below this stand first on the help page. */
export const FIRST_PLACES = 10;
/** More than the countries of the world need, and still read in one go. */
export const HELPLINES_MAX = 500;

/** The day a time (UTC epoch milliseconds) falls on, in whole days since 1970. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

/** The last day of a check that is too long ago; a helpline checked on it or before is due. */
export function dueDay(now: number): number {
  return dayOf(now) - CHECK_EVERY_DAYS - 1;
}

/** Whether a helpline is to be compared with its source again. */
export function isDue(line: Pick<Helpline, "checkedDay">, now: number): boolean {
  return line.checkedDay <= dueDay(now);
}

/**
 * A name that stays the same when the rest of a helpline changes: its country, then what it is called.
 * One that has no Latin letters is told apart by its letters' numbers.
 */
export function helplineId(country: string, name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  const numbers = [...plain].slice(0, 8).map((sign) => sign.codePointAt(0)?.toString(36));
  const place = country === EVERYWHERE ? "all" : country.toLowerCase();
  return `${place}-${words || numbers.join("-")}`.slice(0, 60);
}

/** The countries that have helplines or at least an emergency number, by their codes. */
export function countriesOf(lines: readonly Helpline[]): readonly string[] {
  return [...new Set(lines.map(({ country }) => country))]
    .filter((country) => country !== EVERYWHERE)
    .toSorted();
}

/** Helplines in the order of their places. */
export function inPlace(lines: readonly Helpline[]): readonly Helpline[] {
  return lines.toSorted((a, b) => a.position - b.position);
}

/** The emergency numbers that stand first where no country was chosen. */
export function firstNumbers(lines: readonly Helpline[]): readonly Helpline[] {
  return lines.filter((one) => one.purpose === "emergency" && one.position < FIRST_PLACES);
}

/** The languages a browser asks for, most wanted first; what no browser sends is left out. */
function tags(acceptLanguage: string): readonly Intl.Locale[] {
  return acceptLanguage
    .slice(0, 200)
    .split(",")
    .flatMap((part) => {
      try {
        return [new Intl.Locale(part.split(";")[0]?.trim() ?? "")];
      } catch {
        return [];
      }
    });
}

/** The country a browser's languages name, if it is one of these. */
export function countryFrom(acceptLanguage: string, countries: readonly string[]): string | null {
  const named = tags(acceptLanguage).flatMap(({ region }) => region ?? []);
  return named.find((region) => countries.includes(region)) ?? null;
}

const languageNames = new Intl.DisplayNames("en-GB", { type: "language" });

/** The names of a browser's languages in English, as helplines give theirs. */
export function languagesFrom(acceptLanguage: string): readonly string[] {
  const names = tags(acceptLanguage).map(({ language }) => languageNames.of(language) ?? "");
  return [...new Set(names.flatMap((name) => name.split(" ")[0] || []))];
}

/** What a form says, as far as it is one of the answers; anything else is no answer. */
export function flowAnswers(
  said: { readonly barrier: string; readonly country: string; readonly way: string },
  countries: readonly string[],
): FlowAnswers {
  const places = [...countries, EVERYWHERE];
  return {
    barrier: BARRIERS.find((one) => one === said.barrier) ?? null,
    country: places.find((one) => one === said.country) ?? null,
    way: WAYS.find((one) => one === said.way) ?? null,
  };
}

/** The purposes a form was begun with, from the board somebody wrote on. */
export function purposesFrom(said: string): readonly HelplinePurpose[] {
  return HELPLINE_PURPOSES.filter((one) => said.split(",", 10).includes(one));
}

const WAYS_IN: Readonly<Record<Way, readonly ChannelKind[]>> = {
  text: ["text"],
  chat: ["chat"],
  call: ["call"],
  person: [],
  friend: [],
  plan: [],
};

/** The kinds of channel that fit an answer; none where any does. */
export function kindsFor({ barrier, way }: FlowAnswers): readonly ChannelKind[] {
  if (way !== null) return WAYS_IN[way];
  return barrier === "aloud" ? ["text", "chat"] : [];
}

function firstPurposes(
  barrier: Barrier | null,
  wanted: readonly HelplinePurpose[],
): readonly HelplinePurpose[] {
  return barrier === "other" ? ["families", ...wanted] : wanted;
}

/** Before those for one thing in particular, unless somebody's board asks for that very thing. */
const FOR_ANYONE: readonly HelplinePurpose[] = ["listening", "young", "families"];

/** What there is for somebody's answers: those of their country, the most fitting first. */
export function findHelp(
  lines: readonly Helpline[],
  answers: FlowAnswers,
  also: { readonly first: readonly HelplinePurpose[]; readonly languages: readonly string[] },
): FlowResult {
  const { barrier, country } = answers;
  const own = lines.filter((line) => line.country === country && country !== EVERYWHERE);
  const kinds = kindsFor(answers);
  const first = firstPurposes(barrier, also.first);
  const has = (line: Helpline) =>
    kinds.length === 0 || line.channels.some(({ kind }) => kinds.includes(kind));
  const order = (purpose: HelplinePurpose) => {
    if (first.includes(purpose)) return -1;
    return FOR_ANYONE.includes(purpose) ? FOR_ANYONE.indexOf(purpose) : FOR_ANYONE.length;
  };
  const rank = (line: Helpline): readonly number[] => [
    order(line.purpose),
    also.languages.some((name) => line.language.includes(name)) ? 0 : 1,
    barrier !== "cost" || /\bfree\b/i.test(line.about) ? 0 : 1,
    line.position,
  ];
  const listed = own
    .filter(({ purpose }) => purpose !== "emergency")
    .map((line) => ({ line: ordered(line, kinds), rank: rank(line) }))
    .toSorted((a, b) => compare(a.rank, b.rank))
    .map(({ line }) => line);
  const reachable = listed.filter(has);
  const general = reachable.filter(({ purpose }) => order(purpose) < FOR_ANYONE.length);
  const fits = general.length > 0 ? general : reachable;
  const emergency = own.filter(({ purpose }) => purpose === "emergency");
  return {
    answers,
    emergency: emergency.length > 0 ? emergency : firstNumbers(lines),
    isOwnEmergency: emergency.length > 0,
    fits,
    others: listed.filter((line) => !fits.includes(line)),
    directory: lines.filter((line) => line.country === EVERYWHERE),
  };
}

/** The same helpline with the ways in that fit before its others. */
function ordered(line: Helpline, kinds: readonly ChannelKind[]): Helpline {
  const miss = (kind: ChannelKind) => Number(!kinds.includes(kind));
  return { ...line, channels: line.channels.toSorted((a, b) => miss(a.kind) - miss(b.kind)) };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
