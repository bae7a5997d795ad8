import type { ReviewClass } from "../../../workers/moderation/types.ts";
import type { SettledKind } from "../../../workers/packs/types.ts";
import { list, plural } from "./plural.ts";

/** What a program looks for, as part of a sentence for everyone. */
const kinds: Readonly<Record<SettledKind, string>> = {
  method_detail: "how somebody could hurt themselves",
  pii: "what could show who somebody is",
  ed_numbers: "weights, sizes, calories and other numbers around eating",
  sourcing: "where to get drugs or means",
  dosing: "how much of something to take",
  abuse: "words that hit somebody",
  spam: "adverts",
  third_person_identifiable: "somebody else who could be known",
};

const floors: Readonly<Partial<Record<ReviewClass, string>>> = {
  red: "Whatever is looked at on this board comes among the first.",
  amber: "Whatever is looked at on this board does not come last.",
};

/** For everyone, beside the rules: what a program looks for on each board, and that it decides nothing. */
export const noticing = {
  title: "What a program looks for",
  intro:
    "Before a post is shown, a program reads it for a few things that can hurt people here. It may ask the writer to look again, or ask a person to read. It never takes anything down, never pauses anyone and never decides: a person does, and gives a reason.",
  always:
    "On every board it looks for signs that somebody may want to die. Such a post is not kept back for that, unless it says how or shows who somebody is. Its writer is offered help, and a person is called.",
  ask: (what: readonly SettledKind[]): string =>
    `For ${list(what.map((kind) => kinds[kind]))}, the writer is asked first. If they send it as it is, it waits for a person.`,
  hold: (what: readonly SettledKind[]): string =>
    `A post waits for a person when it seems to have ${list(what.map((kind) => kinds[kind]))}.`,
  review: (what: readonly SettledKind[]): string =>
    `It is shown, and a person looks at it later, when it seems to have ${list(what.map((kind) => kinds[kind]))}.`,
  off: (what: readonly SettledKind[]): string =>
    `It does not look for ${list(what.map((kind) => kinds[kind]))}.`,
  first: (count: number): string =>
    `A person reads ${plural(count, "first post", "first posts")} of somebody new before others do.`,
  every: "A person reads every post here before others do.",
  notes: (themes: string): string =>
    `The first post of every thread stands behind a content note: ${themes}.`,
  floors,
  own: (count: number): string =>
    `The board has ${plural(count, "rule", "rules")} of its own. Such a rule can ask the writer, have a post wait, add a note, or call a person, and nothing else.`,
};
