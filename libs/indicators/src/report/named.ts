/** What a list says of an enterprise. */
export interface Named {
  readonly name: string;
  readonly creditCode: string;
  readonly street: string;
}

/** By enterprise id; whoever is no longer found is told by the id. */
export type Names = ReadonlyMap<string, Named>;
