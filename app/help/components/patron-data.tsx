import { CheckboxField } from '#app/ui/choice-field.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** Beside every field of the help desk: what must not be written there. */
export function PatronDataWarning({ keptMonths }: { keptMonths: number }) {
  return (
    <p className="petit doux">
      <Icon name="shield-check" /> Ne donnez ni nom, ni numéro de carte, ni adresse d’usager&nbsp;:
      la question suffit. La conversation est effacée {keptMonths} mois après son dernier message.
    </p>
  );
}

/** Only once the text was found to hold what may be somebody’s: correct it, or say that it is nobody’s. */
export function PatronDataCheck({ error }: { error?: readonly string[] }) {
  if (!error) return null;
  return (
    <CheckboxField
      name="noPatronData"
      value="oui"
      label="Rien ici ne désigne un usager"
      help="Un numéro de série, l’adresse d’un service ou d’une entreprise ne désignent personne."
      error={error}
    />
  );
}
