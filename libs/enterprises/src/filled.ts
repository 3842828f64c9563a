import type { Enterprise } from './enterprise';

/** Texts that may be unknown of an enterprise. */
const fields = [
  'legalPerson',
  'street',
  'industryCode',
  'industry',
  'technologyField',
  'address',
  'contactName',
  'contactEmail',
] as const;

/** What the first says, and where it says nothing what the second does. */
export const filled = (first: Enterprise, second: Enterprise): Pick<Enterprise, (typeof fields)[number]> =>
  Object.fromEntries(fields.map((field) => [field, first[field] || second[field]])) as Pick<
    Enterprise,
    (typeof fields)[number]
  >;
