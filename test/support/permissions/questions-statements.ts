import { mayOwnAccount } from "../../../workers/permissions/account.ts";
import { mayAskAgain, mayReplyToTeam } from "../../../workers/permissions/appeal.ts";
import { mayWriteLetter, mayWriteToAuthor } from "../../../workers/permissions/letter.ts";
import { mayDecide } from "../../../workers/permissions/review.ts";
import type { Actor, Permission } from "../../../workers/permissions/types.ts";
import type { Status } from "../../../workers/threads/types.ts";
import { type Case, NOW, POST, type Question, REVIEW, shown, statusOf } from "./asking.ts";
import { TODAY } from "./people.ts";
import { ofReview } from "./questions-team.ts";

/** What somebody asks or writes about a post of their own, which is for members alone. */
function ofOwn(ask: (facts: { status: Status; mine: boolean }) => Permission): Question["ask"] {
  return (actor: Actor, { state, mine = false }: Case) => {
    const own = mayOwnAccount(actor);
    if (!own.allowed) return shown(own);
    const status = statusOf(state);
    return status === null ? "not there" : shown(ask({ status, mine }));
  };
}

/** What is about statements of reasons, appeals and letters. */
export const STATEMENTS = {
  ask_again: {
    title: "Asking for another look at a decision about a post of one’s own",
    cases: POST,
    ask: ofOwn(({ mine }) =>
      mayAskAgain({ mine, against: true, undone: false, lastDay: TODAY, asked: false }, TODAY),
    ),
  },
  reply_to_team: {
    title: "Answering what the team asked back about that",
    cases: POST,
    ask: ofOwn(({ mine }) => mayReplyToTeam({ mine, status: "asked" })),
  },
  write_letter: {
    title: "Writing to the team about a post of one’s own",
    cases: POST,
    ask: ofOwn(mayWriteLetter),
  },
  write_author: {
    title: "Writing to the author of a post",
    cases: REVIEW,
    ask: (actor, about) =>
      ofReview(actor, about, () =>
        mayWriteToAuthor({ byTeam: false, status: statusOf(about.state) ?? "published" }),
      ),
  },
  answer_appeal: {
    title: "Asking something back of whoever asked for another look",
    cases: REVIEW,
    ask: (actor, about) => ofReview(actor, about, (staff, review) => mayDecide(staff, review, NOW)),
  },
} as const satisfies Readonly<Record<string, Question>>;
