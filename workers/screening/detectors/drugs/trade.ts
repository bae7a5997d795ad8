import type { PhraseRule } from "../phrases.ts";

const NOT_TRADE = [
  "(prescribed|prescription|rehab|naloxone|narcan|tested|testing kit|disposal|dispose|recovery|clean|sober)",
  "(used to|bought|sold|stopped|quit|regret|never again|years ago|blocked|deleted|scared|worried|police|caught|arrested|documentary)",
];
const OTHERS_DO =
  "(son|sons|daughter|brother|sister|ex|husband|wife|mum|dad|partner|flatmate|he|she|hes|shes|they|theyre)";

const NOT_ASKED = [
  "(stop|stopping|quit|quitting|come off|coming off|get off|came off|addicted|addiction|withdrawal|withdrawals|side effects|cravings|struggling|experience|advice|tips|support|help|helped|meeting|meetings|strength|away|rid|dangerous|harm|died|dying|overdosed|clean|sober|taking|prescribe|boots|pharmacist)",
  "(doctor|gp|dr|nurse|psychiatrist|clinic|hospital|keyworker|chemist)",
  "(he|she|hes|shes|they|theyre|son|daughter|brother|sister|ex|husband|wife|boyfriend|girlfriend|partner|mum|dad|flatmate|mate|friend|someone else|kid|kids|teenager)",
  "(talk|talking|about|minute|cup|glass|ice|pint)",
  "(feel|feels|felt|craving|tempted|relapse|relapsed|triggered|miss|worried)",
];

/** Buying and selling as it is really spoken of: prices, menus, delivery, swaps, whoever knows somebody. */
export const TRADE: readonly PhraseRule[] = [
  {
    // Where something of the kind and words of trade stand in one question, whatever their order.
    rule: "sourcing.asking",
    find: ["@seek *9 @sold", "@sold *9 @seek"],
    asks: true,
    unless: [...NOT_TRADE, ...NOT_ASKED, "(coke|cola) zero|can|bottle|diet"],
    unlessNear: ["(not|never|dont|wont|didnt)"],
  },
  {
    rule: "sourcing.offering",
    find: [
      "(got|ive|have|ive got) *1 (#|##|some|a box of|loads of|plenty of) *3 @ctrl *3 (spare|going|to sell|for sale|cheap|left over|i dont need|each|tenner)",
      "(gimme|give me|give us|drop me) a (shout|bell|text|message|dm) *6 @sold",
      "(sorting|ordering|getting|grabbing) *2 @sold *6 (whos in|who wants|anyone want|anyone in|who else)",
      "(link|url|address|name) *4 (pharmacy|site|shop|website) *6 (doesnt|dont|no|without) *4 (prescription|script|id|questions)",
      "(blag|wangle|squeeze) *4 @ctrl",
      "(tele|telegram|tg) *2 (group|channel|link) *9 (menu|link|still going)",
    ],
    unless: [...NOT_TRADE, "(help|support|meeting)"],
    unlessBefore: [OTHERS_DO],
  },
  {
    rule: "sourcing.offering",
    find: [
      "@sold *4 (next day delivery|next day|delivered|discreet|in stock|available|top quality|good prices|any amount|in bulk|bulk orders|tracked|drop off|pick up only|collection only|worldwide shipping|overnight shipping)",
      "@sold *3 @pic|# sale",
      "(menu|stock list|price list|pricelist|stocked up|restock|restocked) *6 (telegram|tele|tg|wickr|signal|snap|dm|inbox|pm|hmu|everything in stock)",
      "(telegram|tele|tg|wickr|signal|snap|snapchat|channel) *6 (menu|price list|pricelist|in stock|restock|prices|deals|orders)",
      "(snap|hit|inbox|text|msg|message|dm|pm|add|bell|holla) me *1 (up)? *2 (for|if) *4 (@sold|bud|smoke|green|bits|gear|loud|the menu|a menu)",
      "@pic *6 (who wants|for sale|hmu|dm|dms|pm|inbox|got|in stock|available|prices|deliver|delivery)",
      "(selling|got|have|serving|moving|shifting|whos got|who got|wheres|where|buy|need) *4 @street_pic",
      "(my|our) *1 (guy|mate|man|lad|boy|friend|contact|connect|supplier) *2 (can|could|will|does) *2 (post|send|sort|deliver|drop|serve|ship|get) *3 (some|a few|a bag|a strip|@sold|bits)",
      "(i can|i could|ill|we can|can) *2 (sort|hook|link) *1 (you|u|ya|yous) *1 (out|up|right out|properly)",
      "(hook|hooking|sorting|linking) *2 (people|you|u|everyone|anyone) *2 (up|out) *3 @sold",
      "(buy|order) *1 @sold *6 (our|shipping|delivery|guaranteed|store|shop|website)",
      "(shifting|getting rid of|offloading|flogging|swapping) *2 (my|your|their|ur|some|spare)? *2 @script",
      "@sold|patches|pens|jabs *2 (for sale|# sale|to sell|going cheap)",
    ],
    unless: [
      ...NOT_TRADE,
      "(doctor|pharmacy|pharmacist|chemist|gp|hospital|clinic)",
      "(coke|cola) zero|machine",
    ],
    unlessBefore: [OTHERS_DO, "(not|never|wont|dont)"],
  },
  {
    rule: "sourcing.offering",
    find: [
      "(message|pm|dm|inbox|text|snap|hmu|hit) *2 (if you need|if you want|if anyone needs|if anyone wants|if u need|if u want|if interested|if you're after)",
      "(i can|ill|can) *2 (sort you|post you|send you|get you|hook you)",
      "(ive got|got|i have|have) *2 (spares|extras|some spare|spare|leftover|loads|plenty)",
      "(who wants|any takers|anyone want|anyone interested|anybody want|make me an offer|cash only|no timewasters)",
    ],
    needs: ["@ctrl", "@street_pic", "(pills|tabs|patches|bars|blues) *3 (for|each|spare|cheap)"],
    unless: [...NOT_TRADE, "(talk|support|chat|advice|listen|pharmacist|chemist|return)"],
    unlessBefore: [OTHERS_DO],
  },
  {
    rule: "sourcing.price",
    find: [
      "(#|##) (a|per) (g|gram|q|quarter|eighth|henry|teenth|oz|ounce|strip|pill|bar|tab|pop|wrap|half oz)",
      "(gram|g|q|quarter|eighth|oz|ounce|strip|henry|teenth|box|sheet) *1 for *1 ##",
      "(#|##) for ## *6 (next day|delivery|delivered|discreet|drop|pick up|collection|posted)",
      "(whats|how much|what) *6 (@sold|bud|green|smoke|a bag|a gram|an eighth) *3 (going for|go for|these days|round here|cost now|worth)",
      "(how much|whats) *3 (is|are|does|do|for) *3 (gram|eighth|strip|bag|quarter|ounce|oz|box) *1 (of)? *2 (@sold|bud|green|going for|these days)",
      "(street price|street value|street prices|going rate) *4 @script|@sold",
      "@script|@sold *3 (street price|street value|street prices|going rate)",
    ],
    unless: [
      ...NOT_TRADE,
      "(sugar|protein|flour|rice|fish|gold|sweets|butter|carbs|fat|fibre|spent|costing|beer|coffee|chips|cheese|meat|chicken|fruit)",
      "(can|cans|bottle|cup|glass|diet|pint) *1 coke",
    ],
    unlessBefore: [OTHERS_DO],
  },
  {
    rule: "sourcing.asking",
    find: [
      "(anyone|anybody|someone|somebody|who|any of you|any1|ne1) *6 (get hold of|get hold|source|sort me|get me|hook me|link me|fix me|score|cop|find me) *4 (@sold|a bag|a strip|some smoke|some green|a wrap)",
      "(got|know|knows|have|has) *2 (guy|man|lad|source|sauce|contact|girl) *1 (who|that|for) *2 (does|do|sells|sell|gets|deals|@sold) *2 @sold",
      "(help|sort|bail|serve|hook) *1 (me|a girl|a guy|a brother|us) *2 (out|up) *3 (bag|bit|@sold|wrap|strip|few)",
      "(who|anyone|anybody|any1) *2 (deliver|delivers|delivering|delivery|serving|shotting|shotter|on road|about tonight) *5 (@sold|smoke|bud|green|bag|tonight|near|area|now|around)",
      "(need|want|after|looking for|chasing) *2 (smoke|bud|green|a bag|loud|a bit of green|some green|a wrap|a pickup|a pick up|a fix) *6 (tonight|now|anyone|who|asap|near|area|in|around)",
      "(who|anyone|anybody|any1|whos|who has) *2 (got|holding|selling|shifting|has) *2 (bars|blues|percs|perks|xans|bud|smoke|green|gear|tabs|@ctrl)",
      "(swap|swaps|trade|swop|exchange|barter) *4 @script *2 for",
      "(ill|i will|id|would|can|could|happy to|anyone) *3 (swap|trade|buy|pay|give) *5 @ctrl *4 (for|off you|off someone|postage|pay)",
      "(which|what|any) *1 (shop|shops|pharmacy|pharmacies|chemist|chemists|site|sites|store|stores|supermarket|website|websites|place|places|online pharmacy) *3 (sell|sells|do|does|stock|stocks|ship|ships|wont ask|dont ask|doesnt ask|dont check|doesnt check) *4 (@sold|id|questions|age|prescription|prescriptions)",
      "(does|do|can|will) *2 (lidl|tesco|asda|boots|superdrug|amazon|ebay|savers|walmart|cvs|walgreens|target) *2 (sell|check|do|ask) *4 (@slimming|id for|age for)",
      "(pay|paying|cash|money|buy) *4 (anyone|someone|anybody|whoever) *4 (spare|leftover|left over|unused|their) *3 @script",
      "(any of you|any of u|anyone|anybody|somebody|someone) *2 (got|have) *2 (leftover|spare|unused|extra|left over) *2 @script",
      "(can i|can you|could i|where|how) *5 (get|buy|order|find|obtain) *3 (nembutal|sodium nitrite|pentobarbital|cyanide)",
      "(where|site|website|shop) *3 (buy|order|get) *2 helium (tank|cylinder|canister)",
      "(any|a|good|legit|trusted|reliable|decent|best) *1 (supplier|suppliers|source|sources|shotter|shotters) *2 (for|of) *2 @sold",
      "(is there|know|anyone got|find|recommend) *2 (doctor|dr|gp|clinic|psychiatrist) *3 (wholl|thatll|who|that) *3 (write|prescribe|give|sell|hand) *5 (@script|no questions|anything)",
      "(get|make|convince|persuade|trick|fool|con|manipulate|talk) *4 (doctor|gp|dr|psychiatrist|psych|clinic) *2 (to|into) *3 (prescribe|prescribing|give|giving|write|up|upping) *4 (more than|extra|stronger|@ctrl)",
      "(trick|fool|con|lie to|blag) *3 (doctor|gp|dr|psychiatrist|pharmacist|chemist)",
      "(fake|faking|blag|put on) *3 (symptoms|adhd|pain|anxiety|insomnia|seizure) *6 (@script|prescribed|script|meds)",
      "(fake|forge|forging|forged|photocopy|alter) *2 (script|scripts|prescription|prescriptions)",
      "(doctor shopping|doctor shop|dr shopping) *3 (tips|advice|how|works|anyone)?",
      "(how do|how can|how to|where do|where can) *4 (find|meet|get) *2 @dealer",
      "(say|tell) *4 (doctor|gp|dr) *4 (to get|so they|so he|so she) *4 @ctrl",
    ],
    unless: [
      ...NOT_TRADE,
      "(stop|stopping|come off|coming off|get off|taper|withdrawal help|side effects|dog|cat|vet)",
      "(away|rid|help|support)",
    ],
    unlessBefore: [
      "(not|never|dont|wouldnt|he|she|they|son|daughter|brother|sister|husband|wife|boyfriend|girlfriend|partner|ex|dad|mum|friend)",
    ],
  },
  {
    rule: "sourcing.dealer",
    find: [
      "(my|me) @dealer *4 (nicked|arrested|away|gone|got done|not answering|dry|moved) *6 (anyone|know|someone else|another|number)",
      "@dealer|shotter|plug|plugs *2 (recs|recommendations|reccs|wanted|needed)",
      "(new|another|good) @dealer *3 (in|near|asap|area|please|pls|anyone)",
      "(best|good|working|any|legit|which|new) *1 (market|markets|marketplace|vendor|vendors|site|shop) *3 (tor|onion|dark web|darkweb|darknet|dnm)",
      "(vendor|vendors|seller|sellers) *3 (legit|recs|reviews|trusted|stealth|reliable|escrow)",
      "(dark web|darkweb|darknet|onion|dnm) *2 (link|links|vendor|vendors|url|mirror|market|markets) *5 (for|pls|please|anyone|working|legit|@sold)",
    ],
    unless: [...NOT_TRADE, "(etsy|ebay|amazon|vinted|socket|kettle|phone|christmas|charger|car)"],
    unlessBefore: [OTHERS_DO, "(not|never|dont|stay away)"],
  },
];
