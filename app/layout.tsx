import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { currentTheme } from "@/app/_server/theme";
import { env } from "@/lib/env";
import "./globals.css";

const figtree = localFont({
  src: "../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-figtree",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: "TheChattyAI", template: "%s · TheChattyAI" },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f5" },
    { media: "(prefers-color-scheme: dark)", color: "#141210" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([currentLocale(), currentTheme()]);
  const { SENTRY_DSN } = env();
  return (
    <html lang={locale} data-theme={theme} className={figtree.variable}>
      {SENTRY_DSN === undefined ? null : (
        <head>
          <meta name="sentry-dsn" content={SENTRY_DSN} />
        </head>
      )}
      <body className="font-sans text-base">{children}</body>
    </html>
  );
}
