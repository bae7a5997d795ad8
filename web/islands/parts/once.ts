/** A second press sends nothing: the first is on its way. Coming back by the Back button frees the form. */
export function sendOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-once]")) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) return event.preventDefault();
      sent = true;
      const button = event.submitter;
      if (button) {
        button.ariaDisabled = "true";
        button.dataset.words = button.textContent;
        button.textContent = form.dataset.once ?? button.textContent;
      }
      // A server that does not answer must not leave the writer before a dead button.
      setTimeout(free, 15_000);
    });
    const free = () => {
      sent = false;
      // A button may belong to the form and stand elsewhere.
      for (const button of form.elements) {
        if (!(button instanceof HTMLButtonElement) || button.dataset.words === undefined) continue;
        button.textContent = button.dataset.words;
        button.ariaDisabled = null;
        delete button.dataset.words;
      }
    };
    addEventListener("pageshow", free);
  }
}
