import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DETECTORS } from "../../../workers/screening/detectors/index.ts";
import { documentOf } from "../../../workers/screening/document.ts";
import type { SignalKind } from "../../../workers/screening/types.ts";

const FOLDER = join(import.meta.dirname, "suite");

/** One text of a functional suite: whether a signal of the kind is wanted in it. */
interface Case {
  readonly id: string;
  readonly kind: SignalKind;
  readonly functionality: string;
  readonly text: string;
  readonly board?: string;
  readonly reply?: boolean;
  readonly expect: boolean;
}

function casesOf(file: string): Case[] {
  return readFileSync(join(FOLDER, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

function isNoticed(one: Case): boolean {
  const doc = documentOf({ text: one.text, board: one.board ?? "", reply: one.reply ?? false });
  return DETECTORS.some((detector) => detector(doc).some((signal) => signal.kind === one.kind));
}

/** Files about a kind of signal; what is asked of the class is asked elsewhere. */
const files = readdirSync(FOLDER).filter(
  (name) => name.endsWith(".jsonl") && casesOf(name).every((one) => one.kind !== undefined),
);

describe.each(files)("the functional suite %s", (file) => {
  it("passes as often as the scorecard says, functionality by functionality", async () => {
    const rates: Record<string, { passed: number; of: number; failed: string[] }> = {};
    for (const one of casesOf(file)) {
      const rate = (rates[one.functionality] ??= { passed: 0, of: 0, failed: [] });
      rate.of += 1;
      if (isNoticed(one) === one.expect) rate.passed += 1;
      else rate.failed.push(one.id);
    }
    const lines = Object.entries(rates).map(
      ([name, rate]) =>
        `${rate.passed}/${rate.of} ${name}${rate.failed.map((id) => ` !${id}`).join("")}`,
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
      join(FOLDER, file.replace(".jsonl", ".rates.txt")),
    );
  });
});
