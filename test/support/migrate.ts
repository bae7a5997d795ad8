import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { forgetPages } from "../../workers/http/visitor-cache.ts";

/** Files share a runtime, whose start takes seconds; nothing that was stored in one reaches the next. */
beforeAll(async () => {
  await reset();
  forgetPages();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});
