/**
 * Marks of text-message come-ons, most of them from the years when messages were paid for. One alone
 * says little ("text me", "reply", "free"); how many of them stand together is what tells.
 */
const MARKS: readonly (readonly [weight: number, pattern: RegExp])[] = [
  [
    2,
    /\b(?:you ?(?:have|ve|r|are)?|u ?(?:have|ve|r|are)?|ur|your|has|been|is)\s(?:\w+\s){0,4}(?:won|winner|awarded|selected|chosen|shortlisted)\b/,
  ],
  [
    1,
    /\b(?:won|win|winner|winning|wins|prize|prizes|jackpot|lucky|award|awarded|bonus|reward|congrats|congratulations|voucher|vouchers|holiday|gift)\b/,
  ],
  [
    2,
    /\b(?:claim|collect|redeem)\s(?:\w+\s){0,4}(?:prize|reward|award|gift|bonus|voucher|code|no|now|call|call|ur|yr|your|it)\b|\bclaim (?:code|call|is easy)\b|\bto claim\b/,
  ],
  [
    2,
    /\b(?:txt|text|send|reply|sms|msg|call|ring|phone|dial|tel|txts)\b[^\n]{0,40}\b(?:to|on|now|from|landline|freefone|free)?\s?(?:\d{5,6}|0[89]\d{2,3}[ -]?\d{3}[ -]?\d{3,4}|09\d{8,9}|08\d{8,9}|07\d{9})\b/,
  ],
  [
    2,
    /\b(?:\d{2,3}p|[£$]\d(?:\.\d\d?)?|\d\.\d\d|\d{1,3}ppm|\d{2,3}pence)\s?(?:\/|per|a|pm|x\d|ea|each|p)?\s?(?:min|mins|minute|msg|msgs|mesg|message|text|txt|sms|wk|week|month|tone|pm|day|call|per)\b|\b\d{1,3}(?:p|ppm)\b/,
  ],
  [
    2,
    /\b(?:t ?s? ?(?:&|and|n) ?c ?s?|tcs|tsandcs|terms? (?:and|&) conditions?|t&c|t&cs|apply 18|std (?:txt|text|msg)|standard (?:txt|text|network|rates?)|norm(?:al)? ?(?:txt|text)?|opt[- ]?out|unsub(?:scribe)?|to stop|stop to|text stop|txt stop|reply stop|send stop|stop (?:txt|text|sms|msg)s?|2 ?stop|2 ?optout|cancel (?:send|text|txt|reply))\b/,
  ],
  [2, /\b(?:0?9\d{9}|08[047]\d{7,8}|08[047]\d\d? \d{3} \d{2,4} ?\d{0,4}|070\d{8})\b/],
  [1, /(?<![\d.,£$-])[4-9]\d{4}(?![\d.,])/],
  [2, /\b(?:po ?box|box\d{2,}|box \d{2,})\b/],
  [
    2,
    /\b(?:ringtones?|polys?|polyphonic|polyph|tones?|realtones?|mono|wallpapers?|logos?|ringtoneking|truetone|java games?|pic ?msgs?|picmsg|videophones?|video ?phone|camcorder|camera phone|nokia|motorola|sony ?ericsson|samsung|bluetooth|handset|latest (?:\w+ )?(?:phone|mobile|colour|nokia|motorola)|colour (?:phone|mobile)|half price|line rental|tariff|free (?:minutes|mins|texts|txts|msgs|sms)|orange customer|o2|vodafone|t-?mobile|network operator|mobile (?:number|update|club|no)|freephone|content|download)\b/,
  ],
  [
    2,
    /\b(?:18\+|over ?18s?|over 16|16\+|age ?16|18 ?yrs|over 18 only|only 18|must be 1[68]|18)\b$|\b(?:18\+|over ?18s?|16\+|18yrs)\b/,
  ],
  [1, /\b(?:free|freemsg|free msg|freephone|freefone|freentry|free entry)\b/],
  [
    1,
    /\b(?:urgent|urgnt|final (?:notice|attempt|chance|warning)|last chance|important (?:message|info|information|announcement)|private!?|attention|expires?|expiry|valid (?:till|until|for|12hrs?|12 hours)|trying to contact|attempt(?:ing)? to contact|tried to contact|tried 2 contact|contact u|not claimed|unclaimed|unredeemed|statement for|identifier code|account statement)\b/,
  ],
  [2, /\b(?:guaranteed|gtd|guarantee)\b/],
  [1, /[£$]\s?\d{2,}|\b\d{2,}\s?(?:pounds|gbp|cash)\b|£/],
  [
    1,
    /\b(?:cash|credit|credits|subscription|subscribe|subscribed|subscriber|membership|member|competition|comp|quiz|entry|entries|draw|weekly|wkly|offer|offers|promo|promotion|sale|discount|deal|bargain)\b/,
  ],
  [
    2,
    /\b(?:chat ?(?:line|2|to|with)?|dating|dates?|date|flirt|sexy|sex|horny|naughty|babes?|girls?|singles|hot|gay|lesbian|fantasy|fantasies|adult|xxx|porn|naked|filthy|kinky|wild|erotic|swing|mature)\b[^\n]{0,80}\b(?:txt|text|call|reply|send|chat|dial|log|visit|\d{5})\b|\b(?:txt|text|call|reply|send|chat|dial)\b[^\n]{0,80}\b(?:dating|flirt|sexy|sex|horny|naughty|babes|singles|fantasy|adult|xxx|porn|kinky|someone (?:u|you) know)\b/,
  ],
  [
    2,
    /\b(?:customer (?:service|services|care|loyalty|rep|line|relations|support)|customer|cust(?:omer)? ?care|representative|service announcement|rep will|our records|club tone|account (?:has|credited|balance)|loyalty|todays? (?:offer|draw|voda)|ntwk|operator|sae|sms services|award number|auction|texts?\/weekend)\b/,
  ],
  [1, /\b(?:http|https|www\.|wap\.|\w+\.(?:com|co\.uk|net|biz|tv|info|uk\.net|co|org|mobi))\b/],
  [
    1,
    /\b(?:txt|msg|msgs|wk|wks|mob|mobs|yr|ur|gr8|2nite|pls|sms|txts|wkly|mins|tkts|16|ldn|cs|pmsg|nokias|eng|av|2u|4u|1st4terms|sp|ts|ts&cs|hg|w45wq|box334|wc1n3xx)\b/,
  ],
  [
    1,
    /\b(?:accident|compensation|injury|claims? (?:team|line|company)|debt|ppi|refund|entitled (?:up )?to)\b/,
  ],
  [
    2,
    /\b(?:tax rebate|delivery (?:failed|attempt|waiting)|(?:parcel|package) (?:is|could|waiting)|your (?:account|bank|card|paypal|netflix|apple id|amazon) (?:has been|is|was|account)\b[^.!?\n]{0,40}\b(?:suspended|locked|limited|blocked|verify|update|log)|verify (?:your|ur)|security alert|unusual activity|update your (?:details|payment))\b/,
  ],
  [
    2,
    /\b(?:you have|u have|youve|you ve|1|one|a|two|2) (?:\w+ )?(?:new |unread |voice ?|missed ?)+(?:message|messages|msg|mail|voicemail|call|alert)s?\b/,
  ],
];

/** From so much weight on a short text is a come-on; a longer one gathers marks by chance. */
const ENOUGH = 4;
const SHORT = 200;
const MORE_EVERY = 130;
/** Of a long post only its beginning is looked at. */
const LONGEST = 700;

/** How much speaks for a text-message come-on, given a folded text: 0 for nothing. */
export function messageWeight(folded: string): number {
  const text = folded.slice(0, LONGEST);
  let weight = 0;
  for (const [more, pattern] of MARKS) if (pattern.test(text)) weight += more;
  return weight;
}

/** True for a text that reads like a text-message come-on. */
export function isComeOn(folded: string): boolean {
  const length = Math.min(folded.length, LONGEST);
  const enough = ENOUGH + Math.max(0, Math.ceil((length - SHORT) / MORE_EVERY));
  return length >= 25 && messageWeight(folded) >= enough;
}
