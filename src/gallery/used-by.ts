/** What a click uses: a button or link with `data-act`; by the middle button links alone, and by others nothing. */
export const usedBy = ({ target, button }: MouseEvent): HTMLElement | null =>
  button > 1 ? null : (target as Element).closest<HTMLElement>(button ? 'a[data-act]' : '[data-act]')
