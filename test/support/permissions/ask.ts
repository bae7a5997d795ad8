import type { Row } from "../../architecture/route-table.ts";
import { Person, THREAD_FORM, formKey } from "../person.ts";
import { unchanged } from "../unchanged.ts";
import { agrees, observe } from "./observe.ts";
import { type Asked, questionsTo } from "./routes.ts";
import { bringing, send } from "./requests.ts";
import { type Caller, callerOf, forgetEveryone, placeFor } from "./world.ts";

const WELCOME = "__Host-hearten-welcome";

/** What a request for this route answered otherwise than the pure table does; nothing, when all is well. */
export async function differences(row: Row): Promise<string[]> {
  // Every route begins anew: what is compared before and after stays small.
  await forgetEveryone();
  const asked = questionsTo(row);
  const wrong: string[] = [];
  const kept: Kept = new Map();
  const ask = async (ready: Ready) => {
    const response = await ready.send();
    const seen = await observe(row, response);
    const { who, about, answer } = ready.asked;
    if (!agrees(answer, seen)) wrong.push(`${who} ${about.label}: ${answer}, got ${seen}`);
    return response;
  };
  // Whoever is refused leaves nothing behind, and nobody else is shown the refusal.
  const refused: Ready[] = [];
  for (const one of asked) if (one.answer !== "yes") refused.push(await prepare(row, one, kept));
  if (refused.length > 0) {
    await unchanged(async () => {
      for (const ready of refused) {
        const kept = (await ask(ready)).headers.get("Cache-Control") ?? "";
        if (!kept.includes("no-store"))
          wrong.push(`${ready.asked.who}: a refusal that may be kept`);
      }
    });
  }
  for (const one of asked) if (one.answer === "yes") await ask(await prepare(row, one, kept));
  return wrong;
}

interface Ready {
  readonly asked: Asked;
  readonly send: () => Promise<Response>;
}

/** People to whom nothing happens by asking: whoever is refused, or only looks. */
type Kept = Map<string, Promise<Caller>>;

function callerFor(kept: Kept, [method]: Row, { who, about, answer }: Asked): Promise<Caller> {
  if (answer === "yes" && method !== "GET") return callerOf(who, about.confirmed);
  const key = `${who} ${about.confirmed}`;
  const known = kept.get(key) ?? callerOf(who, about.confirmed);
  kept.set(key, known);
  return known;
}

/** A person and a request, with a place that only this question uses. */
async function prepare(row: Row, asked: Asked, kept: Kept): Promise<Ready> {
  const { about } = asked;
  const caller = await callerFor(kept, row, asked);
  const holder = row[2] === "welcome" && about.holds ? await withWelcome(caller) : caller;
  const place = await placeFor(about, holder);
  const request = await bringing(row, { caller: holder, place, about });
  return { asked, send: () => send(row, request, holder) };
}

/** The same person in the browser in which somebody has just written for the first time. */
async function withWelcome(caller: Caller): Promise<Caller> {
  const person = new Person();
  const form = { ...THREAD_FORM, key: formKey(), do: "post" };
  await person.post("/boards/anxiety/new", form);
  if (caller.name === "member") return { ...caller, person };
  const { person: own } = caller;
  own.cookies.set(WELCOME, person.cookies.get(WELCOME) ?? "");
  return { ...caller, person: own };
}
