import { Link } from '@remix-run/react';

import { DepartureForm } from '#app/accounts/components/departure-form.tsx';
import { publishedAnswerAddress } from '#app/answers/addresses.ts';
import { libraryAddress } from '#app/libraries/addresses.ts';
import {
  askPersonAddress,
  directoryAddress,
  myProfileAddress,
  personAddress,
} from '#app/people/addresses.ts';
import type { SaidSkill } from '#app/people/person-summary.ts';
import type { PersonPage } from '#app/people/read-person.server.ts';
import { languageLabels } from '#app/people/vocabulary.ts';
import { SheetLines } from '#app/sheets/components/sheet-lines.tsx';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Card } from '#app/ui/card.tsx';
import { type Fact, Facts } from '#app/ui/facts.tsx';
import { formatDistance } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PillLink, Pills } from '#app/ui/pill.tsx';

/** Somebody of the directory: what they share with who reads, and how to ask them. */
type PersonViewProps = {
  page: PersonPage;
  /** What was refused of the form that says that a colleague has left. */
  departure: { error?: string[]; formErrors: string[] | null };
};

export function PersonView({ page, departure }: PersonViewProps) {
  const { person, sheets, answers, isSelf } = page;
  return (
    <div className="conteneur">
      <Breadcrumb
        crumbs={[
          { to: '/', label: 'Accueil' },
          { to: directoryAddress, label: 'Annuaire' },
        ]}
        current={person.name}
      />
      <PersonHead page={page} />
      <ErrorSummary
        fieldErrors={departure.error ? { hasLeft: departure.error } : undefined}
        formErrors={departure.formErrors}
      />
      {isSelf && (
        <Notice title="C’est vous">
          <p>
            Vous voyez ici tout ce que vous avez écrit. Les autres n’en voient que ce que vous leur
            montrez. <Link to={myProfileAddress}>Choisir qui voit quoi</Link>
          </p>
        </Notice>
      )}
      <div className="deux-tiers">
        <div className="pile personne-corps">
          <Said title="Je peux aider" id="peut-aider" skills={person.offers} icon="hand-heart" />
          <Said title="Je cherche" id="cherche" skills={person.seeks} icon="search" />
          {sheets.length > 0 && (
            <section aria-labelledby="fiches">
              <h2 id="fiches">Ses fiches publiées</h2>
              <SheetLines sheets={sheets} />
            </section>
          )}
          {answers.length > 0 && (
            <section aria-labelledby="reponses">
              <h2 id="reponses">Ses réponses à des collègues</h2>
              <ul className="filet">
                {answers.map(({ slug, title }) => (
                  <li key={slug}>
                    <Link to={publishedAnswerAddress(slug)}>{title}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <PersonSide page={page} departure={departure} />
      </div>
    </div>
  );
}

function PersonHead({ page: { person, mayAsk } }: { page: PersonPage }) {
  const { name, jobTitle, library, languages, distanceInKm } = person;
  const facts: (Fact | null)[] = [
    library && {
      icon: 'library',
      label: 'Bibliothèque',
      text: <Link to={libraryAddress(library.slug)}>{library.displayName}</Link>,
    },
    library && { icon: 'map-pin', text: `${library.commune} (${library.departement.code})` },
    distanceInKm !== null && distanceInKm > 0
      ? { icon: 'map-pinned', text: `à ${formatDistance(distanceInKm)} de chez vous` }
      : null,
    languages.length > 0
      ? {
          icon: 'globe',
          label: 'Langues',
          text: languages.map((each) => languageLabels[each]).join(', '),
        }
      : null,
  ];
  return (
    <header className="personne-tete">
      <Avatar initials={initialsOf(name)} seed={name} className="personne-tete__niche" />
      <div>
        <h1>{name}</h1>
        {jobTitle && <p className="chapo">{jobTitle}</p>}
        <Facts large facts={facts.filter((fact) => fact !== null)} />
      </div>
      {mayAsk && <AskButton page={{ person }} />}
    </header>
  );
}

function AskButton({ page: { person } }: { page: Pick<PersonPage, 'person'> }) {
  return (
    <div>
      <LinkButton variant="warm" icon="send" to={askPersonAddress(person.slug)}>
        Lui poser une question
      </LinkButton>
    </div>
  );
}

type SaidProps = {
  title: string;
  id: string;
  skills: readonly SaidSkill[];
  icon: 'hand-heart' | 'search';
};

/** Skills of the list lead to those who share them; words of one's own are read. */
function Said({ title, id, skills, icon }: SaidProps) {
  if (skills.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Pills label={title}>
        {skills.map(({ label, skill }) => (
          <li key={label}>
            {skill ? (
              <PillLink to={`${directoryAddress}?sait=${skill}`}>{label}</PillLink>
            ) : (
              <Badge icon={icon}>{label}</Badge>
            )}
          </li>
        ))}
      </Pills>
    </section>
  );
}

function PersonSide({ page, departure }: PersonViewProps) {
  const { person, isSelf } = page;
  const { themes, library } = person;
  return (
    <aside className="pile" aria-label="Thèmes et autour">
      {themes.length > 0 && (
        <Card as="section" labelledBy="themes">
          <h2 id="themes" className="h-cote">
            Thèmes
          </h2>
          <p>{themes.join(', ')}</p>
        </Card>
      )}
      {library && (
        <p>
          <Link to={`${directoryAddress}?bibliotheque=${library.slug}`}>
            Ses collègues de la bibliothèque
          </Link>
        </p>
      )}
      {page.mayReportDeparture && (
        <details open={Boolean(departure.error)}>
          <summary>Elle ou il est parti·e{'\u00A0'}?</summary>
          <DepartureForm error={departure.error} />
        </details>
      )}
      {isSelf && (
        <p>
          Adresse de cette page{'\u00A0'}: <code>{personAddress(person.slug)}</code>
        </p>
      )}
    </aside>
  );
}
