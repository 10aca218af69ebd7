import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { Toaster } from "@/components/ui/toaster";
import { pickMessages, translator } from "@/lib/i18n/messages";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function DashboardAreaLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const messages = pickMessages(locale, [
    "absence",
    "calls",
    "common",
    "dashboard",
    "errors",
    "receptionist",
    "schedule",
    "series",
    "settings",
    "waitlist",
    "why",
  ]);
  return (
    <MessagesProvider locale={locale} messages={messages}>
      {children}
      <Toaster label={translator(locale, "dashboard")("notices")} />
    </MessagesProvider>
  );
}
