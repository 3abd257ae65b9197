import { calendarAddress, speakerAddress } from '#app/speakers/addresses.ts';
import { sayFreeArea, sayFreeDays } from '#app/speakers/free-days.ts';
import type { Calendar } from '#app/speakers/read-calendar.server.ts';
import { LinkButton } from '#app/ui/button.tsx';

import { FreeMonth } from './free-month.tsx';

/** On a profile, for professionals and the speaker: when they may come, where that is known. */
export function CalendarSection({ calendar }: { calendar: Calendar }) {
  const { slug, name, isKept, isMine, ranges } = calendar;
  return (
    <section className="section pile" aria-labelledby="disponibilites">
      <h2 id="disponibilites">Jours libres</h2>
      {isKept ? (
        <>
          {ranges.length > 0 ? (
            <ul className="filet">
              {ranges.slice(0, 5).map((range) => (
                <li key={range.id}>
                  {`Libre ${sayFreeDays(range)}, `}
                  <span className="doux">{sayFreeArea(range)}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p>Aucun jour libre n’est annoncé.</p>
          )}
          <FreeMonth calendar={calendar} address={speakerAddress(slug)} titleId="disponibilites" />
        </>
      ) : (
        <p className="doux">
          {name} ne tient pas ce profil avec un compte{'\u00A0'}: personne ne dit ses jours libres à
          sa place. Écrivez-lui.
        </p>
      )}
      {isMine && (
        <p>
          <LinkButton variant="outline" icon="calendar" to={calendarAddress(slug)}>
            Tenir mon calendrier
          </LinkButton>
        </p>
      )}
    </section>
  );
}
