import { data } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';

import { canOpenAdministration } from '#app/accounts/policy.ts';
import { useForgetOffline } from '#app/attendance/live/use-forget-offline.ts';
import { IdleRingWatch } from '#app/calls/components/idle-ring-watch.tsx';
import { useWaitingCount } from '#app/calls/live/waiting-count.ts';
import { readWaiting } from '#app/calls/read-waiting.server.ts';
import { helpAddress } from '#app/help/addresses.ts';
import { load } from '#app/platform/http.server.ts';
import { settings } from '#app/platform/settings.server.ts';
import { takeMessage } from '#app/platform/toast.server.ts';
import { initialsOf } from '#app/ui/avatar.tsx';
import { comfortAttributes, readComfort } from '#app/ui/comfort.ts';
import { LargestFileProvider, usualLargestFileInMb } from '#app/ui/largest-file.ts';
import { useNonce } from '#app/ui/nonce.ts';
import { documentLinks } from '#app/ui/shell/document-links.ts';
import { ErrorPage } from '#app/ui/shell/error-page.tsx';
import { currentMark } from '#app/ui/shell/shell-types.ts';
import { Shell } from '#app/ui/shell/shell.tsx';

import { navigationFor } from './navigation.ts';

export const links = () => documentLinks;

/** A page that fails cannot name itself: its address leads nowhere, or something stands in the way. */
export const meta: MetaFunction = ({ error }) => {
  if (!error) return [{ title: 'RPBS – Réseau Partage Bib Sud' }];
  const isNowhere = isRouteErrorResponse(error) && error.status === 404;
  return [
    { title: isNowhere ? 'Page introuvable – RPBS' : 'Page indisponible – RPBS' },
    { name: 'robots', content: 'noindex' },
  ];
};

export const loader = load(async ({ context, request }) => {
  const { actor, appUrl, requestId } = context;
  const { message, cookie } = takeMessage(request);
  return data(
    {
      viewer:
        actor.kind === 'member'
          ? { displayName: actor.displayName, initials: initialsOf(actor.displayName) }
          : null,
      keepsHouse: canOpenAdministration(actor),
      waiting: await readWaiting(context),
      comfort: readComfort(request.headers.get('Cookie')),
      toast: message ? { id: requestId, text: message } : null,
      requestId,
      origin: appUrl,
      largestFileInMb: settings().UPLOAD_MAX_MB,
    },
    { headers: cookie ? { 'Set-Cookie': cookie } : {} },
  );
});

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const known = useRouteLoaderData<typeof loader>('root');
  const waitingCount = useWaitingCount(known?.waiting ?? null);
  useForgetOffline(known ? !known.viewer : null);
  // The help desk has its own, which came with the page.
  const isInHelp = currentMark(helpAddress, useLocation().pathname) !== undefined;
  return (
    <html lang="fr" {...(known && comfortAttributes(known.comfort))}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* react-aria writes one style of its own: it must carry the nonce too. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        <LargestFileProvider value={known?.largestFileInMb ?? usualLargestFileInMb}>
          <Shell
            navigation={navigationFor({
              isMember: Boolean(known?.viewer),
              keepsHouse: known?.keepsHouse ?? false,
              waitingCount,
            })}
            viewer={known?.viewer ?? null}
            toast={known?.toast}
            urgent={known?.waiting?.isWatching && !isInHelp && <IdleRingWatch />}
          >
            {children}
          </Shell>
        </LargestFileProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What a door threw: its sentence when it has one for people, else the usual one of its status. */
export function ErrorBoundary() {
  const error = useRouteError();
  const known = useRouteLoaderData<typeof loader>('root');
  const answer = isRouteErrorResponse(error) ? error : null;
  return (
    <ErrorPage
      status={answer?.status ?? 500}
      sentence={answer?.data?.message}
      requestId={known?.requestId}
      searchAction="/fiches"
    />
  );
}
