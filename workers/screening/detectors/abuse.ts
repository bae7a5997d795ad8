import type { Detector } from "../document.ts";
import { CONTEMPT } from "./insulting/contempt.ts";
import { phraseDetector, type PhraseRule } from "./phrases.ts";
import { INSULTS } from "./words/insults.ts";

const REPORTED = [
  "@they *6 @report",
  "@report me|us|him|her|myself|that|youre|people|yourself|you|it|the",
  "being|been|get|got|was|am|im|keep *2 @report",
  "my *2 @report",
  "do|does|did|ever *4 feel|think|believe",
  "you *2 feel|think|believe|call|tell",
];
const OTHERS =
  "he|she|hes|shes|they|theyre|him|her|with|about|dealing|married|living|surrounded|afraid|worried|than|by|who|from|against|having|met|dating";

const RULES: readonly PhraseRule[] = [
  {
    rule: "abuse.insult",
    find: ["your pathetic|worthless|disgusting|useless|stupid|dumb|retarded|vile"],
    opens: true,
    notQuoted: true,
    unless: ["@report", "brain|anxiety|depression|illness|boss|ex|doctor|mum|dad|brother|sister"],
  },
  {
    rule: "abuse.insult",
    find: [
      "you sound|look|seem|act like *3 @noun",
      "(pathetic|sorry|poor|sad) excuse for",
      "youre (nothing|nothing but|nobody|worth nothing|the problem|the reason everyone|garbage|rubbish)",
      "youre wasting (everyones|our|peoples) time",
      "(once a junkie|once an addict|once a drunk) always",
      "you *1 ruin everything",
      "(shame on you|you should be ashamed|ashamed of yourself)",
      "(nobody|no one) believes you",
      "you (dont belong here|arent welcome here|arent welcome)",
      "we dont want *2 (you|people like you) here",
      "go back to *1 (your country|where you came from|your own country)",
      "(youre not|you arent) *1 (even|really|a real|actually) *2 (sick|ill|depressed|anorexic|an addict|addict|suicidal|mentally ill)",
      "(no wonder|not surprised) *4 (left you|hates you|hate you|left u|dumped you|cheated on you|doesnt love you|likes you|cant stand you)",
      "are you *2 (stupid|dumb|retarded|thick|braindead|an idiot|a moron|mental)",
      "you (dont|never|didnt) *1 deserve *1 (to live|to be alive|to exist|to breathe|help|happiness|love|your kids|sympathy|to be happy|to recover)",
    ],
    notQuoted: true,
    unless: [
      "said|told|says|tells|thinking|think|feel|asked|called",
      "@ill *3 you",
      "nothing like|if|short|to",
      "(fool me once|fool me twice|both know)",
      "(like|as if|when|if) youre",
    ],
  },
  {
    rule: "abuse.threat",
    find: [
      "you deserve|deserved *1 (to die|to be raped|to be beaten|to be hurt|to be hit|to be abused|to be dead|to suffer|to rot|what he did|what happened|everything that happened|everything you got|everything you get|whats coming|the abuse|cancer|to be alone|to be bullied|to get hurt)",
    ],
    notQuoted: true,
    unless: ["said|told|says|tells|think|thinks|feel|felt|believe|nobody|not|dont|convinced|never"],
  },
  {
    rule: "abuse.insult",
    find: [
      "people|someone|anyone|idiots like you *5 (make me sick|makes me sick|disgust|disgusting|are the problem|scum|should die|should be|deserve|are why|ruin|pathetic|shouldnt|dont deserve|need locking)",
    ],
    notQuoted: true,
    unless: ["proud|lovely|kind", "@they *6 @report"],
    unlessJustBefore: ["@not", "helping|supporting|treat|hurt"],
  },
  {
    rule: "abuse.insult",
    find: [
      "youre *2 @adjective|fat|ugly",
      "your *1 (a|an|such|just|the biggest) *2 @noun",
      "youre *2 (just a|nothing but a|only a|another) (drunk|addict|junkie|druggie|alcoholic|nutcase)",
      "youre|your so|such|just|really|fucking|all|being|actually|literally|always|honestly|truly|too *2 @adjective|@mild",
      "youre *3 @noun",
      "youre|your *1 being|acting *2 @adjective|@noun",
      "you *1 sound|look|seem|act *3 (@adjective|like a @noun|idiotic)",
      "you *1 are|is *2 @adjective|@noun",
      "you @intense? @intense? @noun",
      "you all *2 are *2 @adjective|@noun",
      "(what a|such a) *2 @noun *2 youre|your|you",
      "op|ops *1 is|sounds|looks|a|just *4 @noun|@adjective|@mild|lying|faking",
      "op *2 @noun|lying|faking",
      "you|your *3 (disgust me|disgusts me|make me sick|makes me sick|repulse me|make me want to puke|make me vomit|sicken me)",
      "(nobody|everyone|everybody|we all|they all) *2 (hates|hate|likes|like|loves|love|wants|want|cares about|care about|believes|gives a shit about|gives a fuck about|gives a damn about|misses) you|u",
      "i *2 (hate|despise|cant stand) you",
    ],
    notQuoted: true,
    unbroken: true,
    unless: [
      "@ill *3 you",
      "you @ill",
      "fuck|hate you @ill",
      "proud|lovely|legend|kind",
      "(haha|lol|love you|happy new year|cheers|love hate|welcome|thanks|thank you|ripped off|joking|jk)",
      "dear @ill",
    ],
    unlessNear: ["@not", "@doubt", OTHERS, ...REPORTED],
    unlessBefore: [
      "@they *6 @report",
      "@report me|us|myself",
      "feel|feels|think|thinks|makes|make|call|calling *2 like|that|you|yourself",
      "do|does you *2 @report",
    ],
  },
  {
    rule: "abuse.insult",
    find: [
      "(i think|i said|i still say|imo|imho|honestly|frankly|tbh|i swear|i reckon|like i said|face it|lets be honest|the truth is|i believe|i feel) *1 youre|your|you *4 @adjective|@noun",
    ],
    notQuoted: true,
    unless: ["not|never|isnt|arent|anything"],
    unlessBefore: ["@they"],
  },
  {
    rule: "abuse.insult",
    find: [
      "(@noun|pathetic|disgusting|worthless|attention seeking|sad|cringe|cry more|cry harder|get a life|grow up|boohoo|liar)",
    ],
    opens: true,
    inReply: true,
    shortReply: 3,
    unless: ["@not", "so|sorry|im|me|i"],
  },
  {
    rule: "abuse.dismissal",
    find: [
      "get over (yourself|it and stop)",
      "stop *2 (whining|whinging|moaning|feeling sorry for yourself|attention seeking|playing the victim|being so dramatic|being so pathetic|being pathetic|being such a baby|making excuses|faking|lying)",
      "(man up|grow a pair|grow a spine|grow some balls|cry me a river|get a grip|get a life|boo hoo|cry about it|nobody asked|no one asked|nobody cares|no one cares)",
      "you just|only *1 want attention",
      "youre *2 (faking|making it up|making this up|lying|doing it for attention|looking for attention|seeking attention|begging for attention)",
      "(nobody|no one) *1 wants you|u *1 here",
      "(get lost|go away|leave) *3 (nobody wants|no one wants|you loser|loser|idiot|freak|and never come back|and dont come back)",
    ],
    inReply: true,
    notQuoted: true,
    unless: [...REPORTED, "i|im|ive|me|my|we|us", "lying to yourself"],
    unlessNear: ["@not|to|cant|couldnt|that", "@doubt"],
  },
  {
    rule: "abuse.told_off",
    find: ["@off"],
    notQuoted: true,
    unbroken: true,
    unless: [
      "@off *3 @ill",
      "@ill *3 @off",
      "telling|wanted|want|wanna to",
      "wont|never|doesnt|didnt|cant|couldnt|please brain|head|voices|thoughts",
      "i *2 @off",
      "(to hell and back)",
      "piss off a|the|your|my|people|everyone|some|half",
      "(glass of|cup of|cross) *4 @off",
      "(what|where|when|how|who|wherever|whatever) *1 the *1 @off",
    ],
    unlessJustBefore: [
      "@report",
      "@they",
      "the|what|where|why|how|wherever|whatever|whoever",
      "make|wish|to|wont|never|would|doesnt|i|mind|head|voices",
    ],
  },
  {
    rule: "abuse.threat",
    find: [
      "(ill|im gonna|gonna|i should|i could|we will|were gonna|i swear ill) *2 hurt|kill|beat|smash|stab|end|destroy|punch|slap|batter|dox|murder|strangle|ruin|break|shoot|rape|gut you|u",
      "(ill|im gonna|gonna|we will|well|i can) *1 (find you|find out where|find out who|track you down|hunt you down|come for you|get you|come and find you|come to your house|make you pay|make you regret|make your life)",
      "hope|hoping *1 you *2 (die|rot|suffer|fail|choke|burn|relapse|overdose|od|get cancer|get raped|get hit|never recover|get hurt|kill yourself|lose|drown)",
      "(watch your back|sleep with one eye open|youll regret|youre gonna regret|youre a dead man|youre a dead woman|youre a dead girl|youre gonna pay|youll pay for|your days are numbered)",
      "i|we know where you|u|your *1 (live|lives|go to school|work|house|family|kids)",
      "someone|somebody *1 (should|needs to|ought to) *2 beat|hurt|kill|slap|shoot|rape|punch|hit|teach|lock *2 you|u",
      "(you had it coming|you asked for it|you were asking for it|you brought this on yourself|you brought it on yourself)",
      "(wait until|wait till) i *2 (find|get|see|catch) *1 you",
    ],
    notQuoted: true,
    unless: [
      "kill|hurt you *2 @ill",
      "find|get you *1 a|an|some|the|help|support|something|anyone",
      "(thanks for|cheers|happy new year)",
      "haha|lol|joking|hug|hugs|cake",
    ],
    unlessNear: ["@not", ...REPORTED, "@they", "if|it|think|thinks|feel|believe"],
  },
  {
    rule: "abuse.wish_harm",
    find: [
      "kys",
      "(go|please|just go|why dont you|fuck off and|hurry up and|crawl away and) die",
      "(go|just|should|please|and|then|why dont you) *1 (kill yourself|neck yourself|hang yourself|off yourself|end yourself|drink bleach|jump off a bridge|jump off a cliff|top yourself)",
    ],
    notQuoted: true,
    unless: [
      "@report",
      "i|im|ive|id|my|me|he|she|they|we|people|who|want|wanna|let|dont|not|never|wont",
    ],
  },
  {
    rule: "abuse.wish_harm",
    find: ["(kill yourself|neck yourself|hang yourself|end yourself)"],
    opens: true,
    notQuoted: true,
    unless: ["@report", "i|im|ive|my|me|please"],
  },
  {
    rule: "abuse.slur",
    find: ["@slur"],
    notQuoted: true,
    unless: [
      ...REPORTED,
      "@report",
      "(armour|armor|light|flood|holland|dutch|flame retardant)",
      "reclaim|reclaimed|proud|slurs|offensive|abuse",
      "dyke bar|bars|march",
    ],
    unlessNear: ["(im|as a|my|fellow|us|we)"],
  },
  {
    rule: "abuse.group",
    find: [
      "all|those|these|you|most|typical|fucking|bloody *1 @group *2 are|is|should|deserve|need *4 @foul",
      "@group *1 are|should|deserve|need *1 (just|all|to be|be|to|nothing but|absolute|such|a bunch of|fucking)? *2 @foul",
      "these|those|all *2 @slur *2 should|are|deserve",
      "(dont want|dont need|get rid of|sick of|hate|fuck) *2 (these|those|all|any|the)? *1 junkies|druggies|fatties|trannies|faggots|immigrants|muslims|jews|gays|blacks|foreigners|gypsies",
      "you *1 people|lot are *3 @foul|@adjective",
      "if you *4 (cut|selfharm|overdose|relapse|starve) *2 youre *3 @adjective|@noun|@mild",
    ],
    notQuoted: true,
    unless: [
      "@report",
      "not|never|arent|isnt|dont think|myth|stigma|stereotype|assume|treated|wrong|as if|like im|us|ashamed",
    ],
  },
];

/** Insults, threats and wishes of harm thrown at somebody, slurs, and foul words for a group. */
export const abuse: Detector = phraseDetector("abuse", [...RULES, ...CONTEMPT], INSULTS);
