import { percentage, share, tenThousands, total, yuan } from './figures';

describe('figures', () => {
  it('shows 元 exactly, grouped', () => {
    expect(yuan('12345678.9')).toBe('12,345,678.90');
    expect(yuan('-1200.05')).toBe('-1,200.05');
  });

  it('rounds halves of 万元 away from zero', () => {
    expect(tenThousands('12345650')).toBe('1,234.57');
    expect(tenThousands('-12345650')).toBe('-1,234.57');
  });

  it('adds and takes shares without losing a cent', () => {
    expect(total(['0.10', '0.20'])).toBe('0.30');
    expect(share('100.00', 33)).toBe('33.00');
    expect(percentage('1', '3')).toBe('33.33%');
  });
});
