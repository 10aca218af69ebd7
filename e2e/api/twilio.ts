import { createHmac } from "node:crypto";
import { demo } from "./product";

const { twilio } = demo.vendors;

/** A webhook as Twilio signs and sends it; `path` with its query. */
export function sendSigned(path: string, form: Record<string, string>, token = twilio.authToken): Promise<Response> {
  const url = `${demo.baseUrl}${path}`;
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + name + form[name], url);
  return fetch(url, {
    method: "POST",
    headers: { "x-twilio-signature": createHmac("sha1", token).update(signed).digest("base64") },
    body: new URLSearchParams(form),
  });
}
