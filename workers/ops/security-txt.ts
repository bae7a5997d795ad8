import type { Env } from "../context.ts";

const DAY = 86_400_000;
/** RFC 9116 §2.5.5 asks for less than a year. */
const VALID_DAYS = 270;

/** Where to tell of a security problem: what the operator set, when it is an address of one of these kinds. */
export function securityContact(env: Pick<Env, "SECURITY_CONTACT">): string | null {
  const set = env.SECURITY_CONTACT ?? "";
  if (!URL.canParse(set) || /[\r\n]/.test(set)) return null;
  return ["https:", "mailto:", "tel:"].includes(new URL(set).protocol) ? set : null;
}

/**
 * The file by which people who find a hole know whom to tell (RFC 9116). Without a contact of the
 * operator's it leads to the part of the site's own page that says how. The date is the same for a
 * whole day, so that a cache may keep it.
 */
export function securityTxt(site: {
  readonly origin: string;
  readonly contact: string | null;
  readonly now: number;
}): string {
  const { origin, contact, now } = site;
  const until = (Math.floor(now / DAY) + VALID_DAYS) * DAY;
  const lines = [
    `Contact: ${contact ?? `${origin}/about#security`}`,
    `Expires: ${new Date(until).toISOString()}`,
    "Preferred-Languages: en",
    `Canonical: ${origin}/.well-known/security.txt`,
    `Policy: ${origin}/about#security`,
  ];
  return `${lines.join("\n")}\n`;
}
