import type { Keys } from "../accounts/keys.ts";
import type { Actor } from "../permissions/types.ts";
import { receiptCode } from "./rules.ts";

/**
 * The name a report bears for whoever made it: keyed by person and post together, so that one
 * member's reports do not join. A visitor is known by the form's key alone, which makes a form sent
 * twice one report and says nothing else.
 */
export function reporterToken(
  keys: Keys,
  actor: Actor,
  post: { readonly threadId: string; readonly postId: string },
  formKey: string,
): Promise<string> {
  return actor.kind === "visitor"
    ? keys.token("report", "visitor", formKey, post.threadId, post.postId)
    : keys.token("report", "member", actor.id, post.threadId, post.postId);
}

/** The code a reporter keeps, the same however often it is asked for, and what is stored of it. */
export async function receiptFor(
  keys: Keys,
  post: { readonly threadId: string; readonly postId: string },
  reporter: string,
): Promise<{ code: string; token: string }> {
  const code = receiptCode(
    await keys.bytes("receipt", "code", post.threadId, post.postId, reporter),
  );
  return { code, token: await receiptToken(keys, code) };
}

/** What is stored of a receipt code: a stolen database shows nobody's receipt. */
export function receiptToken(keys: Keys, code: string): Promise<string> {
  return keys.token("receipt", "kept", code);
}

/** The member who reports, sealed beside their report. */
export function sealReporter(
  keys: Keys,
  memberId: string,
  report: { readonly threadId: string; readonly postId: string; readonly reporter: string },
): Promise<string> {
  return keys.seal("reporter", memberId, besideOf(report));
}

/** Who made a report; null for a visitor, or when no key opens the seal any more. */
export async function openReporter(
  keys: Keys,
  report: {
    readonly threadId: string;
    readonly postId: string;
    readonly reporter: string;
    readonly reporterSeal: string | null;
  },
): Promise<string | null> {
  const { reporterSeal } = report;
  return reporterSeal === null ? null : keys.open("reporter", reporterSeal, besideOf(report));
}

function besideOf(report: { threadId: string; postId: string; reporter: string }): string {
  return `${report.threadId}/${report.postId}/${report.reporter}`;
}

/** The name under which somebody is put last, the same for every post they report. */
export function mutedToken(keys: Keys, memberId: string): Promise<string> {
  return keys.token("muted", memberId);
}
