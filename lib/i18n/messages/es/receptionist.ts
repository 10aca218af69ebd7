import { receptionist as english } from "@/lib/i18n/messages/en/receptionist";
import type { AreaWords } from "@/lib/i18n/types";

export const receptionist: AreaWords<"receptionist"> = english;
