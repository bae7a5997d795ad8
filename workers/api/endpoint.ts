import type * as z from "zod";
import type { AppContext } from "../context.ts";
import type { Who } from "../permissions/endpoint.ts";
import type { OwnProblemCode } from "./problem.ts";

export type Group =
  | "boards"
  | "threads"
  | "reports"
  | "following"
  | "tokens"
  | "suspensions"
  | "reviews"
  | "unsealings"
  | "about";

/** What an endpoint is given: everything checked, nothing else. */
export interface Input<Query, Body> {
  /** Ids have the shape of ids; whether they exist is the use-case's to say. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The key under which this request is carried out once (32 hexadecimal characters). */
  readonly key: string;
}

export interface Answer {
  readonly description: string;
  readonly schema?: z.ZodType;
}

/**
 * One operation of the API. From this entry come the route, what is validated, who may use it and
 * its part of the OpenAPI document, so that none of them can say something the others do not.
 */
export interface Endpoint<Query = unknown, Body = unknown> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: `/api/v1/${string}`;
  /** The operationId of the document. */
  readonly id: string;
  readonly group: Group;
  readonly summary: string;
  readonly who: Who;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Takes an Idempotency-Key. */
  readonly once?: true;
  readonly limit?: "LIMIT_WRITE" | "LIMIT_REPORT";
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** What it may refuse besides what every endpoint of its kind may. */
  readonly problems?: readonly OwnProblemCode[];
  run(c: AppContext, input: Input<Query, Body>): Response | Promise<Response>;
}

/** Lets TypeScript work out the query and body from the schemas of one entry. */
export function endpoint<Query = Record<string, never>, Body = undefined>(
  entry: Endpoint<Query, Body>,
): Endpoint {
  return entry;
}
