/** Opens the folded part that the link just followed leads into. */
export function openFoldOf(target: EventTarget): void {
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
  const sought = link?.getAttribute('href')?.slice(1);
  const place = sought ? document.getElementById(sought) : null;
  const fold = place?.closest('details');
  if (fold) fold.open = true;
}
