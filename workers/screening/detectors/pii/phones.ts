import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/core";
import type { Doc, Span } from "../../document.ts";
import { isHelpNumber } from "./help-numbers.ts";
import { PHONE_PLANS } from "./phone-plans.ts";
import { digitsIn, spokenDigits } from "./spoken.ts";

/** Countries whose ways of writing a number are tried, in this order, when it names none itself. */
const COUNTRIES: readonly CountryCode[] = ["GB", "IE", "US", "AU", "NZ", "DE", "FR", "ES", "IT"];
/** The same for a number beside a word such as "mobile", where more countries are worth a try. */
const MORE: readonly CountryCode[] = [
  "NL",
  "BE",
  "SE",
  "PL",
  "PT",
  "AT",
  "CH",
  "DK",
  "NO",
  "FI",
  "IN",
];

/** What stands before a number that is for calling. */
const BEFORE =
  /(?:\b(?:call|ring|text|phone|phones|telephone|tel|mob|mobile|cell|cellphone|numbers?|num|no|whatsapp|fax|desk|contact|reach|reachable|sms|signal|viber|answering|dial|facetime|imessage|registered|messages? to|digits)\b|handynummer|telefon(?:nummer)?|numéro|móvil|número)[^\n\d]{0,25}\n?[^\n\d]{0,12}$/;
/** What stands before a number that is something else, whatever its shape. */
const NOT_BEFORE =
  /(?:\b(?:order|ref|reference|case|isbn|tracking|ticket|version|student|policy|invoice|booking|serial|issue|article|page|room|claim|item|docket|doi|since|year)\b[^\n\d]{0,14}|[£$€¥]\s?|\bid\b[^\n\d]{0,6})$/;
/** What stands after a number that counts something. */
const NOT_AFTER =
  /^[ .,]{0,2}(?:%|[£$€]|(?:people|users|followers|views|calories|cals?|kcals?|steps|miles|km|metres|pounds|quid|dollars|euros|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|words|pages|points|likes|members|am|pm|kg|g|mg|ml|lbs?|grams?)\b)/;
const DATE =
  /^(?:\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)?\d\d|(?:19|20)\d\d[./ -]\d{1,2}[./ -]\d{1,2})(?:[ ,]{1,2}\d{1,2}[.:]\d\d.{0,6})?$/;
const YEARS = /^(?:(?:19|20)\d\d[ ,.&/-]{1,3}){1,4}(?:19|20)\d\d$/;
/** Small numbers in a row: scores, sets, a list, a countdown. */
const LIST = /^\d{1,3}(?:[ ,/.-]{1,3}\d{1,3}){3,}$/;

/** Ranges for mobiles (Ofcom's numbering plan); those not given out yet, or kept for films, as well. */
const BRITISH_MOBILE = /^(?:0|44|0044)7[1-57-9]\d{8}$/;

/** Counting up or down. */
const COUNTED = /123456|654321/;

const FEWEST = 7;
const MOST = 15;
const LONGEST = 34;
/** So many a post are looked up at most; whoever writes more was noticed long before. */
const MOST_LOOKED_UP = 60;

/** A run of digits as they are written, with what they say. */
interface Candidate extends Span {
  readonly digits: string;
  readonly written: string;
}

const isDigit = (unit: string | undefined) => unit !== undefined && unit >= "0" && unit <= "9";
const isLetter = (unit: string | undefined) => unit !== undefined && /\p{L}/u.test(unit);
/** Letters typed for digits inside a number. */
const AS_DIGIT: Readonly<Record<string, string>> = { o: "0", l: "1", i: "1" };

const isDigitLike = (unit: string | undefined) =>
  unit !== undefined && (isDigit(unit) || unit in AS_DIGIT);

/** Reads one run of digits from `from` on: at most a few signs between two of them. */
function runFrom(text: string, from: number): Candidate {
  let digits = "";
  let end = from;
  let gap = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text[at]!;
    const standIn = AS_DIGIT[unit];
    if (isDigit(unit)) {
      digits += unit;
    } else if (
      standIn !== undefined &&
      [text[at - 1], text[at + 1]].every((near) => isDigitLike(near) || !isLetter(near)) &&
      [text[at - 1], text[at + 1]].some(isDigitLike)
    ) {
      digits += standIn;
    } else if (gap < 4 && " .-()/_*,~+[]".includes(unit)) {
      gap += 1;
      continue;
    } else break;
    gap = 0;
    end = at + 1;
  }
  return { start: from, end, digits, written: text.slice(from, Math.min(end, from + LONGEST)) };
}

function* candidates(text: string): Generator<Candidate> {
  for (let at = 0; at < text.length;) {
    const unit = text[at]!;
    const opens =
      isDigit(unit) ||
      ((unit === "+" || unit === "(") && /[\d(]/.test(text[at + 1] ?? "")) ||
      (unit === "o" && isDigit(text[at + 1]));
    if (!opens || isLetter(text[at - 1])) {
      at += 1;
      // A word with digits in it is a word: "covid19", "abc123456789".
      if (isDigit(unit)) while (isDigit(text[at])) at += 1;
      continue;
    }
    const run = runFrom(text, at);
    yield run;
    at = Math.max(at + 1, run.end);
  }
}

function isValid(written: string, countries: readonly CountryCode[]): boolean {
  const clean = written.replace(/[^\d+() -]/g, " ");
  return countries.some(
    (country) => parsePhoneNumberFromString(clean, country, PHONE_PLANS)?.isValid() ?? false,
  );
}

/** True for a whole number with a country code: that of a country we know must fit its plan. */
function isInternational(digits: string): boolean {
  const known = Object.keys(PHONE_PLANS.country_calling_codes).some((code) =>
    digits.startsWith(code),
  );
  return known ? isValid(`+${digits}`, ["GB"]) : digits.length >= 10 && digits.length <= 13;
}

/** True when the shape alone says telephone: a country code, a leading nought, 3-3-4 with signs. */
function hasShape({ digits, written }: Candidate): boolean {
  if (written.startsWith("+") || written.startsWith("(+")) return digits.length >= 9;
  if (digits.startsWith("00")) return digits.length >= 11;
  if (digits.startsWith("0")) return digits.length >= 9 && digits.length <= 12;
  return /^\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$|^1[ .-]\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/.test(
    written,
  );
}

function isPhone(text: string, run: Candidate): boolean {
  const { digits, written, start, end } = run;
  if (digits.length < FEWEST || digits.length > MOST || end - start > LONGEST) return false;
  if (isHelpNumber(digits) || DATE.test(written) || YEARS.test(written)) return false;
  const before = text.slice(Math.max(0, start - 45), start);
  if (NOT_AFTER.test(text.slice(end, end + 14))) return false;
  if (NOT_BEFORE.test(before) || isLetter(text[end])) return false;
  const isAsked = BEFORE.test(before);
  if (/^(\d)\1+$/.test(digits) || (LIST.test(written) && !isAsked && !digits.startsWith("0"))) {
    return false;
  }
  const isFit = /^\(?\+/.test(written) ? isInternational(digits) : isValid(digits, COUNTRIES);
  if (hasShape(run) && (isFit || BRITISH_MOBILE.test(digits))) return true;
  if (!isAsked) return /^\d{3} \d{3} \d{3}$/.test(written) && isValid(digits, COUNTRIES);
  return (
    isValid(written, MORE) ||
    /^\+?[\d()]{2,}(?:[ ./()-]{1,3}\d+){1,6}$/.test(written) ||
    digits.length >= 10
  );
}

/** Telephone numbers: in digits however spaced, and spelled out; never a helpline's. Linear. */
export function findPhones(doc: Doc): readonly Span[] {
  const text = doc.folded;
  const spans: Span[] = [];
  let lookedUp = 0;
  for (const run of candidates(text)) {
    if (run.digits.length < FEWEST || lookedUp >= MOST_LOOKED_UP) continue;
    lookedUp += 1;
    if (isPhone(text, run)) spans.push({ start: run.start, end: run.end });
  }
  for (const run of spokenDigits(text)) {
    const before = text.slice(Math.max(0, run.start - 45), run.start);
    const isNumber = run.digits.length >= FEWEST && run.digits.length <= MOST;
    if (!isNumber || isHelpNumber(run.digits)) continue;
    const isWhole =
      (run.digits.startsWith("0") && digitsIn(run) >= 10) ||
      (run.spelled >= 9 && digitsIn(run) === 10 && !COUNTED.test(run.digits));
    if (isWhole || (BEFORE.test(before) && run.digits.length >= 9)) spans.push(run);
  }
  return spans;
}
