/** The live line of the desk: says that something changed. When the line drops, it asks every minute, and says so. */
const LOOK_EVERY = 60_000;
const FIRST_RETRY = 2_000;

const desk = document.querySelector<HTMLElement>("[data-desk]");
if (desk) watch(desk);
chooseByKey();
fillFromPolicy();
openParts();

function watch(line: HTMLElement): void {
  const news = line.querySelector<HTMLElement>("[data-desk-news]");
  const lost = line.querySelector<HTMLElement>("[data-desk-lost]");
  const url = new URL(line.dataset.desk ?? "", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const tell = () => {
    if (news) news.hidden = false;
  };
  let wait = FIRST_RETRY;
  let asking = 0;

  const connect = () => {
    const socket = new WebSocket(url);
    socket.addEventListener("open", () => {
      // What happened while the line was down came without a word.
      if (asking) void look(line, tell);
      clearInterval(asking);
      asking = 0;
      wait = FIRST_RETRY;
      if (lost) lost.hidden = true;
    });
    socket.addEventListener("message", tell);
    socket.addEventListener("close", () => {
      if (lost) {
        lost.textContent = line.dataset.lost ?? "";
        lost.hidden = false;
      }
      asking ||= setInterval(() => void look(line, tell), LOOK_EVERY);
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LOOK_EVERY);
    });
  };
  connect();
}

/** Asks for the page once more and tells when what waits is not what this page shows. */
async function look(line: HTMLElement, tell: () => void): Promise<void> {
  const answer = await fetch(location.pathname).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector<HTMLElement>("[data-desk]")?.dataset.state;
  if (now !== line.dataset.state) tell();
}

/** One letter chooses an action, but never while someone is writing. */
function chooseByKey(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (
      event.target instanceof Element &&
      event.target.closest("input[type=text],textarea,select")
    ) {
      return;
    }
    const key = CSS.escape(event.key.toLowerCase());
    const choice = document.querySelector<HTMLInputElement>(`input[data-key="${key}"]`);
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    choice.focus();
  });
}

/** Choosing a rule or an act writes a first draft of the reason, unless the moderator has written one. */
function fillFromPolicy(): void {
  const policy = document.querySelector<HTMLSelectElement>("select[data-fills]");
  const reason = document.querySelector<HTMLTextAreaElement>(`#${policy?.dataset.fills ?? "none"}`);
  if (!policy || !reason) return;
  let drafted = "";
  policy.form?.addEventListener("change", (event) => {
    // Who empties the reason by hand wants it empty.
    if (event.target === reason) return;
    const written = reason.value.trim();
    if (written !== "" && written !== drafted) return;
    const act = document.querySelector<HTMLInputElement>("[name=action]:checked");
    const rule = policy.selectedOptions[0]?.dataset.text;
    drafted = rule ? [rule, act?.dataset.then].filter(Boolean).join(" ") : "";
    reason.value = drafted;
    reason.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Choosing an action opens the part of the form that it needs. */
function openParts(): void {
  const form = document.querySelector(".decision");
  const open = () => {
    const action = form?.querySelector<HTMLInputElement>("[name=action]:checked")?.value;
    const part = form?.querySelector<HTMLDetailsElement>(
      `details[data-for="${CSS.escape(action ?? "")}"]`,
    );
    if (part) part.open = true;
  };
  form?.addEventListener("change", open);
  open();
}
