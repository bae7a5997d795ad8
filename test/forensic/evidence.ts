import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { EffectMessage } from "../../workers/notify/types.ts";
import type { Cell, Place } from "./loot.ts";

const LOG_METHODS = ["log", "info", "warn", "error", "debug", "trace"] as const;

const mapSet = Reflect.get(Map.prototype, "set") as (
  this: unknown,
  key: unknown,
  value: unknown,
) => unknown;

/** What leaves no row behind once it is done, noted while it happens. */
export interface Evidence {
  /** Messages that were sent and not yet carried out. */
  readonly waiting: EffectMessage[];
  /** Notes what the outbox holds now. */
  noteOutbox(): Promise<void>;
  /** Everything a thief gets: all databases, all objects' storage, log, queue, outbox, cache keys. */
  steal(): Promise<Place[]>;
  /** Gives the log, the queue, the caches and the clock back. */
  stop(): void;
}

/** Listens to the log, the queue and the caches from now on, in the place of the real queue. */
export function gatherEvidence(): Evidence {
  const lines: [number, string][] = [];
  for (const method of LOG_METHODS) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      lines.push([Date.now(), args.map(String).join(" ")]);
    });
  }
  const bodies: [number, string][] = [];
  const waiting: EffectMessage[] = [];
  const keep = (body: EffectMessage) => {
    bodies.push([Date.now(), JSON.stringify(body)]);
    waiting.push(body);
    return Promise.resolve();
  };
  const queue = {
    send: keep,
    sendBatch: (batch: Iterable<{ body: EffectMessage }>) =>
      Promise.all([...batch].map(({ body }) => keep(body))),
  };
  const realQueue = env.QUEUE;
  Object.defineProperty(env, "QUEUE", { value: queue, configurable: true });

  const keys = new Set<string>();
  // By hand: what listens to everything else is itself made of maps.
  Reflect.set(Map.prototype, "set", function (this: unknown, key: unknown, value: unknown) {
    // Pages kept in memory lie under their address.
    if (typeof key === "string" && key.startsWith("http")) keys.add(key);
    return mapSet.call(this, key, value);
  });
  for (const method of ["put", "match", "delete"] as const) {
    vi.spyOn((caches as unknown as { default: Cache }).default, method).mockImplementation(
      (request: RequestInfo | URL) => {
        keys.add(request instanceof Request ? request.url : String(request));
        return Promise.resolve(undefined) as never;
      },
    );
  }

  const outbox = new Map<string, Record<string, Cell>>();
  const noteOutbox = async () => {
    const { results } = await env.DB.prepare("SELECT * FROM outbox").all<Record<string, Cell>>();
    for (const row of results) outbox.set(String(row["id"]), row);
  };
  return {
    waiting,
    noteOutbox,
    stop() {
      Reflect.set(Map.prototype, "set", mapSet);
      vi.restoreAllMocks();
      vi.useRealTimers();
      Object.defineProperty(env, "QUEUE", { value: realQueue, configurable: true });
    },
    async steal() {
      await noteOutbox();
      const tables = (
        await Promise.all(bindings<D1Database>("D1Database").map(([, db]) => tablesOf(db)))
      ).flat();
      const effects = tables.find(({ name }) => name === "outbox");
      return [
        ...tables,
        ...(await objects()),
        place("log", ["at", "line"], lines),
        place("queue", ["at", "body"], bodies),
        place(
          "cache",
          ["key"],
          [...keys].map((key) => [key]),
        ),
        place(
          "every effect",
          effects?.columns ?? [],
          [...outbox.values()].map((row) => (effects?.columns ?? []).map((c) => row[c] ?? null)),
        ),
      ];
    },
  };
}

function place(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Place {
  return { name, columns, rows, indexes: [] };
}

/** The bindings of one kind. They are asked for their class: a service answers to any name. */
function bindings<T>(kind: "D1Database" | "DurableObjectNamespace"): [string, T][] {
  return Object.entries(env).filter(
    (entry): entry is [string, never] => (entry[1] as object | null)?.constructor?.name === kind,
  );
}

async function tablesOf(db: D1Database): Promise<Place[]> {
  const { results } = await db
    .prepare("SELECT type, name, tbl_name AS home, sql FROM sqlite_master WHERE sql IS NOT NULL")
    .all<{ type: string; name: string; home: string; sql: string }>();
  const tables = results.filter(
    ({ type, name }) => type === "table" && !/^(sqlite_|_cf_|d1_migrations)/.test(name),
  );
  return Promise.all(
    tables.map(async ({ name }) => {
      const [head, ...rows] = await db
        .prepare(`SELECT * FROM "${name}"`)
        .raw<Cell[]>({ columnNames: true });
      const indexes = results
        .filter(({ type, home }) => type === "index" && home === name)
        .map(({ sql }) => (/\(([^)]*)\)/.exec(sql)?.[1] ?? "").split(",").map((one) => one.trim()));
      return { name, columns: head, rows, indexes };
    }),
  );
}

/** The stored state of every Durable Object: its keys and values, and its tables. */
async function objects(): Promise<Place[]> {
  const out: Place[] = [];
  for (const [binding, namespace] of bindings<DurableObjectNamespace>("DurableObjectNamespace")) {
    for (const id of await listDurableObjectIds(namespace)) {
      await runInDurableObject(namespace.get(id), async (_, { storage }) => {
        const kept = [...(await storage.list())].map(([key, value]) => [
          key,
          typeof value === "number" ? value : JSON.stringify(value),
        ]);
        out.push(place(`${binding} storage`, ["key", "value"], kept));
        for (const { name } of storage.sql
          .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
          .toArray()) {
          if (/^(sqlite_|_cf_)/.test(name)) continue;
          const cursor = storage.sql.exec(`SELECT * FROM "${name}"`);
          const rows = [...cursor.raw()].map((row) => row.map(readable));
          out.push(place(`${binding} ${name}`, cursor.columnNames, rows));
        }
      });
    }
  }
  return out;
}

function readable(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string") return value;
  if (value instanceof ArrayBuffer) {
    return Array.from(new Uint8Array(value), (b) => b.toString(16).padStart(2, "0")).join("");
  }
  return null;
}
