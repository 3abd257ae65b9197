import type { Subject, SubjectKind } from '#tests/support/training-scene.ts';

/**
 * What each reads of the rooms of trainings, by which address: roles in columns, in the order of
 * `sceneRoles`. A cell says what stands in the answer, by the letters of `secrets` (`.`: none of it);
 * `-` there is no such thing for them, `no` they may not, `in` they are led to sign in, `to` they are
 * led elsewhere.
 */
export type Reading = [
  route: string,
  of: SubjectKind,
  address: (subject: Subject) => string,
  outcomes: string,
];

const page = ({ slug, sessionId }: Subject) => `/formations/${slug}/sessions/${sessionId}`;
const at = (tail: string) => (subject: Subject) => page(subject) + tail;
const api = (tail: string) => (subject: Subject) => `/api/v1${page(subject)}${tail}`;
const fixed = (address: string) => () => address;

//  visitor newcomer member participant referent trainer organiser territory elsewhere administrator
export const readings: Reading[] = [
  ['formations._index', 'open', fixed('/formations'), '. . ctq ctq ctq ctq ctq ctq ctq ctq'],
  [
    'formations._index',
    'draft',
    fixed('/formations?q=%22bien+gard%C3%A9%22'),
    '. . . . . . . . . .',
  ],
  ['formations[.]ics', 'open', fixed('/formations.ics'), '. . . . . . . . . .'],
  ['formations[.]rss', 'open', fixed('/formations.rss'), '. . . . . . . . . .'],
  ['api.v1.formations._index', 'open', fixed('/api/v1/formations'), '. . ct ct ct ct ct ct ct ct'],
  [
    'formations.$slug._index',
    'open',
    ({ slug }) => `/formations/${slug}`,
    '. . pctq pctq pctq pctvq pctvq pctvq pctq pctvq',
  ],
  [
    'formations.$slug._index',
    'draft',
    ({ slug }) => `/formations/${slug}`,
    '- - - - - - pctvqh pctvqh - pctvqh',
  ],
  [
    'formations.$slug.agenda[.]ics',
    'open',
    ({ slug }) => `/formations/${slug}/agenda.ics`,
    '. . t t t tv tv tv t tv',
  ],
  [
    'formations.$slug.modifier',
    'open',
    ({ slug }) => `/formations/${slug}/modifier`,
    'in no no no no no p p no p',
  ],
  [
    'formations.$slug.sessions.nouvelle',
    'open',
    ({ slug }) => `/formations/${slug}/sessions/nouvelle`,
    'in no no no no no . . no .',
  ],
  ['formations.$slug.sessions.$id._index', 'open', at(''), 'in no no no no no ctvq ctvq no ctvq'],
  ['formations.$slug.sessions.$id._index', 'draft', at(''), 'in - - - - - ctvqh ctvqh - ctvqh'],
  [
    'formations.$slug.sessions.$id.remplacer',
    'open',
    at('/remplacer'),
    'in no no no no no t t no t',
  ],
  ['formations.nouvelle', 'nothing', fixed('/formations/nouvelle'), 'in no no no . no . . . .'],
  [
    'formations.mes-sessions',
    'open',
    fixed('/formations/mes-sessions'),
    'in . . . . ctvq ctvqh . . .',
  ],
  [
    'formations.$slug.sessions.$id.inscription',
    'open',
    at('/inscription'),
    'in . ctq ctq ctq ctvq ctvq ctvq ctq ctvq',
  ],
  [
    'formations.$slug.sessions.$id.inscription',
    'draft',
    at('/inscription'),
    'in - - - - - - - - -',
  ],
  [
    'formations.mes-inscriptions',
    'open',
    fixed('/formations/mes-inscriptions'),
    'in . . . l . . . . .',
  ],
  [
    'api.v1.compte.inscriptions',
    'open',
    fixed('/api/v1/compte/inscriptions'),
    'in . . . l . . . . .',
  ],
  [
    'formations.$slug.sessions.$id.inscrits._index',
    'open',
    at('/inscrits'),
    'in no no no no ctvqanl ctvqanelg ctvqanelg no ctvqanelg',
  ],
  [
    'formations.$slug.sessions.$id.inscrits[.]csv',
    'open',
    at('/inscrits.csv'),
    'in no no no no no qanelg qanelg no qanelg',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions._index',
    'open',
    api('/inscriptions'),
    'in no no no no qanl qanelg qanelg no qanelg',
  ],
  [
    'formations.$slug.sessions.$id.presence._index',
    'today',
    at('/presence'),
    'in no no no no to to to no to',
  ],
  [
    'formations.$slug.sessions.$id.presence.$sitting._index',
    'today',
    (s) => `${page(s)}/presence/${s.morning}`,
    'in no no no no tvnl tvnl tvnl no tvnl',
  ],
  [
    'formations.$slug.sessions.$id.presence.$sitting.code',
    'today',
    (s) => `${page(s)}/presence/${s.morning}/code`,
    'in no no no no v v v no v',
  ],
  [
    'formations.$slug.sessions.$id.presence.$sitting.signature.$registration',
    'today',
    (s) => `${page(s)}/presence/${s.morning}/signature/${s.witness}`,
    'in no no no no vn vn vn no vn',
  ],
  [
    'formations.$slug.sessions.$id.presence.marques',
    'today',
    (s) => `${page(s)}/presence/marques?demi-journee=${s.morning}`,
    'in no no no no nl nl nl no nl',
  ],
  [
    'formations.$slug.sessions.$id.presence[.]pdf',
    'today',
    at('/presence.pdf'),
    'in no no no no . . . no .',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.presence',
    'today',
    api('/presence'),
    'in no no no no tnl tnl tnl no tnl',
  ],
  ['formations.presence', 'nothing', fixed('/formations/presence'), 'in . . . . . . . . .'],
  [
    'formations.$slug.sessions.$id.attestations',
    'over',
    at('/attestations'),
    'in no no no no nl nl nl no nl',
  ],
  [
    'formations.$slug.sessions.$id.bilan',
    'over',
    at('/bilan'),
    'in no no no no ctvqw ctvqw ctvqw no ctvqw',
  ],
  ['formations.$slug.sessions.$id.evaluation', 'over', at('/evaluation'), 'in - - . - - - - - -'],
  [
    'formations.$slug.sessions.$id.messages',
    'open',
    at('/messages'),
    'in no no no no ctvqm ctvqm ctvqm no ctvqm',
  ],
  [
    'formations.$slug.sessions.$id.documents',
    'open',
    at('/documents'),
    'in - - ctqd - ctvqdf ctvqdf ctvqdf - ctvqdf',
  ],
  [
    'formations.$slug.sessions.$id.documents',
    'over',
    at('/documents'),
    'in - - ctqdf - ctvqdf ctvqdf ctvqdf - ctvqdf',
  ],
  [
    'formations.$slug.sessions.$id.covoiturage',
    'open',
    at('/covoiturage'),
    'in - - ctqnk - ctvq ctvq ctvq - ctvq',
  ],
  ['formations.demandes._index', 'request', fixed('/formations/demandes'), 'in - . . . . . . . .'],
  [
    'formations.demandes.$id._index',
    'request',
    (s) => `/formations/demandes/${s.requestId}`,
    'in - . . . . h . . .',
  ],
  [
    'formations.demandes.$id.modifier',
    'request',
    (s) => `/formations/demandes/${s.requestId}/modifier`,
    'in - . no no no no no no no',
  ],
  [
    'formations.demandes.nouvelle',
    'nothing',
    fixed('/formations/demandes/nouvelle'),
    'in - . . . . . . . no',
  ],
  [
    'api.v1.formations.demandes._index',
    'request',
    fixed('/api/v1/formations/demandes'),
    'in - . . . . . . . .',
  ],
  [
    'api.v1.formations.demandes.$id._index',
    'request',
    (s) => `/api/v1/formations/demandes/${s.requestId}`,
    'in - . . . . . . . .',
  ],
  [
    'formations.equipe-volante._index',
    'nothing',
    fixed('/formations/equipe-volante'),
    'in - . . . . . . . .',
  ],
  [
    'formations.equipe-volante.venir',
    'nothing',
    fixed('/formations/equipe-volante/venir'),
    'in - . . . . . . . .',
  ],
  ['formations.parcours._index', 'nothing', fixed('/formations/parcours'), '. . . . . . . . . .'],
  [
    'formations.parcours.nouveau',
    'nothing',
    fixed('/formations/parcours/nouveau'),
    'in no no no . no h h . h',
  ],
  [
    'formations.parcours.$slug._index',
    'course',
    ({ course }) => `/formations/parcours/${course.slug}`,
    '. . . . . . . . . .',
  ],
  [
    'formations.parcours.$slug._index',
    'draft course',
    ({ course }) => `/formations/parcours/${course.slug}`,
    '- - - - - - . . - .',
  ],
  [
    'formations.parcours.$slug.etapes.$number',
    'course',
    ({ course }) => `/formations/parcours/${course.slug}/etapes/1`,
    'in no x x x x x x x x',
  ],
  [
    'formations.parcours.$slug.apercu._index',
    'draft course',
    ({ course }) => `/formations/parcours/${course.slug}/apercu`,
    '- - - - - - . . - .',
  ],
  [
    'formations.parcours.$slug.apercu.$number',
    'draft course',
    ({ course }) => `/formations/parcours/${course.slug}/apercu/1`,
    '- - - - - - x x - x',
  ],
  [
    'formations.parcours.$slug.modifier._index',
    'course',
    ({ course }) => `/formations/parcours/${course.slug}/modifier`,
    'in no no no no no h h no h',
  ],
  [
    'formations.parcours.$slug.modifier.$step',
    'course',
    ({ course }) => `/formations/parcours/${course.slug}/modifier/${course.stepId}`,
    'in no no no no no x x no x',
  ],
  [
    'api.v1.formations.parcours._index',
    'course',
    fixed('/api/v1/formations/parcours'),
    '. . . . . . . . . .',
  ],
  [
    'api.v1.formations.parcours.$slug',
    'course',
    ({ course }) => `/api/v1/formations/parcours/${course.slug}`,
    '. . x x x x x x x x',
  ],
  ['formations.annee._index', 'over', fixed('/formations/annee'), 'in . . . . . . . . .'],
  [
    'formations.annee._index',
    'over',
    (s) => `/formations/annee?perimetre=organisateur-${s.people.organiserSlug}`,
    'in - - - - - . . - .',
  ],
  [
    'formations.annee[.]csv',
    'over',
    (s) => `/formations/annee.csv?perimetre=organisateur-${s.people.organiserSlug}`,
    'in - - - - - . . - .',
  ],
  [
    'formations.annee[.]pdf',
    'over',
    (s) => `/formations/annee.pdf?perimetre=organisateur-${s.people.organiserSlug}`,
    'in - - - - - . . - .',
  ],
  [
    'api.v1.formations.annee',
    'over',
    (s) => `/api/v1/formations/annee?perimetre=organisateur-${s.people.organiserSlug}`,
    'in - - - - - . . - .',
  ],
  [
    'formations.attestations.$code._index',
    'certified',
    ({ code }) => `/formations/attestations/${code}`,
    'n n n n n n n n n n',
  ],
  [
    'formations.attestations.$code[.]pdf',
    'certified',
    ({ code }) => `/formations/attestations/${code}.pdf`,
    'in - - - - - n n - n',
  ],
  [
    'api.v1.formations.attestations.$code',
    'certified',
    ({ code }) => `/api/v1/formations/attestations/${code}`,
    'n n n n n n n n n n',
  ],
  [
    'formations.attestations._index',
    'nothing',
    fixed('/formations/attestations'),
    '. . . . . . . . . .',
  ],
  [
    'formations.hors-ligne[.]js',
    'nothing',
    fixed('/formations/hors-ligne.js'),
    '. . . . . . . . . .',
  ],
];
