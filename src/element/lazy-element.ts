/** What stands behind an element once its part is there. */
export interface Controller {
  /** `idle`, `loading`, `ready`, `failed`. */
  readonly status?: string
  open?(id: string): void
  close?(): void
  reload?(): void
  /** The element left the page for good: everything that it made goes with it. */
  dispose(): void
}

export type Mount = (element: HTMLElement) => Promise<Controller>

/**
 * A custom element that costs nothing until it nears the viewport (or at once, if `nearby` is false).
 * Its own code comes with a part, and watches the attributes itself, so that all elements share this small class.
 */
export const lazyElement = (mount: Mount, nearby: boolean): typeof HTMLElement =>
  class extends HTMLElement {
    #controller: Promise<Controller> | undefined
    #mounted: Controller | undefined
    #observer: IntersectionObserver | undefined

    connectedCallback(): void {
      if (this.#controller || this.#observer) return
      // An address that names a picture opens it, wherever its gallery stands.
      if (nearby && !/^#vitrine/.test(location.hash)) {
        this.#observer = new IntersectionObserver(
          (entries) => {
            if (entries.some((entry) => entry.isIntersecting)) this.#with()
          },
          { rootMargin: '50%' },
        )
        this.#observer.observe(this)
      } else this.#with()
    }

    disconnectedCallback(): void {
      // A moved element is connected again within this task and keeps its state.
      queueMicrotask(() => {
        if (this.isConnected) return
        this.#observer?.disconnect()
        this.#controller?.then(
          (controller) => controller.dispose(),
          () => {}, // told already
        )
        this.#observer = this.#controller = this.#mounted = undefined
      })
    }

    get status(): string {
      return this.#mounted?.status ?? 'idle'
    }

    open(id: string): void {
      this.#with((controller) => controller.open?.(id))
    }

    close(): void {
      this.#with((controller) => controller.close?.())
    }

    reload(): void {
      this.#with((controller) => controller.reload?.())
    }

    #with(use?: (controller: Controller) => void): void {
      this.#observer?.disconnect()
      this.#controller ??= mount(this)
      this.#controller.then(
        (controller) => {
          this.#mounted = controller
          use?.(controller)
        },
        (error: unknown) => {
          // Blocked, or offline: the fallback content stays, and the next call tries again.
          this.#controller = undefined
          const detail = { code: 'network', message: `${error}`, skipped: [] }
          this.dispatchEvent(new CustomEvent('vitrine:error', { bubbles: true, composed: true, detail }))
        },
      )
    }
  }
