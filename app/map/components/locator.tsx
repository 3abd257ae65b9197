import type { RegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { project } from '#app/map/projection.ts';
import { classNames } from '#app/ui/class-names.ts';

import { DrawnDepartements, viewBoxOf } from './drawn-region.tsx';

type LocatorProps = {
  drawing: RegionDrawing;
  point: { latitude: number; longitude: number };
  /** What the picture says to those who do not see it: « Forcalquier, dans les Alpes-de-Haute-Provence ». */
  label: string;
  departementCode?: string | null;
  className?: string;
};

/** Where a place stands in the région: outlines and one point, drawn without a script. */
export function Locator({ drawing, point, label, departementCode, className }: LocatorProps) {
  const { x, y } = project(drawing.frame, point.longitude, point.latitude);
  const isInside = x >= 0 && x <= 1000 && y >= 0 && y <= drawing.frame.height;
  if (!isInside) return null;
  return (
    <svg
      className={classNames('situer', className)}
      viewBox={viewBoxOf(drawing)}
      role="img"
      aria-label={label}
    >
      <DrawnDepartements
        departements={drawing.departements}
        highlighted={departementCode ? [departementCode] : []}
      />
      <g className="situer__point" transform={`translate(${x} ${y})`}>
        <path d="M0 0c-10-34-48-58-48-98a48 48 0 0 1 96 0c0 40-38 64-48 98z" />
        <circle cy="-98" r="19" />
      </g>
    </svg>
  );
}
