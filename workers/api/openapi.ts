import * as z from "zod";
import { enGB } from "../../web/locales/en-GB/index.ts";
import type { Who } from "../permissions/endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { PROBLEM_STATUS, type ProblemCode, problemWords } from "./problem.ts";
import { NAMED } from "./schemas.ts";
import type { JsonSchema, OpenApi, Operation, Parameter, ProblemLine } from "./types.ts";

const ref = (name: string) => `#/components/schemas/${name}`;
const { docs } = enGB.api;

const SECURITY: Readonly<Record<Who, Operation["security"]>> = {
  anyone: [{}, { bearer: [] }, { session: [] }],
  member: [{ bearer: [] }, { session: [] }],
  session: [{ session: [] }],
  staff: [{ desk: [] }],
};

/** The OpenAPI 3.1 document of these endpoints, from the schemas that validate. */
export function documentOf(endpoints: readonly Endpoint[], community: string): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const entry of endpoints) {
    const path = entry.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [entry.method]: operationOf(entry) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: community,
      version: "1",
      description: [docs.intro, docs.key, docs.once, docs.held, docs.notes].join("\n\n"),
      license: { name: "AGPL-3.0-only", identifier: "AGPL-3.0-only" },
    },
    tags: Object.entries(docs.groups).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: docs.who.member },
        session: { type: "apiKey", in: "cookie", name: "__Host-hearten-session" },
        desk: { type: "apiKey", in: "cookie", name: "__Host-hearten-desk" },
      },
    },
  };
}

/** Every way a request can be refused, by status. */
export function problemLines(): ProblemLine[] {
  return (Object.keys(PROBLEM_STATUS) as ProblemCode[]).map((code) => {
    const { title, text } = problemWords(code);
    return { code, status: PROBLEM_STATUS[code], title, text };
  });
}

function operationOf(entry: Endpoint): Operation {
  const responses: Record<string, Operation["responses"][string]> = {};
  for (const [status, { description, schema }] of Object.entries(entry.answers)) {
    responses[status] = schema
      ? { description, content: { "application/json": { schema: outputSchema(schema) } } }
      : { description };
  }
  for (const [status, codes] of refusals(entry)) {
    const description = codes.map((code) => `${code}: ${problemWords(code).title}`).join("; ");
    const content = { "application/problem+json": { schema: { $ref: ref("Problem") } } };
    responses[status] = { description, content };
  }
  return {
    operationId: entry.id,
    tags: [entry.group],
    summary: entry.summary,
    description: docs.who[entry.who],
    security: SECURITY[entry.who],
    parameters: parametersOf(entry),
    ...(entry.body && {
      requestBody: {
        required: true as const,
        content: { "application/json": { schema: inputSchema(entry.body) } },
      },
    }),
    responses,
  };
}

/** What it may refuse by itself and what every endpoint of its kind may, by status. */
function refusals(entry: Endpoint): Map<string, ProblemCode[]> {
  const codes = new Set<ProblemCode>();
  if (entry.who !== "staff") codes.add("badToken");
  if (entry.who === "member" || entry.who === "session") codes.add("signIn");
  if (entry.who === "session") codes.add("sessionOnly");
  if (entry.who === "staff") codes.add("staffOnly");
  if (entry.method !== "get") codes.add("crossSite");
  if (entry.body)
    for (const code of ["unreadable", "tooLarge", "wrongType"] as const) codes.add(code);
  if (entry.body || entry.query || entry.once) codes.add("invalid");
  if (/:(thread|post)\b/.test(entry.path)) codes.add("notFound");
  if (entry.limit) codes.add("tooMany");
  for (const code of entry.problems ?? []) codes.add(code);
  const byStatus = new Map<string, ProblemCode[]>();
  for (const code of codes) {
    const status = String(PROBLEM_STATUS[code]);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].toSorted(([a], [b]) => a.localeCompare(b)));
}

function parametersOf(entry: Endpoint): Parameter[] {
  const out: Parameter[] = [];
  for (const [, name = ""] of entry.path.matchAll(/:(\w+)/g)) {
    out.push({ name, in: "path", required: true, schema: { type: "string" } });
  }
  const query: JsonSchema = entry.query ? inputSchema(entry.query) : {};
  for (const [name, schema] of Object.entries(query.properties ?? {})) {
    const { description, ...rest } = schema;
    const required = query.required?.includes(name) ?? false;
    out.push({ name, in: "query", required, ...(description && { description }), schema: rest });
  }
  if (entry.once) {
    const schema = { type: "string", minLength: 1, maxLength: 128 };
    const description = enGB.api.fields.idempotencyKey;
    out.push({ name: "Idempotency-Key", in: "header", required: false, description, schema });
  }
  return out;
}

function inputSchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: "input" }) as Loose);
}

function outputSchema(schema: z.ZodType): JsonSchema {
  const name = nameOf(schema);
  if (name) return { $ref: ref(name) };
  // A shape of its own may still be made of named ones.
  const named = z.registry<{ id: string }>();
  fill(named);
  named.add(schema, { id: "_" });
  return schemasOf(named)["_"] ?? {};
}

function namedSchemas(): Record<string, JsonSchema> {
  const named = z.registry<{ id: string }>();
  fill(named);
  return schemasOf(named);
}

function fill(registry: z.core.$ZodRegistry<{ id: string }>): void {
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
}

function nameOf(schema: z.ZodType): string | undefined {
  return Object.entries(NAMED).find(([, named]) => named === schema)?.[0];
}

function schemasOf(registry: z.core.$ZodRegistry<{ id: string }>): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, {
    io: "output",
    uri: ref,
    override: ({ jsonSchema }) => {
      // A later version may answer with more; whoever reads this one must not refuse that.
      delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, bare(schema as Loose)]),
  );
}

type Loose = JsonSchema & { $schema?: string; $id?: string };

/** The dialect is the document's own, and the names are its paths. */
function bare(loose: Loose): JsonSchema {
  const { $schema, $id, ...schema } = loose;
  void [$schema, $id];
  return schema;
}
