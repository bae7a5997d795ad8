/**
 * Words around numbers, as alternatives of a regular expression. They are tested on a few words before
 * and after a number only, each between blanks.
 */
const words = (list: string) => new RegExp(` (?:${list.trim().replace(/\s*\|\s*/g, "|")}) `, "u");

/** It is weight that is spoken of. */
export const BODY = words(
  `weigh|weighs|weighed|weighing|weight|lose|loses|losing|lost|gain|gains|gained|gaining|dropped|dropping|drop|shed|heavier|lighter|
  thinner|skinnier|fatter|scale|scales|bmi|diet|dieting|fat|goal|overweight|underweight|body|put on|putting on|bulked|slimmed|
  my lowest|my highest|lw|hw|gw|ugw|cw|sw|anorexia|anorexic|ana|restricting|restricted|restrict|im|i am|stone|relapsed at|admitted at|down to|up to`,
);
/** It is weight, and nothing else can be meant. */
export const SURE =
  / (?:i|ive|im|id|me|myself|she|he|my|her|his|they) (?:\p{L}+ ){0,2}(?:weigh|weighs|weighed|weighing|weight|lost|lose|losing|gained|gain|gaining|put on|shed|dropped|heavier|lighter)(?: \p{L}+){0,4} $/u;
/** It is money. */
export const MONEY = words(
  `rent|paid|pay|pays|paying|cost|costs|spend|spent|spending|owe|owed|owes|debt|debts|win|won|bet|bets|gambled|gambling|casino|slots|
  bookies|bank|savings|saved|price|bill|bills|fee|fees|wage|wages|earn|earned|money|cash|worth|loaf|shop|ticket|tickets|loan|lend|lent|
  borrow|borrowed|benefits|charge|charged|sold|sell|buy|bought|pocket|wallet|purse|roulette|poker|sterling|an hour|per hour|a month|tax|donated|raised`,
);
/** It is something else that is weighed, lifted or carried. */
export const THINGS = words(
  `rice|flour|sugar|potatoes|apples|luggage|suitcase|suitcases|bag|bags|rucksack|backpack|parcel|parcels|dumbbell|dumbbells|kettlebell|kettlebells|
  barbell|weights|bench|benched|squat|squatted|deadlift|deadlifted|lift|lifted|lifting|press|carry|carried|carrying|dog|dogs|labrador|retriever|spaniel|terrier|pup|pet|pony|cat|cats|puppy|
  kitten|horse|rabbit|baby|babys|babies|newborn|born|birth|birthweight|turkey|cake|laundry|postage|post|box|boxes|food bank|compost|cement|coal|
  wall|walls|house|cottage|steps|fence|floor|circle|bridge|street|road|avenue|chapel|gas|waste|litter|fish|pumpkin|parrot|bird|hamster|pig`,
);
/** After "of": it is still the body. */
export const OF_BODY = / of (?:weight|fat|body|muscle|me|water|pure|it|my) /u;
/** Unitless, and a weight: what stands right before. */
export const WEIGHT_BEFORE =
  / (?:weigh|weighs|weighed|weighing|weigh in|weighed in|weight|scale|scales|ugw|gw|cw|lw|hw|sw|gws?1|gws?2|goal weight|target weight)(?: (?:is|was|of|at|in|to|about|around|only|just|now|under|over|below|above|like|currently|nearly|almost|said|says|say|read|reads|showed|shows|this|morning|today|yesterday|hit|reached|an|a|:|-|my|by|went|down|up|be|from|between|still|:)){0,4} $/u;
/** The scales spoke, some words before the number. */
export const SCALES_SAID =
  / scales?(?: \p{L}+){0,7} (?:said|says|say|read|reads|showed|shows|told me)(?: (?:im|i was|i am|just|about|only))? $/u;
/** It is a time, a count or an age after all: what stands right before. */
export const TIME_BEFORE = / (?:since|when|aged|age|until|on|for|every|by|week|day|year|in) $/u;
/** Why somebody moves: to undo what was eaten. */
export const UNDOING = words(
  `burn|burns|burned|burnt|burning|make up for|making up for|work off|worked off|working off|walk off|run off|compensate|compensating|compensation|
  earn|earned|earning|allowed|allow|punish|punished|punishing|punishment|undo|cancel|cancelled|binge|binged|bingeing|calories|cals|purge|
  because i ate|because i had|because she ate|because he ate|if he eats|if she eats|if he ate|if she ate|if i eat|when i eat|cant eat|wont eat|dont get to eat|not allowed to eat|no dinner|after i ate|before i can eat|before i eat|before eating|to eat|so i can eat|get rid of|lose weight|fat|guilty for eating|atone|deserve dinner|deserve food|let myself|let me eat|before i have|so i can have|for every biscuit|for every|if i ate|if i eat|if i had|after eating|every time i eat|just to eat|to have dinner|before breakfast|before bed|no excuses|minimum|or i cant eat|or i dont eat|to be allowed`,
);
/** What moving is called. */
export const MOVING = words(
  `ran|run|running|jog|jogged|jogging|walk|walked|walking|gym|treadmill|cardio|exercise|exercised|exercising|workout|workouts|worked out|cycled|cycling|
  bike|swim|swam|swimming|steps|crunches|squats|sit ups|situps|burpees|jumping jacks|star jumps|planks|plank|push ups|pushups|skipping|miles|km|laps|stairs|cross trainer|elliptical|hiit`,
);
/** What is counted when somebody moves. */
export const MOVES =
  / (?:- )?(?:steps|step count|crunches|squats|situps|sit ups|sit - ups|burpees|jumping jacks|star jumps|pushups|push ups|push - ups|miles|mile|km|k|laps|lengths|flights|stairs|lunges|reps) /u;
/** A doctor asked for it, or a faith. */
export const ASKED_FOR = words(
  `blood test|blood tests|bloods|surgery|operation|scan|anaesthetic|ramadan|lent|yom|procedure|lab|colonoscopy|endoscopy|general anesthetic`,
);
/** Bingeing and purging. */
export const PURGE = words(
  `sick on purpose|fingers down my throat|chewing and spitting|spat|puked on purpose|threw up dinner|threw up lunch|threw up breakfast|threw up so|throw up so|threw up because|purge|purged|purges|purging|binge|binged|binges|bingeing|binging|b/p|bp|bping|b/ping|made myself sick|make myself sick|making myself sick|
  made myself throw up|make myself throw up|making myself throw up|made myself vomit|threw up on purpose|threw up after|throw up after|threw up my|threw up everything|
  vomited on purpose|puked after|vomited after|forced myself to vomit|chew and spit|chewed and spat|c/s`,
);
/** It was not done. */
export const NOT_DONE = words(
  `without|instead|resisted|havent|hasnt|not|free|avoided|urge|urges|clean|stopped|since i last|didnt|never|no`,
);
/** What is taken to be emptied. */
export const LAXATIVE =
  / (?:more |whole |of |the |my |those |extra |tablets |pills |capsules |sachets |boxes |x |times |usual |normal |dose ){0,4}(?:laxative|laxatives|lax|laxies|laxs|laxxies|dulcolax|senna|senokot|bisacodyl|diuretics|diuretic|water pills|water tablets|diet pills|diet pill|slimming pills|ex lax|exlax|movicol) /u;
export const LAXATIVE_BEFORE =
  / (?:laxative|laxatives|lax|laxies|dulcolax|senna|senokot|bisacodyl|diuretics|water pills|diet pills)(?: (?:x|-|:|by|about|at|up|to|a|day|daily|took|like|now|i|take|taking)){0,4} $/u;
/** Eating nothing. */
export const FASTING_BEFORE =
  / (?:(?:nothing|only|just|living on|surviving on) (?:but |on )?(?:black )?(?:water|coffee|tea|air|gum|ice|diet coke|coke zero)(?: (?:and|or) (?:\p{L}+ ?){1,2})?(?: (?:for|in|since|the|last|past|over|about|nearly|almost|all))*|(?:fasted|fasting|water fasting|dry fasting|starved|starving myself|starved myself)(?: \p{L}+){0,4}|(?:a|my|another|the|this|water|dry|juice|to|i|and|can|will|going to) fast (?:for|of|lasting|at|since)(?: \p{L}+){0,2}|(?:not|havent|hasnt|hadnt|ve not) eaten since(?: [\p{L},]+){1,4}|(?:not|havent|hasnt|hadnt|didnt|without|dont|wont|cant|nothing) (?:\p{L}+ ){0,2}(?:eaten|eat|ate|eating)(?: (?:anything|properly|a|thing|at|all|solid|food|proper|meal|real|for|in|since|over|about|nearly|almost|around|the|last|past|like|or|drunk|once|more|than))*|(?:without|no|zero|not any|not had|havent had|hasnt had|hadnt had) (?:any |a |proper |real )?(?:food|meals|meal|eating)(?: (?:for|in|since|over|about|nearly|almost|around|the|last|past|at all|all|like))*|last (?:ate|meal was|food was)(?: (?:about|over|around|like|nearly))?) $/u;
export const FASTING_AFTER =
  / (?:- )?(?:into )?(?:a |my |this |the |long |straight )?(?:(?:water|juice|dry|liquid|coffee|total|strict|clean|rolling|extended|fluid) )?(?:fast|fasts|fasting|fasted|without food|without eating|without any food|with no food|no food|of fasting|of not eating|of no food|since i ate|since i last ate|since i have eaten|since ive eaten|since my last meal|starving myself|not eating) /u;
export const DAY_OF_FAST =
  / (?:(?:of|into|on) )?(?:my |a |the |this )?(?:water |juice |dry |liquid |long )?(?:fast|fasting) /u;
/** Clothes, shoes, and what else has a size. */
export const OTHER_SIZES = words(
  `shoe|shoes|feet|foot|boot|boots|trainers|trainer|font|class|classes|group|groups|ring|rings|bed|batteries|battery|sample|family|portion|pixel|page|image|screen|glove|gloves|hat|needle|bra strap|tyre|tyres|hook|pot|tank`,
);
export const CLOTHES = words(
  `dress|dresses|jeans|trousers|clothes|clothing|skirt|top|leggings|size|sizes|pants|shorts|bikini|uniform`,
);
export const PARTS_OF_BODY =
  "waist|waistline|hips|hip|thigh|thighs|bust|wrist|wrists|thigh gap|underbust|collarbones|upper arm|upper arms|belly|stomach";
/** It is a wound, or something worn, that is measured. */
export const WOUND = words(
  `cut|cuts|scar|scars|wound|wounds|deep|tattoo|stitches|bandage|bruise|lump|hair|water|snow|belt|bracelet|watch`,
);
