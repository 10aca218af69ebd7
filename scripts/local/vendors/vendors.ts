import { join } from "node:path";
import { makeFlagsmith } from "./flagsmith";
import { type Gateway, startGateway, type Vendor } from "./gateway";
import { startInbox } from "./inbox";
import { Journal } from "./journal";
import { makeResend } from "./resend";
import { makeTwilio } from "./twilio";
import { startUpstream } from "./upstream";

export interface VendorsOptions {
  localDir: string;
  appUrl: string;
  /** Ports used last, by vendor. */
  ports: Record<string, number>;
  twilio: { accountSid: string; authToken: string; phoneNumber: string };
  resend: { apiKey: string };
  flagsmith: { environmentKey: string };
  google: { clientId: string; clientSecret: string; users: { email: string; name: string }[] };
}

export interface RunningVendors {
  twilio: string;
  resend: string;
  google: string;
  stripe: string;
  flagsmith: string;
  inbox: string;
  ports: Record<string, number>;
}

/** Starts the stateful emulators of the vendors and the page that shows what they were given. */
export async function startVendors(
  options: VendorsOptions,
): Promise<{ value: RunningVendors; close(): Promise<void> }> {
  const { appUrl, ports } = options;
  const journal = new Journal(join(options.localDir, "inbox.jsonl"));
  const start = (name: string, make: (url: string) => Promise<Vendor>) => startGateway(ports[name], make);
  const [twilio, resend, google, stripe, flagsmith, inbox] = await Promise.all([
    start("twilio", (url) => makeTwilio(url, { ...options.twilio, appUrl }, journal)),
    start("resend", (url) => makeResend(url, options.resend.apiKey, journal)),
    start("google", (url) => makeGoogle(url, options)),
    start("stripe", makeStripe),
    start("flagsmith", async () => makeFlagsmith(options.flagsmith.environmentKey, options.localDir)),
    startInbox(journal, ports.inbox),
  ]);
  const gateways: Gateway[] = [twilio, resend, google, stripe, flagsmith];
  return {
    value: {
      twilio: twilio.url,
      resend: resend.url,
      google: google.url,
      stripe: stripe.url,
      flagsmith: flagsmith.url,
      inbox: inbox.url,
      ports: {
        twilio: twilio.port,
        resend: resend.port,
        google: google.port,
        stripe: stripe.port,
        flagsmith: flagsmith.port,
        inbox: inbox.port,
      },
    },
    async close() {
      await Promise.all([...gateways, inbox].map((gateway) => gateway.close()));
      journal.close();
    },
  };
}

async function makeGoogle(url: string, { appUrl, google }: VendorsOptions): Promise<Vendor> {
  const { upstream, emulator } = await startUpstream("google", url, {
    google: {
      users: google.users,
      oauth_clients: [
        {
          client_id: google.clientId,
          client_secret: google.clientSecret,
          name: "TheChattyAI",
          redirect_uris: [`${appUrl}/api/calendars/google/callback`, `${appUrl}/auth/callback`],
        },
      ],
      calendars: google.users.map(({ email, name }) => ({
        id: "primary",
        user_email: email,
        summary: name,
        primary: true,
        selected: true,
        time_zone: "America/New_York",
      })),
    },
  });
  return { upstream, close: () => emulator.close() };
}

async function makeStripe(url: string): Promise<Vendor> {
  const { upstream, emulator } = await startUpstream("stripe", url, {});
  return { upstream, close: () => emulator.close() };
}
