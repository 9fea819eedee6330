/** Defines an element once; a second copy of the script finds it there and leaves it. */
export declare function defineElement(name: string, element: CustomElementConstructor): void;
