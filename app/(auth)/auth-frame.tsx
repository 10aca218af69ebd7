import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { AuthShell } from "@/components/layout/auth-shell";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { pickMessages, translator } from "@/lib/i18n/messages";

type AuthFrameProps = { title: string; text?: ReactNode; below?: ReactNode; children?: ReactNode };

/** One column with one thing to do, in the visitor's language. */
export async function AuthFrame({ title, text, below, children }: AuthFrameProps) {
  const locale = await currentLocale();
  const t = translator(locale, "common");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["common", "auth"])}>
      <AuthShell
        title={title}
        text={text}
        below={below}
        skipLabel={t("skipToContent")}
        language={<LanguageSwitch locale={locale} label={t("language")} />}
      >
        {children}
      </AuthShell>
    </MessagesProvider>
  );
}
