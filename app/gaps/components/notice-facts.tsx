import { sayNeededOn, sayPlace } from '#app/gaps/say-notice.ts';
import type { NoticePage } from '#app/gaps/read-notice.server.ts';
import { disciplineLabels } from '#app/speakers/vocabulary.ts';
import { type Fact, Facts } from '#app/ui/facts.tsx';
import { formatDate } from '#app/ui/format.ts';

type Notice = Omit<NoticePage['notice'], 'author' | 'isOpen'>;

/** Who is looked for, where, when, until which day. */
export function NoticeFacts({ notice }: { notice: Notice }) {
  const { discipline, theme, openUntil } = notice;
  const dates = sayNeededOn(notice);
  const facts: Fact[] = [
    {
      icon: 'mic-vocal',
      label: 'Discipline',
      text: [disciplineLabels[discipline], theme].filter(Boolean).join(', '),
    },
    { icon: 'map-pin', label: 'Où', text: sayPlace(notice) },
    ...(dates ? [{ icon: 'calendar' as const, label: 'Quand', text: dates }] : []),
    { icon: 'hourglass', text: `Jusqu’au ${formatDate(openUntil)}` },
  ];
  return <Facts facts={facts} />;
}
