/**
 * Rooms: several products on a table or a shelf. A row says what stands where (decimetres; x to the right, z to the front,
 * y above the table), the light, and how the camera looks. `tag: false` leaves a repeated piece without a tag.
 */
const MORNING = { dir: [-0.95, 0.62, 0.55], spread: 0.055, key: 2.1, dome: 0.6, window: true, colour: [1, 0.93, 0.82] }
const NORTH = { dir: [-1, 0.75, 0.25], spread: 0.2, key: 1.1, dome: 0.74, colour: [0.97, 0.98, 1] }
const STUDIO = { dir: [-0.82, 0.92, 0.62], spread: 0.2, key: 0.82, dome: 0.62 }
const DUSK = { dir: [-0.9, 0.8, 0.5], spread: 0.2, key: 0.42, dome: 0.42, sky: [0.72, 0.84, 1] }

const wide = { width: 1200, height: 900 }
const tall = { width: 900, height: 1125 }

/** One entry a room: see the top of the file. */
const plans = {
  breakfast: {
    size: wide,
    on: 'table',
    wall: '#e8ddcb',
    light: MORNING,
    look: { wide: 8.4, elev: 17, az: -6, to: [0.3, 0.75, 0] },
    items: [
      ['mugge', -2.1, -0.9, { turn: 3.4 }],
      ['kok', -0.5, 0.5, { turn: 3.7 }],
      ['tonne', 1.0, -0.5, { turn: 3.3 }],
      ['grot', 2.3, 0.5],
      ['nott', 0.75, 1.25],
      ['sukker', -1.6, 0.95],
    ],
    props: [
      ['lemon', 3.35, 1.1, 0.3],
      ['lemon', 3.5, 0.35, 1.9],
    ],
    branches: [['mugge', 'olive', 3]],
  },
  shelf: {
    size: tall,
    on: 'shelf',
    wall: '#d9cdb9',
    light: NORTH,
    look: { wide: 6.2, elev: 4, az: 4, to: [0, 1.0, 0] },
    items: [
      ['alva', -1.9, 0],
      ['krukke', 0.05, 0.1],
      ['gro', 1.35, 0.35],
      ['pil', 2.15, -0.25],
    ],
    shelf2: [
      ['grot', -1.7, 0],
      ['kok', -0.1, 0.1, { turn: 3.6 }],
      ['yun', 1.05, 0.2],
      ['flote', 2.1, 0, { turn: 0.5 }],
    ],
    branches: [['alva', 'dry', 5]],
  },
  window: {
    size: tall,
    on: 'paletable',
    wall: '#ded6c8',
    light: { ...MORNING, key: 1.9 },
    look: { wide: 5.6, elev: 9, az: 0, to: [0.1, 1.75, 0] },
    items: [
      ['sund', -1.3, -0.3],
      ['mane', 0.55, 0.1],
      ['gro', 1.85, 0.65],
      ['tind', -0.25, -1.1],
    ],
    branches: [['sund', 'olive', 11]],
  },
  evening: {
    size: wide,
    on: 'darktable',
    wall: '#6a5a4d',
    light: DUSK,
    lamp: 'kveld',
    look: { wide: 7.6, elev: 13, az: -5, to: [0.2, 1.35, 0] },
    items: [
      ['kveld', -1.3, -0.6],
      ['liten', 0.9, 0.7, { turn: 3.6 }],
      ['kai', 2.4, -0.2, { turn: 0.25 }],
      ['gro', 2.3, -0.2, { y: 0.1 }],
    ],
    props: [
      ['book', 0.6, -0.7, 0.2, 'bookA'],
      ['book', 0.68, -0.7, 0.35, 'bookB', 0.16],
    ],
  },
  tea: {
    size: wide,
    on: 'table',
    wall: '#c9cdbd',
    light: NORTH,
    look: { wide: 6.4, elev: 24, az: 8, to: [0, 0.55, 0.1] },
    items: [
      ['tekanne', -1.1, -0.3, { turn: 0.35 }],
      ['yun', 0.75, 0.45, { glaze: 'moss' }],
      ['yun', 1.75, -0.35, { tag: false }],
      ['sukker', 0.4, -0.9],
      ['nott', -0.35, 1.25, { glaze: 'chalk' }],
    ],
  },
  dinner: {
    size: tall,
    on: 'table',
    wall: '#cdbfa9',
    light: { ...DUSK, key: 0.5, dome: 0.45 },
    lamp: 'hvelv',
    look: { wide: 6.6, elev: 11, az: 0, to: [0, 2.1, 0] },
    items: [
      ['hvelv', 0, -0.4, { y: 3.6 }],
      ['tallerken', -1.55, 0.5],
      ['pasta', -1.55, 0.5, { y: 0.13 }],
      ['tallerken', 1.6, 0.5, { glaze: 'moss', tag: false }],
      ['karaffel', -0.2, -0.9],
      ['rille', 0.75, -0.25],
      ['rille', -0.85, -0.85, { tag: false, glaze: 'heather' }],
    ],
  },
  vases: {
    size: wide,
    paper: 'blush',
    light: STUDIO,
    look: { wide: 8.6, elev: 8, az: 0, to: [0, 1.35, 0] },
    items: [
      ['bolge', -3.05, 0.1],
      ['birk', -1.55, -0.5],
      ['virvel', 0.05, 0.35],
      ['fold', 1.6, -0.45],
      ['harr', 3.15, 0.2],
    ],
  },
  fruit: {
    size: wide,
    on: 'paletable',
    wall: '#b9c2bf',
    light: { ...MORNING, window: false, spread: 0.12, key: 1.3, dome: 0.7 },
    look: { wide: 7, elev: 18, az: 5, to: [0.1, 0.85, 0] },
    items: [
      ['frukt', -1.0, 0],
      ['karaffel', 1.35, -0.7],
      ['rille', 1.7, 0.75],
      ['rille', 2.7, -0.1, { glaze: 'sand', tag: false }],
    ],
    props: [
      ['lemon', -1.5, 0.15, 0.4, '', 0.68],
      ['lemon', -0.9, -0.3, 1.6, '', 0.68],
      ['lemon', -0.65, 0.35, 2.7, '', 0.7],
      ['lemon', -1.15, 0.0, 0.1, '', 1.08],
      ['lemon', 0.6, 1.35, 0.8],
    ],
  },
  pantry: {
    size: wide,
    on: 'shelf',
    wall: '#e1d8c8',
    light: NORTH,
    look: { wide: 8.0, elev: 3, az: -4, to: [0, 0.35, 0] },
    items: [
      ['boks', -2.7, 0],
      ['boks', -1.15, -0.1, { glaze: 'clay', tag: false }],
      ['olje', 0.2, 0.1],
      ['krukke', 1.55, 0, { glaze: 'sand' }],
      ['deig', 3.0, 0.05, { scale: 0.75 }],
    ],
    shelf2: [
      ['grot', -2.6, 0, { glaze: 'fjord' }],
      ['stabel', -0.9, 0],
      ['nott', 0.4, 0.2],
      ['sukker', 1.5, 0.1],
      ['suppe', 3.0, 0],
    ],
  },
  desk: {
    size: wide,
    on: 'darktable',
    wall: '#8d8f83',
    light: { ...NORTH, key: 0.45, dome: 0.35 },
    lamp: 'kjegle',
    look: { wide: 7.2, elev: 14, az: 6, to: [0.2, 1.05, 0] },
    items: [
      ['kjegle', -1.7, -0.4],
      ['kai', 1.1, 0.5, { turn: 0.2 }],
      ['gro', 2.35, -0.8, { glaze: 'oat' }],
      ['hoy', 0.3, -0.8, { turn: 3.5 }],
    ],
    props: [['book', 1.05, 0.45, 0.5, 'bookC', 0.09]],
    branches: [['gro', 'pale', 4]],
  },
  plates: {
    size: wide,
    paper: 'sage',
    light: STUDIO,
    look: { wide: 6.6, elev: 20, az: 0, to: [0, 0.45, 0] },
    items: [
      ['tallerken', -1.55, 0, { stack: ['oat', 'moss', 'fjord', 'peat', 'oat'] }],
      ['asjett', -1.55, 0, { y: 0.62, stack: ['heather', 'fjord'] }],
      ['suppe', 1.35, -0.35, { stack: ['peat', 'chalk', 'clay'], rise: 0.36 }],
      ['ris', 0.75, 1.2, { stack: ['tide', 'peat'], rise: 0.34 }],
      ['nott', 2.2, 0.95, { stack: ['rye', 'fjord'], rise: 0.2 }],
    ],
  },
  candles: {
    size: tall,
    on: 'darktable',
    wall: '#5d564d',
    light: { ...DUSK, key: 0.55, dome: 0.4 },
    look: { wide: 5.0, elev: 11, az: 0, to: [0, 1.2, 0] },
    items: [
      ['stake', -1.2, -0.3],
      ['stake', -0.35, -0.85, { glaze: 'clay', tag: false }],
      ['blaker', 0.95, 0.25, { turn: 0.3 }],
      ['glo', -0.35, 0.75],
    ],
  },
  greens: {
    size: wide,
    on: 'paletable',
    wall: '#dfd9cc',
    light: MORNING,
    look: { wide: 7.4, elev: 12, az: -4, to: [0, 1.35, 0] },
    items: [
      ['hage', -1.5, -0.2],
      ['rot', 0.75, 0.1],
      ['mugge', 2.5, -0.4, { glaze: 'oat', turn: 3.4 }],
    ],
  },
  coffee: {
    size: wide,
    on: 'table',
    wall: '#d7b39d',
    light: STUDIO,
    look: { wide: 5.0, elev: 25, az: -8, to: [0.1, 0.45, 0.1] },
    items: [
      ['liten', -1.2, 0.45, { turn: 3.6 }],
      ['hoy', 0.15, -0.4, { turn: 3.5 }],
      ['flote', 1.35, 0.25, { turn: 0.4 }],
      ['kok', -1.15, -0.95, { glaze: 'peat', turn: 3.2 }],
    ],
  },
  white: {
    size: tall,
    on: 'paletable',
    wall: '#efe8dc',
    light: { ...NORTH, key: 1.2 },
    look: { wide: 5.8, elev: 10, az: 3, to: [0, 1.25, 0] },
    items: [
      ['birk', -1.55, -0.4],
      ['tind', 0.0, -0.85],
      ['mane', 1.4, -0.2],
      ['suppe', -0.2, 0.9, { glaze: 'chalk' }],
    ],
  },
  soup: {
    size: wide,
    on: 'darktable',
    wall: '#b7a894',
    light: NORTH,
    look: { wide: 6.0, elev: 30, az: 0, to: [0, 0.3, 0.1] },
    items: [
      ['suppe', -1.3, 0.1],
      ['suppe', 0.95, -0.75, { glaze: 'clay', tag: false }],
      ['ris', 0.7, 0.95],
      ['yun', 2.1, 0.4, { glaze: 'chalk' }],
      ['nott', -0.1, -1.0, { glaze: 'fjord' }],
    ],
  },
  night: {
    size: tall,
    on: 'darktable',
    wall: '#4c4d4a',
    light: { ...DUSK, key: 0.25, dome: 0.26 },
    lamp: 'kule',
    look: { wide: 5.6, elev: 9, az: -3, to: [0.1, 1.55, 0] },
    items: [
      ['kule', -0.9, -0.2],
      ['lykke', 1.3, -0.5, { turn: 0.3 }],
      ['vik', 0.85, 0.85, { scale: 0.8 }],
    ],
  },
  cake: {
    size: wide,
    on: 'table',
    wall: '#cfc8b8',
    light: { ...MORNING, window: false, spread: 0.12, key: 1.25, dome: 0.72 },
    look: { wide: 7.2, elev: 16, az: 4, to: [0.1, 0.8, 0] },
    items: [
      ['fest', -1.0, -0.3],
      ['te', 1.7, 0.45, { turn: 3.6 }],
      ['te', 2.75, -0.75, { glaze: 'chalk', turn: 3.3, tag: false }],
      ['asjett', 0.6, 1.0, { stack: ['heather', 'oat', 'fjord'] }],
    ],
    props: [
      ['pear', -1.4, -0.3, 0.2, '', 1.0],
      ['pear', -0.65, -0.05, 1.9, '', 1.0],
      ['pear', -0.85, -0.65, 3, '', 1.0],
      ['plum', 0.75, 1.0, 0, '', 0.42],
    ],
  },
  blue: {
    size: wide,
    paper: 'mist',
    light: STUDIO,
    look: { wide: 8.2, elev: 14, az: 0, to: [0, 0.95, 0] },
    items: [
      ['sund', -3.0, -0.5, { bare: true }],
      ['nor', -1.55, 0.2],
      ['krukke', 0.1, -0.5],
      ['hoy', 1.45, 0.45, { turn: 3.5 }],
      ['grot', 2.9, 0.2, { glaze: 'fjord' }],
      ['asjett', 0.15, 1.35],
    ],
  },
  clay: {
    size: wide,
    paper: 'ochre',
    light: STUDIO,
    look: { wide: 7.6, elev: 11, az: 0, to: [0, 1.1, 0] },
    items: [
      ['trapp', -2.55, 0],
      ['ring', -0.85, -0.5, { turn: 0.15 }],
      ['mugge', 0.85, 0.1, { turn: 3.5 }],
      ['kok', 2.15, 0.75, { glaze: 'clay', turn: 3.6 }],
      ['nott', -0.9, 1.0, { glaze: 'clay' }],
      ['tind', 2.7, -0.7, { glaze: 'clay' }],
    ],
  },
  counter: {
    size: tall,
    on: 'paletable',
    wall: '#c3cbbd',
    light: { ...NORTH, key: 0.6, dome: 0.5 },
    lamp: 'bjelle',
    look: { wide: 6.4, elev: 7, az: 0, to: [0, 2.4, 0] },
    items: [
      ['bjelle', -2.0, -0.5, { y: 3.5, tag: false }],
      ['bjelle', 0, -0.5, { y: 3.5 }],
      ['bjelle', 2.0, -0.5, { y: 3.5, tag: false }],
      ['fat', -0.9, 0.3],
      ['stor', 1.4, -0.2, { turn: 3.5 }],
    ],
  },
  kitchen: {
    size: wide,
    on: 'table',
    wall: '#dcd3c2',
    light: { ...MORNING, dir: [-0.9, 0.5, 0.6] },
    look: { wide: 7.4, elev: 17, az: 6, to: [0, 0.85, 0] },
    items: [
      ['deig', -1.6, 0.1, { turn: 0.4 }],
      ['stor', 0.35, -0.8, { turn: 3.5 }],
      ['nott', 0.75, 0.85],
      ['nott', 1.65, 0.45, { glaze: 'chalk', tag: false }],
      ['fat', 2.6, -0.7, { scale: 0.85 }],
    ],
  },
}

function build(name, kit) {
  const { THREE, studio, product, branches, part, props, bounds, backdrops, samples, scale } = kit
  const plan = plans[name]
  const scene = new THREE.Scene()
  const anchors = []
  const tops = new Map()
  const seed = name.length * 13 + name.charCodeAt(0)
  let lampAt = null
  let lampData = null
  const hangs = (handle) => ['hvelv', 'bjelle'].includes(handle)

  function place([handle, x, z, o = {}], floor = 0, i = 0) {
    const list = o.stack ?? [o.glaze]
    list.forEach((glaze, n) => {
      const object = product(handle, { glaze, seed: seed + i * 17 + n * 5 })
      const rise = o.rise ?? 0.125
      object.position.set(x + (n % 2 ? 0.012 : 0), floor + (o.y ?? 0) + n * rise, z)
      object.rotation.y = o.turn ?? 0.4 + i * 1.3 + n
      object.scale.setScalar(o.scale ?? 1)
      scene.add(object)
      const box = bounds(object)
      if (n === list.length - 1) {
        tops.set(handle, { x, z, y: box.max.y })
        if (o.tag !== false && !anchors.some((a) => a.product === handle)) {
          const mid = box.getCenter(new THREE.Vector3())
          anchors.push({
            product: handle,
            at: [mid.x, mid.y + (hangs(handle) ? 0.1 : 0), mid.z + (box.max.z - mid.z) * 0.6],
          })
        }
      }
      if (plan.lamp === handle && !lampAt) {
        lampData = object.userData.lamp
        lampAt = [x, floor + (o.y ?? 0) + lampData.y, z]
      }
    })
  }
  for (const [i, item] of plan.items.entries()) place(item, 0, i)
  for (const [i, item] of (plan.shelf2 ?? []).entries()) place(item, -3.1, i + 9)
  for (const [kind, x, z, turn, skin, y = 0] of plan.props ?? []) {
    const object = kind === 'book' ? props.book(1.6, 1.15, 0.16, skin) : props[kind]()
    object.position.set(x, y, z)
    object.rotation.y = turn
    studio.dress(object, [], { seed })
    scene.add(object)
  }
  for (const [handle, skin, n] of plan.branches ?? []) {
    const top = tops.get(handle)
    const b = branches(n, { stems: 3, height: 1.9, lean: 0.75, skin, from: -0.35, leaf: 0.36 })
    b.position.set(top.x, top.y, top.z)
    studio.dress(b, [], { seed })
    scene.add(b)
  }

  const plane = (w, h, sx, sy, make, options) => {
    const mesh = part(new THREE.PlaneGeometry(w, h, sx, sy), 'pages')
    make(mesh)
    mesh.material = studio.material({ ...options, seed: new THREE.Vector3(seed % 7, 0, seed % 5) })
    mesh.userData.noCast = true
    scene.add(mesh)
    return mesh
  }
  if (plan.paper) scene.add(studio.sweep(backdrops[plan.paper], { back: -5, radius: 3.4 }))
  else if (plan.on === 'shelf') {
    plane(24, 20, 240, 200, (m) => m.position.set(0, 0, -1.0), { kind: 1, base: plan.wall, grain: 0.5 })
    for (const y of [0, -3.1]) {
      const board = part(new THREE.BoxGeometry(plan.size === tall ? 5.8 : 8.2, 0.2, 1.9, 160, 3, 50), 'oak')
      board.position.set(0, y - 0.1, -0.05)
      board.material = studio.material({ ...studio.skins.paletable, grain: 0, seed: new THREE.Vector3(y, 0.4, 0.6) })
      scene.add(board)
    }
  } else {
    plane(26, 16, 240, 130, (m) => m.position.set(0, 8, -3.4), { kind: 1, base: plan.wall, grain: 0.6 })
    plane(
      26,
      14,
      240,
      170,
      (m) => {
        m.rotation.x = -Math.PI / 2
        m.geometry.rotateX(-Math.PI / 2)
        m.rotation.x = 0
        m.position.set(0, 0, 3.6)
      },
      { ...studio.skins[plan.on] },
    )
  }

  const l = plan.light
  const centre = [0, plan.on === 'shelf' ? 0 : 1.2, 0]
  const reach = 6.4
  if (l.window) {
    const dir = new THREE.Vector3(...l.dir).normalize()
    const frame = new THREE.Group()
    const bar = (w, h, x, y) => {
      const mesh = part(new THREE.BoxGeometry(w, h, 0.05), 'gobo')
      mesh.position.set(x, y, 0)
      mesh.material = studio.material({ ...studio.skins.gobo })
      frame.add(mesh)
    }
    bar(9, 24, -6.9, 0)
    bar(9, 24, 6.7, 0)
    bar(24, 9, 0, 7.1)
    bar(24, 9, 0, -7.4)
    bar(0.22, 8, -0.1, 0)
    bar(6, 0.22, 0, 0.9)
    frame.position.set(...centre).addScaledVector(dir, 11)
    frame.lookAt(...centre)
    scene.add(frame)
  }
  const { size, look } = plan
  const width = Math.round(size.width * scale)
  const height = Math.round(size.height * scale)
  const fov = 24
  const deg = Math.PI / 180
  const distance = look.wide / (width / height) / (2 * Math.tan((fov / 2) * deg))
  const from = [
    look.to[0] + Math.sin(look.az * deg) * Math.cos(look.elev * deg) * distance,
    look.to[1] + Math.sin(look.elev * deg) * distance,
    look.to[2] + Math.cos(look.az * deg) * Math.cos(look.elev * deg) * distance,
  ]
  const wall = plan.paper ? studio.paper(plan.paper) : new THREE.Color(plan.wall)
  const floorCol = new THREE.Vector3(wall.x ?? wall.r, wall.y ?? wall.g, wall.z ?? wall.b)
  const light = {
    ...l,
    centre,
    reach,
    size: 2,
    floorCol,
    floorY: plan.on === 'shelf' ? -20 : 0,
    fall: 9.5,
    fallCentre: [-2.2, 2.2, 1.5],
  }
  if (lampAt)
    light.lamp = {
      at: lampAt,
      power: lampData.power * (hangs(plan.lamp) ? 2.6 : 2.2),
      beam: lampData.down ? lampData.beam * 1.3 : 0,
      opaque: hangs(plan.lamp),
    }
  return {
    scene,
    anchors,
    rounds: samples < 4 ? 20 : 24,
    shot: {
      width,
      height,
      samples,
      seed,
      camera: { from, to: look.to, fov, aperture: 0.12 },
      light,
      exposure: plan.exposure ?? (lampAt ? 1.15 : 1.05),
      vignette: 0.35,
    },
  }
}

/** Every room by name: a function of the renderer's kit. */
export const rooms = Object.fromEntries(Object.keys(plans).map((name) => [name, (kit) => build(name, kit)]))
