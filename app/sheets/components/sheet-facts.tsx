import { sayAudiences, sayBracket, sayReplays } from '#app/sheets/say-summary.ts';
import type { SheetLine } from '#app/sheets/sheet-summary.ts';
import { type Fact, Facts } from '#app/ui/facts.tsx';

/** How much, for whom, who did it again: what tells whether a sheet can be taken up. */
export function SheetFacts({
  sheet,
}: {
  sheet: Pick<SheetLine, 'budgetBracket' | 'audiences' | 'replayCount'>;
}) {
  const bracket = sayBracket(sheet);
  const audiences = sayAudiences(sheet);
  const facts: Fact[] = [
    ...(bracket ? [{ icon: 'wallet' as const, label: 'Budget', text: bracket }] : []),
    ...(audiences ? [{ icon: 'users' as const, label: 'Public', text: audiences }] : []),
    { icon: 'repeat-2', text: sayReplays(sheet) },
  ];
  return <Facts facts={facts} />;
}
