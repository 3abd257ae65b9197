import { Link } from '@remix-run/react';

import type { Placed, PlacedGroup, Plan } from '#app/map/internal/draw-plan.ts';
import { type SecondLayer, secondLayers } from '#app/map/map-types.ts';
import { drawingWidth } from '#app/map/projection.ts';
import { classNames } from '#app/ui/class-names.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { DrawnDepartements } from './drawn-region.tsx';
import { largeGroup, type Layer, lookOf, sayGroup } from './mark-looks.ts';
import { placeLooks } from './place-looks.ts';

type ToView = (vue: string | null) => string;

type MapPlanProps = {
  plan: Plan;
  /** Codes of the départements to bring out. */
  highlighted: readonly string[];
  toView: ToView;
};

const at = ({ left, top }: Placed) => ({ left: `${left}%`, top: `${top}%` });

/** The map as the server draws it: the région's lines, marks that are links. It needs no script. */
export function MapPlan({ plan, highlighted, toView }: MapPlanProps) {
  const { window, departements, places, sheets, height } = plan;
  const scale = window.width / drawingWidth;
  return (
    <>
      <div className="plan__cadre">
        <svg
          className="plan__fond"
          viewBox={`${window.x} ${window.y} ${window.width} ${window.height}`}
          aria-hidden="true"
        >
          <svg x="0" y="0" width="1000" height={height} viewBox={`0 0 1000 ${height}`}>
            <DrawnDepartements departements={departements} highlighted={highlighted} />
          </svg>
          <g className="nom">
            {(places.length > 0 ? places : departements).map(({ name, x, y }) => (
              <text
                key={`${name} ${x}`}
                transform={`translate(${x} ${y}) scale(${scale})`}
                dy={places.length > 0 ? 48 : 0}
              >
                {name}
              </text>
            ))}
          </g>
        </svg>
        <ul className="plan__points">
          {secondLayers.map((layer) => (
            <Places key={layer} layer={layer} shown={plan[layer]} toView={toView} />
          ))}
          <Groups groups={sheets.groups} layer="sheets" toView={toView} />
          {sheets.singles.map(({ id, slug, title, state, place, ...mark }) => {
            const look = lookOf({ state });
            return (
              <li key={id} style={at(mark)}>
                <Link
                  className={classNames('point', look.className)}
                  to={`/fiches/${slug}`}
                  title={`${title}, ${place}`}
                >
                  <Icon name={look.icon} />
                  <HiddenText>{`${title}, ${place}`}</HiddenText>
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
      <PlanZoom plan={plan} toView={toView} />
    </>
  );
}

function Places({
  layer,
  shown,
  toView,
}: {
  layer: SecondLayer;
  shown: Plan[SecondLayer];
  toView: ToView;
}) {
  const look = placeLooks[layer];
  if (!shown) return null;
  return (
    <>
      <Groups groups={shown.groups} layer={layer} toView={toView} />
      {shown.singles.map(({ id, slug, name, ...mark }) => (
        <li key={id} style={at(mark)}>
          <Link className={`point ${look.point}`} to={look.addressOf(slug)} title={name}>
            <Icon name={look.icon} />
            <HiddenText>{name}</HiddenText>
          </Link>
        </li>
      ))}
    </>
  );
}

function Groups({
  groups,
  layer,
  toView,
}: {
  groups: readonly PlacedGroup[];
  layer: Layer;
  toView: ToView;
}) {
  return groups.map((group) => (
    <li key={`${layer} ${group.latitude} ${group.longitude}`} style={at(group)}>
      <Link
        className={classNames(
          'grappe',
          layer !== 'sheets' && placeLooks[layer].group,
          group.count > largeGroup && 'grappe--g',
        )}
        to={toView(group.vue)}
        preventScrollReset
      >
        <b>{group.count}</b>
        <HiddenText>{` ${sayGroup(group, layer)}, agrandir`}</HiddenText>
      </Link>
    </li>
  ));
}

function PlanZoom({ plan, toView }: Pick<MapPlanProps, 'plan' | 'toView'>) {
  return (
    <div className="plan__zoom">
      <Link className="btn btn--contour btn--carre" to={toView(plan.nearer)} preventScrollReset>
        <Icon name="plus" />
        <HiddenText>Agrandir</HiddenText>
      </Link>
      {plan.isZoomed && (
        <Link className="btn btn--contour btn--carre" to={toView(plan.farther)} preventScrollReset>
          <Icon name="minus" />
          <HiddenText>Réduire</HiddenText>
        </Link>
      )}
    </div>
  );
}
