const LEAVING = "thechattyai:leaving";

/** Tells the site that the chat closes; whatever still listens or speaks stops first. */
export function leaveSite(): void {
  window.dispatchEvent(new Event(LEAVING));
  window.parent.postMessage({ type: "thechattyai:close" }, "*");
}

function isClosed(data: unknown): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === "thechattyai:closed";
}

/** Calls `stop` when nobody sees the chat any more: the bubble is closed from either side, or the page is hidden. */
export function onLeaving(stop: () => void): () => void {
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === window.parent && isClosed(event.data)) stop();
  };
  const onVisibility = () => {
    if (document.visibilityState === "hidden") stop();
  };
  window.addEventListener("message", onMessage);
  window.addEventListener(LEAVING, stop);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    window.removeEventListener("message", onMessage);
    window.removeEventListener(LEAVING, stop);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
