import { randomUUID } from 'node:crypto';

import { addDays } from '#app/platform/durations.ts';
import type { Subject, SubjectKind } from '#tests/support/training-scene.ts';

/** What is sent to an address. */
export type Sent = {
  address: string;
  form?: Record<string, string | string[]>;
  /** As a form that brings files. */
  hasFiles?: true;
  json?: unknown;
  method?: string;
};

/**
 * What each may do in the rooms of trainings, by which door: roles in columns, in the order of
 * `sceneRoles`. `ok` done; `-` there is no such thing for them, `no` they may not, `in` they are led
 * to sign in; a figure: refused for what it is, not for who they are.
 */
export type Deed = [
  route: string,
  /** The button of the form; '' where it has one alone; a method of the API. */
  gesture: string,
  of: SubjectKind,
  send: (subject: Subject) => Sent,
  outcomes: string,
];

const day = (inDays: number) => addDays(new Date().toISOString().slice(0, 10), inDays);
const page = ({ slug, sessionId }: Subject) => `/formations/${slug}/sessions/${sessionId}`;
/** A form of a page of the session. */
const at =
  (tail: string, form: (s: Subject) => Sent['form'], more: Partial<Sent> = {}) =>
  (s: Subject): Sent => ({
    address: page(s) + tail,
    form: form(s),
    ...more,
  });
const api =
  (tail: (s: Subject) => string, method: string, json?: unknown) =>
  (s: Subject): Sent => ({
    address: `/api/v1${page(s)}${tail(s)}`,
    method,
    json,
  });
const course =
  (tail: (s: Subject) => string, form: (s: Subject) => Sent['form'], more: Partial<Sent> = {}) =>
  (s: Subject): Sent => ({
    address: `/formations/parcours/${s.course.slug}${tail(s)}`,
    form: form(s),
    ...more,
  });
const request =
  (tail: string, form: Sent['form']) =>
  ({ requestId }: Subject): Sent => ({
    address: `/formations/demandes/${requestId}${tail}`,
    form,
  });

const training = ({ people }: Subject) => ({
  title: 'Relier encore',
  audience: 'everyone',
  themeId: String(people.themeId),
  libraryId: people.organiserId,
});
const session = (sittings: readonly string[]) => ({
  quota: '9',
  registrationOpensOn: day(1),
  registrationClosesOn: day(20),
  ...Object.fromEntries(
    sittings.flatMap((sittingId, n) =>
      Object.entries({
        sittingId,
        day: day(33),
        from: `${9 + 3 * n}:00`,
        to: `${11 + 3 * n}:00`,
        placeKind: 'remote',
      }).map(([name, value]) => [`sittings.${n}.${name}`, value]),
    ),
  ),
});
const asked = (people: Subject['people']) => ({
  clientKey: randomUUID(),
  themeId: String(people.themeId),
  title: 'Apprendre à dorer',
  reason: 'Les livres sont ternes.',
  audience: 'everyone',
  format: 'near',
});
const opinion = { overall: '4', pace: 'right', recommends: 'yes' };
const carpool = (
  gesture: string,
  more: (s: Subject) => Record<string, string | string[]> = () => ({}),
) => at('/covoiturage', (s) => ({ intent: gesture, ...more(s) }));
const mine =
  (gesture: string, whose: 'mine' | 'lou') =>
  (s: Subject): Sent => ({
    address: '/formations/mes-inscriptions',
    form: { intent: gesture, registrationId: s[whose] },
  });
const lou = { status: 'volunteer', personName: 'Guy Serre', personEmail: 'guy@exemple.fr' };

//  visitor newcomer member participant referent trainer organiser territory elsewhere administrator
export const deeds: Deed[] = [
  [
    'formations.nouvelle',
    '',
    'nothing',
    (s) => ({ address: '/formations/nouvelle', form: training(s) }),
    'in no no no 422 no ok ok 422 ok',
  ],
  [
    'formations.$slug.modifier',
    '',
    'open',
    (s) => ({ address: `/formations/${s.slug}/modifier`, form: { ...training(s), revision: '1' } }),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.$slug.sessions.nouvelle',
    '',
    'open',
    (s) => ({ address: `/formations/${s.slug}/sessions/nouvelle`, form: session(['']) }),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id._index',
    '',
    'open',
    at('?index', (s) => session([s.morning, s.afternoon])),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id._index',
    '',
    'draft',
    at('?index', (s) => session([s.morning, s.afternoon])),
    'in - - - - - ok ok - ok',
  ],
  [
    'formations.$slug.sessions.$id._index',
    'announce',
    'draft',
    at('?index', () => ({ intent: 'announce' })),
    'in - - - - - ok ok - ok',
  ],
  [
    'formations.$slug.sessions.$id._index',
    'open',
    'open',
    at('?index', () => ({ intent: 'open' })),
    'in no no no no no 409 409 no 409',
  ],
  [
    'formations.$slug.sessions.$id._index',
    'close',
    'open',
    at('?index', () => ({ intent: 'close' })),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id._index',
    'copy',
    'open',
    at('?index', () => ({ intent: 'copy', everyWeeks: '1', times: '1' })),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id._index',
    'cancel',
    'open',
    at('?index', () => ({ intent: 'cancel', reason: 'Neige.' })),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.remplacer',
    '',
    'open',
    at('/remplacer', () => ({ scope: 'remaining', trainerKind: 'nobody' })),
    'in no no no no no ok ok no ok',
  ],

  [
    'formations.$slug.sessions.$id.inscription',
    '',
    'open',
    at('/inscription', () => ({ status: 'employee' })),
    'in no ok ok ok ok ok ok ok ok',
  ],
  [
    'formations.$slug.sessions.$id.inscription',
    'for another',
    'open',
    at('/inscription', () => lou),
    'in no no no ok no no no no no',
  ],
  [
    'formations.$slug.sessions.$id.inscription',
    '',
    'draft',
    at('/inscription', () => ({ status: 'employee' })),
    'in no - - - - - - - -',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions._index',
    'POST',
    'open',
    api(() => '/inscriptions', 'POST', { status: 'employee' }),
    'in no ok ok ok ok ok ok ok ok',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions._index',
    'POST for another',
    'open',
    api(() => '/inscriptions', 'POST', lou),
    'in no no no ok no no no no no',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions._index',
    'POST',
    'draft',
    api(() => '/inscriptions', 'POST', { status: 'employee' }),
    'in no - - - - - - - -',
  ],
  [
    'formations.mes-inscriptions',
    'cancel',
    'open',
    mine('cancel', 'mine'),
    'in - - ok - - - - - -',
  ],
  [
    'formations.mes-inscriptions',
    'cancel of another',
    'open',
    mine('cancel', 'lou'),
    'in - - - ok - - - - -',
  ],
  [
    'formations.mes-inscriptions',
    'accept',
    'offer',
    mine('accept', 'mine'),
    'in - - ok - - - - - -',
  ],
  [
    'formations.mes-inscriptions',
    'accept of another',
    'offer',
    mine('accept', 'lou'),
    'in - - - ok - - - - -',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions.$registrationId._index',
    'DELETE',
    'open',
    api((s) => `/inscriptions/${s.mine}`, 'DELETE'),
    'in - - ok - - - - - -',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions.$registrationId._index',
    'DELETE of another',
    'open',
    api((s) => `/inscriptions/${s.lou}`, 'DELETE'),
    'in - - - ok - - - - -',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions.$registrationId.acceptation',
    'POST',
    'offer',
    api((s) => `/inscriptions/${s.mine}/acceptation`, 'POST'),
    'in - - ok - - - - - -',
  ],
  [
    'api.v1.formations.$slug.sessions.$id.inscriptions.$registrationId.acceptation',
    'POST of another',
    'offer',
    api((s) => `/inscriptions/${s.lou}/acceptation`, 'POST'),
    'in - - - ok - - - - -',
  ],

  [
    'formations.$slug.sessions.$id.presence.$sitting._index',
    '',
    'today',
    (s) => ({
      address: `${page(s)}/presence/${s.morning}?index`,
      form: { mark: `${s.witness}:present`, clientKey: randomUUID() },
    }),
    'in no no no no ok ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.presence.$sitting._index',
    'all',
    'today',
    (s) => ({ address: `${page(s)}/presence/${s.morning}?index`, form: { mark: 'all:present' } }),
    'in no no no no ok ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.presence.$sitting._index',
    'walk-in',
    'today',
    (s) => ({
      address: `${page(s)}/presence/${s.morning}?index`,
      form: { intent: 'walk-in', personName: 'Guy', status: 'employee' },
    }),
    'in no no no no ok ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.presence.marques',
    'POST',
    'today',
    (s) => ({
      address: `${page(s)}/presence/marques?demi-journee=${s.morning}`,
      json: {
        sentAt: new Date().toISOString(),
        marks: [
          {
            clientKey: randomUUID(),
            sittingId: s.morning,
            registrationId: s.witness,
            state: 'present',
            takenAt: new Date().toISOString(),
          },
        ],
      },
    }),
    'in no no no no ok ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.presence.$sitting.signature.$registration',
    '',
    'today',
    (s) => ({
      address: `${page(s)}/presence/${s.morning}/signature/${s.witness}`,
      form: { typedName: 'Claude', certifies: 'oui' },
    }),
    'in no no no no ok ok ok no ok',
  ],
  [
    'formations.presence',
    '',
    'today',
    ({ roomCode }) => ({ address: '/formations/presence', form: { code: roomCode } }),
    'in 422 422 ok 422 422 422 422 422 422',
  ],
  [
    'formations.presence',
    'sign',
    'today',
    ({ morning }) => ({
      address: '/formations/presence',
      form: { intent: 'sign', sittingId: morning, typedName: 'Camille', certifies: 'oui' },
    }),
    'in 409 409 ok 409 409 409 409 409 409',
  ],
  [
    'formations.$slug.sessions.$id.attestations',
    '',
    'over',
    at('/attestations', () => ({})),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.evaluation',
    '',
    'over',
    at('/evaluation', () => opinion),
    'in - - ok - - - - - -',
  ],
  [
    'formations.$slug.sessions.$id.messages',
    'prepare',
    'open',
    at('/messages', () => ({
      intent: 'prepare',
      whom: 'registered',
      subject: 'Vos livres',
      body: 'Apportez-en trois.',
      clientKey: randomUUID(),
    })),
    'in no no no no ok ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.messages',
    'send',
    'open',
    at('/messages', () => ({
      intent: 'send',
      whom: 'registered',
      subject: 'Vos livres',
      body: 'Apportez-en trois.',
      clientKey: randomUUID(),
    })),
    'in no no no no ok ok ok no ok',
  ],
  [
    'formations.$slug.sessions.$id.documents',
    '',
    'open',
    at(
      '/documents',
      () => ({ moment: 'before', title: 'Le plan', url: 'https://exemple.fr/plan' }),
      { hasFiles: true },
    ),
    'in - - no - ok ok ok - ok',
  ],
  [
    'formations.$slug.sessions.$id.documents',
    'remove',
    'open',
    at('/documents', (s) => ({ intent: 'remove', documentId: s.documentId }), { hasFiles: true }),
    'in - - no - ok ok ok - ok',
  ],
  [
    'formations.$slug.sessions.$id.covoiturage',
    '',
    'open',
    carpool('share', () => ({
      kind: 'search',
      commune: 'Forcalquier',
      communeCode: '04088',
      contact: 'moi@exemple.fr',
    })),
    'in - - ok - - - - - -',
  ],
  [
    'formations.$slug.sessions.$id.covoiturage',
    'ask',
    'open',
    carpool('ask', (s) => ({ offerId: s.offerId })),
    'in - - ok - - - - - -',
  ],
  [
    'formations.$slug.sessions.$id.covoiturage',
    'accept',
    'open',
    carpool('accept', (s) => ({ rideId: s.rideId })),
    'in - - - - - - - - -',
  ],
  [
    'formations.$slug.sessions.$id.covoiturage',
    'decline',
    'open',
    carpool('decline', (s) => ({ rideId: s.rideId })),
    'in - - - - - - - - -',
  ],
  [
    'formations.$slug.sessions.$id.covoiturage',
    'withdraw',
    'open',
    carpool('withdraw'),
    'in ok ok ok ok ok ok ok ok ok',
  ],

  [
    'formations.demandes.nouvelle',
    '',
    'nothing',
    ({ people }) => ({
      address: '/formations/demandes/nouvelle',
      form: { ...asked(people), people: '3' },
    }),
    'in - ok ok ok ok ok ok ok no',
  ],
  [
    'api.v1.formations.demandes._index',
    'POST',
    'nothing',
    ({ people }) => ({
      address: '/api/v1/formations/demandes',
      json: { ...asked(people), people: 3 },
    }),
    'in - ok ok ok ok ok ok ok no',
  ],
  [
    'formations.demandes.$id.modifier',
    '',
    'request',
    (s) => ({ address: `/formations/demandes/${s.requestId}/modifier`, form: asked(s.people) }),
    'in - ok no no no no no no no',
  ],
  [
    'formations.demandes.$id._index',
    'second',
    'request',
    request('?index', { intent: 'second', people: '4' }),
    'in - ok ok ok ok ok ok ok no',
  ],
  [
    'formations.demandes.$id._index',
    'take-back',
    'request',
    request('?index', { intent: 'take-back' }),
    'in - 409 409 ok 409 ok ok ok no',
  ],
  [
    'formations.demandes.$id._index',
    'tie',
    'request',
    (s) => ({
      address: `/formations/demandes/${s.requestId}?index`,
      form: { intent: 'tie', sessionId: s.sessionId },
    }),
    'in - - - - - ok ok - ok',
  ],
  [
    'formations.demandes.$id._index',
    'untie',
    'tied request',
    (s) => ({
      address: `/formations/demandes/${s.requestId}?index`,
      form: { intent: 'untie', sessionId: s.sessionId },
    }),
    'in - - - - - ok ok - ok',
  ],
  [
    'formations.demandes.$id._index',
    'keep-open',
    'request',
    request('?index', { intent: 'keep-open' }),
    'in - ok no no no no no no no',
  ],
  [
    'formations.demandes.$id._index',
    'close',
    'request',
    request('?index', { intent: 'close' }),
    'in - ok no no no no no no ok',
  ],
  [
    'api.v1.formations.demandes.$id.appui',
    'PUT',
    'request',
    (s) => ({
      address: `/api/v1/formations/demandes/${s.requestId}/appui`,
      method: 'PUT',
      json: { people: 4 },
    }),
    'in - ok ok ok ok ok ok ok no',
  ],
  [
    'api.v1.formations.demandes.$id.appui',
    'DELETE',
    'request',
    (s) => ({ address: `/api/v1/formations/demandes/${s.requestId}/appui`, method: 'DELETE' }),
    'in - 409 409 ok 409 ok ok ok no',
  ],
  [
    'formations.equipe-volante._index',
    'declare',
    'nothing',
    () => ({ address: '/formations/equipe-volante', form: { intent: 'declare', speaker: 'x' } }),
    'in - - - 422 - 422 422 422 422',
  ],
  [
    'formations.equipe-volante._index',
    'end',
    'nothing',
    () => ({ address: '/formations/equipe-volante', form: { intent: 'end', speaker: 'x' } }),
    'in - - - ok - ok ok ok ok',
  ],
  [
    'formations.equipe-volante.venir',
    '',
    'nothing',
    () => ({
      address: '/formations/equipe-volante/venir',
      form: { commune: 'Forcalquier', communeCode: '04088', radiusInKm: '30' },
    }),
    'in - ok ok ok ok ok ok ok ok',
  ],
  [
    'formations.equipe-volante.venir',
    'stop',
    'nothing',
    () => ({ address: '/formations/equipe-volante/venir', form: { intent: 'stop' } }),
    'in ok ok ok ok ok ok ok ok ok',
  ],

  [
    'formations.parcours.nouveau',
    '',
    'nothing',
    (s) => ({
      address: '/formations/parcours/nouveau',
      form: { ...training(s), readers: 'everybody', minutes: '30' },
    }),
    'in no no no 422 no ok ok 422 ok',
  ],
  [
    'formations.parcours.$slug._index',
    '',
    'course',
    course(
      () => '?index',
      () => ({}),
    ),
    'in no ok ok ok ok ok ok ok ok',
  ],
  [
    'formations.parcours.$slug.etapes.$number',
    'finish',
    'course',
    course(
      () => '/etapes/1',
      ({ course: { stepId } }) => ({ intent: 'finish', stepId }),
    ),
    'in no ok ok ok ok ok ok ok ok',
  ],
  [
    'formations.parcours.$slug.etapes.$number',
    'answer',
    'course',
    course(
      () => '/etapes/2',
      ({ course: { quizId, question } }) => ({
        intent: 'answer',
        stepId: quizId,
        clientKey: randomUUID(),
        [`reponses.${question?.id}`]: question?.answers[0]?.id ?? '',
      }),
    ),
    'in no ok ok ok ok ok ok ok ok',
  ],
  [
    'formations.parcours.$slug.apercu.$number',
    '',
    'draft course',
    course(
      () => '/apercu/2',
      ({ course: { question } }) => ({
        [`reponses.${question?.id}`]: question?.answers[0]?.id ?? '',
      }),
    ),
    '- - - - - - ok ok - ok',
  ],
  [
    'formations.parcours.$slug.modifier._index',
    'revise',
    'course',
    course(
      () => '/modifier?index',
      (s) => ({
        intent: 'revise',
        ...training(s),
        readers: 'everybody',
        minutes: '30',
        revision: s.course.revision,
      }),
    ),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.parcours.$slug.modifier._index',
    'publish',
    'draft course',
    course(
      () => '/modifier?index',
      () => ({ intent: 'publish' }),
    ),
    'in - - - - - ok ok - ok',
  ],
  [
    'formations.parcours.$slug.modifier._index',
    'withdraw',
    'course',
    course(
      () => '/modifier?index',
      () => ({ intent: 'withdraw' }),
    ),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.parcours.$slug.modifier._index',
    'up',
    'course',
    course(
      () => '/modifier?index',
      ({ course: { quizId } }) => ({ intent: 'up', stepId: quizId }),
    ),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.parcours.$slug.modifier._index',
    'down',
    'course',
    course(
      () => '/modifier?index',
      ({ course: { stepId } }) => ({ intent: 'down', stepId }),
    ),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.parcours.$slug.modifier._index',
    'remove',
    'course',
    course(
      () => '/modifier?index',
      ({ course: { stepId } }) => ({ intent: 'remove', stepId }),
    ),
    'in no no no no no ok ok no ok',
  ],
  [
    'formations.parcours.$slug.modifier.$step',
    '',
    'course',
    course(
      ({ course: { stepId } }) => `/modifier/${stepId}`,
      () => ({ title: 'Relire', text: 'Autre chose.' }),
      { hasFiles: true },
    ),
    'in no no no no no ok ok no ok',
  ],
];
