/** SQLSTATEs of a server that is stopping, starting or full of connections; class 08 is about connections as a whole. */
const states = ['57P01', '57P02', '57P03', '53300'];

const sockets = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What pg and TypeORM say without a code. */
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Query runner already released|Client has encountered a connection error)/;

/** Whether an error says that the database cannot be reached just now, not that something is wrong with what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (states.includes(code) || sockets.includes(code) || /^08...$/.test(code)) return true;
  return sentences.test(error.message) || (error.cause !== undefined && isDatabaseAway(error.cause));
}
