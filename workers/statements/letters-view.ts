import { runBatch } from "../../db/client.ts";
import type { ThreadRow } from "../../db/schema/index.ts";
import { chooseAlias, teamAliasCandidates, teamVoiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { takenAliases } from "../threads/queries.ts";
import type { lettersOf } from "./queries.ts";
import type { LetterRole, LetterView } from "./types.ts";

type Row = Awaited<ReturnType<typeof lettersOf>>[number];

/** How many of the team are named beside the letters of one post; aliases go in as parameters. */
const NAMED = 10;

/** Letters as a page shows them: of the team the role and the name in this thread, never who. */
export async function lettersView(
  ctx: Ctx,
  thread: ThreadRow,
  rows: readonly Row[],
): Promise<readonly LetterView[]> {
  const staffIds = [...new Set(rows.flatMap(({ staffId }) => (staffId ? [staffId] : [])))];
  const names = await namesIn(ctx, thread, staffIds.slice(0, NAMED));
  return rows
    .toSorted((a, b) => a.at - b.at)
    .map(({ id, role, staffId, words, at }) => ({
      id,
      staff: staffId === null ? null : { role: role as LetterRole, name: names.get(staffId) ?? "" },
      words,
      at,
    }));
}

/** The name that each of them bears in this thread, or would bear. */
async function namesIn(
  ctx: Ctx,
  thread: ThreadRow,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (staffIds.length === 0) return new Map();
  const { keys, db } = ctx;
  const people = await Promise.all(
    staffIds.map(async (id) => ({
      id,
      voice: await teamVoiceToken(keys, id, thread.id),
      names: await teamAliasCandidates(keys, id, thread.id),
    })),
  );
  const wanted = people.flatMap(({ names }) => names);
  const [taken] = await runBatch(db, [takenAliases(db, thread.id, wanted)]);
  const holders = new Map(taken.map(({ alias, voice }) => [alias, voice]));
  holders.set(thread.openerAlias, thread.openerVoice);
  return new Map(
    people.map(({ id, voice, names }) => [id, chooseAlias(names, voice, holders).alias]),
  );
}
