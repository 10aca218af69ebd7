import { describe, expect, it } from "vitest";
import { may, rolesFor } from "@/lib/authorize";

describe("may", () => {
  it("lets staff see and manage their own calendar, and nobody else's", () => {
    expect(may("staff", "bookings.view_own")).toBe(true);
    expect(may("staff", "bookings.manage_own")).toBe(true);
    expect(may("staff", "bookings.view_all")).toBe(false);
    expect(may("staff", "bookings.manage_all")).toBe(false);
  });

  it("keeps settings, keys and the catalogue from staff", () => {
    for (const action of ["settings.view", "settings.edit", "api_keys.manage", "catalog.edit"] as const) {
      expect(may("staff", action)).toBe(false);
      expect(may("admin", action)).toBe(true);
      expect(may("owner", action)).toBe(true);
    }
  });

  it("lets owners alone make admins and change members", () => {
    for (const action of ["members.invite_admin", "members.edit"] as const) {
      expect(rolesFor(action)).toEqual(["owner"]);
    }
    expect(may("admin", "members.invite_staff")).toBe(true);
  });
});
