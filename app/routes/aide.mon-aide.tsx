import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { MyHelpView } from '#app/answers/components/my-help-view.tsx';
import { readMyHelp } from '#app/answers/read-my-help.server.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/reponses.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Mon aide – Aide – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context }) => readMyHelp(context));

export default function MyHelpPage() {
  return <MyHelpView help={useLoaderData<typeof loader>()} />;
}
