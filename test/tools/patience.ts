import { vi } from 'vitest'

/** How long what is waited for may take, ms: a browser on a busy machine takes longer than the second that is usual. */
const PATIENCE = 10_000

const { waitFor } = vi
vi.waitFor = (callback, options = PATIENCE) => waitFor(callback, options)
