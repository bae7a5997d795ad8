import { enGB } from "../../web/locales/en-GB/index.ts";
import type { ThreadSummary } from "../threads/types.ts";

const { common, reading } = enGB;

interface AtomInput {
  readonly origin: string;
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly threads: readonly ThreadSummary[];
  readonly now: number;
}

/**
 * An Atom feed (RFC 4287) of the newest threads: title, alias and the excerpt a list shows. A
 * covered thread names its notes and shows no text; one that whoever asks would rather not see is not
 * in it.
 */
export function atomFeed({ origin, path, page, title, threads, now }: AtomInput): string {
  const shown = threads.filter(({ leftOut }) => leftOut === null);
  const updated = Math.max(0, ...shown.map((thread) => thread.createdAt)) || now;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${xml(origin + path)}</id>
<title>${xml(title)}</title>
<updated>${iso(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${xml(origin + path)}"/>
<link rel="alternate" type="text/html" href="${xml(origin + page)}"/>
${shown.map((thread) => entry(origin, thread)).join("\n")}
</feed>
`;
}

function entry(origin: string, thread: ThreadSummary): string {
  const url = `${origin}/threads/${thread.id}`;
  const note = thread.notes.length > 0 ? reading.contentNote(common.themeList(thread.notes)) : "";
  const summary = thread.excerpt || note;
  return `<entry>
<id>${xml(url)}</id>
<title>${xml(thread.title)}</title>
<updated>${iso(thread.createdAt)}</updated>
<published>${iso(thread.createdAt)}</published>
<author><name>${xml(thread.openerAlias)}</name></author>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<summary>${xml(summary)}</summary>
</entry>`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** Text for XML 1.0: its five marks escaped, and the characters it cannot hold left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
