/** Choosing an action opens the part of the form that it needs. */
export function openParts(form: HTMLFormElement): void {
  const open = () => {
    const action = form.querySelector<HTMLInputElement>("[name=action]:checked")?.value;
    const part = form.querySelector<HTMLDetailsElement>(
      `details[data-for~="${CSS.escape(action ?? "none")}"]`,
    );
    if (part) part.open = true;
  };
  form.addEventListener("change", open);
  open();
}
