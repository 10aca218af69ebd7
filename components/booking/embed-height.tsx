"use client";

import { useEffect } from "react";

/** Tells the page around the frame how tall this one is. The message holds a number and nothing else. */
export function EmbedHeight() {
  useEffect(() => {
    if (window.parent === window) return;
    document.documentElement.style.background = "transparent";
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      window.parent.postMessage({ type: "thechattyai:height", height }, "*");
    };
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    tell();
    return () => observer.disconnect();
  }, []);
  return <style>{"body{min-height:0!important}"}</style>;
}
