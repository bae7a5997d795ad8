import { openParts } from "./parts/action-parts.ts";
import { keepClaim } from "./parts/claim.ts";
import { openKeys } from "./parts/keys-dialog.ts";
import { watchKeys } from "./parts/keys.ts";
import { follow } from "./parts/live.ts";
import { keepPreview } from "./parts/preview.ts";
import { draftReason } from "./parts/reason.ts";
import { sendDecisions } from "./parts/send.ts";
import { watchUndo } from "./parts/undo.ts";

const place = document.querySelector<HTMLElement>("[data-desk]");
const stay = place ? keepClaim(place, follow(place)) : () => undefined;
watchUndo();
openKeys();
watchKeys();

const form = document.querySelector<HTMLFormElement>("form[data-send]");
if (form) {
  openParts(form);
  draftReason(form);
  keepPreview(form);
  sendDecisions(form, stay);
}
