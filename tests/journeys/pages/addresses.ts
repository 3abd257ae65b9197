/** Places of the demonstration that several visits open. */
export const forcalquier = '/bibliotheques/mediatheque-de-forcalquier';
/** Camille's and Nadia's, published, with replays, comments and an adaptation. */
export const planetarium = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';
/** Camille's drafts: one nearly whole, one that lacks nearly everything. */
export const canicule = '/fiches/bibliotheque-refuge-ouvrir-quand-il-fait-trop-chaud';
export const postcards = '/fiches/cartes-postales-du-pays-concours-d-ecriture';
/** Camille's adaptation of another sheet, published. */
export const treasure = '/fiches/le-tresor-de-la-durance-version-cycle-3';
/** Somebody else's, in another library than those of the four accounts. */
export const lullabies = '/fiches/berceuses-pour-regarder-le-ciel';
