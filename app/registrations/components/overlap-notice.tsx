import { Link } from '@remix-run/react';

import type { RegisterFormData } from '#app/registrations/read-register-form.server.ts';
import { registrationStateLabels } from '#app/registrations/vocabulary.ts';
import { sessionAddress } from '#app/trainings/addresses.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Warns who asks for a place at hours when they are already asked for elsewhere. */
export function OverlapNotice({ overlaps }: Pick<RegisterFormData, 'overlaps'>) {
  if (overlaps.length === 0) return null;
  return (
    <Notice tone="warning" title="Vous avez déjà demandé une place aux mêmes heures.">
      <ul>
        {overlaps.map(({ id, sessionId, days, state, training }) => (
          <li key={id}>
            <Link to={sessionAddress(training.slug, sessionId)}>{training.title}</Link>
            {`, ${days}. ${registrationStateLabels[state]}.`}
          </li>
        ))}
      </ul>
      <p>Vous pouvez tout de même vous inscrire.</p>
    </Notice>
  );
}
