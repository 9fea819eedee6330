/** The shop's own orders: a list in memory, and in a JSON file where there is a folder for it. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'

/** No letters that are read as digits. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** @param {string | null} file where orders are kept; null = in memory only. */
export async function createOrders(file) {
  let list = []
  if (file)
    try {
      list = JSON.parse(await readFile(file, 'utf8'))
    } catch (error) {
      if (error.code !== 'ENOENT') console.error(`The order list ${file} can't be read; starting a new one.`)
    }
  let writing = Promise.resolve()
  /** One write after the other, each whole: a stop in the middle leaves the old file. */
  const save = () => {
    if (!file) return Promise.resolve()
    writing = writing.then(async () => {
      await writeFile(`${file}.new`, JSON.stringify(list, null, 1))
      await rename(`${file}.new`, file)
    })
    return writing
  }
  return {
    list: () => list,
    find: (order) => list.find((one) => one.order === order),
    async add(fields) {
      const number = `H-${[...randomBytes(7)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`
      const order = { order: number, at: new Date().toISOString(), isConfirmed: false, ...fields }
      list.unshift(order)
      await save()
      return order
    },
    async update(number, fields) {
      Object.assign(list.find((one) => one.order === number) ?? {}, fields)
      await save()
    },
  }
}
