import * as templateQueries from "../../workers/templates/queries.ts";
import * as templateStore from "../../workers/templates/store.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const template = {
  id,
  board: "",
  action: "remove",
  policyNumber: 1,
  label: "l",
  reason: "r",
} as const;

export const TEMPLATE_MODULES = {
  "workers/templates/queries.ts": templateQueries,
  "workers/templates/store.ts": templateStore,
};

/** Statements of the words that decisions begin from (see query-samples.ts). */
export const TEMPLATE_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  allTemplates: () => [templateQueries.allTemplates(db)],
  templateById: () => [templateQueries.templateById(db, id)],
  addTemplate: () => [templateStore.addTemplate(db, template)],
  changeTemplate: () => [templateStore.changeTemplate(db, template)],
  deleteTemplate: () => [templateStore.deleteTemplate(db, id)],
};
