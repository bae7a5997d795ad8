import { DurableObject } from "cloudflare:workers";

/** The one thing ever sent: that something changed. What and where, the page asks for itself. */
const CHANGED = JSON.stringify({ type: "changed" });

/**
 * Keeps the line to the moderators who have the desk open. It hibernates between messages and
 * remembers nothing: who may connect was decided before the request came here.
 */
export class Desk extends DurableObject {
  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get("upgrade") === "websocket") return this.#join();
    if (request.method === "POST") {
      this.#tell();
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

  #join(): Response {
    const pair = new WebSocketPair();
    this.ctx.acceptWebSocket(pair[1]);
    return new Response(null, { status: 101, webSocket: pair[0] });
  }

  #tell(): void {
    for (const socket of this.ctx.getWebSockets()) {
      try {
        socket.send(CHANGED);
      } catch {
        // That page has gone; its own close event tidies up.
      }
    }
  }
}
