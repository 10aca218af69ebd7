"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl/react";

/** While something is unsaved: asks before the tab closes and before a link leads away. */
export function useLeaveWarning(unsaved: boolean) {
  const t = useTranslations("dashboard.status");
  const question = t("leave");
  useEffect(() => {
    if (!unsaved) return;
    function beforeUnload(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    function click(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
      if (!link || !plain || link.getAttribute("target") === "_blank") return;
      if (!window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    window.addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", click, true);
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", click, true);
    };
  }, [unsaved, question]);
}
