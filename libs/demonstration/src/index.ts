export { makeDistrict } from './district/make-district';
export type { District, DistrictRecord } from './district/make-district';
export { makeHoldings } from './district/make-holdings';
export { makeWalkCompany, paperCompanyOf } from './district/make-walk-company';
export type { WalkCompany } from './district/make-walk-company';
export { makePapers, spoil } from './papers';
export type { Paper, PaperCompany, PaperSlot, Spoiling } from './papers';
