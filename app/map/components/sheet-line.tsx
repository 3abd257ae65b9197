import { Link } from '@remix-run/react';

import type { MapSheet } from '#app/map/map-types.ts';
import { formatView } from '#app/map/view.ts';
import { ProjectStateBadge } from '#app/sheets/components/sheet-badges.tsx';
import { budgetBracketLabels } from '#app/sheets/vocabulary.ts';
import { IconButton } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { type Chosen, chooseSheet } from './chosen.ts';

/** A frame around one point, in degrees: a commune and its neighbours. */
const reach = 0.05;

type SheetLineProps = {
  sheet: MapSheet;
  /** Pointed at on the map, or chosen. */
  isOn: boolean;
  isChosen: boolean;
  isLive: boolean;
  onChoose: (chosen: Chosen) => void;
  onLit: (sheet: MapSheet | null) => void;
  addressOf: (vue: string | null) => string;
};

/** A sheet of the map, and where to see it there. */
export function SheetLine(props: SheetLineProps) {
  const { sheet, isOn, isChosen, isLive, onChoose, onLit, addressOf } = props;
  const { slug, title, state, place, startLabel, budgetBracket, latitude, longitude } = sheet;
  const show = `Montrer «\u00A0${title}\u00A0» sur la carte`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only points at the mark
    <li
      className={classNames('lieu-l', isOn && 'lieu-l--on')}
      onMouseEnter={() => onLit(sheet)}
      onMouseLeave={() => onLit(null)}
      onFocus={() => onLit(sheet)}
      onBlur={() => onLit(null)}
    >
      <div>
        {state && <ProjectStateBadge state={state} />}
        <h3>
          <Link to={`/fiches/${slug}`}>{title}</Link>
        </h3>
        <p className="petit doux">
          {[place, startLabel, budgetBracket && budgetBracketLabels[budgetBracket]]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {isLive ? (
        <IconButton
          type="button"
          icon="map-pin"
          label={show}
          aria-pressed={isChosen}
          onClick={() => onChoose(chooseSheet(sheet, 'list'))}
        />
      ) : (
        <Link
          className="btn btn--icone"
          to={addressOf(
            formatView({
              west: longitude - reach,
              south: latitude - reach,
              east: longitude + reach,
              north: latitude + reach,
            }),
          )}
        >
          <Icon name="map-pin" />
          <HiddenText>{show}</HiddenText>
        </Link>
      )}
    </li>
  );
}
