import { about } from "./about.ts";
import { accounts } from "./accounts.ts";
import { alarms } from "./alarms.ts";
import { api } from "./api.ts";
import { backtests } from "./backtests.ts";
import { care } from "./care.ts";
import { choices } from "./choices.ts";
import { common } from "./common.ts";
import { deciding } from "./deciding.ts";
import { duty } from "./duty.ts";
import { erasing } from "./erasing.ts";
import { errors } from "./errors.ts";
import { evidence } from "./evidence.ts";
import { followUp } from "./follow-up.ts";
import { following } from "./following.ts";
import { helpFlow } from "./help-flow.ts";
import { help } from "./help.ts";
import { helplines } from "./helplines-team.ts";
import { investigate } from "./investigate.ts";
import { keeping } from "./keeping.ts";
import { layout } from "./layout.ts";
import { ledger } from "./ledger.ts";
import { letters } from "./letters.ts";
import { moderation } from "./moderation.ts";
import { noticed } from "./noticed.ts";
import { noticing } from "./noticing.ts";
import { oidc } from "./oidc.ts";
import { packDraft } from "./pack-draft.ts";
import { packLanguage } from "./pack-language.ts";
import { packs } from "./packs.ts";
import { posting } from "./posting.ts";
import { quality } from "./quality.ts";
import { reading } from "./reading.ts";
import { reporting } from "./reporting.ts";
import { reversal } from "./reversal.ts";
import { security } from "./security.ts";
import { serving } from "./serving.ts";
import { standing } from "./standing.ts";
import { statements } from "./statements.ts";
import { support } from "./support.ts";
import { suspensions } from "./suspensions.ts";
import { safety } from "./safety.ts";
import { team } from "./team.ts";
import { teamReply } from "./team-reply.ts";
import { templates } from "./templates.ts";
import { time } from "./time.ts";
import { training } from "./training.ts";
import { transparency } from "./transparency.ts";
import { unsealing } from "./unsealing.ts";

/** Everything a person reads, in British English. Another language is another object of this shape. */
export const enGB = {
  about,
  accounts,
  alarms,
  api,
  backtests,
  care,
  choices,
  common,
  deciding,
  duty,
  erasing,
  errors,
  evidence,
  followUp,
  following,
  help,
  helpFlow,
  helplines,
  investigate,
  keeping,
  layout,
  ledger,
  letters,
  moderation,
  noticed,
  noticing,
  oidc,
  packDraft,
  packLanguage,
  packs,
  posting,
  quality,
  reading,
  reporting,
  reversal,
  safety,
  security,
  serving,
  standing,
  statements,
  support,
  suspensions,
  team,
  teamReply,
  templates,
  time,
  transparency,
  training,
  unsealing,
};

export type Messages = typeof enGB;
