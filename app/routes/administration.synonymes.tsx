import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { addSynonyms } from '#app/search/add-synonyms.server.ts';
import { changeSynonyms } from '#app/search/change-synonyms.server.ts';
import { SynonymForm } from '#app/search/components/synonym-form.tsx';
import { SynonymList } from '#app/search/components/synonym-list.tsx';
import { listSynonyms } from '#app/search/list-synonyms.server.ts';
import { removeSynonyms } from '#app/search/remove-synonyms.server.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import administrationStyles from '#app/ui/styles/pages/administration.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: administrationStyles }];

export const meta: MetaFunction = () => [{ title: 'Synonymes – RPBS' }];

export const loader = load(async ({ context }) => ({ groups: await listSynonyms(context) }));

export const action = submit(async ({ context, values }) => {
  const done = (words: string) => redirectSaying('/administration/synonymes', words);
  if (values.intent === 'remove') {
    await removeSynonyms(context, values);
    return done('Groupe retiré.');
  }
  if (values.intent === 'change') {
    await changeSynonyms(context, values);
    return done('Groupe enregistré\u00A0: les recherches le suivent déjà.');
  }
  await addSynonyms(context, values);
  return done('Groupe ajouté\u00A0: les recherches le suivent déjà.');
});

export default function SynonymsPage() {
  const { groups } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = isRefusal(answer)
    ? {
        id: answer.values.id ? String(answer.values.id) : null,
        terms: String(answer.values.terms ?? ''),
        message: answer.refused.fields.terms?.[0] ?? answer.refused.message,
      }
    : null;
  return (
    <div className="conteneur section pile">
      <h1>Synonymes</h1>
      <p className="chapo">
        Chercher un terme d’un groupe trouve aussi les fiches qui emploient les autres.
      </p>
      <Card as="section" labelledBy="nouveau-groupe">
        <h2 id="nouveau-groupe">Nouveau groupe</h2>
        <SynonymForm group={null} refused={refused?.id === null ? refused : null} />
      </Card>
      <h2>Groupes</h2>
      {groups.length > 0 ? (
        <SynonymList groups={groups} refused={refused} />
      ) : (
        <EmptyState title="Aucun groupe.">
          <p>
            Ajoutez le premier&nbsp;: «&nbsp;jeu d’évasion&nbsp;» et «&nbsp;escape game&nbsp;», par
            exemple.
          </p>
        </EmptyState>
      )}
    </div>
  );
}
