import { Component, type ComponentChild, type ComponentClass } from 'preact';
/** What a component may be told of its life. */
export type Lifecycle = Pick<Component, 'componentDidMount' | 'componentDidUpdate'>;
/**
 * A component that draws itself anew when a signal changes that its view has read. `setup` runs once for each place
 * where the component stands, with its first props: what it declares is the component's own state, and it may hear of
 * the component's life. It gives the view.
 * The package's own integration with Preact does the same together with Preact's hooks, in ten times the bytes.
 */
export declare const live: <P extends object>(setup: (life: Lifecycle, first: P) => (props: P) => ComponentChild) => ComponentClass<P>;
