/** What a page asks to be read first: the error summary, a preview, a new key. */
export function focusFirst(): void {
  document.querySelector<HTMLElement>("[data-focus]")?.focus();

  // A link to a field inside a closed part opens it on the way.
  document.querySelector(".errors")?.addEventListener("click", (event) => {
    const link = event.target instanceof HTMLAnchorElement ? event.target : null;
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const folded = field.closest("details");
    if (folded) folded.open = true;
    field.focus();
    (field.closest(".field") ?? field).scrollIntoView();
  });
}
