import type { Status, Theme } from "../threads/types.ts";

/** Who looks, as far as what they may see of one item depends on it. */
export type Viewer = "author" | "team" | "anyone";

/** Where an item would appear. No surface shows more than the thread's page. */
export type Surface = "page" | "list" | "api" | "feed" | "notice";

export type Visibility =
  | { readonly show: "whole" }
  | { readonly show: "covered"; readonly notes: readonly Theme[] }
  | { readonly show: "marker"; readonly because: "hidden" | "removed" | "erased" }
  | { readonly show: "nothing" };

/**
 * The one decision on what a viewer sees of a post or thread (DESIGN §4). Published text is shown,
 * under its content notes where it has any; a held text reaches only its author and the team; what
 * was taken down leaves a marker on the page, so that the talk around it still makes sense, and
 * nothing anywhere else.
 */
export function visibility(
  item: { readonly status: Status; readonly notes: readonly Theme[] },
  viewer: Viewer,
  surface: Surface,
): Visibility {
  switch (item.status) {
    case "published":
      return item.notes.length > 0 ? { show: "covered", notes: item.notes } : { show: "whole" };
    case "held":
      return surface === "page" && viewer !== "anyone" ? { show: "whole" } : { show: "nothing" };
    case "hidden":
    case "removed":
    case "erased":
      if (surface === "page" || surface === "api") {
        return { show: "marker", because: item.status };
      }
      return { show: "nothing" };
  }
}
