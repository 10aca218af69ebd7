import { currentLocale } from "@/app/_server/locale";
import { MessagePage } from "@/components/layout/message-page";
import { translator } from "@/lib/i18n/messages";

export default async function NotFound() {
  const t = translator(await currentLocale(), "waitlist");
  return <MessagePage title={t("place.notFoundTitle")} text={t("place.notFoundText")} />;
}
