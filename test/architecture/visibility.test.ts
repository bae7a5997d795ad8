import { describe, expect, test } from "vitest";
import { filesIn, read } from "./source.ts";

/**
 * What anybody sees of a post is decided in one place (docs/decisions/021). These tests keep the
 * other places few and named: whoever decides by a status or a note for themselves stands here.
 */

const ROAD = "workers/permissions/visibility.ts";
const code = filesIn(["workers", "web"], [".ts", ".tsx"]).filter((path) => path !== ROAD);

/** Where the decision is turned into what a page, a list or the desk is given. */
const PRESENTERS = [
  "workers/moderation/desk-post.ts",
  "workers/threads/present.ts",
  "workers/unsealing/opened-posts.ts",
];

/** Folders that ask what may be done to a post, or do it; they show nothing. */
const DOERS = ["workers/permissions/", "workers/moderation/", "workers/reversal/"];

/** Every other file that asks what state a post or thread is in, and what it does with the answer. */
const ASKERS: Readonly<Record<string, string>> = {
  "workers/accounts/export-account.ts": "leaves out of one's own copy what was deleted",
  "workers/accounts/see-account.ts": "leaves out of one's own list what was deleted",
  "workers/accounts/welcome-cookie.ts": "tells an author whether their first post waits",
  "workers/api/show.ts": "tells an author whether what they just sent waits",
  "workers/api/writing.ts": "tells an author whether what they just sent waits",
  "workers/packs/judge.ts": "says what a draft of a pack would have done with a post",
  "workers/safety/second-opinion.ts": "looks again only at what was not deleted",
  "workers/standing/add-note.ts": "takes no note about what is gone",
  "workers/standing/keep-standing.ts": "counts what was decided",
  "workers/standing/rules.ts": "counts what was decided",
  "workers/statements/post-receipt.ts": "tells an author where their post stands",
  "workers/statements/see-statements.ts": "tells an author how long it may still take",
  "workers/threads/compose-routes.tsx": "leads an author to where their post stands",
  "workers/threads/create-reply.ts": "lets a reply name only what stands",
  "workers/threads/edit-post.ts": "changes a post",
  "workers/threads/erase-posts.ts": "erases posts",
  "workers/threads/own-post-routes.tsx": "leads an author to where their post stands",
  "workers/threads/place-post.ts": "places a post",
  "workers/threads/present.ts": "marks for its author what waits",
  "workers/threads/read-thread.ts": "tells an author that their thread waits",
  "workers/threads/store.ts": "keeps counters and lists in step",
  "workers/threads/write-once.ts": "counts a post",
  "workers/unsealing/opened-posts.ts": "leaves out what was deleted",
  "web/components/support/support.tsx": "tells an author whether what they just sent waits",
  "web/pages/export.tsx": "links one's own posts to where they stand",
  "web/pages/mod/desk-text.tsx": "says at the desk why no words are left",
  "web/pages/mod/review.tsx": "offers at the desk what fits",
  "web/pages/mod/team-side.tsx": "offers at the desk what fits",
  "web/pages/status.tsx": "tells an author where their post stands",
};

/** Where the words of a list are made, when a post is written; under a content note there are none. */
const EXCERPTS = [
  "workers/moderation/effect-statements.ts",
  "workers/reversal/put-back.ts",
  "workers/threads/create-thread.ts",
  "workers/threads/edit-post.ts",
  "workers/threads/store.ts",
  "workers/threads/text.ts",
];

/** A state compared with one of ours; of a person on the team and of a review others are said. */
const STATE = /\b(?!person\b)\w*[sS]tatus\s*[!=]==\s*"(?:published|held|hidden|removed|erased)"/;
const NOTES = /\b(?:thread|post|row|item)\.notes\b[^;\n]*(?:\.length|\.includes|\.some|\.every)/;

function having(pattern: RegExp): string[] {
  return code.filter((path) => pattern.test(read(path)));
}

describe("what anybody sees of a post", () => {
  test("is decided by the one function, asked in few places", () => {
    expect(having(/\bvisibility\(/).filter((path) => !path.endsWith("/dsa.ts"))).toEqual(
      PRESENTERS,
    );
  });

  test("is decided nowhere else by the state of a post", () => {
    const asking = having(STATE).filter(
      (path) =>
        !DOERS.some((folder) => path.startsWith(folder)) && path !== "web/pages/mod/team.tsx",
    );
    expect(asking.filter((path) => !(path in ASKERS))).toEqual([]);
    expect(Object.keys(ASKERS).filter((path) => !asking.includes(path))).toEqual([]);
  });

  test("is decided nowhere else by its content notes", () => {
    // Lists and the desk name the notes they are given.
    expect(having(NOTES)).toEqual([
      "web/components/thread-list/thread-list.tsx",
      "web/pages/mod/desk-text.tsx",
      "workers/following/atom.ts",
      "workers/threads/store.ts",
    ]);
  });

  test("has the words of lists made in few places", () => {
    expect(having(/\bexcerptOf\(/)).toEqual(EXCERPTS);
  });

  test("is said in no page's head, where other sites take what they show of a link", () => {
    const heads = filesIn(["web"], [".tsx"]).filter((path) =>
      /property="og:|name="(?:description|twitter)/.test(read(path)),
    );
    expect(heads).toEqual([]);
  });
});
