import type { PaperCompany } from './paper';

/** An invented company for tests of the papers. */
export const sampleCompany: PaperCompany = {
  name: '常州启衡传感技术有限公司',
  creditCode: '91320404MA1WX00089',
  legalPerson: '陈启衡',
  registeredOn: '2016-03-18',
  address: '江苏省常州市钟楼区示例路18号3幢',
  registeredCapitalYuan: '10000000.00',
  fiscalYears: [
    {
      year: 2017,
      salesYuan: '21563400.00',
      totalIncomeYuan: '21890000.00',
      rdYuan: '1509438.00',
      hntIncomeYuan: '15323000.00',
      netAssetsYuan: '12001000.00',
      totalAssetsYuan: '19880000.00',
      staff: 46,
      rdStaff: 9,
    },
    {
      year: 2018,
      salesYuan: '27120000.50',
      totalIncomeYuan: '27500000.00',
      rdYuan: '1898400.00',
      hntIncomeYuan: '19800000.00',
      netAssetsYuan: '14700000.00',
      totalAssetsYuan: '23100000.00',
      staff: 52,
      rdStaff: 11,
    },
    {
      year: 2019,
      salesYuan: '33456789.12',
      totalIncomeYuan: '33990000.00',
      rdYuan: '2341975.00',
      hntIncomeYuan: '25152600.00',
      netAssetsYuan: '18210000.00',
      totalAssetsYuan: '27650000.00',
      staff: 58,
      rdStaff: 13,
    },
  ],
  ip: [
    {
      no: 'ZL201810123456.7',
      title: '一种高精度压力传感器及其校准方法',
      kind: '发明专利',
      grantedOn: '2019-06-11',
    },
    { no: 'ZL201721234567.8', title: '一种传感器防护壳体', kind: '实用新型专利', grantedOn: '2018-04-20' },
    { no: '2018SR456789', title: '启衡传感数据采集软件V1.0', kind: '软件著作权', grantedOn: '2018-06-15' },
  ],
  products: [
    { no: 'PS01', title: '高精度压力传感器', incomeYuan: '16152600.00' },
    { no: 'PS02', title: '无线温湿度采集终端', incomeYuan: '9000000.00' },
  ],
  applicationYear: 2020,
};
