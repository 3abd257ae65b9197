import type { FormReader } from '#app/platform/form-reader.ts';
import type { LoadCleaner } from '#app/sheets/components/editor/editor-context.ts';
import { LongTextField } from '#app/sheets/components/editor/long-text-field.tsx';
import type { SpeakerChoices } from '#app/speakers/read-speaker-form.server.ts';
import {
  disciplineLabels,
  disciplines,
  languageLabels,
  languages,
  longestPresentation,
  speakerFormatLabels,
  speakerFormats,
} from '#app/speakers/vocabulary.ts';
import { CheckboxGroup } from '#app/ui/choice-field.tsx';
import { TextAreaField } from '#app/ui/field.tsx';

const choicesOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

type OfferFieldsProps = { read: FormReader; choices: SpeakerChoices; loadCleaner: LoadCleaner };

/** What they do, for whom. */
export function OfferFields({ read, choices, loadCleaner }: OfferFieldsProps) {
  const group = (name: string) => ({ ...read.group(name), defaultValue: read.many(name) });
  return (
    <section className="pile" aria-labelledby="propose">
      <h2 id="propose">Ce qui est proposé</h2>
      <CheckboxGroup
        {...group('disciplines')}
        label="Disciplines"
        required
        className="coches-en-colonnes"
        choices={choicesOf(disciplines, disciplineLabels)}
      />
      <CheckboxGroup
        {...group('formats')}
        label="Formats"
        className="coches-en-colonnes"
        choices={choicesOf(speakerFormats, speakerFormatLabels)}
      />
      <CheckboxGroup
        {...group('audienceIds')}
        label="Publics"
        className="coches-en-colonnes"
        choices={choices.audiences}
      />
      <CheckboxGroup
        {...group('themeIds')}
        label="Thèmes"
        className="coches-en-colonnes"
        choices={choices.themes}
      />
      <CheckboxGroup
        {...group('languages')}
        label="Langues"
        className="coches-en-colonnes"
        choices={choicesOf(languages, languageLabels)}
      />
      <LongTextField
        {...read.group('presentation')}
        label="Présentation"
        notation={read.one('presentation')}
        document={read.one('presentation.doc')}
        kept={null}
        maxLength={longestPresentation}
        loadCleaner={loadCleaner}
      />
      <TextAreaField
        {...read.field('technicalNeeds')}
        label="Besoins techniques"
        help="Salle, noir, prise, table, hauteur sous plafond…"
        rows={3}
        maxLength={1000}
      />
      <TextAreaField
        {...read.field('links')}
        label="Liens"
        help="Site, maison d’édition, extrait&nbsp;: une adresse par ligne, six au plus."
        rows={3}
      />
    </section>
  );
}
