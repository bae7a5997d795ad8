import type { JsonSchema, OpenApi, Operation, ProblemLine } from "../../workers/api/types.ts";
import type { Messages } from "../locales/en-GB/index.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

interface ApiDocsPageProps {
  readonly view: View;
  readonly document: OpenApi;
  readonly problems: readonly ProblemLine[];
}

type Docs = Messages["api"]["docs"];

/** The OpenAPI document as a page to read: no script, nothing from elsewhere. */
export function ApiDocsPage({ view, document, problems }: ApiDocsPageProps) {
  const { docs } = view.t.api;
  const groups = document.tags.map((tag) => ({
    ...tag,
    operations: operationsOf(document, tag.name),
  }));
  return (
    <Layout view={view} title={docs.title}>
      <h1>{docs.title}</h1>
      <p class="lead">{docs.intro}</p>
      <p>{docs.key}</p>
      <p>{docs.once}</p>
      <p>{docs.held}</p>
      <p>{docs.notes}</p>
      <p>
        {docs.machine} <a href="/api/v1/openapi.json">openapi.json</a>
      </p>
      <nav aria-label={docs.contents}>
        <ul>
          {groups.map(({ name, description }) => (
            <li>
              <a href={`#${name}`}>{description}</a>
            </li>
          ))}
          <li>
            <a href="#shapes">{docs.shapes}</a>
          </li>
          <li>
            <a href="#problems">{docs.problems}</a>
          </li>
        </ul>
      </nav>
      {groups.map(({ name, description, operations }) => (
        <section id={name}>
          <h2>{description}</h2>
          {operations.map(([method, path, operation]) => (
            <Endpoint docs={docs} method={method} path={path} operation={operation} />
          ))}
        </section>
      ))}
      <section id="shapes">
        <h2>{docs.shapes}</h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <section id={`shape-${name}`}>
            <h3>{name}</h3>
            <Shape docs={docs} schema={schema} />
          </section>
        ))}
      </section>
      <section id="problems">
        <h2>{docs.problems}</h2>
        <p>{docs.problemsIntro}</p>
        <dl>
          {problems.map(({ code, status, title, text }) => (
            <>
              <dt id={code}>
                <code>{`${status} ${code}`}</code>
              </dt>
              <dd>{`${title}. ${text}`}</dd>
            </>
          ))}
        </dl>
      </section>
    </Layout>
  );
}

type Line = readonly [method: string, path: string, operation: Operation];

function operationsOf(document: OpenApi, group: string): Line[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags[0] === group)
      .map(([method, operation]): Line => [method.toUpperCase(), path, operation]),
  );
}

function Endpoint(props: { docs: Docs; method: string; path: string; operation: Operation }) {
  const { docs, method, path, operation } = props;
  const places = [
    ["path", docs.address],
    ["query", docs.query],
    ["header", docs.header],
  ] as const;
  const body = operation.requestBody?.content["application/json"]?.schema;
  return (
    <section id={operation.operationId}>
      <h3>{operation.summary}</h3>
      <p>
        <code>
          {method} <Path path={path} />
        </code>
      </p>
      <p>{operation.description}</p>
      {places.map(([place, heading]) => {
        const found = operation.parameters.filter((parameter) => parameter.in === place);
        if (found.length === 0) return null;
        return (
          <>
            <h4>{heading}</h4>
            <dl>
              {found.map(({ name, required, description, schema }) => (
                <Field
                  docs={docs}
                  name={name}
                  required={required && place !== "path"}
                  schema={description ? { ...schema, description } : schema}
                />
              ))}
            </dl>
          </>
        );
      })}
      {body ? (
        <>
          <h4>{docs.body}</h4>
          <Shape docs={docs} schema={body} required />
        </>
      ) : null}
      <h4>{docs.answers}</h4>
      <dl>
        {Object.entries(operation.responses).map(([status, { description, content }]) => {
          const schema = content?.["application/json"]?.schema;
          return (
            <>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>
                {description}
                {schema ? (
                  <>
                    {": "}
                    <Type docs={docs} schema={schema} />
                  </>
                ) : null}
              </dd>
            </>
          );
        })}
      </dl>
    </section>
  );
}

/** Long addresses may break at each slash, so that they fit on a small screen. */
function Path({ path }: { path: string }) {
  const [, ...parts] = path.split("/");
  return (
    <>
      {parts.map((part) => (
        <>
          <wbr />
          {`/${part}`}
        </>
      ))}
    </>
  );
}

function Shape(props: { docs: Docs; schema: JsonSchema; required?: boolean }) {
  const { docs, schema } = props;
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) return variants.map((variant) => <Shape {...props} schema={variant} />);
  return (
    <dl>
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <Field
          docs={docs}
          name={name}
          required={props.required === true && (schema.required?.includes(name) ?? false)}
          schema={field}
        />
      ))}
    </dl>
  );
}

function Field(props: { docs: Docs; name: string; required: boolean; schema: JsonSchema }) {
  const { docs, name, required, schema } = props;
  return (
    <>
      <dt>
        <code>{name}</code>
        {required ? ` (${docs.required})` : null}
      </dt>
      <dd>
        <Type docs={docs} schema={schema} />
        {schema.description ? `. ${schema.description}` : null}
      </dd>
    </>
  );
}

function Type({ docs, schema }: { docs: Docs; schema: JsonSchema }) {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return <a href={`#shape-${name}`}>{name}</a>;
  }
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) {
    const [first] = variants.filter((variant) => variant.type !== "null");
    return (
      <>
        {first ? <Type docs={docs} schema={first} /> : null}
        {variants.length > 1 ? ` ${docs.orNothing}` : null}
      </>
    );
  }
  if (schema.items) return <ListType docs={docs} schema={schema} items={schema.items} />;
  if (schema.properties) return <Shape docs={docs} schema={schema} />;
  if (schema.const !== undefined) return <code>{schema.const}</code>;
  if (schema.enum) return <>{docs.oneOf(schema.enum.map(String))}</>;
  const { minLength, maxLength } = schema;
  const types = [schema.type ?? []].flat();
  const kind = schema.format ?? types.find((type) => type !== "null") ?? "";
  const length = maxLength ? `, ${docs.length(minLength ?? 0, maxLength)}` : "";
  return <>{`${kind}${length}${types.includes("null") ? ` ${docs.orNothing}` : ""}`}</>;
}

function ListType(props: { docs: Docs; schema: JsonSchema; items: JsonSchema }) {
  const { docs, schema, items } = props;
  return (
    <>
      {`${docs.listOf} `}
      <Type docs={docs} schema={items} />
      {schema.maxItems ? `, ${docs.atMost(schema.maxItems)}` : null}
    </>
  );
}
