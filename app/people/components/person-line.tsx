import { Link } from '@remix-run/react';

import { personAddress } from '#app/people/addresses.ts';
import type { PersonSummary, SaidSkill } from '#app/people/person-summary.ts';
import { languageLabels } from '#app/people/vocabulary.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { type Fact, Facts } from '#app/ui/facts.tsx';
import { formatDistance } from '#app/ui/format.ts';

/** One person among results: where they work, what they can help with, how far they are. */
export function PersonLine({ person }: { person: PersonSummary }) {
  const { slug, name, jobTitle, library, offers, seeks } = person;
  const facts = listFacts(person);
  return (
    <li className="fiche-l fiche-l--personne">
      <Avatar initials={initialsOf(name)} seed={name} />
      <div className="fiche-l__corps">
        <h3>
          <Link to={personAddress(slug)} prefetch="intent">
            {name}
          </Link>
        </h3>
        <p className="fiche-l__lieu">
          {[jobTitle, library?.displayName].filter(Boolean).join(', ')}
        </p>
        <Said words="Peut aider" skills={offers} />
        <Said words="Cherche" skills={seeks} />
      </div>
      {facts.length > 0 && (
        <div className="fiche-l__faits">
          <Facts facts={facts} />
        </div>
      )}
    </li>
  );
}

function Said({ words, skills }: { words: string; skills: readonly SaidSkill[] }) {
  if (skills.length === 0) return null;
  return (
    <p className="fiche-l__texte personne-dit">
      <strong>
        {words}
        {'\u00A0'}:
      </strong>{' '}
      {skills.map(({ label }) => label).join(' · ')}
    </p>
  );
}

function listFacts({ library, distanceInKm, languages }: PersonSummary): Fact[] {
  const facts: (Fact | null)[] = [
    library && {
      icon: 'map-pin',
      label: 'Commune',
      text: `${library.commune} (${library.departement.code})`,
    },
    distanceInKm === null
      ? null
      : {
          icon: 'map-pinned',
          text: distanceInKm > 0 ? `à ${formatDistance(distanceInKm)}` : 'dans votre commune',
        },
    languages.length > 0
      ? {
          icon: 'globe',
          label: 'Langues',
          text: languages.map((each) => languageLabels[each]).join(', '),
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}
