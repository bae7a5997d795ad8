import type { Reason } from "../../../workers/reports/types.ts";
import type { Need, Status, Theme } from "../../../workers/threads/types.ts";
import { list } from "./plural.ts";

const needs: Record<Need, string> = {
  listen: "Just listen",
  advice: "Advice welcome",
  resources: "Resources",
  celebrate: "Celebrate with me",
};

const needHints: Record<Need, string> = {
  listen: "I want to be heard. Please do not try to fix it.",
  advice: "I would like to hear what helped you.",
  resources: "I am looking for something to read, a group or a service.",
  celebrate: "Something went well and I want to share it.",
};

const needAsks: Record<Need, string> = {
  listen: "This person would like to be heard. No need to fix anything.",
  advice: "This person would like to know what helped you.",
  resources: "This person is looking for something to read, a group or a service.",
  celebrate: "Something went well. Be glad with them.",
};

const themes: Record<Theme, string> = {
  suicide: "suicide",
  "self-harm": "self-harm",
  eating: "eating and body",
  substances: "drugs or alcohol",
  abuse: "abuse or violence",
  loss: "death or loss",
  medical: "illness and treatment",
  panic: "panic",
};

const reasons: Record<Reason, string> = {
  at_risk: "I am worried about this person",
  method: "It describes how to self-harm or die",
  numbers: "It gives weights, calories or doses",
  unkind: "It is unkind",
  identifies: "It could show who someone is",
  selling: "It sells something, or it is spam",
  other: "Something else",
};

const statuses: Record<Status, string> = {
  published: "Everyone can read it",
  held: "Waiting for a person to read it",
  hidden: "Out of sight while we look at it",
  removed: "No longer shown",
  erased: "Deleted",
};

export const common = {
  needs,
  needHints,
  needAsks,
  themes,
  reasons,
  statuses,
  list,
  /** "suicide and loss", from the closed list. */
  themeList: (notes: readonly Theme[]): string => list(notes.map((note) => themes[note])),
  back: "Back",
  cancel: "Cancel",
  optional: "(you can leave this empty)",
  error: "Mend this:",
};
