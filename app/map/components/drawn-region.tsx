import type { RegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { drawingWidth } from '#app/map/projection.ts';

/** Départements of the région; the lines come once from a cached file of ours. */
export function DrawnDepartements({
  departements,
  highlighted = [],
}: {
  departements: readonly { code: string }[];
  /** Codes of the départements to bring out. */
  highlighted?: readonly string[];
}) {
  return (
    <g className="dep">
      {departements.map(({ code }) => (
        <use
          key={code}
          href={`/contours/region.svg#d${code}`}
          className={highlighted.includes(code) ? 'on' : undefined}
        />
      ))}
    </g>
  );
}

/** Of an `<svg>` that shows the whole drawing. */
export function viewBoxOf({ frame }: Pick<RegionDrawing, 'frame'>): string {
  return `0 0 ${drawingWidth} ${frame.height}`;
}
