import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayAfter,
  dayAt,
  isDay,
  isZone,
  momentOf,
  mondayOf,
  startOf,
  wallAt,
  weekly,
  weekOf,
  zoneNames,
} from "../../workers/duty/zones.ts";

const HOUR = 3_600_000;
/** Zones that differ in what makes them hard: half hours, a change of thirty minutes, the far ends. */
const ZONES = [
  "Europe/London",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Africa/Casablanca",
  "UTC",
];
const zone = fc.constantFrom(...ZONES);
const minute = fc
  .integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2031, 0) / 60_000 })
  .map((minutes) => minutes * 60_000);

describe("a time by the clock of a zone", () => {
  it("comes back as the same moment, but for the hour that comes twice, which is the first", () => {
    fc.assert(
      fc.property(zone, minute, (name, at) => {
        const back = momentOf(name, wallAt(name, at));
        const twice = at - back;
        expect([0, HOUR / 2, HOUR]).toContain(twice);
        expect(wallAt(name, back)).toEqual(wallAt(name, at));
      }),
    );
  });

  it("keeps its order across every change of the clocks", () => {
    fc.assert(
      fc.property(zone, minute, fc.integer({ min: 1, max: 2880 }), (name, at, later) => {
        expect(startOf(name, dayAt(name, at + later * 60_000))).toBeGreaterThanOrEqual(
          startOf(name, dayAt(name, at)),
        );
      }),
    );
  });

  it("takes the first of the hour that comes twice, and jumps over the one that is left out", () => {
    const at = (month: number, day: number, hour: number) => ({
      year: 2026,
      month,
      day,
      hour,
      minute: 30,
    });
    // The clocks of London go forward on 29 March and back on 25 October.
    expect(momentOf("Europe/London", at(3, 29, 0))).toBe(Date.UTC(2026, 2, 29, 0, 30));
    expect(momentOf("Europe/London", at(3, 29, 1))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(momentOf("Europe/London", at(3, 29, 2))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(momentOf("Europe/London", at(10, 25, 1))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(momentOf("Europe/London", at(10, 25, 2))).toBe(Date.UTC(2026, 9, 25, 2, 30));
  });

  it("repeats a shift at the same time every week, also when the clocks change, and as long each time", () => {
    const time = fc
      // Between midnight and four is when clocks change: there the time may come twice, or never.
      .tuple(fc.integer({ min: 4, max: 23 }), fc.constantFrom(0, 30))
      .map(([hour, half]) => ({ hour, minute: half }));
    fc.assert(
      fc.property(zone, minute, time, (name, at, wall) => {
        const text = [wall.hour, wall.minute].map((part) => String(part).padStart(2, "0"));
        const day = dayAt(name, at);
        const slots = weekly(name, { day, time: text.join(":"), length: 120, weeks: 12 });
        slots.forEach(({ from, until }, n) => {
          expect(dayAt(name, from)).toBe(dayAfter(day, 7 * n));
          expect(wallAt(name, from)).toMatchObject(wall);
          expect(until - from).toBe(2 * HOUR);
        });
      }),
    );
    const shift = { day: "2026-10-18", time: "21:00", length: 60, weeks: 2 };
    const [before, after] = weekly("Europe/London", shift);
    expect((after?.from ?? 0) - (before?.from ?? 0)).toBe((7 * 24 + 1) * HOUR);
  });

  it("gives weeks of seven days that follow on each other, the longest and shortest too", () => {
    fc.assert(
      fc.property(zone, minute, (name, at) => {
        const monday = mondayOf(dayAt(name, at));
        const week = weekOf(name, monday);
        expect(new Date(`${monday}T00:00Z`).getUTCDay()).toBe(1);
        expect(week.some(({ from, until }) => from <= at && at < until)).toBe(true);
        week.forEach((day, n) => {
          if (n > 0) expect(day.from).toBe(week[n - 1]?.until);
          // Kiritimati and Pago Pago left no day out in these years.
          expect([23, 23.5, 24, 24.5, 25]).toContain((day.until - day.from) / HOUR);
        });
      }),
    );
  });
});

describe("names", () => {
  it("knows days that exist and no others", () => {
    expect(["2026-02-28", "2028-02-29"].map(isDay)).toEqual([true, true]);
    const wrong = ["2026-02-29", "2026-13-01", "2026-1-1", "", "today", "2026-11-24T00:00"];
    expect(wrong.filter(isDay)).toEqual([]);
    expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(startOf("UTC", "2026-11-24")).toBe(Date.UTC(2026, 10, 24));
    expect(mondayOf("2026-11-29")).toBe("2026-11-23");
    expect(dayAt("Pacific/Auckland", Date.UTC(2026, 10, 23, 12))).toBe("2026-11-24");
  });

  it("knows the zones one may choose, and nothing that only looks like one", () => {
    expect(zoneNames()).toContain("Europe/London");
    expect(["UTC", "Europe/London", "America/St_Johns"].map(isZone)).toEqual([true, true, true]);
    expect(["", "Mars/Olympus", "+01:00", "europe/london"].filter(isZone)).toEqual([]);
  });
});
