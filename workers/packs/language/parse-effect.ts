import type { Placed } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { EFFECT_STARTS, FORBIDDEN_ACTS } from "./keywords.ts";
import { LABEL_HOURS_MOST, NAME_MOST } from "./limits.ts";
import { type Bearer, BEARERS, type Duration, type Effect, type Unit, UNITS } from "./types.ts";
import { classAt, kindAt, numberAt, slugAt, textAt, themeAt } from "./values.ts";

const HOURS: Readonly<Record<Unit, number>> = { hours: 1, days: 24, weeks: 7 * 24 };
const SINGULAR = { hour: "hours", day: "days", week: "weeks" } as const;

/** How long a duration is, in hours. */
export function hoursOf({ count, unit }: Duration): number {
  return count * HOURS[unit];
}

/** One effect, save what is said; null when it cannot be read, which was told. */
export function effectAt(cursor: Cursor): Placed<Effect> | null {
  const start = cursor.peek().at.start;
  const effect = bareEffectAt(cursor);
  return effect === null ? null : { ...effect, at: cursor.since(start) };
}

function bareEffectAt(cursor: Cursor): Effect | null {
  const word = cursor.take("signal", "raise", "ask", "hold", "add", "suggest", "label");
  switch (word) {
    case "signal":
      return signalAt(cursor);
    case "raise": {
      const to = cursor.want("to") ? classAt(cursor) : null;
      return to === null ? null : { do: "raise", to };
    }
    case "ask": {
      const said = cursor.wantAll("the", "author") ? textAt(cursor) : null;
      return said === null ? null : { do: "ask", sentence: said.text };
    }
    case "hold":
      return { do: "hold", everything: cursor.take("everything") !== null };
    case "add": {
      const theme = cursor.want("note") ? themeAt(cursor) : null;
      return theme === null ? null : { do: "note", theme };
    }
    case "suggest": {
      const topic = cursor.want("topic") ? slugAt(cursor, "topic") : null;
      return topic === null ? null : { do: "topic", topic };
    }
    case "label":
      return labelAt(cursor);
    case null:
      if (FORBIDDEN_ACTS.includes(cursor.peek().value) && cursor.peek().kind === "word") {
        return cursor.fail("forbidden_act", { found: cursor.shown() });
      }
      return cursor.fail("wanted_effect", cursor.found(EFFECT_STARTS));
  }
}

function signalAt(cursor: Cursor): Effect | null {
  const kind = kindAt(cursor);
  if (kind === null) return null;
  const as = cursor.take("as") === null ? "amber" : classAt(cursor);
  return as === null ? null : { do: "signal", kind, as };
}

function labelAt(cursor: Cursor): Effect | null {
  const on: Bearer | null = cursor.take(...BEARERS);
  if (on === null) {
    cursor.want("thread");
    return null;
  }
  const label = textAt(cursor, NAME_MOST);
  if (label === null || !cursor.want("for")) return null;
  const start = cursor.peek().at.start;
  const count = numberAt(cursor, 1);
  const unit = count === null ? null : unitAt(cursor);
  if (count === null || unit === null) return null;
  if (hoursOf({ count, unit }) > LABEL_HOURS_MOST) {
    return cursor.fail("label_too_long_for", { days: LABEL_HOURS_MOST / 24 }, cursor.since(start));
  }
  return { do: "label", on, label: label.text, for: { count, unit } };
}

function unitAt(cursor: Cursor): Unit | null {
  const many = cursor.take(...UNITS);
  if (many !== null) return many;
  const one = cursor.take("hour", "day", "week");
  if (one !== null) return SINGULAR[one];
  return cursor.fail("wanted_value", { type: "unit", found: cursor.shown() });
}
