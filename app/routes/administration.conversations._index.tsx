import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { reportedConversationsAddress } from '#app/help/addresses.ts';
import { listConversationReports } from '#app/help/list-conversation-reports.server.ts';
import { load } from '#app/platform/http.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatDateTime } from '#app/ui/format.ts';

export const meta: MetaFunction = () => [{ title: 'Conversations signalées – RPBS' }];

export const loader = load(async ({ context }) => ({
  reports: await listConversationReports(context),
}));

export default function ReportedConversationsPage() {
  const { reports } = useLoaderData<typeof loader>();
  return (
    <div className="conteneur section pile">
      <h1>Conversations signalées</h1>
      <p className="chapo">
        Lire une conversation est noté&nbsp;: ses participants voient qui l’a lue, et quand.
      </p>
      {reports.length === 0 ? (
        <EmptyState title="Aucun signalement n’attend.">
          <p>Tant que personne ne signale une conversation, elle reste à ses participants.</p>
        </EmptyState>
      ) : (
        <ul className="filet">
          {reports.map(({ reportId, message, by, filedAt }) => (
            <li key={reportId}>
              <p>{message}</p>
              <p className="petit doux">{`${by}, le ${formatDateTime(filedAt)}`}</p>
              <p>
                <Link to={`${reportedConversationsAddress}/${reportId}`} prefetch="none">
                  Lire la conversation signalée par {by}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
