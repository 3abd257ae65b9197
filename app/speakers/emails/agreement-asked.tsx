import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { formatDate } from '#app/ui/format.ts';

type AgreementAskedProps = {
  name: string;
  /** Who lists them: « Camille Roux, Médiathèque de Forcalquier ». */
  by: string;
  link: string;
  appUrl: string;
  /** The day when the entry disappears without an answer. */
  until: Date;
  isReminder: boolean;
};

/** To somebody who never signed up: what is said of them, why, until when, and how to refuse. */
export function AgreementAsked(props: AgreementAskedProps) {
  const { name, by, link, appUrl, until, isReminder } = props;
  return (
    <MailLayout
      preview="Vous décidez de ce que les bibliothèques lisent de vous"
      title={
        isReminder ? 'Votre accord est toujours attendu' : 'Des bibliothèques aimeraient vous citer'
      }
      reason={`Vous recevez ce message parce que ${by} a donné cette adresse, professionnelle, pour vous inviter. Sans réponse, tout s’efface le ${formatDate(until)}.`}
      appUrl={appUrl}
    >
      <MailText>
        {by} propose «&nbsp;{name}&nbsp;» à l’annuaire des intervenants des bibliothèques de
        Provence-Alpes-Côte d’Azur. Rien n’est public sans votre accord&nbsp;: pour l’instant, les
        bibliothécaires du réseau lisent ce nom, la discipline et cette adresse, rien d’autre.
      </MailText>
      <MailText>
        Ouvrez ce lien pour lire tout ce qui est écrit, le corriger, l’accepter ou le refuser. Aucun
        compte n’est nécessaire.
      </MailText>
      <MailButton href={link}>Lire ce qui est dit de moi</MailButton>
      <MailText>
        Si vous refusez, tout s’efface et personne ne pourra vous proposer de nouveau. Vos tarifs et
        vos coordonnées ne sont jamais montrés au public.
      </MailText>
    </MailLayout>
  );
}
