import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../workers/cli/paths.ts";

const run = promisify(execFile);
const PACKAGE = join(ROOT, "node_modules", "@sparticuz", "chromium");

/**
 * The package unpacks into the temporary folder and looks for its libraries only on Lambda. Told
 * that both hold, it brings everything a bare machine lacks; a child process keeps that to itself.
 */
const UNPACK = `
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs24.x";
const { default: chromium } = await import("@sparticuz/chromium");
await chromium.executablePath();
`;

export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks Chromium from its npm package unless that was done before, and sees that it runs. */
export async function unpackChromium(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(ROOT, "node_modules", ".cache", `chromium-${version}`);
  if (!existsSync(join(folder, "ready"))) await unpackInto(folder);
  const executablePath = join(folder, "chromium");
  return { executablePath, env: await environmentFor(executablePath, folder) };
}

async function unpackInto(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await run(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: fresh },
  });
  await writeFile(join(fresh, "ready"), "");
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** The machine's own libraries when it has them; otherwise those in the package. */
async function environmentFor(
  executablePath: string,
  folder: string,
): Promise<Record<string, string>> {
  const plain = { ...(process.env as Record<string, string>) };
  const bundled = {
    ...plain,
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: plain.FONTCONFIG_PATH ?? join(folder, "fonts"),
  };
  const starts = (env: Record<string, string>) =>
    run(executablePath, ["--version"], { env }).then(
      () => true,
      () => false,
    );
  if (await starts(plain)) return { ...plain, FONTCONFIG_PATH: bundled.FONTCONFIG_PATH };
  if (await starts(bundled)) return bundled;
  const { stderr } = await run(executablePath, ["--version"], { env: bundled }).catch(
    (error: { stderr: string }) => error,
  );
  throw new Error(`Chromium does not start on this machine: ${stderr}`);
}
