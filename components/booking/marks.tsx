type MarkProps = { className?: string };

function Mark({ d, className = "size-5" }: MarkProps & { d: string }) {
  return (
    <svg viewBox="0 0 20 20" fill="none" aria-hidden="true" className={className}>
      <path d={d} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function CalendarMark(props: MarkProps) {
  return (
    <Mark
      {...props}
      d="M3.5 8h13M6.5 2.75v2.5m7-2.5v2.5M5 4.25h10A1.5 1.5 0 0 1 16.5 5.75v9A1.5 1.5 0 0 1 15 16.25H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 4.25Z"
    />
  );
}

export function ClockMark(props: MarkProps) {
  return <Mark {...props} d="M10 6v4.25l2.75 1.75M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z" />;
}

export function PinMark(props: MarkProps) {
  return (
    <Mark
      {...props}
      d="M10 17.25s5.5-4.6 5.5-9a5.5 5.5 0 1 0-11 0c0 4.4 5.5 9 5.5 9Zm0-7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"
    />
  );
}

export function PhoneMark(props: MarkProps) {
  return (
    <Mark
      {...props}
      d="M7.2 3.5H4.9a1.4 1.4 0 0 0-1.4 1.5c.4 6.2 5.3 11.1 11.5 11.5a1.4 1.4 0 0 0 1.5-1.4v-2.3l-3.6-1.4-1.4 1.6a9.5 9.5 0 0 1-4.5-4.5l1.6-1.4Z"
    />
  );
}

export function GlobeMark(props: MarkProps) {
  return (
    <Mark
      {...props}
      d="M3 10h14M10 3c2 2 3 4.4 3 7s-1 5-3 7c-2-2-3-4.4-3-7s1-5 3-7Zm0 14a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z"
    />
  );
}

export function PeopleMark(props: MarkProps) {
  return (
    <Mark
      {...props}
      d="M2.75 16a4.75 4.75 0 0 1 9.5 0M13 11.4a4.25 4.25 0 0 1 4.25 4.6M7.5 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5Zm5-5.4a2.75 2.75 0 0 1 0 5.3"
    />
  );
}

export function CheckMark(props: MarkProps) {
  return <Mark {...props} d="m5 10.5 3.25 3.25L15 6.5" />;
}
