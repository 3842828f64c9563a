/** Whom a document must be about, as the registry knows them. */
export interface Company {
  readonly name: string;
  readonly formerNames?: readonly string[];
  readonly creditCode: string;
}
