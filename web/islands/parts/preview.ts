/** How long somebody must have stopped choosing and writing. */
const PAUSE = 400;

/** Keeps in sight what the author will read. The server writes it, as it writes the author's page. */
export function keepPreview(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>("[data-preview]");
  const look = form.querySelector<HTMLButtonElement>("button[formaction]");
  if (!place || !look) return;
  const from = look.formAction;
  // What is always in sight needs no button.
  look.hidden = true;
  let timer = 0;
  let asking = new AbortController();

  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${from}?part=1`, { method: "POST", body: sent(form), signal });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      // The page's own server wrote it, escaped as every page is.
      const html = new DOMParser().parseFromString(await answer.text(), "text/html");
      place.replaceChildren(...html.body.childNodes);
    } catch {
      if (!signal.aborted) place.textContent = place.dataset["lost"] ?? "";
    }
  };
  const later = () => {
    clearTimeout(timer);
    if (form.querySelector("[name=action]:checked")) timer = setTimeout(() => void ask(), PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  later();
}

/** The form as the browser itself would send it. */
export function sent(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return new URLSearchParams(entries);
}
