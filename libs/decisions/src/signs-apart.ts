/** How many signs differ between two codes of one length; two neighbours that changed places are one slip. */
export function signsApart(one: string, other: string): number {
  if (one.length !== other.length) return Infinity;
  let apart = 0;
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] === other[place]) continue;
    apart += 1;
    const swapped = one[place] === other[place + 1] && one[place + 1] === other[place];
    if (swapped) place += 1;
  }
  return apart;
}
