import { spawn } from "node:child_process";
import { buildApart, buildClient } from "./build.ts";
import { dataFolder, openDataFolder, readSecrets } from "./data.ts";
import { readBuilt, serve } from "./miniflare.ts";
import { readOptions, readPort } from "./options.ts";
import { ROOT, program } from "./paths.ts";
import { QUIET } from "./process.ts";
import { mustBeFree } from "./running.ts";
import { greet, prepare } from "./start.ts";

const DEFAULT_PORT = 8787;

/** `npm run dev`: the same data as `npm start`, served by `wrangler dev`, built again at each change. */
export async function dev(args: string[]): Promise<void> {
  const { values } = readOptions(args, ["port", "host", "data"]);
  const port = readPort(values.port, DEFAULT_PORT);
  const host = values.host ?? "127.0.0.1";
  const data = dataFolder(values.data);
  await mustBeFree(host, port);
  await openDataFolder(data);
  await readyDatabase(data, `http://localhost:${port}`);

  await buildClient();
  const client = ["build", "--watch", "--logLevel", "warn"];
  const worker = ["dev", "--ip", host, "--port", String(port)];
  const store = ["--persist-to", data.path, "--env-file", data.secretFile];
  const children = [
    spawn(program("vite"), client, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] }),
    spawn(program("wrangler"), [...worker, ...store], {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, ...QUIET },
    }),
  ];
  const end = () => children.forEach((child) => child.kill("SIGTERM"));
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.removeAllListeners(signal);
    process.on(signal, end);
  }
  const codes = children.map((child) => new Promise((resolve) => child.on("exit", resolve)));
  await Promise.race(codes);
  end();
  await Promise.all(codes);
}

/** Migrations, the first content and the invite, as `npm start` does it, before wrangler takes over. */
async function readyDatabase(data: ReturnType<typeof dataFolder>, origin: string): Promise<void> {
  const bindings = await readSecrets(data);
  await buildApart();
  const built = await readBuilt();
  const options = { host: "127.0.0.1", port: 0, storage: data.storage, bindings };
  const mf = await serve(built, options);
  try {
    const db = await prepare(mf, built.migrations, bindings);
    await greet(db, origin, data.path);
  } finally {
    await mf.dispose();
  }
}
