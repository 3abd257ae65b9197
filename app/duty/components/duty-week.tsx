import { departementDutyAddress, dutyAddress } from '#app/duty/addresses.ts';
import type { DepartementWeek } from '#app/duty/read-departement-week.server.ts';
import { helpAddress } from '#app/help/addresses.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Tabs } from '#app/ui/tabs.tsx';

import { DutyDays } from './duty-days.tsx';
import { DutyTable } from './duty-table.tsx';

/** The week of a département: whose duty is open, who is there when, what has nobody. */
export function DutyWeek({ week }: { week: DepartementWeek }) {
  const { departement, departements, days, monday, isThisWeek } = week;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: helpAddress, label: 'Aide' },
          { to: dutyAddress, label: 'Permanences' },
        ]}
        current={departement.name}
      />
      <h1 className="h1-page">{`Permanences, ${departement.name}`}</h1>
      <Tabs
        label="Départements"
        tabs={departements.map(({ code, name }) => ({
          to: departementDutyAddress(code),
          label: name,
          current: code === departement.code,
        }))}
      />
      <OpenNow week={week} />
      <section className="pile" aria-labelledby="la-semaine">
        <div className="rang rang--bouts">
          <h2 id="la-semaine">
            {isThisWeek ? 'Cette semaine' : `Semaine du ${formatDate(monday)}`}
          </h2>
          <p className="rang">
            <LinkButton
              variant="outline"
              icon="chevron-left"
              to={departementDutyAddress(departement.code, week.previousWeek)}
            >
              Semaine précédente
            </LinkButton>
            <LinkButton
              variant="outline"
              icon="chevron-right"
              to={departementDutyAddress(departement.code, week.nextWeek)}
            >
              Semaine suivante
            </LinkButton>
          </p>
        </div>
        <DutyTable days={days} name={departement.name} />
        <DutyDays days={days} />
      </section>
      <p>
        <LinkButton variant="primary" icon="calendar-plus" to={dutyAddress}>
          Tenir une permanence
        </LinkButton>
      </p>
    </div>
  );
}

function OpenNow({ week: { open, departement } }: { week: DepartementWeek }) {
  return (
    <Card as="section" labelledBy="ouvertes" className="pile">
      <h2 id="ouvertes">De permanence maintenant</h2>
      {open.length === 0 && (
        <p>
          Personne dans ce département ({departement.code}) en ce moment. Un appel passe alors aux
          collègues du thème, puis à la région.
        </p>
      )}
      {open.length > 0 && (
        <ul className="filet">
          {open.map(({ name, where, answers }) => (
            <li key={`${name} ${where}`} className="rang rang--bouts">
              <span>
                <strong>{name}</strong>
                {where && <span className="petit doux"> · {where}</span>}
              </span>
              {answers ? (
                <Badge tone="olive" icon="circle-check">
                  Répond aux appels
                </Badge>
              ) : (
                <Badge tone="dashed" icon="circle-dashed">
                  Attendu, pas joignable
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
