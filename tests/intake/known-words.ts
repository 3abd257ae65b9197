/** A small house for the readers: ids are arbitrary. */
export const known = {
  themes: [
    { id: 1, label: 'Sciences' },
    { id: 2, label: 'Numérique' },
    { id: 3, label: 'Petite enfance' },
  ],
  audiences: [
    { id: 11, label: 'Tout public' },
    { id: 12, label: 'Tout-petits (0-3 ans)' },
    { id: 13, label: 'Jeunes enfants (3-6 ans)' },
    { id: 14, label: 'Enfants (6-11 ans)' },
    { id: 15, label: 'Adolescents (12-17 ans)' },
    { id: 16, label: 'Adultes' },
    { id: 17, label: 'Familles' },
  ],
  departements: [
    { code: '82', name: 'Tarn-et-Garonne' },
    { code: '84', name: 'Vaucluse' },
  ],
};
