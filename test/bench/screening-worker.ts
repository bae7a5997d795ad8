import { screen } from "../../workers/screening/screen.ts";

const SENTENCES =
  "I have been awake since three and my head does not stop. My sister rang and I did not pick up, because I could not find the words for it. Work is fine, I suppose, but everything costs more than it should. ";

/** Screens a usual text of so many characters so many times, as the address asks for. */
export default {
  fetch(request: Request): Response {
    const { searchParams } = new URL(request.url);
    const length = Number(searchParams.get("length"));
    const text = SENTENCES.repeat(Math.ceil(length / SENTENCES.length)).slice(0, length);
    let seen = 0;
    for (let left = Number(searchParams.get("times")); left > 0; left--) {
      seen += screen({ text, board: "anxiety", reply: true }).signals.length;
    }
    return new Response(String(seen));
  },
};
