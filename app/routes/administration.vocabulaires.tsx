import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TermTable } from '#app/vocabularies/components/term-table.tsx';
import { moveTerm } from '#app/vocabularies/move-term.server.ts';
import { readVocabularies } from '#app/vocabularies/read-vocabularies.server.ts';
import { restoreTerm } from '#app/vocabularies/restore-term.server.ts';
import { retireTerm } from '#app/vocabularies/retire-term.server.ts';

export const meta: MetaFunction = () => [{ title: 'Thèmes et publics – RPBS' }];

export const loader = load(({ context }) => readVocabularies(context));

export const action = submit(async ({ context, values }) => {
  const { intent, kind, id } = values;
  const done = (words: string) => redirectSaying('/administration/vocabulaires', words);
  if (intent === 'retire') {
    await retireTerm(context, { kind, id });
    return done('Terme retiré. Les fiches qui le portent le gardent.');
  }
  if (intent === 'restore') {
    await restoreTerm(context, { kind, id });
    return done('Terme rétabli.');
  }
  await moveTerm(context, { kind, id, direction: intent });
  return done('Ordre enregistré.');
});

export default function VocabulariesPage() {
  const { theme, audience } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <h1>Thèmes et publics</h1>
      <p className="chapo">
        Ces deux listes servent à toutes les fiches et aux filtres. Un terme retiré quitte les
        formulaires&nbsp;; les fiches qui le portent le gardent.
      </p>
      {isRefusal(answer) && <Notice tone="error" live title={answer.refused.message} />}
      <div className="titre-section">
        <h2>Thèmes</h2>
        <LinkButton variant="outline" icon="plus" to="/administration/vocabulaires/themes/nouveau">
          Ajouter un thème
        </LinkButton>
      </div>
      <TermTable kind="theme" terms={theme} />
      <div className="titre-section">
        <h2>Publics</h2>
        <LinkButton variant="outline" icon="plus" to="/administration/vocabulaires/publics/nouveau">
          Ajouter un public
        </LinkButton>
      </div>
      <TermTable kind="audience" terms={audience} />
    </div>
  );
}
