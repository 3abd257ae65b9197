import { fold } from '#app/platform/fold.ts';

/** What people write in the register for want of a website. */
const noWebsite = new Set(
  '|0|1|oui|non|nc|nr|na|n a|neant|aucun|aucune|sans|sans objet|so|x|xx|www|http|https|pas de site|site internet propre|en cours|en construction|en projet|facebook|site de la mairie|page facebook'.split(
    '|',
  ),
);

/** Whether these words say that there is nothing: « 0 », « oui », « NC ». */
export function isNoWebsite(raw: string): boolean {
  return noWebsite.has(fold(raw));
}

/**
 * The address of a website as written by hundreds of hands: « www.bm.fr », « HTTP//bm.fr/ »,
 * « bm.fr / facebook.com/bm » (the first one is kept).
 * @returns null where there is none, only words perhaps; undefined where an address is spoilt.
 */
export function tidyWebsite(raw: string): string | null | undefined {
  if (isNoWebsite(raw)) return null;
  for (const piece of raw.split(/[\s,<>"']+| ou | et /u)) {
    // « HTTP// », « hppts:// », « http;// » are meant as http.
    const [, scheme = '', rest = ''] = /^(h[htp]{2,4}s?[:;/]+)?[:;/]*(.*)$/iu.exec(piece) ?? [];
    const [host = ''] = rest.split(/[/?#]/u, 1);
    if (!/^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?$|^(?:\d+\.){3}\d+$/u.test(host)) continue;
    const address = `${/^http\W/iu.test(scheme) ? 'http' : 'https'}://${rest}`;
    if (URL.canParse(address)) return new URL(address).href;
  }
  return /[.@]|http|www/iu.test(raw) ? undefined : null;
}
