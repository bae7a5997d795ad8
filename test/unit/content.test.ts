import { describe, expect, it } from "vitest";
import { boards, topics } from "../../db/seed/content/catalogue";
import { policies } from "../../db/seed/content/policies";
import { threads, waiting } from "../../db/seed/content/threads";
import { aliasFirst, aliasSecond } from "../../workers/accounts/alias-words";
import { RECOVERY_WORDS } from "../../workers/accounts/recovery-wordlist";
import { REASONS } from "../../workers/reports/types";
import { NEEDS, THEMES } from "../../workers/threads/types";

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;
const threadOf = (key: string) => threads.find((thread) => thread.key === key);

describe("word lists", () => {
  it("hold enough alias words, sorted and without duplicates", () => {
    expect(aliasFirst.length).toBeGreaterThanOrEqual(64);
    expect(aliasSecond.length).toBeGreaterThanOrEqual(96);
    expect(unique([...aliasFirst, ...aliasSecond])).toBe(true);
    for (const list of [aliasFirst, aliasSecond]) {
      expect(list).toEqual(list.toSorted());
      for (const word of list) expect(word).toMatch(/^[A-Z][a-z]{2,11}$/);
    }
  });

  it("hold no alias word with a second meaning that could hurt", () => {
    const banned = new Set(
      (
        "slim little light heavy thin tiny small big large fat lean skinny patient manic blue high low " +
        "wasted stoned drunk mellow dizzy storm flood snow ice crystal poppy hemp weed grass pot gin rum " +
        "ale cider wine honey plum apple cherry olive bridge cliff ledge rope scarf blade needle pill " +
        "goose pig cow rat snake ass cock tit bush heart palm hand brow body bone skin gate dawn trail " +
        "button moor kite lucky ember path tower river"
      ).split(" "),
    );
    const found = [...aliasFirst, ...aliasSecond].filter((word) => banned.has(word.toLowerCase()));
    expect(found).toEqual([]);
  });

  it("hold the whole recovery list, in its own order", () => {
    expect(RECOVERY_WORDS).toHaveLength(1296);
    expect(unique(RECOVERY_WORDS)).toBe(true);
    expect(RECOVERY_WORDS[0]).toBe("acid");
    expect(RECOVERY_WORDS.at(-1)).toBe("zoom");
    for (const word of RECOVERY_WORDS) expect(word).toMatch(/^[a-z-]{3,5}$/);
  });
});

describe("catalogue and policies", () => {
  it("name each board and topic once", () => {
    expect(boards).toHaveLength(5);
    expect(topics.length).toBeGreaterThanOrEqual(30);
    expect(unique([...boards, ...topics].map((tag) => tag.slug))).toBe(true);
    for (const tag of [...boards, ...topics]) expect(tag.slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const board of boards)
      for (const note of board.defaultNotes) expect(THEMES).toContain(note);
  });

  it("number the policies from one, without gaps", () => {
    expect(policies.map((policy) => policy.number)).toEqual(policies.map((_, index) => index + 1));
  });

  it("never shout", () => {
    expect(JSON.stringify([boards, topics, policies])).not.toContain("!");
  });
});

describe("demonstration community", () => {
  it("has enough to read on every board, one long thread and one without replies", () => {
    expect(unique(threads.map((thread) => thread.key))).toBe(true);
    expect(threads.length).toBeGreaterThanOrEqual(30);
    for (const board of boards)
      expect(threads.filter((t) => t.board === board.slug).length).toBeGreaterThanOrEqual(6);
    expect(threads.some((thread) => thread.posts.length >= 45)).toBe(true);
    const held = new Set(waiting.filter((item) => item.kind === "held").map((item) => item.thread));
    expect(threads.some((t) => t.posts.length === 1 && !held.has(t.key))).toBe(true);
  });

  it.each(threads.map((thread) => [thread.key, thread] as const))("is sound: %s", (_, thread) => {
    expect(boards.map((board) => board.slug)).toContain(thread.board);
    expect(NEEDS).toContain(thread.need);
    expect(thread.topics.length).toBeLessThanOrEqual(4);
    expect(unique(thread.topics)).toBe(true);
    for (const topic of thread.topics) expect(topics.map((tag) => tag.slug)).toContain(topic);
    for (const note of [...thread.notes, ...thread.posts.flatMap((post) => post.notes ?? [])])
      expect(THEMES).toContain(note);
    expect(thread.title.length).toBeGreaterThanOrEqual(3);
    expect(thread.title.length).toBeLessThanOrEqual(120);
    expect(thread.ageHours).toBeLessThanOrEqual(30 * 24);
    expect(thread.posts[0]).toMatchObject({ voice: 0, minutesAfter: 0 });
    let before = -1;
    for (const [index, post] of thread.posts.entries()) {
      expect(post.minutesAfter).toBeGreaterThan(before);
      expect(post.minutesAfter).toBeLessThan(thread.ageHours * 60);
      expect(post.body.trim().length).toBeGreaterThan(0);
      if (post.replyTo !== undefined) expect(post.replyTo).toBeLessThan(index);
      before = post.minutesAfter;
    }
  });

  it("gives no weights, doses or telephone numbers", () => {
    const text = threads.flatMap((thread) => [
      thread.title,
      ...thread.posts.map((post) => post.body),
    ]);
    const amount =
      /\d[\d.,]*\s*(?:mg|mcg|ml|kg|kilos?|g|grams?|lbs?|pounds?|stone|kcal|cals?|calories|units?|pints?|tablets?|pills?|bmi)\b/i;
    expect(text.filter((words) => amount.test(words))).toEqual([]);
    expect(text.filter((words) => /\d(?:[\s-]?\d){2}/.test(words))).toEqual([]);
    expect(text.filter((words) => /\b(?:bmi|calories|kcal)\b/i.test(words))).toEqual([]);
  });

  it("leaves real items for a moderator", () => {
    expect(waiting).toHaveLength(5);
    for (const item of waiting) {
      expect(threadOf(item.thread)?.posts[item.post]).toBeDefined();
      if (item.kind === "report") expect(REASONS).toContain(item.reason);
      else {
        const board = boards.find(({ slug }) => slug === threadOf(item.thread)?.board);
        expect(board?.heldFirstPosts).toBeGreaterThan(0);
      }
    }
  });
});
