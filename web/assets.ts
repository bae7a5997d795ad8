import manifest from "./dist/.vite/manifest.json" with { type: "json" };

const built: Readonly<Record<string, { readonly file: string }>> = manifest;

/** The address of a built file. Its name carries a hash of its content, so it can be cached for ever. */
function address(source: string): string {
  const file = built[source]?.file;
  if (file === undefined) throw new Error(`${source} is missing from the built client`);
  return `/${file}`;
}

export const assets = {
  css: address("web/styles/main.css"),
  js: address("web/islands/app.ts"),
  passkey: address("web/islands/passkey.ts"),
  desk: address("web/islands/desk.ts"),
  alerts: address("web/islands/alerts.ts"),
} as const;
