import { Form } from '@remix-run/react';

import type { Refusal } from '#app/platform/refusal.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Fieldset } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Motif } from '#app/ui/motif.tsx';
import { motifLooks } from '#app/vocabularies/motif-look.ts';
import type { KeptTerm } from '#app/vocabularies/read-vocabularies.server.ts';
import {
  motifLabels,
  motifs,
  type TermKind,
  termKindLabels,
} from '#app/vocabularies/vocabulary.ts';

type TermFormProps = { kind: TermKind; term: KeptTerm | null; refusal: Refusal | null };

/** The name of a term and, for a theme, the motif that stands in for a missing picture. */
export function TermForm({ kind, term, refusal }: TermFormProps) {
  const fields = refusal?.refused.fields ?? {};
  const typed = refusal?.values ?? { label: term?.label ?? '', motif: term?.motif ?? '' };
  const whole = refusal && Object.keys(fields).length === 0 ? [refusal.refused.message] : null;
  return (
    <Form method="post" className="pile" noValidate>
      <ErrorSummary fieldErrors={fields} formErrors={whole} />
      <TextField
        name="label"
        label={`Nom du ${termKindLabels[kind].one}`}
        help={term ? 'Son adresse dans les recherches ne change pas.' : undefined}
        required
        maxLength={60}
        defaultValue={String(typed.label ?? '')}
        error={fields.label}
      />
      {kind === 'theme' && (
        <Fieldset
          name="motif"
          label="Motif"
          required
          help="Il remplace l’image absente d’une fiche."
          error={fields.motif}
        >
          <div className="choix choix--motifs">
            {motifs.map((motif) => (
              <label key={motif} className="coche choix__1">
                <input
                  type="radio"
                  name="motif"
                  value={motif}
                  defaultChecked={motif === typed.motif}
                />
                <Motif {...motifLooks[motif]} className="motif--petit" />
                <span>{motifLabels[motif]}</span>
              </label>
            ))}
          </div>
        </Fieldset>
      )}
      <div className="rang">
        <Button variant="primary" icon={term ? 'save' : 'plus'}>
          {term ? 'Enregistrer' : `Ajouter le ${termKindLabels[kind].one}`}
        </Button>
        <LinkButton variant="quiet" to="/administration/vocabulaires">
          Annuler
        </LinkButton>
      </div>
    </Form>
  );
}
