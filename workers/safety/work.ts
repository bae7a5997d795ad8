import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import * as z from "zod";
import type { Db, Statement } from "../../db/client.ts";
import { toBase64Url } from "../accounts/encoding.ts";
import type { Keys } from "../accounts/keys.ts";
import { costOf, ROUNDS_PER_TRY, triesFor, WORK_MS } from "./rules.ts";
import { spend } from "./spend.ts";
import { WORK_LEVELS, type WorkLevel, type WorkProblem, type WorkPurpose } from "./types.ts";

const ANSWER_MAX = 2_000;
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** A puzzle with its answer, as a form sends them back. Whether they are ours the signature says. */
const answerSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal("PBKDF2/SHA-256"),
      cost: z.int().positive().max(100_000),
      data: z.strictObject({ level: z.literal(WORK_LEVELS) }),
      expiresAt: z.int().positive(),
      keyLength: z.literal(32),
      keyPrefix: hex(16),
      keySignature: hex(32),
      nonce: hex(16),
      salt: hex(16),
    }),
    signature: hex(32),
  }),
  solution: z.strictObject({
    counter: z.int().min(0).max(0xffffffff),
    derivedKey: hex(32),
    time: z.number().optional(),
  }),
});

interface Maker {
  readonly keys: Keys;
  /** UTC epoch milliseconds. */
  readonly now: number;
  readonly db: Db;
  readonly env: { readonly WORK_COST: string };
}

/** Whether this deployment asks for work at all. */
export function isWorkAsked(env: { readonly WORK_COST: string }): boolean {
  return costOf(env.WORK_COST) > 0;
}

/**
 * A puzzle as JSON, for the page to carry; null when the operator asks for none. Nothing is kept of
 * it here: it is signed under a key of its purpose, and says itself until when it may be answered.
 */
export async function makeWork(
  maker: Maker,
  purpose: WorkPurpose,
  level: WorkLevel,
): Promise<string | null> {
  const cost = costOf(maker.env.WORK_COST);
  if (cost === 0) return null;
  const { min, max } = triesFor(cost, level);
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: ROUNDS_PER_TRY,
    // The number to be found is chosen here, so that no phone is so unlucky as to search for minutes.
    counter: randomInt(max, min),
    data: { level },
    deriveKey,
    expiresAt: Math.floor((maker.now + WORK_MS) / 1_000),
    ...(await secretsOf(maker.keys, purpose)),
  });
  return JSON.stringify(challenge);
}

export type WorkResult =
  | {
      readonly ok: true;
      /** Go into the batch of what the work was for: it fails (`wasSpent`) the second time. */
      readonly spend: readonly Statement[];
    }
  | { readonly ok: false; readonly because: WorkProblem };

/** Whether this is the answer to a puzzle of ours, given for this purpose and still in time. */
export async function checkWork(
  maker: Maker,
  purpose: WorkPurpose,
  answer: string | null | undefined,
  easiest: WorkLevel = 0,
): Promise<WorkResult> {
  if (!answer) return { ok: false, because: "missing" };
  const parsed = answer.length > ANSWER_MAX ? null : answerSchema.safeParse(readJson(answer));
  if (!parsed?.success) return { ok: false, because: "unreadable" };
  const { challenge, solution } = parsed.data;
  const { expiresAt, data } = challenge.parameters;
  if (expiresAt * 1_000 < maker.now) return { ok: false, because: "expired" };
  const verified = await verifySolution({
    challenge,
    solution: { counter: solution.counter, derivedKey: solution.derivedKey },
    deriveKey,
    ...(await secretsOf(maker.keys, purpose)),
  });
  if (verified.expired) return { ok: false, because: "expired" };
  if (verified.invalidSignature) return { ok: false, because: "forged" };
  if (!verified.verified) return { ok: false, because: "wrong" };
  if (data.level < easiest) return { ok: false, because: "too_easy" };
  const used = await spend(maker, "work", challenge.signature, expiresAt * 1_000);
  return { ok: true, spend: used };
}

/** Both secrets are this deployment's own, and others for each purpose. */
async function secretsOf(keys: Keys, purpose: WorkPurpose) {
  const [challenge, answer] = await Promise.all([
    keys.bytes("work", purpose, "challenge"),
    keys.bytes("work", purpose, "answer"),
  ]);
  return {
    hmacSignatureSecret: toBase64Url(challenge),
    hmacKeySignatureSecret: toBase64Url(answer),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
