import type { PhraseRule } from "../phrases.ts";

/** Telling others how, and what is used to be hurt with. */
export const TELLING: readonly PhraseRule[] = [
  {
    rule: "method_detail.how_to",
    find: [
      "just|should|could|try|can|need|then|and *1 (take|swallow|neck) *2 (## of|## *2 @pill|the whole bottle|the whole box|a whole box|all your @pill|the lot|them all)",
      "(take|swallow) ## ##? *1 of? *1 them|those *4 (with|and|on)",
      "(take|mix|wash) *3 (them|it|those|all) *3 (with alcohol|with vodka|with booze|down with alcohol|down with vodka|on an empty stomach)",
      "(you should|you could|you can|youd|id|just|try|best way is|easiest way is) *3 (use|using|get|buy|find|tie) *2 rope|noose|ligature|gun|helium|charcoal|bleach",
      "(try|use|get|with) *1 helium|noose|ligature",
      "you|youd|it *1 need|needs|takes|take *3 ## ##? *1 @pill",
      "(cut|go|slice|slit) down *1 not across|sideways",
      "(cut|go|slice|slit) *3 (along the vein|lengthways|lengthwise|up the arm|down the arm|down the road|vertically)",
      "(down|up) the (road|street|river) not across",
      "(garage|hose|windows|shut|sealed) *9 (engine running|engine on|car running|car on|exhaust)",
      "(engine running|engine on|exhaust) *6 garage|hose|sealed",
      "(tie|tied|loop|put) *3 (rope|belt|cord|sheet|scarf|it) *3 (round|around|over) *3 (neck|beam|door|doorknob|handle)",
      "(make sure|so) *3 (dont throw up|wont find you|cant save you|nobody finds you|no one finds you|you dont survive|cant be reversed)",
    ],
    unless: [
      "@safer",
      "scarf|scarves knit|knitting|warm|wool",
      "choke|choking hazard",
      "diary|one day",
      "balloon|balloons|party",
      "@perDay",
      "doctor|prescribed",
    ],
    unlessJustBefore: ["not|dont|never|wont|didnt", "he|she|they|dad|mum|brother|sister"],
  },
  {
    rule: "method_detail.self_harm",
    find: [
      "what|which|whats *5 (use|using|best|sharpest|good|works) *4 (to cut|for cutting|for selfharm|to selfharm|to burn myself|cut deep|cut yourself)",
      "best|sharpest|cleanest *1 @blade|thing|tool|place|spot *4 @selfharm",
      "(get|take|took|taking|getting|pop|remove|break|pull|unscrew) *2 @blade *2 (out|off|from) *4 sharpener|razor|shaver|sharpeners|razors",
      "@blade *3 (from|out of) *3 sharpener|sharpeners|razor|razors|shaver",
      "how deep *5 (cut|cuts|cutting|go)",
      "(cut|cuts|cutting|go|went) *2 (deep enough|deeper to|to the fat|to fat|to beans|to muscle|to the bone|till i see|until i see)",
      "how|ways|tips|best|tricks *6 (hide|cover|cover up|conceal|hiding|covering|disguise) *4 (cuts|cutting|fresh cuts|selfharm|bandages|burns|my arms|wounds)",
      "(wear|use|put|say|tell them) *6 (so|to) *6 (see|sees|hide|notice|notices|know|knows|cover|covers|find|suspects) *3 (cuts|selfharm|cutting|wounds|bandages)",
      "where *3 (cut|cutting) *6 (nobody|see|sees|hidden|notice|notices|show|find)",
      "(sterilise|sterilize|clean|sharpen) *3 @blade *4 (before|first|to cut|for cutting)",
    ],
    unless: [
      "hair|paper|wood|food|veg|vegetables|meat|grass|bread|fabric|calories|carbs|sugar|coffee|costs|budget|fringe|class|lesson|toast|cake|shaving|legs shave",
    ],
    unlessNear: ["stop|stopping|without|instead|never|threw|quit", "tell|not"],
  },
  {
    rule: "method_detail.eating",
    find: [
      "how|tips|ways|best|tricks|easiest *6 (make myself sick|make yourself sick|make myself throw up|make yourself throw up|make myself vomit|purge|throw up|vomit|hide food|hide purging|hide my purging|starve myself|starve|hide not eating|stop feeling hungry|not feel hungry|ignore hunger|suppress hunger)",
      "(anyone|looking for|want|need|seeking|be my|wants) *3 (ana|mia|pro ana|proana|fasting|starving|meanspo|thinspo|edtwt) *1 (buddy|buddies|coach|partner|friend|friends|group|tips)",
      "(send|give|post|need|want|drop|share|some|more) *3 (meanspo|thinspo|bonespo|sweetspo|proana|pro ana|ana tips|mia tips)",
      "(fingers|toothbrush) *3 (down|in) *2 throat *4 (works|until|till|and)",
    ],
    unless: ["unfollowed|deleted|blocked|report|reported|left|harmful|triggers|triggered"],
    unlessNear: [
      "stop|stopping|without|instead|never|quit|avoid|not|dont|resist|urge|urges|recover",
    ],
  },
];
