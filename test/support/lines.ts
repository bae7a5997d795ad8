import type { Message } from "../../workers/live/scope.ts";
import type { Person } from "./person.ts";

/** How a page of ours asks for its line. */
export const UPGRADE = { "Sec-Fetch-Site": "same-origin", Upgrade: "websocket" };

interface At {
  readonly threadId: string;
  readonly postId: string;
}

/** A page of the team's with its line open. */
export class Line {
  readonly heard: Message[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  #waiting: (() => void) | null = null;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.accept();
    socket.addEventListener("message", ({ data }) => {
      this.heard.push(
        data === "pong" ? { type: "changed" } : (JSON.parse(String(data)) as Message),
      );
      this.#waiting?.();
    });
    this.closed = new Promise((resolve) =>
      socket.addEventListener("close", ({ code }) => {
        socket.close();
        resolve(code);
      }),
    );
  }

  /** The next thing heard, or the first that was not yet asked for. */
  async hears(): Promise<Message | undefined> {
    if (this.heard.length === 0) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
    return this.heard.shift();
  }

  send(message: string | ArrayBuffer): void {
    this.#socket.send(message);
  }

  close(code?: number): void {
    this.#socket.close(code);
  }
}

/** Opens the line of the desk, or of the page of one review. */
export async function open(who: Person, at?: At): Promise<Line> {
  const query = at ? `?thread=${at.threadId}&post=${at.postId}` : "";
  const { webSocket } = await who.get(`/mod/live${query}`, { headers: UPGRADE });
  if (!webSocket) throw new Error("no socket came with the answer");
  return new Line(webSocket);
}
