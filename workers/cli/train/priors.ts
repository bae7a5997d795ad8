import { SEVERITY } from "../../screening/triage/severity.ts";
import { type Question } from "../../screening/triage/model.ts";
import type { Prior } from "./regression.ts";

/** What the clinicians' constructs are about, by the question that they bear on. */
const SUICIDE = /suicidal|Lethal means|self-injury/i;
const DISTRESS =
  /Hopeless|Burden|Entrap|Defeat|Loneliness|Shame|Guilt|Anxiety|Panic|Trauma|Agitation|Rumination|Depressed|Anhedonia|psychache|Grief|meaning|Emptiness|Fatigue|Sleep|Psychosis|Bipolar|Borderline|Eating|abuse|Alcohol|substance|Bullying|Hospital|withdrawal/i;

/** What stands in a text by itself weighs nothing: these only say who is spoken of, or where. */
const NEUTRAL = new Set([
  "mild:self_now",
  "mild:you",
  "mild:they",
  "mild:question_info",
  "mild:idiom",
  "mild:night",
]);
const EASING = new Set([
  "mild:recovery",
  "mild:support",
  "mild:told",
  "mild:joke",
  "eased:recovery",
  "eased:support",
  "style:reply",
]);

/** From which severity on a cue alone says yes. */
const NEEDED: Readonly<Record<Question, number>> = { amber: 0.8, red: 1.6, crisis: 2.5 };

/** What is known of each weight of a question before learning. */
export function priorOf(name: string, question: Question): Prior {
  const [kind = "", what = ""] = name.split(":");
  if (kind === "self") {
    const severity = SEVERITY[what] ?? 0;
    const over = severity - NEEDED[question];
    return { mean: Math.max(0.3, severity < 0.5 ? 0 : 3 + 1.5 * over), strength: 1, sign: 1 };
  }
  if (kind === "peak") return { mean: question === "crisis" ? 0.4 : 0.3, strength: 6, sign: 1 };
  if (kind === "with")
    return { mean: what === "low" ? 0.3 : question === "amber" ? 0.3 : 1, strength: 3, sign: 1 };
  if (EASING.has(name)) return { mean: -0.4, strength: 3, sign: -1 };
  if (NEUTRAL.has(name)) return { mean: 0, strength: 6, sign: 0 };
  if (kind === "mild") {
    if (what === "bereaved") return { mean: question === "amber" ? 3 : 0, strength: 3, sign: 1 };
    const grave = what === "hopeless" ? 0.6 : 0.2;
    return {
      mean: question === "amber" ? 2 : question === "red" ? grave : 0,
      strength: 3,
      sign: 1,
    };
  }
  if (kind === "gram") return { mean: 0.12, strength: 60, sign: 1 };
  if (kind === "lexicon") {
    if (SUICIDE.test(what))
      return { mean: question === "crisis" ? 0.25 : 0.6, strength: 6, sign: 1 };
    if (DISTRESS.test(what)) {
      return {
        mean: question === "amber" ? 0.5 : question === "red" ? 0.15 : 0,
        strength: 10,
        sign: 1,
      };
    }
    return { mean: 0, strength: 60, sign: 0 };
  }
  if (kind === "style") return { mean: 0, strength: 8, sign: 0 };
  // Lowered contexts: something was said, so that it is rarely nothing, and seldom a crisis.
  if (kind === "other") return { mean: what === "danger" ? 1 : 0.6, strength: 3, sign: 1 };
  if (kind === "you") return { mean: question === "amber" ? 0.2 : 0, strength: 4, sign: 1 };
  return { mean: question === "amber" ? 0.8 : question === "red" ? 0.3 : 0, strength: 4, sign: 1 };
}
