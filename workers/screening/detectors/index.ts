import type { Detector } from "../document.ts";
import { abuse } from "./abuse.ts";
import { dosing } from "./dosing.ts";
import { edNumbers } from "./ed-numbers.ts";
import { methodDetail } from "./method-detail.ts";
import { pii } from "./pii.ts";
import { sourcing } from "./sourcing.ts";
import { spam } from "./spam.ts";
import { thirdPersonIdentifiable } from "./third_person_identifiable.ts";

/** Every detector, in the order in which a person would want to hear of it. */
export const DETECTORS: readonly Detector[] = [
  methodDetail,
  edNumbers,
  sourcing,
  dosing,
  pii,
  thirdPersonIdentifiable,
  abuse,
  spam,
];
