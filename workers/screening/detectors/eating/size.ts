import type { Noticed, Place } from "./place.ts";
import { CLOTHES, OTHER_SIZES, PARTS_OF_BODY, WOUND } from "./body-words.ts";

const LARGEST_SIZE = 40;
const PART = new RegExp(` (?:${PARTS_OF_BODY}) `);
const PART_AFTER = new RegExp(
  `^ (?:- )?(?:around |round )?(?:my |her |his |the )?(?:${PARTS_OF_BODY}) `,
);
const PART_BEFORE = new RegExp(
  ` (?:${PARTS_OF_BODY})(?: (?:is|are|was|were|of|at|to|:|-|measurement|measurements|measure|measures|measured|size|about|around|only|just|now|currently|down|under|like|=|my|gap|still|went|from|be)){0,4} $`,
);

/** The size of clothes. */
export function sized({ quantity, near, next, around, tokens }: Place): Noticed | null {
  const { from, numberTo, value, measure } = quantity;
  if (measure !== null || !(value >= 0 && value <= LARGEST_SIZE)) return null;
  const ahead = / (?:size|sizes|sized)(?: (?:us|uk|eu|a|an|:|is|of|to|was|now|under)){0,2} $/.exec(
    near,
  );
  if (ahead) {
    if (OTHER_SIZES.test(near) || OTHER_SIZES.test(next.split(" ").slice(0, 4).join(" ") + " "))
      return null;
    if (
      / (?:\p{L}+ )?size of $/u.test(near) ||
      / (?:one|any|every|no|family|half) size $/.test(near)
    )
      return null;
    // "size 6 of 10 people": a count follows.
    if (/^ (?:people|times|out of) /.test(next)) return null;
    let start = from - 1;
    while (tokens[start] && !/^size[sd]?$/.test(tokens[start]!.word)) start -= 1;
    return { rule: "size", from: start, to: numberTo };
  }
  if (
    /^ (?:more |whole |full )?(?:dress|dresses|jean|jeans|trouser|trousers|clothes|clothing|bra|pant|cup) sizes?/.test(
      next,
    ) ||
    /^ sizes? (?:down|smaller|bigger|up|lower|less|thinner)/.test(next)
  ) {
    return { rule: "size", from, to: numberTo };
  }
  // "my dress size went from 14 to 8", "kids age 9-10 trousers", "buying children's 9-10".
  if (
    / (?:dress|clothes|jean|jeans|trouser|bra|pant|skirt) size(?: (?:has|went|gone|dropped|is|was|from|down|to|now|a|been|under))* $/.test(
      near,
    ) ||
    (/ (?:age|aged|ages|kids|childrens|childs|girls|boys|childrens age|kids age)(?: (?:size|sizes|clothes|section))? $/.test(
      near,
    ) &&
      value <= 16 &&
      (/^ (?:\p{L}+ )?(?:trousers|jeans|clothes|shorts|leggings|top|tops|tshirt|dress|dresses|uniform|skirt|pants|section) /u.test(
        next,
      ) ||
        / (?:fit|fits|fitted|buying|wear|wearing|too big|xxs|squeeze) /.test(around)) &&
      !/ (?:my son|my daughter|my kids|my children|her kids|his kids) /.test(around))
  ) {
    return { rule: "size", from, to: numberTo };
  }
  if (
    / (?:uk|us|eu) $/.test(near) &&
    (CLOTHES.test(around) || / (?:a|an|from|to) (?:uk|us|eu) $/.test(near))
  )
    return { rule: "size", from, to: numberTo };
  if (
    / (?:fit|fits|fitting|squeeze|squeezed|get) (?:\p{L}+ )?into (?:a|my|an|uk|us) $/u.test(near) &&
    value <= 26 &&
    !/^ (?:\p{L}+ )?(?:car|room|seat|bag|bed|space)/u.test(next)
  ) {
    return { rule: "size", from, to: numberTo };
  }
  return null;
}

/** Waist, hips and thighs, and the share of fat. */
export function measured({ quantity, near, next, rest, around }: Place): Noticed | null {
  const { from, to, numberTo, value, measure } = quantity;
  if (
    / body fat(?: (?:is|was|of|at|percentage|under|below|about|around|to|:|percent)){0,3} $/.test(
      near,
    ) ||
    /^ (?:% |percent )?body fat /.test(next)
  ) {
    return { rule: "measurement", from, to: measure === "percent" ? to : numberTo };
  }
  if (measure !== "length" && measure !== null) return null;
  if (WOUND.test(around)) return null;
  const behind = PART_AFTER.exec(rest);
  const ahead = PART_BEFORE.test(near);
  if (measure === "length") {
    if (behind) return { rule: "measurement", from, to: to + behind[0].trim().split(" ").length };
    return ahead || (/ (?:smaller|thinner|lost|off) /.test(around) && PART.test(around))
      ? { rule: "measurement", from, to }
      : null;
  }
  if (!(value >= 15 && value <= 200)) return null;
  if (!ahead || !/ (?:waist|waistline|hips|hip|bust|thigh|thighs)/.test(near)) return null;
  return /^ (?:\p{L}+ )?(?:times|days|weeks|months|years|minutes|hours|people)/u.test(next)
    ? null
    : { rule: "measurement", from, to: numberTo };
}
