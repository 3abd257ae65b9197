import { redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { load, submit } from '#app/platform/http.server.ts';
import { toLocalPath } from '#app/platform/local-path.ts';
import { ComfortForm } from '#app/ui/comfort-form.tsx';
import { readComfort, toComfort, writeComfort } from '#app/ui/comfort.ts';

export const meta: MetaFunction = () => [
  { title: 'Confort de lecture – RPBS' },
  {
    name: 'description',
    content:
      'Thème, taille du texte, contraste et mouvement\u00A0: réglez les pages pour vos yeux.',
  },
];

export const loader = load(async ({ request, url }) => ({
  comfort: readComfort(request.headers.get('Cookie')),
  backTo: toLocalPath(url.searchParams.get('retour')),
}));

export const action = submit(async ({ values, house }) => {
  const cookie = writeComfort(toComfort(values), { secure: house.appUrl.startsWith('https:') });
  return redirect(toLocalPath(values.retour), { headers: { 'Set-Cookie': cookie } });
});

export default function ComfortPage() {
  const { comfort, backTo } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <h1 className="h1-page">Confort de lecture</h1>
      <p className="chapo">Réglez les pages pour vos yeux. Tout le site suit aussitôt.</p>
      <ComfortForm comfort={comfort} backTo={backTo} />
    </div>
  );
}
