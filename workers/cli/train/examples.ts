import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CLASSES, type ReviewClass } from "../../moderation/types.ts";
import { get, seeded, shuffled } from "./random.ts";
import {
  ACT_FRAMES,
  ACTS,
  type Frame,
  ORDINARY,
  PLAIN_ACTS,
  PLAIN_FRAMES,
  THEIR_ACTS,
  THEIR_FRAMES,
  WHO,
  YOUR_ACTS,
  YOUR_FRAMES,
} from "./templates.ts";

/** One text to learn from. */
export interface Example {
  readonly text: string;
  readonly reply: boolean;
  /** From 0 (green) to 3 (crisis); for a weak negative only an upper bound. */
  readonly rank: number;
  /** True when only "not red, not crisis" is known. */
  readonly weak: boolean;
  readonly weight: number;
  readonly source: string;
  /** Texts made from one another share it, so that none is learned from and tested on. */
  readonly group: string;
}

const rankOf = (name: ReviewClass) => 4 - CLASSES[name];

interface Row {
  readonly text: string;
  readonly y?: number;
  readonly lex?: number;
  readonly class?: ReviewClass;
  readonly reply?: boolean;
}

function rowsOf(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}

const HERE = import.meta.dirname;

/** The sentences written and graded by hand. */
export function gradedExamples(): Example[] {
  return rowsOf(join(HERE, "graded.jsonl")).map(
    ({ text, class: name = "green", reply = false }, at) => ({
      text,
      reply,
      rank: rankOf(name),
      weak: false,
      weight: 2,
      source: "graded",
      group: `graded ${at}`,
    }),
  );
}

function framed(
  frames: readonly Frame[],
  fillings: readonly string[],
  source: string,
  who?: readonly [string, string],
): Example[] {
  return frames.flatMap((frame, at) =>
    fillings.map((filling) => {
      const said = frame.text
        .replace("{x}", filling)
        .replaceAll("{w}", who?.[0] ?? "")
        .replaceAll("{s}", who?.[1] ?? "");
      return {
        text: said.charAt(0).toUpperCase() + said.slice(1),
        reply: frame.reply ?? false,
        rank: rankOf(frame.class),
        weak: false,
        weight: 0.4,
        source: "template",
        group: `${source} ${at}`,
      };
    }),
  );
}

/** Sentences made out of frames. */
export function templateExamples(): Example[] {
  return [
    ...framed(ACT_FRAMES, ACTS, "act"),
    ...framed(PLAIN_FRAMES, PLAIN_ACTS, "plain"),
    ...framed(YOUR_FRAMES, YOUR_ACTS, "your"),
    ...WHO.flatMap((who) => framed(THEIR_FRAMES, THEIR_ACTS, "their", who)),
  ];
}

/** What others published: questions to counsellors, everyday comments, messages. */
export function publicExamples(folder: string): Example[] {
  const example = (source: string, weight: number, weak: boolean) => (row: Row, at: number) => ({
    text: row.text.replaceAll(/\[(NAME|RELIGION)\]/g, "Sam"),
    reply: false,
    rank: weak ? 1 : 0,
    weak,
    weight,
    source,
    group: `${source} ${at}`,
  });
  const read = (name: string) => rowsOf(join(folder, name));
  return [
    ...read("bg_counselchat_a.jsonl")
      .filter(({ lex }) => lex === 0)
      .map(example("counselchat", 0.6, true)),
    ...read("bg_goemotions_sample.jsonl")
      .filter(({ lex }) => lex === 0)
      .map(example("goemotions", 0.08, false)),
    ...read("spam_sms_70.jsonl")
      .filter(({ y }) => y === 0)
      .map(example("sms", 0.06, false)),
  ];
}

/**
 * Long posts made of short ones, with at most one graver sentence, often the last: so that length
 * alone says nothing, and an ending does.
 */
export function longExamples(
  parts: readonly Example[],
  ordinary: readonly Example[],
  count: number,
  seed: number,
): Example[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]) => get(list, Math.floor(random() * list.length));
  const own = parts.filter(({ reply }) => !reply);
  const calm = own.filter(({ rank }) => rank <= 1);
  const grave = own.filter(({ rank }) => rank >= 2);
  return Array.from({ length: count }, (_, at) => {
    const main = at % 2 === 0 ? pick(grave) : pick(calm);
    const size = 2 + Math.floor(random() * 10);
    const around = Array.from({ length: size }, () => {
      const chance = random();
      if (chance < 0.55) return { text: pick(ORDINARY), rank: 0 };
      return chance < 0.8 ? pick(calm) : { ...pick(ordinary), rank: main.rank === 0 ? 0 : 1 };
    });
    const where = random() < 0.5 ? size : Math.floor(random() * (size + 1));
    const all = [...around.slice(0, where), main, ...around.slice(where)];
    const rank = Math.max(...all.map((one) => one.rank));
    return {
      text: all.map(({ text }) => text).join(random() < 0.5 ? " " : "\n"),
      reply: false,
      rank,
      weak: rank === 1,
      weight: 0.5,
      source: "long",
      group: main.group,
    };
  });
}

/** Everything, in an order that is the same at every run. */
export function allExamples(folder: string, seed: number): Example[] {
  const graded = gradedExamples();
  const templates = templateExamples();
  const found = publicExamples(folder);
  const counsel = found.filter(({ source }) => source === "counselchat");
  const long = longExamples([...graded, ...templates], counsel, 700, seed + 1);
  return shuffled([...graded, ...templates, ...found, ...long], seeded(seed));
}
