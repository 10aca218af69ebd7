import { absence } from "@/lib/i18n/messages/es/absence";
import { auth } from "@/lib/i18n/messages/es/auth";
import { booking } from "@/lib/i18n/messages/es/booking";
import { calls } from "@/lib/i18n/messages/es/calls";
import { chat } from "@/lib/i18n/messages/es/chat";
import { common } from "@/lib/i18n/messages/es/common";
import { dashboard } from "@/lib/i18n/messages/es/dashboard";
import { errorPage } from "@/lib/i18n/messages/es/error-page";
import { errors } from "@/lib/i18n/messages/es/errors";
import { manage } from "@/lib/i18n/messages/es/manage";
import { marketing } from "@/lib/i18n/messages/es/marketing";
import { messaging } from "@/lib/i18n/messages/es/messaging";
import { onboarding } from "@/lib/i18n/messages/es/onboarding";
import { phone } from "@/lib/i18n/messages/es/phone";
import { receptionist } from "@/lib/i18n/messages/es/receptionist";
import { schedule } from "@/lib/i18n/messages/es/schedule";
import { series } from "@/lib/i18n/messages/es/series";
import { settings } from "@/lib/i18n/messages/es/settings";
import { texts } from "@/lib/i18n/messages/es/texts";
import { waitlist } from "@/lib/i18n/messages/es/waitlist";
import { why } from "@/lib/i18n/messages/es/why";
import type { Messages } from "@/lib/i18n/types";

export const es: Messages = {
  absence,
  auth,
  booking,
  chat,
  calls,
  common,
  dashboard,
  errorPage,
  errors,
  manage,
  marketing,
  messaging,
  onboarding,
  phone,
  receptionist,
  schedule,
  series,
  settings,
  texts,
  waitlist,
  why,
};
