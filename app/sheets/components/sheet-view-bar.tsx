import { Form } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { Button } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Toggle } from '#app/ui/toggle.tsx';

type SheetViewBarProps = { page: SheetPage };

/** How fresh the sheet is, and for members the switch between its two faces. */
export function SheetViewBar({ page }: SheetViewBarProps) {
  const { slug, reader, isMember, freshness, may } = page;
  if (!freshness && !isMember) return null;
  return (
    <div className="vue">
      {freshness && (
        <div
          className={freshness.isOld ? 'vue__fraicheur vue__fraicheur--passee' : 'vue__fraicheur'}
        >
          <Icon name={freshness.isOld ? 'clock-alert' : 'badge-check'} />
          <Freshness freshness={freshness} />
          {may.verify && freshness.isOld && (
            <Form method="post">
              <input type="hidden" name="sheetId" value={page.sheetId} />
              <Button variant="outline" icon="badge-check" name="intent" value="verify">
                Toujours vrai
              </Button>
            </Form>
          )}
        </div>
      )}
      {isMember && (
        <Toggle
          label="Version affichée"
          views={[
            {
              to: sheetAddress(slug),
              label: 'Version pro',
              icon: 'lock-open',
              current: reader === 'professional',
            },
            {
              to: `${sheetAddress(slug)}?vue=publique`,
              label: 'Ce que voit le public',
              icon: 'eye',
              current: reader === 'public',
            },
          ]}
        />
      )}
    </div>
  );
}

function Freshness({ freshness }: { freshness: NonNullable<SheetPage['freshness']> }) {
  const day = formatDate(freshness.verifiedAt);
  if (freshness.isOld) {
    return (
      <span>
        <strong>À vérifier</strong>&nbsp;: personne ne l’a confirmée depuis le {day}.
      </span>
    );
  }
  return (
    <span>
      <strong>Toujours vrai</strong> au {day}
      {freshness.verifiedBy && `, vérifié par ${freshness.verifiedBy}`}.
    </span>
  );
}
