import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireUser } from "@/app/_server/session";
import { OnboardingFlow } from "@/app/onboarding/flow";
import { MessagesProvider } from "@/components/layout/messages-provider";
import { publicAddress } from "@/lib/businesses/public-address";
import { env } from "@/lib/env";
import { pickMessages, translator } from "@/lib/i18n/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "onboarding")("title") };
}

export default async function OnboardingPage() {
  const user = await requireUser("/onboarding");
  const locale = await currentLocale();
  const address = publicAddress(env().BASE_URL, "").replace(/^https?:\/\/|\/$/g, "");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["common", "errors", "onboarding"])}>
      <OnboardingFlow user={{ id: user.id, name: user.name }} address={address} />
    </MessagesProvider>
  );
}
