const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/** Whether a text is an NHS number: ten digits of which the last checks the others (modulus 11), and not all alike. */
export function isNhsNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text) || /^(\d)\1*$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return (11 - (sum % 11)) % 11 === Number(text[9]);
}
