/** Cuts a list of files into pieces of work, by the list alone: what is found never depends on how many work at it. */

export interface Sized {
  readonly path: string;
  readonly bytes: number;
}

/** Large enough that what a folder's files import is mostly in the same piece, small enough to deal out evenly. */
const SHARD_BYTES = 512 * 1024;

/** `files` are sorted, so that a project's and a folder's stand together; pieces end where a folder does, if they can. */
export function shardsOf(files: readonly Sized[], bytes = SHARD_BYTES): string[][] {
  const shards: string[][] = [];
  let size = Infinity;
  let folder = '';
  for (const file of files) {
    const own = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    if (size >= 2 * bytes || (size >= bytes && own !== folder)) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(file.path);
    size += file.bytes;
    folder = own;
  }
  return shards;
}
