/** Moves labels of one column apart that would lie over each other, as little as possible, between `boven` and `onder`. */
export function spreid<Label extends {y: number}>(
  labels: readonly Label[],
  boven: number,
  onder: number,
  minst = 15
): Label[] {
  const gesorteerd = [...labels].sort((a, b) => a.y - b.y);
  gesorteerd.forEach((label, i) => {
    label.y = Math.max(label.y, i === 0 ? boven : gesorteerd[i - 1]!.y + minst);
  });
  for (let i = gesorteerd.length - 1; i >= 0; i--) {
    const hoogst = i === gesorteerd.length - 1 ? onder : gesorteerd[i + 1]!.y - minst;
    gesorteerd[i]!.y = Math.min(gesorteerd[i]!.y, hoogst);
  }
  return gesorteerd;
}
