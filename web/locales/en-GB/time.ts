import { plural } from "./plural.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });
const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

const moment = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
  timeZoneName: "short",
});

/** Times in words. A time in the future (clocks differ) reads as now. */
export const time = {
  ago(now: number, at: number): string {
    const past = now - at;
    if (past < MINUTE) return "just now";
    if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), "minute");
    if (past < DAY) return relative.format(-Math.floor(past / HOUR), "hour");
    if (past < 7 * DAY) return relative.format(-Math.floor(past / DAY), "day");
    return longDay.format(at);
  },
  date: (at: number): string => longDay.format(at),
  /** A moment to come, by the clocks of the community: "Tuesday 24 November at 08:00 GMT". */
  moment: (at: number): string => moment.format(at),
  /** A day counted from 1 January 1970, which is as fine as some dates are kept. */
  day: (day: number): string => longDay.format(day * DAY),
  /** The same for a narrow column: "Mon 23 Nov". */
  shortDay: (day: number): string => shortDay.format(day * DAY),
  /** An honest, round span: "about 25 minutes", "about 8 hours", "about 2 days". */
  about(span: number): string {
    const minutes = Math.max(1, Math.round(span / MINUTE));
    if (minutes < 60) return `about ${plural(minutes, "minute", "minutes")}`;
    if (span < 2 * DAY) return `about ${plural(Math.round(span / HOUR), "hour", "hours")}`;
    return `about ${plural(Math.round(span / DAY), "day", "days")}`;
  },
};
