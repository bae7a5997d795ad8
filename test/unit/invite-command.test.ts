import { describe, expect, it } from "vitest";
import { Stop } from "../../workers/cli/errors.ts";
import { invite, inviteLink, type Invited } from "../../workers/cli/invite.ts";
import { isUnknownBoard } from "../../workers/cli/store.ts";
import { STAFF_ROLES } from "../../workers/staff/types.ts";
import { migrated } from "../architecture/database.ts";

const ORIGIN = "https://talk.example.org";

/** A link made in a fresh database that has two boards, with the rows it left. */
async function made(invited: Invited) {
  const db = migrated();
  db.exec(`INSERT INTO tags (slug, kind, label, sentence, position) VALUES
    ('anxiety', 'board', 'Anxiety', '', 1), ('sleep', 'topic', 'Sleep', '', 2)`);
  const link = await inviteLink(invited, ORIGIN, async (statements) => {
    db.exec(`BEGIN; ${statements.join("; ")}; COMMIT`);
  });
  const [row] = db.prepare("SELECT * FROM invites").all();
  const [event] = db.prepare("SELECT * FROM team_events").all();
  return { link, row, event };
}

describe("the operator's way to invite someone", () => {
  it.each(STAFF_ROLES)(
    "makes a link for a new %s, and says so in the team's record",
    async (role) => {
      const { link, row, event } = await made({ role, boards: [], classes: [] });
      expect(link).toMatch(/^https:\/\/talk\.example\.org\/staff\/invite\/[\w-]{43}$/);
      expect(row).toMatchObject({
        role,
        boards: "[]",
        classes: "[]",
        staff_id: null,
        invited_by: null,
      });
      expect(JSON.stringify(row)).not.toContain(link.split("/").at(-1));
      expect(event).toMatchObject({ actor_id: null, subject_id: null, action: "invited" });
      expect(JSON.parse(String(event?.["detail"]))).toEqual({ role, boards: [], classes: [] });
      const week = Number(row?.["expires_at"]) - Number(event?.["at"]);
      expect(week).toBe(7 * 24 * 60 * 60 * 1000);
    },
  );

  it("gives the scope along", async () => {
    const { row } = await made({ role: "moderator", boards: ["anxiety"], classes: [3, 4] });
    expect(row).toMatchObject({ boards: '["anxiety"]', classes: "[3,4]" });
  });

  it("makes nothing for a board that is not there, or is no name of a board", async () => {
    const error: unknown = await made({
      role: "lead",
      boards: ["anxiety", "sleep"],
      classes: [],
    }).catch((one: unknown) => one);
    expect(isUnknownBoard((error as Error).message)).toBe(true);
    const bad = made({ role: "lead", boards: ["x'); DROP TABLE staff; --"], classes: [] });
    await expect(bad).rejects.toBeInstanceOf(Stop);
  });

  it("says what it wants of whoever leaves something out", async () => {
    await expect(invite([])).rejects.toThrow("--role professional");
    await expect(invite(["--role", "owner"])).rejects.toThrow("Say which role");
    await expect(invite(["--role", "lead", "--class", "purple"])).rejects.toThrow("--class takes");
    await expect(invite(["--role", "lead", "--remote"])).rejects.toThrow("--origin");
  });
});
