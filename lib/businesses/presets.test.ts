import { describe, expect, it } from "vitest";
import { businessKinds, composePreset } from "@/lib/businesses/presets";
import { locales } from "@/lib/i18n/locale";

describe.each(locales.flatMap((locale) => businessKinds.map((kind) => [kind, locale] as const)))(
  "%s in %s",
  (kind, locale) => {
    const preset = composePreset(kind, locale);

    it("names and describes every service", () => {
      for (const service of preset.services) {
        expect(service.name).not.toBe(service.slug);
        expect(service.name.length).toBeGreaterThan(2);
        expect(service.description.length).toBeGreaterThan(4);
      }
    });

    it("has at least one ticked service, and sound figures", () => {
      expect(preset.services.some((service) => service.usual)).toBe(true);
      for (const service of preset.services) {
        expect(service.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(service.durationMinutes % 5).toBe(0);
        expect(service.priceCents).toBeGreaterThanOrEqual(0);
      }
    });

    it("opens on some days, each from morning to a later hour, once a day", () => {
      expect(new Set(preset.hours.map((day) => day.weekday)).size).toBe(preset.hours.length);
      for (const { startMinute, endMinute } of preset.hours) {
        expect(endMinute).toBeGreaterThan(startMinute);
        expect(endMinute).toBeLessThanOrEqual(1440);
      }
    });
  },
);
