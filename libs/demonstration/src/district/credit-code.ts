import { creditCodeCheckDigit, organisationCheckDigit } from '@terrace/enterprises';

/** Market regulation, an enterprise, registered in Zhonglou. */
const head = '91320404';
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code whose both check digits hold, for the n-th invented enterprise. */
export function inventedCreditCode(n: number): string {
  const serial = Array.from({ length: 5 }, (_, place) =>
    letters.charAt(Math.floor(n / letters.length ** place) % letters.length),
  );
  const organisation = `MAD${serial.reverse().join('')}`;
  const first17 = head + organisation + organisationCheckDigit(organisation);
  return first17 + creditCodeCheckDigit(first17);
}
