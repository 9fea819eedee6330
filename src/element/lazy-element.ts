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

/** A server has no HTMLElement; importing the package there must not throw. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * A custom element that costs nothing until it nears the viewport (or at once, if `nearby` is false).
 * Its own code comes with a part, and watches the attributes itself, so that all elements share this small class.
 */
export const lazyElement = (mount: Mount, nearby: boolean): typeof HTMLElement =>
  class extends Base {
    #controller: Promise<Controller> | undefined
    #mounted: Controller | undefined
    #observer: IntersectionObserver | undefined

    connectedCallback(): void {
      if (this.#controller || this.#observer) return
      if (!nearby) {
        this.#start().catch(() => {})
        return
      }
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.#start().catch(() => {})
        },
        { rootMargin: '50%' },
      )
      this.#observer.observe(this)
    }

    disconnectedCallback(): void {
      // A moved element is connected again within this task and keeps its state.
      queueMicrotask(() => {
        if (this.isConnected) return
        this.#observer?.disconnect()
        this.#controller?.then((controller) => controller.dispose()).catch(() => {})
        this.#observer = this.#controller = this.#mounted = undefined
      })
    }

    get status(): string {
      return this.#mounted?.status ?? 'idle'
    }

    open(id: string): void {
      this.#call((controller) => controller.open?.(id))
    }

    close(): void {
      this.#call((controller) => controller.close?.())
    }

    reload(): void {
      this.#call((controller) => controller.reload?.())
    }

    #call(method: (controller: Controller) => void): void {
      this.#start().then(method, () => {})
    }

    #start(): Promise<Controller> {
      this.#observer?.disconnect()
      if (this.#controller) return this.#controller
      const controller = mount(this)
      this.#controller = controller
      controller.then(
        (mounted) => {
          if (this.#controller === controller) this.#mounted = mounted
        },
        (error: unknown) => {
          // Blocked, or offline: the fallback content stays, and the next call tries again.
          if (this.#controller === controller) this.#controller = undefined
          const detail = { code: 'network', message: String(error), skipped: [] }
          this.dispatchEvent(new CustomEvent('vitrine:error', { bubbles: true, composed: true, detail }))
        },
      )
      return controller
    }
  }
