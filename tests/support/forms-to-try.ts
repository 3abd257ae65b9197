import { randomUUID } from 'node:crypto';

import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';

import { users } from '#db/schema/accounts.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { comments } from '#db/schema/comments.ts';
import { evaluationRequests } from '#db/schema/evaluations.ts';
import { gapNotices } from '#db/schema/gaps.ts';
import { helpMessages } from '#db/schema/help.ts';
import { helpReports } from '#db/schema/help-reports.ts';
import { registrations } from '#db/schema/registrations.ts';
import { reviews } from '#db/schema/reviews.ts';
import { reports } from '#db/schema/sheets.ts';
import { tours } from '#db/schema/tours.ts';
import { trainingRequests } from '#db/schema/training-requests.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { takeToken } from './post-office.ts';
import type { Web } from './web.ts';

type FormToTry = {
  /** The file of app/routes, without its extension. */
  route: string;
  /** Where it is, or what must happen before there is one. */
  at: string | ((web: Web) => Promise<string>);
  as: string | null;
  /** What is sent; asked for once the place is ready. */
  typed: Record<string, string> | ((web: Web) => Promise<Record<string, string>>);
};

const planetarium = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';
const lullabies = '/fiches/berceuses-pour-regarder-le-ciel';
const draft = '/fiches/cartes-postales-du-pays-concours-d-ecriture';
const lists = '/administration/vocabulaires';
const nobody = '00000000-0000-4000-8000-000000000000';
const ended = 'x'.repeat(43);

async function idOf(web: Web, who: string) {
  const [person] = await web.house.database.db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, `${who}@demo.example`));
  return person?.id ?? nobody;
}

/** The tour of the demonstration. */
async function tourOfInes(web: Web) {
  const [tour] = await web.house.database.db.select({ id: tours.id }).from(tours).limit(1);
  return `/intervenants/tournees/${tour?.id ?? nobody}`;
}

/** What a library says of a speaker who has an account. */
async function reviewOfInes(web: Web) {
  const [review] = await web.house.database.db.select({ id: reviews.id }).from(reviews).limit(1);
  return `/intervenants/ines-marcadet/avis/${review?.id ?? nobody}`;
}

/** What Sacha looks for, in the demonstration. */
async function noticeOfSacha(web: Web) {
  const [notice] = await web.house.database.db
    .select({ id: gapNotices.id })
    .from(gapNotices)
    .where(eq(gapNotices.departementCode, '84'));
  return `/intervenants/manques/${notice?.id ?? nobody}`;
}

/** What Camille asks to be taught, in the demonstration. */
async function requestOfCamille(web: Web) {
  const [request] = await web.house.database.db
    .select({ id: trainingRequests.id })
    .from(trainingRequests)
    .where(eq(trainingRequests.authorId, await idOf(web, 'camille')));
  return `/formations/demandes/${request?.id ?? nobody}`;
}

/** The page on which Camille changes what she wrote under a sheet. */
async function commentOfCamille(web: Web) {
  await web.send(planetarium, { intent: 'comment', body: 'Combien de coussins ?' }, 'camille');
  const [comment] = await web.house.database.db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.authorId, await idOf(web, 'camille')), isNull(comments.deletedAt)));
  return `${planetarium}/commentaires/${comment?.id}`;
}

/** A session of the demonstration for which a superior is asked. */
async function sessionWithAgreement(web: Web) {
  const [session] = await web.house.database.db
    .select({ id: trainingSessions.id, slug: trainings.slug })
    .from(trainingSessions)
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(isNotNull(trainingSessions.agreementDays));
  return `/formations/${session?.slug}/sessions/${session?.id ?? nobody}/inscription`;
}

/** A session of the demonstration that Nora keeps. */
async function sessionOfNora(web: Web) {
  const [session] = await web.house.database.db
    .select({ id: trainingSessions.id })
    .from(trainingSessions)
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(eq(trainings.slug, 'reparer-les-livres-soi-meme'));
  return `/formations/reparer-les-livres-soi-meme/sessions/${session?.id ?? nobody}?index`;
}

/** A half-day of the demonstration that is over, of which Nora keeps the attendance. */
async function sittingOfNora(web: Web) {
  const [sitting] = await web.house.database.db
    .select({ id: trainingSittings.id, sessionId: trainingSittings.sessionId })
    .from(trainingSittings)
    .innerJoin(trainingSessions, eq(trainingSessions.id, trainingSittings.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(
      and(
        eq(trainings.slug, 'preter-des-liseuses-et-des-livres-numeriques'),
        lt(trainingSittings.endsAt, new Date()),
      ),
    );
  return `/formations/preter-des-liseuses-et-des-livres-numeriques/sessions/${sitting?.sessionId}/presence/${sitting?.id}?index`;
}

/** Where Nora writes to all who stand in it. */
const messagesOfNora = async (web: Web) =>
  (await sessionOfNora(web)).replace(/\?index$/u, '/messages');

/** Where Nora gives documents to who comes. */
const documentsOfNora = async (web: Web) =>
  (await sessionOfNora(web)).replace(/\?index$/u, '/documents');

/** Where Sacha says that they have seats, with a place in a session of Nora’s. */
async function carpoolOfSacha(web: Web) {
  const address = (await sessionOfNora(web)).replace(/\?index$/u, '/covoiturage');
  const sessionId = address.split('/').at(-2) ?? nobody;
  const userId = await idOf(web, 'sacha');
  await web.house.database.db.insert(registrations).values({
    sessionId,
    userId,
    registeredById: userId,
    status: 'employee',
    state: 'registered',
    arrival: 900,
    changedAt: new Date(),
  });
  return address;
}

/** Where Nora has somebody else teach. */
const replacementOfNora = async (web: Web) =>
  (await sessionOfNora(web)).replace(/\?index$/u, '/remplacer');

/** What Camille is asked of a session that she followed, in the demonstration. */
async function evaluationOfCamille(web: Web) {
  const [session] = await web.house.database.db
    .select({ id: evaluationRequests.sessionId })
    .from(evaluationRequests);
  return `/formations/preter-des-liseuses-et-des-livres-numeriques/sessions/${session?.id ?? nobody}/evaluation`;
}

/** Where Camille signs for a half-day that is over. */
async function signatureOfCamille(web: Web) {
  const [found] = await web.house.database.db
    .select({
      slug: trainings.slug,
      sessionId: attendanceMarks.sessionId,
      sittingId: attendanceMarks.sittingId,
      registrationId: attendanceMarks.registrationId,
    })
    .from(attendanceMarks)
    .innerJoin(registrations, eq(registrations.id, attendanceMarks.registrationId))
    .innerJoin(trainingSessions, eq(trainingSessions.id, attendanceMarks.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(eq(registrations.userId, await idOf(web, 'camille')));
  return `/formations/${found?.slug}/sessions/${found?.sessionId}/presence/${found?.sittingId}/signature/${found?.registrationId}`;
}

async function resetLink(web: Web) {
  await web.send('/mot-de-passe-oublie', { email: 'sacha@demo.example' });
  const { db } = web.house.database;
  return `/mot-de-passe/${await takeToken(db, 'sacha@demo.example', '/mot-de-passe/')}`;
}

async function confirmationLink(web: Web) {
  const email = `essai-${Math.random().toString(36).slice(2)}@exemple.fr`;
  await web.send('/inscription', {
    displayName: 'Lou Garance',
    email,
    library: '',
    noLibrary: 'oui',
    password: 'une phrase de douze mots',
    charter: 'oui',
  });
  const token = await takeToken(web.house.database.db, email, '/inscription/confirmation/');
  return `/inscription/confirmation/${token}`;
}

/** Where somebody who was just listed corrects what is said of them. */
async function agreementCorrection(web: Web) {
  const email = `essai-${randomUUID().slice(0, 8)}@intervenants.example`;
  const typed = {
    kind: 'person',
    name: `Lou ${email}`,
    email,
    disciplines: 'author',
    isSomebodyElse: 'oui',
  };
  await web.send('/intervenants/nouveau', typed, 'camille');
  const token = await takeToken(web.house.database.db, email, '/intervenants/accord/');
  return `/intervenants/accord/${token}/corriger`;
}

async function fileReport(web: Web) {
  await web.send(`${lullabies}/signaler`, { reason: 'wrong', message: 'La date est fausse.' });
  return '/administration/signalements';
}

async function lastReport(web: Web) {
  const waiting = isNull(reports.settledAt);
  const [report] = await web.house.database.db.select().from(reports).where(waiting);
  return report?.id ?? nobody;
}

/** A question of Camille's, and the page on which she changes her first message. */
async function questionOfCamille(web: Web) {
  const { db } = web.house.database;
  const [theme] = await db.select({ id: themes.id }).from(themes).limit(1);
  const form = {
    clientKey: randomUUID(),
    title: 'Comment relier un fonds local ?',
    details: 'Deux cents brochures.',
    themeId: String(theme?.id),
    urgency: 'week',
  };
  const asked = await web.send('/aide?index', form, 'camille');
  const question = asked.headers.get('Location') ?? '';
  const [message] = await db
    .select({ id: helpMessages.id })
    .from(helpMessages)
    .where(eq(helpMessages.questionId, question.replace('/aide/', '')));
  return { question, message: `${question}/messages/${message?.id}` };
}

/** A resolved question of Camille's, answered by Nora. */
async function resolvedOfCamille(web: Web) {
  const { question } = await questionOfCamille(web);
  const words = { intent: 'post', clientKey: randomUUID(), body: 'Un rayon à part, signalé.' };
  await web.send(question, words, 'nora');
  await web.send(question, { intent: 'resolve' }, 'camille');
  return question;
}

/** The page on which an administrator settles a report of Camille's. */
async function reportedConversation(web: Web) {
  const { question } = await questionOfCamille(web);
  await web.send(`${question}/signaler`, { message: 'Un mot de trop.' }, 'camille');
  const { db } = web.house.database;
  const [report] = await db
    .select({ id: helpReports.id })
    .from(helpReports)
    .where(eq(helpReports.questionId, question.replace('/aide/', '')));
  return `/administration/conversations/${report?.id}`;
}

/** Forms in which one types, with an answer that is refused in the field `wrong`. */
export const typedForms: (FormToTry & { wrong: string })[] = [
  {
    route: 'formations.parcours.nouveau',
    at: '/formations/parcours/nouveau',
    as: 'nora',
    typed: { title: 'Abc', summary: 'De l’appel au départ.' },
    wrong: 'title',
  },
  {
    route: 'formations.parcours.$slug.modifier._index',
    at: '/formations/parcours/accueillir-un-groupe-scolaire/modifier?index',
    as: 'nora',
    typed: { intent: 'revise', title: 'Accueillir', minutes: 'beaucoup', revision: '1' },
    wrong: 'minutes',
  },
  {
    route: 'formations.parcours.$slug.modifier.$step',
    at: '/formations/parcours/accueillir-un-groupe-scolaire/modifier/video',
    as: 'nora',
    typed: { title: 'Voir un accueil', url: 'video.exemple.fr', text: 'Regardez.' },
    wrong: 'url',
  },
  {
    route: 'formations.nouvelle',
    at: '/formations/nouvelle',
    as: 'nora',
    typed: { title: 'Abc', summary: 'Réparer sans abîmer.' },
    wrong: 'title',
  },
  {
    route: 'formations.$slug.sessions.$id.presence.$sitting.signature.$registration',
    at: signatureOfCamille,
    as: 'nora',
    typed: { typedName: 'Camille Roux' },
    wrong: 'certifies',
  },
  {
    route: 'formations.presence',
    at: '/formations/presence',
    as: 'camille',
    typed: { code: '7K2' },
    wrong: 'code',
  },
  {
    route: 'formations.equipe-volante.venir',
    at: '/formations/equipe-volante/venir',
    as: 'camille',
    typed: { intent: 'offer', commune: 'Nulle-Part-les-Eaux', radiusInKm: '40' },
    wrong: 'commune',
  },
  {
    route: 'formations.demandes.nouvelle',
    at: '/formations/demandes/nouvelle',
    as: 'camille',
    typed: { clientKey: randomUUID(), title: 'court', reason: 'Parce que.', people: '3' },
    wrong: 'title',
  },
  {
    route: 'formations.demandes.$id._index',
    at: async (web) => `${await requestOfCamille(web)}?index`,
    as: 'sacha',
    typed: { intent: 'second', people: '3000' },
    wrong: 'people',
  },
  {
    route: 'formations.equipe-volante._index',
    at: '/formations/equipe-volante?index',
    as: 'nora',
    typed: { intent: 'declare', speakerName: 'Personne de ce nom' },
    wrong: 'speaker',
  },
  {
    route: 'formations.demandes.$id.modifier',
    at: async (web) => `${await requestOfCamille(web)}/modifier`,
    as: 'camille',
    typed: { title: 'court', reason: 'Parce qu’on nous le demande.' },
    wrong: 'title',
  },
  {
    route: 'formations.$slug.modifier',
    at: '/formations/reparer-les-livres-soi-meme/modifier',
    as: 'nora',
    typed: { title: 'Abc', revision: '1' },
    wrong: 'title',
  },
  {
    route: 'formations.$slug.sessions.nouvelle',
    at: '/formations/reparer-les-livres-soi-meme/sessions/nouvelle',
    as: 'nora',
    typed: { quota: 'beaucoup', costNote: 'Repas compris' },
    wrong: 'quota',
  },
  {
    route: 'formations.$slug.sessions.$id.inscription',
    at: sessionWithAgreement,
    as: 'camille',
    typed: { status: 'employee', superiorEmail: 'claire.d@mairie' },
    wrong: 'superiorEmail',
  },
  {
    route: 'formations.$slug.sessions.$id._index',
    at: sessionOfNora,
    as: 'nora',
    typed: { quota: 'beaucoup', costNote: 'Repas compris' },
    wrong: 'quota',
  },
  {
    route: 'formations.$slug.sessions.$id.documents',
    at: documentsOfNora,
    as: 'nora',
    typed: { intent: 'add', moment: 'before', title: 'Le programme', url: 'exemple.fr' },
    wrong: 'url',
  },
  {
    route: 'formations.$slug.sessions.$id.covoiturage',
    at: carpoolOfSacha,
    as: 'sacha',
    typed: { intent: 'share', kind: 'offer', commune: 'Apt', seats: '2', contact: 'chez moi' },
    wrong: 'contact',
  },
  {
    route: 'formations.$slug.sessions.$id.remplacer',
    at: replacementOfNora,
    as: 'nora',
    typed: { scope: 'remaining', trainerKind: 'member', member: 'Personne du Tout' },
    wrong: 'member',
  },
  {
    route: 'formations.$slug.sessions.$id.messages',
    at: messagesOfNora,
    as: 'nora',
    typed: {
      intent: 'prepare',
      clientKey: nobody,
      whom: 'waiting',
      subject: '',
      body: 'Bonjour à tous.',
    },
    wrong: 'subject',
  },
  {
    route: 'formations.$slug.sessions.$id.evaluation',
    at: evaluationOfCamille,
    as: 'camille',
    typed: { overall: '', useful: 'Le compte de lecture.' },
    wrong: 'overall',
  },
  {
    route: 'formations.$slug.sessions.$id.presence.$sitting._index',
    at: sittingOfNora,
    as: 'nora',
    typed: { intent: 'walk-in', personName: 'Maud '.repeat(30).trim(), status: 'volunteer' },
    wrong: 'personName',
  },
  {
    route: 'connexion',
    at: '/connexion',
    as: null,
    typed: { email: 'camille.arobase' },
    wrong: 'password',
  },
  {
    route: 'inscription._index',
    at: '/inscription',
    as: null,
    typed: { displayName: 'Lou Garance', email: 'lou.arobase' },
    wrong: 'email',
  },
  {
    route: 'inscription.confirmation.$token',
    at: confirmationLink,
    as: null,
    typed: { password: 'pas la bonne' },
    wrong: 'password',
  },
  {
    route: 'mot-de-passe-oublie._index',
    at: '/mot-de-passe-oublie',
    as: null,
    typed: { email: 'lou.arobase' },
    wrong: 'email',
  },
  {
    route: 'mot-de-passe.$token',
    at: resetLink,
    as: null,
    typed: { password: 'court' },
    wrong: 'password',
  },
  {
    route: 'compte._index',
    at: '/compte',
    as: 'camille',
    typed: { displayName: '3', jobTitle: 'Conteuse du soir' },
    wrong: 'displayName',
  },
  {
    route: 'compte.adresse._index',
    at: '/compte/adresse',
    as: 'camille',
    typed: { email: 'lou.arobase' },
    wrong: 'email',
  },
  {
    route: 'compte.annuaire',
    at: '/compte/annuaire',
    as: 'camille',
    typed: { intent: 'profile', offersOwn: 'x'.repeat(61), seeksOwn: 'Le tricot' },
    wrong: 'offersOwn',
  },
  {
    route: 'annuaire.$slug.demander',
    at: '/annuaire/nora-belkacem/demander',
    as: 'camille',
    typed: { title: 'Trop', details: 'Depuis hier.', urgency: 'week', themeId: '1' },
    wrong: 'title',
  },
  {
    route: 'compte.invitations',
    at: '/compte/invitations',
    as: 'camille',
    typed: { intent: 'invite', email: 'lou.arobase', library: 'Forcalquier' },
    wrong: 'email',
  },
  {
    route: 'administration.membres.inviter',
    at: '/administration/membres/inviter',
    as: 'nora',
    typed: { intent: 'try', table: 'pas un tableau' },
    wrong: 'table',
  },
  {
    route: 'compte.alertes',
    at: '/compte/alertes',
    as: 'camille',
    typed: { intent: 'quiet', from: '19:00', to: '' },
    wrong: 'to',
  },
  {
    route: 'compte.donnees._index',
    at: '/compte/donnees',
    as: 'camille',
    typed: {},
    wrong: 'confirmation',
  },
  {
    route: 'compte.jetons',
    at: '/compte/jetons',
    as: 'camille',
    typed: { name: '' },
    wrong: 'name',
  },
  {
    route: 'compte.securite',
    at: '/compte/securite',
    as: 'camille',
    typed: { newPassword: 'court' },
    wrong: 'password',
  },
  {
    route: 'fiches.nouvelle',
    at: '/fiches/nouvelle',
    as: 'camille',
    typed: { title: '', 'carrier.name': 'Atelier du pont' },
    wrong: 'title',
  },
  {
    route: 'fiches.nouvelle_.reprendre',
    at: '/fiches/nouvelle/reprendre',
    as: 'camille',
    typed: { text: '' },
    wrong: 'text',
  },
  {
    route: 'fiches.$slug.modifier',
    at: `${draft}/modifier`,
    as: 'camille',
    typed: {
      intent: 'save',
      revision: '1',
      title: 'Cartes postales du pays',
      'carrier.name': 'Médiathèque de Forcalquier',
      'start.text': 'un de ces jours',
    },
    wrong: 'start.text',
  },
  {
    route: 'fiches.$slug._index',
    at: planetarium,
    as: 'camille',
    typed: { intent: 'comment', body: '' },
    wrong: 'body',
  },
  {
    route: 'fiches.$slug.commentaires.$commentId',
    at: commentOfCamille,
    as: 'camille',
    typed: { body: '' },
    wrong: 'body',
  },
  {
    route: 'fiches.$slug.realise-aussi',
    at: `${lullabies}/realise-aussi`,
    as: 'camille',
    typed: { year: '12', advice: 'Plus de chaises.' },
    wrong: 'year',
  },
  {
    route: 'fiches.$slug.signaler',
    at: `${lullabies}/signaler`,
    as: null,
    typed: { message: 'Rien à redire.' },
    wrong: 'reason',
  },
  {
    route: 'fiches.$slug.equipe',
    at: `${draft}/equipe`,
    as: 'camille',
    typed: { intent: 'invite', email: 'lou.arobase' },
    wrong: 'email',
  },
  {
    route: 'aide._index',
    at: '/aide?index',
    as: 'camille',
    typed: { title: 'Aide', details: 'Trois fenêtres plein sud.' },
    wrong: 'title',
  },
  {
    route: 'aide.$id._index',
    at: async (web) => (await questionOfCamille(web)).question,
    as: 'camille',
    typed: { intent: 'post', clientKey: nobody, body: 'Appelez le 06 12 34 56 78.' },
    wrong: 'noPatronData',
  },
  {
    route: 'aide.$id.messages.$messageId',
    at: async (web) => (await questionOfCamille(web)).message,
    as: 'camille',
    typed: { body: '' },
    wrong: 'body',
  },
  {
    route: 'aide.$id.participants',
    at: async (web) => `${(await questionOfCamille(web)).question}/participants`,
    as: 'camille',
    typed: { intent: 'invite', person: 'Personne ici' },
    wrong: 'person',
  },
  {
    route: 'aide.$id.passer',
    at: async (web) => `${(await questionOfCamille(web)).question}/passer`,
    as: 'camille',
    typed: { to: 'person', person: 'Xavier Inconnu' },
    wrong: 'person',
  },
  {
    route: 'aide.$id.merci',
    at: async (web) => `${await resolvedOfCamille(web)}/merci`,
    as: 'camille',
    typed: { words: 'Merci bien.' },
    wrong: 'outcome',
  },
  {
    route: 'aide.$id.reponse',
    at: async (web) => `${await resolvedOfCamille(web)}/reponse`,
    as: 'camille',
    typed: { intent: 'propose', title: 'Relier un fonds', body: 'Un rayon à part', themeId: '1' },
    wrong: 'body',
  },
  {
    route: 'aide.reponses.$slug.corriger',
    at: '/aide/reponses/combien-payer-un-auteur-pour-une-rencontre-d-une-heure/corriger',
    as: 'camille',
    typed: { version: '1', title: 'Combien', body: 'Une demi-journée, plus le trajet.' },
    wrong: 'title',
  },
  {
    route: 'intervenants.nouveau',
    at: '/intervenants/nouveau',
    as: 'camille',
    typed: { kind: 'person', name: 'Lazare', email: 'lazare.arobase', disciplines: 'author' },
    wrong: 'email',
  },
  {
    route: 'intervenants.$slug.modifier',
    at: '/intervenants/solveig-estienne/modifier',
    as: 'camille',
    typed: { revision: '1', kind: 'person', name: 'Solveig Estienne', siret: '12' },
    wrong: 'siret',
  },
  {
    route: 'intervenants.$slug.disponibilites',
    at: '/intervenants/ines-marcadet/disponibilites',
    as: 'ines.marcadet',
    typed: { intent: 'add', startsOn: '2030-02-01', endsOn: '2030-01-01' },
    wrong: 'endsOn',
  },
  {
    route: 'intervenants.manques.nouveau',
    at: '/intervenants/manques/nouveau',
    as: 'camille',
    typed: { clientKey: randomUUID(), need: 'court', discipline: 'author', departementCode: '04' },
    wrong: 'need',
  },
  {
    route: 'intervenants.manques.$id',
    at: noticeOfSacha,
    as: 'camille',
    typed: { intent: 'answer', speakerName: 'Personne du tout' },
    wrong: 'speaker',
  },
  {
    route: 'intervenants.$slug.image',
    at: '/intervenants/solveig-estienne/image',
    as: 'camille',
    typed: { intent: 'save', alt: 'x', credit: 'Lou Garance' },
    wrong: 'alt',
  },
  {
    route: 'intervenants.accord.$token.corriger',
    at: agreementCorrection,
    as: null,
    typed: { revision: '1', kind: 'person', name: '', email: 'lou@exemple.fr' },
    wrong: 'name',
  },
  {
    route: 'intervenants.$slug.lien',
    at: '/intervenants/ines-marcadet/lien',
    as: null,
    typed: { email: 'lou.arobase' },
    wrong: 'email',
  },
  {
    route: 'aide.reponses-types',
    at: '/aide/reponses-types',
    as: 'camille',
    typed: { intent: 'save', title: 'Pr', body: 'Bonjour {prénom}.' },
    wrong: 'title',
  },
  {
    route: 'aide.mes-themes',
    at: '/aide/mes-themes',
    as: 'camille',
    typed: { themeIds: 'x' },
    wrong: 'themeIds',
  },
  {
    route: 'intervenants.cout',
    at: '/intervenants/cout?dj1=1&le=2026-03-13',
    as: 'camille',
    typed: { sheetId: '', carrier: '0', takes: 'part' },
    wrong: 'sheetId',
  },
  {
    route: 'intervenants.tournees.nouvelle',
    at: '/intervenants/tournees/nouvelle?intervenant=ines-marcadet',
    as: 'camille',
    typed: { startsOn: '2030-02-01', endsOn: '2030-01-01', joinUntil: '2030-01-01' },
    wrong: 'day',
  },
  {
    route: 'intervenants.tournees.$id._index',
    at: tourOfInes,
    as: 'sacha',
    typed: { intent: 'join', day: '2030-02-01', half: 'morning', kind: 'meeting' },
    wrong: 'day',
  },
  {
    route: 'intervenants.$slug.avis.nouveau',
    at: '/intervenants/ines-marcadet/avis/nouveau',
    as: 'camille',
    typed: { coming: nobody, done: 'Une veillée', audience: 'Deux classes', bond: '9' },
    wrong: 'bond',
  },
  {
    route: 'intervenants.$slug.avis.$id',
    at: reviewOfInes,
    as: 'ines.marcadet',
    typed: { intent: 'answer', answer: 'M' },
    wrong: 'answer',
  },
  {
    route: 'administration.tarifs',
    at: '/administration/tarifs',
    as: 'admin',
    typed: { kind: 'meal', amount: 'beaucoup', appliesFrom: '2027-01-01', source: 'Arrêté' },
    wrong: 'amount',
  },
  {
    route: 'administration.appels',
    at: '/administration/appels',
    as: 'admin',
    typed: { stepInSeconds: '1' },
    wrong: 'stepInSeconds',
  },
  {
    route: 'aide.permanences._index',
    at: '/aide/permanences?index',
    as: 'camille',
    typed: { intent: 'add-slot', weekdays: '2', from: '12:00', to: '09:00' },
    wrong: 'to',
  },
  {
    route: 'bibliotheques.$slug.modifier',
    at: '/bibliotheques/mediatheque-de-forcalquier/modifier',
    as: 'admin',
    typed: { email: 'lou.arobase' },
    wrong: 'email',
  },
  {
    route: 'aide.$id.signaler',
    at: async (web) => `${(await questionOfCamille(web)).question}/signaler`,
    as: 'camille',
    typed: { message: 'Non' },
    wrong: 'message',
  },
  {
    route: 'administration.conversations.$id',
    at: reportedConversation,
    as: 'admin',
    typed: { settlement: 'Vu' },
    wrong: 'settlement',
  },
  {
    route: 'administration.conservation',
    at: '/administration/conservation',
    as: 'admin',
    typed: { months: '61' },
    wrong: 'months',
  },
  {
    route: 'administration.synonymes',
    at: '/administration/synonymes',
    as: 'admin',
    typed: { intent: 'add', terms: 'butaï' },
    wrong: 'terms',
  },
  {
    route: 'administration.vocabulaires_.$kind.$id',
    at: `${lists}/themes/nouveau`,
    as: 'admin',
    typed: { label: 'N' },
    wrong: 'label',
  },
  {
    route: 'administration.bibliotheques.nouvelle',
    at: '/administration/bibliotheques/nouvelle',
    as: 'admin',
    typed: { name: 'Point lecture', kind: 'library', commune: 'Nulle-Part-sur-Durance' },
    wrong: 'commune',
  },
  {
    route: 'administration.bibliotheques.$slug',
    at: '/administration/bibliotheques/mediatheque-de-forcalquier',
    as: 'admin',
    typed: { name: 'P', kind: 'library', commune: 'Forcalquier (04)' },
    wrong: 'name',
  },
  {
    route: 'administration.membres.$id',
    at: async (web) => `/administration/membres/${await idOf(web, 'sacha')}`,
    as: 'admin',
    typed: { intent: 'suspend', reason: '' },
    wrong: 'reason',
  },
  {
    route: 'administration.signalements',
    at: fileReport,
    as: 'admin',
    typed: async (web) => ({ intent: 'settle', reportId: await lastReport(web), settlement: '' }),
    wrong: 'settlement',
  },
];

/** Buttons with nothing to type: pressed too late, or by who tampers with them. */
export const gesturesAlone: (FormToTry & { status: number })[] = [
  {
    route: 'formations.parcours.$slug.apercu.$number',
    at: '/formations/parcours/accueillir-un-groupe-scolaire/apercu/5',
    as: 'camille',
    typed: { intent: 'answer' },
    status: 404,
  },
  {
    route: 'formations.parcours.$slug._index',
    at: '/formations/parcours/rien?index',
    as: 'camille',
    typed: { intent: 'start' },
    status: 404,
  },
  {
    route: 'formations.parcours.$slug.etapes.$number',
    at: '/formations/parcours/accueillir-un-groupe-scolaire/etapes/1',
    as: 'camille',
    typed: { intent: 'finish', stepId: nobody },
    status: 404,
  },
  {
    route: 'formations.mes-inscriptions',
    at: '/formations/mes-inscriptions',
    as: 'camille',
    typed: { intent: 'cancel', registrationId: nobody },
    status: 404,
  },
  {
    route: 'formations.$slug.sessions.$id.attestations',
    at: async (web) => (await sessionOfNora(web)).replace('?index', '/attestations'),
    as: 'nora',
    typed: {},
    status: 409,
  },
  {
    route: 'formations.ma-presence.$token',
    at: `/formations/ma-presence/${ended}`,
    as: null,
    typed: { code: '7K2P9M' },
    status: 404,
  },
  {
    route: 'formations.place.$token',
    at: `/formations/place/${ended}`,
    as: null,
    typed: {},
    status: 404,
  },
  {
    route: 'formations.evaluation.$token',
    at: `/formations/evaluation/${ended}`,
    as: null,
    typed: { overall: '5' },
    status: 404,
  },
  {
    route: 'formations.accord.$token',
    at: `/formations/accord/${ended}`,
    as: null,
    typed: { intent: 'agree' },
    status: 404,
  },
  {
    route: 'administration._index',
    at: '/administration?index',
    as: 'admin',
    typed: { userId: 'x' },
    status: 422,
  },
  {
    route: 'administration.vocabulaires',
    at: lists,
    as: 'admin',
    typed: { intent: 'retire', kind: 'theme', id: 'x' },
    status: 422,
  },
  {
    route: 'aide.reponses.$slug._index',
    at: '/aide/reponses/peut-on-projeter-un-film-d-une-plateforme-d-abonnement-devant-un-public?index',
    as: 'sacha',
    typed: { intent: 'withdraw' },
    status: 403,
  },
  {
    route: 'aide.$id.invitation',
    at: `/aide/${nobody}/invitation`,
    as: 'camille',
    typed: { answer: 'accept' },
    status: 404,
  },
  {
    route: 'aide.$id.appel',
    at: `/aide/${nobody}/appel`,
    as: 'camille',
    typed: { intent: 'take' },
    status: 404,
  },
  {
    route: 'compte.adresse.$token',
    at: `/compte/adresse/${ended}`,
    as: 'camille',
    typed: {},
    status: 404,
  },
  {
    route: 'annuaire.$slug._index',
    at: '/annuaire/nora-belkacem?index',
    as: 'camille',
    typed: { intent: 'depart', hasLeft: 'oui' },
    status: 404,
  },
  {
    route: 'compte.depart.$token',
    at: `/compte/depart/${ended}`,
    as: null,
    typed: {},
    status: 404,
  },
  {
    route: 'inscription.invitation.$token',
    at: `/inscription/invitation/${ended}`,
    as: null,
    typed: {},
    status: 404,
  },
  {
    route: 'compte.fiches',
    at: '/compte/fiches',
    as: 'camille',
    typed: { intent: 'verify', sheetId: 'x' },
    status: 422,
  },
  {
    route: 'compte.garanties',
    at: '/compte/garanties',
    as: 'camille',
    typed: { userId: 'x' },
    status: 422,
  },
  {
    route: 'fiches.$slug.adapter',
    at: `${draft}/adapter`,
    as: 'sacha',
    typed: {},
    status: 404,
  },
  {
    route: 'fiches.$slug.historique',
    at: `${planetarium}/historique`,
    as: 'camille',
    typed: { number: 'x' },
    status: 422,
  },
  {
    route: 'intervenants.$slug._index',
    at: '/intervenants/ines-marcadet?index',
    as: 'sacha',
    typed: { intent: 'remove' },
    status: 403,
  },
  {
    route: 'intervenants.accord.$token._index',
    at: `/intervenants/accord/${ended}?index`,
    as: null,
    typed: { intent: 'agree', revision: '1' },
    status: 404,
  },
  {
    route: 'fiches.invitation.$token',
    at: `/fiches/invitation/${ended}`,
    as: 'camille',
    typed: {},
    status: 404,
  },
];

/** Gestures that are never refused: they lead on, whatever is sent. */
export const neverRefused = ['confort', 'deconnexion'];

/** What programs and the editor's scripts call: no page stands behind. */
export const notForms = [
  'aide.$id.video',
  'aide.presence',
  'fiches.$slug.brouillon',
  'formations.$slug.sessions.$id.presence.marques',
  'fichiers._index',
];
