"use client";

import { useEffect, useRef, useState } from "react";
import { findRecogniser, type Recogniser, spoken } from "@/components/chat/speech";

/** The browser's own ears and mouth, where it has them. */
export function useVoice(onHeard: (text: string, confidence: number | undefined) => void) {
  const [canHear, setCanHear] = useState(false);
  const [canSpeak, setCanSpeak] = useState(false);
  const [isListening, setListening] = useState(false);
  const running = useRef<Recogniser | null>(null);
  useEffect(() => {
    setCanHear(findRecogniser() !== null);
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
    const Recognizer = findRecogniser();
    if (!Recognizer || running.current) return stop();
    window.speechSynthesis?.cancel();
    const ears = new Recognizer();
    ears.lang = spoken[locale];
    ears.onresult = (heard) => {
      const best = heard.results[0]?.[0];
      if (best?.transcript) onHeard(best.transcript, best.confidence);
    };
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
    words.lang = spoken[locale];
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(words);
  }
  function hush() {
    stop();
    if ("speechSynthesis" in window) window.speechSynthesis.cancel();
  }
  return { canHear, canSpeak, isListening, listen, speak, hush };
}
