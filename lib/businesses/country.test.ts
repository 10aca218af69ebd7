import { expect, it } from "vitest";
import { currencyOf, guessCountry, knownCurrencies } from "@/lib/businesses/country";

it.each([
  ["Europe/Berlin", ["en-US"], "DE", "EUR"],
  ["America/Mexico_City", ["es-419"], "MX", "MXN"],
  ["America/Detroit", ["en-US"], "US", "USD"],
  ["Etc/Unknown", ["fr", "fr-BE"], "BE", "EUR"],
  ["Etc/Unknown", [], "US", "USD"],
])("in %s reading %j it is %s, paying in %s", (zone, languages, country, currency) => {
  expect(guessCountry(zone, languages)).toBe(country);
  expect(currencyOf(country)).toBe(currency);
});

it("knows only currencies that can be written", () => {
  for (const currency of knownCurrencies) {
    expect(() => new Intl.NumberFormat("en", { style: "currency", currency })).not.toThrow();
  }
});
