/** What pages do to the scripts on them: run before everything else. Each is self-contained, since it is sent as text. */
export const HOSTILE_PAGES: Record<string, () => void> = {
  'Prototype 1.6: JSON, toJSON, bind and array methods of its own': () => {
    const define = (on: object, members: Record<string, unknown>) => Object.assign(on, members)
    const inspect = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(inspect).join(', ')}]`
        : typeof value === 'string'
          ? `"${value}"`
          : String(value)
    define(Array.prototype, {
      toJSON(this: unknown[]) {
        return inspect(this)
      },
      each(this: unknown[], action: (item: unknown) => void) {
        for (let i = 0; i < this.length; i++) action(this[i])
      },
      entries(this: unknown[]) {
        return this.slice()
      },
      include: () => false,
      clone: () => [],
      without: () => [],
    })
    define(String.prototype, {
      toJSON(this: string) {
        return `"${this}"`
      },
    })
    define(Date.prototype, { toJSON: () => '"a date"' })
    define(Object, { toJSON: inspect, keys: (of: object) => Object.getOwnPropertyNames(of), extend: Object.assign })
    define(window, { $A: (list: unknown) => list, Hash: class {}, Element: function Element() {} })
  },
  'MooTools 1.5: Array.from, bind without arguments, enumerable junk': () => {
    Object.assign(Array, { from: (item: unknown) => (item == null ? [] : [{}]) })
    Object.assign(Array.prototype, {
      append: () => [],
      getLast: () => null,
      contains: () => false,
      $family: () => 'array',
    })
    Object.assign(Function.prototype, {
      bind(this: (...list: unknown[]) => unknown, self: unknown) {
        return () => this.call(self)
      },
    })
    Object.assign(String.prototype, { contains: () => false, clean: () => '' })
    Object.assign(Number.prototype, { times: () => {} })
    Object.assign(window, { Event: function Event() {}, Class: class {}, typeOf: () => 'null' })
  },
  'junk on Object.prototype, read as options of fetch, listeners and descriptors': () => {
    Object.assign(Object.prototype, {
      junk: 1,
      mode: 'no-cors',
      headers: { 'x-junk': '1' },
      method: 'PUT',
      redirect: 'error',
      cache: 'only-if-cached',
      duplex: 'full',
      integrity: 'sha256-x',
      once: true,
      passive: true,
      visitor: 'polluted',
      subject: 'polluted',
      chain: ['polluted'],
      customer: 'polluted',
      items: ['polluted'],
      consent: 'denied',
      toJSON: () => 'polluted',
    })
  },
  'frozen built-ins': () => {
    for (const frozen of [Object, Array, Function, String, Promise, Map, Set, Date, Error, Storage, EventTarget])
      Object.freeze(frozen.prototype)
    for (const frozen of [Object, Array, Reflect, JSON, Math]) Object.freeze(frozen)
  },
  'JSON.stringify exchanged': () => {
    JSON.stringify = () => '{"exchanged":true}'
  },
  'Promise exchanged': () => {
    const Native = Promise
    Object.assign(window, {
      Promise: class Thenable {
        inner: Promise<unknown>
        constructor(run: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void) {
          this.inner = new Native(run)
        }
        // biome-ignore lint/suspicious/noThenProperty: that is what it is.
        then(done: (value: unknown) => unknown, failed: (reason: unknown) => unknown) {
          return this.inner.then(done, failed)
        }
      },
    })
  },
  'fetch, sendBeacon and timers wrapped, as error trackers and zones do': () => {
    const { fetch, setTimeout } = window
    window.fetch = (...list) => fetch.apply(window, list)
    const { sendBeacon } = navigator
    navigator.sendBeacon = (...list) => sendBeacon.apply(navigator, list)
    window.setTimeout = ((action: () => void, ms: number) => setTimeout(action, ms)) as typeof window.setTimeout
    const { addEventListener } = EventTarget.prototype
    EventTarget.prototype.addEventListener = function (...list) {
      return addEventListener.apply(this, list)
    }
  },
  'elements named like everything that a script may read': () => {
    addEventListener('DOMContentLoaded', () => {
      const names =
        'referrer visibilityState prerendering location history cookie body head hidden URL title domain documentElement createElement querySelector addEventListener dispatchEvent Shopify __tcfapi dataLayer vitrine localStorage navigator fetch crypto performance life globalPrivacyControl top parent'
      for (const name of names.split(' ')) {
        const form = document.implementation.createHTMLDocument().createElement('form')
        form.setAttribute('name', name)
        form.id = name
        const input = form.appendChild(form.ownerDocument.createElement('input'))
        input.name = 'customerPrivacy'
        const root = document.lastChild as Element
        root.lastChild?.appendChild(form)
      }
    })
  },
  'a router that takes every change of address for a navigation': () => {
    history.replaceState = () => {
      throw new Error('navigated')
    }
    history.pushState = history.replaceState
  },
  'array methods that lie': () => {
    Object.assign(Array.prototype, {
      includes: () => true,
      indexOf: () => 0,
      find: () => null,
      reduce: () => null,
      flat: () => [],
    })
  },
}
