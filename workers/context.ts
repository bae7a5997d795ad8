import type { Context } from "hono";
import { type BatchResults, connect, type Db, runBatch, type Statement } from "../db/client.ts";
import { enGB, type Messages } from "../web/locales/en-GB/index.ts";
import type { Watch } from "./alarms/watch.ts";
import { type SessionClaim } from "./accounts/auth.ts";
import { sha256Hex } from "./accounts/encoding.ts";
import { type Keys, keysFor } from "./accounts/keys.ts";
import { memberSession, staffSession } from "./accounts/sessions.ts";
import { openChoices } from "./choices/member-choices.ts";
import { together, viewerOf } from "./choices/rules.ts";
import type { Choices } from "./choices/types.ts";
import { newId } from "./ids.ts";
import type { QueueMessage } from "./jobs/messages.ts";
import type { Actor } from "./permissions/types.ts";
import type { Relation, Viewer } from "./permissions/visibility.ts";
import type { Turn } from "./serving/types.ts";
import type { Floods } from "./safety/floods.ts";
import type { Opinions } from "./safety/second-opinion.ts";
import {
  type Catalogue,
  CATALOGUE_QUERIES,
  catalogueQueries,
  freshCatalogue,
  keepCatalogue,
} from "./threads/catalogue.ts";

export interface Env {
  readonly DB: D1Database;
  readonly QUEUE: Queue<QueueMessage>;
  readonly ASSETS: Fetcher;
  readonly DESK: DurableObjectNamespace;
  readonly FLOODS: DurableObjectNamespace<Floods>;
  readonly WATCH: DurableObjectNamespace<Watch>;
  readonly LIMIT_WRITE: RateLimit;
  readonly LIMIT_REPORT: RateLimit;
  readonly LIMIT_SIGN_IN: RateLimit;
  /** Stricter: for tries at signing in that brought no work. */
  readonly LIMIT_SIGN_IN_PLAIN: RateLimit;
  readonly HEARTEN_SECRET: string;
  /** The keys that rotation added (accounts/seal-keys.ts); absent before the first. */
  readonly HEARTEN_SEAL_KEYS?: string;
  readonly ORIGIN: string;
  /** The organisation's sign-in for the team; an empty issuer is none. */
  readonly OIDC_ISSUER: string;
  readonly OIDC_CLIENT_ID: string;
  readonly OIDC_NAME: string;
  readonly OIDC_CLIENT_SECRET?: string;
  readonly EXIT_URL: string;
  readonly COMMUNITY: string;
  /** What web push is signed with, a JWK as JSON (`npm run keys -- push`); absent: there is none. */
  readonly VAPID_PRIVATE_KEY?: string;
  /** The team's own channels that are told, as JSON (docs/operations.md, 12). */
  readonly ALERT_WEBHOOKS?: string;
  /** Whom to tell of a security problem: an https:, mailto: or tel: address; may be empty. */
  readonly SECURITY_CONTACT?: string;
  /** A second model that reads posts; absent unless the operator turned it on (docs/operations.md). */
  readonly AI?: Opinions;
  /** Which model that is; empty asks none. */
  readonly SECOND_OPINION_MODEL?: string;
  /** Tries that a first post costs the device it is written on; "0" asks for none. */
  readonly WORK_COST: string;
}

export interface AppEnv {
  Bindings: Env;
  Variables: { ctx: Ctx };
}

export type AppContext = Context<AppEnv>;

const DAY = 86_400_000;
const VISITOR: Actor = { kind: "visitor" };

/** What a request or a job works with; built once for each. */
export class Ctx {
  readonly env: Env;
  /** UTC epoch milliseconds: the one time of this request. */
  readonly now: number;
  readonly db: Db;
  readonly keys: Keys;
  readonly newId: () => string;
  readonly t: Messages = enGB;
  /** The claim of the session cookie; `load` asks D1 whether it still holds. */
  claim: SessionClaim | null = null;
  /** What this browser keeps of what its visitor would rather not see. */
  browserChoices: Choices | null = null;
  #memberChoices: Choices | null = null;
  #actor: Actor | null = null;
  #byPass = false;
  #turn: Turn | null = null;
  #catalogue: Catalogue | null = null;

  readonly #waitUntil: (promise: Promise<unknown>) => void;

  constructor(env: Env, now: number, waitUntil: (promise: Promise<unknown>) => void) {
    this.env = env;
    this.now = now;
    this.#waitUntil = waitUntil;
    this.db = connect(env.DB);
    this.keys = keysFor(env.HEARTEN_SECRET, env.HEARTEN_SEAL_KEYS);
    this.newId = () => newId(now);
    this.#catalogue = freshCatalogue(now);
  }

  /** Who makes this request. A visitor until `load` has checked the session's row. */
  get actor(): Actor {
    return this.#actor ?? VISITOR;
  }

  /** Who seems to be here, for the links of a page that asks D1 nothing; it opens nothing. */
  get seeming(): Actor {
    if (this.#byPass) return VISITOR;
    return this.#actor ?? (this.claim ? claimedActor(this.claim) : VISITOR);
  }

  /** What decides which review a signed-in moderator is served; null before `load` and for others. */
  get turn(): Turn | null {
    return this.#turn;
  }

  /** Settles who acts, for a request that did not come with a session cookie. */
  actAs(actor: Actor): void {
    this.#actor = actor;
  }

  /**
   * Lets whoever brings the code of a post act as its author about that post alone. No page shows
   * that they are known: their account and their other posts stay closed.
   */
  actByPass(memberId: string): void {
    this.#actor = { kind: "member", id: memberId, approvedPosts: 0 };
    this.#byPass = true;
  }

  /** What whoever asks would rather not see; a member's only after `load` has read their row. */
  get choices(): Choices {
    return together(this.#memberChoices, this.browserChoices);
  }

  /** Whoever asks, for `visibility`: how they stand to an item, and whether they asked for it anyway. */
  viewer(relation: Relation, anyway = false): Viewer {
    return viewerOf(this.choices, relation, this.now, anyway);
  }

  /** Takes a member's choices from their row. */
  async takeChoices(member: { readonly id: string; readonly viewSeal: string }): Promise<void> {
    this.#memberChoices = await openChoices(this.keys, member.id, member.viewSeal);
  }

  /** Boards and topic tags. Call `load` first: it brings them along when they are stale. */
  get catalogue(): Catalogue {
    if (!this.#catalogue) throw new Error("the catalogue is read before ctx.load");
    return this.#catalogue;
  }

  /** Whole days since 1970, UTC: the finest time written beside a member. */
  get today(): number {
    return Math.floor(this.now / DAY);
  }

  /**
   * Reads what a page needs in one round trip: the session's row rides with the page's statements.
   * `build` is given the actor the cookie claims; should its row be gone, it is called once more
   * with a visitor and nothing read for the claimed actor is kept.
   */
  async load<const T extends readonly Statement[]>(
    build: (viewer: Actor) => T | Promise<T>,
  ): Promise<BatchResults<T>> {
    const extra: Statement[] = [];
    const claim = this.#actor ? null : this.claim;
    if (claim) extra.push(sessionQuery(this.db, claim, this.now));
    const stale = this.#catalogue === null;
    if (stale) extra.push(...catalogueQueries(this.db, this.now));
    const own = await build(claim ? claimedActor(claim) : this.actor);
    const results = (await runBatch(this.db, [...extra, ...own])) as unknown[];

    if (claim) {
      const rows = results.shift() as (MemberRow | StaffRow)[];
      this.#actor = actorFrom(claim, rows);
      this.#turn = rows[0] && "served" in rows[0] ? rows[0] : null;
      if (this.#actor.kind === "member" && rows[0] && "viewSeal" in rows[0]) {
        await this.takeChoices(rows[0]);
      }
    }
    if (stale) {
      this.#catalogue = keepCatalogue(results.splice(0, CATALOGUE_QUERIES) as never, this.now);
    }
    if (claim && this.actor.kind === "visitor") {
      const again = await build(VISITOR);
      return runBatch(this.db, again);
    }
    return results as unknown as BatchResults<T>;
  }

  /** Lets a promise run on after the response has gone. */
  after(promise: Promise<unknown>): void {
    this.#waitUntil(promise);
  }

  /**
   * The name under which a rate limit counts an address: a keyed hash that changes each day and is
   * never stored (DESIGN §5).
   */
  async addressToken(address: string): Promise<string> {
    return this.keys.token("address", String(this.today), address);
  }

  /** The hash under which a random token's row is kept. */
  hash(token: string): Promise<string> {
    return sha256Hex(token);
  }
}

type MemberRow = Awaited<ReturnType<typeof memberSession>>[number];
type StaffRow = Awaited<ReturnType<typeof staffSession>>[number];

function sessionQuery(db: Db, claim: SessionClaim, now: number): Statement {
  return claim.kind === "member"
    ? memberSession(db, claim.rowToken, Math.floor(now / DAY))
    : staffSession(db, claim.rowToken, now);
}

/** Who the cookie says they are, before D1 was asked: with nothing that would open a door. */
function claimedActor(claim: SessionClaim): Actor {
  return claim.kind === "member"
    ? { kind: "member", id: claim.accountId, approvedPosts: 0 }
    : {
        kind: "staff",
        id: claim.accountId,
        name: "",
        role: "moderator",
        boards: [],
        classes: [],
        confirmedAt: 0,
      };
}

function actorFrom(claim: SessionClaim, rows: readonly (MemberRow | StaffRow)[]): Actor {
  const row = rows[0];
  if (!row || row.id !== claim.accountId) return VISITOR;
  if ("approvedPosts" in row) {
    return { kind: "member", id: row.id, approvedPosts: row.approvedPosts };
  }
  const { id, name, role, boards, classes, confirmedAt } = row;
  return row.status === "active"
    ? { kind: "staff", id, name, role, boards, classes, confirmedAt }
    : { kind: "joining", id, name, role };
}
