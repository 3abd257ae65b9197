/** What an import does, or would do, with each line of a file. */

export const importOutcomes = ['created', 'changed', 'unchanged', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export type ImportLine = {
  /** Line of the file, the heading being the first. */
  line: number;
  /** What the line is about, as a person would name it. */
  label: string;
  outcome: ImportOutcome;
  /** What changes, or why it is refused; French sentences. */
  notes: string[];
  /** What was understood otherwise than written, and is worth a look; French sentences. */
  warnings: string[];
};

export type ImportReport = { lines: ImportLine[] };

/** How many lines had each outcome, and how many carry a warning. */
export function countOutcomes({ lines }: ImportReport) {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0, warned: 0 };
  for (const { outcome, warnings } of lines) {
    counts[outcome] += 1;
    if (warnings.length > 0) counts.warned += 1;
  }
  return counts;
}

type Value = string | number | boolean | null | undefined;

/** « nom : « A » devient « B » ». */
export function describeChange(label: string, before: Value, after: Value): string {
  return `${label}\u00A0: ${show(before)} devient ${show(after)}`;
}

function show(value: Value): string {
  if (value === null || value === undefined || value === '') return 'rien';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return `«\u00A0${value}\u00A0»`;
}
