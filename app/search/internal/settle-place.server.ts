import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';
import { suggestCommunes } from '#app/territories/suggest-communes.server.ts';

export type SettledPlace = { address: URLSearchParams; problems: AddressProblem[] };

/** As the form shows a commune: « Manosque (04) ». */
const asShown = /^(?<name>.*?)\s*(?:\((?<departement>\d\d|2[AB]|97\d)\))?$/su;
const longestName = 80;

/**
 * A form without scripts says a place by its name: it becomes the code of the commune. Typed over
 * the place in force, the name counts; emptied, the place goes.
 */
export async function settlePlace(context: Context, asked: URLSearchParams): Promise<SettledPlace> {
  const address = new URLSearchParams(asked);
  const typed = address.get('autour')?.trim().slice(0, longestName) ?? '';
  address.delete('autour');
  const { name = '', departement } = asShown.exec(typed)?.groups ?? {};
  const found = name
    ? await suggestCommunes(context, { q: name, departements: departement ? [departement] : [] })
    : [];
  const [likeliest] = found;
  if (!likeliest) {
    address.delete('commune');
    address.delete('rayon');
    const message = 'Aucune commune de ce nom.';
    return { address, problems: typed ? [{ name: 'autour', value: typed, message }] : [] };
  }
  // Of those that bear one name, the one already chosen is meant.
  const inForce = found.find(({ code }) => code === address.get('commune'));
  if (!inForce || fold(inForce.name) !== fold(name)) address.set('commune', likeliest.code);
  return { address, problems: [] };
}
