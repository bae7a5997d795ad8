import type { PhraseRule } from "../phrases.ts";

const OTHER_THINGS =
  "(tell|telling|say to|contraception|birth control|study|studying|revision|revising|payment|transport|test|cleaning|meditation|bus|route|knitting|cooking|hair|tooth|hospital|appointment|gp|help)";

/** Asking for a way, a means or an amount in other words than "to die", and means that stand ready. */
export const WAYS: readonly PhraseRule[] = [
  {
    rule: "method_detail.asking",
    find: [
      "reliable|peaceful|painless|painful|certain|sure|surest|effective|successful|failsafe|foolproof|easiest|quickest|fastest|gentlest|cleanest *1 (method|methods|exit|way out|ways out|way to go|ways to go)",
      "(surest|most certain|least painful|most painless|quick and painless|painless) *1 way|ways",
      "(will|would|can|could|do|does|did) *1 (you|i|one|someone|somebody|u) *1 (die|od|overdose|not wake up) *1 (from|by|if|when) *2 (@pill|mixing|mix|overdosing|taking|take|starving|bleeding|drinking|insulin|bleach|carbon monoxide|not eating)",
      "how long *8 (to die|till you die|until you die|before you die|before i die|to starve|starve to death|to bleed out|to suffocate|to drown|to freeze|to go unconscious|to lose consciousness|to be over|you dont wake up)",
      "how long *5 (in|with) *1 (the|a) *1 (garage|exhaust|bath|water|plastic bag|noose)",
      "how many|much *3 (@tablet|💊|insulin|bleach|caffeine|of these|of them) *1 (does it take|would it take|will it take|it takes|until|till|before|to not wake up)",
      "how many|much *2 (insulin|bleach|antifreeze|carbon monoxide|potassium|nicotine)",
      "what *1 (happens|would happen) if *2 (you|i|someone|u) *2 (take|took|swallow|swallowed) *3 ## ##?",
      "(will|would|is|are) *1 (#|##) *1 @box *4 (do it|be enough|enough|finish me|kill me|work)",
      "(make|look|looks) *3 like *2 accident",
      "(do it|die|kill myself|end it) *2 (so|without) *4 (nobody|no one|anyone|family|kids|mum) *2 (finds|find|finding|knows|knowing|blames|has to find)",
      "which|what is|are *2 (quicker|faster|least painful|less painful|more painful|more reliable|surer) *6 (@ending|@die|pills|rope|bridge|train)",
      "(does|did|will|would) it hurt *2 (to|when|if) *2 (@die|hang|drown|jump|bleed out|cut deep)",
      "(how) *3 (tie|tying|make) *3 (noose|ligature|slip knot|hangmans knot|so it doesnt slip|so it holds)",
      "how deep|hard|far *6 (vein|veins|artery|wrist|wrists)",
      "how high|tall|far *8 (to be sure|to be certain|so i dont survive|for it to work|to be instant)",
    ],
    unless: [
      OTHER_THINGS,
      "(to feel better|to work better|to kick in|prescribed|side effects|prevent|stop you|save|dog|cat|rat|weeds|plant)",
      "people|men|women *2 die|died|dies",
      "i|ill|gonna|wanna|just *1 die if|of embarrassment|of shame",
    ],
    unlessJustBefore: ["not|dont|stop|avoid|prevent|no|never"],
  },
  {
    rule: "method_detail.asking",
    find: [
      "(googled|googling|looked up|looking up|searched|searching|researched|researching|read about|reading about|watched videos on|found a site|found a forum) *3 (how to do it|ways to do it|methods|how to tie|how people do it|how others did it)",
      "(would|will) *1 ## *1 (do it|be enough|work|finish me)",
      "(anyone|anybody|has) *3 (tried|used) *1 (it|this|that) *2 (with|using) *4 @taken|rope|belt|bag",
      "(how) *3 (do it|go through with it) *2 (so|properly|right|without)",
      "any|a|the|some *2 (method|way) *1 (that works|thats quick|that actually works|that doesnt hurt|that wont hurt)",
    ],
    needs: [
      "@die",
      "suicidal|exhaust|noose|method|methods",
      "@pill",
      "(done failing|last time failed)",
    ],
    unless: [OTHER_THINGS, "voices|cope|coping|sleep|anxiety|panic"],
    unlessJustBefore: ["not|dont|stop|avoid|never"],
  },
  {
    rule: "method_detail.asking",
    find: [
      "(what|which) *1 (amount|dose|height|combination|number) *3 (definitely|actually|reliably|surely)? *2 (work|do it|kill|be enough|finish)",
      "(quicker|faster|easier|surer|painless|less painful|more certain) *5 (by|with|using|from|off) *2 (train|rope|@pill|bridge|hanging|gun|bleach|gas)",
      "(does|do|would|will|did) *1 (bleach|insulin|rope|hanging|helium|@pill|antifreeze|jumping|drowning) *2 (work|kill|kill you|be quick)",
      "(stop|avoid|keep) *3 (yourself|myself|from)? *2 (being sick|throwing up|vomiting) *3 (after|so) *3 (swallow|swallowing|taking|overdose|@pill)",
      "(whats|what is|which is) *1 (sharper|sharpest) *4 (blade|razor|knife|scalpel|scissors)",
    ],
    unless: [
      OTHER_THINGS,
      "(sertraline|antidepressants|anxiety|therapy|prescribed|cleaning|beard|shaving|headache|pain)",
    ],
    unlessJustBefore: ["(not|dont|never)"],
  },
  {
    rule: "method_detail.plan",
    find: [
      "(beam|hook|branch|rafters|banister|rail|door) *8 (ive tested|tested it|holds my weight|hold my weight|take my weight|strong enough|would hold|will hold)",
      "(code|combination|key|keys) *2 (to|for|of) *3 (gun safe|gun cabinet|shotgun cabinet|medicine cabinet|controlled drugs|gun|guns)",
      "(got|have|ive) *6 enough *1 @pill",
      "(my|the) method *3 (sorted|ready|chosen|decided|picked|set|planned)",
      "(tide|tides|train times|timetable|shift pattern) *6 (so i know when|walk in|step out|go in|jump)",
      "(got|ive got|have|set|picked) *2 (a date|a day|the date|the day|a place) *4 (a place|a method|enough @pill|and a date|and a place|and a method)",
    ],
    unless: ["@safer", "(wedding|party|holiday|dinner|restaurant|work|office|course|appointment)"],
    unlessNear: ["(not|dont|didnt|never|wont|he|she|they)"],
  },
  {
    rule: "method_detail.goading",
    find: [
      "(just get it over with|get it over with|go and do it|go do it|hurry up and do it|do it then)",
    ],
    inReply: true,
    shortReply: 12,
    unless: [
      "(dentist|ring|call|appointment|exam|exams|together|proud|phone|test|email|text|hugs|luck|got this|help|gp|doctor|interview|i|im|my|they|he|she|talk)",
    ],
  },
  {
    rule: "method_detail.self_harm",
    find: [
      "(you|u) *2 (want|need|should|could|have) *1 to? *1 (cut|burn|do it|go) *2 (on|across|along|deeper) *4 (hips|thighs|thigh|ankles|stomach|ribs|nobody|vein)",
      "(use|used|using) *1 (the|a|some)? *1 (glass|metal|blade|wire|lid|clip) *3 (from|off|out of|in) *3 (frame|mirror|can|bottle|razor|sharpener|bulb|light bulb|picture)",
      "(hide|hiding|cover|keep) *2 (it|them|this|scars)? *1 (from) *6 (arms|wrists|cuts|legs|thighs)",
    ],
    unless: ["(hair|craft|art|cooking|recycle|recycling|mosaic|years)"],
    unlessJustBefore: ["(not|dont|never|stop|stopped)"],
  },
  {
    rule: "method_detail.quantity",
    find: [
      "(collecting|collected|nicking|pinching|stealing|saving) *3 (mums|dads|nans|my|grandads|his|her) *2 (@pill|patches|insulin|morphine)",
      "(stockpiled|stockpiling|hoarded|hoarding|stashed|stashing|saving up|been saving|saved up|squirrelled away|been collecting|skimming) *2 (my|the|all my|these|his|her|mums|dads|some)? *2 @pill|insulin",
      "(took|taken|swallowed|downed|necked|take|taking|swallow|swallowing) *1 (the|a|this) *1 (whole|entire|full) *1 (box|packet|pack|strip|blister|blister pack|tub|jar|lot)",
      "(took|taken|swallowed|downed|necked) *1 (half|most) *1 (of|the)? *1 (the|a)? @box *1 of *2 @pill",
      "(took|taken|swallowed|downed|necked) *1 (all|loads of|a load of|a bunch of|a handful of|handfuls of|fistfuls of|way too many|too many|so many|every) *3 @pill",
      "@soon *9 with *2 (the|my|mums|dads|his|her|these) *2 (pills|tablets|meds|rope|belt|knife|gun|insulin|blade)",
      "(i|ive) *1 (counted|counted out|lined up|laid out) *3 (pills|tablets|meds|capsules|@pill)",
    ],
    unless: [
      "@perDay",
      "@safer",
      "(chocolate|chocolates|biscuits|crisps|cakes|photos|sweets|covid|shortage|emails|support worker|nurse|carer|doctor|week|accident|accidentally|scar|cereal|tissues)",
      "years|months ago",
      "dog|cat|toddler|baby",
    ],
    unlessNear: ["(not|dont|didnt|never|wont|he|she|they|used to)"],
  },
  {
    rule: "method_detail.quantity",
    find: [
      "theres|have|got|ive *1 ## ##? *1 (in there|in here|left|of them|in it|in the bottle|in the box|in the drawer|on the side)",
    ],
    needs: ["@pill", "(bottle|drawer|packet|packets|counted|took|take|swallow|insulin|overdose)"],
    unless: [
      "@perDay",
      "@safer",
      "(wine|beer|drinks|photos|emails|people|messages|days|bottles of)",
    ],
    unlessNear: ["not|dont|didnt|never|wont|he|she|they"],
  },
  {
    rule: "method_detail.plan",
    find: [
      "(ive|i) *1 (picked|chosen|picked out|worked out which|know which|know exactly which|decided which|got my eye on|found) *2 (tree|beam|branch|hook|bridge|train|station|platform|cliff|roof|multi storey|ledge)",
      "(bought|ordered|got|have|ive|picked up|stole|hidden|keep|kept) *2 (a|the|some|my|dads|that)? *1 (rope|noose|helium|shotgun|pistol|charcoal|ligature|gun) *9 (tree|beam|branch|hook|coming|arrives|arriving|arrived|delivered|ready|waiting|wardrobe|under the bed|car boot|shed|garage|delivery)",
      "(helium|charcoal|noose|rope|gun|nembutal) *3 (is|was|has|just)? *1 (coming|arrives|arriving|arrived|delivered|ordered|ready)",
      "(standing|stood|sitting|sat|waiting) *4 (edge|wrong side|far side) of *2 (platform|bridge|roof|cliff|building|balcony|railings|railing|tracks|rails|barrier)",
      "(tried|did|done|attempted) *1 (it|that|to) *4 (with|using) *3 (belt|cord|rope|scarf|sheet|plastic bag|razor|pills|tablets|exhaust) *6 (worked|nearly|almost|again|easier|hurts|hurt)",
      "(last|next|this) time *2 (i|ill|im gonna) *1 (used|use|using|try|tried) *3 (belt|cord|rope|scarf|sheet|plastic bag|razor|pills|tablets)",
      "(antiemetic|antiemetics|anti emetic|anti emetics|anti sickness|antisickness) *8 (first|keep it down|keep them down|before|so you dont)",
      "@will|@soon *6 (od|overdose|take them all|take the lot|take all my|take everything in)",
    ],
    unless: [
      "@safer",
      "hotel|holiday|cheaper|tickets|commute|christmas|balloon|balloons|party|climbing|climb|boat|washing|swing|film|movie|book|barbecue|bbq|police|counsellor|he|she|they|his|her",
      "years|months ago",
    ],
    unlessNear: ["not|dont|didnt|never|wont|stopped|stop|view|views|photo|photos"],
  },
  {
    rule: "method_detail.self_harm",
    find: [
      "(i|ive|id) *1 (burn|burned|burnt|burning|cut|scratch|carve|carved|stab|hit) *1 (myself|my skin|my arm|my arms|my thigh|my thighs|my leg|my legs|it)? *2 (with|using) *2 (lighter|blade|razor|scissors|knife|glass|iron|straighteners|compass|cigarette|needle|sharpener|hammer|match|matches)",
      "(cut|cutting|burn|burning|scratch) *6 (so|where) *3 (nobody|no one|mum|they|people|teachers|anyone|parents) *3 (notice|notices|sees|see|knows|know|find|finds)",
      "(way|ways|tips|how|anyone|trick|tricks|best) *6 (hide|cover|conceal|cover up|disguise|hiding|covering) *2 (my|the|fresh|new|your)? *1 (cuts|burns|marks|wounds|selfharm|cutting)",
      "(hide|hides|hiding|hid|keep|stash|stashed) *3 @blade *3 (in|under|behind|inside)",
      "(what|anything) *3 (instead of|to replace|use for|sharp enough|as sharp as) *2 (@blade|to cut with|cutting with)",
      "what *1 @blade *3 (use|using|best|recommend|work)",
      "how *4 (make it|get it to|make them) *1 bleed",
      "(took|take|taken) *1 (out)? *1 (the|a)? @blade *2 (out of|from|apart)",
      "best|good|easiest *1 (place|places|spot|spots|part) *3 to *1 (cut|burn|selfharm|scratch)",
    ],
    unless: [
      "hair|paper|wood|food|veg|vegetables|meat|grass|bread|fabric|calories|carbs|sugar|costs|cake|cooking|kitchen|oven|accidentally|accident|shaving|scars|he|she|coupon|locked",
      "years|months ago",
      "(used to|stopped|ice|elastic|rubber band|red pen|coping)",
    ],
    unlessNear: ["stop|stopping|never|threw|quit|not|dont|didnt"],
  },
];
