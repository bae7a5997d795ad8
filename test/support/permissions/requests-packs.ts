import { env } from "cloudflare:workers";
import { newId } from "../../../workers/ids.ts";
import { DEFAULT_MODES, type PackContent } from "../../../workers/packs/types.ts";

const CONTENT: PackContent = {
  detectors: DEFAULT_MODES,
  defaultNotes: [],
  preModeration: "none",
  firstPosts: 0,
  floor: null,
  replies: [],
  helplines: [],
  rules: "",
};

/** What the form of a draft sends. */
export const DRAFT_FORM: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(DEFAULT_MODES).map(([kind, mode]) => [`kind-${kind}`, mode]),
  ),
  pre: "none",
  first: "",
  floor: "",
  rules: "",
  try: "",
  as: "thread",
};

/** One version of the board's pack, whatever others did before, and a draft; gives its number. */
export async function packThere(): Promise<string> {
  const content = JSON.stringify(CONTENT);
  const insert = env.DB.prepare(
    "INSERT INTO packs (board, version, state, content, staff_id, made_at) VALUES ('anxiety', ?, ?, ?, '', 1)",
  );
  const gone = env.DB.prepare("DELETE FROM packs WHERE board = 'anxiety'");
  await env.DB.batch([
    gone,
    insert.bind(1, "published", content),
    insert.bind(0, "draft", content),
  ]);
  return "1";
}

/** A test of a draft that is under way; gives its id. */
export async function testThere(): Promise<string> {
  const id = newId(Date.now());
  await env.DB.prepare(
    `INSERT INTO backtests (board, id, version, revision, content, state, wanted, staff_id, asked_at, erase_day)
      VALUES ('anxiety', ?, 0, 1, '{}', 'running', 500, '', 0, 99999)`,
  )
    .bind(id)
    .run();
  return id;
}

const KEY = { made: "1", revision: "1", from: "1" };

/** What requests about policy packs bring. */
export const PACK_BODIES = {
  "POST /mod/packs/:board/draft": () => ({ ...DRAFT_FORM, do: "keep" }),
  "POST /mod/packs/:board/draft/drop": async () => (await packThere(), KEY),
  "POST /mod/packs/:board/publish": async () => (await packThere(), { ...KEY, about: "" }),
  "POST /mod/packs/:board/versions/:version/back": () => KEY,
  "POST /mod/packs/:board/tests": async () => (
    await packThere(),
    { key: newId(Date.now()), size: "500" }
  ),
  "POST /mod/packs/:board/tests/:test": () => ({ do: "stop" }),
};
