/** Shows, and opens, what the chosen actions need, and nothing else. */
export function openParts(form: HTMLFormElement): void {
  const show = () => {
    const chosen = form.querySelectorAll<HTMLInputElement>(
      "[name=action]:checked,[name=also]:checked",
    );
    const actions = [...chosen].map(({ value }) => value);
    for (const part of form.querySelectorAll<HTMLDetailsElement>("details[data-for]")) {
      const fits = (part.dataset["for"] ?? "").split(" ").some((one) => actions.includes(one));
      part.hidden = !fits;
      if (fits) part.open = true;
    }
  };
  form.addEventListener("change", show);
  show();
}
