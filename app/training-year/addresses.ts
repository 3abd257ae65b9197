import { myScope, type YearScope, writeScope } from './vocabulary.ts';

/** The year of trainings; a contract. */
export const trainingYearAddress = '/formations/annee';

type Asked = { scope?: YearScope; year?: number };

function query({ scope = myScope, year }: Asked): string {
  const address = new URLSearchParams();
  if (year) address.set('annee', String(year));
  if (scope.kind !== 'mine') address.set('perimetre', writeScope(scope));
  const text = address.toString();
  return text ? `?${text}` : '';
}

/** This year where none is said, one’s own where nobody else’s is. */
export const yearAddress = (asked: Asked) => trainingYearAddress + query(asked);
export const yearTableAddress = (asked: Asked) => `${trainingYearAddress}.csv${query(asked)}`;
export const yearPaperAddress = (asked: Asked) => `${trainingYearAddress}.pdf${query(asked)}`;
