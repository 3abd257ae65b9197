import { Form } from '@remix-run/react';

import { readRefusal } from '#app/platform/refusal.ts';
import {
  countOutcomes,
  type ImportOutcome,
  type ImportReport,
} from '#app/platform/import-report.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

const words: Record<ImportOutcome, string> = {
  created: 'À inviter',
  changed: 'À inviter de nouveau',
  unchanged: 'Rien à faire',
  refused: 'Refusée',
};

/** The list, as a file or as text. */
export function PeopleImportForm({ answer }: { answer: unknown }) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <Form method="post" encType="multipart/form-data" className="carte pile" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <FileField
        name="file"
        accept=".csv,text/csv"
        label="Fichier CSV"
        help="Une ligne d’en-tête&nbsp;: courriel&nbsp;; bibliotheque&nbsp;; nom (facultatif)."
        error={fieldErrors.file}
      />
      <TextAreaField
        name="table"
        label="Ou la liste, collée d’un tableur"
        rows={6}
        defaultValue={typed('table')}
        error={fieldErrors.table}
      />
      <Button variant="primary" icon="list-checks" name="intent" value="try">
        Vérifier la liste
      </Button>
    </Form>
  );
}

/** What the list would do, line by line; nothing is sent before it is confirmed. */
export function PeopleImportReport({ report, text }: { report: ImportReport; text: string }) {
  const counts = countOutcomes(report);
  const toSend = counts.created + counts.changed;
  return (
    <Card as="section" className="pile" labelledBy="compte-rendu">
      <h2 id="compte-rendu" tabIndex={-1}>
        {formatCount(toSend, 'invitation à envoyer', 'invitations à envoyer')}
      </h2>
      <p>
        {formatCount(counts.unchanged, 'ligne sans rien à faire', 'lignes sans rien à faire')},{' '}
        {formatCount(counts.refused, 'refusée', 'refusées')}.
      </p>
      <Table caption="Ligne par ligne" className="tableau--pile">
        <thead>
          <tr>
            <th scope="col">Ligne</th>
            <th scope="col">Adresse</th>
            <th scope="col">Ce qui sera fait</th>
          </tr>
        </thead>
        <tbody>
          {report.lines.map(({ line, label, outcome, notes }) => (
            <tr key={line}>
              <td data-l="Ligne">{line}</td>
              <th scope="row">{label}</th>
              <td data-l="Ce qui sera fait">
                <strong>{words[outcome]}</strong>
                {notes.map((note) => (
                  <span key={note} className="petit">
                    {' '}
                    {note}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {toSend > 0 && (
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="table" value={text} />
          <Button variant="warm" icon="send" name="intent" value="write">
            Envoyer {formatCount(toSend, 'invitation', 'invitations')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
