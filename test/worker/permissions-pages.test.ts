import { beforeAll, describe, expect, it } from "vitest";
import { sessionAt } from "../../workers/permissions/session.ts";
import { ROUTES } from "../architecture/route-table.ts";
import { openCommunity } from "../support/community.ts";
import { differences } from "../support/permissions/ask.ts";

beforeAll(openCommunity);

describe("pages", () => {
  const rows = ROUTES.filter(
    ([, path]) => !path.startsWith("/api/") && sessionAt(path) === "member",
  );
  it.each(rows.map((row) => [`${row[0]} ${row[1]}`, row] as const))(
    "%s answers everyone as the table says, and leaves nothing of a refusal",
    async (_, row) => {
      expect(await differences(row)).toEqual([]);
    },
  );
});
