/**
 * Words that scold, order or shout, in a sentence that somebody reads who has just written of something
 * hard. A hint and no more: who keeps the pack knows the board, and no list knows every way to hurt.
 */
const HARSH =
  /!|\b(?:you (?:must|need to|have to|should(?: not|nt|n['’]t)?|can(?:not|['’]t))|must not|mustn['’]t|not allowed|not permitted|forbidden|prohibited|banned|against (?:the|our) rules|violat\w{0,8}|inappropriate|unacceptable|offensive|invalid|rejected|illegal|punish\w{0,8}|warn(?:ed|ing)?|stop (?:it|this|that)|please (?:refrain|stop))/iu;

/** The first words of a sentence that sound harsh to somebody who is not well; null where none do. */
export function harshIn(sentence: string): string | null {
  return HARSH.exec(sentence)?.[0] ?? null;
}
