import { createServer, type AddressInfo } from 'node:net';
import { codeOf } from './code-of';
import { Trouble } from './trouble';

export interface Address {
  readonly host: string;
  readonly port: number;
  readonly url: string;
}

/** Where the portal will listen, by HOST and PORT; PORT=0 means any free one. */
export function wantedAddress(environment: NodeJS.ProcessEnv): Address {
  const port = Number(environment['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Trouble(
      `PORT must be a number up to 65535, not "${environment['PORT']}".`,
      `PORT 须为不大于 65535 的数字，而不是“${environment['PORT']}”。`,
    );
  }
  return addressOf(environment['HOST'] || '127.0.0.1', port);
}

/** Makes sure the port can be had before anything is started. */
export async function freeAddress({ host, port }: Address): Promise<Address> {
  try {
    return addressOf(host, await tryPort(host, port));
  } catch (error) {
    throw troubleOf(error, host, port);
  }
}

/** Listens for a moment; the answer is the port it had. */
export function tryPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const { port: had } = server.address() as AddressInfo;
      server.close(() => resolve(had));
    });
  });
}

function addressOf(host: string, port: number): Address {
  const everywhere = host === '0.0.0.0' || host === '::';
  const shown = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return { host, port, url: `http://${shown}:${port}` };
}

function troubleOf(error: unknown, host: string, port: number): unknown {
  const code = codeOf(error);
  const other = port === 3000 ? 3100 : port + 1;
  if (code === 'EADDRINUSE') {
    return new Trouble(
      `Port ${port} is taken by another program. Choose another: PORT=${other} npm start`,
      `端口 ${port} 已被其他程序占用。请另选端口：PORT=${other} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new Trouble(
      `Port ${port} needs more rights. Choose another: PORT=3000 npm start`,
      `使用端口 ${port} 需要更高权限。请另选端口：PORT=3000 npm start`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Trouble(
      `This machine has no address ${host}. Set HOST=127.0.0.1 or HOST=0.0.0.0`,
      `本机没有地址 ${host}。请设置 HOST=127.0.0.1 或 HOST=0.0.0.0`,
    );
  }
  return error;
}
