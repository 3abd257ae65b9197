import { alertChannelLabels, alertKindLabels } from '#app/alerts/vocabulary.ts';
import { weekdayLabels } from '#app/duty/vocabulary.ts';
import { profileFieldLabels, reachLabels, skillLabels } from '#app/people/vocabulary.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { formatDays } from '#app/ui/format.ts';
import { alertChoices, alertQuietHours, pushSubscriptions } from '#db/schema/alerts.ts';
import { helpAbsences, helpAvailabilities, helpDutySlots, helpPresences } from '#db/schema/duty.ts';
import { helpKnownThemes, helpPauses } from '#db/schema/help-settings.ts';
import { helpCannedAnswers } from '#db/schema/help-canned.ts';
import { directoryEntries, profileConsents, profiles, profileSkills } from '#db/schema/people.ts';

import { about, type KeptData } from './about.server.ts';

const asLongAsAccount = () => 'Tant que le compte existe';

/** What I say of myself, when I am there, how I am told. */
export const keptOfDirectory: KeptData[] = [
  {
    part: 'directory',
    what: 'Profil d’annuaire : ce que vous savez faire, ce que vous cherchez, vos langues',
    why: 'Que des collègues vous trouvent ; chaque ligne n’est montrée qu’à qui vous dites',
    ground: 'consent',
    until: () => 'Tant que vous le laissez ; une ligne se reprend d’un geste',
    rows: [
      about(profiles.userId, 'goes', ['profil', 'profils'], {
        slug: 'Adresse de la page',
        changed_at: 'Changé',
      }),
      about(
        profileSkills.userId,
        'goes',
        ['savoir-faire ou recherche', 'savoir-faire ou recherches'],
        { side: 'Ligne', skill: 'De la liste', words: 'Dans vos mots', created_at: 'Dit' },
        {
          says: {
            side: { offers: 'Je peux aider', seeks: 'Je cherche' },
            skill: skillLabels,
          },
        },
      ),
      about(
        profileConsents.userId,
        'goes',
        ['accord donné', 'accords donnés'],
        { field: 'Ligne', reach: 'Montrée à', given_at: 'Accord donné' },
        { says: { field: profileFieldLabels, reach: reachLabels } },
      ),
      about(
        directoryEntries.userId,
        'goes',
        ['entrée de l’annuaire', 'entrées de l’annuaire'],
        { reach: 'Lue par', words: 'Mots qui vous trouvent' },
        { says: { reach: reachLabels } },
      ),
    ],
  },
  {
    part: 'directory',
    what: 'Thèmes que vous dites connaître, pause demandée, réponses types',
    why: 'Vous poser les questions qui vous reviennent, vous laisser répondre vite',
    ground: 'service',
    until: asLongAsAccount,
    rows: [
      about(helpKnownThemes.userId, 'goes', ['thème connu', 'thèmes connus'], {
        theme_id: 'Thème',
        created_at: 'Dit',
      }),
      about(helpPauses.userId, 'goes', ['pause demandée', 'pauses demandées'], {
        paused_at: 'Depuis',
      }),
      about(helpCannedAnswers.userId, 'goes', ['réponse type', 'réponses types'], {
        title: 'Titre',
        body: 'Texte',
        written_at: 'Écrite',
      }),
      about(
        helpCannedAnswers.writtenById,
        'stays',
        ['texte de réponse type', 'textes de réponse type'],
        {
          title: 'Titre',
          body: 'Texte',
          departement_code: 'Partagée dans le département',
          written_at: 'Écrite',
        },
        { key: 'help_canned_answers_written' },
      ),
    ],
  },
  {
    part: 'directory',
    what: 'Permanences et congés que vous dites',
    why: 'Savoir qui répond aux appels ; seuls les membres lisent les permanences',
    ground: 'service',
    until: () => 'Tant que vous les laissez ; un congé passé s’efface',
    rows: [
      about(
        helpDutySlots.userId,
        'goes',
        ['permanence', 'permanences'],
        { weekday: 'Jour', starts_at_minute: 'De', ends_at_minute: 'À' },
        { says: { weekday: weekdayLabels } },
      ),
      about(
        helpAvailabilities.userId,
        'goes',
        ['disponibilité du jour', 'disponibilités du jour'],
        {
          said_at: 'Dite',
          until: 'Jusqu’à',
        },
      ),
      about(helpAbsences.userId, 'goes', ['congé', 'congés'], { starts_on: 'Du', ends_on: 'Au' }),
    ],
  },
  {
    part: 'directory',
    what: 'Dernière fois qu’une page d’aide était ouverte devant vous',
    why: 'N’appeler que celles et ceux qui sont là',
    ground: 'service',
    until: () => formatDays(keptInDays.presence),
    rows: [about(helpPresences.userId, 'goes', ['présence', 'présences'], { seen_at: 'Le' })],
  },
  {
    part: 'directory',
    what: 'Ce dont vous voulez être prévenu, et vos heures de silence',
    why: 'Vous prévenir comme vous le dites',
    ground: 'service',
    until: asLongAsAccount,
    rows: [
      about(
        alertChoices.userId,
        'goes',
        ['choix d’alerte', 'choix d’alerte'],
        { kind: 'Pour', channel: 'Par', is_on: 'Prévenir' },
        { says: { kind: alertKindLabels, channel: alertChannelLabels } },
      ),
      about(alertQuietHours.userId, 'goes', ['heures de silence', 'heures de silence'], {
        starts_at_minute: 'De',
        ends_at_minute: 'À',
      }),
    ],
  },
  {
    part: 'directory',
    what: 'Appareils que vous faites prévenir : l’adresse et les clés que donne le navigateur',
    why: 'Lui envoyer des notifications, par le service de son éditeur, qui n’y lit rien',
    ground: 'consent',
    until: () => 'Jusqu’à la déconnexion de l’appareil, ou quand vous le retirez',
    rows: [
      about(
        pushSubscriptions.userId,
        'goes',
        ['appareil prévenu', 'appareils prévenus'],
        { name: 'Appareil', created_at: 'Depuis' },
        { hides: ['session_id', 'p256dh', 'auth'] },
      ),
    ],
  },
  {
    part: 'directory',
    what: 'Notifications envoyées : de quelle sorte, pour quelle question',
    why: 'N’en envoyer chacune qu’une fois',
    ground: 'service',
    until: () => formatDays(keptInDays.push),
    rows: [],
  },
];
