/** How long the rest will take at this pace, in words; empty where nothing is left. */
export function resterend(klaar: number, totaal: number, ms: number): string {
  const over = totaal - klaar;
  if (over <= 0 || klaar === 0) return "";
  const seconden = Math.round((ms / klaar / 1000) * over);
  if (seconden < 90) return `, nog ongeveer ${Math.max(1, seconden)} ${seconden <= 1 ? "seconde" : "seconden"}`;
  return `, nog ongeveer ${Math.round(seconden / 60)} minuten`;
}
