import { BadRequestException, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Text } from '@terrace/kernel';

export interface FieldError {
  readonly field: string;
  readonly reason: Text;
}

export class InvalidRequestException extends BadRequestException {
  constructor(readonly errors: readonly FieldError[]) {
    super('invalid request');
  }
}

/** Checks what comes in against its class; unknown properties are refused, not dropped. */
export const requestValidation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  exceptionFactory: (errors: ValidationError[]) =>
    new InvalidRequestException(errors.flatMap((error) => fieldErrors(error, ''))),
});

function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const field = path + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, en]) => ({
    field,
    reason: { zh: `“${field}”${chineseRule[rule] ?? '的内容不符合要求'}。`, en },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`))];
}

const chineseRule: Readonly<Record<string, string>> = {
  isUuid: '应为有效的标识',
  isString: '应为文字',
  isNotEmpty: '不能为空',
  isInt: '应为整数',
  min: '过小',
  max: '过大',
  maxLength: '过长',
  isObject: '应为对象',
  isArray: '应为列表',
  isIso8601: '应为日期时间',
  whitelistValidation: '不是可以提交的字段',
};
