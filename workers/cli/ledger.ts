import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Keys, keysFor } from "../accounts/keys.ts";
import { checkChain } from "../ledger/check-chain.ts";
import { readHead } from "../ledger/rules.ts";
import type { Break, LedgerHead } from "../ledger/types.ts";
import { dataFolder, readSecretFile } from "./data.ts";
import { Stop } from "./errors.ts";
import { linksOf, notChained } from "./ledger-rows.ts";
import { readOptions } from "./options.ts";
import { type Ask, askLocally, askRemotely } from "./seals.ts";
import { statementsOf } from "./statements.ts";

const HELP = `npm run ledger -- verify                  reckons the chain over the record of decisions anew
npm run ledger -- statements --year 2026  the statements of reasons of a year, for the DSA Transparency Database

  --data FOLDER           the data folder of npm start; .data when absent
  --remote --file FILE    the deployment on Cloudflare, and your copy of its secrets
  --head NUMBER:HASH      verify: a last link you kept; without one, a chain cut short is not found
  --format jsonl|csv      statements: JSON lines, or a table; jsonl when absent
  --origin ADDRESS        statements: where people reach the site, for the address of its rules
  --out FILE              statements: where to write them; to the screen when absent`;

/** Where the record is asked for, and with which secret its digests were made. */
export interface Ledger {
  readonly ask: Ask;
  readonly keys: Pick<Keys, "bytes" | "token">;
}

/** `npm run ledger`: verifies the chain over the record, and writes out the statements of a year. */
export async function ledger(args: string[]): Promise<void> {
  const names = ["data", "file", "head", "year", "format", "origin", "out"] as const;
  const [verb = "help", ...rest] = args[0]?.startsWith("-") ? ["help", ...args] : args;
  const { values, flags } = readOptions(rest, names, ["remote", "help"]);
  if (verb === "help" || flags.has("help")) return console.log(HELP);
  if (verb !== "verify" && verb !== "statements") {
    throw new Stop(`There is no "ledger ${verb}". Try: verify, statements, --help.`);
  }
  const { record, close } = flags.has("remote")
    ? await remoteRecord(values.file)
    : await localRecord(values.data);
  try {
    if (verb === "verify") return console.log(await verify(record, values.head));
    const text = await statementsOf(record, values);
    if (values.out === undefined) {
      process.stdout.write(text);
    } else {
      await writeFile(resolve(values.out), text, { mode: 0o600 });
      console.log(`Written to ${resolve(values.out)}.`);
    }
  } finally {
    close();
  }
}

/** Reckons the chain anew and says so in plain words; stops with the first link that does not hold. */
export async function verify({ ask, keys }: Ledger, pinned?: string): Promise<string> {
  const head = pinned === undefined ? null : readHead(pinned);
  if (pinned !== undefined && !head)
    throw new Stop("--head takes NUMBER:HASH, as verify prints it.");
  const checked = await checkChain(linksOf(ask), keys, head);
  if (!checked.ok) throw new Stop(inWords(checked.broken));
  const { waiting, late } = await notChained(ask);
  if (late) throw new Stop(inWords({ kind: "slipped_in", ...late }));
  return [
    checked.head
      ? `The chain holds: ${countOf(checked.head.seq, "link")}, and every event says what it said.`
      : "The chain is empty so far.",
    ...(checked.head ? [`Its last link: ${nameOf(checked.head)}`] : []),
    waiting === 0
      ? "Every event is chained."
      : `${countOf(waiting, "event")} not chained yet: that happens within five minutes, while the site runs.`,
    head
      ? "The link you kept is in it, so nothing was cut off before it."
      : "A chain that was cut short at its end cannot be told from a shorter one. Keep the last link elsewhere, and give it next time: --head NUMBER:HASH.",
  ].join("\n");
}

/** What is wrong, for somebody who has to decide what to do next. */
function inWords(broken: Break): string {
  const after =
    "Compare with a copy of the database from before (docs/operations.md, “The record and its chain”).";
  switch (broken.kind) {
    case "gap":
      return `The chain is broken: link ${broken.seq} is missing (the next one found is ${broken.found}). A link was taken out. ${after}`;
    case "link":
      return `The chain is broken at link ${broken.seq}: it does not follow from the one before it. A link was changed, put in or moved. ${after}`;
    case "gone":
      return `The record was changed: the event of link ${broken.seq} (${broken.eventId}) is not there any more. ${after}`;
    case "changed":
      return `The record was changed: the event of link ${broken.seq} (${broken.eventId}) does not say what it said when it was chained. If every link from 1 on is so, this is not the secret it was chained with. ${after}`;
    case "cut":
      return `The chain was cut short: you kept link ${broken.seq}, and it ends at ${broken.found}. ${after}`;
    case "other_head":
      return `This is another chain: link ${broken.seq} is not the one you kept. ${after}`;
    case "slipped_in":
      return `The record was changed: event ${broken.eventId} in ${broken.source} is older than what is chained and stands outside the chain. It was put in later, or the machine's clock was set back. ${after}`;
  }
}

const nameOf = ({ seq, hash }: LedgerHead) => `${seq}:${hash}`;
const countOf = (n: number, thing: string) => `${n} ${thing}${n === 1 ? "" : "s"}`;

async function localRecord(folder: string | undefined) {
  const data = dataFolder(folder);
  const store = await askLocally(data);
  if (!store) throw new Stop(`There is no database in ${data.path} yet: run npm start first.`);
  return { record: { ask: store.ask, keys: await keysIn(data.secretFile) }, close: store.close };
}

async function remoteRecord(file: string | undefined) {
  if (!file) throw new Stop("Say where your copy of the secrets is: --file ../hearten-secret.env.");
  const record = { ask: askRemotely, keys: await keysIn(resolve(file)) };
  return { record, close: () => undefined };
}

async function keysIn(file: string): Promise<Keys> {
  if (!existsSync(file)) throw new Stop(`There is no secret file ${file}.`);
  const { HEARTEN_SECRET, HEARTEN_SEAL_KEYS } = await readSecretFile(file);
  if (!HEARTEN_SECRET) throw new Stop(`${file} holds no HEARTEN_SECRET.`);
  return keysFor(HEARTEN_SECRET, HEARTEN_SEAL_KEYS);
}
