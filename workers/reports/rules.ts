import { CLASSES } from "../moderation/types.ts";
import type { Theme } from "../threads/types.ts";
import type { Reason } from "./types.ts";

/** The class a report's reason opens a review at: the reason alone, so triage needs no reading. */
const CLASS_OF: Readonly<Record<Reason, number>> = {
  at_risk: CLASSES.crisis,
  method: CLASSES.red,
  numbers: CLASSES.amber,
  unkind: CLASSES.amber,
  identifies: CLASSES.amber,
  selling: CLASSES.amber,
  other: CLASSES.green,
};

export function classOf(reason: Reason): number {
  return CLASS_OF[reason];
}

/** What a reason says of the theme, for posts without a content note that somebody would leave out. */
const THEME_OF: Readonly<Partial<Record<Reason, Theme>>> = {
  at_risk: "suicide",
  method: "self-harm",
  numbers: "eating",
};

/** The theme that a report's reason gives away; "" when it gives none. */
export function themeOf(reason: Reason | undefined): Theme | "" {
  return (reason && THEME_OF[reason]) ?? "";
}

/** The class at which the reports of somebody who was put last open a review. */
export const MUTED_CLASS = CLASSES.green;

/** For how many days the reports of somebody who was put last come last. */
export const MUTED_DAYS = 30;

/** Crockford's base 32: no I, L, O or U, so a code read aloud or off paper is not misread. */
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 20;

/** 100 bits of the given bytes as a code of four groups of five. */
export function receiptCode(bytes: Uint8Array): string {
  let code = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && code.length < CODE_LENGTH) {
      bits -= 5;
      code += CROCKFORD[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return grouped(code);
}

/** A code as someone typed it, mended where Crockford's letters allow, or null when it is not one. */
export function readReceiptCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const isCode = code.length === CODE_LENGTH && [...code].every((c) => CROCKFORD.includes(c));
  return isCode ? grouped(code) : null;
}

function grouped(code: string): string {
  return code.match(/.{5}/g)?.join("-") ?? "";
}
