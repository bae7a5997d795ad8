import type { TeamAction } from "../../../workers/staff/types.ts";

type Line = (subject: string, role: string) => string;

const lines: Record<TeamAction, Line> = {
  invited: (_, role) => `made a link for a new ${role}`,
  invite_withdrawn: (_, role) => `took back a link for the role of ${role}`,
  joined: () => "joined the team",
  scoped: (subject, role) => `changed what ${subject} does. Now: ${role}`,
  suspended: (subject) => `suspended ${subject}`,
  resumed: (subject) => `let ${subject} work again`,
  removed: (subject) => `removed ${subject} from the team`,
  let_back_in: (subject) => `made a link to let ${subject} back in`,
  came_back: () => "came back with a new passkey",
  sessions_ended: (subject) => `signed ${subject} out everywhere`,
  raid_on: () => "began to hold every first post",
  raid_off: () => "stopped holding every first post",
  shift_added: (subject) => `added a shift for ${subject}`,
  shift_removed: (subject) => `took out a shift of ${subject}`,
  shift_offered: () => "asked for somebody to take a shift",
  shift_kept: () => "kept a shift after all",
  shift_taken: (subject) => `took a shift from ${subject}`,
  targets_set: () => "changed how soon things should be decided",
  hold_lifted: () => "let posts through again on a board nobody had come to",
  pack_published: () => "published a new version of what holds on a board",
  pack_put_back: () => "put an earlier version of what holds on a board back in force",
  helpline_added: () => "added a helpline",
  helpline_changed: () => "changed a helpline",
  helpline_removed: () => "took out a helpline",
  helpline_checked: () => "compared a helpline with its source",
};

/** The record of the team in plain words: who, then what. */
export const record = {
  operator: "The operator",
  someone: "someone",
  line: (action: TeamAction, actor: string, subject: string, role: string): string =>
    `${actor} ${lines[action](subject, role)}`,
  version: (board: string, version: number, copyOf: number | undefined): string =>
    copyOf === undefined
      ? `${board}, version ${version}.`
      : `${board}, version ${version}, which says what version ${copyOf} said.`,
  named: (name: string): string => `It is called: ${name}.`,
  boards: (names: string): string => `Boards: ${names}.`,
  classes: (names: string): string => `Served: ${names}.`,
};
