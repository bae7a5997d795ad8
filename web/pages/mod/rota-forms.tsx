import type { DutyPerson, RotaShift, ShiftAct, ShiftField } from "../../../workers/duty/types.ts";
import { CLASSES, type ReviewClass } from "../../../workers/moderation/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { describedBy, Field, TextField } from "../../components/field/field.tsx";
import { Select } from "../../components/select/select.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";

/** The way back to the rota, above every one of its forms. */
function Crumb({ view }: { view: View }) {
  return (
    <p class="crumb">
      <a href="/mod/rota">{view.t.duty.back}</a>
    </p>
  );
}

export interface ShiftFormPageProps {
  readonly view: View;
  readonly zone: string;
  readonly ownId: string;
  /** Whom shifts may be planned for; none when it is only oneself. */
  readonly people: readonly DutyPerson[];
  /** The lengths that may be chosen, in minutes. */
  readonly lengths: readonly number[];
  readonly weeksMax: number;
  readonly form: FormState<ShiftField>;
}

/** Planning a shift, once or every week. */
export function ShiftFormPage(props: ShiftFormPageProps) {
  const { view, zone, ownId, people, form } = props;
  const { duty } = view.t;
  const words = duty.form;
  const { values, errors } = form;
  const isBad = Object.values(errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={isBad}>
      <ErrorSummary view={view} errors={errors} />
      <Crumb view={view} />
      <h1>{words.title}</h1>
      <p class="hint">{duty.zone(zone)}</p>
      <form method="post" action="/mod/rota/add" novalidate>
        {people.length === 0 ? null : (
          <Select
            view={view}
            name="person"
            label={words.person}
            error={errors.person}
            chosen={values.person || ownId}
            choices={people.map(({ id, name }) => ({
              value: id,
              label: id === ownId ? `${name} ${duty.you}` : name,
            }))}
          />
        )}
        <Field view={view} name="day" label={words.day} error={errors.day}>
          <input
            id="day"
            name="day"
            type="date"
            value={values.day}
            aria-describedby={describedBy("day", { error: errors.day })}
            aria-invalid={errors.day ? "true" : undefined}
          />
        </Field>
        <Field view={view} name="time" label={words.time} hint={words.timeHint} error={errors.time}>
          <input
            id="time"
            name="time"
            type="time"
            value={values.time}
            aria-describedby={describedBy("time", { hint: words.timeHint, error: errors.time })}
            aria-invalid={errors.time ? "true" : undefined}
          />
        </Field>
        <Select
          view={view}
          name="length"
          label={words.length}
          error={errors.length}
          chosen={values.length}
          choices={props.lengths.map((minutes) => ({
            value: String(minutes),
            label: words.lengthOf(minutes),
          }))}
        />
        <Select
          view={view}
          name="weeks"
          label={words.weeks}
          hint={words.weeksHint}
          error={errors.weeks}
          chosen={values.weeks}
          choices={Array.from({ length: props.weeksMax }, (_, n) => ({
            value: String(n + 1),
            label: words.weeksOf(n + 1),
          }))}
        />
        <p class="buttons">
          <button>{words.add}</button>
          <a class="plain" href="/mod/rota">
            {view.t.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  );
}

export interface ShiftPageProps {
  readonly view: View;
  readonly shift: RotaShift;
  readonly zone: string;
  readonly own: boolean;
  readonly acts: readonly ShiftAct[];
  /** Why what was asked for was not done, in words. */
  readonly problem?: string | undefined;
}

/** One shift, and what may be done about it; what follows from each is said before it is pressed. */
export function ShiftPage({ view, shift, zone, own, acts, problem }: ShiftPageProps) {
  const { duty } = view.t;
  const words = duty.shift;
  const when = duty.datedSpan(zone, shift.startsAt, shift.endsAt);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={problem !== undefined}>
      <Crumb view={view} />
      {problem === undefined ? null : (
        <div class="errors" role="alert" tabindex={-1} data-focus>
          <p>{problem}</p>
        </div>
      )}
      <h1>{own ? words.own : words.title(shift.name)}</h1>
      <p class="lead">{when}</p>
      <p class="hint">{duty.zone(zone)}</p>
      {shift.offeredAt === null ? null : <p>{own ? words.ownOffered : words.offered}</p>}
      {shift.endsAt <= view.now ? <p>{words.over}</p> : null}
      {acts.map((act) => (
        <form method="post" action={`/mod/rota/shifts/${shift.id}`}>
          <p class="buttons">
            <button
              name="do"
              value={act}
              class={act === "remove" ? "destroys" : act === "take" ? undefined : "plain"}
              aria-describedby={`${act}-hint`}
            >
              {duty.acts[act].button}
            </button>
          </p>
          <p class="hint" id={`${act}-hint`}>
            {duty.acts[act].hint}
          </p>
        </form>
      ))}
    </Layout>
  );
}

export interface ZonePageProps {
  readonly view: View;
  readonly zone: string;
  readonly zones: readonly string[];
  readonly error?: string | undefined;
}

/** By which clock somebody sees the rota. */
export function ZonePage({ view, zone, zones, error }: ZonePageProps) {
  const { zoneForm: words } = view.t.duty;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={error !== undefined}>
      <ErrorSummary view={view} errors={{ zone: error }} />
      <Crumb view={view} />
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <form method="post" action="/mod/rota/zone" novalidate>
        <Select
          view={view}
          name="zone"
          label={words.label}
          error={error}
          chosen={zone}
          choices={zones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
        />
        <p class="buttons">
          <button>{words.save}</button>
          <a class="plain" href="/mod/rota">
            {view.t.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  );
}

export interface TargetsPageProps {
  readonly view: View;
  readonly form: FormState<ReviewClass>;
  /** The unit of each field, in minutes. */
  readonly units: Readonly<Record<ReviewClass, number>>;
}

/** How soon a review of each class should be decided. */
export function TargetsPage({ view, form, units }: TargetsPageProps) {
  const { targets: words } = view.t.duty;
  const isBad = Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={isBad}>
      <ErrorSummary view={view} errors={form.errors} />
      <Crumb view={view} />
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <form method="post" action="/mod/rota/targets" novalidate>
        {(Object.keys(CLASSES) as ReviewClass[]).map((name) => (
          <TextField
            view={view}
            name={name}
            label={words.label(name, units[name])}
            error={form.errors[name]}
            value={form.values[name]}
          />
        ))}
        <p class="buttons">
          <button>{words.save}</button>
          <a class="plain" href="/mod/rota">
            {view.t.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  );
}
