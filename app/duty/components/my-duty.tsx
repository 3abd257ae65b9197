import { departementDutyAddress } from '#app/duty/addresses.ts';
import type { MyDuty } from '#app/duty/read-my-duty.server.ts';
import { helpAddress, helpSettingsAddress } from '#app/help/addresses.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { AbsenceCard } from './absence-card.tsx';
import { AvailabilityForm } from './availability-form.tsx';
import { SlotCard } from './slot-card.tsx';

/** When I may be called: now, each week, and not at all. */
export function MyDutyPage({ duty, answer }: { duty: MyDuty; answer: unknown }) {
  const { fieldErrors, formErrors } = readRefusal(answer);
  const { departementCode, mayHelp } = duty;
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current="Mes permanences" />
      <h1 className="h1-page">Mes permanences</h1>
      <p className="chapo">
        Quand un usager attend, l’appel d’un collègue sonne chez celles et ceux qui sont de
        permanence, page d’aide ouverte. Vous restez libre de ne pas prendre un appel.
      </p>
      {!mayHelp && (
        <Notice title="Bientôt">
          Les appels vous parviendront dès que quelqu’un du réseau répondra de vous.
        </Notice>
      )}
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <AvailabilityForm duty={duty} today={duty.today} error={fieldErrors.choice} />
      <SlotCard slots={duty.slots} answer={answer} />
      <AbsenceCard absences={duty.absences} answer={answer} />
      <p className="rang">
        {departementCode && (
          <LinkButton
            variant="outline"
            icon="calendar"
            to={departementDutyAddress(departementCode)}
          >
            La semaine de mon département
          </LinkButton>
        )}
        <LinkButton variant="outline" icon="list-checks" to={helpSettingsAddress}>
          Les thèmes que je connais
        </LinkButton>
      </p>
    </div>
  );
}
