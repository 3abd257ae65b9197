import { Link } from '@remix-run/react';

import { dutyAddress } from '#app/duty/addresses.ts';
import type { PersonOnDuty } from '#app/duty/list-on-duty.server.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { formatCount, formatFullDate, formatTime } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';

const mostNamed = 6;

/** Beside the help desk: who answers a call now. */
export function OnDutyNow({ people, now }: { people: readonly PersonOnDuty[]; now: string }) {
  const others = people.length - mostNamed;
  return (
    <section className="permanence" aria-labelledby="de-permanence">
      <div className="permanence__tete">
        <h2 id="de-permanence" className="h-cote">
          De permanence
        </h2>
        <p>
          {formatFullDate(now)}, {formatTime(now)}
        </p>
      </div>
      {people.length === 0 && (
        <p>Personne en ce moment. Posez votre question par écrit&nbsp;: elle sera distribuée.</p>
      )}
      {people.length > 0 && (
        <ul className="filet">
          {people.slice(0, mostNamed).map(({ name, commune, library, themes }) => (
            <li key={`${name} ${library}`} className="personne">
              <Avatar initials={initialsOf(name)} seed={name} />
              <div>
                <strong>{name}</strong>
                <p className="petit doux">
                  {[commune, ...themes.slice(0, 2)].filter(Boolean).join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {others > 0 && <p className="petit">{formatCount(others, 'autre', 'autres')}.</p>}
      <Link className="lien-seul" to={dutyAddress}>
        <Icon name="calendar" />
        Mes permanences
      </Link>
    </section>
  );
}
