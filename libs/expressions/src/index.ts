export { celExpressions } from './cel-expressions';
