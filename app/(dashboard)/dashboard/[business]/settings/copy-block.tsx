"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { CopyButton } from "@/components/ui/copy-button";

/** Text to carry elsewhere, readable as a whole, with a button that copies it. */
export function CopyBlock({ label, text, copyLabel }: { label: string; text: string; copyLabel: string }) {
  const t = useTranslations("common");
  const id = useId();
  return (
    <div className="flex flex-col items-start gap-2">
      <span id={id} className="font-medium text-sm">
        {label}
      </span>
      <code
        aria-labelledby={id}
        role="note"
        className="w-full break-all rounded-sm border border-line bg-sunken px-3 py-2.5 font-mono text-sm"
      >
        {text}
      </code>
      <CopyButton text={text} label={copyLabel} copiedLabel={t("copied")} />
    </div>
  );
}
