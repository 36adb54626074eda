import type { BinaryOp, Compare } from '../ast.js';

/** By the parser's numbers for operators. */
export const unaryOps: Readonly<Record<number, 'not' | '-' | '+' | '~'>> = { 0: '+', 5: '~', 33: '-', 38: 'not' };

export const binaryOps: Readonly<Record<number, BinaryOp>> = {
  0: '+',
  3: '&',
  6: '|',
  8: '^',
  10: '/',
  13: '//',
  17: '<<',
  22: '@',
  24: '%',
  26: '*',
  29: '**',
  31: '>>',
  33: '-',
};

export const compareOps: Readonly<Record<number, Compare['op']>> = {
  12: '==',
  15: '>',
  16: '>=',
  20: '<',
  21: '<=',
  28: '!=',
  39: 'is',
  40: 'is not',
  41: 'in',
  42: 'not in',
};

const assignOps: Readonly<Record<number, BinaryOp>> = {
  1: '+',
  4: '&',
  7: '|',
  9: '^',
  11: '/',
  14: '//',
  18: '<<',
  23: '@',
  25: '%',
  27: '*',
  30: '**',
  32: '>>',
  34: '-',
};

/** The binary operator of an augmented assignment. */
export function assignOp(operator: number): BinaryOp {
  return assignOps[operator] ?? '+';
}
