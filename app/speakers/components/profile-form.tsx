import { Form, Link, useNavigation } from '@remix-run/react';

import { type FormReader, readerOf } from '#app/platform/form-reader.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import type { LoadCleaner } from '#app/sheets/components/editor/editor-context.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';
import type { SpeakerChoices } from '#app/speakers/read-speaker-form.server.ts';
import type { SpeakerForm } from '#app/speakers/speaker-form.ts';
import { speakerKindLabels, speakerKinds } from '#app/speakers/vocabulary.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { AreaFields } from './area-fields.tsx';
import { FeeFields } from './fee-fields.tsx';
import { OfferFields } from './offer-fields.tsx';

type ProfileFormProps = {
  form: SpeakerForm;
  choices: SpeakerChoices;
  /** That the form was drawn from; null for somebody new. */
  revision: number | null;
  refusal: Refusal | null;
  button: string;
  back: string;
  /** The speaker writes: it is about « vous ». */
  isSpeaker?: boolean;
  /** Mends what is pasted into the presentation. */
  loadCleaner: LoadCleaner;
};

/** All that is said of a speaker. Three answers are needed, the rest may come from them. */
export function ProfileForm(props: ProfileFormProps) {
  const { form, choices, revision, refusal, button, back, isSpeaker = false } = props;
  const isSending = useNavigation().state === 'submitting';
  const read = readerOf(form, refusal);
  return (
    <Form method="post" className="pile formulaire-page" noValidate>
      <ErrorSummary fieldErrors={read.fieldErrors} formErrors={read.formErrors} />
      <Twins refusal={refusal} />
      {revision !== null && <input type="hidden" name="revision" value={revision} />}
      <Identity read={read} />
      <OfferFields read={read} choices={choices} loadCleaner={props.loadCleaner} />
      <AreaFields read={read} choices={choices} />
      <section className="pile" aria-labelledby="entre-pros">
        <h2 id="entre-pros">Entre professionnels</h2>
        <p className="petit doux">
          Ce qui suit n’est montré qu’aux bibliothécaires du réseau, jamais au public.
        </p>
        <Contact read={read} isSpeaker={isSpeaker} />
        <FeeFields read={read} />
      </section>
      <p className="rang">
        <Button variant="primary" icon="save" disabled={isSending}>
          {button}
        </Button>
        <LinkButton variant="quiet" to={back}>
          Annuler
        </LinkButton>
      </p>
    </Form>
  );
}

/** Profiles that may be the same somebody: seen before another one is made. */
function Twins({ refusal }: Pick<ProfileFormProps, 'refusal'>) {
  const twins = refusal?.suggestions?.isSomebodyElse ?? [];
  if (twins.length === 0) return null;
  return (
    <Notice tone="warning" title="Est-ce l’un de ces profils&nbsp;?">
      <ul>
        {twins.map(({ id, label }) => (
          <li key={id}>
            <Link to={speakerAddress(id)}>{label}</Link>
          </li>
        ))}
      </ul>
      <CheckboxField
        name="isSomebodyElse"
        value="oui"
        label="C’est quelqu’un d’autre"
        error={refusal?.refused.fields.isSomebodyElse}
      />
    </Notice>
  );
}

function Identity({ read }: { read: FormReader }) {
  return (
    <section className="pile" aria-labelledby="qui">
      <h2 id="qui">Qui</h2>
      <RadioGroup
        {...read.group('kind')}
        defaultValue={read.one('kind')}
        label="C’est"
        choices={speakerKinds.map((value) => ({ value, label: speakerKindLabels[value] }))}
      />
      <TextField
        {...read.field('name')}
        label="Nom"
        help="Celui sous lequel on les connaît."
        required
        maxLength={120}
      />
      <TextField
        {...read.field('headline')}
        label="En une ligne"
        help="Par exemple&nbsp;: médiatrice en astronomie et autrice jeunesse."
        maxLength={160}
      />
    </section>
  );
}

function Contact({ read, isSpeaker }: { read: FormReader; isSpeaker: boolean }) {
  return (
    <>
      <TextField
        {...read.field('email')}
        label="Courriel professionnel"
        help={
          isSpeaker
            ? 'Les bibliothèques vous y écrivent.'
            : 'Nous y écrirons pour demander l’accord\u00A0: rien ne paraît sans lui.'
        }
        type="email"
        required
        autoComplete="off"
      />
      <TextField
        {...read.field('phone')}
        label="Téléphone professionnel"
        type="tel"
        autoComplete="off"
      />
      <TextAreaField
        {...read.field('travelTerms')}
        label="Déplacement"
        help="Train, voiture, repas, nuits&nbsp;: ce qui est demandé."
        rows={2}
        maxLength={400}
      />
    </>
  );
}
