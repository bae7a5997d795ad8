import { LinkifyIt } from "linkify-it";
import type { Doc, Span } from "../../document.ts";
import { matches, spanOf } from "../found.ts";

/** What was found that leads out of the community. */
export interface Address extends Span {
  readonly kind: "email" | "link";
  /** The host of a link in small letters, without "www."; of an e-mail what follows the "@". */
  readonly host: string;
}

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false });
/** A word is read no further than this, so that one endless word costs no more than many short ones. */
const LONGEST_WORD = 300;
/**
 * Where "word.word" is a host even without "https": endings that are not also words one may write
 * after a full stop with the blank left out ("day.it", "call.me").
 */
const SURE_ENDING =
  /\.(?:com|org|net|info|biz|edu|gov|co\.uk|org\.uk|ac\.uk|gov\.uk|shop|app|dev)$/;
const SURE_WITH_PATH = /^[^/]+\.[a-z]{2,6}\/[a-z0-9]/;

/**
 * Where help, reference and news are: a link there says nothing of who posted it. A host counts with
 * everything under it.
 */
const KNOWN_HOSTS = new Set(
  (
    "nhs.uk gov.uk gov.scot gov.wales nidirect.gov.uk nice.org.uk samaritans.org mind.org.uk " +
    "youngminds.org.uk beateatingdisorders.org.uk giveusashout.org papyrus-uk.org childline.org.uk " +
    "thecalmzone.net talktofrank.com rethink.org.uk rethink.org sane.org.uk switchboard.lgbt " +
    "refuge.org.uk nationaldahelpline.org.uk alcoholics-anonymous.org.uk aa.org na.org ukna.org " +
    "al-anonuk.org.uk al-anon.org smartrecovery.org smartrecovery.org.uk drinkaware.co.uk gamcare.org.uk " +
    "cruse.org.uk citizensadvice.org.uk turn2us.org.uk hubofhope.co.uk nopanic.org.uk " +
    "anxietyuk.org.uk themix.org.uk kooth.com stonewall.org.uk lgbt.foundation winstonswish.org " +
    "bodywhys.ie pieta.ie hse.ie aware.ie jigsaw.ie 988lifeline.org crisistextline.org " +
    "nami.org samhsa.gov nih.gov cdc.gov who.int thetrevorproject.org nationaleatingdisorders.org " +
    "nedic.ca talksuicide.ca kidshelpphone.ca canada.ca lifeline.org.au beyondblue.org.au " +
    "headspace.org.au butterfly.org.au blackdoginstitute.org.au 1737.org.nz mentalhealth.org.nz " +
    "findahelpline.com befrienders.org iasp.info wikipedia.org bbc.co.uk bbc.com theguardian.com"
  ).split(" "),
);

/** True for a host, or one above it, where help, reference or news is. */
export function isKnownHost(host: string): boolean {
  for (let from = host; from.includes("."); from = from.slice(from.indexOf(".") + 1)) {
    if (KNOWN_HOSTS.has(from)) return true;
  }
  return false;
}

function hostOf(url: string): string {
  return (
    url
      .replace(/^[a-z]+:\/*/, "")
      .replace(/^www\./, "")
      .split(/[/?#:]/)[0] ?? ""
  );
}

function fromWord(word: string, start: number): readonly Address[] {
  const found = linkify.match(word.slice(0, LONGEST_WORD)) ?? [];
  return found.flatMap(({ schema, index, lastIndex, raw, url }): Address[] => {
    const at = { start: start + index, end: start + lastIndex };
    if (schema === "mailto:") {
      return [{ ...at, kind: "email", host: url.slice(url.lastIndexOf("@") + 1) }];
    }
    const host = hostOf(url);
    const isSure = schema !== "" || raw.startsWith("www.") || SURE_ENDING.test(host);
    return isSure || SURE_WITH_PATH.test(raw) ? [{ ...at, kind: "link", host }] : [];
  });
}

const PROVIDERS =
  "gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|protonmail|proton|aol|gmx|btinternet|live|msn|mail|web|tutanota|fastmail|zoho|sky|virginmedia";
const DOT = String.raw`\s?(?:\.|,|\(dot\)|\[dot\]|\{dot\}|\bdot\b|\bpunkt\b|\bpoint\b|\bpunto\b)\s?`;
const AT = String.raw`\s?(?:@|\(at\)|\[at\]|\{at\}|\bat\b|\barroba\b|\bchiocciola\b)\s?`;
const ENDING = "(?:com|co|org|net|de|fr|es|it|nl|ie|uk|me|edu|io|se|pl|pt|at|ch|be)";
/** "name at gmail dot com", and the same with any host when its dot is spelled out. */
const SPELT = new RegExp(
  String.raw`${AT}(?:(?:${PROVIDERS})(?:${DOT}${ENDING}\b|\b)|[a-z0-9-]{2,30}\s(?:dot|\(dot\)|\[dot\])\s${ENDING}\b)`,
  "g",
);
const NAME_BEFORE = /[a-z0-9][a-z0-9._+-]{1,40}$/;
const NOT_A_NAME =
  /^(?:me|im|is|are|was|not|good|look|looking|back|work|working|here|there|out|one|people|up|them|us|it)$/;
/** A host spelled out without an e-mail: "mysite dot com". */
const SPELT_HOST = /\b[a-z0-9-]{3,30}\s?(?:\(dot\)|\[dot\]|\sdot\s)\s?(?:com|org|net|co uk|io)\b/g;

function spelledOut(text: string): readonly Address[] {
  const found: Address[] = [];
  for (const match of matches(text, SPELT)) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, match.index - 42), match.index));
    const name = before?.[0] ?? "";
    const isBare = !/[.,@([{]|dot|punkt|point|punto/.test(match[0]);
    if (name === "" || NOT_A_NAME.test(name)) continue;
    // "I work at live events": without a dot the name must look like one.
    if (isBare && !/[\d._]/.test(name)) continue;
    const start = match.index - name.length;
    found.push({ kind: "email", host: "", start, end: match.index + match[0].length });
  }
  for (const match of matches(text, SPELT_HOST)) {
    found.push({ kind: "link", host: "", ...spanOf(match) });
  }
  return found;
}

/** E-mail addresses and links, also spelled out. Linear: no word is read beyond a fixed length. */
export function findAddresses(doc: Doc): readonly Address[] {
  const text = doc.folded;
  const found: Address[] = [];
  for (const match of matches(text, /[^\s<>"()[\]]+/g)) {
    const word = match[0];
    const mayBe = /[a-z0-9]\.[a-z0-9]|\w@\w|:\/\//.test(word.slice(0, LONGEST_WORD));
    if (mayBe) found.push(...fromWord(word, match.index));
  }
  const last = found.at(-1);
  const spelled = spelledOut(text).filter(
    ({ start, end }) => !last || !found.some((one) => start < one.end && one.start < end),
  );
  return [...found, ...spelled];
}
