import type { ReviewClass } from "../../../workers/moderation/types.ts";
import type { SignalKind } from "../../../workers/screening/types.ts";
import { plural } from "./plural.ts";

const kinds: Record<SignalKind, string> = {
  crisis: "words about wanting to die, or about being in danger",
  method_detail: "how somebody could hurt themselves",
  pii: "something that could show who the author is",
  ed_numbers: "a number that can hurt with an eating disorder",
  sourcing: "where to get something",
  dosing: "how much of something to take",
  abuse: "words that may hurt somebody",
  spam: "something that reads like an advert",
  third_person_identifiable: "something that could show who somebody else is",
};

/** Where the name of what noticed something says more than its kind. */
const rules: Readonly<Record<string, string>> = {
  "crisis.want_die": "says that they want to die",
  "crisis.no_life": "says that they do not want to live",
  "crisis.intent": "says that they will do it",
  "crisis.plan": "a plan, or last things put in order",
  "crisis.means": "has a means at hand",
  "crisis.attempt_now": "says that they have begun",
  "crisis.farewell": "a farewell",
  "crisis.passive": "would rather not wake up",
  "crisis.ideation": "thinks of dying",
  "crisis.attempt": "speaks of an attempt",
  "crisis.burden": "feels that others would be better off",
  "crisis.selfharm": "speaks of hurting themselves",
  "crisis.other_risk": "worries that somebody else may die",
  "crisis.abuse_now": "is being hurt by somebody",
  "crisis.words": "words in which the program sees danger",
  "crisis.whole": "the text as a whole",
  "crisis.to_team": "what its author wrote to the team; please read it",
  "crisis.second_opinion": "a second program, asked about the whole text, sees danger",
  "pii.phone": "a phone number",
  "pii.email": "an e-mail address",
  "pii.link": "a link",
  "pii.handle": "a name somewhere else",
  "pii.address": "an address",
  "pii.postcode": "a postcode",
  "pii.place": "a place that could find them",
  "pii.name": "a full name",
  "method_detail.quantity": "an amount together with a method",
  "method_detail.place": "a place together with a method",
  "method_detail.pact": "words of doing it together",
  "method_detail.goading": "words that push somebody towards it",
  "method_detail.asking": "asks how",
  "method_detail.self_harm": "how somebody hurts themselves",
  "method_detail.eating": "how somebody starves or purges",
  "dosing.taper": "asks about coming off something",
  "dosing.mixing": "taking things together",
  "sourcing.asking": "asks where to get something",
  "sourcing.offering": "offers something",
  "abuse.threat": "a threat",
  "abuse.wish_harm": "wishes somebody harm",
  "abuse.slur": "a slur",
  "spam.links": "many links",
  "spam.repeat": "the same over and over",
};

/** Why a review bears its class, where something was noticed. */
const why: Record<ReviewClass, string> = {
  crisis: "It is a crisis because somebody may be in danger now.",
  red: "It is red because it may become dangerous, or says how.",
  amber: "It is amber because a person should look, and it can wait a little.",
  green: "It is green: nothing in it seems urgent.",
};

const named = (rule: string): string | undefined =>
  rules[rule] ?? (rule.startsWith("pack.") ? `a rule of the board: ${rule.slice(5)}` : undefined);

/** What screening noticed in a post, as the team reads it. */
export const evidence = {
  title: "What a program noticed",
  hint: "Each of these is a hint, not a verdict. Programs miss things and see things that are not there. You decide.",
  why,
  /** What noticed something, in a few words. */
  nameOf: (kind: SignalKind, rule: string): string => named(rule) ?? kinds[kind],
  /** The same from the name alone, as the record keeps it. */
  nameOfRule: (rule: string): string => {
    const kind = (Object.keys(kinds) as SignalKind[]).find((one) => rule.startsWith(`${one}.`));
    return named(rule) ?? (kind ? kinds[kind] : rule);
  },
  places: (count: number): string => plural(count, "place", "places"),
  help: "The helplines to name in a letter to them. They are there for you as well.",
  marked: "The words are marked in the text, once you open it.",
};
