import { createECDH, createHmac, randomBytes } from "node:crypto";
import { decrypt } from "http_ece";
import { describe, expect, it } from "vitest";
import { isHookAddress, isPushService } from "../../workers/alarms/addresses.ts";
import { hookBody, readHooks, signatureOf } from "../../workers/alarms/hooks.ts";
import { pushRequest } from "../../workers/alarms/push-request.ts";
import { pushSetup } from "../../workers/alarms/push-setup.ts";
import { subscriptionSchema } from "../../workers/alarms/schemas.ts";
import { HOOK_SHAPES } from "../../workers/alarms/types.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";

describe("where a browser may have us send", () => {
  it("is a push service on the open internet", () => {
    for (const address of [
      "https://fcm.googleapis.com/fcm/send/abc:def",
      "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
      "https://web.push.apple.com/QOF-x",
      "https://wns2-db5p.notify.windows.com/w/?token=BQYAAA%3d",
    ]) {
      expect(isPushService(address), address).toBe(true);
    }
  });

  it("is nothing that only a server could reach, and nothing but HTTPS", () => {
    for (const address of [
      "http://push.example.org/1",
      "https://localhost/1",
      "https://push.localhost/1",
      "https://127.0.0.1/1",
      "https://2130706433/1",
      "https://0x7f.1/1",
      "https://[::1]/1",
      "https://[::ffff:127.0.0.1]/1",
      "https://169.254.169.254/latest/meta-data",
      "https://10.0.0.1/1",
      "https://router/1",
      "https://nas.local/1",
      "https://db.internal/1",
      "https://push.example.org:8443/1",
      "https://name:secret@push.example.org/1",
      "https://push.example.org./1",
      "file:///etc/passwd",
      "data:text/plain,hello",
      "push.example.org",
      "",
      `https://push.example.org/${"a".repeat(3_000)}`,
    ]) {
      expect(isPushService(address), address).toBe(false);
    }
  });

  it("comes with keys of the right kind, or not at all", () => {
    const good = {
      endpoint: "https://push.example.org/1",
      expirationTime: null,
      keys: { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) },
    };
    expect(subscriptionSchema.safeParse(good).success).toBe(true);
    for (const bad of [
      { ...good, endpoint: "https://127.0.0.1/1" },
      { ...good, keys: { ...good.keys, auth: "short" } },
      { ...good, keys: { ...good.keys, p256dh: "A".repeat(87) } },
      { endpoint: good.endpoint },
      null,
      [],
    ]) {
      expect(subscriptionSchema.safeParse(bad).success).toBe(false);
    }
  });
});

describe("the channels of the team", () => {
  const url = "https://hooks.example.org/services/T0/B0/x";

  it("are read from the secret, or none of them is when it is not as it should be", () => {
    expect(readHooks(undefined)).toEqual({ ok: true, hooks: [] });
    expect(readHooks(" ")).toEqual({ ok: true, hooks: [] });
    const two = [
      { shape: "slack", url },
      { shape: "plain", url, secret: "a-secret-of-sixteen" },
    ];
    expect(readHooks(JSON.stringify(two)).hooks).toEqual([
      { shape: "slack", url, secret: "" },
      two[1],
    ]);
    for (const bad of [
      "slack",
      "{}",
      JSON.stringify([{ shape: "pager", url }]),
      JSON.stringify([{ shape: "slack", url: "http://hooks.example.org/x" }]),
      JSON.stringify([{ shape: "slack", url, secret: "short" }]),
      JSON.stringify([{ shape: "slack", url, more: 1 }]),
      JSON.stringify(Array.from({ length: 11 }, () => ({ shape: "slack", url }))),
    ]) {
      expect(readHooks(bad), bad).toEqual({ ok: false, hooks: [] });
    }
    expect(isHookAddress("http://127.0.0.1:4000/x")).toBe(true);
  });

  it("are each sent the body they take, and in it one sentence and the way to the desk", () => {
    const { sentence } = enGB.alarms.channel;
    const link = "https://talk.example.org/mod";
    const both = `${sentence} ${link}`;
    const bodies = Object.fromEntries(
      HOOK_SHAPES.map((shape) => [shape, JSON.parse(hookBody(shape, sentence, link)) as unknown]),
    );
    expect(bodies).toEqual({
      slack: { text: both },
      discord: { content: both, allowed_mentions: { parse: [] } },
      matrix: { text: both, msgtype: "m.notice", body: both },
      plain: { text: sentence, link },
    });
    expect(hookBody("slack", sentence, "")).toBe(JSON.stringify({ text: sentence }));
  });

  it("can tell by the signature that nobody else wrote it, nor sent it again later", async () => {
    const body = hookBody("plain", "x", "");
    const header = await signatureOf("a-secret-of-sixteen", 1_700_000_000, body);
    const v1 = createHmac("sha256", "a-secret-of-sixteen")
      .update(`1700000000.${body}`)
      .digest("hex");
    expect(header).toBe(`t=1700000000,v1=${v1}`);
    expect(await signatureOf("a-secret-of-sixteen", 1_700_000_001, body)).not.toContain(v1);
    expect(await signatureOf("another-secret-of-16", 1_700_000_000, body)).not.toContain(v1);
  });
});

describe("the key of web push", () => {
  const key = { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "B".repeat(43), d: "C".repeat(43) };
  const settings = {
    VAPID_PRIVATE_KEY: JSON.stringify(key),
    SECURITY_CONTACT: "mailto:care@example.org",
    ORIGIN: "https://talk.example.org",
  };

  it("is taken with whom to turn to, and says why when it cannot be", () => {
    expect(pushSetup(settings)).toMatchObject({ ok: true, contact: "mailto:care@example.org" });
    expect(pushSetup({ ...settings, SECURITY_CONTACT: "tel:+44" })).toMatchObject({
      contact: "https://talk.example.org",
    });
    const none = (more: Partial<typeof settings>) => {
      const setup = pushSetup({ ...settings, ...more });
      return setup.ok ? "ok" : setup.because;
    };
    expect(none({ VAPID_PRIVATE_KEY: "" })).toBe("no_key");
    expect(none({ VAPID_PRIVATE_KEY: "{" })).toBe("bad_key");
    expect(none({ VAPID_PRIVATE_KEY: JSON.stringify({ ...key, d: "x" }) })).toBe("bad_key");
    expect(none({ SECURITY_CONTACT: "", ORIGIN: "" })).toBe("no_contact");
  });
});

describe("the message that wakes a browser", () => {
  it("says nothing to the push service and nothing to the browser, and is signed", async () => {
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
      "sign",
      "verify",
    ]);
    const setup = pushSetup({
      VAPID_PRIVATE_KEY: JSON.stringify(await crypto.subtle.exportKey("jwk", pair.privateKey)),
      SECURITY_CONTACT: "mailto:care@example.org",
      ORIGIN: "https://talk.example.org",
    });
    if (!setup.ok) throw new Error(setup.because);
    const browser = createECDH("prime256v1");
    browser.generateKeys();
    const authSecret = randomBytes(16).toString("base64url");
    const { headers, body } = await pushRequest(setup, {
      endpoint: "https://push.example.org/send/1",
      keys: { p256dh: browser.getPublicKey("base64url"), auth: authSecret },
    });

    const plain = decrypt(Buffer.from(body), {
      version: "aesgcm",
      privateKey: browser,
      dh: /dh=([\w-]+)/.exec(headers.get("Crypto-Key") ?? "")?.[1] ?? "",
      salt: /salt=([\w-]+)/.exec(headers.get("Encryption") ?? "")?.[1] ?? "",
      authSecret,
    });
    expect(plain.toString()).toBe("{}");
    expect(headers.get("Topic")).toBe("waiting");
    expect(headers.get("TTL")).toBe("3600");

    const signed = /^vapid t=([^,]+), k=(.+)$/.exec(headers.get("Authorization") ?? "");
    expect(signed?.[2]).toBe(setup.public);
    const [head = "", claims = "", signature = ""] = signed?.[1]?.split(".") ?? [];
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      aud: "https://push.example.org",
      sub: "mailto:care@example.org",
    });
    const good = await crypto.subtle.verify(
      { name: "ECDSA", hash: "SHA-256" },
      pair.publicKey,
      Buffer.from(signature, "base64url"),
      Buffer.from(`${head}.${claims}`),
    );
    expect(good).toBe(true);
  });
});
