import { DurableObject } from "cloudflare:workers";
import { type Changed, concerns, type Scope, SCOPE_HEADER } from "./scope.ts";

/** The one thing ever sent: that something changed. What and where, the page asks for itself. */
const CHANGED = JSON.stringify({ type: "changed" });

/**
 * Keeps the line to the moderators who have the desk open. It hibernates between messages and
 * remembers nothing: who may connect was decided before the request came here.
 */
export class Desk extends DurableObject {
  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get("upgrade") === "websocket") {
      return this.#join(JSON.parse(request.headers.get(SCOPE_HEADER) ?? "null") as Scope | null);
    }
    if (request.method === "POST") {
      this.#tell(JSON.parse((await request.text()) || "null") as Changed | null);
      return new Response(null, { status: 204 });
    }
    return new Response(null, { status: 405 });
  }

  /** Nothing is expected from the page; whatever comes is left unread. */
  override webSocketMessage(): void {}

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 say that no code came; they may not be sent back.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  #join(scope: Scope | null): Response {
    const pair = new WebSocketPair();
    this.ctx.acceptWebSocket(pair[1]);
    // Hibernation drops memory: what belongs to a socket is kept with it.
    if (scope) pair[1].serializeAttachment(scope);
    return new Response(null, { status: 101, webSocket: pair[0] });
  }

  #tell(changed: Changed | null): void {
    for (const socket of this.ctx.getWebSockets()) {
      const scope = socket.deserializeAttachment() as Scope | null;
      if (changed && scope && !concerns(scope, changed)) continue;
      try {
        socket.send(CHANGED);
      } catch {
        // That page has gone; its own close event tidies up.
      }
    }
  }
}
