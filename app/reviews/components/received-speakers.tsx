import { Link } from '@remix-run/react';

import type { ReceivedSpeaker } from '#app/reviews/list-received.server.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { formatCount } from '#app/ui/format.ts';

/** On the page of a library: whom it received, and when last. */
export function ReceivedSpeakers({ received }: { received: readonly ReceivedSpeaker[] }) {
  return (
    <section className="section" aria-labelledby="recus">
      <div className="titre-section">
        <h2 id="recus">Intervenants reçus</h2>
      </div>
      <ul className="biblio-gens">
        {received.map(({ slug, name, headline, when, count }) => (
          <li key={slug} className="personne">
            <Avatar initials={initialsOf(name)} seed={slug} />
            <div>
              <Link to={speakerAddress(slug)}>{name}</Link>
              {headline && <p className="petit doux">{headline}</p>}
              <p className="petit">
                {[when, count > 1 && formatCount(count, 'venue', 'venues')]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
