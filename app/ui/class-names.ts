/** Joins the class names that hold: `classNames('btn', isLarge && 'btn--large')`. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
