export { DiskStorage } from './disk-storage';
