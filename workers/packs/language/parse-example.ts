import { type Example, type Given, GIVENS, type Placed } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { NAME_MOST } from "./limits.ts";
import { BEARERS } from "./types.ts";
import { classAt, kindAt, needAt, numberAt, quotedAt, slugAt, textAt, themeAt } from "./values.ts";

const AFTER = ["catches", "passes", "rule"] as const;

type Bare<T> = T extends Placed<infer Inner> ? Omit<Inner, "at"> : never;

/** All examples that stand here. One that cannot be read is told and left out. */
export function examplesAt(cursor: Cursor): Example[] {
  const examples: Example[] = [];
  for (;;) {
    const start = cursor.peek().at.start;
    const verdict = cursor.take("catches", "passes");
    if (verdict === null) return examples;
    const text = quotedAt(cursor);
    const given = text === null ? null : givensAt(cursor);
    if (text === null || given === null) cursor.skipTo(AFTER);
    else {
      const at = cursor.since(start);
      examples.push({ catches: verdict === "catches", text: text.text, given, at });
    }
  }
}

function givensAt(cursor: Cursor): readonly Given[] | null {
  const givens: Given[] = [];
  if (cursor.take("with") === null) return givens;
  do {
    const start = cursor.peek().at.start;
    const given = givenAt(cursor);
    if (given === null) return null;
    givens.push({ ...given, at: cursor.since(start) });
  } while (cursor.peek().kind === "," && cursor.next());
  return givens;
}

function givenAt(cursor: Cursor): Bare<Given> | null {
  if (cursor.peek().kind === "number") return countAt(cursor);
  const bearer = BEARERS.find((one) => cursor.is(one) && cursor.peek(1).value === "label");
  if (bearer !== undefined) {
    cursor.next();
    cursor.next();
    const label = textAt(cursor, NAME_MOST);
    return label === null ? null : { is: "label", on: bearer, label: label.text };
  }
  const word = cursor.take(
    "reply",
    "opening",
    "title",
    "board",
    "need",
    "topic",
    "note",
    "signal",
    "class",
  );
  switch (word) {
    case "reply":
    case "opening":
      return { is: word };
    case "title": {
      const title = textAt(cursor);
      return title === null ? null : { is: "title", text: title.text };
    }
    case "board": {
      const board = slugAt(cursor, "board");
      return board === null ? null : { is: "board", board };
    }
    case "need": {
      const need = needAt(cursor);
      return need === null ? null : { is: "need", need };
    }
    case "topic": {
      const topic = slugAt(cursor, "topic");
      return topic === null ? null : { is: "topic", topic };
    }
    case "note": {
      const theme = themeAt(cursor);
      return theme === null ? null : { is: "note", theme };
    }
    case "signal": {
      const kind = kindAt(cursor);
      return kind === null ? null : { is: "signal", kind };
    }
    case "class": {
      const name = classAt(cursor);
      return name === null ? null : { is: "class", class: name };
    }
    case null:
      return cursor.fail("wanted_given", cursor.found(GIVENS));
  }
}

function countAt(cursor: Cursor): Bare<Given> | null {
  const number = numberAt(cursor);
  if (number === null) return null;
  if (cursor.take("links", "link") !== null) return { is: "links", number };
  if (!cursor.want("approved")) return null;
  if (cursor.take("posts", "post") === null && !cursor.want("posts")) return null;
  return { is: "approved", number };
}
