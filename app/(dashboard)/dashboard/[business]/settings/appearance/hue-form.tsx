"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { type SaveAction, SaveForm } from "@/app/(dashboard)/dashboard/[business]/settings/save-form";
import { Field } from "@/components/ui/field";
import { brandPalette, brandTokens, surfaces, type Theme } from "@/lib/theme/brand";
import { contrast, cssOklch } from "@/lib/theme/oklch";

const track = [0, 60, 120, 180, 240, 300, 359].map((hue) => cssOklch(brandPalette(hue, "light").fill)).join(", ");

export function HueForm({ action, chosen }: { action: SaveAction; chosen: number }) {
  const t = useTranslations("settings.appearance");
  const [hue, setHue] = useState(chosen);
  return (
    <SaveForm action={action} label={t("title")}>
      {() => (
        <>
          <Field label={t("hue")}>
            {(control) => (
              <input
                id={control.id}
                type="range"
                name="hue"
                min={0}
                max={359}
                value={hue}
                onChange={(event) => setHue(Number(event.target.value))}
                style={{ background: `linear-gradient(to right in oklch, ${track})` }}
                className="h-10 w-full cursor-pointer appearance-none rounded-sm border border-line px-1 [&::-moz-range-thumb]:size-7 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-ink [&::-moz-range-thumb]:bg-panel [&::-webkit-slider-thumb]:size-7 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-ink [&::-webkit-slider-thumb]:bg-panel"
              />
            )}
          </Field>
          <fieldset aria-label={t("preview")} className="grid gap-3 sm:grid-cols-2">
            <Preview hue={hue} theme="light" />
            <Preview hue={hue} theme="dark" />
          </fieldset>
        </>
      )}
    </SaveForm>
  );
}

function Preview({ hue, theme }: { hue: number; theme: Theme }) {
  const t = useTranslations("settings.appearance");
  const { fill, onFill, text } = brandPalette(hue, theme);
  const figure = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1);
  return (
    <div
      data-theme={theme}
      style={{ ...brandTokens(hue), background: cssOklch(surfaces[theme].paper) }}
      className="flex flex-col items-start gap-3 rounded-md border border-line p-4"
    >
      <p style={{ color: theme === "light" ? "#2b2521" : "#f0ede8" }} className="font-medium text-sm">
        {t(theme)}
      </p>
      <span
        style={{ background: "var(--brand)", color: "var(--on-brand)" }}
        className="inline-flex h-10 items-center rounded-sm px-4 font-medium text-sm"
      >
        {t("sampleButton")}
      </span>
      <span style={{ color: "var(--brand-text)" }} className="text-sm underline underline-offset-4">
        {t("sampleLink")}
      </span>
      <p style={{ color: theme === "light" ? "#4d4741" : "#c4bfb8" }} className="text-xs">
        {t("contrast", {
          button: figure(contrast(onFill, fill)),
          text: figure(contrast(text, surfaces[theme].paper)),
        })}
      </p>
    </div>
  );
}
