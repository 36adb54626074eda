import { FlagRaw } from './node-types.js';

/** The value of a literal's text as the tokenizer gives it, with its flags. */
export function literalValue(escaped: string, flags: number): string {
  const text = escaped.includes('\r') ? escaped.replace(/\r\n?/g, '\n') : escaped;
  return flags & FlagRaw || !text.includes('\\') ? text : unescape(text);
}

/** The same for a piece of an f-string, where a doubled brace stands for one. */
export function formatLiteralValue(escaped: string, flags: number): string {
  return literalValue(escaped, flags).replace(/\{\{|\}\}/g, (braces) => braces.charAt(0));
}

const escapes =
  /\\(?:\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|N\{[^}]*\}|([\\'"abfnrtv]))/g;

function unescape(text: string): string {
  return text.replace(escapes, (all, x?: string, u?: string, wide?: string, octal?: string, simple?: string) => {
    if (simple !== undefined) return simpleEscapes[simple]!;
    const hex = x ?? u ?? wide;
    if (hex !== undefined) return codePoint(parseInt(hex, 16));
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
    return all.charAt(1) === 'N' ? '\ufffd' : ''; // the name table would be larger than this tool
  });
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

const simpleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
