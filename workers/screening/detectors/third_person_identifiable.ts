import type { Detector, Doc, Span } from "../document.ts";
import type { Signal } from "../types.ts";
import { found, inOrder, matches } from "./found.ts";
import { type FullName, fullNames } from "./people/full-names.ts";
import { lowerNames } from "./people/lower-names.ts";
import { findPointers } from "./people/pointed-at.ts";
import { type Tie, findTies, isTied } from "./people/ties.ts";

/** The board where those spoken of never asked to be: there a full name alone is enough. */
const STRICTEST_BOARD = "family-and-friends";

const KIN =
  "mum|mom|mother|dad|father|son|daughter|sister|brother|wife|husband|partner|boyfriend|girlfriend|bf|gf|ex|fiance|fiancee|cousin|aunt|auntie|uncle|nan|gran|grandad|grandma|grandmother|grandfather|stepdad|stepmum|stepson|stepdaughter|stepfather|stepmother|nephew|niece|friend|mate|bestie|roommate|flatmate|housemate|neighbour|neighbor|kid|child|boy|girl|man|woman|guy|lad|person|classmate|in-law|mil|fil|best mate|bro|sis|bff|abuser|rapist|stalker|bully|attacker|roomie|colleague|coworker|someone|teammate|stepbrother|stepsister|grandson|granddaughter|godson|goddaughter|missus|hubby|other half|baby daddy|kid|kids|twin|auntie|foster (?:mum|dad|mother|father)";
/** Where the word itself says how to find somebody: one boss, one head of year, one doctor. */
const ROLES =
  "boss|manager|supervisor|landlord|landlady|teacher|tutor|lecturer|professor|headteacher|head|principal|coach|doctor|gp|psychiatrist|psychologist|therapist|counsellor|counselor|nurse|dietitian|social worker|caseworker|case worker|support worker|key worker|keyworker|solicitor|lawyer|vicar|priest|pastor|imam|rabbi|colleague|coworker|co-worker|employer|dealer|sponsor|carer|probation officer|midwife|surgeon|consultant|health visitor|dentist|optician|care worker|support coordinator|deputy head|form tutor|head of year|team leader|line manager|case manager|care coordinator|police officer|officer|councillor|rep|owner|youth worker|childminder|nanny|babysitter|warden|chaplain|deacon|elder|rector|dean|captain|trainer|instructor|driver|plumber|builder|letting agent|agent";
const JOIN = String.raw`(?:[ -]in[ -]law)?(?:[,:]? | (?:is|was|called|named|is called|was called|whose name is|s name is) |s (?:real )?name(?: is|s) | \()`;
const KIN_BEFORE = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${KIN})(?:${JOIN})(?:(?:dr|mr|mrs|ms|miss)\.? )?$`,
  "u",
);
const ROLE_BEFORE = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${ROLES})(?:${JOIN})(?:(?:dr|mr|mrs|ms|miss)\.? )?$`,
  "u",
);
/** A role behind the name: "Mark Henderson, my manager", "Mark Henderson is the head". */
const ROLE_AFTER = new RegExp(
  String.raw`^,?\s(?:who\s)?(?:(?:is|was)\s)?(?:my|our|his|her|their|the)\s(?:old\s|new\s|ex\s)?(?:${ROLES})(?![\p{L}])`,
  "u",
);
const KIN_AFTER = new RegExp(
  String.raw`^,?\s(?:who\s)?(?:(?:is|was)\s)?(?:my|our|his|her|their)\s(?:old\s|new\s|ex\s)?(?:${KIN})(?![\p{L}])`,
  "u",
);
/** Somebody is named outright: "his name is", "hes called", "name and shame:", "look up". */
const INTRODUCED =
  /(?:\b(?:his|her|their|persons|mans|womans|guys|boys|girls|teachers|abusers) (?:real |full )?name(?:s| is| was|:)|\b(?:hes|shes|he is|she is|theyre) (?:called|named)|\breal name(?: is)?|\bgoes by|\b(?:he|she|(?:guy|man|woman|girl|boy|person|one|lad|bloke|bitch|bastard|creep) who [\p{L} ]{2,40}|it) (?:is|was)|\bits|\bwas|\bthats|\bhes|\bshes|\bnamed?|\bcalled) $/u;
const EXPOSED =
  /(?:\bname (?:and|n|&) shame:?|\blook up|\b(?:stay away from|beware of|avoid|watch out for|google|expose|exposing|report|find|dm|message|go after|warning about|everyone should know (?:what|about)|know what)) $/;
/** "my manager at greggs in york, lisa simms": the role stands a few words ahead. */
const ROLE_AHEAD = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:my|our|the|his|her) (?:\p{L}+ ){0,2}(?:${ROLES}|${KIN})(?![\p{L}])(?: (?:at|from|of|in|for|on) [^.!?\n,]{2,40}|[^.!?\n,]{0,3}),? $`,
  "u",
);
/** "manager at Premier Inn", "15, goes to", "43, from": right behind the name. */
const DESCRIBED = new RegExp(
  String.raw`^(?:,? (?:\p{L}+ )?(?:${ROLES}|student|year \d{1,2}|head|owner|works|worker|pupil|coach) (?:at|of|for|in|from) |,? (?:aged? )?\d{1,2},? |,? year \d{1,2}|,? from (?:my|our|the|her|his) (?:college|school|work|class|year|uni|church|team|gym|street|estate|club|office|unit|ward|group|course|village)|,? in (?:my|our) (?:class|year|form|team|office|course|street|building|block|halls|ward))`,
  "u",
);
/** A title before a full name, in any letters. */
const TITLE =
  /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|miss|prof|professor|doctor|pc|dc|ps|wpc|father|fr|sister|nurse|officer|sgt|sergeant|constable|detective|inspector|coach|rev|reverend|pastor|vicar|bishop|imam|rabbi|councillor|cllr|judge|sir|consultant|surgeon)\.? $/u;

/** Those who stand in public: who writes of them makes nobody known. */
const IN_PUBLIC =
  /\b(?:book|books|author|wrote|written|podcast|song|songs|album|singer|band|film|movie|series|actor|actress|starring|directed|comedian|documentary|interview|novel|poem|poet|player|footballer|president|minister|senator|character|novelist|theory|quote|quotes|says in|lyrics|musician|celebrity|video|ted talk|directed by|played by|by|on tv)\b/;
/** The writer's own name is no third person's. */
const OWN =
  /(?:\bmy (?:full |real |first |last |legal |birth |old |own |actual )?name(?:s| is|:)|\bim|\bi am|\bim called|\bcall me)\s$/;
/** What a stranger does that ties a name to a place without any word for who they are. */
const DOES =
  /^,? (?:(?:who|he|she) )?(?:goes to|attends|works (?:at|for|in)|worked (?:at|for)|teaches (?:at|in)|lives (?:in|on|at)|is (?:at|in year)|studies at|plays for|runs|owns|manages|coaches) /u;
/** A school year or an institution named by its kind, right behind the name. */
const STANDS =
  /^,? (?:from|at|in) (?:the )?(?:year \d|\p{L}{2,20} (?:school|academy|college|primary|hospital|surgery|high|grammar|uni|university|church|farm|nursery|care home))/u;
/** "from leeds", in small letters, where a name in small letters stands before it. */
const SMALL_PLACE =
  /^,? (?:who is |is )?(?:from|at|in|near) (?:the )?(?!(?:start|beginning|front|past|morning|future|back|end|middle|pain|tears|love|first|there|here|home|school|work|hospital|rehab|recovery|prison|therapy|group|town|time|what|that|this|with|when|how|least|night|your|their|another|some)(?!\p{L}))\p{L}{4,}/u;
/** "Mr Thompson at Hillcrest School". */
const TITLED =
  /(?<![\p{L}\d])(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Prof|Professor|Coach|Pastor|Father|Reverend|Rev|PC|Sister|Nurse|Officer|Sergeant|Councillor|mr|mrs|ms|miss|dr)\.?\s(\p{Lu}[\p{L}-]{1,24}(?:\s\p{Lu}[\p{L}'’-]{1,24})?)(?:,?\s(?:who\s)?(?:is\s|was\s|works\s|teaches\s|worked\s|taught\s|my\s[a-z]{3,16}\s(?:teacher\s)?)?(?:teaches\s[\p{L}\d ]{2,20}\s)?(?:at|from|of|in)\s(?:the\s|ward\s\d{1,2},?\s)?(?:number\s\d|\p{Lu}[\p{L}'’-]{1,24}))/gu;

const BEFORE = 40;
const NEAR = 110;

type Why = "role" | "place" | "name";

function whyOf(doc: Doc, one: FullName, ties: readonly Tie[]): Why | null {
  const before = doc.folded.slice(Math.max(0, one.start - BEFORE), one.start);
  const after = doc.folded.slice(one.end, one.end + BEFORE);
  if (OWN.test(before)) return null;
  const hasRole = ROLE_BEFORE.test(before) || (one.isSure && ROLE_AFTER.test(after));
  const isTitled = TITLE.test(before);
  const wide = doc.folded.slice(Math.max(0, one.start - 2 * BEFORE), one.start);
  if (isTitled && isTied(one, ties, 0, NEAR) && !IN_PUBLIC.test(after)) return "role";
  const isKin = KIN_BEFORE.test(before) || (one.isSure && KIN_AFTER.test(after));
  if (hasRole) return "role";
  const isCapital = /^\p{Lu}/u.test(doc.cased.slice(one.start, one.end));
  if (isKin) {
    if (isTied(one, ties, NEAR, NEAR) || (!isCapital && SMALL_PLACE.test(after))) return "place";
    return doc.board === STRICTEST_BOARD ? "name" : null;
  }
  if (IN_PUBLIC.test(`${before} ${after}`)) return null;
  if (ROLE_AHEAD.test(wide)) return "role";
  const isDescribed = DESCRIBED.test(after);
  if (EXPOSED.test(before) && (one.isSure || isDescribed || isTied(one, ties, 0, NEAR)))
    return "name";
  if (INTRODUCED.test(before) && (isDescribed || isTied(one, ties, NEAR, NEAR))) return "place";
  if (one.isSure && isDescribed && isTied(one, ties, 0, NEAR)) return "place";
  if (one.isSure && /^,? (?:from|in) (?:my|our) /.test(after) && isDescribed) return "place";
  if (!one.isSure || !isCapital || IN_PUBLIC.test(`${before} ${after}`)) return null;
  const isPlaced = STANDS.test(after) || (DOES.test(after) && isTied(one, ties, 0, NEAR));
  if (isPlaced) return "place";
  return doc.board === STRICTEST_BOARD ? "name" : null;
}

function titled(doc: Doc): Span[] {
  return [...matches(doc.cased, TITLED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].indexOf(match[1]!) + match[1]!.length,
  }));
}

/**
 * Somebody else made easy to find: a full name with what they do, or with a school, a workplace or a
 * place. First names, relations without a name and people in public life are left alone. On the board
 * for family and friends a full name is enough.
 */
export const thirdPersonIdentifiable: Detector = (doc) => {
  const ties = findTies(doc);
  const signals: Signal[] = [];
  for (const one of [...fullNames(doc), ...lowerNames(doc)]) {
    const why = whyOf(doc, one, ties);
    if (why !== null) {
      signals.push(
        found(doc, "third_person_identifiable", `third_person_identifiable.${why}`, one),
      );
    }
  }
  for (const at of findPointers(doc)) {
    signals.push(found(doc, "third_person_identifiable", "third_person_identifiable.contact", at));
  }
  for (const at of titled(doc)) {
    signals.push(found(doc, "third_person_identifiable", "third_person_identifiable.role", at));
  }
  return inOrder(signals);
};
