import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThreadRow } from "../../db/schema/index.ts";
import { postOf, threadListOf, threadOf } from "../../workers/api/show.ts";
import { viewerOf } from "../../workers/choices/rules.ts";
import { atomFeed } from "../../workers/following/atom.ts";
import { mayRead } from "../../workers/permissions/thread.ts";
import type { Surface, Viewer } from "../../workers/permissions/visibility.ts";
import type { Catalogue } from "../../workers/threads/catalogue.ts";
import { postViewsOf, summaryOf, titleOf } from "../../workers/threads/present.ts";
import type { ShownPost } from "../../workers/threads/queries.ts";
import { STATUSES, THEMES } from "../../workers/threads/types.ts";
import { ThreadList } from "../../web/components/thread-list/thread-list.tsx";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { ThreadPage } from "../../web/pages/thread.tsx";
import type { View } from "../../web/view.ts";

/**
 * The pages themselves, drawn for the same viewer: no words stand on any surface that the thread's
 * own page does not show. Every list is handed everything, whatever its SQL would have left out.
 */

const NOW = 1_790_000_000_000;
const view: View = {
  t: enGB,
  actor: { kind: "visitor" },
  desk: false,
  forgets: false,
  path: "/",
  now: NOW,
  community: "Here",
  exitUrl: "https://example.org",
};
const catalogue = { board: () => undefined, topic: () => undefined } as unknown as Catalogue;
const links = { newer: null, older: null };

const themes = fc.subarray([...THEMES], { maxLength: 3 });
const part = fc.record({ status: fc.constantFrom(...STATUSES), notes: themes, mine: fc.boolean() });
const talk = fc.array(part, { minLength: 1, maxLength: 4 });
const chosen = fc.record({
  show: themes,
  hide: themes,
  locked: fc.boolean(),
  anyway: fc.boolean(),
});

const words = (at: number, post: number) => `words-${at}-${post}-end`;
const title = (at: number) => `title-${at}-end`;
const alias = (at: number, post: number) => `alias-${at}-${post}-end`;
const CANARY = /(?:words|title|alias)-\d+(?:-\d+)?-end/g;

type Part = { status: ShownPost["status"]; notes: ShownPost["notes"]; mine: boolean };

const NOBODY: Part = { status: "published", notes: [], mine: false };

function threadOfParts(parts: readonly Part[], at: number) {
  const opening = parts[0] ?? NOBODY;
  const id = `t${at}`;
  const row = {
    id,
    board: "b",
    title: title(at),
    need: "listen",
    topics: [],
    notes: opening.notes,
    excerpt: words(at, 0),
    openerAlias: alias(at, 0),
    openerVoice: opening.mine ? "me" : "v0",
    locked: false,
    postCount: parts.length,
    createdAt: NOW,
    lastActivityAt: NOW,
    status: opening.status,
  } as unknown as ThreadRow;
  const posts = parts.map((one, n): ShownPost => ({
    threadId: id,
    id: n === 0 ? id : `p${n}`,
    status: one.status,
    html: `<p>${words(at, n)}</p>`,
    notes: one.notes,
    replyTo: n > 1 ? `p${n - 1}` : null,
    alias: alias(at, n),
    voice: one.mine ? "me" : `v${n}`,
    createdAt: NOW,
    editedAt: null,
    badge: null,
  }));
  return { row, posts, mine: opening.mine };
}

type Thread = ReturnType<typeof threadOfParts>;

/** What the thread's own page and its answer over the API say to this viewer; empty when refused. */
function pageOf({ row, posts, mine }: Thread, viewer: Viewer) {
  const relation = mine ? "author" : "anyone";
  if (!mayRead(row.status, relation).allowed) return { html: "", json: "" };
  const thread = summaryOf(row, catalogue, { ...viewer, relation }, "page");
  const shown = thread.leftOut ? [] : postViewsOf(row, posts, { voice: "me", viewer }, []);
  const props = { view, thread, posts: shown, followedTags: [], slow: null, mayFollowUp: false };
  const html = ThreadPage({
    ...props,
    links: { earlier: null, later: null },
    canReply: { allowed: true },
    earlier: null,
    into: null,
  });
  return {
    html: String(html),
    json: JSON.stringify([threadOf(thread), shown.map(postOf)]),
  };
}

/** The lists and messages that name a thread. */
function elsewhere({ row }: Thread, viewer: Viewer): Record<string, string> {
  const summary = (surface: Surface) => [summaryOf(row, catalogue, viewer, surface)];
  const atom = { origin: "", path: "", page: "", title: "", now: NOW };
  return {
    list: String(ThreadList({ view, threads: summary("list"), links, empty: "" })),
    feed: String(ThreadList({ view, threads: summary("feed"), links, empty: "" })),
    apiList: JSON.stringify(threadListOf(summary("list"), links)),
    atom: atomFeed({ ...atom, threads: summary("atom") }),
    notice: titleOf(row, viewer, "notice", "")?.title ?? "",
    export: titleOf(row, viewer, "export", "")?.title ?? "",
  };
}

/** A page without what lies behind its covers. */
function open(html: string): string {
  return html.replace(/<\/summary>[\s\S]*?<\/details>/g, "");
}

function canaries(text: string): Set<string> {
  return new Set(text.match(CANARY));
}

describe("every surface", () => {
  it("says nothing that the thread's own page does not show to the same viewer", () => {
    fc.assert(
      fc.property(talk, chosen, (parts, { show, hide, locked, anyway }) => {
        const choices = { show, hide, lockedUntil: locked ? NOW + 1 : 0 };
        const thread = threadOfParts(parts, 1);
        const viewer = viewerOf(choices, "anyone", NOW, anyway);
        const page = pageOf(thread, viewer);
        const seen = canaries(page.html);
        const uncovered = canaries(open(page.html));
        for (const canary of canaries(page.json)) expect(seen, `api ${canary}`).toContain(canary);
        for (const [surface, text] of Object.entries(elsewhere(thread, viewer))) {
          for (const canary of canaries(text)) {
            expect(uncovered, `${surface} ${canary}`).toContain(canary);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("says no word of what is held, to anyone but its author", () => {
    fc.assert(
      fc.property(talk, chosen, (parts, { show, hide, anyway }) => {
        const thread = threadOfParts(parts, 1);
        const viewer = viewerOf({ show, hide, lockedUntil: 0 }, "anyone", NOW, anyway);
        const page = pageOf(thread, viewer);
        const all = [page.html, page.json, ...Object.values(elsewhere(thread, viewer))].join(" ");
        parts.forEach((one, n) => {
          if (one.status === "held" && !one.mine) expect(all).not.toContain(words(1, n));
        });
      }),
    );
  });

  it("says no word of what has a content note while the safe view is locked", () => {
    fc.assert(
      fc.property(talk, chosen, (parts, { show, hide, anyway }) => {
        const others = parts.map((one) => ({ ...one, mine: false }));
        const thread = threadOfParts(others, 1);
        const viewer = viewerOf({ show, hide, lockedUntil: NOW + 1 }, "anyone", NOW, anyway);
        const page = pageOf(thread, viewer);
        const all = [page.html, page.json, ...Object.values(elsewhere(thread, viewer))].join(" ");
        const about = others[0]?.notes.length ?? 0;
        others.forEach((one, n) => {
          if (about + one.notes.length > 0) expect(all).not.toContain(words(1, n));
        });
        if (about > 0) expect(all).not.toContain(title(1));
      }),
    );
  });
});
