import type { StaffRole } from "../permissions/types.ts";

export const STAFF_ROLES = ["moderator", "lead", "admin"] as const satisfies readonly StaffRole[];

/** What the browser sends and gets while it makes or uses a passkey. */
export type PasskeyPurpose = "register" | "sign-in";

/** A passkey as its owner sees it: when it was added is enough to tell two apart. */
export interface PasskeySummary {
  readonly id: string;
  readonly createdAt: number;
}
