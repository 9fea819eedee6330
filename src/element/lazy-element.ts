import type { Controller, LazyElement } from './controller'
import type { Page } from './page'
import type { LoadPart } from './parts'

/** The elements: `vitrine-` and the name of the part behind each. */
export const ELEMENTS = 'gallery share vote conversion'.split(' ') as ('gallery' | 'share' | 'vote' | 'conversion')[]

/**
 * A custom element that costs nothing until it nears the viewport; a conversion is reported at once, since nobody scrolls
 * to what is not seen. Its own code comes with a part, and watches the attributes itself, so that all elements share
 * this small class.
 */
export const lazyElement = (
  name: (typeof ELEMENTS)[number],
  load: LoadPart,
  page: () => Page | Promise<Page>,
): (new () => LazyElement) =>
  class extends HTMLElement implements LazyElement {
    /** Its part says more, once it is there. */
    status: LazyElement['status'] = 'idle'
    #catalog: unknown
    #controller: Promise<Controller> | undefined
    #observer = new IntersectionObserver((entries) => entries.at(-1)!.isIntersecting && this.#with(), {
      rootMargin: '50%',
    })

    connectedCallback(): void {
      this.#observer.observe(this)
      // An address that names a picture opens it, wherever its gallery stands.
      if (/^#vitrine|conversion$/.test(location.hash + name)) this.#with()
    }

    disconnectedCallback(): void {
      // A moved element is connected again within this task and keeps its state.
      queueMicrotask(() => {
        if (this.isConnected) return
        this.#observer.disconnect()
        this.#controller?.then(
          (controller) => controller.dispose(),
          goOn, // told already
        )
        this.#controller = undefined
      })
    }

    /** Frameworks set a property only where they find it, with its setter; a gallery's part takes over what it holds. */
    get catalog(): unknown {
      return this.#catalog
    }

    set catalog(given: unknown) {
      this.#catalog = given
    }

    open(id: string | number): void {
      this.#with('open', id)
    }

    close(): void {
      this.#with('close')
    }

    reload(): void {
      this.#with('reload')
    }

    #with(call?: 'open' | 'close' | 'reload', id?: string | number): void {
      this.#observer.disconnect()
      this.#controller ??= Promise.all([load(name), page()]).then(([part, host]) => part.mount(this, host))
      this.#controller.then(
        (controller) => controller[call!]?.(id!),
        (error: unknown) => {
          // Blocked, or offline: the fallback content stays, and the next call tries again.
          this.status = 'failed'
          this.#controller = undefined
          tellFailure(this, error)
        },
      )
    }
  }

/** Tells the page that a part could not be loaded. */
export function tellFailure(target: EventTarget, error: unknown): void {
  const detail = { code: 'network', message: `${error}`, skipped: [] }
  target.dispatchEvent(new CustomEvent('vitrine:error', { bubbles: true, composed: true, detail }))
}

/** Blocked or offline: the shop goes on without. */
export const goOn = () => {}
