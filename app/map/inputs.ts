import { z } from 'zod';

import { type AddressProblem, readAddress } from '#app/platform/address.ts';

import { layerSlugs } from './map-address.ts';
import { type SecondLayer, secondLayers } from './map-types.ts';
import { type Bounds, farthestZoom, nearestZoom, parseView, parseZoom } from './view.ts';

const frame = z.string().transform((text, check) => {
  const bounds = parseView(text);
  if (bounds) return bounds;
  check.addIssue('Écrivez un cadre comme 5.6,43.8,6.4,44.4 (ouest, sud, est, nord).');
  return z.NEVER;
});
const level = z.string().transform((text, check) => {
  const zoom = parseZoom(text);
  if (zoom !== null) return zoom;
  check.addIssue(`Écrivez un niveau de ${farthestZoom} à ${nearestZoom}.`);
  return z.NEVER;
});
const slugs = Object.values(layerSlugs) as [string, ...string[]];
const layer = z.enum(slugs, { error: `Choisissez parmi\u00A0: ${slugs.join(', ')}.` });

const mapParameters = { vue: frame, zoom: level, couche: layer };

export type MapInput = {
  /** The rest of the address, which is the search. */
  search: URLSearchParams;
  frame: Bounds | null;
  zoom: number | null;
  layers: SecondLayer[];
  problems: AddressProblem[];
};

/** Parts an address of the map into what the map asks and what the search asks. */
export function readMapAddress(address: URLSearchParams): MapInput {
  const own = new URLSearchParams();
  const search = new URLSearchParams();
  for (const [name, value] of address)
    (Object.hasOwn(mapParameters, name) ? own : search).append(name, value);
  const { given, problems } = readAddress(own, mapParameters, ['couche']);
  return {
    search,
    frame: given.vue?.[0] ?? null,
    zoom: given.zoom?.[0] ?? null,
    layers: secondLayers.filter((one) => given.couche?.includes(layerSlugs[one])),
    problems,
  };
}
