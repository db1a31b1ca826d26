/**
 * Shannon's entropy of counts (or times in states), as a share of the most that so many kinds can have: 0 where all are of one
 * kind, 1 where every kind is equally frequent. Null without any; 0 with one kind.
 * Source: Shannon (1948); of the time that a sequence spends in each state it equals R TraMineR `seqient`, of the people in each
 * state at one moment `seqstatd(…)$Entropy`.
 */
export function entropy(counts: ArrayLike<number>): number | null {
  let all = 0;
  for (let i = 0; i < counts.length; i++) all += counts[i]!;
  if (all === 0) return null;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const share = counts[i]! / all;
    if (share > 0) sum -= share * Math.log(share);
  }
  return counts.length < 2 ? 0 : Math.max(0, sum / Math.log(counts.length));
}
