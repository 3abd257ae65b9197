import type { RequestPage } from '#app/training-requests/read-request.server.ts';
import { sayDemand } from '#app/training-requests/say-request.ts';
import { requestFormatLabels } from '#app/training-requests/vocabulary.ts';
import { trainingAudienceLabels } from '#app/trainings/vocabulary.ts';
import { type Fact, Facts } from '#app/ui/facts.tsx';
import { formatDate } from '#app/ui/format.ts';

/** Theme, how many ask, for whom, where and when. */
export function RequestFacts({ request }: { request: RequestPage['request'] }) {
  const { theme, audience, format, period, departement, state, openUntil } = request;
  const facts: Fact[] = [
    { icon: 'graduation-cap', label: 'Thème', text: theme.label },
    { icon: 'users', label: 'Demandée par', text: sayDemand(request) },
    { icon: 'user', label: 'Pour', text: trainingAudienceLabels[audience] },
    {
      icon: 'map-pin',
      label: 'Où',
      text: `${requestFormatLabels[format]}, ${departement.name} (${departement.code})`,
    },
    ...(period ? [{ icon: 'calendar' as const, label: 'Quand', text: period }] : []),
    ...(state === 'open'
      ? [{ icon: 'hourglass' as const, text: `Ouverte jusqu’au ${formatDate(openUntil)}` }]
      : []),
  ];
  return <Facts facts={facts} />;
}
