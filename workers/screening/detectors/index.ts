import type { Detector } from "../document.ts";
import { pii } from "./pii.ts";
import { spam } from "./spam.ts";
import { thirdPersonIdentifiable } from "./third_person_identifiable.ts";

/** Every detector, in the order in which a person would want to hear of it. */
export const DETECTORS: readonly Detector[] = [pii, thirdPersonIdentifiable, spam];
