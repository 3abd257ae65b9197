import { Link } from '@remix-run/react';

import { sheetAddress } from '#app/sheets/addresses.ts';
import { sayTitle } from '#app/sheets/say-title.ts';
import { type SheetStatus } from '#app/sheets/vocabulary.ts';
import { sheetStatusLabels } from '#app/sheets/form-vocabulary.ts';
import { Avatar, initialsOf } from '#app/ui/avatar.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import type { IconName } from '#app/ui/icon-names.ts';

const statusIcons: Record<SheetStatus, IconName> = {
  draft: 'pencil',
  published: 'globe',
  withdrawn: 'eye-off',
  archived: 'archive',
};

type EditHeadProps = {
  title: string;
  slug: string;
  status: SheetStatus;
  authors: readonly { userId: string; displayName: string }[];
  adaptedFrom: { slug: string; title: string } | null;
  mayInvite: boolean;
};

/** What is being written, from what, and with whom. */
export function EditHead({ title, slug, status, authors, adaptedFrom, mayInvite }: EditHeadProps) {
  return (
    <>
      <Breadcrumb
        crumbs={[
          { to: '/', label: 'Accueil' },
          { to: '/compte/fiches', label: 'Mes fiches' },
        ]}
        current={sayTitle(title)}
      />
      <div className="edition-tete">
        <div>
          <h1 className="h1-page">{sayTitle(title)}</h1>
          {adaptedFrom && (
            <p className="doux">
              Adaptée de <Link to={sheetAddress(adaptedFrom.slug)}>{adaptedFrom.title}</Link>. Son
              équipe sera citée.
            </p>
          )}
        </div>
        <div className="rang">
          <Badge tone="neutral" icon={statusIcons[status]}>
            {sheetStatusLabels[status]}
          </Badge>
          <span className="presences">
            {authors.map(({ userId, displayName }) => (
              <Avatar key={userId} initials={initialsOf(displayName)} seed={userId} />
            ))}
          </span>
          <HiddenText>
            Écrite par {authors.map(({ displayName }) => displayName).join(', ')}
          </HiddenText>
          {mayInvite && (
            <LinkButton to={`/fiches/${slug}/equipe`} variant="outline" icon="user-plus">
              Inviter
            </LinkButton>
          )}
        </div>
      </div>
    </>
  );
}
