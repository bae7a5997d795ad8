// Wakes the desk of whoever turned it on. The message that came is not even read: it says nothing.
// The words are here and not in the page, because the page may be closed; web/locales has no part of it.
const TITLE = "Something is waiting";
const TAG = "waiting";

self.addEventListener("push", (event) => {
  // A newer one takes the place of the one before: there is never a pile of them.
  event.waitUntil(self.registration.showNotification(TITLE, { tag: TAG, icon: "/icon.svg" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openDesk());
});

/** The desk that is open already, or a new one. */
async function openDesk() {
  const open = await self.clients.matchAll({ type: "window" });
  const desk = open.find(({ url }) => new URL(url).pathname === "/mod");
  await (desk ? desk.focus() : self.clients.openWindow("/mod"));
}
