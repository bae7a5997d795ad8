import { DurableObject } from "cloudflare:workers";
import { connect } from "../../db/client.ts";
import type { Env } from "../context.ts";
import { newId } from "../ids.ts";
import { kindOf, log } from "../jobs/log.ts";
import { type Kept, look } from "./look.ts";

const MINUTE = 60_000;
/** What comes in within this time is looked at together, so that a flood of reports is one look. */
const SETTLE_MS = 2_000;
/** For how long it is known that something was told; the queue gives up long before. */
const TOLD_MS = 24 * 60 * MINUTE;

const BOARD = "board";
const KEPT = "kept";
const TOLD = "told:";

/**
 * Watches over one board. It has one alarm, set to the next moment at which anything has to be done
 * there, whatever it is. What waits stands in D1; here is only when what was done, so that it may be
 * thrown out of memory at any time.
 */
export class Watch extends DurableObject<Env> {
  /** Something has changed on this board: look soon. */
  async poke(board: string): Promise<void> {
    if ((await this.ctx.storage.get<string>(BOARD)) !== board) {
      await this.ctx.storage.put(BOARD, board);
    }
    await this.#lookBy(Date.now() + SETTLE_MS);
  }

  override async alarm(): Promise<void> {
    const board = await this.ctx.storage.get<string>(BOARD);
    if (board === undefined) return;
    const now = Date.now();
    try {
      const next = await look(
        {
          db: connect(this.env.DB),
          queue: this.env.QUEUE,
          now,
          newId: () => newId(now),
          read: () => this.ctx.storage.get<Kept>(KEPT),
          keep: (kept) => this.ctx.storage.put(KEPT, kept),
        },
        board,
      );
      if (next !== null) await this.#lookBy(Math.max(next, now + SETTLE_MS));
    } catch (error) {
      // An alarm that fails is tried six times and then never again; this one has to go on.
      log("watch.failed", { board, kind: kindOf(error) });
      await this.#lookBy(now + MINUTE);
    }
  }

  /** Whether people were told of this already. */
  async wasTold(key: string): Promise<boolean> {
    return (await this.ctx.storage.get(TOLD + key)) !== undefined;
  }

  /** Notes that they were, and forgets what was told a day ago. */
  async noteTold(key: string): Promise<void> {
    const now = Date.now();
    const told = await this.ctx.storage.list<number>({ prefix: TOLD, limit: 128 });
    const old = [...told].filter(([, at]) => at < now - TOLD_MS).map(([name]) => name);
    await this.ctx.storage.delete(old);
    await this.ctx.storage.put(TOLD + key, now);
  }

  /** There is one alarm: whoever needs it sooner has it. */
  async #lookBy(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm();
    if (set === null || set > at) await this.ctx.storage.setAlarm(at);
  }
}
