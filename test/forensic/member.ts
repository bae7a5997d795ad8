import { Person, wordsOf } from "../support/person.ts";
import type { At } from "./town.ts";

/** Every second keeps the recovery words: they are what it takes to sign in again. */
const KEEPS_WORDS = 2;

/** A simulated member: a person who remembers what they wrote, their words and their key. */
export class Member extends Person {
  readonly index: number;
  readonly posts: At[] = [];
  words: readonly string[] = [];
  key: string | null = null;
  hasPasskey = false;
  gone = false;

  constructor(index: number) {
    super();
    this.index = index;
  }

  override async post(...args: Parameters<Person["post"]>): Promise<Response> {
    const response = await super.post(...args);
    const isNew = response.headers.get("Location") === "/welcome";
    if (isNew && this.index % KEEPS_WORDS === 0) this.words = await wordsOf(this);
    return response;
  }
}
