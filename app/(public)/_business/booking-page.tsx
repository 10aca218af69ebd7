import { currentLocale } from "@/app/_server/locale";
import { BookingFlow } from "@/components/booking/booking-flow";
import { EmbedHeight } from "@/components/booking/embed-height";
import { ChatLauncher } from "@/components/chat/chat-launcher";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { PublicShell } from "@/components/layout/public-shell";
import type { BusinessProfile } from "@/lib/database/catalog";
import { pickMessages, translator } from "@/lib/i18n/messages";
import { answersChat } from "./answers-chat";
import { bookableBusiness } from "./bookable";
import { chatBusiness } from "./chat-business";

/** The booking page of one business, on its own or inside another site. */
export async function BookingPage({ profile, embedded }: { profile: BusinessProfile; embedded: boolean }) {
  const locale = await currentLocale();
  const words = translator(locale, "common");
  const t = translator(locale, "booking");
  const hasChat = !embedded && (await answersChat(profile));
  return (
    <PublicShell
      name={profile.name}
      href={`/book/${profile.slug}`}
      hue={profile.brandHue}
      skipLabel={words("skipToContent")}
      detail={profile.address}
      language={<LanguageSwitch locale={locale} label={words("language")} />}
      footer={
        <>
          <PoweredBy text={t("poweredBy", { product: words("product") })} />
          {hasChat ? <span aria-hidden="true" className="h-12 w-full sm:hidden" /> : null}
        </>
      }
      embedded={embedded}
    >
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["booking", "common"])}>
        <BookingFlow business={bookableBusiness(profile)} description={profile.description} />
      </MessagesProvider>
      {hasChat ? (
        <MessagesProvider locale={locale} messages={pickMessages(locale, ["chat"])}>
          <ChatLauncher business={chatBusiness(profile)} />
        </MessagesProvider>
      ) : null}
      {embedded ? <EmbedHeight /> : null}
    </PublicShell>
  );
}

export function PoweredBy({ text }: { text: string }) {
  return (
    <a href="/" className="rounded-sm hover:text-ink">
      {text}
    </a>
  );
}
