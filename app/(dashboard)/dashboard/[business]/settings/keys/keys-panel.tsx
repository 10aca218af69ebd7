"use client";

import { useState, useTransition } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl/react";
import { CopyBlock } from "@/app/(dashboard)/dashboard/[business]/settings/copy-block";
import { createKey, revokeKey } from "@/app/(dashboard)/dashboard/[business]/settings/keys/actions";
import { useActionForm } from "@/components/layout/use-action-form";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

type Row = { id: string; name: string; prefix: string; created: string; used: string };

export function KeysPanel({ slug, rows }: { slug: string; rows: readonly Row[] }) {
  return (
    <div className="flex flex-col gap-6">
      <NewKey slug={slug} />
      <KeyList slug={slug} rows={rows} />
    </div>
  );
}

function NewKey({ slug }: { slug: string }) {
  const t = useTranslations("settings.keys");
  const { state, action, pending, ref } = useActionForm(createKey.bind(null, slug));
  return (
    <>
      <form ref={ref} action={action} aria-label={t("create")} noValidate className="flex flex-col gap-3">
        {state.message ? (
          <Notice tone="bad" role="alert">
            {state.message}
          </Notice>
        ) : null}
        <Field label={t("name")} hint={t("nameHint")} error={state.fields?.name} required>
          {(control) => <Input {...control} name="name" maxLength={80} autoComplete="off" />}
        </Field>
        <Button type="submit" className="self-start" loading={pending}>
          {t("create")}
        </Button>
      </form>
      {state.result ? (
        <Notice tone="good" role="status" title={t("createdTitle")}>
          <p className="mb-3">{t("createdText")}</p>
          <CopyBlock label={t("key")} copyLabel={t("copyKey")} text={state.result.key} />
        </Notice>
      ) : null}
    </>
  );
}

function KeyList({ slug, rows }: { slug: string; rows: readonly Row[] }) {
  const t = useTranslations("settings.keys");
  if (rows.length === 0) {
    return <EmptyState title={t("none")} text={t("noneText")} />;
  }
  return (
    <ul className="rounded-md border border-line bg-panel">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3 first:border-t-0">
          <div className="min-w-0 flex-1 basis-48">
            <p className="truncate font-medium">{row.name}</p>
            <p className="text-muted text-sm">
              <code className="font-mono">{row.prefix}…</code> · {row.created} · {row.used}
            </p>
          </div>
          <Revoke slug={slug} row={row} />
        </li>
      ))}
    </ul>
  );
}

function Revoke({ slug, row }: { slug: string; row: Row }) {
  const t = useTranslations("settings.keys");
  const [open, setOpen] = useState(false);
  const [pending, start] = useTransition();
  return (
    <AlertDialog
      open={open}
      onOpenChange={setOpen}
      title={t("revokeTitle", { name: row.name })}
      text={t("revokeText")}
      confirmLabel={t("revoke")}
      keepLabel={t("keep")}
      trigger={
        <Button size="sm" loading={pending} aria-label={t("revokeOf", { name: row.name })}>
          {t("revoke")}
        </Button>
      }
      onConfirm={() =>
        start(async () => {
          const { message } = await revokeKey(slug, row.id);
          if (message) toast.error(message);
        })
      }
    />
  );
}
