import { keysAreOn, setKeys } from "./keys.ts";

/**
 * Shows the list of keys over the page. Without script the list stands at the end of the page; the
 * browser itself closes a dialog by Escape and gives the focus back to where it was.
 */
export function openKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-keys]");
  const list = document.querySelector<HTMLElement>("#keys");
  const link = document.querySelector<HTMLAnchorElement>("a[href='#keys']");
  if (!dialog || !list || !link) return;
  dialog.prepend(list);
  for (const one of list.querySelectorAll<HTMLElement>("[data-script]")) one.hidden = false;
  for (const one of list.querySelectorAll<HTMLElement>("[data-no-script]")) one.hidden = true;
  const box = list.querySelector<HTMLInputElement>("input[data-keys-on]");
  if (box) {
    box.checked = keysAreOn();
    box.addEventListener("change", () => setKeys(box.checked));
  }
  link.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
}
