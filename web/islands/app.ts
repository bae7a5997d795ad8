import { watchCounts } from "./parts/count.ts";
import { keepDrafts } from "./parts/draft.ts";
import { watchExit } from "./parts/exit.ts";
import { focusFirst } from "./parts/focus.ts";
import { sendOnce } from "./parts/once.ts";
import { markNew } from "./parts/seen.ts";
import { keepWords } from "./parts/words.ts";

// Every page works without this file. Leaving comes first, so that nothing after it can break it.
watchExit();
keepDrafts();
focusFirst();
watchCounts();
sendOnce();
markNew();
keepWords();

// Few forms come back with something to look at.
if (document.querySelector("[data-noticed]")) {
  void import("./parts/noticed.ts").then(({ offerWordings }) => offerWordings());
}

// One page has a plan to keep.
if (document.querySelector("[data-plan]")) {
  void import("./parts/plan.ts").then(({ keepPlan }) => keepPlan());
}

// Few pages have a puzzle; nobody else pays for what solves it.
if (document.querySelector("form[data-work]")) {
  void import("./parts/work.ts").then(({ doWork }) => doWork());
}
