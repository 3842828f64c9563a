import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { FaultProxy } from './fault-proxy';

describe('the proxy between a process and a server', () => {
  let echo: Server;
  let proxy: FaultProxy;
  let socket: Socket;

  const open = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const opened = connect(proxy.port, '127.0.0.1', () => resolve(opened));
      opened.once('error', reject);
    });
  const answer = (from: Socket): Promise<string> =>
    new Promise((resolve) => from.once('data', (chunk: Buffer) => resolve(chunk.toString())));
  const broken = (from: Socket): Promise<string | undefined> =>
    new Promise((resolve) => from.once('error', (error: NodeJS.ErrnoException) => resolve(error.code)));

  beforeEach(async () => {
    echo = createServer((near) => {
      near.on('error', () => near.destroy());
      near.pipe(near);
    });
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const { port } = echo.address() as AddressInfo;
    proxy = await FaultProxy.to(() => port);
    socket = await open();
  });

  afterEach(async () => {
    socket.destroy();
    proxy.close();
    await new Promise((resolve) => echo.close(resolve));
  });

  it('carries bytes both ways', async () => {
    socket.write('here');
    expect(await answer(socket)).toBe('here');
  });

  it('resets what is open when it is cut, and lets through again once mended', async () => {
    const end = broken(socket);
    proxy.cut();
    expect(await end).toBe('ECONNRESET');
    proxy.mend();
    socket = await open();
    socket.write('back');
    expect(await answer(socket)).toBe('back');
  });

  it('holds bytes up while it is stalled, and loses none', async () => {
    proxy.stall('back');
    const heard: string[] = [];
    socket.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
    socket.write('one');
    // Another line to the same server shows that the first one had time to answer.
    const other = await FaultProxy.to(() => (echo.address() as AddressInfo).port);
    const beside = connect(other.port, '127.0.0.1');
    beside.write('two');
    expect(await answer(beside)).toBe('two');
    expect(heard).toEqual([]);
    proxy.mend();
    expect(await answer(socket)).toBe('one');
    beside.destroy();
    other.close();
  });

  it('loses the bytes of a half-open connection and resets it when mended', async () => {
    proxy.halfOpen('there');
    const end = broken(socket);
    socket.write('gone');
    proxy.mend();
    expect(await end).toBe('ECONNRESET');
  });

  it('slows bytes down', async () => {
    proxy.slowDown(120);
    const from = performance.now();
    socket.write('slow');
    expect(await answer(socket)).toBe('slow');
    expect(performance.now() - from).toBeGreaterThan(200);
  });
});
