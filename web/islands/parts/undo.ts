/**
 * The line that takes back what was just done: its key presses its button (keys.ts), and it goes when its time is
 * over. Without script it stays, and the server says when it is too late.
 */
export function watchUndo(): void {
  const line = document.querySelector<HTMLElement>("[data-undo]");
  if (!line) return;
  const until = Date.now() + Number(line.dataset.undo);
  const end = () => {
    if (Date.now() < until) return;
    if (line.contains(document.activeElement)) document.querySelector<HTMLElement>("main")?.focus();
    line.hidden = true;
  };
  setTimeout(end, until - Date.now() + 50);
  // A page that comes back by the Back button brings the line along.
  addEventListener("pageshow", end);

  // What stands on a page from the start is not read out as news.
  const said = line.querySelector<HTMLElement>("[role=status]");
  const text = said?.textContent ?? "";
  if (said) {
    said.textContent = "";
    setTimeout(() => (said.textContent = text), 100);
  }
}
