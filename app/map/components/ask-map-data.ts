import type { MapData } from '#app/map/map-types.ts';
import { type Bounds, farthestZoom, formatView, nearestZoom } from '#app/map/view.ts';

/** What the live map shows. */
export type Frame = { bounds: Bounds; zoom: number };

/** The address that answers what a frame holds. @param query of the map, without its frame. */
export function dataAddress(query: string, { bounds, zoom }: Frame): string {
  const level = Math.min(nearestZoom, Math.max(farthestZoom, zoom));
  const frame = `vue=${formatView(bounds)}&zoom=${Number(level.toFixed(2))}`;
  return `/carte/donnees?${query ? `${query}&` : ''}${frame}`;
}

/** Why the map could not be kept up to date; the message is the sentence to show. */
export class MapOutOfReach extends Error {
  override name = 'MapOutOfReach';
  /** After how long the server will answer again, where it said so. */
  readonly waitInSeconds: number | null;

  constructor(
    message: string,
    { waitInSeconds = null, ...options }: ErrorOptions & { waitInSeconds?: number | null } = {},
  ) {
    super(message, options);
    this.waitInSeconds = waitInSeconds;
  }
}

/** @throws {MapOutOfReach} when the network or the server does not answer, or refuses. */
export async function askMapData(address: string, signal?: AbortSignal): Promise<MapData> {
  let answer: Response;
  try {
    answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new MapOutOfReach('Le réseau ne répond pas.', { cause });
  }
  const body = (await answer.json().catch(() => null)) as (MapData & { title?: string }) | null;
  if (!answer.ok || !body) {
    const wait = Number(answer.headers.get('Retry-After'));
    throw new MapOutOfReach(body?.title ?? 'Le serveur n’a pas pu répondre.', {
      waitInSeconds: wait > 0 ? wait : null,
    });
  }
  return body;
}
