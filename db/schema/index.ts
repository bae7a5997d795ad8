export * from "./accounts.ts";
export * from "./following.ts";
export * from "./moderation.ts";
export * from "./notify.ts";
export * from "./reports.ts";
export * from "./staff.ts";
export * from "./threads.ts";
