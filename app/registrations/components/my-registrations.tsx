import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { MyRegistration } from '#app/registrations/list-my-registrations.server.ts';
import { registrationStateLabels } from '#app/registrations/vocabulary.ts';
import { sessionAddress } from '#app/trainings/addresses.ts';
import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';

const tones: Partial<Record<MyRegistration['state'], BadgeTone>> = {
  registered: 'olive',
  offered: 'blue',
  agreement: 'ochre',
  waiting: 'ochre',
};

type MyRegistrationsProps = {
  registrations: readonly MyRegistration[];
  /** What came of a place, and what is asked about it, by the registration. */
  outcomes?: Readonly<Record<string, ReactNode>>;
};

/** Where each of my requests stands, and what I may do about it. */
export function MyRegistrations({ registrations, outcomes = {} }: MyRegistrationsProps) {
  return (
    <ul className="filet">
      {registrations.map((one) => (
        <li key={one.id} className="pile">
          <h2 className="h3">
            <Link to={sessionAddress(one.training.slug, one.sessionId)}>{one.training.title}</Link>
          </h2>
          <p className="rang rang--serre">
            <Badge tone={one.isCancelled ? 'alert' : (tones[one.state] ?? 'neutral')}>
              {one.isCancelled ? 'Session annulée' : registrationStateLabels[one.state]}
            </Badge>
            <span className="petit doux">
              {[one.days, one.personName && `pour ${one.personName}`].filter(Boolean).join(' · ')}
            </span>
          </p>
          {one.isCancelled && one.cancelReason && (
            <p className="petit">{`Raison\u00A0: ${one.cancelReason}`}</p>
          )}
          {one.dueWords && (
            <p className="petit">
              {one.state === 'offered' ? 'Répondez avant le' : 'Place gardée jusqu’au'}{' '}
              {one.dueWords}.
            </p>
          )}
          {outcomes[one.id]}
          {!one.isCancelled && !one.hasBegun && <Gestures registration={one} />}
        </li>
      ))}
    </ul>
  );
}

function Gestures({ registration: { id, state } }: { registration: MyRegistration }) {
  if (!['agreement', 'registered', 'waiting', 'offered'].includes(state)) return null;
  return (
    <Form method="post" className="rang">
      <input type="hidden" name="registrationId" value={id} />
      {state === 'offered' && (
        <Button variant="primary" name="intent" value="accept">
          Je la prends
        </Button>
      )}
      <Button variant="outline" name="intent" value="cancel">
        {state === 'offered' ? 'Je la laisse' : 'Annuler ma demande'}
      </Button>
    </Form>
  );
}
