import { helplineId } from "../../../workers/helplines/rules.ts";
import {
  type ChannelKind,
  type Helpline,
  type HelplineChannel,
  type HelplinePurpose,
} from "../../../workers/helplines/types.ts";

/** When a line is always open. */
export const ALWAYS = "Day and night, every day";

/** A helpline as it is written down here: its place and its day come from the list it stands in. */
export interface Line {
  readonly country: string;
  readonly purpose: HelplinePurpose;
  readonly name: string;
  readonly about: string;
  readonly language: string;
  readonly hours: string;
  readonly channels: readonly HelplineChannel[];
  readonly source: string;
}

const dialled = (number: string) => number.replaceAll(/[^\d*#+]/g, "");

const shown = (number: string, of: string) => (of === "" ? number : `${number} (${of})`);

/** A number to call, as it is dialled in its country; `of` says whose it is where there are several. */
export const call = (number: string, of = ""): HelplineChannel => ({
  kind: "call",
  display: shown(number, of),
  href: `tel:${dialled(number)}`,
});

/** A number to send a message to, and the word it begins with where one is asked for. */
export const text = (number: string, word = ""): HelplineChannel => ({
  kind: "text",
  display: word === "" ? number : `Text ${word} to ${number}`,
  href: `sms:${dialled(number)}`,
});

/** A number for WhatsApp, and the same with the code of its country. */
export const whatsapp = (number: string, whole: string): HelplineChannel => ({
  kind: "text",
  display: `WhatsApp ${number}`,
  href: `https://wa.me/${whole}`,
});

const site = (kind: ChannelKind) => (href: string) => ({
  kind,
  display: new URL(href).hostname.replace(/^www\./, ""),
  href,
});

/** A page on which one can write with somebody. */
export const chat: (href: string) => HelplineChannel = site("chat");

/** A page that says more. */
export const web: (href: string) => HelplineChannel = site("web");

/** The emergency numbers of a country: an ambulance first. */
export const emergency = (
  country: string,
  numbers: readonly string[],
  source: string,
  language = "The language of the country",
): Line => ({
  country,
  purpose: "emergency",
  name: "Emergency services",
  about: "If someone’s life is in danger now.",
  language,
  hours: ALWAYS,
  channels: numbers.map((number) => call(number)),
  source,
});

/** Lines compared with their sources on one day, as rows. `from` is the place of the first of each country. */
export function listed(checked: string, from: number, lines: readonly Line[]): readonly Helpline[] {
  const checkedDay = Math.floor(Date.parse(checked) / 86_400_000);
  const places = new Map<string, number>();
  return lines.map((line) => {
    const position = places.get(line.country) ?? from;
    places.set(line.country, position + 1);
    return { id: helplineId(line.country, line.name), ...line, checkedDay, position };
  });
}
