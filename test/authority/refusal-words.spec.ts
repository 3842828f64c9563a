import { randomUUID } from 'node:crypto';
import { EnterpriseStore } from '@terrace/enterprises';
import { Bureau } from './bureau';

interface Problem {
  readonly conditions: {
    readonly counterfactuals: { readonly change: string; readonly words?: { zh: string; en: string } }[];
  }[];
}

describe('a refusal over HTTP', () => {
  let bureau: Bureau;

  beforeAll(async () => {
    bureau = await Bureau.open();
  }, 120_000);

  afterAll(async () => {
    await bureau.close();
  }, 60_000);

  it('says by how much which figure would have to grow, in yuan, in both languages', async () => {
    const paper = await bureau.openCase();
    const answer = await bureau.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${paper.id}/events`,
      headers: {
        authorization: `Bearer ${await bureau.tokenOf('company')}`,
        'idempotency-key': randomUUID(),
      },
      payload: { event: 'boast', version: (await paper.instance()).version },
    });
    expect(answer.statusCode).toBe(422);
    const [words] = answer
      .json<Problem>()
      .conditions.flatMap(({ counterfactuals }) => counterfactuals.flatMap((one) => one.words ?? []));
    const missing = await missingCents();
    expect(centsIn(/^近三个会计年度研究开发费用再增加 (.+) 元即可达到$/, words?.zh)).toBe(missing);
    expect(centsIn(/^(.+) yuan more in R&D expenses over three fiscal years would pass$/, words?.en)).toBe(
      missing,
    );
  }, 60_000);

  /** What lacks for R&D to be 95 % of the sales of the last three years before this one. */
  async function missingCents(): Promise<bigint> {
    const [record] = await bureau.app
      .get(EnterpriseStore, { strict: false })
      .recordsOf([bureau.enterpriseId]);
    const on = bureau.ports.clock.now().getFullYear();
    const years = (record?.figures ?? []).filter(({ fiscalYear }) => fiscalYear >= on - 3 && fiscalYear < on);
    const sum = (of: (figures: (typeof years)[number]) => string): bigint =>
      years.reduce((total, figures) => total + cents(of(figures)), 0n);
    const wanted = sum(({ salesYuan }) => salesYuan) * 95n;
    // Up to the whole cent.
    return (wanted + 99n) / 100n - sum(({ rdYuan }) => rdYuan);
  }
});

const cents = (yuan: string): bigint => {
  const [whole = '0', fraction = ''] = yuan.split('.');
  return BigInt(whole + fraction.padEnd(2, '0'));
};

function centsIn(pattern: RegExp, sentence = ''): bigint | null {
  const [, amount] = pattern.exec(sentence) ?? [];
  return amount === undefined ? null : cents(amount.replaceAll('\u00a0', ''));
}
