/**
 * Advertising that no one writes for another reason, whatever else the text says: it is looked for
 * even where a text also speaks of scams or debts, since those are what such offers speak of.
 */
export interface Pitch {
  /** The last part of the rule's name. */
  readonly name: string;
  readonly find: RegExp;
}

const CALL =
  "(?:dm|pm|inbox|message|msg|text|txt|call|contact|e-?mail|whatsapp|telegram|hmu|add me|click|visit|apply|order|buy|book|sign up|join|link|check out|register|enquire|ask me|website|code|£|\\$|€)";
/** Something, and within the same few words a way to take it up. */
const both = (what: string, lure = CALL) =>
  new RegExp(
    String.raw`(?:${what})[^.!?\n]{0,90}?(?<![\p{L}])(?:${lure})|(?<![\p{L}])(?:${lure})[^.!?\n]{0,60}?(?:${what})`,
    "gu",
  );

export const PITCHES: readonly Pitch[] = [
  {
    name: "money",
    find: /\b(?:(?:i |we )?turned [£$€]?\d[\d,.]*k? (?:in)?to [£$€]?\d[\d,.]*k?|(?:earn|earning|make|making) (?:some |an? )?(?:extra|good|easy|serious|real|side|passive|quick) (?:money|cash|income|£+)[^.!?\n]{0,30}\b(?:from (?:your|home|anywhere)|online|phone|ask|message|dm|sofa)|work(?:ing)? from (?:home|your phone)[^.!?\n]{0,40}\b(?:ask me|dm|message me|own boss|apply|earn|opportunity)|(?:join|grow|build) my (?:team|downline)|(?:home|business|income|ground floor|amazing) opportunity|side hustle[^.!?\n]{0,40}\b(?:ask|dm|message|inbox|info)|paid (?:daily|weekly) (?:from|into|no))\b/g,
  },
  {
    name: "crypto",
    find: /\b(?:(?:bitcoin|btc|crypto|money|cash) (?:doubling|flip|flipping|multiplier)|(?:double|triple|10x) your (?:btc|bitcoin|crypto|coins?|wallet)|airdrop\b|connect your wallet|(?:nft|presale|token|whitelist) (?:mint|drop|sale|is live|live)|mint (?:now|is live|live)|mint(?:ing)? (?:now|today)|\d{2,3}% (?:win rate|accuracy|roi|daily|weekly returns?)|(?:forex|crypto|trading) (?:signals?|mentor|bot)[^.!?\n]{0,40}\b(?:join|channel|dm|free|link|group)|invest(?:ment)? (?:platform|manager|expert)[^.!?\n]{0,60}\b(?:contact|whatsapp|dm|telegram|reach)|(?:minimum|start with) (?:deposit|investment|just [£$]))\b/g,
  },
  {
    name: "recovery",
    find: /\b(?:(?:hire|contact|need|professional|ethical|legit|real|best) (?:a |an )?hackers?|hackers? (?:can|will|for hire|who)|hack(?:ed)? (?:into )?(?:my|your|his|her|their|a) (?:\w+ )?(?:phone|whatsapp|spouses?|partners?)|(?:recover|get back|retrieve)(?:ing|ed)? (?:your |my |their )?(?:lost|stolen|scammed) (?:funds?|money|crypto|bitcoins?|btc)|recovery (?:expert|agent|specialist|pro|firm|service)|(?:spy|track|clone|read|monitor|access)(?:ing)? (?:on )?(?:your|ur|a|my) (?:cheating )?(?:spouse|partner|husband|wife|boyfriend|girlfriend|bf|gf)s?\b[^.!?\n]{0,40}\b(?:phone|whatsapp|texts?|messages|hacker|contact|calls)|catch(?:ing)? (?:a |your )?cheat(?:ing|er)\w*[^.!?\n]{0,60}\b(?:phone|contact|whatsapp|hack\w*|gmail|service|reliable))\b/g,
  },
  {
    name: "cure",
    find: /\b(?:spell ?casters?\b[^.!?\n]{0,80}\b(?:brought|bring|helped|restored?|saved|reunited|within|contact|powerful|email|whatsapp|get)|(?:powerful|great|real|genuine) spell ?caster|(?:brought|bring|got|get|return(?:ed)?) (?:back )?(?:my|your) (?:ex|husband|wife|lover|man|woman|marriage)\b[^.!?\n]{0,30}\b(?:within|in) \d+ (?:hours|hrs|days)|(?:weight loss|slimming|diet|keto|fat[- ]burn(?:ing|er)|detox|appetite|skinny) (?:patch(?:es)?|gumm(?:y|ies)|teas?|shakes?|drops|coffee|pills?|jabs?|injections?|system|programme)\b[^.!?\n]{0,60}(?:\b(?:order|buy|selling|link|dm|pm|message|off|stock|available|ask me|inbox|a pack|now|bio)\b|£\d|\$\d)|selling (?:weight loss|slimming|diet|herbal|cbd)|(?:herbal|natural|miracle|ancient) (?:remedy|cure|treatment|supplement|formula)\b[^.!?\n]{0,60}\b(?:order|cured|buy|contact|link|whatsapp|shop|website|dm)|(?:melt|burn|blast) (?:away )?(?:\w+ )?fat (?:fast|now|today|overnight)|cured (?:me|my \w+) (?:in|within) (?:\d+|two|three|a) (?:days?|weeks?|hours)|(?:buy|cheap|generic|order|genuine) (?:\w+ )?(?:viagra|cialis|levitra|sildenafil|meds?|pharma\w*)(?: \w+){0,2} ?(?:online|cheap|now|shipping|delivery|no rx|no prescription)|(?:viagra|cialis|levitra)\b[^.!?\n]{0,40}\b(?:cheap|online|no prescription|shipping|buy|order))\b/g,
  },
  {
    name: "promo",
    find: /\b(?:(?:sign up|join|register|order|shop|book|enrol|apply|buy)(?: \w+)? (?:here|now|today|with my (?:link|code))|shop the (?:sale|range|collection)|dm (?:me )?for (?:a |the |my |our )?(?:list|menu|catalogue|prices?|price list|link)|(?:whatsapp|message|email|text) for (?:a |the |our )?(?:catalogue|prices?|price list|brochure|quote)|comment (?:yes|info|me|ready|link)\b|tag \d+ friends|share (?:this|the|my) post and|free bets?\b[^.!?\n]{0,20}\b(?:code|offer|sign|here|join)|(?:unclaimed|pending) (?:reward|prize|refund|gift|parcel|money)|claim (?:your )?free|tap to (?:collect|claim)|instant (?:quote|cash|payout|approval)|we buy any|same day cash|no guarantor|cheap(?:est)? rates?|turnitin|(?:assignment|homework|essay|coursework) help (?:24|available|service|from)|love problems?|astrologer|contact \w+ on (?:instagram|telegram|whatsapp|facebook)|join my (?:\w+ )?(?:business|team|downline|programme|group coaching)|(?:recover|unlock|get back) (?:your|ur) (?:\w+ )?(?:hacked|locked|lost|disabled) (?:\w+ )?account|blue tick|get verified|earn while you (?:sleep|scroll)|(?:£|\$|€)?\d+k? (?:a|per) (?:day|week|month) (?:trading|from (?:home|my|your)|online|passive)|we both get (?:£|\$|€|free)|(?:£|\$|€) ?\d+(?:\.\d\d)? (?:each|ph|per hour|an hour|per session)\b[^.!?\n]{0,30}\b(?:postage|website|dm|book|message|see my|delivery|pm)|subscribe to my|catalogue available|cured (?:my|me) (?:\w+ )?(?:of|from) [^.!?\n]{0,30}\b(?:email|contact|whatsapp|call|order)|(?:half price|discount(?:ed)?|\d+% off)\b[^.!?\n]{0,15}\b(?:until|till|ends?)\b)\b/g,
  },
  {
    name: "coach",
    find: both(
      String.raw`(?<!\p{L})(?:(?:i ?a?m|as) an? (?:\p{L}+ ){0,3}(?:life coach|coach|healer|hypnotherapist|psychic|medium|tarot reader|mentor|reiki \p{L}+|nutritionist|personal trainer)|(?:psychic|tarot|clairvoyant|palm|angel card|spirit) readings?|book (?:a|your) (?:free )?(?:session|call|reading|consultation|discovery call|slot|place)|(?:coaching|healing|hypnosis|reiki) (?:session|package|programme)s?)(?!\p{L})`,
      String.raw`£ ?\d|\$ ?\d|€ ?\d|first (?:one|session|\d|three)[^.!?\n]{0,12} free|dm me|dms? open|pm me|message me|text \p{L}+ to|link in|with me|my (?:website|page|services?|calendar|link)|prices?|discount|for a fee|today`,
    ),
  },
  {
    name: "giveaway",
    find: /\b(?:free (?:i ?phones?|ipads?|ps5|xbox|macbook|laptop|samsung|gift ?cards?|amazon voucher|robux|v ?bucks|bitcoin)\b[^.!?\n]{0,60}\b(?:giveaway|complete|enter|click|follow|share|link|claim|survey|comment|now|here)|you(?:ve| have) (?:won|been (?:selected|chosen))\b[^.!?\n]{0,60}\b(?:claim|prize|gift|voucher|reward|click|£|card)|claim your (?:\w+ )?(?:prize|reward|gift|refund|voucher|bonus|tokens?)|(?:complete|fill|take) (?:this|our|my|a) (?:\w+ )?survey\b[^.!?\n]{0,40}\b(?:win|voucher|gift|£|claim|earn|link|entered)|(?:participants?|volunteers|respondents) (?:wanted|needed|sought)|fill(?:ing)? (?:in |out )?(?:our|my) (?:\w+ )?survey)\b/g,
  },
  {
    name: "phishing",
    find: /\b(?:(?:hmrc|dvla|gov(?:\.|\s)?uk|irs|paypal|netflix|amazon|apple|royal mail|dhl|evri|hermes|ups|usps|fedex|your bank|barclays|hsbc|lloyds|natwest|ee|o2|vodafone)\b ?[:-]?[^.!?\n]{0,60}\b(?:refund|rebate|suspended|locked|unpaid|redeliver\w*|could not be delivered|missed (?:a |your )?(?:parcel|delivery)|verify|owed|payment (?:failed|declined)|unusual)\b[^\n]{0,40}\b(?:click|claim|link|verify|pay|confirm|tap|visit|http|here|now)|tax (?:refund|rebate)\b[^\n]{0,30}\b(?:click|claim|link|here)|(?:parcel|package|delivery)\b[^.!?\n]{0,40}\b(?:could not|unable|failed|held|fee|customs)\b[^\n]{0,40}(?:\bpay\b|£|\bclick\b|\blink\b|\bconfirm\b)|your account (?:will be|has been|is) (?:suspended|locked|closed|limited|deactivated)\b[^\n]{0,40}\b(?:verify|click|confirm|now|link|log)|verify (?:now|your account|your identity|here))\b/g,
  },
  {
    name: "betting",
    find: /\b(?:(?:betting|football|racing|sure|winning|vip|daily) tips?\b[^.!?\n]{0,50}\b(?:guaranteed|join|telegram|channel|dm|free|vip|group|wins?)|fixed match(?:es)?|sure (?:odds|bets?|wins?)|(?:\d+ )?free spins|no deposit (?:bonus|needed|required)?|casino (?:bonus|offer)|(?:deposit|sign ?up|welcome) bonus|bet now|guaranteed wins?)\b/g,
  },
  {
    name: "goods",
    find: /\b(?:(?:replica|designer|luxury|counterfeit|branded|cheap|first copy|aaa) (?:\w+ )?(?:watch(?:es)?|handbags?|bags?|ray ?bans?|trainers|sneakers|sunglasses|perfumes?|rolex(?:es)?|jordans)\b[^.!?\n]{0,50}(?:\b(?:quality|off|sale|today|cheap|shop|order|dm|best|wholesale|prices?|shipping|website)\b|£\d|\$\d)|(?:fake|real|genuine|registered|novelty) (?:\w+ )?(?:passports?|driv(?:ing|ers?) licen[cs]es?|ids?|visas?|certificates?|diplomas?|degrees?|banknotes?)(?: \w+){0,5} (?:for sale|available|buy|cheap|order|online)|\d{1,2}% off (?:today|now|this week|everything|all|with|this)|(?<!(?:if|to|you|i|can|we|he|she|they) )buy now|order (?:yours|now|today)|limited (?:offer|stock|time)|(?:shop|buy|order) (?:now|here|today|online) (?:and|for|at|with|from)|hurry (?:while|before|offer)|sell your (?:house|home|car|gold|property) (?:fast|now|today|for cash|quick)|cash for (?:your )?(?:gold|cars?|houses?|phones?)|for (?:sale )?cash[, ]+any condition)\b/g,
  },
  {
    name: "claims",
    find: /\b(?:no win,? no fee|ppi (?:claim|refund|check)s?|(?:you )?(?:may|might|could) be (?:owed|entitled to|due) (?:thousands|£|\$|compensation|up to|a refund|money)|write off (?:up to )?(?:£?\d[\d,]*%?|your|all|most)[^.!?\n]{0,30}\b(?:debts?|owe)|(?:injury|accident|housing|car finance|flight|data breach) claims?\b[^.!?\n]{0,30}\b(?:call|now|text|owed|apply|today|team)|debt (?:problems|help|solutions)\b[^.!?\n]{0,50}\b(?:write off|call (?:our|us|now)|experts|iva|apply))\b/g,
  },
  {
    name: "clinic",
    find: /\b(?:(?:our|private|luxury|best|affordable) (?:\w+ )?(?:rehab|clinic|retreat|treatment cent(?:re|er)|detox|facility|programme)\b[^.!?\n]{0,70}\b(?:book (?:now|today)|call (?:our|us|now|today)|admissions|% off|places (?:available|at)|free (?:quote|assessment|consultation)|offer|insurance accepted|spaces|enquire)|(?:call|contact) our (?:admissions|team|advisors?|friendly)|admissions team)\b/g,
  },
  {
    name: "promo",
    find: /\b(?:(?:please|pls|plz) (?:sub|subscribe|like and|follow (?:me|my|back))|(?:sub|subscribe|follow) (?:to )?(?:my|our) (?:\w+ )?(?:channel|page|insta\w*|tiktok|youtube|twitch|podcast|blog|newsletter|account|of)|(?:help|grow|support) my (?:\w+ )?(?:channel|page|youtube|small business|shop|onlyfans)|sub4sub|follow4follow|f4f|l4l|(?:get|buy|gain|need|cheap|more|real|instant) (?:\d+k? |more |real |instant |\w+ )?(?:likes|followers|views|subscribers|subs)\b[^.!?\n]{0,30}(?:\b(?:cheap|now|dm|buy|only|fast|instantly|order|prices?|service)\b|£|\$)|(?:use|with|enter) (?:my |the |our )?(?:discount |promo |referral )?code:? ?[a-z]*\d{1,3}\b|(?:download|try|install) (?:our|my) (?:new |free )?(?:app|course|e-?book|guide|programme|program|planner|journal)|first (?:month|week|box|order) (?:is )?(?:free|half price|on us)|(?:half price|\d+% off|discounted) (?:today|this week|now|until|for (?:the|a|one))|(?:my|our|his|her|their) (?:\w+ )?(?:webinar|masterclass|6 week programme|online course|workshop)\b[^.!?\n]{0,40}\b(?:sign|join|book|link|register|only|spaces|£|free)|(?:we|i) (?:offer|provide|do) (?:\w+ ){0,3}(?:web design|seo|marketing|logo|cleaning|removals|translation|accounting|plumbing|services)|visit (?:our|my) (?:site|website|page|shop|store)|link (?:on|in) (?:my|our) (?:profile|bio|page)|get your (?:degree|diploma|phd|licen[cs]e|certificate)\b[^.!?\n]{0,40}\b(?:no exams?|online|weeks|fast|cheap|without)|(?:cam|live|private) shows?\b[^.!?\n]{0,30}\b(?:link|profile|dm|now|tonight|£|\$)|only ?fans (?:\d+% off|sale|link|half price|free))\b/g,
  },
];
