// A stamp beside something made says what it was made from; as long as that is unchanged, it is not made again.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"

/**
 * SHA-256 over names and contents of the files, and of all files below the folders; what does not exist is left out.
 * @param {string[]} places
 * @param {string[]} [except]
 */
export function hashOf(places, except = []) {
  const hash = createHash("sha256")
  for (const file of filesOf(places, except)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0")
  return hash.digest("hex")
}

/** Whether the stamp says that hash. */
export const isStamped = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, "utf8") === hash

export const writeStamp = (stamp, hash) => writeFileSync(stamp, hash)

const filesOf = (places, except) =>
  places
    .filter((place) => !except.includes(place) && existsSync(place))
    .flatMap((place) =>
      statSync(place).isDirectory()
        ? filesOf(
            readdirSync(place).map((name) => path.posix.join(place, name)),
            except,
          )
        : [place],
    )
    .sort()
