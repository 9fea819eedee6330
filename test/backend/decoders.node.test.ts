import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'

interface Vectors {
  valid: { token: string; chain: string[]; depth: number; complete: boolean }[]
  invalid: { text: string; why: string }[]
}
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const folder = fileURLToPath(new URL('../../docs/decoders/', import.meta.url))
const vectors: Vectors = JSON.parse(read('../fixtures/tokens.json'))
const inputs = [...vectors.valid.map(({ token }) => token), ...vectors.invalid.map(({ text }) => text)]
const expected = [
  ...vectors.valid.map(({ chain, depth, complete }) => ({ chain, depth, complete })),
  ...vectors.invalid.map(() => null),
]

/** Each reads a list of texts as JSON and writes what it found in each. */
const PROGRAMS: [language: string, command: string, args: string[]][] = [
  [
    'Python',
    'python3',
    [
      '-Bc',
      `import sys,json; sys.path.insert(0, ${JSON.stringify(folder)}); from decode_token import decode_token; print(json.dumps([decode_token(t) for t in json.load(sys.stdin)]))`,
    ],
  ],
  [
    'PHP',
    'php',
    [
      '-r',
      `require ${JSON.stringify(`${folder}decode_token.php`)}; echo json_encode(array_map('decode_token', json_decode(file_get_contents('php://stdin'), true)));`,
    ],
  ],
  [
    'Ruby',
    'ruby',
    [
      '-rjson',
      '-e',
      `require ${JSON.stringify(`${folder}decode_token.rb`)}; puts JSON.generate(JSON.parse(STDIN.read).map { |t| decode_token(t) })`,
    ],
  ],
]

describe('the decoders of other languages read every vector alike', () => {
  test.for(PROGRAMS)('%s', ([language, command, args], context) => {
    const { stdout, status, error } = spawnSync(command, args, { input: JSON.stringify(inputs), encoding: 'utf8' })
    if (error && 'code' in error && error.code === 'ENOENT') {
      console.error(`\n!!! ${language} is not on this machine: its decoder is not run.\n`)
      return context.skip()
    }
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual(expected)
  })

  test('JavaScript', () => {
    const found = runInNewContext(
      `${read('../../docs/decoders/decode-token.js')}; JSON.stringify(${JSON.stringify(inputs)}.map(decodeToken))`,
    )
    expect(JSON.parse(found)).toEqual(expected)
  })
})

test('each is short enough to be pasted', () => {
  for (const name of readdirSync(folder))
    expect(read(`../../docs/decoders/${name}`).trimEnd().split('\n').length, name).toBeLessThanOrEqual(20)
})
