/** Names that lead into a private network, whatever the resolver there makes of them. */
const PRIVATE_NAME =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|invalid)$/i;
/** A name of at least two labels whose last one is no number: no IP address is written so. */
const PUBLIC_NAME =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;
const LONGEST = 2048;

/**
 * Whether the server may send to an address that a browser gave away: a push service on the open
 * internet, over HTTPS, on its usual port. Anything else could make the server knock at doors that
 * only it can reach (OWASP, Server-Side Request Forgery Prevention).
 */
export function isPushService(address: string): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== "https:" || port !== "" || username !== "" || password !== "") return false;
  return PUBLIC_NAME.test(hostname) && !PRIVATE_NAME.test(hostname);
}

/** Whether an operator may have the server call this: over HTTPS, or on this very machine. */
export function isHookAddress(address: string): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol === "https:") return true;
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
