import type { ReactNode } from 'react';

import type { Team } from '#app/sheets/read-team.server.ts';
import { visibilities } from '#app/sheets/vocabulary.ts';
import { visibilityLabels } from '#app/sheets/form-vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { formatCount, formatDate } from '#app/ui/format.ts';
import { FreshForm } from '#app/ui/fresh-form.tsx';

type TeamPanelProps = {
  team: Team;
  viewerId: string;
  errors: Record<string, string[]>;
  typed: (name: string) => string;
};

/** Who writes the sheet, and who was invited to. */
export function CoauthorsCard({ team, viewerId, errors, typed }: TeamPanelProps) {
  const isOwner = team.authors.some(({ userId, role }) => userId === viewerId && role === 'owner');
  return (
    <Card as="section" labelledBy="coauteurs" className="pile">
      <h2 id="coauteurs">Qui écrit cette fiche</h2>
      <ul className="pile">
        {team.authors.map(({ userId, displayName, role }) => (
          <li key={userId} className="rang rang--bouts">
            <span>
              {displayName}
              {role === 'owner' && ' (à l’origine de la fiche)'}
            </span>
            {role === 'coauthor' && (isOwner || userId === viewerId) && (
              <Gesture intent="remove" name="userId" value={userId}>
                {userId === viewerId ? 'Quitter la fiche' : `Retirer ${displayName}`}
              </Gesture>
            )}
          </li>
        ))}
        {team.invitations.map(({ invitationId, email, expiresAt }) => (
          <li key={invitationId} className="rang rang--bouts">
            <span>
              {email}, invitation ouverte jusqu’au {formatDate(expiresAt)}
            </span>
            <Gesture intent="uninvite" name="invitationId" value={invitationId}>
              Reprendre l’invitation
            </Gesture>
          </li>
        ))}
      </ul>
      <FreshForm method="post" className="pile">
        <TextField
          name="email"
          type="email"
          label="Inviter par courriel"
          help="Même sans compte : le lien en propose un."
          defaultValue={typed('email')}
          error={errors.email}
        />
        <Button name="intent" value="invite" variant="primary" icon="user-plus">
          Envoyer l’invitation
        </Button>
      </FreshForm>
    </Card>
  );
}

/** Links that let the draft be read without an account. */
export function ShareLinksCard({ team, errors, typed }: Omit<TeamPanelProps, 'viewerId'>) {
  return (
    <Card as="section" labelledBy="liens" className="pile">
      <h2 id="liens">Liens de lecture</h2>
      <p>Qui a le lien lit le brouillon sans compte, jusqu’à ce que vous le fermiez.</p>
      <ul className="pile">
        {team.links.map(({ linkId, label, reader, visits, createdAt }) => (
          <li key={linkId} className="rang rang--bouts">
            <span>
              {label ?? 'Sans nom'}, du {formatDate(createdAt)} :{' '}
              {formatCount(visits, 'visite', 'visites')} ({visibilityLabels[reader].toLowerCase()})
            </span>
            <Gesture intent="close" name="linkId" value={linkId}>
              Fermer ce lien
            </Gesture>
          </li>
        ))}
      </ul>
      <FreshForm method="post" className="pile">
        <TextField
          name="label"
          label="Pour qui"
          maxLength={80}
          help="La mairie, la compagnie… pour vous y retrouver."
          defaultValue={typed('label')}
          error={errors.label}
        />
        <SelectField
          name="reader"
          label="Ce que montre le lien"
          choices={visibilities.map((value) => ({
            value,
            label: value === 'public' ? 'La partie publique' : 'Toute la fiche, budget compris',
          }))}
        />
        <Button name="intent" value="share" variant="outline" icon="link">
          Créer un lien
        </Button>
      </FreshForm>
    </Card>
  );
}

type GestureProps = { intent: string; name: string; value: string; children: ReactNode };

function Gesture({ intent, name, value, children }: GestureProps) {
  return (
    <FreshForm method="post">
      <input type="hidden" name={name} value={value} />
      <Button name="intent" value={intent} variant="quiet">
        {children}
      </Button>
    </FreshForm>
  );
}
