import type { Noticed, Place } from "./place.ts";
import {
  ASKED_FOR,
  DAY_OF_FAST,
  FASTING_AFTER,
  FASTING_BEFORE,
  LAXATIVE,
  LAXATIVE_BEFORE,
  NOT_DONE,
  PURGE,
} from "./body-words.ts";

/** "purged once", not "once I purged". */
const ONCE_AFTER = / (?:purged|binged|purge|binge|b\/p|bp)(?: (?:only|just|again))? $/;

/** How often somebody binged or purged, and how many laxatives were taken. */
export function purged(place: Place): Noticed | null {
  const { quantity, near, next, rest, around, tokens } = place;
  const { from, to, numberTo, measure } = quantity;
  if (measure === null || measure === "times") {
    if (LAXATIVE.test(` ${next.trimStart()}`) && LAXATIVE.exec(next)?.index === 0)
      return { rule: "laxatives", from, to: numberTo };
    if (
      LAXATIVE_BEFORE.test(near) &&
      !/^ (?:\p{L}+ )?(?:days?|weeks?|months?|years?|hours?|times a week free)/u.test(next)
    ) {
      const crossed = tokens[from - 1]?.word === "x";
      return {
        rule: "laxatives",
        from: crossed ? from - 1 : from,
        to: measure === "times" ? to : numberTo,
      };
    }
  }
  if (
    !PURGE.test(around) ||
    / (?:instead|without|resisted) /.test(around) ||
    NOT_DONE.test(near) ||
    NOT_DONE.test(rest.split(" ").slice(0, 6).join(" ") + " ")
  )
    return null;
  if (measure === "times") {
    if (tokens[from]?.word === "once" && !ONCE_AFTER.test(near)) return null;
    return { rule: "purges", from, to };
  }
  if (measure !== null)
    return measure === "days" && rest.startsWith(" in a row ")
      ? { rule: "purges", from, to }
      : null;
  if (
    /^ (?:more |big |bad |huge |full |separate )?(?:purges|binges|binge|purge|b\/p|b\/ps|bps) /.test(
      next,
    )
  )
    return { rule: "purges", from, to: numberTo };
  if (
    tokens[from - 1]?.word === "x" &&
    / (?:purged?|binged?|b\/p|bp|bping|purging|bingeing|binging|c\/s|sick|up) x $/.test(near)
  ) {
    return { rule: "purges", from: from - 1, to: numberTo };
  }
  return null;
}

/** How long somebody went without food. */
export function fasted({ quantity, near, rest, around, tokens, next }: Place): Noticed | null {
  const { from, to, numberTo, measure } = quantity;
  if (ASKED_FOR.test(around)) return null;
  if (measure === "hours" || measure === "days") {
    // "one meal every 48h", "36 hours in, just black coffee".
    if (
      / (?:meal|meals|eat|eating|eats|ate|eaten|food)(?: \p{L}+)? (?:every|each|per|once) $/u.test(
        near,
      )
    )
      return { rule: "fasting", from, to };
    if (
      measure === "hours" &&
      /^ (?:in|down|done|now|so far) /.test(rest) &&
      / (?:coffee|water|fast|fasting|fasted|empty|food|hungry|eaten|eat|zero cal) /.test(around)
    )
      return { rule: "fasting", from, to };
    if (FASTING_AFTER.exec(rest)?.index === 0) return { rule: "fasting", from, to };
    if (
      FASTING_BEFORE.test(near) &&
      !/ (?:so|too|very|beat|beats|beating|heart|going|goes|gone|by|race|racing|breathing|run|ran|run|walk|really|pretty|it) fast /.test(
        near,
      )
    ) {
      return { rule: "fasting", from, to };
    }
    return null;
  }
  if (measure !== null) return null;
  const counts = tokens[from - 1]?.word;
  if ((counts === "day" || counts === "hour") && DAY_OF_FAST.exec(next)?.index === 0)
    return { rule: "fasting", from: from - 1, to: numberTo };
  // "16:8", "20:4": hours without food and hours with it.
  if (
    /^ : \d{1,2} /.test(next) &&
    / (?:fast|fasting|omad|intermittent) /.test(around) &&
    quantity.value >= 12
  ) {
    return { rule: "fasting", from, to: numberTo + 2 };
  }
  return null;
}
