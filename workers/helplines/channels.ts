import { CHANNEL_KINDS, type ChannelKind, type HelplineChannel } from "./types.ts";

/** Why a way to reach somebody cannot stand like this. */
export type ChannelProblem = "channel_kind" | "channel_number" | "channel_abroad" | "channel_site";

export const CHANNELS_MAX = 6;
const DISPLAY_MAX = 60;
const HREF_MAX = 300;
/** A plus and ten digits. Shorter ones are short codes behind the code of a country: nothing dials them. */
const ABROAD_MIN = 11;

/** What of a number is dialled. Whose it is, in brackets behind it, is not. */
function dialled(display: string): string {
  return display.replace(/\s*\([^()]*\p{L}[^()]*\)\s*$/u, "").replaceAll(/[^\d*#+]/g, "");
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, "") : "";
}

/** What is wrong with one way to reach a helpline; null when a person can follow it as it is shown. */
export function channelProblem({ kind, display, href }: HelplineChannel): ChannelProblem | null {
  if (display.length > DISPLAY_MAX || href.length > HREF_MAX) return "channel_site";
  if (kind === "chat" || kind === "web") {
    return href.startsWith("https://") && hostOf(href) === display ? null : "channel_site";
  }
  const number = dialled(display);
  if (href.startsWith("https://wa.me/")) {
    const whole = href.slice("https://wa.me/".length);
    const isSame = /^\d{9,15}$/.test(whole) && whole.endsWith(number.replace(/^\+?0*/, ""));
    return kind === "text" && number.length >= 6 && isSame ? null : "channel_number";
  }
  const scheme = kind === "call" ? "tel:" : "sms:";
  if (href !== `${scheme}${number}` || !/^\+?[\d*#]{2,16}$/.test(number)) return "channel_number";
  return number.startsWith("+") && number.length < ABROAD_MIN ? "channel_abroad" : null;
}

/** One way to reach somebody as a lead writes it: "call: 116 123", "chat: https://…". */
function channelFrom(line: string): HelplineChannel | ChannelProblem {
  const [word = "", ...rest] = line.split(":");
  const kind: ChannelKind | undefined = CHANNEL_KINDS.find(
    (one) => one === word.trim().toLowerCase(),
  );
  if (!kind) return "channel_kind";
  const said = rest.join(":").trim();
  const at = /(?:^|\s)(https:\/\/\S+)$/.exec(said);
  const href = at?.[1] ?? `${kind === "call" ? "tel:" : "sms:"}${dialled(said)}`;
  const display = at ? said.slice(0, at.index).trim() || hostOf(href) : said;
  const channel = { kind, display, href };
  return channelProblem(channel) ?? channel;
}

/** The ways to reach somebody, one a line; the first that is wrong stands for all. */
export function channelsFrom(
  typed: string,
): readonly HelplineChannel[] | ChannelProblem | "channels_missing" | "channels_many" {
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return "channels_missing";
  if (lines.length > CHANNELS_MAX) return "channels_many";
  const read = lines.map(channelFrom);
  const problem = read.find((one) => typeof one === "string");
  return problem ?? read.filter((one) => typeof one !== "string");
}

/** The same the other way round, for the form. */
export function channelsText(channels: readonly HelplineChannel[]): string {
  return channels
    .map(({ kind, display, href }) => {
      const site = href.startsWith("https://");
      const words = !site ? display : hostOf(href) === display ? href : `${display} ${href}`;
      return `${kind}: ${words}`;
    })
    .join("\n");
}
