import { MONEY } from "./body-words.ts";
import type { Noticed, Place } from "./place.ts";

const LIMIT =
  / (?:calories|calorie|cals|kcal|kcals|intake|calorie limit|calorie goal|calorie deficit|deficit|tdee|bmr|limit|net|netted)(?: (?:is|was|of|at|to|under|below|about|around|only|:|-|limit|goal|target|count|deficit|intake|today|for|the|day|down|were|stay|by|over|total|=)){0,4} $/;
const EATING =
  / (?:eat|eating|ate|eaten|had|having|restrict|restricting|restricted|living on|allowed|allow|intake|survive on|surviving on|keep it|stay|stayed|staying|consume|consumed|consuming|net)(?: (?:it|myself|under|below|about|around|only|just|at|to|less|than|of|on|max|maybe|like|over|a|total|between|up|more|now|barely)){0,4} $/;
const PER_DAY =
  / (?:a day|per day|today|each day|every day|daily|yesterday|total|in total|max|tops|on weekdays|max today) /;

/** A limit one sets oneself, whatever it is called. */
const OWN_LIMIT =
  / (?:set|allow|allowed|gave|give|giving|limit|limited|limiting|restrict|restricted|restricting|cap|capped) (?:myself|me)(?: (?:to|at|a|max|only|about|under|just|of|with))* $/;
/** What it does, or what of the day's food it was. */
const OF_FOOD =
  / (?:drop|dropped|dropping|lose|losing|lost) (?:like |about |nearly |a |half |one )*(?:kilo|kilos|kg|kgs|lb|lbs|pound|pounds|stone|weight) /;
const MEAL_BEFORE =
  / (?:breakfast|lunch|dinner|tea|snack|snacks|supper|binge|binged|net|netted|ate|eating|eaten|intake)(?: (?:was|is|were|about|around|like|only|just|under|at|on|of|max|:|=|today|yesterday|total)){0,3} $/;

/** Calories, with the word or with what only calories are counted like. */
export function eaten({ quantity, near, next, around }: Place): Noticed | null {
  const { from, to, numberTo, value, measure } = quantity;
  if (measure === "energy" && value === 0) return null;
  if (measure === "energy") return { rule: "calories", from, to };
  if (measure !== null || Number.isNaN(value)) return null;
  if (
    /^ (?:\p{L}+ ){0,3}(?:calories|cals|kcal|kcals)(?: |$)/u.test(next) &&
    !/^ (?:\p{L}+ )?(?:times|people|years|days|weeks|months|of my)/u.test(next)
  ) {
    return { rule: "calories", from, to: numberTo };
  }
  if (value >= 50 && value < 10_000 && LIMIT.test(near) && !isCounted(next)) {
    if (
      !/ (?:net|netted|overdraft|credit|speed|card|word|time|age|data|spending|deficit) /.test(
        near,
      ) ||
      / (?:calorie|calories|cals|intake|eat|eating|food|ate) /.test(around)
    ) {
      return { rule: "calories", from, to: numberTo };
    }
  }
  if (value >= 150 && value < 4_000 && !isCounted(next) && !MONEY.test(around)) {
    if (OWN_LIMIT.test(near) && FOOD.test(around)) return { rule: "calories", from, to: numberTo };
    if (PER_DAY.test(next) && OF_FOOD.test(around)) return { rule: "calories", from, to: numberTo };
    if (MEAL_BEFORE.test(near) && NO_MORE.test(next))
      return { rule: "calories", from, to: numberTo };
  }
  if (
    value >= 100 &&
    value < 5_000 &&
    EATING.test(near) &&
    PER_DAY.test(next.replace(/^ (?:max|or so|ish|again|exactly) /, " "))
  ) {
    return isCounted(next) ? null : { rule: "calories", from, to: numberTo };
  }
  return null;
}

/** Food, or that a limit was kept or not. */
const FOOD =
  / (?:eat|ate|eating|food|over|under|calories|cals|day|today|meal|binge|binged|broke it|dinner|breakfast|lunch) /;
/** Nothing is counted behind it. */
const NO_MORE =
  /^ (?:(?:max|today|a day|total|and|,|then|but|for|per|or|again|tops|after|before) |$)/;

/** True when a word that is counted follows, as in "500 words a day". */
function isCounted(next: string): boolean {
  return /^ (?!a |per |each |every |today|daily|max|for |and |but |or |then |yesterday|total|in |on |this |again|tops|now|with|when|because|so |is |was |since|at |by |if )\p{L}{3,} /u.test(
    next,
  );
}

/** The body mass index. */
export function indexed({ quantity, near, next }: Place): Noticed | null {
  const { from, to, numberTo, value, measure } = quantity;
  if (measure !== null && measure !== "percent") return null;
  if (value < 8 || value > 80) return null;
  const ahead =
    / (?:bmi|bmis|body mass index|b m i)(?: (?!years|age|aged|days|when|in|since)[\p{L}:=/-]+){0,5} $/u.test(
      near,
    );
  const behind = /^ (?:is |was |as )?(?:my |her |his |a )?(?:bmi|body mass index) /.test(next);
  if (!ahead && !behind) return null;
  if (/^ (?:\p{L}+ )?(?:years|year|weeks|months|days|times|people)/u.test(next)) return null;
  return { rule: "bmi", from, to: measure === "percent" ? to : numberTo };
}
