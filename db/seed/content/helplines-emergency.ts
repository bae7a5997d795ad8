import { emergency, type Line } from "./helpline.ts";

const EUROPE = "https://vugd.gov.lv/en/single-emergency-call-number-112-europe";
const PHONES =
  "https://android.googlesource.com/platform/packages/services/Telephony/+/master/ecc/input/eccdata.txt";

/** Where 112 brings an ambulance, the fire brigade and the police. */
const ONE_NUMBER =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IS IT LT LU LV MT NL PL PT RO SE SI SK";

/** Elsewhere: the ambulance first, then the police, as telephones themselves know them. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  NO: ["113", "112"],
  CH: ["144", "112"],
  AR: ["107", "911"],
  BR: ["192", "190"],
  CL: ["131", "133"],
  CN: ["120", "110"],
  CO: ["123"],
  EC: ["911"],
  HK: ["999"],
  IL: ["101", "100"],
  IN: ["112"],
  JP: ["119", "110"],
  KE: ["999"],
  KR: ["119", "112"],
  MX: ["911"],
  MY: ["999"],
  PH: ["911"],
  PK: ["115", "15"],
  SG: ["995", "999"],
  TH: ["1669", "191"],
  TW: ["119", "110"],
  UA: ["103", "102"],
  UY: ["911"],
  ZA: ["112"],
};

/** The emergency numbers of further countries. */
export const moreNumbers: readonly Line[] = [
  ...ONE_NUMBER.split(" ").map((country) => emergency(country, ["112"], EUROPE)),
  ...Object.entries(NUMBERS).map(([country, numbers]) => emergency(country, numbers, PHONES)),
];
