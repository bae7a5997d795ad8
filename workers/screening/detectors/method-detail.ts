import type { Detector } from "../document.ts";
import { ASKING } from "./method/asking.ts";
import { DETAIL } from "./method/detail.ts";
import { PUSHING } from "./method/pushing.ts";
import { STARVING } from "./method/starving.ts";
import { TELLING } from "./method/telling.ts";
import { WAYS } from "./method/ways.ts";
import { phraseDetector } from "./phrases.ts";
import { DRUGS } from "./words/drugs.ts";
import { HARM } from "./words/harm.ts";

const CLASSES = {
  ...HARM,
  taken: DRUGS.taken,
  tablet: DRUGS.tablet,
  they: "he|she|they|hes|shes|theyre|parents|grandparents|couple",
  help: "help|helpline|samaritans|doctor|ambulance",
};

/**
 * Method, means, quantity, place, pacts and encouragement of suicide and self-harm. That somebody
 * wants to die is not a detail and is never caught by itself.
 */
export const methodDetail: Detector = phraseDetector(
  "method_detail",
  [...ASKING, ...DETAIL, ...TELLING, ...PUSHING, ...WAYS, ...STARVING],
  CLASSES,
);
