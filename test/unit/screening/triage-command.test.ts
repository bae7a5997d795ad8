import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { triage } from "../../../workers/cli/triage.ts";
import { screen } from "../../../workers/screening/screen.ts";

const folder = mkdtempSync(join(tmpdir(), "hearten-triage-"));
afterAll(() => rmSync(folder, { recursive: true }));

const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
beforeEach(() => told.mockClear());

async function run(input: string) {
  const [from, to] = [join(folder, "in.jsonl"), join(folder, "out.jsonl")];
  writeFileSync(from, input);
  await triage(["--jsonl", from, "--out", to]);
  const lines = readFileSync(to, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("says of each line what the Worker says", async () => {
  const text = "I don't want to wake up tomorrow";
  const rows = await run(
    `${JSON.stringify({ id: "a", text, board: "depression", reply: false, lang: "en" })}\n` +
      `\n${JSON.stringify({ id: 7, title: "Tea", text: "Which is best?" })}\r\n`,
  );
  expect(rows).toEqual([
    { id: "a", ...screen({ text, board: "depression", reply: false, lang: "en" }) },
    { id: 7, ...screen({ text: "Tea\nWhich is best?", board: "", reply: false }) },
  ]);
  expect(Object.keys(rows[0] ?? {})).toEqual(["id", "class", "urgency", "signals"]);
});

test("goes on after a line that cannot be read, and says which it was", async () => {
  const rows = await run(
    '{"id":1,"text":"hello"}\nnonsense\n[]\n{"id":2}\n{"id":3,"text":"bye"}\n',
  );
  expect(rows.map(({ id }) => id)).toEqual([1, 3]);
  expect(told.mock.calls.map(([line]) => String(line))).toEqual([
    "Line 2: this is not JSON.",
    "Line 3: this is not an object.",
    "Line 4: there is no text.",
  ]);
});

test("fails only when not one line could be read", async () => {
  await expect(run("nonsense\n")).rejects.toThrow("Not one line of the file could be read.");
  await expect(run("\n\n")).resolves.toEqual([]);
});

test("says so when there is no such file", async () => {
  await expect(triage(["--jsonl", join(folder, "nothing.jsonl")])).rejects.toThrow(
    "cannot be opened",
  );
  await expect(triage([])).rejects.toThrow("--jsonl FILE");
});
