import { Form, Link } from '@remix-run/react';

import type { Refusal } from '#app/platform/refusal.ts';
import type { ListedReport } from '#app/reports/list-reports.server.ts';
import { reviewAddress } from '#app/reviews/addresses.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { reportReasonLabels } from '#app/reports/vocabulary.ts';
import { sheetStatusLabels } from '#app/sheets/form-vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatDate } from '#app/ui/format.ts';

type ReportListProps = { reports: readonly ListedReport[]; refusal: Refusal | null };

/** Each report with what it is about, and the gestures that settle it. */
export function ReportList({ reports, refusal }: ReportListProps) {
  return (
    <ul className="pile">
      {reports.map((report) => (
        <li key={report.reportId} className="carte pile">
          <ReportWords report={report} />
          {report.settled ? (
            <p>
              <strong>Traité</strong> le {formatDate(report.settled.at)}
              {report.settled.by && ` par ${report.settled.by}`}&nbsp;: {report.settled.settlement}
            </p>
          ) : (
            <Settle
              report={report}
              refusal={refusal?.values.reportId === report.reportId ? refusal : null}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function ReportWords({ report }: { report: ListedReport }) {
  const { sheet, comment, review, by, at, reason, message } = report;
  return (
    <>
      <div className="rang rang--serre">
        <Badge tone="alert" icon="flag">
          {reportReasonLabels[reason]}
        </Badge>
        {sheet.status !== 'published' && (
          <Badge tone="neutral">{sheetStatusLabels[sheet.status]}</Badge>
        )}
        <span className="petit doux">
          {[`${formatDate(at)}, par ${by ?? 'une personne sans compte'}`, sheet.libraryName]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <h3>
        {review ? (
          <>
            Avis sur{' '}
            <Link to={reviewAddress(review.speaker.slug, review.reviewId)}>
              {review.speaker.name}
            </Link>
          </>
        ) : (
          <>
            {comment ? 'Commentaire sous ' : ''}
            <Link to={sheetAddress(sheet.slug)}>{sheet.title}</Link>
          </>
        )}
      </h3>
      {review && (
        <blockquote className="texte-libre doux">
          {review.body ?? 'Cet avis est déjà retiré.'}
        </blockquote>
      )}
      {comment && (
        <blockquote className="texte-libre doux">
          {comment.body ?? 'Ce commentaire est déjà supprimé.'}
        </blockquote>
      )}
      <p className="texte-libre">«&nbsp;{message}&nbsp;»</p>
    </>
  );
}

function Settle({ report, refusal }: { report: ListedReport; refusal: Refusal | null }) {
  const { reportId, sheet, comment, review } = report;
  return (
    <Form method="post" className="pile formulaire">
      <input type="hidden" name="reportId" value={reportId} />
      <TextField
        id={`suite-${reportId}`}
        name="settlement"
        label="Ce qui a été fait"
        help="Par exemple&nbsp;: corrigé avec les auteurs&nbsp;; sans suite, l’information est juste."
        defaultValue={String(refusal?.values.settlement ?? '')}
        error={refusal?.refused.fields.settlement ?? refusal?.refused.message}
        maxLength={500}
      />
      <div className="rang">
        <Button variant="primary" icon="check" name="intent" value="settle">
          Clore ce signalement
        </Button>
        {comment?.body && (
          <Button variant="danger" icon="trash-2" name="intent" value="deleteComment">
            Supprimer le commentaire et clore
          </Button>
        )}
        {review?.body && (
          <Button variant="danger" icon="trash-2" name="intent" value="withdrawReview">
            Retirer l’avis et clore
          </Button>
        )}
        {!comment && !review && (
          <LinkButton variant="outline" icon="pencil" to={`${sheetAddress(sheet.slug)}/modifier`}>
            Corriger ou retirer la fiche
          </LinkButton>
        )}
      </div>
      {review?.body && <input type="hidden" name="reviewId" value={review.reviewId} />}
      {comment?.body && <input type="hidden" name="commentId" value={comment.commentId} />}
    </Form>
  );
}
