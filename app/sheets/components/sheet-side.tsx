import { Form, Link } from '@remix-run/react';

import { historyAddress, pdfAddress, reportAddress, sheetAddress } from '#app/sheets/addresses.ts';
import { hasSection } from '#app/sheets/present-sections.ts';
import type { SheetPage } from '#app/sheets/sheet-page.ts';
import { licenceLabels, licenceUrls } from '#app/sheets/vocabulary.ts';
import { Card } from '#app/ui/card.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Shutter } from '#app/ui/shutter.tsx';

import { SharePanel } from './share-panel.tsx';

type SheetSideProps = { page: SheetPage; address: string };

/** Beside the text: what one does with the sheet, who to ask, and its papers. */
export function SheetSide({ page, address }: SheetSideProps) {
  const isPublished = page.status === 'published' || page.status === 'archived';
  return (
    <aside className="cote" aria-label="Agir sur cette fiche">
      {(isPublished || page.may.edit) && (
        <Card className="pile cote__actions">
          {isPublished && <Adapt page={page} />}
          {isPublished && (
            <div className="grille grille--boutons">
              <a
                className="btn btn--contour"
                href={pdfAddress(page.slug, page.isMember ? page.reader : 'public')}
              >
                <Icon name="file-down" />
                <span>PDF</span>
              </a>
              <SharePanel address={address} title={page.content.title} />
            </div>
          )}
          {page.may.edit && (
            <LinkButton
              variant="quiet"
              large
              icon="pencil"
              to={`${sheetAddress(page.slug)}/modifier`}
            >
              Modifier cette fiche
            </LinkButton>
          )}
        </Card>
      )}
      <Contact page={page} />
      <Papers page={page} />
      {isPublished && (
        <p>
          <Link className="lien-seul petit" to={reportAddress(page.slug)} discover="none">
            <Icon name="flag" />
            Signaler une erreur
          </Link>
        </p>
      )}
    </aside>
  );
}

function Adapt({ page: { slug, may, isMember, content } }: { page: SheetPage }) {
  if (content.licence === 'ask' && !may.adapt) {
    return (
      <p className="petit">
        Cette fiche se reprend avec l’accord de ses auteurs&nbsp;: écrivez-leur avant de l’adapter.
      </p>
    );
  }
  if (may.adapt) {
    return (
      <Form method="post" action={`${sheetAddress(slug)}/adapter`}>
        <Button variant="primary" large icon="copy">
          Adapter cette fiche
        </Button>
      </Form>
    );
  }
  if (isMember) return null;
  return (
    <LinkButton
      variant="primary"
      large
      icon="copy"
      to={`${sheetAddress(slug)}/adapter`}
      discover="none"
    >
      Adapter cette fiche
    </LinkButton>
  );
}

function Contact({ page: { content } }: { page: SheetPage }) {
  if (!hasSection(content, 'contact')) return null;
  const { name, role, email, phone, note } = content.contact;
  const words = (
    <>
      <h2 className="h-cote">Contact</h2>
      {name && (
        <p>
          <strong>{name}</strong>
          {role && `, ${role}`}
        </p>
      )}
      {note && <p className="petit">{note}</p>}
      {phone && (
        <p>
          <a href={`tel:${phone.replaceAll(/[^\d+]/gu, '')}`}>{phone}</a>
        </p>
      )}
      {email && (
        <p>
          <a className="btn btn--contour" href={`mailto:${email}`}>
            <Icon name="mail" />
            <span>Écrire{name ? ` à ${name}` : ''}</span>
          </a>
        </p>
      )}
    </>
  );
  return content.visibility.contact === 'professional' ? (
    <Shutter id="contact">{words}</Shutter>
  ) : (
    <Card id="contact">{words}</Card>
  );
}

function Papers({ page: { slug, content, version } }: { page: SheetPage }) {
  const licenceUrl = licenceUrls[content.licence];
  return (
    <dl className="liste-faits carte">
      <div>
        <Icon name="scale" />
        <dt>Licence</dt>
        <dd>
          {licenceUrl ? (
            <a href={licenceUrl} rel="license noopener">
              {licenceLabels[content.licence]}
            </a>
          ) : (
            licenceLabels[content.licence]
          )}
        </dd>
      </div>
      {version && (
        <div>
          <Icon name="history" />
          <dt>Modifiée</dt>
          <dd>
            {formatDate(version.publishedAt)},{' '}
            <Link to={historyAddress(slug)} discover="none">
              version {version.number}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
