import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { deleteComment } from '#app/comments/delete-comment.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { ReportList } from '#app/reports/components/report-list.tsx';
import type { SettleReportInput } from '#app/reports/inputs.ts';
import { listReports } from '#app/reports/list-reports.server.ts';
import { settleReport } from '#app/reports/settle-report.server.ts';
import { withdrawReview } from '#app/reviews/withdraw-review.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import sheetStyles from '#app/ui/styles/pages/fiche.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheetStyles }];

export const meta: MetaFunction = () => [{ title: 'Signalements – RPBS' }];

export const loader = load(({ context }) => listReports(context));

export const action = submit(async ({ context, values }) => {
  if (values.intent === 'deleteComment') {
    await deleteComment(context, { commentId: String(values.commentId) });
    values.settlement ||= 'Commentaire supprimé.';
  }
  if (values.intent === 'withdrawReview') {
    await withdrawReview(context, {
      reviewId: String(values.reviewId),
      reason: String(values.settlement || 'Avis retiré après un signalement.'),
    });
    values.settlement ||= 'Avis retiré.';
  }
  await settleReport(context, values as SettleReportInput);
  return redirectSaying('/administration/signalements', 'Signalement clos.');
});

export default function ReportsPage() {
  const { waiting, settled } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <h1>Signalements</h1>
      {waiting.length === 0 ? (
        <EmptyState title="Rien à traiter">
          <p>Les fiches et les commentaires signalés par vos collègues arriveront ici.</p>
        </EmptyState>
      ) : (
        <>
          <h2>{formatCount(waiting.length, 'signalement', 'signalements')} à traiter</h2>
          <ReportList reports={waiting} refusal={isRefusal(answer) ? answer : null} />
        </>
      )}
      {settled.length > 0 && (
        <details className="suite">
          <summary>Les derniers traités</summary>
          <ReportList reports={settled} refusal={null} />
        </details>
      )}
    </div>
  );
}
