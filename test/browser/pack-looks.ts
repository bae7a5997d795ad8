import { press } from "./steps.ts";
import { at, type Place } from "../support/looks.ts";

/** The pages of packs, for an admin: one after another, from a draft to its publishing. */
export const PACK_PLACES: readonly Place<"admin">[] = [
  at("packs", "/mod/packs", { who: "admin" }),
  at("pack-draft", "/mod/packs/addiction/draft", { who: "admin" }),
  {
    name: "pack-draft-faults",
    who: "admin",
    reach: async (page) => {
      await page.goto("/mod/packs/addiction/draft");
      const rules = page.getByLabel("The rules as they are written");
      await rules.fill(`${await rules.inputValue()}\nrule "x"\n  wehn text has "y"\n  then hold`);
      await press(page, "Keep the draft", "**/draft?said=kept");
    },
  },
  {
    name: "pack-tried",
    who: "admin",
    reach: async (page) => {
      await page.getByLabel("The text to try").fill("Message me on Telegram, I can help");
      await page.getByRole("button", { name: "See what would happen" }).click();
      await page.getByRole("heading", { name: "What would happen" }).waitFor();
    },
  },
  {
    name: "pack-publish",
    who: "admin",
    reach: async (page) => {
      await page.goto("/mod/packs/addiction/draft");
      await page.getByLabel("The rules as they are written").fill("# None for now.");
      await press(page, "Keep the draft", "**/draft?said=kept");
      await page.getByRole("link", { name: "Look it over and publish" }).click();
      await page.waitForURL("**/publish");
    },
  },
  {
    name: "pack-test",
    who: "admin",
    reach: async (page) => {
      await page.goto("/mod/packs/addiction/draft");
      await press(page, "Begin the test", "**/tests/**");
    },
  },
  at("pack-drop", "/mod/packs/addiction/draft/drop", { who: "admin" }),
  {
    name: "pack-board",
    who: "admin",
    reach: async (page) => {
      await page.goto("/mod/packs/addiction/publish");
      await press(page, "Publish it", "**/addiction?said=published");
    },
  },
  at("pack-version", "/mod/packs/addiction/versions/2", { who: "admin" }),
  at("pack-back", "/mod/packs/addiction/versions/1/back", { who: "admin" }),
];
