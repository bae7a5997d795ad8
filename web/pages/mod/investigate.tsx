import type { FoundReview, Investigation, Search } from "../../../workers/reversal/types.ts";
import { SORTS } from "../../../workers/reversal/types.ts";
import {
  CAUSES,
  CLASSES,
  REVIEW_STATUSES,
  type ReviewClass,
} from "../../../workers/moderation/types.ts";
import { STATUSES } from "../../../workers/threads/types.ts";
import { Field, TextField } from "../../components/field/field.tsx";
import { Pager } from "../../components/pager/pager.tsx";
import { When } from "../../components/when/when.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { BulkFields } from "./bulk-fields.tsx";
import { DeskText } from "./desk-text.tsx";

const HERE = "/mod/investigate";

export interface InvestigatePageProps {
  readonly view: View;
  readonly search: Search;
  readonly seen: Investigation;
  /** True on the first page of what was asked for. */
  readonly isFirst: boolean;
}

/** Looking for reviews on purpose: search, conditions, order, and many at once. */
export function InvestigatePage({ view, search, seen, isFirst }: InvestigatePageProps) {
  const words = view.t.investigate;
  const { found, next, looked } = seen;
  const asked = queryOf(search);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal wide>
      <p class="crumb">
        <a href="/mod">{view.t.moderation.review.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <SearchForm view={view} search={search} seen={seen} />
      {found.length === 0 ? (
        <section class="empty">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{words.noneHint}</p>
        </section>
      ) : (
        <form method="post" action="/mod/bulk">
          <h2>{words.found(found.length)}</h2>
          <ol class="found">
            {found.map((review) => (
              <Found view={view} review={review} />
            ))}
          </ol>
          <BulkFields
            view={view}
            policies={seen.policies}
            form={{ values: {}, errors: {}, key: "" }}
          />
        </form>
      )}
      {next && looked > found.length ? <p class="hint">{words.window(looked)}</p> : null}
      <Pager
        view={view}
        prev={isFirst ? null : `${HERE}?${asked}`}
        next={next === null ? null : `${HERE}?${asked}${asked ? "&" : ""}past=${next}`}
        prevLabel={words.newer}
        nextLabel={words.older}
      />
    </Layout>
  );
}

/** The conditions as they stand in an address. */
function queryOf(search: Search): string {
  const set = Object.entries(search).filter(
    ([name, value]) => value && !(name === "sort" && value === "newest"),
  );
  return new URLSearchParams(set as [string, string][]).toString();
}

function SearchForm(props: { view: View; search: Search; seen: Investigation }) {
  const { view, search, seen } = props;
  const words = view.t.investigate;
  const { classNames } = view.t.moderation;
  const { q, sort, ...narrower } = search;
  const isOpen = Object.values(narrower).some((value) => value !== null) || sort !== "newest";
  const classes = Object.keys(CLASSES) as ReviewClass[];
  return (
    <form method="get" action={HERE} class="search">
      <TextField view={view} name="q" label={words.search} hint={words.searchHint} value={q} />
      <details class="more" open={isOpen}>
        <summary>{words.filters}</summary>
        <div class="filters">
          <Select
            view={view}
            name="board"
            label={words.board}
            any={words.anyBoard}
            chosen={search.board}
            options={seen.boards.map(({ slug, label }) => [slug, label])}
          />
          <Select
            view={view}
            name="class"
            label={words.class}
            any={words.anyClass}
            chosen={search.class}
            options={classes.map((name) => [name, classNames[name]])}
          />
          <Select
            view={view}
            name="status"
            label={words.status}
            any={words.anyStatus}
            chosen={search.status}
            options={REVIEW_STATUSES.map((status) => [status, words.statuses[status]])}
          />
          <Select
            view={view}
            name="cause"
            label={words.cause}
            any={words.anyCause}
            chosen={search.cause}
            options={CAUSES.map((cause) => [cause, words.causes[cause]])}
          />
          <Select
            view={view}
            name="state"
            label={words.state}
            any={words.anyState}
            chosen={search.state}
            options={STATUSES.map((status) => [status, view.t.common.statuses[status]])}
          />
          <Select
            view={view}
            name="sort"
            label={words.sort}
            chosen={sort}
            options={SORTS.map((one) => [one, words.sorts[one]])}
          />
        </div>
      </details>
      <p class="buttons">
        <button>{words.go}</button>
        <a class="plain" href={HERE}>
          {words.clear}
        </a>
      </p>
    </form>
  );
}

interface SelectProps {
  readonly view: View;
  readonly name: string;
  readonly label: string;
  /** What stands for no condition; absent where one is always chosen. */
  readonly any?: string;
  readonly chosen: string | null;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Select({ view, name, label, any, chosen, options }: SelectProps) {
  return (
    <Field view={view} name={name} label={label}>
      <select id={name} name={name}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Found({ view, review }: { view: View; review: FoundReview }) {
  const words = view.t.investigate;
  const { threadId, postId, post } = review;
  const title = review.title || words.untitled;
  const id = `pick-${postId}`;
  return (
    <li class={`class-${review.class}`}>
      <label class="tick" for={id}>
        <input type="checkbox" id={id} name="picks" value={`${threadId}/${postId}`} />
        <span class="vh">{words.tick(title)}</span>
      </label>
      <div>
        <h3>
          <a href={`/mod/reviews/${threadId}/${postId}`}>{title}</a>
        </h3>
        <p class="meta">
          <span>{view.t.moderation.classNames[review.class]}</span>
          <span>{words.statuses[review.status]}</span>
          <span>{words.causes[review.cause]}</span>
          <span>{review.board}</span>
          <span>{view.t.common.statuses[post.status]}</span>
          <span>
            {words.opened} <When view={view} at={review.openedAt} />
          </span>
          {review.status === "open" ? <span>{dueOf(view, review)}</span> : null}
          {review.held ? <span>{words.inHands}</span> : null}
        </p>
        <DeskText view={view} post={post} summary={words.by(post.alias)} />
        <p class="ways">
          <a href={`${HERE}/${threadId}`}>
            {words.history}
            <span class="vh">: {title}</span>
          </a>
        </p>
      </div>
    </li>
  );
}

function dueOf(view: View, review: FoundReview): string {
  const { dueIn, late } = view.t.investigate;
  const left = review.dueAt - view.now;
  const span = view.t.time.about(Math.abs(left));
  return left >= 0 ? dueIn(span) : late(span);
}
