import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What only the team, an operator or a program reads. Everything else is read by people who post. */
const FOR_OTHERS = new Set(
  [
    "actions",
    "alarms",
    "api",
    "care",
    "deciding",
    "investigate",
    "moderation",
    "oidc",
    "pack-language",
    "packs",
    "quality",
    "reversal",
    "security",
    "serving",
    "team",
    "team-record",
    "templates",
    "training",
    "training-cases",
  ].map((name) => `web/locales/en-GB/${name}.ts`),
);

/** Words of the seed that end up before people who post. */
const SEEDED = [
  "db/seed/content/catalogue.ts",
  "db/seed/content/policies.ts",
  "db/seed/content/templates.ts",
  "db/seed/content/packs.ts",
  "db/seed/content/pack-rules.ts",
  "workers/screening/wordings.ts",
  ...globSync("db/seed/content/helplines*.ts"),
];

const files = [...globSync("web/locales/en-GB/*.ts").filter((f) => !FOR_OTHERS.has(f)), ...SEEDED];

/** Words that scold, accuse, frighten or talk down, each beside what it does. */
const NOT_HERE: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/!/, "shouts"],
  [/\boops\b|\buh[- ]oh\b|\bwhoops\b/i, "makes light of it"],
  [/\bviolat/i, "accuses"],
  [/\binappropriate|\bunacceptable|\boffensive|\babusive|\bsuspicious/i, "judges the person"],
  [/\bnot (allowed|permitted)|\bforbidden|\bprohibited|\bbanned\b/i, "forbids"],
  [/(?<!\bof )\byou (must|need to|have to)\b|\bmust not\b/i, "orders"],
  [/\binvalid\b|\bdenied\b|\brejected\b|\billegal\b/i, "is how a machine refuses"],
  [/\bpunish|\bsanction|\bpenalt/i, "threatens"],
  [/\bwarn(ed|ing|ings)?\b/i, "threatens"],
  [
    /\bcommit(s|ted|ting)? suicide\b|\b(un)?successful (suicide|attempt)|\bfailed attempt/i,
    "hurts",
  ],
  [/\battention[- ]seek|\bcalm down\b|\bcheer up\b|\bsnap out\b/i, "talks down"],
  [/\bplease (refrain|stop)\b/i, "scolds politely"],
  [/\byou should (have|not)\b|\byour fault\b|\byou failed\b/i, "blames"],
  [/\busers?\b|\bpatients?\b|\bcontent creators?\b/i, "is not a word for a person here"],
  [/\btrigger(s|ed|ing)?\b/i, "is not our word for a content note"],
];

/** Every text in quotes or backticks of a file, without its comments and imports, one to a line. */
function texts(file: string): string[] {
  const source = readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^import[\s\S]*?;$/gm, "");
  const found = source.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'/g) ?? [];
  // What is put in is code, not words, and a lone small word is a name in the code.
  return found
    .map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, "…"))
    .filter((text) => !/^[a-z_:.-]+$/.test(text));
}

/** "You do not have to" lifts a weight rather than laying one on. */
function lifted(text: string): string {
  return text.replace(
    /\b(do not|don['’]t|never|nobody) (have|need) to\b|\bwithout having to\b/gi,
    "…",
  );
}

describe("what people who post here read", () => {
  it("is found", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(texts).length).toBeGreaterThan(800);
  });

  it.each(NOT_HERE.map(([pattern, why]) => [why, String(pattern), pattern] as const))(
    "has nothing that %s: %s",
    (_, __, pattern) => {
      const wrong = files.flatMap((file) =>
        texts(file)
          .filter((text) => pattern.test(lifted(text)))
          .map((text) => `${file}: ${text}`),
      );
      expect(wrong).toEqual([]);
    },
  );
});
