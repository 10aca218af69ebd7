import { z } from "zod";
import { findPhone } from "@/lib/booking/contact";
import type { MemberCtx } from "@/lib/context";
import type { Json } from "@/lib/database/types";
import { AppError } from "@/lib/errors";
import { callAsMember } from "@/lib/members/rpc";
import { assertForeignNumber } from "@/lib/receptionist/settings/own-numbers";
import type {
  FactsInput,
  SettingsInput,
  SpokenNamesInput,
  TurnOnInput,
} from "@/lib/receptionist/settings/settings-schema";

type Saved = { settings?: SettingsInput } & Partial<FactsInput> & Partial<SpokenNamesInput>;

async function save(ctx: MemberCtx, p: { [key: string]: Json | undefined }): Promise<void> {
  const answer = await callAsMember(
    ctx.member,
    "save_receptionist",
    { ...p, businessId: ctx.businessId },
    z.unknown(),
    [],
  );
  if (!answer.ok) throw new AppError("internal", "save_receptionist refused");
}

/**
 * Saves one section: settings by key, the list of facts, or the spoken names of some services. Throws forbidden below admin,
 * invalid_input for a transfer number of our own.
 */
export async function saveReceptionist(ctx: MemberCtx, { settings, ...lists }: Saved): Promise<void> {
  await assertForeignNumber(ctx.db, settings?.transferNumber);
  await save(ctx, { ...lists, ...(settings ? { settings } : {}) });
}

/**
 * Turns it on with the script that the owner has looked at, in one transaction. `country` is where a local transfer number is read.
 * Throws invalid_input for a transfer number that is none or our own, forbidden below admin.
 */
export async function turnOnReceptionist(
  ctx: MemberCtx,
  input: Omit<TurnOnInput, "phoneNumber">,
  country: string,
): Promise<void> {
  const { facts, spokenNames, transferNumber, ...rest } = input;
  const number = transferNumber === "" ? null : findPhone(transferNumber, country);
  if (transferNumber !== "" && number === null) {
    throw new AppError("invalid_input", "transfer number", { fields: [{ field: "transferNumber", message: "phone" }] });
  }
  await assertForeignNumber(ctx.db, number);
  await save(ctx, {
    settings: { ...rest, transferNumber: number, transferWhen: number === null ? "never" : "open_hours" },
    addFacts: facts,
    addSpokenNames: spokenNames,
  });
}
