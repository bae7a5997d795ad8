import { runBatch } from "../../db/client.ts";
import { pokeEveryWatch } from "../alarms/poke.ts";
import { deleteExpiredSessions } from "../accounts/sessions.ts";
import { KEPT_DAYS as DOSES_KEPT } from "../care/rules.ts";
import { deleteOldDoses } from "../care/store.ts";
import { Ctx, type Env } from "../context.ts";
import { endLocks } from "../moderation/end-locks.ts";
import { deleteExpiredMutes } from "../reports/store.ts";
import { SHIFTS_KEPT_MS } from "../duty/rules.ts";
import { deleteOldShifts } from "../duty/store.ts";
import { extendChain } from "../ledger/extend-chain.ts";
import { deleteExpiredNotices } from "../notify/store.ts";
import { sweepOutbox } from "../notify/sweep-outbox.ts";
import { keepBacktesting } from "../packs/run-backtest.ts";
import { deleteExpiredLabels, deleteOldBacktests } from "../packs/store.ts";
import { KEPT_MS, WAITS_MS } from "../quality/rules.ts";
import { deleteOldAudits } from "../quality/store.ts";
import { keepResealing } from "../rotation/reseal.ts";
import { deleteExpiredSafety } from "../safety/store.ts";
import { putBackAllLapsed } from "../serving/store.ts";
import { deleteExpiredInvites } from "../staff/store.ts";
import { deleteExpiredNotes, deleteExpiredStandings } from "../standing/store.ts";
import { deleteExpiredKeptTexts, deleteExpiredLetters } from "../statements/store.ts";
import { deleteExpiredSuspensions } from "../suspensions/store.ts";
import { tellMembers } from "../unsealing/tell-members.ts";
import { log } from "./log.ts";

/** The work of every five minutes: what was never sent is sent, what has run out is removed. */
export async function runSchedule(env: Env, execution: ExecutionContext): Promise<void> {
  const ctx = new Ctx(env, Date.now(), (promise) => execution.waitUntil(promise));
  const resent = await sweepOutbox(ctx);
  await tellMembers(ctx);
  await endLocks(ctx);
  await runBatch(ctx.db, [
    ...deleteExpiredSessions(ctx.db, ctx.now),
    deleteExpiredNotices(ctx.db, ctx.today),
    deleteExpiredInvites(ctx.db, ctx.now),
    deleteExpiredSuspensions(ctx.db, ctx.today),
    deleteExpiredKeptTexts(ctx.db, ctx.today),
    deleteExpiredLetters(ctx.db, ctx.today),
    deleteExpiredMutes(ctx.db, ctx.today),
    deleteExpiredStandings(ctx.db, ctx.today),
    deleteExpiredNotes(ctx.db, ctx.today),
    deleteOldDoses(ctx.db, ctx.today - DOSES_KEPT),
    putBackAllLapsed(ctx.db, ctx.now),
    deleteOldShifts(ctx.db, ctx.now - SHIFTS_KEPT_MS),
    ...deleteOldAudits(ctx.db, { unread: ctx.now - WAITS_MS, all: ctx.now - KEPT_MS }),
    deleteExpiredLabels(ctx.db, ctx.now),
    deleteOldBacktests(ctx.db, ctx.today),
    ...deleteExpiredSafety(ctx.db, ctx.today),
  ]);
  await extendChain(ctx);
  await keepResealing(ctx);
  await keepBacktesting(ctx);
  await pokeEveryWatch(ctx);
  log("schedule.done", { resent });
}
