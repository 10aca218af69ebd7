import { absence } from "@/lib/i18n/messages/en/absence";
import { auth } from "@/lib/i18n/messages/en/auth";
import { booking } from "@/lib/i18n/messages/en/booking";
import { calls } from "@/lib/i18n/messages/en/calls";
import { chat } from "@/lib/i18n/messages/en/chat";
import { common } from "@/lib/i18n/messages/en/common";
import { dashboard } from "@/lib/i18n/messages/en/dashboard";
import { errorPage } from "@/lib/i18n/messages/en/error-page";
import { errors } from "@/lib/i18n/messages/en/errors";
import { manage } from "@/lib/i18n/messages/en/manage";
import { marketing } from "@/lib/i18n/messages/en/marketing";
import { messaging } from "@/lib/i18n/messages/en/messaging";
import { onboarding } from "@/lib/i18n/messages/en/onboarding";
import { phone } from "@/lib/i18n/messages/en/phone";
import { receptionist } from "@/lib/i18n/messages/en/receptionist";
import { schedule } from "@/lib/i18n/messages/en/schedule";
import { series } from "@/lib/i18n/messages/en/series";
import { settings } from "@/lib/i18n/messages/en/settings";
import { texts } from "@/lib/i18n/messages/en/texts";
import { waitlist } from "@/lib/i18n/messages/en/waitlist";
import { why } from "@/lib/i18n/messages/en/why";

export const en = {
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
