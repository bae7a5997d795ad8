import type { Noticed, Place } from "./place.ts";
import { before } from "./tokens.ts";
import {
  BODY,
  MONEY,
  OF_BODY,
  SCALES_SAID,
  SURE,
  THINGS,
  TIME_BEFORE,
  WEIGHT_BEFORE,
} from "./body-words.ts";

/** A weight: with its unit, or a bare number right behind the word. */
export function weighed(place: Place): Noticed | null {
  const { quantity, near, rest } = place;
  const { from, to, measure } = quantity;
  if (measure === "weight" || measure === "pounds" || measure === "stone") {
    return isOfBody(place) ? { rule: "weight", from, to } : null;
  }
  if (measure === null || measure === "percent") return bare(place);
  if (measure === "times" && / (?:i|my|she|he) $/.test(near) && / my (?:body )?weight /.test(rest))
    return null;
  return null;
}

/** "a stone" is a weight only where it came or went. */
const CHANGED =
  / (?:lost|lose|losing|gained|gain|gaining|put on|putting on|dropped|shed|down|up|over|under|about|nearly|almost|another)(?: (?:about|over|nearly|almost|like|only|at least|around|another|just|by))? $/;

function isOfBody({ quantity, near, rest, next, around, tokens }: Place): boolean {
  const { measure, value, digits, from, numberTo, to } = quantity;
  if (value > 900) return false;
  const loose = tokens[from]?.word === "a" && numberTo === from + 1;
  if (loose && !CHANGED.test(near)) return false;
  // "5 kg of rice" is rice, "5 kg of fat" is not.
  if (rest.startsWith(" of ") && !OF_BODY.test(rest)) return false;
  const thing = THINGS.test(around);
  if (measure === "pounds") {
    if (MONEY.test(around) || (thing && !SURE.test(near))) return false;
    return BODY.test(around) || / (?:down|up) (?:by |another )?$/.test(near);
  }
  if (/ (?:gas|puppy|dog|cat|baby|newborn|parcel|turkey|suitcase)s? (?:\p{L}+ ){0,3}$/u.test(near))
    return false;
  if (thing && !SURE.test(near)) return false;
  if (measure === "stone") {
    if (value > 60 || Number.isNaN(value)) return false;
    // "7 St James Road" and "three stones on the path".
    const short = next.startsWith(" st ");
    if (
      short &&
      to === numberTo + 1 &&
      /^ (?!and |now |but |or |to |in |at |by |which |today|when |with |for |is |was |again|because|then |of |lost|gone|this |last |since |more |less |before |after |over |under )\p{L}{2,}/u.test(
        rest,
      )
    ) {
      return BODY.test(around);
    }
    if (/^ (?:of )?stones /.test(next) && !BODY.test(around)) return false;
    return (
      digits ||
      BODY.test(around) ||
      value >= 4 ||
      / (?:stone|st) (?:to go|left|gone|down|off|more|lighter|until) /.test(next)
    );
  }
  return true;
}

const COUNTED_AFTER =
  /^ (?:\p{L}+ )?(?:times|time|days|day|weeks|week|months|month|years|year|hours|hour|minutes|reasons|people|friends|am|pm|oclock|options|things|st|nd|rd|th|choices|of us|steps) /u;

/** "I weigh 47", "gw 45": no unit, and yet a weight. */
function bare({ quantity, near, next, tokens }: Place): Noticed | null {
  const { from, numberTo, value } = quantity;
  if (!(value >= 20 && value <= 500)) return null;
  const isSaid = SCALES_SAID.test(before(tokens, from, 12));
  if (!(isSaid || WEIGHT_BEFORE.test(near)) || COUNTED_AFTER.test(next) || next.startsWith(" : "))
    return null;
  if (TIME_BEFORE.test(near) && !/ (?:weigh|weighed|weighing) in $/.test(near)) return null;
  // "my weight at 24": an age.
  if (near.endsWith(" weight at ") && value < 32) return null;
  return { rule: "weight", from, to: numberTo };
}
