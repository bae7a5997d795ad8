import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { screen } from "../screening/screen.ts";
import type { Screening } from "../screening/types.ts";
import { Stop } from "./errors.ts";
import { readOptions } from "./options.ts";

const HELP = `npm run --silent triage -- --jsonl FILE [--out FILE]

Reads one post a line, {"id","text","title","board","reply","lang"}, of which only the text must be
there, and writes {"id","class","urgency","signals"} a line to FILE or to the standard output: what
the Worker would say of each. What cannot be read is told on the standard error with its line.`;

type Read = { ok: true; id: unknown; input: Screening } | { ok: false; error: string };

/** One line of the file as a text to be screened, or why it is none. */
export function readLine(line: string, number: number): Read {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { ok: false, error: "this is not JSON" };
  }
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    return { ok: false, error: "this is not an object" };
  }
  const { id, text, title, board, reply, lang } = row as Record<string, unknown>;
  const hasTitle = typeof title === "string" && title !== "";
  if (typeof text !== "string" && !hasTitle) return { ok: false, error: "there is no text" };
  const body = typeof text === "string" ? text : "";
  const hasLang = typeof lang === "string" && lang !== "";
  return {
    ok: true,
    id: id ?? number,
    input: {
      text: hasTitle ? `${title}\n${body}` : body,
      board: typeof board === "string" ? board : "",
      reply: reply === true || reply === 1 || reply === "true",
      ...(hasLang ? { lang } : {}),
    },
  };
}

/** `npm run triage`: screens a file of posts with exactly the code that the Worker runs. */
export async function triage(args: string[]): Promise<void> {
  const { values, flags } = readOptions(args, ["jsonl", "out"], ["help"]);
  if (flags.has("help")) return console.log(HELP);
  if (values.jsonl === undefined) throw new Stop("Say which file: --jsonl FILE.");
  const out = values.out === undefined ? standardOutput() : await fileAt(values.out);
  const { read, bad } = await triageFile(values.jsonl, out);
  if (values.out !== undefined) {
    out.end();
    await once(out, "finish");
  }
  if (read === 0 && bad > 0) throw new Stop("Not one line of the file could be read.");
}

/** Whoever reads the lines may have seen enough before the last: that is no fault. */
function standardOutput(): Writable {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  return process.stdout;
}

async function fileAt(path: string): Promise<Writable> {
  const file = createWriteStream(path);
  await new Promise<void>((resolve, reject) => {
    file.once("open", () => resolve());
    file.once("error", () => reject(new Stop(`${path} cannot be written.`)));
  });
  return file;
}

async function triageFile(path: string, out: Writable): Promise<{ read: number; bad: number }> {
  const file = createReadStream(path, "utf8");
  await new Promise<void>((resolve, reject) => {
    file.once("open", () => resolve());
    file.once("error", () => reject(new Stop(`${path} cannot be opened.`)));
  });
  let number = 0;
  let read = 0;
  let bad = 0;
  for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const trimmed = line.replace(/^\uFEFF/, "").trim();
    if (trimmed === "") continue;
    const row = readLine(trimmed, number);
    if (!row.ok) {
      bad += 1;
      console.error(`Line ${number}: ${row.error}.`);
      continue;
    }
    read += 1;
    const { class: name, urgency, signals } = screen(row.input);
    const written = `${JSON.stringify({ id: row.id, class: name, urgency, signals })}\n`;
    if (!out.write(written)) await once(out, "drain");
  }
  return { read, bad };
}
