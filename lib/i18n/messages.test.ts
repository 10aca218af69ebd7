import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locale";
import { pickMessages, translator } from "@/lib/i18n/messages";
import { en } from "@/lib/i18n/messages/en";
import { es } from "@/lib/i18n/messages/es";

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[name, value] as const] : [...flatten(value, name)];
  });
  return new Map(entries);
}

function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*(?:\}|,\s*(?:plural|select|selectordinal|number|date|time)\b)/g)];
  return [...new Set(names.map((match) => match[1] ?? ""))].sort();
}

const catalogues: Record<Locale, Map<string, string>> = { en: flatten(en), es: flatten(es) };

describe.each(locales)("the %s catalogue", (locale) => {
  it("has exactly the keys of the English one", () => {
    expect([...catalogues[locale].keys()].sort()).toEqual([...catalogues.en.keys()].sort());
  });

  it("uses the same placeholders as the English one", () => {
    for (const [key, text] of catalogues[locale]) {
      expect(placeholders(text), key).toEqual(placeholders(catalogues.en.get(key) ?? ""));
    }
  });

  it("holds only messages that can be formatted, and no exclamation marks", () => {
    const problems: string[] = [];
    const onError = (error: Error) => problems.push(error.message);
    for (const [key, text] of catalogues[locale]) {
      const t = createTranslator<Record<string, string>>({ locale, messages: { key: text }, timeZone: "UTC", onError });
      t("key", Object.fromEntries(placeholders(text).map((name) => [name, 2])));
      if (/[!¡]/.test(text)) problems.push(`${key} shouts`);
      if (text.trim() !== text || text === "") problems.push(`${key} is empty or padded`);
    }
    expect(problems).toEqual([]);
  });
});

it("translates an area with its values", () => {
  expect(translator("en", "booking")("title", { business: "Demo Salon" })).toBe("Book with Demo Salon");
  expect(translator("es", "booking")("freeOnDay", { count: 1 })).toBe("1 hora libre");
});

it("sends a page only the areas it asked for", () => {
  expect(Object.keys(pickMessages("es", ["common", "booking"]))).toEqual(["common", "booking"]);
});
