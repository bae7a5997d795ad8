import * as oauth from "oauth4webapi";
import { kindOf, log } from "../../jobs/log.ts";
import { isThisMachine } from "./rules.ts";
import type { OidcPurpose, Organisation, OidcRefusal, Subject } from "./types.ts";

/** What is made for one visit to the organisation, and must fit when the person comes back. */
export interface Visit {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const KEPT_MS = 60 * 60_000;
const PATIENCE_MS = 8_000;
const found = new Map<string, { server: oauth.AuthorizationServer; until: number }>();

/** Fresh secrets for a visit: 256 random bits each. */
export function newVisit(): Visit {
  return {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  };
}

/**
 * The address to send somebody to (authorization code flow with PKCE, RFC 6749, 7636 and OpenID
 * Connect Core 1.0), or null when the organisation cannot be reached. We ask for no name, no
 * address, nothing but who it is.
 */
export async function addressFor(
  organisation: Organisation,
  visit: Visit,
  to: { readonly callback: string; readonly purpose: OidcPurpose; readonly now: number },
): Promise<string | null> {
  const server = await discover(organisation, to.now);
  if (!server?.authorization_endpoint) return null;
  const url = new URL(server.authorization_endpoint);
  const challenge = await oauth.calculatePKCECodeChallenge(visit.verifier);
  const parameters = {
    client_id: organisation.clientId,
    redirect_uri: to.callback,
    response_type: "code",
    scope: "openid",
    state: visit.state,
    nonce: visit.nonce,
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...(to.purpose === "confirm" ? { prompt: "login" } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Who came back, once the organisation itself has confirmed the code they brought. */
export async function subjectOf(
  organisation: Organisation,
  visit: Visit,
  answer: { readonly url: URL; readonly callback: string; readonly now: number },
): Promise<
  | { ok: true; subject: Subject }
  | { ok: false; error: "cancelled" | "declined" | "expired" | "unreachable" }
> {
  const server = await discover(organisation, answer.now);
  if (!server) return { ok: false, error: "unreachable" };
  const client: oauth.Client = { client_id: organisation.clientId };
  try {
    const parameters = oauth.validateAuthResponse(server, client, answer.url, visit.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication(organisation, server),
      parameters,
      answer.callback,
      visit.verifier,
      options(organisation),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: visit.nonce,
      requireIdToken: true,
    });
    // The token came straight from the organisation over TLS; its signature is the second thread.
    await oauth.validateApplicationLevelSignature(server, response, options(organisation));
    const claims = oauth.getValidatedIdTokenClaims(tokens);
    if (!claims) return { ok: false, error: "expired" };
    const { iss: issuer, sub: subject, auth_time: time } = claims;
    return { ok: true, subject: { issuer, subject, shownAt: time ? time * 1000 : null } };
  } catch (error) {
    const refusal = refusalOf(error);
    log("oidc.refused", { because: refusal, kind: codeOf(error) });
    return { ok: false, error: refusal };
  }
}

/** What a failure means for the person; its message may name them and is not looked at. */
function refusalOf(
  error: unknown,
): Extract<OidcRefusal, "cancelled" | "declined" | "expired" | "unreachable"> {
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === "access_denied" ? "cancelled" : "declined";
  }
  if (error instanceof oauth.ResponseBodyError) {
    return error.error === "invalid_grant" ? "expired" : "declined";
  }
  if (error instanceof oauth.OperationProcessingError) {
    return error.code === oauth.RESPONSE_IS_NOT_CONFORM ? "unreachable" : "expired";
  }
  return "unreachable";
}

/** The library's own name for what went wrong, which holds nothing of what was said. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^OAUTH_[A-Z_]+$/.test(code) ? code : kindOf(error);
}

/** What the organisation's own page of settings says, kept for an hour in this isolate. */
async function discover(
  organisation: Organisation,
  now: number,
): Promise<oauth.AuthorizationServer | null> {
  const { issuer } = organisation;
  const kept = found.get(issuer);
  if (kept && kept.until > now) return kept.server;
  const url = new URL(issuer);
  try {
    const response = await oauth.discoveryRequest(url, {
      algorithm: "oidc",
      ...options(organisation),
    });
    const server = await oauth.processDiscoveryResponse(url, response);
    found.set(issuer, { server, until: now + KEPT_MS });
    return server;
  } catch (error) {
    log("oidc.unreachable", { kind: codeOf(error) });
    return null;
  }
}

function options({ issuer }: Organisation) {
  return {
    signal: () => AbortSignal.timeout(PATIENCE_MS),
    [oauth.allowInsecureRequests]: isThisMachine(issuer),
  };
}

/** The way of proving who we are that the organisation knows; by RFC 8414 the header unless it says so. */
function authentication(
  { clientSecret }: Organisation,
  server: oauth.AuthorizationServer,
): oauth.ClientAuth {
  if (clientSecret === "") return oauth.None();
  const known = server.token_endpoint_auth_methods_supported;
  return !known || known.includes("client_secret_basic")
    ? oauth.ClientSecretBasic(clientSecret)
    : oauth.ClientSecretPost(clientSecret);
}
