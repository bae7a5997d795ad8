import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../architecture/route-table.ts";
import { openCommunity } from "../support/community.ts";
import { newMember } from "../support/keeping.ts";
import { openThread, Person, reply } from "../support/person.ts";
import { moderator, report } from "../support/team.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";

beforeAll(openCommunity);

/** A page's title as a tab, a history and somebody looking over a shoulder show it. */
const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1];

const KINDS = [...Object.values(enGB.layout.titles), enGB.api.docs.title].join("|");
const NEUTRAL = new RegExp(`^(To mend: )?(${KINDS}) – ${enGB.layout.siteTitle}$`);
const ILLNESS =
  /depress|anxi|addict|eating|disorder|suicid|self-harm|drink|drug|panic|bereave|support|mental|illness/i;

/** What the parameters of a path stand for here. */
async function places(): Promise<Readonly<Record<string, string>>> {
  const author = new Person();
  const thread = await openThread(author, { title: "My anxiety and me", topics: ["sleep"] });
  const { postId } = await reply(new Person(), thread.threadId);
  await report(new Person(), thread);
  return {
    ":board": "anxiety",
    ":slug": "anxiety",
    ":topic": "sleep",
    ":thread": thread.threadId,
    ":post": postId,
  };
}

describe("every page", () => {
  it("has a title that says little, and one icon that says nothing, whoever asks", async () => {
    const filled = await places();
    const people = [new Person(), (await newMember()).person, await moderator()];
    const pages = ROUTES.filter(([method]) => method === "GET").map(([, path]) => path);
    expect(pages.length).toBeGreaterThan(40);
    const seen = new Set<string>();
    for (const path of [...pages, "/nowhere"]) {
      const place = path.replaceAll(/:\w+\??/g, (name) => filled[name] ?? "unknown");
      for (const person of people) {
        const answer = await person.get(place);
        if (!answer.headers.get("Content-Type")?.startsWith("text/html")) continue;
        const html = await answer.text();
        const title = titleOf(html) ?? "";
        expect(title, place).toMatch(NEUTRAL);
        expect(title, place).not.toMatch(ILLNESS);
        expect(html.match(/rel="icon"[^>]*>/g), place).toEqual([
          'rel="icon" type="image/svg+xml" href="/icon.svg"/>',
        ]);
        // The way out comes before anything else that the keyboard can reach.
        const first = /<(?:a|button|input|select|textarea|summary)\b[^>]*>/.exec(
          html.split("<body")[1] ?? "",
        );
        expect(first?.[0], place).toContain('class="exit"');
        seen.add(path);
      }
    }
    for (const path of ["/", "/forget", "/account/words", "/threads/:thread", "/mod", "/sign-in"]) {
      expect(seen).toContain(path);
    }
  });

  it("is called the same where something has just been shown once", async () => {
    const { person } = await newMember();
    expect(titleOf(await (await person.get("/welcome")).text())).toMatch(NEUTRAL);
  });
});
