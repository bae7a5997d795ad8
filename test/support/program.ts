import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { endpoints } from "../../workers/api/routes.ts";
import { problemSchema } from "../../workers/api/schemas.ts";
import { openCommunity } from "./community.ts";
import { openThread, Person } from "./person.ts";
export type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- tests look into any answer

/** A member's program: it has a key and no cookie. */
export class Program {
  readonly person = new Person();
  constructor(readonly token: string) {}

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const json = body === undefined ? undefined : JSON.stringify(body);
    return this.raw(method, path, json, {
      ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    });
  }

  raw(method: string, path: string, body: BodyInit | undefined, headers: Record<string, string>) {
    return this.person.send(method, `/api/v1${path}`, body, {
      headers: { Authorization: `Bearer ${this.token}`, ...headers },
    });
  }
}

export const SAME = { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json" };

/** Someone who has posted once through the pages, so that there is an account. */
export async function newMember(): Promise<Person> {
  const person = new Person();
  await openThread(person, {}, "depression");
  return person;
}

export async function keyOf(person: Person): Promise<{ id: string; token: string }> {
  const made = await person.send("POST", "/api/v1/tokens", JSON.stringify({ label: "mine" }), {
    headers: SAME,
  });
  expect(made.status).toBe(201);
  return answerOf(made, "createToken");
}

export async function newProgram(): Promise<Program> {
  return new Program((await keyOf(await newMember())).token);
}

/** A body held against the schema the document names for it: nothing missing, nothing more. */
export async function answerOf<T = Json>(response: Response, id: string): Promise<T> {
  const entry = endpoints.find((one) => one.id === id);
  const schema = entry?.answers[response.status]?.schema;
  const body: unknown = await response.json();
  expect(schema, `${id} ${response.status} ${JSON.stringify(body)}`).toBeDefined();
  expect(schema?.safeParse(body).error).toBeUndefined();
  return body as T;
}

export async function problemOf(response: Response, status: number, code: string): Promise<Json> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const body = JSON.parse(text) as Json;
  expect(problemSchema.safeParse(body).error).toBeUndefined();
  expect(body).toMatchObject({ status, code, type: `/api/v1/docs#${code}` });
  return body;
}

export function fieldsOf(problem: Json): string[] {
  return (problem["errors"] as { field: string }[]).map((error) => error.field);
}

export const THREAD = {
  title: "Two good hours",
  need: "celebrate",
  topics: ["sleep"],
  body: "I slept **two hours** in a row.",
  notes: [] as string[],
};

/** A community in which nobody's posts wait, except on the addiction board, and a thread of a program. */
export async function openToPrograms(): Promise<{ program: Program; thread: string }> {
  await openCommunity();
  await env.DB.prepare(
    "UPDATE boards SET held_first_posts = 0, pack = '' WHERE slug = 'depression'",
  ).run();
  await env.DB.prepare("UPDATE boards SET default_notes = '[]' WHERE slug = 'depression'").run();
  await env.DB.prepare(
    "UPDATE boards SET held_first_posts = 3, pack = '' WHERE slug = 'addiction'",
  ).run();
  const program = await newProgram();
  const made = await program.send("POST", "/boards/depression/threads", THREAD);
  const thread = (await answerOf(made, "createThread"))["thread"] as string;
  return { program, thread };
}
