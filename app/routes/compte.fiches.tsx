import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { archiveSheet } from '#app/sheets/archive-sheet.server.ts';
import { LeftSheets } from '#app/sheets/components/left-sheets.tsx';
import { MySheets } from '#app/sheets/components/my-sheets.tsx';
import { discardDraft } from '#app/sheets/discard-draft.server.ts';
import { listLeftSheets } from '#app/sheets/list-left-sheets.server.ts';
import { listMySheets } from '#app/sheets/list-my-sheets.server.ts';
import { restoreSheet } from '#app/sheets/restore-sheet.server.ts';
import { takeOverSheet } from '#app/sheets/take-over-sheet.server.ts';
import { verifySheet } from '#app/sheets/verify-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Mes fiches – RPBS' }];

export const loader = load(async ({ context }) => ({
  sheets: await listMySheets(context),
  left: await listLeftSheets(context),
}));

/** Each gesture, and what the page says once it is done. */
const gestures = {
  verify: [verifySheet, 'Fiche confirmée pour un an.'],
  archive: [archiveSheet, 'Fiche archivée.'],
  withdraw: [withdrawSheet, 'Fiche retirée.'],
  takeOver: [takeOverSheet, 'Fiche reprise\u00A0: elle est à vous.'],
  restore: [restoreSheet, 'Fiche remise en ligne.'],
  discard: [discardDraft, 'Brouillon jeté.'],
} as const;

export const action = submit(async ({ context, values }) => {
  const intent = String(values.intent);
  if (!Object.hasOwn(gestures, intent)) throw new BadRequest();
  const [deed, words] = gestures[intent as keyof typeof gestures];
  await deed(context, { sheetId: String(values.sheetId) });
  return redirectSaying('/compte/fiches', words);
});

export default function MySheetsRoute() {
  const { sheets, left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section">
      <h1 className="h1-page">Mes fiches</h1>
      {isRefusal(answer) && (
        <Notice tone="error" live>
          {answer.refused.message}
        </Notice>
      )}
      <MySheets sheets={sheets} />
      <LeftSheets sheets={left} />
    </div>
  );
}
