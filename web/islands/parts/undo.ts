/**
 * The line that takes back what was just done: its key presses its button, and it goes when its time is
 * over. Without script it stays, and the server says when it is too late.
 */
export function watchUndo(): void {
  const line = document.querySelector<HTMLElement>("[data-undo]");
  const form = line?.querySelector("form");
  if (!line || !form) return;
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

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || line.hidden) return;
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest("input[type=text],input[type=search],textarea,select")) return;
    if (event.key.toLowerCase() !== line.dataset.undoKey) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
