const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/**
 * A time-ordered id: 48 bits of UTC milliseconds and 80 random bits in Crockford's base 32, lower
 * case (the shape of a ULID, https://github.com/ulid/spec). Ids sort by time as text.
 */
export function newId(now: number): string {
  let time = "";
  let rest = now;
  for (let i = 0; i < TIME_LENGTH; i++) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH));
  let tail = "";
  for (const byte of random) tail += ALPHABET.charAt(byte & 31);
  return time + tail;
}

/** The least id that could be made at a time (UTC milliseconds): what has a greater one came later. */
export function firstIdAt(at: number): string {
  return newId(at).slice(0, TIME_LENGTH) + "0".repeat(RANDOM_LENGTH);
}

/** True for a text that has the shape of an id; anything else need not be asked of D1. */
export function isId(text: string): boolean {
  return /^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text);
}

/** The UTC milliseconds at which an id was made. */
export function timeOfId(id: string): number {
  let time = 0;
  for (const char of id.slice(0, TIME_LENGTH)) time = time * 32 + ALPHABET.indexOf(char);
  return time;
}
