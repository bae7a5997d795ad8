import { describe, expect, it } from "vitest";
import { catalogueSql } from "../../db/seed/catalogue";
import { helplines } from "../../db/seed/content/helplines";
import { channelProblem, channelsFrom, channelsText } from "../../workers/helplines/channels";
import {
  countriesOf,
  countryFrom,
  dayOf,
  findHelp,
  firstNumbers,
  flowAnswers,
  helplineId,
  isDue,
  languagesFrom,
  purposesFrom,
} from "../../workers/helplines/rules";
import { helplineSchema } from "../../workers/helplines/schemas";
import { BARRIERS, type FlowAnswers, WAYS } from "../../workers/helplines/types";

const TODAY = dayOf(Date.parse("2026-11-23"));
const call = (display: string, href: string) => ({ kind: "call" as const, display, href });

describe.each(helplines)("the helpline $id", (line) => {
  it("names where it was found and when, in which language, and is dialled as it is shown", () => {
    expect(line.source).toMatch(/^https:\/\/[^\s]+$/);
    expect(line.checkedDay).toBeLessThanOrEqual(TODAY);
    expect(line.checkedDay).toBeGreaterThan(TODAY - 90);
    expect(line.language).not.toBe("");
    expect(line.hours).not.toBe("");
    expect(line.channels.map((channel) => channelProblem(channel)).filter(Boolean)).toEqual([]);
    expect(line.channels.length).toBeGreaterThan(0);
    expect(line.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(JSON.stringify(line)).not.toContain("!");
    // What a lead would type comes out as it is here.
    expect(channelsFrom(channelsText(line.channels))).toEqual(line.channels);
    const { checkedDay, ...rest } = line;
    const typed = {
      ...rest,
      channels: channelsText(line.channels),
      checked: new Date(checkedDay * 86_400_000).toISOString().slice(0, 10),
      position: String(line.position),
    };
    expect(helplineSchema(Date.parse("2026-11-23")).safeParse(typed).error).toBeUndefined();
  });
});

describe("the helplines as a whole", () => {
  it("cover forty countries and more, none twice, and each of these an emergency number", () => {
    const ids = helplines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = helplines.map(({ country, name }) => `${country} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const reached = helplines.filter(({ purpose }) => purpose !== "emergency");
    expect(countriesOf(reached).length).toBeGreaterThanOrEqual(40);
    expect(firstNumbers(helplines).map(({ country }) => country)).toEqual([
      "GB",
      "IE",
      "US",
      "CA",
      "AU",
      "NZ",
    ]);
    const without = countriesOf(helplines).filter(
      (code) => !helplines.some((one) => one.country === code && one.purpose === "emergency"),
    );
    // Where sources did not agree on a number, there is none rather than a wrong one.
    expect(without).toEqual(["GH", "ID", "LK", "PE", "RS"]);
    expect(helplines.filter(({ purpose }) => purpose === "directory")).toHaveLength(1);
  });

  it("fit into one statement of a script", () => {
    const longest = Math.max(
      ...catalogueSql()
        .split(";\n")
        .map((statement) => new TextEncoder().encode(statement).length),
    );
    expect(longest).toBeLessThan(100_000);
  });
});

describe("a way to reach somebody", () => {
  it("is refused when no telephone could dial it, or when it is not what is shown", () => {
    expect(channelProblem(call("+1800988", "tel:+1800988"))).toBe("channel_abroad");
    expect(channelProblem(call("+44 116 123", "tel:+44116123"))).toBe("channel_abroad");
    expect(channelProblem(call("+44 20 7946 0000", "tel:+442079460000"))).toBeNull();
    expect(channelProblem(call("116 123", "tel:+44116123"))).toBe("channel_number");
    expect(channelProblem(call("116 123", "tel:116124"))).toBe("channel_number");
    expect(channelProblem({ kind: "web", display: "a.org", href: "https://b.org/" })).toBe(
      "channel_site",
    );
    expect(channelProblem({ kind: "chat", display: "a.org", href: "http://a.org/" })).toBe(
      "channel_site",
    );
    const whole = { kind: "text" as const, display: "WhatsApp 9151 1767" };
    expect(channelProblem({ ...whole, href: "https://wa.me/6591511768" })).toBe("channel_number");
  });

  it("is read from a line as a lead writes it, and says what is missing", () => {
    expect(channelsFrom("Call: 0800 1 (Wales)\n\ntext: Text HI to 51444")).toEqual([
      { kind: "call", display: "0800 1 (Wales)", href: "tel:08001" },
      { kind: "text", display: "Text HI to 51444", href: "sms:51444" },
    ]);
    expect(channelsFrom("chat: https://www.a.org/talk")).toEqual([
      { kind: "chat", display: "a.org", href: "https://www.a.org/talk" },
    ]);
    expect(channelsFrom(" \n")).toBe("channels_missing");
    expect(channelsFrom("116 123")).toBe("channel_kind");
    expect(channelsFrom("call: nobody")).toBe("channel_number");
    expect(channelsFrom("web: a.org")).toBe("channel_site");
    expect(channelsFrom("call: 111\n".repeat(7))).toBe("channels_many");
  });
});

describe("what a browser says", () => {
  it("gives a country where it names one that is there, and none else", () => {
    const countries = countriesOf(helplines);
    expect(countryFrom("en,de-AT;q=0.9,en-GB;q=0.8", countries)).toBe("AT");
    expect(countryFrom("en", countries)).toBeNull();
    expect(countryFrom("tlh-QQ,*,;;;", countries)).toBeNull();
    expect(countryFrom("", countries)).toBeNull();
  });

  it("gives languages by the names that helplines use", () => {
    expect(languagesFrom("nb-NO,sv;q=0.8,*;q=0.1")).toEqual(["Norwegian", "Swedish"]);
    expect(languagesFrom("\u0000,-")).toEqual([]);
  });
});

describe("the way to help", () => {
  const none = { first: [], languages: [] };
  const ask = (answers: Partial<FlowAnswers>, also: Parameters<typeof findHelp>[2] = none) =>
    findHelp(helplines, { barrier: null, country: null, way: null, ...answers }, also);
  const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name);

  it("takes no answer that is not one, and needs none", () => {
    const countries = countriesOf(helplines);
    const nothing = { barrier: null, country: null, way: null };
    expect(flowAnswers({ barrier: "x", country: "__proto__", way: "<b>" }, countries)).toEqual(
      nothing,
    );
    const all = { barrier: "aloud", country: "INTL", way: "plan" };
    expect(flowAnswers(all, countries)).toEqual(all);
    expect(purposesFrom("eating,nothing,young")).toEqual(["eating", "young"]);
  });

  it("puts those first that can be reached in the way that feels possible", () => {
    const found = ask({ country: "GB", way: "text" });
    expect(names(found.fits)).toEqual(["Shout"]);
    expect(names(found.others)).toContain("Samaritans");
    expect(ask({ country: "AU", way: "text" }).fits[0]?.channels[0]?.kind).toBe("text");
    expect(names(ask({ country: "GB", barrier: "aloud" }).fits)[0]).toBe("Shout");
    expect(names(ask({ country: "US", way: "chat" }).fits)).toEqual([
      "988 Suicide and Crisis Lifeline",
    ]);
  });

  it("says so where nobody can be reached like that, and shows the others", () => {
    const found = ask({ country: "KR", way: "chat" });
    expect(found.fits).toEqual([]);
    expect(names(found.others)).toEqual(["109"]);
  });

  it("puts free ones first for whoever cannot pay, and those who speak one's language", () => {
    expect(names(ask({ country: "BE" }).fits)[0]).toBe("Zelfmoordlijn 1813");
    expect(names(ask({ country: "BE", barrier: "cost" }).fits)[0]).toBe(
      "Centre de Prévention du Suicide",
    );
    const french = { first: [], languages: ["French"] };
    expect(names(ask({ country: "BE" }, french).fits)[0]).toBe("Centre de Prévention du Suicide");
  });

  it("keeps what is for one thing in particular to those who need that", () => {
    const found = ask({ country: "GB" });
    expect(new Set(found.fits.map(({ purpose }) => purpose))).toEqual(new Set(["listening"]));
    expect(names(found.others)).toContain("Beat, England");
    const drugs = { first: ["substances" as const], languages: [] };
    expect(names(ask({ country: "GB", way: "text" }, drugs).fits)).toEqual(["Frank", "Shout"]);
  });

  it("puts first what the board asks for", () => {
    const eating = { first: ["eating" as const], languages: [] };
    expect(ask({ country: "AU" }, eating).fits[0]?.purpose).toBe("eating");
  });

  it("has an emergency number, the directory and no other country's lines for every answer", () => {
    for (const country of [null, "INTL", ...countriesOf(helplines)]) {
      for (const barrier of [null, ...BARRIERS]) {
        for (const way of [null, ...WAYS]) {
          const found = ask({ country, barrier, way });
          expect(found.emergency.length).toBeGreaterThan(0);
          expect(found.directory).toHaveLength(1);
          const lines = [...found.fits, ...found.others];
          expect(lines.every((line) => line.country === country)).toBe(true);
          const all = helplines.filter(
            (line) =>
              line.country === country && !["emergency", "directory"].includes(line.purpose),
          );
          expect(lines).toHaveLength(all.length);
          if (found.isOwnEmergency) {
            expect(found.emergency.every((line) => line.country === country)).toBe(true);
          }
        }
      }
    }
  });
});

describe("a check", () => {
  it("is due after ninety days", () => {
    const now = Date.parse("2026-11-23T12:00:00Z");
    expect(isDue({ checkedDay: TODAY - 90 }, now)).toBe(false);
    expect(isDue({ checkedDay: TODAY - 91 }, now)).toBe(true);
  });
});

describe("the name of a helpline in addresses", () => {
  it("is made of its country and what it is called, in any script", () => {
    expect(helplineId("BE", "Centre de Prévention du Suicide")).toBe(
      "be-centre-de-prevention-du-suicide",
    );
    expect(helplineId("GR", "Γραμμή")).toMatch(/^gr-[a-z0-9-]+$/);
    expect(helplineId("INTL", "Find A Helpline")).toBe("all-find-a-helpline");
  });
});
