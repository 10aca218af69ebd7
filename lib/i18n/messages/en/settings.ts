export const settings = {
  title: "Settings",
  sections: {
    business: "Business",
    booking: "Booking rules",
    reminders: "Reminders",
    team: "Team",
    appearance: "Appearance",
    embed: "On your own site",
    keys: "API keys",
  },
  unsaved: "You have changes that aren't saved.",
  leave: "Leave without saving",
  stay: "Stay here",
} as const;
