/**
 * Runs within the page. The elements that hold text and are seen, by what decides on
 * their contrast: their colour and the one of the text around, the size of the letters, the
 * backgrounds and opacities they lie in, what is laid over or under them. Two elements under one
 * name have one contrast, whatever the page.
 * It names nothing outside itself: the page gets its text.
 * @param within a selector: what is around it is left out.
 */
export function gatherColours(within: string): Map<string, Element[]> {
  const holders: { element: Element; look: string; box: DOMRect }[] = [];
  const placed: { element: Element; look: string; box: DOMRect }[] = [];
  const visit = (element: Element, around: string, colourAround: string) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const under = [
      style.backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : style.backgroundColor,
      style.backgroundImage === 'none' ? '' : style.backgroundImage,
      style.opacity === '1' ? '' : style.opacity,
      style.filter === 'none' ? '' : style.filter,
      style.mixBlendMode === 'normal' ? '' : style.mixBlendMode,
    ].filter(Boolean);
    const ground = under.length > 0 ? `${around} > ${under.join(' ')}` : around;
    const box = element.getBoundingClientRect();
    // What is folded or laid beside the page waits to be seen: axe judges it then.
    const hasSize = box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0;
    const isSeen =
      style.display === 'contents' ||
      (hasSize && element.checkVisibility({ visibilityProperty: true }));
    if (isSeen && style.position !== 'static') placed.push({ element, look: ground, box });
    const holdsText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const isTyped = element.matches('textarea, input:not([type=radio], [type=checkbox])');
    if (isSeen && (holdsText || isTyped)) {
      const letters = Number.parseFloat(style.fontSize);
      // As WCAG counts them: 24 px, or 18.66 px in bold.
      const isLarge = letters >= (Number(style.fontWeight) >= 700 ? 18.66 : 24);
      const link = element.closest('a');
      const isInText =
        link && (link.parentElement?.textContent ?? '').trim() !== (link.textContent ?? '').trim();
      const asLink = isInText ? `link ${style.textDecorationLine} ${style.fontWeight}` : '';
      const look = `${style.color} ${style.textShadow} ${isLarge ? 'large' : ''} in ${colourAround} ${asLink} on ${ground}`;
      holders.push({ element, look, box });
    }
    for (const child of element.children) visit(child, ground, style.color);
  };
  visit(document.body, '', '');
  const byColours = new Map<string, Element[]>();
  const part = document.querySelector(within);
  for (const { element, look, box } of holders) {
    if (!part?.contains(element)) continue;
    const over = placed.filter(
      (other) =>
        other.box.left < box.right &&
        other.box.right > box.left &&
        other.box.top < box.bottom &&
        other.box.bottom > box.top &&
        !other.element.contains(element) &&
        !element.contains(other.element),
    );
    const colours = [look, ...over.map((other) => other.look)].join(' and ');
    byColours.set(colours, [...(byColours.get(colours) ?? []), element]);
  }
  return byColours;
}
