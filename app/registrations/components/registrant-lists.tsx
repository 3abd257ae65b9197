import type { ReactNode } from 'react';

import type { Registrant, RegistrantList } from '#app/registrations/list-registrants.server.ts';
import { registrantStatusLabels, registrationStateLabels } from '#app/registrations/vocabulary.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

type Column = { key: string; title: string; show: (one: Registrant, rank: number) => ReactNode };

/** Who comes, who is waited for, who waits: each with what they need. */
export function RegistrantLists({ list }: { list: RegistrantList }) {
  const { registered, held, waiting, session } = list;
  if (registered.length + held.length + waiting.length === 0)
    return (
      <EmptyState as="h2" title="Personne n’est inscrit.">
        <p>
          {session.state === 'announced' || session.state === 'draft'
            ? 'Les inscriptions ne sont pas encore ouvertes.'
            : 'Les demandes paraissent ici dès qu’elles arrivent.'}
        </p>
      </EmptyState>
    );
  const usual = columnsOf(list);
  return (
    <>
      <Group
        title={`${formatCount(registered.length, 'personne inscrite', 'personnes inscrites')} pour ${formatCount(session.quota, 'place', 'places')}`}
        people={registered}
        columns={usual}
      />
      <Group
        title={`${formatCount(held.length, 'place gardée', 'places gardées')} en attente d’une réponse`}
        people={held}
        columns={[
          ...usual,
          { key: 'state', title: 'Attente', show: ({ state }) => registrationStateLabels[state] },
          { key: 'due', title: 'Jusqu’au', show: ({ dueWords }) => dueWords },
        ]}
      />
      <Group
        title={`${formatCount(waiting.length, 'personne', 'personnes')} en liste d’attente, dans l’ordre d’arrivée`}
        people={waiting}
        columns={[{ key: 'rank', title: 'Rang', show: (_, rank) => rank }, ...usual]}
      />
    </>
  );
}

function columnsOf({ questions, mayReadAddresses }: RegistrantList): Column[] {
  const columns: (Column | false)[] = [
    { key: 'name', title: 'Nom', show: ({ name }) => name },
    {
      key: 'library',
      title: 'Bibliothèque',
      show: ({ library, departementCode }) =>
        [library, departementCode && `(${departementCode})`].filter(Boolean).join(' ') || '–',
    },
    { key: 'status', title: 'Statut', show: ({ status }) => registrantStatusLabels[status] },
    mayReadAddresses && {
      key: 'email',
      title: 'Courriel',
      show: (one) => <Address registrant={one} />,
    },
    ...questions.map((title, i) => ({
      key: `question ${i}`,
      title,
      show: ({ answers }: Registrant) => answers[i] || '–',
    })),
  ];
  return columns.filter((column) => column !== false);
}

function Address({ registrant: { email, registeredBy } }: { registrant: Registrant }) {
  if (email) return <a href={`mailto:${email}`}>{email}</a>;
  return registeredBy ? `Par ${registeredBy}` : '–';
}

type GroupProps = { title: string; people: readonly Registrant[]; columns: readonly Column[] };

function Group({ title, people, columns }: GroupProps) {
  if (people.length === 0) return null;
  return (
    <section className="pile">
      <h2>{title}</h2>
      <Table caption={title} hideCaption className="tableau--large">
        <thead>
          <tr>
            {columns.map(({ key, title: head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one, i) => (
            <tr key={one.id}>
              {columns.map(({ key, show }) =>
                key === 'name' ? (
                  <th key={key} scope="row">
                    {show(one, i + 1)}
                  </th>
                ) : (
                  <td key={key}>{show(one, i + 1)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
