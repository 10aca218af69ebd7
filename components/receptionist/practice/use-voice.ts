"use client";

import { useEffect, useRef, useState } from "react";

type Heard = {
  readonly results: { readonly [index: number]: { readonly [index: number]: { readonly transcript: string } } };
};
type Recognition = {
  lang: string;
  onresult: ((heard: Heard) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
};
type Hearing = { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition };

function findRecognition(): (new () => Recognition) | null {
  if (typeof window === "undefined") return null;
  const host: Window & Hearing = window;
  return host.SpeechRecognition ?? host.webkitSpeechRecognition ?? null;
}

const speech = { en: "en-US", es: "es-US" } as const;

/** The browser's own ears and mouth, where it has them. */
export function useVoice(onHeard: (text: string) => void) {
  const [canHear, setCanHear] = useState(false);
  const [canSpeak, setCanSpeak] = useState(false);
  const [isListening, setListening] = useState(false);
  const running = useRef<Recognition | null>(null);
  useEffect(() => {
    setCanHear(findRecognition() !== null);
    setCanSpeak("speechSynthesis" in window);
    return () => {
      running.current?.abort();
      if ("speechSynthesis" in window) window.speechSynthesis.cancel();
    };
  }, []);

  function stop() {
    running.current?.abort();
    running.current = null;
    setListening(false);
  }
  function listen(locale: "en" | "es") {
    const Recognizer = findRecognition();
    if (!Recognizer || running.current) return stop();
    window.speechSynthesis?.cancel();
    const ears = new Recognizer();
    ears.lang = speech[locale];
    ears.onresult = (heard) => onHeard(heard.results[0]?.[0]?.transcript ?? "");
    ears.onend = () => {
      running.current = null;
      setListening(false);
    };
    running.current = ears;
    setListening(true);
    ears.start();
  }
  function speak(text: string, locale: "en" | "es") {
    if (!("speechSynthesis" in window)) return;
    const words = new SpeechSynthesisUtterance(text);
    words.lang = speech[locale];
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(words);
  }
  function hush() {
    stop();
    if ("speechSynthesis" in window) window.speechSynthesis.cancel();
  }
  return { canHear, canSpeak, isListening, listen, speak, hush };
}
