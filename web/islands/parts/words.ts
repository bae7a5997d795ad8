/** Copy, print or save the recovery words. Without script they are plain text, and paper is enough. */
export function keepWords(): void {
  const box = document.querySelector<HTMLElement>("[data-words][data-file]");
  const tools = box?.querySelector<HTMLElement>("[data-tools]");
  if (!box || !tools) return;
  const words = box.dataset.words ?? "";
  const say = (text = "") => {
    const line = box.querySelector("[role=status]");
    if (line) line.textContent = text;
  };
  const acts: Record<string, () => void> = {
    copy: () => {
      const copied = navigator.clipboard?.writeText(words) ?? Promise.reject(new Error("refused"));
      copied.then(
        () => say(box.dataset.copied),
        () => say(box.dataset.failed),
      );
    },
    print: () => print(),
    save: () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([`${words}\n`], { type: "text/plain" }));
      link.download = box.dataset.file ?? "";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
  };
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target;
    if (button instanceof HTMLButtonElement) acts[button.dataset.do ?? ""]?.();
  });
}
