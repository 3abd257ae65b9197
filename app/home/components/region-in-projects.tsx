import { DrawnDepartements, viewBoxOf } from '#app/map/components/drawn-region.tsx';
import type { RegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatCount, formatNumber } from '#app/ui/format.ts';

type RegionInProjectsProps = {
  drawing: RegionDrawing;
  /** Sheets by département. */
  placed: { code: string; label: string; count: number }[];
  /** Département of the reader, brought out. */
  highlighted: string | null;
};

/** How many sheets each département has, on a drawing of the région. */
export function RegionInProjects({ drawing, placed, highlighted }: RegionInProjectsProps) {
  const counts = new Map(placed.map(({ code, count }) => [code, count]));
  const total = placed.reduce((sum, { count }) => sum + count, 0);
  const told = placed.map(({ label, count }) => `${label} ${formatNumber(count)}`).join(', ');
  return (
    <section className="carte carte--sans mini-carte" aria-labelledby="region">
      <svg
        viewBox={viewBoxOf(drawing)}
        role="img"
        aria-label={`Carte de la région\u00A0: ${formatCount(total, 'fiche', 'fiches')}. ${told}.`}
      >
        <DrawnDepartements
          departements={drawing.departements}
          highlighted={highlighted ? [highlighted] : []}
        />
        {drawing.departements.map(({ code, x, y }) => {
          const count = counts.get(code);
          if (!count) return null;
          const said = formatNumber(count);
          return (
            <g key={code} transform={`translate(${x} ${y})`}>
              <circle r={44 + 6 * said.length} />
              <text y="15">{said}</text>
            </g>
          );
        })}
      </svg>
      <div className="mini-carte__texte">
        <h2 id="region">La région en projets</h2>
        <p className="petit">
          {formatCount(total, 'fiche située', 'fiches situées')} dans{' '}
          {formatCount(placed.length, 'département', 'départements')}.
        </p>
        <LinkButton variant="outline" to="/carte" icon="map">
          Ouvrir la carte
        </LinkButton>
      </div>
    </section>
  );
}
