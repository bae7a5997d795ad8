import type { Classes } from "./pattern.ts";

/** Lists of words that phrases share. A choice may be several words. */
export const CLASSES: Classes = {
  i: "i|ive|im|ill|id",
  am: "im|i was|ive been|i feel|im feeling|i get|i got|been|feeling|feel",
  will: "ill|im gonna|i gonna|gonna|i shall|im about to|about to|i plan to|im planning to|planning to|i intend to|im ready to|ready to|ive decided to|decided to|im gonna try to|im trying to|trying to|i need to|gotta",
  want: "wanna|just wanna|want|want 2|wanting2|would like to|need to|longing to|desperate to|ready to|rather|wish i could|wish i could just|hoping to|hope to|love to|begging to|dying to",
  dont: "dont|do not|dont even|dont really|really dont|didnt|nolonger|wont|cant|couldnt|wouldnt|never|not|dont think i|im not sure i",
  wantNot:
    "dont wanna|dont even wanna|dont really wanna|really dont wanna|just dont wanna|nolonger wanna|not wanna|never wanna|dont care to|cant bear to|cant stand to|dont feel like|dont intend to|dont plan to|not planning to|hate having to|tired of having to|rather not|dont have the will to|dont have the energy to|no desire to|no wish to|no will to",
  die: "die|be dead|end my life|end it all|end it|kill myself|take my own life|take my life|take my own|commit suicide|end myself|hang myself|shoot myself|drown myself|jump off a bridge|jump in front of a train|slit my wrists|slit my throat|overdose|off myself|top myself|unalive myself|unalive|unaliv myself|kms|neck myself|rope|do myself in|be no more|finish myself|finish myself off|end things|put an end to it|put an end to my life|put an end to it all|end my own life|end my suffering|stop existing|do suicide|make myself die|delete myself|kys myself|die already|be gone forever|be gone for good|catch the bus|ctb|end this life|end this once and for all|blow my brains out|be six feet under|die in my sleep|pass away|bleed out|jump|hang",
  killing:
    "killing myself|ending my life|ending it|ending it all|taking my own life|taking my life|committing suicide|hanging myself|shooting myself|drowning myself|jumping|jumping off|offing myself|topping myself|unaliving myself|unaliving|suicide|dying|death|being dead|not being here|not being alive|not existing|not waking up|overdosing|doing it|slitting my wrists|self deletion|disappearing forever|how to die|ways to die|how i would die|what it would be like to be dead|how to kill myself|ways to kill myself|driving into a tree|crashing my car|stepping in front of a train|stepping in front of a bus|driving off|walking into traffic|the bridge",
  live: "live|be alive|live anymore|go on living|keep living|carry on living|continue living|live like this|live this life|stay alive|live another day|live any longer",
  here: "be here|be here anymore|exist|exist anymore|wake up|be around|be around anymore|be in this world|be on this earth|be on this planet|see tomorrow|see another day|see the morning|open my eyes|go on|go on anymore|carry on|carry on anymore|continue|breathe|breathe anymore|be a part of this world|make it to",
  pills:
    "pills|tablets|meds|medication|paracetamol|acetaminophen|tylenol|ibuprofen|aspirin|antidepressants|sertraline|codeine|tramadol|morphine|diazepam|xanax|valium|zopiclone|insulin|amitriptyline|propranolol|sleeping pills|sleeping tablets|painkillers|opioids|oxy|fentanyl|heroin|quetiapine|lithium",
  means:
    "pills|tablets|rope|noose|gun|shotgun|pistol|handgun|rifle|razor|razors|razor blade|blades|blade|knife|belt|bleach|helium|charcoal|poison|overdose|paracetamol|sleeping pills|insulin|stash",
  place:
    "bridge|ledge|roof|rooftop|balcony|cliff|platform|tracks|train tracks|edge|multi storey|car park roof|railway|railing|railings|window ledge|motorway bridge|overpass|pier",
  soon: "tonight|today|tomorrow|now|right now|this evening|this weekend|by morning|in the morning|soon|this week|on friday|on saturday|on sunday|on monday|next week|after work|before christmas|after christmas|before my birthday|when everyone is asleep|once everyone is asleep|once the kids are asleep|when theyre asleep|in an hour|this time|very soon|at midnight",
  people:
    "everyone|everybody|they|people|my family|my kids|my children|my wife|my husband|my parents|my mum|my dad|my friends|the world|you|you all|she|he|my partner|my daughter|my son|the kids|the baby|my baby|all of you|my mother|my father|others|the family|we|my boyfriend|my girlfriend|those around me",
  kin: "friend|friends|mate|best friend|brother|sister|son|daughter|mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|ex|cousin|aunt|uncle|nan|gran|grandma|grandad|grandfather|niece|nephew|child|kid|flatmate|roommate|housemate|colleague|neighbour|neighbor|boy|girl|teenager|lad|teen|student|pal|fiance|stepson|stepdaughter|coworker|stepdad|stepmum|other half|classmate|patient|client|sponsor|roomie|bestie|bro|sis|hubby",
  they: "he|she|they|hes|shes|theyre|him|her|them|friend|friends|mate|brother|sister|son|daughter|mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|ex|cousin|aunt|uncle|nan|niece|nephew|child|kid|flatmate|roommate|housemate|colleague|boy|girl|teenager|lad|someone|somebody|person|guy|woman|man|teen|bestie|hubby|bro|sis|student|classmate|stepson|stepdaughter",
  himself: "himself|herself|themselves|themself|hisself|theirself",
  say: "says|said|saying|told me|tells me|keeps saying|texted|texted me|messaged|messaged me|keeps telling me|talks about|talking about|threatening|threatened|threatens|threatening to|threatened to|threatens to|has been saying|posted|wrote|admitted|confessed|sent me|rang me|phoned me",
  not: "not|dont|never|no|nor|wont|wouldnt|nolonger|without|didnt|isnt|arent|cant|couldnt|doesnt|havent|hasnt|neither|shouldnt",
  cut: "cut|cutting|harm|harming|hurt|hurting|burn|burning|scratch|scratching|selfharm|selfharming|punish|punishing|injure|injuring|bruise|bruising|slash|slashing|hit|hitting|punch|punching|bite|biting|starve|starving|stab|stabbing|slice|slicing|carve|carving|scald|scalding",
  hits: "hits|beats|hit|beat|punched|punches|kicks|kicked|slaps|slapped|strangled|strangles|choked|chokes|beating|hitting|rapes|raped|raping|assaulted|assaults|abuses|abusing|molests|molested|forces himself on|attacked|burns me with",
};
