import { describe, expect, it } from "vitest";
import { kindOf } from "../../workers/jobs/log.ts";

describe("the kind of an error in the log", () => {
  it("is the name an error gives itself, the same in every build", () => {
    expect(kindOf(new TypeError("someone’s words"))).toBe("TypeError");
    expect(kindOf(new DOMException("someone’s words", "TimeoutError"))).toBe("TimeoutError");
    class OurError extends Error {
      override name = "OurError";
    }
    expect(kindOf(new OurError())).toBe("OurError");
  });

  it("is never what minifying or a person made of it", () => {
    const nk = class extends Error {};
    expect(kindOf(new nk())).toBe("Error");
    for (const name of ["nk", "Robin wrote this Error", "a@b.example", ""]) {
      expect(kindOf(Object.assign(new Error(), { name }))).toBe("Error");
    }
    expect(kindOf("someone’s words")).toBe("string");
  });
});
