import type { Detector } from "../document.ts";
import { AMOUNTS } from "./drugs/amounts.ts";
import { phraseDetector, type PhraseRule } from "./phrases.ts";
import { DRUGS } from "./words/drugs.ts";

const CLASSES = {
  ...DRUGS,
  take: "take|taking|have|pop|snort|smoke|inject|swallow|do|use|drop|bump|eat|try|railing|rail|boof|iv",
  rec: `${DRUGS.street}|${DRUGS.controlled}|${DRUGS.counter}|acid|edible|edibles|tab|tabs|subs|caffeine pills`,
  can: "can|could|should|do|would|must|shall|may",
  one: "i|you|we|someone|somebody|one|people|he|she|they",
  mix: "mix|mixing|mixed|combine|combining|combined|stack|stacking|pair|pairing|mixes",
  dose: "dose|dosage|doses|dosages|dosing",
  amount: "#|##|one|a|half|a half|another|double|triple",
  mg: "#mg|# mg|## mg|# mgs|## mgs|# milligrams|## milligrams|# mcg|## mcg|#mg mg|# ml|## ml|# grams|## grams|a gram|half a gram|# # mg|## ## mg|# ## mg|# #mg|## #mg|# # # mg|# # mg|## g|# g|#g|# # g|#ug|## ug|# ug|# percent|## percent|# bars|## bars|# pills|## pills|# tablets|## tablets|# tabs|## tabs|# pints|## pints|# units|## units",
  lessen:
    "taper|tapering|wean|weaning|titrate|reduce|reducing|lower|lowering|step down|stepping down|cut down|cutting down|cut back|cutting back|come off|coming off|get off|getting off|withdraw|drop|dropping|detox|stop taking|jump off|cold turkey|quit",
  counted: "pints|units|beers|cans|bottles|drinks|litres|glasses|shots",
  each: "a week|each week|every week|per week|weekly|a fortnight|every fortnight|every two weeks|a month|each month|every month|a day|each day|per day|every few days|every # days|every # weeks|every ## days|at a time",
};

const BY_PRESCRIBER = ["@prescriber", "prescribed|prescription", "leaflet|label"];
const TOLD_BY_PRESCRIBER = [
  "ask|check|speak|talk|ring|see *4 @prescriber",
  "@prescriber *4 told|said|says|explained|advised|know|knows|put|gave|help|helped",
  "leaflet|label",
];
const STORY = ["years|months ago", "used to", "last year"];

const RULES: readonly PhraseRule[] = [
  {
    rule: "dosing.how_much",
    find: [
      "how much|many|few *4 @taken|mg|mgs|milligrams|grams *5 @can *3 @take",
      "how much|many|few *4 @taken|mg|mgs|milligrams|grams *4 (to get high|to feel|to get drunk|to sleep|to pass out|to trip|is safe|is ok|is too much|is too many|before it|for a buzz|for a high|for a first time|will it take|does it take|would it take|is enough|get me high|get you high|knock me out)",
      "how much|many|few *3 @taken *3 safe|ok|okay|dangerous|harmful|toxic",
      "(can|could|should|ok|okay|safe) *3 (take|have|do) *1 #|##|double|triple *2 @taken",
      "@mg *2 @drug *6 (perfect|amazing|best|sweet spot|ideal|hits)",
      "how much|many|few *1 @can *2 @one *3 @take *5 @taken",
      "how much|many|few *1 @can *2 @one *2 @take *4 (to get high|to feel something|at once|safely|to get drunk|without od|without dying)",
      "how much|many mg|mgs|milligrams|grams",
      "how much *4 (to get high|to get drunk|to trip)",
      "(what|whats|which|any) *5 @dose|amount|mg *6 @taken",
      "@taken *3 @dose|amount *4 (high|safe|max|maximum|beginner|first time|recreational|recreationally|trip|buzz|party)",
      "max|maximum|highest|recreational|threshold|common|strong|heroic|safest *1 @dose|amount *4 @taken",
      "(is|are|would|was) *1 @mg *6 (too much|too many|enough|safe|ok|okay|alright|a lot|dangerous|overkill|fine)",
      "(is|are|would) *1 #|## *1 @taken *3 (too much|too many|enough|safe|ok|okay|alright|dangerous|fine)",
      "(safe|ok|okay|dangerous|too much|fine) *3 take *2 @mg",
      "(safe|right|good|best|normal|fun) *1 amount|dose|dosage *2 of *3 @taken",
      "(safe|ok|okay|fine|dangerous) to *1 (take|have|do) *2 (#|##|double|more|extra) *2 @taken|of",
      "(will|would|does|can) *1 @mg *6 (get me|get you|make me|make you|knock|work|do anything|be enough)",
      "(will|would|does) *1 #|## *1 @taken *5 (get me|get you|make me|make you|knock|work|do anything|be enough)",
      "(redose|redosing|re dose|re dosing)",
      "how long|soon *6 (between doses|next dose|another dose|take more|dose again|take another)",
      "how *3 (safely)? *1 (plug|boof|snort|inject|iv|smoke|parachute|rail) *2 @drug",
    ],
    unless: [
      ...TOLD_BY_PRESCRIBER,
      "how long *3 work|weeks",
      "cost|costs|money",
      "water|sleep each|coffee",
    ],
    unlessBefore: ["ask|check|speak *3 @prescriber"],
  },
  {
    rule: "dosing.mixing",
    find: [
      "(can|could|ok|okay|safe|should|does|has|have|anyone|anybody|would|happens|alright|dangerous|fun|just|try) *6 @mix *4 @taken *2 (and|with|on top of|plus|together) *4 @taken",
      "(ok|okay|safe|can|could|alright|dangerous|bad|happens|fine|should) *6 @take|drink|drinking *4 @taken *4 (with|on top of|plus|together with|while on|alongside|after|on) *3 @taken",
      "(can|could|ok|okay|safe|alright|should|dangerous|fine|bad) *4 (drink|drinking) *4 (on|with|while|after) *4 @drug",
      "(can|could|ok|okay|safe|alright|should|dangerous|fine|bad) *6 @mix *4 @drug *3 @alcohol|drinking|drink",
      "@taken *1 (and|with|plus) *2 @taken *3 (safe|ok|okay|together|dangerous|combo|same time|interact|interaction|mix)",
      "@taken combo|combos|stack",
      "@taken *2 mix|react|interact|go *2 with *2 @taken",
      "how long *2 after|before|between *5 @drug *6 (drink|take|have|dose|smoke)",
      "@mix *2 @drug *2 (and|with) *4 @taken *6 (high|buzz|hits|amazing|best|better|stronger|trust me|works)",
    ],
    unless: [...TOLD_BY_PRESCRIBER, "i mixed|combined", "never|dont mix"],
  },
  {
    rule: "dosing.telling",
    find: [
      "(start|begin|try|go|stick|start off|aim|starting) *1 (with|at|on|for|taking|around|about) *2 @mg",
      "(you want|you need|youll need|youll want|you should|you could|you can|just|id|try|id start|youd need) *3 (take|taking|do|doing|about|around|have|drop|pop)? *3 @mg",
      "take|drop|pop|snort|do|eat @mg *6 (then|wait|after|before|with|and)",
      "take|drop|pop|do|neck *1 (#|##|a couple of|a few) *1 @taken *3 (and youll|and you|then you|youll|you wont)",
      "double|triple|up|increase your *1 @dose|meds|medication",
      "@mg *1 (is|was|should be) *2 (perfect|plenty|ideal|amazing|sweet|best|good|great|ideal|enough|right)",
      "sweet spot *3 @mg",
      "take more than *3 (prescribed|they told|it says|the label|your doctor)",
    ],
    unless: [...BY_PRESCRIBER, ...STORY, "headache|fever|toothache", "minutes|people|miles"],
    unlessNear: ["not|dont|never|shouldnt", "i|im|ive|my|me|he|she|they|we|said|gave"],
  },
  {
    rule: "dosing.taper",
    find: [
      "(how|whats|what|should|could|can|safe|safest|safely|best|fast|quick|quickly|slowly|schedule|plan|is|anyone know) *8 @lessen *6 @taken",
      "(how|whats|what|should|could|can|safe|safest|safely|best|is) *8 @lessen *6 #|## *2 @counted",
      "from @mg to @mg *9 (too big|too much|too fast|too quick|jump|safe|ok|okay|how|right)",
      "taper|tapering|weaning|reduction *2 schedule|plan|chart|rate|speed *4 @taken",
      "@taken *1 taper|tapering|reduction *3 schedule|plan|advice|chart|how|help",
      "@lessen *6 @mg *6 @each",
      "@lessen *6 @mg *6 (too fast|too quick|too much|right|ok|okay|safe|how|slow|enough)",
      "@lessen *4 @taken *9 (how much|how fast|how slow|how quick|how quickly|how long|how many|too fast|too quick|too slow|safely|sound right|cold turkey|each week|every week|a week)",
      "(how much|how fast|how slowly) *4 (taper|drop|reduce|cut down|wean)",
    ],
    needs: ["@taken", "@mg", "@counted", "medication|withdrawal|withdrawals"],
    unless: [
      "@prescriber *3 (put|started|set|plan|helped|is|says|said|agreed)",
      "baby|milk|school|shift",
      "help|support|detox|treatment *3 to @lessen",
    ],
    unlessBefore: ["where *4 help|support", "proud|finished|done"],
  },
];

/** How much to take, what with what, and coming down from it in numbers. */
export const dosing: Detector = phraseDetector("dosing", [...RULES, ...AMOUNTS], CLASSES);
