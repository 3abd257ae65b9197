import type { SerializeFrom } from '@remix-run/node';

import type { MemberFile as File } from '#app/accounts/read-member.server.ts';
import type { MemberState } from '#app/accounts/vocabulary.ts';
import type { Refusal } from '#app/platform/refusal.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Card } from '#app/ui/card.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';

import { DeedList } from './deed-list.tsx';
import { DepartureForm } from './departure-form.tsx';
import { GrantForms } from './grant-forms.tsx';
import { GrantTable } from './grant-table.tsx';
import { RoleBadge, StateBadge } from './member-badges.tsx';
import { MemberFacts } from './member-facts.tsx';
import { VouchForm } from './newcomer-list.tsx';
import { SuspensionForm } from './suspension-form.tsx';

type Member = SerializeFrom<File>;

function stateOf({ suspendedAt, emailVerifiedAt, vouchedAt }: Member): MemberState {
  if (suspendedAt) return 'suspended';
  if (!emailVerifiedAt) return 'unverified';
  return vouchedAt ? 'vouched' : 'newcomer';
}

type MemberFileProps = {
  member: Member;
  departements: readonly { code: string; name: string }[];
  refusal: Refusal | null;
};

/** A member as the administration sees them, with only what this keeper may do. */
export function MemberFile({ member, departements, refusal }: MemberFileProps) {
  const { may } = member;
  const roles = [...new Set(member.grants.map(({ role }) => role))];
  const fields = refusal?.refused.fields ?? {};
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[{ to: '/administration/membres', label: 'Membres' }]}
        current={member.displayName}
      />
      <h1>{member.displayName}</h1>
      <p className="rang rang--serre">
        <StateBadge state={stateOf(member)} />
        {roles.map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
      </p>
      {refusal && (
        <ErrorSummary
          fieldErrors={fields}
          formErrors={Object.keys(fields).length === 0 ? [refusal.refused.message] : null}
        />
      )}
      {may.vouch && (
        <Notice tone="warning" title="Cette personne attend">
          <p>Elle lit et écrit des brouillons. Elle publiera quand quelqu’un répondra d’elle.</p>
          <VouchForm person={member} />
        </Notice>
      )}
      <div className="deux-tiers">
        <div className="pile">
          <section className="pile" aria-labelledby="roles">
            <h2 id="roles">Rôles</h2>
            <GrantTable grants={member.grants} />
            {may.grantLibrary && (
              <GrantForms
                member={member}
                departements={departements}
                mayGrantAll={may.grantAll}
                refusal={refusal}
              />
            )}
          </section>
          <Card as="section" className="pile" labelledBy="histoire">
            <h2 id="histoire">Histoire du compte</h2>
            <DeedList deeds={member.deeds} memberName={member.displayName} />
          </Card>
        </div>
        <div className="pile">
          <Card as="section" className="pile" labelledBy="profil">
            <h2 id="profil">Profil</h2>
            <MemberFacts member={member} />
          </Card>
          {may.depart && (
            <Card as="section" className="pile" labelledBy="depart">
              <h2 id="depart">Départ</h2>
              <DepartureForm error={fields.hasLeft} />
            </Card>
          )}
          {may.suspend && (
            <Card as="section" className="pile" labelledBy="acces">
              <h2 id="acces">Accès</h2>
              <SuspensionForm isSuspended={member.suspendedAt !== null} refusal={refusal} />
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}
