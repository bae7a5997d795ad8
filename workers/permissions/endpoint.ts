import { mayOwnAccount } from "./account.ts";
import type { Actor, Permission } from "./types.ts";

/** Who an endpoint of the API is for; what they may do there is then the use-case's question. */
export type Who = "anyone" | "member" | "session" | "staff";

/** May this actor call the endpoint? A key acts as its member, and can neither make keys nor moderate. */
export function mayCall(
  who: Who,
  actor: Actor,
  byKey: boolean,
): Permission<"not_signed_in" | "session_only" | "not_staff"> {
  switch (who) {
    case "anyone":
      return { allowed: true };
    case "staff":
      return actor.kind === "staff" && !byKey
        ? { allowed: true }
        : { allowed: false, because: "not_staff" };
    case "member":
    case "session": {
      // A key that could make keys would outlive being taken back.
      if (byKey && who === "session") return { allowed: false, because: "session_only" };
      const own = mayOwnAccount(actor);
      return own.allowed ? { allowed: true } : { allowed: false, because: own.because };
    }
  }
}
