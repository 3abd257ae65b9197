import { libraryAddress, librariesAddress } from '#app/libraries/addresses.ts';
import type { SecondLayer } from '#app/map/map-types.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import type { IconName } from '#app/ui/icon-names.ts';

/** How the layers beside the sheets are drawn and named. */
export const placeLooks: Record<
  SecondLayer,
  {
    label: string;
    /** Of one. */
    one: string;
    words: [one: string, many: string];
    icon: IconName;
    point: string;
    group: string;
    addressOf: (slug: string) => string;
    all: { to: string; label: string };
    more: string;
  }
> = {
  libraries: {
    label: 'Bibliothèques',
    one: 'Bibliothèque',
    words: ['bibliothèque', 'bibliothèques'],
    icon: 'library',
    point: 'point--biblio',
    group: 'grappe--biblio',
    addressOf: libraryAddress,
    all: { to: librariesAddress, label: 'Toutes les bibliothèques' },
    more: 'Afficher la suite des bibliothèques',
  },
  speakers: {
    label: 'Intervenants',
    one: 'Intervenant',
    words: ['intervenant', 'intervenants'],
    icon: 'user',
    point: 'point--interv',
    group: 'grappe--interv',
    addressOf: speakerAddress,
    all: { to: speakersAddress, label: 'Tous les intervenants' },
    more: 'Afficher la suite des intervenants',
  },
};
