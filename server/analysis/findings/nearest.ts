/** Guesses which rule a misspelt name means. */
export function nearest(name: string, ids: Iterable<string>): string | undefined {
  return [...ids].filter((id) => isNear(name, id)).sort((a, b) => distance(name, a) - distance(name, b))[0];
}

/** Most of the words are the same, apart from a letter or two. */
function isNear(name: string, id: string): boolean {
  const words = id.split(/[/-]/);
  const given = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const same = given.filter((word) =>
    words.some((other) => other === word || distance(word, other) <= word.length / 4),
  );
  return same.length >= Math.max(1, given.length * 0.6) && same.some((word) => !words.slice(0, 1).includes(word));
}

/** How many letters have to be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
