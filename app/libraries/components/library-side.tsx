import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { LibraryPage } from '#app/libraries/read-library.server.ts';
import {
  countHours,
  type OpeningRange,
  sayDayRanges,
  weekdays,
} from '#app/libraries/opening-hours.ts';
import { equipmentLabels } from '#app/libraries/vocabulary.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FactList, type LabelledFact } from '#app/ui/facts.tsx';
import { formatWeekday } from '#app/ui/format-weekday.ts';
import { formatDecimal } from '#app/ui/format.ts';

type LibrarySideProps = { page: LibraryPage; locator: ReactNode; mapAddress: string | null };

/** « Venir, joindre » and where it stands. */
export function LibrarySide({ page, locator, mapAddress }: LibrarySideProps) {
  const { library, departmental } = page;
  return (
    <div className="pile">
      <Card as="section" labelledBy="venir">
        <h2 id="venir" className="biblio-carte__titre">
          Venir, joindre
        </h2>
        <FactList facts={listContacts(library)} />
      </Card>
      {library.equipment.length > 0 && (
        <Card as="section" labelledBy="sur-place">
          <h2 id="sur-place" className="biblio-carte__titre">
            Sur place
          </h2>
          <ul className="biblio-equipement">
            {library.equipment.map((each) => (
              <li key={each}>{equipmentLabels[each]}</li>
            ))}
          </ul>
        </Card>
      )}
      {mapAddress && (
        <Card as="section" labelledBy="situer">
          <h2 id="situer" className="biblio-carte__titre">
            Où elle se trouve
          </h2>
          {locator}
          {library.pointSource === 'commune' && (
            <p className="petit doux">Point placé au centre de la commune, faute de mieux.</p>
          )}
          <LinkButton className="biblio-carte__lien" variant="outline" icon="map" to={mapAddress}>
            Voir autour sur la carte
          </LinkButton>
        </Card>
      )}
      {departmental && (
        <p className="petit">
          Sa bibliothèque départementale{'\u00A0'}:{' '}
          <Link to={libraryAddress(departmental.slug)}>{departmental.displayName}</Link>
        </p>
      )}
    </div>
  );
}

function listContacts(library: LibraryPage['library']): LabelledFact[] {
  const { address, postalCode, commune, phone, email, website } = library;
  const hours = listHours(library);
  const facts: (LabelledFact | null)[] = [
    {
      icon: 'map-pin',
      label: 'Adresse',
      text: (
        <>
          {address && (
            <>
              {address}
              <br />
            </>
          )}
          {[postalCode, commune.name].filter(Boolean).join(' ')}
        </>
      ),
    },
    hours.length > 0 ? { icon: 'clock', label: 'Ouverture', text: <Lines lines={hours} /> } : null,
    phone
      ? {
          icon: 'phone',
          label: 'Téléphone',
          text: <a href={`tel:${phone.replaceAll(/[^\d+]/gu, '')}`}>{phone}</a>,
        }
      : null,
    email
      ? { icon: 'mail', label: 'Courriel', text: <a href={`mailto:${email}`}>{email}</a> }
      : null,
    website
      ? {
          icon: 'globe',
          label: 'Site',
          text: (
            <a href={website} rel="noreferrer nofollow">
              {nameSite(website)}
            </a>
          ),
        }
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}

function listHours(library: LibraryPage['library']): string[] {
  const { openingHoursPerWeek, openingHoursNote, opensOnSunday, holidaysNote } = library;
  const week = library.openingRanges;
  const perWeek = openingHoursPerWeek ?? (week.length > 0 ? countHours(week) : null);
  return [
    ...(week.length > 0 ? weekdays.map((day) => sayDay(day, week)) : []),
    openingHoursNote,
    holidaysNote,
    perWeek ? `${formatDecimal(perWeek)}\u00A0h par semaine` : null,
    opensOnSunday ? 'Ouverte le dimanche' : null,
  ].filter((line) => line !== null);
}

function sayDay(day: number, week: readonly OpeningRange[]): string {
  const ranges = week.filter(({ weekday }) => weekday === day);
  return `${formatWeekday(day)}\u00A0: ${sayDayRanges(ranges)}`;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="biblio-ligne">
      {line}
    </span>
  ));
}

/** « www.bm.fr » rather than a long address. */
function nameSite(website: string): string {
  return new URL(website).host.replace(/^www\./u, '');
}
