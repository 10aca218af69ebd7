"use client";

import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { useWords } from "@/components/dashboard/use-words";
import { formatClock, formatLocalDay } from "@/lib/i18n/format";
import { TOPICS } from "@/lib/receptionist/understanding/types";

const moment = z.object({
  date: z.string().nullable().catch(null),
  time: z.string().nullable().catch(null),
  window: z.object({ from: z.string(), to: z.string() }).nullable().catch(null),
});

const shape = moment.extend({
  acts: z.array(z.string()).catch([]),
  intent: z.string().catch("none"),
  topic: z.string().nullable().catch(null),
  answer: z.enum(["yes", "no"]).nullable().catch(null),
  unclear: z.boolean().catch(false),
  angry: z.boolean().catch(false),
  wantsWaitlist: z.boolean().catch(false),
  soonest: z.boolean().catch(false),
  existing: moment.nullable().catch(null),
  service: z.string().nullable().catch(null),
  staff: z.string().nullable().catch(null),
  anyStaff: z.boolean().catch(false),
  name: z.string().nullable().catch(null),
  phone: z.string().nullable().catch(null),
  email: z.string().nullable().catch(null),
  code: z.string().nullable().catch(null),
});

const intents = ["book", "reschedule", "cancel", "check_booking", "question", "human", "opt_out", "emergency"] as const;
const manners = { GOODBYE: "goodbye", THANK_YOU: "thanks", REQUEST_ALTS: "others" } as const;

/** What an utterance was understood as, in short words: intent, yes or no, and every slot that was filled. */
export function useUnderstoodWords(): (understood: unknown) => string[] {
  const t = useTranslations("calls.understood");
  const { locale } = useDashboard();
  const words = useWords();
  const clock = (local: string) => formatClock(local.slice(-5), locale);
  const day = (date: string) => formatLocalDay(date, locale, "medium");
  function momentWords(one: z.infer<typeof moment>): string {
    const span =
      one.window === null
        ? ""
        : one.window.from.slice(0, 10) === one.window.to.slice(0, 10)
          ? t("between", { from: clock(one.window.from), to: clock(one.window.to) })
          : t("days", { from: day(one.window.from.slice(0, 10)), to: day(one.window.to.slice(0, 10)) });
    return [one.date ? day(one.date) : "", one.time ? clock(one.time) : "", span].filter(Boolean).join(", ");
  }
  return (understood) => {
    const heard = shape.parse(understood);
    const known = intents.find((one) => one === heard.intent);
    const topic = TOPICS.find((one) => one === heard.topic);
    const said = Object.entries(manners)
      .filter(([act]) => heard.acts.includes(act))
      .map(([, key]) => t(key));
    return [
      known ? t(`intent.${known}`) : "",
      heard.answer ? t(heard.answer) : "",
      heard.angry ? t("angry") : "",
      ...said,
      heard.service ? t("service", { name: heard.service }) : "",
      heard.staff ? t("staff", { name: heard.staff }) : heard.anyStaff ? t("anyone") : "",
      momentWords(heard),
      heard.soonest ? t("soonest") : "",
      heard.existing ? t("existing", { when: momentWords(heard.existing) }) : "",
      heard.name ? t("name", { name: heard.name }) : "",
      heard.phone ? words.phone(heard.phone) : "",
      heard.email ?? "",
      heard.code ? t("code") : "",
      heard.wantsWaitlist ? t("waitlist") : "",
      known === "question" && topic ? t("topic", { topic: t(`topics.${topic}`) }) : "",
      heard.unclear ? t("unclear") : "",
    ].filter((one) => one !== "");
  };
}
