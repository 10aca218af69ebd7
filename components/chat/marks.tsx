type MarkProps = { className?: string };

function Mark({ d, className = "size-5" }: MarkProps & { d: string }) {
  return (
    <svg viewBox="0 0 20 20" fill="none" aria-hidden="true" className={className}>
      <path d={d} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function ChatMark(props: MarkProps) {
  return (
    <Mark {...props} d="M6.75 8h6.5m-6.5 3h4M10 16.5a6.75 6.75 0 1 0-6-3.65l-.75 3.4 3.5-.65a6.7 6.7 0 0 0 3.25.9Z" />
  );
}

export function SendMark(props: MarkProps) {
  return <Mark {...props} d="M10 16V4.5M5.25 9 10 4.25 14.75 9" />;
}

export function MicrophoneMark(props: MarkProps) {
  return (
    <Mark
      {...props}
      d="M10 12.5A2.5 2.5 0 0 0 12.5 10V5.5a2.5 2.5 0 0 0-5 0V10a2.5 2.5 0 0 0 2.5 2.5ZM4.75 10a5.25 5.25 0 0 0 10.5 0M10 15.25v2.25"
    />
  );
}

export function StopMark(props: MarkProps) {
  return <Mark {...props} d="M6 6h8v8H6z" />;
}

export function CloseMark(props: MarkProps) {
  return <Mark {...props} d="m5.5 5.5 9 9m0-9-9 9" />;
}
