import { csvOf } from '../csv-of';
import type { Level, Watched } from './watched';

const headers = [
  '排名',
  '预警级别',
  '企业名称',
  '统一社会信用代码',
  '所属街道',
  '证书编号',
  '有效期至',
  '风险事项',
  '现值与标准',
  '差额',
  '影响日期',
  '依据',
  '应对措施',
];

const levelNames: Readonly<Record<Level, string>> = { urgent: '紧急', warning: '预警', notice: '关注' };

/** A line a risk, for each is followed up by itself; a certificate that nothing threatens has one line. */
export const writeRadarCsv = (watched: readonly Watched[]): string =>
  csvOf([headers, ...watched.flatMap((each, at) => rowsOf(each, at + 1))]);

function rowsOf({ name, creditCode, street, certificate, risks }: Watched, rank: number): string[][] {
  const who = [name, creditCode, street, certificate.number, certificate.expiresOn];
  if (risks.length === 0) return [[String(rank), '正常', ...who, '', '', '', '', '', '']];
  return risks.map(({ level, title, value, threshold, gap, on, clause, remedy }) => [
    ...[String(rank), levelNames[level], ...who, title.zh],
    [value?.zh, threshold?.zh].filter(Boolean).join(' / '),
    ...[gap?.zh ?? '', on, clause, remedy?.zh ?? ''],
  ]);
}
