import { Link } from '@remix-run/react';

import type { Publisher } from '#app/notices/read-publisher.server.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { formatDays } from '#app/ui/format.ts';
import { Table } from '#app/ui/table.tsx';

import { ContactLine } from './contact-line.tsx';

/** What is kept on people, why, and until when; the durations are those that the sweeps hold to. */
const listKept = (
  helpKeptInMonths: number,
): readonly (readonly [what: string, why: string, until: string])[] => [
  [
    'Nom, adresse électronique, bibliothèque, fonction',
    'Votre compte',
    'Tant que le compte existe',
  ],
  ['Mot de passe, haché', 'Vous reconnaître', 'Tant que le compte existe'],
  [
    'Connexions ouvertes : appareil et dernière visite',
    'Vous laisser les voir et les fermer',
    `${formatDays(keptInDays.session)} après la dernière visite`,
  ],
  [
    'Inscription jamais confirmée',
    'Attendre votre réponse',
    formatDays(keptInDays.unverifiedAccount),
  ],
  [
    'Liens envoyés par courriel, hachés',
    'Confirmer une adresse, changer un mot de passe',
    `${formatDays(keptInDays.usedLink)} après usage`,
  ],
  ['Courriels envoyés', 'Les renvoyer s’ils se perdent', formatDays(keptInDays.mail)],
  [
    'Fiches, versions, commentaires, reprises, avis sur les intervenants',
    'Le partage entre bibliothèques',
    'Ils restent, sous « compte supprimé » quand le compte s’efface',
  ],
  [
    'Questions à des collègues, réponses, fichiers joints',
    'L’aide entre bibliothèques ; seules les personnes de la conversation les lisent',
    `${helpKeptInMonths} mois après le dernier message`,
  ],
  [
    'Réponses publiées avec votre accord, leurs textes précédents',
    'Que d’autres les trouvent ; les visiteurs n’y lisent aucun nom',
    'Elles restent, sous « compte supprimé » quand le compte s’efface ; vous pouvez les retirer',
  ],
  [
    'Signalement d’une conversation, lectures par l’administration',
    'Agir quand quelque chose ne va pas ; les participants voient chaque lecture',
    'Avec la conversation',
  ],
  [
    'Thèmes que vous dites connaître, pause demandée',
    'Vous poser les questions qui vous reviennent',
    'Tant que le compte existe',
  ],
  [
    'Profil d’annuaire : ce que vous savez faire, ce que vous cherchez, vos langues',
    'Que des collègues vous trouvent ; chaque ligne n’est montrée qu’à qui vous dites',
    'Tant que vous le laissez ; une ligne se reprend d’un geste',
  ],
  [
    'Adresse d’une personne invitée à rejoindre le réseau',
    'Lui envoyer un lien',
    `${formatDays(keptInDays.invitation)} sans réponse, puis elle s’efface`,
  ],
  [
    'Permanences et congés que vous dites',
    'Savoir qui répond aux appels ; seuls les membres lisent les permanences',
    'Tant que vous les laissez ; un congé passé s’efface',
  ],
  [
    'Dernière fois qu’une page d’aide était ouverte devant vous',
    'N’appeler que celles et ceux qui sont là',
    formatDays(keptInDays.presence),
  ],
  [
    'Intervenants\u00A0: nom, discipline et courriel professionnel, tant que l’accord est attendu',
    'Vous écrire pour le demander\u00A0; seuls les professionnels du réseau les lisent',
    `${formatDays(keptInDays.speakerWaiting)} sans réponse, puis tout s’efface`,
  ],
  [
    'Intervenants\u00A0: profil, tarifs, coordonnées, avec votre accord',
    'Que les bibliothèques vous invitent\u00A0; tarifs et coordonnées entre professionnels',
    'Tant que vous ne le retirez pas, par le lien que vous tenez ou sur la page du profil',
  ],
  [
    'Liens envoyés aux intervenants, hachés',
    'Corriger ou retirer un profil sans compte',
    formatDays(keptInDays.speakerLink),
  ],
  [
    'Refus d’un intervenant\u00A0: empreintes du courriel, du SIRET, du nom et de la commune',
    'Que personne ne vous propose de nouveau',
    formatDays(keptInDays.speakerRefusal),
  ],
  [
    'Ce dont vous voulez être prévenu, et vos heures de silence',
    'Vous prévenir comme vous le dites',
    'Tant que le compte existe',
  ],
  [
    'Appareils que vous faites prévenir : l’adresse et les clés que donne le navigateur',
    'Lui envoyer des notifications, par le service de son éditeur, qui n’y lit rien',
    'Jusqu’à la déconnexion de l’appareil, ou quand vous le retirez',
  ],
  [
    'Notifications envoyées : de quelle sorte, pour quelle question',
    'N’en envoyer chacune qu’une fois',
    formatDays(keptInDays.push),
  ],
  [
    'Gestes d’administration : qui, quoi, quand',
    'Pouvoir en répondre',
    'Tant que le réseau existe',
  ],
  [
    'Mots cherchés sans résultat, sans savoir par qui',
    'Savoir ce qui manque',
    formatDays(keptInDays.fruitlessSearch),
  ],
  [
    'Nombre d’essais par adresse de réseau, hachée',
    'Arrêter les robots',
    formatDays(keptInDays.rateWindow),
  ],
];

type PersonalDataTextProps = {
  publisher: Publisher;
  /** As an administrator set it. */
  helpKeptInMonths: number;
};

export function PersonalDataText({ publisher, helpKeptInMonths }: PersonalDataTextProps) {
  return (
    <>
      <p className="chapo">
        Rien n’est vendu, aucune page n’appelle un tiers. Rien ne part vers un autre site, sauf, si
        vous les demandez, des notifications que seul votre navigateur sait lire. Voici tout ce qui
        est gardé.
      </p>
      <section>
        <h2>Ce qui est gardé, pourquoi, jusqu’à quand</h2>
        <Table caption="Données gardées" hideCaption>
          <thead>
            <tr>
              <th scope="col">Donnée</th>
              <th scope="col">Pour</th>
              <th scope="col">Jusqu’à</th>
            </tr>
          </thead>
          <tbody>
            {listKept(helpKeptInMonths).map(([what, why, until]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{why}</td>
                <td>{until}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      <section>
        <h2>Témoins de connexion</h2>
        <p>
          Trois, et rien d’autre&nbsp;: celui qui vous garde connecté, celui qui retient votre
          confort de lecture, et celui qui porte un message d’une page à la suivante. Ils ne suivent
          personne, aucune bannière n’est nécessaire. Ce que vous écrivez reste aussi dans votre
          navigateur tant que ce n’est pas enregistré.
        </p>
      </section>
      <section>
        <h2>Vos droits</h2>
        <p>
          Tout télécharger, corriger, effacer&nbsp;: dans{' '}
          <Link to="/compte/donnees">Mes données</Link>, sans rien demander à personne. Pour toute
          autre question&nbsp;:
        </p>
        <ContactLine publisher={publisher} />
        <p>
          Vous pouvez aussi saisir la CNIL, sur{' '}
          <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.
        </p>
      </section>
    </>
  );
}
