import { builtIn } from "../../workers/helplines/built-in.ts";
import * as helplineQueries from "../../workers/helplines/queries.ts";
import * as helplineStore from "../../workers/helplines/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const event = { id, actorId: id, at: 1, line: { id: "gb-l", name: "l" } };
const line = {
  id: "gb-l",
  country: "GB",
  purpose: "listening",
  name: "l",
  about: "a",
  language: "English",
  hours: "h",
  channels: [{ kind: "call", display: "116 123", href: "tel:116123" }],
  source: "https://example.org/",
  checkedDay: 1,
  position: 20,
} as const;

export const HELPLINE_MODULES = {
  "workers/helplines/queries.ts": helplineQueries,
  "workers/helplines/store.ts": helplineStore,
};

/** Statements of the helplines (see query-samples.ts). */
export const HELPLINE_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  allHelplines: () => [helplineQueries.allHelplines(db)],
  oneDue: () => [helplineQueries.oneDue(db, 1)],
  fillHelplines: () => [helplineStore.fillHelplines(db, builtIn)],
  addHelpline: () => [...helplineStore.addHelpline(db, event, line)],
  changeHelpline: () => [...helplineStore.changeHelpline(db, event, line)],
  keepChecked: () => [...helplineStore.keepChecked(db, event, 1)],
  removeHelpline: () => [...helplineStore.removeHelpline(db, event)],
};
