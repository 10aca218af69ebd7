import type { ErrorEvent, Exception, StackFrame } from "@sentry/nextjs";

/** Text without what may name a person or open a door: quoted values, addresses, numbers and long words of token letters. */
export function maskText(text: string): string {
  return text
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, "[value]")
    .replace(/https?:\/\/\S+/g, "[url]")
    .replace(/[^\s@]+@[^\s@]+/g, "[email]")
    .replace(/[A-Za-z0-9_-]{20,}/g, "[token]")
    .replace(/\+?\d[\d\s().-]{4,}\d/g, "[number]")
    .slice(0, 300);
}

function scrubFrame(frame: StackFrame): StackFrame {
  const { filename, function: name, lineno, colno, in_app, module } = frame;
  const path = filename?.split("?", 1)[0];
  return {
    ...(path !== undefined && { filename: path }),
    ...(name !== undefined && { function: name }),
    ...(lineno !== undefined && { lineno }),
    ...(colno !== undefined && { colno }),
    ...(in_app !== undefined && { in_app }),
    ...(module !== undefined && { module }),
  };
}

function scrubException(exception: Exception): Exception {
  const frames = exception.stacktrace?.frames?.map(scrubFrame);
  return {
    ...(exception.type !== undefined && { type: exception.type }),
    ...(exception.mechanism && {
      mechanism: { type: exception.mechanism.type, handled: exception.mechanism.handled ?? false },
    }),
    value: maskText(exception.value ?? ""),
    ...(frames && { stacktrace: { frames } }),
  };
}

/**
 * What leaves the building of an error: a list of what is sent, not of what is taken out. No request, user, breadcrumb,
 * variable or extra; messages are masked, addresses are route patterns.
 */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const { event_id, timestamp, level, platform, release, environment, tags, debug_meta } = event;
  return {
    type: undefined,
    ...(event_id !== undefined && { event_id }),
    ...(timestamp !== undefined && { timestamp }),
    ...(level !== undefined && { level }),
    ...(platform !== undefined && { platform }),
    ...(release !== undefined && { release }),
    ...(environment !== undefined && { environment }),
    ...(tags?.runtime !== undefined && { tags: { runtime: tags.runtime } }),
    ...(debug_meta && { debug_meta }),
    ...(event.message !== undefined && { message: maskText(event.message) }),
    ...(event.exception?.values && { exception: { values: event.exception.values.map(scrubException) } }),
  };
}
