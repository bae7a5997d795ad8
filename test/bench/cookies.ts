import { OWN_POSTS, NOTICES, type Who } from "./pages.ts";
import type { People } from "./people.ts";
import { type Places, someTags } from "./places.ts";

/** Names of the cookies as they are over plain HTTP; over HTTPS they bear the prefix `__Host-`. */
const SESSION = "hearten-session";
const DESK = "hearten-desk";
const FOLLOWS = "hearten-follows";

/** The cookie of each kind of person who looks at a page. */
export async function cookiesOf(
  people: People,
  places: Places,
  prefix: "" | "__Host-" = "",
): Promise<Record<Who, string>> {
  const { refs } = places;
  const follower = async (count: number) =>
    `${prefix}${SESSION}=${await people.member({ follows: someTags(places, count) })}`;
  const browser = (count: number) =>
    `${prefix}${FOLLOWS}=${someTags(places, count)
      .map((tag) => tag.slug)
      .join(".")}`;
  const owner = await people.member({
    posts: refs.slice(0, OWN_POSTS),
    notices: refs.slice(0, NOTICES),
  });
  return {
    visitor: "",
    "browser with 5 tags": browser(5),
    "browser with 50 tags": browser(50),
    member: `${prefix}${SESSION}=${owner}`,
    "member with 1 tag": await follower(1),
    "member with 5 tags": await follower(5),
    "member with 50 tags": await follower(50),
    moderator: `${prefix}${DESK}=${await people.moderator()}`,
  };
}
