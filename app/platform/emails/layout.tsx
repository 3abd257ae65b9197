import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Hr } from '@react-email/hr';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { ReactNode } from 'react';

/** The light tokens of `app/ui/styles/tokens.css`: mail programs know no custom property. */
const ink = '#1b2733';
const paper = '#f6f3ed';
const surface = '#ffffff';
const line = '#dcd4c6';
const blue = '#0e4f74';
const quiet = '#4b5763';
const font = "'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif";

const linkStyle = { color: blue, textDecoration: 'underline' };

type MailLayoutProps = {
  /** First words shown in the list of messages. */
  preview: string;
  title: string;
  /** Why this person receives it: « Vous recevez ce message parce que… ». */
  reason: string;
  /** Where they say how they want to be told; none for what must be told. */
  settingsLink?: string;
  appUrl: string;
  children: ReactNode;
};

/** Every mail of the house: one column, no picture, nothing fetched from anywhere. */
export function MailLayout({
  preview,
  title,
  reason,
  settingsLink,
  appUrl,
  children,
}: MailLayoutProps) {
  return (
    <Html lang="fr">
      <Head>
        <meta name="color-scheme" content="light" />
        <title>{title}</title>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: paper, color: ink, fontFamily: font, margin: 0 }}>
        <Container style={{ maxWidth: '560px', padding: '24px 16px' }}>
          <Text style={{ fontSize: '16px', fontWeight: 700, margin: '0 0 12px' }}>
            RPBS – Réseau Partage Bib Sud
          </Text>
          <Section
            style={{
              backgroundColor: surface,
              border: `1px solid ${line}`,
              borderTop: `4px solid ${blue}`,
              borderRadius: '8px',
              padding: '24px',
            }}
          >
            <Heading as="h1" style={{ fontSize: '22px', lineHeight: 1.3, margin: '0 0 16px' }}>
              {title}
            </Heading>
            {children}
          </Section>
          <Hr style={{ borderColor: line, margin: '24px 0 12px' }} />
          <Text style={{ color: quiet, fontSize: '14px', lineHeight: 1.5, margin: 0 }}>
            {reason}{' '}
            {settingsLink && (
              <>
                <Link href={settingsLink} style={linkStyle}>
                  Choisir ce que vous recevez
                </Link>
                {' · '}
              </>
            )}
            <Link href={appUrl} style={linkStyle}>
              {appUrl.replace(/^https?:\/\//u, '')}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export function MailText({ children }: { children: ReactNode }) {
  return <Text style={{ fontSize: '16px', lineHeight: 1.6, margin: '0 0 16px' }}>{children}</Text>;
}

/** The one gesture of the mail, with its address in full for programs that hide buttons; the text twin shows it once. */
export function MailButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <>
      <Button
        href={href}
        style={{
          backgroundColor: blue,
          borderRadius: '8px',
          color: '#ffffff',
          fontSize: '16px',
          fontWeight: 700,
          padding: '12px 20px',
        }}
      >
        {children}
      </Button>
      <Text
        data-skip-in-text="true"
        style={{ color: quiet, fontSize: '14px', lineHeight: 1.5, margin: '16px 0' }}
      >
        Si le bouton ne fait rien, copiez cette adresse dans votre navigateur :
        <br />
        <Link href={href} style={{ ...linkStyle, wordBreak: 'break-all' }}>
          {href}
        </Link>
      </Text>
    </>
  );
}
