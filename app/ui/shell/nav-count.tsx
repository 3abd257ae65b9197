import { HiddenText } from '#app/ui/hidden-text.tsx';

/** Beside a word of the navigation: how many things wait there; nothing where none does. */
export function NavCount({ count = 0 }: { count?: number }) {
  if (count === 0) return null;
  return (
    <>
      <span className="nav-n" aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <HiddenText>{`, ${count} en attente`}</HiddenText>
    </>
  );
}
