import type { Page } from "playwright-core";
import type { StaffRole } from "../../workers/permissions/types.ts";
import type { TestServer } from "./server.ts";

/** Gives this browser a device that makes and uses passkeys without asking anyone. */
export async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Joins the team by a link and makes a passkey, as far as the page where their work begins. */
export async function joinTeam(
  page: Page,
  server: TestServer,
  about: { readonly role: StaffRole; readonly name: string; readonly link?: string },
): Promise<void> {
  await page.goto(about.link ?? (await server.invite(about.role)));
  await page.getByLabel("Your name on the team").fill(about.name);
  await page.getByRole("button", { name: "Join the team" }).click();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL(/\/(mod|staff)$/);
}
