/** A stored file that an event carries (附件). Its bytes lie in storage; the hash says which they must be. */
export interface Attachment {
  readonly id: string;
  /** As its sender called it. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of its bytes, hex. */
  readonly sha256: string;
  /** For the bureau only, as a list that speaks of other enterprises is; absent: whoever reads the case reads it. */
  readonly internal?: true;
}
