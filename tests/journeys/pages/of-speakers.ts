import { refuse, type Visit } from './visit.ts';

/** Inès, who keeps her own profile and belongs to no library. */
export const visitsOfInes: Omit<Visit, 'as'>[] = [
  {
    route: 'intervenants.$slug._index',
    state: 'own',
    title: 'Inès Marcadet – Intervenants',
    at: '/intervenants/ines-marcadet',
  },
  {
    route: 'intervenants.$slug.disponibilites',
    state: 'refused',
    title: 'Mes jours libres',
    at: refuse('/intervenants/ines-marcadet/disponibilites', 'Ajouter ces jours'),
  },
  {
    route: 'intervenants.$slug.image',
    state: 'refused',
    title: 'Image d’un intervenant',
    at: refuse('/intervenants/ines-marcadet/image', 'Enregistrer', { alt: '' }),
  },
];
