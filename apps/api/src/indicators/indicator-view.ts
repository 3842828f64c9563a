import { Injectable } from '@nestjs/common';
import { EnterpriseStore } from '@terrace/enterprises';
import type { Counted, Named, Reading } from '@terrace/indicators';
import type { BehindSchema, ReadingSchema } from '../schema/indicator.schema';

/** Readings as they are shown: how many are behind them, and who. */
@Injectable()
export class IndicatorView {
  constructor(private readonly enterprises: EnterpriseStore) {}

  shown = ({ behind, ...reading }: Reading): ReadingSchema => ({ ...reading, behind: behind.length });

  async behind(counted: readonly Counted[]): Promise<BehindSchema[]> {
    const names = await this.names(counted);
    return counted.map((each) => ({ ...(names.get(each.enterpriseId) ?? nameless(each)), ...each }));
  }

  async names(counted: readonly Counted[]): Promise<Map<string, Named>> {
    const ids = [...new Set(counted.map(({ enterpriseId }) => enterpriseId))];
    const found = await this.enterprises.loadMany(ids);
    return new Map(found.map(({ id, name, creditCode, street }) => [id, { name, creditCode, street }]));
  }
}

const nameless = ({ enterpriseId }: Counted): Named => ({ name: enterpriseId, creditCode: '', street: '' });
