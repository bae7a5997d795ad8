import * as z from "zod";
import { seeRaid, switchRaid } from "../safety/switch-raid.ts";
import { RAID_HOURS } from "../safety/types.ts";
import { endpoint } from "./endpoint.ts";
import { deny } from "./problem.ts";

const RAID = "/api/v1/raid";

export const raidSchema = z.strictObject({
  until: z.iso.datetime().nullable().meta({ description: "Null while no first post waits for it" }),
});

const raidInput = z.strictObject({
  hours: z.literal(RAID_HOURS).meta({ description: "For how many hours from now" }),
});

const shown = (until: number | null): z.input<typeof raidSchema> => ({
  until: until === null ? null : new Date(until).toISOString(),
});

/** The switch that has every first post wait for a person. */
export const raid = [
  endpoint({
    method: "get",
    path: RAID,
    id: "seeRaid",
    group: "reviews",
    summary: "Until when every first post waits for a person",
    who: "staff",
    answers: { 200: { description: "Until when", schema: raidSchema } },
    run: async (c) => {
      const seen = await seeRaid(c.get("ctx"));
      return seen.ok ? c.json(shown(seen.until)) : deny(c, "staffOnly");
    },
  }),
  endpoint({
    method: "put",
    path: RAID,
    id: "holdFirstPosts",
    group: "reviews",
    summary: "Have every first post wait for a person; leads and admins only",
    who: "staff",
    body: raidInput,
    answers: { 200: { description: "They wait from now on", schema: raidSchema } },
    run: async (c, { body }) => {
      const switched = await switchRaid(c.get("ctx"), body.hours);
      return switched.ok ? c.json(shown(switched.until)) : deny(c, "staffOnly");
    },
  }),
  endpoint({
    method: "delete",
    path: RAID,
    id: "stopHoldingFirstPosts",
    group: "reviews",
    summary: "End that before its time; what waits already goes on waiting",
    who: "staff",
    answers: { 204: { description: "Ended" } },
    run: async (c) => {
      const switched = await switchRaid(c.get("ctx"), null);
      return switched.ok ? c.body(null, 204) : deny(c, "staffOnly");
    },
  }),
];
