import { DurableObject } from "cloudflare:workers";
import { Ctx, type Env } from "../context.ts";
import { putBackLapsed } from "../serving/put-back-lapsed.ts";
import { releaseWhatWasLeft } from "../serving/release-left.ts";
import { CLAIM_MS } from "../serving/rules.ts";
import {
  type Changed,
  isOld,
  type Line,
  LINE_HEADER,
  messageFor,
  nameOf,
  withoutTwins,
} from "./scope.ts";
import type { Closing } from "./tell-desk.ts";

/** Long enough to load a page again, short enough that nobody waits for a tab that is gone. */
const LEFT_MS = 5_000;
/** A line that drops is mostly a train in a tunnel: the page takes up to a minute to try again. */
const DROPPED_MS = 90_000;

/** A claim that ran out is put back as soon as it has. */
const LAPSED_MS = CLAIM_MS + 1_000;

/** Why a line is closed; the page asks for a new one after the first and not after the second. */
const AGAIN = 4000;
const SIGNED_OUT = 4001;
/** The page hung up to go to one that belongs to it: it was not left. */
const STAYING = 4002;
/** Of the protocol (RFC 6455, 7.4.1): what came is of a kind not taken, or too big. */
const UNSUPPORTED = 1003;
const TOO_BIG = 1009;
const LONGEST_MESSAGE = 1_024;

/** In a flood of reports each desk hears once in a while that something changed, not of every one. */
const GATHER_MS = 1_000;

const PREFIX = "left:";

/** A page that was left: whose, of which review, when, and when that is acted upon. */
interface Left {
  readonly staffId: string;
  readonly threadId: string;
  readonly postId: string;
  readonly leftAt: number;
  readonly at: number;
}

/** A change, and when it was told (UTC epoch milliseconds). */
type Told = Changed & { readonly at: number };

/**
 * Keeps the line to the moderators who have the desk or a review open. It hibernates between
 * messages and keeps nothing in memory that matters: who may connect was decided before the request
 * came here, what belongs to a socket lies with the socket, and pages that were left lie in storage.
 */
export class Desk extends DurableObject<Env> {
  /** What the desks are told of next, while they are not told at once. Lost, it is one hint less. */
  #gathered: Told[] | null = null;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    // Answered without waking it.
    state.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get("upgrade") === "websocket") {
      return this.#join(JSON.parse(request.headers.get(LINE_HEADER) ?? "{}") as Line);
    }
    if (request.method !== "POST") return new Response(null, { status: 405 });
    const body: unknown = await request.json();
    switch (new URL(request.url).pathname) {
      case "/changed":
        this.#tell(body as Changed);
        if ((body as Changed).state === "taken") await this.#wakeBy(Date.now() + LAPSED_MS);
        break;
      case "/close":
        await this.#close(body as Closing);
        break;
      case "/left": {
        const { staffId, threadId, postId } = body as Left;
        await this.#noteLeft({ staffId, threadId, postId }, LEFT_MS);
        break;
      }
      default:
        return new Response(null, { status: 404 });
    }
    return new Response(null, { status: 204 });
  }

  /** Nothing is expected from a page but its heartbeat, which never comes this far. */
  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const size = typeof message === "string" ? message.length : message.byteLength;
    socket.close(size > LONGEST_MESSAGE ? TOO_BIG : UNSUPPORTED);
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    // 1005 and 1006 say that no code came; they may not be sent back.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
    if (code !== STAYING) await this.#dropped(socket);
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    await this.#dropped(socket);
  }

  /**
   * The one alarm there is, for whatever comes next: pages that were left, and claims that run out.
   * Alarms come at least once, and twice does no harm.
   */
  override async alarm(): Promise<void> {
    const now = Date.now();
    const { putBack, next: lapsing } = await putBackLapsed(this.#context(now));
    if (putBack) this.#tell({});
    let next = lapsing ?? Infinity;
    for (const [key, left] of await this.ctx.storage.list<Left>({ prefix: PREFIX })) {
      if (left.at > now) {
        next = Math.min(next, left.at);
        continue;
      }
      if (!this.#isOpen(left)) await this.#putBack(left, now);
      // It may have been left once more while the database was asked.
      const still = await this.ctx.storage.get<Left>(key);
      if (still && still.leftAt !== left.leftAt) next = Math.min(next, still.at);
      else await this.ctx.storage.delete(key);
    }
    if (Number.isFinite(next)) await this.#wakeBy(next);
  }

  #join(line: Line): Response {
    const pair = new WebSocketPair();
    this.ctx.acceptWebSocket(pair[1], [line.staffId]);
    pair[1].serializeAttachment({ ...line, since: Date.now() } satisfies Line);
    return new Response(null, { status: 101, webSocket: pair[0] });
  }

  /** The page of the very review hears of it at once, and the desks, too, unless they just did. */
  #tell(changed: Changed): void {
    const told = { ...changed, at: Date.now() };
    this.#send([told], ({ review }) => review !== null);
    if (this.#gathered) {
      this.#gathered = withoutTwins([...this.#gathered, told]);
      return;
    }
    this.#send([told], ({ review }) => review === null);
    this.#gathered = [];
    setTimeout(() => this.#tellGathered(), GATHER_MS);
  }

  #tellGathered(): void {
    const gathered = this.#gathered ?? [];
    this.#gathered = null;
    if (gathered.length > 0) this.#send(gathered, ({ review }) => review === null);
  }

  /** Sends each of these lines what first concerns it, if any of it does. */
  #send(news: readonly Told[], isMeant: (line: Line) => boolean): void {
    const now = Date.now();
    for (const [socket, line] of this.#lines()) {
      if (!isMeant(line)) continue;
      // A page that was opened since then shows it already.
      const fresh = news.filter(({ at }) => at >= line.since);
      const message = fresh.map((one) => messageFor(line, one)).find((one) => one !== null);
      try {
        if (message) socket.send(JSON.stringify(message));
        if (isOld(line, now)) socket.close(AGAIN);
      } catch {
        // That page has gone; its own close event tidies up.
      }
    }
  }

  async #close({ staffId, session, except, again }: Closing): Promise<void> {
    for (const [socket, line] of this.#lines(staffId)) {
      if (session !== undefined && line.session !== session) continue;
      if (line.session === except) continue;
      socket.close(again ? AGAIN : SIGNED_OUT);
      if (!again) await this.#leftBy(line, LEFT_MS);
    }
  }

  *#lines(staffId?: string): Generator<[WebSocket, Line]> {
    for (const socket of this.ctx.getWebSockets(staffId)) {
      const line = socket.deserializeAttachment() as Line | null;
      if (line) yield [socket, line];
    }
  }

  /** Whether somebody still has the page of a review open, in whichever tab. */
  #isOpen(left: Left): boolean {
    const name = nameOf(left);
    for (const [socket, line] of this.#lines(left.staffId)) {
      if (line.review === name && socket.readyState === WebSocket.OPEN) return true;
    }
    return false;
  }

  async #dropped(socket: WebSocket): Promise<void> {
    const line = socket.deserializeAttachment() as Line | null;
    if (line) await this.#leftBy(line, DROPPED_MS);
  }

  async #leftBy({ staffId, review }: Line, wait: number): Promise<void> {
    const [threadId, postId] = review?.split("/") ?? [];
    if (threadId && postId) await this.#noteLeft({ staffId, threadId, postId }, wait);
  }

  /** Of two notes about the same page, the one that is acted upon sooner counts. */
  async #noteLeft(page: Pick<Left, "staffId" | "threadId" | "postId">, wait: number) {
    const now = Date.now();
    const key = `${PREFIX}${page.staffId}:${nameOf(page)}`;
    const earlier = await this.ctx.storage.get<Left>(key);
    const at = Math.min(now + wait, earlier?.at ?? Infinity);
    await this.ctx.storage.put<Left>(key, { ...page, leftAt: now, at });
    await this.#wakeBy(at);
  }

  /** Sees to it that the alarm comes at this time at the latest. */
  async #wakeBy(at: number): Promise<void> {
    const alarm = await this.ctx.storage.getAlarm();
    if (alarm === null || alarm > at) await this.ctx.storage.setAlarm(at);
  }

  #context(now: number): Ctx {
    return new Ctx(this.env, now, (promise) => this.ctx.waitUntil(promise));
  }

  async #putBack(left: Left, now: number): Promise<void> {
    const review = await releaseWhatWasLeft(this.#context(now), left);
    if (!review) return;
    const { board, class: urgency, threadId, postId } = review;
    this.#tell({ board, class: urgency, threadId, postId, state: "free" });
  }
}
