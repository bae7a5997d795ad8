import { afterAll, beforeAll, expect, it } from "vitest";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { loadDesk } from "../bench/desk-load.ts";
import { fillD1 } from "../bench/fill-d1.ts";
import { startServer, type TestServer } from "../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ seed: "none" });
  await seedCatalogue(server.db);
  await fillD1(server.db, {
    posts: 1_000,
    average: 5,
    openReviews: 200,
    holdOpenings: false,
    boards: ["anxiety", "depression"],
    topics: ["alcohol"],
    members: 20,
    now: Date.now(),
    seed: 1,
    // Nothing here opens a seal.
    seal: () => "sealed",
  });
});
afterAll(() => server?.stop());

// How quick it is depends on the machine: `npm run bench -- --desk` tells that. What must hold does not.
it("a desk under load takes no decision twice and loses no report, with every line open", async () => {
  const result = await loadDesk({
    origin: server.url,
    db: server.db as never,
    secret: server.secret,
    moderators: 5,
    reportsPerSecond: 10,
    seconds: 5,
    reading: 200,
  });
  const { reports, decisions, sockets } = result;
  expect(result.failures).toBe(0);
  expect(result.openBefore).toBeGreaterThanOrEqual(190);
  expect(sockets.open).toBe(5);
  expect(sockets.heard).toBeGreaterThan(0);
  expect(reports.accepted).toBe(reports.sent);
  expect(reports.kept).toBe(reports.accepted);
  expect(reports.lost).toBe(0);
  expect(decisions.accepted).toBeGreaterThan(0);
  expect(decisions.kept).toBe(decisions.accepted);
  expect(decisions.twice).toBe(0);
});
