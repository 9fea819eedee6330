/**
 * A photographer's studio in WebGL: many frames, each with another place on the lamp, the sky and the lens, are added up,
 * which gives soft shadows, contact shadows and depth of field without a path tracer.
 */
import * as THREE from 'three'
import { backdrops, glazes } from '../catalog/glazes.js'
import { seeded } from './forms.js'

const LIGHTS = 4
const srgb = (hex) => {
  const c = new THREE.Color(hex)
  return new THREE.Vector3(c.r, c.g, c.b)
}

/** A cube of random bytes: one look-up where hashing would take eight. */
function noiseTexture(size = 64) {
  const random = seeded(42)
  const data = new Uint8Array(size ** 3)
  for (let i = 0; i < data.length; i++) data[i] = Math.floor(random() * 256)
  const t = new THREE.Data3DTexture(data, size, size, size)
  t.format = THREE.RedFormat
  t.minFilter = t.magFilter = THREE.LinearFilter
  t.wrapS = t.wrapT = t.wrapR = THREE.RepeatWrapping
  t.unpackAlignment = 1
  t.needsUpdate = true
  return t
}

const noiseGlsl = /* glsl */ `
uniform highp sampler3D uNoise;
float noise(vec3 p) { vec3 i = floor(p), f = fract(p); return texture(uNoise, (i + f * f * (3.0 - 2.0 * f) + 0.5) / 64.0).r; }
float fbm(vec3 p) { return 0.55 * noise(p) + 0.28 * noise(p * 2.1 + 7.0) + 0.17 * noise(p * 4.3 + 19.0); }
`

const vertexShader = /* glsl */ `
precision highp float; precision highp int;
in vec3 aLook;
out vec3 vWorld; out vec3 vNormal; out vec3 vLook; out vec3 vObject; out vec4 vBaked; out float vFlow;
uniform sampler2D uBaked; uniform int uBase0; uniform vec3 uSeed; uniform int uKind;
${noiseGlsl}
void main() {
  vec4 w = modelMatrix * vec4(position, 1.0);
  vWorld = w.xyz;
  vObject = position;
  vNormal = normalize(mat3(modelMatrix) * normal);
  vLook = aLook;
  int i = uBase0 + gl_VertexID;
  vBaked = texelFetch(uBaked, ivec2(i % 1024, i / 1024), 0);
  vFlow = uKind == 0 ? fbm((position + uSeed) * vec3(2.2, 1.1, 2.2)) : fbm(w.xyz * 0.35);
  gl_Position = projectionMatrix * viewMatrix * w;
}`

/** Adds one set of lights to what every vertex receives: key irradiance, sky irradiance, key visibility, lamp visibility. */
const bakeShader = /* glsl */ `
precision highp float; precision highp int;
out vec4 outColor;
uniform sampler2D uPositions, uNormals;
uniform sampler2D uShadow0, uShadow1, uShadow2, uShadow3, uLampShadow;
uniform vec3 uLightDir[${LIGHTS}]; uniform float uLightPower[${LIGHTS}]; uniform mat4 uLightMat[${LIGHTS}];
uniform float uLightBias; uniform vec2 uShadowJitter; uniform float uTexel; uniform mat4 uLampMat; uniform vec3 uLampPos; uniform float uLampOn;
float lit(sampler2D map, mat4 m, vec3 p, float bias) {
  vec4 c = m * vec4(p, 1.0); vec3 s = c.xyz / c.w * 0.5 + 0.5;
  if (s.x < 0.0 || s.x > 1.0 || s.y < 0.0 || s.y > 1.0 || s.z > 1.0) return 1.0;
  return step(s.z - bias, texture(map, s.xy + uShadowJitter * uTexel).r);
}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 p4 = texelFetch(uPositions, at, 0);
  if (p4.w < 0.5) { outColor = vec4(0.0); return; }
  vec3 n = texelFetch(uNormals, at, 0).xyz; vec3 p = p4.xyz + n * 0.012;
  vec4 sum = vec4(0.0); float ndl, s;
#define KEY(I, MAP) ndl = dot(n, uLightDir[I]); s = lit(MAP, uLightMat[I], p, uLightBias); sum.x += max(ndl, 0.0) * s * 0.5; sum.z += s * 0.5 * smoothstep(-0.05, 0.1, ndl);
#define SKY(I, MAP) ndl = dot(n, uLightDir[I]); if (ndl > 0.0) sum.y += ndl * lit(MAP, uLightMat[I], p, uLightBias) * uLightPower[I];
  KEY(0, uShadow0) KEY(1, uShadow1) SKY(2, uShadow2) SKY(3, uShadow3)
  if (uLampOn > 0.5) {
    vec4 c = uLampMat * vec4(p, 1.0); vec3 q = c.xyz / c.w * 0.5 + 0.5;
    if (c.w > 0.02 && q.x > 0.0 && q.x < 1.0 && q.y > 0.0 && q.y < 1.0) sum.w += step(q.z - 0.0008, texture(uLampShadow, q.xy + uShadowJitter * uTexel).r);
  }
  outColor = sum;
}`

const fragmentShader = /* glsl */ `
precision highp float; precision highp int;
in vec3 vWorld; in vec3 vNormal; in vec3 vLook; in vec3 vObject; in vec4 vBaked; in float vFlow;
out vec4 outColor;
uniform int uKind;
uniform vec3 uBase, uPool, uClay, uDip, uEmit, uSeed;
uniform float uRough, uSpeck, uRim, uFoot, uFlow, uDipLine, uDipAbove, uMetal, uHot, uOpal, uGrain;
uniform vec3 uFloorCol, uAmbient, uKeyDir, uKeyCol, uFallCentre, uLampPos, uLampCol;
uniform float uFloorY, uFallRadius, uSize, uLampOpaque, uLampBeam, uSkyGain, uBoxGain;
uniform vec3 uSkyCol;
${noiseGlsl}
uvec3 pcg(uvec3 v) {
  v = v * 1664525u + 1013904223u;
  v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
  v ^= v >> 16u;
  v.x += v.y * v.z; v.y += v.z * v.x; v.z += v.x * v.y;
  return v;
}
vec3 hash3(ivec3 p) { return vec3(pcg(uvec3(p + 32768))) * (1.0 / 4294967295.0); }
/* One dot a cell at most, kept inside its cell so that no neighbour has to be asked. */
float dots(vec3 p, float keep, float size) {
  ivec3 i = ivec3(floor(p)); vec3 h = hash3(i); vec3 k = hash3(i + 977);
  if (k.x > keep) return 0.0;
  float r = size * (0.35 + 0.65 * k.y * k.y);
  vec3 c = mix(vec3(r), vec3(1.0 - r), h);
  return smoothstep(r, r * 0.55, length(fract(p) - c)) * (0.45 + 0.55 * k.z);
}
/* What a mirror would see: a large soft box upper left, a pale room, the floor below. */
vec3 room(vec3 r, float rough) {
  vec3 side = normalize(cross(vec3(0, 1, 0), uKeyDir)); vec3 up = cross(uKeyDir, side);
  float d = dot(r, uKeyDir);
  vec2 q = vec2(dot(r, side), dot(r, up)) / max(d, 0.05);
  float blur = 0.06 + rough * 0.75;
  float box = d < 0.0 ? 0.0 : smoothstep(0.34 + blur, 0.34 - blur, abs(q.x)) * smoothstep(0.46 + blur, 0.46 - blur, abs(q.y));
  box *= 1.0 / (1.0 + rough * 3.2);
  vec3 sky = mix(vec3(0.34), vec3(0.95), smoothstep(-0.2, 0.9, r.y)) * (0.75 - 0.3 * r.x) * uSkyGain;
  vec3 low = uFloorCol * 0.55 * (uSkyGain * 0.7 + 0.2);
  return mix(low, sky, smoothstep(-0.25 - rough * 0.5, 0.25 + rough * 0.5, r.y)) + uKeyCol * box * uBoxGain;
}
vec3 bump(vec3 n, float h, float amount) {
  vec3 dx = dFdx(vWorld), dy = dFdy(vWorld);
  vec3 r1 = cross(dy, n), r2 = cross(n, dx);
  float det = dot(dx, r1);
  vec3 g = sign(det) * (dFdx(h) * r1 + dFdy(h) * r2);
  return normalize(max(abs(det), 1e-9) * n - amount * g);
}
void main() {
  vec3 n = normalize(vNormal);
  vec3 v = normalize(cameraPosition - vWorld);
  if (!gl_FrontFacing && uKind >= 3) n = -n;
  vec3 o = vObject + uSeed;
  vec3 albedo = uBase; float rough = uRough; float spec = 0.04; vec3 specCol = vec3(1.0); vec3 emit = vec3(0.0);
  float inside = smoothstep(0.4, 0.95, vLook.z);
  if (uKind == 0) {
    float flow = vFlow;
    float fine = 0.65 * noise(o * 9.0) + 0.35 * noise(o * 23.0);
    float pool = smoothstep(0.35, 0.75, flow + 0.16 * (0.5 - vLook.x)) * uFlow;
    albedo = mix(uBase, uPool, pool * 0.85);
    albedo = mix(albedo, uPool, inside * 0.25);
    if (uDipLine > 0.0) {
      float edge = uDipLine + (uDipAbove > 0.5 ? -0.2 * pow(noise(vec3(o.x * 3.4, o.y * 0.4, o.z * 3.4)), 2.2) : 0.018 * sin(o.x * 2.0 + o.z * 3.0)) + 0.012 * noise(o * 7.0);
      float m = smoothstep(edge - 0.006, edge + 0.006, vLook.x);
      float band = smoothstep(0.05, 0.0, abs(vLook.x - edge));
      m = uDipAbove > 0.5 ? m : 1.0 - m;
      m *= 1.0 - inside * (uDipAbove > 0.5 ? 0.0 : 1.0);
      albedo = mix(albedo, mix(uDip, uDip * 0.8, pool), m);
      albedo = mix(albedo, albedo * vec3(0.78, 0.72, 0.66), band * 0.45 * (1.0 - inside));
    }
    albedo *= 0.94 + 0.12 * fine;
    float speck = max(dots(o * 10.0, 0.5 * uSpeck, 0.12) * 0.85, dots(o * 24.0 + 5.0, 0.7 * uSpeck, 0.18) * 0.7);
    albedo = mix(albedo, mix(albedo, vec3(0.10, 0.052, 0.026), 0.9), speck);
    float worn = uRim * smoothstep(0.05, 0.0, vLook.y + 0.03 * (fine - 0.5)) * (0.72 + 0.28 * fine);
    albedo = mix(albedo, uClay, worn * 0.88);
    float raw = uFoot > 0.0 ? smoothstep(0.01, -0.01, vLook.x - uFoot - 0.02 * (noise(o * 3.0) - 0.5)) * (1.0 - inside) : 0.0;
    albedo = mix(albedo, uClay * (0.85 + 0.4 * fine), raw);
    rough = mix(mix(uRough, uRough * 0.8, pool), 0.9, max(raw, worn * 0.5));
    rough = mix(rough, rough * 0.85, inside);
    float rings = noise(vec3(0.0, vObject.y * 17.0 + 0.5 * noise(o * 1.5), uSeed.x)) * 0.014;
    n = bump(n, rings * (1.0 - raw * 0.5) + 0.006 * noise(o * 6.0) + (0.0022 + 0.004 * raw) * noise(o * 36.0), 0.9);
  } else if (uKind == 1) {
    spec = 0.0;
    albedo *= (0.985 + 0.03 * noise(vWorld * 41.0)) * (0.97 + 0.06 * vFlow);
    if (uGrain > 0.0) { n = bump(n, uGrain * (0.03 * fbm(vWorld * 2.2) + 0.010 * fbm(vWorld * 9.0)), 1.0); albedo *= 0.93 + 0.14 * fbm(vWorld * 1.7); }
  } else if (uKind == 2) {
    vec3 p = vObject + uSeed;
    float plank = floor(p.z / 1.55); vec3 h = hash3(ivec3(int(plank), 3, 7));
    float warp = fbm(vec3(p.x * 0.35 + h.x * 30.0, p.z * 2.0, h.y * 9.0));
    float ringv = fract(p.z * 2.6 + warp * 2.4 + h.z * 5.0);
    float grain = noise(vec3(p.x * 1.6, p.y * 40.0, p.z * 60.0 + warp * 12.0));
    float line = smoothstep(0.0, 0.25, ringv) * smoothstep(1.0, 0.5, ringv);
    albedo = mix(uPool, uBase, 0.35 + 0.5 * line * 0.8 + 0.3 * (grain - 0.5)) * (0.92 + 0.16 * h.x);
    float gap = smoothstep(0.012, 0.004, abs(fract(p.z / 1.55 + 0.5) - 0.5) * 1.55) * uGrain;
    albedo *= 1.0 - 0.55 * gap;
    n = bump(n, 0.004 * grain - 0.01 * gap, 0.7);
  } else if (uKind == 3) {
    float weave = uOpal > 0.5 ? 0.0 : (noise(vec3(vObject.x * 46.0, vObject.y * 6.0, vObject.z * 46.0)) + noise(vec3(vObject.x * 8.0, vObject.y * 70.0, vObject.z * 8.0)) - 1.0);
    float d = (vObject.y - uHot) / uSize;
    float glow = uOpal > 0.5 ? 0.62 + 0.6 * pow(max(dot(n, v), 0.0), 1.6) : 0.3 + 1.3 / (1.0 + d * d * 9.0);
    if (uOpal < 0.5) glow *= 1.0 + 0.09 * weave;
    emit = uEmit * glow * (inside > 0.5 ? 1.5 : 1.0);
    if (uOpal < 0.5) emit *= mix(vec3(1.0), vec3(1.0, 0.9, 0.74), smoothstep(0.2, 1.2, abs(d)));
    albedo *= dot(uEmit, vec3(1.0)) > 0.0 ? 0.3 : 1.0; if (uOpal < 0.5) albedo *= 1.0 + 0.10 * weave;
  } else if (uKind == 4) {
    emit = uEmit;
  } else {
    float f = fbm(o * 7.0);
    albedo *= 1.0 + uGrain * (f - 0.5);
    n = bump(n, uGrain * 0.012 * noise(o * 16.0), 0.8);
    if (uMetal > 0.5) { specCol = uBase; spec = 0.9; albedo *= 0.15; }
  }
  float fall = exp(-dot(vWorld - uFallCentre, vWorld - uFallCentre) / (uFallRadius * uFallRadius));
  vec3 g = normalize(vNormal); if (!gl_FrontFacing && uKind >= 3) g = -g;
  float ng = max(dot(g, uKeyDir), 0.0), nb = max(dot(n, uKeyDir), 0.0);
  float key = vBaked.z, sky = vBaked.y;
  vec3 direct = uKeyCol * vBaked.x * ((nb + 0.12) / (ng + 0.12)) * (0.35 + 0.65 * fall) + uSkyCol * vBaked.y * (1.0 + 0.5 * dot(n - g, vec3(-0.5, 0.8, 0.4))) * (0.7 + 0.3 * fall);
  float h = max(0.0, vWorld.y - uFloorY);
  float open = 0.3 + 0.7 * smoothstep(0.0, 0.8 * uSize, h);
  vec3 bounce = uFloorCol * (0.5 - 0.5 * n.y) * open * (0.25 + 0.75 * fall) + uAmbient * (1.0 - 0.5 * inside);
  bounce += albedo * inside * 0.22;
  vec3 lamp = vec3(0.0);
  if (uLampCol.r > 0.0) {
    vec3 l = uLampPos - vWorld; float d2 = dot(l, l); vec3 ld = l * inversesqrt(d2);
    float nl = max(0.0, dot(n, ld));
    float vis = vBaked.w;
    lamp = uLampCol * uLampBeam * vis * nl / (0.25 + d2);
    float soft = uLampOpaque > 0.5 ? inside * (0.5 * nl + 0.25) * step(length(vObject.xz), 3.0) * 2.2 : (0.3 + 0.7 * nl) * 0.7;
    lamp += uLampCol * soft / (0.35 + d2);
    if (uKind == 3 || uKind == 4) lamp *= 0.04;
  }
  vec3 color = albedo * (direct + bounce * 0.62 + lamp);
  if (spec > 0.0 && uKind != 3) {
    float fres = spec + (1.0 - spec) * pow(1.0 - max(dot(n, v), 0.0), 5.0) * (1.0 - rough) * (1.0 - rough);
    vec3 r = reflect(-v, n);
    vec3 e = room(r, rough) * (0.25 + 0.75 * min(1.0, 0.55 * key + 0.55 * sky)) * (1.0 - 0.75 * inside);
    color += fres * specCol * e * (uMetal > 0.5 ? 1.0 : mix(2.4, 1.0, rough));
  }
  outColor = vec4(color + emit, 1.0);
}`

const skins = {
  shade: { kind: 3, base: '#efe6d6' },
  bulb: { kind: 4 },
  metal: { kind: 5, base: '#b9b4aa', metal: 1, rough: 0.35 },
  brass: { kind: 5, base: '#c79d54', metal: 1, rough: 0.38 },
  oak: { kind: 2, base: '#c79a66', pool: '#9c6d3f', rough: 0.6 },
  table: { kind: 2, base: '#c8a377', pool: '#a47b4e', rough: 0.55, grain: 1 },
  darktable: { kind: 2, base: '#6d4d38', pool: '#46301f', rough: 0.5, grain: 1 },
  paletable: { kind: 2, base: '#dcc6a4', pool: '#c3a67c', rough: 0.6, grain: 1 },
  cork: { kind: 5, base: '#b88c5c', rough: 0.9, grain: 0.6 },
  cord: { kind: 5, base: '#4a4038', rough: 0.9 },
  wick: { kind: 5, base: '#2a2522', rough: 1 },
  wax: { kind: 5, base: '#f0e8d8', rough: 0.45, grain: 0.04 },
  soil: { kind: 5, base: '#35281f', rough: 1, grain: 1 },
  leaf: { kind: 5, base: '#4d6141', rough: 0.5, grain: 0.35 },
  olive: { kind: 5, base: '#7d8a68', rough: 0.6, grain: 0.3 },
  dry: { kind: 5, base: '#b99a6b', rough: 0.85, grain: 0.4 },
  rust: { kind: 5, base: '#9d5a35', rough: 0.85, grain: 0.4 },
  pale: { kind: 5, base: '#ddcfb6', rough: 0.85, grain: 0.25 },
  stem: { kind: 5, base: '#6b5138', rough: 0.9 },
  lemon: { kind: 5, base: '#e2b53a', rough: 0.45, grain: 0.14 },
  pear: { kind: 5, base: '#a9a656', rough: 0.5, grain: 0.35 },
  plum: { kind: 5, base: '#573044', rough: 0.4, grain: 0.4 },
  bookA: { kind: 5, base: '#7f8b78', rough: 0.8, grain: 0.06 },
  bookB: { kind: 5, base: '#b4613f', rough: 0.8, grain: 0.06 },
  bookC: { kind: 5, base: '#d9cdb8', rough: 0.8, grain: 0.06 },
  pages: { kind: 5, base: '#efe8da', rough: 0.9, grain: 0.05 },
  cloth: { kind: 1, base: '#ddd2c0', grain: 1 },
  gobo: { kind: 5, base: '#000000' },
}

export function createStudio(canvas) {
  const renderer = new THREE.WebGLRenderer({ canvas, antialias: false, preserveDrawingBuffer: true })
  renderer.setPixelRatio(1)
  renderer.autoClear = false
  renderer.outputColorSpace = THREE.LinearSRGBColorSpace
  const mapSize = 1024
  const depthTarget = () => {
    const t = new THREE.WebGLRenderTarget(mapSize, mapSize, { depthBuffer: true })
    t.depthTexture = new THREE.DepthTexture(mapSize, mapSize, THREE.FloatType)
    t.depthTexture.minFilter = t.depthTexture.magFilter = THREE.NearestFilter
    return t
  }
  const shadowTargets = Array.from({ length: LIGHTS }, depthTarget)
  const lampTarget = depthTarget()
  const depthMaterial = new THREE.MeshBasicMaterial({ colorWrite: false, side: THREE.DoubleSide })
  const shared = {
    uNoise: { value: noiseTexture() },
    uBaked: { value: null },
    uSkyCol: { value: new THREE.Vector3() },
    uFloorCol: { value: new THREE.Vector3() },
    uAmbient: { value: new THREE.Vector3() },
    uKeyDir: { value: new THREE.Vector3() },
    uKeyCol: { value: new THREE.Vector3() },
    uFallCentre: { value: new THREE.Vector3() },
    uFallRadius: { value: 10 },
    uFloorY: { value: 0 },
    uSize: { value: 1 },
    uLampPos: { value: new THREE.Vector3() },
    uLampCol: { value: new THREE.Vector3() },
    uLampOpaque: { value: 0 },
    uLampBeam: { value: 1 },
    uSkyGain: { value: 1 },
    uBoxGain: { value: 5 },
  }
  const bakeMaterial = new THREE.ShaderMaterial({
    glslVersion: THREE.GLSL3,
    vertexShader: 'void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: bakeShader,
    blending: THREE.CustomBlending,
    blendSrc: THREE.OneFactor,
    blendDst: THREE.OneFactor,
    blendSrcAlpha: THREE.OneFactor,
    blendDstAlpha: THREE.OneFactor,
    depthTest: false,
    depthWrite: false,
    transparent: true,
    uniforms: {
      uPositions: { value: null },
      uNormals: { value: null },
      uLightDir: { value: Array.from({ length: LIGHTS }, () => new THREE.Vector3()) },
      uLightPower: { value: [0, 0, 0, 0] },
      uLightMat: { value: Array.from({ length: LIGHTS }, () => new THREE.Matrix4()) },
      uLightBias: { value: 0 },
      uShadow0: { value: shadowTargets[0].depthTexture },
      uShadow1: { value: shadowTargets[1].depthTexture },
      uShadow2: { value: shadowTargets[2].depthTexture },
      uShadow3: { value: shadowTargets[3].depthTexture },
      uLampShadow: { value: lampTarget.depthTexture },
      uShadowJitter: { value: new THREE.Vector2() },
      uTexel: { value: 1 / mapSize },
      uLampMat: { value: new THREE.Matrix4() },
      uLampPos: { value: new THREE.Vector3() },
      uLampOn: { value: 0 },
    },
  })
  const material = (over) =>
    new THREE.ShaderMaterial({
      glslVersion: THREE.GLSL3,
      vertexShader,
      fragmentShader,
      side: over.double === false ? THREE.FrontSide : THREE.DoubleSide,
      uniforms: {
        ...shared,
        uBase0: { value: 0 },
        uKind: { value: over.kind },
        uBase: { value: srgb(over.base ?? '#ffffff') },
        uPool: { value: srgb(over.pool ?? '#888888') },
        uClay: { value: srgb(over.clay ?? '#888888') },
        uDip: { value: srgb(over.dip?.colour ?? '#888888') },
        uDipLine: { value: over.dip?.line ?? 0 },
        uDipAbove: { value: over.dip?.above ? 1 : 0 },
        uEmit: { value: over.emit ?? new THREE.Vector3() },
        uSeed: { value: over.seed ?? new THREE.Vector3() },
        uRough: { value: over.rough ?? 0.6 },
        uSpeck: { value: over.speck ?? 0 },
        uRim: { value: over.rim ?? 0 },
        uFoot: { value: over.foot ?? 0 },
        uFlow: { value: over.flow ?? 0 },
        uMetal: { value: over.metal ?? 0 },
        uHot: { value: over.hot ?? 0 },
        uOpal: { value: over.opal ?? 0 },
        uGrain: { value: over.grain ?? 0 },
      },
    })

  /** Gives every mesh of a form its material. */
  function dress(object, glazeNames, { seed = 1, lit = true } = {}) {
    const random = seeded(seed * 7919)
    const offset = new THREE.Vector3(random() * 20, random() * 20, random() * 20)
    const list = [].concat(glazeNames)
    object.traverse((mesh) => {
      if (!mesh.isMesh) return
      if (mesh.scale.x !== mesh.scale.y || mesh.scale.y !== mesh.scale.z) {
        mesh.geometry.scale(...mesh.scale.toArray())
        mesh.scale.set(1, 1, 1)
      }
      const { skin, hot, opal, glazeShift = 0 } = mesh.userData
      if (skin === 'glaze')
        mesh.material = material({ kind: 0, ...glazes[list[glazeShift % list.length]], seed: offset })
      else if (skin === 'shade')
        mesh.material = material({
          ...skins.shade,
          hot,
          opal: opal ? 1 : 0,
          emit: new THREE.Vector3(1, 0.74, 0.44).multiplyScalar(lit ? (opal ? 0.62 : 0.5) : 0),
        })
      else if (skin === 'bulb')
        mesh.material = material({ kind: 4, emit: new THREE.Vector3(1, 0.82, 0.56).multiplyScalar(2.2) })
      else mesh.material = material({ ...skins[skin], seed: offset })
    })
    return object
  }

  /** From -1..1 to -far..near with most steps in the middle. */
  const spaced = (t, near, far) => (Math.abs(t) * 2.2 + Math.abs(t) ** 6 * ((t > 0 ? near : far) - 2.2)) * Math.sign(t)

  /** Paper that runs from under the product up the wall without a line. */
  function sweep(colour, { back = -4, radius = 3.2, floor = 0 } = {}) {
    const points = []
    for (let i = 0; i <= 130; i++) points.push([spaced(1 - i / 65, 16, Math.abs(back)), floor])
    for (let i = 1; i <= 40; i++) {
      const a = (i / 40) * (Math.PI / 2)
      points.push([back - Math.sin(a) * radius, floor + radius - Math.cos(a) * radius])
    }
    for (let i = 1; i <= 24; i++) points.push([back - radius, floor + radius + (i / 24) ** 1.5 * 22])
    const position = []
    const index = []
    const cols = 141
    points.forEach(([z, y], j) => {
      for (let i = 0; i < cols; i++) position.push(spaced((i / (cols - 1)) * 2 - 1, 40, 40), y, z)
      if (j)
        for (let i = 0; i < cols - 1; i++) {
          const a = (j - 1) * cols + i
          index.push(a, a + 1, a + cols, a + 1, a + cols + 1, a + cols)
        }
    })
    const g = new THREE.BufferGeometry()
    g.setAttribute('position', new THREE.Float32BufferAttribute(position, 3))
    g.setAttribute('aLook', new THREE.Float32BufferAttribute(new Array(position.length).fill(0), 3))
    g.setIndex(index)
    g.computeVertexNormals()
    const mesh = new THREE.Mesh(g, material({ kind: 1, base: colour }))
    mesh.userData.noCast = true
    return mesh
  }

  const quad = new THREE.Mesh(new THREE.PlaneGeometry(2, 2))
  quad.frustumCulled = false
  const quadScene = new THREE.Scene().add(quad)
  const quadCamera = new THREE.Camera()
  const quadVertex = 'out vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }'
  const addMaterial = new THREE.ShaderMaterial({
    glslVersion: THREE.GLSL3,
    vertexShader: quadVertex,
    fragmentShader:
      'precision highp float; in vec2 vUv; out vec4 c; uniform sampler2D uMap; void main() { c = vec4(min(texture(uMap, vUv).rgb, vec3(12.0)), 1.0); }',
    uniforms: { uMap: { value: null } },
    blending: THREE.CustomBlending,
    blendSrc: THREE.OneFactor,
    blendDst: THREE.OneFactor,
    depthTest: false,
    depthWrite: false,
    transparent: true,
  })
  const toneMaterial = new THREE.ShaderMaterial({
    glslVersion: THREE.GLSL3,
    vertexShader: quadVertex,
    /* Khronos' neutral curve keeps the colours of the paper and the glaze true up to the highlights. */
    fragmentShader: /* glsl */ `precision highp float; in vec2 vUv; out vec4 c; uniform sampler2D uMap; uniform float uScale, uVignette; uniform vec4 uRect; uniform float uInside;
      void main() {
        bool inside = all(greaterThanEqual(gl_FragCoord.xy, uRect.xy)) && all(lessThan(gl_FragCoord.xy, uRect.zw));
        vec3 k = texture(uMap, vUv).rgb * uScale * (inside ? uInside : 1.0);
        vec2 q = vUv - 0.5; k *= 1.0 - uVignette * dot(q, q);
        float start = 0.76, desat = 0.15, x = min(k.r, min(k.g, k.b));
        float off = x < 0.08 ? x - 6.25 * x * x : 0.04; k -= off * 0.6;
        float p = max(k.r, max(k.g, k.b));
        if (p > start) { float d = 1.0 - start; float np = 1.0 - d * d / (p + d - start); k *= np / p; float g = 1.0 - 1.0 / (desat * (p - np) + 1.0); k = mix(k, vec3(np), g); }
        vec3 s = mix(k * 12.92, 1.055 * pow(max(k, 0.0), vec3(1.0 / 2.4)) - 0.055, step(0.0031308, k));
        s = mix(s, s * s * (3.0 - 2.0 * s), 0.12); s = mix(vec3(dot(s, vec3(0.3, 0.59, 0.11))), s, 0.86);
        c = vec4(s, 1.0);
      }`,
    uniforms: {
      uMap: { value: null },
      uScale: { value: 1 },
      uVignette: { value: 0.35 },
      uRect: { value: new THREE.Vector4() },
      uInside: { value: 1 },
    },
    depthTest: false,
    depthWrite: false,
  })
  let targets = null
  function sized(w, h) {
    if (targets && targets.w === w && targets.h === h) return targets
    targets?.frame.dispose()
    targets?.sum.dispose()
    targets = {
      w,
      h,
      frame: new THREE.WebGLRenderTarget(w, h, { type: THREE.HalfFloatType, depthBuffer: true }),
      sum: new THREE.WebGLRenderTarget(w, h, { type: THREE.FloatType, depthBuffer: false }),
    }
    renderer.setSize(w, h, false)
    return targets
  }

  /** The pixels that a box of the scene can cover, bottom row first, with room for blur. */
  function busyRect(box, from, forward, up, fov, width, height) {
    const camera = new THREE.PerspectiveCamera(fov, width / height, 0.5, 120)
    camera.position.copy(from)
    camera.up.copy(up)
    camera.lookAt(from.clone().add(forward))
    camera.updateMatrixWorld()
    const r = [1, 1, 0, 0]
    for (let i = 0; i < 8; i++) {
      const p = new THREE.Vector3(
        i & 1 ? box.max.x : box.min.x,
        i & 2 ? box.max.y : box.min.y,
        i & 4 ? box.max.z : box.min.z,
      ).project(camera)
      r[0] = Math.min(r[0], p.x / 2 + 0.5)
      r[1] = Math.min(r[1], p.y / 2 + 0.5)
      r[2] = Math.max(r[2], p.x / 2 + 0.5)
      r[3] = Math.max(r[3], p.y / 2 + 0.5)
    }
    const clamp = (v, size, pad) => Math.round(Math.min(size, Math.max(0, v * size + pad)))
    return [clamp(r[0], width, -12), clamp(r[1], height, -12), clamp(r[2], width, 12), clamp(r[3], height, 12)]
  }

  function lightVectors(l) {
    const keyDir = new THREE.Vector3(...l.dir).normalize()
    const side = new THREE.Vector3(0, 1, 0).cross(keyDir).normalize()
    return { keyDir, side, top: keyDir.clone().cross(side) }
  }

  /** Gives each mesh its place in the baked texture; the order is the scene's own. */
  function number(scene) {
    let count = 0
    scene.traverse((m) => {
      if (!m.isMesh) return
      m.material.uniforms.uBase0.value = count
      count += m.geometry.getAttribute('position').count
    })
    return count
  }

  /** Light that every vertex of the scene receives, with soft shadows; valid for every camera. */
  function bake(scene, l, { rounds = 48, seed = 1 } = {}) {
    const random = seeded(seed * 977 + 3)
    const { keyDir, side, top } = lightVectors(l)
    const centre = new THREE.Vector3(...l.centre)
    scene.updateMatrixWorld(true)
    const meshes = []
    scene.traverse((m) => {
      if (m.isMesh) meshes.push(m)
    })
    const count = number(scene)
    const width = 1024
    const height = Math.ceil(count / width)
    const positions = new Float32Array(width * height * 4)
    const normals = new Float32Array(width * height * 4)
    const v = new THREE.Vector3()
    const normalMatrix = new THREE.Matrix3()
    let k = 0
    for (const m of meshes) {
      const p = m.geometry.getAttribute('position')
      const n = m.geometry.getAttribute('normal')
      normalMatrix.getNormalMatrix(m.matrixWorld)
      for (let i = 0; i < p.count; i++, k += 4) {
        v.fromBufferAttribute(p, i).applyMatrix4(m.matrixWorld)
        positions.set([v.x, v.y, v.z, 1], k)
        v.fromBufferAttribute(n, i).applyMatrix3(normalMatrix).normalize()
        normals.set([v.x, v.y, v.z, 0], k)
      }
    }
    const texture = (data) => {
      const t = new THREE.DataTexture(data, width, height, THREE.RGBAFormat, THREE.FloatType)
      t.needsUpdate = true
      return t
    }
    const target = new THREE.WebGLRenderTarget(width, height, {
      type: THREE.FloatType,
      depthBuffer: false,
      minFilter: THREE.NearestFilter,
      magFilter: THREE.NearestFilter,
    })
    const u = bakeMaterial.uniforms
    u.uPositions.value = texture(positions)
    u.uNormals.value = texture(normals)
    u.uLampOn.value = l.lamp ? 1 : 0
    u.uLightBias.value = (0.012 + (l.reach / mapSize) * 2.2) / 60
    const casts = (m) => !m.userData.noCast && !m.userData.noShadow
    const shadowCamera = new THREE.OrthographicCamera(-l.reach, l.reach, l.reach, -l.reach, 0.1, 60)
    const lampCamera = new THREE.PerspectiveCamera(150, 1, 0.06, 30)
    renderer.setRenderTarget(target)
    renderer.setClearColor(0x000000, 0)
    renderer.clear()
    const phase = random()
    for (let f = 0; f < rounds; f++) {
      for (const m of meshes) m.visible = casts(m)
      scene.overrideMaterial = depthMaterial
      for (let i = 0; i < LIGHTS; i++) {
        const d = u.uLightDir.value[i]
        const n = rounds * 2
        if (i < 2) {
          const j = f * 2 + i
          const r = Math.sqrt((j + 0.5) / n) * l.spread
          const a = j * 2.399963 + phase * 6.28
          d.copy(keyDir)
            .addScaledVector(side, Math.cos(a) * r)
            .addScaledVector(top, Math.sin(a) * r * 1.2)
            .normalize()
        } else {
          const j = f * 2 + (i - 2)
          const z = 0.06 + 0.94 * ((j + 0.5) / n)
          const a = (j * 0.6180339887 + phase) * Math.PI * 2
          const s = Math.sqrt(1 - z * z)
          d.set(Math.cos(a) * s, z, Math.sin(a) * s)
          u.uLightPower.value[i] = (0.75 - 0.45 * d.x) * (0.8 + 0.35 * d.z) * (0.55 + 0.6 * z)
        }
        shadowCamera.position.copy(centre).addScaledVector(d, 30)
        shadowCamera.lookAt(centre)
        shadowCamera.updateMatrixWorld()
        u.uLightMat.value[i].multiplyMatrices(shadowCamera.projectionMatrix, shadowCamera.matrixWorldInverse)
        for (const m of meshes) if (m.userData.skin === 'gobo') m.visible = i < 2
        renderer.setRenderTarget(shadowTargets[i])
        renderer.clear()
        renderer.render(scene, shadowCamera)
      }
      if (l.lamp) {
        const p = new THREE.Vector3(...l.lamp.at).add(
          new THREE.Vector3(random() - 0.5, random() - 0.5, random() - 0.5).multiplyScalar(0.16),
        )
        u.uLampPos.value.copy(p)
        for (const m of meshes)
          m.visible = !m.userData.noCast && m.userData.skin !== 'bulb' && !m.userData.opal && m.userData.skin !== 'gobo'
        lampCamera.position.copy(p)
        lampCamera.up.set(0, 0, 1)
        lampCamera.lookAt(p.x, p.y - 1, p.z)
        lampCamera.updateMatrixWorld()
        u.uLampMat.value.multiplyMatrices(lampCamera.projectionMatrix, lampCamera.matrixWorldInverse)
        renderer.setRenderTarget(lampTarget)
        renderer.clear()
        renderer.render(scene, lampCamera)
      }
      scene.overrideMaterial = null
      u.uShadowJitter.value.set((random() - 0.5) * 3, (random() - 0.5) * 3)
      quad.material = bakeMaterial
      renderer.setRenderTarget(target)
      renderer.render(quadScene, quadCamera)
    }
    /* The pass above added up; the vertex shader wants the mean. */
    const mean = new Float32Array(width * height * 4)
    renderer.readRenderTargetPixels(target, 0, 0, width, height, mean)
    for (let i = 0; i < mean.length; i++) mean[i] /= rounds
    target.dispose()
    u.uPositions.value.dispose()
    u.uNormals.value.dispose()
    for (const m of meshes) m.visible = m.userData.skin !== 'gobo'
    return texture(mean)
  }

  /**
   * Takes one picture of a baked scene. `shot`: width, height, samples, camera {from, to, fov, aperture}, light.
   * Gives back RGBA bytes, bottom row first.
   */
  function take(scene, baked, shot) {
    const { width, height, samples = 10, camera: view, light: l, seed = 1 } = shot
    const t = sized(width, height)
    const random = seeded(seed * 131 + 17)
    const camera = new THREE.PerspectiveCamera(view.fov, width / height, 0.5, 120)
    const from = new THREE.Vector3(...view.from)
    const to = new THREE.Vector3(...view.to)
    const forward = to.clone().sub(from).normalize()
    const right = forward
      .clone()
      .cross(new THREE.Vector3(0, 1, 0))
      .normalize()
    const up = right.clone().cross(forward)
    const focusDistance = (view.focus ? new THREE.Vector3(...view.focus) : to).clone().sub(from).dot(forward)
    const centre = new THREE.Vector3(...l.centre)
    const { keyDir } = lightVectors(l)
    const warm = new THREE.Vector3(...(l.colour ?? [1, 0.955, 0.89]))
    shared.uBaked.value = baked
    shared.uKeyDir.value.copy(keyDir)
    shared.uKeyCol.value.copy(warm).multiplyScalar(l.key)
    shared.uSkyCol.value.set(...(l.sky ?? [0.93, 0.97, 1.0])).multiplyScalar(l.dome * 2)
    shared.uFallCentre.value.set(
      ...(l.fallCentre ?? [centre.x - l.reach * 0.5, centre.y + l.reach * 0.5, centre.z + l.reach * 0.4]),
    )
    shared.uFallRadius.value = l.fall ?? l.reach * 2.6
    shared.uFloorY.value = l.floorY ?? 0
    shared.uSize.value = l.size
    shared.uFloorCol.value.copy(l.floorCol).multiplyScalar((l.key * 0.6 + l.dome) * 0.9)
    shared.uAmbient.value.copy(l.floorCol).multiplyScalar(0.09 * (l.dome + l.key * 0.4))
    shared.uSkyGain.value = l.dome * 1.1
    shared.uBoxGain.value = l.box ?? 4.5
    shared.uLampCol.value.set(1, 0.66, 0.34).multiplyScalar(l.lamp?.power ?? 0)
    shared.uLampPos.value.set(...(l.lamp?.at ?? [0, 0, 0]))
    shared.uLampOpaque.value = l.lamp?.opaque ? 1 : 0
    shared.uLampBeam.value = l.lamp?.beam ?? 0
    renderer.setRenderTarget(t.sum)
    renderer.setClearColor(0x000000, 0)
    renderer.clear()
    /* Plain paper needs one look; only where the things are is every sample taken. */
    const rect = view.busy ? busyRect(view.busy, from, forward, up, view.fov, width, height) : [0, 0, width, height]
    for (let f = 0; f < samples; f++) {
      for (const target of [t.frame, t.sum]) {
        target.scissorTest = f > 0
        target.scissor.set(rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1])
      }
      const lensR = Math.sqrt(f / samples) * (view.aperture ?? 0.05)
      const lensA = f * 2.399963
      const dx = Math.cos(lensA) * lensR
      const dy = Math.sin(lensA) * lensR
      camera.position.copy(from).addScaledVector(right, dx).addScaledVector(up, dy)
      camera.up.copy(up)
      camera.lookAt(camera.position.clone().add(forward))
      /* A lens shifts the film against the lens, so that the plane of focus stays where it is. */
      const halfH = Math.tan((view.fov * Math.PI) / 360) * focusDistance
      const sx = (dx / (halfH * 2 * (width / height))) * width
      const sy = (dy / (halfH * 2)) * height
      const ax = ((f * 0.7548776662) % 1) - 0.5
      const ay = ((f * 0.5698402909 + random() * 0.1) % 1) - 0.5
      camera.setViewOffset(width, height, -sx + ax, sy + ay, width, height)
      camera.updateMatrixWorld()
      renderer.setRenderTarget(t.frame)
      renderer.clear()
      renderer.render(scene, camera)
      quad.material = addMaterial
      addMaterial.uniforms.uMap.value = t.frame.texture
      renderer.setRenderTarget(t.sum)
      renderer.render(quadScene, quadCamera)
    }
    t.frame.scissorTest = t.sum.scissorTest = false
    quad.material = toneMaterial
    toneMaterial.uniforms.uMap.value = t.sum.texture
    toneMaterial.uniforms.uScale.value = shot.exposure ?? 1
    toneMaterial.uniforms.uRect.value.set(...rect)
    toneMaterial.uniforms.uInside.value = 1 / samples
    toneMaterial.uniforms.uVignette.value = shot.vignette ?? 0.3
    renderer.setRenderTarget(null)
    renderer.clear()
    renderer.render(quadScene, quadCamera)
    const gl = renderer.getContext()
    const bytes = new Uint8Array(width * height * 4)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
    return bytes
  }

  /** Where a point of the scene is on the picture, 0..1 from the upper left. */
  function project(point, shot) {
    const camera = new THREE.PerspectiveCamera(shot.camera.fov, shot.width / shot.height, 0.5, 120)
    camera.position.set(...shot.camera.from)
    camera.lookAt(...shot.camera.to)
    camera.updateMatrixWorld()
    const p = new THREE.Vector3(...point).project(camera)
    return { x: p.x / 2 + 0.5, y: 0.5 - p.y / 2 }
  }
  function dispose(scene) {
    scene.traverse((m) => {
      m.geometry?.dispose()
      m.material?.dispose?.()
    })
  }
  return { dress, sweep, number, bake, take, project, dispose, material, paper: (name) => srgb(backdrops[name]), skins }
}
