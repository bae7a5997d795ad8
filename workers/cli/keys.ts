import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  FIRST_VERSION,
  newestOnly,
  newestVersionOf,
  readSealKeys,
  type SealKeys,
  versionsOf,
  withNewKey,
  writeSealKeys,
} from "../accounts/seal-keys.ts";
import { dataFolder, readSecretFile, writeSecret } from "./data.ts";
import { Stop } from "./errors.ts";
import { readOptions } from "./options.ts";
import { program } from "./paths.ts";
import { run } from "./process.ts";
import { makePushKey } from "./push-key.ts";
import { whoServes } from "./running.ts";
import {
  type Ask,
  askLocally,
  askRemotely,
  countOf,
  countSeals,
  describeSeals,
  rowsBut,
  sum,
  type TableSeals,
  walkAgain,
} from "./seals.ts";

const NAME = "HEARTEN_SEAL_KEYS";
/** Seconds; a new secret is everywhere within one minute or two. */
const SPREADING = 600;

const HELP = `npm run keys -- status    which key seals, how many rows stand under which, how far it has come
npm run keys -- rotate    adds a new key; old rows stay readable and are sealed anew by and by
npm run keys -- retire    takes the old keys away, once no row stands under them
npm run keys -- send      sends the keys in the file to Cloudflare again (with --remote)
npm run keys -- push      makes the key with which the team's browsers are woken; another with --anew

  --data FOLDER           the data folder of npm start; .data when absent
  --remote --file FILE    the deployment on Cloudflare, and your copy of its secrets: Cloudflare
                          never gives a secret back, so the file is what is read and changed
  --leave-unreadable      although some rows can be opened by no key

Keys seal who wrote what. Words, tokens and sign-in stay under HEARTEN_SECRET, which does not
rotate: docs/operations.md, section 6, says why and what to do when it leaks.`;

/** Where the keys are kept and the rows are asked for. */
export interface Place {
  readonly file: string;
  /** Null when there is no database yet. */
  readonly ask: Ask | null;
  /** Puts changed keys to use, or says how; gives what to tell the operator. */
  readonly use: (value: string) => Promise<string>;
  readonly leaveUnreadable: boolean;
  /** Seconds until every Worker has a new key, so that it may begin to seal. */
  readonly spreading: number;
}

/** `npm run keys`: rotation of the keys that seal, on this machine or with `--remote` on Cloudflare. */
export async function keys(args: string[]): Promise<void> {
  const flags = ["remote", "help", "leave-unreadable", "anew"];
  const [verb = "help", ...rest] = args[0]?.startsWith("-") ? ["help", ...args] : args;
  const options = readOptions(rest, ["data", "file"], flags);
  if (verb === "help" || options.flags.has("help")) return console.log(HELP);
  if (verb === "push") {
    const { data, file } = options.values;
    const [remote, anew] = [options.flags.has("remote"), options.flags.has("anew")];
    return console.log(await makePushKey({ data, file, remote, anew }));
  }
  const work = VERBS[verb];
  if (!work) {
    const verbs = [...Object.keys(VERBS), "push"].join(", ");
    throw new Stop(`There is no "keys ${verb}". Try: ${verbs}, --help.`);
  }
  const leaveUnreadable = options.flags.has("leave-unreadable");
  const { place, close } = options.flags.has("remote")
    ? remotePlace(options.values.file)
    : await localPlace(options.values.data);
  try {
    console.log(await work({ ...place, leaveUnreadable }));
  } finally {
    close();
  }
}

const VERBS: Readonly<Record<string, (place: Place) => Promise<string>>> = {
  status,
  rotate,
  retire,
  send,
};

/** Which key seals and how many rows stand under which. */
export async function status(place: Place): Promise<string> {
  const held = await readHeld(place);
  const tables = place.ask ? await countSeals(place.ask) : [];
  return describeSeals(held, tables).join("\n");
}

/** Adds a key to the file and puts it to use; changes no row itself. */
export async function rotate(place: Place): Promise<string> {
  const held = await readHeld(place);
  if (place.ask) mustOpen(place, held, await countSeals(place.ask));
  const from = place.spreading === 0 ? 0 : Math.ceil(Date.now() / 1000) + place.spreading;
  const next = withNewKey(held, { bytes: new Uint8Array(randomBytes(32)), from });
  if (!next) throw new Stop("There is no version number left: 255 keys were made already.");
  const value = writeSealKeys(next);
  await writeSecret(place.file, NAME, value);
  return [
    `Key ${newestVersionOf(next)} was added to ${place.file}.`,
    "Copy that file now to where its copy is kept, apart from the copies of the database: what is sealed from now on cannot be opened without it.",
    await place.use(value),
    "Rows under older keys stay readable. The first of them are sealed anew up to five minutes after the site runs with the new key, the others after them until none is left; that nothing has moved before then is as it should be. See how far it has come: npm run keys -- status",
  ].join("\n");
}

/** Takes every key but the newest away, or says why that would lose something. */
export async function retire(place: Place): Promise<string> {
  const held = await readHeld(place);
  const version = newestVersionOf(held);
  const old = versionsOf(held).filter((one) => one !== version);
  if (old.length === 0) return `There is no old key: everything is sealed under key ${version}.`;
  if (!place.ask) throw new Stop("There is no database here to see whether the keys are needed.");
  const tables = await countSeals(place.ask);
  const waiting = tables.filter(({ walk }) => walk?.version !== version || !walk.done);
  if (waiting.length > 0) {
    const names = waiting.map(({ table }) => table).join(", ");
    throw new Stop(
      `Not yet: ${names} still wait to be sealed under key ${version}. That goes on while the site runs with the new key; see npm run keys -- status.`,
    );
  }
  const left = sum(tables.map((one) => rowsBut(one, version)));
  const unreadable = sum(tables.map(({ walk }) => walk?.unreadable ?? 0));
  if (left > unreadable) {
    await walkAgain(place.ask);
    throw new Stop(
      `Not yet: ${countOf(left)} came to stand under an old key since. They are sealed anew within minutes; then try again.`,
    );
  }
  if (left > 0 && !place.leaveUnreadable) {
    throw new Stop(
      `Not done: ${countOf(left)} can be opened by no key here, so they could not be sealed anew. If you have an older secret file, put its keys back first. If they are lost for good: --leave-unreadable.`,
    );
  }
  const value = writeSealKeys(newestOnly(held));
  await writeSecret(place.file, NAME, value);
  return [
    `Retired: ${old.map((one) => `key ${one}`).join(", ")}. Key ${version} alone seals and opens.`,
    "Copies of the database from before can be read only with the secret file of that time. Keep both apart, or destroy both.",
    await place.use(value),
  ].join("\n");
}

/** Sends what stands in the file once more, for when that failed. */
export async function send(place: Place): Promise<string> {
  const held = await readHeld(place);
  if (held.added.size === 0) throw new Stop(`${place.file} holds no ${NAME}: nothing was rotated.`);
  if (place.ask) mustOpen(place, held, await countSeals(place.ask));
  return place.use(writeSealKeys(held));
}

async function localPlace(folder: string | undefined) {
  const data = dataFolder(folder);
  const store = await askLocally(data);
  const use = async () => {
    const server = await whoServes(data);
    return server
      ? `The server at ${server.origin} goes on with the keys it began with: stop it (Ctrl-C) and run npm start again.`
      : "They are used from the next npm start on.";
  };
  const place = { file: data.secretFile, ask: store?.ask ?? null, use, spreading: 0 };
  return { place, close: () => store?.close() };
}

function remotePlace(file: string | undefined) {
  if (!file) throw new Stop("Say where your copy of the secrets is: --file ../hearten-secret.env.");
  const use = async (value: string) => {
    const args = ["secret", "put", NAME];
    const { code, output } = await run(program("wrangler"), args, false, value);
    if (code === 0) {
      return "Cloudflare has the keys. A new one begins to seal ten minutes after it was made, once every Worker has it.";
    }
    throw new Stop(
      `${output.trim()}\nThe file was changed, but Cloudflare did not take the keys: the site goes on with those it has. Try again with npm run keys -- send --remote --file ${file}`,
    );
  };
  const place = { file: resolve(file), ask: askRemotely, use, spreading: SPREADING };
  return { place, close: () => undefined };
}

async function readHeld({ file }: Place): Promise<SealKeys> {
  if (!existsSync(file)) throw new Stop(`There is no secret file ${file}.`);
  const read = readSealKeys((await readSecretFile(file))[NAME]);
  if (!read.ok) throw new Stop(`${file}: ${read.error}`);
  return read.keys;
}

/** Stops when the file lacks a key that was put to use: another copy of it must be newer. */
function mustOpen(place: Place, held: SealKeys, tables: readonly TableSeals[]): void {
  if (place.leaveUnreadable) return;
  const used = Math.max(
    ...tables.map(({ walk }) => walk?.version ?? FIRST_VERSION),
    ...tables.flatMap((one) => [...one.rows.keys()].map((version) => version ?? FIRST_VERSION)),
  );
  if (used <= newestVersionOf(held)) return;
  throw new Stop(
    `Rows are sealed under key ${used}, which this file lacks. Use the newest copy of it; nothing was changed. (If there is none, and those rows are lost: --leave-unreadable.)`,
  );
}
