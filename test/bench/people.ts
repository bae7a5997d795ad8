import { connect, type Db, runBatch, type Statement } from "../../db/client.ts";
import { members, notices, quotas, staff, tags } from "../../db/schema/index.ts";
import { startMemberSession, startStaffSession } from "../../workers/accounts/auth.ts";
import { type Keys, keysFor } from "../../workers/accounts/keys.ts";
import { sealOwnItem } from "../../workers/accounts/own-items.ts";
import { insertOwnItem } from "../../workers/accounts/store.ts";
import type { Ctx } from "../../workers/context.ts";
import { followerToken } from "../../workers/following/rules.ts";
import { insertFollow } from "../../workers/following/store.ts";
import { newId } from "../../workers/ids.ts";
import { tokenFrom } from "./words.ts";

const DAY = 86_400_000;

export interface Tagged {
  readonly kind: "board" | "topic";
  readonly slug: string;
}

export interface Ref {
  readonly threadId: string;
  readonly postId: string;
}

/** What is measured is one post after another: the measure of a day must not be what ends it. */
const UNMEASURED = -10_000_000;

/** Gives people to a community that is measured, each with a session that is already open. */
export class People {
  readonly now: number;
  readonly #db: Db;
  readonly #keys: Keys;

  constructor(d1: D1Database, secret: string, now: number) {
    this.now = now;
    this.#db = connect(d1);
    this.#keys = keysFor(secret);
  }

  /** A member nobody holds for being new. Gives the value of the session's cookie. */
  async member(
    has: {
      readonly follows?: readonly Tagged[];
      readonly posts?: readonly Ref[];
      readonly notices?: readonly Ref[];
      readonly approvedPosts?: number;
    } = {},
  ): Promise<string> {
    const id = await this.#keys.token("member", tokenFrom(Math.random));
    const createdDay = Math.floor(this.now / DAY) - 30;
    const session = await startMemberSession(this.#context(), { id, sessionEpoch: 0 });
    const follower = await followerToken(this.#keys, id);
    const { approvedPosts = 3 } = has;
    const row = { id, wordsToken: tokenFrom(Math.random), approvedPosts, createdDay };
    await runBatch(this.#db, [
      this.#db.insert(members).values(row),
      session.statement,
      ...(await this.#endlessDay(id)),
      ...(has.follows ?? []).map(({ kind, slug }) =>
        insertFollow(this.#db, id, { follower, kind, tag: slug }),
      ),
      ...(await this.#ownPosts(id, has.posts ?? [])),
      ...(await this.#notices(id, has.notices ?? [])),
    ]);
    return session.cookie.value;
  }

  /** A moderator; `served` so that the turn is the one every third time, or is not. */
  async moderator(
    served = 0,
    scope: { readonly boards?: string[]; readonly classes?: number[] } = {},
  ): Promise<string> {
    const id = newId(this.now);
    const session = await startStaffSession(this.#context(), { id, sessionEpoch: 0 });
    const row = {
      id,
      name: "Bench",
      role: "moderator" as const,
      status: "active" as const,
      served,
      createdAt: this.now,
      ...scope,
    };
    await runBatch(this.#db, [this.#db.insert(staff).values(row), session.statement]);
    return session.cookie.value;
  }

  #context() {
    return { db: this.#db, keys: this.#keys, now: this.now };
  }

  async #endlessDay(memberId: string): Promise<Statement[]> {
    const day = Math.floor(this.now / DAY);
    const acts = ["threads", "replies"];
    const tokens = await Promise.all(
      acts.map((act) => this.#keys.token("quota", memberId, act, String(day))),
    );
    const rows = tokens.map((token) => ({ day, token, used: UNMEASURED }));
    return [this.#db.insert(quotas).values(rows)];
  }

  async #ownPosts(memberId: string, refs: readonly Ref[]): Promise<Statement[]> {
    const owner = await this.#keys.token("own", memberId);
    const ctx = this.#context() as unknown as Ctx;
    const rows = refs.map(async (ref) => {
      const item = await this.#keys.token("item", memberId, ref.postId);
      return sealOwnItem(ctx, { owner, item }, ref);
    });
    // A statement that is awaited is carried out, so only the rows are waited for.
    return (await Promise.all(rows)).map((row) => insertOwnItem(this.#db, memberId, row));
  }

  async #notices(memberId: string, refs: readonly Ref[]): Promise<Statement[]> {
    const owner = await this.#keys.token("notice", memberId);
    const expiresDay = Math.floor(this.now / DAY) + 60;
    const rows = refs.map(async (ref) => {
      const item = await this.#keys.token("notice", ref.postId, owner);
      const content = JSON.stringify({ kind: "reply", ...ref });
      const sealed = await this.#keys.seal("notice", content, `${owner}/${item}`);
      return { owner, item, sealed, expiresDay };
    });
    return (await Promise.all(rows)).map((row) => this.#db.insert(notices).values(row));
  }
}

/** More topic tags than a community begins with, so that fifty can be followed. */
export async function addTopics(d1: D1Database, count: number): Promise<string[]> {
  const db = connect(d1);
  const slugs = Array.from({ length: count }, (_, n) => `extra-${n + 1}`);
  await runBatch(
    db,
    slugs.map((slug, n) =>
      db
        .insert(tags)
        .values({ slug, kind: "topic", label: slug, sentence: "One more.", position: 900 + n })
        .onConflictDoNothing(),
    ),
  );
  return slugs;
}
