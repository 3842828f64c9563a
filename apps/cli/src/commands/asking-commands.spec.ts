import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { OpenCase } from '@terrace/cases';
import { EnterpriseStore } from '@terrace/enterprises';
import type { Actor, Outcome } from '@terrace/kernel';
import { readTables } from '@terrace/spreadsheets';
import { SendEvent, uuidOf } from '@terrace/workflow';
import { enterprise, right, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { openDistrictForCommands, told, type DistrictForCommands } from '../testing/district-for-commands';
import { indicators } from './indicators';
import { PeopleModule } from './people-module';
import { policies } from './policies';
import { radar } from './radar';
import { withDistrict } from './with-district';

const enterpriseId = uuidOf('enterprise', 'certified');
const officer: Actor = { id: 'officer', name: '经办', roles: ['officer'], enterpriseId: null };

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
  return outcome.value;
}

/** An enterprise whose staff has too few researchers, certified from the end of 2019. */
const certify = () =>
  withDistrict(async (app) => {
    const years = [2019, 2020, 2021].map((year) => yearOf(year, { enterpriseId, rdStaffAverage: '9' }));
    const certified = { ...enterprise, id: enterpriseId, name: '常州甲有限公司', tags: ['四新经济'] };
    await app
      .get(EnterpriseStore)
      .upsertMany([{ enterprise: certified, figures: years, ip: [{ ...right, enterpriseId }] }]);
    const opened = valueOf(
      await app
        .get(OpenCase)
        .open({ chartId: 'hnte-maintenance', enterpriseId, idempotencyKey: 'a certificate' }, officer),
    );
    const data = { certificateNumber: 'GR201932000123', issuedOn: '2019-12-05' };
    const command = { instanceId: opened.id, event: 'record_certificate', data };
    valueOf(
      await app
        .get(SendEvent)
        .send({ ...command, expectedVersion: opened.version, idempotencyKey: 'it is issued' }, officer),
    );
  }, PeopleModule.forRoot);

describe('a command that asks the district', () => {
  let district: DistrictForCommands;

  beforeAll(async () => {
    district = await openDistrictForCommands({ officer: 'officer', reviewer: 'reviewer' });
    await certify();
  }, 120_000);

  afterAll(() => district.close(), 60_000);

  it('terrace radar prints what threatens each certificate, with gap, cure and clause, and writes it', async () => {
    const out = join(district.folder, 'radar.csv');
    const { code, text } = await told(() => radar(['--date=2022-05-10', `--out=${out}`]));
    expect(code).toBe(0);
    expect(text).toMatch(/^紧急 1 {2}预警 0/);
    expect(text).toMatch(
      /\[紧急\] 常州甲有限公司 {2}91320404MA1WX0024Y {2}GR201932000123 {2}有效期至 2022-12-04/,
    );
    expect(text).toMatch(/科技人员.*\n.*国科发火〔2016〕/);
    expect((await told(() => radar(['--date=2022-05-10', '--language=en']))).text).toMatch(/^urgent 1/);
    expect((await readTables(readFileSync(out)))?.get('csv')?.[1]?.cells.join()).toContain('GR201932000123');
  });

  it('terrace policies prints what one enterprise may get, and what each policy comes to', async () => {
    const one = await told(() => policies(['91320404ma1wx0024y', '--date=2020-06-01']));
    expect([one.code, one.text.split('\n')[0]]).toEqual([
      0,
      '常州甲有限公司  91320404MA1WX0024Y  2020-06-01',
    ]);
    expect(one.text).toContain('高新技术企业');
    const all = await told(() => policies(['--date=2020-06-01', '--language=en']));
    expect([all.code, all.text]).toEqual([0, expect.stringMatching(/\d+ enterprises {2}/)]);
  });

  it('terrace indicators prints the figures of a day and writes them with the lists behind them', async () => {
    const out = join(district.folder, 'indicators.xlsx');
    const { code, text } = await told(() => indicators(['--date=2020-06-01', `--out=${out}`]));
    expect(code).toBe(0);
    expect(text).toMatch(/^K04 {2}“四新经济”企业数 .* 1家 {2}差499家$/m);
    expect(text).toMatch(/^K07 {2}有效高新技术企业数 .* 1家 {2}差199家$/m);
    const tables = await readTables(readFileSync(out));
    expect([...(tables?.values() ?? [])].flat().some(({ cells }) => cells.includes('常州甲有限公司'))).toBe(
      true,
    );
  });

  it.each([
    ['radar', '--date=2022-13-01', radar],
    ['radar', '--language=fr', radar],
    ['policies', 'a b', policies],
    ['indicators', '--all', indicators],
  ])('terrace %s says how it is used when asked %s', async (name, words, command) => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect((await told(() => command(words.split(' ')))).code).toBe(2);
    expect(write).toHaveBeenCalledWith(expect.stringContaining(`terrace ${name}`));
    write.mockRestore();
  });

  it('refuses who may not ask, and says that an enterprise is not on record', async () => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await expect(told(() => radar(['--as=reviewer']))).rejects.toMatchObject({ code: 'command.forbidden' });
    expect((await told(() => indicators(['--as=reviewer', '--date=2020-06-01']))).code).toBe(1);
    expect((await told(() => policies(['91320404MA1WX0032R']))).code).toBe(1);
    expect(write).toHaveBeenCalledWith(expect.stringContaining('No enterprise 91320404MA1WX0032R'));
    write.mockRestore();
  });
});
