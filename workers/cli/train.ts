import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Stop } from "./errors.ts";
import { readOptions } from "./options.ts";
import { allExamples } from "./train/examples.ts";
import { balance, learn } from "./train/learn.ts";
import { constructsOf } from "./train/pack.ts";
import { calibrationLines, falseAlarms, recallLines, withoutSource } from "./train/report.ts";

const HELP = `npm run train -- --data FOLDER [--out FILE] [--without]

Learns the weights of the triage model from the files in FOLDER (named in docs/safety.md) and from
the graded sentences in workers/cli/train, and writes them to FILE, by default
workers/screening/triage/weights.ts, and prints the figures of the model card. The same data give
the same bytes. With --without: nothing is written; it learns without the graded sentences and is
asked about them.`;

export const SEED = 20_261_123;
export const LEXICON = "suicide_risk_lexicon_v1-0.json";

/** `npm run train`: makes the weights that screening ships with. Never run by the Worker. */
export async function train(args: string[]): Promise<void> {
  const { values, flags } = readOptions(args, ["data", "out"], ["help", "without"]);
  if (flags.has("help")) return console.log(HELP);
  if (values.data === undefined) throw new Stop("Say where the data are: --data FOLDER.");
  const folder = resolve(values.data);
  const out = resolve(values.out ?? join(import.meta.dirname, "../screening/triage/weights.ts"));
  const examples = allExamples(folder, SEED);
  const constructs = constructsOf(readFileSync(join(folder, LEXICON), "utf8"));
  if (flags.has("without")) return console.log(withoutSource(examples, constructs, "graded"));
  const { packed, unseen } = learn(examples, constructs);
  for (const line of recallLines(examples, unseen)) console.log(line);
  for (const line of calibrationLines(examples, unseen, balance(examples))) console.log(line);
  for (const line of falseAlarms(examples, unseen)) console.log(line);
  writeFileSync(out, sourceOf(packed));
  console.log(`${examples.length} texts, ${packed.data.length} letters of weights`);
  console.log(`sha256 ${digestOf(packed)}`);
}

/** What stands for a set of weights, however the file that holds them is laid out. */
export function digestOf(packed: object): string {
  return createHash("sha256").update(JSON.stringify(packed)).digest("hex");
}

/** The file that holds the weights. */
export function sourceOf(packed: object): string {
  return `// oxlint-disable oxc/approx-constant -- a weight may look like a constant of mathematics
import type { Packed } from "./model.ts";

/** Written by \`npm run train\`; docs/safety.md says from what. Not to be changed by hand. */
export const WEIGHTS: Packed = ${JSON.stringify(packed, null, 2)};
`;
}
