import type { Detector, Doc } from "../document.ts";
import type { Signal } from "../types.ts";
import { fasted, purged } from "./eating/acts.ts";
import { eaten, indexed } from "./eating/calories.ts";
import { moved } from "./eating/moving.ts";
import type { Asks, Place } from "./eating/place.ts";
import { quantitiesOf } from "./eating/quantities.ts";
import { measured, sized } from "./eating/size.ts";
import { after, before, tokensOf } from "./eating/tokens.ts";
import { weighed } from "./eating/weight.ts";
import { matches } from "./found.ts";
import { merged } from "./phrases.ts";

const ASKS: readonly Asks[] = [eaten, weighed, indexed, sized, measured, purged, fasted, moved];

/** Words that any number must have about it, or a unit, to be looked at more closely. */
const CUE =
  /(?:weigh|gw|cw|lw|hw|sw|bmi|mass index|size|purg|bing|b\/p|bp|sick|threw|throw|vomit|puke|c\/s|chew|lax|dulco|senn?[ao]|senokot|bisaco|diuret|water pills|diet pill|slimming|movicol|fast|eat|ate |food|keep it|limit|deficit|allowed|living on|calori|cals|kcal|intake|restrict|scale|waist|hip|thigh|bust|wrist|body fat|steps|crunch|squat|sit ups|situps|burpee|jumping|miles|laps|meal|arms?|belly|stomach|collarbone|myself|allow|uk |trousers|jeans|clothes|drop|kilo|dress|dinner|breakfast|lunch|snack)/;

/** A programme of that name. */
const NAMED_SO = /^ (?:lb|pound) (?:life|sisters|people) /;

/** A share of the body instead of a weight: "a third of her body weight", "15% of my bodyweight". */
const SHARE =
  /\b(?:(?:a|one|two|three|nearly|almost|about|over) )?(?:(?:a )?(?:half|third|thirds|quarter|quarters|fifth|tenth)|\d{1,2} ?(?:%|percent)|(?:ten|fifteen|twenty|thirty|forty) ?(?:five )?percent)(?: of)? (?:my|his|her|their|your|its|total|the) (?:own |total )?body ?(?:weight|mass|fat)\b/g;

/**
 * Numbers that feed an eating disorder: weight, BMI, calories, sizes, counts of purges and laxatives,
 * hours fasted, exercise to undo eating; in digits and words, on every board.
 */
export const edNumbers: Detector = (doc) => {
  const signals = noticedIn(doc.folded, doc.span);
  if (doc.unleet !== doc.folded) signals.push(...noticedIn(doc.unleet, doc.unleetSpan));
  return merged(signals);
};

function noticedIn(text: string, span: Doc["span"]): Signal[] {
  const tokens = tokensOf(text);
  const signals: Signal[] = [];
  for (const quantity of quantitiesOf(tokens)) {
    if (quantity.measure === "ordinal" || quantity.measure === "money") continue;
    const around = before(tokens, quantity.from, 14) + after(tokens, quantity.to, 14).slice(1);
    const unit = quantity.measure !== null && quantity.measure !== "long";
    if (!unit && !CUE.test(around)) continue;
    const place: Place = {
      quantity,
      tokens,
      near: before(tokens, quantity.from, 6),
      next: after(tokens, quantity.numberTo, 8),
      rest: after(tokens, quantity.to, 8),
      around,
    };
    if (NAMED_SO.test(place.next + place.rest)) continue;
    for (const ask of ASKS) {
      const noticed = ask(place);
      if (!noticed) continue;
      const ranged = tokens[noticed.from - 1]?.word === "between";
      const start = tokens[ranged ? noticed.from - 1 : noticed.from]?.start ?? 0;
      const end = tokens[noticed.to - 1]?.end ?? start;
      signals.push({ kind: "ed_numbers", ...span(start, end), rule: `ed_numbers.${noticed.rule}` });
      break;
    }
  }
  for (const { index, 0: whole } of matches(text, SHARE)) {
    signals.push({
      kind: "ed_numbers",
      ...span(index, index + whole.length),
      rule: "ed_numbers.weight",
    });
  }
  return signals;
}
