import { type Answer, request, textOf } from "@/components/booking/request";

const nothing = (): true => true;
const offerPath = (token: string) => `/api/v1/waitlist/offers/${encodeURIComponent(token)}`;

export function leaveOnline(token: string): Promise<Answer<true>> {
  return request(`/api/v1/waitlist/${encodeURIComponent(token)}`, nothing, { method: "DELETE" });
}

/** Answers the token of the booking's manage link. */
export function acceptOnline(token: string): Promise<Answer<string>> {
  return request(`${offerPath(token)}/accept`, (json) => textOf(json, "manageToken"), { method: "POST" });
}

export function declineOnline(token: string): Promise<Answer<true>> {
  return request(`${offerPath(token)}/decline`, nothing, { method: "POST" });
}

const temporary = { offline: "offline", rate_limited: "rateLimited", internal: "internal" } as const;

/** The problem to say when trying again may help; null: the state has changed, so look again. */
export function temporaryProblem(code: string): "offline" | "rateLimited" | "internal" | null {
  return code === "offline" || code === "rate_limited" || code === "internal" ? temporary[code] : null;
}
