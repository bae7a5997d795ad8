import * as statementQueries from "../../workers/statements/queries.ts";
import * as statementStore from "../../workers/statements/store.ts";
import * as threadStore from "../../workers/threads/store.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const subject = { threadId: id, postId: id };
const words = { body: "b", html: "h" };
const thread = {
  id,
  topics: ["sleep", "work"],
  status: "published",
  openerVoice: "v",
} as ThreadRow;
const post = { threadId: id, id, voice: "v", notes: [] as string[] } as PostRow;

/** What stands in the files of statements, appeals and letters that may hold SQL. */
export const STATEMENT_MODULES = {
  "workers/statements/queries.ts": statementQueries,
  "workers/statements/store.ts": statementStore,
};

/** Statements about kept words, appeals and letters (see query-samples.ts). */
export const STATEMENT_SAMPLES: Readonly<Record<string, () => readonly unknown[]>> = {
  wordsStatements: () => [
    ...threadStore.wordsStatements(db, { thread, post, words: { title: "t", ...words } }),
    ...threadStore.wordsStatements(db, { thread, post, words: { title: null, ...words } }),
  ],
  keptTextOf: () => [statementQueries.keptTextOf(db, id, id)],
  keptTextsOf: () => [statementQueries.keptTextsOf(db, [subject, subject])],
  keepText: () => [statementStore.keepText(db, { ...subject, sealed: "s", eraseDay: 20_000 })],
  keepTextLonger: () => [statementStore.keepTextLonger(db, subject, 20_000)],
  deleteKeptText: () => [statementStore.deleteKeptText(db, subject)],
  deleteKeptTextsOf: () => [statementStore.deleteKeptTextsOf(db, [subject, subject])],
  deleteExpiredKeptTexts: () => [statementStore.deleteExpiredKeptTexts(db, 20_000)],
};
