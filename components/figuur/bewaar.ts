/** Offers a file to the visitor; it is made in the page and goes nowhere else. */
export function bewaar(naam: string, inhoud: Blob): void {
  const adres = URL.createObjectURL(inhoud);
  const a = document.createElement("a");
  a.href = adres;
  a.download = naam;
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(adres), 10_000);
}
