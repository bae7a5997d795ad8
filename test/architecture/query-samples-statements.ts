import * as statementQueries from "../../workers/statements/queries.ts";
import * as statementStore from "../../workers/statements/store.ts";
import * as threadStore from "../../workers/threads/store.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { draft as db } from "./database.ts";

const id = "0abcdefghjkmnpqrstvwxyz012";
const subject = { threadId: id, postId: id };
const key = { ...subject, eventId: id, party: "author" };
const appeal = { ...key, words: "w", createdAt: 1 };
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
  deleteExpiredKeptTexts: () => [statementStore.deleteExpiredKeptTexts(db, 20_000)],
  recordOf: () => [statementQueries.recordOf(db, id, id)],
  appealsBy: () => [statementQueries.appealsBy(db, id, id, "author")],
  openAppeals: () => [statementQueries.openAppeals(db, id, id)],
  reportOfReceipt: () => [statementQueries.reportOfReceipt(db, "token")],
  lettersOf: () => [statementQueries.lettersOf(db, id, id)],
  lettersAbout: () => [statementQueries.lettersAbout(db, [subject, subject])],
  insertAppeal: () => [
    statementStore.insertAppeal(db, appeal, statementStore.decisionStands(key)),
    statementStore.insertAppeal(
      db,
      appeal,
      statementStore.pauseStands({ subject: "s", sealed: "x" }),
    ),
  ],
  answerAppeals: () => [
    ...statementStore.answerAppeals(db, key, "granted", 1),
    ...statementStore.answerAppeals(db, key, "refused", 1),
  ],
  grantTakenBack: () => statementStore.grantTakenBack(db, key, 1),
  askBackAbout: () => [statementStore.askBackAbout(db, key, "Why?")],
  replyAbout: () => [statementStore.replyAbout(db, key, "Because.")],
  deleteAppealsOf: () => [statementStore.deleteAppealsOf(db, [subject, subject])],
  settleReporters: () => [statementStore.settleReporters(db, subject)],
  insertLetter: () => [
    statementStore.insertLetter(db, {
      ...subject,
      id,
      role: "member",
      words: "w",
      at: 1,
      eraseDay: 1,
    }),
  ],
  keepLetter: () => [
    statementStore.keepLetter(db, { ...subject, id, role: "lead", words: "w", at: 1, eraseDay: 1 }),
  ],
  recordLetter: () => [
    statementStore.recordLetter(db, {
      ...subject,
      id,
      action: "letter",
      staffId: id,
      role: "moderator",
      at: 1,
    }),
  ],
  closeAsked: () => [statementStore.closeAsked(db, subject)],
  deleteLettersOf: () => [statementStore.deleteLettersOf(db, [subject, subject])],
  deleteExpiredLetters: () => [statementStore.deleteExpiredLetters(db, 20_000)],
};
