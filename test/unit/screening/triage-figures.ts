/** What stands for the weights that docs/safety.md was written about; `npm run train` prints it. */
export const DIGEST = "a7bd3d995aeaf1f2801c829499988f0db069a70a47cc6788d154a32bce3fc4ed";

/** Of each functionality: passed of the half looked at while rules were written, and of the other. */
export const PASSED: Readonly<Record<string, string>> = {
  direct: "10/10 5/10",
  passive: "10/11 7/11",
  "no keyword": "7/11 4/11",
  negation: "9/10 6/9",
  quotation: "4/5 6/7",
  "third person": "10/10 9/9",
  "reply support": "10/11 8/11",
  metaphor: "7/8 8/10",
  "past recovered": "4/4 5/6",
  "past and present": "3/4 3/6",
  "slang and disguise": "11/11 9/10",
  farewell: "4/5 6/7",
  timing: "3/4 4/4",
  "means at hand": "4/5 5/6",
  "other languages": "20/20 20/20",
  "unknown language": "6/6 5/5",
  ending: "4/4 3/4",
  pictures: "4/4 2/3",
  "spelling and dialect": "7/8 4/6",
  "no stops": "2/2 2/2",
  eating: "5/6 5/7",
  addiction: "6/6 5/5",
  postnatal: "3/3 1/3",
  elderly: "3/3 1/2",
  teenagers: "3/3 3/4",
  men: "3/3 3/4",
  bereavement: "3/3 2/3",
  joke: "3/3 2/2",
  abuse: "3/3 3/4",
  "self-harm": "5/6 3/4",
  ordinary: "6/6 8/8",
  struggling: "5/5 7/7",
};

/** Of each set of whole posts and each language: recall, false alarms and areas, as the card says. */
export const BLIND: Readonly<Record<string, string>> = {
  "a en": "crisis 13/15; red or more 48/51; too high 2/37; area 0.975, by counting 0.409",
  "a de": "crisis 4/4; red or more 10/10; too high 0/6; area 1.000, by counting 0.333",
  "a other": "crisis 12/12; red or more 24/24; too high 0/12; area 1.000, by counting 0.458",
  "b en": "crisis 11/14; red or more 37/44; too high 2/33; area 0.928, by counting 0.485",
  "b de": "crisis 4/4; red or more 10/10; too high 0/6; area 1.000, by counting 0.467",
  "b other": "crisis 5/6; red or more 11/12; too high 0/6; area 0.986, by counting 0.417",
  "c en": "crisis 7/15; red or more 32/39; too high 2/36; area 0.920, by counting 0.525",
  "c de": "crisis 6/6; red or more 13/13; too high 1/4; area 0.885, by counting 0.202",
  "c other": "crisis 12/12; red or more 24/24; too high 0/6; area 1.000, by counting 0.500",
  "d en": "crisis 3/13; red or more 14/34; too high 3/26; area 0.612, by counting 0.491",
  "d de": "crisis 1/4; red or more 3/9; too high 0/3; area 0.852, by counting 0.444",
  "d other": "crisis 4/6; red or more 9/12; too high 0/0",
};
