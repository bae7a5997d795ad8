import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysFor } from "../../workers/accounts/keys.ts";
import { receiptOfPost } from "../../workers/statements/post-receipt.ts";

const keys = keysFor("x".repeat(43));
const id = fc.stringMatching(/^[0-9a-z]{26}$/);

describe("the code of a post", () => {
  it("is the same however often it is asked for, and another for every post", async () => {
    await fc.assert(
      fc.asyncProperty(id, id, id, async (threadId, postId, other) => {
        fc.pre(postId !== other);
        const [once, again, second] = await Promise.all([
          receiptOfPost({ keys }, { threadId, postId }),
          receiptOfPost({ keys }, { threadId, postId }),
          receiptOfPost({ keys }, { threadId, postId: other }),
        ]);
        expect(again).toEqual(once);
        expect(second.code).not.toBe(once.code);
        expect(once.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(once.token).not.toContain(once.code.slice(0, 5));
      }),
      { numRuns: 30 },
    );
  });
});
