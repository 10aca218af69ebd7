import { Resend } from "resend";
import twilio from "twilio";

export type TwilioSettings = {
  readonly accountSid: string;
  readonly authToken: string;
  readonly phoneNumber: string;
  readonly baseUrl?: string | undefined;
};

export type VendorSettings = {
  readonly twilio: TwilioSettings;
  readonly resend: { apiKey: string; baseUrl?: string | undefined; from: string };
};

/** A vendor said no for good (a number that does not exist, an address that opted out): trying again changes nothing. */
export class PermanentVendorError extends Error {
  override readonly name = "PermanentVendorError";
}

/** `from`: one of our numbers; left out, the platform's own. */
export type OutgoingText = { readonly to: string; readonly body: string; readonly from?: string };
export type OutgoingEmail = {
  readonly to: string;
  readonly fromName: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: string | null;
  readonly key: string;
};

export type Vendors = {
  /** Answers the vendor's id of the accepted text. Throws PermanentVendorError, or any other error when trying again may help. */
  sendText(message: OutgoingText): Promise<string>;
  /** The id of a text with this body accepted for this number since then, or null: asked before sending again after a crash. */
  findText(message: OutgoingText, since: Date): Promise<string | null>;
  /** As sendText; `key` makes a repeated send of one message one e-mail at the vendor, even if its words changed meanwhile. */
  sendEmail(message: OutgoingEmail): Promise<string>;
};

const PERMANENT_TEXT = new Set([21211, 21214, 21217, 21408, 21610, 21612, 21614, 30005, 30006]);
const TIMEOUT_MS = 10_000;
const CLOCK_SLACK_MS = 60_000;

/** twilio-node speaks to fixed hosts; this client sends the same requests to another base. */
class RehostedClient extends twilio.RequestClient {
  readonly #base: URL;

  constructor(baseUrl: string) {
    super({ timeout: TIMEOUT_MS });
    this.#base = new URL(baseUrl);
  }

  override request<T>(options: Parameters<typeof twilio.RequestClient.prototype.request<T>>[0]) {
    const url = new URL(options.uri);
    url.protocol = this.#base.protocol;
    url.host = this.#base.host;
    return super.request<T>({ ...options, uri: url.toString() });
  }
}

/** Twilio's own client, to the real thing or to another base. */
export function createTwilio({ accountSid, authToken, baseUrl }: TwilioSettings): twilio.Twilio {
  return twilio(accountSid, authToken, {
    httpClient: baseUrl === undefined ? new twilio.RequestClient({ timeout: TIMEOUT_MS }) : new RehostedClient(baseUrl),
  });
}

function permanentTextError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "number" && PERMANENT_TEXT.has(error.code);
}

const PERMANENT_EMAIL = new Set([
  "validation_error",
  "invalid_to_address",
  "missing_required_field",
  "invalid_attachment",
]);

/** The bare address of "Name <address>". */
export function addressOf(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
}

/** Twilio and Resend through their own SDKs, to emulators or to the real thing by base address alone. */
export function createVendors(settings: VendorSettings): Vendors {
  const { phoneNumber } = settings.twilio;
  const texts = createTwilio(settings.twilio);
  const mails = new Resend(
    settings.resend.apiKey,
    settings.resend.baseUrl === undefined ? {} : { baseUrl: settings.resend.baseUrl },
  );
  return {
    async sendText({ to, body, from = phoneNumber }) {
      try {
        return (await texts.messages.create({ to, from, body })).sid;
      } catch (error) {
        throw permanentTextError(error)
          ? new PermanentVendorError("the number cannot be texted", { cause: error })
          : error;
      }
    },
    async findText({ to, body, from = phoneNumber }, since) {
      const sent = await texts.messages.list({ to, from, limit: 100 });
      const earliest = since.getTime() - CLOCK_SLACK_MS;
      return sent.find((text) => text.body === body && text.dateCreated.getTime() >= earliest)?.sid ?? null;
    },
    async sendEmail(message) {
      const { data, error } = await mails.emails.send(
        {
          from: `${message.fromName.replace(/[<>",\r\n]/g, " ")} <${addressOf(settings.resend.from)}>`,
          to: message.to,
          subject: message.subject,
          text: message.text,
          html: message.html,
          ...(message.replyTo === null ? {} : { replyTo: message.replyTo }),
          ...(message.ics === null
            ? {}
            : {
                attachments: [
                  {
                    filename: "booking.ics",
                    content: Buffer.from(message.ics).toString("base64"),
                    contentType: "text/calendar",
                  },
                ],
              }),
        },
        { idempotencyKey: message.key },
      );
      if (error?.name === "invalid_idempotent_request") {
        return `under key ${message.key}`;
      }
      if (error !== null) {
        throw PERMANENT_EMAIL.has(error.name)
          ? new PermanentVendorError("the e-mail was refused", { cause: error })
          : new Error(`the e-mail was not accepted: ${error.name}`);
      }
      return data.id;
    },
  };
}
