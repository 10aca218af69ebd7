export const messaging = {
  confirmation: {
    subject: "Booked: {service}, {when}",
    text: "{business}: you're booked for {service} on {when}. Change or cancel: {link}",
    heading: "You're booked",
    intro: "Hello {name}, {business} is expecting you.",
  },
  pending: {
    subject: "Request received: {service}, {when}",
    text: "{business}: we have your request for {service} on {when} and will confirm it soon. {link}",
    heading: "Your request is in",
    intro: "Hello {name}, {business} will confirm this time soon.",
  },
  rescheduled: {
    subject: "Moved: {service}, now {when}",
    text: "{business}: your {service} is now on {when}. Change or cancel: {link}",
    heading: "Your booking has moved",
    intro: "Hello {name}, this is your new time at {business}.",
  },
  cancelled: {
    subject: "Cancelled: {service}, {when}",
    text: "{business}: your {service} on {when} is cancelled. Book again: {link}",
    heading: "Your booking is cancelled",
    intro: "Hello {name}, this time at {business} is no longer yours.",
  },
  reminder: {
    subject: "Reminder: {service}, {when}",
    text: "{business}: see you {when} for {service}. Can't make it? {link}",
    heading: "See you soon",
    intro: "Hello {name}, a reminder of your time at {business}.",
  },
  invitation: {
    subject: "{inviter} invites you to {business}",
    heading: "Join {business}",
    intro: "{inviter} invites you to work with {business} on TheChattyAI, as {role}.",
    action: "Accept the invitation",
  },
  details: { service: "Service", when: "When", with: "With", where: "Where", price: "Price" },
  manage: "Change or cancel",
  bookAgain: "Book again",
  footer: "Sent for {business} by TheChattyAI.",
} as const;
