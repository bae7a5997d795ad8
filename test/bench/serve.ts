/** A program of its own: the built Worker as `npm start` serves it, with the rate limits lifted. */
import { readBuilt, serve } from "../../workers/cli/miniflare.ts";

const mf = await serve(await readBuilt(), {
  host: "127.0.0.1",
  port: 0,
  storage: process.argv[2] ?? null,
  bindings: { HEARTEN_SECRET: process.env["HEARTEN_SECRET"] ?? "" },
  limit: 1_000_000,
  quiet: true,
});
const stop = () => void mf.dispose().then(() => process.exit(0));
// Whoever started it may be gone: then this ends as well.
process.on("disconnect", stop);
process.on("message", stop);
process.send?.({ port: Number((await mf.ready).port) });
