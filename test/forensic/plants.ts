import { newId } from "../../workers/ids.ts";
import type { Keys } from "../../workers/accounts/keys.ts";

/** A build of the application that leaks: its keys, spoiled in one way. */
export interface Plant {
  /** What it does wrong. */
  readonly that: string;
  /** The attacks of which each must find it. */
  readonly foundBy: readonly string[];
  spoil(keys: Keys): Keys;
}

/** Builds that leak, each run as the real application is. */
export const PLANTS: readonly Plant[] = [
  {
    that: "stores the member's id beside the post",
    foundBy: ["equal values: posts.author_seal", "joined tables: any value"],
    spoil: (keys) => ({
      ...keys,
      seal: (purpose, plain, beside) =>
        purpose === "author" ? Promise.resolve(plain) : keys.seal(purpose, plain, beside),
      open: (purpose, sealed, beside) =>
        purpose === "author" ? Promise.resolve(sealed) : keys.open(purpose, sealed, beside),
    }),
  },
  {
    that: "seals without a fresh nonce",
    foundBy: ["shared pieces: posts.author_seal"],
    spoil: (keys) => ({
      ...keys,
      seal: (purpose, plain, beside) =>
        purpose === "author" ? sealStale(plain, beside) : keys.seal(purpose, plain, beside),
      open: (purpose, sealed, beside) =>
        purpose === "author" ? openStale(sealed, beside) : keys.open(purpose, sealed, beside),
    }),
  },
  {
    that: "uses one token for a member's own things, their follows and their voice",
    // Chains of tables are planted in attackers.test.ts: in a town this small they are too few to count.
    foundBy: ["equal values: posts.voice", "equal values: posts.voice = voices.voice"],
    spoil: (keys) => ({
      ...keys,
      token: (purpose, ...parts) =>
        ["own", "follow", "voice"].includes(purpose)
          ? keys.token("own", parts[0] ?? "")
          : keys.token(purpose, ...parts),
    }),
  },
  {
    that: "writes the member's id into the log, and nothing else beside it",
    foundBy: ["same time: log.line by at"],
    spoil: (keys) => ({
      ...keys,
      seal: (purpose, plain, beside) => {
        if (purpose === "author") console.log(JSON.stringify({ event: "post.made", by: plain }));
        return keys.seal(purpose, plain, beside);
      },
    }),
  },
  {
    that: "keys a member's own things by the time at which they were made",
    foundBy: ["same time: own_items.owner by item"],
    spoil: (keys) => ({
      ...keys,
      token: async (purpose, ...parts) =>
        purpose === "item"
          ? idOf(await keys.token(purpose, ...parts))
          : keys.token(purpose, ...parts),
    }),
  },
];

const ids = new Map<string, string>();

/** The same id for the same form, as the application needs it, made when it is first asked for. */
function idOf(item: string): string {
  const id = ids.get(item) ?? newId(Date.now());
  ids.set(item, id);
  return id;
}

const NEVER_FRESH = new Uint8Array(12);

function staleKey(): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new Uint8Array(32).fill(7), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
}

function stale(beside: string) {
  return { name: "AES-GCM", iv: NEVER_FRESH, additionalData: new TextEncoder().encode(beside) };
}

async function sealStale(plain: string, beside: string): Promise<string> {
  const text = new TextEncoder().encode(plain);
  const sealed = await crypto.subtle.encrypt(stale(beside), await staleKey(), text);
  const bytes = [1, ...NEVER_FRESH, ...new Uint8Array(sealed)];
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function openStale(sealed: string, beside: string): Promise<string | null> {
  const base64 = sealed.replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const text = bytes.slice(13);
  return new TextDecoder().decode(
    await crypto.subtle.decrypt(stale(beside), await staleKey(), text),
  );
}
