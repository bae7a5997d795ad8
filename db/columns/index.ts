import { ACCOUNT_COLUMNS } from "./accounts.ts";
import { CARE_COLUMNS } from "./care.ts";
import { DUTY_COLUMNS } from "./duty.ts";
import { MODERATION_COLUMNS } from "./moderation.ts";
import { STAFF_COLUMNS } from "./staff.ts";
import { SYSTEM_COLUMNS } from "./system.ts";
import { THREAD_COLUMNS } from "./threads.ts";

export type { Datum, Reader } from "./types.ts";

/** Every column of every table: what it is, who can read it, what ends it before its row does. */
export const COLUMNS = {
  ...THREAD_COLUMNS,
  ...ACCOUNT_COLUMNS,
  ...MODERATION_COLUMNS,
  ...STAFF_COLUMNS,
  ...DUTY_COLUMNS,
  ...CARE_COLUMNS,
  ...SYSTEM_COLUMNS,
};
