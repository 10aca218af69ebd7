import { calls as english } from "@/lib/i18n/messages/en/calls";
import type { AreaWords } from "@/lib/i18n/types";

export const calls: AreaWords<"calls"> = english;
