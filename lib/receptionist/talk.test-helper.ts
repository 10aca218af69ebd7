import type { TestBusiness, World } from "@/lib/booking/world.test-helper";
import type { ConversationChannel, ConversationOrigin } from "@/lib/database/receptionist-shapes";
import type { ReceptionistDeps } from "./deps";
import type { Voice } from "./model/voice";
import type { Reply } from "./reply";
import { startConversation } from "./start-conversation";
import { takeTurn } from "./take-turn";
import type { Locale, Understand } from "./understanding/types";
import { understandBuiltIn } from "./understanding/understand";

export type Talk = {
  readonly conversationId: string;
  readonly token: string;
  readonly lines: string[];
  last: Reply;
  say(text: string, key?: string): Promise<Reply>;
};

type Options = {
  readonly channel?: ConversationChannel;
  readonly from?: string;
  readonly origin?: ConversationOrigin;
  readonly locale?: Locale;
  readonly understand?: Understand;
  readonly now?: () => Date;
  /** A model's voice, which then puts sentences in other words. */
  readonly voice?: Voice;
};

/** A conversation through the same functions that every door calls. */
export async function talkTo(world: World, business: TestBusiness, options: Options = {}): Promise<Talk> {
  const {
    channel = "phone",
    from,
    origin,
    locale,
    understand = async (utterance) => understandBuiltIn(utterance),
  } = options;
  const now = options.now ?? (() => new Date());
  const deps = (): ReceptionistDeps => ({
    db: world.db,
    now: now(),
    understand,
    voice: options.voice,
    rewords: options.voice !== undefined,
  });
  const started = await startConversation(deps(), {
    business: { businessId: business.id },
    channel,
    origin,
    from,
    locale,
  });
  if (!started.ok) {
    throw new Error(`refused: ${started.refusal}`);
  }
  const { conversationId, token, reply } = started.value;
  const talk: Talk = {
    conversationId,
    token,
    lines: [`R: ${reply.say}`],
    last: reply,
    async say(text, key) {
      const answered = await takeTurn(deps(), { conversation: { token }, text, key });
      if (!answered.ok) {
        throw new Error(`refused: ${answered.refusal}\n${talk.lines.join("\n")}`);
      }
      talk.lines.push(`C: ${text}`, `R: ${answered.value.say}  [${answered.value.expects}]`);
      talk.last = answered.value;
      return answered.value;
    },
  };
  return talk;
}

/** A salon with a cut, a colour and Ana, Ben and Carla, open every day from nine to five in New York. */
export async function addSalon(world: World): Promise<TestBusiness> {
  const business = await world.addBusiness({ staff: 3 });
  await world.query(
    "update public.businesses set name = 'Riverside Salon', address = '12 River Street' where id = $1",
    [business.id],
  );
  const names = ["Ana García", "Ben Carter", "Carla Ruiz"];
  for (const [index, id] of business.staffIds.entries()) {
    await world.query("update public.staff set name = $1 where business_id = $2 and id = $3", [
      names[index],
      business.id,
      id,
    ]);
  }
  await world.query(
    "update public.services set name = 'Haircut', price_cents = 4500 where business_id = $1 and id = $2",
    [business.id, business.serviceId],
  );
  await world.query(
    `with added as (insert into public.services (business_id, slug, name, duration_minutes, price_cents, contact_rule)
       values ($1, 'colour', 'Colour', 90, 12000, 'phone_or_email') returning id)
     insert into public.service_staff (business_id, service_id, staff_id) select $1, id, unnest($2::uuid[]) from added`,
    [business.id, business.staffIds],
  );
  return business;
}
