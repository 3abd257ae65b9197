import { useEffect, useId, useRef, type ReactNode } from 'react';

import { CheckLine } from './choice-field.tsx';
import { formatNumber } from './format.ts';
import { HiddenText } from './hidden-text.tsx';
import { Icon } from './icon.tsx';

/**
 * The column of filters: folded behind one line on a narrow screen, always open on a wide one. The
 * style does it alone (`::details-content`); where a browser cannot, the script opens it.
 */
export function FilterPanel({
  label = 'Filtrer',
  children,
}: {
  label?: string;
  children: ReactNode;
}) {
  const panel = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    if (CSS.supports('selector(::details-content)')) return undefined;
    const wide = window.matchMedia('(min-width: 56rem)');
    const follow = () => panel.current?.toggleAttribute('open', wide.matches);
    follow();
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);

  return (
    <details ref={panel} className="filtres filtres--large">
      <summary>
        <Icon name="sliders-horizontal" />
        {label}
        <Icon name="chevron-down" />
      </summary>
      <div className="filtres__corps">{children}</div>
    </details>
  );
}

/** One group of filters, that folds. */
export function FacetGroup({
  title,
  open = true,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <details className="facette" open={open}>
      <summary>
        <span id={titleId}>{title}</span>
        <Icon name="chevron-down" />
      </summary>
      <fieldset aria-labelledby={titleId}>{children}</fieldset>
    </details>
  );
}

export type FacetChoice = { value: string; label: string; count?: number; isSelected?: boolean };

type FacetProps = {
  title: string;
  name: string;
  choices: readonly FacetChoice[];
  open?: boolean;
  /** The word counted: « fiche », « fiches », read out after the figure. */
  counted?: (count: number) => string;
};

/** Boxes to tick, each with the number of results it gives. */
export function Facet({ title, name, choices, open, counted }: FacetProps) {
  return (
    <FacetGroup title={title} open={open}>
      {choices.map(({ value, label, count, isSelected }) => (
        <CheckLine
          key={value}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isSelected}
          label={label}
          count={
            count === undefined ? undefined : (
              <>
                {formatNumber(count)}
                {counted && <HiddenText> {counted(count)}</HiddenText>}
              </>
            )
          }
        />
      ))}
    </FacetGroup>
  );
}
