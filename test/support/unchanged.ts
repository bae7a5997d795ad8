import { expect } from "vitest";
import { dump, effectsDone } from "./community.ts";

/** Does something, and fails when any row of any table is another one afterwards. */
export async function unchanged<T>(act: () => Promise<T>): Promise<T> {
  await effectsDone();
  const before = await dump();
  const answer = await act();
  expect(Object.fromEntries(await dump())).toEqual(Object.fromEntries(before));
  return answer;
}
