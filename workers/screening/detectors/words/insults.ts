/**
 * Words thrown at people, joined by "|" as phrases take them. They are written out so that they can be
 * noticed; a rule always asks for somebody they are thrown at, slurs excepted.
 */
const NOUN =
  "idiot|idiots|moron|morons|loser|losers|failure|freak|freaks|coward|cowards|bitch|bitches|cunt|cunts|prick|pricks|dick|dickhead|dickheads|wanker|" +
  "wankers|twat|twats|arsehole|arseholes|asshole|assholes|bastard|bastards|scum|scumbag|trash|piece of shit|piece of crap|piece of trash|pos|waste of space|" +
  "waste of oxygen|waste of air|waste of life|attention seeker|attention seekers|attention whore|drama queen|crybaby|cry baby|crybabies|snowflake|" +
  "disgrace|pig|whore|slut|slag|junkie|psycho|nutter|nutjob|weirdo|creep|liar|fraud|parasite|leech|embarrassment|clown|muppet|dumbass|" +
  "retard|numpty|bellend|tosser|tossers|pussy|wimp|imbecile|cretin|dimwit|fool|burden|fuckwit|shithead|dipshit|motherfucker|fucker|fuckers|" +
  "melt|weapon|plonker|spanner|pillock|divvy|gobshite|knobhead|knob|minger|munter|pisshead|smackhead|crackhead|druggie|nutcase|fruitcake|headcase|sponger|scrounger|layabout|git|airhead|halfwit|nonce|paedo|fatty|fatso|lardarse|lardass|schizo|psychopath|nobhead|nob|saddo|sicko|twit|berk|prat|ballbag|shitbag|dirtbag|scrubber|slapper|tramp|hag|witch|gimp|crank|drunk|alky|alkie|soft lad|cretins|joke|bad mother|bad father|bad parent|bad mum|bad dad|terrible mother|terrible father|terrible parent|terrible person|awful person|horrible person|monster|vermin|degenerate|mong|spastic|hypocrite|manchild|incel|simp|hoe|skank|cow|maggot|rat|worm|lowlife|low life|dumb fuck|dumbfuck";

const ADJECTIVE =
  "pathetic|worthless|disgusting|useless|stupid|dumb|moronic|idiotic|vile|repulsive|revolting|thick|brainless|retarded|hopeless case|trash|" +
  "attention seeking|full of shit|full of it|a joke|an embarrassment|evil|ugly|spineless|braindead|brain dead|scum|deranged|mental|unhinged|sickening|subhuman";

const MILD =
  "selfish|lazy|ugly|crazy|insane|delusional|fat|psycho|ignorant|weak minded|dramatic|entitled|ridiculous|annoying|needy";

const INTENSE =
  "fucking|fuckin|effing|absolute|stupid|bloody|pathetic|little|lazy|ugly|fat|dumb|complete|total|disgusting|selfish|worthless|useless|utter|sad|dirty|" +
  "filthy|cold hearted|heartless|two faced|stuck up|greedy|lying|bitter|manipulative|attention seeking|ungrateful|crazy|miserable|horrible|nasty|whiny|whining|spoilt|spoiled|ignorant|arrogant|self centred|self centered|silly|thick|absolute|entitled|sick|evil|vile|damn|goddamn|sorry";

/** Slurs that have no everyday second meaning. */
const SLUR =
  "retard|retards|retarded|libtard|faggot|faggots|faggy|tranny|trannies|shemale|shemales|nigger|niggers|nigga|niggas|paki|pakis|" +
  "chink|chinks|kike|kikes|spic|spics|wog|wogs|gook|gooks|spastic|spastics|spaz|mong|mongs|poofter|poofters|raghead|ragheads|towelhead|" +
  "towelheads|pikey|pikeys|gyppo|gyppos|dyke|dykes|wetback|wetbacks|golliwog|subhumans|troon|troons|coons|sandnigger|batty boy";

const GROUP =
  "addicts|junkies|junkie|alcoholics|drunks|druggies|fat people|fatties|anorexics|anorexic people|depressed people|mentally ill people|mentally ill|" +
  "mental people|crazy people|muslims|jews|gays|gay people|lesbians|trans people|transgenders|trannies|faggots|blacks|black people|immigrants|refugees|" +
  "foreigners|asylum seekers|disabled people|the disabled|autistic people|autists|suicidal people|self harmers|selfharmers|cutters|women|men|homeless people|" +
  "the homeless|gypsies|asians|bulimics|borderlines|schizophrenics|addicts here|people who cut|people who selfharm|people who kill themselves|people on benefits|drug users";

const FOUL =
  "scum|disgusting|trash|vermin|animals|subhuman|worthless|pathetic|parasites|freaks|cowards|weirdos|evil|gross|a waste|wasters|attention seekers|" +
  "attention seeking|idiots|losers|stupid|lazy|shot|gassed|put down|sterilised|sterilized|exterminated|locked up|deported|hanged|die|suffer|rot|" +
  "revolting|burdens|burden|liars|thieves|rats|weak|selfish|garbage|filth|degenerates|perverts|mental";

/** Lists for phrases, by the name that a phrase calls them. */
export const INSULTS = {
  noun: NOUN,
  adjective: ADJECTIVE,
  mild: MILD,
  intense: INTENSE,
  slur: SLUR,
  group: GROUP,
  foul: FOUL,
  ill: "anxiety|depression|anorexia|ana|bulimia|mia|ed|ocd|addiction|cancer|disease|illness|brain|world|life|ptsd|bpd|alcohol|vodka|universe|insomnia|covid|system",
  off: "shut up|shut the fuck up|shut the hell up|shut your mouth|shut your face|stfu|gtfo|foad|fuck off|piss off|sod off|bugger off|naff off|fuck you|screw you|fuck yourself|go fuck yourself|go to hell|rot in hell|burn in hell|eat shit|drop dead|get fucked|get stuffed|fuck u|fuck all of you|fuck you all|kiss my arse|kiss my ass|suck my dick|get bent",
  report:
    "says|said|say|saying|told|tells|telling|tell|called|calls|calling|call|shouted|shouts|shout|yelled|yells|yell|screamed|screams|texted|texts|wrote|writes|" +
    "messaged|commented|voice|voices|thoughts|whispers|whispered|bullies|bullied|hear|hears|heard|think|thinks|thinking|believe|believes|" +
    "feel|feels|feeling|felt|makes|made|convinced|convince|convinces|screaming|shouting|yelling|repeating|words|word|label|slur|names|meaning|suggesting",
  they: "he|she|they|hes|shes|theyre|mum|dad|mother|father|brother|sister|boss|teacher|ex|boyfriend|girlfriend|husband|wife|people|it|mirror|boys|girls|kids|everyone|nobody|colleagues|stepdad|uncle|manager|demon|parents",
  not: "not|never|no|nor|neither|isnt|arent|dont|doesnt|aint|hardly|far from|anything but|less|without|wasnt|werent|cant|nolonger|stop calling",
  doubt: "if|when|whenever|whether|unless|because|until|like|how|why|as though|though|maybe|once",
} as const;
