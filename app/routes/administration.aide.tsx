import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { FigureTable } from '#app/answers/components/figure-table.tsx';
import { readHelpFigures } from '#app/answers/read-help-figures.server.ts';
import { load } from '#app/platform/http.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Entraide – Administration – RPBS' }];

export const loader = load(async ({ context }) => ({ figures: await readHelpFigures(context) }));

export default function HelpFiguresPage() {
  const { figures } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <h1>Entraide</h1>
      <p className="chapo">
        Les questions des douze derniers mois, par département de qui les pose. En dessous de cinq,
        le nombre n’est pas dit.
      </p>
      {figures.length === 0 && (
        <EmptyState title="Aucune question.">
          <p>Personne n’en a posé depuis un an dans votre territoire.</p>
        </EmptyState>
      )}
      {figures.map((territory) => (
        <FigureTable key={territory.code} territory={territory} />
      ))}
    </div>
  );
}
