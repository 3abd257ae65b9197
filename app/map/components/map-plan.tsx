import { Link } from '@remix-run/react';

import type { MapPage } from '#app/map/read-map-page.server.ts';
import type { ProjectState } from '#app/sheets/vocabulary.ts';
import { projectStateLabels } from '#app/sheets/vocabulary.ts';
import { formatCount } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';

import { DrawnDepartements } from './drawn-region.tsx';

const marks: Record<ProjectState, { className: string; icon: IconName }> = {
  done: { className: 'point--realise', icon: 'circle-check' },
  running: { className: 'point--encours', icon: 'hourglass' },
  considered: { className: 'point--reflexion', icon: 'lightbulb' },
  abandoned: { className: '', icon: 'circle-slash' },
};
const legend = ['done', 'running', 'considered'] as const;

/** Address of the map with this frame. */
export function toView(search: string, vue: string | null): string {
  const address = new URLSearchParams(search);
  if (vue) address.set('vue', vue);
  const text = address.toString();
  return text ? `/carte?${text}` : '/carte';
}

/** The plan: the région's lines, marks that are links, nearer and farther. It works by links alone. */
export function MapPlan({ map }: { map: MapPage }) {
  const { window, departements, groups, singles, search, height } = map;
  const at = ({ left, top }: { left: number; top: number }) => ({
    left: `${left}%`,
    top: `${top}%`,
  });
  return (
    <section className="plan" aria-label="Carte">
      <a className="evitement evitement--local" href="#liste">
        Passer la carte, aller à la liste
      </a>
      <div className="plan__cadre">
        <svg
          className="plan__fond"
          viewBox={`${window.x} ${window.y} ${window.width} ${window.height}`}
          aria-hidden="true"
        >
          <svg x="0" y="0" width="1000" height={height} viewBox={`0 0 1000 ${height}`}>
            <DrawnDepartements departements={departements} highlighted={map.query.departements} />
          </svg>
          {!map.isZoomed && (
            <g className="nom">
              {departements.map(({ code, name, x, y }) => (
                <text key={code} x={x} y={y}>
                  {name}
                </text>
              ))}
            </g>
          )}
        </svg>
        <ul className="plan__points plan__points--cadre">
          {groups.map(({ count, around, vue, ...mark }) => (
            <li key={vue} style={at(mark)}>
              <Link
                className={count > 20 ? 'grappe grappe--g' : 'grappe'}
                to={toView(search, vue)}
                preventScrollReset
              >
                <b>{count}</b>
                <HiddenText>
                  {` projets${around ? ` autour de ${around}` : ''}, agrandir`}
                </HiddenText>
              </Link>
            </li>
          ))}
          {singles.map(({ id, slug, title, state, place, ...mark }) => {
            const look = marks[state ?? 'considered'];
            return (
              <li key={id} style={at(mark)}>
                <Link
                  className={`point ${look.className}`}
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
      <div className="plan__zoom">
        <Link
          className="btn btn--contour btn--carre"
          to={toView(search, map.nearer)}
          preventScrollReset
        >
          <Icon name="plus" />
          <HiddenText>Agrandir</HiddenText>
        </Link>
        {map.isZoomed && (
          <Link
            className="btn btn--contour btn--carre"
            to={toView(search, map.farther)}
            preventScrollReset
          >
            <Icon name="minus" />
            <HiddenText>Réduire</HiddenText>
          </Link>
        )}
      </div>
      <ul className="legende">
        {legend.map((state) => (
          <li key={state}>
            <span className={`point point--mini ${marks[state].className}`}>
              <Icon name={marks[state].icon} />
            </span>
            {projectStateLabels[state]}
          </li>
        ))}
        <li>
          <span className="grappe grappe--mini">
            <b>9</b>
          </span>
          Plusieurs projets
        </li>
      </ul>
      <output className="invisible">
        {formatCount(map.view.total, 'projet', 'projets')} dans cette vue
      </output>
    </section>
  );
}
