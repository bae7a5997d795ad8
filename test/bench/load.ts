/** A program of its own, so that the load can be held to another core than the server. */
import autocannon from "autocannon";
import { formKey } from "./client.ts";

export interface Job {
  readonly origin: string;
  readonly method: "GET" | "POST";
  /** `{n}` becomes another number in each request, so that no answer comes from memory. */
  readonly path: string;
  readonly cookie: string;
  /** A form without its key: each request brings one of its own. */
  readonly form: string | null;
  readonly connections: number;
  readonly seconds: number;
}

export interface Answered {
  readonly answered: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const job = JSON.parse(process.argv[2] ?? "{}") as Job;
let n = 0;
const result = await autocannon({
  url: job.origin,
  connections: job.connections,
  duration: job.seconds,
  requests: [
    {
      method: job.method,
      path: job.path,
      headers: {
        ...(job.cookie === "" ? {} : { cookie: job.cookie }),
        ...(job.form === null
          ? {}
          : {
              "content-type": "application/x-www-form-urlencoded",
              "sec-fetch-site": "same-origin",
            }),
      },
      setupRequest: (request) => ({
        ...request,
        path: job.path.replace("{n}", String(Date.now() * 1000 + n++)),
        ...(job.form === null ? {} : { body: `${job.form}&key=${formKey()}` }),
      }),
    },
  ],
});
const answered: Answered = {
  answered: result.requests.total,
  failed: result.errors + result["4xx"] + result["5xx"],
  perSecond: result.requests.average,
  p50: result.latency.p50,
  p99: result.latency.p99,
};
process.stdout.write(JSON.stringify(answered));
