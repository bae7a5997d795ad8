import { newId } from "../../workers/ids.ts";
import type { TestServer } from "../support/server.ts";

/** Evenings that Ada and Sam are there, one of them to hand on, and one that is going on. */
export async function planAWeek(server: TestServer): Promise<void> {
  const hour = 3_600_000;
  const now = Math.floor(Date.now() / hour) * hour;
  await server.db.batch(
    Array.from({ length: 7 }, (_, n) =>
      server.db
        .prepare(
          `INSERT INTO shifts (id, staff_id, starts_at, ends_at, offered_at)
            SELECT ?, id, ?, ?, ? FROM staff WHERE name = ? LIMIT 1`,
        )
        .bind(
          newId(now),
          now + (n * 24 - 1) * hour,
          now + (n * 24 + 7) * hour,
          n % 3 === 1 ? now : null,
          n % 2 === 0 ? "Ada" : "Sam",
        ),
    ),
  );
}
