import { currentLocale } from "@/app/_server/locale";
import { ChatScreen } from "@/components/chat/chat-screen";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MessagePage } from "@/components/layout/message-page";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { SkipLink } from "@/components/layout/skip-link";
import { BrandScope } from "@/components/ui/brand-scope";
import { buttonClass } from "@/components/ui/button";
import type { BusinessProfile } from "@/lib/database/catalog";
import { pickMessages, translator } from "@/lib/i18n/messages";
import { answersChat } from "./answers-chat";
import { chatBusiness } from "./chat-business";

/** The chat of one business, as a page of its own or in a frame on another site. */
export async function ChatPage({ profile, framed }: { profile: BusinessProfile; framed: boolean }) {
  const locale = await currentLocale();
  const words = translator(locale, "common");
  const t = translator(locale, "chat");
  if (!(await answersChat(profile))) {
    return (
      <>
        <BrandScope hue={profile.brandHue} />
        <MessagePage title={t("offTitle", { business: profile.name })} text={t("offText")}>
          <a href={`/book/${profile.slug}`} target="_top" className={buttonClass({ variant: "primary" })}>
            {t("bookOnPage")}
          </a>
        </MessagePage>
      </>
    );
  }
  return (
    <>
      <BrandScope hue={profile.brandHue} />
      <SkipLink label={words("skipToContent")} />
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["chat"])}>
        <ChatScreen business={chatBusiness(profile)} framed={framed}>
          <LanguageSwitch locale={locale} label={words("language")} />
        </ChatScreen>
      </MessagesProvider>
    </>
  );
}
