import type { PhraseRule } from "../phrases.ts";

/** Somebody else said it, or it is said of the writer. */
const TOLD =
  "(said|says|saying|told|tells|telling|called|calls|calling|shouted|shouts|screamed|texted|wrote|commented|messaged|voice|voices|thinks|think|thought|feel|feels|felt|believe|believed|convinced|heard|hear|bullies|bullied|threatened|threatens)";
const KINDLY = "(proud|lovely|legend|kind|haha|lol|joking|love you|hug|hugs|bless|darling|xx)";
const NOT =
  "(not|never|isnt|arent|wasnt|werent|didnt|dont|nobody thinks|no one thinks|nor|cant|wouldnt)";
const SHAMED =
  "(girl|boy|man|woman|child|person|people|cow|thing|brat|kid|lady|mother|father|mum|dad|human|human being|so and so|individual|parent|friend|excuse)";
const SCORNED =
  "(stupid|pathetic|sad|dumb|spoilt|spoiled|horrible|nasty|disgusting|vile|silly|miserable|selfish|bitter|twisted|evil|lazy|weird|rude|ignorant|ungrateful|sick|entitled|arrogant|cold hearted|heartless|two faced|stuck up|greedy|lying|manipulative|toxic|attention seeking|self obsessed|self absorbed|weak)";

/** Contempt, blame and threats in whole phrases rather than single hard words. */
export const CONTEMPT: readonly PhraseRule[] = [
  {
    rule: "abuse.insult",
    find: [
      `you *1 ${SCORNED} *2 ${SHAMED}`,
      "you *2 (really|actually|honestly|truly)? *1 are *1 (dense|weak|boring|vile|poison|toxic|a danger|the problem|beyond help)",
      "you *2 boring|self obsessed|bitter *1 (cow|person|woman|man|moaner|twat|git)",
      "youre not *1 ill|sick|depressed *1 (youre|your) *1 (just)? (weak|lazy|spoilt|selfish|pathetic|bored|attention)",
      "youre *1 (just)? (weak|spineless|dense|a danger to)",
      "you are a danger to *2 (children|kids|everyone|yourself and)",
      "(this is why|thats why|and thats why|no wonder) *2 (your|ur) *2 (husband|wife|kids|mum|boyfriend|girlfriend|friends|partner|family) *2 (cheats|cheated|left|hates|hate|leaves|avoids|wont|doesnt)",
      "(someone|somebody|they|social services|the social) *1 (needs to|should|ought to|will|better) take *2 (baby|kids|children|child|son|daughter) *1 (off|away from|from) (you|u)",
      "(your|ur) *1 (kids|children|son|daughter|mum|family|parents) *1 (would be|will be|must be|should be|are) *1 (ashamed|embarrassed|disgusted|sick of you)",
      "(i|id|i would|anyone would|anybody would) *1 (leave|have left|dump|divorce|cheat on|hit) *1 you *1 (too|as well|aswell)",
      "you wouldnt *1 (last|survive|cope)",
      "(you|u) (got|let|let yourself get) *1 (yourself)? *1 (raped|abused|assaulted|beaten)",
      "(spare us|save us|save) *2 (tears|sob story|pity party|drama|violin|crocodile tears)",
      "(go|run) *1 (cry|crying|whine) *1 to *1 (mummy|mommy|daddy|your mum|your mommy|someone who cares)",
      "(delete|deactivate) *1 your *1 (account|profile|post) *2 @noun",
      "(cant stand|sick of|tired of|hate|had enough of) *1 (people|someone|those|women|men|addicts|junkies) like (you|u)",
      "you *1 (junkies|addicts|drunks|depressives|cutters|anorexics|lot) *2 (are|just) *3 (same|lazy|thieves|scroungers|weak|selfish|liars|scum|pathetic)",
      `(youre|you|your) *4 (most|worst) *1 ${SCORNED} *1 (person|people|human|human being|human beings|poster|member|mother|woman|man)`,
      "you (belong|should be|need to be|ought to be|want) *2 (in|into)? *2 (loony bin|asylum|padded cell|gutter|straitjacket|zoo|locked up|sectioned|put down|sterilised|put away|shot|prison|banned from|the bin|a cage|locking up)",
      "(those|your|ur|them) *1 (kids|children|baby|son|daughter|family|husband|wife|partner|mum|parents|boyfriend|girlfriend|friends) *2 (deserve|deserves) better",
      "(your|ur) *1 (kids|children|baby|son|daughter|family|husband|wife|partner|mum|parents|friends|boyfriend|girlfriend) *3 (better off without you|better without you|must hate you|hates you|hate you|ashamed of you|embarrassed by you|taken off you|taken away from you|be taken away|be taken off you|sick of you)",
      "(no wonder|not surprised|dont blame him|dont blame her|dont blame them) *6 (left you|hates you|hate you|dumped you|cheated|cant stand you|want nothing to do with you|leaving you|gave up on you|for leaving)",
      "(people like you|someone like you|you) *1 (shouldnt|should never|should not|dont deserve to|arent fit to|shouldnt be allowed to) *3 (have kids|have children|have a baby|breed|be a mother|be a mum|be a parent|be a dad|be around kids|raise|be allowed|have had kids|have pets)",
      "you|op *1 (are|is|sound|look|youre)? *1 (thick|dense|dumb) as",
      "thick|dumb as *3 (mince|shit|pigshit|planks|plank|bricks)",
      "(thick|pathetic|vile|disgusting|dumb|stupid) *2 youre",
      "(only|main|real) *1 (thing|problem) *2 (wrong with you|you have|with you) is",
      "wrong with (your brain|your head|you people|you lot|ur head|ur brain)",
      "(the hell|the fuck|tf|the actual fuck) *1 is wrong with you",
      "(nobody|no one|noone|literally nobody|none of us) *2 (likes|cares about|asked for|wants to hear|wants to read|gives a shit about|gives a fuck about|needs|believes) *1 (you|your|ur|u)",
      "(look at|get a load of) *2 state of (you|this|her|him)",
      "(the|just the)? *1 state of (you|this one)",
      "imagine *1 (being|posting|writing|thinking|having) *2 (this|that) *2 (pathetic|sad|desperate|stupid|dumb|lonely|weak|thick)?",
      "(everyone|everybody|we|we all) *2 (knows|know|can see|can tell) *2 (youre|your|ur) *3 (lying|liar|fake|faking|full of|attention|making it up|joke|putting it on)",
      "youre *1 (just|only|clearly|obviously|literally|so)? *1 (the worst|lying|faking|putting it on|milking it|a lost cause|beyond help|beneath me|a stain|the scum|less than nothing)",
      "(you will|youll) *1 (always|never) *2 (a failure|a junkie|a loser|a drunk|amount to anything|amount to nothing|be nothing|be loved|be anything|a nobody|a fat|find anyone)",
      "(youll|you will) be back *2 (on it|using|drinking) *3 (by|within|before|in)",
      "op *1 (needs|should|wants) *2 (sectioning|a slap|locking up|a kick|banned|shooting|attention)",
      "you (should|ought to) be ashamed",
      "(whole|entire) post *2 (is|screams) *2 (attention|pathetic|lies|cringe|pity)",
      "(cringe|cringey|pathetic|embarrassing) *1 (post|thread|attention seeking|little post|pity party|sob story)",
      "(fu|f u|f you|eff you|stuff|bollocks to|screw) *2 (your|ur) *1 (sob story|pity party|problems|excuses|feelings|opinion)",
      "your *2 (sob story|pity party)",
      "(hope|hoping) *1 (your|ur) *3 (dies|die|dead|leaves you|leave you|hates you|fails|burns)",
      "(hope|hoping) *1 (it|that|they|the addiction|the drink|the drugs|the disease|the illness|anorexia) *1 (finishes you|gets you|takes you|hurts|kills you|hurt you|gets worse|finds you|happens to you|happens again|destroys you)",
      "hope|hoping *1 (you|u|ya) *2 (get|catch|die|have|lose|never|stay|end up) *2 (cancer|aids|hit by|run over|alone|raped|it again|worse|a slow)",
    ],
    notQuoted: true,
    unless: [TOLD, KINDLY, NOT],
    unlessBefore: ["(he|she|they|my brain|my head|my ed|if|when|because|that|whether)"],
  },
  {
    rule: "abuse.insult",
    find: [
      "what *1 (kind|sort|type) of *2 (moron|idiot|mother|father|parent|person|monster|freak|loser|sicko|animal|woman|man) *1 (writes|does|would|leaves|lets|posts|says|thinks|are you|abandons|drinks)",
      "what *1 a *2 (clown|joke|loser|waste of space|pathetic|idiot|moron|liar|freak|coward|baby|disgrace|crybaby|snowflake|state|weirdo|melt|muppet|cow|pig)",
      "(pathetic|sad|weird|lazy|selfish|ugly|fat|dirty|crazy|stupid|useless|filthy|worthless|disgusting|miserable|lying|smelly|psycho|mental|nasty|evil|dumb|attention seeking|little) *1 @noun",
      "(fkn|fkin|fking|effin|fckin|fucking|f ing) *2 @noun",
      "@noun *1 (scum|go touch grass|touch grass|cry more|get a job|get help|alert|energy|behaviour)",
      "(get a job|go touch grass|touch grass|cry more|cry harder|cope harder|womp womp|skill issue|boo hoo|boohoo|diddums|get over yourself|get over it|grow up|man up|toughen up|get a grip|wind your neck in|give it a rest|change the record|first world problems|world's smallest violin|smallest violin|nobody asked|didnt ask|who asked)",
      "🤡",
      "🎻",
      "(snowflake|crybaby|drama queen|attention seeker|attention whore|psycho|melt|weirdo|freak|pathetic|saddo|loser|liar|fatty|fatso|minger)",
    ],
    opens: true,
    inReply: true,
    notQuoted: true,
    unless: [
      TOLD,
      KINDLY,
      "(i|im|me|my|ive|myself|we|us|he|she|they|his|her|him|not|never)",
      "(week|day|weather|illness|disorder|job|brain|virus|bug|year|month|system|film)",
    ],
  },
  {
    rule: "abuse.insult",
    find: ["🤡 *1 🤡", "🖕"],
    inReply: true,
    unless: ["(i|im|me|my|cancer|depression|anxiety|anorexia)"],
  },
  {
    rule: "abuse.blame",
    find: [
      "(asking|begging) for it",
      "(you|u) *1 asked for it",
      "(its|thats|was|is) *3 (your|ur) *1 (own|entirely|all|totally)? *1 (fault|doing)",
      "(your|ur) own *2 fault",
      "(only have yourself|only got yourself|got no one but yourself|only yourself) to blame",
      "(serves you right|serves u right|you got what you deserved|got what you deserved|what did you expect|you made your bed|you brought it on yourself|you brought this on yourself|you let it happen|you wanted it|you led him on|you provoked)",
      "you (shouldnt|should not) have *2 (worn|drunk|gone|got drunk|been wearing|been out|led|let him|dressed) *6 (then|raped|happen|happened|expect)?",
      "dressed like that",
    ],
    needs: ["(you|u|your|ur|yourself|youre)"],
    inReply: true,
    notQuoted: true,
    unless: [
      TOLD,
      NOT,
      "(i|im|my|me|ive|we|none|isn't|nothing|say|if|mine|blame yourself|nobody|no one|people)",
      "(he|she|they) *2 (fault|asked)",
    ],
  },
  {
    rule: "abuse.threat",
    find: [
      "(id|i would|i want to|i wanna|id love to|i could|someone should|ill|im gonna|gonna|i will) *2 (slap|punch|kick|smack|deck|batter|hit|knock|smash|spit on|beat|throttle|strangle|bash) *1 (you|u|ya|yous|your face|the hell out of you|some sense into you|your head in)",
      "(ill|im gonna|gonna|i will|i swear|were gonna|we will) *3 (smash|kick|punch|break|cave|rearrange|slap|bash|stamp on|burn) *1 (your|ya|ur|yer) *2 (face|head|teeth|legs|door|windows|skull|house|jaw|neck)",
      "(i|we) know *1 (who you are|your name|your address|where you work|where you live|your real name|who u are|where u live|what you look like) *9 (tell|boss|find|expose|watch|school|post|everyone|soon|coming|parents|be seeing|and ill|family)",
      "(ill|im gonna|gonna|i will|i can|ive) *1 (tell|telling|show|send|report|expose|out|post|posting|leak|screenshotting|screenshot|screenshotted|email) *2 (you|your|everyone|ur) *3 (boss|school|parents|family|name|address|pictures|photos|work|mum|employer|husband|wife|everywhere|police on you)",
      "(youll|you will|youre gonna|your gonna|u will) *1 (regret|be sorry you|get whats coming)",
      "(find|finding|found) out (who you are|where you live|who u are|where u live|your name|your address)",
      "(better watch yourself|better watch your back|watch your mouth|sleep with one eye|im coming for you|were coming for you)",
    ],
    inReply: true,
    notQuoted: true,
    unless: [
      TOLD,
      KINDLY,
      "(he|she|they|ex|dad|mum|boss|brother|neighbour|stepdad|hug|hugs|help you|support)",
    ],
    unlessNear: ["(not|never|wont|dont|cant|didnt)"],
  },
  {
    rule: "abuse.told_off",
    find: [
      "(f off|eff off|fck off|fk off|fuk off|f you|fck you|fck u|fk you|fk u|fuk you|fuk u|fuck u|phuck you|go f yourself|go fuck urself|fuck urself|f yourself|bore off|jog on|get in the bin|get to fuck|shut ur mouth|shut ya mouth|shut your gob|shut ur face|shut it you|zip it|do one mate|sod off|go away and die|crawl back|crawl back under|gfys|gfy|kms yourself|stfu|gtfo|eat sht|bite me|go die in)",
    ],
    notQuoted: true,
    unbroken: true,
    unless: [
      TOLD,
      "(ed|anorexia|depression|anxiety|cancer|brain|ocd|bulimia|addiction|i|me|my|week|year|covid)",
    ],
  },
  {
    rule: "abuse.group",
    find: [
      "(kill|gas|hang|shoot|deport|exterminate|burn|sterilise|lock up|round up|castrate) *1 (all|the|every|all the|all you|these) *1 (@group|@slur|queers|poofs|immigrants|muslims|jews|benefit scroungers|foreigners)",
      "(@group|@slur|queers|poofs) *1 (like you|like u|like yous|like yourself) *1 (should|deserve|need|are|make|dont|shouldnt|belong)",
      "(@group|@slur) *1 (dont deserve|arent people|arent human|arent real|shouldnt exist|shouldnt be allowed|should all|ruin everything|are ruining)",
      "(cant trust|never trust|hate) *1 (all|the|any|an)? *1 (addict|addicts|junkies|muslims|jews|gays|immigrants|trannies|gypsies|blacks|foreigners|smackheads)",
      "(hope all|wish all|all) *1 (@group|@slur) *1 (die|burn|rot|disappear|get shot|get aids)",
      "(we|this country|this place|the world) *2 (full of|overrun with|ruined by|better off without) *2 (@group|@slur|foreigners)",
      "(send|ship) *1 (them|you|u) *1 (all)? *1 (back|home) *3 (came from|country|africa|india|pakistan|poland)?",
      "(thats|so|this is|ur|youre|how) *1 gay *1 (lol|mate|bro|af)",
    ],
    notQuoted: true,
    unless: [
      TOLD,
      "(not|never|wrong|stigma|stereotype|myth|people say|as if|dont think|supermarket|parcel|ambulance|email)",
    ],
  },
];
