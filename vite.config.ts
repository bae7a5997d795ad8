import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";

const root = import.meta.dirname;

/** Every island is its own entry, and so is every style sheet that is not part of another. */
const input = [
  ...globSync("web/islands/*.ts", { cwd: root }).filter((file) => !file.endsWith(".d.ts")),
  ...(existsSync(join(root, "web/styles/main.css"))
    ? ["web/styles/main.css"]
    : globSync("web/styles/*.css", { cwd: root })),
].toSorted();

export default defineConfig({
  root,
  publicDir: "web/public",
  build: {
    outDir: "web/dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    // The content security policy allows no inline code and no data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input },
  },
});
