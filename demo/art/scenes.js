/** The pictures to take: four angles of each product, rooms with several products, one turntable. */
import * as THREE from 'three'
import { backdrops } from '../catalog/glazes.js'
import { products } from '../catalog/products.js'
import { branches, forms, part, props, setDetail } from './forms.js'
import { rooms } from './rooms.js'

const flat = new Set(['dinner', 'side', 'coupe', 'rimmed', 'platter', 'tray', 'serving', 'pasta'])
const low = new Set(['bowl', 'ramen', 'nut', 'mixing', 'rice', 'footed', 'cakestand'])
const handled = new Set([
  'mug',
  'barrel',
  'espresso',
  'tall',
  'teacup',
  'jug',
  'creamer',
  'pitcher',
  'teapot',
  'chamber',
])
const filled = { bud: 'pale', bottle: 'olive', hourglass: 'olive', collar: 'pale' }
const isPendant = (form) => form.endsWith('pendant')
const isLamp = (form) =>
  isPendant(form) || ['mushroom', 'gourd', 'conelamp', 'globelamp', 'lantern', 'bedside'].includes(form)
const deg = Math.PI / 180
const nameNumber = (name) => [...name].reduce((sum, c) => (sum * 7 + c.charCodeAt(0)) % 97, 3)

function bounds(object) {
  object.updateMatrixWorld(true)
  const box = new THREE.Box3()
  object.traverse((m) => {
    if (m.isMesh && m.userData.skin !== 'cord' && !m.userData.prop) box.union(new THREE.Box3().setFromObject(m))
  })
  return box
}

export function createScenes(studio) {
  function product(handle, { glaze, seed = 1 } = {}) {
    const item = products.find((p) => p.handle === handle)
    const object = forms[item.form]()
    studio.dress(object, glaze ? [glaze, ...item.glazes.filter((g) => g !== glaze)] : item.glazes, {
      seed: seed + nameNumber(handle),
    })
    return object
  }

  /** One picture of a product: `angle` 1 front, 2 from above, 3 close, 4 all its glazes. */
  function still(handle, angle, { width = 960, height = 1200, samples = 10 } = {}) {
    setDetail(angle === 4 ? 0.7 : 1)
    const item = products.find((p) => p.handle === handle)
    /* From the name, so that the order of the shop window may change. */
    const index = nameNumber(handle)
    const { form } = item
    const pendant = isPendant(form)
    const lamp = isLamp(form)
    const scene = new THREE.Scene()
    const stage = new THREE.Group()
    scene.add(stage)
    const turn = handled.has(form) ? Math.PI + 0.5 : 0.35 + index
    const list = angle === 4 ? item.glazes.slice(0, 3) : [item.glazes[0]]
    if (angle === 4 && list.length === 1) list.push(list[0])
    const one = product(handle, {})
    const box0 = bounds(one)
    const w0 = box0.max.x - box0.min.x
    const h0 = box0.max.y - box0.min.y
    let main = null
    const flatStack = angle === 4 && flat.has(form)
    list.forEach((glaze, i) => {
      const object = i ? product(handle, { glaze, seed: i * 31 }) : one
      object.rotation.y = turn + i * 0.25
      if (flatStack) {
        object.position.set((i % 2) * 0.05, i * 0.115, (i % 2) * -0.04)
      } else if (list.length > 1) {
        const gap = w0 * (pendant ? 1.05 : 0.68)
        const k = i - (list.length - 1) / 2
        const depth = Math.min(w0, box0.max.z - box0.min.z + 0.25 * w0)
        object.position.set(
          k * gap,
          pendant ? (i % 2 ? 0.9 : 0) * h0 * 0.75 : 0,
          pendant ? 0 : [0.15, -0.75, 0.42][i] * depth,
        )
      }
      stage.add(object)
      main ??= object
    })
    if (angle !== 4 && filled[form]) {
      const top = box0.max.y
      const b = branches(index + 3, {
        stems: 2,
        height: top * 0.62 + 0.3,
        lean: 0.34 * top,
        skin: filled[form],
        from: top - 0.3,
        leaf: 0.34,
      })
      b.traverse((m) => {
        m.userData.prop = true
      })
      studio.dress(b, [], { seed: index })
      stage.add(b)
    }
    const lift = pendant ? 7 : 0
    stage.position.y = lift
    const box = bounds(stage)
    if (angle !== 4 && filled[form]) box.max.y *= angle === 1 ? 1.3 : 1
    const busy = new THREE.Box3().setFromObject(stage)
    const size = box.getSize(new THREE.Vector3())
    const mid = box.getCenter(new THREE.Vector3())
    const scale = Math.max(size.y * 0.8, size.x)
    const colour = backdrops[item.backdrop]
    scene.add(studio.sweep(colour, { back: -Math.max(3.4, scale * 1.5), radius: 3.4 }))
    let elevation = 9
    let azimuth = 0
    if (flat.has(form)) elevation = 34
    else if (low.has(form)) elevation = 20
    else if (handled.has(form)) elevation = 16
    let fill = 0.66
    if (angle === 2) {
      elevation = flat.has(form) ? 76 : low.has(form) ? 56 : 40
      azimuth = 24
    }
    if (angle === 4) {
      elevation = flat.has(form) ? 22 : low.has(form) ? 30 : 17
      azimuth = -6
      fill = 0.8
    }
    if (pendant) elevation = angle === 2 ? -26 : angle === 4 ? -5 : -9
    const fov = 17
    const aspect = width / height
    const proj = size.y * Math.cos(elevation * deg) + Math.max(size.x, size.z) * Math.abs(Math.sin(elevation * deg))
    const need = Math.max(proj / fill, size.x / (fill * 1.12) / aspect)
    /* Small things stay a little smaller in the frame, so that a thimble isn't a bucket. */
    const visible = need * (angle === 4 ? 1 : 1 + 0.13 / Math.max(0.6, scale))
    let distance = visible / (2 * Math.tan((fov / 2) * deg))
    const to = mid.clone()
    to.y += size.y * 0.02
    if (pendant && angle !== 2) to.y += size.y * 0.25
    let aperture = 0.1
    if (angle === 3) {
      distance *= 0.48
      elevation = flat.has(form) ? 30 : low.has(form) ? 34 : 24
      if (pendant) elevation = -14
      azimuth = -22
      to.y = mid.y + size.y * (flat.has(form) ? 0 : pendant ? -0.1 : 0.26)
      to.x -= size.x * 0.05
      if (lamp && !pendant) {
        to.y = mid.y - size.y * 0.12
        distance *= 1.25
      }
      aperture = 0.16
    }
    const from = [
      to.x + Math.sin(azimuth * deg) * Math.cos(elevation * deg) * distance,
      to.y + Math.sin(elevation * deg) * distance,
      to.z + Math.cos(azimuth * deg) * Math.cos(elevation * deg) * distance,
    ]
    const reach = Math.max(2.2, Math.max(size.x, size.y, size.z) * 1.15 + 0.8)
    const dark = lamp && ['umber', 'night'].includes(item.backdrop)
    const lampData = one.userData.lamp
    const light = {
      dir: [-0.82, 0.92, 0.62],
      spread: 0.2,
      key: dark ? 0.62 : lamp ? 0.8 : 0.82,
      dome: dark ? 0.5 : lamp ? 0.68 : 0.62,
      centre: [mid.x, pendant ? mid.y : mid.y * 0.6, mid.z],
      reach,
      size: Math.max(0.5, size.y),
      floorCol: studio.paper(item.backdrop),
      floorY: pendant ? -20 : 0,
      fallCentre: [mid.x - scale * 0.9, mid.y + scale * 0.6, mid.z + scale * 0.6],
      fall: 5.5 + scale * 1.6,
    }
    if (lampData)
      light.lamp = {
        at: [main.position.x, lift + main.position.y + lampData.y, main.position.z],
        power: lampData.power * (dark ? 2.1 : 1.6),
        beam: lampData.down ? lampData.beam : 0,
        opaque: pendant && !['globependant', 'linenpendant'].includes(form),
      }
    return {
      scene,
      rounds: samples < 5 ? 20 : 24,
      bakeKey: angle === 4 ? '' : `${handle}`,
      shot: {
        width,
        height,
        samples,
        seed: index * 4 + angle,
        camera: { from, to: to.toArray(), fov, busy, aperture: aperture * Math.min(1.6, scale * 0.5) },
        light,
        exposure: dark ? 1.2 : pendant ? 1.3 : 1.02,
        vignette: 0.32,
      },
    }
  }

  function room(name, { samples = 6, scale = 1 } = {}) {
    setDetail(0.6)
    return rooms[name]({ THREE, studio, product, branches, part, props, samples, scale, bounds, backdrops })
  }

  function turntable(frame, frames, { width = 720, height = 900, samples = 10 } = {}) {
    const s = still('stor', 1, { width, height, samples })
    s.scene.children[0].rotation.y = (frame / frames) * Math.PI * 2
    s.shot.seed = 5
    return s
  }

  return { still, room, turntable, products, rooms: Object.keys(rooms) }
}
