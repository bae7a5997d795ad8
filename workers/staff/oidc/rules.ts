import type { Organisation } from "./types.ts";

interface Settings {
  readonly OIDC_ISSUER?: string;
  readonly OIDC_CLIENT_ID?: string;
  readonly OIDC_CLIENT_SECRET?: string;
  readonly OIDC_NAME?: string;
}

/** What the operator set up, or null when there is no such sign-in here, or it is not fit for use. */
export function organisationOf(settings: Settings): Organisation | null {
  const issuer = settings.OIDC_ISSUER ?? "";
  const clientId = settings.OIDC_CLIENT_ID ?? "";
  if (!isSafeIssuer(issuer) || clientId === "") return null;
  return {
    issuer,
    clientId,
    clientSecret: settings.OIDC_CLIENT_SECRET ?? "",
    name: settings.OIDC_NAME ?? "",
  };
}

/** Over HTTPS, or on this very machine: nobody else may read or change what an issuer says. */
export function isSafeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, search, hash, username, password } = new URL(issuer);
  if (search !== "" || hash !== "" || username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && isThisMachine(issuer));
}

/** True of an issuer that runs beside the site, as in tests and when trying it out. */
export function isThisMachine(issuer: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(issuer).hostname);
}

/** For how long after signing in a first passkey may be added without doing so again. */
export const JUST_BEGUN_MS = 10 * 60_000;

/** True when somebody showed who they are a moment ago, or nobody says that it was longer ago. */
export function isRecent(shownAt: number | null, now: number): boolean {
  return shownAt === null || now - shownAt < JUST_BEGUN_MS;
}
