import type { Doc, Span } from "../../document.ts";
import { matches, spanOf } from "../found.ts";

/** A number that stands for somebody with a bank, an office or a network. */
export interface IdentityNumber extends Span {
  readonly kind: "card" | "bank" | "identity" | "network";
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The check number of bank accounts (ISO 13616): the text as a number leaves 1 over 97. */
function passesIban(text: string): boolean {
  let rest = 0;
  for (const unit of text.slice(4) + text.slice(0, 4)) {
    const value = unit <= "9" ? Number(unit) : unit.charCodeAt(0) - 87;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const CARD = /(?<![\d.])\d(?:[ -]?\d){11,18}(?![\d])/g;
const CARD_CUE = /\b(?:card|visa|mastercard|amex|debit|credit|cc)\b[^\n]{0,20}$/;
const IBAN = /\b[a-z]{2}\d{2} ?(?:[a-z0-9]{4} ?){2,7}[a-z0-9]{0,4}\b/g;
const SORT_CODE = /\bsort ?code\b[^\n\d]{0,12}\d{2}[ -]?\d{2}[ -]?\d{2}\b/g;
const ACCOUNT = /\b(?:account|acc|acct) ?(?:number|no|num)\b[^\n\d]{0,12}\d{6,12}\b/g;
/** National Insurance number (HMRC manual NIM39110). */
const NATIONAL_INSURANCE =
  /\b(?!bg|gb|nk|kn|tn|nt|zz)[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/g;
/** Any two letters will do where it is said to be one: people change them. */
const NATIONAL_INSURANCE_SAID =
  /\b(?:ni|nino|national insurance)\b ?(?:number|no|num)?\b[^\n\d]{0,10}\b[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]?\b/g;
/** Number plates: the British form since 2001, others only where they are said to be one. */
const PLATE =
  /\b(?:reg(?:istration)?|number ?plate|plates?|licen[cs]e plate|car is|van is|drives? an?)\b[^\n\d]{0,24}\b(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?-?\d{3,4}|\d{1,3} ?[a-z]{1,3} ?\d{1,5})\b/g;
const SOCIAL_SECURITY = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g;
const WITH_CUE =
  /\b(?:passport|licen[cs]e|nhs|social security|national insurance|ssn|patient|hospital|student|employee)s?\b ?(?:number|no|num|id)?\b[^\n\d]{0,14}[a-z]{0,5}\d[a-z0-9 -]{4,18}\d\b/g;
const IP4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g;
const IP6 = /(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![0-9a-f:])/g;

/** Cards, bank accounts, numbers of an office, network addresses. Linear. */
export function findIdentityNumbers(doc: Doc): readonly IdentityNumber[] {
  const text = doc.folded;
  const spans: IdentityNumber[] = [];
  const add = (
    kind: IdentityNumber["kind"],
    pattern: RegExp,
    fits?: (match: RegExpExecArray) => boolean,
  ) => {
    for (const match of matches(text, pattern)) {
      if (fits?.(match) ?? true) spans.push({ kind, ...spanOf(match) });
    }
  };
  if (!/\d/.test(text)) return spans;
  add("card", CARD, ({ 0: written, index }) => {
    const digits = written.replace(/\D/g, "");
    if (/^(\d)\1+$/.test(digits)) return false;
    const isAsked = CARD_CUE.test(text.slice(Math.max(0, index - 40), index));
    return isAsked || (digits.length >= 13 && /^[3-6]/.test(digits) && passesLuhn(digits));
  });
  add("bank", IBAN, ({ 0: written }) => passesIban(written.replace(/ /g, "")));
  add("bank", SORT_CODE);
  add("bank", ACCOUNT);
  add("identity", NATIONAL_INSURANCE);
  add("identity", NATIONAL_INSURANCE_SAID);
  add("identity", PLATE);
  add("identity", SOCIAL_SECURITY);
  add("identity", WITH_CUE, ({ 0: written }) => !/\b(?:111|116)\b/.test(written));
  // "version 7.7.0.9" is no address: those have longer parts.
  add("network", IP4, ({ 0: written }) => /\d\d/.test(written));
  add("network", IP6);
  return spans;
}
