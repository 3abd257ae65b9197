import { Badge, type BadgeTone } from '#app/ui/badge.tsx';
import type { IconName } from '#app/ui/icon-names.ts';

import {
  type ProjectState,
  projectStateLabels,
  type SheetKind,
  sheetKindLabels,
} from '#app/sheets/vocabulary.ts';

const stateLooks: Record<ProjectState, { tone: BadgeTone; icon: IconName }> = {
  considered: { tone: 'dashed', icon: 'lightbulb' },
  running: { tone: 'ochre', icon: 'hourglass' },
  done: { tone: 'olive', icon: 'circle-check' },
  abandoned: { tone: 'neutral', icon: 'circle-slash' },
};

const kindIcons: Record<SheetKind, IconName> = {
  culturalAction: 'sparkles',
  exhibition: 'image',
  encounter: 'users',
  lecture: 'mic-vocal',
  workshop: 'wrench',
  digitalMediation: 'monitor-smartphone',
  tutorial: 'list-checks',
  territoryProject: 'map',
};

/** Where the project stands: « Réalisé ». */
export function ProjectStateBadge({ state }: { state: ProjectState }) {
  const { tone, icon } = stateLooks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {projectStateLabels[state]}
    </Badge>
  );
}

/** What sort of action it is: « Atelier ». */
export function SheetKindBadge({ kind }: { kind: SheetKind }) {
  return (
    <Badge tone="neutral" icon={kindIcons[kind]}>
      {sheetKindLabels[kind]}
    </Badge>
  );
}
