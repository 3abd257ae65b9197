import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';

/** Doors, what belongs to members, what machines ask for: nothing there to find again. */
const closed = [
  '/administration',
  '/api/',
  '/compte',
  '/confort',
  '/deconnexion',
  '/demo/',
  '/fiches/invitation/',
  '/fiches/nouvelle',
  '/fiches/partage/',
  '/fiches/*/recuperer/',
  '/inscription/',
  '/intervenants/accord/',
  '/intervenants/nouveau',
  '/mot-de-passe',
  '/suggestions/',
];

export const loader = api(async ({ context, request }) => {
  const rules = closed.map((path) => `Disallow: ${path}`);
  const text = ['User-agent: *', ...rules, '', `Sitemap: ${context.appUrl}/sitemap.xml`, ''];
  return answerWithEtag(request, text.join('\n'), {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
});
