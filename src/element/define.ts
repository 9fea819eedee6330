/** Defines an element once; a second copy of the script finds it there and leaves it. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(`vitrine-${name}`)) customElements.define(`vitrine-${name}`, element)
}
