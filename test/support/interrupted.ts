import { env } from "cloudflare:workers";
import { Person } from "./person.ts";

/** The same person in another window: a copy of the browser's cookies. */
export function windowOf(person: Person): Person {
  const other = new Person();
  for (const [name, value] of person.cookies) other.cookies.set(name, value);
  return other;
}

/** The bindings, doing something once just before the batch in which a statement writes this. */
export function interrupted(writing: RegExp, act: () => Promise<unknown>) {
  const texts = new WeakMap<object, string>();
  let armed = true;
  const watch = (statement: D1PreparedStatement, text: string): D1PreparedStatement => {
    texts.set(statement, text);
    const bind = statement.bind.bind(statement);
    statement.bind = (...values) => watch(bind(...values), text);
    return statement;
  };
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name === "prepare") return (text: string) => watch(target.prepare(text), text);
      if (name !== "batch") return Reflect.get(target, name) as unknown;
      return async (statements: D1PreparedStatement[]) => {
        if (armed && statements.some((one) => writing.test(texts.get(one) ?? ""))) {
          armed = false;
          await act();
        }
        return target.batch(statements);
      };
    },
  });
  return { ...env, DB };
}
