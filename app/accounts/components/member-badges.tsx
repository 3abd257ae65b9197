import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import type { IconName } from '#app/ui/icon-names.ts';
import {
  type GrantableRole,
  type MemberState,
  memberStateLabels,
  roleLabels,
} from '#app/accounts/vocabulary.ts';

const looks: Record<MemberState, { tone: BadgeTone; icon: IconName }> = {
  newcomer: { tone: 'ochre', icon: 'hourglass' },
  vouched: { tone: 'olive', icon: 'user-check' },
  unverified: { tone: 'dashed', icon: 'mail' },
  suspended: { tone: 'alert', icon: 'user-x' },
};

export function StateBadge({ state }: { state: MemberState }) {
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {memberStateLabels[state]}
    </Badge>
  );
}

export function RoleBadge({ role }: { role: GrantableRole }) {
  return (
    <Badge tone="blue" icon="key-round">
      {roleLabels[role]}
    </Badge>
  );
}
