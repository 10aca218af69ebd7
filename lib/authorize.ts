import type { Role } from "@/lib/context";

/** Everything a member can be allowed or refused. `own` actions reach only the member's own calendar. */
export type Action =
  | "bookings.view_all"
  | "bookings.view_own"
  | "bookings.manage_all"
  | "bookings.manage_own"
  | "customers.view_all"
  | "customers.view_own"
  | "customers.edit"
  | "catalog.view"
  | "catalog.edit"
  | "settings.view"
  | "settings.edit"
  | "audit.view"
  | "api_keys.manage"
  | "members.view"
  | "members.invite_staff"
  | "members.invite_admin"
  | "members.edit";

const everyone: readonly Role[] = ["owner", "admin", "staff"];
const managers: readonly Role[] = ["owner", "admin"];
const ownersOnly: readonly Role[] = ["owner"];

const table: Record<Action, readonly Role[]> = {
  "bookings.view_all": managers,
  "bookings.view_own": everyone,
  "bookings.manage_all": managers,
  "bookings.manage_own": everyone,
  "customers.view_all": managers,
  "customers.view_own": everyone,
  "customers.edit": managers,
  "catalog.view": everyone,
  "catalog.edit": managers,
  "settings.view": managers,
  "settings.edit": managers,
  "audit.view": managers,
  "api_keys.manage": managers,
  "members.view": everyone,
  "members.invite_staff": managers,
  "members.invite_admin": ownersOnly,
  "members.edit": ownersOnly,
};

/** Whether a role may do this. The database asks the same again beneath (row-level security and `private.member_refusal`). */
export function may(role: Role, action: Action): boolean {
  return table[action].includes(role);
}

/** The roles that may do this, for doors that take a list of roles. */
export function rolesFor(action: Action): readonly Role[] {
  return table[action];
}
