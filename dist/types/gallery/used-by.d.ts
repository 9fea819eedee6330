/** What a click uses: a button or link with `data-act`; by the middle button links alone, and by others nothing. */
export declare const usedBy: ({ target, button }: MouseEvent) => HTMLElement | null;
