import type { OpenComing } from '#app/reviews/list-sheet-comings.server.ts';
import { LinkButton } from '#app/ui/button.tsx';

/** On a sheet, for the library that received its speakers and has not spoken of it. */
export function SheetComings({ comings }: { comings: readonly OpenComing[] }) {
  return (
    <p className="rang">
      {comings.map(({ key, name, to }) => (
        <LinkButton key={key} variant="outline" icon="badge-check" to={to}>
          Commenter la venue de {name}
        </LinkButton>
      ))}
    </p>
  );
}
