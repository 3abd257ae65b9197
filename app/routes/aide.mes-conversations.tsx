import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { MyConversations } from '#app/help/components/my-conversations.tsx';
import { parseConversationQuery } from '#app/help/parse-conversation-query.ts';
import { searchConversations } from '#app/help/search-conversations.server.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import styles from '#app/ui/styles/pages/reponses.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'Mes conversations – Aide – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load((call) => {
  limitSearches(call);
  return searchConversations(call.context, parseConversationQuery(call.url.searchParams));
});

export default function MyConversationsPage() {
  return <MyConversations results={useLoaderData<typeof loader>()} />;
}
