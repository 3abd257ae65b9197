import { Form, Link } from '@remix-run/react';

import { sayDays } from '#app/trainings/say-session.ts';
import { sessionAddress, trainingsAddress } from '#app/trainings/addresses.ts';
import {
  trainingYearAddress,
  yearAddress,
  yearPaperAddress,
  yearTableAddress,
} from '#app/training-year/addresses.ts';
import type { ScopeChoice } from '#app/training-year/list-year-scopes.server.ts';
import type { TrainingYear } from '#app/training-year/read-training-year.server.ts';
import {
  columnsOf,
  figureHeads,
  partTitles,
  sayBefore,
  sayFigures,
  sayReserves,
  sayNothing,
  sayTitle,
  unnamedPeople,
} from '#app/training-year/say-year.ts';
import { writeScope, type YearScope } from '#app/training-year/vocabulary.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Figures } from '#app/ui/figures.tsx';
import { formatNumber, plural } from '#app/ui/format.ts';
import { IgnoredFilters } from '#app/ui/search-remarks.tsx';

import { YearTable } from './year-table.tsx';

type YearViewProps = { bilan: TrainingYear; scopes: readonly ScopeChoice[] };

/** The year of trainings of somebody, of a library, of a territory: what was followed, by whom. */
export function YearView({ bilan, scopes }: YearViewProps) {
  const { scope, year, isEmpty, isHidden } = bilan;
  const { title, whose } = sayTitle(bilan);
  const asked = { scope, year };
  const nothing = sayNothing(bilan);
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: trainingsAddress, label: 'Formations' }]} current="Année" />
      <div className="titre-section">
        <div>
          <h1 className="h1-page">{title}</h1>
          {whose && <p className="chapo">{whose}</p>}
        </div>
        {!isEmpty && !isHidden && (
          <p className="rang">
            <LinkButton
              variant="outline"
              icon="file-down"
              to={yearPaperAddress(asked)}
              reloadDocument
            >
              Pour le rapport annuel (PDF)
            </LinkButton>
            <LinkButton
              variant="outline"
              icon="table-2"
              to={yearTableAddress(asked)}
              reloadDocument
            >
              Tableau (CSV)
            </LinkButton>
          </p>
        )}
      </div>
      <IgnoredFilters
        problems={bilan.problems}
        filterNames={{ annee: 'l’année', perimetre: 'le périmètre' }}
      />
      <YearChoice bilan={bilan} scopes={scopes} />
      {nothing ? (
        <EmptyState as="h2" title={nothing.title}>
          <p>
            {nothing.text}
            {isEmpty && (
              <>
                {' '}
                <Link to={trainingsAddress}>Voir les formations</Link>.
              </>
            )}
          </p>
        </EmptyState>
      ) : (
        <YearBody bilan={bilan} />
      )}
    </div>
  );
}

/** Which year, and whose: a form that works without scripts. */
function YearChoice({ bilan, scopes }: YearViewProps) {
  const { scope, year, years } = bilan;
  return (
    <Form method="get" action={trainingYearAddress} className="bilan-annee__choix">
      <SelectField
        key={`annee ${year}`}
        name="annee"
        label="Année"
        defaultValue={String(year)}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {scopes.length > 1 && (
        <SelectField
          key={writeScope(scope)}
          name="perimetre"
          label="De qui"
          defaultValue={writeScope(scope)}
          choices={scopes}
        />
      )}
      <Button variant="outline">Voir ce bilan</Button>
    </Form>
  );
}

function YearBody({ bilan }: { bilan: TrainingYear }) {
  const { scope, year, total, parts, people, sessions } = bilan;
  const before = sayBefore(bilan);
  const reserves = sayReserves(bilan);
  return (
    <>
      {total && <Totals total={total} scope={scope} />}
      {(before || reserves.length > 0) && (
        <div className="pile pile--serree">
          {before && <p>{before}</p>}
          {reserves.map((reserve) => (
            <p key={reserve} className="petit doux">
              {reserve}
            </p>
          ))}
        </div>
      )}
      {parts.map(({ part, rows }) => (
        <YearTable
          key={part}
          {...partTitles[part]}
          columns={columnsOf(scope)}
          rows={rows.map((row) => ({
            ...row,
            to:
              scope.kind === 'region'
                ? yearAddress({ scope: { kind: 'territory', key: row.key }, year })
                : undefined,
          }))}
        />
      ))}
      {people.length > 0 && (
        <YearTable
          caption="Par personne"
          head="Personne"
          columns={columnsOf(scope)}
          rows={people.map(({ name, trainings, figures }, i) => ({
            key: `${i}`,
            label: name ?? unnamedPeople,
            note: trainings.join(', '),
            figures,
          }))}
        />
      )}
      {sessions.length > 0 && <Sessions bilan={bilan} />}
      <Counted />
    </>
  );
}

function Totals({ total, scope }: { total: NonNullable<TrainingYear['total']>; scope: YearScope }) {
  const said = sayFigures(total);
  const sessions = {
    id: 'sessions',
    value: formatNumber(total.sessions),
    label: plural(total.sessions, 'Session suivie', 'Sessions suivies'),
  };
  const figures = columnsOf(scope).map((i) => ({
    id: String(i),
    value: said[i],
    label: figureHeads[i],
  }));
  return <Figures figures={[sessions, ...figures]} />;
}

function Sessions({ bilan: { sessions, scope } }: { bilan: TrainingYear }) {
  return (
    <YearTable
      caption="Sessions"
      head="Session"
      columns={sessions[0]?.figures ? columnsOf(scope) : []}
      rows={sessions.map(({ id, slug, title, startsAt, endsAt, figures }) => ({
        key: id,
        label: title,
        to: sessionAddress(slug, id),
        note: sayDays({ startsAt, endsAt }),
        figures,
      }))}
    />
  );
}

/** What counts, for who has to answer for these figures. */
const Counted = () => (
  <details className="carte">
    <summary>Ce qui est compté</summary>
    <ul>
      <li>
        Les demi-journées passées des sessions tenues, de qui y avait une place ou est venu sans
        inscription, à distance comme sur place.
      </li>
      <li>
        Heures{'\u00A0'}: de la demi-journée entière pour qui était présent, jusqu’à son départ pour
        qui est parti avant.
      </li>
      <li>
        Personnes{'\u00A0'}: chacune une fois. Qui change de bibliothèque dans l’année compte dans
        chacune, et une fois dans l’ensemble.
      </li>
      <li>
        Présence{'\u00A0'}: demi-journées suivies sur celles où quelque chose a été noté{'\u00A0'};
        une absence excusée est une absence.
      </li>
      <li>Bibliothèque, département et statut sont ceux du jour de l’inscription.</li>
    </ul>
  </details>
);
