/** What is measured of a page: one function a measure, each of which opens its own. */
import { median, visit, wait } from './chromium.mjs'

const FRAMES_A_STEP = 6

/** Opening a page until it rests: work, first paint, long tasks, what moved, what it holds, whom it asked. */
export async function settle(browser, origin, path, rate) {
  const page = await visit(browser, origin, path, { rate })
  const { ThreadTime, ScriptDuration, RecalcStyleDuration, LayoutDuration } = await page.metrics()
  const heard = await page.page.evaluate(() => ({
    long: window.benchHeard.long,
    shift: window.benchHeard.shift,
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  const held = await page.collect()
  await page.close()
  return {
    workMs: ThreadTime * 1000,
    scriptMs: ScriptDuration * 1000,
    styleAndLayoutMs: (RecalcStyleDuration + LayoutDuration) * 1000,
    paintMs: heard.paintMs,
    longTasks: heard.long.length,
    longestMs: Math.max(0, ...heard.long),
    shift: heard.shift,
    nodes: held.Nodes,
    listeners: held.JSEventListeners,
    heapBytes: held.JSHeapUsedSize,
    foreign: page.requests.filter((url) => new URL(url).origin !== origin && !/^(data|blob):/.test(url)).length,
  }
}

/** From the press on a vote button to the frame that shows it, ms: the median of some taps. */
export async function tap(browser, origin, path, rate, taps = 12) {
  const { page, close } = await visit(browser, origin, path, { rate })
  await page.evaluate(() => {
    const times = []
    Object.assign(window, { benchTaps: times })
    addEventListener(
      'click',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage('')
        }),
      true,
    )
  })
  const box = await page.locator('[data-act=vote]').nth(2).boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  for (let done = 0; done < taps; done++) {
    await wait(120)
    await page.mouse.click(x, y)
  }
  await wait(300)
  const times = await page.evaluate(() => window.benchTaps)
  await close()
  return median(times)
}

/** Thirty steps of 700 px: script, style and layout of one, and the longest frame. */
export async function scroll(browser, origin, path, rate, steps = 30) {
  const { page, metrics, close } = await visit(browser, origin, path, { rate })
  const before = await metrics()
  const worstMs = await page.evaluate(
    async ([steps, frames]) => {
      const frame = () => new Promise((next) => requestAnimationFrame(next))
      let worst = 0
      for (let step = 0, last = await frame(); step < steps; step++) {
        scrollBy({ top: 700, behavior: 'instant' })
        for (let more = 0; more < frames; more++) {
          const now = await frame()
          worst = Math.max(worst, now - last)
          last = now
        }
      }
      return worst
    },
    [steps, FRAMES_A_STEP],
  )
  const after = await metrics()
  await close()
  const sum = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].reduce(
    (all, name) => all + after[name] - before[name],
    0,
  )
  return { stepMs: (sum * 1000) / steps, worstMs }
}

/** A hundred galleries, one after the other; what is left of them. */
export async function growth(browser, origin, turns = 100) {
  const { page, cdp, metrics, close } = await visit(browser, origin, 'mounts/0')
  const round = (count) =>
    page.evaluate(async (count) => {
      const catalog = await (await fetch('/catalog/12.json')).json()
      for (let turn = 0; turn < count; turn++) {
        const gallery = document.createElement('vitrine-gallery')
        gallery.catalog = catalog
        const isReady = new Promise((ready) => gallery.addEventListener('vitrine:ready', ready, { once: true }))
        document.body.append(gallery)
        await isReady
        await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))
        gallery.remove()
        await new Promise((next) => requestAnimationFrame(next))
      }
    }, count)
  // What is garbage is found over several collections: elements free what they held, which frees more.
  const least = async () => {
    let found = {}
    for (let idle = 0; idle < 3; ) {
      await cdp.send('HeapProfiler.collectGarbage')
      await wait(50)
      const { Nodes, JSEventListeners, JSHeapUsedSize } = await metrics()
      const isLess = !(
        Nodes >= found.nodes &&
        JSEventListeners >= found.listeners &&
        JSHeapUsedSize >= found.heapBytes * 0.995
      )
      idle = isLess ? 0 : idle + 1
      if (isLess) found = { nodes: Nodes, listeners: JSEventListeners, heapBytes: JSHeapUsedSize }
    }
    return found
  }
  await round(20)
  const before = await least()
  await round(turns)
  const after = await least()
  const prototype = await cdp.send('Runtime.evaluate', { expression: 'HTMLElement.prototype' })
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId })
  const detached = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    // Prototypes are among them, which refuse to say whether they are in a document.
    functionDeclaration:
      'function () { let count = 0; for (const one of this) try { count += one.isConnected ? 0 : 1 } catch {} return count }',
    returnByValue: true,
  })
  await close()
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heapBytes: after.heapBytes - before.heapBytes,
    detached: detached.result.value,
  }
}

/** µs of recording one event, in the handler of a tap, and of the ways of others in the same page. */
export async function recording(browser, origin) {
  const { page, close } = await visit(browser, origin, 'vitrine/24?collector')
  const found = await page.evaluate(async () => {
    // As the script tag does; what is built is what is measured.
    const { createPage } = await import('/vitrine/parts/page.js')
    const { recorder } = createPage({ store: 'bench', collector: '/collect' }, window, location.href)
    const body = JSON.stringify([{ id: 'x'.repeat(21), type: 'bench', data: { page: location.href } }])
    const ways = {
      ours: () => recorder.record('vote', { poll: 'photo:p1', choice: 'like' }),
      beacon: () => navigator.sendBeacon('/collect/events', body),
      storage: (turn) => localStorage.setItem(`bench${turn}`, body),
    }
    const times = { ours: [], beacon: [], storage: [] }
    for (let round = 0; round < 25; round++)
      for (const [name, way] of Object.entries(ways)) {
        const began = performance.now()
        for (let turn = 0; turn < 10; turn++) way(turn)
        times[name].push(((performance.now() - began) * 1000) / 10)
      }
    return times
  })
  await close()
  return { oursUs: median(found.ours), beaconUs: median(found.beacon), storageUs: median(found.storage) }
}

/** From a click on a tile's link to the product's page, ms. The shopper points at it first, as long as one does. */
export async function commit(browser, origin, path) {
  const { page, close } = await visit(browser, origin, path)
  const link = page.locator('[data-act=buy]').nth(1)
  await link.hover()
  await wait(600)
  await link.evaluate((element) =>
    element.addEventListener('click', ({ timeStamp }) => {
      sessionStorage.setItem('bench', `${performance.timeOrigin + timeStamp}`)
    }),
  )
  await link.click({ noWaitAfter: true })
  await page.waitForURL(/products/)
  const ms = await page.evaluate(() => {
    const { responseStart } = performance.getEntriesByType('navigation')[0]
    return performance.timeOrigin + responseStart - Number(sessionStorage.getItem('bench'))
  })
  await close()
  return ms
}
