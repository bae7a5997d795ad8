import { HELPLINE_PURPOSES } from "../../../workers/helplines/types.ts";
import {
  DETECTOR_MODES,
  type DraftForm,
  FLOORS,
  PRE_MODERATION,
  type Reply,
  type SettledKind,
} from "../../../workers/packs/types.ts";
import { THEMES } from "../../../workers/threads/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { TextField } from "../../components/field/field.tsx";
import { Select } from "../../components/select/select.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import type { View } from "../../view.ts";

interface PackFieldsProps {
  readonly view: View;
  readonly form: DraftForm;
}

/** The settings of a draft: everything but its rules. */
export function PackFields(props: PackFieldsProps) {
  const { view, form } = props;
  const { packs, packDraft: words, common } = view.t;
  const { content, errors } = form;
  // Those that come first stand first: a form brings them in the order of the page.
  const purposes = [...new Set([...content.helplines, ...HELPLINE_PURPOSES])];
  return (
    <>
      <Detectors {...props} />
      <Choices
        view={view}
        type="radio"
        name="pre"
        label={words.pre}
        error={errors["pre"]}
        choices={PRE_MODERATION.map((value) => ({
          value,
          label: packs.waits[value].name,
          hint: packs.waits[value].does,
        }))}
        chosen={[content.preModeration]}
      />
      <TextField
        view={view}
        name="first"
        label={words.firstPosts}
        hint={words.firstPostsHint}
        error={errors["first"]}
        value={form.first}
      />
      <Select
        view={view}
        name="floor"
        label={words.floor}
        hint={words.floorHint}
        error={errors["floor"]}
        choices={[
          { value: "", label: packs.noFloor },
          ...FLOORS.map((value) => ({ value, label: packs.floors[value] })),
        ]}
        chosen={content.floor ?? ""}
      />
      <Choices
        view={view}
        type="checkbox"
        name="note"
        label={words.notes}
        hint={words.notesHint}
        choices={THEMES.map((value) => ({ value, label: common.themes[value] }))}
        chosen={content.defaultNotes}
      />
      <Choices
        view={view}
        type="checkbox"
        name="helpline"
        label={words.helplines}
        choices={purposes.map((value) => ({ value, label: packs.purposes[value] }))}
        chosen={content.helplines}
      />
      <Replies {...props} />
    </>
  );
}

function Detectors({ view, form }: PackFieldsProps) {
  const { packs, packDraft: words } = view.t;
  const { detectors } = form.content;
  return (
    <>
      <h2 id="settings">{words.detectors}</h2>
      <p>{words.detectorsLead}</p>
      <dl class="modes">
        {DETECTOR_MODES.map((mode) => (
          <div>
            <dt>{packs.modes[mode].name}</dt>
            <dd>{packs.modes[mode].does}</dd>
          </div>
        ))}
      </dl>
      <p class="banner">{words.crisis}</p>
      <div class="beside">
        {(Object.keys(detectors) as SettledKind[]).map((kind) => (
          <Select
            view={view}
            name={`kind-${kind}`}
            label={packs.kinds[kind].name}
            hint={packs.kinds[kind].about}
            error={form.errors[`kind-${kind}`]}
            choices={DETECTOR_MODES.map((value) => ({ value, label: packs.modes[value].name }))}
            chosen={detectors[kind]}
          />
        ))}
      </div>
    </>
  );
}

/** As many as there are, and two more. */
const SPARE = 2;
const MOST = 30;
const BLANK: Reply = { label: "", text: "" };

function Replies({ view, form }: PackFieldsProps) {
  const { packDraft: words } = view.t;
  const { replies } = form.content;
  const slots = [...replies, ...Array.from({ length: SPARE }, () => BLANK)].slice(0, MOST);
  const isOpen = Object.keys(form.errors).some((name) => name.startsWith("reply-"));
  return (
    <details class="more" open={isOpen}>
      <summary>
        {words.replies} ({replies.length})
      </summary>
      <p class="hint">{words.repliesHint}</p>
      {slots.map(({ label, text }, place) => (
        <>
          <TextField
            view={view}
            name={`reply-label-${place}`}
            label={words.replyLabel(place + 1)}
            error={form.errors[`reply-label-${place}`]}
            value={label}
            max={80}
          />
          <TextArea
            view={view}
            name={`reply-text-${place}`}
            label={words.replyText(place + 1)}
            error={form.errors[`reply-text-${place}`]}
            value={text}
            rows={4}
            max={2_000}
          />
        </>
      ))}
    </details>
  );
}
