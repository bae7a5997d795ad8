import { DRUGS } from "./drugs.ts";

/**
 * Words for harm, joined by "|" as phrases take them. Kept to what is needed to notice that a text
 * goes into detail; nothing here tells anybody how.
 */
const DIE =
  "die|dying|kill myself|kill yourself|kill me|kill you|killing myself|kill oneself|kill urself|end my life|end your life|ending my life|end it|" +
  "end it all|ending it|ending it all|overdose|overdosing|od|od on|suicide|commit suicide|unalive myself|unalive|off myself|end myself|" +
  "take my life|take my own life|be dead|hang myself|drown myself|hanging myself|sleep forever|never wake up|not wake up";

/** Lists for phrases, by the name that a phrase calls them. */
export const HARM = {
  die: DIE,
  fatal: "fatal|lethal|deadly",
  pill: DRUGS.pill,
  selfkill:
    "hang myself|hanging myself|drown myself|drowning myself|shoot myself|shooting myself|gas myself|stab myself|set myself on fire|poison myself|suffocate myself|throw myself off|slit my wrists|slit my throat|cut my wrists|slash my wrists|cut my throat|jump off|jump in front",
  ending:
    "hanging|drowning|jumping|overdosing|suffocating|suffocation|bleeding out|bleeding to death|strangulation|poisoning|an overdose|od|cutting your wrists|slitting your wrists",
  soon: "tonight|today|tomorrow|now|soon|later|this evening|this weekend|in the morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|when everyone|when they|when hes|when shes|next week|after work|after school|midnight",
  will: "gonna|ill|im about to|about to|my plan is to|plan to|planning to|i will|ive decided to|decided to|ready to|intend to",
  took: "took|taken|swallowed|take|taking|swallow|swallowing|downed|popped|necked|washed down|neck|down|ate",
  keep: "saved|saved up|stashed|hoarded|stockpiled|collected|counted|counted out|hidden|put aside|put by|saving|saving up|stockpiling|hoarding|lined up",
  box: "bottle|bottles|box|boxes|packet|packets|pack|packs|strip|strips|blister|blisters|tub|jar|handful|handfuls|fistful",
  perDay:
    "a day|daily|every day|per day|each day|a week|at night|every night|each morning|every morning|in the morning|twice a day|prescribed|for my heart|for my blood pressure",
  safer:
    "gave|give|given|giving|threw|thrown|throw|flushed|flush|handed|hand|hand over|binned|bin|returned|return|locked|lock|rid|removed|took away|taken away|hid my|hidden from me|away from me|look after|looking after|pharmacy",
  selfharm:
    "cut|cuts|cutting|selfharm|selfharming|self injury|burns|burning myself|wounds|fresh cuts|self harm cuts",
  blade: "blade|blades|razor|razors|razor blade|razor blades|knife|scalpel|sharpener blade",
  train:
    "train|trains|traffic|lorry|lorries|truck|bus|tube|tube train|underground|car|cars|hgv|tram",
  high: "bridge|roof|rooftop|building|cliff|balcony|multi storey|car park|carpark|window|ledge|tower block|flyover|overpass|pier|viaduct|block of flats|top floor",
  tracks: "tracks|track|rails|rail|railway line|railway|train line",
  goadSure:
    "kys|kill yourself|neck yourself|end yourself|hang yourself|off yourself|unalive yourself|end your life|slit your wrists|drink bleach|go die|jump off a bridge",
  goad: "kys|kill yourself|neck yourself|end yourself|hang yourself|off yourself|unalive yourself|end your life|slit your wrists|cut your wrists|jump off a bridge|jump off a cliff|drink bleach|go die|drown yourself|end it|end it all|shoot yourself|top yourself|go jump|overdose",
} as const;
