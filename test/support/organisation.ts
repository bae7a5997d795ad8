import { generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Configuration, Provider } from "oidc-provider";

/** An organisation with a sign-in of its own: a real OpenID provider on a free port of this machine. */
export interface Organisation {
  readonly issuer: string;
  /** What an operator would set so that the team may use it. */
  readonly bindings: Readonly<Record<string, string>>;
  /** Lets it send people back to this address; call it before anyone comes. */
  open(callback: string): void;
  stop(): Promise<void>;
}

const CLIENT_ID = "hearten";

/** Starts it. Whoever types a name on its page is that person; there are no passwords. */
export async function startOrganisation(): Promise<Organisation> {
  const secret = randomBytes(32).toString("base64url");
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = (_, response) =>
    response.writeHead(503).end();
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // Another host than the site's, so that cookies and requests cross from one site to another.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    bindings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: secret,
      OIDC_NAME: "Harbour Trust",
    },
    open(callback) {
      const provider = new Provider(issuer, configuration(secret, callback));
      const others = provider.callback();
      answer = (request, response) =>
        request.url?.startsWith("/interaction/")
          ? interact(provider, request, response)
          : others(request, response);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function configuration(secret: string, callback: string): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: secret,
        redirect_uris: [callback],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", kid: "test" }] as never },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 60,
      Interaction: 600,
      Session: 600,
    },
    // It tells everything it knows to whoever asks for it; the site must not.
    findAccount: (_, accountId) => ({
      accountId,
      claims: async () => ({
        sub: accountId,
        email: `${accountId}@harbour.example`,
        name: "Real Name",
      }),
    }),
    conformIdTokenClaims: false,
    claims: { openid: ["sub", "email", "name", "auth_time"] },
    async loadExistingGrant(ctx) {
      const accountId = ctx.oidc.session?.accountId;
      if (!accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT_ID, accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  };
}

const PAGE = `<!doctype html><html lang="en"><title>Harbour Trust</title><h1>Harbour Trust</h1>
<form method="post"><label>Name <input name="login"></label>
<button name="do" value="in">Let me in</button><button name="do" value="stop">Stop</button></form>`;

/** The page on which somebody says who they are, or that they would rather not. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
    return;
  }
  const form = new URLSearchParams(await text(request));
  const result =
    form.get("do") === "stop"
      ? { error: "access_denied", error_description: "They would rather not." }
      : { login: { accountId: form.get("login") ?? "" } };
  await provider.interactionFinished(request, response, result);
}
