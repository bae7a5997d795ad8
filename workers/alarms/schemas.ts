import * as z from "zod";
import { isPushService } from "./addresses.ts";

/** What `PushSubscription.toJSON()` gives (W3C Push API): the point of 65 bytes, the secret of 16. */
export const subscriptionSchema = z.object({
  endpoint: z.string().refine(isPushService),
  keys: z.object({
    p256dh: z.string().regex(/^B[\w-]{86}=?$/),
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
});

/** The keyed hash under which a browser is kept. */
export const tokenSchema = z.string().regex(/^[\w-]{22}$/);
