/** The organisation's own sign-in, for the team. */
export const oidc = {
  signInText: "Or, if you joined with your organisation’s sign-in:",
  invited: (name: string) =>
    `Next you add a passkey, or sign in with ${name === "" ? "your organisation" : name}.`,
  signIn: (name: string) => `Sign in with ${name === "" ? "your organisation" : name}`,
  join: (name: string) => `Join with ${name === "" ? "your organisation" : name} instead`,
  joinText:
    "You can come in with your organisation’s sign-in instead of a passkey. We keep no name and no address from it, only that it is you.",
  again: (name: string) => `Show who you are with ${name === "" ? "your organisation" : name}`,
  againText: "Before you add your first passkey, please sign in once more.",
  add: (name: string) => `Add the sign-in of ${name === "" ? "your organisation" : name}`,
  addText: "You can come in with your organisation’s sign-in as well as with a passkey.",
  added: (name: string) =>
    `You can come in with the sign-in of ${name === "" ? "your organisation" : name}, too.`,
  refusals: {
    cancelled: {
      title: "You stopped before the end",
      text: "Nothing has changed. You can try again whenever you like.",
    },
    declined: {
      title: "Your organisation did not let you in",
      text: "It gave no reason that we could use. Please try again, or ask whoever looks after accounts there.",
    },
    expired: {
      title: "That took too long, or was used before",
      text: "For your safety each try works once, for ten minutes, in the browser where it began. Please start again.",
    },
    unreachable: {
      title: "We cannot reach your organisation just now",
      text: "Please try again in a few minutes. If you have a passkey, you can sign in with that.",
    },
    unknown: {
      title: "We don’t know you here yet",
      text: "Your organisation knows you, and this team does not. Please ask an admin of this site for an invitation, and open its link first.",
    },
    suspended: {
      title: "You cannot sign in just now",
      text: "Your place on the team is paused or has ended. Please ask an admin of this site.",
    },
    taken: {
      title: "Somebody joined with this sign-in before",
      text: "One sign-in belongs to one person on the team. If you were here before, sign in instead. If not, please ask an admin.",
    },
    other_person: {
      title: "That was somebody else’s sign-in",
      text: "Please show who you are with the same sign-in you came in with. Nothing has changed.",
    },
    not_begun: {
      title: "Please open your invitation first",
      text: "To join the team, open the link of your invitation and say what we may call you.",
    },
  },
} as const;
