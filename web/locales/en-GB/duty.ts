import type { ReviewClass } from "../../../workers/moderation/types.ts";
import type { Expectation, ShiftAct, ShiftProblem } from "../../../workers/duty/types.ts";
import { plural } from "./plural.ts";
import { time } from "./time.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, kind: string, options: Intl.DateTimeFormatOptions) {
  const key = `${zone} ${kind}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

/** "23:00" by the clock of a zone. */
function clock(zone: string, at: number): string {
  return format(zone, "clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** "Tue 23:00", or with the date where more than six days lie between: "Tue 24 Nov, 23:00". */
function dayClock(zone: string, at: number, isFar = false): string {
  const short = format(zone, "weekday", { weekday: "short" }).format(at);
  if (!isFar) return `${short} ${clock(zone, at)}`;
  const date = format(zone, "date", { day: "numeric", month: "short" }).format(at);
  return `${short} ${date}, ${clock(zone, at)}`;
}

/** "21:00 to 23:00" within one day, else "Tue 23:00 to Wed 07:00". */
function span(zone: string, from: number, until: number): string {
  const day = format(zone, "day", { dateStyle: "short" });
  // Midnight at the end of a day still belongs to it.
  return day.format(from) === day.format(until - 1)
    ? `${clock(zone, from)} to ${clock(zone, until)}`
    : `${dayClock(zone, from)} to ${dayClock(zone, until)}`;
}

/** The same with its date: "Tue 24 Nov, 21:00 to 23:00", or "Tue 24 Nov, 23:00 to Wed 07:00". */
function datedSpan(zone: string, from: number, until: number): string {
  const day = format(zone, "day", { dateStyle: "short" });
  const isOneDay = day.format(from) === day.format(until - 1);
  const end = isOneDay ? clock(zone, until) : dayClock(zone, until);
  return `${dayClock(zone, from, true)} to ${end}`;
}

const classNames: Record<ReviewClass, string> = {
  crisis: "Crisis",
  red: "Red",
  amber: "Amber",
  green: "Green",
};

const acts: Record<ShiftAct, { button: string; hint: string }> = {
  take: { button: "Take it", hint: "It becomes your shift at once." },
  offer: {
    button: "Ask somebody to take it",
    hint: "It stays yours until somebody takes it, so nobody is left alone by it.",
  },
  keep: { button: "Keep it after all", hint: "Nobody is asked to take it any more." },
  remove: {
    button: "Take it off the rota",
    hint: "Nobody is on duty then unless somebody else is. You can add it again.",
  },
};

const problems: Record<ShiftProblem, string> = {
  person_missing: "Choose who it is for. They have to work at the desk.",
  day_missing: "Choose the day on which it begins.",
  time_missing: "Write when it begins, such as 21:00.",
  length_wrong: "Choose how long it is. Twelve hours is the most.",
  weeks_wrong: "Choose for how many weeks. Twelve is the most.",
  past: "This shift is over already. Choose a later day.",
  far: "That is more than twelve weeks away. Choose an earlier day.",
  overlap: "There is a shift at that time already. Choose another time.",
};

const within = (about: string): string =>
  `We try to read it within ${about}, but it can take longer.`;

/** The rota: who is on duty when, and what those who wait are told of it. */
export const duty = {
  clock,
  dayClock,
  span,
  datedSpan,
  acts,
  problems,
  classNames,
  title: "Who is on duty",
  lead: "The rota says who is here when. What people are told about waiting comes from it.",
  zone: (name: string): string => `Times are by the clock of ${place(name)}.`,
  zoneChange: "Choose another time zone",
  here: "On duty now",
  until: (at: string): string => `until ${at}`,
  nobodyHere: "Nobody is on duty now.",
  gaps: "When nobody is on duty",
  gapsHint: "In the seven days to come. It counts everyone, whichever boards they look after.",
  gap: (from: string, until: string): string => `From ${from} to ${until}`,
  gapFromNow: "now",
  gapToTheEnd: "the end of these seven days",
  noGaps: "Somebody is on duty at every hour of the seven days to come.",
  nothingPlanned:
    "Nobody is planned for the seven days to come. While the rota is empty, due times run by the clock.",
  offered: "Shifts to hand on",
  offeredHint: "Somebody would be glad if you took one of these.",
  offeredBy: (name: string, when: string): string => `${name}, ${when}`,
  isOffered: "Looking for somebody",
  week: (monday: number): string => `The week from ${longDay.format(monday)}`,
  day: (day: number): string => dayName.format(day),
  today: "Today",
  noShifts: "Nobody",
  you: "(you)",
  previous: "Week before",
  next: "Week after",
  thisWeek: "This week",
  add: "Add a shift",
  desk: "Back to the desk",
  back: "Back to the rota",
  said: {
    added: "It is on the rota.",
    take: "The shift is yours now. Thank you.",
    offer: "The others can see that you are looking for somebody.",
    keep: "You keep the shift.",
    remove: "It is off the rota.",
    zone: "Times are shown by that clock now.",
    targets: "The times are changed. What is open keeps the time it was given.",
  },
  form: {
    title: "Add a shift",
    person: "Who is it for?",
    day: "On which day does it begin?",
    time: "At what time?",
    timeHint: "By your own clock, such as 21:00.",
    length: "How long is it?",
    lengthOf: (minutes: number): string => lengthOf(minutes),
    weeks: "How often?",
    weeksHint: "It is at the same time every week, also when the clocks change.",
    weeksOf: (weeks: number): string =>
      weeks === 1 ? "Just once" : `Every week, ${plural(weeks, "time", "times")}`,
    add: "Add it",
    clash: (when: string): string => `There is a shift then already: ${when}. Choose another time.`,
  },
  shift: {
    title: (name: string): string => `A shift of ${name}`,
    own: "Your shift",
    over: "It is over.",
    offered: "They are looking for somebody to take it.",
    ownOffered: "You are looking for somebody to take it.",
    refused: {
      changed: "Somebody changed this a moment ago. This is how it stands now. Nothing was done.",
      overlap: "You have a shift then already, so you cannot take this one as well.",
    },
  },
  zoneForm: {
    title: "Your time zone",
    text: "The rota shows every time by the clock where you are. Shifts stay where they are.",
    label: "Time zone",
    save: "Use this one",
    missing: "Choose one from the list.",
    place,
  },
  targets: {
    title: "How soon things are decided",
    text: "From this comes when a review is due, and what people are told about waiting. Crisis runs by the clock. The others run only while somebody is on duty.",
    line: (name: ReviewClass, ms: number): string => `${classNames[name]}: ${exactly(ms)}`,
    list: "Decided within",
    change: "Change these times",
    label: (name: ReviewClass, unit: number): string =>
      `${classNames[name]}, in ${unit === 1 ? "minutes" : "hours"}`,
    save: "Save",
    wrong: "Write a whole number. Two weeks is the most.",
    order: "This is shorter than the time of something more urgent. Make it at least as long.",
  },
  now: {
    nobody: (next: string): string => `Nobody is on duty now. Somebody is next here in ${next}.`,
  },
  /** What an author is told; null when nobody can say. */
  expected(when: Expectation | null): string | null {
    if (when === null) return null;
    switch (when.kind) {
      case "within":
        return within(time.about(when.span));
      case "next":
        return `Nobody from the team is here just now. Someone is next here in ${time.about(when.next)}. ${within(time.about(when.span))}`;
      case "nobody_soon":
        return "Nobody from the team is here in the next day, so it may take a few days. It is not forgotten.";
      case "late":
        return "It is taking longer than we meant it to. It is not forgotten.";
    }
  },
};

const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const dayName = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** "London" of "Europe/London", with what tells it from another of the name. */
function place(zone: string): string {
  const [region = "", ...rest] = zone.replaceAll("_", " ").split("/");
  return rest.length === 0 ? region : `${rest.toReversed().join(", ")} (${region})`;
}

/** "2 hours 30 minutes" of a whole number of minutes. */
function lengthOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const left = minutes % 60;
  return [
    hours > 0 ? plural(hours, "hour", "hours") : "",
    left > 0 ? plural(left, "minute", "minutes") : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** A target in the largest unit that says it exactly, in days only from two days on. */
function exactly(ms: number): string {
  if (ms >= 2 * DAY && ms % DAY === 0) return plural(ms / DAY, "day", "days");
  return lengthOf(Math.round(ms / MINUTE));
}
