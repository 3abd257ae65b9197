import type { ReactNode } from 'react';

import { classNames } from './class-names.ts';

export type Figure = { value: ReactNode; unit?: ReactNode; label: ReactNode; id: string };

/** A few large figures, each with what it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="chiffres-cles">
      {figures.map(({ id, value, unit, label }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {value}
            {unit && <span> {unit}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type Share = { label: string; value: number };

const shareTones = ['a1', 'a2', 'a3', 'a4'];

/** How a total divides; widths go by twentieths, the figures are exact. Empty shares are left out. */
export function ShareBar({ label, shares }: { label: string; shares: readonly Share[] }) {
  const total = shares.reduce((sum, share) => sum + share.value, 0);
  const shown = shares.filter((share) => share.value > 0);
  const words = shown.map((share) => `${share.value}\u00A0: ${share.label}`).join(', ');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made of boxes: its words are in the label
    <div className="ages" role="img" aria-label={`${label}\u00A0: ${words}`}>
      {shown.map((share, index) => (
        <span
          key={share.label}
          className={shareTones[index % shareTones.length]}
          data-part={Math.max(1, Math.round((share.value / total) * 20))}
        >
          <b>{share.value}</b>
          {share.label}
        </span>
      ))}
    </div>
  );
}

type GaugeProps = { value: number; max: number; label: string; tone?: 'blue' | 'olive' };

/** How full something is, `label` saying it in words (« 9 places prises sur 12 »). */
export function Gauge({ value, max, label, tone = 'blue' }: GaugeProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg
      className={classNames('jauge', tone === 'olive' && 'jauge--olive')}
      role="img"
      aria-label={label}
    >
      <rect width={`${share * 100}%`} height="100%" rx="6" />
    </svg>
  );
}
