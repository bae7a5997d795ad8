import { expect, test } from "vitest";
import { endpoints } from "../../workers/api/routes.ts";
import { app } from "../../workers/app.tsx";
import { ROUTES } from "./route-table.ts";
import { sorted } from "./source.ts";

const own = app.routes.filter(({ method }) => method !== "ALL");
const registered = sorted(new Set(own.map(({ method, path }) => `${method} ${path}`)));
const decided = ROUTES.map(([method, path]) => `${method} ${path}`);

test("every route has an auth decision", () => {
  expect(registered.filter((route) => !decided.includes(route))).toEqual([]);
});

test("every auth decision has a route", () => {
  expect(decided.filter((route) => !registered.includes(route))).toEqual([]);
});

test("no route is decided twice", () => {
  expect(decided.length).toBe(new Set(decided).size);
});

test("the desk is for the team, whatever is added to it", () => {
  const desk = ROUTES.filter(([, path]) => /^\/(mod|api\/v1\/reviews)(\/|$)/.test(path));
  const open = ["anyone", "member", "read", "reply", "reply_form", "report"];
  expect(desk.filter(([, , question]) => open.includes(question))).toEqual([]);
});

test("the API enforces what the table says", () => {
  const said = ROUTES.filter(([, path]) => path.startsWith("/api/"));
  const wrong = endpoints.filter(({ method, path, who }) => {
    const row = said.find((one) => one[0] === method.toUpperCase() && one[1] === path);
    return who !== row?.[3];
  });
  expect(wrong.map(({ method, path, who }) => `${method} ${path}: ${who}`)).toEqual([]);
});
