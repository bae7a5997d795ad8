import type { Detector, Doc, Span } from "../document.ts";
import type { Signal } from "../types.ts";
import { found, inOrder, matches, spanOf } from "./found.ts";
import { findAddresses, isKnownHost } from "./pii/links.ts";
import { isComeOn } from "./spam/messages.ts";
import { OFFERS, type Offer } from "./spam/offers.ts";
import { PITCHES } from "./spam/pitches.ts";
import { findRepeat } from "./spam/repeats.ts";

/** So many links to elsewhere in one text are a farm … */
const MANY_LINKS = 4;
/** … and so many to one place are an advertisement. */
const SAME_LINKS = 3;
/** Those who were scammed once are whom these offers look for. */
const SURELY = /\b(?:hackers?|recover\w*|lost money)\b/;
/** How far around an offer its lure may stand. */
const NEAR = 160;
/** Speaking against it, or of having lost by it, is no offer. */
const AGAINST =
  /\b(?:scam|scams|scammed|scammer|fraud|lost (?:my|all|it|everything|so|thousands|money|his|her)|addicted|gambl\w+|debt|debts|warn(?:ing)?|beware|dont|never|avoid|fell for|spent|stop(?:ped)?|i owe|predatory|plagiarised|tempted|worried|scared|sceptical|is it (?:real|safe|legit)|anyone tried|pretend\w*|report(?:ed)?|blocked|keep getting|got a|get these|cold call|my (?:partner|husband|wife|son|mum|dad|brother|sister|friend|ex))\b/;

function offersIn(doc: Doc, offer: Offer): Span[] {
  const text = doc.folded;
  const around = (at: Span) => text.slice(Math.max(0, at.start - NEAR), at.end + NEAR);
  const spans: Span[] = [];
  for (const match of offer.sure ? matches(text, offer.sure) : []) {
    const at = spanOf(match);
    if (!AGAINST.test(around(at))) spans.push(at);
  }
  for (const match of offer.what ? matches(text, offer.what) : []) {
    const at = spanOf(match);
    const near = around(at);
    if (offer.lure?.test(near) && !AGAINST.test(near)) spans.push(at);
  }
  return spans;
}

/** Somebody asks about it, warns of it or says what it did to them. */
const TOLD_OF =
  /\b(?:scam|scams|scammed|scammer|addicted|beware|fell for|i was tricked|dont (?:click|trust|buy|fall)|never (?:click|buy)|keeps? (?:getting|sending|texting|seeing|messaging|offering)|nearly (?:gave in|clicked)|is (?:it|this) (?:real|safe|legit)|anyone (?:tried|used|done)|blocked|reported|ashamed|triggers?|tempt\w*)\b/;

/** Pitches, also with their letters disguised. */
function pitchesIn(doc: Doc): Signal[] {
  const signals: Signal[] = [];
  const read = (text: string, span: Doc["span"]) => {
    for (const { name, find } of PITCHES) {
      for (const { index, 0: whole } of matches(text, find)) {
        const around = text.slice(Math.max(0, index - 60), index + whole.length + 60);
        if (TOLD_OF.test(around) && !SURELY.test(whole)) continue;
        signals.push({ kind: "spam", rule: `spam.${name}`, ...span(index, index + whole.length) });
      }
    }
  };
  read(doc.folded, doc.span);
  if (doc.unleet !== doc.folded) read(doc.unleet, doc.unleetSpan);
  return signals;
}

function linkFarm(doc: Doc): Span[] {
  const links = findAddresses(doc).filter(
    ({ kind, host }) => kind === "link" && !isKnownHost(host),
  );
  const counts = new Map<string, number>();
  for (const { start, end } of links) {
    const written = doc.folded.slice(start, end);
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  const isFarm =
    links.length >= MANY_LINKS || [...counts.values()].some((count) => count >= SAME_LINKS);
  return isFarm ? links.slice(0, 1).map(({ start, end }) => ({ start, end })) : [];
}

/**
 * Advertising: offers of money, crypto, loans, essays and cures, "DM me for prices", farms of links,
 * one long line over and over, text-message come-ons. Whether others posted the same is seen where
 * posts arrive (workers/safety); this looks at one text alone.
 */
export const spam: Detector = (doc) => {
  const signals: Signal[] = [];
  for (const offer of OFFERS) {
    for (const at of offersIn(doc, offer))
      signals.push(found(doc, "spam", `spam.${offer.name}`, at));
  }
  signals.push(...pitchesIn(doc));
  for (const at of linkFarm(doc)) signals.push(found(doc, "spam", "spam.links", at));
  const repeat = findRepeat(doc);
  if (repeat) signals.push(found(doc, "spam", "spam.repeat", repeat));
  if (isComeOn(doc.folded)) {
    signals.push(found(doc, "spam", "spam.message", { start: 0, end: doc.folded.length }));
  }
  return inOrder(signals);
};
