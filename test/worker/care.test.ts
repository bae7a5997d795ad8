import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { openCommunity } from "../support/community.ts";
import { Person } from "../support/person.ts";
import {
  because,
  decide,
  lead,
  moderator,
  published,
  report,
  reviewPath,
  staffId,
} from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);
beforeEach(async () => {
  await env.DB.prepare(
    "UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0",
  ).run();
});

/** A post that somebody reported for this reason. */
async function reported(reason = "unkind") {
  const at = await published();
  await report(new Person(), at, { reason });
  return at;
}

async function next(who: Person): Promise<string> {
  return (await who.post("/mod/next", {})).headers.get("Location") ?? "";
}

/** Has the one of this name have had their review for so many minutes. */
async function heldFor(name: string, minutes: number): Promise<void> {
  await env.DB.prepare("UPDATE reviews SET claimed_at = claimed_at - ? WHERE claimed_by = ?")
    .bind(minutes * 60_000, await staffId(name))
    .run();
}

async function doseOf(name: string) {
  return env.DB.prepare("SELECT points, reviews, heavy, seconds FROM doses WHERE staff_id = ?")
    .bind(await staffId(name))
    .first<{ points: number; reviews: number; heavy: number; seconds: number }>();
}

describe("practice and the end of a shift", () => {
  it("write nothing anywhere, whatever is chosen", async () => {
    const team = await moderator("Learning");
    await team.get("/mod");
    await unchanged(async () => {
      for (const path of [
        "/mod/training",
        "/mod/training/2?action=dismiss&rule=",
        "/mod/training/4?action=remove&rule=2",
        "/mod/close-out",
      ]) {
        expect((await team.get(path)).status).toBe(200);
      }
    });
  });

  it("compare a choice with a team's, and say why with the rule", async () => {
    const team = await moderator("Comparing");
    const same = await (await team.get("/mod/training/4?action=cover&rule=2")).text();
    expect(same).toContain("The same as you, most likely.");
    expect(same).toContain("Rule 2 fits.");
    const other = await (await team.get("/mod/training/4?action=remove&rule=9")).text();
    expect(other).toContain("Most likely something else.");
    expect(other).toContain("They would name rule 2.");
    expect((await team.get("/mod/training/4?action=&rule=2")).status).toBe(422);
    expect((await team.get("/mod/training/4?action=suspend&rule=2")).status).toBe(422);
    expect((await team.get("/mod/training/99")).status).toBe(404);
  });

  it("have a box for what stayed that no form and no name could carry away", async () => {
    const html = await (await (await moderator("Leaving")).get("/mod/close-out")).text();
    const box = /<textarea[^>]*id="stayed"[^>]*>/.exec(html)?.[0] ?? "";
    expect(box).toContain("aria-describedby");
    expect(box).not.toMatch(/name=|form=/);
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    expect(main).not.toContain("<form");
  });
});

describe("what a moderator takes in", () => {
  it("is counted when a review is decided, by its class and by how long it was open", async () => {
    const team = await moderator("Counted");
    const at = await reported("method");
    expect(await next(team)).toBe(reviewPath(at));
    await heldFor("Counted", 6);
    await decide(team, at, { action: "dismiss" });
    const dose = await doseOf("Counted");
    expect(dose).toMatchObject({ points: 10, reviews: 1, heavy: 1 });
    expect(dose?.seconds).toBeGreaterThanOrEqual(360);
  });

  it("is counted when it is put back after reading, and not when it is put back at a glance", async () => {
    const team = await moderator("Back");
    const at = await reported();
    await next(team);
    await team.post(`${reviewPath(at)}/release`, {});
    expect(await doseOf("Back")).toBeNull();
    await next(team);
    await heldFor("Back", 1);
    await team.post(`${reviewPath(at)}/release`, {});
    expect(await doseOf("Back")).toMatchObject({ points: 2, reviews: 1 });
  });

  it("is for them alone: their page shows it, and no page of a lead's names it", async () => {
    const team = await moderator("Private");
    const at = await reported("at_risk");
    await next(team);
    await decide(team, at, { action: "dismiss" });
    expect(await (await team.get("/mod/care")).text()).toContain("8 points of 60 today");
    const other = await moderator("Other");
    expect(await (await other.get("/mod/care")).text()).toContain("0 points of 60 today");
    expect((await new Person().get("/mod/care")).headers.get("Location")).toBe("/staff/sign-in");
  });
});

describe("enough", () => {
  it("stops the next review kindly, says who goes on, and keeps nobody from the others", async () => {
    const team = await moderator("Tired");
    await team.post("/mod/care/measure", { day: "5", week: "" });
    const first = await reported("method");
    await next(team);
    await decide(team, first, { action: "hide", ...because });
    const second = await reported("method");
    expect(await next(team)).toBe("/mod/stopped");
    const page = await (await team.get("/mod/stopped")).text();
    expect(page).toContain("1 review, all of them heavy");
    expect(page).toContain("5 points of 5 today");
    expect(await (await team.get("/mod")).text()).toContain("You have done enough for now.");
    expect(await next(await moderator("Fresh"))).toBe(reviewPath(second));
  });

  it("puts back what is in hand, but for a crisis, which may be finished", async () => {
    const crisis = await reported("at_risk");
    const team = await moderator("Midway");
    expect(await next(team)).toBe(reviewPath(crisis));
    const id = await staffId("Midway");
    await env.DB.prepare("INSERT INTO doses (staff_id, day, points) VALUES (?, ?, 500)")
      .bind(id, Math.floor(Date.now() / 86_400_000) - 1)
      .run();
    // Written by any dose or measure: the week is used up.
    await team.post("/mod/care/measure", { day: "", week: "" });
    expect(await next(team)).toBe(reviewPath(crisis));
    await env.DB.prepare("UPDATE reviews SET class = 3 WHERE post_id = ?")
      .bind(crisis.postId)
      .run();
    expect(await next(team)).toBe("/mod/stopped");
    const row = await env.DB.prepare("SELECT claimed_by FROM reviews WHERE post_id = ?")
      .bind(crisis.postId)
      .first();
    expect(row).toEqual({ claimed_by: null });
  });

  it("still holds the day after in the same week, and ends when the heavy day is a week ago", async () => {
    const team = await moderator("Weekly");
    const id = await staffId("Weekly");
    const today = Math.floor(Date.now() / 86_400_000);
    const at = await reported();
    const spent = (daysAgo: number) =>
      env.DB.batch([
        env.DB.prepare("UPDATE staff SET spent_day = ? WHERE id = ?").bind(today - daysAgo, id),
        env.DB.prepare("DELETE FROM doses WHERE staff_id = ?").bind(id),
        env.DB.prepare("INSERT INTO doses (staff_id, day, points) VALUES (?, ?, 210)").bind(
          id,
          today - daysAgo,
        ),
      ]);
    await spent(6);
    expect(await next(team)).toBe("/mod/stopped");
    await spent(7);
    expect(await next(team)).toBe(reviewPath(at));
  });

  it("can be set lower by oneself, never higher than the community's, which a setting gives", async () => {
    const team = await moderator("Measured");
    const more = await team.post("/mod/care/measure", { day: "61", week: "" });
    expect(more.status).toBe(422);
    expect(await more.text()).toContain("That is more than 60, which is the most here.");
    await env.DB.prepare("INSERT INTO settings (name, value) VALUES ('dose:day', '80')").run();
    forgetCatalogue();
    expect((await team.post("/mod/care/measure", { day: "61", week: "" })).status).toBe(303);
    await env.DB.prepare("DELETE FROM settings").run();
    forgetCatalogue();
    // What the community lowers holds for everyone.
    expect(await (await team.get("/mod/care")).text()).toContain("0 points of 60 today");
    const wrong = await team.post("/mod/care/measure", { day: "-1", week: "a lot" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="a lot"');
  });

  it("can be handed over by a line on the desk that names nobody", async () => {
    const team = await moderator("Handing");
    const line = "A colleague had to stop a while ago";
    const colleague = await moderator("Receiving");
    expect(await (await colleague.get("/mod")).text()).not.toContain(line);
    expect((await team.post("/mod/stopped/hand-over", {})).status).toBe(303);
    const desk = await (await colleague.get("/mod")).text();
    expect(desk).toContain(line);
    expect(desk).not.toContain("Handing");
    await env.DB.prepare("DELETE FROM settings").run();
    forgetCatalogue();
  });
});

describe("themes", () => {
  it("are left out without a reason and at once, and are served to others", async () => {
    const team = await moderator("Choosing");
    await team.post("/mod/care/themes", { themes: ["loss", "no such theme"] });
    expect(await (await team.get("/mod/care")).text()).toMatch(/value="loss"[^>]*checked/);
    const at = await reported("method");
    await env.DB.prepare("UPDATE reviews SET theme = 'loss' WHERE post_id = ?")
      .bind(at.postId)
      .run();
    expect(await next(team)).toBe("/mod");
    const willing = await moderator("Willing");
    // A lead who leaves it out as well is served it only where nobody else could be.
    const ida = await lead("Sparing");
    await ida.post("/mod/care/themes", { themes: ["loss"] });
    expect(await next(ida)).toBe("/mod");
    const colleagues = (status: string) =>
      env.DB.prepare("UPDATE staff SET status = ? WHERE name NOT IN ('Choosing', 'Sparing')")
        .bind(status)
        .run();
    await colleagues("suspended");
    expect(await next(team)).toBe("/mod");
    expect(await next(ida)).toBe(reviewPath(at));
    await ida.post(`${reviewPath(at)}/release`, {});
    await colleagues("active");
    expect(await next(ida)).toBe("/mod");
    expect(await next(willing)).toBe(reviewPath(at));
    await team.post("/mod/care/themes", {});
    const row = await env.DB.prepare("SELECT opt_outs FROM staff WHERE id = ?")
      .bind(await staffId("Choosing"))
      .first();
    expect(row).toEqual({ opt_outs: "[]" });
  });
});

describe("a crisis", () => {
  const stateOf = (at: { postId: string }) =>
    env.DB.prepare(
      "SELECT r.status, r.step, r.class, r.asks, p.status AS post FROM reviews r JOIN posts p ON p.id = r.post_id WHERE p.id = ?",
    )
      .bind(at.postId)
      .first();

  it("is decided at once and looked at by somebody else, who agrees", async () => {
    const first = await moderator("First");
    const second = await moderator("Second");
    const at = await reported("at_risk");
    expect(await next(first)).toBe(reviewPath(at));
    await env.DB.prepare("UPDATE reviews SET step = 3 WHERE post_id = ?").bind(at.postId).run();
    await decide(first, at, { action: "hide", ...because });
    expect(await stateOf(at)).toEqual({
      status: "open",
      // Nobody has been told of the second half yet.
      step: 0,
      class: 2,
      asks: "second_look",
      post: "hidden",
    });
    expect(await next(first)).toBe("/mod");
    expect(await next(second)).toBe(reviewPath(at));
    const page = await (await second.get(reviewPath(at))).text();
    expect(page).toContain("A colleague has decided about this crisis, and that holds.");
    expect(page).toContain('value="confirm"');
    // To ask its author something first does not end the second look.
    await env.DB.prepare(
      `INSERT INTO appeals (thread_id, post_id, event_id, party, status, created_at)
       SELECT thread_id, post_id, id, 'author', 'open', 0 FROM events WHERE action = 'hide' AND post_id = ?`,
    )
      .bind(at.postId)
      .run();
    const question = { do: "ask", "words-ask": "Shall it stay hidden?" };
    expect((await second.post(`${reviewPath(at)}/appeal`, question)).status).toBe(303);
    expect(await stateOf(at)).toMatchObject({ status: "open", asks: "second_look" });
    expect((await decide(second, at, { action: "confirm" })).status).toBe(303);
    expect(await stateOf(at)).toMatchObject({ status: "decided", asks: "", post: "hidden" });
  });

  it("is never looked at twice by the same person, whatever they send", async () => {
    const first = await moderator("Alone");
    const at = await reported("at_risk");
    await next(first);
    await decide(first, at, { action: "dismiss" });
    expect(await (await first.get(reviewPath(at))).text()).not.toContain('value="confirm"');
    expect((await decide(first, at, { action: "confirm" })).status).toBe(409);
    // Another decision of theirs leaves it to the second as well.
    await decide(first, at, { action: "hide", ...because });
    expect(await stateOf(at)).toMatchObject({
      status: "open",
      asks: "second_look",
      post: "hidden",
    });
    const second = await moderator("Otherwise");
    await decide(second, at, { action: "restore" });
    expect(await stateOf(at)).toMatchObject({ status: "decided", asks: "", post: "published" });
  });

  it("is decided by one where there is only one, and the record says so", async () => {
    await env.DB.prepare("UPDATE staff SET status = 'suspended'").run();
    const only = await moderator("Only");
    const at = await reported("at_risk");
    await next(only);
    await decide(only, at, { action: "dismiss" });
    expect(await stateOf(at)).toMatchObject({ status: "decided", asks: "" });
    expect(await (await only.get(reviewPath(at))).text()).toContain(
      "nobody else was there to look as well",
    );
  });
});
