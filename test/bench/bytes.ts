import { brotliCompressSync, gzipSync } from "node:zlib";

export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface PageWeight {
  readonly page: string;
  readonly html: Weight;
}

export interface VisitWeight {
  readonly parts: readonly { readonly path: string; readonly weight: Weight }[];
  readonly total: Weight;
  readonly requests: number;
  /** Addresses on the page that lead a browser elsewhere by itself: there should be none. */
  readonly thirdParties: number;
}

/** The bytes of one answer as they are, and as a proxy that compresses would send them. */
export async function weigh(url: string, cookie?: string): Promise<{ text: string } & Weight> {
  const answer = await fetch(url, { headers: cookie ? { Cookie: cookie } : {} });
  if (!answer.ok) throw new Error(`${new URL(url).pathname} was answered with ${answer.status}.`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    text: bytes.toString("utf8"),
    raw: bytes.length,
    gzip: gzipSync(bytes).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** Everything a browser with an empty cache fetches for one page. */
export async function weighVisit(origin: string, path: string): Promise<VisitWeight> {
  const { text, ...html } = await weigh(origin + path);
  const loads = text.match(/<(?:link|script|img|source|video|audio|iframe)\b[^>]*>/g) ?? [];
  const urls = loads
    .filter((tag) => !/rel="?(alternate|canonical|next|prev)\b/.test(tag))
    .map((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1])
    .filter((url) => url !== undefined);
  const own = [...new Set(urls.filter((url) => new URL(url, origin).origin === origin))];
  const parts = [{ path: "the page", weight: html as Weight }];
  for (const url of own) {
    const { text: content, ...weight } = await weigh(new URL(url, origin).href);
    parts.push({ path: url, weight });
    // What a style sheet or a module brings along is fetched as well.
    const more = [...content.matchAll(/(?:url\(|import\s*"|from\s*")([^)"]+)/g)].map(
      (one) => one[1],
    );
    for (const next of more) {
      const href = new URL((next ?? "").replaceAll(/['"]/g, ""), new URL(url, origin)).href;
      if (!href.startsWith(origin) || parts.some((part) => origin + part.path === href)) continue;
      const { text: _, ...inner } = await weigh(href);
      parts.push({ path: href.slice(origin.length), weight: inner });
    }
  }
  const sum = (kind: keyof Weight) => parts.reduce((all, part) => all + part.weight[kind], 0);
  return {
    parts,
    total: { raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") },
    requests: parts.length,
    thirdParties: urls.length - urls.filter((url) => new URL(url, origin).origin === origin).length,
  };
}
