import { Link } from '@remix-run/react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { sayPeriod, sayReach, sayTaught } from '#app/training-requests/say-travel.ts';
import type { TouringPage } from '#app/training-requests/read-touring.server.ts';

type TrainerListProps = { trainers: readonly Omit<TouringPage['trainers'][number], 'isMine'>[] };

/** Who comes out to teach: what, where, when. */
export function TrainerList({ trainers }: TrainerListProps) {
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
        </li>
      ))}
    </ul>
  );
}
