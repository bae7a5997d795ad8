import type { Detector } from "../document.ts";
import { TRADE } from "./drugs/trade.ts";
import { phraseDetector, type PhraseRule } from "./phrases.ts";
import { DRUGS } from "./words/drugs.ts";

const CLASSES = {
  ...DRUGS,
  get: "pick up|picking up|get hold of|get my hands on|hands on|get|buy|find|score|order|cop|source|obtain|purchase|grab|acquire|getting|buying|finding|scoring|ordering|sourcing",
  buy: "buy|order|purchase|buying|ordering|score|scoring|source|sourcing",
  who: "anyone|anybody|someone|somebody|who|whos|yous|yall|you guys|any of you|does|do you|can you|could you",
  other:
    "he|she|hes|shes|they|theyre|son|sons|daughter|brother|sister|ex|boyfriend|girlfriend|husband|wife|mum|dad|friend|" +
    "mate|partner|flatmate|kid|teenager|caught|arrested",
  past: "used to|bought|sold|no longer|nolonger|stopped|quit|gave up|given up|regret|never again|years ago|ashamed",
  help:
    "help|support|treatment|advice|therapy|counselling|counseling|information|info|meeting|meetings|rehab|detox|clean|sober|" +
    "naloxone|narcan|tested|testing|test|rid|better|prescribed|recovery|assessment|diagnosis|links",
  talk:
    "experience|experiences|advice|tips|trouble|problems|problem|withdrawal|withdrawals|side effects|cravings|addiction|" +
    "stories|thoughts|issues|questions|reaction|recovery|recovering|quit|quitting|stop|stopping|stopped|tried|struggling|" +
    "been on|come off|coming off|came off|abuse|misuse|problems with|addicted|prescribed",
  done:
    "block|blocked|blocking|delete|deleted|deleting|lost|away from|avoid|avoiding|ignore|ignored|told|stopped|owe|owed|" +
    "scared|number gone|cut off|said no|walked past|kept walking",
  seek: "where|wheres|who|whos|anyone|anybody|any of you|one of you|which of you|link|source|sources|supplier|seller|sellers|spare|hmu|dm|pm|inbox|shout|tenner|cheapest|reliable|legit|trusted|sorted|sorting|deliver|delivery|pickup|pick up|in bulk|code word|next day|over the counter|post me|send me|sell me|bank transfer|cash|selling|for sale|stock",
  trade_:
    "get|getting|got|buy|buying|order|sell|sells|selling|spare|source|post|send|cheap|cheaper|cheapest|reliable|legit|sorted|sorting|deliver|delivery|find|score|cop|supply|hold of|pickup|pick up|link|bulk|cash|transfer|in stock|shout",
  pic: "🍁|❄|🍄|🌿|🔌|🍃|🍬",
  street_pic: "🍁|❄|🍄|🌿|🍃|💊",
  ctrl: DRUGS.controlled,
  dealer:
    "shotter|supplier|dealer|dealers|plug|plugs|vendor|vendors|drug dealer|connect|hookup|plugz",
  seller:
    "dm me|pm me|message me|msg me|inbox me|hmu|hit me up|text me|add me|whatsapp me|snap me|contact me|telegram|wickr|drop me",
} as const;

const NOT_ASKING = [
  "@get *3 @help",
  "get|come|coming|getting|stay|staying|kick|wean|keep|came *3 off|clean|sober|away",
  "get|getting|got|find *1 rid|over|through|past|out|help|better",
  "with @talk",
  "@help *3 for",
];
const OWN_STORY = [
  "@past",
  "@done",
  "not|didnt|never|wont|dont *1 @get",
  "without *1 buying|getting|scoring",
];

const RULES: readonly PhraseRule[] = [
  {
    rule: "sourcing.no_prescription",
    find: [
      "(without|no|skip|skips|skipping|not need|dont need|avoid) *3 prescription|prescriptions|script|rx *9 @script",
      "@script *9 (without|no|skip|skips|skipping|not need|dont need) *3 prescription|prescriptions|script|scripts|rx",
      "@get *5 @script *5 (without|behind) *3 (doctor|doctors|gp|id|prescription|age check|being asked|parents|mum|dad|anyone knowing)",
      "without *3 doctor|gp|prescription *4 @get *4 @script",
      "no prescription needed|required|necessary",
      "no script|rx needed|required",
      "need a script|prescription for *2 @script *6 (site|skips|online|elsewhere|another way)",
      "sell|sells|selling|buy *3 @script *4 without *3 id|asking|prescription|script",
      "@get *4 @alcohol *6 (without id|fake id|underage|under age)",
    ],
    unless: ["@past", "@done", "stopped|stop taking"],
  },
  {
    rule: "sourcing.asking",
    find: [
      "whats|what|which *4 place|way|site|website|spot|trick *4 @get *5 @sold",
      "where|wheres|how *5 @get *5 @sold",
      "(what|which) *1 site|sites|website|websites|app|apps|shop|shops *4 use|using|get|for|buy|order|recommend *4 @sold",
      "can|could you|i|we *2 @get *3 @sold *2 (over the counter|online|anywhere|somewhere|abroad|off the shelf|delivered)",
      "strongest|best|fastest|cheapest *1 @slimming *5 buy|get|shop|shops|online|order",
      "(wtb|iso) *2 @sold",
      "where|wheres *3 cheapest|best|nearest *2 @sold",
      "(looking for|im after|after) *1 (some|any|a few|a bit of|a gram of|an eighth of|a bag of) *1 @sold",
      "@who *4 know|knows|got|have *2 guy|someone|somebody|place|site|hookup|connect *3 for|with|who|that *3 @sold",
      "whats the *2 (going rate|price|street price) *3 @sold",
      "@sold *6 (anyone selling|anybody selling|who sells|who is selling|whos selling|anyone got any|anyone have any)",
      "can|could *1 i|you|we *1 @buy *3 @sold",
      "(looking to|trying to|hoping to) (buy|score|cop|source) *4 @sold",
      "@who *3 share|send|have|know|drop *4 link|links|telegram|group|groups|site|seller|channel *4 @get|for *3 @sold",
      "@who *2 got|have|has *1 @sold *3 tonight|now|today|near|nearby",
      "where *5 sells|sell|selling|stocks *3 @sold",
      "(know|tell me|knows|show me) where|how|who *4 @get|sells *5 @sold",
      "@who *3 sell|sells|selling|supply|supplies|deal|dealing|holding|flipping|serving *3 @sold",
      "@who *3 got|have|has *2 (spare|spares|extra|extras|leftover|left over|connection|some) *3 @sold",
      "@who *2 got|have *1 @sold *4 (for sale|to sell|spare|they can|going)",
      "can|could|would @who|you *2 (hook me up|sort me out|sell me|send me|post me|get me|bring me|serve me|lend me) *5 @script",
      "(hook me up|sort me out|link me up|plug me) with *3 @sold",
      "(need to|want to|looking to|trying to|wanna) *1 score|cop|buy|source *4 @sold *9 anyone|anybody|where|cheap|near|hmu|pm|dm|tonight",
      "(looking for|searching for|iso|wtb) *2 @sold *6 anyone|cheap|asap|delivery|deliver|in|near|message|pm|dm|tonight",
      "(in need of|need) *2 @sold *3 asap|delivered|delivery|hmu",
      "@buy *3 @sold *2 (online|cheap|off the internet|next day)",
      "how much|price|prices|cost *3 is|are|for|of|does *4 gram|grams|eighth|quarter|strip|bag|pill|oz|ounce *2 @sold",
      "best|reliable|legit|safe|cheap|cheapest|trusted *1 site|sites|website|place|source|sources|shop|shops|pharmacy *4 for|to|get|buy|selling *3 @sold",
    ],
    unless: [
      ...NOT_ASKING,
      "@prescriber",
      "prescription",
      ...OWN_STORY,
      "worried|worry",
      "stop|stopping|quit|quitting|keep *1 (taking|using|smoking|drinking|buying|doing|@sold)",
      "strength|courage|will",
      "cup|glass|can|bottle|diet|pint|zero *1 coke",
    ],
    unlessBefore: ["@other", "he|she|they bought|buys|buy"],
  },
  {
    rule: "sourcing.dealer",
    find: [
      "(need|want|looking for|find|finding|recommend|searching for|find me|after|got|have|ive) *2 new|good|reliable|decent|local|trusted @dealer",
      "(need|want|looking for|find|finding|recommend|searching for|find me|introduce me to) *1 a|an|another|some|any @dealer",
      "@who *3 know|knows|got|have|recommend|share *4 (dealer|dealers|plug|plugs|vendor|vendors|guy who sells|man who sells)",
      "any *2 reliable|good|decent|legit|local|trusted|working|uk *1 @dealer",
      "dealer|plug *9 (recommend another|find another|another one|a new one)",
      "any dealers|plugs|vendors|plug",
      "wheres|whats|whos *1 the|your plug|dealer",
      "need *2 plug|plugs",
      "(a plug|your plug|any plug) *3 for *2 @sold",
      "vendor|vendors for|of|selling *3 @sold",
    ],
    unless: [
      "@done",
      "@past",
      "@help",
      "socket|sockets|phone|charger|laptop|electric|electrical|electrician|adapter|bath|sink|ear|stall|car",
      "doctor|therapist|counsellor",
    ],
    unlessBefore: ["@other", "dont|not|never|without"],
  },
  {
    rule: "sourcing.market",
    find: [
      "(darknet|dark web|darkweb|dark net|dnm|dnms|deep web|tor|onion) *3 market|markets|marketplace|vendor|vendors|link|links|site|sites|order|shop|shops|mirror",
      "which|what|any|good|best|working dnm|dnms",
      "@get|@buy *6 on|off|from|through|via *1 (darknet|dark web|darkweb|dnm|dnms|deep web|tor)",
      "@sold *4 (darknet|dark web|darkweb|dnm|dnms)",
    ],
    unless: ["@past", "@done", "@help", "worried|scared|documentary|film|article|podcast"],
    unlessBefore: ["@other", "dont|never|not|wouldnt"],
  },
  {
    rule: "sourcing.offering",
    find: [
      "selling|sell *4 @sold",
      "got|have|ive|shipping|supplying|offering *4 @sold *6 (for sale|to sell|going cheap|going spare|delivered|in stock|if anyone|if anybody|if someone|if you want|if you need|for anyone|for anybody|who wants)",
      "@sold *1 (for sale|in stock|going cheap)",
      "@sold *3 cheap|fast|quick|discreet|overnight *1 delivery|shipping|postage|prices",
      "(spare|leftover|extra|left over|unused) *2 @sold *6 (anyone|anybody|someone|somebody|you want|sale|needs)",
      "@seller *3 (for|4|if you want|if you need) *4 @sold",
      "@sold *5 @seller",
      "(i can|ill|we can|can) *2 (hook you up|sort you out|get you|send you|post you|ship you|mail you|sell you|bring you) *5 @sold",
      "(happy to|willing to|i can|ill|i could) *1 (share|send|post|sell|split) *3 (my|some|a few|spare) *2 @script",
      "(put you in touch with|give you the number of|link you up with) *4 @dealer",
    ],
    unless: [
      "@past",
      "@done",
      "@help",
      "@talk",
      "police|prison|arrested|caught|worried|chocolate|candy|links|struggling|talk|cake",
    ],
    unlessBefore: ["@other", "not|never|wont|dont|who", "@who"],
  },
];

/** Asking for or offering drugs, medicine without a prescription, slimming aids; dealers, markets. */
export const sourcing: Detector = phraseDetector("sourcing", [...RULES, ...TRADE], CLASSES);
