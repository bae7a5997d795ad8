import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayReport } from "../../workers/permissions/report.ts";
import { classOf, readReceiptCode, receiptCode } from "../../workers/reports/rules.ts";
import { REASONS } from "../../workers/reports/types.ts";

describe("receipt codes", () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

  it("are four groups of five letters and figures that cannot be mistaken", () => {
    fc.assert(
      fc.property(bytes, (b) => {
        expect(receiptCode(b)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it("are read back however they were typed", () => {
    fc.assert(
      fc.property(bytes, (b) => {
        const code = receiptCode(b);
        const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
        expect(readReceiptCode(` ${typed.replaceAll("1", "l")} `)).toBe(code);
      }),
    );
  });

  it("keep apart what differs within the first hundred bits", () => {
    const a = new Uint8Array(32);
    const b = new Uint8Array(32);
    b[12] = 0b0001_0000;
    expect(receiptCode(a)).not.toBe(receiptCode(b));
  });

  it("are refused when they are something else", () => {
    for (const typed of ["", "ABCDE", "u".repeat(20), "0".repeat(21), "<script>"]) {
      expect(readReceiptCode(typed)).toBeNull();
    }
  });
});

describe("reasons", () => {
  it("put a person at risk first", () => {
    expect(REASONS.map(classOf)).toEqual([1, 2, 3, 3, 3, 3, 4]);
  });
});

describe("who may report", () => {
  it("is anyone who can see the post and did not write it", () => {
    expect(mayReport({ visible: true, mine: false })).toEqual({ allowed: true });
    expect(mayReport({ visible: false, mine: true })).toMatchObject({
      because: "cannot_see",
    });
    expect(mayReport({ visible: true, mine: true })).toMatchObject({ because: "own_post" });
  });
});
