import { useEffect } from 'react';

/** Goes to a place of the page: unfolds what hides it, takes the focus there. */
function goTo(place: HTMLElement) {
  for (let fold = place.closest('details'); fold; fold = parentFold(fold)) fold.open = true;
  const sought = place instanceof HTMLDetailsElement ? place.querySelector('summary') : place;
  if (sought && !takesFocus(sought)) {
    sought.tabIndex = -1;
    sought.focus({ preventScroll: true });
    sought.addEventListener('blur', () => sought.removeAttribute('tabindex'), { once: true });
  }
  place.scrollIntoView();
}

const parentFold = (fold: HTMLElement) => fold.parentElement?.closest('details') ?? null;

function takesFocus(element: HTMLElement): boolean {
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}

function follow(event: MouseEvent) {
  const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (event.defaultPrevented || event.button !== 0 || !isPlain) return;
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const hash = link?.getAttribute('href') ?? '';
  const place = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!place) return;
  event.preventDefault();
  goTo(place);
  window.history.replaceState(window.history.state, '', hash);
}

/**
 * Follows the links that stay on the page. Left to the browser, each is a visit for the router,
 * which then forgets what the server has just answered: the errors of a form would vanish as soon
 * as somebody goes to the first of them.
 */
export function useInPageLinks() {
  useEffect(() => {
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, []);
}
