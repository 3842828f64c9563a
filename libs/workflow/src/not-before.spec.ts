import { notBefore } from './not-before';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);

describe('the moment of an event', () => {
  it('is now', () => {
    expect(notBefore(at('09:00:00'), [{ updatedAt: at('08:59:59') }])).toEqual(at('09:00:00'));
    expect(notBefore(at('09:00:00'), [])).toEqual(at('09:00:00'));
  });

  it('is that of the event before where this process’s clock is behind', () => {
    const instances = [{ updatedAt: at('08:00:00') }, { updatedAt: at('09:00:01') }];
    expect(notBefore(at('09:00:00'), instances)).toEqual(at('09:00:01'));
  });
});
