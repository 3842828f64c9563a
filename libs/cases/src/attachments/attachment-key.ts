/** Where the bytes of an attachment lie. By its id and not its hash: what is taken away is then nobody else's. */
export const attachmentKey = (id: string): string => `attachments/${id}`;
