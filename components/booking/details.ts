import { parsePhone } from "@/components/booking/phone";
import type { CustomerDraft } from "@/components/booking/types";
import type { ContactRule } from "@/lib/database/catalog";

export type DetailField = keyof CustomerDraft;
export type DetailError = "name" | "phone" | "email" | "contact" | "phoneRequired" | "emailRequired" | "tooLong";
export type DetailErrors = Partial<Record<DetailField, DetailError>>;

export type CheckedDetails =
  | { ok: true; name: string; phone: string | null; email: string | null; notes: string }
  | { ok: false; errors: DetailErrors };

export const emptyDraft: CustomerDraft = { name: "", phone: "", email: "", notes: "" };

/** Which ways to be reached a service asks for. */
export function contactFields(rule: ContactRule): { phone: boolean; email: boolean } {
  return { phone: rule !== "email", email: rule !== "phone" };
}

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** Checks what was typed as the server will. The first wrong field is the first key. */
export async function checkDetails(draft: CustomerDraft, rule: ContactRule, country: string): Promise<CheckedDetails> {
  const asks = contactFields(rule);
  const name = draft.name.trim();
  const typedPhone = asks.phone ? draft.phone.trim() : "";
  const email = asks.email ? draft.email.trim().toLowerCase() : "";
  const notes = draft.notes.trim();
  const errors: DetailErrors = {};
  if (!name) errors.name = "name";
  else if (name.length > 120) errors.name = "tooLong";
  const phone = typedPhone ? await parsePhone(typedPhone, country) : null;
  if (typedPhone && !phone) errors.phone = "phone";
  else if (!typedPhone && (rule === "phone" || rule === "phone_and_email")) errors.phone = "phoneRequired";
  else if (!typedPhone && !email && rule === "phone_or_email") errors.phone = "contact";
  if (email && !emailShape.test(email)) errors.email = "email";
  else if (email.length > 254) errors.email = "tooLong";
  else if (!email && (rule === "email" || rule === "phone_and_email")) errors.email = "emailRequired";
  if (notes.length > 1000) errors.notes = "tooLong";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, name, phone, email: email || null, notes };
}

/** The server's marked fields (`customer.phone`) as errors beside ours. */
export function serverErrors(code: string, fields: readonly string[]): DetailErrors {
  const errors: DetailErrors = {};
  const names = fields.map((field) => field.split(/[./]/).at(-1));
  if (names.includes("name")) errors.name = "name";
  if (code === "phone_invalid" || names.includes("phone"))
    errors.phone = code === "contact_required" ? "contact" : "phone";
  if (code === "email_invalid" || names.includes("email"))
    errors.email = code === "contact_required" ? "contact" : "email";
  if (code === "contact_required" && !errors.phone && !errors.email) errors.phone = "contact";
  if (names.includes("notes")) errors.notes = "tooLong";
  return errors;
}
