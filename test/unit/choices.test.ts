import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHOICES_LENGTH,
  endOf,
  isLocked,
  lock,
  NO_CHOICES,
  periodsFor,
  readChoices,
  together,
  withWishes,
  wishFor,
  writeChoices,
} from "../../workers/choices/rules.ts";
import { type Choices, PERIODS, WISHES } from "../../workers/choices/types.ts";
import { THEMES } from "../../workers/threads/types.ts";

const HOUR = 60 * 60_000;
const NOW = Date.UTC(2026, 10, 23, 3);
const wishes = fc
  .array(fc.constantFrom(...WISHES), { minLength: THEMES.length, maxLength: THEMES.length })
  .map((list) => new Map(THEMES.map((theme, n) => [theme, list[n] ?? "cover"] as const)));
const at = fc.integer({ min: 0, max: 9_999_999_999_999 });
const choices = fc
  .tuple(wishes, at)
  .map(([map, lockedUntil]): Choices => withWishes({ ...NO_CHOICES, lockedUntil }, map));
const period = fc.constantFrom(...PERIODS);

describe("choices as they are kept", () => {
  it("are always of one length, and come back as they were", () => {
    fc.assert(
      fc.property(choices, (one) => {
        expect(writeChoices(one)).toHaveLength(CHOICES_LENGTH);
        expect(readChoices(writeChoices(one))).toEqual(one);
      }),
    );
  });

  it("leave out a theme that is no longer on the list", () => {
    const old = JSON.stringify({ show: ["weather"], hide: ["eating", "weather"], lockedUntil: 0 });
    expect(readChoices(old)).toEqual({ show: [], hide: ["eating"], lockedUntil: 0 });
  });

  it("hold the wish for every theme, whatever is locked", () => {
    fc.assert(
      fc.property(choices, wishes, (one, map) => {
        const changed = withWishes(one, map);
        for (const [theme, wish] of map) expect(wishFor(changed, theme)).toBe(wish);
        expect(changed.lockedUntil).toBe(one.lockedUntil);
      }),
    );
  });
});

describe("a lock", () => {
  it("only ever ends later, whatever is pressed and in whatever order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(period, wishes, fc.integer({ min: 0, max: 40 * 24 })), { maxLength: 20 }),
        (presses) => {
          let [now, one]: [number, Choices] = [NOW, NO_CHOICES];
          for (const [chosen, map, hours] of presses) {
            now += hours * HOUR;
            const before = one.lockedUntil;
            const locked = lock(withWishes(one, map), chosen, now);
            if (locked.ok) one = locked.choices;
            expect(one.lockedUntil).toBeGreaterThanOrEqual(before);
            expect(isLocked(one, now)).toBe(true);
          }
        },
      ),
    );
  });

  it("ends by itself, after four weeks at the most", () => {
    for (const chosen of PERIODS) {
      const until = endOf(chosen, NOW);
      expect(until - NOW).toBeGreaterThan(0);
      expect(until - NOW).toBeLessThanOrEqual(28 * 24 * HOUR);
      expect(isLocked({ ...NO_CHOICES, lockedUntil: until }, until)).toBe(false);
    }
  });

  it("until the morning is until eight by the clocks of the community, in winter and in summer", () => {
    const morning = (time: string) => new Date(endOf("morning", Date.parse(time))).toISOString();
    expect(morning("2026-11-23T03:00Z")).toBe("2026-11-23T08:00:00.000Z");
    expect(morning("2026-11-23T08:00Z")).toBe("2026-11-24T08:00:00.000Z");
    expect(morning("2026-11-22T22:00Z")).toBe("2026-11-23T08:00:00.000Z");
    expect(morning("2026-07-01T22:00Z")).toBe("2026-07-02T07:00:00.000Z");
  });

  it("offers only what makes it longer", () => {
    const locked = { ...NO_CHOICES, lockedUntil: NOW + 24 * HOUR };
    expect(periodsFor(NO_CHOICES, NOW)).toEqual(PERIODS);
    expect(periodsFor(locked, NOW)).toEqual(["week", "month"]);
    expect(periodsFor({ ...NO_CHOICES, lockedUntil: endOf("month", NOW) }, NOW)).toEqual([]);
  });
});

describe("the choices of an account and of the browser that comes to it", () => {
  it("keep the account's wishes where there are any, and the longer lock of the two", () => {
    fc.assert(
      fc.property(choices, choices, (own, browser) => {
        const both = together(own, browser);
        expect([both.show, both.hide]).toEqual([own.show, own.hide]);
        expect(both.lockedUntil).toBe(Math.max(own.lockedUntil, browser.lockedUntil));
        expect(together(null, browser)).toEqual(browser);
        expect(together(own, null)).toEqual(own);
      }),
    );
    expect(together(null, null)).toEqual(NO_CHOICES);
  });
});
