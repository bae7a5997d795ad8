import type { Template } from "../../../workers/templates/types.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

interface TemplatesPageProps {
  readonly view: View;
  readonly templates: readonly Template[];
  readonly boards: readonly { readonly slug: string; readonly label: string }[];
  /** The actions in the order they are offered. */
  readonly actions: readonly Template["action"][];
  readonly said?: string | undefined;
}

/** The words that decisions can begin from, by board and by what they are for. */
export function TemplatesPage(props: TemplatesPageProps) {
  const { view, templates, said } = props;
  const { list, back } = view.t.templates;
  const groups = [{ slug: "", label: list.every }, ...props.boards];
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{back}</a>
      </p>
      <NoticeBanner text={said} />
      <h1>{list.title}</h1>
      <p class="lead">{list.lead}</p>
      <p class="buttons">
        <a class="button" href="/mod/templates/add">
          {list.add}
        </a>
      </p>
      {templates.length === 0 ? <p>{list.none}</p> : null}
      {groups.map((board) => (
        <OfBoard {...props} board={board} />
      ))}
    </Layout>
  );
}

function OfBoard(
  props: TemplatesPageProps & { readonly board: { readonly slug: string; readonly label: string } },
) {
  const { view, templates, actions, board } = props;
  const own = templates.filter((one) => one.board === board.slug);
  if (own.length === 0) return null;
  const id = `board-${board.slug || "every"}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{board.label}</h2>
      {actions.map((action) => {
        const some = own.filter((one) => one.action === action);
        if (some.length === 0) return null;
        return (
          <>
            <h3>{view.t.moderation.actions[action]}</h3>
            <ul class="templates">
              {some.map((one) => (
                <One view={view} template={one} />
              ))}
            </ul>
          </>
        );
      })}
    </section>
  );
}

function One({ view, template }: { view: View; template: Template }) {
  const { list } = view.t.templates;
  const { id, label, policyNumber, reason } = template;
  return (
    <li>
      <p>
        <strong>{label}</strong>
        {policyNumber === null ? null : <span class="meta"> {list.rule(policyNumber)}</span>}
      </p>
      <p class="pre">{reason}</p>
      <p>
        <a href={`/mod/templates/${id}`}>
          {list.change}
          <span class="vh">: {label}</span>
        </a>
      </p>
    </li>
  );
}
