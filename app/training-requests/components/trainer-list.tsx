import { Form, Link } from '@remix-run/react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { sayPeriod, sayReach, sayTaught } from '#app/training-requests/say-travel.ts';
import type { TouringPage } from '#app/training-requests/read-touring.server.ts';
import { Button } from '#app/ui/button.tsx';

type TrainerListProps = {
  trainers: readonly Omit<TouringPage['trainers'][number], 'isMine'>[];
  /** Takes back what was said of somebody else. */
  mayEnd?: boolean;
};

/** Who comes out to teach: what, where, when. */
export function TrainerList({ trainers, mayEnd }: TrainerListProps) {
  return (
    <ul className="filet">
      {trainers.map((trainer) => (
        <li key={trainer.id} className="pile pile--serree">
          <h3>
            {trainer.speakerSlug ? (
              <Link to={speakerAddress(trainer.speakerSlug)}>{trainer.name}</Link>
            ) : (
              trainer.name
            )}
          </h3>
          <p className="petit">
            {sayTaught(trainer)}
            {trainer.library && (
              <>
                {' · '}
                <Link to={libraryAddress(trainer.library.slug)}>{trainer.library.name}</Link>
              </>
            )}
          </p>
          <p className="petit">
            {[sayReach(trainer), sayPeriod(trainer)].filter(Boolean).join(' · ')}
          </p>
          {trainer.note && <p className="petit doux texte-saisi">{trainer.note}</p>}
          {trainer.declaredBy && (
            <p className="petit doux">{`D’après sa page, à l’initiative de ${trainer.declaredBy}.`}</p>
          )}
          {trainer.declaredBy && mayEnd && (
            <Form method="post">
              <input type="hidden" name="speaker" value={trainer.speakerSlug ?? ''} />
              <Button
                variant="quiet"
                name="intent"
                value="end"
                aria-label={`Retirer de l’équipe\u00A0: ${trainer.name}`}
              >
                Retirer de l’équipe
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
