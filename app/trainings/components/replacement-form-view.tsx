import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { ReplacementForm } from '#app/trainings/read-replacement-form.server.ts';
import { newTrainerLabels, newTrainers } from '#app/trainings/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-field.tsx';
import { Combobox } from '#app/ui/combobox.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { formatCount } from '#app/ui/format.ts';

type ReplacementFormViewProps = {
  form: ReplacementForm;
  refusal: ReturnType<typeof readRefusal>;
};

/** Somebody else teaches: which half-days, who, and by which link where it is at a distance. */
export function ReplacementFormView({ form, refusal }: ReplacementFormViewProps) {
  const { sittings, trainers, hasVisio } = form;
  const { fieldErrors, formErrors, typed } = refusal;
  if (sittings.length === 0)
    return (
      <EmptyState as="h2" title="Toutes les demi-journées ont commencé.">
        <p>Il n’y a plus personne à remplacer.</p>
      </EmptyState>
    );
  return (
    <Form method="post" className="pile formulaire-page" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <RadioGroup
        name="scope"
        label="Quelles demi-journées"
        choices={[
          ...(sittings.length > 1
            ? [
                {
                  value: 'remaining',
                  label: `Toutes celles qui restent (${formatCount(sittings.length, 'demi-journée', 'demi-journées')})`,
                },
              ]
            : []),
          ...sittings.map(({ id, words }) => ({ value: id, label: words })),
        ]}
        defaultValue={typed('scope') ?? (sittings.length > 1 ? 'remaining' : sittings[0]?.id)}
        error={fieldErrors.scope}
      />
      {trainers.length > 1 && (
        <RadioGroup
          name="replaced"
          label="Qui est remplacé"
          choices={[
            { value: '', label: 'Tous ceux qui animent' },
            ...trainers.map(({ ref, name }) => ({ value: ref, label: name })),
          ]}
          defaultValue={typed('replaced') ?? ''}
          error={fieldErrors.replaced}
        />
      )}
      <RadioGroup
        name="trainerKind"
        label="Qui anime à la place"
        choices={newTrainers.map((kind) => ({ value: kind, label: newTrainerLabels[kind] }))}
        defaultValue={typed('trainerKind') ?? 'member'}
        error={fieldErrors.trainerKind}
      />
      <Combobox
        name="member"
        idName="memberId"
        label="Membre du réseau"
        source="/suggestions/membres"
        defaultValue={typed('member')}
        defaultId={typed('memberId')}
        error={fieldErrors.member}
      />
      <Combobox
        name="speaker"
        idName="speakerSlug"
        label="Intervenant de l’annuaire"
        source="/suggestions/intervenants"
        defaultValue={typed('speaker')}
        defaultId={typed('speakerSlug')}
        error={fieldErrors.speaker}
      />
      {hasVisio && (
        <TextField
          name="visioUrl"
          label="Nouveau lien de la visio"
          help="Vide s’il ne change pas. S’il change, les inscrits reçoivent le nouveau."
          inputMode="url"
          maxLength={300}
          defaultValue={typed('visioUrl')}
          error={fieldErrors.visioUrl}
        />
      )}
      <p className="petit doux">Qui animait et qui anime à la place sont prévenus par courriel.</p>
      <p>
        <Button variant="primary" icon="repeat-2">
          Remplacer
        </Button>
      </p>
    </Form>
  );
}
