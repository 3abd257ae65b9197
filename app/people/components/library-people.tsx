import { Link } from '@remix-run/react';

import { directoryAddress, personAddress } from '#app/people/addresses.ts';
import type { LibraryPeopleList } from '#app/people/list-library-people.server.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { formatNumber } from '#app/ui/format.ts';

/** Who works in a library, of those who show themselves. */
export function LibraryPeople({ slug, people }: { slug: string; people: LibraryPeopleList }) {
  const { items, total } = people;
  return (
    <section className="section" aria-labelledby="gens">
      <div className="titre-section">
        <h2 id="gens">Qui y travaille</h2>
        {total > items.length && (
          <Link to={`${directoryAddress}?bibliotheque=${slug}`}>
            Tout le monde ({formatNumber(total)})
          </Link>
        )}
      </div>
      <ul className="biblio-gens">
        {items.map(({ slug: address, name, jobTitle, offers }) => (
          <li key={address} className="personne">
            <Avatar initials={initialsOf(name)} seed={name} />
            <div>
              <Link to={personAddress(address)}>{name}</Link>
              {jobTitle && <p className="petit doux">{jobTitle}</p>}
              {offers.length > 0 && (
                <p className="petit">
                  Peut aider{'\u00A0'}:{' '}
                  {offers
                    .slice(0, 3)
                    .map(({ label }) => label)
                    .join(' · ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
