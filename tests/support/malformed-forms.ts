import type { makeChooser } from './malformed.ts';

/** A form of the house: where it goes, as whom, and what an honest one would hold in each field. */
type FormToBreak = {
  address: string;
  as: string | null;
  fields: Record<string, readonly string[]>;
  isMultipart?: true;
};

const nobody = '00000000-0000-4000-8000-000000000000';
const planetarium = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';
const draft = '/fiches/cartes-postales-du-pays-concours-d-ecriture';
const lullabies = '/fiches/berceuses-pour-regarder-le-ciel';
const password = ['rpbs-demo-2026'];
const email = ['camille@demo.example'];
const token = 'x'.repeat(43);
/** Names that reach for what every object holds. */
const traps = { __proto__: [], constructor: [], toString: [], 'a.__proto__.b': [] };

const rows = ['expenses', 'fundings', 'partners', 'speakers', 'toFetch', 'perimeters'];
const editor: FormToBreak['fields'] = {
  intent: ['save', 'preview', 'publish', 'settle', 'add:expenses', 'remove:toFetch:r1', 'place:0'],
  revision: ['1'],
  title: ['Cartes postales'],
  summary: ['Un résumé.'],
  kind: ['workshop'],
  state: ['running'],
  themeIds: ['1'],
  audienceIds: ['1'],
  'carrier.name': ['Forcalquier'],
  'carrier.id': [nobody],
  'place.name': ['Apt'],
  'place.id': ['commune:84003'],
  'start.year': ['2026'],
  'start.month': ['2'],
  'contact.email': ['a@b.fr'],
  'visibility.budget': ['public'],
  base: ['1'],
  seen: ['1'],
  mine: ['{}'],
  'choice.title': ['mine'],
  ...Object.fromEntries(rows.map((list) => [list, ['r1', 'r2']])),
  'expenses.r1.item': ['Dôme'],
  'expenses.r1.amount': ['12,50'],
  'toFetch.r1.url': ['https://exemple.fr'],
  'attendance.adults': ['12'],
  context: ['Un texte.'],
};

/** Every form, by family; sign-out and comfort have nothing to refuse but are not left out. */
export const formFamilies: Record<string, FormToBreak[]> = {
  entering: [
    { address: '/connexion', as: null, fields: { email, password, suite: ['/fiches'] } },
    {
      address: '/inscription',
      as: null,
      fields: {
        displayName: ['Lou Garance'],
        email: ['lou@exemple.fr'],
        library: ['Forcalquier'],
        libraryId: [nobody, 'aucune'],
        noLibrary: ['oui'],
        password,
        charter: ['oui'],
      },
    },
    { address: '/mot-de-passe-oublie', as: null, fields: { email } },
    { address: `/mot-de-passe/${token}`, as: null, fields: { password } },
    { address: `/inscription/confirmation/${token}`, as: null, fields: { password } },
    { address: `/compte/adresse/${token}`, as: null, fields: { password } },
    {
      address: '/confort',
      as: null,
      fields: { theme: ['dark'], size: ['150'], contrast: ['strong'], retour: ['/'] },
    },
    { address: '/deconnexion', as: null, fields: { suite: ['/'] } },
  ],
  'the account': [
    {
      address: '/compte',
      as: 'camille',
      fields: {
        intent: ['accept-charter', 'profile'],
        displayName: ['Camille Roux'],
        jobTitle: ['Bibliothécaire'],
        library: ['Forcalquier'],
        libraryId: [nobody],
      },
    },
    { address: '/compte/adresse', as: 'camille', fields: { intent: ['cancel'], email } },
    {
      address: '/compte/annuaire',
      as: 'camille',
      fields: {
        intent: ['profile', 'consent'],
        withdraw: ['all', 'name'],
        offers: ['rfid'],
        offersOwn: ['Contes'],
        languages: ['arabe'],
        name: ['members', 'moi'],
      },
    },
    {
      address: '/annuaire/sacha-giraud/demander',
      as: 'camille',
      fields: { clientKey: [nobody], title: ['Une question'], themeId: ['1'], urgency: ['week'] },
    },
    { address: '/compte/donnees', as: 'camille', fields: { confirmation: ['oui'], password: [] } },
    {
      address: '/compte/fiches',
      as: 'camille',
      fields: {
        intent: ['verify', 'archive', 'withdraw', 'restore', 'discard'],
        sheetId: [nobody],
      },
    },
    {
      address: '/compte/garanties',
      as: 'camille',
      fields: { intent: ['vouch'], userId: [nobody] },
    },
    {
      address: '/compte/jetons',
      as: 'camille',
      fields: { intent: ['revoke'], name: ['site'], tokenId: [nobody], id: [nobody] },
    },
    {
      address: '/compte/securite',
      as: 'camille',
      fields: {
        intent: ['close-session'],
        session: ['x'],
        password: [],
        newPassword: ['azertyuiop'],
      },
    },
  ],
  'a sheet': [
    {
      address: planetarium,
      as: 'camille',
      fields: {
        intent: ['comment', 'verify'],
        body: ['Bonjour @nora'],
        parentId: [nobody],
        mentionIds: [nobody],
        sheetId: [nobody],
      },
    },
    {
      address: `${lullabies}/realise-aussi`,
      as: 'camille',
      fields: {
        intent: ['keep', 'withdraw'],
        day: ['2'],
        period: ['2', 'T1'],
        year: ['2025'],
        attendance: ['12'],
        cost: ['12,50'],
        rating: ['4'],
        advice: ['Plus de chaises.'],
      },
    },
    {
      address: `${lullabies}/realise-aussi?retour=${nobody}`,
      as: 'camille',
      fields: { intent: ['keep', 'withdraw'], year: ['2025'] },
    },
    {
      address: `${lullabies}/signaler`,
      as: null,
      fields: { reason: ['wrong'], message: ['La date est fausse.'] },
    },
    { address: `${lullabies}/adapter`, as: 'sacha', fields: { again: ['oui'] } },
    {
      address: `${planetarium}/commentaires/${nobody}`,
      as: 'camille',
      fields: { intent: ['delete'], body: ['a'] },
    },
    { address: `${planetarium}/historique`, as: 'camille', fields: { number: ['1'] } },
    {
      address: `${draft}/equipe`,
      as: 'camille',
      fields: {
        intent: ['invite', 'uninvite', 'remove', 'close', 'share'],
        email,
        label: ['Mairie'],
        reader: ['public'],
        invitationId: [nobody],
        linkId: [nobody],
        userId: [nobody],
      },
    },
    { address: `/fiches/invitation/${token}`, as: 'camille', fields: { token: ['x'] } },
  ],
  'the help desk': [
    {
      address: '/aide?index',
      as: 'camille',
      fields: {
        clientKey: [nobody, 'x'],
        title: ['Comment occulter une salle sans rideaux ?'],
        details: ['Trois fenêtres.', 'Sa carte : 2104 0001 2345'],
        themeId: ['1', '99999999999'],
        urgency: ['week', 'never'],
        from: [planetarium, '//ailleurs.example'],
        noPatronData: ['oui'],
      },
    },
    {
      address: `/aide/${nobody}?index`,
      as: 'camille',
      fields: {
        intent: ['post', 'resolve', 'reopen', 'decline', 'react'],
        clientKey: [nobody],
        body: ['Bonjour'],
        quotedId: [nobody],
        messageId: [nobody],
        give: ['thanks', 'x'],
        insert: ['oui'],
        cannedId: [nobody],
      },
    },
    {
      address: `/aide/${nobody}?index`,
      as: 'camille',
      fields: { intent: ['post'], clientKey: [nobody], body: ['Bonjour'], file: [] },
      isMultipart: true,
    },
    {
      address: `/aide/${nobody}/messages/${nobody}`,
      as: 'camille',
      fields: { intent: ['delete'], body: ['Bonjour'] },
    },
    {
      address: `/aide/${nobody}/passer`,
      as: 'camille',
      fields: { to: ['person', 'theme'], person: ['nora'], personId: [nobody], themeId: ['1'] },
    },
    {
      address: `/aide/${nobody}/participants`,
      as: 'camille',
      fields: {
        intent: ['invite', 'withdraw', 'leave'],
        person: ['nora'],
        personId: [nobody],
        invitationId: [nobody],
        evenAbsent: ['oui'],
      },
    },
    {
      address: `/aide/${nobody}/invitation`,
      as: 'camille',
      fields: { answer: ['accept', 'decline'] },
    },
    {
      address: `/aide/${nobody}/reponse`,
      as: 'camille',
      fields: {
        intent: ['propose', 'revise', 'opinion', 'tutorial'],
        version: ['1', 'x'],
        title: ['Comment relier un fonds local ?'],
        body: ['Un rayon à part, signalé.'],
        themeId: ['1'],
        scope: ['public', 'everybody'],
        kind: ['agreed', 'refused'],
        comment: ['Dites-le autrement.'],
      },
    },
    {
      address: `/aide/${nobody}/merci`,
      as: 'camille',
      fields: { outcome: ['yes', 'never'], words: ['Merci'] },
    },
    {
      address: '/aide/reponses/combien-payer-un-auteur-pour-une-rencontre-d-une-heure/corriger',
      as: 'camille',
      fields: { version: ['1'], title: ['Combien ?'], body: ['Une demi-journée.'], themeId: ['1'] },
    },
    {
      address: '/aide/reponses/combien-payer-un-auteur-pour-une-rencontre-d-une-heure?index',
      as: 'camille',
      fields: { intent: ['confirm', 'certify', 'retire'] },
    },
    {
      address: `/aide/${nobody}/signaler`,
      as: 'camille',
      fields: { message: ['Un mot de trop.'] },
    },
    {
      address: `/administration/conversations/${nobody}`,
      as: 'admin',
      fields: { settlement: ['Vu avec eux.'] },
    },
    { address: '/administration/conservation', as: 'admin', fields: { months: ['12', '0', 'x'] } },
    {
      address: '/aide/reponses-types',
      as: 'camille',
      fields: {
        intent: ['save', 'delete'],
        cannedId: [nobody],
        title: ['Prêt bloqué'],
        body: ['Bonjour {prénom}.'],
        departementCode: ['04'],
      },
    },
    {
      address: '/aide/mes-themes',
      as: 'camille',
      fields: { themeIds: ['1', 'x'] },
    },
    {
      address: `/aide/${nobody}/appel`,
      as: 'camille',
      fields: { intent: ['take', 'decline', 'stop'] },
    },
    {
      address: '/aide/permanences?index',
      as: 'camille',
      fields: {
        intent: ['availability', 'add-slot', 'remove-slot', 'add-absence', 'remove-absence'],
        choice: ['free', 'slots', 'silent'],
        weekdays: ['1', '7', 'x'],
        from: ['09:00', '9 h'],
        to: ['12:00', '24:00'],
        slotId: [nobody],
        startsOn: ['2026-12-24'],
        endsOn: ['2026-12-31'],
        absenceId: [nobody],
      },
    },
  ],
  'the editor': [
    { address: '/fiches/nouvelle', as: 'camille', fields: editor },
    { address: `${draft}/modifier`, as: 'camille', fields: editor },
    { address: `${draft}/modifier`, as: 'camille', fields: editor, isMultipart: true },
  ],
  trainings: [
    {
      address: '/formations/parcours/nouveau',
      as: 'nora',
      fields: {
        title: ['Relier'],
        audience: ['everyone'],
        readers: ['everybody', 'x'],
        minutes: ['30', '1e9'],
        themeId: ['1'],
        libraryId: [nobody],
        trainingId: ['', nobody],
      },
    },
    {
      address: '/formations/parcours/accueillir-un-groupe-scolaire/modifier?index',
      as: 'nora',
      fields: {
        intent: ['up', 'down', 'remove', 'revise', 'x'],
        stepId: [nobody],
        revision: ['1'],
      },
    },
    {
      address: '/formations/parcours/accueillir-un-groupe-scolaire/modifier/quiz',
      as: 'nora',
      fields: {
        title: ['Une question'],
        neededPercent: ['60', '7'],
        'questions.0.label': ['Combien ?'],
        'questions.0.id': ['0a0a0a0a'],
        'questions.0.answers.0.label': ['Un'],
        'questions.0.answers.0.isRight': ['oui'],
        'text.doc': ['{}', '{"type":"doc"}'],
      },
      isMultipart: true,
    },
    {
      address: '/formations/parcours/accueillir-un-groupe-scolaire/etapes/5',
      as: 'camille',
      fields: {
        intent: ['answer', 'finish'],
        stepId: [nobody],
        clientKey: [nobody],
        'reponses.0a0a0a0a': ['1', '2'],
        'reponses.__proto__': ['1'],
      },
    },
    {
      address: '/formations/parcours/accueillir-un-groupe-scolaire/apercu/5',
      as: 'nora',
      fields: {
        intent: ['answer'],
        'reponses.0a0a0a0a': ['1', '2'],
        'reponses.__proto__': ['1'],
      },
    },
    {
      address: `/formations/reparer-les-livres-soi-meme/sessions/${nobody}/documents`,
      as: 'nora',
      fields: {
        intent: ['add', 'remove'],
        moment: ['before', 'x'],
        title: ['Le programme'],
        url: ['https://exemple.fr'],
        documentId: [nobody],
      },
      isMultipart: true,
    },
    {
      address: `/formations/reparer-les-livres-soi-meme/sessions/${nobody}/covoiturage`,
      as: 'camille',
      fields: {
        intent: ['share', 'withdraw', 'ask', 'accept', 'decline'],
        kind: ['offer', 'search', 'x'],
        commune: ['Apt'],
        communeCode: ['84003'],
        seats: ['2', '0'],
        trips: ['2027-01-14:there', 'x'],
        leavesAt: ['07:30'],
        contact: ['a@b.fr'],
        offerId: [nobody],
        rideId: [nobody],
      },
    },
    {
      address: `/formations/reparer-les-livres-soi-meme/sessions/${nobody}/remplacer`,
      as: 'nora',
      fields: {
        scope: ['remaining', nobody],
        replaced: ['', `m-${nobody}`, 's-x', 'x'],
        trainerKind: ['me', 'member', 'speaker', 'x'],
        member: ['Camille Roux'],
        memberId: [nobody, 'x'],
        speakerSlug: ['ines-marcadet'],
        visioUrl: ['https://visio.exemple.fr/x'],
      },
    },
    {
      address: `/formations/reparer-les-livres-soi-meme/sessions/${nobody}/messages`,
      as: 'nora',
      fields: {
        intent: ['prepare', 'send', 'correct'],
        clientKey: [nobody],
        whom: ['registered', 'nobody'],
        subject: ['Vos livres'],
        body: ['Trois.'],
      },
    },
    {
      address: `/formations/evaluation/${token}`,
      as: null,
      fields: {
        overall: ['5', '9'],
        pace: ['right'],
        recommends: ['yes'],
        useful: ['Les colles.'],
      },
    },
    {
      address: `/formations/reparer-les-livres-soi-meme/sessions/${nobody}/evaluation`,
      as: 'camille',
      fields: { overall: ['5', '9'], pace: ['right'], recommends: ['yes'], remarks: ['Rien.'] },
    },
    {
      address: '/formations/nouvelle',
      as: 'nora',
      fields: {
        title: ['Relier'],
        audience: ['everyone'],
        themeId: ['1'],
        libraryId: [nobody],
        programme: ['Un texte.'],
        'programme.doc': ['{}', '{"type":"doc"}'],
      },
    },
    {
      address: '/formations/reparer-les-livres-soi-meme/sessions/nouvelle',
      as: 'nora',
      fields: {
        quota: ['10'],
        registrationOpensOn: ['2030-01-01'],
        registrationClosesOn: ['2030-02-01'],
        'reserves.04': ['2'],
        departementCodes: ['04'],
        'sittings.0.day': ['2030-02-01'],
        'sittings.0.from': ['09:00'],
        'sittings.0.to': ['12:00'],
        'sittings.0.placeKind': ['remote', 'library'],
        'sittings.0.library': ['Hyères'],
        'sittings.0.trainers.0.name': ['Nora Belkacem'],
        'sittings.0.trainers.0.id': [`m-${nobody}`, 's-x', 'x'],
        'questions.0.label': ['Repas ?'],
      },
    },
  ],
  'files and texts': [
    {
      address: '/fichiers',
      as: 'camille',
      fields: { purpose: ['picture'], file: [] },
      isMultipart: true,
    },
    {
      address: '/fiches/nouvelle/reprendre',
      as: 'camille',
      fields: { text: ['Titre : le ciel'], file: [] },
      isMultipart: true,
    },
    { address: '/fiches/nouvelle/reprendre', as: 'camille', fields: { text: ['Budget : 12 €'] } },
  ],
  'the administration': [
    { address: '/administration?index', as: 'admin', fields: { userId: [nobody] } },
    {
      address: `/administration/membres/${nobody}`,
      as: 'admin',
      fields: {
        intent: ['vouch', 'suspend', 'reinstate', 'depart', 'grant', 'revoke'],
        hasLeft: ['oui'],
        role: ['libraryReferent'],
        libraryId: [nobody],
        departementCode: ['04'],
        reason: ['Partagé.'],
        grantId: [nobody],
      },
    },
    {
      address: '/administration/signalements',
      as: 'admin',
      fields: {
        intent: ['settle', 'deleteComment'],
        reportId: [nobody],
        commentId: [nobody],
        settlement: ['Corrigé.'],
      },
    },
    {
      address: '/administration/synonymes',
      as: 'admin',
      fields: { intent: ['add', 'change', 'remove'], id: [nobody], terms: ['a\nb'] },
    },
    {
      address: '/administration/vocabulaires',
      as: 'admin',
      fields: { intent: ['retire', 'restore', 'up', 'down'], kind: ['theme'], id: ['99999'] },
    },
    {
      address: '/administration/vocabulaires/themes/nouveau',
      as: 'admin',
      fields: { label: ['Nature'], motif: ['sciences'] },
    },
    {
      address: '/administration/vocabulaires/publics/99999',
      as: 'admin',
      fields: { label: ['Nature'] },
    },
    {
      address: '/administration/bibliotheques/nouvelle',
      as: 'admin',
      fields: {
        name: ['Point lecture'],
        kind: ['library'],
        commune: ['Forcalquier'],
        communeCode: ['04088'],
      },
    },
    {
      address: '/administration/bibliotheques/mediatheque-de-forcalquier',
      as: 'admin',
      fields: {
        intent: ['save', 'close', 'reopen'],
        name: ['Médiathèque de Forcalquier'],
        kind: ['library'],
        commune: ['Forcalquier'],
        communeCode: ['04088'],
      },
    },
    {
      address: '/bibliotheques/mediatheque-de-forcalquier/modifier',
      as: 'admin',
      fields: {
        address: ['Place du Bourguet'],
        postalCode: ['04300'],
        phone: ['04 92 75 00 00'],
        email: ['a@b.fr'],
        website: ['https://exemple.fr'],
        openingHoursPerWeek: ['18,5'],
        openingHoursNote: ['Le mardi.'],
        emailDomains: ['exemple.fr'],
      },
    },
  ],
};

/** Bodies that are no form at all. */
export const noForms = [
  ['multipart/form-data', 'no boundary'],
  ['multipart/form-data; boundary=x', '--x\r\nbroken'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a\u0000.png"\r\n\r\na',
  ],
  ['application/json', '{"a":'],
  ['text/plain', 'bonjour'],
  ['application/x-www-form-urlencoded', '%%%=%ZZ&&&==='],
] as const;

/** A form of which some answers are honest, others are not, and some are in fields that are not there. */
export function makeForm(
  chooser: ReturnType<typeof makeChooser>,
  { address, as, fields, isMultipart }: FormToBreak,
) {
  const names = [...Object.keys(fields), ...Object.keys(traps)];
  const pairs: [string, string][] = [];
  for (const [name, honest] of Object.entries(fields))
    if (honest.length && chooser.next(2)) pairs.push([name, chooser.pick(honest)]);
  for (let n = chooser.next(4) + 1; n > 0; n -= 1)
    pairs.push([chooser.pick(names), chooser.value()]);
  const body = isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of pairs) body.append(name, value);
  if (body instanceof FormData && chooser.next(2))
    body.append(chooser.pick(names), new Blob([chooser.value()]), chooser.value() || 'a');
  return { address, as, method: 'POST', body };
}
