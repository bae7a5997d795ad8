import type { Status, Theme } from "../threads/types.ts";

/** How whoever looks stands to one item: whether they wrote it, look after the place, or neither. */
export type Relation = "author" | "team" | "anyone";

/** Who looks, as far as what they may see of one item depends on it. */
export interface Viewer {
  readonly relation: Relation;
  /** Themes whose content notes they do not need covered. */
  readonly show: readonly Theme[];
  /** Themes they would rather not see at all. */
  readonly hide: readonly Theme[];
  /** True while nothing with a content note is shown to them: they locked that themselves. */
  readonly locked: boolean;
  /** True when they asked to see this one all the same; a lock does not hear it. */
  readonly anyway: boolean;
}

/** Somebody of whom nothing is known. */
export const ANYONE: Viewer = {
  relation: "anyone",
  show: [],
  hide: [],
  locked: false,
  anyway: false,
};

/** One of the team at the desk, where what a person would rather not see is asked otherwise. */
export const TEAM: Viewer = { ...ANYONE, relation: "team" };

/**
 * Everywhere that an item may appear: its thread's own page and the same over the API, a list of
 * threads, what somebody follows, an Atom feed, a notice, a push to a phone, the desk and its search,
 * the public log, the words others see of a link, and the copy an account is taken away with. A page
 * from the visitors' cache is the page, some seconds old.
 */
export const SURFACES = [
  "page",
  "api",
  "list",
  "feed",
  "atom",
  "notice",
  "push",
  "desk",
  "search",
  "log",
  "preview",
  "export",
] as const;
export type Surface = (typeof SURFACES)[number];

export type Visibility =
  /** Its notes, where it has any, are named and nothing is covered. */
  | { readonly show: "whole"; readonly notes: readonly Theme[] }
  | { readonly show: "covered"; readonly notes: readonly Theme[] }
  /** Left out because whoever looks asked for that: for these themes, and whether they locked it. */
  | { readonly show: "hidden"; readonly notes: readonly Theme[]; readonly locked: boolean }
  | {
      readonly show: "marker";
      readonly because: "hidden" | "removed" | "erased";
      readonly own: boolean;
    }
  | { readonly show: "nothing" };

/** What an item is to this function: a post, or a thread by its opening post. */
export interface Item {
  readonly status: Status;
  readonly notes: readonly Theme[];
  /** Of a reply: the notes of its thread. The talk is about the same, so it is left out with it. */
  readonly within?: readonly Theme[];
}

/** Where the team works: it sees what waits and what was taken down, or it could not decide. */
const DESK: ReadonlySet<Surface> = new Set(["desk", "search"]);
/** A thread's own page, whoever draws it. */
const PAGE: ReadonlySet<Surface> = new Set(["page", "api"]);
/** Where an author meets what only they may see. */
const OWN: ReadonlySet<Surface> = new Set(["page", "api", "export"]);

/**
 * The one decision on what a viewer sees of a post or thread (DESIGN §4). Published text is shown,
 * covered by its content notes, or left out as the viewer asked; a held text reaches only its author
 * and the team; what was taken down leaves a marker on the page, so that the talk around it still
 * makes sense, and nothing anywhere else.
 */
export function visibility(item: Item, viewer: Viewer, surface: Surface): Visibility {
  if (DESK.has(surface)) return atTheDesk(item, viewer);
  switch (item.status) {
    case "published":
      return asChosen(item, viewer);
    case "held":
      return isForThem(viewer.relation, surface)
        ? { show: "whole", notes: item.notes }
        : { show: "nothing" };
    case "hidden":
    case "removed":
    case "erased":
      return PAGE.has(surface)
        ? { show: "marker", because: item.status, own: viewer.relation === "author" }
        : { show: "nothing" };
  }
}

function isForThem(relation: Relation, surface: Surface): boolean {
  return relation === "author" ? OWN.has(surface) : relation === "team" && PAGE.has(surface);
}

function atTheDesk(item: Item, viewer: Viewer): Visibility {
  if (viewer.relation !== "team") return { show: "nothing" };
  if (item.status === "erased") return { show: "marker", because: "erased", own: false };
  return { show: "whole", notes: item.notes };
}

/** A published text by its content notes. Nobody is kept from their own words by their own choice. */
function asChosen({ notes, within = [] }: Item, viewer: Viewer): Visibility {
  const about = [...new Set([...notes, ...within])];
  if (about.length > 0 && viewer.relation === "anyone") {
    if (viewer.locked) return { show: "hidden", notes: about, locked: true };
    const unwanted = about.filter((note) => viewer.hide.includes(note));
    if (unwanted.length > 0 && !viewer.anyway) {
      return { show: "hidden", notes: unwanted, locked: false };
    }
  }
  return notes.every((note) => viewer.show.includes(note))
    ? { show: "whole", notes }
    : { show: "covered", notes };
}

/** Whether everybody may open this item: what a link, a report or an answer to it depends on. */
export function everyoneSees(status: Status): boolean {
  const seen = visibility({ status, notes: [] }, ANYONE, "page");
  return seen.show === "whole";
}

/** The parts of an item. The text of a covered one is there, behind a choice to read it. */
export const FIELDS = ["title", "alias", "excerpt", "html"] as const;
export type Field = (typeof FIELDS)[number];

const ALL: readonly Field[] = FIELDS;
const NONE: readonly Field[] = [];
/**
 * A title is shown where the text is covered: without it nobody could choose whether to look, and
 * its author is told that it stands in lists. Whoever cannot bear a theme's titles hides the theme.
 */
const COVERED: readonly Field[] = ["title", "alias", "html"];

/** What each surface has room for. */
const CARRIES: Readonly<Record<Surface, readonly Field[]>> = {
  page: ALL,
  api: ALL,
  list: ["title", "alias", "excerpt"],
  feed: ["title", "alias", "excerpt"],
  atom: ["title", "alias", "excerpt"],
  notice: ["title"],
  push: NONE,
  desk: ALL,
  search: ALL,
  log: NONE,
  preview: NONE,
  export: ALL,
};

/** Which parts of an item a surface shows, once `visibility` has decided. */
export function fieldsOf(seen: Visibility, surface: Surface): ReadonlySet<Field> {
  return new Set(CARRIES[surface].filter((field) => given(seen).includes(field)));
}

function given(seen: Visibility): readonly Field[] {
  switch (seen.show) {
    case "whole":
      return ALL;
    case "covered":
      return COVERED;
    case "marker":
      return seen.own ? ["title", "alias"] : ["alias"];
    case "hidden":
    case "nothing":
      return NONE;
  }
}
