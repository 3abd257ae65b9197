import type { FeatureCollection, Point } from 'geojson';

import { addressOf, type Feed } from './feed.ts';

/** The search as GeoJSON (RFC 7946). A sheet without a point has no place in it. */
export function writeGeojson(feed: Feed): string {
  const collection: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: feed.entries.flatMap((entry) =>
      entry.latitude === null || entry.longitude === null
        ? []
        : [
            {
              type: 'Feature',
              id: entry.id,
              geometry: { type: 'Point', coordinates: [entry.longitude, entry.latitude] },
              properties: {
                title: entry.title,
                summary: entry.summary,
                url: addressOf(feed, entry),
                kind: entry.kind,
                state: entry.state,
                themes: entry.themes,
                audiences: entry.audiences,
                carrier: entry.carrierName,
                place: entry.placeLabel,
                commune: entry.communeCode,
                startsOn: entry.startsOn,
                endsOn: entry.endsOn,
                replays: entry.replayCount,
                publishedAt: entry.publishedAt.toISOString(),
              },
            },
          ],
    ),
  };
  return JSON.stringify(collection);
}
