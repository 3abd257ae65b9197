import { Form, Link } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import {
  requestsAddress,
  touringAddress,
  travelFormAddress,
} from '#app/training-requests/addresses.ts';
import type { TouringPage } from '#app/training-requests/read-touring.server.ts';
import { trainingsAddress } from '#app/trainings/addresses.ts';
import { AroundFields } from '#app/ui/around-fields.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FacetGroup, FilterPanel } from '#app/ui/facet.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { formatCount } from '#app/ui/format.ts';
import { IgnoredFilters } from '#app/ui/search-remarks.tsx';

import { DeclareForm } from './declare-form.tsx';
import { StopsTable } from './stops-table.tsx';
import { TrainerList } from './trainer-list.tsx';

type TouringPageViewProps = { page: TouringPage; refusal: ReturnType<typeof readRefusal> };

/** Who comes out to teach, and, for who organises, where demand would have them stop. */
export function TouringPageView({ page, refusal }: TouringPageViewProps) {
  const { trainers, isListed } = page;
  return (
    <div className="conteneur section">
      <Breadcrumb
        crumbs={[
          { to: trainingsAddress, label: 'Formations' },
          { to: requestsAddress, label: 'Demandes' },
        ]}
        current="Équipe volante"
      />
      <div className="recherche-tete">
        <h1 className="h1-page">Équipe volante</h1>
        <p className="chapo">Qui forme et se déplace, près de qui le demande.</p>
        <p className="rang">
          <LinkButton
            variant={isListed ? 'outline' : 'primary'}
            icon="truck"
            to={travelFormAddress}
          >
            {isListed ? 'Changer ce que je propose' : 'Je forme et je me déplace'}
          </LinkButton>
        </p>
      </div>
      <IgnoredFilters problems={page.problems} />
      <div className="avec-filtres">
        <Filters page={page} />
        <div className="pile pile--large">
          <section aria-labelledby="qui" className="pile">
            <h2 id="qui">
              {formatCount(trainers.length, 'personne se déplace', 'personnes se déplacent')}
            </h2>
            {trainers.length > 0 ? (
              <TrainerList trainers={trainers} mayEnd={page.mayDeclare} />
            ) : (
              <p>Personne ne s’est encore proposé pour cela.</p>
            )}
          </section>
          {page.organises && <Stops page={page} />}
          {page.mayDeclare && <DeclareForm refusal={refusal} />}
        </div>
      </div>
    </div>
  );
}

function Filters({ page }: { page: TouringPage }) {
  const { query, themes, departements, organises, start } = page;
  return (
    <aside aria-label="Filtres">
      <FilterPanel>
        <Form method="get" action={touringAddress} key={JSON.stringify(query)}>
          <SelectField
            name="theme"
            label="Thème"
            emptyChoice="Tous"
            choices={themes}
            defaultValue={query.theme ?? ''}
          />
          <SelectField
            name="dept"
            label="Vient dans"
            emptyChoice="Toute la région"
            choices={departements}
            defaultValue={query.departement ?? ''}
          />
          {organises && (
            <FacetGroup title="Étapes">
              <AroundFields label="Départ de" centre={start} radiusInKm={query.radiusInKm} />
            </FacetGroup>
          )}
          <p>
            <Button variant="outline" icon="sliders-horizontal">
              Filtrer
            </Button>
          </p>
        </Form>
      </FilterPanel>
    </aside>
  );
}

function Stops({ page: { theme, stops, start, query } }: { page: TouringPage }) {
  return (
    <section aria-labelledby="etapes" className="pile">
      <h2 id="etapes">Étapes proposées</h2>
      {!theme || !stops || !start ? (
        <p>
          Choisissez un thème et d’où l’on part{'\u00A0'}: les demandes se rassemblent en étapes,
          dans l’ordre de la route.
        </p>
      ) : stops.length > 0 ? (
        <>
          <p className="petit doux">
            {`${theme.label}, depuis ${start.name}. À ${query.radiusInKm}\u00A0km au plus de chaque étape, à vol d’oiseau, la plus proche d’abord.`}
          </p>
          <StopsTable stops={stops} start={start.name} />
        </>
      ) : (
        <p>
          Personne ne demande ce thème près de soi.{' '}
          <Link to={requestsAddress}>Voir toutes les demandes</Link>.
        </p>
      )}
    </section>
  );
}
