/** A kinder wording by what stands before and within the words it is for; the first that fits. */
export interface Wording {
  /** The rule, or the beginning of it. */
  readonly rule: string;
  /** Fits the words themselves, in small letters. */
  readonly words?: RegExp;
  /** Fits the last words before them. */
  readonly before?: RegExp;
  /** Fits the first words after them. */
  readonly after?: RegExp;
  /** Replaces only what this finds in them; else all of them. */
  readonly only?: RegExp;
  readonly instead: string;
}

const CHANGED =
  /(?:\b(?:lost|lose|losing|gained|gain|gaining|put on|putting on|dropped|shed)(?: (?:about|over|nearly|almost|another|like|only|around))?) $/;
const MOVED = /\b(?:down|up)(?: by)? $/;
/** What makes any number a small one: "I only had 1200 calories". */
const FEW =
  /\b(?:only|just|barely|hardly|merely|scarcely)(?: (?:about|around|like|ever|had|have|having|eat|eats|eating|eaten|ate|managed|manage|allowed|allow|myself|got|done|did|kept|keep|down|get|gets|to)){0,3} $/;
const LARGE = /^\D{0,3}(?:[1-9][.,]?\d{3}|\d+(?:[.,]\d)? ?k)|hundred|thousand/;

/** What a person may say instead, in words that fit their sentence. English only. */
export const WORDINGS: readonly Wording[] = [
  {
    rule: "ed_numbers.calories",
    words: /^[^a-z]*$/,
    before: /\b(?:under|below|over|above|than|of|to) $/,
    instead: "a limit",
  },
  {
    rule: "ed_numbers.calories",
    before: /\b(?:under|below|over|above|than) $/,
    instead: "a certain limit",
  },
  { rule: "ed_numbers.calories", after: /^ diet/, instead: "strict" },
  { rule: "ed_numbers.calories", after: /^ (?:limit|goal|deficit|day)/, instead: "low" },
  { rule: "ed_numbers.calories", before: FEW, instead: "very little" },
  { rule: "ed_numbers.calories", words: LARGE, instead: "a lot" },
  {
    rule: "ed_numbers.calories",
    before: /\b(?:limit|goal|target|deficit|intake)(?: (?:is|of))?:? $/,
    instead: "a number",
  },
  { rule: "ed_numbers.calories", instead: "a little" },
  { rule: "ed_numbers.weight", before: CHANGED, instead: "some weight" },
  { rule: "ed_numbers.weight", before: MOVED, instead: "a bit" },
  {
    rule: "ed_numbers.weight",
    after: /^ (?:heavier|lighter|thinner|less|more|overweight|underweight)/,
    instead: "a bit",
  },
  {
    rule: "ed_numbers.weight",
    before: /\b(?:weigh|weighs|weighed|weighing)(?: in at| only| just| about)? $/,
    instead: "a certain amount",
  },
  { rule: "ed_numbers.weight", instead: "a certain weight" },
  { rule: "ed_numbers.bmi", instead: "a certain number" },
  {
    rule: "ed_numbers.size",
    words: /^siz/,
    before: /\b(?:a|the|my|this|that) $/,
    instead: "certain size",
  },
  { rule: "ed_numbers.size", before: /\b(?:uk|us|eu) $/, instead: "size" },
  { rule: "ed_numbers.size", words: /^siz/, instead: "a certain size" },
  { rule: "ed_numbers.size", before: /\b(?:a|an|my) $/, instead: "smaller one" },
  { rule: "ed_numbers.size", instead: "some" },
  {
    rule: "ed_numbers.measurement",
    words: /[a-z]{4,}$/,
    before: /\b(?:a|the|my) $/,
    instead: "certain size",
  },
  { rule: "ed_numbers.measurement", instead: "a certain size" },
  {
    rule: "ed_numbers.purges",
    words: /^(?:x|\d+$|[a-z]+$)/,
    after: /^ (?:purges|binges|b\/ps)/,
    instead: "several",
  },
  { rule: "ed_numbers.purges", words: /days/, instead: "more than once" },
  { rule: "ed_numbers.purges", instead: "again and again" },
  { rule: "ed_numbers.laxatives", words: /^x|times/, instead: "more than I should" },
  { rule: "ed_numbers.laxatives", instead: "some" },
  { rule: "ed_numbers.fasting", words: /^(?:day|hour)/, instead: "part" },
  { rule: "ed_numbers.fasting", after: /^[ -](?:water |juice |dry |long )?fast/, instead: "long" },
  { rule: "ed_numbers.fasting", before: /\bevery $/, instead: "so often" },
  { rule: "ed_numbers.fasting", instead: "a while" },
  { rule: "ed_numbers.exercise", words: /[a-z]$/, before: /\bfor $/, instead: "a long time" },
  { rule: "ed_numbers.exercise", words: /times/, instead: "again and again" },
  { rule: "ed_numbers.exercise", words: /(?:min|hour|hr)/, instead: "a lot" },
  { rule: "ed_numbers.exercise", instead: "a lot of" },
  { rule: "pii.phone", instead: "[my number]" },
  { rule: "pii.email", instead: "[my e-mail]" },
  { rule: "pii.link", instead: "[a link]" },
  { rule: "pii.handle", instead: "[my name elsewhere]" },
  { rule: "pii.name", instead: "[my name]" },
  { rule: "pii.address", instead: "[near where I live]" },
  { rule: "pii.postcode", instead: "[near where I live]" },
  { rule: "pii.place", instead: "[near where I live]" },
  { rule: "pii.", instead: "[something about me]" },
  { rule: "third_person_identifiable.contact", instead: "[how to find them]" },
  {
    rule: "third_person_identifiable.",
    before:
      /(?:\b(?:my|our|his|her|their) (?:[a-z'’-]+ ){1,3}|\b(?:called|named|name is|name's|names|mr|mrs|ms|dr)\.? )$/,
    instead: "[a name]",
  },
  { rule: "third_person_identifiable.", instead: "someone I know" },
  {
    rule: "method_detail.quantity",
    words: /^(?:took|swallowed|downed|popped|necked|washed)/,
    instead: "took something",
  },
  {
    rule: "method_detail.quantity",
    words: /^(?:take|swallow|neck|down)\b/,
    before: /\b(?:i|to|i'll|will|gonna|might|would|could) $/,
    instead: "take something",
  },
  { rule: "method_detail.quantity", words: /^i(?: ha|['’]?)ve/, instead: "I have something" },
  {
    rule: "method_detail.pl",
    words: /\b(?:jump|jumping|step|stepping|throw|hang|drown|shoot|walk|lie|lay|overdose)\b/,
    only: /\b(?:jump|step|throw|hang|drown|shoot|walk|lie|lay|overdose)\b.*$/s,
    instead: "end my life in a way I won't describe",
  },
  {
    rule: "method_detail.means",
    words: /^(?:gun|shotgun|pistol|rifle|handgun)\b/,
    instead: "way I won't describe",
  },
  {
    rule: "dosing.",
    only: /(?:\d+(?:[.,]\d+)? ?(?:mg|mcg|ml|milligrams|grams|g|bars|pills|tablets|units|pints))/,
    instead: "a bit",
  },
];
