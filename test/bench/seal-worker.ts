import { type Keys, keysFor } from "../../workers/accounts/keys.ts";

const POSTS = 20;

/**
 * Seals or opens the authors of as many pages of twenty posts as the address asks for, under the
 * keys of a rotation. Members, threads and posts have ids of 26 letters, as in the application.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const { searchParams, pathname } = new URL(request.url);
    const keys = keysFor("s".repeat(43), `2:${"k".repeat(43)}`);
    const pages = Number(searchParams.get("pages"));
    const sealed = await seals(keys);
    for (let page = 0; page < pages; page++) {
      if (pathname === "/seal") await seals(keys);
      else for (const [at, one] of sealed.entries()) await keys.open("author", one, beside(at));
    }
    return new Response(null);
  },
};

async function seals(keys: Keys): Promise<string[]> {
  const made: string[] = [];
  for (let at = 0; at < POSTS; at++) {
    made.push(await keys.seal("author", "0".repeat(26), beside(at)));
  }
  return made;
}

function beside(at: number): string {
  return `${"0".repeat(26)}/${String(at).padStart(26, "0")}`;
}
