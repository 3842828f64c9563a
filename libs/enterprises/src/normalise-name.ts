/** A name as it is compared: full-width signs and brackets as half-width, without blanks. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[〔【［]/g, '(')
    .replace(/[〕】］]/g, ')')
    .replace(/\s+/g, '');
