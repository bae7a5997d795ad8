/** A way of advertising, and what makes it certain enough to point at. */
export interface Offer {
  /** The last part of the rule's name. */
  readonly name: string;
  /** One match is enough. */
  readonly sure?: RegExp;
  /** What is offered … */
  readonly what?: RegExp;
  /** … and what turns speaking of it into an offer; both must stand in the same sentence or the next. */
  readonly lure?: RegExp;
}

const CONTACT =
  "(?:dm|pm|inbox|message|msg|text|txt|call|contact|email|e-mail|whatsapp|telegram|write to|hit up|hmu|reach out to|reach me|add me|click|visit|apply|order|buy|sign up|join|link in|check out|register|enrol|invest with|go to|follow)";

/** What is advertised where people are easily hurt, as moderators of such places describe it. */
export const OFFERS: readonly Offer[] = [
  {
    name: "money",
    what: /\b(?:earn|earning|make|making|get paid|receive)\s(?:up to\s|over\s|an extra\s|extra\s)?[£$€]\s?\d[\d,.]{0,9}k?\s?(?:\+\s?)?(?:a|per|every|each|in|\/|daily|weekly|monthly|from home|online)/g,
    lure: new RegExp(
      String.raw`(?:^|[.!?\n]\s?)(?:earn|make|get paid)\b|\b(?:from (?:your )?home|online|experience|(?:you|u) (?:can|could|will) (?:earn|make)|join|apply|guaranteed|${CONTACT}\s(?:me|us|now|here|for|to|my))\b`,
    ),
    sure: /\b(?:work from home and (?:earn|make)|passive income|financial(?:ly)? free(?:dom)?|(?:double|triple) your (?:money|income|investment|bitcoin)|get rich|quick cash|guaranteed (?:profits?|returns?|income|payout|earnings)|be your own boss|make money (?:online|from home|fast)|no experience needed|unclaimed funds?|transfer of funds|inheritance fund)\b/g,
  },
  {
    name: "crypto",
    what: /\b(?:bitcoins?|btc|crypto(?:currency|currencies)?|forex|usdt|ethereum|nfts?|binary options?|trading (?:platform|account|signals?)|altcoins?)\b/g,
    lure: new RegExp(
      String.raw`\b(?:invest(?:ed|ing|ment|ments|or)?s? (?:with|in|now|today|platform|manager|of)|profits?|returns?|broker|account manager|expert trader|recover(?:ed|y)? (?:my|your|lost|expert|all)|changed my life|${CONTACT}\s(?:me|us|him|her|now|here|@|on|my)|giveaway|airdrop|trade for you|sign up|mentor)\b`,
    ),
  },
  {
    name: "loan",
    sure: /\b(?:(?:instant|quick|fast|cash|payday|personal|business|bad credit|urgent|cheap)\sloans?\s(?:available|approved|approval|offer|offers|no|with no|at \d|today|now|here)|loan offer|no credit checks?|guaranteed (?:loan|credit|approval)|debt consolidation offer|do you need (?:a|an) (?:urgent |quick |instant )?loan|we (?:offer|give|provide) (?:\w+ ){0,3}loans?|interest rate of \d|apply for a loan (?:now|today|with us)|(?:homeowners?|tenants?) (?:&|and) (?:tenants?|homeowners?)|loans? for any purpose)\b/g,
  },
  {
    name: "essay",
    sure: /\b(?:(?:essay|assignment|dissertation|thesis|coursework|homework|paper)s?\s(?:writing\s)?(?:service|services|writers?|help(?:er)?s? (?:available|service|at|from)|done for you|for cheap)|(?:write|do|take|complete)\syour\s(?:essay|essays|assignments?|dissertation|thesis|homework|coursework|exam|exams|online class)s?|plagiarism[- ]free|pay someone to (?:write|do))\b/g,
  },
  {
    name: "cure",
    sure: /\b(?:spell ?caster|love spells?|herbal (?:cure|doctor|medicine|remedy|healer)s?|(?:dr|doctor|prophet|priest)\.? \w{2,20} (?:cured|healed|helped) me|cured? (?:me |my \w+ )?(?:of|from) (?:herpes|hiv|cancer|diabetes|depression|anxiety|anorexia|addiction|hpv)\b[^.!?\n]{0,80}\b(?:herb|herbs|email|whatsapp|contact|website|product|order|capsules?|method)|bring(?:s)? back (?:your|my) (?:ex|lover|husband|wife)|miracle (?:pill|supplement|drink|tea)|(?:lose|lost|drop) (?:up to )?\d+ ?(?:lbs?|pounds|kg|kilos|stone) in (?:just )?(?:\d+|one|two) (?:days?|weeks?)[^.!?\n]{0,60}\b(?:order|buy|link|product|tea|pills?|click|code)|detox tea|slimming (?:tea|pills?)|fat burners?|100% natural|side[- ]effect[- ]free|doctors hate)\b/g,
  },
  {
    name: "contact",
    sure: /\b(?:(?:dm|inbox|pm|message|msg|whatsapp|text|contact|hmu|hit me up)\s?(?:me|us|him|her|now)?\s(?:for|to)\s(?:(?:more\s)?(?:info(?:rmation)?|details|prices?|pricing|rates|promo|deals?|discounts?|offers?|orders?|samples|collab|business|coaching|sessions?|readings?|bookings?|menu|stock|sponsorship|investment|services?|free trial)|get (?:started|yours|rich|your)|buy|order|book|purchase|learn (?:how|more)|join my|start earning|invest|earn)|dm for (?:\w+ ){0,2}(?:promo|prices?|info|details|deals?|services?))\b/g,
  },
  {
    name: "promo",
    sure: /\b(?:link (?:is )?in (?:my |the )?bio|(?:promo|discount|coupon|referral|voucher|affiliate) (?:code|link)s?|use (?:my |the )?code\s\w{3,}|\d{1,2}% (?:off|discount)|(?:limited[- ]time|special|exclusive|introductory) (?:time )?(?:offer|deal|discount)s?|free (?:shipping|delivery|trial|gift|ebook|e-book|sample)s? (?:on|with|when|worldwide|today|now|of|for|inside)|(?:order|shop|enrol) (?:now|today)|buy it now|subscribe (?:now|today|here)|click (?:here|below|the link|this link|on the link)|(?:subscribe to|check out|visit|like and|follow) (?:my|our) (?:youtube |new |online |etsy |tiktok |instagram )*(?:channel|website|shop|store|page|podcast|course|ebook|onlyfans|etsy|newsletter|webinar|app|business|brand|subscribe)|money[- ]back guarantee|satisfaction guaranteed|100% guaranteed|while stocks last|wholesale prices?|increase your (?:followers|sales|traffic)|(?:buy|get|gain) (?:real |instagram |more |free )*followers|seo (?:services?|experts?)|web design services?|onlyfans)\b/g,
  },
  {
    name: "adult",
    sure: /\b(?:hot (?:singles|girls|babes)|singles? in your area|(?:sexy|naughty|horny|live) (?:girls?|babes?|singles|cams?|ladies)|adult (?:chat|dating|content|contact)|sugar (?:daddy|mummy|momma|baby)|meet (?:local )?(?:singles|women|girls)|escorts? (?:service|available)|casual (?:sex|hookups?)|(?:dating|chat) (?:service|line)|secret admirer|fancies? (?:you|u)|webcam)\b/g,
  },
];
