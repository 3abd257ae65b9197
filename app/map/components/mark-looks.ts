import type { Group, MapSheet, SecondLayer } from '#app/map/map-types.ts';
import type { ProjectState } from '#app/sheets/vocabulary.ts';
import { plural } from '#app/ui/format.ts';
import type { IconName } from '#app/ui/icon-names.ts';

import { placeLooks } from './place-looks.ts';

/** How a sheet alone is drawn, by the state of its project. */
export const markLooks: Record<ProjectState, { className: string; icon: IconName }> = {
  done: { className: 'point--realise', icon: 'circle-check' },
  running: { className: 'point--encours', icon: 'hourglass' },
  considered: { className: 'point--reflexion', icon: 'lightbulb' },
  abandoned: { className: '', icon: 'circle-slash' },
};

export const lookOf = ({ state }: Pick<MapSheet, 'state'>) => markLooks[state ?? 'considered'];

/** Beyond so many, the mark of a group is larger. */
export const largeGroup = 20;

export type Layer = 'sheets' | SecondLayer;

/** What a layer holds, one and several. */
export const wordsOf = (layer: Layer): [one: string, many: string] =>
  layer === 'sheets' ? ['fiche', 'fiches'] : placeLooks[layer].words;

/** « fiches autour de Gap »: what follows the figure of a group. */
export function sayGroup({ count, around }: Group, layer: Layer): string {
  const what = plural(count, ...wordsOf(layer));
  return around ? `${what} autour ${ofPlace(around)}` : what;
}

/** « de Gap », « d’Avignon », « du Lavandou », « des Mées ». */
export function ofPlace(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  const isVowel = /^[aeiouyh]/iu.test(name.normalize('NFD'));
  return isVowel ? `d’${name}` : `de ${name}`;
}
