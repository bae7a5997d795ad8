/** The live line of the team's pages: what changed. When it drops, the page asks every minute, and says so. */
const LOOK_EVERY = 60_000;
const FIRST_RETRY = 2_000;
/** A line that is silent is not one that is there: each beat must be answered before the next. */
const BEAT_EVERY = 25_000;

/** Codes of the desk (workers/live/desk.ts). */
const AGAIN = 4000;
const SIGNED_OUT = 4001;
const STAYING = 4002;

/** What the desk sends (workers/live/scope.ts). */
export interface Message {
  readonly type: "changed" | "review";
  readonly state?: "taken" | "free" | "decided" | "changed";
  readonly own?: boolean;
  readonly by?: string;
}

export interface Line {
  /** Shows what has become of a review. */
  tell(message: Message): void;
  /** Hangs up before going to a page that belongs to this one: it was not left. */
  stay(): void;
}

/** Listens at a place of the page and writes there what is new. */
export function follow(place: HTMLElement): Line {
  const lost = place.querySelector<HTMLElement>("[data-desk-lost]");
  const url = new URL(place.dataset["desk"] ?? "", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const tell = (message: Message) => show(place, message);
  let wait = FIRST_RETRY;
  let asking = 0;
  let socket: WebSocket | null = null;
  let over = false;

  const say = (words: string | undefined) => {
    if (!lost) return;
    lost.textContent = words ?? "";
    lost.hidden = !words;
  };
  const connect = () => {
    if (over) return;
    const line = new WebSocket(url);
    socket = line;
    let answered = true;
    const beat = setInterval(() => {
      if (!answered) return line.close();
      answered = false;
      if (line.readyState === WebSocket.OPEN) line.send("ping");
    }, BEAT_EVERY);
    line.addEventListener("open", () => {
      // What happened while the line was down came without a word.
      if (asking) void look(place, tell);
      clearInterval(asking);
      asking = 0;
      wait = FIRST_RETRY;
      say("");
    });
    line.addEventListener("message", ({ data }) => {
      answered = true;
      if (data !== "pong") tell(JSON.parse(String(data)) as Message);
    });
    line.addEventListener("close", ({ code }) => {
      clearInterval(beat);
      if (over) return;
      if (code === SIGNED_OUT) {
        over = true;
        return say(place.dataset["out"]);
      }
      if (code === AGAIN) return connect();
      say(place.dataset["lost"]);
      asking ||= setInterval(() => void look(place, tell), LOOK_EVERY);
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LOOK_EVERY);
    });
  };
  connect();
  // A browser that knows it is offline need not wait for two beats to find out.
  addEventListener("offline", () => socket?.close());
  // Coming back by the Back button, the page listens anew.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || !over) return;
    over = false;
    connect();
  });
  const stay = () => {
    over = true;
    socket?.close(STAYING);
  };
  return { tell, stay };
}

/** Asks for the page once more and tells when it is not what this page shows. */
async function look(place: HTMLElement, tell: (message: Message) => void): Promise<void> {
  const answer = await fetch(location.pathname).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector<HTMLElement>("[data-desk]")?.dataset["state"];
  if (now !== place.dataset["state"]) tell({ type: "changed" });
}

function show(place: HTMLElement, { state, own, by }: Message): void {
  // One's own tab took it: there is nothing to tell.
  if (state === "taken" && own) return;
  const news = place.querySelector<HTMLElement>("[data-desk-news]");
  const line = place.querySelector<HTMLElement>("[data-desk-words]");
  const { dataset } = place;
  const words = dataset[own ? `${state}Own` : (state ?? "")] ?? dataset[state ?? ""];
  if (line && words) {
    line.textContent = words.replace("{name}", () => by || (dataset["someone"] ?? ""));
  }
  if (news) news.hidden = false;
}
