import type { ReportStatus } from "../../workers/reports/types.ts";
import type { AppealShown, StatementField } from "../../workers/statements/types.ts";
import { KeptWords } from "../components/kept-words/kept-words.tsx";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { Redress } from "../components/statement/redress.tsx";
import { When } from "../components/when/when.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

export type ReceiptForm = FormState<StatementField>;

export interface ReceiptPageProps {
  readonly view: View;
  readonly code: string;
  readonly status: ReportStatus;
  readonly createdAt: number;
  /** When a person decided; null while nobody has, or when the author deleted the post. */
  readonly decidedAt: number | null;
  readonly appeal: AppealShown | null;
  /** The last day on which another look can be asked for, in days since 1970; null when it cannot. */
  readonly askUntil: number | null;
  readonly askable: boolean;
  readonly form: ReceiptForm | null;
}

/** What came of a report, why, and how to ask for another look; whoever has the address may read it. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { view, code, status, createdAt, decidedAt, form } = props;
  const { reporting, layout, help, statements } = view.t;
  const { words, reply } = form?.errors ?? {};
  const errors = { ...(words ? { words } : {}), ...(reply ? { "reply-here": reply } : {}) };
  return (
    <Layout
      view={view}
      title={layout.titles.message}
      personal
      errors={Object.keys(errors).length > 0}
    >
      <ErrorSummary view={view} errors={errors} />
      <h1>{status === "open" ? reporting.receiptTitle : reporting.receiptDone}</h1>
      <p class="lead">{reporting.status[status]}</p>
      <dl class="facts">
        <div>
          <dt>{reporting.receiptSent}</dt>
          <dd>
            <When view={view} at={createdAt} />
          </dd>
        </div>
        <div>
          <dt>{reporting.receiptCode}</dt>
          <dd>
            <code class="long">{code}</code>
          </dd>
        </div>
      </dl>
      <p>{reporting.receiptKeep}</p>
      <Kept {...props} />
      {status === "open" || decidedAt === null ? null : (
        <section aria-labelledby="decision">
          <h2 id="decision">{view.t.posting.decisionTitle}</h2>
          <p>
            {status === "dismissed"
              ? statements.receipt.refusedWhat
              : statements.receipt.upheldWhat}{" "}
            <When view={view} at={decidedAt} />
          </p>
          <p>{statements.byPerson}</p>
          {status === "dismissed" ? (
            <p>
              {statements.receipt.refusedWhy} <a href="/rules">{statements.receipt.rules}</a>
            </p>
          ) : null}
          <Redress
            {...props}
            words={statements.receipt.asked}
            action={`/reports/${code}`}
            event={null}
            open
          />
        </section>
      )}
      <p class="strip">
        {reporting.atRisk} <a href="/help">{help.stripLink}</a>
      </p>
    </Layout>
  );
}

/** What was typed and has no form any more: its writer keeps it. */
function Kept({ view, form, askable, appeal }: ReceiptPageProps) {
  if (!form) return null;
  const { words, reply } = form.values;
  const hasForm = reply !== undefined ? appeal?.status === "asked" : askable;
  const typed = reply ?? words;
  return hasForm ? null : <KeptWords view={view} words={typed} />;
}
