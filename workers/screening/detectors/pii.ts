import type { Detector } from "../document.ts";
import type { Signal } from "../types.ts";
import { found, inOrder } from "./found.ts";
import { findHandles } from "./pii/handles.ts";
import { findIdentityNumbers } from "./pii/identity.ts";
import { findAddresses, isKnownHost } from "./pii/links.ts";
import { findOwnNames } from "./pii/own-name.ts";
import { findPhones } from "./pii/phones.ts";
import { findPostal } from "./pii/postal.ts";

/**
 * What tells who somebody is or how to reach them outside: telephone numbers, e-mail addresses, links
 * (but not to known places of help and reference), names on other platforms, postal addresses,
 * numbers of cards and offices, and a full name beside a place.
 */
export const pii: Detector = (doc) => {
  const signals: Signal[] = [];
  const numbers = findIdentityNumbers(doc);
  const addresses = findAddresses(doc);
  for (const at of numbers) signals.push(found(doc, "pii", `pii.${at.kind}`, at));
  for (const at of addresses) {
    if (at.kind === "link" && isKnownHost(at.host)) continue;
    signals.push(found(doc, "pii", `pii.${at.kind}`, at));
  }
  const taken = [...numbers, ...addresses];
  const isFree = (start: number, end: number) =>
    !taken.some((one) => start < one.end && one.start < end);
  for (const at of findPhones(doc)) {
    if (isFree(at.start, at.end)) signals.push(found(doc, "pii", "pii.phone", at));
  }
  for (const at of findHandles(doc)) {
    if (isFree(at.start, at.end)) signals.push(found(doc, "pii", "pii.handle", at));
  }
  for (const at of findPostal(doc)) signals.push(found(doc, "pii", `pii.${at.kind}`, at));
  for (const at of findOwnNames(doc)) signals.push(found(doc, "pii", "pii.name", at));
  return inOrder(signals);
};
