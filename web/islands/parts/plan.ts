/** Copy or print a plan that somebody wrote for themself. It is read here when asked, and goes nowhere else. */
export function keepPlan(): void {
  const box = document.querySelector<HTMLElement>("[data-plan]");
  const tools = box?.querySelector<HTMLElement>("[data-tools]");
  if (!box || !tools) return;
  const say = (text = "") => {
    const line = box.querySelector("[role=status]");
    if (line) line.textContent = text;
  };
  const words = () =>
    [...box.querySelectorAll<HTMLTextAreaElement>("textarea")]
      .map((field) => `${field.labels[0]?.textContent ?? ""}\n${field.value}\n`)
      .join("\n");
  const acts: Record<string, () => void> = {
    copy: () => {
      const copied =
        navigator.clipboard?.writeText(words()) ?? Promise.reject(new Error("refused"));
      copied.then(
        () => say(box.dataset.copied),
        () => say(box.dataset.failed),
      );
    },
    print: () => print(),
  };
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target;
    if (button instanceof HTMLButtonElement) acts[button.dataset.do ?? ""]?.();
  });
}
