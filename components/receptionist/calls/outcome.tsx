"use client";

import {
  Ban,
  CalendarCheck,
  CalendarClock,
  CalendarX,
  CircleCheck,
  Code,
  Ellipsis,
  Hourglass,
  MessageCircle,
  MessageSquare,
  MessageSquareText,
  Phone,
  PhoneForwarded,
  PhoneMissed,
  Siren,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { StatusBadge, type Tone } from "@/components/ui/badge";
import type { Conversation } from "@/lib/receptionist/calls/conversation-view";

type Outcome = NonNullable<Conversation["outcome"]>;

const looks: Record<Outcome, { tone: Tone; icon: ReactNode }> = {
  booked: { tone: "good", icon: <CalendarCheck /> },
  rescheduled: { tone: "good", icon: <CalendarClock /> },
  cancelled: { tone: "neutral", icon: <CalendarX /> },
  waitlisted: { tone: "info", icon: <Hourglass /> },
  message: { tone: "warn", icon: <MessageSquareText /> },
  transferred: { tone: "info", icon: <PhoneForwarded /> },
  answered: { tone: "good", icon: <CircleCheck /> },
  abandoned: { tone: "neutral", icon: <PhoneMissed /> },
  opted_out: { tone: "neutral", icon: <Ban /> },
  emergency: { tone: "bad", icon: <Siren /> },
};

/** How a conversation ended, in one word with its mark. */
export function OutcomeBadge({ call }: { call: Pick<Conversation, "outcome" | "status"> }) {
  const t = useTranslations("calls.outcome");
  if (call.outcome === null) {
    return (
      <StatusBadge
        tone={call.status === "open" ? "brand" : "neutral"}
        icon={call.status === "open" ? <Ellipsis /> : <CircleCheck />}
      >
        {t(call.status === "open" ? "open" : "unknown")}
      </StatusBadge>
    );
  }
  const { tone, icon } = looks[call.outcome];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(call.outcome)}
    </StatusBadge>
  );
}

const channelIcons: Record<Conversation["channel"], ReactNode> = {
  phone: <Phone />,
  text: <MessageSquare />,
  chat: <MessageCircle />,
  api: <Code />,
};

export function ChannelMark({ channel }: { channel: Conversation["channel"] }) {
  const t = useTranslations("calls.channel");
  return (
    <span className="inline-flex items-center gap-1.5 align-top [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted">
      {channelIcons[channel]}
      {t(channel)}
    </span>
  );
}
