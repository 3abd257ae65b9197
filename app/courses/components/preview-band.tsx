import { courseFormAddress } from '#app/courses/addresses.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Said on each page of a course that its keeper reads before, or beside, its readers. */
export function PreviewBand({ slug }: { slug: string }) {
  return (
    <Notice
      tone="warning"
      className="parcours-apercu"
      title={'Aperçu\u00A0: vous lisez le parcours tel que vous l’écrivez.'}
    >
      <p>Seul qui tient ce parcours le voit ainsi. Rien n’est enregistré.</p>
      <p>
        <LinkButton variant="outline" icon="pencil-line" to={courseFormAddress(slug)}>
          Revenir à l’écriture
        </LinkButton>
      </p>
    </Notice>
  );
}
