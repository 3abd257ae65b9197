/**
 * The headings met in real sheets (departmental libraries, ANCT, ArL workshops, one-page workshop
 * outlines) and the field that each announces. Patterns are read on folded text: no accent, no
 * capital, no punctuation.
 */

/** What a heading announces. `chapter` holds other headings; what stands right under it is read as `loose`. */
export type Target =
  | 'title'
  | 'summary'
  | 'carrier'
  | 'contact'
  | 'contactRole'
  | 'context'
  | 'objectives'
  | 'running'
  | 'audience'
  | 'themes'
  | 'kind'
  | 'state'
  | 'place'
  | 'perimeters'
  | 'dates'
  | 'datesAndPlace'
  | 'start'
  | 'end'
  | 'technicalNeeds'
  | 'humanMeans'
  | 'materialMeans'
  | 'preparationTime'
  | 'budget'
  | 'expenses'
  | 'fundings'
  | 'partners'
  | 'speakers'
  | 'toFetch'
  | 'communication'
  | 'worked'
  | 'failed'
  | 'advice'
  | 'licence'
  | 'chapter'
  | 'unknown'
  | 'loose';

export type HeadingWords = {
  target: Target;
  pattern: RegExp;
  /** The heading says something of its own (« Stratégie », « Durée »): the text keeps it. */
  isKept?: true;
  /** May be followed on its line by its value without a colon: « Coordonnées 7 avenue… ». */
  runsOn?: true;
  /** Only before « : » or in a cell: alone on a line the word means nothing. */
  needsValue?: true;
};

const thing =
  'projet|action|animation|atelier|activite|evenement|exposition|operation|manifestation|rencontre|seance|solution|fiche|intervention|initiative|outil|spectacle';
const of = `(?: (?:du|de la|de l|des|d un|d une|de|pour le|pour l|pour la|de votre|de cette|de ce) (?:${thing})s?)?`;

function words(
  target: Target,
  source: string,
  flags: Omit<HeadingWords, 'target' | 'pattern'> = {},
): HeadingWords {
  return { target, pattern: new RegExp(`^(?:${source})$`, 'u'), ...flags };
}

/** Read in order: the first that matches wins. */
export const headingWords: readonly HeadingWords[] = [
  words(
    'chapter',
    `montage${of}|(?:fiche|modele de fiche) (?:${thing}|experience|pratique|pedagogique|mediation|d experience|d animation|d action)(?: (?:n|no|numero)? ?\\d+)?|recueil d experiences?|informations(?: generales| pratiques)?|infos pratiques|identification${of}|identite${of}|presentation generale|renseignements generaux|en pratique|recit`,
  ),
  words('title', `nom (?:du|de la|de l|d) ?(?:${thing})|(?:titre|intitule|denomination)${of}`),
  words('title', 'projet|action|animation|activite', { needsValue: true }),
  words(
    'summary',
    `resume${of}|en bref|en une phrase|en deux mots|en quelques (?:mots|lignes)|accroche|chapo|chapeau|l idee|l essentiel|presentation (?:courte|rapide|synthetique|en quelques lignes)`,
  ),
  words(
    'carrier',
    `nom de la structure(?: (?:portant le projet|porteuse${of}))?|(?:structure|organisme|collectivite|etablissement|bibliotheque|mediatheque|service)(?: (?:porteuse|porteur|portant le projet|organisatrice|organisateur|pilote|responsable|concernee)${of})?|porteur${of}|porte par|propose par|organise par|organisateur|contributeur et bibliotheque|bibliotheque et contributeur|contributeurs?|nom de la (?:bibliotheque|mediatheque|collectivite)`,
  ),
  words('contact', 'coordonnees', { runsOn: true }),
  words(
    'contact',
    `contacts?|votre contact|chef(?:fe)? (?:de|du) projet|(?:responsable|referent|referente|pilote|coordinateur|coordinatrice|correspondant)${of}|personne (?:a contacter|ressource|referente|a joindre)|renseignements|redacteur|redactrice|auteur de la fiche|nom|nom et prenom|prenom et nom|nom prenom|courriel|e ?mail|adresse (?:e ?mail|electronique|courriel)|telephone|tel|portable|adresse|adresse postale`,
  ),
  words('contactRole', 'qualite|fonction|poste'),
  words('objectives', 'strategie|intentions?|finalites?|plus value|impact attendu', {
    isKept: true,
  }),
  words(
    'objectives',
    `objectifs?(?: (?:generaux|general|specifiques?|operationnels?|pedagogiques?|vises|principaux|poursuivis|et publics|et enjeux))*${of}|buts?${of}|visees?`,
  ),
  words(
    'running',
    `(?:description|presentation) (?:de l|d une|de la|du|des) (?:action|animation|atelier|activite|seance|evenement|deroulement|etapes)s?|actions?(?: (?:planifiees|prevues|proposees|menees|realisees))?|deroule(?:ment)?(?: detaille| pas a pas| type)?${of}|descriptif(?: detaille)?${of}|(?:les )?(?:grandes )?etapes?${of}|programme${of}|mise en oeuvre${of}|method(?:e|ologie)|modalites(?: pratiques| de mise en oeuvre| d organisation)?|contenu${of}|comment faire|comment ca marche|pas a pas|scenario|fonctionnement|organisation${of}`,
  ),
  words(
    'running',
    `durees?${of}|frequence|rythme|horaires?|tarifs?|conditions d acces|acces|inscriptions?|reservations?|jauge|effectifs?|capacite|nombre de (?:participants|places|personnes|seances)(?: maximum| maximal)?`,
    { isKept: true },
  ),
  words(
    'context',
    `contexte(?: et enjeux| et objectifs)?${of}|enjeux${of}|presentation${of}(?: et (?:des|ses) objectifs)?|description${of}|le projet|genese${of}`,
  ),
  words(
    'context',
    `constats?|diagnostic|etat des lieux|origine${of}|pourquoi(?: ce projet| cette action)?|historique|problematique|besoins? (?:identifies?|reperes?)|motivations?`,
    { isKept: true },
  ),
  words(
    'perimeters',
    `perimetres?${of}|territoires?(?: concernes?| vises?| couverts?)?${of}|zones? (?:geographiques?|d intervention)|couverture geographique|rayonnement|perimetre geographique`,
  ),
  words('datesAndPlace', 'dates? et lieux?|lieux? et dates?|quand et ou|ou et quand'),
  words('place', `lieux?(?: prevus?| concernes?| de realisation)?${of}|ou|localisation`),
  words('place', 'commune|ville', { needsValue: true }),
  words(
    'start',
    `date (?:du|de) debut${of}|debut${of}|demarrage${of}|lancement${of}|date de lancement${of}`,
  ),
  words('end', `date de (?:la )?fin${of}|fin${of}|date de cloture${of}|achevement${of}`),
  words(
    'dates',
    `dates?(?: (?:cles?|clefs?|prevues?|et horaires|et heures?|de realisation))*${of}|calendrier(?: previsionnel)?${of}|quand|periodes?${of}|planning(?: previsionnel)?|echeancier`,
  ),
  words(
    'audience',
    `publics?(?: (?:vises?|cibles?|concernes?|attendus?))?${of}|types? de publics?|pour qui|beneficiaires|destinataires|ages?(?: conseilles?| des participants)?|tranches? d age|a partir de quel age|cibles?`,
  ),
  words('themes', `themes?|thematiques?|domaines?(?: d action| concernes?)?|mots cles|mots clefs`),
  words('kind', `types?(?: d (?:action|animation|activite))?${of}|nature${of}|categorie|format`),
  words('state', `etat(?: d avancement)?${of}|statut${of}|(?:etat d )?avancement${of}`),
  words(
    'technicalNeeds',
    `caracteristiques techniques|(?:besoins|contraintes|conditions|aspects|prerequis|exigences|moyens) techniques|modalites et aspects techniques|fiche technique|technique|espace(?: necessaire| requis)?|installation|amenagement(?: de l espace)?|configuration de la salle`,
  ),
  words('humanMeans', 'gouvernance|pilotage|comite de pilotage|comite technique', { isKept: true }),
  words(
    'humanMeans',
    `(?:moyens|ressources) humaine?s|equipe(?: projet| mobilisee)?|personnels?(?: mobilises?| necessaires?)?|encadrement|personnes mobilisees`,
  ),
  words(
    'preparationTime',
    'temps de preparation|duree de preparation|preparation|delai de preparation|temps necessaire a la preparation',
  ),
  words(
    'materialMeans',
    `moyens(?: (?:materiels?|mobilises|mis en oeuvre|necessaires))*|materiels?(?: (?:necessaires?|requis|utilises?|a prevoir|et fournitures))*|fournitures|equipements?|(?:ressources|outils)(?: et (?:outils|ressources))?(?: mobilises?| mobilisees?| utilises?)|outils|logistique|documents et supports a reserver|collections mises en valeur|selection documentaire`,
  ),
  words(
    'fundings',
    'financeurs?|cofinanceurs?|recettes?|subventions?|produits|financements obtenus',
  ),
  words('expenses', 'depenses?|charges|frais'),
  words(
    'budget',
    `budgets?(?: (?:previsionnel|global|total|et financement|estimatif|indicatif))*${of}|couts?(?: (?:total|estimatif|indicatif|global))*${of}|moyens financiers|montants?|plan de financement${of}|financements?${of}|aspects financiers`,
  ),
  words(
    'partners',
    `partenaires?(?: (?:associes?|mobilises?|locaux|institutionnels|du territoire))*${of}|partenariats?|en partenariat avec`,
  ),
  words(
    'speakers',
    `intervenants?(?: (?:sollicites?|invites?|exterieurs?))*${of}|artistes?(?: invites?)?|auteurs?(?: invites?)|conferenciers?|compagnie|anime par|animateurs?`,
  ),
  words(
    'communication',
    `communication${of}|valorisation${of}|diffusion|promotion${of}|(?:outils|supports|plan) de communication`,
  ),
  words(
    'worked',
    'bilan(?: qualitatif| quantitatif| chiffre)?|resultats?(?: obtenus)?|retours? d experience',
    {
      isKept: true,
    },
  ),
  words(
    'worked',
    `points (?:forts|positifs)|reussites|ce qui a (?:bien )?(?:marche|fonctionne)|les plus|atouts`,
  ),
  words(
    'failed',
    `points (?:faibles|negatifs|a ameliorer)|difficultes(?: rencontrees)?|freins|limites|ce qui n a pas (?:marche|fonctionne)|ce qu on changerait|a ameliorer|axes d amelioration|les moins|obstacles`,
  ),
  words(
    'advice',
    `(?:nos |les )?conseils?(?: (?:de reemploi|aux collegues|pratiques|entre pros))?|recommandations?|(?:trucs et )?astuces?|bon a savoir|a savoir|points? de vigilance|si c etait a refaire|pour aller plus vite`,
  ),
  words(
    'toFetch',
    `pieces? jointes?|documents? (?:joints?|annexes?|a telecharger)|annexes?|(?:[a-z]+ ){0,6}a (?:recuperer|telecharger)|liens?(?: utiles)?|ressources(?: utiles| en ligne)?|pour aller plus loin|(?:pour )?en savoir plus|sitographie|bibliographie|telechargements?`,
  ),
  words('licence', 'licence|droits|conditions de reutilisation'),
  words(
    'unknown',
    `evaluation${of}|indicateurs?(?: d evaluation| de reussite| de suivi)?|observations?|remarques?|divers|autres?|autres informations|questions?|perspectives|suites?(?: a donner)?`,
  ),
];
