import { Stop } from "./errors.ts";
import { program } from "./paths.ts";
import { run } from "./process.ts";

/** Code style and likely mistakes, with types at hand. */
export async function lint(): Promise<void> {
  const rules = await run(program("oxlint"), ["--type-aware", "--deny-warnings"], true);
  const style = await run(program("oxfmt"), ["--check"], true);
  if (rules.code !== 0 || style.code !== 0) throw new Stop("Lint found something to mend.");
}

/** Each part against the types of the place it runs in: the Worker, the browser, Node. */
export async function types(): Promise<void> {
  const projects = ["tsconfig.json", "tsconfig.browser.json", "tsconfig.node.json"];
  let good = true;
  for (const project of projects) {
    const { code } = await run(program("tsc"), ["--noEmit", "--project", project], true);
    good &&= code === 0;
  }
  if (!good) throw new Stop("The types do not hold together.");
}

export async function format(): Promise<void> {
  const { code } = await run(program("oxfmt"), [], true);
  if (code !== 0) throw new Stop("The files could not be formatted.");
}
