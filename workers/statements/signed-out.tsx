import { MessagePage } from "../../web/pages/message.tsx";
import type { AppContext } from "../context.ts";
import { page, viewOf } from "../http/page.tsx";

/** For words that came when nobody was signed in any more: they are given back, with the way to sign in. */
export function signedOut(c: AppContext, kept: string, to = "/sign-in") {
  const { title, text, link } = c.get("ctx").t.statements.signedOut;
  const said = { title, text, kept, onward: { href: to, text: link } };
  return page(c, <MessagePage view={viewOf(c)} status={401} {...said} />, 401);
}
