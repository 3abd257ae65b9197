import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { MemberFile } from '#app/accounts/components/member-file.tsx';
import { declareDeparture } from '#app/accounts/declare-departure.server.ts';
import { findLibraryChoice } from '#app/accounts/find-library-choice.server.ts';
import { grantRole } from '#app/accounts/grant-role.server.ts';
import { readMember } from '#app/accounts/read-member.server.ts';
import { reinstateMember } from '#app/accounts/reinstate-member.server.ts';
import { revokeRole } from '#app/accounts/revoke-role.server.ts';
import { suspendMember } from '#app/accounts/suspend-member.server.ts';
import { vouchForMember } from '#app/accounts/vouch-for-member.server.ts';
import { BadRequest, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.member.displayName ?? 'Membre'} – RPBS` },
];

/** An address that is no member's is a page that does not exist. */
function readId(id = ''): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id)) throw new NotFound();
  return id;
}

export const loader = load(async ({ context, params }) => {
  const member = await readMember(context, { userId: readId(params.id) });
  return { member, departements: member.may.grantAll ? await listDepartements(context) : [] };
});

const deeds = {
  vouch: { act: vouchForMember, words: 'Vous répondez de cette personne.' },
  suspend: { act: suspendMember, words: 'Compte suspendu.' },
  reinstate: { act: reinstateMember, words: 'Compte rouvert.' },
  depart: { act: declareDeparture, words: 'Départ noté\u00A0; la personne est prévenue.' },
  grant: { act: grantRole, words: 'Rôle donné.' },
  revoke: { act: revokeRole, words: 'Rôle retiré.' },
};

export const action = submit(async ({ context, params, values }) => {
  const userId = readId(params.id);
  const deed = Object.entries(deeds).find(([intent]) => intent === values.intent)?.[1];
  if (!deed) throw new BadRequest();
  const { libraryId, choices } = await findLibraryChoice(context, values);
  try {
    await deed.act(context, { ...values, libraryId, userId });
  } catch (error) {
    if (error instanceof InvalidInput && choices) error.suggestions = { libraryId: choices };
    throw error;
  }
  // Who gives up their own role may no longer come back to this page.
  const isSelf = context.actor.kind === 'member' && context.actor.userId === userId;
  return redirectSaying(isSelf ? '/' : `/administration/membres/${userId}`, deed.words);
});

export default function MemberPage() {
  const { member, departements } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <MemberFile
      member={member}
      departements={departements}
      refusal={isRefusal(answer) ? answer : null}
    />
  );
}
