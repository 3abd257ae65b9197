import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { agreementAddress, speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { agreeToProfile } from '#app/speakers/agree-to-profile.server.ts';
import { AgreementView } from '#app/speakers/components/agreement-view.tsx';
import { readAgreement } from '#app/speakers/read-agreement.server.ts';
import { refuseProfile } from '#app/speakers/refuse-profile.server.ts';
import { removePictureByLink } from '#app/speakers/remove-picture.server.ts';
import { TouringNotice } from '#app/training-requests/components/touring-notice.tsx';
import { endTouringByLink } from '#app/training-requests/end-touring-by-link.server.ts';
import { isTouringByLink } from '#app/training-requests/is-touring-by-link.server.ts';
import styles from '#app/ui/styles/pages/intervenants.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction = () => [
  { title: 'Ce qui est dit de vous – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async ({ context, params }) => ({
  page: await readAgreement(context, params.token ?? ''),
  token: params.token ?? '',
  isTouring: await isTouringByLink(context, params.token ?? ''),
}));

export const action = submit(async ({ context, params, values }) => {
  const token = params.token ?? '';
  switch (values.intent) {
    case 'agree': {
      const { slug } = await agreeToProfile(context, { token, revision: values.revision });
      return redirectSaying(speakerAddress(slug), 'Merci. Votre profil est en ligne.');
    }
    case 'refuse':
      await refuseProfile(context, { token });
      return redirectSaying(
        speakersAddress,
        'C’est noté\u00A0: tout ce qui vous nommait est effacé.',
      );
    case 'end-touring':
      await endTouringByLink(context, token);
      return redirectSaying(agreementAddress(token), 'Vous n’êtes plus dans l’équipe volante.');
    case 'remove-picture':
      await removePictureByLink(context, { token });
      return redirectSaying(agreementAddress(token), 'Image retirée.');
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function AgreementRoute() {
  const { page, token, isTouring } = useLoaderData<typeof loader>();
  return (
    <AgreementView page={page} token={token} answer={useActionData<typeof action>()}>
      {isTouring && <TouringNotice />}
    </AgreementView>
  );
}
