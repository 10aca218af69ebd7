import { clearTime } from "../state";
import { dropHold } from "../tools/hold-start";
import { askService, askStaff } from "./book-flow";
import { type Answer, serviceOf, type Turn, update, words } from "./turn";

/**
 * "The time", said to a read-back or to "what would you like to change?": asks for that part of the booking being made anew.
 * null: nothing of the kind was said, or nothing is being made.
 */
export async function nameTheChange(turn: Turn): Promise<Answer | null> {
  const { state, tools } = turn;
  const isAsked = state.asked === "change" || state.asked === "read_back";
  const said = turn.changed.person || turn.changed.time ? null : (turn.heard.toChange ?? null);
  const part = isAsked && state.goal === "book" ? said : null;
  const w = words(turn);
  switch (part) {
    case null:
      return null;
    case "name":
      update(turn, { customer: { ...state.customer, name: null }, readBack: null });
      return { ask: "name", say: w.askName };
    case "phone":
      update(turn, { readBack: null });
      return { ask: "phone", say: w.askPhone };
    case "time":
      await dropHold(tools, state.hold);
      update(turn, { hold: null, readBack: null, offers: [], wish: clearTime(state.wish) });
      return { ask: "time", say: w.askTime(serviceOf(turn, state.wish.service)?.name ?? "") };
    case "service":
      await dropHold(tools, state.hold);
      update(turn, { hold: null, readBack: null, wish: { ...state.wish, service: null } });
      return askService(turn);
    case "staff": {
      const service = serviceOf(turn, state.wish.service);
      await dropHold(tools, state.hold);
      update(turn, { hold: null, readBack: null, staffAsked: false, wish: { ...state.wish, staff: null } });
      return service && askStaff(turn, service);
    }
  }
}
