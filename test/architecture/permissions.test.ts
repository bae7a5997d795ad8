import { join } from "node:path";
import { expect, test } from "vitest";
import { permissionsPage } from "../support/permissions/page.ts";
import { ROOT } from "./source.ts";

test("docs/permissions.md says what the pure table says (-u writes it anew)", async () => {
  await expect(permissionsPage()).toMatchFileSnapshot(join(ROOT, "docs/permissions.md"));
});
