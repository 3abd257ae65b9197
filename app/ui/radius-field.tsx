import { useState } from 'react';

/** Kilometres around a commune when nobody said how many. */
export const usualRadiusInKm = 30;

/** How far around a commune, from 5 to 200 km. */
export function RadiusField({ radiusInKm }: { radiusInKm: number | null }) {
  const [radius, setRadius] = useState(radiusInKm ?? usualRadiusInKm);
  return (
    <div className="champ">
      <label className="libelle petit" htmlFor="rayon">
        Dans un rayon de{' '}
        <output htmlFor="rayon">
          {radius}
          {'\u00A0'}km
        </output>
      </label>
      <input
        className="curseur"
        id="rayon"
        name="rayon"
        type="range"
        min="5"
        max="200"
        step="5"
        value={radius}
        aria-valuetext={`${radius} kilomètres`}
        onChange={(event) => setRadius(Number(event.target.value))}
      />
    </div>
  );
}
