import type { GapsPage } from '#app/gaps/read-gaps.server.ts';
import { disciplineLabels, speakerFormatLabels } from '#app/speakers/vocabulary.ts';
import { formatCount } from '#app/ui/format.ts';

type UnmetListProps = Pick<GapsPage, 'unmet' | 'departements'>;

/** What professionals asked the directory for, and nobody answers. */
export function UnmetList({ unmet, departements }: UnmetListProps) {
  return (
    <ul className="filet">
      {unmet.map(({ discipline, format, theme, departementCode, times }) => {
        const words = [
          discipline && disciplineLabels[discipline],
          format && speakerFormatLabels[format],
          theme && theme.label,
          departementCode &&
            (departements.find(({ code }) => code === departementCode)?.name ?? departementCode),
        ]
          .filter(Boolean)
          .join(', ');
        return (
          <li key={words} className="rang rang--bouts">
            <span>{words}</span>
            <span className="petit doux">{formatCount(times, 'recherche', 'recherches')}</span>
          </li>
        );
      })}
    </ul>
  );
}
