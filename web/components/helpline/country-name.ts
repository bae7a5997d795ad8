import { EVERYWHERE } from "../../../workers/helplines/types.ts";
import type { View } from "../../view.ts";

const regions = new Intl.DisplayNames("en-GB", { type: "region" });

/** The name of a country in words; the international directory is for everywhere else. */
export function countryName(view: View, country: string): string {
  return country === EVERYWHERE ? view.t.help.elsewhere : (regions.of(country) ?? country);
}

/** Things of several countries in the order of the countries' names; what is for everywhere comes last. */
export function byCountry<T extends { readonly country: string }>(
  view: View,
  things: readonly T[],
): readonly T[] {
  const last = ({ country }: T) => Number(country === EVERYWHERE);
  return things.toSorted(
    (a, b) =>
      last(a) - last(b) ||
      countryName(view, a.country).localeCompare(countryName(view, b.country), "en-GB"),
  );
}
