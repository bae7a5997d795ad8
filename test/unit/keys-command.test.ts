import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pushSetup } from "../../workers/alarms/push-setup.ts";
import { keysFor } from "../../workers/accounts/keys.ts";
import { newestVersionOf, readSealKeys } from "../../workers/accounts/seal-keys.ts";
import { dataFolder, readSecretFile, readSecrets } from "../../workers/cli/data.ts";
import { keys, type Place, retire, rotate, send, status } from "../../workers/cli/keys.ts";
import { makePushKey } from "../../workers/cli/push-key.ts";
import { countSeals, versionOfHead } from "../../workers/cli/seals.ts";
import { SEALED_COLUMNS } from "../../workers/rotation/rules.ts";
import { migrated } from "../architecture/database.ts";

let folder: string;
let db: DatabaseSync;
let used: string[];
let secret: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearten-keys-"));
  secret = (await readSecrets(dataFolder(folder))).HEARTEN_SECRET;
  db = migrated();
  used = [];
});
afterEach(async () => {
  db.close();
  await rm(folder, { recursive: true, force: true });
});

const file = () => join(folder, "secret.env");

function place(more: Partial<Place> = {}): Place {
  return {
    file: file(),
    ask: async (sql) => db.prepare(sql).all(),
    use: async (value) => {
      used.push(value);
      return "In use.";
    },
    leaveUnreadable: false,
    spreading: 0,
    ...more,
  };
}

/** The keys as they stand in the file now. */
async function held() {
  const value = (await readSecretFile(file())).HEARTEN_SEAL_KEYS;
  const read = readSealKeys(value);
  if (!read.ok) throw new Error(read.error);
  return { value, version: newestVersionOf(read.keys), keys: keysFor(secret, value) };
}

/** A notice that was sealed under the keys of the file. */
async function write(item: string): Promise<void> {
  const { keys: now } = await held();
  const sealed = await now.seal("notice", item, `owner/${item}`);
  db.prepare("INSERT INTO notices VALUES ('owner', ?, ?, 99999)").run(item, sealed);
}

/** What the running site does by and by: every notice that opens comes to stand under the newest key. */
async function sealAnew(): Promise<void> {
  const { keys: now, version } = await held();
  let unreadable = 0;
  for (const row of db.prepare("SELECT * FROM notices").all()) {
    const [item, sealed] = [String(row["item"]), String(row["sealed"])];
    const plain = await now.open("notice", sealed, `owner/${item}`);
    if (plain === null) unreadable++;
    else {
      const fresh = await now.seal("notice", plain, `owner/${item}`);
      db.prepare("UPDATE notices SET sealed = ? WHERE item = ?").run(fresh, item);
    }
  }
  for (const { table } of SEALED_COLUMNS) {
    const left = table === "notices" ? unreadable : 0;
    const cursor = JSON.stringify({ step: 2, after: null, changed: 0, unreadable: left });
    db.prepare("INSERT OR REPLACE INTO resealing VALUES (?, ?, ?, 1)").run(table, version, cursor);
  }
}

describe("npm run keys -- rotate", () => {
  it("adds a key to the secret file, keeps what else stands there, and leaves nothing beside it", async () => {
    await writeFile(file(), `# mine\nHEARTEN_SECRET=${secret}\nOIDC_CLIENT_SECRET=o\n`);
    const said = await rotate(place());
    expect(said).toContain("Key 2 was added");
    expect(said).toContain("apart from the copies of the database");
    expect(said).toContain("up to five minutes after the site runs with the new key");
    const text = await readFile(file(), "utf8");
    expect(text).toContain("# mine\n");
    expect(await readSecrets(dataFolder(folder))).toEqual({
      HEARTEN_SECRET: secret,
      OIDC_CLIENT_SECRET: "o",
      HEARTEN_SEAL_KEYS: (await held()).value,
    });
    expect(await readdir(folder)).toEqual(["secret.env"]);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(used).toEqual([(await held()).value]);
    expect(said).not.toContain(used[0]);
  });

  it("done again, gives a third, and never the same twice", async () => {
    await rotate(place());
    const first = (await held()).value;
    await rotate(place());
    expect((await held()).value).toContain(`${first},3:`);
    expect(new Set((await held()).value?.split(/[:,]/)).size).toBe(4);
  });

  it("gives a key for Cloudflare ten minutes to reach every Worker before it seals", async () => {
    await rotate(place({ spreading: 600 }));
    const { value, keys: now } = await held();
    const from = Number(/^2@(\d+):/.exec(value ?? "")?.[1]);
    expect(Math.abs(from - Date.now() / 1000 - 600)).toBeLessThan(5);
    expect(now.sealVersion).toBe(1);
    expect(await status(place())).toContain(new Date(from * 1000).toISOString().slice(0, 16));
  });

  it("leaves the file whole when it is cut off in the middle of the change", async () => {
    await writeFile(`${file()}.changing`, "HEARTEN_SEC");
    await rotate(place());
    expect((await held()).version).toBe(2);
    expect((await readSecrets(dataFolder(folder))).HEARTEN_SECRET).toBe(secret);
  });

  it("changes nothing when the file is an old copy, which lacks a key that rows are sealed under", async () => {
    await rotate(place());
    await write("new");
    await writeFile(file(), `HEARTEN_SECRET=${secret}\n`);
    await expect(rotate(place())).rejects.toThrow("sealed under key 2, which this file lacks");
    expect(await readFile(file(), "utf8")).toBe(`HEARTEN_SECRET=${secret}\n`);
    expect(used).toHaveLength(1);
  });

  it("keeps the new key in the file when Cloudflare does not take it, and sends it on demand", async () => {
    const down = place({ use: () => Promise.reject(new Error("no line")) });
    await expect(rotate(down)).rejects.toThrow("no line");
    expect((await held()).version).toBe(2);
    await send(place());
    expect(used).toEqual([(await held()).value]);
  });

  it("says what is wrong with a file that cannot be read, without showing it", async () => {
    await writeFile(file(), `HEARTEN_SECRET=${secret}\nHEARTEN_SEAL_KEYS=2:broken\n`);
    const wrong = /HEARTEN_SEAL_KEYS cannot be read: entry 1/;
    await expect(rotate(place())).rejects.toThrow(wrong);
    await expect(readSecrets(dataFolder(folder))).rejects.toThrow(wrong);
    await expect(rotate(place({ file: join(folder, "none") }))).rejects.toThrow("no secret file");
  });
});

describe("npm run keys -- status", () => {
  it("counts the rows under each key", async () => {
    for (const item of ["a", "b", "c"]) await write(item);
    expect(await status(place())).toMatch(/Key 1 seals\.[^]*key 1: 3 rows[^]*Nothing is left/);
    await rotate(place());
    await write("d");
    const said = await status(place());
    expect(said).toContain("key 1: 3 rows, opens");
    expect(said).toContain("key 2: 1 row, seals and opens");
    expect(said).toContain("3 of 4 rows are still to be sealed under key 2");
    await sealAnew();
    expect(await status(place())).toContain("Nothing is left under another key");
  });

  it("knows the version of a seal by its first letters", async () => {
    for (let n = 0; n < 3; n++) await rotate(place());
    await write("a");
    const ask = async (sql: string) => db.prepare(sql).all();
    const notices = (await countSeals(ask)).find(({ table }) => table === "notices");
    expect([...(notices?.rows ?? [])]).toEqual([[4, 1]]);
    for (const [bytes, version] of [
      ["AQ", 1],
      ["_w", 255],
      ["", null],
      ["!!", null],
    ] as const) {
      expect(versionOfHead(bytes)).toBe(version);
    }
  });
});

describe("npm run keys -- retire", () => {
  it("is refused until every row stands under the newest key, then leaves that one alone", async () => {
    for (const item of ["a", "b"]) await write(item);
    await rotate(place());
    await expect(retire(place())).rejects.toThrow(/^Not yet: posts, /);
    expect((await held()).version).toBe(2);
    await sealAnew();
    const said = await retire(place());
    expect(said).toContain("Retired: key 1");
    expect((await held()).value).toMatch(/^1:retired,2:[\w-]{43}$/);
    await write("c");
    await rotate(place());
    await sealAnew();
    expect(await retire(place())).toContain("Retired: key 2");
    expect((await held()).value).toMatch(/^1:retired,3:[\w-]{43}$/);
    expect(await status(place())).toContain("key 3: 3 rows");
  });

  it("is refused for a row that came behind the walk, and sends the walk out again", async () => {
    await write("a");
    await rotate(place());
    await sealAnew();
    const late = await keysFor(secret).seal("notice", "late", "owner/late");
    db.prepare("INSERT INTO notices VALUES ('owner', 'late', ?, 99999)").run(late);
    await expect(retire(place())).rejects.toThrow("1 row came to stand under an old key");
    expect(db.prepare("SELECT DISTINCT done FROM resealing").all()).toEqual([{ done: 0 }]);
    await sealAnew();
    expect(await retire(place())).toContain("Retired: key 1");
  });

  it("is refused for rows that no key opens, unless they are given up in so many words", async () => {
    await write("a");
    db.prepare("INSERT INTO notices VALUES ('owner', 'b', 'AQforged', 99999)").run();
    await rotate(place());
    await sealAnew();
    await expect(retire(place())).rejects.toThrow("1 row can be opened by no key");
    expect((await held()).value).not.toContain("retired");
    expect(await retire(place({ leaveUnreadable: true }))).toContain("Retired: key 1");
  });

  it("takes a seal of a version there never was for a sign that the file is old", async () => {
    db.prepare("INSERT INTO notices VALUES ('owner', 'b', 'forged', 99999)").run();
    await expect(rotate(place())).rejects.toThrow("sealed under key 126, which this file lacks");
    expect(await rotate(place({ leaveUnreadable: true }))).toContain("Key 2 was added");
  });

  it("has nothing to do where nothing was rotated", async () => {
    expect(await retire(place())).toBe("There is no old key: everything is sealed under key 1.");
    await expect(send(place())).rejects.toThrow("nothing was rotated");
  });
});

describe("npm run keys", () => {
  it("explains itself, and what it does not know", async () => {
    await expect(keys(["frob"])).rejects.toThrow(
      "Try: status, rotate, retire, send, push, --help.",
    );
    await expect(keys(["status", "--nonsense"])).rejects.toThrow("Options: --data");
    await expect(keys(["rotate", "--remote"])).rejects.toThrow("--file");
  });
});

describe("the key that wakes browsers", () => {
  const make = (anew = false) => makePushKey({ data: folder, remote: false, anew });

  it("is written beside the other secrets, as the Worker takes it, and not made twice by accident", async () => {
    expect(await make()).toContain("from the next npm start on");
    const first = await readSecretFile(file());
    expect(first.HEARTEN_SECRET).toBe(secret);
    const setup = (key = "") =>
      pushSetup({ VAPID_PRIVATE_KEY: key, SECURITY_CONTACT: "mailto:a@example.org", ORIGIN: "" });
    expect(setup(first.VAPID_PRIVATE_KEY).ok).toBe(true);
    await expect(make()).rejects.toThrow("--anew");
    expect((await readSecretFile(file())).VAPID_PRIVATE_KEY).toBe(first.VAPID_PRIVATE_KEY);
    await make(true);
    const second = (await readSecretFile(file())).VAPID_PRIVATE_KEY;
    expect(second).not.toBe(first.VAPID_PRIVATE_KEY);
    expect(setup(second).ok).toBe(true);
  });
});
