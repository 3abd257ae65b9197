import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { askMapData, dataAddress, MapOutOfReach } from '#app/map/components/ask-map-data.ts';
import type { Chosen } from '#app/map/components/chosen.ts';
import { wordsOf } from '#app/map/components/mark-looks.ts';
import { placeLooks } from '#app/map/components/place-looks.ts';
import type { MapData } from '#app/map/map-types.ts';
import { nearestZoom } from '#app/map/view.ts';
import { formatCount } from '#app/ui/format.ts';

/** About twenty metres: the frame of one place, told to four decimals. */
const hereInDegrees = 0.0002;

type GroupCardProps = { chosen: Extract<Chosen, { kind: 'group' }>; query: string };

/** Things at the very same place, which no zoom parts: their list. */
export function GroupCard({ chosen: { at, layer }, query }: GroupCardProps) {
  const [data, setData] = useState<MapData | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { west, south, east, north } = at.bounds;
  const address = dataAddress(query, {
    bounds: {
      west: west - hereInDegrees,
      south: south - hereInDegrees,
      east: east + hereInDegrees,
      north: north + hereInDegrees,
    },
    zoom: nearestZoom,
  });

  useEffect(() => {
    const aborter = new AbortController();
    askMapData(address, aborter.signal).then(setData, (error: unknown) => {
      if (aborter.signal.aborted) return;
      if (error instanceof MapOutOfReach) setProblem(error.message);
      else reportError(error);
    });
    return () => aborter.abort();
  }, [address]);

  const things =
    layer === 'sheets'
      ? data?.sheets.items.map(({ id, slug, title }) => ({
          id,
          to: `/fiches/${slug}`,
          name: title,
        }))
      : data?.[layer]?.items.map(({ id, slug, name }) => ({
          id,
          to: placeLooks[layer].addressOf(slug),
          name,
        }));
  const count = formatCount(at.count, ...wordsOf(layer));
  return (
    <>
      <h2 id="bulle-titre">{count} au même endroit</h2>
      {at.around && <p className="petit doux">{at.around}</p>}
      {problem && (
        <p className="petit" role="alert">
          {problem}
        </p>
      )}
      {!problem && !things && <p className="petit doux">Un instant…</p>}
      <ul className="bulle__liste">
        {things?.map(({ id, to, name }) => (
          <li key={id}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
