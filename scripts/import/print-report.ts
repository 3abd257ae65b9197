import {
  countOutcomes,
  type ImportOutcome,
  type ImportReport,
} from '#app/platform/import-report.ts';
import { formatCount } from '#app/ui/format.ts';

const wouldBe: Record<ImportOutcome, string> = {
  created: 'à créer',
  changed: 'à changer',
  unchanged: 'inchangé',
  refused: 'refusé',
};
const was: Record<ImportOutcome, string> = {
  created: 'créé',
  changed: 'changé',
  unchanged: 'inchangé',
  refused: 'refusé',
};

export type ReportOptions = {
  write: boolean;
  /** Only what is refused or worth a look. */
  brief: boolean;
};

/** The report as lines of text: one for each line of the file that is not simply unchanged. */
export function printReport(report: ImportReport, { write, brief }: ReportOptions): string {
  const words = write ? was : wouldBe;
  const shown = report.lines.filter(
    ({ outcome, warnings }) =>
      outcome === 'refused' || warnings.length > 0 || (!brief && outcome !== 'unchanged'),
  );
  const lines = shown.flatMap(({ line, label, outcome, notes, warnings }) => [
    `ligne ${line}\u00A0: ${words[outcome]}, ${label}`,
    ...notes.map((note) => `    ${note}`),
    ...warnings.map((warning) => `    à vérifier\u00A0: ${warning}`),
  ]);
  return [...lines, ...(lines.length > 0 ? [''] : []), ...summarise(report, write)].join('\n');
}

function summarise(report: ImportReport, write: boolean): string[] {
  const counts = countOutcomes(report);
  const total = formatCount(report.lines.length, 'ligne', 'lignes');
  const parts = [
    formatCount(counts.created, write ? 'créée' : 'à créer', write ? 'créées' : 'à créer'),
    formatCount(counts.changed, write ? 'changée' : 'à changer', write ? 'changées' : 'à changer'),
    formatCount(counts.unchanged, 'inchangée', 'inchangées'),
    formatCount(counts.refused, 'refusée', 'refusées'),
  ];
  return [
    `${total}\u00A0: ${parts.join(', ')}. ${formatCount(counts.warned, 'ligne', 'lignes')} à vérifier.`,
    write
      ? counts.created + counts.changed > 0
        ? 'Tout est écrit.'
        : 'Rien n’avait à changer.'
      : 'Rien n’est écrit\u00A0: c’est un essai. Ajoutez --write pour écrire.',
  ];
}
