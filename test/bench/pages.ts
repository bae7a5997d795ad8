import type { Places } from "./places.ts";

/** Who looks: nobody known, a browser that follows without an account, or someone signed in. */
export type Who =
  | "visitor"
  | "browser with 5 tags"
  | "browser with 50 tags"
  | "member"
  | "member with 1 tag"
  | "member with 5 tags"
  | "member with 50 tags"
  | "moderator";

export interface MeasuredPage {
  readonly name: string;
  readonly path: string;
  readonly who: Who;
  /** Rows the page may read (DESIGN §7). */
  readonly rows: number;
}

/** Twice what is shown and twelve. */
const shown = (items: number) => 2 * items + 12;
const feed = (tags: number) => 21 * tags + 12;

export const PAGE_ITEMS = 20;
/** What is shown on a review's page: seven posts, a report, an event and the policies. */
const REVIEW_ITEMS = 7 + 1 + 1 + 10;
export const OWN_POSTS = 30;
export const NOTICES = 20;
/** All of them are shown: by country, and one read serves five minutes. */
export const HELPLINES = 150;

/** Every page that is measured, by its path in this community. */
export function measuredPages(places: Places): MeasuredPage[] {
  const { board, topic, deep, pageThread, longThread, deepPost } = places;
  const list = shown(PAGE_ITEMS);
  const ofVisitor = (name: string, path: string, rows: number): MeasuredPage => ({
    name,
    path,
    rows,
    who: "visitor",
  });
  const both = (name: string, path: string, rows: number): MeasuredPage[] => [
    ofVisitor(name, path, rows),
    { name, path, rows, who: "member with 50 tags" },
  ];
  const ofWho = (who: Who, name: string, path: string, rows: number): MeasuredPage => ({
    name,
    path,
    rows,
    who,
  });
  return [
    ...both("home, active", "/", list),
    ofVisitor("home, newest", "/?sort=newest", list),
    ofVisitor("home, deep page", `/?before=${deep.active}`, list),
    ofVisitor("home, deep page back", `/?after=${deep.active}`, list),
    ofVisitor("home, newest, deep page", `/?sort=newest&before=${deep.newest}`, list),
    ...both("board, active", `/boards/${board}`, list),
    ofVisitor("board, newest", `/boards/${board}?sort=newest`, list),
    ofVisitor("board, deep page", `/boards/${board}?before=${deep.boardActive}`, list),
    ...both("tag, active", `/tags/${topic}`, list),
    ofVisitor("tag, newest", `/tags/${topic}?sort=newest`, list),
    ofVisitor("tag, deep page", `/tags/${topic}?before=${deep.topicActive}`, list),
    ofVisitor("all tags", "/tags", shown(0)),
    ...both("thread of 20 posts", `/threads/${pageThread}`, list),
    ofVisitor("thread of 120 posts", `/threads/${longThread}`, list),
    ofVisitor("thread, deep page", `/threads/${longThread}?after=${deepPost}`, list),
    ofVisitor("thread, from a post", `/threads/${longThread}?from=${deepPost}`, list),
    ofVisitor("thread, from the end", `/threads/${longThread}?at=end`, list),
    ofWho("browser with 5 tags", "feed of 5 tags", "/feed", feed(5)),
    ofWho("browser with 50 tags", "feed of 50 tags", "/feed", feed(50)),
    ofWho("member with 1 tag", "feed of 1 tag", "/feed", feed(1)),
    ofWho("member with 5 tags", "feed of 5 tags", "/feed", feed(5)),
    ofWho("member with 50 tags", "feed of 50 tags", "/feed", feed(50)),
    ofWho("member with 50 tags", "feed, older", `/feed?before=${deep.active}`, feed(50)),
    ...both("form of a thread", `/boards/${board}/new`, shown(0)),
    ...both("form of a reply", `/threads/${longThread}/reply?to=${deepPost}`, shown(1)),
    ofVisitor("form of a report", `/threads/${longThread}/posts/${deepPost}/report`, shown(1)),
    ofVisitor("Atom of a board", `/boards/${board}/atom.xml`, list),
    ofVisitor("Atom of a tag", `/tags/${topic}/atom.xml`, list),
    ofWho("member", "notices", "/notices", shown(NOTICES)),
    ofWho("member", "account", "/account", shown(OWN_POSTS)),
    ofVisitor("help", "/help", shown(HELPLINES)),
    ofVisitor("way to help", "/help/find", shown(HELPLINES)),
    ofWho("moderator", "desk", "/mod", shown(4)),
    ofWho("moderator", "desk's log", "/mod/log", list),
  ];
}

/** The rows a review's page may read. */
export const REVIEW_ROWS = shown(REVIEW_ITEMS);
