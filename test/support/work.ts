import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** Answers a puzzle as the page's script does: what goes into the form's hidden field. */
export async function solve(work: string): Promise<string> {
  const challenge = JSON.parse(work) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution });
}
