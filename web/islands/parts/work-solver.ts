import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** Takes a puzzle and gives back what the form sends, in a thread of its own: typing stays smooth. */
addEventListener("message", ({ data }: MessageEvent<string>) => {
  void answer(data).then((text) => postMessage(text));
});

async function answer(text: string): Promise<string> {
  try {
    const challenge = JSON.parse(text) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    return solution ? JSON.stringify({ challenge, solution }) : "";
  } catch {
    return "";
  }
}
