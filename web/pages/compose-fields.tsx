import { NEEDS, THEMES } from "../../workers/threads/types.ts";
import { Choices } from "../components/choices/choices.tsx";
import type { View } from "../view.ts";
import type { ComposePageProps } from "./compose.tsx";

/** The board is part of the form, so that choosing another loses nothing that was typed. */
export function BoardChoice({ view, boards, form }: ComposePageProps) {
  const { posting } = view.t;
  const chosen = boards?.find((board) => board.slug === form.values.board);
  const choices = (
    <Choices
      view={view}
      type="radio"
      name="board"
      label={posting.board}
      error={form.errors.board}
      choices={(boards ?? []).map(({ slug, label }) => ({ value: slug, label }))}
      chosen={chosen ? [chosen.slug] : []}
    />
  );
  if (!chosen) return choices;
  return (
    <>
      <p>{posting.onBoard(chosen.label)}</p>
      <details class="more">
        <summary>{posting.otherBoards}</summary>
        {choices}
      </details>
    </>
  );
}

/** Off unless it is ticked: only the writer may tie two threads together, and only here. */
export function KeepName({ view, mode, nameToKeep, form }: ComposePageProps) {
  const { followUp } = view.t;
  if (!nameToKeep) return null;
  const isReply = mode === "reply";
  return (
    <label class="choice">
      <input
        type="checkbox"
        name="keepName"
        value="yes"
        id="keepName"
        checked={form.values.keepName === "yes"}
      />
      <span>
        {isReply ? followUp.keepReply(nameToKeep) : followUp.keep(nameToKeep)}
        <small>{isReply ? followUp.keepReplyHint : followUp.keepHint}</small>
      </span>
    </label>
  );
}

/** What the opener asks for. */
export function Need({ view, form }: ComposePageProps) {
  const { posting, common } = view.t;
  return (
    <Choices
      view={view}
      type="radio"
      name="need"
      label={posting.need}
      hint={posting.needHint}
      error={form.errors.need}
      choices={NEEDS.map((need) => ({
        value: need,
        label: common.needs[need],
        hint: common.needHints[need],
      }))}
      chosen={form.values.need ? [form.values.need] : []}
    />
  );
}

/** Topic tags, folded away until somebody wants them. */
export function Topics({ view, form, topics }: ComposePageProps) {
  const { posting } = view.t;
  const chosen = form.values.lists?.topics ?? [];
  return (
    <details class="more" open={chosen.length > 0 || form.errors.topics !== undefined}>
      <summary>{posting.topicsSummary}</summary>
      <Choices
        view={view}
        type="checkbox"
        name="topics"
        label={posting.topics}
        hint={posting.topicsHint}
        error={form.errors.topics}
        choices={(topics ?? []).map((topic) => ({ value: topic.slug, label: topic.label }))}
        chosen={chosen}
      />
    </details>
  );
}

/** Content notes, folded away until somebody wants them. */
export function Notes({ view, form }: ComposePageProps) {
  const { posting, common } = view.t;
  const chosen = form.values.lists?.notes ?? [];
  return (
    <details class="more" open={chosen.length > 0 || form.errors.notes !== undefined}>
      <summary>{posting.notesSummary}</summary>
      <Choices
        view={view}
        type="checkbox"
        name="notes"
        label={posting.notes}
        hint={posting.notesHint}
        error={form.errors.notes}
        choices={THEMES.map((theme) => ({ value: theme, label: common.themes[theme] }))}
        chosen={chosen}
      />
    </details>
  );
}

/** What marks do in a text. */
export function Markdown({ view }: { view: View }) {
  const { posting } = view.t;
  return (
    <details class="more">
      <summary>{posting.markdownSummary}</summary>
      <dl class="marks">
        {posting.markdown.map(([marks, meaning]) => (
          <div>
            <dt>
              <code>{marks}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
