import type { Row } from "../../architecture/route-table.ts";
import { Person, THREAD_FORM, formKey } from "../person.ts";
import { unchanged } from "../unchanged.ts";
import { agrees, observe } from "./observe.ts";
import { type Asked, questionsTo } from "./routes.ts";
import { bringing, send } from "./requests.ts";
import { type Caller, callerOf, forgetEveryone, type Place, placeFor } from "./world.ts";

const WELCOME = "__Host-hearten-welcome";

/** What a request for this route answered otherwise than the pure table does; nothing, when all is well. */
export async function differences(row: Row): Promise<string[]> {
  // Every route begins anew: what is compared before and after stays small.
  await forgetEveryone();
  const asked = questionsTo(row);
  const wrong: string[] = [];
  const kept: Kept = { people: new Map(), places: new Map() };
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
        const cached = (await ask(ready)).headers.get("Cache-Control") ?? "";
        if (!cached.includes("no-store"))
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

/** People and places to whom nothing happens by asking: of a refusal, or of a look. */
interface Kept {
  readonly people: Map<string, Promise<Caller>>;
  readonly places: Map<string, Promise<Place>>;
}

function changesNothing([method]: Row, { answer }: Asked): boolean {
  return answer !== "yes" || method === "GET";
}

function callerFor(kept: Kept, row: Row, asked: Asked): Promise<Caller> {
  const { who, about } = asked;
  if (!changesNothing(row, asked)) return callerOf(who, about.confirmed);
  return once(kept.people, `${who} ${about.confirmed}`, () => callerOf(who, about.confirmed));
}

/** A place is somebody's own when they wrote what is there, or have it in hand. */
function placeOf(kept: Kept, row: Row, asked: Asked, caller: Caller): Promise<Place> {
  const { about } = asked;
  if (!changesNothing(row, asked)) return placeFor(about, caller);
  const whose = about.mine || about.claim === "oneself" ? caller.id : "";
  return once(kept.places, `${about.label} ${whose}`, () => placeFor(about, caller));
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** A person and a request; what it may change is used by this question alone. */
async function prepare(row: Row, asked: Asked, kept: Kept): Promise<Ready> {
  const { about } = asked;
  const caller = await callerFor(kept, row, asked);
  const holder = row[2] === "welcome" && about.holds ? await withWelcome(caller) : caller;
  const place = await placeOf(kept, row, asked, holder);
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
