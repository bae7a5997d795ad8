import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { keysFor } from "../../workers/accounts/keys.ts";
import {
  type MemberPasskey,
  openPasskey,
  sealPasskey,
} from "../../workers/accounts/member-passkey.ts";
import type { Ctx } from "../../workers/context.ts";
import { SEALED_COLUMNS } from "../../workers/rotation/rules.ts";
import { openPauses, sealPause } from "../../workers/suspensions/suspension-of.ts";
import { dump, effectsDone, openCommunity } from "../support/community.ts";
import { openThread, Person, reply } from "../support/person.ts";
import {
  consume,
  drain,
  fillNotices,
  notices,
  readable,
  type Row,
  schedule,
  THREE,
  TWO,
  under,
  versions,
  walk,
} from "../support/rotated.ts";

beforeAll(openCommunity);
beforeEach(async () => {
  await env.DB.batch(
    ["resealing", "notices", "suspensions", "member_passkeys"].map((one) =>
      env.DB.prepare(`DELETE FROM ${one}`),
    ),
  );
});
afterEach(() => void vi.restoreAllMocks());

describe("after a new key was added", () => {
  it("what was written before is its author's still, and what is written now is under the new one", async () => {
    const [author, other] = [new Person(), new Person()];
    const { threadId, postId } = await openThread(author, { title: "Before the change" });
    await reply(other, threadId);
    await effectsDone();
    const now = { env: { ...env, HEARTEN_SEAL_KEYS: TWO } };
    expect(await (await author.get("/account", now)).text()).toContain("Before the change");
    expect(await (await author.get("/notices", now)).text()).toContain("Before the change");
    const edit = `/threads/${threadId}/posts/${postId}/edit`;
    expect((await author.get(edit, now)).status).toBe(200);
    const later = await author.post(
      `/threads/${threadId}/reply`,
      { body: "And after it.", key: "0".repeat(32), do: "post" },
      now,
    );
    expect(later.status).toBe(303);
    await effectsDone();
    expect(await versions("posts", "author_seal")).toEqual(expect.arrayContaining([1, 2]));
    expect(await versions("own_items", "sealed_ref")).toEqual(expect.arrayContaining([1, 2]));
  });

  it("every row comes to stand under it and opens, and nothing else in the database changes", async () => {
    const [author, other] = [new Person(), new Person()];
    const { threadId } = await openThread(author, { title: "Kept whole" });
    await reply(other, threadId);
    await author.post("/view", { panic: "hide" });
    await effectsDone();
    const first = { keys: keysFor(env.HEARTEN_SECRET) };
    const pause = { policy: { number: 1, version: 1 }, reason: "r", board: null } as never;
    await env.DB.prepare(
      "INSERT INTO suspensions (subject, sealed, until_day) VALUES ('s', ?, 99999)",
    )
      .bind(await sealPause(first, pause, "s"))
      .run();
    const names = { owner: "o", credential: "c" };
    const passkey = await sealPasskey(first as Ctx, names, { memberId: "m" } as MemberPasskey);
    await env.DB.prepare("INSERT INTO member_passkeys VALUES ('o', 'c', ?, 1)").bind(passkey).run();
    const before = await everythingElse();

    const site = under(TWO);
    await schedule(site);
    await drain(site);
    for (const { table, column } of SEALED_COLUMNS) {
      expect(await versions(table, column), table).not.toContain(1);
      expect(await walk(table), table).toMatchObject({ version: 2, done: true, unreadable: 0 });
    }
    expect(await everythingElse()).toEqual(before);
    const alone = under(`1:retired,${TWO}`);
    const now = { env: alone.env };
    expect(await (await author.get("/account", now)).text()).toContain("Kept whole");
    expect(await (await author.get("/notices", now)).text()).toContain("Kept whole");
    expect(await (await author.get("/account/export", now)).text()).toContain("Hidden: panic.");
    const kept = await env.DB.prepare(
      "SELECT subject, sealed, until_day AS untilDay FROM suspensions",
    ).all<{ subject: string; sealed: string; untilDay: number }>();
    expect(await openPauses({ keys: alone.keys }, kept.results)).toHaveLength(1);
    const sealed = await env.DB.prepare("SELECT sealed FROM member_passkeys").first<string>(
      "sealed",
    );
    const row = { ...names, sealed: sealed ?? "" };
    expect(await openPasskey({ keys: alone.keys } as Ctx, row)).toEqual({ memberId: "m" });
    await schedule(site);
    expect(site.sent).toEqual([]);
  });

  it("a walk that crashed goes on where it stood, at the next five minutes", async () => {
    await fillNotices(1_200);
    const site = under(TWO);
    await schedule(site);
    await consume(
      site,
      site.sent.find((one) => "reseal" in one && one.reseal.name === "notices"),
    );
    site.sent.length = 0;
    const half = await walk("notices");
    expect(half).toMatchObject({ done: false, changed: 500 });
    expect(await versions("notices", "sealed")).toEqual(expect.arrayContaining([1, 2]));
    expect(await readable(site)).not.toContain(null);

    await schedule(site);
    expect(site.sent).toContainEqual({
      reseal: { name: "notices", version: 2, step: half?.step },
    });
    await drain(site);
    expect(await versions("notices", "sealed")).toEqual([2]);
    expect(await readable(site)).not.toContain(null);
    expect(new Set(await readable(site)).size).toBe(1_200);
  });

  it("a message that comes twice does its work once", async () => {
    await fillNotices(1_200);
    const once = under(TWO);
    await schedule(once);
    const messages = await drain(once);
    const sealed = await notices();
    await env.DB.prepare("DELETE FROM resealing").run();
    await env.DB.prepare("DELETE FROM notices").run();
    await fillNotices(1_200);
    const twice = under(TWO);
    await schedule(twice);
    expect(await drain(twice, 3)).toBe(messages);
    expect(await versions("notices", "sealed")).toEqual([2]);
    expect((await notices()).length).toBe(sealed.length);
  });

  it("what was erased or sealed anew in between is let be", async () => {
    await fillNotices(50);
    const [gone, changed] = await notices();
    const fresh = await under(TWO).keys.seal("notice", "new", `${changed?.owner}/${changed?.item}`);
    let met = false;
    const DB = new Proxy(env.DB, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (name !== "batch") return typeof value === "function" ? value.bind(target) : value;
        return async (statements: D1PreparedStatement[]) => {
          if (!met && statements.length === 2) {
            met = true;
            await target.batch([
              target
                .prepare("DELETE FROM notices WHERE owner = ? AND item = ?")
                .bind(gone?.owner, gone?.item),
              target
                .prepare("UPDATE notices SET sealed = ? WHERE owner = ? AND item = ?")
                .bind(fresh, changed?.owner, changed?.item),
            ]);
          }
          return target.batch(statements);
        };
      },
    });
    await env.DB.prepare(
      'INSERT INTO resealing (name, version, cursor, done) SELECT value, 2, \'{}\', 1 FROM json_each(\'["posts","own_items","suspensions","member_passkeys"]\')',
    ).run();
    const site = under(TWO, DB);
    await schedule(site);
    await drain(site);
    expect(met).toBe(true);
    const after = await notices();
    expect(after).toHaveLength(49);
    expect(after.find(({ item }) => item === changed?.item)?.sealed).toBe(fresh);
    expect(await versions("notices", "sealed")).toEqual([2]);
  });

  it("a row that came in behind the walk is found by the next pass", async () => {
    await fillNotices(10);
    const site = under(TWO);
    await schedule(site);
    // Passes end after one that found nothing, so the walk looks at least twice.
    await drain(site);
    expect((await walk("notices"))?.step).toBe(2);
  });

  it("a seal that no key opens is left as it is, counted, and hinders no other", async () => {
    await fillNotices(20);
    const [forged, cut, moved, target] = await notices();
    const put = (row: Row | undefined, sealed: string) =>
      env.DB.prepare("UPDATE notices SET sealed = ? WHERE owner = ? AND item = ?")
        .bind(sealed, row?.owner, row?.item)
        .run();
    await put(forged, "not a seal at all");
    await put(cut, cut!.sealed.slice(0, 30));
    await put(moved, target!.sealed);
    const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const site = under(TWO);
    await schedule(site);
    await drain(site);
    const after = await notices();
    expect(after.slice(0, 3).map(({ sealed }) => sealed)).toEqual([
      "not a seal at all",
      cut!.sealed.slice(0, 30),
      target!.sealed,
    ]);
    expect((await readable(site)).filter((one) => one === null)).toHaveLength(3);
    expect(await walk("notices")).toMatchObject({ done: true, unreadable: 3 });
    expect(lines.mock.calls.flat()).toContain(
      JSON.stringify({ event: "reseal.done", table: "notices", version: 2, unreadable: 3 }),
    );
  });

  it("a second rotation takes over from the first in the middle", async () => {
    await fillNotices(1_200);
    const second = under(TWO);
    await schedule(second);
    const stale = second.sent.find((one) => "reseal" in one && one.reseal.name === "notices");
    await consume(second, stale);
    const third = under(THREE);
    await schedule(third);
    expect(await consume(third, stale)).toBe("done");
    await drain(third);
    expect(await versions("notices", "sealed")).toEqual([3]);
    expect(await walk("notices")).toMatchObject({ version: 3, done: true });
  });
});

describe("a Worker that lacks a key", () => {
  it("says so, and seals nothing back under an older one", async () => {
    await fillNotices(20);
    const site = under(TWO);
    await schedule(site);
    await drain(site);
    const before = await notices();
    const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const old = under("");
    await schedule(old);
    expect(old.sent).toEqual([]);
    expect(lines.mock.calls.flat()).toContain(
      JSON.stringify({ event: "keys.missing", version: 2 }),
    );
    await consume(old, { reseal: { name: "notices", version: 2, step: 0 } });
    expect(await notices()).toEqual(before);
  });

  it("before any rotation does nothing at all", async () => {
    await fillNotices(5);
    const site = under("");
    await schedule(site);
    expect(site.sent).toEqual([]);
    expect(await walk("notices")).toBeNull();
  });
});

describe("a message that is none of ours", () => {
  it("is put aside with a line for the operator, and is not tried again", async () => {
    const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const site = under(TWO);
    const odd = [null, 7, "x", {}, { outboxId: 3 }, { outboxId: "" }, { reseal: "posts" }];
    odd.push({ reseal: { name: "posts", version: 2, step: -1 } } as never);
    odd.push({ outboxId: "a", reseal: { name: "posts", version: 2, step: 0 } } as never);
    for (const body of odd) expect(await consume(site, body)).toBe("done");
    const told = lines.mock.calls.flat().filter((line) => String(line).includes("message.unknown"));
    expect(told).toHaveLength(odd.length);
    expect(await consume(site, { reseal: { name: "events", version: 2, step: 0 } })).toBe("done");
  });
});

/** Every row without its seals, and without the table that only says how far the walk has come. */
async function everythingElse() {
  const all = await dump();
  all.delete("resealing");
  all.delete("d1_migrations");
  const seals = new Map(SEALED_COLUMNS.map(({ table, column }) => [table, column]));
  return [...all].map(([table, rows]) => [
    table,
    rows.map((row) => ({ ...row, [seals.get(table) ?? "-"]: "" })),
  ]);
}
