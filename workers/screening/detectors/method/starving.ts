import type { PhraseRule } from "../phrases.ts";

/** How to purge, go hungry or get past those who help, in secret. */
export const STARVING: readonly PhraseRule[] = [
  {
    rule: "method_detail.eating",
    find: [
      "(what|how|tips|tricks|ways|way|anyone|anything) *7 (stop feeling hungry|stop being hungry|stop hunger|stop the hunger|not be hungry|kill my appetite|suppress my appetite|suppress appetite|curb my appetite|lose my appetite|feel full without|stay empty|ignore the hunger|get used to being hungry)",
      "(foods|food|things) *3 (easy|easiest|easier|best) *3 (bring|throw|purge|get) *2 (up|back up)",
      "(best|easiest|easy) *1 (foods|food|things) *2 (to|for) *1 (bring|throw|purge|purging|throwing) *2 (up|back)?",
      "(stops|takes away|gets rid of|numbs) *1 (your|the|ur)? *1 hunger",
      "(so|make sure) *1 (they|the nurse|camhs|my gp|the doctor|mum) *1 (dont|cant|doesnt|wont) *1 (weigh|see my weight|know my weight|notice my weight)",
      "(get out of|avoid|dodge|escape) *2 (being weighed|getting weighed|weigh in|weigh ins|weigh day)",
      "(kills|kill|curbs|curb|suppresses|suppress) *1 (your|the|ur)? *1 (appetite|hunger)",
      "(cheat|fool|trick|fake|beat|rig|get round|get around|pass) *3 (scales|scale|weigh in|weigh ins|weighing|weigh day)",
      "(tricks|tips|way|ways|how) *4 (scales|scale|weigh in|weigh ins|weigh) *4 (heavier|higher|more|cheat|fake)",
      "(ankle weights|coins|batteries|stones|weights|fishing weights) *6 (weigh in|weigh ins|weighed|weighing|clinic|scales|pockets|underwear|bra)",
      "(water load|water loading|waterload|waterloading|waterloaded|water loaded)",
      "(drink|down|chug|drinking) *4 (litre|litres|l|bottles|pints|water) *4 (before|right before) *2 (weigh in|weighed|weighing|clinic|appointment)",
      "(throw up|be sick|vomit|purge|make myself sick|puke|purging|throwing up) *2 (without|so|where) *3 (anyone|anybody|no one|nobody|mum|parents|they|dad|them|family) *3 (hear|hearing|hears|know|knowing|knows|notice|noticing|notices|find|finding|sees|smell)",
      "(finger|fingers|toothbrush|spoon) *1 (down|in) *1 (your|my|ur|the)? *1 throat *6 (tap|shower|running|deeper|press|until|till|works|water|run)",
      "(tips|tricks|ways|way|how|anyone|best) *5 (hide|hiding|get rid of|throw away|bin|dispose of|fake eating|pretend to eat|pretend ive eaten|get out of|skip|avoid eating) *2 (food|dinner|dinners|meals|lunch|snacks|eating|my supplement|supplements|ensure|fortisip) *4 (parents|mum|dad|noticing|without|staff|nurses|table|family|from|anyone)",
      "(hide|hid|hiding|spit|put|chuck) *2 (food|dinner|it|lunch|meals) *3 (in|into|up|under) *2 (napkin|tissue|sleeve|sleeves|pocket|pockets|dog|sock|bra|bag) *6 (works|tip|trick|so they|so mum|never notice|easy)",
      "how *2 (do|can|to) *2 (make myself sick|make yourself sick|make myself throw up|make yourself throw up|purge|throw up more|starve|fast longer)",
      "(how|what) *4 (lose|drop) *3 (fast|quick|quickly|quickest) *4 (without eating|starving|not eating|laxatives)",
      "(which|what) *2 (laxatives|foods|food) *3 (easiest|work best|best|strongest|quickest) *4 (purge|throw up|bring up|clear)?",
    ],
    unless: [
      "(stress|grief|depression|medication|adhd|chemo|cancer|baby|dog|cat|constipation|constipated|ibs|nausea|pregnancy|pregnant|recover|recovery|my son|my daughter)",
      "(harmful|worried|nurse told|dietitian)",
    ],
    unlessJustBefore: ["(stop purging|resist|urge|urges|never|dont|instead)"],
  },
];
