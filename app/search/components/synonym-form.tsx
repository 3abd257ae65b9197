import { Button } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';

type SynonymFormProps = {
  /** Null for a new group. */
  group: { id: string; terms: readonly string[] } | null;
  /** What was typed and refused, with its sentence. */
  refused?: { terms: string; message?: string } | null;
};

/** A group of synonyms, one term on each line. */
export function SynonymForm({ group, refused }: SynonymFormProps) {
  return (
    <FreshForm method="post" className="pile">
      <input type="hidden" name="intent" value={group ? 'change' : 'add'} />
      {group && <input type="hidden" name="id" value={group.id} />}
      <TextAreaField
        name="terms"
        id={`termes-${group?.id ?? 'nouveau'}`}
        label={group ? 'Termes du groupe' : 'Termes qui veulent dire la même chose'}
        help="Un par ligne. Plusieurs mots sont possibles."
        error={refused?.message}
        rows={Math.max(3, group?.terms.length ?? 0)}
        defaultValue={refused?.terms ?? group?.terms.join('\n') ?? ''}
      />
      <Button variant={group ? 'outline' : 'primary'}>
        {group ? 'Enregistrer le groupe' : 'Ajouter le groupe'}
      </Button>
    </FreshForm>
  );
}
