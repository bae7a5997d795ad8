import type { Datum } from "./types.ts";

/** Every column about the team. Its members do have an identity here. */
export const STAFF_COLUMNS = {
  staff: {
    id: ["A random name.", "team"],
    name: ["The staff name they chose.", "team"],
    role: ["Their role; members see it where they write as one of the team.", "everyone"],
    status: ["Joining, active, suspended or removed.", "team"],
    boards: ["The boards they look after.", "team"],
    classes: ["The urgencies they are served.", "team"],
    session_epoch: ["How often all their sessions were ended.", "database"],
    served: ["How many reviews they were given.", "database"],
    created_at: ["When they joined.", "team"],
    role_since: ["When their role last changed.", "database"],
  },
  staff_sessions: {
    token: ["A hash of the random number in the cookie.", "database"],
    staff_id: ["Whose session it is.", "team"],
    epoch: ["The count of ended sessions at which it began.", "database"],
    expires_at: ["When it runs out.", "team"],
    created_at: ["When it began.", "team"],
    confirmed_at: ["When a passkey was last asked for.", "database"],
  },
  staff_passkeys: {
    credential_id: ["The passkey's own id.", "database"],
    staff_id: ["Whose it is.", "team"],
    public_key: ["Its public half, which opens nothing.", "database"],
    counter: ["How often the device says it was used.", "database"],
    transports: ["How the browser reaches it.", "database"],
    created_at: ["When it was added.", "team"],
  },
  staff_identities: {
    token: ["A keyed hash of who the organisation's sign-in says somebody is.", "server"],
    staff_id: ["Whose it is.", "database"],
    created_at: ["When it was added.", "database"],
  },
  invites: {
    token: ["A hash of the link's secret.", "database"],
    role: ["The role it gives.", "team"],
    boards: ["The boards it gives.", "team"],
    classes: ["The urgencies it gives.", "team"],
    staff_id: ["Whom it lets back in; empty for someone new.", "team"],
    invited_by: ["Who made it.", "team"],
    expires_at: ["When it runs out.", "team"],
    used_at: ["When it was used.", "team"],
  },
  team_events: {
    id: ["A name with the time in it.", "team"],
    actor_id: ["Who did it; empty for the command line.", "team"],
    subject_id: ["To whom; empty when it is about the community.", "team"],
    action: ["What was done.", "team"],
    detail: ["Roles, boards and urgencies; never a text.", "team"],
    at: ["When.", "team"],
  },
} as const satisfies Record<string, Record<string, Datum>>;
