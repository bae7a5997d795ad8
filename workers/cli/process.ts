import { spawn } from "node:child_process";
import { ROOT } from "./paths.ts";

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Wrangler neither reports its use nor asks where this machine is. */
export const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

/**
 * Runs a program from the top of the repository; `show` lets its output through as it comes. `input`
 * is what the program is to read: a secret goes that way, since arguments can be seen by others.
 */
export function run(
  command: string,
  args: readonly string[],
  show: boolean,
  input?: string,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...QUIET },
      stdio: show ? "inherit" : [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    child.stdin?.end(input);
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }),
    );
  });
}
