import { expect, it } from "vitest";
import { checkDetails, emptyDraft, serverErrors } from "@/components/booking/details";

const ana = { ...emptyDraft, name: "Ana" };

it("reads a phone as one of the business's country and sends it in E.164", async () => {
  expect(await checkDetails({ ...ana, phone: "(212) 555-0143" }, "phone", "US")).toMatchObject({
    phone: "+12125550143",
  });
  expect(await checkDetails({ ...ana, phone: "+34 612 34 56 78" }, "phone", "US")).toMatchObject({
    phone: "+34612345678",
  });
});

it("marks each wrong field", async () => {
  expect(await checkDetails(emptyDraft, "phone_or_email", "US")).toEqual({
    ok: false,
    errors: { name: "name", phone: "contact" },
  });
  expect(await checkDetails({ ...ana, phone: "555-0143", email: "ana@" }, "phone_and_email", "US")).toEqual({
    ok: false,
    errors: { phone: "phone", email: "email" },
  });
});

it("asks only for what the service asks for", async () => {
  expect(await checkDetails({ ...ana, phone: "nonsense", email: "Ana@Example.com" }, "email", "US")).toEqual({
    ok: true,
    name: "Ana",
    phone: null,
    email: "ana@example.com",
    notes: "",
  });
});

it("puts the server's marks on the same fields", () => {
  expect(serverErrors("phone_invalid", ["customer.phone"])).toEqual({ phone: "phone" });
  expect(serverErrors("contact_required", [])).toEqual({ phone: "contact" });
  expect(serverErrors("invalid_input", ["customer/name", "notes"])).toEqual({ name: "name", notes: "tooLong" });
});
