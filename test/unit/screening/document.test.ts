import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf } from "../../../workers/screening/document.ts";
import { fold } from "../../../workers/screening/normalise.ts";

const read = (text: string, lang?: string) =>
  documentOf({ text, board: "", reply: false, ...(lang === undefined ? {} : { lang }) });

/** Text made to hurt: every kind of noise, every script, halves of pairs. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "kill",
        "К",
        "ѕ",
        "я",
        "хор",
        " ",
        "\n",
        "\r\n",
        "'",
        "’",
        "5'",
        "½",
        "…",
        "ﷺ",
      ),
      fc.constantFrom(
        "\u200b",
        "\u0301",
        "\u0338",
        "\u20e3",
        "\ufe0f",
        "\u202e",
        "\ud83d",
        "\ude00",
      ),
      fc.constantFrom("🙂", "👨‍👩‍👧", "🇬🇧", "🅺", "1️⃣", "ᄀ", "ᅡ", "ㄱ", "ｶ", "ﾞ", "İ", "ς", "ẞ"),
      fc.constantFrom("k.i.l.l", "d i e", "k1ll", "s0000", "diiiie", "1 2 3 4", "@", "50mg"),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("A text that is read", () => {
  test.each([
    ["I can’t DO this", "i cant do this"],
    ["ｋｉｌｌ 𝖐𝖎𝖑𝖑 🅺🅸🅻🅻", "kill kill kill"],
    ["my\u200bse\u00adlf", "myself"],
    ["I want to ԁіе ѕооո really", "i want to die soon really"],
    ["m̸͓̎ÿ̵́self", "myself".replace("y", "ÿ")],
    ["café Für", "café für"],
    ["one  two\t three \n\n four", "one two three\nfour"],
    ["ok🙂fine 1️⃣2️⃣ 🇬🇧", "ok 🙂 fine 12 gb"],
    ["5’4 and 1½ “cups” – 3—4…", '5\'4 and 1 1/2 "cups" - 3-4...'],
    ["٠٧٧٠٠", "07700"],
  ])("is folded: %s", (text, folded) => {
    expect(read(text).folded).toBe(folded);
  });

  test.each([
    "я не хочу жить, хорор и сок",
    "δεν θέλω να ζήσω",
    "אני לא רוצה לחיות",
    "मैं जीना नहीं चाहता",
    "ฉันไม่อยากอยู่",
    "죽고 싶어요",
    "死にたい",
    "ես չեմ ուզում ապրել",
  ])("stays what it is in another script: %s", (text) => {
    expect(read(text).folded).toBe(text.normalize("NFKC"));
  });

  test.each([
    ["k1ll my$elf", "kill myself"],
    ["I want to d.i.e, s u i c i d e", "i want to die, suicide"],
    ["K-I-L-L m_e_n_o", "kill meno"],
    ["5uicide and 1axatives", "suicide and laxatives"],
    ["diiiie kiiilllll sooo", "die kill so"],
    ["kíll mýself", "kill myself"],
    ["b!tch a$$", "bitch ass"],
  ])("is read through its disguise: %s", (text, plain) => {
    expect(read(text).unleet).toBe(plain);
  });

  test.each([
    "50mg 3rd 9am 3months 5ft4 8st7",
    "covid19 anna92 24/7 m25",
    "anna@example.com @sam1 £50 1200 calories",
    "1 2 3 4 5 6",
    "see you at 10!",
  ])("keeps numbers that are numbers: %s", (text) => {
    expect(read(text).unleet).toBe(text);
  });

  test("says where its words stood", () => {
    const text = "Hello. I\u200b can’t. K 1 L L";
    const doc = read(text);
    const cant = doc.folded.indexOf("cant");
    const span = doc.span(cant, cant + 4);
    expect(text.slice(span.start, span.end)).toBe("can’t");
    const kill = doc.unleet.indexOf("kill");
    const spaced = doc.unleetSpan(kill, kill + 4);
    expect(text.slice(spaced.start, spaced.end)).toBe("K 1 L L");
  });

  test("falls into sentences, not at abbreviations and not inside numbers", () => {
    const doc = read("Dr. Smith took 1.5 of it. I left! Then\nnothing");
    expect(doc.sentences.map(({ start, end }) => doc.folded.slice(start, end))).toEqual([
      "dr. smith took 1.5 of it.",
      "i left!",
      "then",
      "nothing",
    ]);
  });

  test.each([
    ["I don't know what to do any more", "en"],
    ["ich weiß nicht mehr weiter und bin so müde", "de"],
    ["je ne veux plus vivre", "fr"],
    ["no puedo más, quiero que esto termine", "es"],
    ["non ce la faccio più e sono solo", "it"],
    ["ik wil niet meer en het is te veel", "nl"],
    ["não aguento mais, quero que isto acabe", "pt"],
    ["nie mam już siły i nie chcę żyć", "pl"],
    ["jag orkar inte mer och vill att det ska sluta", "sv"],
    ["я больше не могу", "ru"],
    ["я більше не можу жити", "uk"],
    ["لا أريد أن أعيش", "ar"],
    ["死にたい", "ja"],
    ["🙂🙂🙂", "und"],
    ["const x = y.z(7);", "und"],
    ["xqz wvb lpr", "und"],
  ])("has a language: %s", (text, lang) => {
    expect(read(text).lang).toBe(lang);
    expect(read(text, "cy-GB").lang).toBe("cy");
  });
});

describe("Any text at all", () => {
  test("maps every stretch back to a stretch of the text as given", () => {
    fc.assert(
      fc.property(nasty, fc.nat(), fc.nat(), (text, one, other) => {
        const doc = read(text);
        for (const [form, back] of [
          [doc.folded, doc.span],
          [doc.unleet, doc.unleetSpan],
        ] as const) {
          const from = Math.min(one, other) % (form.length + 1);
          const span = back(from, from + (Math.max(one, other) % (form.length + 1 - from)));
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(doc.cased.length).toBe(doc.folded.length);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test("is folded once and for all", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: 1_500 },
    );
  });

  test("keeps its order: a later stretch never stands before an earlier one", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { starts, ends } = fold(text);
        expect([...starts]).toEqual([...starts].toSorted((a, b) => a - b));
        expect([...ends].every((end, at) => end >= Math.max(...starts.slice(at, at + 1)))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  test("stars that lean on words are left out, and those that stand for a letter stay", () => {
    expect(fold("I **want** to *die*").text).toBe("i want to die");
    expect(fold("f*ck s**t 2 * 3").text).toBe("f*ck s**t 2 3");
    expect(fold("*".repeat(20_000)).text).toBe("");
  });

  test("in plain letters and single blanks it maps one to one", () => {
    const plain = fc
      .array(fc.stringMatching(/^[A-Za-z0-9.,;:!?()@#$%&+=/_-]{1,12}$/), { maxLength: 20 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(plain, (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect(folded).toBe(text.toLowerCase());
        expect([...starts]).toEqual([...Array(text.length).keys()]);
        expect([...ends]).toEqual([...Array(text.length).keys()].map((at) => at + 1));
      }),
    );
  });
});
