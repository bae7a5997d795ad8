import type { Doc, Span } from "../../document.ts";
import { matches, spanOf } from "../found.ts";

const PLATFORM =
  "(?:instagram|insta|ig|snapchat|snap|sc|discord|disc|telegram|tele|whatsapp|whats app|wapp|kik|twitter|tik ?tok|facebook|fb|messenger|reddit|signal|skype|steam|tumblr|threads|bluesky|onlyfans|linkedin|wechat|viber|wickr|psn|xbox|gamertag|roblox|twitch|youtube|imessage|facetime|line id|kakao(?: ?talk)?|zalo|mastodon|be ?real|bumble|hinge|tinder|grindr|venmo|cash ?app|paypal|zelle|revolut|spotify|soundcloud|patreon|wattpad|ao3|nintendo|friend code|epic|fortnite|minecraft|valorant|wire|session id|threema|matrix|vk|qq|tg|yt|locket)";
/** Coming over to somewhere else: asked for or offered, whatever the name there. */
const COME_OVER = new RegExp(
  String.raw`\b(?:add|message|msg|dm|text|find|follow|hmu|hit|talk to|contact|friend|pm|reach|chat (?:to|with)|speak to|write to|search|call|ring)\s(?:me|us|you|for me)\s(?:up\s)?(?:on|at|via|through|over|in|using)\s(?:my\s|the\s)?${PLATFORM}\b|\b(?:whatsapp|snapchat|snap|kik|skype|facetime|telegram|signal|insta|discord|wickr|imessage|inbox me on \w+)\s(?:me|us)\b(?!\s(?:that|back|out|up|into|in half|when|because|the|a|he|she|all|every))`,
  "g",
);
const ASKED_FOR = new RegExp(
  String.raw`\b(?:whats|what is|give me|send me|can i have|can i get|could i have|do you have|have you got|u got|got)\s(?:your|ur|yr|u|a|any)?\s?(?:${PLATFORM}\b(?!\s(?:account|helpline|page|ads?|group|limit)s?\b)|(?:phone |mobile |whatsapp )?number\b(?=\s?[?]|\sso\b|\splease|\spls))`,
  "g",
);
/** The name that stands behind a platform: the last group is the name. */
const NAMED = new RegExp(
  String.raw`\b(?:(my|our|his|her|their)\s)?${PLATFORM}(\s(?:is|user ?name|user|name|handle|id|tag|account|acc))?(\sis|\sas|\sunder)?\s?([:=@-])?\s?@?([a-z0-9_.][a-z0-9_.#-]{2,31})`,
  "g",
);
const AT_NAME = /(?<![\p{L}\d._@/-])@([a-z0-9_][a-z0-9_.-]{2,31})/gu;
const DISCORD_TAG = /(?<![\p{L}\d_.])[a-z0-9_.]{2,32}#\d{4}\b/gu;
const USER_NAME =
  /\b(?:(?:my|his|her|their)\s(?:user ?name|handle|gamertag|screen ?name|nick|@)\s(?:on \w{2,12}\s)?(?:is|:|=)\s?@?|(?:user ?name|handle|gamertag|screen ?name|add me|find me)\s(?:is\s|:\s?|=\s?|as\s|on there\s)?@?(?=[a-z]*[\d_]))([a-z][a-z0-9_.-]{2,31})/g;
/** Names that stand for everyone, or for people whose work it is. */
const PUBLIC = new Set(
  "everyone here all mods moderator moderators admin team staff nhs samaritans nhsuk mind".split(
    " ",
  ),
);

/** A name people are found by is hardly ever one plain word: a digit or a sign betrays it. */
const looksMade = (name: string) => /[a-z]/.test(name) && /[\d_#]|[a-z]\.[a-z]/.test(name);
const CLOSES = /^\s*(?:$|[\n.,;!)]|if |and |or |add |msg |message |dm |x\b)/;
/** Plain words that may well follow "my insta is" and close the sentence. */
const ORDINARY =
  /^(?:private|public|gone|down|dead|deleted|hacked|toxic|fake|full|empty|banned|blocked|locked|the|not|awful|horrible|bad|good|great|fine|boring|evil|poison|triggering|addictive|helpful|everything|off|back|new|old|different|better|worse|useless|terrible|awake|too|here|mine|yours|hell|mess|trash|rubbish|stressful|overwhelming|annoying)$/;

function named(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of matches(text, NAMED)) {
    const [whole, mine, , is, sign, name = ""] = match;
    const trimmed = name.replace(/[.-]+$/, "");
    const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
    const isSaid =
      sign === ":" || sign === "=" || sign === "@" || / is\s?$/.test(whole.slice(0, -name.length));
    const isPlain =
      (isSaid || is !== undefined) &&
      mine !== undefined &&
      trimmed.length >= 4 &&
      !ORDINARY.test(trimmed) &&
      CLOSES.test(after);
    const isAt = whole.includes("@") && trimmed.length >= 3;
    if (looksMade(trimmed) || isPlain || isAt) spans.push(spanOf(match));
  }
  return spans;
}

/** Stretches that overlap made one, so that a wording for it leaves nothing of the name behind. */
function joined(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last && span.start < last.end) {
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else kept.push(span);
  }
  return kept;
}

/** Names by which somebody is found on another platform, and invitations to meet there. Linear. */
export function findHandles(doc: Doc): readonly Span[] {
  const text = doc.folded;
  const spans = named(text);
  for (const pattern of [COME_OVER, ASKED_FOR, DISCORD_TAG]) {
    for (const match of matches(text, pattern)) spans.push(spanOf(match));
  }
  for (const match of matches(text, AT_NAME)) {
    if (!PUBLIC.has(match[1]!) && /[a-z]/.test(match[1]!)) spans.push(spanOf(match));
  }
  for (const match of matches(text, USER_NAME)) {
    const isMade = /^(?:my|his|her|their)\s/.test(match[0]) || /[a-z][\d_]/.test(match[1]!);
    if (isMade && !ORDINARY.test(match[1]!)) spans.push(spanOf(match));
  }
  return joined(spans);
}
