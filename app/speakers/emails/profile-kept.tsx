import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { formatDate } from '#app/ui/format.ts';

type ProfileKeptProps = { name: string; link: string; appUrl: string; until: Date };

/** The link by which a speaker keeps, or takes back, what they agreed to. */
export function ProfileKept({ name, link, appUrl, until }: ProfileKeptProps) {
  return (
    <MailLayout
      preview="Corriger votre profil, ou le retirer, sans compte"
      title="Votre profil d’intervenant·e"
      reason="Vous recevez ce message parce que cette adresse est celle du profil."
      appUrl={appUrl}
    >
      <MailText>
        «&nbsp;{name}&nbsp;» figure dans l’annuaire des intervenants avec votre accord. Par ce lien,
        vous pouvez à tout moment le corriger ou le retirer.
      </MailText>
      <MailButton href={link}>Ouvrir mon profil</MailButton>
      <MailText>
        Vous préférez un compte&nbsp;? Inscrivez-vous avec cette adresse, puis ouvrez votre profil.
      </MailText>
      <MailText>
        Gardez-le pour vous&nbsp;: qui le tient peut changer le profil. Il vaut jusqu’au{' '}
        {formatDate(until)}&nbsp;; ensuite, demandez-en un autre sur la page du profil.
      </MailText>
    </MailLayout>
  );
}
