import type { PhraseRule } from "../phrases.ts";

/** Words that say it is meant to be kept from happening, or another thing altogether. */
const NOT_WANTED = "not|dont|stop|stopping|without|prevent|avoid|instead|resist|help|never";

/** Asking for a way, an amount, a height or a length of time. */
export const ASKING: readonly PhraseRule[] = [
  {
    rule: "method_detail.asking",
    find: [
      "painless|painlessly|quickest|easiest|fastest|surest|quick|easy|peaceful|effective|guaranteed|best|foolproof *3 way|ways|method|methods|means *5 @die",
      "painless|quickest|easiest|fastest|surest|best|peaceful|effective *2 suicide|overdose|death|dying *1 way|ways|method|methods|option|options",
      "(how do i|how can i|how to|how could i|how would i) *1 (die|end it|end it all)",
      "(looked up|looking up|researched|researching|googled|googling|searched|searching) *3 (ways to|ways of|methods to|methods of|how to|how i could|how i can) *1 @die",
      "(can|could) you|i|one|someone *1 (overdose|od|die) *1 on|from *3 @pill",
      "(know|counted|worked out|looked up|googled|researched) how many *1 @pill",
      "(know|tell me|anyone|how) *3 how|make *4 painless|painlessly",
      "how do|did|does|can *2 (hang|kill|drown|poison|shoot|strangle) themselves|yourself|oneself",
      "@die *3 (painlessly|without pain|with no pain)",
      "what|which|whats|any *5 way|ways|method|methods *4 @die",
      "how do|can|could|would|should|does|to *2 (kill myself|end my life|hang myself|commit suicide|overdose|od|unalive myself|drown myself|take my own life|take my life|kill yourself|hang yourself)",
      "how many|much *7 @pill *6 (@die|@fatal|kill|do it|be enough)",
      "how many|much *6 kill me|myself|you|yourself|someone",
      "how many|much *3 (would it take|does it take|will it take|do i need|should i take|do i have to take) *2 @die",
      "(be|is|are) *2 enough *1 (kill|die|overdose|od|end it|end my life|never wake up|not wake up)",
      "enough to *2 kill (me|myself|die|end it|end my life)",
      "@fatal *1 dose|doses|amount|amounts|dosage|quantity|combination|height|level",
      "which|what|are|is *3 @pill *4 (@fatal|deadliest|kill you|kill me)",
      "how @fatal is|are *3 @ending",
      "how high|tall|far *6 @high *6 @die|@fatal|kill|survive|jump",
      "how high *6 (jump|fall) *5 @die|kill|@fatal|survive",
      "how long *5 (bleed out|bleed to death|suffocate|drown|hang|die from|die of|die by|stop breathing|for it to work)",
      "does|would|will|is|did @ending *4 (hurt|painful|painless|quick|quicker|work|instant|be painful|be quick)",
      "which|what *2 bridge|building|station|cliff|method|knot *4 (jump|use|works|work|best|high enough|tall enough)",
      "best place|spot|places *2 (jump|hang myself|do it so nobody|where nobody will find)",
    ],
    unless: [
      "fever|temperature|blood pressure|relationship|marriage|conversation|job|boyfriend|girlfriend|dye",
      "people|men|women *2 die|died|dies",
      "hang|hanging out|with|around",
      "injection|injections|dentist|tattoo|waxing|birth|needle|breakup|bleed time",
    ],
    unlessNear: [NOT_WANTED, "tell|explain|prevent|to my", "safety|safe"],
  },
  {
    rule: "method_detail.asking",
    find: [
      "(what|which|how many|how much) *2 @pill *6 (not wake up|never wake up|sleep forever|stay asleep)",
      "(i know|ive chosen|ive picked|ive decided|i chose|i know exactly) *2 which|what|the *1 bridge|train|building|cliff|platform",
    ],
    unless: ["safe|help|helps"],
  },
];
