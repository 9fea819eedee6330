/**
 * The shapes of Halden: thrown forms as lathes, handles and spouts as tubes. Lengths are decimetres, y is up, the
 * foot stands at y = 0. Every builder gives a THREE.Group whose meshes carry `userData.skin`: `glaze`, `shade`, `metal`,
 * `wood`, `wax` … for the shader. Vertex attribute `aLook` = height 0..1, distance from the lip, inside 0/1.
 */
import * as THREE from 'three'

/** How finely things are divided: 1 for a thing alone, less where many stand together. */
let detail = 1
export const setDetail = (value) => {
  detail = value
}

/** Points of a profile: each argument is one smooth run; runs meet in a crisp edge. */
function curve(...runs) {
  const points = []
  for (const run of runs) {
    const path = new THREE.CatmullRomCurve3(
      run.map(([r, y]) => new THREE.Vector3(r, y, 0)),
      false,
      'centripetal',
    )
    const length = path.getLength()
    const steps = run.length === 2 && length < 0.2 ? 4 : Math.max(6, Math.ceil(length * 34 * detail))
    for (let i = points.length ? 1 : 0; i <= steps; i++) {
      const p = path.getPointAt(i / steps)
      points.push([Math.max(0, p.x), p.y])
    }
  }
  return points
}

/**
 * Turns an outer profile (foot to lip) into a vessel with walls: rounded lip, inner side, floor.
 * `mod(angle, height, point)` bends the radius: flutes, facets, spouts.
 */
function vessel(
  outer,
  { wall = 0.045, floor = 0.07, mod, segments = 160, solid = false, skin = 'glaze', twist = 0, top } = {},
) {
  const ring = []
  const heights = outer.map((p) => p[1])
  const yMin = Math.min(...heights)
  const yMax = top ?? Math.max(...heights)
  const lengths = [0]
  for (let i = 1; i < outer.length; i++)
    lengths.push(lengths[i - 1] + Math.hypot(outer[i][0] - outer[i - 1][0], outer[i][1] - outer[i - 1][1]))
  const total = lengths.at(-1)
  outer.forEach(([r, y], i) => {
    ring.push({ r, y, rim: total - lengths[i], inside: 0 })
  })
  if (!solid) {
    const normalAt = (i) => {
      const a = outer[Math.max(0, i - 1)]
      const b = outer[Math.min(outer.length - 1, i + 1)]
      const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
      return [(b[1] - a[1]) / l, -(b[0] - a[0]) / l]
    }
    const last = outer.length - 1
    const [nx, ny] = normalAt(last)
    const [tx, ty] = [-ny, nx]
    const [er, ey] = outer[last]
    const half = wall / 2
    for (let k = 1; k < 9; k++) {
      const a = (k / 9) * Math.PI
      ring.push({
        r: er - nx * half + nx * half * Math.cos(a) + tx * half * Math.sin(a),
        y: ey - ny * half + ny * half * Math.cos(a) + ty * half * Math.sin(a),
        rim: 0,
        inside: k / 9,
      })
    }
    let reached = false
    for (let i = last; i >= 0 && !reached; i--) {
      const [onx, ony] = normalAt(i)
      let r = outer[i][0] - onx * wall
      let y = outer[i][1] - ony * wall
      if (r < 0.004) r = 0.004
      if (y <= yMin + floor) {
        y = yMin + floor
        reached = true
      }
      const prev = ring.at(-1)
      if (y > prev.y + 0.03 && prev.inside >= 1) continue
      ring.push({ r, y, rim: total - lengths[i], inside: 1 })
    }
    const end = ring.at(-1)
    for (let k = 1; k <= 6; k++)
      ring.push({ r: end.r * (1 - k / 6), y: end.y - 0.012 * Math.sin((k / 6) * 1.57), rim: 9, inside: 1 })
  }
  return surface(ring, { mod, segments, skin, twist, yMin, yMax })
}

function surface(ring, { mod, segments: wanted, skin, twist = 0, yMin, yMax }) {
  const segments = Math.round(wanted * detail)
  const rows = ring.length
  const cols = segments + 1
  const position = new Float32Array(rows * cols * 3)
  const look = new Float32Array(rows * cols * 3)
  const index = []
  for (let j = 0; j < rows; j++) {
    const { r, y, rim, inside } = ring[j]
    const h = (y - yMin) / (yMax - yMin || 1)
    for (let i = 0; i < cols; i++) {
      const turn = twist * h
      const angle = (i / segments) * Math.PI * 2
      const at = { r, y, dx: 0, dz: 0 }
      const bent = mod ? mod(angle + turn, h, at) : r
      const k = (j * cols + i) * 3
      position[k] = Math.cos(angle) * bent + at.dx
      position[k + 1] = at.y
      position[k + 2] = Math.sin(angle) * bent + at.dz
      look[k] = h
      look[k + 1] = rim
      look[k + 2] = inside
      if (i < segments && j < rows - 1) {
        const a = j * cols + i
        index.push(a, a + cols, a + 1, a + 1, a + cols, a + cols + 1)
      }
    }
  }
  const geometry = new THREE.BufferGeometry()
  geometry.setAttribute('position', new THREE.BufferAttribute(position, 3))
  geometry.setAttribute('aLook', new THREE.BufferAttribute(look, 3))
  geometry.setIndex(index)
  geometry.computeVertexNormals()
  const normal = geometry.getAttribute('normal')
  const v = new THREE.Vector3()
  for (let j = 0; j < rows; j++) {
    const a = j * cols
    const b = a + segments
    v.set(normal.getX(a) + normal.getX(b), normal.getY(a) + normal.getY(b), normal.getZ(a) + normal.getZ(b)).normalize()
    normal.setXYZ(a, v.x, v.y, v.z)
    normal.setXYZ(b, v.x, v.y, v.z)
  }
  const mesh = new THREE.Mesh(geometry)
  mesh.userData.skin = skin
  return mesh
}

/** A tube along points; `flat` widens it sideways like a pulled handle. */
function tube(points, radius, { flat = 1, skin = 'glaze', taper = 0, closed = false, look = 0.6 } = {}) {
  const path = new THREE.CatmullRomCurve3(
    points.map((p) => new THREE.Vector3(...p)),
    closed,
    'centripetal',
  )
  const steps = Math.max(24, Math.ceil(path.getLength() * 40))
  const sides = 20
  const geometry = new THREE.TubeGeometry(path, steps, 1, sides, closed)
  const position = geometry.getAttribute('position')
  const centre = new THREE.Vector3()
  const offset = new THREE.Vector3()
  const tangent = new THREE.Vector3()
  const out = new THREE.Vector3(0, 0, 1)
  for (let j = 0; j <= steps; j++) {
    path.getPointAt(Math.min(1, j / steps), centre)
    path.getTangentAt(Math.min(1, j / steps), tangent)
    const t = j / steps
    const size = radius * (1 - taper * Math.sin(t * Math.PI))
    for (let i = 0; i <= sides; i++) {
      const k = j * (sides + 1) + i
      offset.fromBufferAttribute(position, k).sub(centre)
      const z = offset.dot(out)
      offset.addScaledVector(out, z * (flat - 1)).multiplyScalar(size)
      position.setXYZ(k, centre.x + offset.x, centre.y + offset.y, centre.z + offset.z)
    }
  }
  geometry.computeVertexNormals()
  geometry.setAttribute(
    'aLook',
    new THREE.BufferAttribute(
      Float32Array.from({ length: position.count * 3 }, (_, i) => [look, 0.5, 0][i % 3]),
      3,
    ),
  )
  const mesh = new THREE.Mesh(geometry)
  mesh.userData.skin = skin
  return mesh
}

/** Any three.js geometry as a part. */
export function part(geometry, skin, look = [0.5, 1, 0]) {
  const count = geometry.getAttribute('position').count
  geometry.setAttribute(
    'aLook',
    new THREE.BufferAttribute(
      Float32Array.from({ length: count * 3 }, (_, i) => look[i % 3]),
      3,
    ),
  )
  const mesh = new THREE.Mesh(geometry)
  mesh.userData.skin = skin
  return mesh
}

const group = (...parts) => new THREE.Group().add(...parts.flat())
const flute =
  (n, depth, fade = (h) => Math.min(1, h * 8, (1 - h) * 8)) =>
  (a, h, p) =>
    p.r * (1 + depth * (Math.abs(Math.cos((a * n) / 2)) - 0.6) * Math.max(0, fade(h)))
const facet = (n, amount, fade = (h) => Math.min(1, h * 6, (1 - h) * 5)) => {
  const seg = (Math.PI * 2) / n
  return (a, h, p) => {
    const m = ((((a % seg) + seg) % seg) - seg / 2) * 1
    const flat = Math.cos(seg / 2) / Math.cos(m)
    return p.r * (1 + (flat - 1) * amount * Math.max(0, fade(h)) + (amount * (1 - Math.cos(seg / 2))) / 2)
  }
}
/** A pouring lip at angle 0, pulled out of the top `depth` of the wall. */
const spout =
  (pull, width = 0.36, from = 0.78, lift = 0.06) =>
  (a, h, p) => {
    const d = Math.atan2(Math.sin(a), Math.cos(a))
    const g = Math.exp(-(d * d) / (2 * width * width))
    const t = Math.max(0, (h - from) / (1 - from))
    const pinch = Math.exp(-((Math.abs(d) - 2.2 * width) ** 2) / (2 * width * width)) * 0.12
    p.y += g * lift * t * t
    return p.r * (1 + (pull * g - pinch * pull) * t ** 1.6)
  }
const handle = (r0, y0, r1, y1, reach, { thick = 0.055, flat = 1.7, drop = 0.06 } = {}) =>
  tube(
    [
      [-(r0 - 0.015), y0, 0],
      [-(r0 + reach * 0.55), y0 + 0.05, 0],
      [-(Math.max(r0, r1) + reach), y0 * 0.62 + y1 * 0.38, 0],
      [-(Math.max(r0, r1) + reach * 0.78), y0 * 0.3 + y1 * 0.7, 0],
      [-(r1 + reach * 0.3), y1 + drop * 0.2, 0],
      [-(r1 - 0.015), y1 - drop * 0.4, 0],
    ],
    thick,
    { flat, taper: 0.18 },
  )
const saucer = (r) =>
  vessel(
    curve(
      [
        [0, 0.02],
        [r * 0.55, 0.0],
      ],
      [
        [r * 0.55, 0.0],
        [r * 0.62, 0.03],
      ],
      [
        [r * 0.62, 0.03],
        [r * 0.85, 0.09],
        [r, 0.17],
      ],
    ),
    { wall: 0.045, floor: 0.055 },
  )
const plate = (r, rise, { rim = 0.72, wall = 0.06, lip = 0 } = {}) =>
  vessel(
    curve(
      [
        [0, 0.03],
        [r * 0.56, 0.0],
      ],
      [
        [r * 0.56, 0.0],
        [r * 0.6, 0.04],
      ],
      [
        [r * 0.6, 0.04],
        [r * rim, 0.05],
        [r * (rim + 0.1), rise * 0.55],
        [r * 0.97, rise],
        ...(lip ? [[r + lip, rise + lip * 0.2]] : [[r, rise * 1.12]]),
      ],
    ),
    { wall, floor: 0.075, segments: 200 },
  )
const move = (mesh, x, y, z = 0) => {
  mesh.position.set(x, y, z)
  return mesh
}
const disc = (r, h, skin) => part(new THREE.CylinderGeometry(r, r, h, 64), skin)
const cord = (y0, y1) => move(part(new THREE.CylinderGeometry(0.018, 0.018, y1 - y0, 12), 'cord'), 0, (y0 + y1) / 2)
const bulb = (y, r = 0.22) => {
  const mesh = move(part(new THREE.SphereGeometry(r, 40, 30), 'bulb'), 0, y)
  mesh.userData.noShadow = true
  return mesh
}
/** A shade of paper, linen or opal glass that glows; `hot` is the height of the lamp within it. */
const shade = (points, hot, options = {}) => {
  const mesh = vessel(points, { wall: 0.02, floor: -9, ...options, skin: 'shade' })
  mesh.userData.hot = hot
  mesh.userData.noShadow = true
  return mesh
}
const light = (g, y, { power = 1, down = true, beam = 1 } = {}) => {
  g.userData.lamp = { y, power, down, beam }
  return g
}
/** An open sleeve (lamp shade): a wall without a floor. */
const sleeve = (points, options) => {
  const back = [...points].reverse().map(([r, y]) => [r - 0.02, y])
  return surface(
    [...points, ...back].map(([r, y], i) => ({ r, y, rim: 1, inside: i >= points.length ? 1 : 0 })),
    {
      segments: 180,
      yMin: Math.min(...points.map((p) => p[1])),
      yMax: Math.max(...points.map((p) => p[1])),
      ...options,
    },
  )
}
const glowSleeve = (points, hot, options = {}) => {
  const mesh = sleeve(points, { skin: 'shade', ...options })
  mesh.userData.hot = hot
  mesh.userData.noShadow = true
  return mesh
}

/** Every form of the shop by name. */
export const forms = {
  // vases
  shoulder: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.42, 0],
          ],
          [
            [0.42, 0],
            [0.46, 0.04],
            [0.6, 0.6],
            [0.82, 1.3],
            [0.84, 1.72],
            [0.62, 2.05],
            [0.34, 2.2],
            [0.28, 2.36],
            [0.31, 2.52],
            [0.37, 2.6],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  faceted: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.52, 0],
          ],
          [
            [0.52, 0],
            [0.56, 0.05],
            [0.6, 0.6],
            [0.62, 1.4],
            [0.6, 1.95],
            [0.57, 2.2],
          ],
        ),
        { mod: facet(11, 1), segments: 264 },
      ),
    ),
  bottle: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.46, 0],
          ],
          [
            [0.46, 0],
            [0.52, 0.04],
            [0.74, 0.42],
            [0.78, 0.8],
            [0.6, 1.2],
            [0.26, 1.58],
            [0.17, 2.0],
            [0.155, 2.6],
            [0.18, 2.82],
            [0.25, 2.92],
          ],
        ),
        { wall: 0.045 },
      ),
    ),
  moon: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.45, 0],
          ],
          [
            [0.45, 0],
            [0.5, 0.03],
            [0.88, 0.42],
            [1.04, 0.98],
            [0.88, 1.52],
            [0.46, 1.86],
            [0.36, 1.92],
          ],
          [
            [0.36, 1.92],
            [0.35, 1.97],
            [0.37, 2.08],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  ring: () => {
    const torus = part(new THREE.TorusGeometry(0.78, 0.27, 48, 160), 'glaze', [0.5, 1, 0])
    torus.position.y = 1.16
    torus.scale.z = 0.94
    const foot = vessel(
      curve(
        [
          [0, 0],
          [0.4, 0],
        ],
        [
          [0.4, 0],
          [0.42, 0.05],
          [0.34, 0.14],
          [0.3, 0.24],
        ],
      ),
      { solid: true },
    )
    const neck = move(
      vessel(
        curve([
          [0.2, 0],
          [0.2, 0.1],
          [0.17, 0.28],
          [0.17, 0.44],
          [0.22, 0.54],
        ]),
        { wall: 0.04, floor: 0.02 },
      ),
      0,
      2.1,
    )
    return group(torus, foot, neck)
  },
  fluted: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.44, 0],
          ],
          [
            [0.44, 0],
            [0.5, 0.05],
            [0.66, 0.5],
            [0.72, 1.0],
            [0.62, 1.55],
            [0.5, 1.95],
            [0.56, 2.25],
            [0.72, 2.42],
          ],
        ),
        { mod: flute(26, 0.09, (h) => Math.min(1, h * 9, 1.2)), segments: 390 },
      ),
    ),
  bud: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.3, 0],
          ],
          [
            [0.3, 0],
            [0.36, 0.04],
            [0.48, 0.32],
            [0.42, 0.6],
            [0.19, 0.84],
            [0.12, 1.04],
            [0.13, 1.2],
            [0.19, 1.28],
          ],
        ),
        { wall: 0.04 },
      ),
    ),
  urn: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.5, 0],
          ],
          [
            [0.5, 0],
            [0.5, 0.12],
          ],
          [
            [0.5, 0.12],
            [0.42, 0.2],
            [0.62, 0.5],
            [0.94, 1.02],
            [0.98, 1.42],
            [0.86, 1.7],
            [0.84, 1.8],
            [0.96, 1.95],
          ],
        ),
        { wall: 0.06 },
      ),
    ),
  hourglass: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.58, 0],
          ],
          [
            [0.58, 0],
            [0.63, 0.06],
            [0.6, 0.5],
            [0.4, 1.06],
            [0.34, 1.3],
            [0.4, 1.54],
            [0.6, 2.08],
            [0.66, 2.5],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  slender: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.3, 0],
          ],
          [
            [0.3, 0],
            [0.34, 0.04],
            [0.38, 0.6],
            [0.42, 1.6],
            [0.36, 2.3],
            [0.2, 2.7],
            [0.17, 2.86],
            [0.2, 3.0],
          ],
        ),
        { wall: 0.04 },
      ),
    ),
  stepped: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.8, 0],
          ],
          [
            [0.8, 0],
            [0.84, 0.05],
            [0.84, 0.58],
            [0.78, 0.66],
          ],
          [
            [0.78, 0.66],
            [0.6, 0.68],
          ],
          [
            [0.6, 0.68],
            [0.58, 0.76],
            [0.58, 1.26],
            [0.53, 1.32],
          ],
          [
            [0.53, 1.32],
            [0.36, 1.34],
          ],
          [
            [0.36, 1.34],
            [0.34, 1.42],
            [0.34, 2.05],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  flask: () => {
    const body = vessel(
      curve(
        [
          [0, 0.03],
          [0.5, 0],
        ],
        [
          [0.5, 0],
          [0.56, 0.03],
          [0.98, 0.5],
          [1.12, 1.1],
          [0.94, 1.68],
          [0.44, 2.04],
          [0.25, 2.14],
        ],
        [
          [0.25, 2.14],
          [0.22, 2.24],
          [0.25, 2.4],
        ],
      ),
      { wall: 0.05 },
    )
    body.scale.z = 0.5
    return group(body)
  },
  collar: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.4, 0],
          ],
          [
            [0.4, 0],
            [0.46, 0.03],
            [0.8, 0.38],
            [0.9, 0.82],
            [0.76, 1.26],
            [0.42, 1.52],
          ],
          [
            [0.42, 1.52],
            [0.4, 1.6],
            [0.5, 1.9],
            [0.62, 2.04],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  ribbed: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.42, 0],
          ],
          ...[0, 1, 2, 3, 4, 5, 6].map((i) => {
            const r = [0.5, 0.62, 0.7, 0.72, 0.66, 0.55, 0.42][i]
            const n = [0.62, 0.7, 0.72, 0.66, 0.55, 0.42, 0.32][i]
            const y = i * 0.31
            return [
              [i ? Math.min(r, [0.5, 0.62, 0.7, 0.72, 0.66, 0.55, 0.42][i - 1]) * 0.93 : 0.42, y],
              [r + 0.03, y + 0.1],
              [r + 0.03, y + 0.2],
              [Math.min(r, n) * 0.93, y + 0.31],
            ]
          }),
          [
            [0.3, 2.17],
            [0.28, 2.3],
            [0.34, 2.42],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  cone: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.78, 0],
          ],
          [
            [0.78, 0],
            [0.83, 0.06],
            [0.7, 0.6],
            [0.44, 1.5],
            [0.28, 2.1],
            [0.26, 2.3],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  amphora: () => {
    const body = vessel(
      curve(
        [
          [0, 0.03],
          [0.36, 0],
        ],
        [
          [0.36, 0],
          [0.4, 0.05],
          [0.66, 0.7],
          [0.84, 1.3],
          [0.72, 1.75],
          [0.4, 2.0],
          [0.3, 2.2],
          [0.3, 2.5],
          [0.42, 2.66],
        ],
      ),
      { wall: 0.055 },
    )
    const arm = (s) =>
      tube(
        [
          [s * 0.27, 2.44, 0],
          [s * 0.48, 2.5, 0],
          [s * 0.72, 2.34, 0],
          [s * 0.76, 2.04, 0],
          [s * 0.62, 1.78, 0],
        ],
        0.06,
        { flat: 1.5 },
      )
    return group(body, arm(1), arm(-1))
  },
  twist: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.44, 0],
          ],
          [
            [0.44, 0],
            [0.5, 0.05],
            [0.7, 0.6],
            [0.76, 1.1],
            [0.6, 1.7],
            [0.36, 2.05],
            [0.34, 2.2],
            [0.46, 2.4],
          ],
        ),
        { mod: flute(14, 0.13, (h) => Math.min(1, h * 7, (1 - h) * 5)), segments: 320, twist: 1.7 },
      ),
    ),
  ikebana: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.9, 0],
          ],
          [
            [0.9, 0],
            [0.96, 0.03],
            [1.2, 0.24],
            [1.22, 0.44],
            [1.0, 0.62],
            [0.4, 0.72],
            [0.24, 0.76],
          ],
          [
            [0.24, 0.76],
            [0.22, 0.82],
            [0.24, 0.92],
          ],
        ),
        { wall: 0.05 },
      ),
    ),
  // cups
  mug: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.34, 0],
          ],
          [
            [0.34, 0],
            [0.38, 0.02],
            [0.43, 0.1],
            [0.44, 0.5],
            [0.43, 0.92],
          ],
        ),
        { wall: 0.038 },
      ),
      handle(0.43, 0.74, 0.43, 0.24, 0.27),
    ),
  barrel: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.32, 0],
          ],
          [
            [0.32, 0],
            [0.36, 0.02],
            [0.49, 0.3],
            [0.5, 0.55],
            [0.43, 0.84],
            [0.41, 0.9],
          ],
        ),
        { wall: 0.04 },
      ),
      handle(0.46, 0.68, 0.48, 0.28, 0.25),
    ),
  espresso: () =>
    group(
      move(saucer(0.6), 0, 0),
      move(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.2, 0],
            ],
            [
              [0.2, 0],
              [0.23, 0.02],
              [0.31, 0.16],
              [0.32, 0.4],
              [0.32, 0.58],
            ],
          ),
          { wall: 0.033 },
        ),
        0,
        0.065,
      ),
      move(handle(0.315, 0.47, 0.31, 0.18, 0.17, { thick: 0.038 }), 0, 0.065),
    ),
  tall: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.3, 0],
          ],
          [
            [0.3, 0],
            [0.33, 0.02],
            [0.37, 0.3],
            [0.41, 0.8],
            [0.45, 1.28],
          ],
        ),
        { wall: 0.038, mod: facet(9, 0.75, (h) => Math.min(1, h * 5, (0.8 - h) * 8)), segments: 216 },
      ),
      handle(0.42, 0.98, 0.385, 0.42, 0.27),
    ),
  yunomi: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.05],
            [0.24, 0.05],
          ],
          [
            [0.24, 0.05],
            [0.25, 0.0],
            [0.3, 0.0],
          ],
          [
            [0.3, 0],
            [0.31, 0.06],
          ],
          [
            [0.31, 0.06],
            [0.38, 0.14],
            [0.42, 0.4],
            [0.41, 0.9],
          ],
        ),
        { wall: 0.038, floor: 0.12 },
      ),
    ),
  tumbler: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.31, 0],
          ],
          [
            [0.31, 0],
            [0.34, 0.03],
            [0.38, 0.5],
            [0.43, 1.04],
          ],
        ),
        { wall: 0.036, mod: flute(22, 0.06, (h) => Math.min(1, h * 8, (0.72 - h) * 9)), segments: 264 },
      ),
    ),
  teacup: () =>
    group(
      saucer(0.78),
      move(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.2, 0],
            ],
            [
              [0.2, 0],
              [0.21, 0.04],
            ],
            [
              [0.21, 0.04],
              [0.34, 0.1],
              [0.46, 0.3],
              [0.52, 0.56],
            ],
          ),
          { wall: 0.033, floor: 0.08 },
        ),
        0,
        0.065,
      ),
      move(handle(0.48, 0.46, 0.4, 0.2, 0.2, { thick: 0.038 }), 0, 0.065),
    ),
  stack: () =>
    group(
      [0, 1, 2].map((i) => {
        const m = move(
          vessel(
            curve(
              [
                [0, 0.02],
                [0.28, 0],
              ],
              [
                [0.28, 0],
                [0.3, 0.03],
                [0.31, 0.16],
              ],
              [
                [0.31, 0.16],
                [0.39, 0.2],
                [0.4, 0.3],
                [0.4, 0.66],
              ],
            ),
            { wall: 0.035 },
          ),
          i * 0.012 - 0.01,
          i * 0.53,
          i === 1 ? 0.008 : 0,
        )
        m.userData.glazeShift = i
        return m
      }),
    ),
  // bowls
  bowl: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.04],
            [0.3, 0.04],
          ],
          [
            [0.3, 0.04],
            [0.32, 0],
            [0.37, 0],
          ],
          [
            [0.37, 0],
            [0.38, 0.07],
          ],
          [
            [0.38, 0.07],
            [0.6, 0.2],
            [0.74, 0.46],
            [0.79, 0.74],
          ],
        ),
        { wall: 0.042, floor: 0.13 },
      ),
    ),
  ramen: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.05],
            [0.32, 0.05],
          ],
          [
            [0.32, 0.05],
            [0.34, 0],
            [0.4, 0],
          ],
          [
            [0.4, 0],
            [0.42, 0.12],
          ],
          [
            [0.42, 0.12],
            [0.62, 0.26],
            [0.9, 0.58],
            [1.02, 0.86],
          ],
        ),
        { wall: 0.045, floor: 0.18 },
      ),
    ),
  serving: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.04],
            [0.55, 0.0],
          ],
          [
            [0.55, 0],
            [0.6, 0.04],
            [1.0, 0.16],
            [1.32, 0.42],
            [1.38, 0.56],
          ],
        ),
        { wall: 0.055, mod: (a, h, p) => p.r * (1 + 0.012 * h * Math.sin(a * 3 + 1)) },
      ),
    ),
  nut: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.2, 0],
          ],
          [
            [0.2, 0],
            [0.24, 0.02],
            [0.4, 0.14],
            [0.46, 0.32],
            [0.44, 0.42],
          ],
        ),
        { wall: 0.036 },
      ),
    ),
  footed: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.02],
            [0.5, 0],
          ],
          [
            [0.5, 0],
            [0.52, 0.05],
            [0.34, 0.16],
            [0.24, 0.34],
            [0.26, 0.48],
          ],
          [
            [0.26, 0.48],
            [0.7, 0.62],
            [1.1, 0.9],
            [1.2, 1.12],
          ],
        ),
        { wall: 0.05, floor: 0.56 },
      ),
    ),
  mixing: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.56, 0],
          ],
          [
            [0.56, 0],
            [0.62, 0.04],
            [0.92, 0.4],
            [1.04, 0.9],
            [1.06, 1.06],
          ],
          [
            [1.06, 1.06],
            [1.1, 1.08],
            [1.1, 1.18],
          ],
        ),
        { wall: 0.055, mod: spout(0.2, 0.24, 0.62, 0.05) },
      ),
    ),
  rice: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.05],
            [0.24, 0.05],
          ],
          [
            [0.24, 0.05],
            [0.25, 0],
            [0.3, 0],
          ],
          [
            [0.3, 0],
            [0.31, 0.1],
          ],
          [
            [0.31, 0.1],
            [0.5, 0.22],
            [0.58, 0.48],
            [0.57, 0.66],
          ],
        ),
        {
          wall: 0.038,
          floor: 0.15,
          mod: facet(10, 0.8, (h) => Math.min(1, (h - 0.15) * 6, (0.92 - h) * 5)),
          segments: 240,
        },
      ),
    ),
  pasta: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.52, 0],
          ],
          [
            [0.52, 0],
            [0.56, 0.04],
            [0.7, 0.1],
            [0.84, 0.3],
          ],
          [
            [0.84, 0.3],
            [0.95, 0.36],
            [1.2, 0.42],
          ],
        ),
        { wall: 0.05, floor: 0.08 },
      ),
    ),
  // plates
  dinner: () => group(plate(1.36, 0.2)),
  side: () => group(plate(1.0, 0.17)),
  coupe: () => group(plate(1.2, 0.28, { rim: 0.66 })),
  rimmed: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.58, 0],
          ],
          [
            [0.58, 0],
            [0.62, 0.04],
            [0.72, 0.12],
            [0.8, 0.26],
          ],
          [
            [0.8, 0.26],
            [0.9, 0.3],
            [1.22, 0.36],
          ],
        ),
        { wall: 0.05, floor: 0.08 },
      ),
    ),
  platter: () => {
    const g = group(plate(1.3, 0.2, { rim: 0.78 }))
    g.children[0].scale.set(1.35, 1, 0.78)
    return g
  },
  cakestand: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.02],
            [0.58, 0],
          ],
          [
            [0.58, 0],
            [0.6, 0.05],
            [0.36, 0.18],
            [0.22, 0.42],
            [0.2, 0.74],
            [0.3, 0.9],
          ],
          [
            [0.3, 0.9],
            [0.9, 0.92],
            [1.4, 0.95],
          ],
          [
            [1.4, 0.95],
            [1.43, 0.98],
            [1.42, 1.06],
          ],
        ),
        { wall: 0.05, floor: 0.96, segments: 200 },
      ),
    ),
  tray: () => {
    const g = group(
      vessel(
        curve(
          [
            [0, 0.02],
            [1.1, 0],
          ],
          [
            [1.1, 0],
            [1.15, 0.02],
            [1.18, 0.16],
          ],
        ),
        {
          wall: 0.055,
          floor: 0.06,
          segments: 240,
          mod: (a, _h, p) => {
            const n = 6
            const c = Math.abs(Math.cos(a)) ** n + Math.abs(Math.sin(a)) ** n
            return p.r * (1 / c) ** (1 / n) * 0.92
          },
        },
      ),
    )
    g.children[0].scale.set(1.3, 1, 0.72)
    return g
  },
  // pouring
  jug: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.44, 0],
          ],
          [
            [0.44, 0],
            [0.5, 0.03],
            [0.66, 0.4],
            [0.68, 0.8],
            [0.5, 1.25],
            [0.4, 1.5],
            [0.42, 1.74],
          ],
        ),
        { wall: 0.045, mod: spout(0.42, 0.36, 0.74, 0.1) },
      ),
      handle(0.41, 1.52, 0.62, 0.66, 0.3, { thick: 0.07 }),
    ),
  carafe: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.5, 0],
          ],
          [
            [0.5, 0],
            [0.56, 0.04],
            [0.62, 0.4],
            [0.52, 0.9],
            [0.26, 1.4],
            [0.21, 1.8],
            [0.26, 2.16],
            [0.33, 2.3],
          ],
        ),
        { wall: 0.04, mod: spout(0.22, 0.5, 0.9, 0.05) },
      ),
    ),
  creamer: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.26, 0],
          ],
          [
            [0.26, 0],
            [0.3, 0.02],
            [0.4, 0.22],
            [0.38, 0.5],
            [0.32, 0.72],
            [0.34, 0.86],
          ],
        ),
        { wall: 0.036, mod: spout(0.4, 0.4, 0.7, 0.08) },
      ),
      handle(0.34, 0.72, 0.38, 0.3, 0.2, { thick: 0.042 }),
    ),
  teapot: () => {
    const body = vessel(
      curve(
        [
          [0, 0.03],
          [0.42, 0],
        ],
        [
          [0.42, 0],
          [0.48, 0.03],
          [0.76, 0.34],
          [0.8, 0.62],
          [0.62, 0.96],
          [0.36, 1.08],
        ],
      ),
      { wall: 0.045 },
    )
    const lid = move(
      vessel(
        curve(
          [
            [0.36, 0],
            [0.39, 0.02],
            [0.32, 0.09],
            [0.12, 0.15],
          ],
          [
            [0.12, 0.15],
            [0.075, 0.18],
            [0.08, 0.23],
            [0.12, 0.3],
            [0.09, 0.36],
            [0, 0.375],
          ],
        ),
        { solid: true },
      ),
      0,
      1.07,
    )
    const pour = tube(
      [
        [0.6, 0.42, 0],
        [0.86, 0.56, 0],
        [1.02, 0.84, 0],
        [1.2, 1.06, 0],
      ],
      0.12,
      { taper: 0 },
    )
    const p = pour.geometry.getAttribute('position')
    for (let i = 0; i < p.count; i++) {
      const t = Math.min(1, Math.max(0, (p.getX(i) - 0.6) / 0.6))
      const k = 1.5 - 0.85 * t
      p.setZ(i, p.getZ(i) * k)
    }
    pour.geometry.computeVertexNormals()
    const bow = tube(
      [
        [-0.5, 1.0, 0],
        [-0.6, 1.4, 0],
        [-0.36, 1.82, 0],
        [0, 1.95, 0],
        [0.36, 1.82, 0],
        [0.6, 1.4, 0],
        [0.5, 1.0, 0],
      ],
      0.05,
      { flat: 1.4, skin: 'oak' },
    )
    return group(body, lid, pour, bow)
  },
  cruet: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.34, 0],
          ],
          [
            [0.34, 0],
            [0.38, 0.03],
            [0.4, 0.6],
            [0.34, 1.0],
            [0.14, 1.28],
            [0.1, 1.5],
            [0.12, 1.62],
          ],
        ),
        { wall: 0.035 },
      ),
      move(part(new THREE.CylinderGeometry(0.085, 0.07, 0.22, 32), 'cork'), 0, 1.66),
    ),
  pitcher: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.46, 0],
          ],
          [
            [0.46, 0],
            [0.5, 0.04],
            [0.52, 0.5],
            [0.47, 1.2],
            [0.42, 1.8],
            [0.44, 2.2],
          ],
        ),
        { wall: 0.045, mod: spout(0.36, 0.36, 0.8, 0.1) },
      ),
      handle(0.44, 1.94, 0.5, 0.84, 0.36, { thick: 0.07 }),
    ),
  // jars
  jar: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.5, 0],
          ],
          [
            [0.5, 0],
            [0.55, 0.04],
            [0.68, 0.5],
            [0.66, 1.0],
            [0.5, 1.3],
          ],
        ),
        { wall: 0.05 },
      ),
      move(
        vessel(
          curve(
            [
              [0.52, 0],
              [0.55, 0.03],
              [0.46, 0.12],
              [0.16, 0.18],
            ],
            [
              [0.16, 0.18],
              [0.08, 0.21],
              [0.08, 0.27],
              [0.13, 0.34],
              [0.1, 0.41],
              [0, 0.43],
            ],
          ),
          { solid: true },
        ),
        0,
        1.29,
      ),
    ),
  sugar: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.3, 0],
          ],
          [
            [0.3, 0],
            [0.34, 0.03],
            [0.45, 0.24],
            [0.44, 0.46],
            [0.36, 0.6],
          ],
        ),
        { wall: 0.04 },
      ),
      move(
        vessel(
          curve(
            [
              [0.37, 0],
              [0.4, 0.02],
              [0.32, 0.08],
              [0.1, 0.11],
            ],
            [
              [0.1, 0.11],
              [0.06, 0.14],
              [0.1, 0.22],
              [0.06, 0.27],
              [0, 0.275],
            ],
          ),
          { solid: true },
        ),
        0,
        0.595,
      ),
    ),
  canister: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.6, 0],
          ],
          [
            [0.6, 0],
            [0.64, 0.04],
            [0.64, 0.8],
            [0.64, 1.5],
          ],
        ),
        { wall: 0.05 },
      ),
      move(disc(0.63, 0.12, 'oak'), 0, 1.585),
      move(part(new THREE.SphereGeometry(0.1, 32, 24), 'oak'), 0, 1.72),
    ),
  // light and green
  taper: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.02],
            [0.44, 0],
          ],
          [
            [0.44, 0],
            [0.46, 0.05],
            [0.3, 0.14],
            [0.16, 0.4],
            [0.14, 0.9],
            [0.2, 1.06],
            [0.28, 1.14],
          ],
        ),
        { wall: 0.05, floor: 0.95 },
      ),
      candle(0.1, 0.98, 2.3),
    ),
  chamber: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.02],
            [0.5, 0],
          ],
          [
            [0.5, 0],
            [0.55, 0.02],
            [0.66, 0.14],
          ],
        ),
        { wall: 0.045, floor: 0.06 },
      ),
      vessel(
        curve([
          [0.26, 0.04],
          [0.2, 0.14],
          [0.17, 0.36],
          [0.2, 0.42],
        ]),
        { wall: 0.045, floor: 0.2 },
      ),
      tube(
        [
          [-0.58, 0.1, 0],
          [-0.8, 0.34, 0],
          [-0.98, 0.28, 0],
          [-0.96, 0.08, 0],
          [-0.78, 0.03, 0],
          [-0.6, 0.07, 0],
        ],
        0.045,
        { flat: 1.5 },
      ),
      candle(0.11, 0.24, 1.5),
    ),
  tealight: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.34, 0],
          ],
          [
            [0.34, 0],
            [0.4, 0.03],
            [0.56, 0.3],
            [0.5, 0.62],
            [0.42, 0.72],
          ],
        ),
        { wall: 0.045, mod: flute(16, 0.08, (h) => Math.min(1, h * 6, (1 - h) * 5)), segments: 288 },
      ),
      candle(0.2, 0.08, 0.34),
    ),
  planter: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.02],
            [0.8, 0],
          ],
          [
            [0.8, 0],
            [0.84, 0.03],
            [0.9, 0.16],
          ],
        ),
        { wall: 0.05 },
      ),
      move(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.62, 0],
            ],
            [
              [0.62, 0],
              [0.66, 0.03],
              [0.8, 0.7],
              [0.9, 1.36],
            ],
            [
              [0.9, 1.36],
              [0.96, 1.38],
              [0.97, 1.56],
            ],
          ),
          { wall: 0.06, floor: 1.2 },
        ),
        0,
        0.07,
      ),
      plant(1.3, 0.72),
    ),
  pot: () =>
    group(
      vessel(
        curve(
          [
            [0, 0.03],
            [0.44, 0],
          ],
          [
            [0.44, 0],
            [0.46, 0.16],
          ],
          [
            [0.46, 0.16],
            [0.78, 0.4],
            [0.9, 0.86],
            [0.82, 1.24],
            [0.78, 1.32],
          ],
        ),
        { wall: 0.06, floor: 1.05 },
      ),
      plant(1.1, 0.62),
    ),
  // table lamps
  mushroom: () =>
    light(
      group(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.66, 0],
            ],
            [
              [0.66, 0],
              [0.7, 0.05],
              [0.62, 0.16],
              [0.34, 0.42],
              [0.24, 0.9],
              [0.24, 1.5],
              [0.3, 1.72],
            ],
          ),
          { solid: true },
        ),
        shade(
          curve([
            [1.16, 1.62],
            [1.2, 1.7],
            [1.12, 2.1],
            [0.8, 2.48],
            [0.36, 2.66],
            [0, 2.7],
          ]),
          1.95,
          { wall: 0.03 },
        ),
        bulb(1.95, 0.2),
      ),
      1.9,
    ),
  gourd: () =>
    light(
      group(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.52, 0],
            ],
            [
              [0.52, 0],
              [0.58, 0.04],
              [0.84, 0.5],
              [0.78, 0.96],
              [0.5, 1.26],
              [0.44, 1.4],
              [0.52, 1.66],
              [0.42, 1.94],
              [0.16, 2.06],
            ],
          ),
          { solid: true },
        ),
        move(disc(0.07, 0.5, 'brass'), 0, 2.25),
        glowSleeve(
          curve([
            [1.18, 2.2],
            [0.84, 3.5],
          ]),
          2.8,
        ),
        bulb(2.8, 0.17),
      ),
      2.7,
      { beam: 0.8 },
    ),
  conelamp: () =>
    light(
      group(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.7, 0],
            ],
            [
              [0.7, 0],
              [0.72, 0.12],
              [0.66, 0.2],
            ],
            [
              [0.66, 0.2],
              [0.2, 0.26],
              [0.14, 0.34],
              [0.12, 1.2],
              [0.12, 1.9],
            ],
          ),
          { solid: true },
        ),
        glowSleeve(
          curve([
            [1.12, 1.72],
            [0.34, 2.9],
          ]),
          2.2,
        ),
        bulb(2.15, 0.17),
      ),
      2.1,
      { beam: 1 },
    ),
  globelamp: () =>
    light(
      group(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.62, 0],
            ],
            [
              [0.62, 0],
              [0.66, 0.06],
              [0.64, 0.36],
              [0.5, 0.6],
              [0.42, 0.78],
            ],
          ),
          { solid: true },
        ),
        orb(0.86, 1.44),
      ),
      1.44,
      { down: false, power: 0.8 },
    ),
  lantern: () =>
    light(
      group(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.5, 0],
            ],
            [
              [0.5, 0],
              [0.54, 0.05],
              [0.42, 0.7],
              [0.46, 0.94],
              [0.36, 1.06],
            ],
          ),
          { solid: true },
        ),
        glowSleeve(
          curve([
            [0.46, 1.02],
            [0.86, 1.4],
            [0.96, 1.9],
            [0.9, 2.5],
            [0.5, 2.96],
          ]),
          1.9,
          { mod: (_a, h, p) => p.r * (1 + 0.012 * Math.abs(Math.sin(h * Math.PI * 9))) },
        ),
      ),
      1.9,
      { down: false, power: 0.7 },
    ),
  bedside: () =>
    light(
      group(
        vessel(
          curve(
            [
              [0, 0.02],
              [0.46, 0],
            ],
            [
              [0.46, 0],
              [0.5, 0.04],
              [0.52, 0.5],
              [0.38, 0.86],
              [0.12, 0.98],
            ],
          ),
          { solid: true, mod: flute(20, 0.08, (h) => Math.min(1, h * 8, (1 - h) * 5)), segments: 300 },
        ),
        move(disc(0.05, 0.36, 'brass'), 0, 1.12),
        glowSleeve(
          curve([
            [0.82, 1.08],
            [0.62, 1.9],
          ]),
          1.5,
          {},
        ),
        bulb(1.5, 0.14),
      ),
      1.45,
      { beam: 0.9, power: 0.8 },
    ),
  // pendants hang: y = 0 is the lower edge
  domependant: () =>
    light(
      group(
        hang(
          vessel(
            curve(
              [
                [0, 0],
                [0.12, 0.0],
              ],
              [
                [0.12, 0],
                [0.5, 0.1],
                [0.96, 0.42],
                [1.16, 0.9],
                [1.2, 1.12],
              ],
            ),
            { wall: 0.05, floor: 0.05 },
          ),
          1.12,
        ),
        move(disc(0.1, 0.2, 'brass'), 0, 1.2),
        cord(1.2, 18),
        bulb(0.42, 0.26),
      ),
      0.4,
      { beam: 1.2 },
    ),
  conependant: () =>
    light(
      group(
        hang(
          vessel(
            curve(
              [
                [0, 0],
                [0.14, 0],
              ],
              [
                [0.14, 0],
                [0.2, 0.05],
                [0.34, 0.6],
                [0.86, 1.36],
                [0.94, 1.5],
              ],
            ),
            { wall: 0.045, floor: 0.05 },
          ),
          1.5,
        ),
        move(disc(0.09, 0.2, 'brass'), 0, 1.58),
        cord(1.5, 18),
        bulb(0.42, 0.22),
      ),
      0.4,
      { beam: 1.2 },
    ),
  globependant: () =>
    light(
      group(
        orb(0.96, 0.96),
        move(
          vessel(
            curve([
              [0.4, 0],
              [0.42, 0.05],
              [0.34, 0.34],
              [0.12, 0.46],
              [0, 0.47],
            ]),
            { solid: true },
          ),
          0,
          1.8,
        ),
        cord(2.2, 18),
      ),
      0.96,
      { down: false, power: 0.9 },
    ),
  bellpendant: () =>
    light(
      group(
        hang(
          vessel(
            curve(
              [
                [0, 0],
                [0.1, 0],
              ],
              [
                [0.1, 0],
                [0.3, 0.08],
                [0.42, 0.4],
                [0.46, 0.9],
                [0.66, 1.3],
                [0.98, 1.5],
              ],
            ),
            { wall: 0.045, floor: 0.05, mod: flute(30, 0.05, (h) => Math.min(1, h * 6)), segments: 360 },
          ),
          1.5,
        ),
        move(disc(0.08, 0.18, 'brass'), 0, 1.56),
        cord(1.5, 18),
        bulb(0.36, 0.22),
      ),
      0.34,
      { beam: 1.2 },
    ),
  discpendant: () =>
    light(
      group(
        hang(
          vessel(
            curve(
              [
                [0, 0],
                [0.16, 0],
              ],
              [
                [0.16, 0],
                [0.2, 0.28],
              ],
              [
                [0.2, 0.28],
                [0.8, 0.36],
                [1.5, 0.52],
                [1.54, 0.6],
              ],
            ),
            { wall: 0.045, floor: 0.05, segments: 200 },
          ),
          0.6,
        ),
        cord(0.6, 18),
        orb(0.34, -0.06),
      ),
      0.0,
      { beam: 1.1 },
    ),
  linenpendant: () =>
    light(
      group(
        glowSleeve(
          curve([
            [1.14, 0],
            [1.14, 1.1],
          ]),
          0.55,
        ),
        vessel(
          curve([
            [0.2, 1.0],
            [0.22, 1.06],
            [0.18, 1.3],
            [0, 1.32],
          ]),
          { solid: true },
        ),
        cord(1.3, 18),
      ),
      0.55,
      { beam: 0.8, power: 0.8 },
    ),
}

/** A bowl turned over hangs as a shade. */
function hang(mesh, height) {
  mesh.rotation.x = Math.PI
  mesh.position.y = height
  return mesh
}
function orb(r, y) {
  const mesh = move(part(new THREE.SphereGeometry(r, 80, 60), 'shade'), 0, y)
  mesh.userData.hot = 0
  mesh.userData.opal = true
  mesh.userData.noShadow = true
  return mesh
}
function candle(r, y0, y1) {
  const body = vessel(
    curve(
      [
        [r * 1.0, y0],
        [r * 0.98, (y0 + y1) / 2],
        [r * 0.94, y1 - 0.02],
      ],
      [
        [r * 0.94, y1 - 0.02],
        [r * 0.7, y1],
        [0, y1 - 0.03],
      ],
    ),
    { solid: true, skin: 'wax' },
  )
  return group(body, move(part(new THREE.CylinderGeometry(0.012, 0.014, 0.12, 8), 'wick'), 0, y1 + 0.03))
}

/** Small seeded random numbers, so that every run gives the same pictures. */
export function seeded(seed) {
  let s = seed >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function leafGeometry(length, width) {
  const geometry = new THREE.PlaneGeometry(width, length, 6, 12)
  geometry.translate(0, length / 2, 0)
  const p = geometry.getAttribute('position')
  for (let i = 0; i < p.count; i++) {
    const t = p.getY(i) / length
    const w = Math.sin(Math.PI * Math.min(1, t * 0.96 + 0.04)) ** 0.75
    p.setX(i, p.getX(i) * w)
    p.setZ(i, 0.35 * Math.abs(p.getX(i)) - t * t * length * 0.28)
  }
  geometry.computeVertexNormals()
  return geometry
}

/** Leaves that grow out of a pot: rubber-plant like. */
function plant(y, spread) {
  const random = seeded(7)
  const g = new THREE.Group()
  g.add(move(disc(spread, 0.05, 'soil'), 0, y))
  for (let i = 0; i < 26; i++) {
    const leaf = part(leafGeometry(0.75 + random() * 0.6, 0.34 + random() * 0.16), 'leaf')
    const a = i * 2.4
    leaf.rotation.set(0.25 + (1 - i / 26) * 0.85, a, 0, 'YXZ')
    leaf.position.set(Math.sin(a) * spread * 0.2, y + (i / 26) * 0.9, Math.cos(a) * spread * 0.2)
    g.add(leaf)
  }
  return g
}

/** Dried or green branches for a vase: thin stems with small leaves. */
export function branches(seed, { stems = 3, height = 3, lean = 0.5, skin = 'dry', leaf = 0.3, from = 0 } = {}) {
  const random = seeded(seed)
  const g = new THREE.Group()
  for (let s = 0; s < stems; s++) {
    const a = random() * Math.PI * 2
    const out = lean * (0.5 + random() * 0.8)
    const h = height * (0.75 + random() * 0.35)
    const points = [0, 0.25, 0.5, 0.75, 1].map((t) => [
      Math.cos(a) * out * t * t + (random() - 0.5) * 0.1 * t,
      from + h * t,
      Math.sin(a) * out * t * t * 0.6 + (random() - 0.5) * 0.1 * t,
    ])
    g.add(tube(points, 0.014, { skin: 'stem' }))
    const path = new THREE.CatmullRomCurve3(points.map((p) => new THREE.Vector3(...p)))
    const n = Math.round(h * 7)
    for (let i = 0; i < n; i++) {
      const t = 0.35 + (0.65 * i) / n
      const p = path.getPointAt(t)
      const size = leaf * (1.15 - t * 0.6) * (0.7 + random() * 0.5)
      const mesh = part(leafGeometry(size, size * 0.42), skin)
      mesh.position.copy(p)
      mesh.rotation.set(0.5 + random() * 0.6, random() * 6.28, (random() - 0.5) * 0.6, 'YXZ')
      g.add(mesh)
    }
  }
  return g
}

/** Fruit, bread, books and cloth that make a table lived in. */
export const props = {
  lemon: () => {
    const m = vessel(
      curve([
        [0, 0],
        [0.06, 0.01],
        [0.2, 0.1],
        [0.28, 0.32],
        [0.2, 0.54],
        [0.07, 0.64],
        [0, 0.68],
      ]),
      { solid: true, skin: 'lemon' },
    )
    m.rotation.z = 1.35
    m.position.y = 0.26
    return group(m)
  },
  pear: () =>
    group(
      vessel(
        curve([
          [0, 0.02],
          [0.12, 0],
          [0.32, 0.16],
          [0.36, 0.4],
          [0.22, 0.72],
          [0.14, 0.9],
          [0, 0.96],
        ]),
        { solid: true, skin: 'pear' },
      ),
      tube(
        [
          [0, 0.92, 0],
          [0.02, 1.04, 0],
          [0.06, 1.14, 0],
        ],
        0.018,
        { skin: 'stem' },
      ),
    ),
  plum: () =>
    group(
      vessel(
        curve([
          [0, 0.01],
          [0.14, 0.02],
          [0.26, 0.2],
          [0.22, 0.42],
          [0, 0.48],
        ]),
        { solid: true, skin: 'plum' },
      ),
    ),
  book: (w = 1.5, d = 1.1, h = 0.16, skin = 'bookA') =>
    group(
      move(part(new THREE.BoxGeometry(w, h, d), skin), 0, h / 2),
      move(part(new THREE.BoxGeometry(w - 0.04, h - 0.05, d - 0.02), 'pages'), 0.035, h / 2, 0.03),
    ),
}
