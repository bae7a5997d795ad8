import type { DatabaseSync } from "node:sqlite";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { events, teamEvents } from "../../db/schema/index.ts";
import { keysFor } from "../../workers/accounts/keys.ts";
import { verify } from "../../workers/cli/ledger.ts";
import { statementsOf } from "../../workers/cli/statements.ts";
import { newId } from "../../workers/ids.ts";
import { checkChain } from "../../workers/ledger/check-chain.ts";
import { digestOf, hashOf } from "../../workers/ledger/digest.ts";
import { ATTRIBUTES } from "../../workers/ledger/dsa.ts";
import { wholeDays } from "../../workers/ledger/log-rules.ts";
import { canonical, FORM, GENESIS } from "../../workers/ledger/rules.ts";
import type { CheckedLink, LedgerSource, RecordRow } from "../../workers/ledger/types.ts";
import { migrated } from "../architecture/database.ts";

const keys = keysFor("a-secret-for-tests-only-a-secret-for-tests-only");
const BEGIN = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;

/** A chain over these rows, as the schedule makes it. */
async function chainOf(rows: readonly { source: LedgerSource; row: RecordRow }[]) {
  const links: CheckedLink[] = [];
  let hash = GENESIS;
  for (const [at, { source, row }] of rows.entries()) {
    const digest = await digestOf(keys, source, row);
    hash = await hashOf(hash, at + 1, digest);
    links.push({ seq: at + 1, source, eventId: String(row["id"]), digest, hash, row });
  }
  return links;
}

const value = fc.oneof(fc.string({ maxLength: 8 }), fc.nat(), fc.constant(null));
const record = fc.constantFrom<LedgerSource>("events", "team_events").chain((source) =>
  fc.tuple(...FORM[source].map(() => value)).map((values) => ({
    source,
    row: Object.fromEntries(FORM[source].map((name, n) => [name, values[n] ?? null])),
  })),
);
const records = fc.uniqueArray(record, {
  minLength: 1,
  maxLength: 8,
  selector: ({ source, row }) => canonical(source, row),
});

describe("the form of an event", () => {
  it("covers every column of the record, in the order of the table", () => {
    const columns = (table: typeof events | typeof teamEvents) =>
      getTableConfig(table as typeof events).columns.map((column) => column.name);
    expect(FORM.events).toEqual(columns(events));
    expect(FORM.team_events).toEqual(columns(teamEvents));
  });

  it("is another for every other row", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(canonical(a.source, a.row) === canonical(b.source, b.row)).toBe(same);
      }),
    );
  });
});

describe("a chain", () => {
  it("holds as it was made", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (rows) => {
        const links = await chainOf(rows);
        const last = links.at(-1);
        const head = { seq: last?.seq ?? 0, hash: last?.hash ?? "" };
        expect(await checkChain(links, keys, head)).toEqual({ ok: true, head });
      }),
      { numRuns: 30 },
    );
  });

  it("shows any one change, whatever it is and wherever", async () => {
    const change = fc.constantFrom("row", "gone", "digest", "hash", "out", "in", "swap", "key");
    await fc.assert(
      fc.asyncProperty(records, change, fc.nat(), value, async (rows, kind, at, other) => {
        const links = await chainOf(rows);
        const changed = tampered(links, kind, at % links.length, other);
        if (changed === null) return;
        const last = links.at(-1);
        const head = { seq: last?.seq ?? 0, hash: last?.hash ?? "" };
        expect((await checkChain(changed, keys, head)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("cut short is found by whoever kept its head, and by nobody else", async () => {
    const rows = [1, 2, 3].map((n) => ({
      source: "team_events" as const,
      row: { id: `e${n}`, at: n },
    }));
    const links = await chainOf(rows);
    const kept = { seq: 3, hash: links[2]?.hash ?? "" };
    expect((await checkChain(links.slice(0, 2), keys)).ok).toBe(true);
    expect(await checkChain(links.slice(0, 2), keys, kept)).toEqual({
      ok: false,
      broken: { kind: "cut", seq: 3, found: 2 },
    });
  });

  it("made anew from a changed record is not the one whose head was kept", async () => {
    const row = (reason: string) => ({ source: "events" as const, row: { id: "e1", reason } });
    const [first] = await chainOf([row("as it was")]);
    const again = await chainOf([row("as somebody wants it")]);
    expect((await checkChain(again, keys)).ok).toBe(true);
    expect(await checkChain(again, keys, { seq: 1, hash: first?.hash ?? "" })).toEqual({
      ok: false,
      broken: { kind: "other_head", seq: 1 },
    });
  });
});

/** The chain after one change, or null when it would change nothing. */
function tampered(
  links: readonly CheckedLink[],
  kind: string,
  at: number,
  other: string | number | null,
): CheckedLink[] | null {
  const out = [...links];
  const link = out[at];
  if (!link) return null;
  const zeros = "0".repeat(64);
  if (kind === "row") {
    const names = FORM[link.source];
    const name = names[at % names.length] ?? "id";
    if (link.row?.[name] === other) return null;
    out[at] = { ...link, row: { ...link.row, [name]: other } };
  } else if (kind === "gone") out[at] = { ...link, row: null };
  else if (kind === "digest") out[at] = { ...link, digest: zeros };
  else if (kind === "hash") out[at] = { ...link, hash: zeros };
  else if (kind === "key") out[at] = { ...link, seq: link.seq + 1 };
  else if (kind === "out") out.splice(at, 1);
  else if (kind === "in") out.splice(at, 0, link);
  else {
    const next = out[at + 1];
    if (!next) return null;
    out[at] = { ...next, seq: link.seq };
    out[at + 1] = { ...link, seq: next.seq };
  }
  return out;
}

describe("npm run ledger", () => {
  let db: DatabaseSync;
  const ledger = { ask: async (sql: string) => db.prepare(sql).all(), keys };

  beforeEach(() => {
    db = migrated();
  });
  afterEach(() => db.close());

  /** Records decisions an hour apart, with a post for each, and gives their ids. */
  function decisions(count: number, action = "remove"): string[] {
    db.exec("INSERT INTO policies VALUES (4, 1, 'Be kind', 'Speak as to a tired friend.', 1)");
    return Array.from({ length: count }, (_, n) => {
      const at = BEGIN + n * HOUR;
      const id = newId(at);
      db.prepare(
        `INSERT INTO posts (thread_id, id, status, body, html, notes, alias, voice, author_seal, created_at)
         VALUES (?, ?, 'removed', 'SECRET WORDS', '', '[]', 'a', 'v', 's', ?)`,
      ).run(id, id, at - HOUR);
      db.prepare(
        `INSERT INTO events (thread_id, post_id, id, action, staff_id, role, policy_number, policy_version, reason, detail, at)
         VALUES (?, ?, ?, ?, 'staff', 'moderator', 4, 1, 'Dear Anna, be kind', '{"untilDay":20700}', ?)`,
      ).run(id, id, id, action, at);
      return id;
    });
  }

  async function chain(ids: readonly string[]): Promise<void> {
    const rows = ids.map((id) => ({
      source: "events" as const,
      row: { ...db.prepare("SELECT * FROM events WHERE id = ?").get(id) } as RecordRow,
    }));
    for (const { seq, source, eventId, digest, hash } of await chainOf(rows)) {
      db.prepare("INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?)").run(
        seq,
        source,
        eventId,
        eventId,
        eventId,
        digest,
        hash,
      );
    }
  }

  it("says that all is well, which link to keep, and what is not chained yet", async () => {
    await chain(decisions(600).slice(0, 599));
    const said = await verify(ledger);
    expect(said).toMatch(/^The chain holds: 599 links/);
    expect(said).toMatch(/Its last link: 599:[0-9a-f]{64}/);
    expect(said).toContain("1 event not chained yet");
    const head = /599:[0-9a-f]{64}/.exec(said)?.[0] ?? "";
    expect(await verify(ledger, head)).toContain("nothing was cut off");
  });

  it.each([
    ["a reason changed", "UPDATE events SET reason = 'x' WHERE id = $2", /link 2 .* does not say/],
    ["an event deleted", "DELETE FROM events WHERE id = $2", /link 2 .* is not there any more/],
    ["a link taken out", "DELETE FROM ledger WHERE seq = 2", /link 2 is missing/],
    ["a link changed", "UPDATE ledger SET digest = hash WHERE seq = 2", /broken at link 2/],
    [
      "two links changed about",
      "UPDATE ledger SET seq = 9 WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 3; UPDATE ledger SET seq = 3 WHERE seq = 9",
      /broken at link 2/,
    ],
    [
      "an event put in",
      "INSERT INTO events (thread_id, post_id, id, action, role, at) SELECT thread_id, post_id, substr(id, 1, 25) || '!', 'approve', 'moderator', at FROM events WHERE id = $1",
      /was put in later/,
    ],
  ])("finds %s", async (_, sql, said) => {
    const ids = decisions(4);
    await chain(ids);
    db.exec(sql.replaceAll(/\$(\d)/g, (_all, n: string) => `'${ids[Number(n) - 1]}'`));
    await expect(verify(ledger)).rejects.toThrow(said);
  });

  it("finds a chain cut short only against the link somebody kept", async () => {
    const ids = decisions(3);
    await chain(ids);
    const head = /3:[0-9a-f]{64}/.exec(await verify(ledger))?.[0] ?? "";
    db.exec(`DELETE FROM ledger WHERE seq = 3; DELETE FROM events WHERE id = '${ids[2]}'`);
    expect(await verify(ledger)).toContain("cannot be told from a shorter one");
    await expect(verify(ledger, head)).rejects.toThrow("you kept link 3, and it ends at 2");
    await expect(verify(ledger, "3")).rejects.toThrow("--head takes");
  });

  it("writes statements in the database's shape, with no word of the post or the reason", async () => {
    const [id = ""] = decisions(1);
    const text = await statementsOf(ledger, { year: "2026", origin: "https://talk.example.org" });
    const statement = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(statement).filter((name) => !ATTRIBUTES.includes(name as never))).toEqual(
      [],
    );
    expect(statement).toMatchObject({
      decision_visibility: ["DECISION_VISIBILITY_CONTENT_REMOVED"],
      decision_ground_reference_url: "https://talk.example.org/rules#rule-4",
      category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
      content_date: "2026-05-31",
      application_date: "2026-06-01",
      source_type: "SOURCE_VOLUNTARY",
      automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED",
    });
    expect(statement["puid"]).toMatch(/^[\w-]{22}$/);
    for (const word of ["SECRET", "Anna", "staff", id]) expect(text).not.toContain(word);
    expect(await statementsOf(ledger, { year: "2025" })).toBe("");
  });

  it("says from when to when writing stops, as a table too", async () => {
    decisions(2, "suspend");
    const csv = await statementsOf(ledger, { year: "2026", format: "csv" });
    const [head, ...lines] = csv.trimEnd().split("\r\n");
    expect(head).toBe(ATTRIBUTES.join(","));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("DECISION_PROVISION_PARTIAL_SUSPENSION,2026-09-04,");
  });

  it("leaves out what was taken back before anyone was told, and nothing else that was", async () => {
    const [id = "", later = ""] = decisions(2);
    const back = db.prepare(
      `INSERT INTO events (thread_id, post_id, id, action, role, reason, reverses, at)
       SELECT thread_id, post_id, ?, 'taken_back', 'moderator', ?, id, at + ? FROM events WHERE id = ?`,
    );
    back.run(newId(BEGIN + HOUR), "", 9_000, id);
    back.run(newId(BEGIN + 2 * HOUR), "We were wrong.", 9_000, later);
    expect((await statementsOf(ledger, { year: "2026" })).trimEnd().split("\n")).toHaveLength(1);
  });

  it("says how a decision came about as its author is told: a report, a rule, or neither", async () => {
    const [first = "", second = "", third = ""] = decisions(3);
    const before = db.prepare(
      `INSERT INTO events (thread_id, post_id, id, action, role, at)
       SELECT thread_id, post_id, ?, ?, 'system', at - 1 FROM events WHERE id = ?`,
    );
    before.run(newId(BEGIN - HOUR), "reported", first);
    before.run(newId(BEGIN - HOUR), "held", second);
    before.run(newId(BEGIN - 2 * HOUR), "reported", third);
    before.run(newId(BEGIN - HOUR), "dismiss", third);
    const said = (await statementsOf(ledger, { year: "2026" })).trimEnd().split("\n");
    expect(
      said.map((line) => {
        const one = JSON.parse(line) as Record<string, string>;
        return `${one["source_type"]} ${one["automated_detection"]}`;
      }),
    ).toEqual(["SOURCE_TYPE_OTHER_NOTIFICATION No", "SOURCE_VOLUNTARY Yes", "SOURCE_VOLUNTARY No"]);
  });
});

describe("the pages of the public log", () => {
  it("hold whole days, each once, wherever a page ends", () => {
    const most = 10;
    const days = fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(days, (counts) => {
        const today = BEGIN / (24 * HOUR);
        const acts = counts.flatMap((count, back) =>
          Array.from({ length: count }, () => ({
            id: newId((today - back) * 24 * HOUR),
            day: today - back,
          })),
        );
        const seen: string[] = [];
        for (let until: number | null = today; until !== null;) {
          const last: number = until;
          const left = acts.filter(({ day }) => day <= last);
          const page = wholeDays(left.slice(0, most + 1), most);
          seen.push(...page.acts.map(({ id }) => id));
          until = page.older;
        }
        expect(seen).toEqual(acts.map(({ id }) => id));
      }),
    );
  });
});
