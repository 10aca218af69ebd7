"use client";

import { useEffect, useState } from "react";
import { Button, type ButtonVariants } from "@/components/ui/button";
import { CheckIcon, CopyIcon } from "@/components/ui/icons";

type CopyButtonProps = ButtonVariants & { text: string; label: string; copiedLabel: string };

export function CopyButton({ text, label, copiedLabel, variant = "secondary", size = "sm" }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <Button variant={variant} size={size} onClick={copy}>
      {copied ? <CheckIcon /> : <CopyIcon />}
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </Button>
  );
}
