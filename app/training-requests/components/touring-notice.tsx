import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** To who reads their own page by a link: that it stands in the équipe volante, and how it leaves. */
export function TouringNotice() {
  return (
    <Notice title="Votre page est dans l’équipe volante.">
      <p>Les bibliothécaires du réseau y lisent que vous formez et vous déplacez.</p>
      <Form method="post">
        <Button variant="outline" name="intent" value="end-touring">
          Ne plus y paraître
        </Button>
      </Form>
    </Notice>
  );
}
