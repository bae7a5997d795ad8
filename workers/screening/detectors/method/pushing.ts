import type { PhraseRule } from "../phrases.ts";

/** Somebody else said it. */
const TOLD = [
  "told|tells|tell|telling|said|says|saying|wrote|writes|texted|commented|called|shouted|screamed|heard|hear",
  "voice|voices|bullies|bullied|bully|thoughts|brain",
];

/** Pacts, and pushing somebody. */
export const PUSHING: readonly PhraseRule[] = [
  {
    rule: "method_detail.pact",
    find: [
      "(who|anyone|anybody) *2 (wants|want|up for|fancies|fancy)? *1 (to)? go together",
      "suicide|death pact|pacts|partner|buddy|buddies",
      "(catch the bus|ctb|catching the bus) *6 (together|with me|partner|buddy|method|tonight)",
      "(partner|buddy|anyone|someone|company) *5 (ctb|catch the bus|catching the bus)",
      "(looking for|need|want|wanted|wants) *1 (someone|somebody|anyone|partner|person) *1 (to do it with|to die with|to go out with me|to end it with|to do this with)",
      "pact to *2 @die",
      "(die|dying|kill ourselves|end it|end it all|end our lives|overdose|jump) *1 together",
      "(kill ourselves|end our lives|both die|all die) *2 (same time|same day|same night)",
      "(someone|somebody|anyone|partner|friend) *2 (die with|end it with|go with me|do it with me|overdose with|jump with)",
      "(do it|go|leave) *2 together *9 (die alone|kill ourselves|end it|end our lives)",
      "(anyone|who|someone|somebody) *4 (die|go|end it) *1 (with me|alongside me)",
      "(let us|lets|we could|we should|shall we) *2 (kill ourselves|end our lives|die tonight)",
    ],
    unless: [
      "run|running|festival|concert|group|pub|cinema|class|course|challenge|gym|couch|study|studying|walk|walking|church|meeting",
      "old|romeo|film|book|novel|movie|show|read|watched|song|lyrics|scared|worried|made each other promise",
    ],
    unlessNear: ["not|dont|never|wont|didnt|almost|survived", "@they"],
  },
  {
    rule: "method_detail.pact",
    find: [
      "(lets|we could|we should|shall we|wanna) *2 (do it|go|end it|leave this world) together",
    ],
    needs: ["@die", "die alone", "suicide|suicidal"],
    unlessNear: ["not|dont|never"],
  },
  {
    rule: "method_detail.goading",
    find: ["@goad"],
    opens: true,
    notQuoted: true,
    unless: [
      "i|ive|im|my|me|we",
      ...TOLD,
      "please|ring|call|hotline|film|song|lyrics|accident|accidentally",
    ],
    unlessNear: ["end it|overdose|cut *1 with|now"],
  },
  {
    rule: "method_detail.goading",
    find: [
      "kys",
      "go *1 @goad",
      "(just|should|should just|why dont you|why not|hurry up and|need to|do us a favour and|do us all a favour and) *2 @goad",
      "and|then|so *2 @goadSure",
      "(everyone|everybody|us|the world|yourself|family|all) *1 a *1 (favour|favor) and *2 (die|kill|end|jump|disappear|hang)",
    ],
    notQuoted: true,
    unless: [...TOLD, "@help"],
    unlessBefore: [
      "i|id|ive|im|ill|we|he|she|they|who|if|when|people|did|didnt|want|wanna|would|could|not|never|try|tried|trying|feel|think|thinking|rather|please",
      "dont|never *3 @goad",
    ],
  },
  {
    rule: "method_detail.goading",
    find: [
      "(nobody|no one|they wont|we wont|no one here) *1 (will miss you|would miss you|gonna miss you|miss you)",
      "(world|everyone|everybody|family|we|they|earth|place) *6 (better off|better place|happier|better) *1 without you",
      "(just do it|do it|get it over with|get on with it) (already|pussy|coward|then|wimp|chicken|and stop|stop talking)",
      "(go on|go ahead|cmon|come on|just) *1 (do it|jump|kill yourself|end it) *1 (then|already|nobody|coward|pussy|we)",
      "stop talking|whining|posting *3 (and|just) *1 (do it|die|kill)",
      "if you *1 (really|were|meant|wanted|wanted to|wanna) *6 (done it|be dead|do it|have done it)",
      "(do it|get it) (properly|right) (this time|next time|then)",
      "(make sure you succeed|finish the job|finish it off|hope you succeed|hope you manage it) *1 (next time|this time|then)",
      "(shame|pity|too bad) *1 (you|u) (failed|survived|lived|didnt manage it|didnt succeed|woke up)",
      "(nobody|no one|not one person) *2 (would|will|here would|here will) *2 (miss you|come to your funeral|notice you|care about you)",
      "(nobody|no one|not one person) *2 (would|will|here would|here will) *2 (notice|care|cry) *2 (if|when|that) *1 (you|youre|youd|u|ur)",
      "(everyone|everybody|the world|they|we|your family|your kids|your mum|your parents) *1 (would|will) be *2 (relieved|glad|happier|better off) *3 (without you|if you|once you|when you|with you)",
      "(do|doing) *1 (us|everyone|everybody|the world|your family|yourself|them) *1 a *1 (favour|favor) *3 (end it|end yourself|end your|kill|die|disappear|jump)",
      "you (wont|wouldnt|havent got the|dont have the) *2 (do it|guts|balls|courage) *3 (do it|coward|pussy|liar|attention|kill)?",
      "you (should|need to|ought to) *2 (cut|burn|hurt|starve) (deeper|yourself|more|harder)",
      "(cut|go) deeper",
      "(do it|end it|jump|die|dying) *1 its *2 (worth it|peaceful|so peaceful|easy|painless|best thing)",
      "(nobody|no one) *2 (cares|care) if you *1 (die|died|live|disappear|disappeared|were dead)",
      "why are you *1 still (alive|breathing)",
      "why havent you *1 (killed yourself|done it|ended it)",
      "(youd be|you would be) doing *1 (everyone|everybody|us|us all|the world) a (favour|favor)",
      "you should *1 (be dead|die|not be alive)",
      "try *1 (cutting|burning yourself|purging|starving|restricting) *3 (helps|works|feel|feels|better|calm|calms)",
      "you deserve to *1 (die|suffer|be dead|not be here)",
      "(youre|youd be|your family would be|they would be|everyone would be) better off *1 (dead|without you)",
      "(dont eat|stop eating|skip dinner|keep starving|keep restricting|keep fasting|stay empty) *4 (youll be|youre|thin|skinny|skinnier|beautiful|worth|proud|stay strong|fat)",
      "(stay strong|be strong) *2 (dont eat|starve|keep fasting)",
    ],
    notQuoted: true,
    unless: [
      ...TOLD,
      "slack",
      "into|conversation|therapy|feelings|talk deeper",
      "thinking|think|believe|feel",
    ],
    unlessNear: ["not|never|didnt|isnt|nor|that"],
  },
  {
    rule: "method_detail.goading",
    find: ["(do it|just do it|go ahead)"],
    needs: [
      "(everyone|everybody|the world|they|we) *3 (happier|relieved|better off|glad)",
      "(nobody|no one) *2 (cares|care|miss|stop you)",
      "coward|pussy|die|dead",
    ],
    opens: true,
    inReply: true,
    notQuoted: true,
    unless: ["alone|together|help|therapy|doctor|proud"],
  },
  {
    rule: "method_detail.goading",
    find: ["(do it|just do it|do it then|go on then|jump)"],
    shortReply: 4,
    opens: true,
  },
];
