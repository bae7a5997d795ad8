import type { StaffRole } from "../../../workers/permissions/types.ts";

/** Shown beside the name of one of the team who writes as such. */
const roles: Record<StaffRole, string> = {
  professional: "Professional, from the team",
  facilitator: "Facilitator, from the team",
  moderator: "Moderator, from the team",
  lead: "Lead moderator, from the team",
  admin: "Administrator, from the team",
};

export const teamReply = {
  roles,
  link: "Reply as one of the team",
  title: "Reply as one of the team",
  intro: (role: string): string =>
    `Everyone sees that ${role} wrote this. You get a name for this thread only, so nobody can follow you from one thread to the next.`,
  careful: "Once it is posted it can be taken back, but not changed.",
  body: "Your reply",
  post: "Post it",
  signedOut:
    "You have been signed out. Sign in to the desk in another window, then send this again. Nothing you typed is lost.",
  takeBack: "Take it back, if it is yours",
  takeBackTitle: "Take this back?",
  takeBackText:
    "Its words will be gone for everyone. A line stays, so that the replies still make sense.",
  takeBackYes: "Take it back",
};
