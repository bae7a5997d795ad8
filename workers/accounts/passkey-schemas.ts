import * as z from "zod";

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
