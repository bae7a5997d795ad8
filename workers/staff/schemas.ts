import { z } from "zod";
import { cleanLine, lengthOf } from "../threads/text.ts";

export const NAME_MIN = 2;
export const NAME_MAX = 40;

/** What someone who was invited sends. Problems are codes: the page words them. */
export const acceptSchema = z.strictObject({
  name: z
    .string({ error: "name_missing" })
    .transform(cleanLine)
    .superRefine((value, check) => {
      const length = lengthOf(value);
      if (length === 0) check.addIssue({ code: "custom", message: "name_missing" });
      else if (length < NAME_MIN) check.addIssue({ code: "custom", message: "name_short" });
      else if (length > NAME_MAX) check.addIssue({ code: "custom", message: "name_long" });
    }),
});

const base64url = z
  .string()
  .min(1)
  .max(16_384)
  .regex(/^[A-Za-z0-9_-]+$/);

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["cross-platform", "platform"]).optional().catch(undefined),
  clientExtensionResults: z.object({}).default({}),
};

/** What the browser sends of a new passkey (WebAuthn's RegistrationResponseJSON); the rest is ignored. */
export const newPasskeySchema = z.object({
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  }),
});

/** What the browser sends when a passkey is used (WebAuthn's AuthenticationResponseJSON). */
export const usedPasskeySchema = z.object({
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.optional(),
    }),
  }),
});

export type NewPasskey = z.output<typeof newPasskeySchema>["response"];
export type UsedPasskey = z.output<typeof usedPasskeySchema>["response"];
