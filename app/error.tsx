"use client";

import { useEffect, useState } from "react";
import { MessagePage } from "@/components/layout/message-page";
import { pageWords } from "@/components/layout/page-words";
import { Button, buttonClass } from "@/components/ui/button";
import { defaultLocale, findLocale } from "@/lib/i18n/locale";

type ErrorPageProps = { error: unknown; retry: () => void };

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const [locale, setLocale] = useState(defaultLocale);
  const words = pageWords(locale);
  const digest = digestOf(error);

  useEffect(() => setLocale(findLocale(document.documentElement.lang) ?? defaultLocale), []);

  return (
    <MessagePage
      title={words.errorTitle}
      text={words.errorText}
      reference={digest ? words.reference.replace("{id}", digest) : null}
    >
      <Button variant="primary" size="lg" onClick={retry}>
        {words.retry}
      </Button>
      <a href="/" className={buttonClass({ size: "lg" })}>
        {words.goHome}
      </a>
    </MessagePage>
  );
}
