import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { gapsAddress, noticeAddress } from '#app/gaps/addresses.ts';
import { NoticeForm } from '#app/gaps/components/notice-form.tsx';
import type { NoticeInput } from '#app/gaps/inputs.ts';
import { postNotice } from '#app/gaps/post-notice.server.ts';
import { readNoticeForm } from '#app/gaps/read-notice-form.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { speakersAddress } from '#app/speakers/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';

export const meta: MetaFunction = () => [{ title: 'Chercher quelqu’un – Manques – RPBS' }];

export const loader = load(({ context }) => readNoticeForm(context));

export const action = submit(async ({ context, values }) => {
  const { noticeId } = await postNotice(context, values as NoticeInput);
  return redirectSaying(noticeAddress(noticeId), 'Votre recherche est affichée.');
});

export default function NewNoticeRoute() {
  return (
    <div className="conteneur section pile pile--large">
      <Breadcrumb
        crumbs={[
          { to: speakersAddress, label: 'Intervenants' },
          { to: gapsAddress, label: 'Manques' },
        ]}
        current="Chercher quelqu’un"
      />
      <h1 className="h1-page">Chercher quelqu’un</h1>
      <p className="chapo">
        Vos collègues, et les intervenants qui ont un compte, la lisent et vous proposent quelqu’un.
      </p>
      <NoticeForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
    </div>
  );
}
