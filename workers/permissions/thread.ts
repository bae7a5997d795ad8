import type { Status } from "../threads/types.ts";
import type { Permission } from "./types.ts";
import type { Relation } from "./visibility.ts";

/**
 * May this viewer open the thread's page? What is published is for everyone; what waits is there for
 * nobody but its author; what was taken down says so to others and still opens for its author.
 */
export function mayRead(status: Status, viewer: Relation): Permission<"waiting" | "gone"> {
  if (status === "published") return { allowed: true };
  if (status === "erased") return { allowed: false, because: "gone" };
  if (viewer !== "anyone") return { allowed: true };
  return { allowed: false, because: status === "held" ? "waiting" : "gone" };
}
