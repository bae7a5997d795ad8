import type { Detector } from "../document.ts";

/** Every detector, in the order in which a person would want to hear of it. */
export const DETECTORS: readonly Detector[] = [];
