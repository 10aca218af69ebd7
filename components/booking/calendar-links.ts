type CalendarEvent = { title: string; startsAt: string; endsAt: string; location: string };

/** Google Calendar's form for a new event. No manage link in it: addresses of other sites are no place for secrets. */
export function googleCalendarHref({ title, startsAt, endsAt, location }: CalendarEvent): string {
  const compact = (at: string) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, "");
  const query = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    ...(location ? { location } : {}),
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

export function icsHref(manageToken: string): string {
  return `/booking/${encodeURIComponent(manageToken)}/calendar.ics`;
}
