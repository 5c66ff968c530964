/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 6:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

"use strict";


const pico = __nccwpck_require__(635);
const utils = __nccwpck_require__(59);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 595:
/***/ ((module) => {

"use strict";


const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

"use strict";


const constants = __nccwpck_require__(595);
const utils = __nccwpck_require__(59);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 635:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

"use strict";


const scan = __nccwpck_require__(781);
const parse = __nccwpck_require__(265);
const utils = __nccwpck_require__(59);
const constants = __nccwpck_require__(595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

"use strict";


const utils = __nccwpck_require__(59);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 59:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";
/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 421:
/***/ ((module) => {

"use strict";
module.exports = require("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 161:
/***/ ((module) => {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

"use strict";
module.exports = require("node:timers/promises");

/***/ }),

/***/ 975:
/***/ ((module) => {

"use strict";
module.exports = require("node:util");

/***/ }),

/***/ 928:
/***/ ((module) => {

"use strict";
module.exports = require("path");

/***/ }),

/***/ 16:
/***/ ((module) => {

"use strict";
module.exports = require("url");

/***/ }),

/***/ 401:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

//#region rolldown:runtime
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));

//#endregion
const path = __toESM(__nccwpck_require__(928));
const fs = __toESM(__nccwpck_require__(896));

//#region src/utils.ts
function cleanPath(path$1) {
	let normalized = (0, path.normalize)(path$1);
	if (normalized.length > 1 && normalized[normalized.length - 1] === path.sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path$1, separator) {
	return path$1.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path$1) {
	return path$1 === "/" || WINDOWS_ROOT_DIR_REGEX.test(path$1);
}
function normalizePath(path$1, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path$1.includes("/") || path$1.startsWith(".");
	if (resolvePaths) path$1 = (0, path.resolve)(path$1);
	if (normalizePath$1 || pathNeedsCleaning) path$1 = cleanPath(path$1);
	if (path$1 === ".") return "";
	const needsSeperator = path$1[path$1.length - 1] !== pathSeparator;
	return convertSlashes(needsSeperator ? path$1 + pathSeparator : path$1, pathSeparator);
}

//#endregion
//#region src/api/functions/join-path.ts
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		const sameRoot = directoryPath.startsWith(root);
		if (sameRoot) return directoryPath.slice(root.length) + filename;
		else return convertSlashes((0, path.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}

//#endregion
//#region src/api/functions/push-directory.ts
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path$1 = directoryPath || ".";
	if (filters.every((filter) => filter(path$1, true))) paths.push(path$1);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}

//#endregion
//#region src/api/functions/push-file.ts
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}

//#endregion
//#region src/api/functions/get-array.ts
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}

//#endregion
//#region src/api/functions/group-files.ts
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}

//#endregion
//#region src/api/functions/resolve-symlink.ts
const resolveSymlinksAsync = function(path$1, state, callback$1) {
	const { queue, fs: fs$1, options: { suppressErrors } } = state;
	queue.enqueue();
	fs$1.realpath(path$1, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs$1.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path$1, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path$1, state, callback$1) {
	const { queue, fs: fs$1, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs$1.realpathSync(path$1);
		const stat = fs$1.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path$1, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path$1, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = (0, path.dirname)(path$1);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0, path.dirname)(parent);
	}
	state.symlinks.set(path$1, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}

//#endregion
//#region src/api/functions/invoke-callback.ts
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}

//#endregion
//#region src/api/functions/walk-directory.ts
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs: fs$1 } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs$1.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs: fs$1 } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs$1.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}

//#endregion
//#region src/api/queue.ts
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};

//#endregion
//#region src/api/counter.ts
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};

//#endregion
//#region src/api/aborter.ts
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};

//#endregion
//#region src/api/walker.ts
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || fs
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path$1 = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path$1)) continue;
				this.pushDirectory(path$1, paths, filters);
				this.walkDirectory(this.state, path$1, path$1, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path$1 = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path$1, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path$1 + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path$1 + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path$1;
						const filename = (0, path.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0, path.dirname)(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};

//#endregion
//#region src/api/async.ts
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	let walker = new Walker(root, options, callback$1);
	walker.start();
}

//#endregion
//#region src/api/sync.ts
function sync(root, options) {
	const walker = new Walker(root, options);
	return walker.start();
}

//#endregion
//#region src/builder/api-builder.ts
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};

//#endregion
//#region src/builder/index.ts
let pm = null;
/* c8 ignore next 6 */
try {
	/*require.resolve*/(6);
	pm = __nccwpck_require__(6);
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: path.sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path$1) => isMatch(path$1));
		return this;
	}
};

//#endregion
exports.fdir = Builder;

/***/ }),

/***/ 949:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
//#region \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
//#endregion
let fs = __nccwpck_require__(896);
let path = __nccwpck_require__(928);
let url = __nccwpck_require__(16);
let fdir = __nccwpck_require__(401);
let picomatch = __nccwpck_require__(6);
picomatch = __toESM(picomatch, 1);
//#region src/utils.ts
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = (0, picomatch.default)(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => path.posix.relative(cwd, p) || ".";
	return (p) => path.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = path.posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path$1) {
	return path$1.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path$2) {
	var _result$parts;
	const result = picomatch.default.scan(path$2, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path$2];
}
const ESCAPED_WIN32_BACKSLASHES = /\\(?![()[\]{}!+@])/g;
function convertPosixPathToPattern(path$3) {
	return escapePosixPath(path$3);
}
function convertWin32PathToPattern(path$4) {
	return escapeWin32Path(path$4).replace(ESCAPED_WIN32_BACKSLASHES, "/");
}
/**
* Converts a path to a pattern depending on the platform.
* Identical to {@link escapePath} on POSIX systems.
* @see {@link https://superchupu.dev/tinyglobby/documentation#convertPathToPattern}
*/
/* node:coverage ignore next 3 */
const convertPathToPattern = isWin ? convertWin32PathToPattern : convertPosixPathToPattern;
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path$5) => path$5.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path$6) => path$6.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = picomatch.default.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
//#endregion
//#region src/patterns.ts
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = (0, path.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? path.posix.relative(escapedCwd, result) : path.posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = path.posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? path.posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
//#endregion
//#region src/crawler.ts
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = (0, picomatch.default)(processed.match, matchOptions);
	const ignore = (0, picomatch.default)(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new fdir.fdir({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
//#endregion
//#region src/index.ts
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? (0, url.fileURLToPath)(opts.cwd) : (0, path.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || fs.readdir,
		readdirSync: opts.fs.readdirSync || fs.readdirSync,
		realpath: opts.fs.realpath || fs.realpath,
		realpathSync: opts.fs.realpathSync || fs.realpathSync,
		stat: opts.fs.stat || fs.stat,
		statSync: opts.fs.statSync || fs.statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}
function globSync(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(crawler.sync(), relative) : [];
}
//#endregion
exports.convertPathToPattern = convertPathToPattern;
exports.escapePath = escapePath;
exports.glob = glob;
exports.globSync = globSync;
exports.isDynamicPattern = isDynamicPattern;


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// rehearsal/index.ts
var import_node_fs2 = __nccwpck_require__(24);
var import_node_path11 = __nccwpck_require__(760);

// src/problem.ts
var Problem = class extends Error {
  name = "Problem";
  /** What is wrong and where, in one or more sentences. */
  what;
  /** What to write or do instead; literal text that can be pasted where there is one. */
  mend;
  /** The problems that this one joins; empty for a single one. */
  parts;
  constructor(what, mend, options = {}) {
    super(mend === "" ? what : `${what}
${mend}`, options);
    this.what = what;
    this.mend = mend;
    this.parts = options.parts ?? [];
  }
};
function partsOf(problem) {
  return problem.parts.length === 0 ? [problem] : problem.parts;
}
function joinProblems(problems) {
  const parts = problems.flatMap(partsOf);
  const [first] = parts;
  if (first !== void 0 && parts.length === 1) return first;
  const list3 = parts.map((problem, index) => `${index + 1}. ${problem.message}`).join("\n");
  return new Problem(`${parts.length} things need mending:
${list3}`, "", { parts });
}

// src/sources/checkout.ts
var nativeFs = __toESM(__nccwpck_require__(24));
var import_promises = __nccwpck_require__(455);
var import_node_path2 = __nccwpck_require__(760);
var import_tinyglobby = __nccwpck_require__(949);

// src/images/reference.ts
var longestTag = 128;
var digestGrammar = /^sha256:[0-9a-f]{64}$/;
var tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
var pathComponentGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
var hostGrammar = /^(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?$/;
var regionGrammar = "[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}";
var ecrHostGrammar = new RegExp(
  `^([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.(${regionGrammar})\\.([a-z0-9.-]+)$`
);
function isDigest(text2) {
  return digestGrammar.test(text2);
}
function abbreviated(digest) {
  return digest.slice(0, "sha256:".length + 12);
}
function isHost(text2) {
  return hostGrammar.test(text2);
}
function isTag(text2) {
  return text2.length <= longestTag && tagGrammar.test(text2);
}
function isRepositoryName(path) {
  return path.length <= 256 && path.split("/").every((component) => pathComponentGrammar.test(component));
}
function splitHost(repository) {
  const slash = repository.indexOf("/");
  const first = repository.slice(0, Math.max(slash, 0));
  if (!first.includes(".") && !first.includes(":") && first !== "localhost") return { path: repository };
  return { host: first, path: repository.slice(slash + 1) };
}
var hub = "docker.io";
var hubAliases = ["index.docker.io", "registry-1.docker.io"];
function canonicalRepository(host, path) {
  if (host !== hub && !hubAliases.includes(host)) return { host, path };
  return { host: hub, path: path === "" || path.includes("/") ? path : `library/${path}` };
}
function splitReference(text2) {
  const at3 = text2.indexOf("@");
  const name = at3 < 0 ? text2 : text2.slice(0, at3);
  const { host, path: pathAndTag } = splitHost(name);
  const colon = pathAndTag.indexOf(":", pathAndTag.lastIndexOf("/") + 1);
  return {
    ...host === void 0 ? {} : { host },
    path: colon < 0 ? pathAndTag : pathAndTag.slice(0, colon),
    ...colon < 0 ? {} : { tag: pathAndTag.slice(colon + 1) },
    ...at3 < 0 ? {} : { digest: text2.slice(at3 + 1) }
  };
}
function printReference({ host, path, tag, digest }) {
  const registry = host === void 0 ? "" : `${host}/`;
  const suffix = (tag === void 0 ? "" : `:${tag}`) + (digest === void 0 ? "" : `@${digest}`);
  return `${registry}${path}${suffix}`;
}
var commercial = namesOf("aws", "", "amazonaws.com", "on.aws");
var partitions = [
  namesOf("aws-cn", "cn-", "amazonaws.com.cn", "on.amazonwebservices.com.cn"),
  namesOf("aws-us-gov", "us-gov-", "amazonaws.com", "on.aws"),
  namesOf("aws-iso", "us-iso-", "c2s.ic.gov", "on.aws.ic.gov"),
  namesOf("aws-iso-b", "us-isob-", "sc2s.sgov.gov", "on.aws.scloud"),
  namesOf("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "on.cloud-aws.adc-e.uk"),
  namesOf("aws-iso-f", "us-isof-", "csp.hci.ic.gov", "on.aws.hci.ic.gov"),
  namesOf("aws-eusc", "eusc-", "amazonaws.eu", "on.amazonwebservices.eu")
];
function namesOf(partition, regionPrefix, suffix, dualStackSuffix) {
  return { partition, regionPrefix, suffix, dualStackSuffix };
}
function partitionNames(region) {
  return partitions.find(({ regionPrefix }) => region.startsWith(regionPrefix)) ?? commercial;
}
function parseEcrHost(host) {
  const [, accountId, region, suffix] = ecrHostGrammar.exec(host) ?? [];
  if (accountId === void 0 || region === void 0) return void 0;
  const names2 = partitionNames(region);
  const expected = host.includes(".dkr-ecr") ? names2.dualStackSuffix : names2.suffix;
  return suffix === expected ? { accountId, region, partition: names2.partition } : void 0;
}

// src/images/lock.ts
function byCodeUnit(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
function imageNames(image) {
  if (image.tags.length === 0) return [`${image.repository}@${image.digest}`];
  return image.tags.map((tag) => `${image.repository}:${tag}`);
}

// src/sources/inside.ts
var import_node_path = __toESM(__nccwpck_require__(760));
function isInside(folder, path, { relative: relative2, isAbsolute, sep: sep3 } = import_node_path.default) {
  const way = relative2(folder, path);
  return way !== ".." && !way.startsWith(`..${sep3}`) && !isAbsolute(way);
}

// src/sources/checkout.ts
var LONGEST_FILE_BYTES = 2 * 1024 * 1024;
function checkout(root) {
  return {
    async find(globs) {
      const real = await (0, import_promises.realpath)(root);
      const options = { cwd: real, expandDirectories: false, fs: insideOnly(real) };
      return filesAmong(real, await (0, import_tinyglobby.glob)([...globs], options));
    },
    async read(path) {
      return readInside(await (0, import_promises.realpath)(root), path);
    }
  };
}
function insideOnly(root) {
  const readdir3 = (path, ...rest) => {
    const answer2 = answerOf(rest);
    nativeFs.realpath(path, (error, real) => {
      if (error !== null || !isInside(root, real)) answer2(error, []);
      else nativeFs.readdir(real, { withFileTypes: true }, answer2);
    });
  };
  const statOfLink = (_path, ...rest) => answerOf(rest)(null, { isDirectory: () => false });
  return {
    readdir: Object.assign(readdir3, { __promisify__: nativeFs.readdir.__promisify__ }),
    stat: Object.assign(statOfLink, { __promisify__: nativeFs.stat.__promisify__ })
  };
}
function answerOf(rest) {
  const callback = rest.at(-1);
  return (error, result) => {
    if (typeof callback === "function") callback(error, result);
  };
}
async function filesAmong(root, found) {
  const sorted2 = [...new Set(found)].sort(byCodeUnit);
  const targets = await Promise.all(sorted2.map((path) => targetOf(root, path)));
  const taken = new Set(sorted2.filter((path, index) => path === targets[index]));
  return sorted2.filter((path, index) => {
    const target = targets[index];
    if (target === void 0) return false;
    if (path === target) return true;
    if (taken.has(target)) return false;
    taken.add(target);
    return true;
  });
}
async function targetOf(root, path) {
  try {
    const real = await (0, import_promises.realpath)((0, import_node_path2.join)(root, path));
    if (isInside(root, real) && !(await (0, import_promises.stat)(real)).isFile()) return void 0;
    return (0, import_node_path2.relative)(root, real).split(import_node_path2.sep).join("/");
  } catch {
    return void 0;
  }
}
async function readInside(root, path) {
  const real = await (0, import_promises.realpath)((0, import_node_path2.join)(root, path)).catch(refuse);
  if (!isInside(root, real)) {
    throw new Problem("is a link that leads out of the checkout", "Check out what it names.");
  }
  const bytes = await readShort(real).catch(refuse);
  if (bytes.includes(0)) throw new Problem("is no text", EXCLUDE);
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}
var EXCLUDE = "Exclude it with a glob that begins with !.";
function refuse(error) {
  if (error instanceof Problem) throw error;
  const code2 = typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  throw new Problem(`cannot be read (${code2})`, EXCLUDE, { cause: error });
}
async function readShort(path) {
  const { size: size2 } = await (0, import_promises.stat)(path);
  if (size2 > LONGEST_FILE_BYTES) {
    throw new Problem(`is longer than ${LONGEST_FILE_BYTES / 1024 / 1024} MiB`, EXCLUDE);
  }
  return (0, import_promises.readFile)(path);
}

// node_modules/yaml/browser/dist/nodes/identity.js
var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
var isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
var isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
var isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
var isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
function isCollection(node) {
  if (node && typeof node === "object")
    switch (node[NODE_TYPE]) {
      case MAP:
      case SEQ:
        return true;
    }
  return false;
}
function isNode(node) {
  if (node && typeof node === "object")
    switch (node[NODE_TYPE]) {
      case ALIAS:
      case MAP:
      case SCALAR:
      case SEQ:
        return true;
    }
  return false;
}
var hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

// node_modules/yaml/browser/dist/visit.js
var BREAK = /* @__PURE__ */ Symbol("break visit");
var SKIP = /* @__PURE__ */ Symbol("skip children");
var REMOVE = /* @__PURE__ */ Symbol("remove node");
function visit(node, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node)) {
    const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
    if (cd === REMOVE)
      node.contents = null;
  } else
    visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
  const ctrl = callVisitor(key, node, visitor, path);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path, ctrl);
    return visit_(key, ctrl, visitor, path);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node)) {
      path = Object.freeze(path.concat(node));
      for (let i = 0; i < node.items.length; ++i) {
        const ci = visit_(i, node.items[i], visitor, path);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node)) {
      path = Object.freeze(path.concat(node));
      const ck = visit_("key", node.key, visitor, path);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node.key = null;
      const cv = visit_("value", node.value, visitor, path);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node.value = null;
    }
  }
  return ctrl;
}
async function visitAsync(node, visitor) {
  const visitor_ = initVisitor(visitor);
  if (isDocument(node)) {
    const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
    if (cd === REMOVE)
      node.contents = null;
  } else
    await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
  const ctrl = await callVisitor(key, node, visitor, path);
  if (isNode(ctrl) || isPair(ctrl)) {
    replaceNode(key, path, ctrl);
    return visitAsync_(key, ctrl, visitor, path);
  }
  if (typeof ctrl !== "symbol") {
    if (isCollection(node)) {
      path = Object.freeze(path.concat(node));
      for (let i = 0; i < node.items.length; ++i) {
        const ci = await visitAsync_(i, node.items[i], visitor, path);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK)
          return BREAK;
        else if (ci === REMOVE) {
          node.items.splice(i, 1);
          i -= 1;
        }
      }
    } else if (isPair(node)) {
      path = Object.freeze(path.concat(node));
      const ck = await visitAsync_("key", node.key, visitor, path);
      if (ck === BREAK)
        return BREAK;
      else if (ck === REMOVE)
        node.key = null;
      const cv = await visitAsync_("value", node.value, visitor, path);
      if (cv === BREAK)
        return BREAK;
      else if (cv === REMOVE)
        node.value = null;
    }
  }
  return ctrl;
}
function initVisitor(visitor) {
  if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
    return Object.assign({
      Alias: visitor.Node,
      Map: visitor.Node,
      Scalar: visitor.Node,
      Seq: visitor.Node
    }, visitor.Value && {
      Map: visitor.Value,
      Scalar: visitor.Value,
      Seq: visitor.Value
    }, visitor.Collection && {
      Map: visitor.Collection,
      Seq: visitor.Collection
    }, visitor);
  }
  return visitor;
}
function callVisitor(key, node, visitor, path) {
  if (typeof visitor === "function")
    return visitor(key, node, path);
  if (isMap(node))
    return visitor.Map?.(key, node, path);
  if (isSeq(node))
    return visitor.Seq?.(key, node, path);
  if (isPair(node))
    return visitor.Pair?.(key, node, path);
  if (isScalar(node))
    return visitor.Scalar?.(key, node, path);
  if (isAlias(node))
    return visitor.Alias?.(key, node, path);
  return void 0;
}
function replaceNode(key, path, node) {
  const parent = path[path.length - 1];
  if (isCollection(parent)) {
    parent.items[key] = node;
  } else if (isPair(parent)) {
    if (key === "key")
      parent.key = node;
    else
      parent.value = node;
  } else if (isDocument(parent)) {
    parent.contents = node;
  } else {
    const pt = isAlias(parent) ? "alias" : "scalar";
    throw new Error(`Cannot replace node with ${pt} parent`);
  }
}

// node_modules/yaml/browser/dist/doc/directives.js
var escapeChars = {
  "!": "%21",
  ",": "%2C",
  "[": "%5B",
  "]": "%5D",
  "{": "%7B",
  "}": "%7D"
};
var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
var Directives = class _Directives {
  constructor(yaml, tags) {
    this.docStart = null;
    this.docEnd = false;
    this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
    this.tags = Object.assign({}, _Directives.defaultTags, tags);
  }
  clone() {
    const copy2 = new _Directives(this.yaml, this.tags);
    copy2.docStart = this.docStart;
    return copy2;
  }
  /**
   * During parsing, get a Directives instance for the current document and
   * update the stream state according to the current version's spec.
   */
  atDocument() {
    const res = new _Directives(this.yaml, this.tags);
    switch (this.yaml.version) {
      case "1.1":
        this.atNextDocument = true;
        break;
      case "1.2":
        this.atNextDocument = false;
        this.yaml = {
          explicit: _Directives.defaultYaml.explicit,
          version: "1.2"
        };
        this.tags = Object.assign({}, _Directives.defaultTags);
        break;
    }
    return res;
  }
  /**
   * @param onError - May be called even if the action was successful
   * @returns `true` on success
   */
  add(line, onError) {
    if (this.atNextDocument) {
      this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
      this.tags = Object.assign({}, _Directives.defaultTags);
      this.atNextDocument = false;
    }
    const parts = line.trim().split(/[ \t]+/);
    const name = parts.shift();
    switch (name) {
      case "%TAG": {
        if (parts.length !== 2) {
          onError(0, "%TAG directive should contain exactly two parts");
          if (parts.length < 2)
            return false;
        }
        const [handle, prefix] = parts;
        this.tags[handle] = prefix;
        return true;
      }
      case "%YAML": {
        this.yaml.explicit = true;
        if (parts.length !== 1) {
          onError(0, "%YAML directive should contain exactly one part");
          return false;
        }
        const [version] = parts;
        if (version === "1.1" || version === "1.2") {
          this.yaml.version = version;
          return true;
        } else {
          const isValid = /^\d+\.\d+$/.test(version);
          onError(6, `Unsupported YAML version ${version}`, isValid);
          return false;
        }
      }
      default:
        onError(0, `Unknown directive ${name}`, true);
        return false;
    }
  }
  /**
   * Resolves a tag, matching handles to those defined in %TAG directives.
   *
   * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
   *   `'!local'` tag, or `null` if unresolvable.
   */
  tagName(source, onError) {
    if (source === "!")
      return "!";
    if (source[0] !== "!") {
      onError(`Not a valid tag: ${source}`);
      return null;
    }
    if (source[1] === "<") {
      const verbatim = source.slice(2, -1);
      if (verbatim === "!" || verbatim === "!!") {
        onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
        return null;
      }
      if (source[source.length - 1] !== ">")
        onError("Verbatim tags must end with a >");
      return verbatim;
    }
    const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
    if (!suffix)
      onError(`The ${source} tag has no suffix`);
    const prefix = this.tags[handle];
    if (prefix) {
      try {
        return prefix + decodeURIComponent(suffix);
      } catch (error) {
        onError(String(error));
        return null;
      }
    }
    if (handle === "!")
      return source;
    onError(`Could not resolve tag: ${source}`);
    return null;
  }
  /**
   * Given a fully resolved tag, returns its printable string form,
   * taking into account current tag prefixes and defaults.
   */
  tagString(tag) {
    for (const [handle, prefix] of Object.entries(this.tags)) {
      if (tag.startsWith(prefix))
        return handle + escapeTagName(tag.substring(prefix.length));
    }
    return tag[0] === "!" ? tag : `!<${tag}>`;
  }
  toString(doc) {
    const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
    const tagEntries = Object.entries(this.tags);
    let tagNames;
    if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
      const tags = {};
      visit(doc.contents, (_key, node) => {
        if (isNode(node) && node.tag)
          tags[node.tag] = true;
      });
      tagNames = Object.keys(tags);
    } else
      tagNames = [];
    for (const [handle, prefix] of tagEntries) {
      if (handle === "!!" && prefix === "tag:yaml.org,2002:")
        continue;
      if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
        lines.push(`%TAG ${handle} ${prefix}`);
    }
    return lines.join("\n");
  }
};
Directives.defaultYaml = { explicit: false, version: "1.2" };
Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };

// node_modules/yaml/browser/dist/doc/anchors.js
function anchorIsValid(anchor) {
  if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
    const sa = JSON.stringify(anchor);
    const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
    throw new Error(msg);
  }
  return true;
}
function anchorNames(root) {
  const anchors = /* @__PURE__ */ new Set();
  visit(root, {
    Value(_key, node) {
      if (node.anchor)
        anchors.add(node.anchor);
    }
  });
  return anchors;
}
function findNewAnchor(prefix, exclude) {
  for (let i = 1; true; ++i) {
    const name = `${prefix}${i}`;
    if (!exclude.has(name))
      return name;
  }
}
function createNodeAnchors(doc, prefix) {
  const aliasObjects = [];
  const sourceObjects = /* @__PURE__ */ new Map();
  let prevAnchors = null;
  return {
    onAnchor: (source) => {
      aliasObjects.push(source);
      prevAnchors ?? (prevAnchors = anchorNames(doc));
      const anchor = findNewAnchor(prefix, prevAnchors);
      prevAnchors.add(anchor);
      return anchor;
    },
    /**
     * With circular references, the source node is only resolved after all
     * of its child nodes are. This is why anchors are set only after all of
     * the nodes have been created.
     */
    setAnchors: () => {
      for (const source of aliasObjects) {
        const ref = sourceObjects.get(source);
        if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) {
          ref.node.anchor = ref.anchor;
        } else {
          const error = new Error("Failed to resolve repeated object (this should not happen)");
          error.source = source;
          throw error;
        }
      }
    },
    sourceObjects
  };
}

// node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
  if (val && typeof val === "object") {
    if (Array.isArray(val)) {
      for (let i = 0, len = val.length; i < len; ++i) {
        const v0 = val[i];
        const v1 = applyReviver(reviver, val, String(i), v0);
        if (v1 === void 0)
          delete val[i];
        else if (v1 !== v0)
          val[i] = v1;
      }
    } else if (val instanceof Map) {
      for (const k of Array.from(val.keys())) {
        const v0 = val.get(k);
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          val.delete(k);
        else if (v1 !== v0)
          val.set(k, v1);
      }
    } else if (val instanceof Set) {
      for (const v0 of Array.from(val)) {
        const v1 = applyReviver(reviver, val, v0, v0);
        if (v1 === void 0)
          val.delete(v0);
        else if (v1 !== v0) {
          val.delete(v0);
          val.add(v1);
        }
      }
    } else {
      for (const [k, v0] of Object.entries(val)) {
        const v1 = applyReviver(reviver, val, k, v0);
        if (v1 === void 0)
          delete val[k];
        else if (v1 !== v0)
          val[k] = v1;
      }
    }
  }
  return reviver.call(obj, key, val);
}

// node_modules/yaml/browser/dist/nodes/toJS.js
function toJS(value, arg, ctx) {
  if (Array.isArray(value))
    return value.map((v, i) => toJS(v, String(i), ctx));
  if (value && typeof value.toJSON === "function") {
    if (!ctx || !hasAnchor(value))
      return value.toJSON(arg, ctx);
    const data = { aliasCount: 0, count: 1, res: void 0 };
    ctx.anchors.set(value, data);
    ctx.onCreate = (res2) => {
      data.res = res2;
      delete ctx.onCreate;
    };
    const res = value.toJSON(arg, ctx);
    if (ctx.onCreate)
      ctx.onCreate(res);
    return res;
  }
  if (typeof value === "bigint" && !ctx?.keep)
    return Number(value);
  return value;
}

// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase = class {
  constructor(type) {
    Object.defineProperty(this, NODE_TYPE, { value: type });
  }
  /** Create a copy of this node.  */
  clone() {
    const copy2 = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (this.range)
      copy2.range = this.range.slice();
    return copy2;
  }
  /** A plain JavaScript representation of this node. */
  toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
    if (!isDocument(doc))
      throw new TypeError("A document argument is required");
    const ctx = {
      anchors: /* @__PURE__ */ new Map(),
      doc,
      keep: true,
      mapAsMap: mapAsMap === true,
      mapKeyWarned: false,
      maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS(this, "", ctx);
    if (typeof onAnchor === "function")
      for (const { count: count3, res: res2 } of ctx.anchors.values())
        onAnchor(res2, count3);
    return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
  }
};

// node_modules/yaml/browser/dist/nodes/Alias.js
var Alias = class extends NodeBase {
  constructor(source) {
    super(ALIAS);
    this.source = source;
    Object.defineProperty(this, "tag", {
      set() {
        throw new Error("Alias nodes cannot have tags");
      }
    });
  }
  /**
   * Resolve the value of this alias within `doc`, finding the last
   * instance of the `source` anchor before this node.
   */
  resolve(doc, ctx) {
    if (ctx?.maxAliasCount === 0)
      throw new ReferenceError("Alias resolution is disabled");
    let nodes;
    if (ctx?.aliasResolveCache) {
      nodes = ctx.aliasResolveCache;
    } else {
      nodes = [];
      visit(doc, {
        Node: (_key, node) => {
          if (isAlias(node) || hasAnchor(node))
            nodes.push(node);
        }
      });
      if (ctx)
        ctx.aliasResolveCache = nodes;
    }
    let found = void 0;
    for (const node of nodes) {
      if (node === this)
        break;
      if (node.anchor === this.source)
        found = node;
    }
    if (found && ctx) {
      const { anchors, doc: doc2, maxAliasCount } = ctx;
      let data = anchors.get(found);
      if (!data) {
        toJS(found, null, ctx);
        data = anchors.get(found);
      }
      if (data?.res === void 0) {
        const msg = "This should not happen: Alias anchor was not resolved?";
        throw new ReferenceError(msg);
      }
      if (maxAliasCount >= 0) {
        data.count += 1;
        if (data.aliasCount === 0)
          data.aliasCount = getAliasCount(doc2, found, anchors);
        if (data.count * data.aliasCount > maxAliasCount) {
          const msg = "Excessive alias count indicates a resource exhaustion attack";
          throw new ReferenceError(msg);
        }
      }
    }
    return found;
  }
  toJSON(_arg, ctx) {
    if (!ctx)
      return { source: this.source };
    const source = this.resolve(ctx.doc, ctx);
    if (!source) {
      const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
      throw new ReferenceError(msg);
    }
    return ctx.anchors.get(source).res;
  }
  toString(ctx, _onComment, _onChompKeep) {
    const src = `*${this.source}`;
    if (ctx) {
      anchorIsValid(this.source);
      if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
        const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
        throw new Error(msg);
      }
      if (ctx.implicitKey)
        return `${src} `;
    }
    return src;
  }
};
function getAliasCount(doc, node, anchors) {
  if (isAlias(node)) {
    const source = node.resolve(doc);
    const anchor = anchors && source && anchors.get(source);
    return anchor ? anchor.count * anchor.aliasCount : 0;
  } else if (isCollection(node)) {
    let count3 = 0;
    for (const item of node.items) {
      const c = getAliasCount(doc, item, anchors);
      if (c > count3)
        count3 = c;
    }
    return count3;
  } else if (isPair(node)) {
    const kc = getAliasCount(doc, node.key, anchors);
    const vc = getAliasCount(doc, node.value, anchors);
    return Math.max(kc, vc);
  }
  return 1;
}

// node_modules/yaml/browser/dist/nodes/Scalar.js
var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
var Scalar = class extends NodeBase {
  constructor(value) {
    super(SCALAR);
    this.value = value;
  }
  toJSON(arg, ctx) {
    return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
  }
  toString() {
    return String(this.value);
  }
};
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";

// node_modules/yaml/browser/dist/doc/createNode.js
var defaultTagPrefix = "tag:yaml.org,2002:";
function findTagObject(value, tagName, tags) {
  if (tagName) {
    const match = tags.filter((t) => t.tag === tagName);
    const tagObj = match.find((t) => !t.format) ?? match[0];
    if (!tagObj)
      throw new Error(`Tag ${tagName} not found`);
    return tagObj;
  }
  return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
  if (isDocument(value))
    value = value.contents;
  if (isNode(value))
    return value;
  if (isPair(value)) {
    const map2 = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
    map2.items.push(value);
    return map2;
  }
  if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
    value = value.valueOf();
  }
  const { aliasDuplicateObjects, onAnchor, onTagObj, schema: schema4, sourceObjects } = ctx;
  let ref = void 0;
  if (aliasDuplicateObjects && value && typeof value === "object") {
    ref = sourceObjects.get(value);
    if (ref) {
      ref.anchor ?? (ref.anchor = onAnchor(value));
      return new Alias(ref.anchor);
    } else {
      ref = { anchor: null, node: null };
      sourceObjects.set(value, ref);
    }
  }
  if (tagName?.startsWith("!!"))
    tagName = defaultTagPrefix + tagName.slice(2);
  let tagObj = findTagObject(value, tagName, schema4.tags);
  if (!tagObj) {
    if (value && typeof value.toJSON === "function") {
      value = value.toJSON();
    }
    if (!value || typeof value !== "object") {
      const node2 = new Scalar(value);
      if (ref)
        ref.node = node2;
      return node2;
    }
    tagObj = value instanceof Map ? schema4[MAP] : Symbol.iterator in Object(value) ? schema4[SEQ] : schema4[MAP];
  }
  if (onTagObj) {
    onTagObj(tagObj);
    delete ctx.onTagObj;
  }
  const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
  if (tagName)
    node.tag = tagName;
  else if (!tagObj.default)
    node.tag = tagObj.tag;
  if (ref)
    ref.node = node;
  return node;
}

// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema4, path, value) {
  let v = value;
  for (let i = path.length - 1; i >= 0; --i) {
    const k = path[i];
    if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
      const a = [];
      a[k] = v;
      v = a;
    } else {
      v = /* @__PURE__ */ new Map([[k, v]]);
    }
  }
  return createNode(v, void 0, {
    aliasDuplicateObjects: false,
    keepUndefined: false,
    onAnchor: () => {
      throw new Error("This should not happen, please report a bug.");
    },
    schema: schema4,
    sourceObjects: /* @__PURE__ */ new Map()
  });
}
var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
var Collection = class extends NodeBase {
  constructor(type, schema4) {
    super(type);
    Object.defineProperty(this, "schema", {
      value: schema4,
      configurable: true,
      enumerable: false,
      writable: true
    });
  }
  /**
   * Create a copy of this collection.
   *
   * @param schema - If defined, overwrites the original's schema
   */
  clone(schema4) {
    const copy2 = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
    if (schema4)
      copy2.schema = schema4;
    copy2.items = copy2.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema4) : it);
    if (this.range)
      copy2.range = this.range.slice();
    return copy2;
  }
  /**
   * Adds a value to the collection. For `!!map` and `!!omap` the value must
   * be a Pair instance or a `{ key, value }` object, which may not have a key
   * that already exists in the map.
   */
  addIn(path, value) {
    if (isEmptyPath(path))
      this.add(value);
    else {
      const [key, ...rest] = path;
      const node = this.get(key, true);
      if (isCollection(node))
        node.addIn(rest, value);
      else if (node === void 0 && this.schema)
        this.set(key, collectionFromPath(this.schema, rest, value));
      else
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
  }
  /**
   * Removes a value from the collection.
   * @returns `true` if the item was found and removed.
   */
  deleteIn(path) {
    const [key, ...rest] = path;
    if (rest.length === 0)
      return this.delete(key);
    const node = this.get(key, true);
    if (isCollection(node))
      return node.deleteIn(rest);
    else
      throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
  }
  /**
   * Returns item at `key`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  getIn(path, keepScalar) {
    const [key, ...rest] = path;
    const node = this.get(key, true);
    if (rest.length === 0)
      return !keepScalar && isScalar(node) ? node.value : node;
    else
      return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
  }
  hasAllNullValues(allowScalar) {
    return this.items.every((node) => {
      if (!isPair(node))
        return false;
      const n = node.value;
      return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
    });
  }
  /**
   * Checks if the collection includes a value with the key `key`.
   */
  hasIn(path) {
    const [key, ...rest] = path;
    if (rest.length === 0)
      return this.has(key);
    const node = this.get(key, true);
    return isCollection(node) ? node.hasIn(rest) : false;
  }
  /**
   * Sets a value in this collection. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  setIn(path, value) {
    const [key, ...rest] = path;
    if (rest.length === 0) {
      this.set(key, value);
    } else {
      const node = this.get(key, true);
      if (isCollection(node))
        node.setIn(rest, value);
      else if (node === void 0 && this.schema)
        this.set(key, collectionFromPath(this.schema, rest, value));
      else
        throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyComment.js
var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(comment, indent) {
  if (/^\n+$/.test(comment))
    return comment.substring(1);
  return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;

// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
var FOLD_FLOW = "flow";
var FOLD_BLOCK = "block";
var FOLD_QUOTED = "quoted";
function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
  if (!lineWidth || lineWidth < 0)
    return text2;
  if (lineWidth < minContentWidth)
    minContentWidth = 0;
  const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
  if (text2.length <= endStep)
    return text2;
  const folds = [];
  const escapedFolds = {};
  let end = lineWidth - indent.length;
  if (typeof indentAtStart === "number") {
    if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
      folds.push(0);
    else
      end = lineWidth - indentAtStart;
  }
  let split = void 0;
  let prev = void 0;
  let overflow = false;
  let i = -1;
  let escStart = -1;
  let escEnd = -1;
  if (mode === FOLD_BLOCK) {
    i = consumeMoreIndentedLines(text2, i, indent.length);
    if (i !== -1)
      end = i + endStep;
  }
  for (let ch; ch = text2[i += 1]; ) {
    if (mode === FOLD_QUOTED && ch === "\\") {
      escStart = i;
      switch (text2[i + 1]) {
        case "x":
          i += 3;
          break;
        case "u":
          i += 5;
          break;
        case "U":
          i += 9;
          break;
        default:
          i += 1;
      }
      escEnd = i;
    }
    if (ch === "\n") {
      if (mode === FOLD_BLOCK)
        i = consumeMoreIndentedLines(text2, i, indent.length);
      end = i + indent.length + endStep;
      split = void 0;
    } else {
      if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
        const next = text2[i + 1];
        if (next && next !== " " && next !== "\n" && next !== "	")
          split = i;
      }
      if (i >= end) {
        if (split) {
          folds.push(split);
          end = split + endStep;
          split = void 0;
        } else if (mode === FOLD_QUOTED) {
          while (prev === " " || prev === "	") {
            prev = ch;
            ch = text2[i += 1];
            overflow = true;
          }
          const j = i > escEnd + 1 ? i - 2 : escStart - 1;
          if (escapedFolds[j])
            return text2;
          folds.push(j);
          escapedFolds[j] = true;
          end = j + endStep;
          split = void 0;
        } else {
          overflow = true;
        }
      }
    }
    prev = ch;
  }
  if (overflow && onOverflow)
    onOverflow();
  if (folds.length === 0)
    return text2;
  if (onFold)
    onFold();
  let res = text2.slice(0, folds[0]);
  for (let i2 = 0; i2 < folds.length; ++i2) {
    const fold = folds[i2];
    const end2 = folds[i2 + 1] || text2.length;
    if (fold === 0)
      res = `
${indent}${text2.slice(0, end2)}`;
    else {
      if (mode === FOLD_QUOTED && escapedFolds[fold])
        res += `${text2[fold]}\\`;
      res += `
${indent}${text2.slice(fold + 1, end2)}`;
    }
  }
  return res;
}
function consumeMoreIndentedLines(text2, i, indent) {
  let end = i;
  let start2 = i + 1;
  let ch = text2[start2];
  while (ch === " " || ch === "	") {
    if (i < start2 + indent) {
      ch = text2[++i];
    } else {
      do {
        ch = text2[++i];
      } while (ch && ch !== "\n");
      end = i;
      start2 = i + 1;
      ch = text2[start2];
    }
  }
  return end;
}

// node_modules/yaml/browser/dist/stringify/stringifyString.js
var getFoldOptions = (ctx, isBlock2) => ({
  indentAtStart: isBlock2 ? ctx.indent.length : ctx.indentAtStart,
  lineWidth: ctx.options.lineWidth,
  minContentWidth: ctx.options.minContentWidth
});
var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
  if (!lineWidth || lineWidth < 0)
    return false;
  const limit2 = lineWidth - indentLength;
  const strLen = str.length;
  if (strLen <= limit2)
    return false;
  for (let i = 0, start2 = 0; i < strLen; ++i) {
    if (str[i] === "\n") {
      if (i - start2 > limit2)
        return true;
      start2 = i + 1;
      if (strLen - start2 <= limit2)
        return false;
    }
  }
  return true;
}
function doubleQuotedString(value, ctx) {
  const json4 = JSON.stringify(value);
  if (ctx.options.doubleQuotedAsJSON)
    return json4;
  const { implicitKey } = ctx;
  const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  let str = "";
  let start2 = 0;
  for (let i = 0, ch = json4[i]; ch; ch = json4[++i]) {
    if (ch === " " && json4[i + 1] === "\\" && json4[i + 2] === "n") {
      str += json4.slice(start2, i) + "\\ ";
      i += 1;
      start2 = i;
      ch = "\\";
    }
    if (ch === "\\")
      switch (json4[i + 1]) {
        case "u":
          {
            str += json4.slice(start2, i);
            const code2 = json4.substr(i + 2, 4);
            switch (code2) {
              case "0000":
                str += "\\0";
                break;
              case "0007":
                str += "\\a";
                break;
              case "000b":
                str += "\\v";
                break;
              case "001b":
                str += "\\e";
                break;
              case "0085":
                str += "\\N";
                break;
              case "00a0":
                str += "\\_";
                break;
              case "2028":
                str += "\\L";
                break;
              case "2029":
                str += "\\P";
                break;
              default:
                if (code2.substr(0, 2) === "00")
                  str += "\\x" + code2.substr(2);
                else
                  str += json4.substr(i, 6);
            }
            i += 5;
            start2 = i + 1;
          }
          break;
        case "n":
          if (implicitKey || json4[i + 2] === '"' || json4.length < minMultiLineLength) {
            i += 1;
          } else {
            str += json4.slice(start2, i) + "\n\n";
            while (json4[i + 2] === "\\" && json4[i + 3] === "n" && json4[i + 4] !== '"') {
              str += "\n";
              i += 2;
            }
            str += indent;
            if (json4[i + 2] === " ")
              str += "\\";
            i += 1;
            start2 = i + 1;
          }
          break;
        default:
          i += 1;
      }
  }
  str = start2 ? str + json4.slice(start2) : json4;
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
  if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
    return doubleQuotedString(value, ctx);
  const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
  const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
  return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
  const { singleQuote } = ctx.options;
  let qs;
  if (singleQuote === false)
    qs = doubleQuotedString;
  else {
    const hasDouble = value.includes('"');
    const hasSingle = value.includes("'");
    if (hasDouble && !hasSingle)
      qs = singleQuotedString;
    else if (hasSingle && !hasDouble)
      qs = doubleQuotedString;
    else
      qs = singleQuote ? singleQuotedString : doubleQuotedString;
  }
  return qs(value, ctx);
}
var blockEndNewlines;
try {
  blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
  blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
  const { blockQuote, commentString, lineWidth } = ctx.options;
  if (!blockQuote || /\n[\t ]+$/.test(value)) {
    return quotedString(value, ctx);
  }
  const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
  const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
  if (!value)
    return literal ? "|\n" : ">\n";
  let chomp;
  let endStart;
  for (endStart = value.length; endStart > 0; --endStart) {
    const ch = value[endStart - 1];
    if (ch !== "\n" && ch !== "	" && ch !== " ")
      break;
  }
  let end = value.substring(endStart);
  const endNlPos = end.indexOf("\n");
  if (endNlPos === -1) {
    chomp = "-";
  } else if (value === end || endNlPos !== end.length - 1) {
    chomp = "+";
    if (onChompKeep)
      onChompKeep();
  } else {
    chomp = "";
  }
  if (end) {
    value = value.slice(0, -end.length);
    if (end[end.length - 1] === "\n")
      end = end.slice(0, -1);
    end = end.replace(blockEndNewlines, `$&${indent}`);
  }
  let startWithSpace = false;
  let startEnd;
  let startNlPos = -1;
  for (startEnd = 0; startEnd < value.length; ++startEnd) {
    const ch = value[startEnd];
    if (ch === " ")
      startWithSpace = true;
    else if (ch === "\n")
      startNlPos = startEnd;
    else
      break;
  }
  let start2 = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
  if (start2) {
    value = value.substring(start2.length);
    start2 = start2.replace(/\n+/g, `$&${indent}`);
  }
  const indentSize = indent ? "2" : "1";
  let header2 = (startWithSpace ? indentSize : "") + chomp;
  if (comment) {
    header2 += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
    if (onComment)
      onComment();
  }
  if (!literal) {
    const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
    let literalFallback = false;
    const foldOptions = getFoldOptions(ctx, true);
    if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) {
      foldOptions.onOverflow = () => {
        literalFallback = true;
      };
    }
    const body = foldFlowLines(`${start2}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
    if (!literalFallback)
      return `>${header2}
${indent}${body}`;
  }
  value = value.replace(/\n+/g, `$&${indent}`);
  return `|${header2}
${indent}${start2}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
  const { type, value } = item;
  const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
  if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
    return quotedString(value, ctx);
  }
  if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
    return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
  }
  if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) {
    return blockString(item, ctx, onComment, onChompKeep);
  }
  if (containsDocumentMarker(value)) {
    if (indent === "") {
      ctx.forceBlockIndent = true;
      return blockString(item, ctx, onComment, onChompKeep);
    } else if (implicitKey && indent === indentStep) {
      return quotedString(value, ctx);
    }
  }
  const str = value.replace(/\n+/g, `$&
${indent}`);
  if (actualString) {
    const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
    const { compat, tags } = ctx.doc.schema;
    if (tags.some(test) || compat?.some(test))
      return quotedString(value, ctx);
  }
  return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
  const { implicitKey, inFlow } = ctx;
  const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
  let { type } = item;
  if (type !== Scalar.QUOTE_DOUBLE) {
    if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
      type = Scalar.QUOTE_DOUBLE;
  }
  const _stringify = (_type) => {
    switch (_type) {
      case Scalar.BLOCK_FOLDED:
      case Scalar.BLOCK_LITERAL:
        return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
      case Scalar.QUOTE_DOUBLE:
        return doubleQuotedString(ss.value, ctx);
      case Scalar.QUOTE_SINGLE:
        return singleQuotedString(ss.value, ctx);
      case Scalar.PLAIN:
        return plainString(ss, ctx, onComment, onChompKeep);
      default:
        return null;
    }
  };
  let res = _stringify(type);
  if (res === null) {
    const { defaultKeyType, defaultStringType } = ctx.options;
    const t = implicitKey && defaultKeyType || defaultStringType;
    res = _stringify(t);
    if (res === null)
      throw new Error(`Unsupported default string type ${t}`);
  }
  return res;
}

// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
  const opt = Object.assign({
    blockQuote: true,
    commentString: stringifyComment,
    defaultKeyType: null,
    defaultStringType: "PLAIN",
    directives: null,
    doubleQuotedAsJSON: false,
    doubleQuotedMinMultiLineLength: 40,
    falseStr: "false",
    flowCollectionPadding: true,
    indentSeq: true,
    lineWidth: 80,
    minContentWidth: 20,
    nullStr: "null",
    simpleKeys: false,
    singleQuote: null,
    trailingComma: false,
    trueStr: "true",
    verifyAliasOrder: true
  }, doc.schema.toStringOptions, options);
  let inFlow;
  switch (opt.collectionStyle) {
    case "block":
      inFlow = false;
      break;
    case "flow":
      inFlow = true;
      break;
    default:
      inFlow = null;
  }
  return {
    anchors: /* @__PURE__ */ new Set(),
    doc,
    flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
    indent: "",
    indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
    inFlow,
    options: opt
  };
}
function getTagObject(tags, item) {
  if (item.tag) {
    const match = tags.filter((t) => t.tag === item.tag);
    if (match.length > 0)
      return match.find((t) => t.format === item.format) ?? match[0];
  }
  let tagObj = void 0;
  let obj;
  if (isScalar(item)) {
    obj = item.value;
    let match = tags.filter((t) => t.identify?.(obj));
    if (match.length > 1) {
      const testMatch = match.filter((t) => t.test);
      if (testMatch.length > 0)
        match = testMatch;
    }
    tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
  } else {
    obj = item;
    tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
  }
  if (!tagObj) {
    const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
    throw new Error(`Tag not resolved for ${name} value`);
  }
  return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
  if (!doc.directives)
    return "";
  const props = [];
  const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
  if (anchor && anchorIsValid(anchor)) {
    anchors.add(anchor);
    props.push(`&${anchor}`);
  }
  const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
  if (tag)
    props.push(doc.directives.tagString(tag));
  return props.join(" ");
}
function stringify(item, ctx, onComment, onChompKeep) {
  if (isPair(item))
    return item.toString(ctx, onComment, onChompKeep);
  if (isAlias(item)) {
    if (ctx.doc.directives)
      return item.toString(ctx);
    if (ctx.resolvedAliases?.has(item)) {
      throw new TypeError(`Cannot stringify circular structure without alias nodes`);
    } else {
      if (ctx.resolvedAliases)
        ctx.resolvedAliases.add(item);
      else
        ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
      item = item.resolve(ctx.doc);
    }
  }
  let tagObj = void 0;
  const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
  tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
  const props = stringifyProps(node, tagObj, ctx);
  if (props.length > 0)
    ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
  const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
  if (!props)
    return str;
  return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
}

// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
  const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
  let keyComment = isNode(key) && key.comment || null;
  if (simpleKeys) {
    if (keyComment) {
      throw new Error("With simple keys, key nodes cannot have comments");
    }
    if (isCollection(key) || !isNode(key) && typeof key === "object") {
      const msg = "With simple keys, collection cannot be used as a key value";
      throw new Error(msg);
    }
  }
  let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
  ctx = Object.assign({}, ctx, {
    allNullValues: false,
    implicitKey: !explicitKey && (simpleKeys || !allNullValues),
    indent: indent + indentStep
  });
  let keyCommentDone = false;
  let chompKeep = false;
  let str = stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
  if (!explicitKey && !ctx.inFlow && str.length > 1024) {
    if (simpleKeys)
      throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
    explicitKey = true;
  }
  if (ctx.inFlow) {
    if (allNullValues || value == null) {
      if (keyCommentDone && onComment)
        onComment();
      return str === "" ? "?" : explicitKey ? `? ${str}` : str;
    }
  } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
    str = `? ${str}`;
    if (keyComment && !keyCommentDone) {
      str += lineComment(str, ctx.indent, commentString(keyComment));
    } else if (chompKeep && onChompKeep)
      onChompKeep();
    return str;
  }
  if (keyCommentDone)
    keyComment = null;
  if (explicitKey) {
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
    str = `? ${str}
${indent}:`;
  } else {
    str = `${str}:`;
    if (keyComment)
      str += lineComment(str, ctx.indent, commentString(keyComment));
  }
  let vsb, vcb, valueComment;
  if (isNode(value)) {
    vsb = !!value.spaceBefore;
    vcb = value.commentBefore;
    valueComment = value.comment;
  } else {
    vsb = false;
    vcb = null;
    valueComment = null;
    if (value && typeof value === "object")
      value = doc.createNode(value);
  }
  ctx.implicitKey = false;
  if (!explicitKey && !keyComment && isScalar(value))
    ctx.indentAtStart = str.length + 1;
  chompKeep = false;
  if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) {
    ctx.indent = ctx.indent.substring(2);
  }
  let valueCommentDone = false;
  const valueStr = stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
  let ws = " ";
  if (keyComment || vsb || vcb) {
    ws = vsb ? "\n" : "";
    if (vcb) {
      const cs = commentString(vcb);
      ws += `
${indentComment(cs, ctx.indent)}`;
    }
    if (valueStr === "" && !ctx.inFlow) {
      if (ws === "\n" && valueComment)
        ws = "\n\n";
    } else {
      ws += `
${ctx.indent}`;
    }
  } else if (!explicitKey && isCollection(value)) {
    const vs0 = valueStr[0];
    const nl0 = valueStr.indexOf("\n");
    const hasNewline = nl0 !== -1;
    const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
    if (hasNewline || !flow) {
      let hasPropsLine = false;
      if (hasNewline && (vs0 === "&" || vs0 === "!")) {
        let sp0 = valueStr.indexOf(" ");
        if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
          sp0 = valueStr.indexOf(" ", sp0 + 1);
        }
        if (sp0 === -1 || nl0 < sp0)
          hasPropsLine = true;
      }
      if (!hasPropsLine)
        ws = `
${ctx.indent}`;
    }
  } else if (valueStr === "" || valueStr[0] === "\n") {
    ws = "";
  }
  str += ws + valueStr;
  if (ctx.inFlow) {
    if (valueCommentDone && onComment)
      onComment();
  } else if (valueComment && !valueCommentDone) {
    str += lineComment(str, ctx.indent, commentString(valueComment));
  } else if (chompKeep && onChompKeep) {
    onChompKeep();
  }
  return str;
}

// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
  if (logLevel === "debug" || logLevel === "warn") {
    console.warn(warning);
  }
}

// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
var MERGE_KEY = "<<";
var merge = {
  identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
  default: "key",
  tag: "tag:yaml.org,2002:merge",
  test: /^<<$/,
  resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), {
    addToJSMap: addMergeToJSMap
  }),
  stringify: () => MERGE_KEY
};
var isMergeKey = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map2, value) {
  const source = resolveAliasValue(ctx, value);
  if (isSeq(source))
    for (const it of source.items)
      mergeValue(ctx, map2, it);
  else if (Array.isArray(source))
    for (const it of source)
      mergeValue(ctx, map2, it);
  else
    mergeValue(ctx, map2, source);
}
function mergeValue(ctx, map2, value) {
  const source = resolveAliasValue(ctx, value);
  if (!isMap(source))
    throw new Error("Merge sources must be maps or map aliases");
  const srcMap = source.toJSON(null, ctx, Map);
  for (const [key, value2] of srcMap) {
    if (map2 instanceof Map) {
      if (!map2.has(key))
        map2.set(key, value2);
    } else if (map2 instanceof Set) {
      map2.add(key);
    } else if (!Object.prototype.hasOwnProperty.call(map2, key)) {
      Object.defineProperty(map2, key, {
        value: value2,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
  }
  return map2;
}
function resolveAliasValue(ctx, value) {
  return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map2, { key, value }) {
  if (isNode(key) && key.addToJSMap)
    key.addToJSMap(ctx, map2, value);
  else if (isMergeKey(ctx, key))
    addMergeToJSMap(ctx, map2, value);
  else {
    const jsKey = toJS(key, "", ctx);
    if (map2 instanceof Map) {
      map2.set(jsKey, toJS(value, jsKey, ctx));
    } else if (map2 instanceof Set) {
      map2.add(jsKey);
    } else {
      const stringKey = stringifyKey(key, jsKey, ctx);
      const jsValue = toJS(value, stringKey, ctx);
      if (stringKey in map2)
        Object.defineProperty(map2, stringKey, {
          value: jsValue,
          writable: true,
          enumerable: true,
          configurable: true
        });
      else
        map2[stringKey] = jsValue;
    }
  }
  return map2;
}
function stringifyKey(key, jsKey, ctx) {
  if (jsKey === null)
    return "";
  if (typeof jsKey !== "object")
    return String(jsKey);
  if (isNode(key) && ctx?.doc) {
    const strCtx = createStringifyContext(ctx.doc, {});
    strCtx.anchors = /* @__PURE__ */ new Set();
    for (const node of ctx.anchors.keys())
      strCtx.anchors.add(node.anchor);
    strCtx.inFlow = true;
    strCtx.inStringifyKey = true;
    const strKey = key.toString(strCtx);
    if (!ctx.mapKeyWarned) {
      let jsonStr = JSON.stringify(strKey);
      if (jsonStr.length > 40)
        jsonStr = jsonStr.substring(0, 36) + '..."';
      warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
      ctx.mapKeyWarned = true;
    }
    return strKey;
  }
  return JSON.stringify(jsKey);
}

// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
  const k = createNode(key, void 0, ctx);
  const v = createNode(value, void 0, ctx);
  return new Pair(k, v);
}
var Pair = class _Pair {
  constructor(key, value = null) {
    Object.defineProperty(this, NODE_TYPE, { value: PAIR });
    this.key = key;
    this.value = value;
  }
  clone(schema4) {
    let { key, value } = this;
    if (isNode(key))
      key = key.clone(schema4);
    if (isNode(value))
      value = value.clone(schema4);
    return new _Pair(key, value);
  }
  toJSON(_, ctx) {
    const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
    return addPairToJSMap(ctx, pair, this);
  }
  toString(ctx, onComment, onChompKeep) {
    return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
  const flow = ctx.inFlow ?? collection.flow;
  const stringify4 = flow ? stringifyFlowCollection : stringifyBlockCollection;
  return stringify4(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
  const { indent, options: { commentString } } = ctx;
  const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
  let chompKeep = false;
  const lines = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment2 = null;
    if (isNode(item)) {
      if (!chompKeep && item.spaceBefore)
        lines.push("");
      addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
      if (item.comment)
        comment2 = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (!chompKeep && ik.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
      }
    }
    chompKeep = false;
    let str2 = stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
    if (comment2)
      str2 += lineComment(str2, itemIndent, commentString(comment2));
    if (chompKeep && comment2)
      chompKeep = false;
    lines.push(blockItemPrefix + str2);
  }
  let str;
  if (lines.length === 0) {
    str = flowChars.start + flowChars.end;
  } else {
    str = lines[0];
    for (let i = 1; i < lines.length; ++i) {
      const line = lines[i];
      str += line ? `
${indent}${line}` : "\n";
    }
  }
  if (comment) {
    str += "\n" + indentComment(commentString(comment), indent);
    if (onComment)
      onComment();
  } else if (chompKeep && onChompKeep)
    onChompKeep();
  return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
  const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
  itemIndent += indentStep;
  const itemCtx = Object.assign({}, ctx, {
    indent: itemIndent,
    inFlow: true,
    type: null
  });
  let reqNewline = false;
  let linesAtValue = 0;
  const lines = [];
  for (let i = 0; i < items.length; ++i) {
    const item = items[i];
    let comment = null;
    if (isNode(item)) {
      if (item.spaceBefore)
        lines.push("");
      addCommentBefore(ctx, lines, item.commentBefore, false);
      if (item.comment)
        comment = item.comment;
    } else if (isPair(item)) {
      const ik = isNode(item.key) ? item.key : null;
      if (ik) {
        if (ik.spaceBefore)
          lines.push("");
        addCommentBefore(ctx, lines, ik.commentBefore, false);
        if (ik.comment)
          reqNewline = true;
      }
      const iv = isNode(item.value) ? item.value : null;
      if (iv) {
        if (iv.comment)
          comment = iv.comment;
        if (iv.commentBefore)
          reqNewline = true;
      } else if (item.value == null && ik?.comment) {
        comment = ik.comment;
      }
    }
    if (comment)
      reqNewline = true;
    let str = stringify(item, itemCtx, () => comment = null);
    reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
    if (i < items.length - 1) {
      str += ",";
    } else if (ctx.options.trailingComma) {
      if (ctx.options.lineWidth > 0) {
        reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
      }
      if (reqNewline) {
        str += ",";
      }
    }
    if (comment)
      str += lineComment(str, itemIndent, commentString(comment));
    lines.push(str);
    linesAtValue = lines.length;
  }
  const { start: start2, end } = flowChars;
  if (lines.length === 0) {
    return start2 + end;
  } else {
    if (!reqNewline) {
      const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
      reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
    }
    if (reqNewline) {
      let str = start2;
      for (const line of lines)
        str += line ? `
${indentStep}${indent}${line}` : "\n";
      return `${str}
${indent}${end}`;
    } else {
      return `${start2}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
    }
  }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
  if (comment && chompKeep)
    comment = comment.replace(/^\n+/, "");
  if (comment) {
    const ic = indentComment(commentString(comment), indent);
    lines.push(ic.trimStart());
  }
}

// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
  const k = isScalar(key) ? key.value : key;
  for (const it of items) {
    if (isPair(it)) {
      if (it.key === key || it.key === k)
        return it;
      if (isScalar(it.key) && it.key.value === k)
        return it;
    }
  }
  return void 0;
}
var YAMLMap = class extends Collection {
  static get tagName() {
    return "tag:yaml.org,2002:map";
  }
  constructor(schema4) {
    super(MAP, schema4);
    this.items = [];
  }
  /**
   * A generic collection parsing method that can be extended
   * to other node classes that inherit from YAMLMap
   */
  static from(schema4, obj, ctx) {
    const { keepUndefined, replacer } = ctx;
    const map2 = new this(schema4);
    const add = (key, value) => {
      if (typeof replacer === "function")
        value = replacer.call(obj, key, value);
      else if (Array.isArray(replacer) && !replacer.includes(key))
        return;
      if (value !== void 0 || keepUndefined)
        map2.items.push(createPair(key, value, ctx));
    };
    if (obj instanceof Map) {
      for (const [key, value] of obj)
        add(key, value);
    } else if (obj && typeof obj === "object") {
      for (const key of Object.keys(obj))
        add(key, obj[key]);
    }
    if (typeof schema4.sortMapEntries === "function") {
      map2.items.sort(schema4.sortMapEntries);
    }
    return map2;
  }
  /**
   * Adds a value to the collection.
   *
   * @param overwrite - If not set `true`, using a key that is already in the
   *   collection will throw. Otherwise, overwrites the previous value.
   */
  add(pair, overwrite) {
    let _pair;
    if (isPair(pair))
      _pair = pair;
    else if (!pair || typeof pair !== "object" || !("key" in pair)) {
      _pair = new Pair(pair, pair?.value);
    } else
      _pair = new Pair(pair.key, pair.value);
    const prev = findPair(this.items, _pair.key);
    const sortEntries = this.schema?.sortMapEntries;
    if (prev) {
      if (!overwrite)
        throw new Error(`Key ${_pair.key} already set`);
      if (isScalar(prev.value) && isScalarValue(_pair.value))
        prev.value.value = _pair.value;
      else
        prev.value = _pair.value;
    } else if (sortEntries) {
      const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
      if (i === -1)
        this.items.push(_pair);
      else
        this.items.splice(i, 0, _pair);
    } else {
      this.items.push(_pair);
    }
  }
  delete(key) {
    const it = findPair(this.items, key);
    if (!it)
      return false;
    const del = this.items.splice(this.items.indexOf(it), 1);
    return del.length > 0;
  }
  get(key, keepScalar) {
    const it = findPair(this.items, key);
    const node = it?.value;
    return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
  }
  has(key) {
    return !!findPair(this.items, key);
  }
  set(key, value) {
    this.add(new Pair(key, value), true);
  }
  /**
   * @param ctx - Conversion context, originally set in Document#toJS()
   * @param {Class} Type - If set, forces the returned collection type
   * @returns Instance of Type, Map, or Object
   */
  toJSON(_, ctx, Type) {
    const map2 = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
    if (ctx?.onCreate)
      ctx.onCreate(map2);
    for (const item of this.items)
      addPairToJSMap(ctx, map2, item);
    return map2;
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    for (const item of this.items) {
      if (!isPair(item))
        throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
    }
    if (!ctx.allNullValues && this.hasAllNullValues(false))
      ctx = Object.assign({}, ctx, { allNullValues: true });
    return stringifyCollection(this, ctx, {
      blockItemPrefix: "",
      flowChars: { start: "{", end: "}" },
      itemIndent: ctx.indent || "",
      onChompKeep,
      onComment
    });
  }
};

// node_modules/yaml/browser/dist/schema/common/map.js
var map = {
  collection: "map",
  default: true,
  nodeClass: YAMLMap,
  tag: "tag:yaml.org,2002:map",
  resolve(map2, onError) {
    if (!isMap(map2))
      onError("Expected a mapping for this tag");
    return map2;
  },
  createNode: (schema4, obj, ctx) => YAMLMap.from(schema4, obj, ctx)
};

// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
var YAMLSeq = class extends Collection {
  static get tagName() {
    return "tag:yaml.org,2002:seq";
  }
  constructor(schema4) {
    super(SEQ, schema4);
    this.items = [];
  }
  add(value) {
    this.items.push(value);
  }
  /**
   * Removes a value from the collection.
   *
   * `key` must contain a representation of an integer for this to succeed.
   * It may be wrapped in a `Scalar`.
   *
   * @returns `true` if the item was found and removed.
   */
  delete(key) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      return false;
    const del = this.items.splice(idx, 1);
    return del.length > 0;
  }
  get(key, keepScalar) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      return void 0;
    const it = this.items[idx];
    return !keepScalar && isScalar(it) ? it.value : it;
  }
  /**
   * Checks if the collection includes a value with the key `key`.
   *
   * `key` must contain a representation of an integer for this to succeed.
   * It may be wrapped in a `Scalar`.
   */
  has(key) {
    const idx = asItemIndex(key);
    return typeof idx === "number" && idx < this.items.length;
  }
  /**
   * Sets a value in this collection. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   *
   * If `key` does not contain a representation of an integer, this will throw.
   * It may be wrapped in a `Scalar`.
   */
  set(key, value) {
    const idx = asItemIndex(key);
    if (typeof idx !== "number")
      throw new Error(`Expected a valid index, not ${key}.`);
    const prev = this.items[idx];
    if (isScalar(prev) && isScalarValue(value))
      prev.value = value;
    else
      this.items[idx] = value;
  }
  toJSON(_, ctx) {
    const seq2 = [];
    if (ctx?.onCreate)
      ctx.onCreate(seq2);
    let i = 0;
    for (const item of this.items)
      seq2.push(toJS(item, String(i++), ctx));
    return seq2;
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    return stringifyCollection(this, ctx, {
      blockItemPrefix: "- ",
      flowChars: { start: "[", end: "]" },
      itemIndent: (ctx.indent || "") + "  ",
      onChompKeep,
      onComment
    });
  }
  static from(schema4, obj, ctx) {
    const { replacer } = ctx;
    const seq2 = new this(schema4);
    if (obj && Symbol.iterator in Object(obj)) {
      let i = 0;
      for (let it of obj) {
        if (typeof replacer === "function") {
          const key = obj instanceof Set ? it : String(i++);
          it = replacer.call(obj, key, it);
        }
        seq2.items.push(createNode(it, void 0, ctx));
      }
    }
    return seq2;
  }
};
function asItemIndex(key) {
  let idx = isScalar(key) ? key.value : key;
  if (idx && typeof idx === "string")
    idx = Number(idx);
  return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}

// node_modules/yaml/browser/dist/schema/common/seq.js
var seq = {
  collection: "seq",
  default: true,
  nodeClass: YAMLSeq,
  tag: "tag:yaml.org,2002:seq",
  resolve(seq2, onError) {
    if (!isSeq(seq2))
      onError("Expected a sequence for this tag");
    return seq2;
  },
  createNode: (schema4, obj, ctx) => YAMLSeq.from(schema4, obj, ctx)
};

// node_modules/yaml/browser/dist/schema/common/string.js
var string = {
  identify: (value) => typeof value === "string",
  default: true,
  tag: "tag:yaml.org,2002:str",
  resolve: (str) => str,
  stringify(item, ctx, onComment, onChompKeep) {
    ctx = Object.assign({ actualString: true }, ctx);
    return stringifyString(item, ctx, onComment, onChompKeep);
  }
};

// node_modules/yaml/browser/dist/schema/common/null.js
var nullTag = {
  identify: (value) => value == null,
  createNode: () => new Scalar(null),
  default: true,
  tag: "tag:yaml.org,2002:null",
  test: /^(?:~|[Nn]ull|NULL)?$/,
  resolve: () => new Scalar(null),
  stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
};

// node_modules/yaml/browser/dist/schema/core/bool.js
var boolTag = {
  identify: (value) => typeof value === "boolean",
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
  resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
  stringify({ source, value }, ctx) {
    if (source && boolTag.test.test(source)) {
      const sv = source[0] === "t" || source[0] === "T";
      if (value === sv)
        return source;
    }
    return value ? ctx.options.trueStr : ctx.options.falseStr;
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
  if (typeof value === "bigint")
    return String(value);
  const num = typeof value === "number" ? value : Number(value);
  if (!isFinite(num))
    return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
  let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
  if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
    let i = n.indexOf(".");
    if (i < 0) {
      i = n.length;
      n += ".";
    }
    let d = minFractionDigits - (n.length - i - 1);
    while (d-- > 0)
      n += "0";
  }
  return n;
}

// node_modules/yaml/browser/dist/schema/core/float.js
var floatNaN = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  stringify: stringifyNumber
};
var floatExp = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "EXP",
  test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
  resolve: (str) => parseFloat(str),
  stringify(node) {
    const num = Number(node.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber(node);
  }
};
var float = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
  resolve(str) {
    const node = new Scalar(parseFloat(str));
    const dot = str.indexOf(".");
    if (dot !== -1 && str[str.length - 1] === "0")
      node.minFractionDigits = str.length - dot - 1;
    return node;
  },
  stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/core/int.js
var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
function intStringify(node, radix, prefix) {
  const { value } = node;
  if (intIdentify(value) && value >= 0)
    return prefix + value.toString(radix);
  return stringifyNumber(node);
}
var intOct = {
  identify: (value) => intIdentify(value) && value >= 0,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "OCT",
  test: /^0o[0-7]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
  stringify: (node) => intStringify(node, 8, "0o")
};
var int = {
  identify: intIdentify,
  default: true,
  tag: "tag:yaml.org,2002:int",
  test: /^[-+]?[0-9]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
  stringify: stringifyNumber
};
var intHex = {
  identify: (value) => intIdentify(value) && value >= 0,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "HEX",
  test: /^0x[0-9a-fA-F]+$/,
  resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
  stringify: (node) => intStringify(node, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/core/schema.js
var schema = [
  map,
  seq,
  string,
  nullTag,
  boolTag,
  intOct,
  int,
  intHex,
  floatNaN,
  floatExp,
  float
];

// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify2(value) {
  return typeof value === "bigint" || Number.isInteger(value);
}
var stringifyJSON = ({ value }) => JSON.stringify(value);
var jsonScalars = [
  {
    identify: (value) => typeof value === "string",
    default: true,
    tag: "tag:yaml.org,2002:str",
    resolve: (str) => str,
    stringify: stringifyJSON
  },
  {
    identify: (value) => value == null,
    createNode: () => new Scalar(null),
    default: true,
    tag: "tag:yaml.org,2002:null",
    test: /^null$/,
    resolve: () => null,
    stringify: stringifyJSON
  },
  {
    identify: (value) => typeof value === "boolean",
    default: true,
    tag: "tag:yaml.org,2002:bool",
    test: /^true$|^false$/,
    resolve: (str) => str === "true",
    stringify: stringifyJSON
  },
  {
    identify: intIdentify2,
    default: true,
    tag: "tag:yaml.org,2002:int",
    test: /^-?(?:0|[1-9][0-9]*)$/,
    resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
    stringify: ({ value }) => intIdentify2(value) ? value.toString() : JSON.stringify(value)
  },
  {
    identify: (value) => typeof value === "number",
    default: true,
    tag: "tag:yaml.org,2002:float",
    test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
    resolve: (str) => parseFloat(str),
    stringify: stringifyJSON
  }
];
var jsonError = {
  default: true,
  tag: "",
  test: /^/,
  resolve(str, onError) {
    onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
    return str;
  }
};
var schema2 = [map, seq].concat(jsonScalars, jsonError);

// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
var binary = {
  identify: (value) => value instanceof Uint8Array,
  // Buffer inherits from Uint8Array
  default: false,
  tag: "tag:yaml.org,2002:binary",
  /**
   * Returns a Buffer in node and an Uint8Array in browsers
   *
   * To use the resulting buffer as an image, you'll want to do something like:
   *
   *   const blob = new Blob([buffer], { type: 'image/jpeg' })
   *   document.querySelector('#photo').src = URL.createObjectURL(blob)
   */
  resolve(src, onError) {
    if (typeof atob === "function") {
      const str = atob(src.replace(/[\n\r]/g, ""));
      const buffer = new Uint8Array(str.length);
      for (let i = 0; i < str.length; ++i)
        buffer[i] = str.charCodeAt(i);
      return buffer;
    } else {
      onError("This environment does not support reading binary tags; either Buffer or atob is required");
      return src;
    }
  },
  stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
    if (!value)
      return "";
    const buf = value;
    let str;
    if (typeof btoa === "function") {
      let s = "";
      for (let i = 0; i < buf.length; ++i)
        s += String.fromCharCode(buf[i]);
      str = btoa(s);
    } else {
      throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
    }
    type ?? (type = Scalar.BLOCK_LITERAL);
    if (type !== Scalar.QUOTE_DOUBLE) {
      const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
      const n = Math.ceil(str.length / lineWidth);
      const lines = new Array(n);
      for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
        lines[i] = str.substr(o, lineWidth);
      }
      str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
    }
    return stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
  }
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq2, onError) {
  if (isSeq(seq2)) {
    for (let i = 0; i < seq2.items.length; ++i) {
      let item = seq2.items[i];
      if (isPair(item))
        continue;
      else if (isMap(item)) {
        if (item.items.length > 1)
          onError("Each pair must have its own sequence indicator");
        const pair = item.items[0] || new Pair(new Scalar(null));
        if (item.commentBefore)
          pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
        if (item.comment) {
          const cn = pair.value ?? pair.key;
          cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
        }
        item = pair;
      }
      seq2.items[i] = isPair(item) ? item : new Pair(item);
    }
  } else
    onError("Expected a sequence for this tag");
  return seq2;
}
function createPairs(schema4, iterable, ctx) {
  const { replacer } = ctx;
  const pairs2 = new YAMLSeq(schema4);
  pairs2.tag = "tag:yaml.org,2002:pairs";
  let i = 0;
  if (iterable && Symbol.iterator in Object(iterable))
    for (let it of iterable) {
      if (typeof replacer === "function")
        it = replacer.call(iterable, String(i++), it);
      let key, value;
      if (Array.isArray(it)) {
        if (it.length === 2) {
          key = it[0];
          value = it[1];
        } else
          throw new TypeError(`Expected [key, value] tuple: ${it}`);
      } else if (it && it instanceof Object) {
        const keys = Object.keys(it);
        if (keys.length === 1) {
          key = keys[0];
          value = it[key];
        } else {
          throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
        }
      } else {
        key = it;
      }
      pairs2.items.push(createPair(key, value, ctx));
    }
  return pairs2;
}
var pairs = {
  collection: "seq",
  default: false,
  tag: "tag:yaml.org,2002:pairs",
  resolve: resolvePairs,
  createNode: createPairs
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap = class _YAMLOMap extends YAMLSeq {
  constructor() {
    super();
    this.add = YAMLMap.prototype.add.bind(this);
    this.delete = YAMLMap.prototype.delete.bind(this);
    this.get = YAMLMap.prototype.get.bind(this);
    this.has = YAMLMap.prototype.has.bind(this);
    this.set = YAMLMap.prototype.set.bind(this);
    this.tag = _YAMLOMap.tag;
  }
  /**
   * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
   * but TypeScript won't allow widening the signature of a child method.
   */
  toJSON(_, ctx) {
    if (!ctx)
      return super.toJSON(_);
    const map2 = /* @__PURE__ */ new Map();
    if (ctx?.onCreate)
      ctx.onCreate(map2);
    for (const pair of this.items) {
      let key, value;
      if (isPair(pair)) {
        key = toJS(pair.key, "", ctx);
        value = toJS(pair.value, key, ctx);
      } else {
        key = toJS(pair, "", ctx);
      }
      if (map2.has(key))
        throw new Error("Ordered maps must not include duplicate keys");
      map2.set(key, value);
    }
    return map2;
  }
  static from(schema4, iterable, ctx) {
    const pairs2 = createPairs(schema4, iterable, ctx);
    const omap2 = new this();
    omap2.items = pairs2.items;
    return omap2;
  }
};
YAMLOMap.tag = "tag:yaml.org,2002:omap";
var omap = {
  collection: "seq",
  identify: (value) => value instanceof Map,
  nodeClass: YAMLOMap,
  default: false,
  tag: "tag:yaml.org,2002:omap",
  resolve(seq2, onError) {
    const pairs2 = resolvePairs(seq2, onError);
    const seenKeys = [];
    for (const { key } of pairs2.items) {
      if (isScalar(key)) {
        if (seenKeys.includes(key.value)) {
          onError(`Ordered maps must not include duplicate keys: ${key.value}`);
        } else {
          seenKeys.push(key.value);
        }
      }
    }
    return Object.assign(new YAMLOMap(), pairs2);
  },
  createNode: (schema4, iterable, ctx) => YAMLOMap.from(schema4, iterable, ctx)
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
  const boolObj = value ? trueTag : falseTag;
  if (source && boolObj.test.test(source))
    return source;
  return value ? ctx.options.trueStr : ctx.options.falseStr;
}
var trueTag = {
  identify: (value) => value === true,
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
  resolve: () => new Scalar(true),
  stringify: boolStringify
};
var falseTag = {
  identify: (value) => value === false,
  default: true,
  tag: "tag:yaml.org,2002:bool",
  test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
  resolve: () => new Scalar(false),
  stringify: boolStringify
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
var floatNaN2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  stringify: stringifyNumber
};
var floatExp2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "EXP",
  test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
  resolve: (str) => parseFloat(str.replace(/_/g, "")),
  stringify(node) {
    const num = Number(node.value);
    return isFinite(num) ? num.toExponential() : stringifyNumber(node);
  }
};
var float2 = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
  resolve(str) {
    const node = new Scalar(parseFloat(str.replace(/_/g, "")));
    const dot = str.indexOf(".");
    if (dot !== -1) {
      const f = str.substring(dot + 1).replace(/_/g, "");
      if (f[f.length - 1] === "0")
        node.minFractionDigits = f.length;
    }
    return node;
  },
  stringify: stringifyNumber
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
var intIdentify3 = (value) => typeof value === "bigint" || Number.isInteger(value);
function intResolve2(str, offset, radix, { intAsBigInt }) {
  const sign3 = str[0];
  if (sign3 === "-" || sign3 === "+")
    offset += 1;
  str = str.substring(offset).replace(/_/g, "");
  if (intAsBigInt) {
    switch (radix) {
      case 2:
        str = `0b${str}`;
        break;
      case 8:
        str = `0o${str}`;
        break;
      case 16:
        str = `0x${str}`;
        break;
    }
    const n2 = BigInt(str);
    return sign3 === "-" ? BigInt(-1) * n2 : n2;
  }
  const n = parseInt(str, radix);
  return sign3 === "-" ? -1 * n : n;
}
function intStringify2(node, radix, prefix) {
  const { value } = node;
  if (intIdentify3(value)) {
    const str = value.toString(radix);
    return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
  }
  return stringifyNumber(node);
}
var intBin = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "BIN",
  test: /^[-+]?0b[0-1_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 2, 2, opt),
  stringify: (node) => intStringify2(node, 2, "0b")
};
var intOct2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "OCT",
  test: /^[-+]?0[0-7_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 1, 8, opt),
  stringify: (node) => intStringify2(node, 8, "0")
};
var int2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  test: /^[-+]?[0-9][0-9_]*$/,
  resolve: (str, _onError, opt) => intResolve2(str, 0, 10, opt),
  stringify: stringifyNumber
};
var intHex2 = {
  identify: intIdentify3,
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "HEX",
  test: /^[-+]?0x[0-9a-fA-F_]+$/,
  resolve: (str, _onError, opt) => intResolve2(str, 2, 16, opt),
  stringify: (node) => intStringify2(node, 16, "0x")
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet = class _YAMLSet extends YAMLMap {
  constructor(schema4) {
    super(schema4);
    this.tag = _YAMLSet.tag;
  }
  add(key) {
    let pair;
    if (isPair(key))
      pair = key;
    else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
      pair = new Pair(key.key, null);
    else
      pair = new Pair(key, null);
    const prev = findPair(this.items, pair.key);
    if (!prev)
      this.items.push(pair);
  }
  /**
   * If `keepPair` is `true`, returns the Pair matching `key`.
   * Otherwise, returns the value of that Pair's key.
   */
  get(key, keepPair) {
    const pair = findPair(this.items, key);
    return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
  }
  set(key, value) {
    if (typeof value !== "boolean")
      throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
    const prev = findPair(this.items, key);
    if (prev && !value) {
      this.items.splice(this.items.indexOf(prev), 1);
    } else if (!prev && value) {
      this.items.push(new Pair(key));
    }
  }
  toJSON(_, ctx) {
    return super.toJSON(_, ctx, Set);
  }
  toString(ctx, onComment, onChompKeep) {
    if (!ctx)
      return JSON.stringify(this);
    if (this.hasAllNullValues(true))
      return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
    else
      throw new Error("Set items must all have null values");
  }
  static from(schema4, iterable, ctx) {
    const { replacer } = ctx;
    const set2 = new this(schema4);
    if (iterable && Symbol.iterator in Object(iterable))
      for (let value of iterable) {
        if (typeof replacer === "function")
          value = replacer.call(iterable, value, value);
        set2.items.push(createPair(value, null, ctx));
      }
    return set2;
  }
};
YAMLSet.tag = "tag:yaml.org,2002:set";
var set = {
  collection: "map",
  identify: (value) => value instanceof Set,
  nodeClass: YAMLSet,
  default: false,
  tag: "tag:yaml.org,2002:set",
  createNode: (schema4, iterable, ctx) => YAMLSet.from(schema4, iterable, ctx),
  resolve(map2, onError) {
    if (isMap(map2)) {
      if (map2.hasAllNullValues(true))
        return Object.assign(new YAMLSet(), map2);
      else
        onError("Set items must all have null values");
    } else
      onError("Expected a mapping for this tag");
    return map2;
  }
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
function parseSexagesimal(str, asBigInt) {
  const sign3 = str[0];
  const parts = sign3 === "-" || sign3 === "+" ? str.substring(1) : str;
  const num = (n) => asBigInt ? BigInt(n) : Number(n);
  const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
  return sign3 === "-" ? num(-1) * res : res;
}
function stringifySexagesimal(node) {
  let { value } = node;
  let num = (n) => n;
  if (typeof value === "bigint")
    num = (n) => BigInt(n);
  else if (isNaN(value) || !isFinite(value))
    return stringifyNumber(node);
  let sign3 = "";
  if (value < 0) {
    sign3 = "-";
    value *= num(-1);
  }
  const _60 = num(60);
  const parts = [value % _60];
  if (value < 60) {
    parts.unshift(0);
  } else {
    value = (value - parts[0]) / _60;
    parts.unshift(value % _60);
    if (value >= 60) {
      value = (value - parts[0]) / _60;
      parts.unshift(value);
    }
  }
  return sign3 + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
var intTime = {
  identify: (value) => typeof value === "bigint" || Number.isInteger(value),
  default: true,
  tag: "tag:yaml.org,2002:int",
  format: "TIME",
  test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
  resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
  stringify: stringifySexagesimal
};
var floatTime = {
  identify: (value) => typeof value === "number",
  default: true,
  tag: "tag:yaml.org,2002:float",
  format: "TIME",
  test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
  resolve: (str) => parseSexagesimal(str, false),
  stringify: stringifySexagesimal
};
var timestamp = {
  identify: (value) => value instanceof Date,
  default: true,
  tag: "tag:yaml.org,2002:timestamp",
  // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
  // may be omitted altogether, resulting in a date format. In such a case, the time part is
  // assumed to be 00:00:00Z (start of day, UTC).
  test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
  resolve(str) {
    const match = str.match(timestamp.test);
    if (!match)
      throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
    const [, year, month, day, hour, minute, second] = match.map(Number);
    const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
    let date2 = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
    const tz = match[8];
    if (tz && tz !== "Z") {
      let d = parseSexagesimal(tz, false);
      if (Math.abs(d) < 30)
        d *= 60;
      date2 -= 6e4 * d;
    }
    return new Date(date2);
  },
  stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};

// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
var schema3 = [
  map,
  seq,
  string,
  nullTag,
  trueTag,
  falseTag,
  intBin,
  intOct2,
  int2,
  intHex2,
  floatNaN2,
  floatExp2,
  float2,
  binary,
  merge,
  omap,
  pairs,
  set,
  intTime,
  floatTime,
  timestamp
];

// node_modules/yaml/browser/dist/schema/tags.js
var schemas = /* @__PURE__ */ new Map([
  ["core", schema],
  ["failsafe", [map, seq, string]],
  ["json", schema2],
  ["yaml11", schema3],
  ["yaml-1.1", schema3]
]);
var tagsByName = {
  binary,
  bool: boolTag,
  float,
  floatExp,
  floatNaN,
  floatTime,
  int,
  intHex,
  intOct,
  intTime,
  map,
  merge,
  null: nullTag,
  omap,
  pairs,
  seq,
  set,
  timestamp
};
var coreKnownTags = {
  "tag:yaml.org,2002:binary": binary,
  "tag:yaml.org,2002:merge": merge,
  "tag:yaml.org,2002:omap": omap,
  "tag:yaml.org,2002:pairs": pairs,
  "tag:yaml.org,2002:set": set,
  "tag:yaml.org,2002:timestamp": timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
  const schemaTags = schemas.get(schemaName);
  if (schemaTags && !customTags) {
    return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
  }
  let tags = schemaTags;
  if (!tags) {
    if (Array.isArray(customTags))
      tags = [];
    else {
      const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
    }
  }
  if (Array.isArray(customTags)) {
    for (const tag of customTags)
      tags = tags.concat(tag);
  } else if (typeof customTags === "function") {
    tags = customTags(tags.slice());
  }
  if (addMergeTag)
    tags = tags.concat(merge);
  return tags.reduce((tags2, tag) => {
    const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
    if (!tagObj) {
      const tagName = JSON.stringify(tag);
      const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
      throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
    }
    if (!tags2.includes(tagObj))
      tags2.push(tagObj);
    return tags2;
  }, []);
}

// node_modules/yaml/browser/dist/schema/Schema.js
var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
var Schema = class _Schema {
  constructor({ compat, customTags, merge: merge2, resolveKnownTags, schema: schema4, sortMapEntries, toStringDefaults }) {
    this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
    this.name = typeof schema4 === "string" && schema4 || "core";
    this.knownTags = resolveKnownTags ? coreKnownTags : {};
    this.tags = getTags(customTags, this.name, merge2);
    this.toStringOptions = toStringDefaults ?? null;
    Object.defineProperty(this, MAP, { value: map });
    Object.defineProperty(this, SCALAR, { value: string });
    Object.defineProperty(this, SEQ, { value: seq });
    this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
  }
  clone() {
    const copy2 = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
    copy2.tags = this.tags.slice();
    return copy2;
  }
};

// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
  const lines = [];
  let hasDirectives = options.directives === true;
  if (options.directives !== false && doc.directives) {
    const dir = doc.directives.toString(doc);
    if (dir) {
      lines.push(dir);
      hasDirectives = true;
    } else if (doc.directives.docStart)
      hasDirectives = true;
  }
  if (hasDirectives)
    lines.push("---");
  const ctx = createStringifyContext(doc, options);
  const { commentString } = ctx.options;
  if (doc.commentBefore) {
    if (lines.length !== 1)
      lines.unshift("");
    const cs = commentString(doc.commentBefore);
    lines.unshift(indentComment(cs, ""));
  }
  let chompKeep = false;
  let contentComment = null;
  if (doc.contents) {
    if (isNode(doc.contents)) {
      if (doc.contents.spaceBefore && hasDirectives)
        lines.push("");
      if (doc.contents.commentBefore) {
        const cs = commentString(doc.contents.commentBefore);
        lines.push(indentComment(cs, ""));
      }
      ctx.forceBlockIndent = !!doc.comment;
      contentComment = doc.contents.comment;
    }
    const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
    let body = stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
    if (contentComment)
      body += lineComment(body, "", commentString(contentComment));
    if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
      lines[lines.length - 1] = `--- ${body}`;
    } else
      lines.push(body);
  } else {
    lines.push(stringify(doc.contents, ctx));
  }
  if (doc.directives?.docEnd) {
    if (doc.comment) {
      const cs = commentString(doc.comment);
      if (cs.includes("\n")) {
        lines.push("...");
        lines.push(indentComment(cs, ""));
      } else {
        lines.push(`... ${cs}`);
      }
    } else {
      lines.push("...");
    }
  } else {
    let dc = doc.comment;
    if (dc && chompKeep)
      dc = dc.replace(/^\n+/, "");
    if (dc) {
      if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
        lines.push("");
      lines.push(indentComment(commentString(dc), ""));
    }
  }
  return lines.join("\n") + "\n";
}

// node_modules/yaml/browser/dist/doc/Document.js
var Document = class _Document {
  constructor(value, replacer, options) {
    this.commentBefore = null;
    this.comment = null;
    this.errors = [];
    this.warnings = [];
    Object.defineProperty(this, NODE_TYPE, { value: DOC });
    let _replacer = null;
    if (typeof replacer === "function" || Array.isArray(replacer)) {
      _replacer = replacer;
    } else if (options === void 0 && replacer) {
      options = replacer;
      replacer = void 0;
    }
    const opt = Object.assign({
      intAsBigInt: false,
      keepSourceTokens: false,
      logLevel: "warn",
      prettyErrors: true,
      strict: true,
      stringKeys: false,
      uniqueKeys: true,
      version: "1.2"
    }, options);
    this.options = opt;
    let { version } = opt;
    if (options?._directives) {
      this.directives = options._directives.atDocument();
      if (this.directives.yaml.explicit)
        version = this.directives.yaml.version;
    } else
      this.directives = new Directives({ version });
    this.setSchema(version, options);
    this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
  }
  /**
   * Create a deep copy of this Document and its contents.
   *
   * Custom Node values that inherit from `Object` still refer to their original instances.
   */
  clone() {
    const copy2 = Object.create(_Document.prototype, {
      [NODE_TYPE]: { value: DOC }
    });
    copy2.commentBefore = this.commentBefore;
    copy2.comment = this.comment;
    copy2.errors = this.errors.slice();
    copy2.warnings = this.warnings.slice();
    copy2.options = Object.assign({}, this.options);
    if (this.directives)
      copy2.directives = this.directives.clone();
    copy2.schema = this.schema.clone();
    copy2.contents = isNode(this.contents) ? this.contents.clone(copy2.schema) : this.contents;
    if (this.range)
      copy2.range = this.range.slice();
    return copy2;
  }
  /** Adds a value to the document. */
  add(value) {
    if (assertCollection(this.contents))
      this.contents.add(value);
  }
  /** Adds a value to the document. */
  addIn(path, value) {
    if (assertCollection(this.contents))
      this.contents.addIn(path, value);
  }
  /**
   * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
   *
   * If `node` already has an anchor, `name` is ignored.
   * Otherwise, the `node.anchor` value will be set to `name`,
   * or if an anchor with that name is already present in the document,
   * `name` will be used as a prefix for a new unique anchor.
   * If `name` is undefined, the generated anchor will use 'a' as a prefix.
   */
  createAlias(node, name) {
    if (!node.anchor) {
      const prev = anchorNames(this);
      node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
      !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
    }
    return new Alias(node.anchor);
  }
  createNode(value, replacer, options) {
    let _replacer = void 0;
    if (typeof replacer === "function") {
      value = replacer.call({ "": value }, "", value);
      _replacer = replacer;
    } else if (Array.isArray(replacer)) {
      const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
      const asStr = replacer.filter(keyToStr).map(String);
      if (asStr.length > 0)
        replacer = replacer.concat(asStr);
      _replacer = replacer;
    } else if (options === void 0 && replacer) {
      options = replacer;
      replacer = void 0;
    }
    const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
    const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(
      this,
      // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
      anchorPrefix || "a"
    );
    const ctx = {
      aliasDuplicateObjects: aliasDuplicateObjects ?? true,
      keepUndefined: keepUndefined ?? false,
      onAnchor,
      onTagObj,
      replacer: _replacer,
      schema: this.schema,
      sourceObjects
    };
    const node = createNode(value, tag, ctx);
    if (flow && isCollection(node))
      node.flow = true;
    setAnchors();
    return node;
  }
  /**
   * Convert a key and a value into a `Pair` using the current schema,
   * recursively wrapping all values as `Scalar` or `Collection` nodes.
   */
  createPair(key, value, options = {}) {
    const k = this.createNode(key, null, options);
    const v = this.createNode(value, null, options);
    return new Pair(k, v);
  }
  /**
   * Removes a value from the document.
   * @returns `true` if the item was found and removed.
   */
  delete(key) {
    return assertCollection(this.contents) ? this.contents.delete(key) : false;
  }
  /**
   * Removes a value from the document.
   * @returns `true` if the item was found and removed.
   */
  deleteIn(path) {
    if (isEmptyPath(path)) {
      if (this.contents == null)
        return false;
      this.contents = null;
      return true;
    }
    return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
  }
  /**
   * Returns item at `key`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  get(key, keepScalar) {
    return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
  }
  /**
   * Returns item at `path`, or `undefined` if not found. By default unwraps
   * scalar values from their surrounding node; to disable set `keepScalar` to
   * `true` (collections are always returned intact).
   */
  getIn(path, keepScalar) {
    if (isEmptyPath(path))
      return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
    return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
  }
  /**
   * Checks if the document includes a value with the key `key`.
   */
  has(key) {
    return isCollection(this.contents) ? this.contents.has(key) : false;
  }
  /**
   * Checks if the document includes a value at `path`.
   */
  hasIn(path) {
    if (isEmptyPath(path))
      return this.contents !== void 0;
    return isCollection(this.contents) ? this.contents.hasIn(path) : false;
  }
  /**
   * Sets a value in this document. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  set(key, value) {
    if (this.contents == null) {
      this.contents = collectionFromPath(this.schema, [key], value);
    } else if (assertCollection(this.contents)) {
      this.contents.set(key, value);
    }
  }
  /**
   * Sets a value in this document. For `!!set`, `value` needs to be a
   * boolean to add/remove the item from the set.
   */
  setIn(path, value) {
    if (isEmptyPath(path)) {
      this.contents = value;
    } else if (this.contents == null) {
      this.contents = collectionFromPath(this.schema, Array.from(path), value);
    } else if (assertCollection(this.contents)) {
      this.contents.setIn(path, value);
    }
  }
  /**
   * Change the YAML version and schema used by the document.
   * A `null` version disables support for directives, explicit tags, anchors, and aliases.
   * It also requires the `schema` option to be given as a `Schema` instance value.
   *
   * Overrides all previously set schema options.
   */
  setSchema(version, options = {}) {
    if (typeof version === "number")
      version = String(version);
    let opt;
    switch (version) {
      case "1.1":
        if (this.directives)
          this.directives.yaml.version = "1.1";
        else
          this.directives = new Directives({ version: "1.1" });
        opt = { resolveKnownTags: false, schema: "yaml-1.1" };
        break;
      case "1.2":
      case "next":
        if (this.directives)
          this.directives.yaml.version = version;
        else
          this.directives = new Directives({ version });
        opt = { resolveKnownTags: true, schema: "core" };
        break;
      case null:
        if (this.directives)
          delete this.directives;
        opt = null;
        break;
      default: {
        const sv = JSON.stringify(version);
        throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
      }
    }
    if (options.schema instanceof Object)
      this.schema = options.schema;
    else if (opt)
      this.schema = new Schema(Object.assign(opt, options));
    else
      throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
  }
  // json & jsonArg are only used from toJSON()
  toJS({ json: json4, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
    const ctx = {
      anchors: /* @__PURE__ */ new Map(),
      doc: this,
      keep: !json4,
      mapAsMap: mapAsMap === true,
      mapKeyWarned: false,
      maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
    };
    const res = toJS(this.contents, jsonArg ?? "", ctx);
    if (typeof onAnchor === "function")
      for (const { count: count3, res: res2 } of ctx.anchors.values())
        onAnchor(res2, count3);
    return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
  }
  /**
   * A JSON representation of the document `contents`.
   *
   * @param jsonArg Used by `JSON.stringify` to indicate the array index or
   *   property name.
   */
  toJSON(jsonArg, onAnchor) {
    return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
  }
  /** A YAML representation of the document. */
  toString(options = {}) {
    if (this.errors.length > 0)
      throw new Error("Document with errors cannot be stringified");
    if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
      const s = JSON.stringify(options.indent);
      throw new Error(`"indent" option must be a positive integer, not ${s}`);
    }
    return stringifyDocument(this, options);
  }
};
function assertCollection(contents) {
  if (isCollection(contents))
    return true;
  throw new Error("Expected a YAML collection as document contents");
}

// node_modules/yaml/browser/dist/errors.js
var YAMLError = class extends Error {
  constructor(name, pos, code2, message) {
    super();
    this.name = name;
    this.code = code2;
    this.message = message;
    this.pos = pos;
  }
};
var YAMLParseError = class extends YAMLError {
  constructor(pos, code2, message) {
    super("YAMLParseError", pos, code2, message);
  }
};
var YAMLWarning = class extends YAMLError {
  constructor(pos, code2, message) {
    super("YAMLWarning", pos, code2, message);
  }
};
var prettifyError = (src, lc) => (error) => {
  if (error.pos[0] === -1)
    return;
  error.linePos = error.pos.map((pos) => lc.linePos(pos));
  const { line, col } = error.linePos[0];
  error.message += ` at line ${line}, column ${col}`;
  let ci = col - 1;
  let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
  if (ci >= 60 && lineStr.length > 80) {
    const trimStart = Math.min(ci - 39, lineStr.length - 79);
    lineStr = "\u2026" + lineStr.substring(trimStart);
    ci -= trimStart - 1;
  }
  if (lineStr.length > 80)
    lineStr = lineStr.substring(0, 79) + "\u2026";
  if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
    let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
    if (prev.length > 80)
      prev = prev.substring(0, 79) + "\u2026\n";
    lineStr = prev + lineStr;
  }
  if (/[^ ]/.test(lineStr)) {
    let count3 = 1;
    const end = error.linePos[1];
    if (end?.line === line && end.col > col) {
      count3 = Math.max(1, Math.min(end.col - col, 80 - ci));
    }
    const pointer = " ".repeat(ci) + "^".repeat(count3);
    error.message += `:

${lineStr}
${pointer}
`;
  }
};

// node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
  let spaceBefore = false;
  let atNewline = startOnNewline;
  let hasSpace = startOnNewline;
  let comment = "";
  let commentSep = "";
  let hasNewline = false;
  let reqSpace = false;
  let tab = null;
  let anchor = null;
  let tag = null;
  let newlineAfterProp = null;
  let comma = null;
  let found = null;
  let start2 = null;
  for (const token of tokens) {
    if (reqSpace) {
      if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
        onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      reqSpace = false;
    }
    if (tab) {
      if (atNewline && token.type !== "comment" && token.type !== "newline") {
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      }
      tab = null;
    }
    switch (token.type) {
      case "space":
        if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
          tab = token;
        }
        hasSpace = true;
        break;
      case "comment": {
        if (!hasSpace)
          onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
        const cb = token.source.substring(1) || " ";
        if (!comment)
          comment = cb;
        else
          comment += commentSep + cb;
        commentSep = "";
        atNewline = false;
        break;
      }
      case "newline":
        if (atNewline) {
          if (comment)
            comment += token.source;
          else if (!found || indicator !== "seq-item-ind")
            spaceBefore = true;
        } else
          commentSep += token.source;
        atNewline = true;
        hasNewline = true;
        if (anchor || tag)
          newlineAfterProp = token;
        hasSpace = true;
        break;
      case "anchor":
        if (anchor)
          onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
        if (token.source.endsWith(":"))
          onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
        anchor = token;
        start2 ?? (start2 = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      case "tag": {
        if (tag)
          onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
        tag = token;
        start2 ?? (start2 = token.offset);
        atNewline = false;
        hasSpace = false;
        reqSpace = true;
        break;
      }
      case indicator:
        if (anchor || tag)
          onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
        if (found)
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
        found = token;
        atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
        hasSpace = false;
        break;
      case "comma":
        if (flow) {
          if (comma)
            onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
          comma = token;
          atNewline = false;
          hasSpace = false;
          break;
        }
      // else fallthrough
      default:
        onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
        atNewline = false;
        hasSpace = false;
    }
  }
  const last = tokens[tokens.length - 1];
  const end = last ? last.offset + last.source.length : offset;
  if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
    onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
  }
  if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
    onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
  return {
    comma,
    found,
    spaceBefore,
    comment,
    hasNewline,
    anchor,
    tag,
    newlineAfterProp,
    end,
    start: start2 ?? end
  };
}

// node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
  if (!key)
    return null;
  switch (key.type) {
    case "alias":
    case "scalar":
    case "double-quoted-scalar":
    case "single-quoted-scalar":
      if (key.source.includes("\n"))
        return true;
      if (key.end) {
        for (const st of key.end)
          if (st.type === "newline")
            return true;
      }
      return false;
    case "flow-collection":
      for (const it of key.items) {
        for (const st of it.start)
          if (st.type === "newline")
            return true;
        if (it.sep) {
          for (const st of it.sep)
            if (st.type === "newline")
              return true;
        }
        if (containsNewline(it.key) || containsNewline(it.value))
          return true;
      }
      return false;
    default:
      return true;
  }
}

// node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
  if (fc?.type === "flow-collection") {
    const end = fc.end[0];
    if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) {
      const msg = "Flow end indicator should be more indented than parent";
      onError(end, "BAD_INDENT", msg, true);
    }
  }
}

// node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
  const { uniqueKeys } = ctx.options;
  if (uniqueKeys === false)
    return false;
  const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
  return items.some((pair) => isEqual(pair.key, search));
}

// node_modules/yaml/browser/dist/compose/resolve-block-map.js
var startColMsg = "All mapping items must start at the same column";
function resolveBlockMap({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bm, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLMap;
  const map2 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  let offset = bm.offset;
  let commentEnd = null;
  for (const collItem of bm.items) {
    const { start: start2, key, sep: sep3, value } = collItem;
    const keyProps = resolveProps(start2, {
      indicator: "explicit-key-ind",
      next: key ?? sep3?.[0],
      offset,
      onError,
      parentIndent: bm.indent,
      startOnNewline: true
    });
    const implicitKey = !keyProps.found;
    if (implicitKey) {
      if (key) {
        if (key.type === "block-seq")
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
        else if ("indent" in key && key.indent !== bm.indent)
          onError(offset, "BAD_INDENT", startColMsg);
      }
      if (!keyProps.anchor && !keyProps.tag && !sep3) {
        commentEnd = keyProps.end;
        if (keyProps.comment) {
          if (map2.comment)
            map2.comment += "\n" + keyProps.comment;
          else
            map2.comment = keyProps.comment;
        }
        continue;
      }
      if (keyProps.newlineAfterProp || containsNewline(key)) {
        onError(key ?? start2[start2.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
      }
    } else if (keyProps.found?.indent !== bm.indent) {
      onError(offset, "BAD_INDENT", startColMsg);
    }
    ctx.atKey = true;
    const keyStart = keyProps.end;
    const keyNode = key ? composeNode2(ctx, key, keyProps, onError) : composeEmptyNode2(ctx, keyStart, start2, null, keyProps, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bm.indent, key, onError);
    ctx.atKey = false;
    if (mapIncludes(ctx, map2.items, keyNode))
      onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
    const valueProps = resolveProps(sep3 ?? [], {
      indicator: "map-value-ind",
      next: value,
      offset: keyNode.range[2],
      onError,
      parentIndent: bm.indent,
      startOnNewline: !key || key.type === "block-scalar"
    });
    offset = valueProps.end;
    if (valueProps.found) {
      if (implicitKey) {
        if (value?.type === "block-map" && !valueProps.hasNewline)
          onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
        if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
          onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : composeEmptyNode2(ctx, offset, sep3, null, valueProps, onError);
      if (ctx.schema.compat)
        flowIndentCheck(bm.indent, value, onError);
      offset = valueNode.range[2];
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map2.items.push(pair);
    } else {
      if (implicitKey)
        onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
      if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      map2.items.push(pair);
    }
  }
  if (commentEnd && commentEnd < offset)
    onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
  map2.range = [bm.offset, offset, commentEnd ?? offset];
  return map2;
}

// node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, bs, onError, tag) {
  const NodeClass = tag?.nodeClass ?? YAMLSeq;
  const seq2 = new NodeClass(ctx.schema);
  if (ctx.atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = bs.offset;
  let commentEnd = null;
  for (const { start: start2, value } of bs.items) {
    const props = resolveProps(start2, {
      indicator: "seq-item-ind",
      next: value,
      offset,
      onError,
      parentIndent: bs.indent,
      startOnNewline: true
    });
    if (!props.found) {
      if (props.anchor || props.tag || value) {
        if (value?.type === "block-seq")
          onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
        else
          onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
      } else {
        commentEnd = props.end;
        if (props.comment)
          seq2.comment = props.comment;
        continue;
      }
    }
    const node = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, start2, null, props, onError);
    if (ctx.schema.compat)
      flowIndentCheck(bs.indent, value, onError);
    offset = node.range[2];
    seq2.items.push(node);
  }
  seq2.range = [bs.offset, offset, commentEnd ?? offset];
  return seq2;
}

// node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
  let comment = "";
  if (end) {
    let hasSpace = false;
    let sep3 = "";
    for (const token of end) {
      const { source, type } = token;
      switch (type) {
        case "space":
          hasSpace = true;
          break;
        case "comment": {
          if (reqSpace && !hasSpace)
            onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
          const cb = source.substring(1) || " ";
          if (!comment)
            comment = cb;
          else
            comment += sep3 + cb;
          sep3 = "";
          break;
        }
        case "newline":
          if (comment)
            sep3 += source;
          hasSpace = true;
          break;
        default:
          onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
      }
      offset += source.length;
    }
  }
  return { comment, offset };
}

// node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
var blockMsg = "Block collections are not allowed within flow collections";
var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
function resolveFlowCollection({ composeNode: composeNode2, composeEmptyNode: composeEmptyNode2 }, ctx, fc, onError, tag) {
  const isMap2 = fc.start.source === "{";
  const fcName = isMap2 ? "flow map" : "flow sequence";
  const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap : YAMLSeq);
  const coll = new NodeClass(ctx.schema);
  coll.flow = true;
  const atRoot = ctx.atRoot;
  if (atRoot)
    ctx.atRoot = false;
  if (ctx.atKey)
    ctx.atKey = false;
  let offset = fc.offset + fc.start.source.length;
  for (let i = 0; i < fc.items.length; ++i) {
    const collItem = fc.items[i];
    const { start: start2, key, sep: sep3, value } = collItem;
    const props = resolveProps(start2, {
      flow: fcName,
      indicator: "explicit-key-ind",
      next: key ?? sep3?.[0],
      offset,
      onError,
      parentIndent: fc.indent,
      startOnNewline: false
    });
    if (!props.found) {
      if (!props.anchor && !props.tag && !sep3 && !value) {
        if (i === 0 && props.comma)
          onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        else if (i < fc.items.length - 1)
          onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
        if (props.comment) {
          if (coll.comment)
            coll.comment += "\n" + props.comment;
          else
            coll.comment = props.comment;
        }
        offset = props.end;
        continue;
      }
      if (!isMap2 && ctx.options.strict && containsNewline(key))
        onError(
          key,
          // checked by containsNewline()
          "MULTILINE_IMPLICIT_KEY",
          "Implicit keys of flow sequence pairs need to be on a single line"
        );
    }
    if (i === 0) {
      if (props.comma)
        onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
    } else {
      if (!props.comma)
        onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
      if (props.comment) {
        let prevItemComment = "";
        loop: for (const st of start2) {
          switch (st.type) {
            case "comma":
            case "space":
              break;
            case "comment":
              prevItemComment = st.source.substring(1);
              break loop;
            default:
              break loop;
          }
        }
        if (prevItemComment) {
          let prev = coll.items[coll.items.length - 1];
          if (isPair(prev))
            prev = prev.value ?? prev.key;
          if (prev.comment)
            prev.comment += "\n" + prevItemComment;
          else
            prev.comment = prevItemComment;
          props.comment = props.comment.substring(prevItemComment.length + 1);
        }
      }
    }
    if (!isMap2 && !sep3 && !props.found) {
      const valueNode = value ? composeNode2(ctx, value, props, onError) : composeEmptyNode2(ctx, props.end, sep3, null, props, onError);
      coll.items.push(valueNode);
      offset = valueNode.range[2];
      if (isBlock(value))
        onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
    } else {
      ctx.atKey = true;
      const keyStart = props.end;
      const keyNode = key ? composeNode2(ctx, key, props, onError) : composeEmptyNode2(ctx, keyStart, start2, null, props, onError);
      if (isBlock(key))
        onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
      ctx.atKey = false;
      const valueProps = resolveProps(sep3 ?? [], {
        flow: fcName,
        indicator: "map-value-ind",
        next: value,
        offset: keyNode.range[2],
        onError,
        parentIndent: fc.indent,
        startOnNewline: false
      });
      if (valueProps.found) {
        if (!isMap2 && !props.found && ctx.options.strict) {
          if (sep3)
            for (const st of sep3) {
              if (st === valueProps.found)
                break;
              if (st.type === "newline") {
                onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                break;
              }
            }
          if (props.start < valueProps.found.offset - 1024)
            onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
        }
      } else if (value) {
        if ("source" in value && value.source?.[0] === ":")
          onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
        else
          onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
      }
      const valueNode = value ? composeNode2(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode2(ctx, valueProps.end, sep3, null, valueProps, onError) : null;
      if (valueNode) {
        if (isBlock(value))
          onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
      } else if (valueProps.comment) {
        if (keyNode.comment)
          keyNode.comment += "\n" + valueProps.comment;
        else
          keyNode.comment = valueProps.comment;
      }
      const pair = new Pair(keyNode, valueNode);
      if (ctx.options.keepSourceTokens)
        pair.srcToken = collItem;
      if (isMap2) {
        const map2 = coll;
        if (mapIncludes(ctx, map2.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        map2.items.push(pair);
      } else {
        const map2 = new YAMLMap(ctx.schema);
        map2.flow = true;
        map2.items.push(pair);
        const endRange = (valueNode ?? keyNode).range;
        map2.range = [keyNode.range[0], endRange[1], endRange[2]];
        coll.items.push(map2);
      }
      offset = valueNode ? valueNode.range[2] : valueProps.end;
    }
  }
  const expectedEnd = isMap2 ? "}" : "]";
  const [ce, ...ee] = fc.end;
  let cePos = offset;
  if (ce?.source === expectedEnd)
    cePos = ce.offset + ce.source.length;
  else {
    const name = fcName[0].toUpperCase() + fcName.substring(1);
    const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
    onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
    if (ce && ce.source.length !== 1)
      ee.unshift(ce);
  }
  if (ee.length > 0) {
    const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
    if (end.comment) {
      if (coll.comment)
        coll.comment += "\n" + end.comment;
      else
        coll.comment = end.comment;
    }
    coll.range = [fc.offset, cePos, end.offset];
  } else {
    coll.range = [fc.offset, cePos, cePos];
  }
  return coll;
}

// node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN2, ctx, token, onError, tagName, tag) {
  const coll = token.type === "block-map" ? resolveBlockMap(CN2, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN2, ctx, token, onError, tag) : resolveFlowCollection(CN2, ctx, token, onError, tag);
  const Coll = coll.constructor;
  if (tagName === "!" || tagName === Coll.tagName) {
    coll.tag = Coll.tagName;
    return coll;
  }
  if (tagName)
    coll.tag = tagName;
  return coll;
}
function composeCollection(CN2, ctx, token, props, onError) {
  const tagToken = props.tag;
  const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
  if (token.type === "block-seq") {
    const { anchor, newlineAfterProp: nl } = props;
    const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
    if (lastProp && (!nl || nl.offset < lastProp.offset)) {
      const message = "Missing newline after block sequence props";
      onError(lastProp, "MISSING_CHAR", message);
    }
  }
  const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
  if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") {
    return resolveCollection(CN2, ctx, token, onError, tagName);
  }
  let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
  if (!tag) {
    const kt = ctx.schema.knownTags[tagName];
    if (kt?.collection === expType) {
      ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
      tag = kt;
    } else {
      if (kt) {
        onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
      } else {
        onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
      }
      return resolveCollection(CN2, ctx, token, onError, tagName);
    }
  }
  const coll = resolveCollection(CN2, ctx, token, onError, tagName, tag);
  const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
  const node = isNode(res) ? res : new Scalar(res);
  node.range = coll.range;
  node.tag = tagName;
  if (tag?.format)
    node.format = tag.format;
  return node;
}

// node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
  const start2 = scalar.offset;
  const header2 = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
  if (!header2)
    return { value: "", type: null, comment: "", range: [start2, start2, start2] };
  const type = header2.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
  const lines = scalar.source ? splitLines(scalar.source) : [];
  let chompStart = lines.length;
  for (let i = lines.length - 1; i >= 0; --i) {
    const content = lines[i][1];
    if (content === "" || content === "\r")
      chompStart = i;
    else
      break;
  }
  if (chompStart === 0) {
    const value2 = header2.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
    let end2 = start2 + header2.length;
    if (scalar.source)
      end2 += scalar.source.length;
    return { value: value2, type, comment: header2.comment, range: [start2, end2, end2] };
  }
  let trimIndent = scalar.indent + header2.indent;
  let offset = scalar.offset + header2.length;
  let contentStart = 0;
  for (let i = 0; i < chompStart; ++i) {
    const [indent, content] = lines[i];
    if (content === "" || content === "\r") {
      if (header2.indent === 0 && indent.length > trimIndent)
        trimIndent = indent.length;
    } else {
      if (indent.length < trimIndent) {
        const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
        onError(offset + indent.length, "MISSING_CHAR", message);
      }
      if (header2.indent === 0)
        trimIndent = indent.length;
      contentStart = i;
      if (trimIndent === 0 && !ctx.atRoot) {
        const message = "Block scalar values in collections must be indented";
        onError(offset, "BAD_INDENT", message);
      }
      break;
    }
    offset += indent.length + content.length + 1;
  }
  for (let i = lines.length - 1; i >= chompStart; --i) {
    if (lines[i][0].length > trimIndent)
      chompStart = i + 1;
  }
  let value = "";
  let sep3 = "";
  let prevMoreIndented = false;
  for (let i = 0; i < contentStart; ++i)
    value += lines[i][0].slice(trimIndent) + "\n";
  for (let i = contentStart; i < chompStart; ++i) {
    let [indent, content] = lines[i];
    offset += indent.length + content.length + 1;
    const crlf = content[content.length - 1] === "\r";
    if (crlf)
      content = content.slice(0, -1);
    if (content && indent.length < trimIndent) {
      const src = header2.indent ? "explicit indentation indicator" : "first line";
      const message = `Block scalar lines must not be less indented than their ${src}`;
      onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
      indent = "";
    }
    if (type === Scalar.BLOCK_LITERAL) {
      value += sep3 + indent.slice(trimIndent) + content;
      sep3 = "\n";
    } else if (indent.length > trimIndent || content[0] === "	") {
      if (sep3 === " ")
        sep3 = "\n";
      else if (!prevMoreIndented && sep3 === "\n")
        sep3 = "\n\n";
      value += sep3 + indent.slice(trimIndent) + content;
      sep3 = "\n";
      prevMoreIndented = true;
    } else if (content === "") {
      if (sep3 === "\n")
        value += "\n";
      else
        sep3 = "\n";
    } else {
      value += sep3 + content;
      sep3 = " ";
      prevMoreIndented = false;
    }
  }
  switch (header2.chomp) {
    case "-":
      break;
    case "+":
      for (let i = chompStart; i < lines.length; ++i)
        value += "\n" + lines[i][0].slice(trimIndent);
      if (value[value.length - 1] !== "\n")
        value += "\n";
      break;
    default:
      value += "\n";
  }
  const end = start2 + header2.length + scalar.source.length;
  return { value, type, comment: header2.comment, range: [start2, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
  if (props[0].type !== "block-scalar-header") {
    onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
    return null;
  }
  const { source } = props[0];
  const mode = source[0];
  let indent = 0;
  let chomp = "";
  let error = -1;
  for (let i = 1; i < source.length; ++i) {
    const ch = source[i];
    if (!chomp && (ch === "-" || ch === "+"))
      chomp = ch;
    else {
      const n = Number(ch);
      if (!indent && n)
        indent = n;
      else if (error === -1)
        error = offset + i;
    }
  }
  if (error !== -1)
    onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
  let hasSpace = false;
  let comment = "";
  let length = source.length;
  for (let i = 1; i < props.length; ++i) {
    const token = props[i];
    switch (token.type) {
      case "space":
        hasSpace = true;
      // fallthrough
      case "newline":
        length += token.source.length;
        break;
      case "comment":
        if (strict && !hasSpace) {
          const message = "Comments must be separated from other tokens by white space characters";
          onError(token, "MISSING_CHAR", message);
        }
        length += token.source.length;
        comment = token.source.substring(1);
        break;
      case "error":
        onError(token, "UNEXPECTED_TOKEN", token.message);
        length += token.source.length;
        break;
      /* istanbul ignore next should not happen */
      default: {
        const message = `Unexpected token in block scalar header: ${token.type}`;
        onError(token, "UNEXPECTED_TOKEN", message);
        const ts = token.source;
        if (ts && typeof ts === "string")
          length += ts.length;
      }
    }
  }
  return { mode, indent, chomp, comment, length };
}
function splitLines(source) {
  const split = source.split(/\n( *)/);
  const first = split[0];
  const m = first.match(/^( *)/);
  const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
  const lines = [line0];
  for (let i = 1; i < split.length; i += 2)
    lines.push([split[i], split[i + 1]]);
  return lines;
}

// node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
  const { offset, type, source, end } = scalar;
  let _type;
  let value;
  const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
  switch (type) {
    case "scalar":
      _type = Scalar.PLAIN;
      value = plainValue(source, _onError);
      break;
    case "single-quoted-scalar":
      _type = Scalar.QUOTE_SINGLE;
      value = singleQuotedValue(source, _onError);
      break;
    case "double-quoted-scalar":
      _type = Scalar.QUOTE_DOUBLE;
      value = doubleQuotedValue(source, _onError);
      break;
    /* istanbul ignore next should not happen */
    default:
      onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
      return {
        value: "",
        type: null,
        comment: "",
        range: [offset, offset + source.length, offset + source.length]
      };
  }
  const valueEnd = offset + source.length;
  const re = resolveEnd(end, valueEnd, strict, onError);
  return {
    value,
    type: _type,
    comment: re.comment,
    range: [offset, valueEnd, re.offset]
  };
}
function plainValue(source, onError) {
  let badChar = "";
  switch (source[0]) {
    /* istanbul ignore next should not happen */
    case "	":
      badChar = "a tab character";
      break;
    case ",":
      badChar = "flow indicator character ,";
      break;
    case "%":
      badChar = "directive indicator character %";
      break;
    case "|":
    case ">": {
      badChar = `block scalar indicator ${source[0]}`;
      break;
    }
    case "@":
    case "`": {
      badChar = `reserved character ${source[0]}`;
      break;
    }
  }
  if (badChar)
    onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
  return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
  if (source[source.length - 1] !== "'" || source.length === 1)
    onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
  return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
  const line = /(.*?)\r?\n/sy;
  let match = line.exec(source);
  if (!match)
    return source;
  let trimEnd, trimBoth;
  try {
    trimEnd = new RegExp("(?<![ 	])[ 	]+$");
    trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
  } catch {
    trimEnd = /[ \t]+$/;
    trimBoth = /^[ \t]+|[ \t]+$/g;
  }
  let res = match[1].replace(trimEnd, "");
  let sep3 = " ";
  let pos = line.lastIndex;
  while (match = line.exec(source)) {
    const lm = match[1].replace(trimBoth, "");
    if (lm === "") {
      if (sep3 === "\n")
        res += sep3;
      else
        sep3 = "\n";
    } else {
      res += sep3 + lm;
      sep3 = " ";
    }
    pos = line.lastIndex;
  }
  const last = /[ \t]*(.*)/sy;
  last.lastIndex = pos;
  match = last.exec(source);
  return res + sep3 + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
  let res = "";
  for (let i = 1; i < source.length - 1; ++i) {
    const ch = source[i];
    if (ch === "\r" && source[i + 1] === "\n")
      continue;
    if (ch === "\n") {
      const { fold, offset } = foldNewline(source, i);
      res += fold;
      i = offset;
    } else if (ch === "\\") {
      let next = source[++i];
      const cc = escapeCodes[next];
      if (cc)
        res += cc;
      else if (next === "\n") {
        next = source[i + 1];
        while (next === " " || next === "	")
          next = source[++i + 1];
      } else if (next === "\r" && source[i + 1] === "\n") {
        next = source[++i + 1];
        while (next === " " || next === "	")
          next = source[++i + 1];
      } else if (next === "x" || next === "u" || next === "U") {
        const length = next === "x" ? 2 : next === "u" ? 4 : 8;
        res += parseCharCode(source, i + 1, length, onError);
        i += length;
      } else {
        const raw = source.substr(i - 1, 2);
        onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        res += raw;
      }
    } else if (ch === " " || ch === "	") {
      const wsStart = i;
      let next = source[i + 1];
      while (next === " " || next === "	")
        next = source[++i + 1];
      if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
        res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
    } else {
      res += ch;
    }
  }
  if (source[source.length - 1] !== '"' || source.length === 1)
    onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
  return res;
}
function foldNewline(source, offset) {
  let fold = "";
  let ch = source[offset + 1];
  while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
    if (ch === "\r" && source[offset + 2] !== "\n")
      break;
    if (ch === "\n")
      fold += "\n";
    offset += 1;
    ch = source[offset + 1];
  }
  if (!fold)
    fold = " ";
  return { fold, offset };
}
var escapeCodes = {
  "0": "\0",
  // null character
  a: "\x07",
  // bell character
  b: "\b",
  // backspace
  e: "\x1B",
  // escape character
  f: "\f",
  // form feed
  n: "\n",
  // line feed
  r: "\r",
  // carriage return
  t: "	",
  // horizontal tab
  v: "\v",
  // vertical tab
  N: "\x85",
  // Unicode next line
  _: "\xA0",
  // Unicode non-breaking space
  L: "\u2028",
  // Unicode line separator
  P: "\u2029",
  // Unicode paragraph separator
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "	": "	"
};
function parseCharCode(source, offset, length, onError) {
  const cc = source.substr(offset, length);
  const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
  const code2 = ok ? parseInt(cc, 16) : NaN;
  try {
    return String.fromCodePoint(code2);
  } catch {
    const raw = source.substr(offset - 2, length + 2);
    onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
    return raw;
  }
}

// node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
  const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
  const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
  let tag;
  if (ctx.options.stringKeys && ctx.atKey) {
    tag = ctx.schema[SCALAR];
  } else if (tagName)
    tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
  else if (token.type === "scalar")
    tag = findScalarTagByTest(ctx, value, token, onError);
  else
    tag = ctx.schema[SCALAR];
  let scalar;
  try {
    const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
    scalar = isScalar(res) ? res : new Scalar(res);
  } catch (error) {
    const msg = error instanceof Error ? error.message : String(error);
    onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
    scalar = new Scalar(value);
  }
  scalar.range = range;
  scalar.source = value;
  if (type)
    scalar.type = type;
  if (tagName)
    scalar.tag = tagName;
  if (tag.format)
    scalar.format = tag.format;
  if (comment)
    scalar.comment = comment;
  return scalar;
}
function findScalarTagByName(schema4, value, tagName, tagToken, onError) {
  if (tagName === "!")
    return schema4[SCALAR];
  const matchWithTest = [];
  for (const tag of schema4.tags) {
    if (!tag.collection && tag.tag === tagName) {
      if (tag.default && tag.test)
        matchWithTest.push(tag);
      else
        return tag;
    }
  }
  for (const tag of matchWithTest)
    if (tag.test?.test(value))
      return tag;
  const kt = schema4.knownTags[tagName];
  if (kt && !kt.collection) {
    schema4.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
    return kt;
  }
  onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
  return schema4[SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema: schema4 }, value, token, onError) {
  const tag = schema4.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema4[SCALAR];
  if (schema4.compat) {
    const compat = schema4.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema4[SCALAR];
    if (tag.tag !== compat.tag) {
      const ts = directives.tagString(tag.tag);
      const cs = directives.tagString(compat.tag);
      const msg = `Value may be parsed as either ${ts} or ${cs}`;
      onError(token, "TAG_RESOLVE_FAILED", msg, true);
    }
  }
  return tag;
}

// node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
  if (before) {
    pos ?? (pos = before.length);
    for (let i = pos - 1; i >= 0; --i) {
      let st = before[i];
      switch (st.type) {
        case "space":
        case "comment":
        case "newline":
          offset -= st.source.length;
          continue;
      }
      st = before[++i];
      while (st?.type === "space") {
        offset += st.source.length;
        st = before[++i];
      }
      break;
    }
  }
  return offset;
}

// node_modules/yaml/browser/dist/compose/compose-node.js
var CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
  const atKey = ctx.atKey;
  const { spaceBefore, comment, anchor, tag } = props;
  let node;
  let isSrcToken = true;
  switch (token.type) {
    case "alias":
      node = composeAlias(ctx, token, onError);
      if (anchor || tag)
        onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
      break;
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "block-scalar":
      node = composeScalar(ctx, token, tag, onError);
      if (anchor)
        node.anchor = anchor.source.substring(1);
      break;
    case "block-map":
    case "block-seq":
    case "flow-collection":
      try {
        node = composeCollection(CN, ctx, token, props, onError);
        if (anchor)
          node.anchor = anchor.source.substring(1);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        onError(token, "RESOURCE_EXHAUSTION", message);
      }
      break;
    default: {
      const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
      onError(token, "UNEXPECTED_TOKEN", message);
      isSrcToken = false;
    }
  }
  node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
  if (anchor && node.anchor === "")
    onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
    const msg = "With stringKeys, all keys must be strings";
    onError(tag ?? token, "NON_STRING_KEY", msg);
  }
  if (spaceBefore)
    node.spaceBefore = true;
  if (comment) {
    if (token.type === "scalar" && token.source === "")
      node.comment = comment;
    else
      node.commentBefore = comment;
  }
  if (ctx.options.keepSourceTokens && isSrcToken)
    node.srcToken = token;
  return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
  const token = {
    type: "scalar",
    offset: emptyScalarPosition(offset, before, pos),
    indent: -1,
    source: ""
  };
  const node = composeScalar(ctx, token, tag, onError);
  if (anchor) {
    node.anchor = anchor.source.substring(1);
    if (node.anchor === "")
      onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
  }
  if (spaceBefore)
    node.spaceBefore = true;
  if (comment) {
    node.comment = comment;
    node.range[2] = end;
  }
  return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
  const alias = new Alias(source.substring(1));
  if (alias.source === "")
    onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
  if (alias.source.endsWith(":"))
    onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
  const valueEnd = offset + source.length;
  const re = resolveEnd(end, valueEnd, options.strict, onError);
  alias.range = [offset, valueEnd, re.offset];
  if (re.comment)
    alias.comment = re.comment;
  return alias;
}

// node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options, directives, { offset, start: start2, value, end }, onError) {
  const opts = Object.assign({ _directives: directives }, options);
  const doc = new Document(void 0, opts);
  const ctx = {
    atKey: false,
    atRoot: true,
    directives: doc.directives,
    options: doc.options,
    schema: doc.schema
  };
  const props = resolveProps(start2, {
    indicator: "doc-start",
    next: value ?? end?.[0],
    offset,
    onError,
    parentIndent: 0,
    startOnNewline: true
  });
  if (props.found) {
    doc.directives.docStart = true;
    if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
      onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
  }
  doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start2, null, props, onError);
  const contentEnd = doc.contents.range[2];
  const re = resolveEnd(end, contentEnd, false, onError);
  if (re.comment)
    doc.comment = re.comment;
  doc.range = [offset, contentEnd, re.offset];
  return doc;
}

// node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
  if (typeof src === "number")
    return [src, src + 1];
  if (Array.isArray(src))
    return src.length === 2 ? src : [src[0], src[1]];
  const { offset, source } = src;
  return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
  let comment = "";
  let atComment = false;
  let afterEmptyLine = false;
  for (let i = 0; i < prelude.length; ++i) {
    const source = prelude[i];
    switch (source[0]) {
      case "#":
        comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
        atComment = true;
        afterEmptyLine = false;
        break;
      case "%":
        if (prelude[i + 1]?.[0] !== "#")
          i += 1;
        atComment = false;
        break;
      default:
        if (!atComment)
          afterEmptyLine = true;
        atComment = false;
    }
  }
  return { comment, afterEmptyLine };
}
var Composer = class {
  constructor(options = {}) {
    this.doc = null;
    this.atDirectives = false;
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
    this.onError = (source, code2, message, warning) => {
      const pos = getErrorPos(source);
      if (warning)
        this.warnings.push(new YAMLWarning(pos, code2, message));
      else
        this.errors.push(new YAMLParseError(pos, code2, message));
    };
    this.directives = new Directives({ version: options.version || "1.2" });
    this.options = options;
  }
  decorate(doc, afterDoc) {
    const { comment, afterEmptyLine } = parsePrelude(this.prelude);
    if (comment) {
      const dc = doc.contents;
      if (afterDoc) {
        doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
      } else if (afterEmptyLine || doc.directives.docStart || !dc) {
        doc.commentBefore = comment;
      } else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
        let it = dc.items[0];
        if (isPair(it))
          it = it.key;
        const cb = it.commentBefore;
        it.commentBefore = cb ? `${comment}
${cb}` : comment;
      } else {
        const cb = dc.commentBefore;
        dc.commentBefore = cb ? `${comment}
${cb}` : comment;
      }
    }
    if (afterDoc) {
      for (let i = 0; i < this.errors.length; ++i)
        doc.errors.push(this.errors[i]);
      for (let i = 0; i < this.warnings.length; ++i)
        doc.warnings.push(this.warnings[i]);
    } else {
      doc.errors = this.errors;
      doc.warnings = this.warnings;
    }
    this.prelude = [];
    this.errors = [];
    this.warnings = [];
  }
  /**
   * Current stream status information.
   *
   * Mostly useful at the end of input for an empty stream.
   */
  streamInfo() {
    return {
      comment: parsePrelude(this.prelude).comment,
      directives: this.directives,
      errors: this.errors,
      warnings: this.warnings
    };
  }
  /**
   * Compose tokens into documents.
   *
   * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
   * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
   */
  *compose(tokens, forceDoc = false, endOffset = -1) {
    for (const token of tokens)
      yield* this.next(token);
    yield* this.end(forceDoc, endOffset);
  }
  /** Advance the composer by one CST token. */
  *next(token) {
    switch (token.type) {
      case "directive":
        this.directives.add(token.source, (offset, message, warning) => {
          const pos = getErrorPos(token);
          pos[0] += offset;
          this.onError(pos, "BAD_DIRECTIVE", message, warning);
        });
        this.prelude.push(token.source);
        this.atDirectives = true;
        break;
      case "document": {
        const doc = composeDoc(this.options, this.directives, token, this.onError);
        if (this.atDirectives && !doc.directives.docStart)
          this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
        this.decorate(doc, false);
        if (this.doc)
          yield this.doc;
        this.doc = doc;
        this.atDirectives = false;
        break;
      }
      case "byte-order-mark":
      case "space":
        break;
      case "comment":
      case "newline":
        this.prelude.push(token.source);
        break;
      case "error": {
        const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
        const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
        if (this.atDirectives || !this.doc)
          this.errors.push(error);
        else
          this.doc.errors.push(error);
        break;
      }
      case "doc-end": {
        if (!this.doc) {
          const msg = "Unexpected doc-end without preceding document";
          this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
          break;
        }
        this.doc.directives.docEnd = true;
        const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
        this.decorate(this.doc, true);
        if (end.comment) {
          const dc = this.doc.comment;
          this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
        }
        this.doc.range[2] = end.offset;
        break;
      }
      default:
        this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
    }
  }
  /**
   * Call at end of input to yield any remaining document.
   *
   * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
   * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
   */
  *end(forceDoc = false, endOffset = -1) {
    if (this.doc) {
      this.decorate(this.doc, true);
      yield this.doc;
      this.doc = null;
    } else if (forceDoc) {
      const opts = Object.assign({ _directives: this.directives }, this.options);
      const doc = new Document(void 0, opts);
      if (this.atDirectives)
        this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
      doc.range = [0, endOffset, endOffset];
      this.decorate(doc, false);
      yield doc;
    }
  }
};

// node_modules/yaml/browser/dist/parse/cst-visit.js
var BREAK2 = /* @__PURE__ */ Symbol("break visit");
var SKIP2 = /* @__PURE__ */ Symbol("skip children");
var REMOVE2 = /* @__PURE__ */ Symbol("remove item");
function visit2(cst, visitor) {
  if ("type" in cst && cst.type === "document")
    cst = { start: cst.start, value: cst.value };
  _visit(Object.freeze([]), cst, visitor);
}
visit2.BREAK = BREAK2;
visit2.SKIP = SKIP2;
visit2.REMOVE = REMOVE2;
visit2.itemAtPath = (cst, path) => {
  let item = cst;
  for (const [field, index] of path) {
    const tok = item?.[field];
    if (tok && "items" in tok) {
      item = tok.items[index];
    } else
      return void 0;
  }
  return item;
};
visit2.parentCollection = (cst, path) => {
  const parent = visit2.itemAtPath(cst, path.slice(0, -1));
  const field = path[path.length - 1][0];
  const coll = parent?.[field];
  if (coll && "items" in coll)
    return coll;
  throw new Error("Parent collection not found");
};
function _visit(path, item, visitor) {
  let ctrl = visitor(item, path);
  if (typeof ctrl === "symbol")
    return ctrl;
  for (const field of ["key", "value"]) {
    const token = item[field];
    if (token && "items" in token) {
      for (let i = 0; i < token.items.length; ++i) {
        const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
        if (typeof ci === "number")
          i = ci - 1;
        else if (ci === BREAK2)
          return BREAK2;
        else if (ci === REMOVE2) {
          token.items.splice(i, 1);
          i -= 1;
        }
      }
      if (typeof ctrl === "function" && field === "key")
        ctrl = ctrl(item, path);
    }
  }
  return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
}

// node_modules/yaml/browser/dist/parse/cst.js
var BOM = "\uFEFF";
var DOCUMENT = "";
var FLOW_END = "";
var SCALAR2 = "";
function tokenType(source) {
  switch (source) {
    case BOM:
      return "byte-order-mark";
    case DOCUMENT:
      return "doc-mode";
    case FLOW_END:
      return "flow-error-end";
    case SCALAR2:
      return "scalar";
    case "---":
      return "doc-start";
    case "...":
      return "doc-end";
    case "":
    case "\n":
    case "\r\n":
      return "newline";
    case "-":
      return "seq-item-ind";
    case "?":
      return "explicit-key-ind";
    case ":":
      return "map-value-ind";
    case "{":
      return "flow-map-start";
    case "}":
      return "flow-map-end";
    case "[":
      return "flow-seq-start";
    case "]":
      return "flow-seq-end";
    case ",":
      return "comma";
  }
  switch (source[0]) {
    case " ":
    case "	":
      return "space";
    case "#":
      return "comment";
    case "%":
      return "directive-line";
    case "*":
      return "alias";
    case "&":
      return "anchor";
    case "!":
      return "tag";
    case "'":
      return "single-quoted-scalar";
    case '"':
      return "double-quoted-scalar";
    case "|":
    case ">":
      return "block-scalar-header";
  }
  return null;
}

// node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty(ch) {
  switch (ch) {
    case void 0:
    case " ":
    case "\n":
    case "\r":
    case "	":
      return true;
    default:
      return false;
  }
}
var hexDigits = new Set("0123456789ABCDEFabcdef");
var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
var flowIndicatorChars = new Set(",[]{}");
var invalidAnchorChars = new Set(" ,[]{}\n\r	");
var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
var Lexer = class {
  constructor() {
    this.atEnd = false;
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    this.buffer = "";
    this.flowKey = false;
    this.flowLevel = 0;
    this.indentNext = 0;
    this.indentValue = 0;
    this.lineEndPos = null;
    this.next = null;
    this.pos = 0;
  }
  /**
   * Generate YAML tokens from the `source` string. If `incomplete`,
   * a part of the last line may be left as a buffer for the next call.
   *
   * @returns A generator of lexical tokens
   */
  *lex(source, incomplete = false) {
    if (source) {
      if (typeof source !== "string")
        throw TypeError("source is not a string");
      this.buffer = this.buffer ? this.buffer + source : source;
      this.lineEndPos = null;
    }
    this.atEnd = !incomplete;
    let next = this.next ?? "stream";
    while (next && (incomplete || this.hasChars(1)))
      next = yield* this.parseNext(next);
  }
  atLineEnd() {
    let i = this.pos;
    let ch = this.buffer[i];
    while (ch === " " || ch === "	")
      ch = this.buffer[++i];
    if (!ch || ch === "#" || ch === "\n")
      return true;
    if (ch === "\r")
      return this.buffer[i + 1] === "\n";
    return false;
  }
  charAt(n) {
    return this.buffer[this.pos + n];
  }
  continueScalar(offset) {
    let ch = this.buffer[offset];
    if (this.indentNext > 0) {
      let indent = 0;
      while (ch === " ")
        ch = this.buffer[++indent + offset];
      if (ch === "\r") {
        const next = this.buffer[indent + offset + 1];
        if (next === "\n" || !next && !this.atEnd)
          return offset + indent + 1;
      }
      return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
    }
    if (ch === "-" || ch === ".") {
      const dt = this.buffer.substr(offset, 3);
      if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
        return -1;
    }
    return offset;
  }
  getLine() {
    let end = this.lineEndPos;
    if (typeof end !== "number" || end !== -1 && end < this.pos) {
      end = this.buffer.indexOf("\n", this.pos);
      this.lineEndPos = end;
    }
    if (end === -1)
      return this.atEnd ? this.buffer.substring(this.pos) : null;
    if (this.buffer[end - 1] === "\r")
      end -= 1;
    return this.buffer.substring(this.pos, end);
  }
  hasChars(n) {
    return this.pos + n <= this.buffer.length;
  }
  setNext(state) {
    this.buffer = this.buffer.substring(this.pos);
    this.pos = 0;
    this.lineEndPos = null;
    this.next = state;
    return null;
  }
  peek(n) {
    return this.buffer.substr(this.pos, n);
  }
  *parseNext(next) {
    switch (next) {
      case "stream":
        return yield* this.parseStream();
      case "line-start":
        return yield* this.parseLineStart();
      case "block-start":
        return yield* this.parseBlockStart();
      case "doc":
        return yield* this.parseDocument();
      case "flow":
        return yield* this.parseFlowCollection();
      case "quoted-scalar":
        return yield* this.parseQuotedScalar();
      case "block-scalar":
        return yield* this.parseBlockScalar();
      case "plain-scalar":
        return yield* this.parsePlainScalar();
    }
  }
  *parseStream() {
    let line = this.getLine();
    if (line === null)
      return this.setNext("stream");
    if (line[0] === BOM) {
      yield* this.pushCount(1);
      line = line.substring(1);
    }
    if (line[0] === "%") {
      let dirEnd = line.length;
      let cs = line.indexOf("#");
      while (cs !== -1) {
        const ch = line[cs - 1];
        if (ch === " " || ch === "	") {
          dirEnd = cs - 1;
          break;
        } else {
          cs = line.indexOf("#", cs + 1);
        }
      }
      while (true) {
        const ch = line[dirEnd - 1];
        if (ch === " " || ch === "	")
          dirEnd -= 1;
        else
          break;
      }
      const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
      yield* this.pushCount(line.length - n);
      this.pushNewline();
      return "stream";
    }
    if (this.atLineEnd()) {
      const sp = yield* this.pushSpaces(true);
      yield* this.pushCount(line.length - sp);
      yield* this.pushNewline();
      return "stream";
    }
    yield DOCUMENT;
    return yield* this.parseLineStart();
  }
  *parseLineStart() {
    const ch = this.charAt(0);
    if (!ch && !this.atEnd)
      return this.setNext("line-start");
    if (ch === "-" || ch === ".") {
      if (!this.atEnd && !this.hasChars(4))
        return this.setNext("line-start");
      const s = this.peek(3);
      if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
        yield* this.pushCount(3);
        this.indentValue = 0;
        this.indentNext = 0;
        return s === "---" ? "doc" : "stream";
      }
    }
    this.indentValue = yield* this.pushSpaces(false);
    if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
      this.indentNext = this.indentValue;
    return yield* this.parseBlockStart();
  }
  *parseBlockStart() {
    const [ch0, ch1] = this.peek(2);
    if (!ch1 && !this.atEnd)
      return this.setNext("block-start");
    if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
      const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
      this.indentNext = this.indentValue + 1;
      this.indentValue += n;
      return "block-start";
    }
    return "doc";
  }
  *parseDocument() {
    yield* this.pushSpaces(true);
    const line = this.getLine();
    if (line === null)
      return this.setNext("doc");
    let n = yield* this.pushIndicators();
    switch (line[n]) {
      case "#":
        yield* this.pushCount(line.length - n);
      // fallthrough
      case void 0:
        yield* this.pushNewline();
        return yield* this.parseLineStart();
      case "{":
      case "[":
        yield* this.pushCount(1);
        this.flowKey = false;
        this.flowLevel = 1;
        return "flow";
      case "}":
      case "]":
        yield* this.pushCount(1);
        return "doc";
      case "*":
        yield* this.pushUntil(isNotAnchorChar);
        return "doc";
      case '"':
      case "'":
        return yield* this.parseQuotedScalar();
      case "|":
      case ">":
        n += yield* this.parseBlockScalarHeader();
        n += yield* this.pushSpaces(true);
        yield* this.pushCount(line.length - n);
        yield* this.pushNewline();
        return yield* this.parseBlockScalar();
      default:
        return yield* this.parsePlainScalar();
    }
  }
  *parseFlowCollection() {
    let nl, sp;
    let indent = -1;
    do {
      nl = yield* this.pushNewline();
      if (nl > 0) {
        sp = yield* this.pushSpaces(false);
        this.indentValue = indent = sp;
      } else {
        sp = 0;
      }
      sp += yield* this.pushSpaces(true);
    } while (nl + sp > 0);
    const line = this.getLine();
    if (line === null)
      return this.setNext("flow");
    if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
      const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
      if (!atFlowEndMarker) {
        this.flowLevel = 0;
        yield FLOW_END;
        return yield* this.parseLineStart();
      }
    }
    let n = 0;
    while (line[n] === ",") {
      n += yield* this.pushCount(1);
      n += yield* this.pushSpaces(true);
      this.flowKey = false;
    }
    n += yield* this.pushIndicators();
    switch (line[n]) {
      case void 0:
        return "flow";
      case "#":
        yield* this.pushCount(line.length - n);
        return "flow";
      case "{":
      case "[":
        yield* this.pushCount(1);
        this.flowKey = false;
        this.flowLevel += 1;
        return "flow";
      case "}":
      case "]":
        yield* this.pushCount(1);
        this.flowKey = true;
        this.flowLevel -= 1;
        return this.flowLevel ? "flow" : "doc";
      case "*":
        yield* this.pushUntil(isNotAnchorChar);
        return "flow";
      case '"':
      case "'":
        this.flowKey = true;
        return yield* this.parseQuotedScalar();
      case ":": {
        const next = this.charAt(1);
        if (this.flowKey || isEmpty(next) || next === ",") {
          this.flowKey = false;
          yield* this.pushCount(1);
          yield* this.pushSpaces(true);
          return "flow";
        }
      }
      // fallthrough
      default:
        this.flowKey = false;
        return yield* this.parsePlainScalar();
    }
  }
  *parseQuotedScalar() {
    const quote2 = this.charAt(0);
    let end = this.buffer.indexOf(quote2, this.pos + 1);
    if (quote2 === "'") {
      while (end !== -1 && this.buffer[end + 1] === "'")
        end = this.buffer.indexOf("'", end + 2);
    } else {
      while (end !== -1) {
        let n = 0;
        while (this.buffer[end - 1 - n] === "\\")
          n += 1;
        if (n % 2 === 0)
          break;
        end = this.buffer.indexOf('"', end + 1);
      }
    }
    const qb = this.buffer.substring(0, end);
    let nl = qb.indexOf("\n", this.pos);
    if (nl !== -1) {
      while (nl !== -1) {
        const cs = this.continueScalar(nl + 1);
        if (cs === -1)
          break;
        nl = qb.indexOf("\n", cs);
      }
      if (nl !== -1) {
        end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
      }
    }
    if (end === -1) {
      if (!this.atEnd)
        return this.setNext("quoted-scalar");
      end = this.buffer.length;
    }
    yield* this.pushToIndex(end + 1, false);
    return this.flowLevel ? "flow" : "doc";
  }
  *parseBlockScalarHeader() {
    this.blockScalarIndent = -1;
    this.blockScalarKeep = false;
    let i = this.pos;
    while (true) {
      const ch = this.buffer[++i];
      if (ch === "+")
        this.blockScalarKeep = true;
      else if (ch > "0" && ch <= "9")
        this.blockScalarIndent = Number(ch) - 1;
      else if (ch !== "-")
        break;
    }
    return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
  }
  *parseBlockScalar() {
    let nl = this.pos - 1;
    let indent = 0;
    let ch;
    loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
      switch (ch) {
        case " ":
          indent += 1;
          break;
        case "\n":
          nl = i2;
          indent = 0;
          break;
        case "\r": {
          const next = this.buffer[i2 + 1];
          if (!next && !this.atEnd)
            return this.setNext("block-scalar");
          if (next === "\n")
            break;
        }
        // fallthrough
        default:
          break loop;
      }
    }
    if (!ch && !this.atEnd)
      return this.setNext("block-scalar");
    if (indent >= this.indentNext) {
      if (this.blockScalarIndent === -1)
        this.indentNext = indent;
      else {
        this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
      }
      do {
        const cs = this.continueScalar(nl + 1);
        if (cs === -1)
          break;
        nl = this.buffer.indexOf("\n", cs);
      } while (nl !== -1);
      if (nl === -1) {
        if (!this.atEnd)
          return this.setNext("block-scalar");
        nl = this.buffer.length;
      }
    }
    let i = nl + 1;
    ch = this.buffer[i];
    while (ch === " ")
      ch = this.buffer[++i];
    if (ch === "	") {
      while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
        ch = this.buffer[++i];
      nl = i - 1;
    } else if (!this.blockScalarKeep) {
      do {
        let i2 = nl - 1;
        let ch2 = this.buffer[i2];
        if (ch2 === "\r")
          ch2 = this.buffer[--i2];
        const lastChar = i2;
        while (ch2 === " ")
          ch2 = this.buffer[--i2];
        if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
          nl = i2;
        else
          break;
      } while (true);
    }
    yield SCALAR2;
    yield* this.pushToIndex(nl + 1, true);
    return yield* this.parseLineStart();
  }
  *parsePlainScalar() {
    const inFlow = this.flowLevel > 0;
    let end = this.pos - 1;
    let i = this.pos - 1;
    let ch;
    while (ch = this.buffer[++i]) {
      if (ch === ":") {
        const next = this.buffer[i + 1];
        if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
          break;
        end = i;
      } else if (isEmpty(ch)) {
        let next = this.buffer[i + 1];
        if (ch === "\r") {
          if (next === "\n") {
            i += 1;
            ch = "\n";
            next = this.buffer[i + 1];
          } else
            end = i;
        }
        if (next === "#" || inFlow && flowIndicatorChars.has(next))
          break;
        if (ch === "\n") {
          const cs = this.continueScalar(i + 1);
          if (cs === -1)
            break;
          i = Math.max(i, cs - 2);
        }
      } else {
        if (inFlow && flowIndicatorChars.has(ch))
          break;
        end = i;
      }
    }
    if (!ch && !this.atEnd)
      return this.setNext("plain-scalar");
    yield SCALAR2;
    yield* this.pushToIndex(end + 1, true);
    return inFlow ? "flow" : "doc";
  }
  *pushCount(n) {
    if (n > 0) {
      yield this.buffer.substr(this.pos, n);
      this.pos += n;
      return n;
    }
    return 0;
  }
  *pushToIndex(i, allowEmpty) {
    const s = this.buffer.slice(this.pos, i);
    if (s) {
      yield s;
      this.pos += s.length;
      return s.length;
    } else if (allowEmpty)
      yield "";
    return 0;
  }
  *pushIndicators() {
    let n = 0;
    loop: while (true) {
      switch (this.charAt(0)) {
        case "!":
          n += yield* this.pushTag();
          n += yield* this.pushSpaces(true);
          continue loop;
        case "&":
          n += yield* this.pushUntil(isNotAnchorChar);
          n += yield* this.pushSpaces(true);
          continue loop;
        case "-":
        // this is an error
        case "?":
        // this is an error outside flow collections
        case ":": {
          const inFlow = this.flowLevel > 0;
          const ch1 = this.charAt(1);
          if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
            if (!inFlow)
              this.indentNext = this.indentValue + 1;
            else if (this.flowKey)
              this.flowKey = false;
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            continue loop;
          }
        }
      }
      break loop;
    }
    return n;
  }
  *pushTag() {
    if (this.charAt(1) === "<") {
      let i = this.pos + 2;
      let ch = this.buffer[i];
      while (!isEmpty(ch) && ch !== ">")
        ch = this.buffer[++i];
      return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
    } else {
      let i = this.pos + 1;
      let ch = this.buffer[i];
      while (ch) {
        if (tagChars.has(ch))
          ch = this.buffer[++i];
        else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
          ch = this.buffer[i += 3];
        } else
          break;
      }
      return yield* this.pushToIndex(i, false);
    }
  }
  *pushNewline() {
    const ch = this.buffer[this.pos];
    if (ch === "\n")
      return yield* this.pushCount(1);
    else if (ch === "\r" && this.charAt(1) === "\n")
      return yield* this.pushCount(2);
    else
      return 0;
  }
  *pushSpaces(allowTabs) {
    let i = this.pos - 1;
    let ch;
    do {
      ch = this.buffer[++i];
    } while (ch === " " || allowTabs && ch === "	");
    const n = i - this.pos;
    if (n > 0) {
      yield this.buffer.substr(this.pos, n);
      this.pos = i;
    }
    return n;
  }
  *pushUntil(test) {
    let i = this.pos;
    let ch = this.buffer[i];
    while (!test(ch))
      ch = this.buffer[++i];
    return yield* this.pushToIndex(i, false);
  }
};

// node_modules/yaml/browser/dist/parse/line-counter.js
var LineCounter = class {
  constructor() {
    this.lineStarts = [];
    this.addNewLine = (offset) => this.lineStarts.push(offset);
    this.linePos = (offset) => {
      let low = 0;
      let high = this.lineStarts.length;
      while (low < high) {
        const mid = low + high >> 1;
        if (this.lineStarts[mid] < offset)
          low = mid + 1;
        else
          high = mid;
      }
      if (this.lineStarts[low] === offset)
        return { line: low + 1, col: 1 };
      if (low === 0)
        return { line: 0, col: offset };
      const start2 = this.lineStarts[low - 1];
      return { line: low, col: offset - start2 + 1 };
    };
  }
};

// node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list3, type) {
  for (let i = 0; i < list3.length; ++i)
    if (list3[i].type === type)
      return true;
  return false;
}
function findNonEmptyIndex(list3) {
  for (let i = 0; i < list3.length; ++i) {
    switch (list3[i].type) {
      case "space":
      case "comment":
      case "newline":
        break;
      default:
        return i;
    }
  }
  return -1;
}
function isFlowToken(token) {
  switch (token?.type) {
    case "alias":
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "flow-collection":
      return true;
    default:
      return false;
  }
}
function getPrevProps(parent) {
  switch (parent.type) {
    case "document":
      return parent.start;
    case "block-map": {
      const it = parent.items[parent.items.length - 1];
      return it.sep ?? it.start;
    }
    case "block-seq":
      return parent.items[parent.items.length - 1].start;
    /* istanbul ignore next should not happen */
    default:
      return [];
  }
}
function getFirstKeyStartProps(prev) {
  if (prev.length === 0)
    return [];
  let i = prev.length;
  loop: while (--i >= 0) {
    switch (prev[i].type) {
      case "doc-start":
      case "explicit-key-ind":
      case "map-value-ind":
      case "seq-item-ind":
      case "newline":
        break loop;
    }
  }
  while (prev[++i]?.type === "space") {
  }
  return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
  if (source.length < 1e5)
    Array.prototype.push.apply(target, source);
  else
    for (let i = 0; i < source.length; ++i)
      target.push(source[i]);
}
function fixFlowSeqItems(fc) {
  if (fc.start.type === "flow-seq-start") {
    for (const it of fc.items) {
      if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
        if (it.key)
          it.value = it.key;
        delete it.key;
        if (isFlowToken(it.value)) {
          if (it.value.end)
            arrayPushArray(it.value.end, it.sep);
          else
            it.value.end = it.sep;
        } else
          arrayPushArray(it.start, it.sep);
        delete it.sep;
      }
    }
  }
}
var Parser = class {
  /**
   * @param onNewLine - If defined, called separately with the start position of
   *   each new line (in `parse()`, including the start of input).
   */
  constructor(onNewLine) {
    this.atNewLine = true;
    this.atScalar = false;
    this.indent = 0;
    this.offset = 0;
    this.onKeyLine = false;
    this.stack = [];
    this.source = "";
    this.type = "";
    this.lexer = new Lexer();
    this.onNewLine = onNewLine;
  }
  /**
   * Parse `source` as a YAML stream.
   * If `incomplete`, a part of the last line may be left as a buffer for the next call.
   *
   * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
   *
   * @returns A generator of tokens representing each directive, document, and other structure.
   */
  *parse(source, incomplete = false) {
    if (this.onNewLine && this.offset === 0)
      this.onNewLine(0);
    for (const lexeme of this.lexer.lex(source, incomplete))
      yield* this.next(lexeme);
    if (!incomplete)
      yield* this.end();
  }
  /**
   * Advance the parser by the `source` of one lexical token.
   */
  *next(source) {
    this.source = source;
    if (this.atScalar) {
      this.atScalar = false;
      yield* this.step();
      this.offset += source.length;
      return;
    }
    const type = tokenType(source);
    if (!type) {
      const message = `Not a YAML token: ${source}`;
      yield* this.pop({ type: "error", offset: this.offset, message, source });
      this.offset += source.length;
    } else if (type === "scalar") {
      this.atNewLine = false;
      this.atScalar = true;
      this.type = "scalar";
    } else {
      this.type = type;
      yield* this.step();
      switch (type) {
        case "newline":
          this.atNewLine = true;
          this.indent = 0;
          if (this.onNewLine)
            this.onNewLine(this.offset + source.length);
          break;
        case "space":
          if (this.atNewLine && source[0] === " ")
            this.indent += source.length;
          break;
        case "explicit-key-ind":
        case "map-value-ind":
        case "seq-item-ind":
          if (this.atNewLine)
            this.indent += source.length;
          break;
        case "doc-mode":
        case "flow-error-end":
          return;
        default:
          this.atNewLine = false;
      }
      this.offset += source.length;
    }
  }
  /** Call at end of input to push out any remaining constructions */
  *end() {
    while (this.stack.length > 0)
      yield* this.pop();
  }
  get sourceToken() {
    const st = {
      type: this.type,
      offset: this.offset,
      indent: this.indent,
      source: this.source
    };
    return st;
  }
  *step() {
    const top = this.peek(1);
    if (this.type === "doc-end" && top?.type !== "doc-end") {
      while (this.stack.length > 0)
        yield* this.pop();
      this.stack.push({
        type: "doc-end",
        offset: this.offset,
        source: this.source
      });
      return;
    }
    if (!top)
      return yield* this.stream();
    switch (top.type) {
      case "document":
        return yield* this.document(top);
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        return yield* this.scalar(top);
      case "block-scalar":
        return yield* this.blockScalar(top);
      case "block-map":
        return yield* this.blockMap(top);
      case "block-seq":
        return yield* this.blockSequence(top);
      case "flow-collection":
        return yield* this.flowCollection(top);
      case "doc-end":
        return yield* this.documentEnd(top);
    }
    yield* this.pop();
  }
  peek(n) {
    return this.stack[this.stack.length - n];
  }
  *pop(error) {
    const token = error ?? this.stack.pop();
    if (!token) {
      const message = "Tried to pop an empty stack";
      yield { type: "error", offset: this.offset, source: "", message };
    } else if (this.stack.length === 0) {
      yield token;
    } else {
      const top = this.peek(1);
      if (token.type === "block-scalar") {
        token.indent = "indent" in top ? top.indent : 0;
      } else if (token.type === "flow-collection" && top.type === "document") {
        token.indent = 0;
      }
      if (token.type === "flow-collection")
        fixFlowSeqItems(token);
      switch (top.type) {
        case "document":
          top.value = token;
          break;
        case "block-scalar":
          top.props.push(token);
          break;
        case "block-map": {
          const it = top.items[top.items.length - 1];
          if (it.value) {
            top.items.push({ start: [], key: token, sep: [] });
            this.onKeyLine = true;
            return;
          } else if (it.sep) {
            it.value = token;
          } else {
            Object.assign(it, { key: token, sep: [] });
            this.onKeyLine = !it.explicitKey;
            return;
          }
          break;
        }
        case "block-seq": {
          const it = top.items[top.items.length - 1];
          if (it.value)
            top.items.push({ start: [], value: token });
          else
            it.value = token;
          break;
        }
        case "flow-collection": {
          const it = top.items[top.items.length - 1];
          if (!it || it.value)
            top.items.push({ start: [], key: token, sep: [] });
          else if (it.sep)
            it.value = token;
          else
            Object.assign(it, { key: token, sep: [] });
          return;
        }
        /* istanbul ignore next should not happen */
        default:
          yield* this.pop();
          yield* this.pop(token);
      }
      if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
        const last = token.items[token.items.length - 1];
        if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
          if (top.type === "document")
            top.end = last.start;
          else
            top.items.push({ start: last.start });
          token.items.splice(-1, 1);
        }
      }
    }
  }
  *stream() {
    switch (this.type) {
      case "directive-line":
        yield { type: "directive", offset: this.offset, source: this.source };
        return;
      case "byte-order-mark":
      case "space":
      case "comment":
      case "newline":
        yield this.sourceToken;
        return;
      case "doc-mode":
      case "doc-start": {
        const doc = {
          type: "document",
          offset: this.offset,
          start: []
        };
        if (this.type === "doc-start")
          doc.start.push(this.sourceToken);
        this.stack.push(doc);
        return;
      }
    }
    yield {
      type: "error",
      offset: this.offset,
      message: `Unexpected ${this.type} token in YAML stream`,
      source: this.source
    };
  }
  *document(doc) {
    if (doc.value)
      return yield* this.lineEnd(doc);
    switch (this.type) {
      case "doc-start": {
        if (findNonEmptyIndex(doc.start) !== -1) {
          yield* this.pop();
          yield* this.step();
        } else
          doc.start.push(this.sourceToken);
        return;
      }
      case "anchor":
      case "tag":
      case "space":
      case "comment":
      case "newline":
        doc.start.push(this.sourceToken);
        return;
    }
    const bv = this.startBlockValue(doc);
    if (bv)
      this.stack.push(bv);
    else {
      yield {
        type: "error",
        offset: this.offset,
        message: `Unexpected ${this.type} token in YAML document`,
        source: this.source
      };
    }
  }
  *scalar(scalar) {
    if (this.type === "map-value-ind") {
      const prev = getPrevProps(this.peek(2));
      const start2 = getFirstKeyStartProps(prev);
      let sep3;
      if (scalar.end) {
        sep3 = scalar.end;
        sep3.push(this.sourceToken);
        delete scalar.end;
      } else
        sep3 = [this.sourceToken];
      const map2 = {
        type: "block-map",
        offset: scalar.offset,
        indent: scalar.indent,
        items: [{ start: start2, key: scalar, sep: sep3 }]
      };
      this.onKeyLine = true;
      this.stack[this.stack.length - 1] = map2;
    } else
      yield* this.lineEnd(scalar);
  }
  *blockScalar(scalar) {
    switch (this.type) {
      case "space":
      case "comment":
      case "newline":
        scalar.props.push(this.sourceToken);
        return;
      case "scalar":
        scalar.source = this.source;
        this.atNewLine = true;
        this.indent = 0;
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        yield* this.pop();
        break;
      /* istanbul ignore next should not happen */
      default:
        yield* this.pop();
        yield* this.step();
    }
  }
  *blockMap(map2) {
    const it = map2.items[map2.items.length - 1];
    switch (this.type) {
      case "newline":
        this.onKeyLine = false;
        if (it.value) {
          const end = "end" in it.value ? it.value.end : void 0;
          const last = Array.isArray(end) ? end[end.length - 1] : void 0;
          if (last?.type === "comment")
            end?.push(this.sourceToken);
          else
            map2.items.push({ start: [this.sourceToken] });
        } else if (it.sep) {
          it.sep.push(this.sourceToken);
        } else {
          it.start.push(this.sourceToken);
        }
        return;
      case "space":
      case "comment":
        if (it.value) {
          map2.items.push({ start: [this.sourceToken] });
        } else if (it.sep) {
          it.sep.push(this.sourceToken);
        } else {
          if (this.atIndentedComment(it.start, map2.indent)) {
            const prev = map2.items[map2.items.length - 2];
            const end = prev?.value?.end;
            if (Array.isArray(end)) {
              arrayPushArray(end, it.start);
              end.push(this.sourceToken);
              map2.items.pop();
              return;
            }
          }
          it.start.push(this.sourceToken);
        }
        return;
    }
    if (this.indent >= map2.indent) {
      const atMapIndent = !this.onKeyLine && this.indent === map2.indent;
      const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
      let start2 = [];
      if (atNextItem && it.sep && !it.value) {
        const nl = [];
        for (let i = 0; i < it.sep.length; ++i) {
          const st = it.sep[i];
          switch (st.type) {
            case "newline":
              nl.push(i);
              break;
            case "space":
              break;
            case "comment":
              if (st.indent > map2.indent)
                nl.length = 0;
              break;
            default:
              nl.length = 0;
          }
        }
        if (nl.length >= 2)
          start2 = it.sep.splice(nl[1]);
      }
      switch (this.type) {
        case "anchor":
        case "tag":
          if (atNextItem || it.value) {
            start2.push(this.sourceToken);
            map2.items.push({ start: start2 });
            this.onKeyLine = true;
          } else if (it.sep) {
            it.sep.push(this.sourceToken);
          } else {
            it.start.push(this.sourceToken);
          }
          return;
        case "explicit-key-ind":
          if (!it.sep && !it.explicitKey) {
            it.start.push(this.sourceToken);
            it.explicitKey = true;
          } else if (atNextItem || it.value) {
            start2.push(this.sourceToken);
            map2.items.push({ start: start2, explicitKey: true });
          } else {
            this.stack.push({
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken], explicitKey: true }]
            });
          }
          this.onKeyLine = true;
          return;
        case "map-value-ind":
          if (it.explicitKey) {
            if (!it.sep) {
              if (includesToken(it.start, "newline")) {
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              } else {
                const start3 = getFirstKeyStartProps(it.start);
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: start3, key: null, sep: [this.sourceToken] }]
                });
              }
            } else if (it.value) {
              map2.items.push({ start: [], key: null, sep: [this.sourceToken] });
            } else if (includesToken(it.sep, "map-value-ind")) {
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: start2, key: null, sep: [this.sourceToken] }]
              });
            } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
              const start3 = getFirstKeyStartProps(it.start);
              const key = it.key;
              const sep3 = it.sep;
              sep3.push(this.sourceToken);
              delete it.key;
              delete it.sep;
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: start3, key, sep: sep3 }]
              });
            } else if (start2.length > 0) {
              it.sep = it.sep.concat(start2, this.sourceToken);
            } else {
              it.sep.push(this.sourceToken);
            }
          } else {
            if (!it.sep) {
              Object.assign(it, { key: null, sep: [this.sourceToken] });
            } else if (it.value || atNextItem) {
              map2.items.push({ start: start2, key: null, sep: [this.sourceToken] });
            } else if (includesToken(it.sep, "map-value-ind")) {
              this.stack.push({
                type: "block-map",
                offset: this.offset,
                indent: this.indent,
                items: [{ start: [], key: null, sep: [this.sourceToken] }]
              });
            } else {
              it.sep.push(this.sourceToken);
            }
          }
          this.onKeyLine = true;
          return;
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar": {
          const fs = this.flowScalar(this.type);
          if (atNextItem || it.value) {
            map2.items.push({ start: start2, key: fs, sep: [] });
            this.onKeyLine = true;
          } else if (it.sep) {
            this.stack.push(fs);
          } else {
            Object.assign(it, { key: fs, sep: [] });
            this.onKeyLine = true;
          }
          return;
        }
        default: {
          const bv = this.startBlockValue(map2);
          if (bv) {
            if (bv.type === "block-seq") {
              if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                yield* this.pop({
                  type: "error",
                  offset: this.offset,
                  message: "Unexpected block-seq-ind on same line with key",
                  source: this.source
                });
                return;
              }
            } else if (atMapIndent) {
              map2.items.push({ start: start2 });
            }
            this.stack.push(bv);
            return;
          }
        }
      }
    }
    yield* this.pop();
    yield* this.step();
  }
  *blockSequence(seq2) {
    const it = seq2.items[seq2.items.length - 1];
    switch (this.type) {
      case "newline":
        if (it.value) {
          const end = "end" in it.value ? it.value.end : void 0;
          const last = Array.isArray(end) ? end[end.length - 1] : void 0;
          if (last?.type === "comment")
            end?.push(this.sourceToken);
          else
            seq2.items.push({ start: [this.sourceToken] });
        } else
          it.start.push(this.sourceToken);
        return;
      case "space":
      case "comment":
        if (it.value)
          seq2.items.push({ start: [this.sourceToken] });
        else {
          if (this.atIndentedComment(it.start, seq2.indent)) {
            const prev = seq2.items[seq2.items.length - 2];
            const end = prev?.value?.end;
            if (Array.isArray(end)) {
              arrayPushArray(end, it.start);
              end.push(this.sourceToken);
              seq2.items.pop();
              return;
            }
          }
          it.start.push(this.sourceToken);
        }
        return;
      case "anchor":
      case "tag":
        if (it.value || this.indent <= seq2.indent)
          break;
        it.start.push(this.sourceToken);
        return;
      case "seq-item-ind":
        if (this.indent !== seq2.indent)
          break;
        if (it.value || includesToken(it.start, "seq-item-ind"))
          seq2.items.push({ start: [this.sourceToken] });
        else
          it.start.push(this.sourceToken);
        return;
    }
    if (this.indent > seq2.indent) {
      const bv = this.startBlockValue(seq2);
      if (bv) {
        this.stack.push(bv);
        return;
      }
    }
    yield* this.pop();
    yield* this.step();
  }
  *flowCollection(fc) {
    const it = fc.items[fc.items.length - 1];
    if (this.type === "flow-error-end") {
      let top;
      do {
        yield* this.pop();
        top = this.peek(1);
      } while (top?.type === "flow-collection");
    } else if (fc.end.length === 0) {
      switch (this.type) {
        case "comma":
        case "explicit-key-ind":
          if (!it || it.sep)
            fc.items.push({ start: [this.sourceToken] });
          else
            it.start.push(this.sourceToken);
          return;
        case "map-value-ind":
          if (!it || it.value)
            fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
          else if (it.sep)
            it.sep.push(this.sourceToken);
          else
            Object.assign(it, { key: null, sep: [this.sourceToken] });
          return;
        case "space":
        case "comment":
        case "newline":
        case "anchor":
        case "tag":
          if (!it || it.value)
            fc.items.push({ start: [this.sourceToken] });
          else if (it.sep)
            it.sep.push(this.sourceToken);
          else
            it.start.push(this.sourceToken);
          return;
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar": {
          const fs = this.flowScalar(this.type);
          if (!it || it.value)
            fc.items.push({ start: [], key: fs, sep: [] });
          else if (it.sep)
            this.stack.push(fs);
          else
            Object.assign(it, { key: fs, sep: [] });
          return;
        }
        case "flow-map-end":
        case "flow-seq-end":
          fc.end.push(this.sourceToken);
          return;
      }
      const bv = this.startBlockValue(fc);
      if (bv)
        this.stack.push(bv);
      else {
        yield* this.pop();
        yield* this.step();
      }
    } else {
      const parent = this.peek(2);
      if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
        yield* this.pop();
        yield* this.step();
      } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
        const prev = getPrevProps(parent);
        const start2 = getFirstKeyStartProps(prev);
        fixFlowSeqItems(fc);
        const sep3 = fc.end.splice(1, fc.end.length);
        sep3.push(this.sourceToken);
        const map2 = {
          type: "block-map",
          offset: fc.offset,
          indent: fc.indent,
          items: [{ start: start2, key: fc, sep: sep3 }]
        };
        this.onKeyLine = true;
        this.stack[this.stack.length - 1] = map2;
      } else {
        yield* this.lineEnd(fc);
      }
    }
  }
  flowScalar(type) {
    if (this.onNewLine) {
      let nl = this.source.indexOf("\n") + 1;
      while (nl !== 0) {
        this.onNewLine(this.offset + nl);
        nl = this.source.indexOf("\n", nl) + 1;
      }
    }
    return {
      type,
      offset: this.offset,
      indent: this.indent,
      source: this.source
    };
  }
  startBlockValue(parent) {
    switch (this.type) {
      case "alias":
      case "scalar":
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        return this.flowScalar(this.type);
      case "block-scalar-header":
        return {
          type: "block-scalar",
          offset: this.offset,
          indent: this.indent,
          props: [this.sourceToken],
          source: ""
        };
      case "flow-map-start":
      case "flow-seq-start":
        return {
          type: "flow-collection",
          offset: this.offset,
          indent: this.indent,
          start: this.sourceToken,
          items: [],
          end: []
        };
      case "seq-item-ind":
        return {
          type: "block-seq",
          offset: this.offset,
          indent: this.indent,
          items: [{ start: [this.sourceToken] }]
        };
      case "explicit-key-ind": {
        this.onKeyLine = true;
        const prev = getPrevProps(parent);
        const start2 = getFirstKeyStartProps(prev);
        start2.push(this.sourceToken);
        return {
          type: "block-map",
          offset: this.offset,
          indent: this.indent,
          items: [{ start: start2, explicitKey: true }]
        };
      }
      case "map-value-ind": {
        this.onKeyLine = true;
        const prev = getPrevProps(parent);
        const start2 = getFirstKeyStartProps(prev);
        return {
          type: "block-map",
          offset: this.offset,
          indent: this.indent,
          items: [{ start: start2, key: null, sep: [this.sourceToken] }]
        };
      }
    }
    return null;
  }
  atIndentedComment(start2, indent) {
    if (this.type !== "comment")
      return false;
    if (this.indent <= indent)
      return false;
    return start2.every((st) => st.type === "newline" || st.type === "space");
  }
  *documentEnd(docEnd) {
    if (this.type !== "doc-mode") {
      if (docEnd.end)
        docEnd.end.push(this.sourceToken);
      else
        docEnd.end = [this.sourceToken];
      if (this.type === "newline")
        yield* this.pop();
    }
  }
  *lineEnd(token) {
    switch (this.type) {
      case "comma":
      case "doc-start":
      case "doc-end":
      case "flow-seq-end":
      case "flow-map-end":
      case "map-value-ind":
        yield* this.pop();
        yield* this.step();
        break;
      case "newline":
        this.onKeyLine = false;
      // fallthrough
      case "space":
      case "comment":
      default:
        if (token.end)
          token.end.push(this.sourceToken);
        else
          token.end = [this.sourceToken];
        if (this.type === "newline")
          yield* this.pop();
    }
  }
};

// node_modules/yaml/browser/dist/public-api.js
function parseOptions(options) {
  const prettyErrors = options.prettyErrors !== false;
  const lineCounter = options.lineCounter || prettyErrors && new LineCounter() || null;
  return { lineCounter, prettyErrors };
}
function parseDocument(source, options = {}) {
  const { lineCounter, prettyErrors } = parseOptions(options);
  const parser = new Parser(lineCounter?.addNewLine);
  const composer = new Composer(options);
  let doc = null;
  for (const _doc of composer.compose(parser.parse(source), true, source.length)) {
    if (!doc)
      doc = _doc;
    else if (doc.options.logLevel !== "silent") {
      doc.errors.push(new YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
      break;
    }
  }
  if (prettyErrors && lineCounter) {
    doc.errors.forEach(prettifyError(source, lineCounter));
    doc.warnings.forEach(prettifyError(source, lineCounter));
  }
  return doc;
}
function parse(src, reviver, options) {
  let _reviver = void 0;
  if (typeof reviver === "function") {
    _reviver = reviver;
  } else if (options === void 0 && reviver && typeof reviver === "object") {
    options = reviver;
  }
  const doc = parseDocument(src, options);
  if (!doc)
    return null;
  doc.warnings.forEach((warning) => warn(doc.options.logLevel, warning));
  if (doc.errors.length > 0) {
    if (doc.options.logLevel !== "silent")
      throw doc.errors[0];
    else
      doc.errors = [];
  }
  return doc.toJS(Object.assign({ reviver: _reviver }, options));
}

// src/sources/tree.ts
var MOST_TOKENS = 1e5;
var TOKENS_OF_DOCUMENT = 20;
var DEEPEST = 100;
var TooMuch = class extends Error {
  line;
  constructor(what, line) {
    super(what);
    this.line = line;
  }
};
var TokenCount = class {
  #tokens = 0;
  /** @throws TooMuch */
  add(count3, line) {
    this.#tokens += count3;
    if (this.#tokens > MOST_TOKENS) throw new TooMuch(`has more than ${MOST_TOKENS} tokens`, line);
  }
};
function parseTrees(text2, isOfUse, tokens) {
  return partsOf2(text2).flatMap(({ content, firstLine }) => {
    if (!isOfUse(content)) return [];
    tokens.add(TOKENS_OF_DOCUMENT, firstLine);
    const lines = new LineCounter();
    lines.addNewLine(0);
    const lineAt = (offset) => lines.linePos(offset).line + firstLine - 1;
    const parser = new Parser(lines.addNewLine);
    const concrete = [];
    for (const lexeme of new Lexer().lex(content)) {
      tokens.add(1, firstLine);
      concrete.push(...parser.next(lexeme));
      if (parser.stack.length > DEEPEST) {
        throw new TooMuch(`nests more than ${DEEPEST} levels deep`, lineAt(parser.offset));
      }
    }
    concrete.push(...parser.end());
    const composer = new Composer({ uniqueKeys: false, logLevel: "silent" });
    return [...composer.compose(concrete)].map((document) => parsedOf(document, content, lineAt));
  });
}
function partsOf2(text2) {
  const parts = [];
  let firstLine = 1;
  for (const content of text2.split(/^(?=---(?:\s|$))/m)) {
    parts.push({ content, firstLine });
    firstLine += content.split("\n").length - 1;
  }
  return parts;
}
function parsedOf(document, content, lineAt) {
  const [error] = document.errors;
  if (error !== void 0) {
    const what = error.message.replace(/ at line \d+, column \d+:.*$/s, "");
    return { kind: "fault", line: lineAt(error.pos[0]), what: `is no YAML: ${what.slice(0, 200)}` };
  }
  const planter = new Planter(content, lineAt);
  const tree = planter.plant(document.contents);
  return planter.fault ?? { kind: "tree", tree };
}
var Planter = class {
  fault;
  #content;
  #lineAt;
  #anchors = /* @__PURE__ */ new Map();
  #merged = 0;
  constructor(content, lineAt) {
    this.#content = content;
    this.#lineAt = lineAt;
  }
  plant(node) {
    if (node === null) return { kind: "nothing", line: this.#lineAt(0) };
    const line = this.#lineAt(node.range[0]);
    if (isAlias(node)) return this.#anchors.get(node.source) ?? this.#lost(line, node.source);
    const tree = this.#grow(node, line);
    if (node.anchor !== void 0) this.#anchors.set(node.anchor, tree);
    return tree;
  }
  #lost(line, anchor) {
    this.fault ??= {
      kind: "fault",
      line,
      what: `is no YAML: nothing has the anchor ${anchor.slice(0, 100)}`
    };
    return { kind: "nothing", line };
  }
  #grow(node, line) {
    if (isSeq(node)) {
      return { kind: "list", line, items: node.items.map((item) => this.plant(item)) };
    }
    if (isMap(node)) {
      const written = this.#content.slice(node.range[0], node.range[1]);
      if (node.flow === true && written.startsWith("{{")) return textOf(line, written);
      return this.#growMap(node.items, line);
    }
    if (!isScalar(node) || node.value === null) return { kind: "nothing", line };
    return growScalar(node, line);
  }
  #growMap(items, line) {
    const entries = /* @__PURE__ */ new Map();
    const lines = /* @__PURE__ */ new Map();
    const merged = [];
    for (const { key, value } of items) {
      const keyTree = this.plant(key);
      const tree = value === null ? { kind: "nothing", line: keyTree.line } : this.plant(value);
      if (keyTree.kind !== "text") continue;
      if (isScalar(key) && key.type === Scalar.PLAIN && keyTree.text === "<<") {
        merged.push(...tree.kind === "list" ? tree.items : [tree]);
        continue;
      }
      if (entries.has(keyTree.text)) {
        const what = `says ${JSON.stringify(keyTree.text.slice(0, 80))} twice in one map`;
        this.fault ??= { kind: "fault", line: keyTree.line, what };
      }
      entries.set(keyTree.text, tree);
      lines.set(keyTree.text, keyTree.line);
    }
    for (const map2 of merged) this.#merge(map2, entries, lines);
    return { kind: "map", line, entries, lines };
  }
  /** The map's own keys win, then those of the maps in their order. */
  #merge(map2, entries, lines) {
    if (map2.kind !== "map") return;
    for (const [key, tree] of map2.entries) {
      this.#merged += 1;
      if (this.#merged > MOST_TOKENS) throw new TooMuch(`merges more than ${MOST_TOKENS} keys`, map2.line);
      if (entries.has(key)) continue;
      entries.set(key, tree);
      lines.set(key, map2.lines.get(key) ?? map2.line);
    }
  }
};
function growScalar(node, line) {
  const isString = typeof node.value === "string";
  const tag = node.tag?.startsWith("tag:yaml.org,2002:") === true ? void 0 : node.tag;
  return {
    kind: "text",
    line,
    text: isString ? String(node.value) : node.source,
    isString,
    tag,
    isBlock: node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
  };
}
function textOf(line, text2) {
  return { kind: "text", line, text: text2, isString: true, tag: void 0, isBlock: false };
}
function at(tree, ...path) {
  let place2 = tree;
  for (const key of path) place2 = place2?.kind === "map" ? place2.entries.get(key) : void 0;
  return place2;
}
function textAt(tree, ...path) {
  const place2 = at(tree, ...path);
  return place2?.kind === "text" ? place2.text : void 0;
}
function itemsAt(tree, ...path) {
  const place2 = at(tree, ...path);
  return place2?.kind === "list" ? place2.items : [];
}
function entriesAt(tree, ...path) {
  const place2 = at(tree, ...path);
  return place2?.kind === "map" ? place2.entries : [];
}

// src/sources/findings.ts
var MOST_IMAGES = 1e4;
var MOST_STEPS = 2e5;
var Findings = class {
  images = [];
  gaps = [];
  changes = [];
  karpenter = [];
  #steps = 0;
  /**
   * Takes down the image that a scalar names.
   *
   * @throws TooMuch when the file names more images than any node holds
   */
  name(image, circumstances) {
    if (image === void 0) return;
    if (image.kind !== "text" || image.tag !== void 0) {
      this.gap(image.line, `the image of ${circumstances.where} is ${imageless(image)}`);
      return;
    }
    if (!image.isString) {
      this.gap(
        image.line,
        `the image of ${circumstances.where} is the ${image.text} of YAML and no text: quote it`
      );
      return;
    }
    this.add({ written: image.text, line: image.line, ...circumstances });
  }
  add(image) {
    if (this.images.length >= MOST_IMAGES)
      throw new TooMuch(`names more than ${MOST_IMAGES} images`, image.line);
    this.images.push(image);
  }
  change(change) {
    const says = change.isDeleted || change.deleted.length > 0;
    if (says || change.demands.some((demand) => demand !== void 0)) this.changes.push(change);
  }
  gap(line, what) {
    if (this.gaps.length < MOST_IMAGES) this.gaps.push({ line, what });
  }
  /**
   * Counts a step of a reader that follows lists or maps of any size, which aliases make larger than the file.
   *
   * @throws TooMuch
   */
  step(place2) {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) throw new TooMuch("has aliases of aliases without end", place2.line);
  }
};
function imageless(image) {
  if (image.kind === "text") return `${image.tag ?? ""}, which is not evaluated here`;
  if (image.kind === "nothing") return "empty";
  return "no text, so it is decided elsewhere";
}
function nameOr(name, other) {
  return name === void 0 || name === "" ? other : name.slice(0, 100);
}

// src/sources/nodeSystem.ts
var LABELS = ["kubernetes.io/os", "beta.kubernetes.io/os"];
function nodeSystem(spec) {
  return demandedSystem(systemDemands(spec));
}
function systemDemands(spec) {
  const terms = [
    "affinity",
    "nodeAffinity",
    "requiredDuringSchedulingIgnoredDuringExecution",
    "nodeSelectorTerms"
  ];
  return [
    ...LABELS.map((label) => demandAt(spec, ["nodeSelector", label], textSystem)),
    demandAt(spec, ["os", "name"], textSystem),
    demandAt(spec, terms, affinitySystem)
  ];
}
function patchDemands(demands, patch) {
  return patch.map((demand, place2) => demand ?? demands[place2]);
}
function demandedSystem(demands) {
  return demands.find((demand) => demand === "linux" || demand === "windows");
}
function demandAt(spec, path, read2) {
  let place2 = spec;
  for (const key of path) {
    const inner = at(place2, key);
    if (inner === void 0) return place2 !== spec && at(place2, "$patch") !== void 0 ? "none" : void 0;
    place2 = inner;
    if (place2.kind === "nothing") return "none";
  }
  return (place2 && read2(place2)) ?? "none";
}
function textSystem(tree) {
  return tree.kind === "text" ? systemOf(tree.text) : void 0;
}
function systemOf(text2) {
  return text2 === "linux" || text2 === "windows" ? text2 : void 0;
}
function affinitySystem(terms) {
  const systems = itemsAt(terms).map(
    (term) => itemsAt(term, "matchExpressions").map(expressionSystem).find((system) => system !== void 0)
  );
  const [first] = systems;
  return systems.every((system) => system === first) ? first : void 0;
}
function expressionSystem(expression) {
  const values = itemsAt(expression, "values");
  const [value] = values;
  const isOne = values.length === 1 && textAt(expression, "operator") === "In";
  if (!isOne || !LABELS.includes(textAt(expression, "key") ?? "")) return void 0;
  return value?.kind === "text" ? systemOf(value.text) : void 0;
}

// src/sources/compose.ts
var TOP_LEVEL = /* @__PURE__ */ new Set([
  "version",
  "name",
  "include",
  "services",
  "networks",
  "volumes",
  "configs",
  "secrets",
  "models"
]);
function isCompose(tree) {
  if (tree.kind !== "map") return false;
  const services = at(tree, "services");
  const hasServices = services?.kind === "map" && [...services.entries.values()].every(({ kind }) => kind === "map");
  const includes = at(tree, "include")?.kind === "list";
  return (hasServices || includes && services === void 0) && [...tree.entries.keys()].every((key) => TOP_LEVEL.has(key) || key.startsWith("x-"));
}
function readCompose(tree, findings) {
  for (const included of itemsAt(tree, "include")) {
    const path = included.kind === "text" ? included.text : textAt(included, "path");
    findings.gap(
      included.line,
      `include ${nameOr(path, "of a file")} is not followed: match the file itself`
    );
  }
  for (const [name, service] of entriesAt(tree, "services")) {
    findings.step(service);
    findings.name(at(service, "image"), {
      onlyOn: systemOf(textAt(service, "platform")?.split("/")[0]?.toLowerCase()),
      pullPolicy: textAt(service, "pull_policy"),
      where: `service ${nameOr(name, "(without a name)")}`
    });
  }
}

// src/sources/ecs.ts
var API = {
  containers: "containerDefinitions",
  image: "image",
  name: "name",
  family: "family",
  runtimePlatform: "runtimePlatform",
  system: "operatingSystemFamily",
  constraints: "placementConstraints",
  expression: "expression"
};
var CLOUDFORMATION = {
  containers: "ContainerDefinitions",
  image: "Image",
  name: "Name",
  family: "Family",
  runtimePlatform: "RuntimePlatform",
  system: "OperatingSystemFamily",
  constraints: "PlacementConstraints",
  expression: "Expression"
};
var CONTAINER_SETTINGS = ["essential", "memoryReservation", "portMappings", "logConfiguration"];
function isTaskDefinition(tree) {
  return definitionOf(tree) !== void 0 || isContainerList(tree);
}
function isCloudFormation(tree) {
  return [...entriesAt(tree, "Resources")].some(([, resource]) => textAt(resource, "Type") !== void 0);
}
function readTaskDefinition(tree, findings) {
  const definition = definitionOf(tree);
  if (definition !== void 0) readDefinition(definition, API, "task definition", findings);
  else if (tree.kind === "list") readContainers(tree.items, API, "task definition", void 0, findings);
}
function readCloudFormation(tree, findings) {
  for (const [id, resource] of entriesAt(tree, "Resources")) {
    findings.step(resource);
    if (textAt(resource, "Type") !== "AWS::ECS::TaskDefinition") continue;
    const properties = at(resource, "Properties");
    if (properties !== void 0)
      readDefinition(properties, CLOUDFORMATION, `resource ${nameOr(id, "")}`, findings);
  }
}
function definitionOf(tree) {
  return [tree, at(tree, "taskDefinition")].find((place2) => at(place2, API.containers) !== void 0);
}
function isContainerList(tree) {
  return tree.kind === "list" && tree.items.some(
    (item) => textAt(item, "image") !== void 0 && CONTAINER_SETTINGS.some((key) => at(item, key) !== void 0)
  );
}
function readDefinition(definition, spelling, noun, findings) {
  const family = textAt(definition, spelling.family);
  const name = family === void 0 ? noun : `task definition ${nameOr(family, "")}`;
  const containers = at(definition, spelling.containers);
  if (containers === void 0) return;
  if (containers.kind !== "list") {
    findings.gap(containers.line, `the containers of ${name} are no list, so they are decided elsewhere`);
    return;
  }
  readContainers(containers.items, spelling, name, taskSystem(definition, spelling), findings);
}
function readContainers(containers, spelling, name, onlyOn, findings) {
  for (const container of containers) {
    findings.step(container);
    const containerName = nameOr(textAt(container, spelling.name), "(without a name)");
    findings.name(at(container, spelling.image), {
      onlyOn,
      pullPolicy: void 0,
      where: `${name}, container ${containerName}`
    });
  }
}
function taskSystem(definition, spelling) {
  const family = textAt(definition, spelling.runtimePlatform, spelling.system);
  if (family?.startsWith("WINDOWS_") === true) return "windows";
  if (family === "LINUX") return "linux";
  const constraints = itemsAt(definition, spelling.constraints).map(
    (item) => textAt(item, spelling.expression)
  );
  for (const expression of constraints) {
    const [, system] = /^\s*attribute:ecs\.os-type\s*==\s*(linux|windows)\s*$/.exec(expression ?? "") ?? [];
    if (system === "linux" || system === "windows") return system;
  }
  return void 0;
}

// src/images/glob.ts
function isGlob(pattern) {
  return pattern.includes("*");
}
function matchesGlob(pattern, text2) {
  const parts = pattern.split("*");
  const [head = ""] = parts;
  const tail2 = parts.at(-1) ?? "";
  if (parts.length === 1) return text2 === pattern;
  if (text2.length < head.length + tail2.length || !text2.startsWith(head) || !text2.endsWith(tail2)) return false;
  const end = text2.length - tail2.length;
  let position = head.length;
  for (const part of parts.slice(1, -1)) {
    const found = text2.indexOf(part, position);
    if (found < 0 || found + part.length > end) return false;
    position = found + part.length;
  }
  return true;
}

// src/images/rule.ts
var longestText = 256 * 1024;
var mostMistakes = 100;
var shortestRepository = 2;
var longestRepository = 256;
function parseRules(text2) {
  if (text2.length > longestText) {
    throw new Problem(
      `The image rules are ${text2.length} characters long, more than ${longestText}.`,
      "Say several images with one rule, such as team/*:prod newest=2."
    );
  }
  const rules = [];
  const problems = [];
  for (const [index, written] of text2.split("\n").entries()) {
    const line = withoutComment(written);
    if (line === "") continue;
    const reading2 = readRule(line);
    if (reading2.kind === "rule") {
      rules.push({ place: `line ${index + 1}`, text: line, ...reading2.rule });
    } else {
      for (const { what, mend } of reading2.mistakes) {
        problems.push(new Problem(`line ${index + 1}: ${what}`, mend));
      }
    }
    if (problems.length >= mostMistakes) break;
  }
  if (problems.length > 0) throw joinProblems(problems.slice(0, mostMistakes));
  if (rules.length === 0) {
    throw new Problem("The image rules name no image.", "Write one image rule a line, such as web:v1.");
  }
  return rules;
}
function withoutComment(line) {
  const comment = line.search(/(?:^|\s)#/);
  return (comment < 0 ? line : line.slice(0, comment)).trim();
}
function readRule(line) {
  const wrapping = wrappingMistake(line);
  if (wrapping !== void 0) return { kind: "mistaken", mistakes: [wrapping] };
  const [image = "", ...options] = line.split(/\s+/, mostMistakes);
  const written = splitReference(image);
  const { tag, digest } = written;
  const { host, path } = written.host === void 0 ? written : canonicalRepository(written.host, written.path);
  const isEcr = host === void 0 || parseEcrHost(host) !== void 0;
  const wrongHost = hostMistakes(host, path);
  const { newest, mistakes: optionMistakes } = readOptions(options, digest !== void 0);
  const mistakes = [
    ...wrongHost,
    ...pathMistakes(path, digest !== void 0, isEcr ? shortestRepository : 1),
    ...isEcr || wrongHost.length > 0 ? [] : unlistedMistakes(image, path, tag, digest, newest),
    ...tag === void 0 ? [] : tagMistakes(tag, digest !== void 0),
    ...digest === void 0 ? [] : digestMistakes(digest),
    ...optionMistakes
  ];
  if (mistakes.length > 0) return { kind: "mistaken", mistakes };
  const want = digest === void 0 ? { kind: "tags", pattern: tag ?? "*", ...newest === void 0 ? {} : { newest } } : { kind: "digest", digest };
  return { kind: "rule", rule: { ...host === void 0 ? {} : { host }, path, want } };
}
function wrappingMistake(line) {
  if (/^-\s/.test(line)) {
    return mistake(`${quote(line)} is written as an item of a YAML list.`, `Write ${bare(line.slice(1))}`);
  }
  if (/^["'`]|["'`]$/.test(line)) {
    return mistake(`${quote(line)} stands in quotes.`, `Write ${bare(line)}`);
  }
  if (/^[a-z]+:\/\//i.test(line)) {
    return mistake(`${quote(line)} is a URL.`, `Write ${bare(line.replace(/^[a-z]+:\/\//i, ""))}`);
  }
  if (line.includes(",")) {
    return mistake(`${quote(line)} has a comma.`, "Write one image rule a line, without commas.");
  }
  return void 0;
}
function bare(line) {
  const stripped = line.trim().replace(/^["'`]|["'`],?$/g, "");
  return shorten(stripped);
}
function readOptions(options, namesDigest) {
  const mistakes = [];
  let newest;
  for (const option of options) {
    const [, count3] = /^newest=(.*)$/s.exec(option) ?? [];
    if (count3 === void 0) {
      mistakes.push(
        mistake(
          `${quote(option)} is no option.`,
          "After an image only newest=N may follow, such as newest=2; write another image on a line of its own."
        )
      );
    } else if (!/^[1-9][0-9]{0,5}$/.test(count3)) {
      mistakes.push(
        mistake(`${quote(option)} keeps no images.`, "Write a whole number from 1, such as newest=2.")
      );
    } else if (namesDigest) {
      mistakes.push(
        mistake(`${quote(option)} follows a digest, which is one image.`, `Take ${option} away.`)
      );
    } else if (newest !== void 0) {
      mistakes.push(mistake("newest= stands twice.", `Write newest=${newest} alone.`));
    } else {
      newest = Number(count3);
    }
  }
  return { ...newest === void 0 ? {} : { newest }, mistakes };
}
var ecrExample = "111122223333.dkr.ecr.us-east-1.amazonaws.com";
function hostMistakes(host, path) {
  if (host === void 0) {
    if (parseEcrHost(path) === void 0) return [];
    return [
      mistake(
        `${quote(path)} is a registry without a repository.`,
        `Write ${path}/<repository>, such as ${path}/web.`
      )
    ];
  }
  if (parseEcrHost(host) !== void 0) return [];
  if (/\.dkr[.-]ecr/.test(host)) {
    return [
      mistake(
        `${quote(host)} is no host of Amazon ECR.`,
        `Write <12 digits of the account>.dkr.ecr.<Region>.amazonaws.com, such as ${ecrExample}; in China it ends in .amazonaws.com.cn.`
      )
    ];
  }
  if (isHost(host)) return [];
  return [
    mistake(
      `${quote(host)} is no host of a registry.`,
      "Write a host, with a port where it needs one, such as ghcr.io."
    )
  ];
}
function unlistedMistakes(image, path, tag, digest, newest) {
  const mistakes = [];
  if (isGlob(path) && digest === void 0) {
    const what = `${quote(path)} has a *, and only ECR lists its repositories.`;
    mistakes.push(mistake(what, "Write each repository of another registry in full."));
  }
  if (tag === void 0 && digest === void 0) {
    const what = `${quote(image)} names no tag, and so every one of the repository.`;
    mistakes.push(
      mistake(
        what,
        `Write a tag, such as ${shorten(image)}:1.27, or a glob of tags, such as ${shorten(image)}:1.27.*`
      )
    );
  }
  if (newest !== void 0) {
    const what = `newest=${newest} needs the times of pushes, which only ECR tells.`;
    mistakes.push(mistake(what, "Write the tags that are wanted."));
  }
  return mistakes;
}
function pathMistakes(path, namesDigest, shortest) {
  if (path === "") return [mistake("the repository is missing.", "Write repository:tag, such as web:v1.")];
  if (path.length > longestRepository) {
    return [
      mistake(
        `the repository ${quote(path)} has ${path.length} characters.`,
        `Write a name of at most ${longestRepository} characters.`
      )
    ];
  }
  if (/[A-Z]/.test(path)) {
    return [mistake(`the repository ${quote(path)} has upper-case letters.`, `Write ${path.toLowerCase()}`)];
  }
  if (isGlob(path)) return repositoryGlobMistakes(path, namesDigest);
  if (!isRepositoryName(path) || path.length < shortest) {
    return [
      mistake(
        `${quote(path)} is no repository name.`,
        `Write ${shortest} or more lower-case letters and digits; single . _ / and any number of - may stand between them.`
      )
    ];
  }
  return [];
}
function repositoryGlobMistakes(path, namesDigest) {
  if (!/^[a-z0-9._/*-]+$/.test(path)) {
    return [
      mistake(
        `${quote(path)} fits no repository name.`,
        "Write lower-case letters, digits, . _ - / and * for any characters."
      )
    ];
  }
  if (namesDigest) {
    return [
      mistake(`${quote(path)} has a * beside a digest.`, "Write the repository of the digest in full.")
    ];
  }
  return [];
}
function tagMistakes(tag, namesDigest) {
  if (tag === "")
    return [mistake("the tag after the colon is missing.", "Write a tag, or take the colon away.")];
  if (tag.length > longestTag) {
    return [
      mistake(
        `the tag ${quote(tag)} has ${tag.length} characters.`,
        `Write at most ${longestTag} characters.`
      )
    ];
  }
  if (isGlob(tag) && namesDigest) {
    return [
      mistake(`the tag ${quote(tag)} has a * beside a digest.`, "Take the tag away: the digest decides.")
    ];
  }
  if (!/^[\w*][\w.*-]*$/.test(tag)) {
    return [
      mistake(
        `${quote(tag)} is no tag.`,
        "Write letters, digits, _ . - (not . or - at the start) and * for any characters; no other wildcard is known."
      )
    ];
  }
  return [];
}
function digestMistakes(digest) {
  if (isDigest(digest)) return [];
  const mend = "Write sha256: and all 64 hexadecimal digits in lower case.";
  if (isGlob(digest)) return [mistake(`the digest ${quote(digest)} has a *.`, mend)];
  const [, digits] = /^sha256:(.*)$/s.exec(digest) ?? [];
  if (digits === void 0)
    return [mistake(`the digest ${quote(digest)} does not begin with sha256:.`, mend)];
  if (digits.length !== 64) {
    return [mistake(`the digest ${quote(digest)} has ${digits.length} digits instead of 64.`, mend)];
  }
  return [mistake(`the digest ${quote(digest)} has other characters than 0-9 and a-f.`, mend)];
}
function mistake(what, mend) {
  return { what, mend };
}
function quote(text2) {
  return JSON.stringify(shorten(text2));
}
function shorten(text2) {
  return text2.length <= 80 ? text2 : `${text2.slice(0, 77)}...`;
}

// src/sources/globs.ts
var MOST_GLOBS = 100;
var LONGEST_GLOB = 500;
function readGlobs(lines) {
  const globs = lines.flatMap((line) => line.split(/\r?\n/)).map(withoutComment).filter((glob2) => glob2 !== "");
  const problems = globs.flatMap(faultOf);
  if (problems.length > 0) throw joinProblems(problems);
  const exclude = globs.filter((glob2) => glob2.startsWith("!"));
  const include = globs.filter((glob2) => !glob2.startsWith("!"));
  if (include.length === 0 || globs.length > MOST_GLOBS) {
    throw new Problem(
      include.length === 0 ? "images-from names no file." : `images-from has ${globs.length} globs, more than ${MOST_GLOBS}.`,
      "Write one glob a line, such as deploy/**/*.yaml."
    );
  }
  return { include: [...new Set(include)], exclude: [...new Set(exclude)] };
}
function faultOf(written) {
  const glob2 = written.replace(/^!/, "");
  const name = JSON.stringify(written.slice(0, 80));
  if (glob2 === "" || glob2.length > LONGEST_GLOB) {
    return [new Problem(`images-from: ${name} is no glob.`, "Write one such as deploy/**/*.yaml.")];
  }
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(glob2)) {
    return [
      new Problem(
        `images-from: ${name} is an absolute path.`,
        "Write it relative to the root of the checkout, such as deploy/**/*.yaml."
      )
    ];
  }
  if (glob2.split(/[\\/{}(),|]/).includes("..")) {
    return [
      new Problem(
        `images-from: ${name} leaves the checkout.`,
        "Write a glob without .., and check out what it should match."
      )
    ];
  }
  if (/\\[\p{L}\p{N}._*?-]/u.test(glob2)) {
    return [
      new Problem(
        `images-from: ${name} is parted by \\.`,
        "Write / between folders, on Windows as well: deploy/**/*.yaml."
      )
    ];
  }
  return [];
}

// src/sources/imageKeys.ts
function isImageKey(key) {
  return key === "image" || key.endsWith("Image");
}
function filled(tree) {
  const isEmpty2 = tree === void 0 || tree.kind === "nothing" || tree.kind === "text" && tree.text === "";
  return isEmpty2 ? void 0 : tree;
}
function firstImage(tree, findings) {
  findings.step(tree);
  if (tree.kind === "list") return firstOf(tree.items, (item) => firstImage(item, findings));
  if (tree.kind !== "map") return void 0;
  return firstOf(tree.entries, ([key, value]) => {
    const isNamed = isImageKey(key) && (value.kind === "text" || at(value, "repository") !== void 0);
    const named3 = isNamed ? filled(value) : key === "images" ? firstEntry(value) : void 0;
    return named3 ?? firstImage(value, findings);
  });
}
function firstEntry(images) {
  const isNamed = (entry2) => entry2.kind === "text" && entry2.text !== "" || ["name", "newName", "newTag", "repository"].some((key) => at(entry2, key)?.kind === "text");
  if (images.kind === "list") return images.items.find(isNamed);
  if (images.kind !== "map") return void 0;
  return [...images.entries.values()].find(
    (entry2) => isNamed(entry2) && (entry2.kind !== "text" || /[:/]/.test(entry2.text))
  );
}
function firstOf(items, find2) {
  for (const item of items) {
    const found = find2(item);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/sources/helmValues.ts
function readHelmValues(tree, findings) {
  const global = at(tree, "global", "imageRegistry");
  const globalRegistry = global?.kind === "text" && global.text !== "" ? global : void 0;
  readPart(tree, { path: [], globalRegistry }, findings);
}
function readPart(tree, way, findings) {
  findings.step(tree);
  if (tree.kind === "list") {
    for (const [index, item] of tree.items.entries()) {
      readPart(item, { ...way, path: [...way.path, String(index)] }, findings);
    }
  }
  if (tree.kind !== "map") return;
  if (textAt(tree, "enabled") === "false") {
    if (firstImage(tree, findings) !== void 0) {
      findings.gap(
        tree.line,
        `values ${pathText(way.path)}: switched off by enabled: false, so its images are left out`
      );
    }
    return;
  }
  for (const [key, value] of tree.entries) {
    const inner = { ...way, path: [...way.path, key] };
    if (key === "images") readImages(tree, value, inner, findings);
    else if (!isImageKey(key) || !readImage(tree, key, value, inner, findings))
      readPart(value, inner, findings);
  }
}
var SETTINGS = /* @__PURE__ */ new Set([
  "registry",
  "repository",
  "tag",
  "digest",
  "pullPolicy",
  "pull_policy"
]);
function readImages(owner, images, way, findings) {
  findings.step(images);
  if (readImage(owner, "images", images, way, findings)) return;
  const isMap2 = images.kind === "map";
  const entries = isMap2 ? images.entries : images.kind === "list" ? images.items.entries() : [];
  for (const [index, entry2] of entries) {
    const key = String(index);
    const inner = { ...way, path: [...way.path, key] };
    const beside = { ...inner, images: isMap2 ? [images, owner] : [owner] };
    const entryOwner = isMap2 ? images : owner;
    if (key === "tags" && entry2.kind === "map") readImages(owner, entry2, inner, findings);
    else if (entry2.kind !== "text") {
      if (!readImage(entryOwner, key, entry2, beside, findings)) readPart(entry2, inner, findings);
    } else if (/[:/@{$]/.test(entry2.text) && !entry2.text.includes("://") && !SETTINGS.has(key)) {
      readText(entryOwner, key, entry2, beside, findings);
    }
  }
}
function readImage(owner, key, value, way, findings) {
  if (value.kind === "text" && key !== "images") {
    readText(owner, key, value, way, findings);
    return true;
  }
  if (value.kind !== "map") return false;
  const isShaped = ["repository", "tag", "digest"].some((part) => value.entries.has(part));
  if (!isShaped) return false;
  readMap(owner, value, way, findings);
  return true;
}
function readText(owner, key, value, way, findings) {
  const circumstances = circumstancesOf(owner, void 0, way);
  const { tag, digest } = splitReference(value.text);
  const beside = at(owner, `${key}Tag`) ?? (key === "image" ? at(owner, "tag") : void 0);
  if (value.text === "") return;
  if (!value.isString || tag !== void 0 || digest !== void 0 || isOpen(value.text)) {
    findings.name(value, circumstances);
  } else {
    nameParts(value, beside, void 0, circumstances, findings);
  }
}
function readMap(owner, value, way, findings) {
  const circumstances = circumstancesOf(owner, value, way);
  const repository = filled(at(value, "repository") ?? at(value, "image"));
  const tag = filled(at(value, "tag"));
  const digest = filled(at(value, "digest"));
  if (repository === void 0) {
    if (tag === void 0 && digest === void 0) return;
    findings.gap(value.line, `${circumstances.where} names no repository: the chart's own values decide`);
    return;
  }
  if (repository.kind !== "text") {
    findings.name(repository, circumstances);
    return;
  }
  const registry = registryOf(value, repository.text, way);
  const text2 = registry === void 0 ? repository.text : `${registry}/${repository.text}`;
  nameParts({ ...repository, text: text2 }, tag, digest, circumstances, findings);
}
function nameParts(repository, tag, digest, circumstances, findings) {
  const { where } = circumstances;
  const written = splitReference(repository.text);
  if (filled(tag) === void 0 && filled(digest) === void 0) {
    if (written.tag === void 0 && written.digest === void 0 && !isOpen(repository.text)) {
      const name = JSON.stringify(repository.text.slice(0, 100));
      findings.gap(
        repository.line,
        `${where}: ${name} has no tag: the chart decides, often by its appVersion`
      );
    } else {
      findings.name(repository, circumstances);
    }
    return;
  }
  const tagText = suffixOf(tag, ":");
  const digestText = suffixOf(digest, "@");
  if (tagText === void 0 || digestText === void 0) {
    const place2 = tagText === void 0 ? tag : digest;
    const what = "has a tag or digest that is no text, which Helm prints in its own way: quote it";
    findings.gap(place2?.line ?? repository.line, `${where} ${what}`);
    return;
  }
  findings.name({ ...repository, text: `${repository.text}${tagText}${digestText}` }, circumstances);
}
function suffixOf(part, mark) {
  const tree = filled(part);
  if (tree === void 0) return "";
  if (tree.kind !== "text" || tree.tag !== void 0) return void 0;
  const isPrintedSo = String(Number(tree.text)) === tree.text && Math.abs(Number(tree.text)) < 1e6;
  return tree.isString || isPrintedSo ? `${mark}${tree.text}` : void 0;
}
function registryOf(value, repository, { globalRegistry }) {
  const registry = textAt(value, "registry");
  if (registry !== void 0 && registry !== "") return globalRegistry?.text ?? registry;
  return splitHost(repository).host === void 0 ? globalRegistry?.text : void 0;
}
function circumstancesOf(owner, value, { path, images = [] }) {
  const pullPolicies = [
    textAt(value, "pullPolicy"),
    textAt(value, "imagePullPolicy"),
    textAt(owner, "imagePullPolicy"),
    value === void 0 ? textAt(owner, "pullPolicy") : void 0,
    ...images.flatMap((map2) => [textAt(map2, "pullPolicy"), textAt(map2, "imagePullPolicy")])
  ];
  return {
    onlyOn: [owner, ...images].map(nodeSystem).find((system) => system !== void 0),
    pullPolicy: pullPolicies.find((policy) => policy !== void 0 && policy !== ""),
    where: `values ${pathText(path)}`
  };
}
function isOpen(text2) {
  return /[{}$%]/.test(text2);
}
function pathText(path) {
  return path.length === 0 ? "at the top" : path.join(".").slice(0, 200);
}

// src/sources/imageName.ts
var DOCKER_HUB = "docker.io";
var LONGEST_PATH = 255;
function readImageName(written) {
  const why = whyOpen(written);
  if (why !== void 0) return { kind: "unclear", why };
  const { host, path, tag, digest } = splitReference(written);
  const sound = (host === void 0 || isHost(host)) && isRepositoryName(path) && path.length <= LONGEST_PATH && // What `docker` takes for an image's id.
  !/^[0-9a-f]{64}$/.test(written) && (tag === void 0 || isTag(tag));
  if (!sound) return { kind: "unclear", why: "is no image reference" };
  if (digest !== void 0 && !isDigest(digest))
    return { kind: "unclear", why: "has no sound sha256 digest" };
  return {
    kind: "image",
    repository: printRepository(host, path),
    want: digest === void 0 ? { kind: "tag", tag: tag ?? "latest" } : { kind: "digest", digest }
  };
}
function printRepository(writtenHost, writtenPath) {
  const { host, path } = canonicalRepository(writtenHost ?? DOCKER_HUB, writtenPath);
  return `${host}/${path}`;
}
function whyOpen(written) {
  if (written === "") return "is empty";
  if (/\{\{|\}\}/.test(written)) return "holds a template, which is not rendered here";
  if (/\$|%[A-Za-z_]\w*%/.test(written)) return "holds a variable, whose value is not known here";
  if (/\s/.test(written)) return "has space or a line break in it";
  if (/^[a-z]+:\/\//i.test(written)) return "is a URL and no image reference";
  return void 0;
}

// src/sources/jsonPatch.ts
var ABOVE = /^(\/spec(\/jobTemplate(\/spec)?)?(\/template(\/spec)?)?|\/template(\/spec)?|\/?)$/;
var DECISIVE = [
  /\/(nodeSelector(\/(beta\.)?kubernetes\.io~1os)?|os(\/name)?)$/,
  /\/affinity(\/nodeAffinity(\/requiredDuring.*)?)?$/,
  /\/(containers|initContainers|ephemeralContainers)(\/[^/]+(\/imagePullPolicy)?)?$/,
  /\/image(\/reference)?$/
];
var KEYS = /* @__PURE__ */ new Set(["image", "containers", "initContainers", "nodeSelector", "affinity", "os"]);
function isJsonPatch(tree) {
  const operations = itemsAt(tree);
  return operations.length > 0 && operations.every((each) => textAt(each, "op") !== void 0 && textAt(each, "path") !== void 0);
}
function sayJsonPatch(tree, findings) {
  for (const operation of itemsAt(tree)) {
    if (textAt(operation, "op") === "test") continue;
    const places = ["path", "from"].flatMap((key) => textAt(operation, key) ?? []);
    const place2 = places.find((path) => decides(path, at(operation, "value"), findings));
    if (place2 === void 0) continue;
    findings.gap(operation.line, `a JSON patch of ${JSON.stringify(place2.slice(0, 100))} is not applied`);
  }
}
function decides(path, value, findings) {
  if (DECISIVE.some((place2) => place2.test(path))) return true;
  const isOpen2 = value === void 0 || holdsKey(value, findings);
  return isOpen2 && (ABOVE.test(path) || value !== void 0 && /\/volumes(\/[^/]+)?$/.test(path));
}
function holdsKey(tree, findings) {
  findings.step(tree);
  if (tree.kind === "list") return tree.items.some((item) => holdsKey(item, findings));
  if (tree.kind !== "map") return false;
  return [...tree.entries].some(([key, value]) => KEYS.has(key) || holdsKey(value, findings));
}

// src/sources/kubernetes.ts
var TEMPLATE = ["spec", "template", "spec"];
var POD_SPECS = /* @__PURE__ */ new Map([
  ["/Pod", ["spec"]],
  ["/PodTemplate", ["template", "spec"]],
  ["/ReplicationController", TEMPLATE],
  ["apps/ReplicaSet", TEMPLATE],
  ["apps/Deployment", TEMPLATE],
  ["apps/StatefulSet", TEMPLATE],
  ["apps/DaemonSet", TEMPLATE],
  ["extensions/ReplicaSet", TEMPLATE],
  ["extensions/Deployment", TEMPLATE],
  ["extensions/DaemonSet", TEMPLATE],
  ["batch/Job", TEMPLATE],
  ["batch/CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
  ["argoproj.io/Rollout", TEMPLATE],
  ["serving.knative.dev/Service", TEMPLATE],
  ["serving.knative.dev/Configuration", TEMPLATE],
  ["serving.knative.dev/Revision", ["spec"]],
  ["apps.openshift.io/DeploymentConfig", TEMPLATE]
]);
var LINUX_FAMILIES = /* @__PURE__ */ new Set(["al2", "al2023", "bottlerocket"]);
var NAMELESS = "(without a name)";
var CONTAINER_LISTS = [
  ["containers", "container"],
  ["initContainers", "init container"],
  ["ephemeralContainers", "ephemeral container"]
];
function isKubernetesObject(tree) {
  return textAt(tree, "kind") !== void 0 && textAt(tree, "apiVersion") !== void 0;
}
function readKubernetes(tree, findings) {
  readObject(tree, textAt(tree, "apiVersion") ?? "", textAt(tree, "kind") ?? "", findings);
}
function readObject(tree, apiVersion, kind, findings) {
  findings.step(tree);
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  if (kind.endsWith("List") && at(tree, "items")?.kind === "list") {
    readList(tree, apiVersion, kind, findings);
    return;
  }
  const path = POD_SPECS.get(`${group}/${kind}`);
  if (path !== void 0) readPod(tree, kind, path, findings);
  else if (group === "karpenter.k8s.aws" && kind === "EC2NodeClass") readNodeClass(tree, findings);
  else if (isCustom(group)) sayImages(tree, apiVersion, kind, findings);
}
function readList(tree, apiVersion, kind, findings) {
  const itemKind = kind.slice(0, -"List".length);
  for (const item of itemsAt(tree, "items")) {
    readObject(item, textAt(item, "apiVersion") ?? apiVersion, textAt(item, "kind") ?? itemKind, findings);
  }
}
function readPod(object, kind, path, findings) {
  const spec = at(object, ...path);
  const name = nameOr(
    textAt(object, "metadata", "name") ?? textAt(object, "metadata", "generateName"),
    NAMELESS
  );
  const demands = systemDemands(spec);
  const onlyOn = demandedSystem(demands);
  findings.change({
    kind,
    object: name,
    demands,
    isDeleted: textAt(object, "$patch") === "delete",
    deleted: deletedIn(spec)
  });
  sayReplaced(object, path, findings);
  const replaced = replacedByTriggers(object, kind);
  for (const [list3, noun] of CONTAINER_LISTS) {
    for (const container of itemsAt(spec, list3)) {
      findings.step(container);
      const containerName = textAt(container, "name");
      const where = `${kind} ${name}, ${noun} ${nameOr(containerName, NAMELESS)}`;
      if (containerName !== void 0 && replaced.has(containerName)) {
        findings.gap(container.line, `the image of ${where} is set by an ImageChange trigger`);
        continue;
      }
      const pullPolicy = textAt(container, "imagePullPolicy");
      const part = { kind, object: name, list: "containers", name: containerName ?? "" };
      findings.name(at(container, "image"), { onlyOn, pullPolicy, where, part, demands });
    }
  }
  for (const volume of itemsAt(spec, "volumes")) {
    findings.step(volume);
    findings.name(at(volume, "image", "reference"), {
      onlyOn,
      pullPolicy: textAt(volume, "image", "pullPolicy"),
      where: `${kind} ${name}, volume ${nameOr(textAt(volume, "name"), NAMELESS)}`,
      part: { kind, object: name, list: "volumes", name: textAt(volume, "name") ?? "" },
      demands
    });
  }
}
function deletedIn(spec) {
  const lists = [
    ...CONTAINER_LISTS.map(([list3]) => [list3, "containers"]),
    ["volumes", "volumes"]
  ];
  return lists.flatMap(
    ([key, list3]) => itemsAt(spec, key).filter((item) => textAt(item, "$patch") === "delete").map((item) => ({ list: list3, name: textAt(item, "name") ?? "" }))
  );
}
function sayReplaced(object, path, findings) {
  const spec = at(object, ...path);
  const places = [object, ...path.map((_, depth) => at(object, ...path.slice(0, depth + 1)))];
  const marks = CONTAINER_LISTS.flatMap(([list3]) => itemsAt(spec, list3)).filter(
    (item) => textAt(item, "name") === void 0
  );
  for (const place2 of [...places, ...marks]) {
    const mark = at(place2, "$patch");
    if (mark?.kind !== "text" || place2 === object && mark.text === "delete") continue;
    findings.gap(mark.line, `a patch with $patch: ${mark.text.slice(0, 20)} of containers is not applied`);
  }
}
function replacedByTriggers(object, kind) {
  if (kind !== "DeploymentConfig") return /* @__PURE__ */ new Set();
  const names2 = itemsAt(object, "spec", "triggers").map((trigger) => at(trigger, "imageChangeParams")).filter((change) => textAt(change, "automatic") !== "false").flatMap((change) => itemsAt(change, "containerNames"));
  return new Set(names2.flatMap((name) => name.kind === "text" ? [name.text] : []));
}
function readNodeClass(tree, findings) {
  if (isForLinux(tree)) return;
  const mappings = at(tree, "spec", "blockDeviceMappings");
  const hasBlockDeviceMappings = mappings?.kind === "list" && mappings.items.length > 0;
  findings.karpenter.push({
    line: (hasBlockDeviceMappings ? mappings : at(tree, "kind") ?? tree).line,
    name: nameOr(textAt(tree, "metadata", "name"), NAMELESS),
    hasBlockDeviceMappings
  });
}
function isForLinux(nodeClass) {
  const families = [
    textAt(nodeClass, "spec", "amiFamily"),
    ...itemsAt(nodeClass, "spec", "amiSelectorTerms").map((term) => textAt(term, "alias")?.split("@", 1)[0])
  ];
  return families.some((family) => family !== void 0 && LINUX_FAMILIES.has(family.toLowerCase()));
}
var BUILT_IN = /* @__PURE__ */ new Set(["", "apps", "autoscaling", "batch", "extensions", "policy"]);
function isCustom(group) {
  return !BUILT_IN.has(group) && !group.endsWith(".k8s.io");
}
function sayImages(tree, apiVersion, kind, findings) {
  const image = firstImage(tree, findings);
  if (image === void 0) return;
  const name = nameOr(textAt(tree, "metadata", "name"), NAMELESS);
  const group = apiVersion.slice(0, 100);
  findings.gap(
    image.line,
    `${nameOr(kind, "")} ${name} is a custom resource (${group}), whose images are not read`
  );
}

// src/sources/kustomize.ts
var import_node_path3 = __nccwpck_require__(760);

// src/lists.ts
function push(lists, key, value) {
  const list3 = lists.get(key);
  if (list3 === void 0) lists.set(key, [value]);
  else list3.push(value);
}

// src/sources/kustomize.ts
var FILE_NAMES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
var MOST_IMAGES2 = 1e4;
var MOST_NAMES = 20;
function isKustomization(tree, file) {
  const kind = textAt(tree, "kind");
  if (kind === void 0) return FILE_NAMES.includes(import_node_path3.posix.basename(file));
  return textAt(tree, "apiVersion")?.startsWith("kustomize.config.k8s.io/") !== false && (kind === "Kustomization" || kind === "Component");
}
function readKustomization(tree, file, tokens) {
  const charts = at(tree, "helmCharts");
  const what = "the Helm charts of the kustomization are not rendered";
  return {
    file,
    resources: ["resources", "bases", "components"].flatMap((key) => textsAt(tree, key)),
    patches: patchesOf(tree, file, tokens),
    images: itemsAt(tree, "images").flatMap(readEntry),
    namePrefix: nameOr(textAt(tree, "namePrefix"), ""),
    nameSuffix: nameOr(textAt(tree, "nameSuffix"), ""),
    gaps: charts === void 0 ? [] : [{ line: charts.line, what }]
  };
}
function patchesOf(tree, file, tokens) {
  const inline = (place2) => ({ place: place2, reading: readInlinePatch(place2, file, tokens) });
  const strategic = textsAt(tree, "patchesStrategicMerge").map(
    (place2) => place2.text.includes("\n") ? inline(place2) : { place: place2 }
  );
  const others = [...itemsAt(tree, "patches"), ...itemsAt(tree, "patchesJson6902")].flatMap((patch) => {
    const target = at(patch, "target");
    const patches = [
      ...asText(at(patch, "path")).map((place2) => ({ place: place2 })),
      ...asText(at(patch, "patch")).map(inline)
    ];
    return patches.map((each) => ({ ...each, target }));
  });
  return [...strategic, ...others];
}
function textsAt(tree, key) {
  return itemsAt(tree, key).flatMap(asText);
}
function asText(tree) {
  return tree?.kind === "text" ? [tree] : [];
}
function readEntry(entry2) {
  const name = textAt(entry2, "name");
  if (name === void 0) return [];
  const change = at(entry2, "digest") ?? at(entry2, "newTag") ?? at(entry2, "newName") ?? at(entry2, "name");
  const parts = ["newName", "newTag", "digest", "tagSuffix"].flatMap((key) => {
    const text2 = textAt(entry2, key);
    return text2 === void 0 || text2 === "" ? [] : [[key, text2]];
  });
  return [{ line: (change ?? entry2).line, name, ...Object.fromEntries(parts) }];
}
function readInlinePatch({ text: text2, line, isBlock: isBlock2 }, file, tokens) {
  const findings = new Findings();
  for (const parsed of parseTrees(text2, () => true, tokens)) {
    if (parsed.kind === "fault") findings.gap(parsed.line, `a patch ${parsed.what}`);
    else if (isKubernetesObject(parsed.tree)) readKubernetes(parsed.tree, findings);
    else if (isJsonPatch(parsed.tree)) sayJsonPatch(parsed.tree, findings);
  }
  const inFile = (inner) => isBlock2 ? line + inner : line;
  return {
    images: findings.images.map((image) => ({ ...image, file, line: inFile(image.line) })),
    changes: findings.changes,
    gaps: findings.gaps.map((gap) => ({ ...gap, line: inFile(gap.line) }))
  };
}
function kustomize(kustomizations, contents) {
  const builder = new Builder(kustomizations, contents);
  const taken = new Set(kustomizations.flatMap((each) => builder.directoriesOf(each)));
  const roots = kustomizations.filter(({ file }) => !taken.has(file));
  const images = roots.flatMap((root) => builder.build(root));
  const left = kustomizations.filter((each) => !builder.isBuilt(each));
  return {
    images: [...images, ...left.flatMap((each) => builder.isBuilt(each) ? [] : builder.build(each))],
    unread: builder.unread,
    consumed: builder.consumed
  };
}
var Builder = class {
  unread = [];
  consumed = /* @__PURE__ */ new Set();
  #byFile;
  #contents;
  #built = /* @__PURE__ */ new Map();
  #lacking = /* @__PURE__ */ new Set();
  constructor(kustomizations, contents) {
    this.#byFile = new Map(kustomizations.map((each) => [each.file, each]));
    this.#contents = contents;
  }
  isBuilt({ file }) {
    return this.#built.has(file);
  }
  /** Files of the kustomizations that this one takes in. */
  directoriesOf(kustomization) {
    return kustomization.resources.flatMap(({ text: text2 }) => this.#inDirectory(kustomization, text2)?.file ?? []);
  }
  build(kustomization) {
    const earlier = this.#built.get(kustomization.file);
    if (earlier !== void 0) return earlier;
    this.#built.set(kustomization.file, []);
    const byPath = kustomization.resources.map((each) => [pathFrom(kustomization, each.text), each]);
    const images = [...new Map(byPath).values()].flatMap((resource) => this.#take(kustomization, resource));
    const patched = this.#patch(kustomization, images);
    const renamed = patched.map((image) => rename(image, kustomization));
    const changed = this.#change(kustomization, renamed);
    if (changed.length > MOST_IMAGES2) return this.#refuse(kustomization);
    this.#built.set(kustomization.file, changed);
    for (const gap of kustomization.gaps) this.unread.push({ file: kustomization.file, ...gap });
    return changed;
  }
  #refuse({ file }) {
    this.unread.push({ file, line: 1, what: `the kustomization names more than ${MOST_IMAGES2} images` });
    return [];
  }
  #take(kustomization, resource) {
    const inner = this.#inDirectory(kustomization, resource.text);
    if (inner !== void 0) {
      const images = this.build(inner);
      if (this.#lacking.has(inner.file)) this.#lacking.add(kustomization.file);
      return images;
    }
    const content = this.#inFile(kustomization, resource);
    if (content === void 0) this.#lacking.add(kustomization.file);
    return content?.images ?? [];
  }
  /** What a file holds that a kustomization names, and whose images count through it alone from now on. */
  #inFile(kustomization, { text: text2, line }) {
    const path = pathFrom(kustomization, text2);
    const content = this.#contents.get(path);
    if (content !== void 0) {
      this.consumed.add(path);
      return content;
    }
    const what = `${JSON.stringify(nameOr(text2, ""))} is not among the files that images-from matches`;
    this.unread.push({ file: kustomization.file, line, what });
    return void 0;
  }
  #inDirectory(kustomization, resource) {
    const directory = pathFrom(kustomization, resource);
    const files = FILE_NAMES.map((name) => import_node_path3.posix.join(directory, name));
    return files.map((file) => this.#byFile.get(file)).find((found) => found !== void 0);
  }
  #patch(kustomization, images) {
    const patches = kustomization.patches.map(
      (patch) => [patch, this.#readPatch(kustomization, patch)]
    );
    const patched = patchImages(
      images,
      patches.flatMap(([, content]) => content.images)
    );
    const changes = patches.flatMap(
      ([patch, content]) => content.changes.map((change) => ({ patch, change }))
    );
    this.#sayUnmet(kustomization, patched, changes);
    return changeObjects(
      patched,
      changes.map(({ change }) => change)
    );
  }
  /** A component patches what other kustomizations take in beside it, which is not seen here. */
  #sayUnmet({ file }, images, changes) {
    if (changes.length === 0) return;
    const met = new Set(images.flatMap(identities).map(objectKey));
    for (const { patch, change } of changes) {
      if (met.has(objectKey(change))) continue;
      const what = `a patch of ${change.kind} ${change.object} finds no image of it in the resources, so it is not applied`;
      this.unread.push({ file, line: patch.place.line, what });
    }
  }
  #readPatch(kustomization, patch) {
    const { file } = kustomization;
    for (const gap of patch.reading?.gaps ?? []) this.unread.push({ file, ...gap });
    const content = patch.reading ?? this.#inFile(kustomization, patch.place) ?? NOTHING;
    if (patch.target === void 0 || content.images.length + content.changes.length === 0) return content;
    const kind = textAt(patch.target, "kind");
    const object = textAt(patch.target, "name");
    if (kind === void 0 || object === void 0 || !/^[a-z0-9.-]+$/.test(object)) {
      const what = "a patch of images or their system whose target is not one kind and name is not applied";
      this.unread.push({ file, line: patch.place.line, what });
      return NOTHING;
    }
    return {
      images: content.images.map(
        (image) => image.part === void 0 ? image : { ...image, part: { ...image.part, kind, object } }
      ),
      changes: content.changes.map((change) => ({ ...change, kind, object }))
    };
  }
  #change(kustomization, images) {
    let changed = images;
    const alone = [];
    for (const entry2 of kustomization.images) {
      const isMeant = (image) => nameIn(image.written) === entry2.name;
      if (changed.some(isMeant)) {
        changed = changed.map((image) => isMeant(image) ? changeImage(image, entry2, kustomization) : image);
      } else {
        alone.push(...this.#alone(kustomization, entry2));
      }
    }
    return [...changed, ...alone];
  }
  #alone({ file }, entry2) {
    const { line, name, newName = name, newTag, digest } = entry2;
    const what = `images: ${JSON.stringify(nameOr(name, ""))}`;
    if (!this.#lacking.has(file)) {
      this.unread.push({
        file,
        line,
        what: `${what} is the name of no image that was read in the resources`
      });
      return [];
    }
    if (newTag === void 0 && digest === void 0) {
      this.unread.push({
        file,
        line,
        what: `${what} has neither newTag nor digest, and its resource is not among the files`
      });
      return [];
    }
    const written = printParts(newName, newTag, digest);
    return [{ written, file, line, onlyOn: void 0, pullPolicy: void 0, where: what }];
  }
};
var NOTHING = { images: [], changes: [] };
function rename(image, { namePrefix, nameSuffix }) {
  const { part, formerObjects = [] } = image;
  if (part === void 0 || namePrefix === "" && nameSuffix === "") return image;
  const object = `${namePrefix}${part.object}${nameSuffix}`;
  return {
    ...image,
    part: { ...part, object },
    formerObjects: [part.object, ...formerObjects].slice(0, MOST_NAMES)
  };
}
function patchImages(images, patches) {
  if (patches.length === 0) return images;
  const byPart = new Map(patches.map((patch) => [partKey(patch.part), patch]));
  const replaced = images.map((image) => {
    const patch = identities(image).map((part) => byPart.get(partKey(part))).find((found) => found !== void 0);
    if (patch === void 0) return image;
    const { written, file, line } = patch;
    return { ...image, written, file, line, pullPolicy: patch.pullPolicy ?? image.pullPolicy };
  });
  const known = new Set(images.flatMap(identities).map(partKey));
  const siblings = new Map(
    images.flatMap((image) => identities(image).map((part) => [objectKey(part), image]))
  );
  const added = patches.filter(({ part }) => part === void 0 || !known.has(partKey(part))).map((patch) => joinObject(patch, patch.part && siblings.get(objectKey(patch.part))));
  return [...replaced, ...added];
}
function joinObject(patch, sibling) {
  const { part } = patch;
  if (part === void 0 || sibling?.part === void 0) return patch;
  const { demands = [], onlyOn, formerObjects = [] } = sibling;
  return { ...patch, part: { ...part, object: sibling.part.object }, demands, onlyOn, formerObjects };
}
function changeObjects(images, changes) {
  if (changes.length === 0) return images;
  const byObject = /* @__PURE__ */ new Map();
  for (const change of changes) push(byObject, objectKey(change), change);
  return images.flatMap((image) => {
    const { part, demands = [] } = image;
    if (part === void 0) return [image];
    const changesOfIt = identities(image).flatMap((identity) => byObject.get(objectKey(identity)) ?? []);
    const isDeleted = changesOfIt.some(
      (change) => change.isDeleted || change.deleted.some(({ list: list3, name }) => list3 === part.list && name === part.name)
    );
    if (isDeleted) return [];
    const patched = changesOfIt.reduce((before, change) => patchDemands(before, change.demands), demands);
    return [{ ...image, demands: patched, onlyOn: demandedSystem(patched) }];
  });
}
function identities({ part, formerObjects = [] }) {
  return part === void 0 ? [] : [part, ...formerObjects.map((object) => ({ ...part, object }))];
}
function partKey(part) {
  return JSON.stringify(part === void 0 ? [] : [part.kind, part.object, part.list, part.name]);
}
function objectKey({ kind, object }) {
  return JSON.stringify([kind, object]);
}
function pathFrom({ file }, path) {
  return import_node_path3.posix.normalize(import_node_path3.posix.join(import_node_path3.posix.dirname(file), path)).replace(/\/$/, "");
}
function changeImage(image, entry2, { file }) {
  const parts = partsIn(image.written);
  const newName = entry2.newName ?? parts.name;
  const isPinned = entry2.newTag !== void 0 || entry2.digest !== void 0;
  const written = isPinned ? printParts(newName, entry2.newTag, entry2.digest) : entry2.tagSuffix === void 0 ? printParts(newName, parts.tag, parts.digest) : printParts(newName, `${parts.tag ?? ""}${entry2.tagSuffix}`, void 0);
  const where = image.isChanged === true ? image.where : `${image.where} (${image.file}:${image.line})`;
  return { ...image, written, file, line: entry2.line, where, isChanged: true };
}
function partsIn(written) {
  const [rest = "", digest] = written.split("@", 2);
  const colon = rest.indexOf(":", rest.lastIndexOf("/") + 1);
  return {
    name: colon < 0 ? rest : rest.slice(0, colon),
    ...colon < 0 ? {} : { tag: rest.slice(colon + 1) },
    ...digest === void 0 ? {} : { digest }
  };
}
function nameIn(written) {
  return partsIn(written).name;
}
function printParts(name, tag, digest) {
  return `${name}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
}

// src/sources/readSources.ts
var MOST_FILES = 2e3;
async function readSources(globs, files) {
  const { include, exclude } = readGlobs(globs);
  const matches2 = await Promise.all(include.map((glob2) => files.find([glob2, ...exclude])));
  const paths = [...new Set(matches2.flat())].sort(byCodeUnit);
  if (paths.length > MOST_FILES) {
    throw new Problem(
      `images-from matches ${paths.length} files, more than ${MOST_FILES}.`,
      "Write globs that match the manifests only, or exclude others with !."
    );
  }
  const readings = [];
  for (const path of paths) readings.push(await readFile2(path, files));
  return {
    files: paths,
    unmatched: include.filter((_, index) => matches2[index]?.length === 0),
    ...joinReadings(readings)
  };
}
async function readFile2(file, files) {
  try {
    return readText2(file, await files.read(file));
  } catch (error) {
    if (error instanceof TooMuch) return unreadFile(file, error.line, `the file ${error.message}`);
    if (error instanceof Problem) return unreadFile(file, 1, `the file ${error.what}`);
    throw error;
  }
}
function unreadFile(file, line, what) {
  return { file, images: [], changes: [], karpenter: [], gaps: [{ line, what }] };
}
function readText2(file, text2) {
  const findings = new Findings();
  const tokens = new TokenCount();
  let kustomization;
  for (const parsed of parseTrees(text2, mayNameImages, tokens)) {
    if (parsed.kind === "fault") {
      const template = templateLine(text2);
      if (template !== void 0) return unreadFile(file, template, "a template, which is not rendered here");
      findings.gap(parsed.line, parsed.what);
    } else if (isKustomization(parsed.tree, file)) {
      kustomization = readKustomization(parsed.tree, file, tokens);
    } else {
      readDocument(parsed.tree, findings);
    }
  }
  return {
    file,
    images: findings.images.map((image) => ({ ...image, file })),
    changes: findings.changes,
    gaps: findings.gaps,
    karpenter: findings.karpenter.map((nodeClass) => ({ file, ...nodeClass })),
    ...kustomization === void 0 ? {} : { kustomization }
  };
}
var MAY_NAME = /image|EC2NodeClass|resources|bases|components|patches|include/i;
var MAY_PATCH = /\$patch|nodeSelector|nodeAffinity|\bos["']?\s*:/;
function mayNameImages(document) {
  if (/^kind:\s*["']?CustomResourceDefinition\b/m.test(document)) return false;
  if (/\bop["']?\s*:/.test(document)) return true;
  return MAY_NAME.test(document) || /\bkind["']?\s*:/.test(document) && MAY_PATCH.test(document);
}
function templateLine(text2) {
  const place2 = text2.indexOf("{{");
  return place2 < 0 ? void 0 : text2.slice(0, place2).split("\n").length;
}
function readDocument(tree, findings) {
  if (tree.kind === "nothing") return;
  if (isKubernetesObject(tree)) readKubernetes(tree, findings);
  else if (isTaskDefinition(tree)) readTaskDefinition(tree, findings);
  else if (isCloudFormation(tree)) readCloudFormation(tree, findings);
  else if (isCompose(tree)) readCompose(tree, findings);
  else if (isJsonPatch(tree)) sayJsonPatch(tree, findings);
  else if (tree.kind !== "map") findings.gap(tree.line, "is neither a manifest nor values");
  else if (isPipeline(tree)) sayImages2(tree, "looks like a pipeline of jobs", findings);
  else if (at(tree, "kind") !== void 0 || at(tree, "apiVersion") !== void 0) {
    sayImages2(tree, "has not both apiVersion and kind", findings);
  } else readHelmValues(tree, findings);
}
function isPipeline(tree) {
  const has = (key) => tree.entries.has(key);
  const kindOf = (key) => at(tree, key)?.kind;
  return has("jobs") && ["on", "workflows", "trigger", "pool"].some(has) || kindOf("stages") === "list" || kindOf("steps") === "list" || kindOf("pipelines") === "map" || [...tree.entries.values()].some((job) => at(job, "script")?.kind === "list");
}
function sayImages2(tree, what, findings) {
  const image = firstImage(tree, findings);
  if (image !== void 0) findings.gap(image.line, `${what}, so its images are not read`);
}
function joinReadings(readings) {
  const kustomizations = readings.flatMap(({ kustomization }) => kustomization ?? []);
  const contents = new Map(readings.map((reading2) => [reading2.file, reading2]));
  const kustomized = kustomize(kustomizations, contents);
  const plain2 = readings.flatMap(({ file, images }) => kustomized.consumed.has(file) ? [] : images);
  const judged = [...plain2, ...kustomized.images].map(judge);
  const gaps = readings.flatMap(({ file, gaps: found }) => found.map((gap) => ({ file, ...gap })));
  return {
    images: sorted(judged.flatMap(({ image }) => image ?? [])),
    unread: sorted([...gaps, ...kustomized.unread, ...judged.flatMap(({ unread }) => unread ?? [])]),
    karpenter: readings.flatMap(({ karpenter }) => karpenter)
  };
}
function judge(named3) {
  const { written, file, line, onlyOn, pullPolicy, where } = named3;
  const name = readImageName(written);
  if (name.kind === "unclear") {
    const what = `${where}: ${JSON.stringify(written.slice(0, 200))} ${name.why}`;
    return { unread: { file, line, what } };
  }
  const { repository, want } = name;
  return { image: { written, repository, want, file, line, onlyOn, pullPolicy, where } };
}
function sorted(placed) {
  return [...placed].sort((left, right) => byCodeUnit(left.file, right.file) || left.line - right.line);
}

// src/sources/sourceRules.ts
function rulesOf({ images }) {
  const rules = /* @__PURE__ */ new Map();
  for (const image of images) {
    const key = `${nameOfSource(image)} ${image.onlyOn ?? ""}`;
    if (!rules.has(key)) rules.set(key, ruleOf(image));
  }
  return [...rules.values()];
}
function nameOfSource({ repository, want }) {
  return want.kind === "tag" ? `${repository}:${want.tag}` : `${repository}@${want.digest}`;
}
function ruleOf({ written, repository, want, file, line, onlyOn }) {
  const { host, path } = splitHost(repository);
  return {
    place: `${file}:${line}`,
    file,
    text: written,
    ...host === void 0 ? {} : { host },
    path,
    want: want.kind === "tag" ? { kind: "tags", pattern: want.tag } : want,
    ...onlyOn === void 0 ? {} : { onlyOn }
  };
}
function unmatchedProblem({ unmatched }) {
  if (unmatched.length === 0) return void 0;
  const globs = unmatched.map((glob2) => JSON.stringify(glob2)).join(", ");
  return new Problem(
    `images-from: ${globs} ${unmatched.length === 1 ? "matches" : "match"} no file of the checkout.`,
    "Check the paths, which are relative to the root of the checkout, and that a step checks it out before this one; wildcards match no name that begins with a dot."
  );
}

// rehearsal/actionInputs.ts
var import_promises2 = __nccwpck_require__(455);
var import_node_path4 = __nccwpck_require__(760);
async function readActionInputs(folder) {
  const { inputs } = parse(
    await (0, import_promises2.readFile)((0, import_node_path4.join)(folder, "action.yml"), "utf8")
  );
  return Object.entries(inputs).map(([name, { description = "", default: value = "" }]) => ({
    name,
    description,
    default: String(value)
  }));
}

// rehearsal/random.ts
function seededRandom(seed) {
  let state = seed >>> 0;
  const fraction = () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
  const between = (least, most) => least + Math.floor(fraction() * (most - least + 1));
  return {
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    shuffle: (choices) => {
      const drawn = choices.map((choice) => ({ choice, key: fraction() }));
      return drawn.sort((left, right) => left.key - right.key).map(({ choice }) => choice);
    }
  };
}

// rehearsal/systems.ts
var SYSTEMS = {
  "windows-2019": windows("2019", "17763"),
  "windows-2022": windows("2022", "20348"),
  "windows-2025": windows("2025", "26100"),
  linux: linux("amd64", "x86_64"),
  "linux-arm64": linux("arm64", "arm64")
};
function windows(server, build) {
  const title = `Windows Server ${server}`;
  return { title, os: "windows", architecture: "amd64", build, written: server };
}
function linux(architecture, written) {
  return { title: `Amazon Linux 2023 (${written})`, os: "linux", architecture, written };
}
function platformOf({ os, architecture, build }, patch) {
  if (build === void 0) return { os, architecture };
  return { os, architecture, osVersion: `10.0.${build}.${patch}` };
}
function baseParameterPart(system, cluster, kubernetes) {
  const { os, written } = system;
  if (os === "windows") {
    const flavour = cluster === "EKS" ? `EKS_Optimized-${kubernetes}` : "ECS_Optimized";
    return `/Windows_Server-${written}-English-Core-${flavour}/`;
  }
  if (cluster === "EKS") return `/eks/optimized-ami/${kubernetes}/amazon-linux-2023/${written}/standard/`;
  return `/ecs/optimized-ami/amazon-linux-2023/${written === "arm64" ? "arm64/" : ""}recommended/`;
}

// rehearsal/cast.ts
var MEGABYTE = 1e6;
var TEAMS = ["harbor", "meadow", "lantern", "orchard", "compass", "juniper"];
var REGIONS = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-2"];
var SERVICES = ["web", "api", "worker", "checkout", "search", "billing", "reports", "identity"];
var TOOLS = ["log-router", "secrets-sync", "metrics-agent", "disk-janitor"];
function drawCast(seed) {
  const random = seededRandom(seed);
  const team = random.pick(TEAMS);
  const windowsServer = random.pick(["2022", "2025"]);
  const platforms = drawPlatforms(random);
  const host = platforms[`windows-${windowsServer}`];
  const services = random.shuffle(SERVICES).slice(0, random.between(3, 4));
  const releases = services.map((name) => drawReleases(random, seed, `${team}/${name}`, host));
  const shared = [platforms["windows-2022"], platforms["windows-2025"], platforms.linux];
  const collector = drawCollector(random, seed, shared);
  const tool = drawTool(random, seed, shared);
  const preview = random.pick(atLeastOne(releases)).inProduction;
  const steady = random.pick(atLeastOne(releases)).inProduction;
  const moving = random.pick([tool, ...releases.map(({ inProduction }) => inProduction)]);
  const [first] = atLeastOne(releases);
  const pipeline = `${team}-windows-nodes`;
  return {
    seed,
    author: { kind: "drawn", team },
    region: random.pick(REGIONS),
    pipeline,
    system: SYSTEMS[`windows-${windowsServer}`],
    cluster: "EKS",
    kubernetes: random.pick(["1.33", "1.34", "1.35"]),
    history: [collector, tool, ...releases.flatMap(({ pushes }) => pushes)],
    unnamed: [],
    artifacts: drawArtifacts(random, seed, team, first.inProduction),
    inputs: {
      pipeline,
      images: writeRules([
        { rule: `${team}/*:prod`, why: "what every service runs in production" },
        { rule: `${first.inProduction.repository}:${first.line} newest=2`, why: "for a quick way back" },
        { rule: `${collector.repository}:${collector.tags[0]}`, why: "on every node, pinned to a version" },
        { rule: "tools/*:stable", why: "whatever the platform team calls stable" }
      ])
    },
    quiet: [
      { kind: "same content", push: steady },
      random.pick([
        { kind: "attestation", push: { ...collector, attestation: `${collector.attestation}, again` } },
        { kind: "pull request", push: drawPullRequest(random, seed, preview) }
      ])
    ],
    move: { ...drawNext(random, moving), tags: moving.tags.slice(0, 1) }
  };
}
function atLeastOne(items) {
  const [first, ...others] = items;
  if (first === void 0) throw new Error("Nothing was drawn.");
  return [first, ...others];
}
function writeRules(rules) {
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  return rules.map(({ rule, why }) => `${rule.padEnd(width)}  # ${why}`).join("\n");
}
function drawPlatforms(random) {
  const drawn = (name) => platformOf(SYSTEMS[name], random.between(1500, 4800));
  return {
    "windows-2022": drawn("windows-2022"),
    "windows-2025": drawn("windows-2025"),
    linux: platformOf(SYSTEMS.linux, 0)
  };
}
function drawReleases(random, seed, repository, platform) {
  const major = random.between(1, 6);
  const newest = random.between(3, 30);
  const count3 = random.between(3, 4);
  const prod = random.between(0, 1);
  const base = random.between(1450 * MEGABYTE, 1900 * MEGABYTE);
  const runtime = random.between(60 * MEGABYTE, 280 * MEGABYTE);
  let age = random.between(4, 30);
  const pushes = Array.from({ length: count3 }, (_, back) => {
    const version = `v${major}.${newest - back}.${random.between(0, 4)}`;
    const push3 = {
      repository,
      tags: back === prod ? ["prod", version] : [version],
      content: `${repository} ${version} of ${seed}`,
      layerSizes: [base, runtime, random.between(6 * MEGABYTE, 70 * MEGABYTE)],
      platforms: [platform],
      attestation: "",
      age
    };
    age += random.between(40, 200);
    return push3;
  });
  const [newestPush, before] = pushes;
  const inProduction = (prod === 0 ? newestPush : before) ?? newestPush;
  if (inProduction === void 0) throw new Error(`${repository} has no release.`);
  return { line: `v${major}.*`, pushes, inProduction };
}
function drawCollector(random, seed, platforms) {
  const repository = "platform/otel-collector";
  const version = `0.${random.between(120, 145)}.${random.between(0, 2)}`;
  return { ...drawSmall(random, seed, repository, version, platforms), tags: [version] };
}
function drawTool(random, seed, platforms) {
  const version = `${random.between(1, 3)}.${random.between(0, 12)}`;
  const small = drawSmall(random, seed, `tools/${random.pick(TOOLS)}`, version, platforms);
  return { ...small, tags: ["stable", version] };
}
function drawSmall(random, seed, repository, version, platforms) {
  return {
    repository,
    content: `${repository} ${version} of ${seed}`,
    layerSizes: [random.between(115 * MEGABYTE, 130 * MEGABYTE), random.between(9 * MEGABYTE, 90 * MEGABYTE)],
    platforms,
    attestation: `provenance of ${repository} ${version}`,
    age: random.between(100, 900)
  };
}
function drawNext(random, push3) {
  const top = random.between(6 * MEGABYTE, 90 * MEGABYTE);
  return {
    ...push3,
    content: `${push3.content}, and then ${random.between(1, 1e6)}`,
    layerSizes: [...push3.layerSizes.slice(0, -1), top],
    age: 0
  };
}
function drawPullRequest(random, seed, push3) {
  const number = random.between(200, 4e3);
  return { ...drawNext(random, push3), content: `pull request ${number} of ${seed}`, tags: [`pr-${number}`] };
}
function drawArtifacts(random, seed, team, signed) {
  const chart = `${random.between(0, 3)}.${random.between(1, 20)}.0`;
  return [
    {
      repository: `charts/${team}`,
      kind: "helm chart",
      content: `chart ${chart} of ${seed}`,
      tags: [chart]
    },
    {
      repository: signed.repository,
      kind: "cosign signature",
      content: `signature of ${signed.content}`,
      tags: [`sha256-${random.between(1, 2 ** 31)}.sig`]
    }
  ];
}

// rehearsal/folder.ts
var import_promises5 = __nccwpck_require__(455);
var import_node_os2 = __nccwpck_require__(161);
var import_node_path6 = __nccwpck_require__(760);

// runner/commandFiles.ts
function readCommandFile(text2) {
  const values = {};
  const lines = text2.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const multiline = /^([^=]+?)<<(.+)$/.exec(line);
    if (multiline?.[1] !== void 0 && multiline[2] !== void 0) {
      const end = lines.indexOf(multiline[2], index + 1);
      if (end < 0) throw new Error(`The value of ${multiline[1]} has no end.`);
      values[multiline[1]] = lines.slice(index + 1, end).join("\n");
      index = end;
      continue;
    }
    const equals = line.indexOf("=");
    if (equals < 1) throw new Error(`The runner refuses the line ${JSON.stringify(line)}.`);
    values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}
function readWorkflowCommands(stdout) {
  return stdout.split(/\r\n?|\n/).flatMap((line) => {
    const command = /^\s*::([A-Za-z-]+)(?: [^:]*(?::(?!:)[^:]*)*)?::(.*)$/s.exec(line) ?? /##\[([A-Za-z-]+)[^\]]*\](.*)$/s.exec(line);
    if (command?.[1] === void 0) return [];
    return [{ name: command[1], message: unescaped(command[2] ?? "") }];
  });
}
function readAnnotations(stdout) {
  return readWorkflowCommands(stdout).flatMap(
    ({ name, message }) => name === "error" || name === "warning" || name === "notice" ? [{ level: name, message }] : []
  );
}
function withoutSecrets(stdout) {
  const secrets = readWorkflowCommands(stdout).filter(({ name, message }) => name === "add-mask" && message !== "").map(({ message }) => message).sort((left, right) => right.length - left.length);
  const shown = stdout.replace(/^\s*::add-mask::.*(?:\r?\n|$)/gm, "");
  return secrets.reduce((text2, secret) => text2.replaceAll(secret, "***"), shown);
}
function unescaped(message) {
  return message.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%25/g, "%");
}

// local-aws/account.ts
var import_node_crypto = __nccwpck_require__(598);

// local-aws/service.ts
var AwsError = class extends Error {
  name = "AwsError";
  code;
  status;
  constructor(code2, message, status = 400) {
    super(message);
    this.code = code2;
    this.status = status;
  }
};

// local-aws/account.ts
var mainAccount = {
  accessKeyId: "AKIALOCALAWS00000001",
  secretAccessKey: "local-aws-secret-access-key-0000000001",
  sessionToken: void 0,
  accountId: "111122223333",
  principal: "arn:aws:iam::111122223333:user/ci",
  expiresAt: void 0,
  policy: void 0
};
function accountBook() {
  return {
    credentials: /* @__PURE__ */ new Map([[mainAccount.accessKeyId, mainAccount]]),
    roles: /* @__PURE__ */ new Map(),
    oidcProviders: /* @__PURE__ */ new Map()
  };
}
function addUser(book, accountId, name, policy, partition = "aws") {
  const key = (0, import_node_crypto.createHash)("sha256").update(`${partition}/${accountId}/${name}`).digest("hex").toUpperCase();
  const credential = {
    accessKeyId: `AKIA${key.slice(0, 16)}`,
    secretAccessKey: key.slice(16, 56),
    sessionToken: void 0,
    accountId,
    principal: `arn:${partition}:iam::${accountId}:user/${name}`,
    expiresAt: void 0,
    policy
  };
  book.credentials.set(credential.accessKeyId, credential);
  return credential;
}
function addRole(book, role) {
  const whole = {
    maxSessionSeconds: 3600,
    sessionSeconds: void 0,
    webIdentity: void 0,
    policy: void 0,
    trust: void 0,
    ...role
  };
  book.roles.set(whole.arn, whole);
  return whole;
}
function addOidcProvider(book, provider) {
  if (book.oidcProviders.has(provider.arn)) {
    throw new AwsError("EntityAlreadyExists", `Provider with url ${provider.arn} already exists.`, 409);
  }
  book.oidcProviders.set(provider.arn, provider);
}
function credentialOf(book, accessKeyId, sessionToken, partition, now2) {
  const credential = book.credentials.get(accessKeyId);
  const isOfPartition = credential?.principal.split(":")[1] === partition;
  if (credential === void 0 || !isOfPartition || credential.sessionToken !== sessionToken) {
    throw new AwsError(
      "UnrecognizedClientException",
      "The security token included in the request is invalid.",
      403
    );
  }
  if (credential.expiresAt !== void 0 && credential.expiresAt <= now2) {
    throw new AwsError("ExpiredTokenException", "The security token included in the request is expired", 403);
  }
  return credential;
}

// local-aws/policy.ts
function allows(policy, action, resource, context = {}) {
  const statements = list(policy.Statement);
  for (const statement of statements) refuseUnknown(statement);
  const fitting = statements.filter(
    (statement) => list(statement.Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) && list(statement.Resource).some((pattern) => matches(pattern, resource)) && holds(statement.Condition ?? {}, context)
  );
  return fitting.some(({ Effect }) => Effect === "Allow") && !fitting.some(({ Effect }) => Effect === "Deny");
}
var ELEMENTS = ["Sid", "Effect", "Action", "Resource", "Condition"];
var CONDITION_KEYS = /^(?:iam:(?:PassedToService|AWSServiceName)|aws:ResourceTag\/.+)$/i;
var OPERATORS = ["StringEquals", "StringLike"];
function refuseUnknown(statement) {
  const { Condition: conditions = {} } = statement;
  const unknown = [
    ...Object.keys(statement).filter((element2) => !ELEMENTS.includes(element2)),
    ...Object.keys(conditions).filter((operator) => !OPERATORS.includes(operator)),
    ...Object.values(conditions).flatMap((keys) => Object.keys(keys)).filter((key) => !CONDITION_KEYS.test(key))
  ];
  if (unknown.length > 0) throw new Error(`local-aws does not evaluate ${unknown.join(", ")} of a policy`);
}
function holds(condition, context) {
  const said = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  return Object.entries(condition).every(
    ([operator, keys]) => Object.entries(keys).every(([key, wanted]) => {
      const value = said.get(key.toLowerCase());
      if (value === void 0) return false;
      return list(wanted).some((each) => operator === "StringLike" ? matches(each, value) : each === value);
    })
  );
}
function matches(pattern, value) {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(value);
}
function list(items) {
  return isList(items) ? items : [items];
}
function isList(items) {
  return Array.isArray(items);
}

// local-aws/world.ts
var import_node_crypto2 = __nccwpck_require__(598);

// local-aws/clock.ts
var systemClock = { now: () => /* @__PURE__ */ new Date() };

// local-aws/regions.ts
var REGIONS2 = [
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
  "ca-central-1",
  "sa-east-1",
  "eu-west-1",
  "eu-west-2",
  "eu-central-1",
  "eu-north-1",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-northeast-1",
  "cn-north-1",
  "cn-northwest-1",
  "us-gov-east-1",
  "us-gov-west-1",
  "eusc-de-east-1"
];
function partitionOf(region) {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("eusc-")) return "aws-eusc";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
function domainOf(partition) {
  return { "aws-cn": "amazonaws.com.cn", "aws-eusc": "amazonaws.eu" }[partition] ?? "amazonaws.com";
}

// local-aws/services/ec2/state.ts
function emptyEc2() {
  return {
    amis: /* @__PURE__ */ new Map(),
    snapshots: /* @__PURE__ */ new Map(),
    launchTemplates: /* @__PURE__ */ new Map(),
    vpcs: /* @__PURE__ */ new Map(),
    subnets: /* @__PURE__ */ new Map(),
    fastLaunch: /* @__PURE__ */ new Map(),
    fastLaunchScripts: []
  };
}

// local-aws/services/ecr/state.ts
function emptyEcr() {
  return { repositories: /* @__PURE__ */ new Map(), pullThroughCacheRules: [] };
}

// local-aws/services/imagebuilder/state.ts
function emptyImageBuilder() {
  return {
    components: /* @__PURE__ */ new Map(),
    imageRecipes: /* @__PURE__ */ new Map(),
    containerRecipes: /* @__PURE__ */ new Map(),
    infrastructures: /* @__PURE__ */ new Map(),
    distributions: /* @__PURE__ */ new Map(),
    pipelines: /* @__PURE__ */ new Map(),
    builds: /* @__PURE__ */ new Map(),
    buildNumbers: /* @__PURE__ */ new Map(),
    managedImages: /* @__PURE__ */ new Map(),
    workflows: /* @__PURE__ */ new Map(),
    clientTokens: /* @__PURE__ */ new Map()
  };
}

// local-aws/switches.ts
var defaultSwitches = {
  identicalComponent: "ResourceAlreadyExistsException",
  componentsResolved: "when the build starts",
  imageShowsComponents: "as written",
  startWhileRunning: "second build",
  imageOrder: "newest first",
  summaryTags: "immediately",
  amisOfFailedDistribution: "filled",
  availableAwaits: "the call",
  notFound: "ResourceNotFoundException",
  clientTokenMemory: 24 * 60 * 60 * 1e3,
  recipePlaceholders: "one",
  firstRecipeVersion: 0
};

// local-aws/world.ts
var MINUTE = 6e4;
var defaultDurations = {
  PENDING: 2 * MINUTE,
  CREATING: 5 * MINUTE,
  BUILDING: 25 * MINUTE,
  TESTING: 5 * MINUTE,
  DISTRIBUTING: 6 * MINUTE,
  INTEGRATING: 2 * MINUTE,
  cancelling: MINUTE,
  fastLaunchShown: MINUTE,
  fastLaunchEnabling: 8 * MINUTE,
  fastLaunchDisabling: 5 * MINUTE,
  listingLag: 2 * MINUTE
};
function createWorld(options = {}) {
  return {
    seed: options.seed ?? "local-aws",
    clock: options.clock ?? systemClock,
    timeFactor: options.timeFactor ?? 1,
    durations: { ...defaultDurations, ...options.durations },
    switches: { ...defaultSwitches, ...options.switches },
    accounts: accountBook(),
    regions: /* @__PURE__ */ new Map(),
    journal: [],
    faults: [],
    onCall: void 0,
    buildScripts: [],
    policy: options.policy,
    registryPassword: options.registryPassword,
    componentRunner: options.componentRunner,
    endpoint: "",
    furnish: options.furnish ?? (() => {
    }),
    pages: /* @__PURE__ */ new Map(),
    agenda: [],
    moment: void 0,
    counter: 0
  };
}
function now(world) {
  return world.moment ?? world.clock.now();
}
function after(world, milliseconds) {
  return new Date(now(world).getTime() + milliseconds / world.timeFactor);
}
function at2(world, moment, happen) {
  world.counter += 1;
  world.agenda.push({ at: moment.getTime(), order: world.counter, happen });
  world.agenda.sort((left, right) => left.at - right.at || left.order - right.order);
}
function settle(world) {
  if (world.moment !== void 0) return;
  const present3 = world.clock.now().getTime();
  for (; ; ) {
    const [next] = world.agenda;
    if (next === void 0 || next.at > present3) return;
    world.agenda.shift();
    world.moment = new Date(next.at);
    try {
      next.happen();
    } finally {
      world.moment = void 0;
    }
  }
}
function newHex(world, length) {
  world.counter += 1;
  return (0, import_node_crypto2.createHash)("sha512").update(`${world.seed}:${world.counter}`).digest("hex").slice(0, length);
}
function newUuid(world) {
  const hex = newHex(world, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
function inRegion(world, region) {
  const existing = world.regions.get(region);
  if (existing !== void 0) return existing;
  if (!REGIONS2.includes(region)) throw new Error(`local-aws has no Region ${region}`);
  const state = {
    imagebuilder: emptyImageBuilder(),
    ecr: emptyEcr(),
    ec2: emptyEc2(),
    ssm: /* @__PURE__ */ new Map()
  };
  world.regions.set(region, state);
  world.furnish(world, region);
  return state;
}
function arnOf(service, region, accountId, resource) {
  return `arn:${partitionOf(region)}:${service}:${region}:${accountId}:${resource}`;
}

// local-aws/services/imagebuilder/errors.ts
function invalidRequest(message) {
  return new AwsError("InvalidRequestException", message, 400);
}
function alreadyExists(message) {
  return new AwsError("ResourceAlreadyExistsException", message, 400);
}
function dependency(message) {
  return new AwsError("ResourceDependencyException", message, 400);
}
function resourceInUse(message) {
  return new AwsError("ResourceInUseException", message, 400);
}
function invalidPaginationToken() {
  return new AwsError("InvalidPaginationTokenException", "The pagination token is not valid.", 400);
}
function dryRunSucceeded() {
  return new AwsError(
    "DryRunOperationException",
    "The dry run operation was successful, but no actual change was made.",
    412
  );
}
function notFound(world, arn) {
  const message = `The resource '${arn}' does not exist.`;
  return world.switches.notFound === "ResourceNotFoundException" ? new AwsError("ResourceNotFoundException", message, 404) : new AwsError("ClientException", message, 400);
}

// local-aws/services/imagebuilder/arns.ts
function normalisedName(name) {
  return name.toLowerCase().replace(/[ _]/g, "-");
}
function resourceArn(scope, kind, name, version, build) {
  const nodes = [kind, normalisedName(name), version, build].filter((node) => node !== void 0);
  return arnOf("imagebuilder", scope.region, scope.accountId, nodes.join("/"));
}
function parseArn(scope, arn, kind) {
  const [, partition, service, region = "", accountId = "", resource = ""] = arn.split(":");
  const [found = "", name = "", version, build] = resource.split("/");
  if (service !== "imagebuilder" || found !== kind) {
    throw invalidRequest(`The value supplied '${arn}' is not an ARN of type ${kind}.`);
  }
  if (region !== scope.region || partition !== scope.partition) {
    throw invalidRequest(`The ARN '${arn}' is of another Region than this request, ${scope.region}.`);
  }
  if (accountId !== scope.accountId && /^\d{12}$/.test(accountId)) {
    throw new AwsError("ForbiddenException", `You are not authorized to access the resource '${arn}'.`, 403);
  }
  return {
    region,
    accountId,
    kind: found,
    name,
    version,
    build: build === void 0 ? void 0 : Number(build),
    unversioned: arn.slice(0, arn.indexOf(`:${kind}/`) + kind.length + 2) + name
  };
}

// local-aws/services/members.ts
function isStructure(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof Uint8Array);
}
function optionalText(of, member) {
  return read(of, member, (value) => typeof value === "string");
}
function text(of, member) {
  return present(optionalText(of, member), member);
}
function optionalNumber(of, member) {
  return read(of, member, (value) => typeof value === "number");
}
function optionalFlag(of, member) {
  return read(of, member, (value) => typeof value === "boolean");
}
function optionalStructure(of, member) {
  return read(of, member, isStructure);
}
function structures(of, member) {
  return list2(of, member, isStructure);
}
function texts(of, member) {
  return list2(of, member, (value) => typeof value === "string");
}
function textMap(of, member) {
  const map2 = optionalStructure(of, member) ?? {};
  return Object.fromEntries(Object.keys(map2).map((key) => [key, text(map2, key)]));
}
function pick(of, members) {
  return Object.fromEntries(
    members.flatMap((member) => of[member] === void 0 ? [] : [[member, of[member]]])
  );
}
function read(of, member, isKind) {
  const value = of[member];
  if (value === void 0 || value === null) return void 0;
  if (isKind(value)) return value;
  throw new TypeError(`${member} has an unexpected type`);
}
function list2(of, member, isKind) {
  const value = of[member];
  if (value === void 0 || value === null) return [];
  if (!isList2(value)) throw new TypeError(`${member} is no list`);
  return value.map((item) => {
    if (isKind(item)) return item;
    throw new TypeError(`${member} holds an item of an unexpected type`);
  });
}
function isList2(value) {
  return Array.isArray(value);
}
function present(value, member) {
  if (value === void 0) throw new TypeError(`${member} is absent`);
  return value;
}

// local-aws/authorization.ts
function authorize(world, call) {
  const policy = world.accounts.credentials.get(call.accessKeyId)?.policy ?? world.policy;
  if (policy === void 0 || call.accessKeyId === "") return;
  const missing = requirements(world, call).find(
    ({ action, resource, context }) => !allows(policy, action, resource, context)
  );
  if (missing !== void 0) throw denied(call, missing);
}
function denied(call, { action, resource }) {
  const on = resource === "*" ? "" : ` on resource: ${resource}`;
  const sentence2 = `User: ${call.principal} is not authorized to perform: ${action}${on} because no identity-based policy allows the ${action} action`;
  if (action === "iam:CreateServiceLinkedRole") {
    const message = `Can't enable EC2 Fast Launch. Create SLR failed: user is not authorized to perform ${action}`;
    return new AwsError("UnauthorizedOperation", message, 403);
  }
  if (call.service === "ec2") {
    const message = `You are not authorized to perform this operation. ${sentence2}. Encoded authorization failure message: local-aws`;
    return new AwsError("UnauthorizedOperation", message, 403);
  }
  if (call.service === "sts") return new AwsError("AccessDenied", sentence2, 403);
  return new AwsError("AccessDeniedException", sentence2, call.service === "imagebuilder" ? 403 : 400);
}
function requirements(world, call) {
  switch (call.service) {
    case "imagebuilder":
      return imageBuilderRequirements(world, call);
    case "ecr":
      return ecrRequirements(call);
    case "ec2":
      return ec2Requirements(world, call);
    case "ssm":
      return ssmRequirements(call);
    case "sts":
      if (call.operation !== "AssumeRole") return [];
      return [{ action: "sts:AssumeRole", resource: text(call.input, "RoleArn") }];
  }
}
var ARN_MEMBERS = [
  ...["componentBuildVersionArn", "imageBuildVersionArn", "imagePipelineArn", "imageRecipeArn"],
  ...["infrastructureConfigurationArn", "distributionConfigurationArn", "resourceArn"],
  "workflowBuildVersionArn"
];
var CREATED_KINDS = {
  CreateComponent: "component",
  CreateImageRecipe: "image-recipe",
  CreateImagePipeline: "image-pipeline",
  CreateInfrastructureConfiguration: "infrastructure-configuration",
  CreateDistributionConfiguration: "distribution-configuration"
};
function imageBuilderRequirements(world, call) {
  const resource = imageBuilderResource(call);
  const own = { action: `imagebuilder:${call.operation}`, resource };
  const { input } = call;
  const tags = input.tags !== void 0 || input.imageTags !== void 0;
  const tagged = call.operation === "StartImagePipelineExecution" ? startedImage(world, call) : resource;
  const tagging = tags && call.operation !== "TagResource" ? [{ action: "imagebuilder:TagResource", resource: tagged }] : [];
  return [own, ...tagging, ...referred(call), ...componentData(call), ...instanceProfile(call)];
}
function imageBuilderResource(call) {
  const kind = CREATED_KINDS[call.operation];
  if (kind !== void 0) {
    const version = optionalText(call.input, "semanticVersion");
    const name = normalisedName(text(call.input, "name"));
    const versions = [version ?? [], kind === "component" ? "1" : []].flat();
    return imageBuilderArn(call, [kind, name, ...versions].join("/"));
  }
  const listed2 = optionalText(call.input, "componentVersionArn") ?? optionalText(call.input, "imageVersionArn");
  if (listed2 !== void 0) return `${listed2}/*`;
  const execution = optionalText(call.input, "workflowExecutionId");
  if (execution !== void 0) return imageBuilderArn(call, `workflow-execution/${execution}`);
  const step = optionalText(call.input, "stepExecutionId");
  if (step !== void 0) return imageBuilderArn(call, `workflow-step-execution/${step}`);
  const arns = ["UpdateImagePipeline"].includes(call.operation) ? ["imagePipelineArn"] : ARN_MEMBERS;
  return arns.map((member) => optionalText(call.input, member)).find((arn) => arn !== void 0) ?? "*";
}
function referred(call) {
  const { input, operation } = call;
  if (operation === "CreateImageRecipe") {
    const parent = text(input, "parentImage");
    return [
      ...structures(input, "components").map((entry2) => reading("Component", text(entry2, "componentArn"))),
      ...parent.startsWith("arn:") ? [reading("Image", parent)] : []
    ];
  }
  if (operation !== "UpdateImagePipeline" && operation !== "CreateImagePipeline") return [];
  const named3 = [
    ["ImageRecipe", "imageRecipeArn"],
    ["ContainerRecipe", "containerRecipeArn"],
    ["InfrastructureConfiguration", "infrastructureConfigurationArn"],
    ["DistributionConfiguration", "distributionConfigurationArn"]
  ];
  const role = optionalText(input, "executionRole");
  return [
    ...named3.flatMap(([what, member]) => {
      const arn = optionalText(input, member);
      return arn === void 0 ? [] : [reading(what, arn)];
    }),
    ...structures(input, "workflows").map((workflow) => reading("Workflow", text(workflow, "workflowArn"))),
    ...role === void 0 ? [] : [passing(roleArn(call, role), "imagebuilder.amazonaws.com")]
  ];
}
function passing(resource, service) {
  return { action: "iam:PassRole", resource, context: { "iam:PassedToService": service } };
}
function componentData(call) {
  if (call.operation !== "CreateComponent") return [];
  const key = optionalText(call.input, "kmsKeyId");
  const [, bucket, path] = /^s3:\/\/([^/]+)\/(.+)$/.exec(optionalText(call.input, "uri") ?? "") ?? [];
  const s3 = (what) => `arn:${call.partition}:s3:::${what}`;
  return [
    ...bucket === void 0 ? [] : [
      { action: "s3:GetObject", resource: s3(`${bucket}/${path}`) },
      { action: "s3:ListBucket", resource: s3(bucket) }
    ],
    ...key === void 0 ? [] : ["Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext"].map((name) => ({
      action: `kms:${name}`,
      resource: key.startsWith("arn:") ? key : arnOf("kms", call.region, call.accountId, `key/${key}`)
    }))
  ];
}
function instanceProfile(call) {
  if (!/^(?:Create|Update)InfrastructureConfiguration$/.test(call.operation)) return [];
  const name = text(call.input, "instanceProfileName");
  return [
    {
      action: "iam:GetInstanceProfile",
      resource: `arn:${call.partition}:iam::${call.accountId}:instance-profile/${name}`
    },
    passing(roleArn(call, name), "ec2.amazonaws.com")
  ];
}
function reading(what, resource) {
  return { action: `imagebuilder:Get${what}`, resource };
}
function roleArn(call, role) {
  return role.startsWith("arn:") ? role : `arn:${call.partition}:iam::${call.accountId}:role/${role}`;
}
function startedImage(world, call) {
  const { pipelines } = inRegion(world, call.region).imagebuilder;
  const recipe = pipelines.get(text(call.input, "imagePipelineArn"))?.settings.imageRecipeArn;
  const [, name = "*", version = "*"] = typeof recipe === "string" ? recipe.split("/") : [];
  return imageBuilderArn(call, `image/${name}/${version}/1`);
}
function imageBuilderArn(call, resource) {
  return arnOf("imagebuilder", call.region, call.accountId, resource);
}
function ecrRequirements(call) {
  const { input, operation } = call;
  const registryId = optionalText(input, "registryId") ?? call.accountId;
  const repository = (name) => arnOf("ecr", call.region, registryId, `repository/${name}`);
  const single = optionalText(input, "repositoryName");
  const names2 = texts(input, "repositoryNames");
  if (operation === "ListImageReferrers" && single !== void 0) {
    return [{ action: "ecr:BatchGetImage", resource: repository(single) }];
  }
  const action = `ecr:${operation}`;
  if (single !== void 0) return [{ action, resource: repository(single) }];
  if (names2.length > 0) return names2.map((name) => ({ action, resource: repository(name) }));
  if (operation === "DescribeRepositories") return [{ action, resource: repository("*") }];
  return [{ action, resource: "*" }];
}
function ec2Requirements(world, call) {
  const action = `ec2:${call.operation}`;
  if (call.operation.startsWith("Describe")) return [{ action, resource: "*" }];
  const template = optionalStructure(call.input, "LaunchTemplate") ?? {};
  const ids = [
    ...texts(call.input, "Resources"),
    ...["ImageId", "LaunchTemplateId"].flatMap((member) => optionalText(call.input, member) ?? []),
    ...[optionalText(template, "LaunchTemplateId") ?? []].flat()
  ];
  if (ids.length === 0) return [{ action, resource: "*" }];
  return [
    ...ids.map((id) => ({ action, resource: ec2Arn(call, id), context: tagsOf(world, call, id) })),
    ...call.operation === "EnableFastLaunch" ? fastLaunchRole(world, call) : []
  ];
}
function tagsOf(world, call, id) {
  const tags = inRegion(world, call.region).ec2.amis.get(id)?.tags ?? {};
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}
var FAST_LAUNCH = "ec2fastlaunch.amazonaws.com";
function fastLaunchRole(world, call) {
  const used = [...world.regions.values()].flatMap(({ ec2: ec22 }) => [...ec22.fastLaunch.values()]);
  if (used.some(({ ownerId }) => ownerId === call.accountId)) return [];
  const role = `aws-service-role/${FAST_LAUNCH}/AWSServiceRoleForEC2FastLaunch`;
  return [
    {
      action: "iam:CreateServiceLinkedRole",
      resource: `arn:${call.partition}:iam::${call.accountId}:role/${role}`,
      context: { "iam:AWSServiceName": FAST_LAUNCH }
    }
  ];
}
function ec2Arn(call, id) {
  if (id.startsWith("ami-")) return arnOf("ec2", call.region, "", `image/${id}`);
  if (id.startsWith("snap-")) return arnOf("ec2", call.region, "", `snapshot/${id}`);
  return arnOf("ec2", call.region, call.accountId, `launch-template/${id}`);
}
function ssmRequirements(call) {
  const single = optionalText(call.input, "Name");
  const names2 = single === void 0 ? texts(call.input, "Names") : [single];
  return names2.map((name) => ({ action: `ssm:${call.operation}`, resource: parameterArn(call, name) }));
}
function parameterArn(call, name) {
  if (name.startsWith("arn:")) return name;
  const owner = name.startsWith("/aws/service/") ? "" : call.accountId;
  return arnOf("ssm", call.region, owner, `parameter${name.startsWith("/") ? "" : "/"}${name}`);
}

// local-aws/services/ec2/errors.ts
function ec2Error(code2, message) {
  return new AwsError(code2, message, 400);
}
function invalidParameter(message) {
  return ec2Error("InvalidParameterValue", message);
}
function dryRunSucceeded2() {
  return new AwsError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
}

// local-aws/services/paging.ts
function page(world, call, request) {
  const key = listingKey(call);
  const offset = request.token === void 0 ? 0 : offsetOf(world, request.token, key, request.invalidToken);
  const end = offset + request.size;
  const items = request.items.slice(offset, end);
  if (end >= request.items.length) return { items, nextToken: void 0 };
  const nextToken = Buffer.from(newHex(world, 64), "hex").toString("base64url");
  world.pages.set(nextToken, { key, offset: end });
  return { items, nextToken };
}
function offsetOf(world, token, key, invalid) {
  const known = world.pages.get(token);
  if (known === void 0 || known.key !== key) throw invalid();
  return known.offset;
}
function listingKey(call) {
  const { nextToken: _, NextToken: __, ...input } = call.input;
  return JSON.stringify([call.accountId, call.region, call.service, call.operation, input]);
}
function scramble(items, identity) {
  return items.map((item) => ({ item, key: hash(identity(item)) })).sort((left, right) => left.key - right.key).map(({ item }) => item);
}
function hash(text2) {
  let value = 2166136261;
  for (let index = 0; index < text2.length; index += 1) {
    value = Math.imul(value ^ text2.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}

// local-aws/services/ec2/requests.ts
function endDryRun(call) {
  if (optionalFlag(call.input, "DryRun") === true) throw dryRunSucceeded2();
}
function tagList(tags) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
function filtered(call, items, can) {
  let kept = items;
  for (const filter of structures(call.input, "Filters")) {
    const name = text(filter, "Name");
    const patterns = texts(filter, "Values");
    const read2 = reader(can, name);
    if (read2 === void 0) throw invalidParameter(`The filter '${name}' is invalid`);
    kept = kept.filter((item) => read2(item).some((value) => patterns.some((each) => matches(each, value))));
  }
  return kept;
}
function reader(can, name) {
  const { tags } = can;
  if (tags !== void 0 && name === "tag-key") return (item) => Object.keys(tags(item));
  if (tags !== void 0 && name.startsWith("tag:")) {
    const key = name.slice("tag:".length);
    return (item) => Object.entries(tags(item)).flatMap(([tag, value]) => tag === key ? [value] : []);
  }
  return Object.hasOwn(can.values, name) ? can.values[name] : void 0;
}
function describing(world, call, member, items, show, identity) {
  const { items: shown, nextToken } = page(world, call, {
    items: scramble(items, (item) => world.seed + identity(item)),
    size: optionalNumber(call.input, "MaxResults") ?? 1e3,
    token: optionalText(call.input, "NextToken"),
    invalidToken: () => ec2Error("InvalidNextToken", "The provided NextToken is not valid.")
  });
  return { [member]: shown.map(show), NextToken: nextToken };
}

// local-aws/services/ec2/amis.ts
var AMAZON = "801119661308";
function amiOperations(world) {
  return {
    DescribeImages: (call) => describeImages(world, call),
    DeregisterImage: (call) => deregisterImage(world, call),
    DisableImage: (call) => disableImage(world, call),
    EnableImageDeprecation: (call) => enableImageDeprecation(world, call)
  };
}
function addAmi(world, region, ami) {
  const { ec2: ec22 } = inRegion(world, region);
  const id = ami.id ?? `ami-0${newHex(world, 16)}`;
  const snapshotId = `snap-0${newHex(world, 16)}`;
  const whole = {
    ownerAlias: void 0,
    description: void 0,
    architecture: "x86_64",
    windows: false,
    osVersion: "Amazon Linux 2023",
    creationDate: now(world),
    volumeGiB: 50,
    writtenBytes: ami.windows === true ? 16e9 : 3e9,
    sourceImageId: void 0,
    sourceImageRegion: void 0,
    sysprepped: false,
    public: false,
    launchPermissions: /* @__PURE__ */ new Set(),
    state: "available",
    deprecatedFrom: void 0,
    tags: {},
    ...ami,
    id,
    snapshotId
  };
  ec22.amis.set(id, whole);
  const description = `Created by CreateImage for ${id}`;
  const startedAt = now(world);
  const { ownerId, volumeGiB, writtenBytes: fullBytes } = whole;
  const snapshot = { id: snapshotId, ownerId, description, volumeGiB, fullBytes, startedAt, tags: {} };
  ec22.snapshots.set(snapshotId, snapshot);
  return whole;
}
function visibleAmi(world, scope, id) {
  const ami = inRegion(world, scope.region).ec2.amis.get(id);
  return ami !== void 0 && mayUse(ami, scope.accountId) ? ami : void 0;
}
function mayUse(ami, accountId) {
  return ami.public || ami.ownerId === accountId || ami.launchPermissions.has(accountId);
}
function describeImages(world, call) {
  const ids = texts(call.input, "ImageIds");
  if (ids.length > 0 && optionalNumber(call.input, "MaxResults") !== void 0) {
    throw ec2Error(
      "InvalidParameterCombination",
      "The parameter imageIdsSet cannot be used with the parameter maxResults"
    );
  }
  const named3 = ids.map((id) => requireVisible(world, call, id));
  endDryRun(call);
  const all = ids.length > 0 ? named3 : [...inRegion(world, call.region).ec2.amis.values()];
  const owners = texts(call.input, "Owners");
  const visible = all.filter(
    (ami) => mayUse(ami, call.accountId) && (owners.length === 0 || owners.some((owner) => isOwner(ami, owner, call.accountId))) && (optionalFlag(call.input, "IncludeDisabled") === true || ami.state !== "disabled") && (isShownThoughDeprecated(call, ami) || ids.length > 0 || !isDeprecated(world, ami))
  );
  const matching = filtered(call, visible, {
    tags: (ami) => ami.tags,
    values: {
      "image-id": ({ id }) => [id],
      name: ({ name }) => [name],
      description: ({ description }) => [description ?? ""],
      state: ({ state }) => [state],
      "owner-id": ({ ownerId }) => [ownerId],
      "owner-alias": ({ ownerAlias }) => [ownerAlias ?? ""],
      architecture: ({ architecture }) => [architecture],
      platform: ({ windows: windows2 }) => windows2 ? ["windows"] : [],
      "is-public": (ami) => [String(ami.public)],
      "image-type": () => ["machine"],
      "root-device-type": () => ["ebs"],
      "virtualization-type": () => ["hvm"],
      "source-image-id": ({ sourceImageId }) => [sourceImageId ?? ""],
      "creation-date": ({ creationDate }) => [creationDate.toISOString()]
    }
  });
  return describing(
    world,
    call,
    "Images",
    matching,
    (ami) => describe(call, ami),
    ({ id }) => id
  );
}
function requireVisible(world, call, id) {
  if (!/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id)) {
    throw ec2Error("InvalidAMIID.Malformed", `Invalid id: "${id}" (expecting "ami-...")`);
  }
  const ami = visibleAmi(world, call, id);
  if (ami === void 0) throw ec2Error("InvalidAMIID.NotFound", `The image id '[${id}]' does not exist`);
  return ami;
}
function isOwner(ami, owner, accountId) {
  if (owner === "self") return ami.ownerId === accountId;
  return owner === "amazon" ? ami.ownerAlias === "amazon" : ami.ownerId === owner;
}
function isDeprecated(world, ami) {
  return ami.deprecatedFrom !== void 0 && ami.deprecatedFrom <= now(world);
}
function isShownThoughDeprecated(call, ami) {
  return ami.ownerId === call.accountId || optionalFlag(call.input, "IncludeDeprecated") === true;
}
function describe(call, ami) {
  const rootDevice = rootDeviceOf(ami);
  return {
    ImageId: ami.id,
    ImageLocation: `${ami.ownerAlias ?? ami.ownerId}/${ami.name}`,
    Name: ami.name,
    Description: ami.description,
    State: ami.state,
    OwnerId: ami.ownerId,
    ImageOwnerAlias: ami.ownerAlias,
    CreationDate: ami.creationDate.toISOString(),
    DeprecationTime: ami.deprecatedFrom?.toISOString(),
    Public: ami.public,
    Architecture: ami.architecture,
    ImageType: "machine",
    Platform: ami.windows ? "Windows" : void 0,
    PlatformDetails: ami.windows ? "Windows" : "Linux/UNIX",
    UsageOperation: ami.windows ? "RunInstances:0002" : "RunInstances",
    RootDeviceName: rootDevice,
    RootDeviceType: "ebs",
    VirtualizationType: "hvm",
    Hypervisor: "xen",
    EnaSupport: true,
    SriovNetSupport: "simple",
    BlockDeviceMappings: [
      {
        DeviceName: rootDevice,
        Ebs: {
          DeleteOnTermination: true,
          SnapshotId: ami.snapshotId,
          VolumeSize: ami.volumeGiB,
          VolumeType: "gp3",
          Encrypted: false
        }
      }
    ],
    SourceImageId: ami.ownerId === call.accountId ? ami.sourceImageId : void 0,
    SourceImageRegion: ami.ownerId === call.accountId ? ami.sourceImageRegion : void 0,
    Tags: ami.ownerId === call.accountId ? tagList(ami.tags) : []
  };
}
function rootDeviceOf({ windows: windows2 }) {
  return windows2 ? "/dev/sda1" : "/dev/xvda";
}
function requireOwn(world, call) {
  const id = text(call.input, "ImageId");
  const ami = requireVisible(world, call, id);
  if (ami.ownerId === call.accountId) return ami;
  throw ec2Error("AuthFailure", `Not authorized for image:${id}`);
}
function deregisterImage(world, call) {
  const ami = requireOwn(world, call);
  endDryRun(call);
  const { amis, snapshots } = inRegion(world, call.region).ec2;
  amis.delete(ami.id);
  if (optionalFlag(call.input, "DeleteAssociatedSnapshots") !== true) return { Return: true };
  snapshots.delete(ami.snapshotId);
  return { Return: true, DeleteSnapshotResults: [{ SnapshotId: ami.snapshotId, ReturnCode: "success" }] };
}
function disableImage(world, call) {
  const ami = requireOwn(world, call);
  endDryRun(call);
  ami.state = "disabled";
  ami.public = false;
  ami.launchPermissions.clear();
  return { Return: true };
}
function enableImageDeprecation(world, call) {
  const ami = requireOwn(world, call);
  const { DeprecateAt: deprecateAt } = call.input;
  if (!(deprecateAt instanceof Date)) throw new TypeError("DeprecateAt is no time");
  if (deprecateAt <= now(world)) {
    throw ec2Error("InvalidParameterValue", "The deprecation time must be in the future");
  }
  endDryRun(call);
  ami.deprecatedFrom = deprecateAt;
  return { Return: true };
}

// local-aws/services/ec2/places.ts
var ZONES = ["a", "b", "c"];
var INSTANCE_TYPES = [
  { type: "t3.large", vcpus: 2, memory: 8192, architecture: "x86_64" },
  { type: "m5.large", vcpus: 2, memory: 8192, architecture: "x86_64" },
  { type: "m5.xlarge", vcpus: 4, memory: 16384, architecture: "x86_64" },
  { type: "m6g.large", vcpus: 2, memory: 8192, architecture: "arm64" },
  { type: "c6g.xlarge", vcpus: 4, memory: 8192, architecture: "arm64" }
];
function placeOperations(world) {
  return {
    DescribeRegions: describeRegions,
    DescribeVpcs: (call) => describeVpcs(world, call),
    DescribeSubnets: (call) => describeSubnets(world, call),
    DescribeInstanceTypes: (call) => describeInstanceTypes(world, call)
  };
}
function addDefaultVpc(world, region, accountId) {
  const { vpcs, subnets } = inRegion(world, region).ec2;
  const vpc = { id: `vpc-0${newHex(world, 16)}`, accountId, isDefault: true, cidr: "172.31.0.0/16" };
  vpcs.set(vpc.id, vpc);
  ZONES.forEach((zone, index) => {
    const id = `subnet-0${newHex(world, 16)}`;
    const cidr = `172.31.${index * 16}.0/20`;
    subnets.set(id, {
      id,
      accountId,
      vpcId: vpc.id,
      availabilityZone: `${region}${zone}`,
      cidr,
      isDefault: true
    });
  });
  return vpc;
}
function describeRegions(call) {
  const names2 = texts(call.input, "RegionNames");
  const known = REGIONS2.filter((region) => partitionOf(region) === call.partition);
  const unknown = names2.find((name) => !known.includes(name));
  if (unknown !== void 0) throw ec2Error("InvalidParameterValue", `Invalid region '${unknown}'`);
  endDryRun(call);
  const shown = known.filter((region) => names2.length === 0 || names2.includes(region));
  return {
    Regions: shown.map((RegionName) => ({
      RegionName,
      Endpoint: `ec2.${RegionName}.${domainOf(call.partition)}`,
      OptInStatus: "opt-in-not-required"
    }))
  };
}
function describeVpcs(world, call) {
  const ids = texts(call.input, "VpcIds");
  const own = [...inRegion(world, call.region).ec2.vpcs.values()].filter(
    ({ accountId }) => accountId === call.accountId
  );
  const missing = ids.find((id) => !own.some((vpc) => vpc.id === id));
  if (missing !== void 0)
    throw ec2Error("InvalidVpcID.NotFound", `The vpc ID '${missing}' does not exist`);
  endDryRun(call);
  const matching = filtered(call, own, {
    values: {
      "vpc-id": ({ id }) => [id],
      "is-default": ({ isDefault }) => [String(isDefault)],
      isDefault: ({ isDefault }) => [String(isDefault)]
    }
  }).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return describing(world, call, "Vpcs", matching, describeVpc, ({ id }) => id);
}
function describeVpc(vpc) {
  return {
    VpcId: vpc.id,
    OwnerId: vpc.accountId,
    State: "available",
    CidrBlock: vpc.cidr,
    IsDefault: vpc.isDefault,
    InstanceTenancy: "default"
  };
}
function describeSubnets(world, call) {
  const ids = texts(call.input, "SubnetIds");
  const own = [...inRegion(world, call.region).ec2.subnets.values()].filter(
    ({ accountId }) => accountId === call.accountId
  );
  const missing = ids.find((id) => !own.some((subnet) => subnet.id === id));
  if (missing !== void 0) {
    throw ec2Error("InvalidSubnetID.NotFound", `The subnet ID '${missing}' does not exist`);
  }
  endDryRun(call);
  const matching = filtered(call, own, {
    values: {
      "subnet-id": ({ id }) => [id],
      "vpc-id": ({ vpcId }) => [vpcId],
      "availability-zone": ({ availabilityZone }) => [availabilityZone],
      "default-for-az": ({ isDefault }) => [String(isDefault)]
    }
  }).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return describing(
    world,
    call,
    "Subnets",
    matching,
    (each) => describeSubnet(call, each),
    ({ id }) => id
  );
}
function describeSubnet(call, subnet) {
  return {
    SubnetId: subnet.id,
    SubnetArn: arnOf("ec2", call.region, subnet.accountId, `subnet/${subnet.id}`),
    VpcId: subnet.vpcId,
    OwnerId: subnet.accountId,
    State: "available",
    AvailabilityZone: subnet.availabilityZone,
    CidrBlock: subnet.cidr,
    DefaultForAz: subnet.isDefault,
    AvailableIpAddressCount: 4091,
    MapPublicIpOnLaunch: subnet.isDefault
  };
}
function describeInstanceTypes(world, call) {
  const wanted = texts(call.input, "InstanceTypes");
  const unknown = wanted.find((type) => !INSTANCE_TYPES.some((each) => each.type === type));
  if (unknown !== void 0) {
    throw ec2Error("InvalidInstanceType", `The following supplied instance types do not exist: [${unknown}]`);
  }
  endDryRun(call);
  const shown = INSTANCE_TYPES.filter(({ type }) => wanted.length === 0 || wanted.includes(type));
  const matching = filtered(call, shown, {
    values: {
      "instance-type": ({ type }) => [type],
      "processor-info.supported-architecture": ({ architecture }) => [architecture]
    }
  });
  const show = ({ type, vcpus, memory, architecture }) => ({
    InstanceType: type,
    ProcessorInfo: { SupportedArchitectures: [architecture] },
    VCpuInfo: { DefaultVCpus: vcpus },
    MemoryInfo: { SizeInMiB: memory }
  });
  return describing(world, call, "InstanceTypes", matching, show, ({ type }) => type);
}

// local-aws/services/imagebuilder/document.ts
var DOCUMENT_KEYS = ["name", "description", "schemaVersion", "parameters", "constants", "phases"];
var STEP_KEYS = ["name", "action", "timeoutSeconds", "onFailure", "maxAttempts", "inputs", "loop", "if"];
var PHASES = ["build", "validate", "test", "container-host-test"];
var ACTIONS = [
  ...["AppendFile", "Assert", "CopyFile", "CopyFolder", "CreateFile", "CreateFolder", "CreateSymlink"],
  ...["DeleteFile", "DeleteFolder", "ExecuteBash", "ExecuteBinary", "ExecuteDocument", "ExecutePowerShell"],
  ...["InstallMSI", "ListFiles", "MoveFile", "MoveFolder", "ReadFile", "Reboot", "S3Download", "S3Upload"],
  ...["SetFileEncoding", "SetFileOwner", "SetFolderOwner", "SetFilePermissions", "SetFolderPermissions"],
  ...["SetRegistry", "UninstallMSI", "UpdateOS", "WebDownload"]
];
function readDocument2(data) {
  const document = parse2(data);
  checkKeys(document, DOCUMENT_KEYS, "the document");
  if (Number(document.schemaVersion) !== 1) throw invalidData("schemaVersion must be 1.0");
  const parameters = sequence(document.parameters ?? [], "parameters").map(readParameter);
  const constants = sequence(document.constants ?? [], "constants").map(
    (item) => named(item, "constant").name
  );
  const phases = sequence(document.phases, "phases").map((phase) => mapping(phase, "a phase"));
  if (phases.length === 0) throw invalidData("phases must hold at least one phase");
  const names2 = phases.map((phase) => nameOf(phase, "a phase"));
  checkUnique(names2, "phase");
  const variables = [...parameters.map(({ name }) => name), ...constants];
  const earlierSteps = [];
  for (const phase of phases) checkPhase(phase, variables, earlierSteps);
  return { type: names2.every((name) => name === "test") ? "TEST" : "BUILD", parameters };
}
var DEFAULT_TIMEOUT_SECONDS = 7200;
function scriptSteps(data, phaseName) {
  const phases = sequence(parse2(data).phases, "phases").map((phase) => mapping(phase, "a phase"));
  const steps = phases.filter(({ name }) => name === phaseName).flatMap((phase) => sequence(phase.steps, "steps").map((step) => mapping(step, "a step")));
  return steps.flatMap((step) => {
    const { action, timeoutSeconds, maxAttempts, onFailure, inputs } = step;
    if (action !== "ExecuteBash" && action !== "ExecutePowerShell") return [];
    const { commands = [] } = mapping(inputs, "inputs");
    const script = sequence(commands, "commands").map(String).join("\n");
    return {
      ...{ name: nameOf(step, "a step"), action, script },
      timeoutSeconds: isWhole(timeoutSeconds) ? timeoutSeconds : DEFAULT_TIMEOUT_SECONDS,
      maxAttempts: isWhole(maxAttempts) ? maxAttempts : 1,
      onFailure: onFailure === "Continue" || onFailure === "Ignore" ? onFailure : "Abort"
    };
  });
}
function parse2(data) {
  const document = parseDocument(data);
  const [fault] = document.errors;
  if (fault !== void 0) throw invalidData(`it is not YAML: ${fault.message.split("\n")[0]}`);
  return mapping(document.toJS(), "the document");
}
function readParameter(item) {
  const { name, body } = named(item, "parameter");
  if (!/^[A-Za-z0-9_-]{3,128}$/.test(name)) throw invalidData(`the parameter name '${name}' is not valid`);
  if (body.type !== "string") throw invalidData(`the parameter '${name}' must be of type string`);
  return { name, defaultValue: body.default === void 0 ? void 0 : String(body.default) };
}
function named(item, what) {
  const [entry2, ...others] = Object.entries(mapping(item, `a ${what}`));
  if (entry2 === void 0 || others.length > 0) throw invalidData(`a ${what} must have one name`);
  return { name: entry2[0], body: mapping(entry2[1], `the ${what} '${entry2[0]}'`) };
}
function checkPhase(phase, variables, earlierSteps) {
  const phaseName = nameOf(phase, "a phase");
  if (!PHASES.includes(phaseName)) throw invalidData(`the phase '${phaseName}' is unknown`);
  checkKeys(phase, ["name", "steps"], `the phase '${phaseName}'`);
  const steps = sequence(phase.steps, `steps of '${phaseName}'`).map((step) => mapping(step, "a step"));
  if (steps.length === 0) throw invalidData(`the phase '${phaseName}' has no steps`);
  const names2 = steps.map((step) => nameOf(step, `a step of '${phaseName}'`));
  checkUnique(names2, `step of '${phaseName}'`);
  for (const step of steps) {
    checkStep(step, variables, earlierSteps);
    earlierSteps.push(`${phaseName}.${nameOf(step, "a step")}`);
  }
}
function checkStep(step, variables, earlierSteps) {
  const where = `the step '${nameOf(step, "a step")}'`;
  checkKeys(step, STEP_KEYS, where);
  if (typeof step.action !== "string" || !ACTIONS.includes(step.action)) {
    throw invalidData(`${where} has an unknown action '${String(step.action)}'`);
  }
  const { timeoutSeconds = 1, maxAttempts = 1, onFailure = "Abort" } = step;
  if (!isWhole(timeoutSeconds) || timeoutSeconds < 1 && timeoutSeconds !== -1) {
    throw invalidData(`${where}: timeoutSeconds must be -1 or at least 1`);
  }
  if (!isWhole(maxAttempts) || maxAttempts < 1) throw invalidData(`${where}: maxAttempts must be at least 1`);
  if (typeof onFailure !== "string" || !["Abort", "Continue", "Ignore"].includes(onFailure)) {
    throw invalidData(`${where}: onFailure must be Abort, Continue or Ignore`);
  }
  if (step.inputs === void 0) throw invalidData(`${where} has no inputs`);
  const script = /^Execute(Bash|PowerShell)$/.test(step.action);
  if (script && !(isMapping(step.inputs) && ("commands" in step.inputs || "file" in step.inputs))) {
    throw invalidData(`${where} has neither commands nor file`);
  }
  checkReferences(step, [...variables, ...loopVariables(step.loop)], earlierSteps, where);
}
function loopVariables(loop) {
  if (loop === void 0) return [];
  const name = isMapping(loop) && typeof loop.name === "string" ? [loop.name] : [];
  return ["loop", ...name].flatMap((each) => [`${each}.index`, `${each}.value`]);
}
function checkReferences(step, variables, earlierSteps, where) {
  for (const value of stringsIn(step.inputs)) {
    for (const [, reference = ""] of value.matchAll(/\{\{(.*?)(?:\}\}|$)/gs)) {
      const name = reference.trim();
      const step2 = earlierSteps.find((each) => name.startsWith(`${each}.`));
      const output2 = step2 !== void 0 && /^\.(outputs|inputs)\b/.test(name.slice(step2.length));
      if (output2 || variables.includes(name)) continue;
      throw invalidData(`${where} refers to '{{${reference}}}', which is not defined`);
    }
  }
}
function stringsIn(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isMapping(value) ? Object.values(value).flatMap(stringsIn) : [];
}
function nameOf(item, what) {
  if (typeof item.name !== "string" || item.name === "") throw invalidData(`${what} has no name`);
  return item.name;
}
function checkKeys(item, known, what) {
  const unknown = Object.keys(item).find((key) => !known.includes(key));
  if (unknown !== void 0) throw invalidData(`${what} has an unknown field '${unknown}'`);
}
function checkUnique(names2, what) {
  const twice = names2.find((name, index) => names2.indexOf(name) !== index);
  if (twice !== void 0) throw invalidData(`the ${what} '${twice}' is there twice`);
}
function mapping(value, what) {
  if (!isMapping(value)) throw invalidData(`${what} is no mapping`);
  return value;
}
function sequence(value, what) {
  if (!Array.isArray(value)) throw invalidData(`${what} is no list`);
  return value;
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isWhole(value) {
  return typeof value === "number" && Number.isInteger(value);
}
function invalidData(message) {
  return invalidRequest(`The value supplied for parameter 'data' is not valid: ${message}.`);
}

// local-aws/services/imagebuilder/versions.ts
var HIGHEST_NODE = 2 ** 30 - 1;
function compareVersions(left, right) {
  const [a, b] = [nodesOf(left), nodesOf(right)];
  for (const index of [0, 1, 2]) {
    const difference = Number(a[index]) - Number(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}
function selects(pattern, version) {
  const nodes = nodesOf(version);
  return nodesOf(pattern).every((node, index) => node === "x" || node === nodes[index]);
}
function hasWildcard(version) {
  return version.includes("x");
}
function checkSelection(version) {
  if (/^(\d+\.)*(x\.)*x$|^\d+(\.\d+){2}$/.test(version)) return;
  throw invalidVersion(`${version}: all nodes to the right of the first x must be x.`);
}
function checkAssigned(version) {
  const nodes = nodesOf(version);
  const fits = nodes.length === 3 && nodes.every((node) => /^\d+$/.test(node) && Number(node) <= HIGHEST_NODE);
  if (!fits)
    throw invalidVersion(`${version}: each of the three nodes is a number from 0 to ${HIGHEST_NODE}.`);
}
function fillPlaceholder(pattern, existing, first) {
  const nodes = nodesOf(pattern);
  const index = nodes.indexOf("x");
  const taken = existing.filter((version) => selects(pattern, version));
  const highest = Math.max(first - 1, ...taken.map((version) => Number(nodesOf(version)[index])));
  const filled2 = nodes.map((node, at3) => at3 < index ? node : at3 === index ? String(highest + 1) : "0");
  return filled2.join(".");
}
function invalidVersion(message) {
  return new AwsError("InvalidVersionNumberException", `The semantic version is not valid. ${message}`, 400);
}
function latestVersionReferences(unversioned2, version) {
  const [major, minor] = nodesOf(version);
  return {
    latestVersionArn: `${unversioned2}/x.x.x`,
    latestMajorVersionArn: `${unversioned2}/${major}.x.x`,
    latestMinorVersionArn: `${unversioned2}/${major}.${minor}.x`,
    latestPatchVersionArn: `${unversioned2}/${version}`
  };
}
function nodesOf(version) {
  return version.split(".");
}

// local-aws/services/imagebuilder/workflowDocuments.ts
function workflowDocumentOperations(world) {
  return { GetWorkflow: (call) => getWorkflow(world, call) };
}
function workflowDocument(actions) {
  const steps = actions.map((action, index) => `  - {name: Step${index + 1}, action: ${action}}
`);
  return `name: workflow
schemaVersion: 1.0
steps:
${steps.join("")}`;
}
function addWorkflow(world, scope, workflow) {
  const { workflows } = inRegion(world, scope.region).imagebuilder;
  const { type, version, data } = workflow;
  const name = normalisedName(workflow.name);
  const resource = `workflow/${type.toLowerCase()}/${name}/${version}`;
  const versionArn = arnOf("imagebuilder", scope.region, scope.accountId, resource);
  const build = [...workflows.keys()].filter((arn2) => arn2.startsWith(`${versionArn}/`)).length + 1;
  const arn = `${versionArn}/${build}`;
  const { accountId } = scope;
  workflows.set(arn, { arn, accountId, name, version, build, type, data, dateCreated: now(world), tags: {} });
  return arn;
}
function getWorkflow(world, call) {
  const workflow = resolveWorkflow(world, call, text(call.input, "workflowBuildVersionArn"));
  const { arn, name, version, type, data, dateCreated, tags } = workflow;
  return {
    workflow: {
      arn,
      name,
      version,
      type,
      owner: workflow.accountId === "aws" ? "Amazon" : workflow.accountId,
      data,
      dateCreated: dateCreated.toISOString(),
      tags,
      parameters: []
    },
    latestVersionReferences: latestVersionReferences(unversioned(arn), version)
  };
}
function resolveWorkflow(world, scope, arn) {
  const [, partition, service, region, accountId = "", resource = ""] = arn.split(":");
  const [kind, , , version = "x.x.x", build] = resource.split("/");
  if (service !== "imagebuilder" || kind !== "workflow") {
    throw invalidRequest(`The value supplied '${arn}' is not an ARN of type workflow.`);
  }
  if (region !== scope.region || partition !== scope.partition) {
    throw invalidRequest(`The ARN '${arn}' is of another Region than this request, ${scope.region}.`);
  }
  if (accountId !== scope.accountId && /^\d{12}$/.test(accountId)) {
    throw new AwsError("ForbiddenException", `You are not authorized to access the resource '${arn}'.`, 403);
  }
  checkSelection(version);
  const { workflows } = inRegion(world, scope.region).imagebuilder;
  const [newest] = [...workflows.values()].filter((each) => unversioned(each.arn) === unversioned(arn) && selects(version, each.version)).filter((each) => build === void 0 || each.build === Number(build)).sort((left, right) => compareVersions(right.version, left.version) || right.build - left.build);
  if (newest === void 0) throw notFound(world, arn);
  return newest;
}
function unversioned(arn) {
  return arn.split("/").slice(0, 3).join("/");
}
function runsSysprep(world, build) {
  const [, partition = ""] = build.arn.split(":");
  const scope = { region: build.region, partition, accountId: build.accountId };
  const own = structures(build.settings, "workflows").map((workflow) => text(workflow, "workflowArn")).find((arn) => arn.includes(":workflow/build/"));
  if (own === void 0) return true;
  const document = parse(resolveWorkflow(world, scope, own).data);
  return JSON.stringify(document).includes('"action":"RunSysPrep"');
}

// local-aws/services/ssm/parameters.ts
function ssm(world) {
  return {
    GetParameter: (call) => ({
      Parameter: describe2(call, requireParameter(world, call, text(call.input, "Name")))
    }),
    GetParameters: (call) => getParameters(world, call)
  };
}
function getParameters(world, call) {
  const names2 = texts(call.input, "Names");
  const found = names2.flatMap((name) => findParameter(world, call, name) ?? []);
  return {
    Parameters: found.map((parameter) => describe2(call, parameter)),
    InvalidParameters: names2.filter((name) => findParameter(world, call, name) === void 0)
  };
}
function requireParameter(world, call, name) {
  const parameter = findParameter(world, call, name);
  if (parameter === void 0) throw new AwsError("ParameterNotFound", "", 400);
  return parameter;
}
function findParameter(world, scope, nameOrArn) {
  const name = nameOrArn.startsWith("arn:") ? nameOrArn.slice(nameOrArn.indexOf(":parameter") + 10) : nameOrArn;
  const owner = name.startsWith("/aws/service/") ? "aws" : scope.accountId;
  return inRegion(world, scope.region).ssm.get(`${owner}${name.startsWith("/") ? "" : "/"}${name}`);
}
function amiOfParameter(world, scope, nameOrArn) {
  return findParameter(world, scope, nameOrArn)?.value;
}
function describe2(call, parameter) {
  const { name, value, version, dataType, lastModified, accountId } = parameter;
  const resource = `parameter${name.startsWith("/") ? "" : "/"}${name}`;
  return {
    Name: name,
    Type: "String",
    Value: value,
    Version: version,
    LastModifiedDate: lastModified,
    ARN: arnOf("ssm", call.region, accountId === "aws" ? "" : accountId, resource),
    DataType: dataType
  };
}
function putParameter(world, region, parameter) {
  const { ssm: ssm2 } = inRegion(world, region);
  const key = `${parameter.accountId}${parameter.name.startsWith("/") ? "" : "/"}${parameter.name}`;
  const version = (ssm2.get(key)?.version ?? 0) + 1;
  const stored = { dataType: "text", ...parameter, version, lastModified: now(world) };
  ssm2.set(key, stored);
  return stored;
}

// local-aws/catalogue.ts
var DAY = 24 * 60 * 60 * 1e3;
var BASE_AGE = 12 * DAY;
var KUBERNETES = ["1.32", "1.33", "1.34", "1.35"];
var BASE_IMAGES = [
  ...["2019", "2022", "2025"].flatMap(
    (server) => ["Core", "Full"].flatMap((edition) => [
      ...KUBERNETES.map((version) => windowsBase(server, `${edition}-EKS_Optimized-${version}`)),
      windowsBase(server, `${edition}-ECS_Optimized`)
    ])
  ),
  ...["x86_64", "arm64"].flatMap((architecture) => [
    ...KUBERNETES.map((version) => eksLinux(version, architecture)),
    ecsLinux(architecture)
  ])
];
function windowsBase(server, rest) {
  const name = `Windows_Server-${server}-English-${rest}`;
  return {
    parameter: `/aws/service/ami-windows-latest/${name}/image_id`,
    windows: true,
    architecture: "x86_64",
    osVersion: `Microsoft Windows Server ${server}`,
    nameOn: (day) => `${name}-${date(day).replaceAll("-", ".")}`,
    volumeGiB: 50
  };
}
function eksLinux(version, architecture) {
  return {
    parameter: `/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/${architecture}/standard/recommended/image_id`,
    windows: false,
    architecture,
    osVersion: "Amazon Linux 2023",
    nameOn: (day) => `amazon-eks-node-al2023-${architecture}-standard-${version}-v${date(day).replaceAll("-", "")}`,
    volumeGiB: 20
  };
}
function ecsLinux(architecture) {
  const folder = architecture === "arm64" ? "arm64/" : "";
  return {
    parameter: `/aws/service/ecs/optimized-ami/amazon-linux-2023/${folder}recommended/image_id`,
    windows: false,
    architecture,
    osVersion: "Amazon Linux 2023",
    nameOn: (day) => `al2023-ami-ecs-hvm-2023.0.${date(day).replaceAll("-", "")}-kernel-6.1-${architecture}`,
    volumeGiB: 30
  };
}
function date(day) {
  return day.toISOString().slice(0, 10);
}
function furnishRegion(world, region) {
  const published = new Date(now(world).getTime() - BASE_AGE);
  for (const base of BASE_IMAGES) publish(world, region, base, published);
  addManagedImages(world, region);
  for (const component of MANAGED_COMPONENTS) addManagedComponent(world, region, component);
  const amazon = { region, partition: partitionOf(region), accountId: "aws" };
  for (const workflow of MANAGED_WORKFLOWS) addWorkflow(world, amazon, { ...workflow, version: "1.0.0" });
  addDefaultVpc(world, region, mainAccount.accountId);
}
function publish(world, region, base, day) {
  const ami = addAmi(world, region, {
    ownerId: AMAZON,
    ownerAlias: "amazon",
    name: base.nameOn(day),
    architecture: base.architecture,
    windows: base.windows,
    osVersion: base.osVersion,
    creationDate: day,
    volumeGiB: base.volumeGiB,
    sysprepped: base.windows,
    public: true
  });
  putParameter(world, region, {
    name: base.parameter,
    accountId: "aws",
    value: ami.id,
    dataType: "aws:ec2:image"
  });
  return ami;
}
function moveBaseImage(world, region, parameter) {
  settle(world);
  const base = BASE_IMAGES.find((each) => each.parameter === parameter);
  if (base === void 0) throw new Error(`there is no public parameter ${parameter}`);
  const { ec2: ec22 } = inRegion(world, region);
  let day = now(world);
  while ([...ec22.amis.values()].some(({ name }) => name === base.nameOn(day)))
    day = new Date(day.getTime() + DAY);
  return publish(world, region, base, day);
}
var MANAGED_IMAGES = [
  {
    name: "windows-server-2022-english-core-base-x86",
    windows: true,
    osVersion: "Microsoft Windows Server 2022"
  },
  {
    name: "windows-server-2025-english-core-base-x86",
    windows: true,
    osVersion: "Microsoft Windows Server 2025"
  },
  { name: "amazon-linux-2023-x86", windows: false, osVersion: "Amazon Linux 2023" }
];
function addManagedImages(world, region) {
  for (const { name, windows: windows2, osVersion } of MANAGED_IMAGES) {
    const version = "2026.11.12";
    const ami = addAmi(world, region, {
      ownerId: AMAZON,
      ownerAlias: "amazon",
      name: `${name}-${version}`,
      windows: windows2,
      osVersion,
      sysprepped: windows2,
      public: true
    });
    const arn = arnOf("imagebuilder", region, "aws", `image/${name}/${version}/1`);
    const platform = windows2 ? "Windows" : "Linux";
    inRegion(world, region).imagebuilder.managedImages.set(arn, {
      arn,
      name,
      version,
      platform,
      ami: ami.id
    });
  }
}
var MANAGED_COMPONENTS = [
  { name: "update-windows", version: "1.0.2", platform: "Windows", action: "UpdateOS" },
  { name: "update-linux", version: "1.0.2", platform: "Linux", action: "UpdateOS" },
  { name: "eks-optimized-ami-windows", version: "1.34.0", platform: "Windows", action: "ExecutePowerShell" },
  { name: "ecs-optimized-ami-windows", version: "1.0.0", platform: "Windows", action: "ExecutePowerShell" },
  { name: "aws-cli-version-2-windows", version: "1.0.0", platform: "Windows", action: "ExecutePowerShell" },
  { name: "aws-cli-version-2-linux", version: "1.0.4", platform: "Linux", action: "ExecuteBash" }
];
function addManagedComponent(world, region, { name, version, platform, action }) {
  const inputs = action === "UpdateOS" ? "{}" : "{commands: [exit 0]}";
  const data = `schemaVersion: 1.0
phases:
  - name: build
    steps:
      - {name: Run, action: ${action}, inputs: ${inputs}}
`;
  const arn = arnOf("imagebuilder", region, "aws", `component/${name}/${version}/1`);
  const settings = { description: `The Amazon-managed component ${name}.` };
  inRegion(world, region).imagebuilder.components.set(arn, {
    ...{ arn, accountId: "aws", name, version, build: 1, platform, data, settings },
    ...readDocument2(data),
    dateCreated: now(world),
    listedFrom: now(world),
    status: "ACTIVE",
    tags: {}
  });
}
var MANAGED_WORKFLOWS = [
  {
    type: "BUILD",
    name: "build-image",
    data: workflowDocument([
      ...["LaunchInstance", "ExecuteComponents", "CollectImageMetadata", "RunSysPrep", "SanitizeInstance"],
      ...["CreateImage", "TerminateInstance"]
    ])
  },
  {
    type: "TEST",
    name: "test-image",
    data: workflowDocument(["LaunchInstance", "ExecuteComponents", "TerminateInstance"])
  },
  {
    type: "DISTRIBUTION",
    name: "distribute-image",
    data: workflowDocument(["DistributeImage", "ModifyImageAttributes", "ApplyImageConfigurations"])
  }
];
function managedComponentArn(region, name) {
  return `arn:${partitionOf(region)}:imagebuilder:${region}:aws:component/${name}/x.x.x`;
}

// local-aws/services/imagebuilder/componentRun.ts
var REBOOT = { ExecuteBash: 194, ExecutePowerShell: 3010 };
var MOST_REBOOTS = 3;
async function runComponents(world, build, stage, runner) {
  const phases = stage === "BUILDING" ? ["build", "validate"] : ["test"];
  const { components } = inRegion(world, build.region).imagebuilder;
  for (const arn of build.resolvedComponents) {
    const component = components.get(arn);
    if (component === void 0 || arn.includes(":aws:component/")) continue;
    for (const phase of phases) {
      const failed = await runPhase(build, component, phase, runner);
      if (failed !== void 0) return { stage, ...failed };
    }
  }
  return void 0;
}
async function runPhase(build, { arn, platform, data }, phase, runner) {
  let failure2;
  for (const step of scriptSteps(data, phase)) {
    const outcome = await runStep({ component: arn, platform, phase, step }, runner);
    build.componentLogs.push({ component: arn, phase, step: step.name, ...outcome });
    if (outcome.exitCode === 0 || step.onFailure === "Ignore") continue;
    const component = { componentArn: arn, phaseName: phase, stepName: step.name, action: step.action };
    failure2 ??= { message: lastLines(outcome), component };
    if (step.onFailure === "Abort") return failure2;
  }
  return failure2;
}
async function runStep(work, runner) {
  let reboots = 0;
  for (let attempt = 1; ; ) {
    const outcome = await inTime(work, runner);
    if (outcome.exitCode === 0) return outcome;
    if (outcome.exitCode === REBOOT[work.step.action] && reboots < MOST_REBOOTS) {
      reboots += 1;
      continue;
    }
    if (attempt >= work.step.maxAttempts) return outcome;
    attempt += 1;
  }
}
function inTime(work, runner) {
  const { timeoutSeconds } = work.step;
  const running = runner(work).catch((error) => ({ exitCode: 1, output: String(error) }));
  if (timeoutSeconds < 0) return running;
  return new Promise((done) => {
    const late = { exitCode: 1, output: `The step timed out after ${timeoutSeconds} seconds.` };
    const timer = setTimeout(() => done(late), timeoutSeconds * 1e3);
    timer.unref();
    void running.then((outcome) => {
      clearTimeout(timer);
      done(outcome);
    });
  });
}
function lastLines({ exitCode, output: output2 }) {
  return `exit status ${exitCode}: ${output2.trim().slice(-800)}`;
}

// local-aws/services/imagebuilder/images.ts
var import_node_crypto8 = __nccwpck_require__(598);

// local-aws/services/imagebuilder/configurations.ts
var import_node_crypto4 = __nccwpck_require__(598);

// local-aws/services/imagebuilder/requests.ts
var import_node_crypto3 = __nccwpck_require__(598);
var PAGE_SIZE = 25;
function once(world, call, perform2) {
  const { clientToken: token, ...rest } = call.input;
  if (typeof token !== "string") return { requestId: (0, import_node_crypto3.randomUUID)(), ...perform2() };
  const { clientTokens } = inRegion(world, call.region).imagebuilder;
  const key = `${call.accountId}/${call.operation}/${token}`;
  const parameters = canonical(rest);
  const known = clientTokens.get(key);
  if (known !== void 0 && now(world).getTime() - known.at.getTime() < world.switches.clientTokenMemory) {
    if (known.parameters === parameters) return { ...known.answer, requestId: (0, import_node_crypto3.randomUUID)() };
    throw new AwsError(
      "IdempotentParameterMismatchException",
      "The client token was used before with other parameters.",
      400
    );
  }
  const answer2 = { requestId: (0, import_node_crypto3.randomUUID)(), clientToken: token, ...perform2() };
  clientTokens.set(key, { parameters, answer: answer2, at: now(world) });
  return answer2;
}
function canonical(value) {
  return JSON.stringify(
    value,
    (_, item) => typeof item === "object" && item !== null && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort(([left], [right]) => left < right ? -1 : 1)) : item
  );
}
function endDryRun2(call) {
  if (optionalFlag(call.input, "dryRun") === true) throw dryRunSucceeded();
}
function listing(world, call, member, items) {
  const { items: shown, nextToken } = page(world, call, {
    items,
    size: optionalNumber(call.input, "maxResults") ?? PAGE_SIZE,
    token: optionalText(call.input, "nextToken"),
    invalidToken: invalidPaginationToken
  });
  return { requestId: (0, import_node_crypto3.randomUUID)(), [member]: shown, nextToken };
}
function filtered2(call, items, values) {
  let kept = items;
  for (const filter of structures(call.input, "filters")) {
    const name = text(filter, "name");
    const wanted = texts(filter, "values");
    const read2 = Object.hasOwn(values, name) ? values[name] : void 0;
    if (read2 === void 0) throw invalidRequest(`The filter '${name}' is not valid for ${call.operation}.`);
    kept = kept.filter((item) => read2(item).some((value) => wanted.includes(value)));
  }
  return kept;
}

// local-aws/services/imagebuilder/configurations.ts
var INFRASTRUCTURE = {
  kind: "infrastructure-configuration",
  member: "infrastructureConfiguration",
  arnMember: "infrastructureConfigurationArn",
  collection: "infrastructures",
  settings: [
    ...["description", "instanceTypes", "instanceProfileName", "securityGroupIds", "subnetId", "logging"],
    ...["keyPair", "terminateInstanceOnFailure", "snsTopicArn", "resourceTags", "instanceMetadataOptions"],
    "placement"
  ],
  check: checkInfrastructure,
  defaults: { terminateInstanceOnFailure: true }
};
var DISTRIBUTION = {
  kind: "distribution-configuration",
  member: "distributionConfiguration",
  arnMember: "distributionConfigurationArn",
  collection: "distributions",
  settings: ["description", "distributions"],
  check: checkDistributions,
  defaults: {}
};
function configurationOperations(world) {
  const creating = (call, variety) => once(world, call, () => create(world, call, variety));
  return {
    CreateInfrastructureConfiguration: (call) => creating(call, INFRASTRUCTURE),
    UpdateInfrastructureConfiguration: (call) => once(world, call, () => update(world, call, INFRASTRUCTURE)),
    GetInfrastructureConfiguration: (call) => get(world, call, INFRASTRUCTURE),
    CreateDistributionConfiguration: (call) => creating(call, DISTRIBUTION),
    UpdateDistributionConfiguration: (call) => once(world, call, () => update(world, call, DISTRIBUTION)),
    GetDistributionConfiguration: (call) => get(world, call, DISTRIBUTION)
  };
}
function create(world, call, variety) {
  const name = text(call.input, "name");
  const arn = resourceArn(call, variety.kind, name);
  const known = inRegion(world, call.region).imagebuilder[variety.collection];
  if (known.has(arn)) throw alreadyExists(`'${arn}' already exists.`);
  variety.check(world, call);
  endDryRun2(call);
  known.set(arn, {
    arn,
    accountId: call.accountId,
    name,
    dateCreated: now(world),
    dateUpdated: now(world),
    tags: textMap(call.input, "tags"),
    settings: { ...variety.defaults, ...pick(call.input, variety.settings) }
  });
  return { [variety.arnMember]: arn };
}
function update(world, call, variety) {
  const configuration = requireConfiguration(world, call, variety.arnMember, variety);
  variety.check(world, call);
  configuration.settings = { ...variety.defaults, ...pick(call.input, variety.settings) };
  configuration.dateUpdated = now(world);
  return { [variety.arnMember]: configuration.arn };
}
function requireConfiguration(world, call, member, variety) {
  const arn = text(call.input, member);
  parseArn(call, arn, variety.kind);
  const found = inRegion(world, call.region).imagebuilder[variety.collection].get(arn);
  if (found === void 0) throw notFound(world, arn);
  return found;
}
function requireInfrastructure(world, call) {
  return requireConfiguration(world, call, INFRASTRUCTURE.arnMember, INFRASTRUCTURE);
}
function optionalDistribution(world, call) {
  if (optionalText(call.input, DISTRIBUTION.arnMember) === void 0) return void 0;
  return requireConfiguration(world, call, DISTRIBUTION.arnMember, DISTRIBUTION);
}
function get(world, call, variety) {
  const configuration = requireConfiguration(world, call, variety.arnMember, variety);
  return { requestId: (0, import_node_crypto4.randomUUID)(), [variety.member]: describeConfiguration(configuration) };
}
function describeConfiguration(configuration) {
  const { arn, name, settings, dateCreated, dateUpdated, tags } = configuration;
  return {
    arn,
    name,
    ...settings,
    ...arn.includes(":distribution-configuration/") ? { timeoutMinutes: 720 } : {},
    dateCreated: dateCreated.toISOString(),
    dateUpdated: dateUpdated.toISOString(),
    tags
  };
}
function checkInfrastructure(_, call) {
  const { input } = call;
  if (optionalText(input, "subnetId") !== void 0 && texts(input, "securityGroupIds").length === 0) {
    throw invalidRequest("'subnetId' requires 'securityGroupIds'.");
  }
  const reserved = ["CreatedBy", "Ec2ImageBuilderArn", "Name", "Tags"];
  const tag = Object.keys(textMap(input, "resourceTags")).find((key) => reserved.includes(key));
  if (tag !== void 0) throw invalidRequest(`The resource tag key '${tag}' is reserved.`);
  const topic = optionalText(input, "snsTopicArn");
  if (topic?.endsWith(".fifo")) throw invalidRequest("'snsTopicArn' must be a standard topic.");
}
function checkDistributions(world, call) {
  const distributions = structures(call.input, "distributions");
  const regions = distributions.map((each) => text(each, "region"));
  const twice = regions.find((region, index) => regions.indexOf(region) !== index);
  if (twice !== void 0) throw invalidRequest(`The Region '${twice}' is there twice.`);
  for (const each of distributions) checkDistribution(world, call, each);
}
function checkDistribution(world, call, distribution) {
  const region = text(distribution, "region");
  if (!REGIONS2.includes(region)) throw invalidRequest(`The Region '${region}' does not exist.`);
  const ami = optionalStructure(distribution, "amiDistributionConfiguration") ?? {};
  const name = optionalText(ami, "name");
  if (name !== void 0 && !/\{\{\s*imagebuilder:buildDate\s*\}\}/.test(name)) {
    throw invalidRequest(`The AMI name '${name}' must contain {{ imagebuilder:buildDate }}.`);
  }
  for (const fastLaunch of structures(distribution, "fastLaunchConfigurations")) {
    if (optionalFlag(fastLaunch, "enabled") && (optionalNumber(fastLaunch, "maxParallelLaunches") ?? 6) < 6) {
      throw invalidRequest("'maxParallelLaunches' must be 6 or greater.");
    }
  }
  for (const template of structures(distribution, "launchTemplateConfigurations")) {
    const id = text(template, "launchTemplateId");
    const accountId = optionalText(template, "accountId") ?? call.accountId;
    const known = inRegion(world, region).ec2.launchTemplates.get(id);
    if (accountId === call.accountId && known?.accountId !== accountId) {
      throw invalidRequest(`The launch template '${id}' does not exist in ${region}.`);
    }
  }
}

// local-aws/services/imagebuilder/pipelines.ts
var import_node_crypto7 = __nccwpck_require__(598);

// local-aws/protocol/unmodelled.ts
var EXTRA = /* @__PURE__ */ Symbol("unmodelled members");
function unmodelled(structure, extra) {
  const extended = { ...structure, [EXTRA]: { ...unmodelledMembers(structure), ...extra } };
  return extended;
}
function unmodelledMembers(structure) {
  return hasExtra(structure) ? structure[EXTRA] : {};
}
function hasExtra(structure) {
  return EXTRA in structure;
}

// local-aws/services/imagebuilder/recipes.ts
var import_node_crypto6 = __nccwpck_require__(598);

// local-aws/services/imagebuilder/components.ts
var import_node_crypto5 = __nccwpck_require__(598);
var SETTINGS2 = ["description", "changeDescription", "supportedOsVersions", "kmsKeyId"];
function componentOperations(world) {
  return {
    CreateComponent: (call) => once(world, call, () => createComponent(world, call)),
    GetComponent: (call) => getComponent(world, call),
    ListComponents: (call) => listComponents(world, call),
    ListComponentBuildVersions: (call) => listComponentBuildVersions(world, call),
    DeleteComponent: (call) => deleteComponent(world, call)
  };
}
function createComponent(world, call) {
  const { input } = call;
  const version = text(input, "semanticVersion");
  checkAssigned(version);
  const data = inlineData(input);
  const document = readDocument2(data);
  const name = text(input, "name");
  const versionArn = resourceArn(call, "component", name, version);
  const earlier = buildsOf(world, call, versionArn);
  const settings = pick(input, SETTINGS2);
  const [latest2] = earlier;
  const platform = readPlatform(input);
  if (latest2 !== void 0 && sameContent(latest2, data, platform, settings)) {
    throw identicalContent(world, versionArn);
  }
  endDryRun2(call);
  const build = (latest2?.build ?? 0) + 1;
  const component = {
    arn: `${versionArn}/${build}`,
    accountId: call.accountId,
    name: normalisedName(name),
    dateCreated: now(world),
    tags: textMap(input, "tags"),
    version,
    build,
    platform,
    type: document.type,
    data,
    parameters: document.parameters,
    settings,
    status: "ACTIVE",
    listedFrom: after(world, world.durations.listingLag)
  };
  inRegion(world, call.region).imagebuilder.components.set(component.arn, component);
  return {
    componentBuildVersionArn: component.arn,
    latestVersionReferences: latestVersionReferences(resourceArn(call, "component", name), version)
  };
}
function inlineData(input) {
  const data = optionalText(input, "data");
  const uri = optionalText(input, "uri");
  if (data === void 0 === (uri === void 0)) {
    throw new AwsError(
      "InvalidParameterCombinationException",
      "Specify exactly one of the parameters 'data' and 'uri'.",
      400
    );
  }
  if (data === void 0) throw invalidRequest("local-aws has no S3: give the document as 'data'.");
  return data;
}
function readPlatform(input) {
  const platform = text(input, "platform");
  if (platform === "Windows" || platform === "Linux" || platform === "macOS") return platform;
  throw new TypeError(`unexpected platform ${platform}`);
}
function sameContent(latest2, data, platform, settings) {
  const supported = (of) => canonical(of.supportedOsVersions ?? []);
  return latest2.data === data && latest2.platform === platform && supported(latest2.settings) === supported(settings);
}
function identicalContent(world, versionArn) {
  const message = `The component '${versionArn}' already exists with identical content.`;
  const name = world.switches.identicalComponent;
  return name === "ResourceAlreadyExistsException" ? alreadyExists(message) : new AwsError(name, message, 400);
}
function getComponent(world, call) {
  const component = resolveComponent(world, call, text(call.input, "componentBuildVersionArn"));
  const { arn, name, version, type, platform, parameters, status, data, dateCreated, tags } = component;
  const unversioned2 = parseArn(call, arn, "component").unversioned;
  return {
    requestId: (0, import_node_crypto5.randomUUID)(),
    component: {
      arn,
      name,
      version,
      ...component.settings,
      type,
      platform,
      state: { status },
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        type: "string",
        defaultValue: parameter.defaultValue === void 0 ? void 0 : [parameter.defaultValue]
      })),
      owner: ownerName(component),
      data,
      encrypted: true,
      dateCreated: dateCreated.toISOString(),
      tags
    },
    latestVersionReferences: latestVersionReferences(unversioned2, version)
  };
}
function resolveComponent(world, scope, arn) {
  const { components } = inRegion(world, scope.region).imagebuilder;
  const { unversioned: unversioned2, version = "x.x.x", build } = parseArn(scope, arn, "component");
  checkSelection(version);
  const candidates = [...components.values()].filter(
    (component) => component.arn.startsWith(`${unversioned2}/`) && selects(version, component.version) && (build === void 0 ? component.status !== "DISABLED" : component.build === build)
  );
  const [newest] = candidates.sort(newestFirst);
  if (newest === void 0) throw notFound(world, arn);
  return newest;
}
function newestFirst(left, right) {
  return compareVersions(right.version, left.version) || right.build - left.build;
}
function buildsOf(world, call, versionArn) {
  const { components } = inRegion(world, call.region).imagebuilder;
  return [...components.values()].filter(({ arn }) => arn.startsWith(`${versionArn}/`)).sort(newestFirst);
}
function listComponents(world, call) {
  const byName = optionalFlag(call.input, "byName") ?? false;
  const filters = structures(call.input, "filters").map((filter) => text(filter, "name"));
  if (byName && filters.includes("version")) {
    throw invalidRequest("'byName' cannot be combined with the filter 'version'.");
  }
  const visible = [...inRegion(world, call.region).imagebuilder.components.values()].filter(
    (component) => isOwnedAs(component, call) && component.listedFrom <= now(world)
  );
  const shown = filters.includes("status") ? visible : visible.filter(({ status }) => status !== "DEPRECATED");
  const matching = filtered2(call, shown, {
    name: ({ name }) => [name],
    version: ({ version }) => [version],
    platform: ({ platform }) => [platform],
    type: ({ type }) => [type],
    status: ({ status }) => [status],
    description: ({ settings }) => [optionalText(settings, "description") ?? ""],
    supportedOsVersion: ({ settings }) => texts(settings, "supportedOsVersions"),
    productCodes: () => []
  });
  const latest2 = /* @__PURE__ */ new Map();
  for (const component of [...matching].sort(newestFirst)) {
    const key = byName ? component.name : versionArnOf(component);
    if (!latest2.has(key)) latest2.set(key, component);
  }
  return listing(world, call, "componentVersionList", [...latest2.values()].map(versionRow));
}
function isOwnedAs(component, call) {
  const owner = optionalText(call.input, "owner") ?? "Self";
  if (owner === "Self") return component.accountId === call.accountId;
  return owner === "Amazon" && component.accountId === "aws";
}
function versionArnOf(component) {
  return component.arn.slice(0, component.arn.lastIndexOf("/"));
}
function versionRow(component) {
  const { name, version, platform, type, dateCreated, status } = component;
  return {
    arn: versionArnOf(component),
    name,
    version,
    ...pick(component.settings, ["description", "supportedOsVersions"]),
    platform,
    type,
    owner: ownerName(component),
    dateCreated: dateCreated.toISOString(),
    status
  };
}
function ownerName(component) {
  return component.accountId === "aws" ? "Amazon" : component.accountId;
}
function listComponentBuildVersions(world, call) {
  const arn = optionalText(call.input, "componentVersionArn");
  const own = [...inRegion(world, call.region).imagebuilder.components.values()].filter(
    (component) => component.accountId === call.accountId && component.status !== "DEPRECATED"
  );
  if (arn !== void 0) parseArn(call, arn, "component");
  const rows = own.filter((component) => arn === void 0 || versionArnOf(component) === arn).sort(newestFirst).map((component) => ({
    ...buildRow(component),
    ...pick(component.settings, ["description", "changeDescription", "supportedOsVersions"])
  }));
  return listing(world, call, "componentSummaryList", rows);
}
function buildRow(component) {
  const { arn, name, version, platform, type, dateCreated, status, tags } = component;
  return {
    arn,
    name,
    version: `${version}/${component.build}`,
    platform,
    state: { status },
    type,
    owner: ownerName(component),
    dateCreated: dateCreated.toISOString(),
    tags
  };
}
function deleteComponent(world, call) {
  const arn = text(call.input, "componentBuildVersionArn");
  const { components, imageRecipes } = inRegion(world, call.region).imagebuilder;
  parseArn(call, arn, "component");
  const component = components.get(arn);
  if (component === void 0) throw notFound(world, arn);
  const user = [...imageRecipes.values()].find(
    (recipe) => recipe.components.some((entry2) => names(call, text(entry2, "componentArn"), component))
  );
  if (user !== void 0) throw dependency(`The component '${arn}' is used by '${user.arn}'.`);
  components.delete(arn);
  return { requestId: (0, import_node_crypto5.randomUUID)(), componentBuildVersionArn: arn };
}
function names(call, written, component) {
  const { unversioned: unversioned2, version = "x.x.x", build } = parseArn(call, written, "component");
  return !hasWildcard(version) && component.arn.startsWith(`${unversioned2}/`) && version === component.version && (build === void 0 || build === component.build);
}

// local-aws/services/imagebuilder/recipes.ts
var COMPONENT_QUOTA = 20;
var SETTINGS3 = [
  "description",
  "blockDeviceMappings",
  "workingDirectory",
  "additionalInstanceConfiguration",
  "amiTags",
  "amiWatermarks"
];
function recipeOperations(world) {
  return {
    CreateImageRecipe: (call) => once(world, call, () => createImageRecipe(world, call)),
    GetImageRecipe: (call) => getImageRecipe(world, call),
    ListImageRecipes: (call) => listImageRecipes(world, call),
    DeleteImageRecipe: (call) => deleteImageRecipe(world, call)
  };
}
function createImageRecipe(world, call) {
  const { input } = call;
  const name = text(input, "name");
  const unversioned2 = resourceArn(call, "image-recipe", name);
  const version = assignVersion(world, call, unversioned2, text(input, "semanticVersion"));
  const { imageRecipes } = inRegion(world, call.region).imagebuilder;
  const arn = `${unversioned2}/${version}`;
  if (imageRecipes.has(arn)) throw alreadyExists(`The image recipe '${arn}' already exists.`);
  const parentImage = text(input, "parentImage");
  const parent = resolveParent(world, call, parentImage);
  const platform = parent.windows ? "Windows" : "Linux";
  const components = structures(input, "components");
  const resolved = resolveComponents(world, call, components);
  components.forEach((entry2, index) => {
    const component = resolved[index];
    if (component !== void 0) checkComponent(entry2, component, platform, parent);
  });
  checkInstanceSettings(input, platform);
  endDryRun2(call);
  const recipe = {
    arn,
    accountId: call.accountId,
    name: normalisedName(name),
    dateCreated: now(world),
    tags: textMap(input, "tags"),
    version,
    platform,
    parentImage,
    components,
    resolvedAtCreation: resolved.map((component) => component.arn),
    settings: { ...pick(input, SETTINGS3), workingDirectory: workingDirectory(input, platform) },
    unknown: {}
  };
  imageRecipes.set(arn, recipe);
  return { imageRecipeArn: arn, latestVersionReferences: latestVersionReferences(unversioned2, version) };
}
function assignVersion(world, call, unversioned2, written) {
  if (!hasWildcard(written)) {
    checkAssigned(written);
    return written;
  }
  checkSelection(written);
  if (world.switches.recipePlaceholders === "one" && written.split("x").length > 2) {
    throw invalidVersion(`${written}: only one placeholder is allowed.`);
  }
  const { imageRecipes } = inRegion(world, call.region).imagebuilder;
  const existing = [...imageRecipes.values()].filter(({ arn }) => arn.startsWith(`${unversioned2}/`));
  const versions = existing.map((recipe) => recipe.version);
  return fillPlaceholder(written, versions, world.switches.firstRecipeVersion);
}
function resolveComponents(world, scope, components) {
  const arns = components.map((entry2) => text(entry2, "componentArn"));
  if (arns.length > COMPONENT_QUOTA) {
    throw invalidRequest(`A recipe holds at most ${COMPONENT_QUOTA} components.`);
  }
  const names2 = arns.map((arn) => parseArn(scope, arn, "component").unversioned);
  const twice = names2.find((name, index) => names2.indexOf(name) !== index);
  if (twice !== void 0) {
    throw invalidRequest(`You can specify each component only once in a recipe: '${twice}'.`);
  }
  return arns.map((arn) => resolveComponent(world, scope, arn));
}
function checkComponent(entry2, component, platform, parent) {
  const { arn } = component;
  if (component.status !== "ACTIVE") {
    throw invalidRequest(`The component '${arn}' is ${component.status} and cannot be added to a recipe.`);
  }
  if (component.platform !== platform) {
    throw invalidRequest(
      `The component '${arn}' is for ${component.platform}, the parent image ${platform}.`
    );
  }
  const supported = texts(component.settings, "supportedOsVersions");
  if (supported.length > 0 && !supported.some((prefix) => parent.osVersion.startsWith(prefix))) {
    throw invalidRequest(`The component '${arn}' does not support the OS version '${parent.osVersion}'.`);
  }
  const given = structures(entry2, "parameters").map((parameter) => text(parameter, "name"));
  const unknown = given.find((name) => !component.parameters.some((parameter) => parameter.name === name));
  if (unknown !== void 0) throw invalidRequest(`The component '${arn}' has no parameter '${unknown}'.`);
  const missing = component.parameters.find(
    ({ name, defaultValue }) => defaultValue === void 0 && !given.includes(name)
  );
  if (missing !== void 0)
    throw invalidRequest(`The component '${arn}' needs the parameter '${missing.name}'.`);
}
function checkInstanceSettings(input, platform) {
  const additional = optionalStructure(input, "additionalInstanceConfiguration") ?? {};
  if (platform === "Windows" && additional.systemsManagerAgent !== void 0) {
    throw invalidRequest("'systemsManagerAgent' is not supported for Windows.");
  }
}
function workingDirectory(input, platform) {
  return optionalText(input, "workingDirectory") ?? (platform === "Windows" ? "C:/" : "/tmp");
}
function resolveParent(world, scope, parentImage) {
  const id = parentImage.startsWith("arn:") ? amiOfImage(world, scope, parentImage) : parentImage.startsWith("ssm:") ? amiOfParameter(world, scope, parentImage.slice("ssm:".length)) : parentImage;
  if (id === void 0) throw invalidRequest(`The parent image '${parentImage}' does not exist.`);
  if (!/^ami-[0-9a-f]{8,17}$/.test(id)) {
    throw invalidRequest(`The parent image '${parentImage}' is no AMI id, ssm: parameter or image ARN.`);
  }
  const ami = visibleAmi(world, scope, id);
  if (ami === void 0 || ami.state === "disabled") {
    throw invalidRequest(
      `The parent image '${id}' does not exist in ${scope.region}, or is not yours to use.`
    );
  }
  return ami;
}
function amiOfImage(world, scope, arn) {
  const { unversioned: unversioned2, version = "x.x.x", build } = parseArn(scope, arn, "image");
  checkSelection(version);
  const { managedImages, builds } = inRegion(world, scope.region).imagebuilder;
  const managed = [...managedImages.values()].map((image) => ({
    arn: image.arn,
    version: image.version,
    number: 1,
    ami: image.ami
  }));
  const own = [...builds.values()].filter((each) => each.status === "AVAILABLE").map((each) => ({
    arn: each.arn,
    version: each.version,
    number: each.number,
    ami: each.amis.find((ami) => ami.region === scope.region && ami.accountId === scope.accountId)?.image
  }));
  const [newest] = [...managed, ...own].filter((image) => image.arn.startsWith(`${unversioned2}/`) && selects(version, image.version)).filter((image) => build === void 0 || image.number === build).sort((left, right) => compareVersions(right.version, left.version) || right.number - left.number);
  return newest?.ami;
}
function resolveRecipe(world, scope, arn) {
  const { unversioned: unversioned2, version = "x.x.x" } = parseArn(scope, arn, "image-recipe");
  checkSelection(version);
  const { imageRecipes } = inRegion(world, scope.region).imagebuilder;
  const [newest] = [...imageRecipes.values()].filter((recipe) => recipe.arn.startsWith(`${unversioned2}/`) && selects(version, recipe.version)).sort((left, right) => compareVersions(right.version, left.version));
  if (newest === void 0) throw notFound(world, arn);
  return newest;
}
function getImageRecipe(world, call) {
  const recipe = resolveRecipe(world, call, text(call.input, "imageRecipeArn"));
  const { unversioned: unversioned2 } = parseArn(call, recipe.arn, "image-recipe");
  return {
    requestId: (0, import_node_crypto6.randomUUID)(),
    imageRecipe: unmodelled(describeRecipe(recipe), recipe.unknown),
    latestVersionReferences: latestVersionReferences(unversioned2, recipe.version)
  };
}
function describeRecipe(recipe) {
  const { arn, name, platform, version, components, parentImage, dateCreated, tags } = recipe;
  return {
    arn,
    type: "AMI",
    name,
    platform,
    owner: recipe.accountId,
    version,
    components,
    parentImage,
    ...recipe.settings,
    dateCreated: dateCreated.toISOString(),
    tags
  };
}
function listImageRecipes(world, call) {
  const { imageRecipes } = inRegion(world, call.region).imagebuilder;
  const owned = (optionalText(call.input, "owner") ?? "Self") === "Self";
  const own = [...imageRecipes.values()].filter(({ accountId }) => owned && accountId === call.accountId);
  const matching = filtered2(call, own, {
    name: ({ name }) => [name],
    parentImage: ({ parentImage }) => [parentImage],
    platform: ({ platform }) => [platform]
  });
  const rows = matching.map(({ arn, name, platform, accountId, parentImage, dateCreated, tags }) => ({
    arn,
    name,
    platform,
    owner: accountId,
    parentImage,
    dateCreated: dateCreated.toISOString(),
    tags
  }));
  return listing(world, call, "imageRecipeSummaryList", rows);
}
function deleteImageRecipe(world, call) {
  const arn = text(call.input, "imageRecipeArn");
  parseArn(call, arn, "image-recipe");
  const { imageRecipes, pipelines } = inRegion(world, call.region).imagebuilder;
  if (!imageRecipes.has(arn)) throw notFound(world, arn);
  const user = [...pipelines.values()].find(({ settings }) => settings.imageRecipeArn === arn);
  if (user !== void 0) throw dependency(`The image recipe '${arn}' is used by '${user.arn}'.`);
  imageRecipes.delete(arn);
  return { requestId: (0, import_node_crypto6.randomUUID)(), imageRecipeArn: arn };
}

// local-aws/services/imagebuilder/pipelines.ts
var DAY2 = 24 * 60 * 60 * 1e3;
var SETTINGS4 = [
  ...["description", "imageRecipeArn", "containerRecipeArn", "infrastructureConfigurationArn"],
  ...["distributionConfigurationArn", "imageTestsConfiguration", "enhancedImageMetadataEnabled", "schedule"],
  ...["status", "imageScanningConfiguration", "workflows", "executionRole", "loggingConfiguration"],
  "imageTags"
];
function pipelineOperations(world) {
  return {
    CreateImagePipeline: (call) => once(world, call, () => createImagePipeline(world, call)),
    UpdateImagePipeline: (call) => once(world, call, () => updateImagePipeline(world, call)),
    GetImagePipeline: (call) => getImagePipeline(world, call),
    ListImagePipelines: (call) => listImagePipelines(world, call)
  };
}
function createImagePipeline(world, call) {
  const name = text(call.input, "name");
  const arn = resourceArn(call, "image-pipeline", name);
  const { pipelines } = inRegion(world, call.region).imagebuilder;
  if (pipelines.has(arn)) throw alreadyExists(`The image pipeline '${arn}' already exists.`);
  const { platform, settings } = checkedSettings(world, call);
  endDryRun2(call);
  pipelines.set(arn, {
    arn,
    accountId: call.accountId,
    name,
    platform,
    settings,
    dateCreated: now(world),
    dateUpdated: now(world),
    dateLastRun: void 0,
    lastRunStatus: void 0,
    consecutiveFailures: 0,
    tags: textMap(call.input, "tags"),
    unknown: {}
  });
  return { imagePipelineArn: arn };
}
function updateImagePipeline(world, call) {
  const pipeline = requirePipeline(world, call, text(call.input, "imagePipelineArn"));
  const isContainer = pipeline.settings.containerRecipeArn !== void 0;
  if (isContainer !== (call.input.containerRecipeArn !== void 0)) {
    throw invalidRequest("The recipe must be of the same type as the pipeline's current recipe.");
  }
  const { settings } = checkedSettings(world, call);
  pipeline.settings = settings;
  pipeline.unknown = {};
  pipeline.dateUpdated = now(world);
  return { imagePipelineArn: pipeline.arn };
}
function checkedSettings(world, call) {
  const { input } = call;
  const imageRecipe = optionalText(input, "imageRecipeArn");
  const containerRecipe = optionalText(input, "containerRecipeArn");
  if (imageRecipe === void 0 === (containerRecipe === void 0)) {
    throw invalidRequest("Specify exactly one of 'imageRecipeArn' and 'containerRecipeArn'.");
  }
  const platform = imageRecipe === void 0 ? "Linux" : resolveRecipe(world, call, imageRecipe).platform;
  if (containerRecipe !== void 0) requireContainerRecipe(world, call, containerRecipe);
  requireInfrastructure(world, call);
  optionalDistribution(world, call);
  if (structures(input, "workflows").length > 0 && optionalText(input, "executionRole") === void 0) {
    throw invalidRequest("'executionRole' is required with 'workflows'.");
  }
  for (const workflow of structures(input, "workflows")) {
    resolveWorkflow(world, call, text(workflow, "workflowArn"));
  }
  checkLogging(input);
  return { platform, settings: { ...pick(input, SETTINGS4), ...defaults(input) } };
}
function requireContainerRecipe(world, call, arn) {
  parseArn(call, arn, "container-recipe");
  if (!inRegion(world, call.region).imagebuilder.containerRecipes.has(arn)) throw notFound(world, arn);
}
function checkLogging(input) {
  const logging = optionalStructure(input, "loggingConfiguration") ?? {};
  const groups = Object.keys(logging).map((member) => text(logging, member));
  const foreign = groups.find((group) => !group.startsWith("/aws/imagebuilder/"));
  if (foreign !== void 0 && optionalText(input, "executionRole") === void 0) {
    throw invalidRequest(`The log group '${foreign}' requires 'executionRole'.`);
  }
}
function defaults(input) {
  const schedule2 = optionalStructure(input, "schedule");
  return {
    status: input.status ?? "ENABLED",
    enhancedImageMetadataEnabled: input.enhancedImageMetadataEnabled ?? true,
    imageTestsConfiguration: {
      imageTestsEnabled: true,
      timeoutMinutes: 720,
      ...optionalStructure(input, "imageTestsConfiguration")
    },
    ...schedule2 === void 0 ? {} : { schedule: { ...scheduleDefaults(schedule2), ...schedule2 } }
  };
}
function scheduleDefaults(schedule2) {
  if (optionalText(schedule2, "scheduleExpression") === void 0) return {};
  return {
    timezone: "Etc/UTC",
    pipelineExecutionStartCondition: "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE"
  };
}
function requirePipeline(world, call, arn) {
  parseArn(call, arn, "image-pipeline");
  const pipeline = inRegion(world, call.region).imagebuilder.pipelines.get(arn);
  if (pipeline === void 0) throw notFound(world, arn);
  return pipeline;
}
function getImagePipeline(world, call) {
  const pipeline = requirePipeline(world, call, text(call.input, "imagePipelineArn"));
  return {
    requestId: (0, import_node_crypto7.randomUUID)(),
    imagePipeline: unmodelled(describe3(world, pipeline), pipeline.unknown)
  };
}
function describe3(world, pipeline) {
  const { arn, name, platform, settings, dateCreated, dateUpdated, dateLastRun, lastRunStatus } = pipeline;
  const scheduled = settings.schedule !== void 0 && settings.status === "ENABLED";
  return {
    arn,
    name,
    platform,
    ...settings,
    dateCreated: dateCreated.toISOString(),
    dateUpdated: dateUpdated.toISOString(),
    dateLastRun: dateLastRun?.toISOString(),
    lastRunStatus,
    dateNextRun: scheduled ? after(world, DAY2).toISOString() : void 0,
    tags: pipeline.tags,
    consecutiveFailures: pipeline.consecutiveFailures
  };
}
function listImagePipelines(world, call) {
  const all = [...inRegion(world, call.region).imagebuilder.pipelines.values()];
  const own = all.filter(({ accountId }) => accountId === call.accountId);
  const matching = filtered2(call, own, {
    name: ({ name }) => [name],
    description: ({ settings }) => [optionalText(settings, "description") ?? ""],
    status: ({ settings }) => [text(settings, "status")],
    imageRecipeArn: ({ settings }) => [optionalText(settings, "imageRecipeArn") ?? ""],
    distributionConfigurationArn: ({ settings }) => [
      optionalText(settings, "distributionConfigurationArn") ?? ""
    ],
    infrastructureConfigurationArn: ({ settings }) => [text(settings, "infrastructureConfigurationArn")]
  });
  return listing(
    world,
    call,
    "imagePipelineList",
    matching.map((pipeline) => describe3(world, pipeline))
  );
}

// local-aws/services/imagebuilder/images.ts
function imageOperations(world) {
  return {
    GetImage: (call) => getImage(world, call),
    ListImagePipelineImages: (call) => listImagePipelineImages(world, call),
    ListImageBuildVersions: (call) => listImageBuildVersions(world, call),
    ListImages: (call) => listImages(world, call),
    DeleteImage: (call) => deleteImage(world, call)
  };
}
function requireBuild(world, call, arn) {
  parseArn(call, arn, "image");
  const build = inRegion(world, call.region).imagebuilder.builds.get(arn);
  if (build === void 0) throw notFound(world, arn);
  return build;
}
function resolveBuild(world, call, arn) {
  const { unversioned: unversioned2, version = "x.x.x", build } = parseArn(call, arn, "image");
  if (build !== void 0) return requireBuild(world, call, arn);
  checkSelection(version);
  const [newest] = [...inRegion(world, call.region).imagebuilder.builds.values()].filter((each) => each.arn.startsWith(`${unversioned2}/`) && selects(version, each.version)).filter(({ status }) => status === "AVAILABLE").sort(newestFirst2);
  if (newest === void 0) throw notFound(world, arn);
  return newest;
}
function newestFirst2(left, right) {
  return compareVersions(right.version, left.version) || right.number - left.number;
}
function getImage(world, call) {
  const build = resolveBuild(world, call, text(call.input, "imageBuildVersionArn"));
  const { unversioned: unversioned2 } = parseArn(call, build.arn, "image");
  return {
    requestId: (0, import_node_crypto8.randomUUID)(),
    image: describe4(world, build),
    latestVersionReferences: latestVersionReferences(unversioned2, build.version)
  };
}
function describe4(world, build) {
  const { owner: _, ...summary } = summarise(world, build);
  const { distribution } = build;
  return {
    ...summary,
    enhancedImageMetadataEnabled: optionalFlag(build.settings, "enhancedImageMetadataEnabled"),
    imageRecipe: { ...describeRecipe(build.recipe), components: shownComponents(world, build) },
    sourcePipelineArn: build.pipelineArn,
    infrastructureConfiguration: describeConfiguration(build.infrastructure),
    distributionConfiguration: distribution === void 0 ? void 0 : describeConfiguration(distribution),
    imageTestsConfiguration: build.settings.imageTestsConfiguration,
    ...pick(build.settings, ["imageScanningConfiguration", "executionRole", "workflows"]),
    tags: build.tags
  };
}
function shownComponents(world, build) {
  const { components } = build.recipe;
  if (world.switches.imageShowsComponents === "as written") return components;
  return components.map((entry2, index) => ({
    ...entry2,
    componentArn: build.resolvedComponents[index] ?? entry2.componentArn
  }));
}
function summarise(world, build) {
  return {
    arn: build.arn,
    name: build.name,
    type: "AMI",
    version: `${build.version}/${build.number}`,
    platform: build.recipe.platform,
    osVersion: inRegion(world, build.region).ec2.amis.get(build.parentAmi ?? "")?.osVersion,
    state: { status: build.status, reason: build.reason, failureContext: build.failureContext },
    owner: build.accountId,
    dateCreated: build.dateCreated.toISOString(),
    outputResources: { amis: shownAmis(world, build), containers: [] },
    buildType: build.buildType,
    imageSource: "CUSTOM",
    loggingConfiguration: { logGroupName: logGroup(build) }
  };
}
function shownAmis(world, build) {
  const inDistribution = build.stoppedIn === "DISTRIBUTING" || build.stoppedIn === "INTEGRATING";
  const hidden = world.switches.amisOfFailedDistribution === "empty";
  if (build.status === "FAILED" && inDistribution && hidden) return [];
  return build.amis.map((ami) => ({ ...ami, state: { status: "AVAILABLE" } }));
}
function logGroup(build) {
  const logging = optionalStructure(build.settings, "loggingConfiguration") ?? {};
  return optionalText(logging, "imageLogGroupName") ?? `/aws/imagebuilder/${build.name}`;
}
function listImagePipelineImages(world, call) {
  const pipeline = requirePipeline(world, call, text(call.input, "imagePipelineArn"));
  const all = [...inRegion(world, call.region).imagebuilder.builds.values()];
  const own = all.filter(({ pipelineArn }) => pipelineArn === pipeline.arn);
  const rows = inOrder(world, filterBuilds(call, own)).map((build) => summaryRow(world, build));
  return listing(world, call, "imageSummaryList", rows);
}
function filterBuilds(call, builds) {
  return filtered2(call, builds, {
    name: ({ name }) => [name],
    version: ({ version, number }) => [version, `${version}/${number}`]
  });
}
function inOrder(world, builds) {
  const { imageOrder } = world.switches;
  if (imageOrder === "shuffled") return scramble(builds, ({ arn }) => world.seed + arn);
  return imageOrder === "newest first" ? [...builds].reverse() : builds;
}
function summaryRow(world, build) {
  return { ...summarise(world, build), tags: summaryTags(world, build) };
}
function summaryTags(world, build) {
  const { summaryTags: when } = world.switches;
  const age = now(world).getTime() - build.dateCreated.getTime();
  const settled = age >= world.durations.listingLag / world.timeFactor;
  const shown = when === "immediately" || when === "after the listing lag" && settled;
  return shown ? build.tags : {};
}
function ownBuilds(world, call) {
  const { builds } = inRegion(world, call.region).imagebuilder;
  return [...builds.values()].filter(({ accountId }) => accountId === call.accountId);
}
function listImageBuildVersions(world, call) {
  const arn = optionalText(call.input, "imageVersionArn");
  if (arn !== void 0) parseArn(call, arn, "image");
  const builds = ownBuilds(world, call).filter((each) => arn === void 0 || each.arn.startsWith(`${arn}/`));
  const rows = filterBuilds(call, builds).map((build) => summaryRow(world, build));
  return listing(world, call, "imageSummaryList", rows);
}
function listImages(world, call) {
  const owner = optionalText(call.input, "owner") ?? "Self";
  const own = owner === "Self" ? [...ownBuilds(world, call)].sort(newestFirst2) : [];
  const versions = /* @__PURE__ */ new Map();
  for (const build of filterBuilds(call, own)) {
    const arn = build.arn.slice(0, build.arn.lastIndexOf("/"));
    if (!versions.has(arn)) versions.set(arn, build);
  }
  const rows = [...versions].map(([arn, build]) => ({
    arn,
    name: build.name,
    type: "AMI",
    version: build.version,
    platform: build.recipe.platform,
    owner: build.accountId,
    dateCreated: build.dateCreated.toISOString(),
    buildType: build.buildType,
    imageSource: "CUSTOM"
  }));
  return listing(world, call, "imageVersionList", rows);
}
function deleteImage(world, call) {
  const build = requireBuild(world, call, text(call.input, "imageBuildVersionArn"));
  const ended = ["AVAILABLE", "CANCELLED", "FAILED", "DEPRECATED", "DISABLED"];
  if (!ended.includes(build.status)) throw dependency(`The image '${build.arn}' is ${build.status}.`);
  inRegion(world, call.region).imagebuilder.builds.delete(build.arn);
  return { requestId: (0, import_node_crypto8.randomUUID)(), imageBuildVersionArn: build.arn };
}

// local-aws/services/ec2/launchTemplates.ts
function launchTemplateOperations(world) {
  return {
    DescribeLaunchTemplates: (call) => describeLaunchTemplates(world, call),
    DescribeLaunchTemplateVersions: (call) => describeVersions(world, call),
    CreateLaunchTemplateVersion: (call) => createVersion(world, call),
    ModifyLaunchTemplate: (call) => modify(world, call)
  };
}
function addLaunchTemplate(world, region, template) {
  const { accountId, name, imageId, blockDeviceMappings = [] } = template;
  const createdAt = now(world);
  const first = { number: 1, description: void 0, imageId, blockDeviceMappings, createdAt };
  const whole = {
    id: `lt-0${newHex(world, 16)}`,
    accountId,
    name,
    createdAt,
    versions: [first],
    defaultVersion: 1,
    tags: {}
  };
  inRegion(world, region).ec2.launchTemplates.set(whole.id, whole);
  return whole;
}
function addLaunchTemplateVersion(world, region, id, imageId, makeDefault) {
  const template = inRegion(world, region).ec2.launchTemplates.get(id);
  if (template === void 0) return void 0;
  const source = template.versions.find(({ number }) => number === template.defaultVersion);
  const version = pushVersion(world, template, imageId, source?.blockDeviceMappings ?? []);
  if (makeDefault) template.defaultVersion = version.number;
  return version;
}
function pushVersion(world, template, imageId, blockDeviceMappings) {
  const number = template.versions.length + 1;
  const version = { number, description: void 0, imageId, blockDeviceMappings, createdAt: now(world) };
  template.versions.push(version);
  return version;
}
function requireLaunchTemplate(world, scope, specification) {
  const { id, name, version = "$Default" } = specification;
  if (id === void 0 === (name === void 0)) {
    throw ec2Error("InvalidParameterCombination", "Specify either a launch template id or a name, not both");
  }
  const all = [...inRegion(world, scope.region).ec2.launchTemplates.values()];
  const found = all.find(
    (each) => each.accountId === scope.accountId && (each.id === id || each.name === name)
  );
  if (found === void 0) {
    const code2 = id === void 0 ? "InvalidLaunchTemplateName.NotFoundException" : "InvalidLaunchTemplateId.NotFound";
    throw ec2Error(code2, `The specified launch template, '${id ?? name}', does not exist.`);
  }
  const isAlias2 = version === "$Default" || version === "$Latest";
  if (!isAlias2 && !found.versions.some(({ number }) => String(number) === version)) {
    throw ec2Error(
      "InvalidLaunchTemplateId.VersionNotFound",
      `Could not find launch template version: ${version}`
    );
  }
  return found;
}
function describeLaunchTemplates(world, call) {
  const ids = texts(call.input, "LaunchTemplateIds");
  const names2 = texts(call.input, "LaunchTemplateNames");
  for (const id of ids) requireLaunchTemplate(world, call, { id, name: void 0 });
  for (const name of names2) requireLaunchTemplate(world, call, { id: void 0, name });
  endDryRun(call);
  const own = [...inRegion(world, call.region).ec2.launchTemplates.values()].filter(
    ({ accountId, id, name }) => accountId === call.accountId && (ids.length + names2.length === 0 || ids.includes(id) || names2.includes(name))
  );
  const matching = filtered(call, own, {
    tags: ({ tags }) => tags,
    values: { "launch-template-name": ({ name }) => [name] }
  });
  return describing(
    world,
    call,
    "LaunchTemplates",
    matching,
    (each) => describe5(call, each),
    ({ id }) => id
  );
}
function describe5(call, template) {
  return {
    LaunchTemplateId: template.id,
    LaunchTemplateName: template.name,
    CreateTime: template.createdAt,
    CreatedBy: call.principal,
    DefaultVersionNumber: template.defaultVersion,
    LatestVersionNumber: template.versions.length,
    Tags: tagList(template.tags)
  };
}
function describeVersions(world, call) {
  const template = requireLaunchTemplate(world, call, named2(call));
  const wanted = texts(call.input, "Versions").map((version) => {
    if (version === "$Latest") return template.versions.length;
    return version === "$Default" ? template.defaultVersion : Number(version);
  });
  endDryRun(call);
  const versions = template.versions.filter(({ number }) => wanted.length === 0 || wanted.includes(number));
  const matching = filtered(call, versions, { values: { "image-id": ({ imageId }) => [imageId ?? ""] } });
  const show = (version) => describeVersion(call, template, version);
  return describing(world, call, "LaunchTemplateVersions", matching, show, ({ number }) => String(number));
}
function describeVersion(call, template, version) {
  return {
    LaunchTemplateId: template.id,
    LaunchTemplateName: template.name,
    VersionNumber: version.number,
    VersionDescription: version.description,
    CreateTime: version.createdAt,
    CreatedBy: call.principal,
    DefaultVersion: version.number === template.defaultVersion,
    LaunchTemplateData: { ImageId: version.imageId, BlockDeviceMappings: version.blockDeviceMappings }
  };
}
function createVersion(world, call) {
  const template = requireLaunchTemplate(world, call, named2(call));
  const data = optionalStructure(call.input, "LaunchTemplateData") ?? {};
  const source = optionalText(call.input, "SourceVersion");
  const inherited = template.versions.find(({ number }) => String(number) === source);
  endDryRun(call);
  const imageId = optionalText(data, "ImageId") ?? inherited?.imageId;
  const given = structures(data, "BlockDeviceMappings");
  const mappings = given.length > 0 ? given : inherited?.blockDeviceMappings ?? [];
  const version = pushVersion(world, template, imageId, mappings);
  return { LaunchTemplateVersion: describeVersion(call, template, version) };
}
function modify(world, call) {
  const version = text(call.input, "DefaultVersion");
  const template = requireLaunchTemplate(world, call, { ...named2(call), version });
  endDryRun(call);
  template.defaultVersion = version === "$Latest" ? template.versions.length : Number(version);
  return { LaunchTemplate: describe5(call, template) };
}
function named2(call) {
  return {
    id: optionalText(call.input, "LaunchTemplateId"),
    name: optionalText(call.input, "LaunchTemplateName")
  };
}

// local-aws/services/ec2/fastLaunch.ts
var MINIMUM_PARALLEL_LAUNCHES = 6;
var PARALLEL_LAUNCH_QUOTA = 40;
function fastLaunchOperations(world) {
  return {
    EnableFastLaunch: (call) => enable(world, call),
    DisableFastLaunch: (call) => disable(world, call),
    DescribeFastLaunchImages: (call) => describeImages2(world, call)
  };
}
function enable(world, call) {
  const template = optionalStructure(call.input, "LaunchTemplate");
  const snapshots = optionalStructure(call.input, "SnapshotConfiguration") ?? {};
  const resourceType = optionalText(call.input, "ResourceType") ?? "snapshot";
  if (resourceType !== "snapshot")
    throw invalidParameter(`The resource type '${resourceType}' is not supported`);
  const settings = {
    maxParallelLaunches: optionalNumber(call.input, "MaxParallelLaunches") ?? MINIMUM_PARALLEL_LAUNCHES,
    targetResourceCount: optionalNumber(snapshots, "TargetResourceCount") ?? 5,
    launchTemplate: template === void 0 ? void 0 : {
      id: optionalText(template, "LaunchTemplateId"),
      name: optionalText(template, "LaunchTemplateName"),
      version: text(template, "Version")
    }
  };
  const id = text(call.input, "ImageId");
  checkFastLaunch(world, call, id, settings);
  endDryRun(call);
  return describe6(enableFastLaunch(world, call, id, settings));
}
function enableFastLaunch(world, scope, imageId, settings) {
  const ami = checkFastLaunch(world, scope, imageId, settings);
  const { fastLaunch } = inRegion(world, scope.region).ec2;
  const key = `${scope.accountId}/${imageId}`;
  const earlier = fastLaunch.get(key);
  const template = settings.launchTemplate && requireLaunchTemplate(world, scope, settings.launchTemplate);
  const image = {
    imageId,
    ownerId: scope.accountId,
    maxParallelLaunches: settings.maxParallelLaunches,
    targetResourceCount: settings.targetResourceCount,
    launchTemplate: template && {
      id: template.id,
      name: template.name,
      version: settings.launchTemplate?.version ?? "$Default"
    },
    state: "enabling",
    reason: "Client.UserInitiated",
    changedAt: now(world),
    shownFrom: earlier?.shownFrom ?? after(world, world.durations.fastLaunchShown)
  };
  const goesOn = earlier?.state === "enabling" || earlier?.state === "enabled";
  if (goesOn) image.state = earlier.state;
  fastLaunch.set(key, image);
  if (image.state === "enabling") provision(world, scope, image, ami);
  return image;
}
function provision(world, scope, image, ami) {
  const { fastLaunch, fastLaunchScripts } = inRegion(world, scope.region).ec2;
  const script = fastLaunchScripts.shift();
  const current = () => fastLaunch.get(`${scope.accountId}/${image.imageId}`) === image;
  const ready = after(world, world.durations.fastLaunchEnabling);
  const fault = provisioningFault(world, scope, ami) ?? (script?.state === "enabling-failed" ? script.reason : void 0);
  at2(world, ready, () => {
    if (!current() || image.state !== "enabling") return;
    if (fault === void 0) turn(world, image, "enabled", "Client.UserInitiated");
    else turn(world, image, "enabling-failed", fault);
  });
  if (script?.state !== "enabled-failed") return;
  const later = after(world, world.durations.fastLaunchEnabling * 1.5);
  at2(world, later, () => {
    if (current() && image.state === "enabled") turn(world, image, "enabled-failed", script.reason);
  });
}
function provisioningFault(world, scope, ami) {
  if (!ami.sysprepped) return "Server.InternalError: The AMI was not created with Sysprep shutdown.";
  const { fastLaunch } = inRegion(world, scope.region).ec2;
  const launches = [...fastLaunch.values()].filter(({ ownerId, state }) => ownerId === scope.accountId && state === "enabling").reduce((sum, image) => sum + image.maxParallelLaunches, 0);
  if (launches <= PARALLEL_LAUNCH_QUOTA) return void 0;
  return `Client.LimitExceeded: More than ${PARALLEL_LAUNCH_QUOTA} parallel launches.`;
}
function turn(world, image, state, reason) {
  image.state = state;
  image.reason = reason;
  image.changedAt = now(world);
}
function checkFastLaunch(world, scope, imageId, settings) {
  const ami = visibleAmi(world, scope, imageId);
  if (ami === void 0)
    throw ec2Error("InvalidAMIID.NotFound", `The image id '[${imageId}]' does not exist`);
  if (!ami.windows)
    throw ec2Error("InvalidRequest", "Windows Fast Launch is supported for Windows AMIs only");
  if (ami.ownerId !== scope.accountId && !ami.launchPermissions.has(scope.accountId)) {
    throw ec2Error("InvalidRequest", `The image '${imageId}' is neither yours nor shared with you`);
  }
  if (settings.maxParallelLaunches < MINIMUM_PARALLEL_LAUNCHES) {
    throw invalidParameter(`MaxParallelLaunches must be ${MINIMUM_PARALLEL_LAUNCHES} or greater`);
  }
  if (settings.launchTemplate !== void 0) requireLaunchTemplate(world, scope, settings.launchTemplate);
  else requireDefaultVpc(world, scope);
  const { fastLaunch } = inRegion(world, scope.region).ec2;
  if (fastLaunch.get(`${scope.accountId}/${imageId}`)?.state === "disabling") {
    throw ec2Error("IncorrectState", "Fast Launch is being disabled; its snapshots must be removed first");
  }
  return ami;
}
function requireDefaultVpc(world, scope) {
  const vpcs = [...inRegion(world, scope.region).ec2.vpcs.values()];
  if (vpcs.some((vpc) => vpc.isDefault && vpc.accountId === scope.accountId)) return;
  throw ec2Error("VPCIdNotSpecified", "No default VPC for this user");
}
function disable(world, call) {
  const id = text(call.input, "ImageId");
  const { fastLaunch } = inRegion(world, call.region).ec2;
  const key = `${call.accountId}/${id}`;
  const image = fastLaunch.get(key);
  if (image === void 0) throw invalidParameter(`Fast Launch is not enabled for '${id}'`);
  endDryRun(call);
  turn(world, image, "disabling", "Client.UserInitiated");
  at2(world, after(world, world.durations.fastLaunchDisabling), () => {
    if (fastLaunch.get(key) === image) fastLaunch.delete(key);
  });
  return describe6(image);
}
function describeImages2(world, call) {
  endDryRun(call);
  const ids = texts(call.input, "ImageIds");
  const own = [...inRegion(world, call.region).ec2.fastLaunch.values()].filter(
    (image) => image.ownerId === call.accountId && image.shownFrom <= now(world) && (ids.length === 0 || ids.includes(image.imageId))
  );
  const matching = filtered(call, own, {
    values: {
      "resource-type": () => ["snapshot"],
      "owner-id": ({ ownerId }) => [ownerId],
      state: ({ state }) => [state]
    }
  });
  return describing(world, call, "FastLaunchImages", matching, describe6, ({ imageId }) => imageId);
}
function describe6(image) {
  const { launchTemplate } = image;
  return {
    ImageId: image.imageId,
    ResourceType: "snapshot",
    SnapshotConfiguration: { TargetResourceCount: image.targetResourceCount },
    LaunchTemplate: launchTemplate && {
      LaunchTemplateId: launchTemplate.id,
      LaunchTemplateName: launchTemplate.name,
      Version: launchTemplate.version
    },
    MaxParallelLaunches: image.maxParallelLaunches,
    OwnerId: image.ownerId,
    State: image.state,
    StateTransitionReason: image.reason,
    StateTransitionTime: image.changedAt
  };
}

// local-aws/services/imagebuilder/outputs.ts
function createOutputAmi(world, build) {
  const parent = inRegion(world, build.region).ec2.amis.get(build.parentAmi ?? "");
  if (parent === void 0) throw new Error(`${build.arn} was built from no AMI`);
  const settings = amiSettings(build, build.region);
  const windows2 = build.recipe.platform === "Windows";
  const ami = addAmi(world, build.region, {
    ownerId: build.accountId,
    name: outputName(world, build, settings),
    description: optionalText(settings, "description") ?? optionalText(build.recipe.settings, "description"),
    architecture: parent.architecture,
    windows: windows2,
    osVersion: parent.osVersion,
    sourceImageId: parent.id,
    sourceImageRegion: build.region,
    sysprepped: windows2 && runsSysprep(world, build),
    volumeGiB: rootVolume(build, parent) ?? parent.volumeGiB,
    writtenBytes: parent.writtenBytes,
    tags: amiTags(world, build, textMap(build.recipe.settings, "amiTags"), textMap(settings, "amiTags"))
  });
  build.amis.push(output(build.region, ami));
}
function distribute(world, build, failing) {
  const [original] = build.amis;
  const source = inRegion(world, build.region).ec2.amis.get(original?.image ?? "");
  if (source === void 0) return;
  for (const distribution of build.distributions) {
    const region = text(distribution, "region");
    if (failing.includes(region)) continue;
    const settings = amiSettings(build, region);
    const targets = texts(settings, "targetAccountIds");
    for (const accountId of targets.length > 0 ? targets : [build.accountId]) {
      if (build.amis.some((ami) => ami.region === region && ami.accountId === accountId)) continue;
      build.amis.push(output(region, copy(world, build, source, region, accountId)));
    }
    share(world, build, region, optionalStructure(settings, "launchPermission") ?? {});
  }
}
function copy(world, build, source, region, accountId) {
  const settings = amiSettings(build, region);
  return addAmi(world, region, {
    ownerId: accountId,
    name: outputName(world, build, settings),
    description: optionalText(settings, "description"),
    architecture: source.architecture,
    windows: source.windows,
    osVersion: source.osVersion,
    sourceImageId: source.id,
    sourceImageRegion: build.region,
    sysprepped: source.sysprepped,
    volumeGiB: source.volumeGiB,
    writtenBytes: source.writtenBytes,
    tags: amiTags(world, build, textMap(settings, "amiTags"))
  });
}
function share(world, build, region, permission) {
  for (const { image, region: where } of build.amis) {
    const ami = inRegion(world, where).ec2.amis.get(image);
    if (where !== region || ami === void 0) continue;
    if (texts(permission, "userGroups").includes("all")) ami.public = true;
    for (const userId2 of texts(permission, "userIds")) ami.launchPermissions.add(userId2);
  }
}
function amiSettings(build, region) {
  const distribution = build.distributions.find((each) => text(each, "region") === region) ?? {};
  return optionalStructure(distribution, "amiDistributionConfiguration") ?? {};
}
function output(region, ami) {
  const { id: image, ownerId: accountId, name, description } = ami;
  return { region, accountId, image, name, description };
}
function rootVolume(build, parent) {
  const mapping2 = structures(build.recipe.settings, "blockDeviceMappings").find(
    (each) => optionalText(each, "deviceName") === rootDeviceOf(parent)
  );
  return optionalNumber(optionalStructure(mapping2 ?? {}, "ebs") ?? {}, "volumeSize");
}
function outputName(world, build, settings) {
  const written = optionalText(settings, "name") ?? `${build.recipe.name} {{ imagebuilder:buildDate }}`;
  return fill(world, build, written);
}
function amiTags(world, build, ...more) {
  const written = Object.entries(Object.assign({}, ...more)).map(([key, value]) => [
    key,
    fill(world, build, String(value))
  ]);
  return {
    ...Object.fromEntries(written),
    CreatedBy: "EC2 Image Builder",
    Ec2ImageBuilderArn: build.arn
  };
}
function fill(world, build, written) {
  const date2 = now(world).toISOString().replaceAll(":", "-").replace("Z", "000Z");
  return written.replace(/\{\{\s*imagebuilder:buildDate\s*\}\}/g, date2).replace(/\{\{\s*imagebuilder:buildVersion\s*\}\}/g, `${build.version}/${build.number}`);
}
function applyConfigurations(world, build) {
  return build.distributions.flatMap((distribution) => {
    const region = text(distribution, "region");
    const own = build.amis.find((ami) => ami.region === region && ami.accountId === build.accountId);
    putParameters(world, build, region, distribution);
    if (own === void 0) return [];
    updateLaunchTemplates(world, build, own, distribution);
    return turnFastLaunchOn(world, build, own, distribution);
  });
}
function putParameters(world, build, region, distribution) {
  for (const configuration of structures(distribution, "ssmParameterConfigurations")) {
    const accountId = optionalText(configuration, "amiAccountId") ?? build.accountId;
    const ami = build.amis.find((each) => each.region === region && each.accountId === accountId);
    if (ami === void 0) continue;
    const dataType = optionalText(configuration, "dataType") === "aws:ec2:image" ? "aws:ec2:image" : "text";
    const name = text(configuration, "parameterName");
    putParameter(world, region, { accountId, name, value: ami.image, dataType });
  }
}
function updateLaunchTemplates(world, build, ami, distribution) {
  for (const configuration of structures(distribution, "launchTemplateConfigurations")) {
    if ((optionalText(configuration, "accountId") ?? build.accountId) !== build.accountId) continue;
    const id = text(configuration, "launchTemplateId");
    const isDefault = optionalFlag(configuration, "setDefaultVersion") ?? true;
    addLaunchTemplateVersion(world, ami.region, id, ami.image, isDefault);
  }
}
function turnFastLaunchOn(world, build, ami, distribution) {
  const [, partition = ""] = build.arn.split(":");
  const scope = { region: ami.region, partition, accountId: build.accountId };
  const wanted = structures(distribution, "fastLaunchConfigurations").filter(
    (each) => optionalFlag(each, "enabled") && (optionalText(each, "accountId") ?? build.accountId) === build.accountId
  );
  return wanted.flatMap((configuration) => {
    try {
      enableFastLaunch(world, scope, ami.image, fastLaunchSettings(configuration));
      return [];
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const imageConfigurationStep = "UPDATE_FAST_LAUNCH_CONFIGURATIONS";
      return [{ region: ami.region, imageConfigurationStep, errorMessage: error.message }];
    }
  });
}
function fastLaunchSettings(configuration) {
  const template = optionalStructure(configuration, "launchTemplate");
  const snapshots = optionalStructure(configuration, "snapshotConfiguration") ?? {};
  return {
    maxParallelLaunches: optionalNumber(configuration, "maxParallelLaunches") ?? 6,
    targetResourceCount: optionalNumber(snapshots, "targetResourceCount") ?? 5,
    launchTemplate: template === void 0 ? void 0 : {
      id: optionalText(template, "launchTemplateId"),
      name: optionalText(template, "launchTemplateName"),
      version: optionalText(template, "launchTemplateVersion") ?? "1"
    }
  };
}

// local-aws/services/imagebuilder/plan.ts
var STAGES = [
  "PENDING",
  "CREATING",
  "BUILDING",
  "TESTING",
  "DISTRIBUTING",
  "INTEGRATING"
];
var MAIN_STEP = {
  BUILDING: "ApplyBuildComponents",
  TESTING: "ApplyTestComponents",
  DISTRIBUTING: "DistributeImage",
  INTEGRATING: "ApplyImageConfigurations"
};
var WORKFLOWS = [
  { type: "BUILD", folder: "build", name: "build-image", stages: ["CREATING", "BUILDING"] },
  { type: "TEST", folder: "test", name: "test-image", stages: ["TESTING"] },
  {
    type: "DISTRIBUTION",
    folder: "distribution",
    name: "distribute-image",
    stages: ["DISTRIBUTING", "INTEGRATING"]
  }
];
function planRun(world, build, from) {
  const stages = [];
  let start2 = now(world);
  for (const stage of STAGES.slice(STAGES.indexOf(from))) {
    if (stage === "TESTING" && !hasTests(build)) continue;
    const end = new Date(start2.getTime() + duration(world, build, stage) / world.timeFactor);
    stages.push({ stage, start: start2, end });
    start2 = end;
  }
  const executions = WORKFLOWS.flatMap(({ type, folder, name, stages: own }) => {
    const planned = stages.filter(({ stage }) => own.some((each) => each === stage));
    if (planned.length === 0) return [];
    const execution = {
      id: `wf-${newUuid(world)}`,
      workflowArn: workflowArn(build, folder, name),
      type,
      steps: planned.flatMap((each) => planSteps(world, build, each)),
      cutAt: void 0,
      retried: false
    };
    return [execution];
  });
  return { stages, executions };
}
function hasTests(build) {
  const tests = optionalStructure(build.settings, "imageTestsConfiguration") ?? {};
  return optionalFlag(tests, "imageTestsEnabled") ?? true;
}
function duration(world, build, stage) {
  const planned = build.script.durations?.[stage] ?? world.durations[stage];
  const waits = stage === "INTEGRATING" && world.switches.availableAwaits === "Fast Launch enabled";
  return waits && turnsFastLaunchOn(build) ? planned + world.durations.fastLaunchEnabling : planned;
}
function turnsFastLaunchOn(build) {
  return build.distributions.some(
    (distribution) => structures(distribution, "fastLaunchConfigurations").some((each) => optionalFlag(each, "enabled"))
  );
}
function workflowArn(build, folder, name) {
  const own = structures(build.settings, "workflows").map((workflow) => text(workflow, "workflowArn")).find((arn) => arn.includes(`:workflow/${folder}/`));
  const [, partition] = build.arn.split(":");
  return own ?? `arn:${partition}:imagebuilder:${build.region}:aws:workflow/${folder}/${name}/1.0.0/1`;
}
function planSteps(world, build, planned) {
  const { stage } = planned;
  const shapes = stepsOf(build, stage);
  const whole = shapes.reduce((sum, { share: share2 }) => sum + share2, 0);
  const length = planned.end.getTime() - planned.start.getTime();
  let done = 0;
  return shapes.map(({ name, action, share: share2 }) => {
    const start2 = new Date(planned.start.getTime() + length * done / whole);
    done += share2;
    const end = new Date(planned.start.getTime() + length * done / whole);
    const { failure: failure2 } = build.script;
    const fails = failure2?.stage === stage && name === (failure2.step ?? MAIN_STEP[failure2.stage]);
    return {
      id: `step-${newUuid(world)}`,
      name,
      action,
      stage,
      start: start2,
      end,
      failure: fails ? failure2.message : void 0,
      inputs: {},
      outputs: action === "LaunchInstance" ? launched(world) : {}
    };
  });
}
function launched(world) {
  return { instanceId: `i-0${newHex(world, 16)}` };
}
function stepsOf(build, stage) {
  if (stage === "CREATING") return [{ name: "LaunchBuildInstance", action: "LaunchInstance", share: 1 }];
  if (stage === "BUILDING") return buildingSteps(build);
  if (stage === "TESTING") {
    return [
      { name: "LaunchTestInstance", action: "LaunchInstance", share: 4 },
      { name: "ApplyTestComponents", action: "ExecuteComponents", share: 5 },
      { name: "TerminateTestInstance", action: "TerminateInstance", share: 1 }
    ];
  }
  if (stage === "DISTRIBUTING") {
    return [
      { name: "DistributeImage", action: "DistributeImage", share: 9 },
      { name: "ModifyImageAttributes", action: "ModifyImageAttributes", share: 1 }
    ];
  }
  if (stage === "INTEGRATING") {
    return [{ name: "ApplyImageConfigurations", action: "ApplyImageConfigurations", share: 1 }];
  }
  return [];
}
function buildingSteps(build) {
  const windows2 = build.recipe.platform === "Windows";
  const approval = { name: "WaitForApproval", action: "WaitForAction", share: 20 };
  const inventory = { name: "InventoryCollection", action: "CollectImageMetadata", share: 1 };
  return [
    ...build.script.waitsForApproval === true ? [approval] : [],
    { name: "ApplyBuildComponents", action: "ExecuteComponents", share: 12 },
    ...optionalFlag(build.settings, "enhancedImageMetadataEnabled") === false ? [] : [inventory],
    windows2 ? { name: "RunSysPrepScript", action: "RunSysPrep", share: 2 } : { name: "RunSanitizeScript", action: "SanitizeInstance", share: 2 },
    { name: "CreateOutputAMI", action: "CreateImage", share: 4 },
    { name: "TerminateBuildInstance", action: "TerminateInstance", share: 1 }
  ];
}

// local-aws/services/imagebuilder/builds.ts
var IN_PROGRESS = [
  "PENDING",
  "CREATING",
  "BUILDING",
  "TESTING",
  "DISTRIBUTING",
  "INTEGRATING"
];
var DEFAULT_FAILURES_TO_DISABLE = 5;
function buildOperations(world) {
  return {
    StartImagePipelineExecution: (call) => once(world, call, () => startExecution(world, call)),
    CancelImageCreation: (call) => once(world, call, () => cancelImageCreation(world, call)),
    RetryImage: (call) => {
      const { requestId: _, ...answer2 } = once(world, call, () => retryImage(world, call));
      return answer2;
    }
  };
}
function isInProgress(build) {
  return IN_PROGRESS.includes(build.status);
}
function startExecution(world, call) {
  const pipeline = requirePipeline(world, call, text(call.input, "imagePipelineArn"));
  const { builds } = inRegion(world, call.region).imagebuilder;
  const running = [...builds.values()].find(
    (each) => each.pipelineArn === pipeline.arn && isInProgress(each)
  );
  if (running !== void 0 && world.switches.startWhileRunning === "ResourceInUseException") {
    throw resourceInUse(`The pipeline '${pipeline.arn}' is building '${running.arn}'. Retry later.`);
  }
  const build = startBuild(world, call, pipeline, {
    buildType: "USER_INITIATED",
    startedBy: call.principal,
    tags: textMap(call.input, "tags")
  });
  return { imageBuildVersionArn: build.arn };
}
function startScheduledBuild(world, scope, pipeline) {
  if (pipeline.settings.status === "DISABLED") throw new Error(`${pipeline.arn} is disabled`);
  return startBuild(world, scope, pipeline, {
    buildType: "SCHEDULED",
    startedBy: "imagebuilder.amazonaws.com",
    tags: textMap(pipeline.settings, "imageTags")
  });
}
function startBuild(world, scope, pipeline, start2) {
  const { settings } = pipeline;
  const recipeArn = optionalText(settings, "imageRecipeArn");
  if (recipeArn === void 0) throw invalidRequest("local-aws does not build container images.");
  const recipe = resolveRecipe(world, scope, recipeArn);
  const { builds, buildNumbers, infrastructures, distributions } = inRegion(world, scope.region).imagebuilder;
  const infrastructure = infrastructures.get(text(settings, "infrastructureConfigurationArn"));
  if (infrastructure === void 0) throw invalidRequest("The infrastructure configuration does not exist.");
  const distribution = distributions.get(optionalText(settings, "distributionConfigurationArn") ?? "");
  const versionArn = resourceArn(scope, "image", recipe.name, recipe.version);
  const number = (buildNumbers.get(versionArn) ?? 0) + 1;
  buildNumbers.set(versionArn, number);
  const build = {
    arn: `${versionArn}/${number}`,
    accountId: scope.accountId,
    name: recipe.name,
    dateCreated: now(world),
    ...start2,
    region: scope.region,
    version: recipe.version,
    number,
    pipelineArn: pipeline.arn,
    recipe,
    settings,
    infrastructure: { ...infrastructure },
    distribution: distribution === void 0 ? void 0 : { ...distribution },
    distributions: distribution === void 0 ? [] : structures(distribution.settings, "distributions"),
    status: "PENDING",
    reason: void 0,
    failureContext: void 0,
    resolvedComponents: [],
    parentAmi: void 0,
    amis: [],
    executions: [],
    script: world.buildScripts.shift() ?? {},
    componentLogs: [],
    run: 0,
    stoppedIn: void 0,
    cancelRequested: false
  };
  builds.set(build.arn, build);
  pipeline.dateLastRun = now(world);
  run(world, build, "PENDING");
  return build;
}
function run(world, build, from) {
  build.run += 1;
  const plan2 = planRun(world, build, from);
  build.executions.push(...plan2.executions);
  enter(world, build, from);
  const steps = plan2.executions.flatMap(({ steps: steps2 }) => steps2);
  const end = plan2.stages.at(-1)?.end ?? now(world);
  schedule(world, build, [
    ...steps.map((step) => ({ at: step.end, step, happen: () => finishStep(world, build, step) })),
    ...plan2.stages.slice(1).map(({ stage, start: start2 }) => ({ at: start2, happen: () => enter(world, build, stage) })),
    { at: end, happen: () => becomeAvailable(world, build) }
  ]);
}
function schedule(world, build, happenings) {
  const mine = build.run;
  const inOrder2 = [...happenings].sort((left, right) => left.at.getTime() - right.at.getTime());
  let held = false;
  for (const [index, each] of inOrder2.entries()) {
    at2(world, each.at, () => {
      if (held || build.run !== mine || !isInProgress(build)) return;
      const stage = each.step === void 0 ? void 0 : componentStage(each.step);
      if (world.componentRunner === void 0 || stage === void 0 || each.step?.failure !== void 0) {
        each.happen();
        return;
      }
      held = true;
      hold(world, build, stage, inOrder2.slice(index));
    });
  }
}
function componentStage({ name, stage }) {
  if (stage !== "BUILDING" && stage !== "TESTING") return void 0;
  return name === MAIN_STEP[stage] ? stage : void 0;
}
var NEVER_MILLISECONDS = 10 * 365 * 864e5;
function hold(world, build, stage, rest) {
  const { componentRunner } = world;
  const [current] = rest;
  if (componentRunner === void 0 || current === void 0) return;
  const mine = build.run;
  const planned = current.at.getTime();
  postpone(build, rest, planned, NEVER_MILLISECONDS);
  void runComponents(world, build, stage, componentRunner).then((failure2) => {
    settle(world);
    if (build.run !== mine || !isInProgress(build)) return;
    const late = now(world).getTime() - planned;
    postpone(build, rest, planned + NEVER_MILLISECONDS, late - NEVER_MILLISECONDS);
    if (failure2 !== void 0 && current.step !== void 0) {
      failAsScripted(world, build, current.step, failure2);
      return;
    }
    current.happen();
    schedule(world, build, rest.slice(1));
  });
}
function postpone(build, rest, from, milliseconds) {
  const later = (moment) => new Date(moment.getTime() + milliseconds);
  for (const each of rest) each.at = later(each.at);
  for (const step of build.executions.flatMap(({ steps }) => steps)) {
    if (step.start.getTime() >= from) step.start = later(step.start);
    if (step.end.getTime() >= from) step.end = later(step.end);
  }
}
function enter(world, build, stage) {
  build.status = stage;
  if (stage === "CREATING") takeIngredients(world, build);
  if (stage === "INTEGRATING" && build.script.failure?.stage !== "INTEGRATING") integrate(world, build);
}
function takeIngredients(world, build) {
  const [, partition = ""] = build.arn.split(":");
  const scope = { region: build.region, partition, accountId: build.accountId };
  const frozen = world.switches.componentsResolved === "at recipe creation";
  try {
    build.resolvedComponents = frozen ? build.recipe.resolvedAtCreation : resolveComponents(world, scope, build.recipe.components).map(({ arn }) => arn);
    build.parentAmi = resolveParent(world, scope, build.recipe.parentImage).id;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    fail(world, build, "CREATING", { reason: error.message, context: { imageStatus: "CREATING" } });
  }
}
function finishStep(world, build, step) {
  const { failure: failure2 } = build.script;
  const failing = step.failure !== void 0;
  if (step.name === "CreateOutputAMI" && !failing) createOutputAmi(world, build);
  if (step.name === "DistributeImage") {
    const regions = failure2?.regions?.map(({ region }) => region);
    distribute(world, build, failing ? regions ?? allRegions(build) : []);
  }
  if (failing && failure2 !== void 0) failAsScripted(world, build, step, failure2);
}
function allRegions(build) {
  return build.distributions.map((each) => text(each, "region"));
}
function failAsScripted(world, build, step, failure2) {
  const execution = build.executions.find(({ steps }) => steps.includes(step));
  const message = failure2.message.slice(0, 1024);
  const component = failure2.component === void 0 ? {} : { componentFailure: { ...failure2.component, errorMessage: message } };
  const regions = failure2.regions?.map((each) => ({ status: "FAILED", ...each })) ?? [];
  const inDistribution = failure2.stage === "DISTRIBUTING" || failure2.stage === "INTEGRATING";
  const distribution = inDistribution ? { distributionFailure: { errorMessage: message, regionFailures: regions } } : {};
  const context = {
    imageStatus: failure2.stage,
    workflowExecutionId: execution?.id,
    workflowArn: execution?.workflowArn,
    stepExecutionId: step.id,
    failedStep: step.name,
    ...component,
    ...distribution
  };
  const reason = failure2.reason ?? `Workflow Execution ID: '${execution?.id}' failed with reason: Step '${step.name}' failed: ${failure2.message}`;
  fail(world, build, failure2.stage, {
    reason,
    context: failure2.withContext === false ? void 0 : context
  });
}
function integrate(world, build) {
  const faults = applyConfigurations(world, build);
  const [first] = faults;
  if (first === void 0) return;
  const regionFailures = faults.map((fault) => ({ ...fault, status: "FAILED" }));
  fail(world, build, "INTEGRATING", {
    reason: first.errorMessage,
    context: {
      imageStatus: "INTEGRATING",
      failedStep: MAIN_STEP.INTEGRATING,
      distributionFailure: { errorMessage: first.errorMessage, regionFailures }
    }
  });
}
function fail(world, build, stage, why) {
  stop(world, build, "FAILED", stage);
  build.reason = why.reason.slice(0, 1024);
  build.failureContext = why.context;
  const pipeline = pipelineOf(world, build);
  if (pipeline === void 0 || build.buildType !== "SCHEDULED") return;
  pipeline.consecutiveFailures += 1;
  disableAfterFailures(pipeline);
}
function disableAfterFailures(pipeline) {
  const schedule2 = optionalStructure(pipeline.settings, "schedule") ?? {};
  const policy = optionalStructure(schedule2, "autoDisablePolicy") ?? {};
  const limit2 = optionalNumber(policy, "failureCount") ?? DEFAULT_FAILURES_TO_DISABLE;
  if (pipeline.consecutiveFailures < limit2) return;
  pipeline.settings = { ...pipeline.settings, status: "DISABLED" };
}
function stop(world, build, status, stage) {
  build.status = status;
  build.stoppedIn = stage;
  build.cancelRequested = false;
  for (const execution of build.executions) execution.cutAt ??= now(world);
  remember(world, build, status);
}
function becomeAvailable(world, build) {
  build.status = "AVAILABLE";
  build.reason = void 0;
  const pipeline = pipelineOf(world, build);
  if (pipeline !== void 0 && build.buildType === "SCHEDULED") pipeline.consecutiveFailures = 0;
  remember(world, build, "AVAILABLE");
}
function remember(world, build, status) {
  const pipeline = pipelineOf(world, build);
  if (pipeline !== void 0) pipeline.lastRunStatus = status;
}
function pipelineOf(world, build) {
  return inRegion(world, build.region).imagebuilder.pipelines.get(build.pipelineArn);
}
function cancelImageCreation(world, call) {
  const build = requireBuild(world, call, text(call.input, "imageBuildVersionArn"));
  if (!isInProgress(build)) throw invalidRequest(`The image '${build.arn}' is ${build.status}.`);
  if (!build.cancelRequested) {
    build.cancelRequested = true;
    const mine = build.run;
    at2(world, after(world, world.durations.cancelling), () => {
      if (build.run === mine && isInProgress(build)) cancel(world, build);
    });
  }
  return { imageBuildVersionArn: build.arn };
}
function cancel(world, build) {
  const stage = stageOf(build.status);
  stop(world, build, "CANCELLED", stage);
  build.reason = "Image build was cancelled.";
}
function stageOf(status) {
  switch (status) {
    case "CREATING":
    case "BUILDING":
    case "TESTING":
    case "DISTRIBUTING":
    case "INTEGRATING":
      return status;
    default:
      return "PENDING";
  }
}
function retryImage(world, call) {
  const build = requireBuild(world, call, text(call.input, "imageBuildVersionArn"));
  if (build.status !== "FAILED" && build.status !== "CANCELLED") {
    throw invalidRequest(
      `The image '${build.arn}' is ${build.status}; only FAILED or CANCELLED can be retried.`
    );
  }
  const stopped = build.stoppedIn ?? "PENDING";
  const from = ["TESTING", "DISTRIBUTING", "INTEGRATING"].includes(stopped) ? stopped : "PENDING";
  const again = reruns(from);
  for (const execution of build.executions) execution.retried ||= again.includes(execution.type);
  build.script = world.buildScripts.shift() ?? {};
  build.reason = void 0;
  build.failureContext = void 0;
  run(world, build, from);
  return { imageBuildVersionArn: build.arn };
}
function reruns(from) {
  if (from === "TESTING") return ["TEST", "DISTRIBUTION"];
  return from === "PENDING" ? ["BUILD", "TEST", "DISTRIBUTION"] : ["DISTRIBUTION"];
}

// local-aws/services/imagebuilder/tags.ts
var TAG_QUOTA = 50;
function tagOperations(world) {
  return {
    TagResource: (call) => {
      const resource = requireResource(world, call);
      const tags = { ...resource.tags, ...textMap(call.input, "tags") };
      if (Object.keys(tags).length > TAG_QUOTA) {
        throw new AwsError("InvalidParameterException", `A resource has at most ${TAG_QUOTA} tags.`, 400);
      }
      resource.tags = tags;
      return {};
    },
    UntagResource: (call) => {
      const resource = requireResource(world, call);
      const gone = texts(call.input, "tagKeys");
      resource.tags = Object.fromEntries(
        Object.entries(resource.tags).filter(([key]) => !gone.includes(key))
      );
      return {};
    },
    ListTagsForResource: (call) => ({ tags: requireResource(world, call).tags })
  };
}
function requireResource(world, call) {
  const arn = text(call.input, "resourceArn");
  const state = inRegion(world, call.region).imagebuilder;
  const resource = state.components.get(arn) ?? state.imageRecipes.get(arn) ?? state.containerRecipes.get(arn) ?? state.pipelines.get(arn) ?? state.builds.get(arn) ?? state.infrastructures.get(arn) ?? state.distributions.get(arn);
  if (resource !== void 0 && resource.accountId === call.accountId) return resource;
  throw new AwsError("ResourceNotFoundException", `The resource '${arn}' does not exist.`, 404);
}

// local-aws/services/imagebuilder/workflows.ts
var import_node_crypto9 = __nccwpck_require__(598);
function workflowOperations(world) {
  return {
    ListWorkflowExecutions: (call) => listWorkflowExecutions(world, call),
    ListWorkflowStepExecutions: (call) => listWorkflowStepExecutions(world, call),
    ListWaitingWorkflowSteps: (call) => listWaitingWorkflowSteps(world, call),
    GetWorkflowExecution: (call) => getWorkflowExecution(world, call),
    GetWorkflowStepExecution: (call) => getWorkflowStepExecution(world, call)
  };
}
function listWorkflowExecutions(world, call) {
  const build = requireBuild(world, call, text(call.input, "imageBuildVersionArn"));
  const begun = build.executions.filter((execution) => hasBegun(world, execution));
  const rows = begun.map((execution) => describeExecution(world, build, execution));
  return {
    ...listing(world, call, "workflowExecutions", rows),
    imageBuildVersionArn: build.arn,
    message: build.status === "FAILED" ? build.reason : void 0
  };
}
function hasBegun(world, execution) {
  const [first] = execution.steps;
  if (first === void 0 || first.start > now(world)) return false;
  return execution.cutAt === void 0 || first.start < execution.cutAt;
}
function describeExecution(world, build, execution) {
  const statuses = execution.steps.map((step) => stepStatus(world, execution, step));
  const count3 = (wanted) => statuses.filter((status2) => status2 === wanted).length;
  const status = executionStatus(statuses);
  const ended = status === "RUNNING" ? void 0 : execution.cutAt ?? execution.steps.at(-1)?.end;
  return {
    workflowBuildVersionArn: execution.workflowArn,
    workflowExecutionId: execution.id,
    type: execution.type,
    status,
    message: status === "FAILED" ? build.reason : "",
    totalStepCount: execution.steps.length,
    totalStepsSucceeded: count3("COMPLETED"),
    totalStepsFailed: count3("FAILED"),
    totalStepsSkipped: count3("SKIPPED"),
    startTime: execution.steps[0]?.start.toISOString(),
    endTime: ended?.toISOString(),
    retried: execution.retried
  };
}
function executionStatus(steps) {
  for (const status of ["FAILED", "CANCELLED", "RUNNING"]) if (steps.includes(status)) return status;
  return steps.includes("PENDING") ? "RUNNING" : "COMPLETED";
}
function stepStatus(world, execution, step) {
  const { cutAt } = execution;
  if (cutAt !== void 0 && step.start >= cutAt) return "SKIPPED";
  if (cutAt !== void 0 && step.end > cutAt) return "CANCELLED";
  if (now(world) < step.start) return "PENDING";
  if (now(world) < step.end) return "RUNNING";
  return step.failure === void 0 ? "COMPLETED" : "FAILED";
}
function listWorkflowStepExecutions(world, call) {
  const { build, execution } = requireExecution(world, call, text(call.input, "workflowExecutionId"));
  const rows = execution.steps.map((step) => describeStep(world, execution, step));
  return {
    ...listing(world, call, "steps", rows),
    workflowBuildVersionArn: execution.workflowArn,
    workflowExecutionId: execution.id,
    imageBuildVersionArn: build.arn,
    message: build.status === "FAILED" ? build.reason : ""
  };
}
function describeStep(world, execution, step) {
  const status = stepStatus(world, execution, step);
  const begun = status !== "PENDING" && status !== "SKIPPED";
  const ended = begun && status !== "RUNNING";
  const failed = status === "FAILED";
  return {
    stepExecutionId: step.id,
    name: step.name,
    action: step.action,
    status,
    message: failed ? step.failure?.slice(0, 500) : "",
    inputs: JSON.stringify(step.inputs),
    outputs: failed ? JSON.stringify({ error: step.failure }) : JSON.stringify(begun ? step.outputs : {}),
    startTime: begun ? step.start.toISOString() : void 0,
    endTime: ended ? endOf(execution, step).toISOString() : void 0,
    attemptNumber: 1,
    maxAttempts: 1
  };
}
function endOf(execution, step) {
  const { cutAt } = execution;
  return cutAt !== void 0 && cutAt < step.end ? cutAt : step.end;
}
function getWorkflowExecution(world, call) {
  const { build, execution } = requireExecution(world, call, text(call.input, "workflowExecutionId"));
  const { retried: _, ...shown } = describeExecution(world, build, execution);
  return { requestId: (0, import_node_crypto9.randomUUID)(), ...shown, imageBuildVersionArn: build.arn };
}
function getWorkflowStepExecution(world, call) {
  const id = text(call.input, "stepExecutionId");
  for (const build of ownBuilds2(world, call)) {
    for (const execution of build.executions) {
      const step = execution.steps.find((each) => each.id === id);
      if (step === void 0) continue;
      return {
        requestId: (0, import_node_crypto9.randomUUID)(),
        ...describeStep(world, execution, step),
        workflowBuildVersionArn: execution.workflowArn,
        workflowExecutionId: execution.id,
        imageBuildVersionArn: build.arn,
        onFailure: "Abort",
        timeoutSeconds: 43200
      };
    }
  }
  throw notFound(world, id);
}
function listWaitingWorkflowSteps(world, call) {
  const rows = ownBuilds2(world, call).flatMap(
    (build) => build.executions.flatMap(
      (execution) => execution.steps.filter((step) => step.action === "WaitForAction" && stepStatus(world, execution, step) === "RUNNING").map((step) => ({
        imageBuildVersionArn: build.arn,
        workflowBuildVersionArn: execution.workflowArn,
        workflowExecutionId: execution.id,
        stepExecutionId: step.id,
        name: step.name,
        action: step.action,
        startTime: step.start.toISOString()
      }))
    )
  );
  const { requestId: _, ...answer2 } = listing(world, call, "steps", rows);
  return answer2;
}
function requireExecution(world, call, id) {
  for (const build of ownBuilds2(world, call)) {
    const execution = build.executions.find((each) => each.id === id);
    if (execution !== void 0) return { build, execution };
  }
  throw notFound(world, id);
}
function ownBuilds2(world, call) {
  const { builds } = inRegion(world, call.region).imagebuilder;
  return [...builds.values()].filter(({ accountId }) => accountId === call.accountId);
}

// local-aws/services/imagebuilder/index.ts
function imagebuilder(world) {
  return {
    ...componentOperations(world),
    ...recipeOperations(world),
    ...configurationOperations(world),
    ...pipelineOperations(world),
    ...buildOperations(world),
    ...imageOperations(world),
    ...workflowOperations(world),
    ...workflowDocumentOperations(world),
    ...tagOperations(world)
  };
}

// local-aws/seed.ts
async function seedPipeline(world, seed) {
  const { region, name } = seed;
  const infrastructure = await create2(world, region, "CreateInfrastructureConfiguration", {
    name: `${name}-infrastructure`,
    instanceProfileName: "EC2InstanceProfileForImageBuilder",
    instanceTypes: ["m5.xlarge"]
  });
  const infrastructureArn = text(infrastructure, "infrastructureConfigurationArn");
  const recipe = await create2(world, region, "CreateImageRecipe", {
    name: seed.recipeName ?? `${name}-recipe`,
    semanticVersion: seed.recipeVersion ?? "1.0.0",
    parentImage: seed.parentImage,
    components: seed.components ?? [],
    ...seed.recipe
  });
  const recipeArn = text(recipe, "imageRecipeArn");
  const distributionArn = await seedDistribution(world, seed);
  const pipeline = await create2(world, region, "CreateImagePipeline", {
    name,
    imageRecipeArn: seed.recipeReference === "wildcard" ? recipeArn.replace(/[^/]+$/, "x.x.x") : recipeArn,
    infrastructureConfigurationArn: infrastructureArn,
    ...distributionArn === void 0 ? {} : { distributionConfigurationArn: distributionArn },
    ...seed.pipeline
  });
  return { pipelineArn: text(pipeline, "imagePipelineArn"), recipeArn, infrastructureArn, distributionArn };
}
async function seedDistribution(world, seed) {
  if (seed.distributions === void 0) return void 0;
  const { region, distributions } = seed;
  const name = `${seed.name}-distribution`;
  const made = await create2(world, region, "CreateDistributionConfiguration", { name, distributions });
  return text(made, "distributionConfigurationArn");
}
async function seedComponent(world, region, component) {
  const { name, version: semanticVersion, platform, data } = component;
  const made = await create2(world, region, "CreateComponent", { name, semanticVersion, platform, data });
  return text(made, "componentBuildVersionArn");
}
function seedWorkflow(world, region, workflow) {
  return addWorkflow(world, mainScope(region), { ...workflow, version: "1.0.0" });
}
async function seedContainerPipeline(world, region, name) {
  const scope = mainScope(region);
  const arn = resourceArn(scope, "container-recipe", `${name}-recipe`, "1.0.0");
  inRegion(world, region).imagebuilder.containerRecipes.set(arn, {
    ...{ arn, accountId: scope.accountId, name: `${name}-recipe`, version: "1.0.0" },
    dateCreated: now(world),
    tags: {}
  });
  const infrastructure = await create2(world, region, "CreateInfrastructureConfiguration", {
    name: `${name}-infrastructure`,
    instanceProfileName: "EC2InstanceProfileForImageBuilder"
  });
  const made = await create2(world, region, "CreateImagePipeline", {
    name,
    containerRecipeArn: arn,
    infrastructureConfigurationArn: text(infrastructure, "infrastructureConfigurationArn")
  });
  return text(made, "imagePipelineArn");
}
function triggerSchedule(world, region, pipelineArn) {
  settle(world);
  const pipeline = inRegion(world, region).imagebuilder.pipelines.get(pipelineArn);
  if (pipeline === void 0) throw new Error(`there is no pipeline ${pipelineArn}`);
  return startScheduledBuild(world, mainScope(region), pipeline);
}
function scriptBuild(world, script) {
  world.buildScripts.push(script);
}
function scriptFastLaunch(world, region, script) {
  inRegion(world, region).ec2.fastLaunchScripts.push(script);
}
function setBuildStatus(world, region, arn, status, reason) {
  settle(world);
  const build = inRegion(world, region).imagebuilder.builds.get(arn);
  if (build === void 0) throw new Error(`there is no build ${arn}`);
  build.status = status;
  build.reason = reason;
}
function addUnknownSetting(world, region, arn, members) {
  const { pipelines, imageRecipes } = inRegion(world, region).imagebuilder;
  const resource = pipelines.get(arn) ?? imageRecipes.get(arn);
  if (resource === void 0) throw new Error(`there is no pipeline or recipe ${arn}`);
  resource.unknown = members;
}
function loseAmi(world, region, id) {
  settle(world);
  inRegion(world, region).ec2.amis.delete(id);
}
function mainScope(region) {
  return { region, partition: partitionOf(region), accountId: mainAccount.accountId };
}
async function create2(world, region, operation, input) {
  settle(world);
  const call = {
    service: "imagebuilder",
    operation,
    input: { ...input, clientToken: newUuid(world) },
    ...mainScope(region),
    accessKeyId: mainAccount.accessKeyId,
    principal: mainAccount.principal
  };
  const answer2 = await imagebuilder(world)[operation]?.(call);
  if (!isStructure(answer2)) throw new Error(`there is no operation ${operation}`);
  return answer2;
}

// local-aws/services/ecr/manifests.ts
var import_node_crypto10 = __nccwpck_require__(598);
var MEDIA_TYPES = {
  ociManifest: "application/vnd.oci.image.manifest.v1+json",
  ociIndex: "application/vnd.oci.image.index.v1+json",
  ociConfig: "application/vnd.oci.image.config.v1+json",
  ociLayer: "application/vnd.oci.image.layer.v1.tar+gzip",
  dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
  dockerList: "application/vnd.docker.distribution.manifest.list.v2+json",
  dockerConfig: "application/vnd.docker.container.image.v1+json",
  dockerLayer: "application/vnd.docker.image.rootfs.diff.tar.gzip",
  helmConfig: "application/vnd.cncf.helm.config.v1+json",
  helmChart: "application/vnd.cncf.helm.chart.content.v1.tar+gzip",
  buildkitCache: "application/vnd.buildkit.cacheconfig.v0",
  sociIndex: "application/vnd.amazon.soci.index.v1+json",
  sociLayer: "application/octet-stream",
  cosignLayer: "application/vnd.dev.cosign.simplesigning.v1+json",
  inToto: "application/vnd.in-toto+json"
};
function digestOf(text2) {
  return `sha256:${(0, import_node_crypto10.createHash)("sha256").update(text2).digest("hex")}`;
}
function renderManifest(content) {
  const config = { digest: digestOf(content.configText), text: content.configText };
  const size2 = Buffer.byteLength(content.configText);
  const text2 = JSON.stringify({
    schemaVersion: 2,
    mediaType: content.mediaType,
    ...content.artifactType === void 0 ? {} : { artifactType: content.artifactType },
    config: { mediaType: content.configMediaType, digest: config.digest, size: size2 },
    layers: content.layers,
    ...content.subject === void 0 ? {} : { subject: content.subject }
  });
  return {
    text: text2,
    digest: digestOf(text2),
    mediaType: content.mediaType,
    sizeInBytes: content.layers.reduce((sum, layer) => sum + layer.size, size2),
    artifactMediaType: content.artifactType ?? content.configMediaType,
    subject: content.subject?.digest,
    config,
    layers: content.layers
  };
}
function renderIndex(mediaType, children) {
  const manifests = children.map(({ manifest, platform, annotations }) => ({
    mediaType: manifest.mediaType,
    digest: manifest.digest,
    size: Buffer.byteLength(manifest.text),
    ...annotations === void 0 ? {} : { annotations },
    platform: {
      architecture: platform.architecture,
      os: platform.os,
      ...platform.osVersion === void 0 ? {} : { "os.version": platform.osVersion }
    }
  }));
  const text2 = JSON.stringify({ schemaVersion: 2, mediaType, manifests });
  return {
    text: text2,
    digest: digestOf(text2),
    mediaType,
    sizeInBytes: Math.max(0, ...children.map(({ manifest }) => manifest.sizeInBytes)),
    artifactMediaType: void 0,
    subject: void 0,
    config: void 0,
    layers: []
  };
}
function isIndexType(mediaType) {
  return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;
}
var DOCKER_TO_OCI = [
  [MEDIA_TYPES.dockerManifest, MEDIA_TYPES.ociManifest],
  [MEDIA_TYPES.dockerConfig, MEDIA_TYPES.ociConfig],
  [MEDIA_TYPES.dockerLayer, MEDIA_TYPES.ociLayer]
];
function convertManifest(text2, mediaType, accepted) {
  if (accepted.includes(mediaType)) return { text: text2, mediaType };
  const toOci = mediaType === MEDIA_TYPES.dockerManifest && accepted.includes(MEDIA_TYPES.ociManifest);
  const toDocker = mediaType === MEDIA_TYPES.ociManifest && accepted.includes(MEDIA_TYPES.dockerManifest);
  if (!toOci && !toDocker) return void 0;
  let converted = text2;
  for (const [docker, oci] of DOCKER_TO_OCI) {
    converted = toOci ? converted.replaceAll(docker, oci) : converted.replaceAll(oci, docker);
  }
  return { text: converted, mediaType: toOci ? MEDIA_TYPES.ociManifest : MEDIA_TYPES.dockerManifest };
}

// local-aws/services/ecr/push.ts
function createRepository(world, place2) {
  settle(world);
  const { repositories } = inRegion(world, place2.region).ecr;
  const key = `${place2.accountId}/${place2.repository}`;
  const existing = repositories.get(key);
  if (existing !== void 0) return existing;
  const repository = {
    accountId: place2.accountId,
    name: place2.repository,
    arn: arnOf("ecr", place2.region, place2.accountId, `repository/${place2.repository}`),
    uri: `${registryHost(place2.accountId, place2.region)}/${place2.repository}`,
    createdAt: now(world),
    immutable: false,
    images: /* @__PURE__ */ new Map(),
    tags: /* @__PURE__ */ new Map(),
    blobs: /* @__PURE__ */ new Map(),
    layers: /* @__PURE__ */ new Map(),
    readers: /* @__PURE__ */ new Set()
  };
  repositories.set(key, repository);
  return repository;
}
function registryHost(accountId, region) {
  return `${accountId}.dkr.ecr.${region}.${domainOf(partitionOf(region))}`;
}
function pushImage(world, place2, image) {
  return store(world, place2, imageManifest(image), image.tags ?? []);
}
function pushIndex(world, place2, index) {
  const images = index.children.map((child) => ({
    manifest: imageManifest(child),
    platform: child.platform ?? LINUX
  }));
  const { attestation } = index;
  const attestations = attestation === void 0 ? [] : images.map(({ manifest }) => attest(manifest, attestation));
  const children = [...images, ...attestations];
  for (const { manifest } of children) store(world, place2, manifest, []);
  const mediaType = index.format === "docker" ? MEDIA_TYPES.dockerList : MEDIA_TYPES.ociIndex;
  const pushed = store(world, place2, renderIndex(mediaType, children), index.tags ?? []);
  return { ...pushed, children: images.map(({ manifest }) => manifest.digest) };
}
var ARTIFACTS = {
  "helm chart": { config: MEDIA_TYPES.helmConfig, layer: MEDIA_TYPES.helmChart },
  "build cache": { config: MEDIA_TYPES.buildkitCache, layer: MEDIA_TYPES.ociLayer },
  "soci index": { config: MEDIA_TYPES.sociIndex, layer: MEDIA_TYPES.sociLayer },
  "cosign signature": { config: MEDIA_TYPES.ociConfig, layer: MEDIA_TYPES.cosignLayer },
  attestation: { config: MEDIA_TYPES.ociConfig, layer: MEDIA_TYPES.inToto }
};
function pushArtifact(world, place2, artifact) {
  const { config, layer } = ARTIFACTS[artifact.kind];
  const subject = artifact.subject === void 0 ? void 0 : descriptorOf(world, place2, artifact.subject);
  const manifest = renderManifest({
    mediaType: MEDIA_TYPES.ociManifest,
    configMediaType: config,
    configText: "{}",
    layers: [{ mediaType: layer, digest: digestOf(artifact.content), size: 2048 }],
    subject
  });
  return store(world, place2, manifest, artifact.tags ?? []);
}
function tagImage(world, place2, digest, tag) {
  settle(world);
  const repository = createRepository(world, place2);
  untag(repository, tag);
  requireStored(repository, digest).tags.add(tag);
  repository.tags.set(tag, digest);
}
function untagImage(world, place2, tag) {
  settle(world);
  untag(createRepository(world, place2), tag);
}
function deleteImage2(world, place2, digest) {
  settle(world);
  const repository = createRepository(world, place2);
  for (const tag of requireStored(repository, digest).tags) repository.tags.delete(tag);
  repository.images.delete(digest);
}
function archiveImage(world, place2, digest) {
  settle(world);
  const image = requireStored(createRepository(world, place2), digest);
  image.status = "ARCHIVED";
  image.archivedAt = now(world);
}
function allowAccount(world, place2, accountId) {
  createRepository(world, place2).readers.add(accountId);
}
var LINUX = { os: "linux", architecture: "amd64" };
var DEFAULT_LAYER_BYTES = 5e7;
function imageManifest(image) {
  const docker = image.format === "docker";
  const { os, architecture, osVersion } = image.platform ?? LINUX;
  const sizes = image.layerSizes ?? [DEFAULT_LAYER_BYTES];
  const contents = sizes.map(
    (size2, index) => `${image.content}/${os}/${architecture}/${osVersion}/${index}/${size2}`
  );
  const configText = JSON.stringify({
    architecture,
    os,
    ...osVersion === void 0 ? {} : { "os.version": osVersion },
    config: { Labels: { content: image.content } },
    rootfs: { type: "layers", diff_ids: contents.map((content) => digestOf(`uncompressed ${content}`)) }
  });
  return renderManifest({
    mediaType: docker ? MEDIA_TYPES.dockerManifest : MEDIA_TYPES.ociManifest,
    configMediaType: docker ? MEDIA_TYPES.dockerConfig : MEDIA_TYPES.ociConfig,
    configText,
    layers: contents.map((content, index) => ({
      mediaType: docker ? MEDIA_TYPES.dockerLayer : MEDIA_TYPES.ociLayer,
      digest: digestOf(content),
      size: sizes[index] ?? 0
    }))
  });
}
function attest(manifest, content) {
  const layer = {
    mediaType: MEDIA_TYPES.inToto,
    digest: digestOf(`${content} ${manifest.digest}`),
    size: 1024
  };
  const attestation = renderManifest({
    mediaType: MEDIA_TYPES.ociManifest,
    configMediaType: MEDIA_TYPES.ociConfig,
    configText: JSON.stringify({
      architecture: "unknown",
      os: "unknown",
      rootfs: { type: "layers", diff_ids: [] }
    }),
    layers: [layer]
  });
  return {
    manifest: attestation,
    platform: { os: "unknown", architecture: "unknown" },
    annotations: {
      "vnd.docker.reference.digest": manifest.digest,
      "vnd.docker.reference.type": "attestation-manifest"
    }
  };
}
function descriptorOf(world, place2, digest) {
  const { mediaType, manifest } = requireStored(createRepository(world, place2), digest);
  return { mediaType, digest, size: Buffer.byteLength(manifest) };
}
function store(world, place2, manifest, tags) {
  settle(world);
  const repository = createRepository(world, place2);
  const existing = repository.images.get(manifest.digest);
  const image = existing ?? {
    digest: manifest.digest,
    manifest: manifest.text,
    mediaType: manifest.mediaType,
    artifactMediaType: isIndexType(manifest.mediaType) ? void 0 : manifest.artifactMediaType,
    sizeInBytes: manifest.sizeInBytes,
    pushedAt: now(world),
    subject: manifest.subject,
    tags: /* @__PURE__ */ new Set(),
    status: "ACTIVE",
    archivedAt: void 0
  };
  repository.images.set(manifest.digest, image);
  if (manifest.config !== void 0) repository.blobs.set(manifest.config.digest, manifest.config.text);
  for (const { digest, mediaType, size: size2 } of manifest.layers)
    repository.layers.set(digest, { mediaType, size: size2 });
  for (const tag of tags) {
    if (repository.immutable && repository.tags.has(tag)) {
      throw new Error(`The tag ${tag} of ${repository.name} cannot be overwritten`);
    }
    tagImage(world, place2, manifest.digest, tag);
  }
  return { digest: manifest.digest, repository: repository.uri };
}
function untag(repository, tag) {
  const digest = repository.tags.get(tag);
  repository.tags.delete(tag);
  if (digest !== void 0) repository.images.get(digest)?.tags.delete(tag);
}
function requireStored(repository, digest) {
  const image = repository.images.get(digest);
  if (image === void 0) throw new Error(`${repository.name} has no image ${digest}`);
  return image;
}

// local-aws/control.ts
var COMMANDS = {
  createRepository: taking(createRepository),
  pushImage: taking(pushImage),
  pushIndex: taking(pushIndex),
  pushArtifact: taking(pushArtifact),
  tagImage: taking(tagImage),
  untagImage: taking(untagImage),
  deleteImage: taking(deleteImage2),
  archiveImage: taking(archiveImage),
  allowAccount: taking(allowAccount),
  moveBaseImage: taking(moveBaseImage),
  putParameter: taking(putParameter),
  addLaunchTemplate: taking(addLaunchTemplate),
  seedComponent: taking(seedComponent),
  seedPipeline: taking(seedPipeline),
  seedWorkflow: taking(seedWorkflow),
  seedContainerPipeline: taking(seedContainerPipeline),
  triggerSchedule: taking(triggerSchedule),
  scriptBuild: taking(scriptBuild),
  scriptFastLaunch: taking(scriptFastLaunch),
  setBuildStatus: taking(setBuildStatus),
  addUnknownSetting: taking(addUnknownSetting),
  loseAmi: taking(loseAmi),
  addUser: taking((world, ...user) => addUser(world.accounts, ...user)),
  addRole: taking((world, ...role) => addRole(world.accounts, ...role)),
  addOidcProvider: taking(
    (world, ...provider) => addOidcProvider(world.accounts, ...provider)
  ),
  addFault: taking((world, fault) => void world.faults.push(fault)),
  setPolicy: taking((world, policy) => {
    world.policy = policy;
  }),
  setSwitches: taking(
    (world, switches) => void Object.assign(world.switches, switches)
  ),
  journal: taking((world) => world.journal),
  state: taking((world) => Object.fromEntries(world.regions))
};
function taking(act) {
  return (world, body) => {
    const rest = JSON.parse(body === "" ? "[]" : body);
    return act(world, ...rest);
  };
}
var PREFIX = "/_local-aws/";
async function control(world, request) {
  if (request.method !== "POST" || !request.path.startsWith(PREFIX)) return void 0;
  const name = request.path.slice(PREFIX.length);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
  if (command === void 0) return json(404, { message: `local-aws has no command ${name}` });
  settle(world);
  try {
    const result = await command(world, Buffer.from(request.body).toString());
    return json(200, result ?? null);
  } catch (error) {
    return json(400, { message: error instanceof Error ? error.message : String(error) });
  }
}
function json(status, value) {
  const body = JSON.stringify(value, (_, item) => {
    if (item instanceof Map) return Object.fromEntries(item);
    return item instanceof Set ? [...item] : item;
  });
  return { status, headers: { "content-type": "application/json" }, body };
}

// local-aws/faults.ts
var DroppedConnection = class extends Error {
  name = "DroppedConnection";
};
var HalfAnswer = class extends Error {
  name = "HalfAnswer";
  afterwards;
  constructor(afterwards) {
    super();
    this.afterwards = afterwards;
  }
};
async function meetFaults(faults, call, when) {
  for (const fault of faults.filter((each) => each.when === when && strikes(each, call))) {
    fault.times -= 1;
    if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
    const { effect } = fault;
    if (effect.kind === "drop") throw new DroppedConnection();
    if (effect.kind === "half") throw new HalfAnswer(effect.afterwards);
    if (effect.kind === "error") throw new AwsError(effect.code, effect.message, effect.status);
    await new Promise((resolve5) => setTimeout(resolve5, effect.milliseconds));
  }
}
function strikes(fault, call) {
  return fault.service === call.service && (fault.operation === "*" || fault.operation === call.operation);
}

// local-aws/server.ts
var import_node_crypto12 = __nccwpck_require__(598);
var import_node_http = __nccwpck_require__(67);
var import_promises3 = __nccwpck_require__(500);

// local-aws/protocol/signature.ts
var import_node_crypto11 = __nccwpck_require__(598);
var ALGORITHM = "AWS4-HMAC-SHA256";
function parseSignature(authorization) {
  const match = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([0-9]{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    authorization ?? ""
  );
  if (match === null) return void 0;
  const [, accessKeyId = "", day = "", region = "", service = "", headers = "", signature = ""] = match;
  return { accessKeyId, day, region, service, signedHeaders: headers.split(";"), signature };
}
function isPresigned({ query: query2 }) {
  return new URLSearchParams(query2).has("X-Amz-Signature");
}
function signedAt(request) {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(header(request, "x-amz-date"));
  if (match === null) return void 0;
  const [, year, month, day, hour, minute, second] = match;
  const moment = /* @__PURE__ */ new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? void 0 : moment;
}
function isSignedWith(request, signature, secretAccessKey) {
  const { day, region, service } = signature;
  const date2 = header(request, "x-amz-date");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = [ALGORITHM, date2, scope, sha256(canonicalRequest(request, signature))].join("\n");
  const key = [day, region, service, "aws4_request"].reduce(hmac, `AWS4${secretAccessKey}`);
  return date2.startsWith(day) && hmac(key, toSign).toString("hex") === signature.signature;
}
function canonicalRequest(request, { signedHeaders }) {
  const headers = signedHeaders.map(
    (name) => `${name}:${header(request, name).trim().replace(/ +/g, " ")}
`
  );
  return [
    request.method,
    request.path.split("/").map(percentEncode).join("/"),
    canonicalQuery(request.query),
    headers.join(""),
    signedHeaders.join(";"),
    sha256(request.body)
  ].join("\n");
}
function canonicalQuery(query2) {
  return [...new URLSearchParams(query2)].map(([name, value]) => `${percentEncode(name)}
${percentEncode(value)}`).sort().map((pair) => pair.replace("\n", "=")).join("&");
}
function percentEncode(text2) {
  const encodeOne = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text2).replace(/[!'()*]/g, encodeOne);
}
function header(request, name) {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(",") : value ?? "";
}
function sha256(content) {
  return (0, import_node_crypto11.createHash)("sha256").update(content).digest("hex");
}
function hmac(key, text2) {
  return (0, import_node_crypto11.createHmac)("sha256", key).update(text2, "utf8").digest();
}

// local-aws/protocol/authentication.ts
var LARGEST_SKEW_MILLISECONDS = 15 * 6e4;
function authenticate(service, request, signature, resolveCaller, now2) {
  if (signature === void 0) throw failure(service, "unsigned");
  const sent = signedAt(request);
  if (sent === void 0 || Math.abs(sent.getTime() - now2.getTime()) > LARGEST_SKEW_MILLISECONDS) {
    throw failure(service, "wrong time");
  }
  const caller = resolve(service, request, signature, resolveCaller);
  if (caller.secretAccessKey !== void 0 && !isSignedWith(request, signature, caller.secretAccessKey)) {
    throw failure(service, "wrong signature");
  }
  return caller;
}
function resolve(service, request, { accessKeyId, region }, resolveCaller) {
  const token = request.headers["x-amz-security-token"];
  try {
    const caller = resolveCaller(accessKeyId, typeof token === "string" ? token : void 0, region);
    if (caller instanceof AwsError) throw caller;
    return caller;
  } catch (error) {
    if (error instanceof AwsError && error.code === "UnrecognizedClientException")
      throw failure(service, "unknown key");
    if (error instanceof AwsError && error.code === "ExpiredTokenException")
      throw failure(service, "expired session");
    throw error;
  }
}
function failure(service, what) {
  if (service === "ec2") return new AwsError(...EC2[what]);
  if (service === "sts") return new AwsError(STS_CODES[what], MESSAGES[what], 403);
  return new AwsError(JSON_CODES[what], MESSAGES[what], service === "imagebuilder" ? 403 : 400);
}
var MESSAGES = {
  unsigned: "Missing Authentication Token",
  "unknown key": "The security token included in the request is invalid.",
  "expired session": "The security token included in the request is expired",
  "wrong signature": "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  "wrong time": "Signature expired or not yet current: its time is more than 15 minutes from that of the server."
};
var JSON_CODES = {
  unsigned: "MissingAuthenticationTokenException",
  "unknown key": "UnrecognizedClientException",
  "expired session": "ExpiredTokenException",
  "wrong signature": "InvalidSignatureException",
  "wrong time": "InvalidSignatureException"
};
var STS_CODES = {
  unsigned: "MissingAuthenticationToken",
  "unknown key": "InvalidClientTokenId",
  "expired session": "ExpiredToken",
  "wrong signature": "SignatureDoesNotMatch",
  "wrong time": "SignatureDoesNotMatch"
};
var INVALID_CREDENTIALS = "AWS was not able to validate the provided access credentials";
var EC2 = {
  unsigned: [
    "MissingAuthenticationToken",
    "The request must contain valid AWS access key ID or X.509 certificate.",
    403
  ],
  "unknown key": ["AuthFailure", INVALID_CREDENTIALS, 401],
  "expired session": ["RequestExpired", "Request has expired.", 400],
  "wrong signature": ["AuthFailure", INVALID_CREDENTIALS, 401],
  "wrong time": ["RequestExpired", "Request has expired.", 400]
};

// local-aws/protocol/refusal.ts
function refusal(service, violations) {
  const [first] = violations;
  if (service === "ec2") return ec2Refusal(first);
  if (first.kind === "type") return new AwsError(MALFORMED[service], describe7(first));
  if (service === "ecr") return new AwsError("InvalidParameterException", ecrSentence(first));
  const count3 = violations.length === 1 ? "1 validation error" : `${violations.length} validation errors`;
  return new AwsError(INVALID[service], `${count3} detected: ${violations.map(describe7).join("; ")}`);
}
var INVALID = {
  imagebuilder: "InvalidRequestException",
  ssm: "ValidationException",
  sts: "ValidationError"
};
var MALFORMED = {
  imagebuilder: "SerializationException",
  ecr: "SerializationException",
  ssm: "SerializationException",
  sts: "MalformedInput"
};
function describe7(violation) {
  const path = coralPath(violation.path);
  switch (violation.kind) {
    case "missing":
      return `Value at '${path}' failed to satisfy constraint: Member must not be null`;
    case "unknown":
      return `Value at '${path}' failed to satisfy constraint: Member is unknown to this operation`;
    case "type":
      return `Value '${violation.value}' at '${path}' can not be converted to ${violation.expected}`;
    case "limit":
      return `Value '${violation.value}' at '${path}' failed to satisfy constraint: ${sentence(violation.constraint)}`;
  }
}
function ecrSentence(violation) {
  const path = coralPath(violation.path);
  const constraints = {
    missing: "must not be null",
    unknown: "is unknown to this operation",
    type: "is malformed"
  };
  const constraint = violation.kind === "limit" ? violation.constraint : constraints[violation.kind];
  return `Invalid parameter at '${path}' failed to satisfy constraint: '${constraint}'`;
}
function ec2Refusal(violation) {
  const path = ec2Path(violation.path);
  switch (violation.kind) {
    case "missing":
      return new AwsError("MissingParameter", `The request must contain the parameter ${path}`);
    case "unknown":
      return new AwsError("UnknownParameter", `The parameter ${path} is not recognized`);
    case "type":
      return new AwsError(
        "InvalidParameterValue",
        `Invalid value '${violation.value}' for ${path}. Expected a value of type ${violation.expected}.`
      );
    case "limit":
      return new AwsError(
        "InvalidParameterValue",
        `Value (${violation.value}) for parameter ${path} is invalid. ${sentence(violation.constraint)}`
      );
  }
}
function sentence(constraint) {
  return constraint.startsWith("keys ") ? `Map ${constraint}` : `Member ${constraint}`;
}
function coralPath(path) {
  return path.map((step) => typeof step === "number" ? `${step + 1}.member` : step).join(".");
}
function ec2Path(path) {
  return path.map((step) => typeof step === "number" ? step + 1 : step).join(".");
}

// local-aws/protocol/values.ts
function isStructure2(value) {
  const isObject = typeof value === "object" && value !== null;
  return isObject && !isList3(value) && !(value instanceof Date) && !(value instanceof Uint8Array);
}
function isList3(value) {
  return Array.isArray(value);
}

// local-aws/protocol/validate.ts
function validateInput(shape, input) {
  const check = { limits: true, found: [] };
  visit3(check, shape, input, void 0);
  return check.found;
}
function validateOutput(shape, output2) {
  const check = { limits: false, found: [] };
  visit3(check, shape, output2, void 0);
  return check.found;
}
function visit3(check, shape, value, place2) {
  if (shape.type === "structure" && isStructure2(value)) visitStructure(check, shape, value, place2);
  else if (shape.type === "map" && isStructure2(value)) visitMap(check, shape, value, place2);
  else if (shape.type === "list" && isList3(value)) visitList(check, shape, value, place2);
  else if (shape.type === "string" && typeof value === "string") checkString(check, shape, value, place2);
  else if (isNumberShape(shape) && isNumberOf(shape, value)) {
    checkSize(check, shape, value, "value", value, place2);
  } else if (!isPlain(shape, value)) {
    check.found.push({ kind: "type", path: pathOf(place2), value: display(value), expected: shape.type });
  }
}
function isNumberShape(shape) {
  return shape.type === "integer" || shape.type === "long" || shape.type === "double";
}
function isNumberOf(shape, value) {
  return shape.type === "double" ? Number.isFinite(value) : Number.isSafeInteger(value);
}
function isPlain(shape, value) {
  if (shape.type === "boolean") return typeof value === "boolean";
  return shape.type === "timestamp" && value instanceof Date && !Number.isNaN(value.getTime());
}
function visitStructure(check, shape, structure, place2) {
  for (const member of shape.members.values()) {
    const value = structure[member.name];
    const here = { outer: place2, step: member.name };
    if (isPresent(value)) visit3(check, member.shape, value, here);
    else if (member.required) check.found.push({ kind: "missing", path: pathOf(here) });
  }
  for (const name of Object.keys(structure)) {
    if (!shape.members.has(name) && isPresent(structure[name])) {
      check.found.push({ kind: "unknown", path: pathOf({ outer: place2, step: name }) });
    }
  }
}
function visitList(check, shape, list3, place2) {
  checkSize(check, shape, list3.length, "length", list3, place2);
  list3.forEach((item, index) => {
    visit3(check, shape.item, item, { outer: place2, step: index });
  });
}
function visitMap(check, shape, map2, place2) {
  const entries = Object.entries(map2);
  checkSize(check, shape, entries.length, "length", map2, place2);
  for (const [key, value] of entries) {
    checkKey(check, shape, key, map2, place2);
    visit3(check, shape.value, value, { outer: place2, step: key });
  }
}
function checkKey(check, shape, key, map2, place2) {
  if (!check.limits) return;
  const constraints = validateInput(shape.key, key).flatMap(
    (violation) => violation.kind === "limit" ? [`Member ${violation.constraint}`] : []
  );
  if (constraints.length > 0) {
    limit(check, place2, map2, `keys must satisfy constraint: [${constraints.join(", ")}]`);
  }
}
function checkString(check, shape, value, place2) {
  if (!check.limits) return;
  if (shape.min !== void 0 || shape.max !== void 0) {
    checkSize(check, shape, codePoints(value), "length", value, place2);
  }
  if (shape.pattern !== void 0 && !shape.pattern.matches.test(value)) {
    limit(check, place2, value, `must satisfy regular expression pattern: ${shape.pattern.text}`);
  }
  if (shape.values !== void 0 && !shape.values.includes(value)) {
    limit(check, place2, value, `must satisfy enum value set: [${shape.values.join(", ")}]`);
  }
}
function checkSize(check, { min, max }, size2, measure, value, place2) {
  if (!check.limits) return;
  if (max !== void 0 && size2 > max) {
    limit(check, place2, value, `must have ${measure} less than or equal to ${max}`);
  }
  if (min !== void 0 && size2 < min) {
    limit(check, place2, value, `must have ${measure} greater than or equal to ${min}`);
  }
}
function limit(check, place2, value, constraint) {
  check.found.push({ kind: "limit", path: pathOf(place2), value: display(value), constraint });
}
function codePoints(text2) {
  let count3 = 0;
  for (const _ of text2) count3 += 1;
  return count3;
}
function pathOf(place2) {
  return place2 === void 0 ? [] : [...pathOf(place2.outer), place2.step];
}
function isPresent(value) {
  return value !== void 0 && value !== null;
}
var LONGEST_DISPLAY = 200;
function display(value) {
  const text2 = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text2.length > LONGEST_DISPLAY ? `${text2.slice(0, LONGEST_DISPLAY)}\u2026` : text2;
}

// local-aws/protocol/protocol.ts
function wireError(model, error) {
  const byCode = [...model.errors.values()].find(({ code: code2 }) => code2 === error.code);
  const modelled = model.errors.get(error.code) ?? byCode;
  return { code: modelled?.code ?? error.code, status: modelled?.status ?? error.status };
}

// local-aws/protocol/xml.ts
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;"
};
function escapeXml(text2) {
  return text2.replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? "").replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
function element(name, content) {
  return content === "" ? `<${name}/>` : `<${name}>${content}</${name}>`;
}
function xmlDocument(root, namespace, content) {
  const declaration = namespace === void 0 ? "" : ` xmlns="${escapeXml(namespace)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root}${declaration}>${content}</${root}>`;
}
function membersToXml(shape, structure) {
  const elements = [...shape.members.values()].map((member) => {
    const value = structure[member.name];
    if (value === void 0 || value === null) return "";
    return element(member.locationName ?? member.name, valueToXml(member.shape, value));
  });
  return elements.join("");
}
function valueToXml(shape, value) {
  if (shape.type === "structure" && isStructure2(value)) return membersToXml(shape, value);
  if (shape.type === "list" && isList3(value)) {
    const itemName = shape.itemName ?? "member";
    return value.map((item) => element(itemName, valueToXml(shape.item, item))).join("");
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") throw new Error(`The XML protocols here have no form for ${shape.name}.`);
  return escapeXml(String(value));
}

// local-aws/protocol/query.ts
var CONTENT_TYPE = "text/xml;charset=UTF-8";
var query = {
  unknownOperation: { code: "InvalidAction", status: 400 },
  operationOf(model, request) {
    const form = readForm(request);
    return form.get("Version") === model.apiVersion ? model.operations.get(form.get("Action") ?? "") : void 0;
  },
  read: (operation, request) => readParameters(operation.input, request, {
    memberName: (member) => member.locationName ?? member.name,
    itemPrefix: "member"
  }),
  write(model, operation, output2, requestId) {
    const members = operation.output === void 0 ? "" : membersToXml(operation.output, output2);
    const result = operation.resultWrapper === void 0 ? members : element(operation.resultWrapper, members);
    const metadata = element("ResponseMetadata", element("RequestId", requestId));
    return {
      status: 200,
      headers: { "content-type": CONTENT_TYPE, "x-amzn-requestid": requestId },
      body: xmlDocument(`${operation.name}Response`, model.xmlNamespace, result + metadata)
    };
  },
  writeError(model, error, requestId) {
    const { code: code2, status } = wireError(model, error);
    const fault = element("Type", status < 500 ? "Sender" : "Receiver");
    const what = element("Code", escapeXml(code2)) + element("Message", escapeXml(error.message));
    const content = element("Error", fault + what) + element("RequestId", requestId);
    return {
      status,
      headers: { "content-type": CONTENT_TYPE, "x-amzn-requestid": requestId },
      body: xmlDocument("ErrorResponse", model.xmlNamespace, content)
    };
  }
};
function readForm(request) {
  return new URLSearchParams(new TextDecoder().decode(request.body));
}
function readParameters(shape, request, naming) {
  const root = { text: void 0, parts: /* @__PURE__ */ new Map() };
  for (const [name, text2] of readForm(request)) {
    if (name !== "Action" && name !== "Version") place(root, name).text = text2;
  }
  const unknown = [];
  return { input: readStructure(shape, root, { ...naming, unknown }, []), unknown };
}
function place(root, name) {
  let parameter = root;
  for (const step of name.split(".")) {
    const part = parameter.parts.get(step) ?? { text: void 0, parts: /* @__PURE__ */ new Map() };
    parameter.parts.set(step, part);
    parameter = part;
  }
  return parameter;
}
function readStructure(shape, parameter, reading2, path) {
  const members = new Map([...shape.members.values()].map((member) => [reading2.memberName(member), member]));
  const read2 = [];
  for (const [name, part] of parameter.parts) {
    const member = members.get(name);
    if (member === void 0) reading2.unknown.push([...path, name]);
    else read2.push([member.name, readValue(member.shape, part, reading2, [...path, member.name])]);
  }
  return Object.fromEntries(read2);
}
function readValue(shape, parameter, reading2, path) {
  const { text: text2, parts } = parameter;
  if (shape.type === "structure" && text2 === void 0) return readStructure(shape, parameter, reading2, path);
  if (shape.type === "list") {
    const numbered = reading2.itemPrefix === void 0 ? parameter : parts.get(reading2.itemPrefix);
    if (text2 === "" && parts.size === 0) return [];
    return text2 !== void 0 || numbered === void 0 ? text2 : readItems(shape.item, numbered, reading2, path);
  }
  if (parts.size > 0) reading2.unknown.push(...[...parts.keys()].map((step) => [...path, step]));
  return text2 === void 0 ? void 0 : readScalar(shape, text2);
}
function readItems(item, parameter, reading2, path) {
  const isNumber = ([step]) => /^[1-9][0-9]*$/.test(step);
  const parts = [...parameter.parts];
  reading2.unknown.push(...parts.filter((part) => !isNumber(part)).map(([step]) => [...path, step]));
  return parts.filter(isNumber).sort(([left], [right]) => Number(left) - Number(right)).map(([, part], index) => readValue(item, part, reading2, [...path, index]));
}
function readScalar(shape, text2) {
  switch (shape.type) {
    case "integer":
    case "long":
    case "double":
      return /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(text2) ? Number(text2) : text2;
    case "boolean":
      return text2 === "true" || (text2 === "false" ? false : text2);
    case "timestamp":
      return Number.isNaN(Date.parse(text2)) ? text2 : new Date(text2);
    default:
      return text2;
  }
}

// local-aws/protocol/ec2Query.ts
var CONTENT_TYPE2 = "text/xml;charset=UTF-8";
var ec2Query = {
  unknownOperation: query.unknownOperation,
  operationOf: query.operationOf,
  read: (operation, request) => readParameters(operation.input, request, { memberName: parameterName, itemPrefix: void 0 }),
  write(model, operation, output2, requestId) {
    const members = operation.output === void 0 ? element("return", "true") : membersToXml(operation.output, output2);
    return {
      status: 200,
      headers: { "content-type": CONTENT_TYPE2, "x-amzn-requestid": requestId },
      body: xmlDocument(
        `${operation.name}Response`,
        model.xmlNamespace,
        element("requestId", requestId) + members
      )
    };
  },
  writeError(model, error, requestId) {
    const { code: code2, status } = wireError(model, error);
    const what = element("Code", escapeXml(code2)) + element("Message", escapeXml(error.message));
    const content = element("Errors", element("Error", what)) + element("RequestID", requestId);
    return {
      status,
      headers: { "content-type": CONTENT_TYPE2, "x-amzn-requestid": requestId },
      body: xmlDocument("Response", void 0, content)
    };
  }
};
function parameterName({ name, locationName = name }) {
  return locationName.charAt(0).toUpperCase() + locationName.slice(1);
}

// local-aws/protocol/json.ts
var CONTENT_TYPE3 = "application/x-amz-json-1.1";
var json2 = {
  unknownOperation: { code: "UnknownOperationException", status: 400 },
  operationOf(model, request) {
    const target = request.headers["x-amz-target"];
    if (typeof target !== "string" || !target.startsWith(`${model.targetPrefix}.`)) return void 0;
    return model.operations.get(target.slice(`${model.targetPrefix}.`.length));
  },
  read: (_operation, request) => ({ input: parseJsonBody(request), unknown: [] }),
  write: (_model, _operation, output2, requestId) => ({
    status: 200,
    headers: { "content-type": CONTENT_TYPE3, "x-amzn-requestid": requestId },
    body: toJson(output2)
  }),
  writeError(model, error, requestId) {
    const { code: code2, status } = wireError(model, error);
    return {
      status,
      headers: { "content-type": CONTENT_TYPE3, "x-amzn-requestid": requestId },
      body: JSON.stringify({ __type: code2, message: error.message })
    };
  }
};
function parseJsonBody(request) {
  const text2 = new TextDecoder().decode(request.body);
  const parsed = text2 === "" ? {} : parse3(text2);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new AwsError("SerializationException", "Start of structure or map found where not expected.");
  }
  return toStructure(parsed);
}
function parse3(text2) {
  try {
    return JSON.parse(text2);
  } catch {
    throw new AwsError(
      "SerializationException",
      "Unexpected end or character in the JSON of the request body."
    );
  }
}
function toStructure(object) {
  const members = Object.entries(object).filter(([, value]) => value !== null);
  return Object.fromEntries(members.map(([name, value]) => [name, toValue(value)]));
}
function toValue(value) {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(toValue);
  return typeof value === "object" && value !== null ? toStructure(value) : null;
}
function toJson(output2) {
  return JSON.stringify(output2, function(key, value) {
    const original = this[key];
    if (original instanceof Date) return original.getTime() / 1e3;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return { ...value, ...unmodelledMembers(value) };
  });
}

// local-aws/models/ec2.json
var ec2_default = {
  protocol: "ec2",
  apiVersion: "2016-11-15",
  xmlNamespace: "http://ec2.amazonaws.com/doc/2016-11-15",
  operations: {
    CreateLaunchTemplateVersion: { method: "POST", uri: "/", input: "CreateLaunchTemplateVersionRequest", output: "CreateLaunchTemplateVersionResult", errors: [] },
    CreateTags: { method: "POST", uri: "/", input: "CreateTagsRequest", errors: [] },
    DeleteTags: { method: "POST", uri: "/", input: "DeleteTagsRequest", errors: [] },
    DeregisterImage: { method: "POST", uri: "/", input: "DeregisterImageRequest", output: "DeregisterImageResult", errors: [] },
    DescribeFastLaunchImages: { method: "POST", uri: "/", input: "DescribeFastLaunchImagesRequest", output: "DescribeFastLaunchImagesResult", errors: [] },
    DescribeFastSnapshotRestores: { method: "POST", uri: "/", input: "DescribeFastSnapshotRestoresRequest", output: "DescribeFastSnapshotRestoresResult", errors: [] },
    DescribeImageReferences: { method: "POST", uri: "/", input: "DescribeImageReferencesRequest", output: "DescribeImageReferencesResult", errors: [] },
    DescribeImages: { method: "POST", uri: "/", input: "DescribeImagesRequest", output: "DescribeImagesResult", errors: [] },
    DescribeInstanceTypes: { method: "POST", uri: "/", input: "DescribeInstanceTypesRequest", output: "DescribeInstanceTypesResult", errors: [] },
    DescribeInstances: { method: "POST", uri: "/", input: "DescribeInstancesRequest", output: "DescribeInstancesResult", errors: [] },
    DescribeLaunchTemplateVersions: { method: "POST", uri: "/", input: "DescribeLaunchTemplateVersionsRequest", output: "DescribeLaunchTemplateVersionsResult", errors: [] },
    DescribeLaunchTemplates: { method: "POST", uri: "/", input: "DescribeLaunchTemplatesRequest", output: "DescribeLaunchTemplatesResult", errors: [] },
    DescribeRegions: { method: "POST", uri: "/", input: "DescribeRegionsRequest", output: "DescribeRegionsResult", errors: [] },
    DescribeSnapshots: { method: "POST", uri: "/", input: "DescribeSnapshotsRequest", output: "DescribeSnapshotsResult", errors: [] },
    DescribeSubnets: { method: "POST", uri: "/", input: "DescribeSubnetsRequest", output: "DescribeSubnetsResult", errors: [] },
    DescribeVolumes: { method: "POST", uri: "/", input: "DescribeVolumesRequest", output: "DescribeVolumesResult", errors: [] },
    DescribeVpcs: { method: "POST", uri: "/", input: "DescribeVpcsRequest", output: "DescribeVpcsResult", errors: [] },
    DisableFastLaunch: { method: "POST", uri: "/", input: "DisableFastLaunchRequest", output: "DisableFastLaunchResult", errors: [] },
    DisableFastSnapshotRestores: { method: "POST", uri: "/", input: "DisableFastSnapshotRestoresRequest", output: "DisableFastSnapshotRestoresResult", errors: [] },
    DisableImage: { method: "POST", uri: "/", input: "DisableImageRequest", output: "DisableImageResult", errors: [] },
    EnableFastLaunch: { method: "POST", uri: "/", input: "EnableFastLaunchRequest", output: "EnableFastLaunchResult", errors: [] },
    EnableFastSnapshotRestores: { method: "POST", uri: "/", input: "EnableFastSnapshotRestoresRequest", output: "EnableFastSnapshotRestoresResult", errors: [] },
    EnableImageDeprecation: { method: "POST", uri: "/", input: "EnableImageDeprecationRequest", output: "EnableImageDeprecationResult", errors: [] },
    ModifyLaunchTemplate: { method: "POST", uri: "/", input: "ModifyLaunchTemplateRequest", output: "ModifyLaunchTemplateResult", errors: [] }
  },
  errors: {},
  shapes: {
    AcceleratorCount: { type: "structure", members: { Min: { shape: "Integer", locationName: "min" }, Max: { shape: "Integer", locationName: "max" } } },
    AcceleratorCountRequest: { type: "structure", members: { Min: { shape: "Integer" }, Max: { shape: "Integer" } } },
    AcceleratorManufacturer: { type: "string", enum: ["amazon-web-services", "amd", "nvidia", "xilinx", "habana"] },
    AcceleratorManufacturerSet: { type: "list", member: { shape: "AcceleratorManufacturer", locationName: "item" } },
    AcceleratorName: { type: "string", enum: ["a100", "inferentia", "k520", "k80", "m60", "radeon-pro-v520", "t4", "vu9p", "v100", "a10g", "h100", "t4g", "l40s", "l4", "gaudi-hl-205", "inferentia2", "trainium", "trainium2", "u30"] },
    AcceleratorNameSet: { type: "list", member: { shape: "AcceleratorName", locationName: "item" } },
    AcceleratorTotalMemoryMiB: { type: "structure", members: { Min: { shape: "Integer", locationName: "min" }, Max: { shape: "Integer", locationName: "max" } } },
    AcceleratorTotalMemoryMiBRequest: { type: "structure", members: { Min: { shape: "Integer" }, Max: { shape: "Integer" } } },
    AcceleratorType: { type: "string", enum: ["gpu", "fpga", "inference", "media"] },
    AcceleratorTypeSet: { type: "list", member: { shape: "AcceleratorType", locationName: "item" } },
    AdditionalFlexibleNetworkInterfaces: { type: "integer" },
    AllowedInstanceType: { type: "string", min: 1, max: 30, pattern: "[a-zA-Z0-9\\.\\*\\-]+" },
    AllowedInstanceTypeSet: { type: "list", member: { shape: "AllowedInstanceType", locationName: "item" }, min: 0, max: 400 },
    AmdSevSnpSpecification: { type: "string", enum: ["enabled", "disabled"] },
    ArchitectureType: { type: "string", enum: ["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"] },
    ArchitectureTypeList: { type: "list", member: { shape: "ArchitectureType", locationName: "item" } },
    ArchitectureValues: { type: "string", enum: ["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"] },
    AttachmentLimitType: { type: "string", enum: ["shared", "dedicated"] },
    AttachmentStatus: { type: "string", enum: ["attaching", "attached", "detaching", "detached"] },
    AutoRecoveryFlag: { type: "boolean" },
    AvailabilityZoneId: { type: "string" },
    AvailabilityZoneIdStringList: { type: "list", member: { shape: "String", locationName: "AvailabilityZoneId" } },
    AvailabilityZoneStringList: { type: "list", member: { shape: "String", locationName: "AvailabilityZone" } },
    BandwidthWeightingType: { type: "string", enum: ["default", "vpc-1", "ebs-1"] },
    BandwidthWeightingTypeList: { type: "list", member: { shape: "BandwidthWeightingType", locationName: "item" } },
    BareMetal: { type: "string", enum: ["included", "required", "excluded"] },
    BareMetalFlag: { type: "boolean" },
    BaselineBandwidthInGbps: { type: "double" },
    BaselineBandwidthInMbps: { type: "integer" },
    BaselineEbsBandwidthMbps: { type: "structure", members: { Min: { shape: "Integer", locationName: "min" }, Max: { shape: "Integer", locationName: "max" } } },
    BaselineEbsBandwidthMbpsRequest: { type: "structure", members: { Min: { shape: "Integer" }, Max: { shape: "Integer" } } },
    BaselineIops: { type: "integer" },
    BaselinePerformanceFactors: { type: "structure", members: { Cpu: { shape: "CpuPerformanceFactor", locationName: "cpu" } } },
    BaselinePerformanceFactorsRequest: { type: "structure", members: { Cpu: { shape: "CpuPerformanceFactorRequest" } } },
    BaselineThroughputInMBps: { type: "double" },
    BlockDeviceMapping: { type: "structure", members: { Ebs: { shape: "EbsBlockDevice", locationName: "ebs" }, NoDevice: { shape: "String", locationName: "noDevice" }, DeviceName: { shape: "String", locationName: "deviceName" }, VirtualName: { shape: "String", locationName: "virtualName" } } },
    BlockDeviceMappingList: { type: "list", member: { shape: "BlockDeviceMapping", locationName: "item" } },
    BlockPublicAccessMode: { type: "string", enum: ["off", "block-bidirectional", "block-ingress"] },
    BlockPublicAccessStates: { type: "structure", members: { InternetGatewayBlockMode: { shape: "BlockPublicAccessMode", locationName: "internetGatewayBlockMode" } } },
    Boolean: { type: "boolean" },
    BootModeType: { type: "string", enum: ["legacy-bios", "uefi"] },
    BootModeTypeList: { type: "list", member: { shape: "BootModeType", locationName: "item" } },
    BootModeValues: { type: "string", enum: ["legacy-bios", "uefi", "uefi-preferred"] },
    BurstablePerformance: { type: "string", enum: ["included", "required", "excluded"] },
    BurstablePerformanceFlag: { type: "boolean" },
    CapacityReservationId: { type: "string" },
    CapacityReservationPreference: { type: "string", enum: ["capacity-reservations-only", "open", "none"] },
    CapacityReservationSpecificationResponse: { type: "structure", members: { CapacityReservationPreference: { shape: "CapacityReservationPreference", locationName: "capacityReservationPreference" }, CapacityReservationTarget: { shape: "CapacityReservationTargetResponse", locationName: "capacityReservationTarget" } } },
    CapacityReservationTarget: { type: "structure", members: { CapacityReservationId: { shape: "CapacityReservationId" }, CapacityReservationResourceGroupArn: { shape: "String" } } },
    CapacityReservationTargetResponse: { type: "structure", members: { CapacityReservationId: { shape: "String", locationName: "capacityReservationId" }, CapacityReservationResourceGroupArn: { shape: "String", locationName: "capacityReservationResourceGroupArn" } } },
    CoipPoolId: { type: "string" },
    ConnectionTrackingSpecification: { type: "structure", members: { TcpEstablishedTimeout: { shape: "Integer", locationName: "tcpEstablishedTimeout" }, UdpTimeout: { shape: "Integer", locationName: "udpTimeout" }, UdpStreamTimeout: { shape: "Integer", locationName: "udpStreamTimeout" } } },
    ConnectionTrackingSpecificationRequest: { type: "structure", members: { TcpEstablishedTimeout: { shape: "Integer" }, UdpStreamTimeout: { shape: "Integer" }, UdpTimeout: { shape: "Integer" } } },
    ConnectionTrackingSpecificationResponse: { type: "structure", members: { TcpEstablishedTimeout: { shape: "Integer", locationName: "tcpEstablishedTimeout" }, UdpStreamTimeout: { shape: "Integer", locationName: "udpStreamTimeout" }, UdpTimeout: { shape: "Integer", locationName: "udpTimeout" } } },
    CoreCount: { type: "integer" },
    CoreCountList: { type: "list", member: { shape: "CoreCount", locationName: "item" } },
    CpuManufacturer: { type: "string", enum: ["intel", "amd", "amazon-web-services", "apple"] },
    CpuManufacturerName: { type: "string" },
    CpuManufacturerSet: { type: "list", member: { shape: "CpuManufacturer", locationName: "item" } },
    CpuOptions: { type: "structure", members: { CoreCount: { shape: "Integer", locationName: "coreCount" }, ThreadsPerCore: { shape: "Integer", locationName: "threadsPerCore" }, AmdSevSnp: { shape: "AmdSevSnpSpecification", locationName: "amdSevSnp" }, NestedVirtualization: { shape: "NestedVirtualizationSpecification", locationName: "nestedVirtualization" } } },
    CpuPerformanceFactor: { type: "structure", members: { References: { shape: "PerformanceFactorReferenceSet", locationName: "referenceSet" } } },
    CpuPerformanceFactorRequest: { type: "structure", members: { References: { shape: "PerformanceFactorReferenceSetRequest", locationName: "Reference" } } },
    CreateLaunchTemplateVersionRequest: { type: "structure", members: { DryRun: { shape: "Boolean" }, ClientToken: { shape: "String", idempotencyToken: true }, LaunchTemplateId: { shape: "LaunchTemplateId" }, LaunchTemplateName: { shape: "LaunchTemplateName" }, SourceVersion: { shape: "String" }, VersionDescription: { shape: "VersionDescription" }, LaunchTemplateData: { shape: "RequestLaunchTemplateData" }, ResolveAlias: { shape: "Boolean" } }, required: ["LaunchTemplateData"] },
    CreateLaunchTemplateVersionResult: { type: "structure", members: { LaunchTemplateVersion: { shape: "LaunchTemplateVersion", locationName: "launchTemplateVersion" }, Warning: { shape: "ValidationWarning", locationName: "warning" } } },
    CreateTagsRequest: { type: "structure", members: { DryRun: { shape: "Boolean", locationName: "dryRun" }, Resources: { shape: "ResourceIdList", locationName: "ResourceId" }, Tags: { shape: "TagList", locationName: "Tag" } }, required: ["Resources", "Tags"] },
    CreditSpecification: { type: "structure", members: { CpuCredits: { shape: "String", locationName: "cpuCredits" } } },
    CreditSpecificationRequest: { type: "structure", members: { CpuCredits: { shape: "String" } }, required: ["CpuCredits"] },
    CurrentGenerationFlag: { type: "boolean" },
    DITMaxResults: { type: "integer", min: 5, max: 100 },
    DateTime: { type: "timestamp" },
    DedicatedHostFlag: { type: "boolean" },
    DedicatedHostId: { type: "string" },
    DefaultConnectionTrackingConfiguration: { type: "structure", members: { DefaultTcpEstablishedTimeout: { shape: "DefaultTcpEstablishedTimeout", locationName: "defaultTcpEstablishedTimeout" }, DefaultUdpTimeout: { shape: "DefaultUdpTimeout", locationName: "defaultUdpTimeout" }, DefaultUdpStreamTimeout: { shape: "DefaultUdpStreamTimeout", locationName: "defaultUdpStreamTimeout" } } },
    DefaultEnaQueueCountPerInterface: { type: "integer" },
    DefaultNetworkCardIndex: { type: "integer" },
    DefaultTcpEstablishedTimeout: { type: "integer" },
    DefaultUdpStreamTimeout: { type: "integer" },
    DefaultUdpTimeout: { type: "integer" },
    DeleteSnapshotResultSet: { type: "list", member: { shape: "DeleteSnapshotReturnCode", locationName: "item" } },
    DeleteSnapshotReturnCode: { type: "structure", members: { SnapshotId: { shape: "SnapshotId", locationName: "snapshotId" }, ReturnCode: { shape: "SnapshotReturnCodes", locationName: "returnCode" } } },
    DeleteTagsRequest: { type: "structure", members: { DryRun: { shape: "Boolean", locationName: "dryRun" }, Resources: { shape: "ResourceIdList", locationName: "resourceId" }, Tags: { shape: "TagList", locationName: "tag" } }, required: ["Resources"] },
    DeregisterImageRequest: { type: "structure", members: { ImageId: { shape: "ImageId" }, DeleteAssociatedSnapshots: { shape: "Boolean" }, DryRun: { shape: "Boolean", locationName: "dryRun" } }, required: ["ImageId"] },
    DeregisterImageResult: { type: "structure", members: { Return: { shape: "Boolean", locationName: "return" }, DeleteSnapshotResults: { shape: "DeleteSnapshotResultSet", locationName: "deleteSnapshotResultSet" } } },
    DescribeFastLaunchImagesRequest: { type: "structure", members: { ImageIds: { shape: "FastLaunchImageIdList", locationName: "ImageId" }, Filters: { shape: "FilterList", locationName: "Filter" }, MaxResults: { shape: "DescribeFastLaunchImagesRequestMaxResults" }, NextToken: { shape: "NextToken" }, DryRun: { shape: "Boolean" } } },
    DescribeFastLaunchImagesRequestMaxResults: { type: "integer", min: 0, max: 200 },
    DescribeFastLaunchImagesResult: { type: "structure", members: { FastLaunchImages: { shape: "DescribeFastLaunchImagesSuccessSet", locationName: "fastLaunchImageSet" }, NextToken: { shape: "NextToken", locationName: "nextToken" } } },
    DescribeFastLaunchImagesSuccessItem: { type: "structure", members: { ImageId: { shape: "ImageId", locationName: "imageId" }, ResourceType: { shape: "FastLaunchResourceType", locationName: "resourceType" }, SnapshotConfiguration: { shape: "FastLaunchSnapshotConfigurationResponse", locationName: "snapshotConfiguration" }, LaunchTemplate: { shape: "FastLaunchLaunchTemplateSpecificationResponse", locationName: "launchTemplate" }, MaxParallelLaunches: { shape: "Integer", locationName: "maxParallelLaunches" }, OwnerId: { shape: "String", locationName: "ownerId" }, State: { shape: "FastLaunchStateCode", locationName: "state" }, StateTransitionReason: { shape: "String", locationName: "stateTransitionReason" }, StateTransitionTime: { shape: "MillisecondDateTime", locationName: "stateTransitionTime" } } },
    DescribeFastLaunchImagesSuccessSet: { type: "list", member: { shape: "DescribeFastLaunchImagesSuccessItem", locationName: "item" } },
    DescribeFastSnapshotRestoreSuccessItem: { type: "structure", members: { SnapshotId: { shape: "String", locationName: "snapshotId" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, AvailabilityZoneId: { shape: "String", locationName: "availabilityZoneId" }, State: { shape: "FastSnapshotRestoreStateCode", locationName: "state" }, StateTransitionReason: { shape: "String", locationName: "stateTransitionReason" }, OwnerId: { shape: "String", locationName: "ownerId" }, OwnerAlias: { shape: "String", locationName: "ownerAlias" }, EnablingTime: { shape: "MillisecondDateTime", locationName: "enablingTime" }, OptimizingTime: { shape: "MillisecondDateTime", locationName: "optimizingTime" }, EnabledTime: { shape: "MillisecondDateTime", locationName: "enabledTime" }, DisablingTime: { shape: "MillisecondDateTime", locationName: "disablingTime" }, DisabledTime: { shape: "MillisecondDateTime", locationName: "disabledTime" } } },
    DescribeFastSnapshotRestoreSuccessSet: { type: "list", member: { shape: "DescribeFastSnapshotRestoreSuccessItem", locationName: "item" } },
    DescribeFastSnapshotRestoresMaxResults: { type: "integer", min: 0, max: 200 },
    DescribeFastSnapshotRestoresRequest: { type: "structure", members: { Filters: { shape: "FilterList", locationName: "Filter" }, MaxResults: { shape: "DescribeFastSnapshotRestoresMaxResults" }, NextToken: { shape: "NextToken" }, DryRun: { shape: "Boolean" } } },
    DescribeFastSnapshotRestoresResult: { type: "structure", members: { FastSnapshotRestores: { shape: "DescribeFastSnapshotRestoreSuccessSet", locationName: "fastSnapshotRestoreSet" }, NextToken: { shape: "NextToken", locationName: "nextToken" } } },
    DescribeImageReferencesImageIdStringList: { type: "list", member: { shape: "ImageId" }, min: 1, max: 10 },
    DescribeImageReferencesMaxResults: { type: "integer", min: 5 },
    DescribeImageReferencesRequest: { type: "structure", members: { ImageIds: { shape: "DescribeImageReferencesImageIdStringList", locationName: "ImageId" }, IncludeAllResourceTypes: { shape: "Boolean" }, ResourceTypes: { shape: "ResourceTypeRequestList", locationName: "ResourceType" }, NextToken: { shape: "String" }, DryRun: { shape: "Boolean" }, MaxResults: { shape: "DescribeImageReferencesMaxResults" } }, required: ["ImageIds"] },
    DescribeImageReferencesResult: { type: "structure", members: { NextToken: { shape: "String", locationName: "nextToken" }, ImageReferences: { shape: "ImageReferenceList", locationName: "imageReferenceSet" } } },
    DescribeImagesRequest: { type: "structure", members: { ExecutableUsers: { shape: "ExecutableByStringList", locationName: "ExecutableBy" }, ImageIds: { shape: "ImageIdStringList", locationName: "ImageId" }, Owners: { shape: "OwnerStringList", locationName: "Owner" }, IncludeDeprecated: { shape: "Boolean" }, IncludeDisabled: { shape: "Boolean" }, MaxResults: { shape: "Integer" }, NextToken: { shape: "String" }, DryRun: { shape: "Boolean", locationName: "dryRun" }, Filters: { shape: "FilterList", locationName: "Filter" } } },
    DescribeImagesResult: { type: "structure", members: { NextToken: { shape: "String", locationName: "nextToken" }, Images: { shape: "ImageList", locationName: "imagesSet" } } },
    DescribeInstanceTypesRequest: { type: "structure", members: { DryRun: { shape: "Boolean" }, InstanceTypes: { shape: "RequestInstanceTypeList", locationName: "InstanceType" }, Filters: { shape: "FilterList", locationName: "Filter" }, MaxResults: { shape: "DITMaxResults" }, NextToken: { shape: "NextToken" }, IncludeUnsupportedInRegion: { shape: "IncludeUnsupportedInRegion" } } },
    DescribeInstanceTypesResult: { type: "structure", members: { InstanceTypes: { shape: "InstanceTypeInfoList", locationName: "instanceTypeSet" }, NextToken: { shape: "NextToken", locationName: "nextToken" } } },
    DescribeInstancesRequest: { type: "structure", members: { InstanceIds: { shape: "InstanceIdStringList", locationName: "InstanceId" }, IncludeManagedResources: { shape: "Boolean" }, DryRun: { shape: "Boolean", locationName: "dryRun" }, Filters: { shape: "FilterList", locationName: "Filter" }, NextToken: { shape: "String", locationName: "nextToken" }, MaxResults: { shape: "Integer", locationName: "maxResults" } } },
    DescribeInstancesResult: { type: "structure", members: { NextToken: { shape: "String", locationName: "nextToken" }, Reservations: { shape: "ReservationList", locationName: "reservationSet" } } },
    DescribeLaunchTemplateVersionsRequest: { type: "structure", members: { DryRun: { shape: "Boolean" }, LaunchTemplateId: { shape: "LaunchTemplateId" }, LaunchTemplateName: { shape: "LaunchTemplateName" }, Versions: { shape: "VersionStringList", locationName: "LaunchTemplateVersion" }, MinVersion: { shape: "String" }, MaxVersion: { shape: "String" }, NextToken: { shape: "String" }, MaxResults: { shape: "Integer" }, Filters: { shape: "FilterList", locationName: "Filter" }, ResolveAlias: { shape: "Boolean" }, IncludeManagedResources: { shape: "Boolean" } } },
    DescribeLaunchTemplateVersionsResult: { type: "structure", members: { LaunchTemplateVersions: { shape: "LaunchTemplateVersionSet", locationName: "launchTemplateVersionSet" }, NextToken: { shape: "String", locationName: "nextToken" } } },
    DescribeLaunchTemplatesMaxResults: { type: "integer", min: 1, max: 200 },
    DescribeLaunchTemplatesRequest: { type: "structure", members: { DryRun: { shape: "Boolean" }, LaunchTemplateIds: { shape: "LaunchTemplateIdStringList", locationName: "LaunchTemplateId" }, LaunchTemplateNames: { shape: "LaunchTemplateNameStringList", locationName: "LaunchTemplateName" }, Filters: { shape: "FilterList", locationName: "Filter" }, NextToken: { shape: "String" }, MaxResults: { shape: "DescribeLaunchTemplatesMaxResults" }, IncludeManagedResources: { shape: "Boolean" } } },
    DescribeLaunchTemplatesResult: { type: "structure", members: { LaunchTemplates: { shape: "LaunchTemplateSet", locationName: "launchTemplates" }, NextToken: { shape: "String", locationName: "nextToken" } } },
    DescribeRegionsRequest: { type: "structure", members: { RegionNames: { shape: "RegionNameStringList", locationName: "RegionName" }, AllRegions: { shape: "Boolean" }, DryRun: { shape: "Boolean", locationName: "dryRun" }, Filters: { shape: "FilterList", locationName: "Filter" } } },
    DescribeRegionsResult: { type: "structure", members: { Regions: { shape: "RegionList", locationName: "regionInfo" } } },
    DescribeSnapshotsRequest: { type: "structure", members: { MaxResults: { shape: "Integer" }, NextToken: { shape: "String" }, OwnerIds: { shape: "OwnerStringList", locationName: "Owner" }, RestorableByUserIds: { shape: "RestorableByStringList", locationName: "RestorableBy" }, SnapshotIds: { shape: "SnapshotIdStringList", locationName: "SnapshotId" }, DryRun: { shape: "Boolean", locationName: "dryRun" }, Filters: { shape: "FilterList", locationName: "Filter" } } },
    DescribeSnapshotsResult: { type: "structure", members: { NextToken: { shape: "String", locationName: "nextToken" }, Snapshots: { shape: "SnapshotList", locationName: "snapshotSet" } } },
    DescribeSubnetsMaxResults: { type: "integer", min: 5, max: 1e3 },
    DescribeSubnetsRequest: { type: "structure", members: { Filters: { shape: "FilterList", locationName: "Filter" }, SubnetIds: { shape: "SubnetIdStringList", locationName: "SubnetId" }, NextToken: { shape: "String" }, MaxResults: { shape: "DescribeSubnetsMaxResults" }, DryRun: { shape: "Boolean", locationName: "dryRun" } } },
    DescribeSubnetsResult: { type: "structure", members: { NextToken: { shape: "String", locationName: "nextToken" }, Subnets: { shape: "SubnetList", locationName: "subnetSet" } } },
    DescribeVolumesRequest: { type: "structure", members: { VolumeIds: { shape: "VolumeIdStringList", locationName: "VolumeId" }, IncludeManagedResources: { shape: "Boolean" }, DryRun: { shape: "Boolean", locationName: "dryRun" }, Filters: { shape: "FilterList", locationName: "Filter" }, NextToken: { shape: "String", locationName: "nextToken" }, MaxResults: { shape: "Integer", locationName: "maxResults" } } },
    DescribeVolumesResult: { type: "structure", members: { NextToken: { shape: "String", locationName: "nextToken" }, Volumes: { shape: "VolumeList", locationName: "volumeSet" } } },
    DescribeVpcsMaxResults: { type: "integer", min: 5, max: 1e3 },
    DescribeVpcsRequest: { type: "structure", members: { Filters: { shape: "FilterList", locationName: "Filter" }, VpcIds: { shape: "VpcIdStringList", locationName: "VpcId" }, NextToken: { shape: "String" }, MaxResults: { shape: "DescribeVpcsMaxResults" }, DryRun: { shape: "Boolean", locationName: "dryRun" } } },
    DescribeVpcsResult: { type: "structure", members: { NextToken: { shape: "String", locationName: "nextToken" }, Vpcs: { shape: "VpcList", locationName: "vpcSet" } } },
    DeviceType: { type: "string", enum: ["ebs", "instance-store"] },
    DisableFastLaunchRequest: { type: "structure", members: { ImageId: { shape: "ImageId" }, Force: { shape: "Boolean" }, DryRun: { shape: "Boolean" } }, required: ["ImageId"] },
    DisableFastLaunchResult: { type: "structure", members: { ImageId: { shape: "ImageId", locationName: "imageId" }, ResourceType: { shape: "FastLaunchResourceType", locationName: "resourceType" }, SnapshotConfiguration: { shape: "FastLaunchSnapshotConfigurationResponse", locationName: "snapshotConfiguration" }, LaunchTemplate: { shape: "FastLaunchLaunchTemplateSpecificationResponse", locationName: "launchTemplate" }, MaxParallelLaunches: { shape: "Integer", locationName: "maxParallelLaunches" }, OwnerId: { shape: "String", locationName: "ownerId" }, State: { shape: "FastLaunchStateCode", locationName: "state" }, StateTransitionReason: { shape: "String", locationName: "stateTransitionReason" }, StateTransitionTime: { shape: "MillisecondDateTime", locationName: "stateTransitionTime" } } },
    DisableFastSnapshotRestoreErrorItem: { type: "structure", members: { SnapshotId: { shape: "String", locationName: "snapshotId" }, FastSnapshotRestoreStateErrors: { shape: "DisableFastSnapshotRestoreStateErrorSet", locationName: "fastSnapshotRestoreStateErrorSet" } } },
    DisableFastSnapshotRestoreErrorSet: { type: "list", member: { shape: "DisableFastSnapshotRestoreErrorItem", locationName: "item" } },
    DisableFastSnapshotRestoreStateError: { type: "structure", members: { Code: { shape: "String", locationName: "code" }, Message: { shape: "String", locationName: "message" } } },
    DisableFastSnapshotRestoreStateErrorItem: { type: "structure", members: { AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, AvailabilityZoneId: { shape: "String", locationName: "availabilityZoneId" }, Error: { shape: "DisableFastSnapshotRestoreStateError", locationName: "error" } } },
    DisableFastSnapshotRestoreStateErrorSet: { type: "list", member: { shape: "DisableFastSnapshotRestoreStateErrorItem", locationName: "item" } },
    DisableFastSnapshotRestoreSuccessItem: { type: "structure", members: { SnapshotId: { shape: "String", locationName: "snapshotId" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, AvailabilityZoneId: { shape: "String", locationName: "availabilityZoneId" }, State: { shape: "FastSnapshotRestoreStateCode", locationName: "state" }, StateTransitionReason: { shape: "String", locationName: "stateTransitionReason" }, OwnerId: { shape: "String", locationName: "ownerId" }, OwnerAlias: { shape: "String", locationName: "ownerAlias" }, EnablingTime: { shape: "MillisecondDateTime", locationName: "enablingTime" }, OptimizingTime: { shape: "MillisecondDateTime", locationName: "optimizingTime" }, EnabledTime: { shape: "MillisecondDateTime", locationName: "enabledTime" }, DisablingTime: { shape: "MillisecondDateTime", locationName: "disablingTime" }, DisabledTime: { shape: "MillisecondDateTime", locationName: "disabledTime" } } },
    DisableFastSnapshotRestoreSuccessSet: { type: "list", member: { shape: "DisableFastSnapshotRestoreSuccessItem", locationName: "item" } },
    DisableFastSnapshotRestoresRequest: { type: "structure", members: { AvailabilityZones: { shape: "AvailabilityZoneStringList", locationName: "AvailabilityZone" }, AvailabilityZoneIds: { shape: "AvailabilityZoneIdStringList", locationName: "AvailabilityZoneId" }, SourceSnapshotIds: { shape: "SnapshotIdStringList", locationName: "SourceSnapshotId" }, DryRun: { shape: "Boolean" } }, required: ["SourceSnapshotIds"] },
    DisableFastSnapshotRestoresResult: { type: "structure", members: { Successful: { shape: "DisableFastSnapshotRestoreSuccessSet", locationName: "successful" }, Unsuccessful: { shape: "DisableFastSnapshotRestoreErrorSet", locationName: "unsuccessful" } } },
    DisableImageRequest: { type: "structure", members: { ImageId: { shape: "ImageId" }, DryRun: { shape: "Boolean" } }, required: ["ImageId"] },
    DisableImageResult: { type: "structure", members: { Return: { shape: "Boolean", locationName: "return" } } },
    DiskCount: { type: "integer" },
    DiskInfo: { type: "structure", members: { SizeInGB: { shape: "DiskSize", locationName: "sizeInGB" }, Count: { shape: "DiskCount", locationName: "count" }, Type: { shape: "DiskType", locationName: "type" } } },
    DiskInfoList: { type: "list", member: { shape: "DiskInfo", locationName: "item" } },
    DiskSize: { type: "long" },
    DiskType: { type: "string", enum: ["hdd", "ssd"] },
    Double: { type: "double" },
    EbsBlockDevice: { type: "structure", members: { DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, Iops: { shape: "Integer", locationName: "iops" }, SnapshotId: { shape: "SnapshotId", locationName: "snapshotId" }, VolumeSize: { shape: "Integer", locationName: "volumeSize" }, VolumeType: { shape: "VolumeType", locationName: "volumeType" }, KmsKeyId: { shape: "String", locationName: "kmsKeyId" }, Throughput: { shape: "Integer", locationName: "throughput" }, OutpostArn: { shape: "String", locationName: "outpostArn" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, Encrypted: { shape: "Boolean", locationName: "encrypted" }, VolumeInitializationRate: { shape: "Integer" }, AvailabilityZoneId: { shape: "String" }, EbsCardIndex: { shape: "Integer" } } },
    EbsCardIndex: { type: "integer" },
    EbsCardInfo: { type: "structure", members: { EbsCardIndex: { shape: "EbsCardIndex", locationName: "ebsCardIndex" }, BaselineBandwidthInMbps: { shape: "BaselineBandwidthInMbps", locationName: "baselineBandwidthInMbps" }, BaselineThroughputInMBps: { shape: "BaselineThroughputInMBps", locationName: "baselineThroughputInMBps" }, BaselineIops: { shape: "BaselineIops", locationName: "baselineIops" }, MaximumBandwidthInMbps: { shape: "MaximumBandwidthInMbps", locationName: "maximumBandwidthInMbps" }, MaximumThroughputInMBps: { shape: "MaximumThroughputInMBps", locationName: "maximumThroughputInMBps" }, MaximumIops: { shape: "MaximumIops", locationName: "maximumIops" } } },
    EbsCardInfoList: { type: "list", member: { shape: "EbsCardInfo", locationName: "item" } },
    EbsEncryptionSupport: { type: "string", enum: ["unsupported", "supported"] },
    EbsInfo: { type: "structure", members: { EbsOptimizedSupport: { shape: "EbsOptimizedSupport", locationName: "ebsOptimizedSupport" }, EncryptionSupport: { shape: "EbsEncryptionSupport", locationName: "encryptionSupport" }, EbsOptimizedInfo: { shape: "EbsOptimizedInfo", locationName: "ebsOptimizedInfo" }, NvmeSupport: { shape: "EbsNvmeSupport", locationName: "nvmeSupport" }, MaximumEbsAttachments: { shape: "MaximumEbsAttachments", locationName: "maximumEbsAttachments" }, AttachmentLimitType: { shape: "AttachmentLimitType", locationName: "attachmentLimitType" }, MaximumEbsCards: { shape: "MaximumEbsCards", locationName: "maximumEbsCards" }, EbsCards: { shape: "EbsCardInfoList", locationName: "ebsCardSet" } } },
    EbsInstanceBlockDevice: { type: "structure", members: { AttachTime: { shape: "DateTime", locationName: "attachTime" }, DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, Status: { shape: "AttachmentStatus", locationName: "status" }, VolumeId: { shape: "String", locationName: "volumeId" }, AssociatedResource: { shape: "String", locationName: "associatedResource" }, VolumeOwnerId: { shape: "String", locationName: "volumeOwnerId" }, Operator: { shape: "OperatorResponse", locationName: "operator" }, EbsCardIndex: { shape: "Integer", locationName: "ebsCardIndex" } } },
    EbsNvmeSupport: { type: "string", enum: ["unsupported", "supported", "required"] },
    EbsOptimizedInfo: { type: "structure", members: { BaselineBandwidthInMbps: { shape: "BaselineBandwidthInMbps", locationName: "baselineBandwidthInMbps" }, BaselineThroughputInMBps: { shape: "BaselineThroughputInMBps", locationName: "baselineThroughputInMBps" }, BaselineIops: { shape: "BaselineIops", locationName: "baselineIops" }, MaximumBandwidthInMbps: { shape: "MaximumBandwidthInMbps", locationName: "maximumBandwidthInMbps" }, MaximumThroughputInMBps: { shape: "MaximumThroughputInMBps", locationName: "maximumThroughputInMBps" }, MaximumIops: { shape: "MaximumIops", locationName: "maximumIops" } } },
    EbsOptimizedSupport: { type: "string", enum: ["unsupported", "supported", "default"] },
    EfaInfo: { type: "structure", members: { MaximumEfaInterfaces: { shape: "MaximumEfaInterfaces", locationName: "maximumEfaInterfaces" } } },
    EfaSupportedFlag: { type: "boolean" },
    ElasticGpuAssociation: { type: "structure", members: { ElasticGpuId: { shape: "ElasticGpuId", locationName: "elasticGpuId" }, ElasticGpuAssociationId: { shape: "String", locationName: "elasticGpuAssociationId" }, ElasticGpuAssociationState: { shape: "String", locationName: "elasticGpuAssociationState" }, ElasticGpuAssociationTime: { shape: "String", locationName: "elasticGpuAssociationTime" } } },
    ElasticGpuAssociationList: { type: "list", member: { shape: "ElasticGpuAssociation", locationName: "item" } },
    ElasticGpuId: { type: "string" },
    ElasticGpuSpecification: { type: "structure", members: { Type: { shape: "String" } }, required: ["Type"] },
    ElasticGpuSpecificationList: { type: "list", member: { shape: "ElasticGpuSpecification", locationName: "ElasticGpuSpecification" } },
    ElasticGpuSpecificationResponse: { type: "structure", members: { Type: { shape: "String", locationName: "type" } } },
    ElasticGpuSpecificationResponseList: { type: "list", member: { shape: "ElasticGpuSpecificationResponse", locationName: "item" } },
    ElasticInferenceAcceleratorAssociation: { type: "structure", members: { ElasticInferenceAcceleratorArn: { shape: "String", locationName: "elasticInferenceAcceleratorArn" }, ElasticInferenceAcceleratorAssociationId: { shape: "String", locationName: "elasticInferenceAcceleratorAssociationId" }, ElasticInferenceAcceleratorAssociationState: { shape: "String", locationName: "elasticInferenceAcceleratorAssociationState" }, ElasticInferenceAcceleratorAssociationTime: { shape: "DateTime", locationName: "elasticInferenceAcceleratorAssociationTime" } } },
    ElasticInferenceAcceleratorAssociationList: { type: "list", member: { shape: "ElasticInferenceAcceleratorAssociation", locationName: "item" } },
    EnaSrdSpecificationRequest: { type: "structure", members: { EnaSrdEnabled: { shape: "Boolean" }, EnaSrdUdpSpecification: { shape: "EnaSrdUdpSpecificationRequest" } } },
    EnaSrdSupported: { type: "boolean" },
    EnaSrdUdpSpecificationRequest: { type: "structure", members: { EnaSrdUdpEnabled: { shape: "Boolean" } } },
    EnaSupport: { type: "string", enum: ["unsupported", "supported", "required"] },
    EnableFastLaunchRequest: { type: "structure", members: { ImageId: { shape: "ImageId" }, ResourceType: { shape: "String" }, SnapshotConfiguration: { shape: "FastLaunchSnapshotConfigurationRequest" }, LaunchTemplate: { shape: "FastLaunchLaunchTemplateSpecificationRequest" }, MaxParallelLaunches: { shape: "Integer" }, DryRun: { shape: "Boolean" } }, required: ["ImageId"] },
    EnableFastLaunchResult: { type: "structure", members: { ImageId: { shape: "ImageId", locationName: "imageId" }, ResourceType: { shape: "FastLaunchResourceType", locationName: "resourceType" }, SnapshotConfiguration: { shape: "FastLaunchSnapshotConfigurationResponse", locationName: "snapshotConfiguration" }, LaunchTemplate: { shape: "FastLaunchLaunchTemplateSpecificationResponse", locationName: "launchTemplate" }, MaxParallelLaunches: { shape: "Integer", locationName: "maxParallelLaunches" }, OwnerId: { shape: "String", locationName: "ownerId" }, State: { shape: "FastLaunchStateCode", locationName: "state" }, StateTransitionReason: { shape: "String", locationName: "stateTransitionReason" }, StateTransitionTime: { shape: "MillisecondDateTime", locationName: "stateTransitionTime" } } },
    EnableFastSnapshotRestoreErrorItem: { type: "structure", members: { SnapshotId: { shape: "String", locationName: "snapshotId" }, FastSnapshotRestoreStateErrors: { shape: "EnableFastSnapshotRestoreStateErrorSet", locationName: "fastSnapshotRestoreStateErrorSet" } } },
    EnableFastSnapshotRestoreErrorSet: { type: "list", member: { shape: "EnableFastSnapshotRestoreErrorItem", locationName: "item" } },
    EnableFastSnapshotRestoreStateError: { type: "structure", members: { Code: { shape: "String", locationName: "code" }, Message: { shape: "String", locationName: "message" } } },
    EnableFastSnapshotRestoreStateErrorItem: { type: "structure", members: { AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, AvailabilityZoneId: { shape: "String", locationName: "availabilityZoneId" }, Error: { shape: "EnableFastSnapshotRestoreStateError", locationName: "error" } } },
    EnableFastSnapshotRestoreStateErrorSet: { type: "list", member: { shape: "EnableFastSnapshotRestoreStateErrorItem", locationName: "item" } },
    EnableFastSnapshotRestoreSuccessItem: { type: "structure", members: { SnapshotId: { shape: "String", locationName: "snapshotId" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, AvailabilityZoneId: { shape: "String", locationName: "availabilityZoneId" }, State: { shape: "FastSnapshotRestoreStateCode", locationName: "state" }, StateTransitionReason: { shape: "String", locationName: "stateTransitionReason" }, OwnerId: { shape: "String", locationName: "ownerId" }, OwnerAlias: { shape: "String", locationName: "ownerAlias" }, EnablingTime: { shape: "MillisecondDateTime", locationName: "enablingTime" }, OptimizingTime: { shape: "MillisecondDateTime", locationName: "optimizingTime" }, EnabledTime: { shape: "MillisecondDateTime", locationName: "enabledTime" }, DisablingTime: { shape: "MillisecondDateTime", locationName: "disablingTime" }, DisabledTime: { shape: "MillisecondDateTime", locationName: "disabledTime" } } },
    EnableFastSnapshotRestoreSuccessSet: { type: "list", member: { shape: "EnableFastSnapshotRestoreSuccessItem", locationName: "item" } },
    EnableFastSnapshotRestoresRequest: { type: "structure", members: { AvailabilityZones: { shape: "AvailabilityZoneStringList", locationName: "AvailabilityZone" }, AvailabilityZoneIds: { shape: "AvailabilityZoneIdStringList", locationName: "AvailabilityZoneId" }, SourceSnapshotIds: { shape: "SnapshotIdStringList", locationName: "SourceSnapshotId" }, DryRun: { shape: "Boolean" } }, required: ["SourceSnapshotIds"] },
    EnableFastSnapshotRestoresResult: { type: "structure", members: { Successful: { shape: "EnableFastSnapshotRestoreSuccessSet", locationName: "successful" }, Unsuccessful: { shape: "EnableFastSnapshotRestoreErrorSet", locationName: "unsuccessful" } } },
    EnableImageDeprecationRequest: { type: "structure", members: { ImageId: { shape: "ImageId" }, DeprecateAt: { shape: "MillisecondDateTime" }, DryRun: { shape: "Boolean" } }, required: ["ImageId", "DeprecateAt"] },
    EnableImageDeprecationResult: { type: "structure", members: { Return: { shape: "Boolean", locationName: "return" } } },
    EnclaveOptions: { type: "structure", members: { Enabled: { shape: "Boolean", locationName: "enabled" } } },
    EncryptionInTransitSupported: { type: "boolean" },
    EphemeralNvmeSupport: { type: "string", enum: ["unsupported", "supported", "required"] },
    ErrorSet: { type: "list", member: { shape: "ValidationError", locationName: "item" } },
    ExcludedInstanceType: { type: "string", min: 1, max: 30, pattern: "[a-zA-Z0-9\\.\\*\\-]+" },
    ExcludedInstanceTypeSet: { type: "list", member: { shape: "ExcludedInstanceType", locationName: "item" }, min: 0, max: 400 },
    ExecutableByStringList: { type: "list", member: { shape: "String", locationName: "ExecutableBy" } },
    FastLaunchImageIdList: { type: "list", member: { shape: "ImageId", locationName: "ImageId" } },
    FastLaunchLaunchTemplateSpecificationRequest: { type: "structure", members: { LaunchTemplateId: { shape: "LaunchTemplateId" }, LaunchTemplateName: { shape: "String" }, Version: { shape: "String" } }, required: ["Version"] },
    FastLaunchLaunchTemplateSpecificationResponse: { type: "structure", members: { LaunchTemplateId: { shape: "LaunchTemplateId", locationName: "launchTemplateId" }, LaunchTemplateName: { shape: "String", locationName: "launchTemplateName" }, Version: { shape: "String", locationName: "version" } } },
    FastLaunchResourceType: { type: "string", enum: ["snapshot"] },
    FastLaunchSnapshotConfigurationRequest: { type: "structure", members: { TargetResourceCount: { shape: "Integer" } } },
    FastLaunchSnapshotConfigurationResponse: { type: "structure", members: { TargetResourceCount: { shape: "Integer", locationName: "targetResourceCount" } } },
    FastLaunchStateCode: { type: "string", enum: ["enabling", "enabling-failed", "enabled", "enabled-failed", "disabling", "disabling-failed"] },
    FastSnapshotRestoreStateCode: { type: "string", enum: ["enabling", "optimizing", "enabled", "disabling", "disabled"] },
    Filter: { type: "structure", members: { Name: { shape: "String" }, Values: { shape: "ValueStringList", locationName: "Value" } } },
    FilterList: { type: "list", member: { shape: "Filter", locationName: "Filter" } },
    FlexibleEnaQueuesSupport: { type: "string", enum: ["unsupported", "supported"] },
    FpgaDeviceCount: { type: "integer" },
    FpgaDeviceInfo: { type: "structure", members: { Name: { shape: "FpgaDeviceName", locationName: "name" }, Manufacturer: { shape: "FpgaDeviceManufacturerName", locationName: "manufacturer" }, Count: { shape: "FpgaDeviceCount", locationName: "count" }, MemoryInfo: { shape: "FpgaDeviceMemoryInfo", locationName: "memoryInfo" } } },
    FpgaDeviceInfoList: { type: "list", member: { shape: "FpgaDeviceInfo", locationName: "item" } },
    FpgaDeviceManufacturerName: { type: "string" },
    FpgaDeviceMemoryInfo: { type: "structure", members: { SizeInMiB: { shape: "FpgaDeviceMemorySize", locationName: "sizeInMiB" } } },
    FpgaDeviceMemorySize: { type: "integer" },
    FpgaDeviceName: { type: "string" },
    FpgaInfo: { type: "structure", members: { Fpgas: { shape: "FpgaDeviceInfoList", locationName: "fpgas" }, TotalFpgaMemoryInMiB: { shape: "totalFpgaMemory", locationName: "totalFpgaMemoryInMiB" } } },
    FreeTierEligibleFlag: { type: "boolean" },
    GpuDeviceCount: { type: "integer" },
    GpuDeviceInfo: { type: "structure", members: { Name: { shape: "GpuDeviceName", locationName: "name" }, Manufacturer: { shape: "GpuDeviceManufacturerName", locationName: "manufacturer" }, Count: { shape: "GpuDeviceCount", locationName: "count" }, LogicalGpuCount: { shape: "LogicalGpuCount", locationName: "logicalGpuCount" }, GpuPartitionSize: { shape: "GpuPartitionSize", locationName: "gpuPartitionSize" }, Workloads: { shape: "WorkloadsList", locationName: "workloadSet" }, MemoryInfo: { shape: "GpuDeviceMemoryInfo", locationName: "memoryInfo" } } },
    GpuDeviceInfoList: { type: "list", member: { shape: "GpuDeviceInfo", locationName: "item" } },
    GpuDeviceManufacturerName: { type: "string" },
    GpuDeviceMemoryInfo: { type: "structure", members: { SizeInMiB: { shape: "GpuDeviceMemorySize", locationName: "sizeInMiB" } } },
    GpuDeviceMemorySize: { type: "integer" },
    GpuDeviceName: { type: "string" },
    GpuInfo: { type: "structure", members: { Gpus: { shape: "GpuDeviceInfoList", locationName: "gpus" }, TotalGpuMemoryInMiB: { shape: "totalGpuMemory", locationName: "totalGpuMemoryInMiB" } } },
    GpuPartitionSize: { type: "double" },
    GroupIdStringList: { type: "list", member: { shape: "SecurityGroupId", locationName: "groupId" } },
    GroupIdentifier: { type: "structure", members: { GroupId: { shape: "String", locationName: "groupId" }, GroupName: { shape: "String", locationName: "groupName" } } },
    GroupIdentifierList: { type: "list", member: { shape: "GroupIdentifier", locationName: "item" } },
    HibernationFlag: { type: "boolean" },
    HibernationOptions: { type: "structure", members: { Configured: { shape: "Boolean", locationName: "configured" } } },
    HostnameType: { type: "string", enum: ["ip-name", "resource-name"] },
    HttpTokensState: { type: "string", enum: ["optional", "required"] },
    HypervisorType: { type: "string", enum: ["ovm", "xen"] },
    IamInstanceProfile: { type: "structure", members: { Arn: { shape: "String", locationName: "arn" }, Id: { shape: "String", locationName: "id" } } },
    Image: { type: "structure", members: { PlatformDetails: { shape: "String", locationName: "platformDetails" }, UsageOperation: { shape: "String", locationName: "usageOperation" }, BlockDeviceMappings: { shape: "BlockDeviceMappingList", locationName: "blockDeviceMapping" }, Description: { shape: "String", locationName: "description" }, EnaSupport: { shape: "Boolean", locationName: "enaSupport" }, Hypervisor: { shape: "HypervisorType", locationName: "hypervisor" }, ImageOwnerAlias: { shape: "String", locationName: "imageOwnerAlias" }, Name: { shape: "String", locationName: "name" }, RootDeviceName: { shape: "String", locationName: "rootDeviceName" }, RootDeviceType: { shape: "DeviceType", locationName: "rootDeviceType" }, SriovNetSupport: { shape: "String", locationName: "sriovNetSupport" }, StateReason: { shape: "StateReason", locationName: "stateReason" }, Tags: { shape: "TagList", locationName: "tagSet" }, VirtualizationType: { shape: "VirtualizationType", locationName: "virtualizationType" }, BootMode: { shape: "BootModeValues", locationName: "bootMode" }, TpmSupport: { shape: "TpmSupportValues", locationName: "tpmSupport" }, DeprecationTime: { shape: "String", locationName: "deprecationTime" }, ImdsSupport: { shape: "ImdsSupportValues", locationName: "imdsSupport" }, SourceInstanceId: { shape: "String", locationName: "sourceInstanceId" }, DeregistrationProtection: { shape: "String", locationName: "deregistrationProtection" }, LastLaunchedTime: { shape: "String", locationName: "lastLaunchedTime" }, ImageAllowed: { shape: "Boolean", locationName: "imageAllowed" }, SourceImageId: { shape: "String", locationName: "sourceImageId" }, SourceImageRegion: { shape: "String", locationName: "sourceImageRegion" }, FreeTierEligible: { shape: "Boolean", locationName: "freeTierEligible" }, PublicSsmParameterName: { shape: "String", locationName: "publicSsmParameterName" }, ImageWatermarks: { shape: "ImageWatermarkList", locationName: "imageWatermarkSet" }, InstanceTypeSpecification: { shape: "InstanceTypeSpecification", locationName: "instanceTypeSpecification" }, ImageId: { shape: "String", locationName: "imageId" }, ImageLocation: { shape: "String", locationName: "imageLocation" }, State: { shape: "ImageState", locationName: "imageState" }, OwnerId: { shape: "String", locationName: "imageOwnerId" }, CreationDate: { shape: "String", locationName: "creationDate" }, Public: { shape: "Boolean", locationName: "isPublic" }, ProductCodes: { shape: "ProductCodeList", locationName: "productCodes" }, Architecture: { shape: "ArchitectureValues", locationName: "architecture" }, ImageType: { shape: "ImageTypeValues", locationName: "imageType" }, KernelId: { shape: "String", locationName: "kernelId" }, RamdiskId: { shape: "String", locationName: "ramdiskId" }, Platform: { shape: "PlatformValues", locationName: "platform" } } },
    ImageId: { type: "string" },
    ImageIdStringList: { type: "list", member: { shape: "ImageId", locationName: "ImageId" } },
    ImageList: { type: "list", member: { shape: "Image", locationName: "item" } },
    ImageReference: { type: "structure", members: { ImageId: { shape: "ImageId", locationName: "imageId" }, ResourceType: { shape: "ImageReferenceResourceType", locationName: "resourceType" }, Arn: { shape: "String", locationName: "arn" } } },
    ImageReferenceList: { type: "list", member: { shape: "ImageReference", locationName: "item" } },
    ImageReferenceOptionName: { type: "string", enum: ["state-name", "version-depth"] },
    ImageReferenceResourceType: { type: "string", enum: ["ec2:Instance", "ec2:LaunchTemplate", "ssm:Parameter", "imagebuilder:ImageRecipe", "imagebuilder:ContainerRecipe"] },
    ImageState: { type: "string", enum: ["pending", "available", "invalid", "deregistered", "transient", "failed", "error", "disabled"] },
    ImageTypeValues: { type: "string", enum: ["machine", "kernel", "ramdisk"] },
    ImageWatermark: { type: "structure", members: { WatermarkKey: { shape: "String", locationName: "watermarkKey" }, SourceImageRegion: { shape: "String", locationName: "sourceImageRegion" }, SourceImageId: { shape: "String", locationName: "sourceImageId" }, SourceImageCreationTime: { shape: "MillisecondDateTime", locationName: "sourceImageCreationTime" }, WatermarkCreationTime: { shape: "MillisecondDateTime", locationName: "watermarkCreationTime" } } },
    ImageWatermarkList: { type: "list", member: { shape: "ImageWatermark", locationName: "item" } },
    ImdsSupportValues: { type: "string", enum: ["v2.0"] },
    IncludeUnsupportedInRegion: { type: "boolean" },
    InferenceAcceleratorInfo: { type: "structure", members: { Accelerators: { shape: "InferenceDeviceInfoList", locationName: "accelerators" }, TotalInferenceMemoryInMiB: { shape: "totalInferenceMemory", locationName: "totalInferenceMemoryInMiB" } } },
    InferenceDeviceCount: { type: "integer" },
    InferenceDeviceInfo: { type: "structure", members: { Count: { shape: "InferenceDeviceCount", locationName: "count" }, Name: { shape: "InferenceDeviceName", locationName: "name" }, Manufacturer: { shape: "InferenceDeviceManufacturerName", locationName: "manufacturer" }, MemoryInfo: { shape: "InferenceDeviceMemoryInfo", locationName: "memoryInfo" } } },
    InferenceDeviceInfoList: { type: "list", member: { shape: "InferenceDeviceInfo" } },
    InferenceDeviceManufacturerName: { type: "string" },
    InferenceDeviceMemoryInfo: { type: "structure", members: { SizeInMiB: { shape: "InferenceDeviceMemorySize", locationName: "sizeInMiB" } } },
    InferenceDeviceMemorySize: { type: "integer" },
    InferenceDeviceName: { type: "string" },
    Instance: { type: "structure", members: { Architecture: { shape: "ArchitectureValues", locationName: "architecture" }, BlockDeviceMappings: { shape: "InstanceBlockDeviceMappingList", locationName: "blockDeviceMapping" }, ClientToken: { shape: "String", locationName: "clientToken" }, EbsOptimized: { shape: "Boolean", locationName: "ebsOptimized" }, EnaSupport: { shape: "Boolean", locationName: "enaSupport" }, Hypervisor: { shape: "HypervisorType", locationName: "hypervisor" }, IamInstanceProfile: { shape: "IamInstanceProfile", locationName: "iamInstanceProfile" }, InstanceLifecycle: { shape: "InstanceLifecycleType", locationName: "instanceLifecycle" }, ElasticGpuAssociations: { shape: "ElasticGpuAssociationList", locationName: "elasticGpuAssociationSet" }, ElasticInferenceAcceleratorAssociations: { shape: "ElasticInferenceAcceleratorAssociationList", locationName: "elasticInferenceAcceleratorAssociationSet" }, NetworkInterfaces: { shape: "InstanceNetworkInterfaceList", locationName: "networkInterfaceSet" }, OutpostArn: { shape: "String", locationName: "outpostArn" }, RootDeviceName: { shape: "String", locationName: "rootDeviceName" }, RootDeviceType: { shape: "DeviceType", locationName: "rootDeviceType" }, SecurityGroups: { shape: "GroupIdentifierList", locationName: "groupSet" }, SourceDestCheck: { shape: "Boolean", locationName: "sourceDestCheck" }, SpotInstanceRequestId: { shape: "String", locationName: "spotInstanceRequestId" }, SriovNetSupport: { shape: "String", locationName: "sriovNetSupport" }, StateReason: { shape: "StateReason", locationName: "stateReason" }, Tags: { shape: "TagList", locationName: "tagSet" }, VirtualizationType: { shape: "VirtualizationType", locationName: "virtualizationType" }, CpuOptions: { shape: "CpuOptions", locationName: "cpuOptions" }, CapacityBlockId: { shape: "String", locationName: "capacityBlockId" }, CapacityReservationId: { shape: "String", locationName: "capacityReservationId" }, CapacityReservationSpecification: { shape: "CapacityReservationSpecificationResponse", locationName: "capacityReservationSpecification" }, HibernationOptions: { shape: "HibernationOptions", locationName: "hibernationOptions" }, Licenses: { shape: "LicenseList", locationName: "licenseSet" }, MetadataOptions: { shape: "InstanceMetadataOptionsResponse", locationName: "metadataOptions" }, EnclaveOptions: { shape: "EnclaveOptions", locationName: "enclaveOptions" }, BootMode: { shape: "BootModeValues", locationName: "bootMode" }, PlatformDetails: { shape: "String", locationName: "platformDetails" }, UsageOperation: { shape: "String", locationName: "usageOperation" }, UsageOperationUpdateTime: { shape: "MillisecondDateTime", locationName: "usageOperationUpdateTime" }, PrivateDnsNameOptions: { shape: "PrivateDnsNameOptionsResponse", locationName: "privateDnsNameOptions" }, Ipv6Address: { shape: "String", locationName: "ipv6Address" }, TpmSupport: { shape: "String", locationName: "tpmSupport" }, MaintenanceOptions: { shape: "InstanceMaintenanceOptions", locationName: "maintenanceOptions" }, CurrentInstanceBootMode: { shape: "InstanceBootModeValues", locationName: "currentInstanceBootMode" }, NetworkPerformanceOptions: { shape: "InstanceNetworkPerformanceOptions", locationName: "networkPerformanceOptions" }, Operator: { shape: "OperatorResponse", locationName: "operator" }, SecondaryInterfaces: { shape: "InstanceSecondaryInterfaceList", locationName: "secondaryInterfaceSet" }, InstanceId: { shape: "String", locationName: "instanceId" }, ImageId: { shape: "String", locationName: "imageId" }, State: { shape: "InstanceState", locationName: "instanceState" }, PrivateDnsName: { shape: "String", locationName: "privateDnsName" }, PublicDnsName: { shape: "String", locationName: "dnsName" }, StateTransitionReason: { shape: "String", locationName: "reason" }, KeyName: { shape: "String", locationName: "keyName" }, AmiLaunchIndex: { shape: "Integer", locationName: "amiLaunchIndex" }, ProductCodes: { shape: "ProductCodeList", locationName: "productCodes" }, InstanceType: { shape: "InstanceType", locationName: "instanceType" }, LaunchTime: { shape: "DateTime", locationName: "launchTime" }, Placement: { shape: "Placement", locationName: "placement" }, KernelId: { shape: "String", locationName: "kernelId" }, RamdiskId: { shape: "String", locationName: "ramdiskId" }, Platform: { shape: "PlatformValues", locationName: "platform" }, Monitoring: { shape: "Monitoring", locationName: "monitoring" }, SubnetId: { shape: "String", locationName: "subnetId" }, VpcId: { shape: "String", locationName: "vpcId" }, PrivateIpAddress: { shape: "String", locationName: "privateIpAddress" }, PublicIpAddress: { shape: "String", locationName: "ipAddress" } } },
    InstanceAttachmentEnaSrdSpecification: { type: "structure", members: { EnaSrdEnabled: { shape: "Boolean", locationName: "enaSrdEnabled" }, EnaSrdUdpSpecification: { shape: "InstanceAttachmentEnaSrdUdpSpecification", locationName: "enaSrdUdpSpecification" } } },
    InstanceAttachmentEnaSrdUdpSpecification: { type: "structure", members: { EnaSrdUdpEnabled: { shape: "Boolean", locationName: "enaSrdUdpEnabled" } } },
    InstanceAutoRecoveryState: { type: "string", enum: ["disabled", "default"] },
    InstanceBandwidthWeighting: { type: "string", enum: ["default", "vpc-1", "ebs-1"] },
    InstanceBlockDeviceMapping: { type: "structure", members: { DeviceName: { shape: "String", locationName: "deviceName" }, Ebs: { shape: "EbsInstanceBlockDevice", locationName: "ebs" } } },
    InstanceBlockDeviceMappingList: { type: "list", member: { shape: "InstanceBlockDeviceMapping", locationName: "item" } },
    InstanceBootModeValues: { type: "string", enum: ["legacy-bios", "uefi"] },
    InstanceGeneration: { type: "string", enum: ["current", "previous"] },
    InstanceGenerationSet: { type: "list", member: { shape: "InstanceGeneration", locationName: "item" } },
    InstanceId: { type: "string" },
    InstanceIdStringList: { type: "list", member: { shape: "InstanceId", locationName: "InstanceId" } },
    InstanceInterruptionBehavior: { type: "string", enum: ["hibernate", "stop", "terminate"] },
    InstanceIpv4Prefix: { type: "structure", members: { Ipv4Prefix: { shape: "String", locationName: "ipv4Prefix" } } },
    InstanceIpv4PrefixList: { type: "list", member: { shape: "InstanceIpv4Prefix", locationName: "item" } },
    InstanceIpv6Address: { type: "structure", members: { Ipv6Address: { shape: "String", locationName: "ipv6Address" }, IsPrimaryIpv6: { shape: "Boolean", locationName: "isPrimaryIpv6" } } },
    InstanceIpv6AddressList: { type: "list", member: { shape: "InstanceIpv6Address", locationName: "item" } },
    InstanceIpv6AddressListRequest: { type: "list", member: { shape: "InstanceIpv6AddressRequest", locationName: "InstanceIpv6Address" } },
    InstanceIpv6AddressRequest: { type: "structure", members: { Ipv6Address: { shape: "String" } } },
    InstanceIpv6Prefix: { type: "structure", members: { Ipv6Prefix: { shape: "String", locationName: "ipv6Prefix" } } },
    InstanceIpv6PrefixList: { type: "list", member: { shape: "InstanceIpv6Prefix", locationName: "item" } },
    InstanceLifecycleType: { type: "string", enum: ["spot", "scheduled", "capacity-block", "interruptible-capacity-reservation"] },
    InstanceList: { type: "list", member: { shape: "Instance", locationName: "item" } },
    InstanceMaintenanceOptions: { type: "structure", members: { AutoRecovery: { shape: "InstanceAutoRecoveryState", locationName: "autoRecovery" }, RebootMigration: { shape: "InstanceRebootMigrationState", locationName: "rebootMigration" } } },
    InstanceMetadataEndpointState: { type: "string", enum: ["disabled", "enabled"] },
    InstanceMetadataOptionsResponse: { type: "structure", members: { State: { shape: "InstanceMetadataOptionsState", locationName: "state" }, HttpTokens: { shape: "HttpTokensState", locationName: "httpTokens" }, HttpPutResponseHopLimit: { shape: "Integer", locationName: "httpPutResponseHopLimit" }, HttpEndpoint: { shape: "InstanceMetadataEndpointState", locationName: "httpEndpoint" }, HttpProtocolIpv6: { shape: "InstanceMetadataProtocolState", locationName: "httpProtocolIpv6" }, InstanceMetadataTags: { shape: "InstanceMetadataTagsState", locationName: "instanceMetadataTags" } } },
    InstanceMetadataOptionsState: { type: "string", enum: ["pending", "applied"] },
    InstanceMetadataProtocolState: { type: "string", enum: ["disabled", "enabled"] },
    InstanceMetadataTagsState: { type: "string", enum: ["disabled", "enabled"] },
    InstanceNetworkInterface: { type: "structure", members: { Association: { shape: "InstanceNetworkInterfaceAssociation", locationName: "association" }, Attachment: { shape: "InstanceNetworkInterfaceAttachment", locationName: "attachment" }, Description: { shape: "String", locationName: "description" }, Groups: { shape: "GroupIdentifierList", locationName: "groupSet" }, Ipv6Addresses: { shape: "InstanceIpv6AddressList", locationName: "ipv6AddressesSet" }, MacAddress: { shape: "String", locationName: "macAddress" }, NetworkInterfaceId: { shape: "String", locationName: "networkInterfaceId" }, OwnerId: { shape: "String", locationName: "ownerId" }, PrivateDnsName: { shape: "String", locationName: "privateDnsName" }, PrivateIpAddress: { shape: "String", locationName: "privateIpAddress" }, PrivateIpAddresses: { shape: "InstancePrivateIpAddressList", locationName: "privateIpAddressesSet" }, SourceDestCheck: { shape: "Boolean", locationName: "sourceDestCheck" }, Status: { shape: "NetworkInterfaceStatus", locationName: "status" }, SubnetId: { shape: "String", locationName: "subnetId" }, VpcId: { shape: "String", locationName: "vpcId" }, InterfaceType: { shape: "String", locationName: "interfaceType" }, Ipv4Prefixes: { shape: "InstanceIpv4PrefixList", locationName: "ipv4PrefixSet" }, Ipv6Prefixes: { shape: "InstanceIpv6PrefixList", locationName: "ipv6PrefixSet" }, ConnectionTrackingConfiguration: { shape: "ConnectionTrackingSpecificationResponse", locationName: "connectionTrackingConfiguration" }, Operator: { shape: "OperatorResponse", locationName: "operator" } } },
    InstanceNetworkInterfaceAssociation: { type: "structure", members: { CarrierIp: { shape: "String", locationName: "carrierIp" }, CustomerOwnedIp: { shape: "String", locationName: "customerOwnedIp" }, IpOwnerId: { shape: "String", locationName: "ipOwnerId" }, PublicDnsName: { shape: "String", locationName: "publicDnsName" }, PublicIp: { shape: "String", locationName: "publicIp" } } },
    InstanceNetworkInterfaceAttachment: { type: "structure", members: { AttachTime: { shape: "DateTime", locationName: "attachTime" }, AttachmentId: { shape: "String", locationName: "attachmentId" }, DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, DeviceIndex: { shape: "Integer", locationName: "deviceIndex" }, Status: { shape: "AttachmentStatus", locationName: "status" }, NetworkCardIndex: { shape: "Integer", locationName: "networkCardIndex" }, EnaSrdSpecification: { shape: "InstanceAttachmentEnaSrdSpecification", locationName: "enaSrdSpecification" }, EnaQueueCount: { shape: "Integer", locationName: "enaQueueCount" } } },
    InstanceNetworkInterfaceList: { type: "list", member: { shape: "InstanceNetworkInterface", locationName: "item" } },
    InstanceNetworkPerformanceOptions: { type: "structure", members: { BandwidthWeighting: { shape: "InstanceBandwidthWeighting", locationName: "bandwidthWeighting" } } },
    InstancePrivateIpAddress: { type: "structure", members: { Association: { shape: "InstanceNetworkInterfaceAssociation", locationName: "association" }, Primary: { shape: "Boolean", locationName: "primary" }, PrivateDnsName: { shape: "String", locationName: "privateDnsName" }, PrivateIpAddress: { shape: "String", locationName: "privateIpAddress" } } },
    InstancePrivateIpAddressList: { type: "list", member: { shape: "InstancePrivateIpAddress", locationName: "item" } },
    InstanceRebootMigrationState: { type: "string", enum: ["disabled", "default"] },
    InstanceRequirements: { type: "structure", members: { VCpuCount: { shape: "VCpuCountRange", locationName: "vCpuCount" }, MemoryMiB: { shape: "MemoryMiB", locationName: "memoryMiB" }, CpuManufacturers: { shape: "CpuManufacturerSet", locationName: "cpuManufacturerSet" }, MemoryGiBPerVCpu: { shape: "MemoryGiBPerVCpu", locationName: "memoryGiBPerVCpu" }, ExcludedInstanceTypes: { shape: "ExcludedInstanceTypeSet", locationName: "excludedInstanceTypeSet" }, InstanceGenerations: { shape: "InstanceGenerationSet", locationName: "instanceGenerationSet" }, SpotMaxPricePercentageOverLowestPrice: { shape: "Integer", locationName: "spotMaxPricePercentageOverLowestPrice" }, OnDemandMaxPricePercentageOverLowestPrice: { shape: "Integer", locationName: "onDemandMaxPricePercentageOverLowestPrice" }, BareMetal: { shape: "BareMetal", locationName: "bareMetal" }, BurstablePerformance: { shape: "BurstablePerformance", locationName: "burstablePerformance" }, RequireHibernateSupport: { shape: "Boolean", locationName: "requireHibernateSupport" }, NetworkInterfaceCount: { shape: "NetworkInterfaceCount", locationName: "networkInterfaceCount" }, LocalStorage: { shape: "LocalStorage", locationName: "localStorage" }, LocalStorageTypes: { shape: "LocalStorageTypeSet", locationName: "localStorageTypeSet" }, TotalLocalStorageGB: { shape: "TotalLocalStorageGB", locationName: "totalLocalStorageGB" }, BaselineEbsBandwidthMbps: { shape: "BaselineEbsBandwidthMbps", locationName: "baselineEbsBandwidthMbps" }, AcceleratorTypes: { shape: "AcceleratorTypeSet", locationName: "acceleratorTypeSet" }, AcceleratorCount: { shape: "AcceleratorCount", locationName: "acceleratorCount" }, AcceleratorManufacturers: { shape: "AcceleratorManufacturerSet", locationName: "acceleratorManufacturerSet" }, AcceleratorNames: { shape: "AcceleratorNameSet", locationName: "acceleratorNameSet" }, AcceleratorTotalMemoryMiB: { shape: "AcceleratorTotalMemoryMiB", locationName: "acceleratorTotalMemoryMiB" }, NetworkBandwidthGbps: { shape: "NetworkBandwidthGbps", locationName: "networkBandwidthGbps" }, AllowedInstanceTypes: { shape: "AllowedInstanceTypeSet", locationName: "allowedInstanceTypeSet" }, MaxSpotPriceAsPercentageOfOptimalOnDemandPrice: { shape: "Integer", locationName: "maxSpotPriceAsPercentageOfOptimalOnDemandPrice" }, BaselinePerformanceFactors: { shape: "BaselinePerformanceFactors", locationName: "baselinePerformanceFactors" }, RequireEncryptionInTransit: { shape: "Boolean", locationName: "requireEncryptionInTransit" } } },
    InstanceRequirementsRequest: { type: "structure", members: { VCpuCount: { shape: "VCpuCountRangeRequest" }, MemoryMiB: { shape: "MemoryMiBRequest" }, CpuManufacturers: { shape: "CpuManufacturerSet", locationName: "CpuManufacturer" }, MemoryGiBPerVCpu: { shape: "MemoryGiBPerVCpuRequest" }, ExcludedInstanceTypes: { shape: "ExcludedInstanceTypeSet", locationName: "ExcludedInstanceType" }, InstanceGenerations: { shape: "InstanceGenerationSet", locationName: "InstanceGeneration" }, SpotMaxPricePercentageOverLowestPrice: { shape: "Integer" }, OnDemandMaxPricePercentageOverLowestPrice: { shape: "Integer" }, BareMetal: { shape: "BareMetal" }, BurstablePerformance: { shape: "BurstablePerformance" }, RequireHibernateSupport: { shape: "Boolean" }, NetworkInterfaceCount: { shape: "NetworkInterfaceCountRequest" }, LocalStorage: { shape: "LocalStorage" }, LocalStorageTypes: { shape: "LocalStorageTypeSet", locationName: "LocalStorageType" }, TotalLocalStorageGB: { shape: "TotalLocalStorageGBRequest" }, BaselineEbsBandwidthMbps: { shape: "BaselineEbsBandwidthMbpsRequest" }, AcceleratorTypes: { shape: "AcceleratorTypeSet", locationName: "AcceleratorType" }, AcceleratorCount: { shape: "AcceleratorCountRequest" }, AcceleratorManufacturers: { shape: "AcceleratorManufacturerSet", locationName: "AcceleratorManufacturer" }, AcceleratorNames: { shape: "AcceleratorNameSet", locationName: "AcceleratorName" }, AcceleratorTotalMemoryMiB: { shape: "AcceleratorTotalMemoryMiBRequest" }, NetworkBandwidthGbps: { shape: "NetworkBandwidthGbpsRequest" }, AllowedInstanceTypes: { shape: "AllowedInstanceTypeSet", locationName: "AllowedInstanceType" }, MaxSpotPriceAsPercentageOfOptimalOnDemandPrice: { shape: "Integer" }, BaselinePerformanceFactors: { shape: "BaselinePerformanceFactorsRequest" }, RequireEncryptionInTransit: { shape: "Boolean" } }, required: ["VCpuCount", "MemoryMiB"] },
    InstanceSecondaryInterface: { type: "structure", members: { Attachment: { shape: "InstanceSecondaryInterfaceAttachment", locationName: "attachment" }, MacAddress: { shape: "String", locationName: "macAddress" }, SecondaryInterfaceId: { shape: "SecondaryInterfaceId", locationName: "secondaryInterfaceId" }, OwnerId: { shape: "String", locationName: "ownerId" }, PrivateIpAddresses: { shape: "InstanceSecondaryInterfacePrivateIpAddressList", locationName: "privateIpAddressSet" }, SourceDestCheck: { shape: "Boolean", locationName: "sourceDestCheck" }, Status: { shape: "SecondaryInterfaceStatus", locationName: "status" }, SecondarySubnetId: { shape: "SecondarySubnetId", locationName: "secondarySubnetId" }, SecondaryNetworkId: { shape: "SecondaryNetworkId", locationName: "secondaryNetworkId" }, InterfaceType: { shape: "SecondaryInterfaceType", locationName: "interfaceType" } } },
    InstanceSecondaryInterfaceAttachment: { type: "structure", members: { AttachTime: { shape: "MillisecondDateTime", locationName: "attachTime" }, AttachmentId: { shape: "String", locationName: "attachmentId" }, DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, DeviceIndex: { shape: "Integer", locationName: "deviceIndex" }, Status: { shape: "AttachmentStatus", locationName: "status" }, NetworkCardIndex: { shape: "Integer", locationName: "networkCardIndex" } } },
    InstanceSecondaryInterfaceList: { type: "list", member: { shape: "InstanceSecondaryInterface", locationName: "item" } },
    InstanceSecondaryInterfacePrivateIpAddress: { type: "structure", members: { PrivateIpAddress: { shape: "String", locationName: "privateIpAddress" } } },
    InstanceSecondaryInterfacePrivateIpAddressList: { type: "list", member: { shape: "InstanceSecondaryInterfacePrivateIpAddress", locationName: "item" } },
    InstanceState: { type: "structure", members: { Code: { shape: "Integer", locationName: "code" }, Name: { shape: "InstanceStateName", locationName: "name" } } },
    InstanceStateName: { type: "string", enum: ["pending", "running", "shutting-down", "terminated", "stopping", "stopped"] },
    InstanceStorageEncryptionSupport: { type: "string", enum: ["unsupported", "required"] },
    InstanceStorageFlag: { type: "boolean" },
    InstanceStorageInfo: { type: "structure", members: { TotalSizeInGB: { shape: "DiskSize", locationName: "totalSizeInGB" }, Disks: { shape: "DiskInfoList", locationName: "disks" }, NvmeSupport: { shape: "EphemeralNvmeSupport", locationName: "nvmeSupport" }, EncryptionSupport: { shape: "InstanceStorageEncryptionSupport", locationName: "encryptionSupport" } } },
    InstanceType: { type: "string", enum: ["a1.medium", "a1.large", "a1.xlarge", "a1.2xlarge", "a1.4xlarge", "a1.metal", "c1.medium", "c1.xlarge", "c3.large", "c3.xlarge", "c3.2xlarge", "c3.4xlarge", "c3.8xlarge", "c4.large", "c4.xlarge", "c4.2xlarge", "c4.4xlarge", "c4.8xlarge", "c5.large", "c5.xlarge", "c5.2xlarge", "c5.4xlarge", "c5.9xlarge", "c5.12xlarge", "c5.18xlarge", "c5.24xlarge", "c5.metal", "c5a.large", "c5a.xlarge", "c5a.2xlarge", "c5a.4xlarge", "c5a.8xlarge", "c5a.12xlarge", "c5a.16xlarge", "c5a.24xlarge", "c5ad.large", "c5ad.xlarge", "c5ad.2xlarge", "c5ad.4xlarge", "c5ad.8xlarge", "c5ad.12xlarge", "c5ad.16xlarge", "c5ad.24xlarge", "c5d.large", "c5d.xlarge", "c5d.2xlarge", "c5d.4xlarge", "c5d.9xlarge", "c5d.12xlarge", "c5d.18xlarge", "c5d.24xlarge", "c5d.metal", "c5n.large", "c5n.xlarge", "c5n.2xlarge", "c5n.4xlarge", "c5n.9xlarge", "c5n.18xlarge", "c5n.metal", "c6g.medium", "c6g.large", "c6g.xlarge", "c6g.2xlarge", "c6g.4xlarge", "c6g.8xlarge", "c6g.12xlarge", "c6g.16xlarge", "c6g.metal", "c6gd.medium", "c6gd.large", "c6gd.xlarge", "c6gd.2xlarge", "c6gd.4xlarge", "c6gd.8xlarge", "c6gd.12xlarge", "c6gd.16xlarge", "c6gd.metal", "c6gn.medium", "c6gn.large", "c6gn.xlarge", "c6gn.2xlarge", "c6gn.4xlarge", "c6gn.8xlarge", "c6gn.12xlarge", "c6gn.16xlarge", "c6i.large", "c6i.xlarge", "c6i.2xlarge", "c6i.4xlarge", "c6i.8xlarge", "c6i.12xlarge", "c6i.16xlarge", "c6i.24xlarge", "c6i.32xlarge", "c6i.metal", "cc1.4xlarge", "cc2.8xlarge", "cg1.4xlarge", "cr1.8xlarge", "d2.xlarge", "d2.2xlarge", "d2.4xlarge", "d2.8xlarge", "d3.xlarge", "d3.2xlarge", "d3.4xlarge", "d3.8xlarge", "d3en.xlarge", "d3en.2xlarge", "d3en.4xlarge", "d3en.6xlarge", "d3en.8xlarge", "d3en.12xlarge", "dl1.24xlarge", "f1.2xlarge", "f1.4xlarge", "f1.16xlarge", "g2.2xlarge", "g2.8xlarge", "g3.4xlarge", "g3.8xlarge", "g3.16xlarge", "g3s.xlarge", "g4ad.xlarge", "g4ad.2xlarge", "g4ad.4xlarge", "g4ad.8xlarge", "g4ad.16xlarge", "g4dn.xlarge", "g4dn.2xlarge", "g4dn.4xlarge", "g4dn.8xlarge", "g4dn.12xlarge", "g4dn.16xlarge", "g4dn.metal", "g5.xlarge", "g5.2xlarge", "g5.4xlarge", "g5.8xlarge", "g5.12xlarge", "g5.16xlarge", "g5.24xlarge", "g5.48xlarge", "g5g.xlarge", "g5g.2xlarge", "g5g.4xlarge", "g5g.8xlarge", "g5g.16xlarge", "g5g.metal", "hi1.4xlarge", "hpc6a.48xlarge", "hs1.8xlarge", "h1.2xlarge", "h1.4xlarge", "h1.8xlarge", "h1.16xlarge", "i2.xlarge", "i2.2xlarge", "i2.4xlarge", "i2.8xlarge", "i3.large", "i3.xlarge", "i3.2xlarge", "i3.4xlarge", "i3.8xlarge", "i3.16xlarge", "i3.metal", "i3en.large", "i3en.xlarge", "i3en.2xlarge", "i3en.3xlarge", "i3en.6xlarge", "i3en.12xlarge", "i3en.24xlarge", "i3en.metal", "im4gn.large", "im4gn.xlarge", "im4gn.2xlarge", "im4gn.4xlarge", "im4gn.8xlarge", "im4gn.16xlarge", "inf1.xlarge", "inf1.2xlarge", "inf1.6xlarge", "inf1.24xlarge", "is4gen.medium", "is4gen.large", "is4gen.xlarge", "is4gen.2xlarge", "is4gen.4xlarge", "is4gen.8xlarge", "m1.small", "m1.medium", "m1.large", "m1.xlarge", "m2.xlarge", "m2.2xlarge", "m2.4xlarge", "m3.medium", "m3.large", "m3.xlarge", "m3.2xlarge", "m4.large", "m4.xlarge", "m4.2xlarge", "m4.4xlarge", "m4.10xlarge", "m4.16xlarge", "m5.large", "m5.xlarge", "m5.2xlarge", "m5.4xlarge", "m5.8xlarge", "m5.12xlarge", "m5.16xlarge", "m5.24xlarge", "m5.metal", "m5a.large", "m5a.xlarge", "m5a.2xlarge", "m5a.4xlarge", "m5a.8xlarge", "m5a.12xlarge", "m5a.16xlarge", "m5a.24xlarge", "m5ad.large", "m5ad.xlarge", "m5ad.2xlarge", "m5ad.4xlarge", "m5ad.8xlarge", "m5ad.12xlarge", "m5ad.16xlarge", "m5ad.24xlarge", "m5d.large", "m5d.xlarge", "m5d.2xlarge", "m5d.4xlarge", "m5d.8xlarge", "m5d.12xlarge", "m5d.16xlarge", "m5d.24xlarge", "m5d.metal", "m5dn.large", "m5dn.xlarge", "m5dn.2xlarge", "m5dn.4xlarge", "m5dn.8xlarge", "m5dn.12xlarge", "m5dn.16xlarge", "m5dn.24xlarge", "m5dn.metal", "m5n.large", "m5n.xlarge", "m5n.2xlarge", "m5n.4xlarge", "m5n.8xlarge", "m5n.12xlarge", "m5n.16xlarge", "m5n.24xlarge", "m5n.metal", "m5zn.large", "m5zn.xlarge", "m5zn.2xlarge", "m5zn.3xlarge", "m5zn.6xlarge", "m5zn.12xlarge", "m5zn.metal", "m6a.large", "m6a.xlarge", "m6a.2xlarge", "m6a.4xlarge", "m6a.8xlarge", "m6a.12xlarge", "m6a.16xlarge", "m6a.24xlarge", "m6a.32xlarge", "m6a.48xlarge", "m6g.metal", "m6g.medium", "m6g.large", "m6g.xlarge", "m6g.2xlarge", "m6g.4xlarge", "m6g.8xlarge", "m6g.12xlarge", "m6g.16xlarge", "m6gd.metal", "m6gd.medium", "m6gd.large", "m6gd.xlarge", "m6gd.2xlarge", "m6gd.4xlarge", "m6gd.8xlarge", "m6gd.12xlarge", "m6gd.16xlarge", "m6i.large", "m6i.xlarge", "m6i.2xlarge", "m6i.4xlarge", "m6i.8xlarge", "m6i.12xlarge", "m6i.16xlarge", "m6i.24xlarge", "m6i.32xlarge", "m6i.metal", "mac1.metal", "p2.xlarge", "p2.8xlarge", "p2.16xlarge", "p3.2xlarge", "p3.8xlarge", "p3.16xlarge", "p3dn.24xlarge", "p4d.24xlarge", "r3.large", "r3.xlarge", "r3.2xlarge", "r3.4xlarge", "r3.8xlarge", "r4.large", "r4.xlarge", "r4.2xlarge", "r4.4xlarge", "r4.8xlarge", "r4.16xlarge", "r5.large", "r5.xlarge", "r5.2xlarge", "r5.4xlarge", "r5.8xlarge", "r5.12xlarge", "r5.16xlarge", "r5.24xlarge", "r5.metal", "r5a.large", "r5a.xlarge", "r5a.2xlarge", "r5a.4xlarge", "r5a.8xlarge", "r5a.12xlarge", "r5a.16xlarge", "r5a.24xlarge", "r5ad.large", "r5ad.xlarge", "r5ad.2xlarge", "r5ad.4xlarge", "r5ad.8xlarge", "r5ad.12xlarge", "r5ad.16xlarge", "r5ad.24xlarge", "r5b.large", "r5b.xlarge", "r5b.2xlarge", "r5b.4xlarge", "r5b.8xlarge", "r5b.12xlarge", "r5b.16xlarge", "r5b.24xlarge", "r5b.metal", "r5d.large", "r5d.xlarge", "r5d.2xlarge", "r5d.4xlarge", "r5d.8xlarge", "r5d.12xlarge", "r5d.16xlarge", "r5d.24xlarge", "r5d.metal", "r5dn.large", "r5dn.xlarge", "r5dn.2xlarge", "r5dn.4xlarge", "r5dn.8xlarge", "r5dn.12xlarge", "r5dn.16xlarge", "r5dn.24xlarge", "r5dn.metal", "r5n.large", "r5n.xlarge", "r5n.2xlarge", "r5n.4xlarge", "r5n.8xlarge", "r5n.12xlarge", "r5n.16xlarge", "r5n.24xlarge", "r5n.metal", "r6g.medium", "r6g.large", "r6g.xlarge", "r6g.2xlarge", "r6g.4xlarge", "r6g.8xlarge", "r6g.12xlarge", "r6g.16xlarge", "r6g.metal", "r6gd.medium", "r6gd.large", "r6gd.xlarge", "r6gd.2xlarge", "r6gd.4xlarge", "r6gd.8xlarge", "r6gd.12xlarge", "r6gd.16xlarge", "r6gd.metal", "r6i.large", "r6i.xlarge", "r6i.2xlarge", "r6i.4xlarge", "r6i.8xlarge", "r6i.12xlarge", "r6i.16xlarge", "r6i.24xlarge", "r6i.32xlarge", "r6i.metal", "t1.micro", "t2.nano", "t2.micro", "t2.small", "t2.medium", "t2.large", "t2.xlarge", "t2.2xlarge", "t3.nano", "t3.micro", "t3.small", "t3.medium", "t3.large", "t3.xlarge", "t3.2xlarge", "t3a.nano", "t3a.micro", "t3a.small", "t3a.medium", "t3a.large", "t3a.xlarge", "t3a.2xlarge", "t4g.nano", "t4g.micro", "t4g.small", "t4g.medium", "t4g.large", "t4g.xlarge", "t4g.2xlarge", "u-6tb1.56xlarge", "u-6tb1.112xlarge", "u-9tb1.112xlarge", "u-12tb1.112xlarge", "u-6tb1.metal", "u-9tb1.metal", "u-12tb1.metal", "u-18tb1.metal", "u-24tb1.metal", "vt1.3xlarge", "vt1.6xlarge", "vt1.24xlarge", "x1.16xlarge", "x1.32xlarge", "x1e.xlarge", "x1e.2xlarge", "x1e.4xlarge", "x1e.8xlarge", "x1e.16xlarge", "x1e.32xlarge", "x2iezn.2xlarge", "x2iezn.4xlarge", "x2iezn.6xlarge", "x2iezn.8xlarge", "x2iezn.12xlarge", "x2iezn.metal", "x2gd.medium", "x2gd.large", "x2gd.xlarge", "x2gd.2xlarge", "x2gd.4xlarge", "x2gd.8xlarge", "x2gd.12xlarge", "x2gd.16xlarge", "x2gd.metal", "z1d.large", "z1d.xlarge", "z1d.2xlarge", "z1d.3xlarge", "z1d.6xlarge", "z1d.12xlarge", "z1d.metal", "x2idn.16xlarge", "x2idn.24xlarge", "x2idn.32xlarge", "x2iedn.xlarge", "x2iedn.2xlarge", "x2iedn.4xlarge", "x2iedn.8xlarge", "x2iedn.16xlarge", "x2iedn.24xlarge", "x2iedn.32xlarge", "c6a.large", "c6a.xlarge", "c6a.2xlarge", "c6a.4xlarge", "c6a.8xlarge", "c6a.12xlarge", "c6a.16xlarge", "c6a.24xlarge", "c6a.32xlarge", "c6a.48xlarge", "c6a.metal", "m6a.metal", "i4i.large", "i4i.xlarge", "i4i.2xlarge", "i4i.4xlarge", "i4i.8xlarge", "i4i.16xlarge", "i4i.32xlarge", "i4i.metal", "x2idn.metal", "x2iedn.metal", "c7g.medium", "c7g.large", "c7g.xlarge", "c7g.2xlarge", "c7g.4xlarge", "c7g.8xlarge", "c7g.12xlarge", "c7g.16xlarge", "mac2.metal", "c6id.large", "c6id.xlarge", "c6id.2xlarge", "c6id.4xlarge", "c6id.8xlarge", "c6id.12xlarge", "c6id.16xlarge", "c6id.24xlarge", "c6id.32xlarge", "c6id.metal", "m6id.large", "m6id.xlarge", "m6id.2xlarge", "m6id.4xlarge", "m6id.8xlarge", "m6id.12xlarge", "m6id.16xlarge", "m6id.24xlarge", "m6id.32xlarge", "m6id.metal", "r6id.large", "r6id.xlarge", "r6id.2xlarge", "r6id.4xlarge", "r6id.8xlarge", "r6id.12xlarge", "r6id.16xlarge", "r6id.24xlarge", "r6id.32xlarge", "r6id.metal", "r6a.large", "r6a.xlarge", "r6a.2xlarge", "r6a.4xlarge", "r6a.8xlarge", "r6a.12xlarge", "r6a.16xlarge", "r6a.24xlarge", "r6a.32xlarge", "r6a.48xlarge", "r6a.metal", "p4de.24xlarge", "u-3tb1.56xlarge", "u-18tb1.112xlarge", "u-24tb1.112xlarge", "trn1.2xlarge", "trn1.32xlarge", "hpc6id.32xlarge", "c6in.large", "c6in.xlarge", "c6in.2xlarge", "c6in.4xlarge", "c6in.8xlarge", "c6in.12xlarge", "c6in.16xlarge", "c6in.24xlarge", "c6in.32xlarge", "m6in.large", "m6in.xlarge", "m6in.2xlarge", "m6in.4xlarge", "m6in.8xlarge", "m6in.12xlarge", "m6in.16xlarge", "m6in.24xlarge", "m6in.32xlarge", "m6idn.large", "m6idn.xlarge", "m6idn.2xlarge", "m6idn.4xlarge", "m6idn.8xlarge", "m6idn.12xlarge", "m6idn.16xlarge", "m6idn.24xlarge", "m6idn.32xlarge", "r6in.large", "r6in.xlarge", "r6in.2xlarge", "r6in.4xlarge", "r6in.8xlarge", "r6in.12xlarge", "r6in.16xlarge", "r6in.24xlarge", "r6in.32xlarge", "r6idn.large", "r6idn.xlarge", "r6idn.2xlarge", "r6idn.4xlarge", "r6idn.8xlarge", "r6idn.12xlarge", "r6idn.16xlarge", "r6idn.24xlarge", "r6idn.32xlarge", "c7g.metal", "m7g.medium", "m7g.large", "m7g.xlarge", "m7g.2xlarge", "m7g.4xlarge", "m7g.8xlarge", "m7g.12xlarge", "m7g.16xlarge", "m7g.metal", "r7g.medium", "r7g.large", "r7g.xlarge", "r7g.2xlarge", "r7g.4xlarge", "r7g.8xlarge", "r7g.12xlarge", "r7g.16xlarge", "r7g.metal", "c6in.metal", "m6in.metal", "m6idn.metal", "r6in.metal", "r6idn.metal", "inf2.xlarge", "inf2.8xlarge", "inf2.24xlarge", "inf2.48xlarge", "trn1n.32xlarge", "i4g.large", "i4g.xlarge", "i4g.2xlarge", "i4g.4xlarge", "i4g.8xlarge", "i4g.16xlarge", "hpc7g.4xlarge", "hpc7g.8xlarge", "hpc7g.16xlarge", "c7gn.medium", "c7gn.large", "c7gn.xlarge", "c7gn.2xlarge", "c7gn.4xlarge", "c7gn.8xlarge", "c7gn.12xlarge", "c7gn.16xlarge", "p5.48xlarge", "m7i.large", "m7i.xlarge", "m7i.2xlarge", "m7i.4xlarge", "m7i.8xlarge", "m7i.12xlarge", "m7i.16xlarge", "m7i.24xlarge", "m7i.48xlarge", "m7i-flex.large", "m7i-flex.xlarge", "m7i-flex.2xlarge", "m7i-flex.4xlarge", "m7i-flex.8xlarge", "m7a.medium", "m7a.large", "m7a.xlarge", "m7a.2xlarge", "m7a.4xlarge", "m7a.8xlarge", "m7a.12xlarge", "m7a.16xlarge", "m7a.24xlarge", "m7a.32xlarge", "m7a.48xlarge", "m7a.metal-48xl", "hpc7a.12xlarge", "hpc7a.24xlarge", "hpc7a.48xlarge", "hpc7a.96xlarge", "c7gd.medium", "c7gd.large", "c7gd.xlarge", "c7gd.2xlarge", "c7gd.4xlarge", "c7gd.8xlarge", "c7gd.12xlarge", "c7gd.16xlarge", "m7gd.medium", "m7gd.large", "m7gd.xlarge", "m7gd.2xlarge", "m7gd.4xlarge", "m7gd.8xlarge", "m7gd.12xlarge", "m7gd.16xlarge", "r7gd.medium", "r7gd.large", "r7gd.xlarge", "r7gd.2xlarge", "r7gd.4xlarge", "r7gd.8xlarge", "r7gd.12xlarge", "r7gd.16xlarge", "r7a.medium", "r7a.large", "r7a.xlarge", "r7a.2xlarge", "r7a.4xlarge", "r7a.8xlarge", "r7a.12xlarge", "r7a.16xlarge", "r7a.24xlarge", "r7a.32xlarge", "r7a.48xlarge", "c7i.large", "c7i.xlarge", "c7i.2xlarge", "c7i.4xlarge", "c7i.8xlarge", "c7i.12xlarge", "c7i.16xlarge", "c7i.24xlarge", "c7i.48xlarge", "mac2-m2pro.metal", "r7iz.large", "r7iz.xlarge", "r7iz.2xlarge", "r7iz.4xlarge", "r7iz.8xlarge", "r7iz.12xlarge", "r7iz.16xlarge", "r7iz.32xlarge", "c7a.medium", "c7a.large", "c7a.xlarge", "c7a.2xlarge", "c7a.4xlarge", "c7a.8xlarge", "c7a.12xlarge", "c7a.16xlarge", "c7a.24xlarge", "c7a.32xlarge", "c7a.48xlarge", "c7a.metal-48xl", "r7a.metal-48xl", "r7i.large", "r7i.xlarge", "r7i.2xlarge", "r7i.4xlarge", "r7i.8xlarge", "r7i.12xlarge", "r7i.16xlarge", "r7i.24xlarge", "r7i.48xlarge", "dl2q.24xlarge", "mac2-m2.metal", "i4i.12xlarge", "i4i.24xlarge", "c7i.metal-24xl", "c7i.metal-48xl", "m7i.metal-24xl", "m7i.metal-48xl", "r7i.metal-24xl", "r7i.metal-48xl", "r7iz.metal-16xl", "r7iz.metal-32xl", "c7gd.metal", "m7gd.metal", "r7gd.metal", "g6.xlarge", "g6.2xlarge", "g6.4xlarge", "g6.8xlarge", "g6.12xlarge", "g6.16xlarge", "g6.24xlarge", "g6.48xlarge", "gr6.4xlarge", "gr6.8xlarge", "c7i-flex.large", "c7i-flex.xlarge", "c7i-flex.2xlarge", "c7i-flex.4xlarge", "c7i-flex.8xlarge", "u7i-12tb.224xlarge", "u7in-16tb.224xlarge", "u7in-24tb.224xlarge", "u7in-32tb.224xlarge", "u7ib-12tb.224xlarge", "c7gn.metal", "r8g.medium", "r8g.large", "r8g.xlarge", "r8g.2xlarge", "r8g.4xlarge", "r8g.8xlarge", "r8g.12xlarge", "r8g.16xlarge", "r8g.24xlarge", "r8g.48xlarge", "r8g.metal-24xl", "r8g.metal-48xl", "mac2-m1ultra.metal", "g6e.xlarge", "g6e.2xlarge", "g6e.4xlarge", "g6e.8xlarge", "g6e.12xlarge", "g6e.16xlarge", "g6e.24xlarge", "g6e.48xlarge", "c8g.medium", "c8g.large", "c8g.xlarge", "c8g.2xlarge", "c8g.4xlarge", "c8g.8xlarge", "c8g.12xlarge", "c8g.16xlarge", "c8g.24xlarge", "c8g.48xlarge", "c8g.metal-24xl", "c8g.metal-48xl", "m8g.medium", "m8g.large", "m8g.xlarge", "m8g.2xlarge", "m8g.4xlarge", "m8g.8xlarge", "m8g.12xlarge", "m8g.16xlarge", "m8g.24xlarge", "m8g.48xlarge", "m8g.metal-24xl", "m8g.metal-48xl", "x8g.medium", "x8g.large", "x8g.xlarge", "x8g.2xlarge", "x8g.4xlarge", "x8g.8xlarge", "x8g.12xlarge", "x8g.16xlarge", "x8g.24xlarge", "x8g.48xlarge", "x8g.metal-24xl", "x8g.metal-48xl", "i7ie.large", "i7ie.xlarge", "i7ie.2xlarge", "i7ie.3xlarge", "i7ie.6xlarge", "i7ie.12xlarge", "i7ie.18xlarge", "i7ie.24xlarge", "i7ie.48xlarge", "i8g.large", "i8g.xlarge", "i8g.2xlarge", "i8g.4xlarge", "i8g.8xlarge", "i8g.12xlarge", "i8g.16xlarge", "i8g.24xlarge", "i8g.metal-24xl", "u7i-6tb.112xlarge", "u7i-8tb.112xlarge", "u7inh-32tb.480xlarge", "p5e.48xlarge", "p5en.48xlarge", "f2.12xlarge", "f2.48xlarge", "trn2.48xlarge", "c7i-flex.12xlarge", "c7i-flex.16xlarge", "m7i-flex.12xlarge", "m7i-flex.16xlarge", "i7ie.metal-24xl", "i7ie.metal-48xl", "i8g.48xlarge", "c8gd.medium", "c8gd.large", "c8gd.xlarge", "c8gd.2xlarge", "c8gd.4xlarge", "c8gd.8xlarge", "c8gd.12xlarge", "c8gd.16xlarge", "c8gd.24xlarge", "c8gd.48xlarge", "c8gd.metal-24xl", "c8gd.metal-48xl", "i7i.large", "i7i.xlarge", "i7i.2xlarge", "i7i.4xlarge", "i7i.8xlarge", "i7i.12xlarge", "i7i.16xlarge", "i7i.24xlarge", "i7i.48xlarge", "i7i.metal-24xl", "i7i.metal-48xl", "p6-b200.48xlarge", "m8gd.medium", "m8gd.large", "m8gd.xlarge", "m8gd.2xlarge", "m8gd.4xlarge", "m8gd.8xlarge", "m8gd.12xlarge", "m8gd.16xlarge", "m8gd.24xlarge", "m8gd.48xlarge", "m8gd.metal-24xl", "m8gd.metal-48xl", "r8gd.medium", "r8gd.large", "r8gd.xlarge", "r8gd.2xlarge", "r8gd.4xlarge", "r8gd.8xlarge", "r8gd.12xlarge", "r8gd.16xlarge", "r8gd.24xlarge", "r8gd.48xlarge", "r8gd.metal-24xl", "r8gd.metal-48xl", "c8gn.medium", "c8gn.large", "c8gn.xlarge", "c8gn.2xlarge", "c8gn.4xlarge", "c8gn.8xlarge", "c8gn.12xlarge", "c8gn.16xlarge", "c8gn.24xlarge", "c8gn.48xlarge", "c8gn.metal-24xl", "c8gn.metal-48xl", "f2.6xlarge", "p6e-gb200.36xlarge", "g6f.large", "g6f.xlarge", "g6f.2xlarge", "g6f.4xlarge", "gr6f.4xlarge", "p5.4xlarge", "r8i.large", "r8i.xlarge", "r8i.2xlarge", "r8i.4xlarge", "r8i.8xlarge", "r8i.12xlarge", "r8i.16xlarge", "r8i.24xlarge", "r8i.32xlarge", "r8i.48xlarge", "r8i.96xlarge", "r8i.metal-48xl", "r8i.metal-96xl", "r8i-flex.large", "r8i-flex.xlarge", "r8i-flex.2xlarge", "r8i-flex.4xlarge", "r8i-flex.8xlarge", "r8i-flex.12xlarge", "r8i-flex.16xlarge", "m8i.large", "m8i.xlarge", "m8i.2xlarge", "m8i.4xlarge", "m8i.8xlarge", "m8i.12xlarge", "m8i.16xlarge", "m8i.24xlarge", "m8i.32xlarge", "m8i.48xlarge", "m8i.96xlarge", "m8i.metal-48xl", "m8i.metal-96xl", "m8i-flex.large", "m8i-flex.xlarge", "m8i-flex.2xlarge", "m8i-flex.4xlarge", "m8i-flex.8xlarge", "m8i-flex.12xlarge", "m8i-flex.16xlarge", "i8ge.large", "i8ge.xlarge", "i8ge.2xlarge", "i8ge.3xlarge", "i8ge.6xlarge", "i8ge.12xlarge", "i8ge.18xlarge", "i8ge.24xlarge", "i8ge.48xlarge", "i8ge.metal-24xl", "i8ge.metal-48xl", "mac-m4.metal", "mac-m4pro.metal", "r8gn.medium", "r8gn.large", "r8gn.xlarge", "r8gn.2xlarge", "r8gn.4xlarge", "r8gn.8xlarge", "r8gn.12xlarge", "r8gn.16xlarge", "r8gn.24xlarge", "r8gn.48xlarge", "r8gn.metal-24xl", "r8gn.metal-48xl", "c8i.large", "c8i.xlarge", "c8i.2xlarge", "c8i.4xlarge", "c8i.8xlarge", "c8i.12xlarge", "c8i.16xlarge", "c8i.24xlarge", "c8i.32xlarge", "c8i.48xlarge", "c8i.96xlarge", "c8i.metal-48xl", "c8i.metal-96xl", "c8i-flex.large", "c8i-flex.xlarge", "c8i-flex.2xlarge", "c8i-flex.4xlarge", "c8i-flex.8xlarge", "c8i-flex.12xlarge", "c8i-flex.16xlarge", "r8gb.medium", "r8gb.large", "r8gb.xlarge", "r8gb.2xlarge", "r8gb.4xlarge", "r8gb.8xlarge", "r8gb.12xlarge", "r8gb.16xlarge", "r8gb.24xlarge", "r8gb.metal-24xl", "m8a.medium", "m8a.large", "m8a.xlarge", "m8a.2xlarge", "m8a.4xlarge", "m8a.8xlarge", "m8a.12xlarge", "m8a.16xlarge", "m8a.24xlarge", "m8a.48xlarge", "m8a.metal-24xl", "m8a.metal-48xl", "trn2.3xlarge", "r8a.medium", "r8a.large", "r8a.xlarge", "r8a.2xlarge", "r8a.4xlarge", "r8a.8xlarge", "r8a.12xlarge", "r8a.16xlarge", "r8a.24xlarge", "r8a.48xlarge", "r8a.metal-24xl", "r8a.metal-48xl", "p6-b300.48xlarge", "c8a.medium", "c8a.large", "c8a.xlarge", "c8a.2xlarge", "c8a.4xlarge", "c8a.8xlarge", "c8a.12xlarge", "c8a.16xlarge", "c8a.24xlarge", "c8a.48xlarge", "c8a.metal-24xl", "c8a.metal-48xl", "c8gb.12xlarge", "c8gb.16xlarge", "c8gb.24xlarge", "c8gb.2xlarge", "c8gb.4xlarge", "c8gb.8xlarge", "c8gb.large", "c8gb.medium", "c8gb.metal-24xl", "c8gb.xlarge", "c8gb.48xlarge", "c8gb.metal-48xl", "m8gb.12xlarge", "m8gb.16xlarge", "m8gb.24xlarge", "m8gb.2xlarge", "m8gb.4xlarge", "m8gb.8xlarge", "m8gb.large", "m8gb.medium", "m8gb.xlarge", "m8gb.48xlarge", "m8gb.metal-24xl", "m8gb.metal-48xl", "m8gn.12xlarge", "m8gn.16xlarge", "m8gn.24xlarge", "m8gn.2xlarge", "m8gn.48xlarge", "m8gn.4xlarge", "m8gn.8xlarge", "m8gn.large", "m8gn.medium", "m8gn.xlarge", "m8gn.metal-24xl", "m8gn.metal-48xl", "x8aedz.12xlarge", "x8aedz.24xlarge", "x8aedz.3xlarge", "x8aedz.6xlarge", "x8aedz.large", "x8aedz.metal-12xl", "x8aedz.metal-24xl", "x8aedz.xlarge", "m8azn.medium", "m8azn.large", "m8azn.xlarge", "m8azn.3xlarge", "m8azn.6xlarge", "m8azn.12xlarge", "m8azn.24xlarge", "m8azn.metal-12xl", "m8azn.metal-24xl", "x8i.large", "x8i.xlarge", "x8i.2xlarge", "x8i.4xlarge", "x8i.8xlarge", "x8i.12xlarge", "x8i.16xlarge", "x8i.24xlarge", "x8i.32xlarge", "x8i.48xlarge", "x8i.64xlarge", "x8i.96xlarge", "x8i.metal-48xl", "x8i.metal-96xl", "mac-m4max.metal", "g7e.2xlarge", "g7e.4xlarge", "g7e.8xlarge", "g7e.12xlarge", "g7e.24xlarge", "g7e.48xlarge", "r8id.large", "r8id.xlarge", "r8id.2xlarge", "r8id.4xlarge", "r8id.8xlarge", "r8id.12xlarge", "r8id.16xlarge", "r8id.24xlarge", "r8id.32xlarge", "r8id.48xlarge", "r8id.96xlarge", "r8id.metal-48xl", "r8id.metal-96xl", "c8id.large", "c8id.xlarge", "c8id.2xlarge", "c8id.4xlarge", "c8id.8xlarge", "c8id.12xlarge", "c8id.16xlarge", "c8id.24xlarge", "c8id.32xlarge", "c8id.48xlarge", "c8id.96xlarge", "c8id.metal-48xl", "c8id.metal-96xl", "m8id.large", "m8id.xlarge", "m8id.2xlarge", "m8id.4xlarge", "m8id.8xlarge", "m8id.12xlarge", "m8id.16xlarge", "m8id.24xlarge", "m8id.32xlarge", "m8id.48xlarge", "m8id.96xlarge", "m8id.metal-48xl", "m8id.metal-96xl", "hpc8a.96xlarge", "c8in.large", "c8in.xlarge", "c8in.2xlarge", "c8in.4xlarge", "c8in.8xlarge", "c8in.12xlarge", "c8in.16xlarge", "c8in.24xlarge", "c8in.32xlarge", "c8in.48xlarge", "c8in.96xlarge", "c8in.metal-48xl", "c8in.metal-96xl", "c8ib.large", "c8ib.xlarge", "c8ib.2xlarge", "c8ib.4xlarge", "c8ib.8xlarge", "c8ib.12xlarge", "c8ib.16xlarge", "c8ib.24xlarge", "c8ib.32xlarge", "c8ib.48xlarge", "c8ib.96xlarge", "c8ib.metal-48xl", "c8ib.metal-96xl", "r8in.large", "r8in.xlarge", "r8in.2xlarge", "r8in.4xlarge", "r8in.8xlarge", "r8in.12xlarge", "r8in.16xlarge", "r8in.24xlarge", "r8in.32xlarge", "r8in.48xlarge", "r8in.96xlarge", "r8ib.large", "r8ib.xlarge", "r8ib.2xlarge", "r8ib.4xlarge", "r8ib.8xlarge", "r8ib.12xlarge", "r8ib.16xlarge", "r8ib.24xlarge", "r8ib.32xlarge", "r8ib.48xlarge", "r8ib.96xlarge", "m8in.large", "m8in.xlarge", "m8in.2xlarge", "m8in.4xlarge", "m8in.8xlarge", "m8in.12xlarge", "m8in.16xlarge", "m8in.24xlarge", "m8in.32xlarge", "m8in.48xlarge", "m8in.96xlarge", "m8ib.large", "m8ib.xlarge", "m8ib.2xlarge", "m8ib.4xlarge", "m8ib.8xlarge", "m8ib.12xlarge", "m8ib.16xlarge", "m8ib.24xlarge", "m8ib.32xlarge", "m8ib.48xlarge", "m8ib.96xlarge", "m8ine.large", "m8ine.xlarge", "m8ine.2xlarge", "m8ine.4xlarge", "m8ine.8xlarge", "m8ine.12xlarge", "c8ine.large", "c8ine.xlarge", "c8ine.2xlarge", "c8ine.4xlarge", "c8ine.8xlarge", "c8ine.12xlarge", "m8idn.large", "m8idn.xlarge", "m8idn.2xlarge", "m8idn.4xlarge", "m8idn.8xlarge", "m8idn.12xlarge", "m8idn.16xlarge", "m8idn.24xlarge", "m8idn.32xlarge", "m8idn.48xlarge", "m8idn.96xlarge", "r8idn.large", "r8idn.xlarge", "r8idn.2xlarge", "r8idn.4xlarge", "r8idn.8xlarge", "r8idn.12xlarge", "r8idn.16xlarge", "r8idn.24xlarge", "r8idn.32xlarge", "r8idn.48xlarge", "r8idn.96xlarge", "m8idb.large", "m8idb.xlarge", "m8idb.2xlarge", "m8idb.4xlarge", "m8idb.8xlarge", "m8idb.12xlarge", "m8idb.16xlarge", "m8idb.24xlarge", "m8idb.32xlarge", "m8idb.48xlarge", "m8idb.96xlarge", "r8idb.large", "r8idb.xlarge", "r8idb.2xlarge", "r8idb.4xlarge", "r8idb.8xlarge", "r8idb.12xlarge", "r8idb.16xlarge", "r8idb.24xlarge", "r8idb.32xlarge", "r8idb.48xlarge", "r8idb.96xlarge", "mac-m3ultra.metal", "m9g.large", "m9g.xlarge", "m9g.2xlarge", "m9g.4xlarge", "m9g.8xlarge", "m9g.12xlarge", "m9g.16xlarge", "m9g.24xlarge", "m9g.48xlarge", "m9g.metal-24xl", "m9g.metal-48xl", "m9gd.large", "m9gd.xlarge", "m9gd.2xlarge", "m9gd.4xlarge", "m9gd.8xlarge", "m9gd.12xlarge", "m9gd.16xlarge", "m9gd.24xlarge", "m9gd.48xlarge", "m9gd.metal-24xl", "m9gd.metal-48xl", "r8in.metal-48xl", "r8in.metal-96xl", "r8ib.metal-48xl", "r8ib.metal-96xl", "r8idn.metal-48xl", "r8idn.metal-96xl", "r8idb.metal-48xl", "r8idb.metal-96xl", "m8in.metal-48xl", "m8in.metal-96xl", "m8ib.metal-48xl", "m8ib.metal-96xl", "m8idn.metal-48xl", "m8idn.metal-96xl", "m8idb.metal-48xl", "m8idb.metal-96xl", "g7.2xlarge", "g7.4xlarge", "g7.8xlarge", "g7.12xlarge", "g7.24xlarge", "g7.48xlarge", "c9g.medium", "c9g.large", "c9g.xlarge", "c9g.2xlarge", "c9g.4xlarge", "c9g.8xlarge", "c9g.12xlarge", "c9g.16xlarge", "c9g.24xlarge", "c9g.48xlarge", "c9g.metal-48xl", "c9gd.medium", "c9gd.large", "c9gd.xlarge", "c9gd.2xlarge", "c9gd.4xlarge", "c9gd.8xlarge", "c9gd.12xlarge", "c9gd.16xlarge", "c9gd.24xlarge", "c9gd.48xlarge", "c9gd.metal-48xl", "r9g.medium", "r9g.large", "r9g.xlarge", "r9g.2xlarge", "r9g.4xlarge", "r9g.8xlarge", "r9g.12xlarge", "r9g.16xlarge", "r9g.24xlarge", "r9g.48xlarge", "r9g.metal-48xl", "r9gd.medium", "r9gd.large", "r9gd.xlarge", "r9gd.2xlarge", "r9gd.4xlarge", "r9gd.8xlarge", "r9gd.12xlarge", "r9gd.16xlarge", "r9gd.24xlarge", "r9gd.48xlarge", "r9gd.metal-48xl", "m9g.medium"] },
    InstanceTypeHypervisor: { type: "string", enum: ["nitro", "xen"] },
    InstanceTypeInfo: { type: "structure", members: { InstanceType: { shape: "InstanceType", locationName: "instanceType" }, CurrentGeneration: { shape: "CurrentGenerationFlag", locationName: "currentGeneration" }, FreeTierEligible: { shape: "FreeTierEligibleFlag", locationName: "freeTierEligible" }, SupportedUsageClasses: { shape: "UsageClassTypeList", locationName: "supportedUsageClasses" }, SupportedRootDeviceTypes: { shape: "RootDeviceTypeList", locationName: "supportedRootDeviceTypes" }, SupportedVirtualizationTypes: { shape: "VirtualizationTypeList", locationName: "supportedVirtualizationTypes" }, BareMetal: { shape: "BareMetalFlag", locationName: "bareMetal" }, Hypervisor: { shape: "InstanceTypeHypervisor", locationName: "hypervisor" }, ProcessorInfo: { shape: "ProcessorInfo", locationName: "processorInfo" }, VCpuInfo: { shape: "VCpuInfo", locationName: "vCpuInfo" }, MemoryInfo: { shape: "MemoryInfo", locationName: "memoryInfo" }, InstanceStorageSupported: { shape: "InstanceStorageFlag", locationName: "instanceStorageSupported" }, InstanceStorageInfo: { shape: "InstanceStorageInfo", locationName: "instanceStorageInfo" }, EbsInfo: { shape: "EbsInfo", locationName: "ebsInfo" }, NetworkInfo: { shape: "NetworkInfo", locationName: "networkInfo" }, GpuInfo: { shape: "GpuInfo", locationName: "gpuInfo" }, FpgaInfo: { shape: "FpgaInfo", locationName: "fpgaInfo" }, PlacementGroupInfo: { shape: "PlacementGroupInfo", locationName: "placementGroupInfo" }, InferenceAcceleratorInfo: { shape: "InferenceAcceleratorInfo", locationName: "inferenceAcceleratorInfo" }, HibernationSupported: { shape: "HibernationFlag", locationName: "hibernationSupported" }, BurstablePerformanceSupported: { shape: "BurstablePerformanceFlag", locationName: "burstablePerformanceSupported" }, DedicatedHostsSupported: { shape: "DedicatedHostFlag", locationName: "dedicatedHostsSupported" }, AutoRecoverySupported: { shape: "AutoRecoveryFlag", locationName: "autoRecoverySupported" }, SupportedBootModes: { shape: "BootModeTypeList", locationName: "supportedBootModes" }, NitroEnclavesSupport: { shape: "NitroEnclavesSupport", locationName: "nitroEnclavesSupport" }, NitroTpmSupport: { shape: "NitroTpmSupport", locationName: "nitroTpmSupport" }, NitroTpmInfo: { shape: "NitroTpmInfo", locationName: "nitroTpmInfo" }, MediaAcceleratorInfo: { shape: "MediaAcceleratorInfo", locationName: "mediaAcceleratorInfo" }, NeuronInfo: { shape: "NeuronInfo", locationName: "neuronInfo" }, PhcSupport: { shape: "PhcSupport", locationName: "phcSupport" }, RebootMigrationSupport: { shape: "RebootMigrationSupport", locationName: "rebootMigrationSupport" }, SupportedInRegion: { shape: "SupportedInRegion", locationName: "supportedInRegion" } } },
    InstanceTypeInfoList: { type: "list", member: { shape: "InstanceTypeInfo", locationName: "item" } },
    InstanceTypeItem: { type: "structure", members: { InstanceType: { shape: "String", locationName: "instanceType" } } },
    InstanceTypeSpecification: { type: "structure", members: { SupportedInstanceTypes: { shape: "SupportedInstanceTypeSet", locationName: "supportedInstanceTypeSet" }, UnsupportedInstanceTypes: { shape: "UnsupportedInstanceTypeSet", locationName: "unsupportedInstanceTypeSet" } } },
    Integer: { type: "integer" },
    IpSource: { type: "string", enum: ["amazon", "byoip", "none"] },
    Ipv4AddressesPerSecondaryInterface: { type: "integer" },
    Ipv4PrefixList: { type: "list", member: { shape: "Ipv4PrefixSpecificationRequest", locationName: "item" } },
    Ipv4PrefixListResponse: { type: "list", member: { shape: "Ipv4PrefixSpecificationResponse", locationName: "item" } },
    Ipv4PrefixSpecificationRequest: { type: "structure", members: { Ipv4Prefix: { shape: "String" } } },
    Ipv4PrefixSpecificationResponse: { type: "structure", members: { Ipv4Prefix: { shape: "String", locationName: "ipv4Prefix" } } },
    Ipv6AddressAttribute: { type: "string", enum: ["public", "private"] },
    Ipv6Flag: { type: "boolean" },
    Ipv6PrefixList: { type: "list", member: { shape: "Ipv6PrefixSpecificationRequest", locationName: "item" } },
    Ipv6PrefixListResponse: { type: "list", member: { shape: "Ipv6PrefixSpecificationResponse", locationName: "item" } },
    Ipv6PrefixSpecificationRequest: { type: "structure", members: { Ipv6Prefix: { shape: "String" } } },
    Ipv6PrefixSpecificationResponse: { type: "structure", members: { Ipv6Prefix: { shape: "String", locationName: "ipv6Prefix" } } },
    KernelId: { type: "string" },
    KeyPairName: { type: "string" },
    KmsKeyId: { type: "string" },
    LaunchTemplate: { type: "structure", members: { LaunchTemplateId: { shape: "String", locationName: "launchTemplateId" }, LaunchTemplateName: { shape: "LaunchTemplateName", locationName: "launchTemplateName" }, CreateTime: { shape: "DateTime", locationName: "createTime" }, CreatedBy: { shape: "String", locationName: "createdBy" }, DefaultVersionNumber: { shape: "Long", locationName: "defaultVersionNumber" }, LatestVersionNumber: { shape: "Long", locationName: "latestVersionNumber" }, Tags: { shape: "TagList", locationName: "tagSet" }, Operator: { shape: "OperatorResponse", locationName: "operator" } } },
    LaunchTemplateAutoRecoveryState: { type: "string", enum: ["default", "disabled"] },
    LaunchTemplateBlockDeviceMapping: { type: "structure", members: { DeviceName: { shape: "String", locationName: "deviceName" }, VirtualName: { shape: "String", locationName: "virtualName" }, Ebs: { shape: "LaunchTemplateEbsBlockDevice", locationName: "ebs" }, NoDevice: { shape: "String", locationName: "noDevice" } } },
    LaunchTemplateBlockDeviceMappingList: { type: "list", member: { shape: "LaunchTemplateBlockDeviceMapping", locationName: "item" } },
    LaunchTemplateBlockDeviceMappingRequest: { type: "structure", members: { DeviceName: { shape: "String" }, VirtualName: { shape: "String" }, Ebs: { shape: "LaunchTemplateEbsBlockDeviceRequest" }, NoDevice: { shape: "String" } } },
    LaunchTemplateBlockDeviceMappingRequestList: { type: "list", member: { shape: "LaunchTemplateBlockDeviceMappingRequest", locationName: "BlockDeviceMapping" } },
    LaunchTemplateCapacityReservationSpecificationRequest: { type: "structure", members: { CapacityReservationPreference: { shape: "CapacityReservationPreference" }, CapacityReservationTarget: { shape: "CapacityReservationTarget" } } },
    LaunchTemplateCapacityReservationSpecificationResponse: { type: "structure", members: { CapacityReservationPreference: { shape: "CapacityReservationPreference", locationName: "capacityReservationPreference" }, CapacityReservationTarget: { shape: "CapacityReservationTargetResponse", locationName: "capacityReservationTarget" } } },
    LaunchTemplateCpuOptions: { type: "structure", members: { CoreCount: { shape: "Integer", locationName: "coreCount" }, ThreadsPerCore: { shape: "Integer", locationName: "threadsPerCore" }, AmdSevSnp: { shape: "AmdSevSnpSpecification", locationName: "amdSevSnp" }, NestedVirtualization: { shape: "NestedVirtualizationSpecification", locationName: "nestedVirtualization" } } },
    LaunchTemplateCpuOptionsRequest: { type: "structure", members: { CoreCount: { shape: "Integer" }, ThreadsPerCore: { shape: "Integer" }, AmdSevSnp: { shape: "AmdSevSnpSpecification" }, NestedVirtualization: { shape: "NestedVirtualizationSpecification" } } },
    LaunchTemplateEbsBlockDevice: { type: "structure", members: { Encrypted: { shape: "Boolean", locationName: "encrypted" }, DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, Iops: { shape: "Integer", locationName: "iops" }, KmsKeyId: { shape: "KmsKeyId", locationName: "kmsKeyId" }, SnapshotId: { shape: "SnapshotId", locationName: "snapshotId" }, VolumeSize: { shape: "Integer", locationName: "volumeSize" }, VolumeType: { shape: "VolumeType", locationName: "volumeType" }, Throughput: { shape: "Integer", locationName: "throughput" }, VolumeInitializationRate: { shape: "Integer", locationName: "volumeInitializationRate" }, EbsCardIndex: { shape: "Integer", locationName: "ebsCardIndex" } } },
    LaunchTemplateEbsBlockDeviceRequest: { type: "structure", members: { Encrypted: { shape: "Boolean" }, DeleteOnTermination: { shape: "Boolean" }, Iops: { shape: "Integer" }, KmsKeyId: { shape: "KmsKeyId" }, SnapshotId: { shape: "SnapshotId" }, VolumeSize: { shape: "Integer" }, VolumeType: { shape: "VolumeType" }, Throughput: { shape: "Integer" }, VolumeInitializationRate: { shape: "Integer" }, EbsCardIndex: { shape: "Integer" } } },
    LaunchTemplateElasticInferenceAccelerator: { type: "structure", members: { Type: { shape: "String" }, Count: { shape: "LaunchTemplateElasticInferenceAcceleratorCount" } }, required: ["Type"] },
    LaunchTemplateElasticInferenceAcceleratorCount: { type: "integer", min: 1 },
    LaunchTemplateElasticInferenceAcceleratorList: { type: "list", member: { shape: "LaunchTemplateElasticInferenceAccelerator", locationName: "item" } },
    LaunchTemplateElasticInferenceAcceleratorResponse: { type: "structure", members: { Type: { shape: "String", locationName: "type" }, Count: { shape: "Integer", locationName: "count" } } },
    LaunchTemplateElasticInferenceAcceleratorResponseList: { type: "list", member: { shape: "LaunchTemplateElasticInferenceAcceleratorResponse", locationName: "item" } },
    LaunchTemplateEnaSrdSpecification: { type: "structure", members: { EnaSrdEnabled: { shape: "Boolean", locationName: "enaSrdEnabled" }, EnaSrdUdpSpecification: { shape: "LaunchTemplateEnaSrdUdpSpecification", locationName: "enaSrdUdpSpecification" } } },
    LaunchTemplateEnaSrdUdpSpecification: { type: "structure", members: { EnaSrdUdpEnabled: { shape: "Boolean", locationName: "enaSrdUdpEnabled" } } },
    LaunchTemplateEnclaveOptions: { type: "structure", members: { Enabled: { shape: "Boolean", locationName: "enabled" } } },
    LaunchTemplateEnclaveOptionsRequest: { type: "structure", members: { Enabled: { shape: "Boolean" } } },
    LaunchTemplateHibernationOptions: { type: "structure", members: { Configured: { shape: "Boolean", locationName: "configured" } } },
    LaunchTemplateHibernationOptionsRequest: { type: "structure", members: { Configured: { shape: "Boolean" } } },
    LaunchTemplateHttpTokensState: { type: "string", enum: ["optional", "required"] },
    LaunchTemplateIamInstanceProfileSpecification: { type: "structure", members: { Arn: { shape: "String", locationName: "arn" }, Name: { shape: "String", locationName: "name" } } },
    LaunchTemplateIamInstanceProfileSpecificationRequest: { type: "structure", members: { Arn: { shape: "String" }, Name: { shape: "String" } } },
    LaunchTemplateId: { type: "string" },
    LaunchTemplateIdStringList: { type: "list", member: { shape: "LaunchTemplateId", locationName: "item" } },
    LaunchTemplateInstanceMaintenanceOptions: { type: "structure", members: { AutoRecovery: { shape: "LaunchTemplateAutoRecoveryState", locationName: "autoRecovery" } } },
    LaunchTemplateInstanceMaintenanceOptionsRequest: { type: "structure", members: { AutoRecovery: { shape: "LaunchTemplateAutoRecoveryState" } } },
    LaunchTemplateInstanceMarketOptions: { type: "structure", members: { MarketType: { shape: "MarketType", locationName: "marketType" }, SpotOptions: { shape: "LaunchTemplateSpotMarketOptions", locationName: "spotOptions" } } },
    LaunchTemplateInstanceMarketOptionsRequest: { type: "structure", members: { MarketType: { shape: "MarketType" }, SpotOptions: { shape: "LaunchTemplateSpotMarketOptionsRequest" } } },
    LaunchTemplateInstanceMetadataEndpointState: { type: "string", enum: ["disabled", "enabled"] },
    LaunchTemplateInstanceMetadataOptions: { type: "structure", members: { State: { shape: "LaunchTemplateInstanceMetadataOptionsState", locationName: "state" }, HttpTokens: { shape: "LaunchTemplateHttpTokensState", locationName: "httpTokens" }, HttpPutResponseHopLimit: { shape: "Integer", locationName: "httpPutResponseHopLimit" }, HttpEndpoint: { shape: "LaunchTemplateInstanceMetadataEndpointState", locationName: "httpEndpoint" }, HttpProtocolIpv6: { shape: "LaunchTemplateInstanceMetadataProtocolIpv6", locationName: "httpProtocolIpv6" }, InstanceMetadataTags: { shape: "LaunchTemplateInstanceMetadataTagsState", locationName: "instanceMetadataTags" } } },
    LaunchTemplateInstanceMetadataOptionsRequest: { type: "structure", members: { HttpTokens: { shape: "LaunchTemplateHttpTokensState" }, HttpPutResponseHopLimit: { shape: "Integer" }, HttpEndpoint: { shape: "LaunchTemplateInstanceMetadataEndpointState" }, HttpProtocolIpv6: { shape: "LaunchTemplateInstanceMetadataProtocolIpv6" }, InstanceMetadataTags: { shape: "LaunchTemplateInstanceMetadataTagsState" } } },
    LaunchTemplateInstanceMetadataOptionsState: { type: "string", enum: ["pending", "applied"] },
    LaunchTemplateInstanceMetadataProtocolIpv6: { type: "string", enum: ["disabled", "enabled"] },
    LaunchTemplateInstanceMetadataTagsState: { type: "string", enum: ["disabled", "enabled"] },
    LaunchTemplateInstanceNetworkInterfaceSpecification: { type: "structure", members: { AssociateCarrierIpAddress: { shape: "Boolean", locationName: "associateCarrierIpAddress" }, AssociatePublicIpAddress: { shape: "Boolean", locationName: "associatePublicIpAddress" }, DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, Description: { shape: "String", locationName: "description" }, DeviceIndex: { shape: "Integer", locationName: "deviceIndex" }, Groups: { shape: "GroupIdStringList", locationName: "groupSet" }, InterfaceType: { shape: "String", locationName: "interfaceType" }, Ipv6AddressCount: { shape: "Integer", locationName: "ipv6AddressCount" }, Ipv6Addresses: { shape: "InstanceIpv6AddressList", locationName: "ipv6AddressesSet" }, NetworkInterfaceId: { shape: "NetworkInterfaceId", locationName: "networkInterfaceId" }, PrivateIpAddress: { shape: "String", locationName: "privateIpAddress" }, PrivateIpAddresses: { shape: "PrivateIpAddressSpecificationList", locationName: "privateIpAddressesSet" }, SecondaryPrivateIpAddressCount: { shape: "Integer", locationName: "secondaryPrivateIpAddressCount" }, SubnetId: { shape: "SubnetId", locationName: "subnetId" }, NetworkCardIndex: { shape: "Integer", locationName: "networkCardIndex" }, Ipv4Prefixes: { shape: "Ipv4PrefixListResponse", locationName: "ipv4PrefixSet" }, Ipv4PrefixCount: { shape: "Integer", locationName: "ipv4PrefixCount" }, Ipv6Prefixes: { shape: "Ipv6PrefixListResponse", locationName: "ipv6PrefixSet" }, Ipv6PrefixCount: { shape: "Integer", locationName: "ipv6PrefixCount" }, PrimaryIpv6: { shape: "Boolean", locationName: "primaryIpv6" }, EnaSrdSpecification: { shape: "LaunchTemplateEnaSrdSpecification", locationName: "enaSrdSpecification" }, ConnectionTrackingSpecification: { shape: "ConnectionTrackingSpecification", locationName: "connectionTrackingSpecification" }, EnaQueueCount: { shape: "Integer", locationName: "enaQueueCount" } } },
    LaunchTemplateInstanceNetworkInterfaceSpecificationList: { type: "list", member: { shape: "LaunchTemplateInstanceNetworkInterfaceSpecification", locationName: "item" } },
    LaunchTemplateInstanceNetworkInterfaceSpecificationRequest: { type: "structure", members: { AssociateCarrierIpAddress: { shape: "Boolean" }, AssociatePublicIpAddress: { shape: "Boolean" }, DeleteOnTermination: { shape: "Boolean" }, Description: { shape: "String" }, DeviceIndex: { shape: "Integer" }, Groups: { shape: "SecurityGroupIdStringList", locationName: "SecurityGroupId" }, InterfaceType: { shape: "String" }, Ipv6AddressCount: { shape: "Integer" }, Ipv6Addresses: { shape: "InstanceIpv6AddressListRequest" }, NetworkInterfaceId: { shape: "NetworkInterfaceId" }, PrivateIpAddress: { shape: "String" }, PrivateIpAddresses: { shape: "PrivateIpAddressSpecificationList" }, SecondaryPrivateIpAddressCount: { shape: "Integer" }, SubnetId: { shape: "SubnetId" }, NetworkCardIndex: { shape: "Integer" }, Ipv4Prefixes: { shape: "Ipv4PrefixList", locationName: "Ipv4Prefix" }, Ipv4PrefixCount: { shape: "Integer" }, Ipv6Prefixes: { shape: "Ipv6PrefixList", locationName: "Ipv6Prefix" }, Ipv6PrefixCount: { shape: "Integer" }, PrimaryIpv6: { shape: "Boolean" }, EnaSrdSpecification: { shape: "EnaSrdSpecificationRequest" }, ConnectionTrackingSpecification: { shape: "ConnectionTrackingSpecificationRequest" }, EnaQueueCount: { shape: "Integer" } } },
    LaunchTemplateInstanceNetworkInterfaceSpecificationRequestList: { type: "list", member: { shape: "LaunchTemplateInstanceNetworkInterfaceSpecificationRequest", locationName: "InstanceNetworkInterfaceSpecification" } },
    LaunchTemplateInstanceSecondaryInterfaceSpecification: { type: "structure", members: { DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, DeviceIndex: { shape: "Integer", locationName: "deviceIndex" }, PrivateIpAddresses: { shape: "SecondaryInterfacePrivateIpAddressSpecificationList", locationName: "privateIpAddressesSet" }, PrivateIpAddressCount: { shape: "Integer", locationName: "privateIpAddressCount" }, SecondarySubnetId: { shape: "SecondarySubnetId", locationName: "secondarySubnetId" }, InterfaceType: { shape: "SecondaryInterfaceType", locationName: "interfaceType" }, NetworkCardIndex: { shape: "Integer", locationName: "networkCardIndex" } } },
    LaunchTemplateInstanceSecondaryInterfaceSpecificationList: { type: "list", member: { shape: "LaunchTemplateInstanceSecondaryInterfaceSpecification", locationName: "item" } },
    LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest: { type: "structure", members: { DeleteOnTermination: { shape: "Boolean" }, DeviceIndex: { shape: "Integer" }, PrivateIpAddresses: { shape: "SecondaryInterfacePrivateIpAddressSpecificationListRequest", locationName: "PrivateIpAddress" }, PrivateIpAddressCount: { shape: "Integer" }, SecondarySubnetId: { shape: "SecondarySubnetId" }, InterfaceType: { shape: "SecondaryInterfaceType" }, NetworkCardIndex: { shape: "Integer" } } },
    LaunchTemplateInstanceSecondaryInterfaceSpecificationRequestList: { type: "list", member: { shape: "LaunchTemplateInstanceSecondaryInterfaceSpecificationRequest", locationName: "InstanceSecondaryInterfaceSpecification" } },
    LaunchTemplateLicenseConfiguration: { type: "structure", members: { LicenseConfigurationArn: { shape: "String", locationName: "licenseConfigurationArn" } } },
    LaunchTemplateLicenseConfigurationRequest: { type: "structure", members: { LicenseConfigurationArn: { shape: "String" } } },
    LaunchTemplateLicenseList: { type: "list", member: { shape: "LaunchTemplateLicenseConfiguration", locationName: "item" } },
    LaunchTemplateLicenseSpecificationListRequest: { type: "list", member: { shape: "LaunchTemplateLicenseConfigurationRequest", locationName: "item" } },
    LaunchTemplateName: { type: "string", min: 3, max: 128, pattern: "[a-zA-Z0-9\\(\\)\\.\\-/_]+" },
    LaunchTemplateNameStringList: { type: "list", member: { shape: "LaunchTemplateName", locationName: "item" } },
    LaunchTemplateNetworkPerformanceOptions: { type: "structure", members: { BandwidthWeighting: { shape: "InstanceBandwidthWeighting", locationName: "bandwidthWeighting" } } },
    LaunchTemplateNetworkPerformanceOptionsRequest: { type: "structure", members: { BandwidthWeighting: { shape: "InstanceBandwidthWeighting" } } },
    LaunchTemplatePlacement: { type: "structure", members: { AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, AvailabilityZoneId: { shape: "AvailabilityZoneId", locationName: "availabilityZoneId" }, Affinity: { shape: "String", locationName: "affinity" }, GroupName: { shape: "String", locationName: "groupName" }, HostId: { shape: "String", locationName: "hostId" }, Tenancy: { shape: "Tenancy", locationName: "tenancy" }, SpreadDomain: { shape: "String", locationName: "spreadDomain" }, HostResourceGroupArn: { shape: "String", locationName: "hostResourceGroupArn" }, PartitionNumber: { shape: "Integer", locationName: "partitionNumber" }, GroupId: { shape: "PlacementGroupId", locationName: "groupId" } } },
    LaunchTemplatePlacementRequest: { type: "structure", members: { AvailabilityZone: { shape: "String" }, AvailabilityZoneId: { shape: "AvailabilityZoneId" }, Affinity: { shape: "String" }, GroupName: { shape: "PlacementGroupName" }, HostId: { shape: "DedicatedHostId" }, Tenancy: { shape: "Tenancy" }, SpreadDomain: { shape: "String" }, HostResourceGroupArn: { shape: "String" }, PartitionNumber: { shape: "Integer" }, GroupId: { shape: "PlacementGroupId" } } },
    LaunchTemplatePrivateDnsNameOptions: { type: "structure", members: { HostnameType: { shape: "HostnameType", locationName: "hostnameType" }, EnableResourceNameDnsARecord: { shape: "Boolean", locationName: "enableResourceNameDnsARecord" }, EnableResourceNameDnsAAAARecord: { shape: "Boolean", locationName: "enableResourceNameDnsAAAARecord" } } },
    LaunchTemplatePrivateDnsNameOptionsRequest: { type: "structure", members: { HostnameType: { shape: "HostnameType" }, EnableResourceNameDnsARecord: { shape: "Boolean" }, EnableResourceNameDnsAAAARecord: { shape: "Boolean" } } },
    LaunchTemplateSet: { type: "list", member: { shape: "LaunchTemplate", locationName: "item" } },
    LaunchTemplateSpotMarketOptions: { type: "structure", members: { MaxPrice: { shape: "String", locationName: "maxPrice" }, SpotInstanceType: { shape: "SpotInstanceType", locationName: "spotInstanceType" }, BlockDurationMinutes: { shape: "Integer", locationName: "blockDurationMinutes" }, ValidUntil: { shape: "DateTime", locationName: "validUntil" }, InstanceInterruptionBehavior: { shape: "InstanceInterruptionBehavior", locationName: "instanceInterruptionBehavior" } } },
    LaunchTemplateSpotMarketOptionsRequest: { type: "structure", members: { MaxPrice: { shape: "String" }, SpotInstanceType: { shape: "SpotInstanceType" }, BlockDurationMinutes: { shape: "Integer" }, ValidUntil: { shape: "DateTime" }, InstanceInterruptionBehavior: { shape: "InstanceInterruptionBehavior" } } },
    LaunchTemplateTagSpecification: { type: "structure", members: { ResourceType: { shape: "ResourceType", locationName: "resourceType" }, Tags: { shape: "TagList", locationName: "tagSet" } } },
    LaunchTemplateTagSpecificationList: { type: "list", member: { shape: "LaunchTemplateTagSpecification", locationName: "item" } },
    LaunchTemplateTagSpecificationRequest: { type: "structure", members: { ResourceType: { shape: "ResourceType" }, Tags: { shape: "TagList", locationName: "Tag" } } },
    LaunchTemplateTagSpecificationRequestList: { type: "list", member: { shape: "LaunchTemplateTagSpecificationRequest", locationName: "LaunchTemplateTagSpecificationRequest" } },
    LaunchTemplateVersion: { type: "structure", members: { LaunchTemplateId: { shape: "String", locationName: "launchTemplateId" }, LaunchTemplateName: { shape: "LaunchTemplateName", locationName: "launchTemplateName" }, VersionNumber: { shape: "Long", locationName: "versionNumber" }, VersionDescription: { shape: "VersionDescription", locationName: "versionDescription" }, CreateTime: { shape: "DateTime", locationName: "createTime" }, CreatedBy: { shape: "String", locationName: "createdBy" }, DefaultVersion: { shape: "Boolean", locationName: "defaultVersion" }, LaunchTemplateData: { shape: "ResponseLaunchTemplateData", locationName: "launchTemplateData" }, Operator: { shape: "OperatorResponse", locationName: "operator" } } },
    LaunchTemplateVersionSet: { type: "list", member: { shape: "LaunchTemplateVersion", locationName: "item" } },
    LaunchTemplatesMonitoring: { type: "structure", members: { Enabled: { shape: "Boolean", locationName: "enabled" } } },
    LaunchTemplatesMonitoringRequest: { type: "structure", members: { Enabled: { shape: "Boolean" } } },
    LicenseConfiguration: { type: "structure", members: { LicenseConfigurationArn: { shape: "String", locationName: "licenseConfigurationArn" } } },
    LicenseList: { type: "list", member: { shape: "LicenseConfiguration", locationName: "item" } },
    LocalStorage: { type: "string", enum: ["included", "required", "excluded"] },
    LocalStorageType: { type: "string", enum: ["hdd", "ssd"] },
    LocalStorageTypeSet: { type: "list", member: { shape: "LocalStorageType", locationName: "item" } },
    LogicalGpuCount: { type: "integer" },
    Long: { type: "long" },
    MarketType: { type: "string", enum: ["spot", "capacity-block", "interruptible-capacity-reservation", "on-demand"] },
    MaxIpv4AddrPerInterface: { type: "integer" },
    MaxIpv6AddrPerInterface: { type: "integer" },
    MaxNetworkInterfaces: { type: "integer" },
    MaximumBandwidthInMbps: { type: "integer" },
    MaximumEbsAttachments: { type: "integer" },
    MaximumEbsCards: { type: "integer" },
    MaximumEfaInterfaces: { type: "integer" },
    MaximumEnaQueueCount: { type: "integer" },
    MaximumEnaQueueCountPerInterface: { type: "integer" },
    MaximumIops: { type: "integer" },
    MaximumNetworkCards: { type: "integer" },
    MaximumSecondaryNetworkInterfaces: { type: "integer" },
    MaximumThroughputInMBps: { type: "double" },
    MediaAcceleratorInfo: { type: "structure", members: { Accelerators: { shape: "MediaDeviceInfoList", locationName: "accelerators" }, TotalMediaMemoryInMiB: { shape: "TotalMediaMemory", locationName: "totalMediaMemoryInMiB" } } },
    MediaDeviceCount: { type: "integer" },
    MediaDeviceInfo: { type: "structure", members: { Count: { shape: "MediaDeviceCount", locationName: "count" }, Name: { shape: "MediaDeviceName", locationName: "name" }, Manufacturer: { shape: "MediaDeviceManufacturerName", locationName: "manufacturer" }, MemoryInfo: { shape: "MediaDeviceMemoryInfo", locationName: "memoryInfo" } } },
    MediaDeviceInfoList: { type: "list", member: { shape: "MediaDeviceInfo", locationName: "item" } },
    MediaDeviceManufacturerName: { type: "string" },
    MediaDeviceMemoryInfo: { type: "structure", members: { SizeInMiB: { shape: "MediaDeviceMemorySize", locationName: "sizeInMiB" } } },
    MediaDeviceMemorySize: { type: "integer" },
    MediaDeviceName: { type: "string" },
    MemoryGiBPerVCpu: { type: "structure", members: { Min: { shape: "Double", locationName: "min" }, Max: { shape: "Double", locationName: "max" } } },
    MemoryGiBPerVCpuRequest: { type: "structure", members: { Min: { shape: "Double" }, Max: { shape: "Double" } } },
    MemoryInfo: { type: "structure", members: { SizeInMiB: { shape: "MemorySize", locationName: "sizeInMiB" } } },
    MemoryMiB: { type: "structure", members: { Min: { shape: "Integer", locationName: "min" }, Max: { shape: "Integer", locationName: "max" } } },
    MemoryMiBRequest: { type: "structure", members: { Min: { shape: "Integer" }, Max: { shape: "Integer" } }, required: ["Min"] },
    MemorySize: { type: "long" },
    MillisecondDateTime: { type: "timestamp" },
    ModifyLaunchTemplateRequest: { type: "structure", members: { DryRun: { shape: "Boolean" }, ClientToken: { shape: "String", idempotencyToken: true }, LaunchTemplateId: { shape: "LaunchTemplateId" }, LaunchTemplateName: { shape: "LaunchTemplateName" }, DefaultVersion: { shape: "String", locationName: "SetDefaultVersion" } } },
    ModifyLaunchTemplateResult: { type: "structure", members: { LaunchTemplate: { shape: "LaunchTemplate", locationName: "launchTemplate" } } },
    Monitoring: { type: "structure", members: { State: { shape: "MonitoringState", locationName: "state" } } },
    MonitoringState: { type: "string", enum: ["disabled", "disabling", "enabled", "pending"] },
    NestedVirtualizationSpecification: { type: "string", enum: ["enabled", "disabled"] },
    NetworkBandwidthGbps: { type: "structure", members: { Min: { shape: "Double", locationName: "min" }, Max: { shape: "Double", locationName: "max" } } },
    NetworkBandwidthGbpsRequest: { type: "structure", members: { Min: { shape: "Double" }, Max: { shape: "Double" } } },
    NetworkCardIndex: { type: "integer" },
    NetworkCardInfo: { type: "structure", members: { NetworkCardIndex: { shape: "NetworkCardIndex", locationName: "networkCardIndex" }, NetworkPerformance: { shape: "NetworkPerformance", locationName: "networkPerformance" }, MaximumNetworkInterfaces: { shape: "MaxNetworkInterfaces", locationName: "maximumNetworkInterfaces" }, AdditionalFlexibleNetworkInterfaces: { shape: "AdditionalFlexibleNetworkInterfaces", locationName: "additionalFlexibleNetworkInterfaces" }, BaselineBandwidthInGbps: { shape: "BaselineBandwidthInGbps", locationName: "baselineBandwidthInGbps" }, PeakBandwidthInGbps: { shape: "PeakBandwidthInGbps", locationName: "peakBandwidthInGbps" }, DefaultEnaQueueCountPerInterface: { shape: "DefaultEnaQueueCountPerInterface", locationName: "defaultEnaQueueCountPerInterface" }, MaximumEnaQueueCount: { shape: "MaximumEnaQueueCount", locationName: "maximumEnaQueueCount" }, MaximumEnaQueueCountPerInterface: { shape: "MaximumEnaQueueCountPerInterface", locationName: "maximumEnaQueueCountPerInterface" }, InterfaceTypes: { shape: "NetworkCardInterfaceTypeList", locationName: "interfaceTypeSet" } } },
    NetworkCardInfoList: { type: "list", member: { shape: "NetworkCardInfo", locationName: "item" } },
    NetworkCardInterfaceType: { type: "string", enum: ["interface", "efa", "efa-only", "secondary"] },
    NetworkCardInterfaceTypeList: { type: "list", member: { shape: "NetworkCardInterfaceType", locationName: "item" } },
    NetworkInfo: { type: "structure", members: { NetworkPerformance: { shape: "NetworkPerformance", locationName: "networkPerformance" }, MaximumNetworkInterfaces: { shape: "MaxNetworkInterfaces", locationName: "maximumNetworkInterfaces" }, MaximumNetworkCards: { shape: "MaximumNetworkCards", locationName: "maximumNetworkCards" }, DefaultNetworkCardIndex: { shape: "DefaultNetworkCardIndex", locationName: "defaultNetworkCardIndex" }, NetworkCards: { shape: "NetworkCardInfoList", locationName: "networkCards" }, Ipv4AddressesPerInterface: { shape: "MaxIpv4AddrPerInterface", locationName: "ipv4AddressesPerInterface" }, Ipv6AddressesPerInterface: { shape: "MaxIpv6AddrPerInterface", locationName: "ipv6AddressesPerInterface" }, Ipv6Supported: { shape: "Ipv6Flag", locationName: "ipv6Supported" }, EnaSupport: { shape: "EnaSupport", locationName: "enaSupport" }, EfaSupported: { shape: "EfaSupportedFlag", locationName: "efaSupported" }, EfaInfo: { shape: "EfaInfo", locationName: "efaInfo" }, EncryptionInTransitSupported: { shape: "EncryptionInTransitSupported", locationName: "encryptionInTransitSupported" }, EnaSrdSupported: { shape: "EnaSrdSupported", locationName: "enaSrdSupported" }, BandwidthWeightings: { shape: "BandwidthWeightingTypeList", locationName: "bandwidthWeightings" }, FlexibleEnaQueuesSupport: { shape: "FlexibleEnaQueuesSupport", locationName: "flexibleEnaQueuesSupport" }, ConnectionTrackingConfiguration: { shape: "DefaultConnectionTrackingConfiguration", locationName: "connectionTrackingConfiguration" }, SecondaryNetworkSupported: { shape: "SecondaryNetworkSupportedFlag", locationName: "secondaryNetworkSupported" }, MaximumSecondaryNetworkInterfaces: { shape: "MaximumSecondaryNetworkInterfaces", locationName: "maximumSecondaryNetworkInterfaces" }, Ipv4AddressesPerSecondaryInterface: { shape: "Ipv4AddressesPerSecondaryInterface", locationName: "ipv4AddressesPerSecondaryInterface" } } },
    NetworkInterfaceCount: { type: "structure", members: { Min: { shape: "Integer", locationName: "min" }, Max: { shape: "Integer", locationName: "max" } } },
    NetworkInterfaceCountRequest: { type: "structure", members: { Min: { shape: "Integer" }, Max: { shape: "Integer" } } },
    NetworkInterfaceId: { type: "string" },
    NetworkInterfaceStatus: { type: "string", enum: ["available", "associated", "attaching", "in-use", "detaching"] },
    NetworkPerformance: { type: "string" },
    NeuronDeviceCoreCount: { type: "integer" },
    NeuronDeviceCoreInfo: { type: "structure", members: { Count: { shape: "NeuronDeviceCoreCount", locationName: "count" }, Version: { shape: "NeuronDeviceCoreVersion", locationName: "version" } } },
    NeuronDeviceCoreVersion: { type: "integer" },
    NeuronDeviceCount: { type: "integer" },
    NeuronDeviceInfo: { type: "structure", members: { Count: { shape: "NeuronDeviceCount", locationName: "count" }, Name: { shape: "NeuronDeviceName", locationName: "name" }, CoreInfo: { shape: "NeuronDeviceCoreInfo", locationName: "coreInfo" }, MemoryInfo: { shape: "NeuronDeviceMemoryInfo", locationName: "memoryInfo" } } },
    NeuronDeviceInfoList: { type: "list", member: { shape: "NeuronDeviceInfo", locationName: "item" } },
    NeuronDeviceMemoryInfo: { type: "structure", members: { SizeInMiB: { shape: "NeuronDeviceMemorySize", locationName: "sizeInMiB" } } },
    NeuronDeviceMemorySize: { type: "integer" },
    NeuronDeviceName: { type: "string" },
    NeuronInfo: { type: "structure", members: { NeuronDevices: { shape: "NeuronDeviceInfoList", locationName: "neuronDevices" }, TotalNeuronDeviceMemoryInMiB: { shape: "TotalNeuronMemory", locationName: "totalNeuronDeviceMemoryInMiB" } } },
    NextToken: { type: "string" },
    NitroEnclavesSupport: { type: "string", enum: ["unsupported", "supported"] },
    NitroTpmInfo: { type: "structure", members: { SupportedVersions: { shape: "NitroTpmSupportedVersionsList", locationName: "supportedVersions" } } },
    NitroTpmSupport: { type: "string", enum: ["unsupported", "supported"] },
    NitroTpmSupportedVersionType: { type: "string" },
    NitroTpmSupportedVersionsList: { type: "list", member: { shape: "NitroTpmSupportedVersionType", locationName: "item" } },
    OperatorRequest: { type: "structure", members: { Principal: { shape: "String" } } },
    OperatorResponse: { type: "structure", members: { Managed: { shape: "Boolean", locationName: "managed" }, Principal: { shape: "String", locationName: "principal" }, HiddenByDefault: { shape: "Boolean", locationName: "hiddenByDefault" } } },
    OwnerStringList: { type: "list", member: { shape: "String", locationName: "Owner" } },
    PeakBandwidthInGbps: { type: "double" },
    PerformanceFactorReference: { type: "structure", members: { InstanceFamily: { shape: "String", locationName: "instanceFamily" } } },
    PerformanceFactorReferenceRequest: { type: "structure", members: { InstanceFamily: { shape: "String" } } },
    PerformanceFactorReferenceSet: { type: "list", member: { shape: "PerformanceFactorReference", locationName: "item" } },
    PerformanceFactorReferenceSetRequest: { type: "list", member: { shape: "PerformanceFactorReferenceRequest", locationName: "item" } },
    PhcSupport: { type: "string", enum: ["unsupported", "supported"] },
    Placement: { type: "structure", members: { AvailabilityZoneId: { shape: "AvailabilityZoneId", locationName: "availabilityZoneId" }, Affinity: { shape: "String", locationName: "affinity" }, GroupName: { shape: "PlacementGroupName", locationName: "groupName" }, PartitionNumber: { shape: "Integer", locationName: "partitionNumber" }, HostId: { shape: "String", locationName: "hostId" }, Tenancy: { shape: "Tenancy", locationName: "tenancy" }, SpreadDomain: { shape: "String", locationName: "spreadDomain" }, HostResourceGroupArn: { shape: "String", locationName: "hostResourceGroupArn" }, GroupId: { shape: "PlacementGroupId", locationName: "groupId" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" } } },
    PlacementGroupId: { type: "string" },
    PlacementGroupInfo: { type: "structure", members: { SupportedStrategies: { shape: "PlacementGroupStrategyList", locationName: "supportedStrategies" } } },
    PlacementGroupName: { type: "string" },
    PlacementGroupStrategy: { type: "string", enum: ["cluster", "partition", "spread"] },
    PlacementGroupStrategyList: { type: "list", member: { shape: "PlacementGroupStrategy", locationName: "item" } },
    PlatformValues: { type: "string", enum: ["Windows"] },
    PrivateDnsNameOptionsOnLaunch: { type: "structure", members: { HostnameType: { shape: "HostnameType", locationName: "hostnameType" }, EnableResourceNameDnsARecord: { shape: "Boolean", locationName: "enableResourceNameDnsARecord" }, EnableResourceNameDnsAAAARecord: { shape: "Boolean", locationName: "enableResourceNameDnsAAAARecord" } } },
    PrivateDnsNameOptionsResponse: { type: "structure", members: { HostnameType: { shape: "HostnameType", locationName: "hostnameType" }, EnableResourceNameDnsARecord: { shape: "Boolean", locationName: "enableResourceNameDnsARecord" }, EnableResourceNameDnsAAAARecord: { shape: "Boolean", locationName: "enableResourceNameDnsAAAARecord" } } },
    PrivateIpAddressSpecification: { type: "structure", members: { Primary: { shape: "Boolean", locationName: "primary" }, PrivateIpAddress: { shape: "String", locationName: "privateIpAddress" } } },
    PrivateIpAddressSpecificationList: { type: "list", member: { shape: "PrivateIpAddressSpecification", locationName: "item" } },
    ProcessorInfo: { type: "structure", members: { SupportedArchitectures: { shape: "ArchitectureTypeList", locationName: "supportedArchitectures" }, SustainedClockSpeedInGhz: { shape: "ProcessorSustainedClockSpeed", locationName: "sustainedClockSpeedInGhz" }, SupportedFeatures: { shape: "SupportedAdditionalProcessorFeatureList", locationName: "supportedFeatures" }, Manufacturer: { shape: "CpuManufacturerName", locationName: "manufacturer" } } },
    ProcessorSustainedClockSpeed: { type: "double" },
    ProductCode: { type: "structure", members: { ProductCodeId: { shape: "String", locationName: "productCode" }, ProductCodeType: { shape: "ProductCodeValues", locationName: "type" } } },
    ProductCodeList: { type: "list", member: { shape: "ProductCode", locationName: "item" } },
    ProductCodeValues: { type: "string", enum: ["devpay", "marketplace"] },
    RamdiskId: { type: "string" },
    RebootMigrationSupport: { type: "string", enum: ["unsupported", "supported"] },
    Region: { type: "structure", members: { OptInStatus: { shape: "String", locationName: "optInStatus" }, Geography: { shape: "RegionGeographyList", locationName: "geographySet" }, RegionName: { shape: "String", locationName: "regionName" }, Endpoint: { shape: "String", locationName: "regionEndpoint" } } },
    RegionGeography: { type: "structure", members: { Name: { shape: "String", locationName: "name" } } },
    RegionGeographyList: { type: "list", member: { shape: "RegionGeography", locationName: "item" } },
    RegionList: { type: "list", member: { shape: "Region", locationName: "item" } },
    RegionNameStringList: { type: "list", member: { shape: "String", locationName: "RegionName" } },
    RequestInstanceTypeList: { type: "list", member: { shape: "InstanceType" }, min: 0, max: 100 },
    RequestLaunchTemplateData: { type: "structure", members: { KernelId: { shape: "KernelId" }, EbsOptimized: { shape: "Boolean" }, IamInstanceProfile: { shape: "LaunchTemplateIamInstanceProfileSpecificationRequest" }, BlockDeviceMappings: { shape: "LaunchTemplateBlockDeviceMappingRequestList", locationName: "BlockDeviceMapping" }, NetworkInterfaces: { shape: "LaunchTemplateInstanceNetworkInterfaceSpecificationRequestList", locationName: "NetworkInterface" }, ImageId: { shape: "ImageId" }, InstanceType: { shape: "InstanceType" }, KeyName: { shape: "KeyPairName" }, Monitoring: { shape: "LaunchTemplatesMonitoringRequest" }, Placement: { shape: "LaunchTemplatePlacementRequest" }, RamDiskId: { shape: "RamdiskId" }, DisableApiTermination: { shape: "Boolean" }, InstanceInitiatedShutdownBehavior: { shape: "ShutdownBehavior" }, UserData: { shape: "SensitiveUserData" }, TagSpecifications: { shape: "LaunchTemplateTagSpecificationRequestList", locationName: "TagSpecification" }, ElasticGpuSpecifications: { shape: "ElasticGpuSpecificationList", locationName: "ElasticGpuSpecification" }, ElasticInferenceAccelerators: { shape: "LaunchTemplateElasticInferenceAcceleratorList", locationName: "ElasticInferenceAccelerator" }, SecurityGroupIds: { shape: "SecurityGroupIdStringList", locationName: "SecurityGroupId" }, SecurityGroups: { shape: "SecurityGroupStringList", locationName: "SecurityGroup" }, InstanceMarketOptions: { shape: "LaunchTemplateInstanceMarketOptionsRequest" }, CreditSpecification: { shape: "CreditSpecificationRequest" }, CpuOptions: { shape: "LaunchTemplateCpuOptionsRequest" }, CapacityReservationSpecification: { shape: "LaunchTemplateCapacityReservationSpecificationRequest" }, LicenseSpecifications: { shape: "LaunchTemplateLicenseSpecificationListRequest", locationName: "LicenseSpecification" }, HibernationOptions: { shape: "LaunchTemplateHibernationOptionsRequest" }, MetadataOptions: { shape: "LaunchTemplateInstanceMetadataOptionsRequest" }, EnclaveOptions: { shape: "LaunchTemplateEnclaveOptionsRequest" }, InstanceRequirements: { shape: "InstanceRequirementsRequest" }, PrivateDnsNameOptions: { shape: "LaunchTemplatePrivateDnsNameOptionsRequest" }, MaintenanceOptions: { shape: "LaunchTemplateInstanceMaintenanceOptionsRequest" }, DisableApiStop: { shape: "Boolean" }, Operator: { shape: "OperatorRequest" }, NetworkPerformanceOptions: { shape: "LaunchTemplateNetworkPerformanceOptionsRequest" }, SecondaryInterfaces: { shape: "LaunchTemplateInstanceSecondaryInterfaceSpecificationRequestList", locationName: "SecondaryInterface" } } },
    Reservation: { type: "structure", members: { ReservationId: { shape: "String", locationName: "reservationId" }, OwnerId: { shape: "String", locationName: "ownerId" }, RequesterId: { shape: "String", locationName: "requesterId" }, Groups: { shape: "GroupIdentifierList", locationName: "groupSet" }, Instances: { shape: "InstanceList", locationName: "instancesSet" } } },
    ReservationList: { type: "list", member: { shape: "Reservation", locationName: "item" } },
    ResourceIdList: { type: "list", member: { shape: "TaggableResourceId" } },
    ResourceType: { type: "string", enum: ["capacity-reservation", "client-vpn-endpoint", "customer-gateway", "carrier-gateway", "coip-pool", "declarative-policies-report", "dedicated-host", "dhcp-options", "egress-only-internet-gateway", "elastic-ip", "elastic-gpu", "export-image-task", "export-instance-task", "fleet", "fpga-image", "host-reservation", "image", "image-usage-report", "import-image-task", "import-snapshot-task", "instance", "instance-event-window", "internet-gateway", "ipam", "ipam-pool", "ipam-scope", "ipv4pool-ec2", "ipv6pool-ec2", "key-pair", "launch-template", "local-gateway", "local-gateway-route-table", "local-gateway-virtual-interface", "local-gateway-virtual-interface-group", "local-gateway-route-table-vpc-association", "local-gateway-route-table-virtual-interface-group-association", "natgateway", "network-acl", "network-interface", "network-insights-analysis", "network-insights-path", "network-insights-access-scope", "network-insights-access-scope-analysis", "outpost-lag", "placement-group", "prefix-list", "replace-root-volume-task", "reserved-instances", "route-table", "security-group", "security-group-rule", "service-link-virtual-interface", "snapshot", "spot-fleet-request", "spot-instances-request", "subnet", "subnet-cidr-reservation", "traffic-mirror-filter", "traffic-mirror-session", "traffic-mirror-target", "transit-gateway", "transit-gateway-attachment", "transit-gateway-connect-peer", "transit-gateway-multicast-domain", "transit-gateway-policy-table", "transit-gateway-metering-policy", "transit-gateway-route-table", "transit-gateway-route-table-announcement", "volume", "vpc", "vpc-endpoint", "vpc-endpoint-connection", "vpc-endpoint-service", "vpc-endpoint-service-permission", "vpc-peering-connection", "vpn-connection", "vpn-gateway", "vpc-flow-log", "capacity-reservation-fleet", "traffic-mirror-filter-rule", "vpc-endpoint-connection-device-type", "verified-access-instance", "verified-access-group", "verified-access-endpoint", "verified-access-policy", "verified-access-trust-provider", "vpn-connection-device-type", "vpc-block-public-access-exclusion", "vpc-encryption-control", "route-server", "route-server-endpoint", "route-server-peer", "ipam-resource-discovery", "ipam-resource-discovery-association", "instance-connect-endpoint", "verified-access-endpoint-target", "ipam-external-resource-verification-token", "capacity-block", "mac-modification-task", "ipam-prefix-list-resolver", "ipam-policy", "ipam-prefix-list-resolver-target", "ipam-internet-registry-association", "secondary-interface", "secondary-network", "secondary-subnet", "capacity-manager-data-export", "vpn-concentrator", "ipam-pool-allocation", "capacity-reservation-cancellation-quote", "application-status-check", "capacity-reservation-modification-quote"] },
    ResourceTypeOption: { type: "structure", members: { OptionName: { shape: "ImageReferenceOptionName" }, OptionValues: { shape: "ResourceTypeOptionValuesList", locationName: "OptionValue" } } },
    ResourceTypeOptionList: { type: "list", member: { shape: "ResourceTypeOption" } },
    ResourceTypeOptionValue: { type: "string" },
    ResourceTypeOptionValuesList: { type: "list", member: { shape: "ResourceTypeOptionValue" } },
    ResourceTypeRequest: { type: "structure", members: { ResourceType: { shape: "ImageReferenceResourceType" }, ResourceTypeOptions: { shape: "ResourceTypeOptionList", locationName: "ResourceTypeOption" } } },
    ResourceTypeRequestList: { type: "list", member: { shape: "ResourceTypeRequest" } },
    ResponseLaunchTemplateData: { type: "structure", members: { KernelId: { shape: "String", locationName: "kernelId" }, EbsOptimized: { shape: "Boolean", locationName: "ebsOptimized" }, IamInstanceProfile: { shape: "LaunchTemplateIamInstanceProfileSpecification", locationName: "iamInstanceProfile" }, BlockDeviceMappings: { shape: "LaunchTemplateBlockDeviceMappingList", locationName: "blockDeviceMappingSet" }, NetworkInterfaces: { shape: "LaunchTemplateInstanceNetworkInterfaceSpecificationList", locationName: "networkInterfaceSet" }, ImageId: { shape: "String", locationName: "imageId" }, InstanceType: { shape: "InstanceType", locationName: "instanceType" }, KeyName: { shape: "String", locationName: "keyName" }, Monitoring: { shape: "LaunchTemplatesMonitoring", locationName: "monitoring" }, Placement: { shape: "LaunchTemplatePlacement", locationName: "placement" }, RamDiskId: { shape: "String", locationName: "ramDiskId" }, DisableApiTermination: { shape: "Boolean", locationName: "disableApiTermination" }, InstanceInitiatedShutdownBehavior: { shape: "ShutdownBehavior", locationName: "instanceInitiatedShutdownBehavior" }, UserData: { shape: "SensitiveUserData", locationName: "userData" }, TagSpecifications: { shape: "LaunchTemplateTagSpecificationList", locationName: "tagSpecificationSet" }, ElasticGpuSpecifications: { shape: "ElasticGpuSpecificationResponseList", locationName: "elasticGpuSpecificationSet" }, ElasticInferenceAccelerators: { shape: "LaunchTemplateElasticInferenceAcceleratorResponseList", locationName: "elasticInferenceAcceleratorSet" }, SecurityGroupIds: { shape: "ValueStringList", locationName: "securityGroupIdSet" }, SecurityGroups: { shape: "ValueStringList", locationName: "securityGroupSet" }, InstanceMarketOptions: { shape: "LaunchTemplateInstanceMarketOptions", locationName: "instanceMarketOptions" }, CreditSpecification: { shape: "CreditSpecification", locationName: "creditSpecification" }, CpuOptions: { shape: "LaunchTemplateCpuOptions", locationName: "cpuOptions" }, CapacityReservationSpecification: { shape: "LaunchTemplateCapacityReservationSpecificationResponse", locationName: "capacityReservationSpecification" }, LicenseSpecifications: { shape: "LaunchTemplateLicenseList", locationName: "licenseSet" }, HibernationOptions: { shape: "LaunchTemplateHibernationOptions", locationName: "hibernationOptions" }, MetadataOptions: { shape: "LaunchTemplateInstanceMetadataOptions", locationName: "metadataOptions" }, EnclaveOptions: { shape: "LaunchTemplateEnclaveOptions", locationName: "enclaveOptions" }, InstanceRequirements: { shape: "InstanceRequirements", locationName: "instanceRequirements" }, PrivateDnsNameOptions: { shape: "LaunchTemplatePrivateDnsNameOptions", locationName: "privateDnsNameOptions" }, MaintenanceOptions: { shape: "LaunchTemplateInstanceMaintenanceOptions", locationName: "maintenanceOptions" }, DisableApiStop: { shape: "Boolean", locationName: "disableApiStop" }, Operator: { shape: "OperatorResponse", locationName: "operator" }, NetworkPerformanceOptions: { shape: "LaunchTemplateNetworkPerformanceOptions", locationName: "networkPerformanceOptions" }, SecondaryInterfaces: { shape: "LaunchTemplateInstanceSecondaryInterfaceSpecificationList", locationName: "secondaryInterfaceSet" } } },
    RestorableByStringList: { type: "list", member: { shape: "String" } },
    RootDeviceType: { type: "string", enum: ["ebs", "instance-store"] },
    RootDeviceTypeList: { type: "list", member: { shape: "RootDeviceType", locationName: "item" } },
    SSEType: { type: "string", enum: ["sse-ebs", "sse-kms", "none"] },
    SecondaryInterfaceId: { type: "string" },
    SecondaryInterfacePrivateIpAddressSpecification: { type: "structure", members: { PrivateIpAddress: { shape: "String", locationName: "privateIpAddress" } } },
    SecondaryInterfacePrivateIpAddressSpecificationList: { type: "list", member: { shape: "SecondaryInterfacePrivateIpAddressSpecification", locationName: "item" } },
    SecondaryInterfacePrivateIpAddressSpecificationListRequest: { type: "list", member: { shape: "SecondaryInterfacePrivateIpAddressSpecificationRequest", locationName: "SecondaryInterfacePrivateIpAddressSpecification" } },
    SecondaryInterfacePrivateIpAddressSpecificationRequest: { type: "structure", members: { PrivateIpAddress: { shape: "String" } } },
    SecondaryInterfaceStatus: { type: "string", enum: ["available", "in-use"] },
    SecondaryInterfaceType: { type: "string", enum: ["secondary"] },
    SecondaryNetworkId: { type: "string" },
    SecondaryNetworkSupportedFlag: { type: "boolean" },
    SecondarySubnetId: { type: "string" },
    SecurityGroupId: { type: "string" },
    SecurityGroupIdStringList: { type: "list", member: { shape: "SecurityGroupId", locationName: "SecurityGroupId" } },
    SecurityGroupName: { type: "string" },
    SecurityGroupStringList: { type: "list", member: { shape: "SecurityGroupName", locationName: "SecurityGroup" } },
    SensitiveUserData: { type: "string" },
    ShutdownBehavior: { type: "string", enum: ["stop", "terminate"] },
    Snapshot: { type: "structure", members: { OwnerAlias: { shape: "String", locationName: "ownerAlias" }, OutpostArn: { shape: "String", locationName: "outpostArn" }, Tags: { shape: "TagList", locationName: "tagSet" }, StorageTier: { shape: "StorageTier", locationName: "storageTier" }, RestoreExpiryTime: { shape: "MillisecondDateTime", locationName: "restoreExpiryTime" }, SseType: { shape: "SSEType", locationName: "sseType" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, TransferType: { shape: "TransferType", locationName: "transferType" }, CompletionDurationMinutes: { shape: "SnapshotCompletionDurationMinutesResponse", locationName: "completionDurationMinutes" }, CompletionTime: { shape: "MillisecondDateTime", locationName: "completionTime" }, FullSnapshotSizeInBytes: { shape: "Long", locationName: "fullSnapshotSizeInBytes" }, SnapshotId: { shape: "String", locationName: "snapshotId" }, VolumeId: { shape: "String", locationName: "volumeId" }, State: { shape: "SnapshotState", locationName: "status" }, StateMessage: { shape: "String", locationName: "statusMessage" }, StartTime: { shape: "DateTime", locationName: "startTime" }, Progress: { shape: "String", locationName: "progress" }, OwnerId: { shape: "String", locationName: "ownerId" }, Description: { shape: "String", locationName: "description" }, VolumeSize: { shape: "Integer", locationName: "volumeSize" }, Encrypted: { shape: "Boolean", locationName: "encrypted" }, KmsKeyId: { shape: "String", locationName: "kmsKeyId" }, DataEncryptionKeyId: { shape: "String", locationName: "dataEncryptionKeyId" } } },
    SnapshotCompletionDurationMinutesResponse: { type: "integer" },
    SnapshotId: { type: "string" },
    SnapshotIdStringList: { type: "list", member: { shape: "SnapshotId", locationName: "SnapshotId" } },
    SnapshotList: { type: "list", member: { shape: "Snapshot", locationName: "item" } },
    SnapshotReturnCodes: { type: "string", enum: ["success", "skipped", "missing-permissions", "internal-error", "client-error"] },
    SnapshotState: { type: "string", enum: ["pending", "completed", "error", "recoverable", "recovering"] },
    SpotInstanceType: { type: "string", enum: ["one-time", "persistent"] },
    StateReason: { type: "structure", members: { Code: { shape: "String", locationName: "code" }, Message: { shape: "String", locationName: "message" } } },
    StorageTier: { type: "string", enum: ["archive", "standard"] },
    String: { type: "string" },
    Subnet: { type: "structure", members: { AvailabilityZoneId: { shape: "String", locationName: "availabilityZoneId" }, EnableLniAtDeviceIndex: { shape: "Integer", locationName: "enableLniAtDeviceIndex" }, MapCustomerOwnedIpOnLaunch: { shape: "Boolean", locationName: "mapCustomerOwnedIpOnLaunch" }, CustomerOwnedIpv4Pool: { shape: "CoipPoolId", locationName: "customerOwnedIpv4Pool" }, OwnerId: { shape: "String", locationName: "ownerId" }, AssignIpv6AddressOnCreation: { shape: "Boolean", locationName: "assignIpv6AddressOnCreation" }, Ipv6CidrBlockAssociationSet: { shape: "SubnetIpv6CidrBlockAssociationSet", locationName: "ipv6CidrBlockAssociationSet" }, Tags: { shape: "TagList", locationName: "tagSet" }, SubnetArn: { shape: "String", locationName: "subnetArn" }, OutpostArn: { shape: "String", locationName: "outpostArn" }, EnableDns64: { shape: "Boolean", locationName: "enableDns64" }, Ipv6Native: { shape: "Boolean", locationName: "ipv6Native" }, PrivateDnsNameOptionsOnLaunch: { shape: "PrivateDnsNameOptionsOnLaunch", locationName: "privateDnsNameOptionsOnLaunch" }, BlockPublicAccessStates: { shape: "BlockPublicAccessStates", locationName: "blockPublicAccessStates" }, Type: { shape: "String", locationName: "type" }, SubnetId: { shape: "String", locationName: "subnetId" }, State: { shape: "SubnetState", locationName: "state" }, VpcId: { shape: "String", locationName: "vpcId" }, CidrBlock: { shape: "String", locationName: "cidrBlock" }, AvailableIpAddressCount: { shape: "Integer", locationName: "availableIpAddressCount" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, DefaultForAz: { shape: "Boolean", locationName: "defaultForAz" }, MapPublicIpOnLaunch: { shape: "Boolean", locationName: "mapPublicIpOnLaunch" } } },
    SubnetCidrAssociationId: { type: "string" },
    SubnetCidrBlockState: { type: "structure", members: { State: { shape: "SubnetCidrBlockStateCode", locationName: "state" }, StatusMessage: { shape: "String", locationName: "statusMessage" } } },
    SubnetCidrBlockStateCode: { type: "string", enum: ["associating", "associated", "disassociating", "disassociated", "failing", "failed"] },
    SubnetId: { type: "string" },
    SubnetIdStringList: { type: "list", member: { shape: "SubnetId", locationName: "SubnetId" } },
    SubnetIpv6CidrBlockAssociation: { type: "structure", members: { AssociationId: { shape: "SubnetCidrAssociationId", locationName: "associationId" }, Ipv6CidrBlock: { shape: "String", locationName: "ipv6CidrBlock" }, Ipv6CidrBlockState: { shape: "SubnetCidrBlockState", locationName: "ipv6CidrBlockState" }, Ipv6AddressAttribute: { shape: "Ipv6AddressAttribute", locationName: "ipv6AddressAttribute" }, IpSource: { shape: "IpSource", locationName: "ipSource" } } },
    SubnetIpv6CidrBlockAssociationSet: { type: "list", member: { shape: "SubnetIpv6CidrBlockAssociation", locationName: "item" } },
    SubnetList: { type: "list", member: { shape: "Subnet", locationName: "item" } },
    SubnetState: { type: "string", enum: ["pending", "available", "unavailable", "failed", "failed-insufficient-capacity"] },
    SupportedAdditionalProcessorFeature: { type: "string", enum: ["amd-sev-snp", "nested-virtualization"] },
    SupportedAdditionalProcessorFeatureList: { type: "list", member: { shape: "SupportedAdditionalProcessorFeature", locationName: "item" } },
    SupportedInRegion: { type: "boolean" },
    SupportedInstanceTypeSet: { type: "list", member: { shape: "InstanceTypeItem", locationName: "item" } },
    Tag: { type: "structure", members: { Key: { shape: "String", locationName: "key" }, Value: { shape: "String", locationName: "value" } } },
    TagList: { type: "list", member: { shape: "Tag", locationName: "item" } },
    TaggableResourceId: { type: "string" },
    Tenancy: { type: "string", enum: ["default", "dedicated", "host"] },
    ThreadsPerCore: { type: "integer" },
    ThreadsPerCoreList: { type: "list", member: { shape: "ThreadsPerCore", locationName: "item" } },
    TotalLocalStorageGB: { type: "structure", members: { Min: { shape: "Double", locationName: "min" }, Max: { shape: "Double", locationName: "max" } } },
    TotalLocalStorageGBRequest: { type: "structure", members: { Min: { shape: "Double" }, Max: { shape: "Double" } } },
    TotalMediaMemory: { type: "integer" },
    TotalNeuronMemory: { type: "integer" },
    TpmSupportValues: { type: "string", enum: ["v2.0"] },
    TransferType: { type: "string", enum: ["time-based", "standard"] },
    UnsupportedInstanceTypeSet: { type: "list", member: { shape: "InstanceTypeItem", locationName: "item" } },
    UsageClassType: { type: "string", enum: ["spot", "on-demand", "capacity-block"] },
    UsageClassTypeList: { type: "list", member: { shape: "UsageClassType", locationName: "item" } },
    VCpuCount: { type: "integer" },
    VCpuCountRange: { type: "structure", members: { Min: { shape: "Integer", locationName: "min" }, Max: { shape: "Integer", locationName: "max" } } },
    VCpuCountRangeRequest: { type: "structure", members: { Min: { shape: "Integer" }, Max: { shape: "Integer" } }, required: ["Min"] },
    VCpuInfo: { type: "structure", members: { DefaultVCpus: { shape: "VCpuCount", locationName: "defaultVCpus" }, DefaultCores: { shape: "CoreCount", locationName: "defaultCores" }, DefaultThreadsPerCore: { shape: "ThreadsPerCore", locationName: "defaultThreadsPerCore" }, ValidCores: { shape: "CoreCountList", locationName: "validCores" }, ValidThreadsPerCore: { shape: "ThreadsPerCoreList", locationName: "validThreadsPerCore" } } },
    ValidationError: { type: "structure", members: { Code: { shape: "String", locationName: "code" }, Message: { shape: "String", locationName: "message" } } },
    ValidationWarning: { type: "structure", members: { Errors: { shape: "ErrorSet", locationName: "errorSet" } } },
    ValueStringList: { type: "list", member: { shape: "String", locationName: "item" } },
    VersionDescription: { type: "string", min: 0, max: 255 },
    VersionStringList: { type: "list", member: { shape: "String", locationName: "item" } },
    VirtualizationType: { type: "string", enum: ["hvm", "paravirtual"] },
    VirtualizationTypeList: { type: "list", member: { shape: "VirtualizationType", locationName: "item" } },
    Volume: { type: "structure", members: { AvailabilityZoneId: { shape: "String", locationName: "availabilityZoneId" }, OutpostArn: { shape: "String", locationName: "outpostArn" }, SourceVolumeId: { shape: "String", locationName: "sourceVolumeId" }, Iops: { shape: "Integer", locationName: "iops" }, Tags: { shape: "TagList", locationName: "tagSet" }, VolumeType: { shape: "VolumeType", locationName: "volumeType" }, FastRestored: { shape: "Boolean", locationName: "fastRestored" }, MultiAttachEnabled: { shape: "Boolean", locationName: "multiAttachEnabled" }, Throughput: { shape: "Integer", locationName: "throughput" }, SseType: { shape: "SSEType", locationName: "sseType" }, Operator: { shape: "OperatorResponse", locationName: "operator" }, VolumeInitializationRate: { shape: "Integer", locationName: "volumeInitializationRate" }, VolumeArn: { shape: "String", locationName: "volumeArn" }, OwnerId: { shape: "String", locationName: "ownerId" }, VolumeId: { shape: "String", locationName: "volumeId" }, Size: { shape: "Integer", locationName: "size" }, SnapshotId: { shape: "String", locationName: "snapshotId" }, AvailabilityZone: { shape: "String", locationName: "availabilityZone" }, State: { shape: "VolumeState", locationName: "status" }, CreateTime: { shape: "DateTime", locationName: "createTime" }, Attachments: { shape: "VolumeAttachmentList", locationName: "attachmentSet" }, Encrypted: { shape: "Boolean", locationName: "encrypted" }, KmsKeyId: { shape: "String", locationName: "kmsKeyId" } } },
    VolumeAttachment: { type: "structure", members: { DeleteOnTermination: { shape: "Boolean", locationName: "deleteOnTermination" }, AssociatedResource: { shape: "String", locationName: "associatedResource" }, InstanceOwningService: { shape: "String", locationName: "instanceOwningService" }, EbsCardIndex: { shape: "Integer", locationName: "ebsCardIndex" }, VolumeId: { shape: "String", locationName: "volumeId" }, InstanceId: { shape: "String", locationName: "instanceId" }, Device: { shape: "String", locationName: "device" }, State: { shape: "VolumeAttachmentState", locationName: "status" }, AttachTime: { shape: "DateTime", locationName: "attachTime" } } },
    VolumeAttachmentList: { type: "list", member: { shape: "VolumeAttachment", locationName: "item" } },
    VolumeAttachmentState: { type: "string", enum: ["attaching", "attached", "detaching", "detached", "busy"] },
    VolumeId: { type: "string" },
    VolumeIdStringList: { type: "list", member: { shape: "VolumeId", locationName: "VolumeId" } },
    VolumeList: { type: "list", member: { shape: "Volume", locationName: "item" } },
    VolumeState: { type: "string", enum: ["creating", "available", "in-use", "deleting", "deleted", "error"] },
    VolumeType: { type: "string", enum: ["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"] },
    Vpc: { type: "structure", members: { OwnerId: { shape: "String", locationName: "ownerId" }, InstanceTenancy: { shape: "Tenancy", locationName: "instanceTenancy" }, Ipv6CidrBlockAssociationSet: { shape: "VpcIpv6CidrBlockAssociationSet", locationName: "ipv6CidrBlockAssociationSet" }, CidrBlockAssociationSet: { shape: "VpcCidrBlockAssociationSet", locationName: "cidrBlockAssociationSet" }, IsDefault: { shape: "Boolean", locationName: "isDefault" }, EncryptionControl: { shape: "VpcEncryptionControl", locationName: "encryptionControl" }, Tags: { shape: "TagList", locationName: "tagSet" }, BlockPublicAccessStates: { shape: "BlockPublicAccessStates", locationName: "blockPublicAccessStates" }, VpcId: { shape: "String", locationName: "vpcId" }, State: { shape: "VpcState", locationName: "state" }, CidrBlock: { shape: "String", locationName: "cidrBlock" }, DhcpOptionsId: { shape: "String", locationName: "dhcpOptionsId" } } },
    VpcCidrBlockAssociation: { type: "structure", members: { AssociationId: { shape: "String", locationName: "associationId" }, CidrBlock: { shape: "String", locationName: "cidrBlock" }, CidrBlockState: { shape: "VpcCidrBlockState", locationName: "cidrBlockState" } } },
    VpcCidrBlockAssociationSet: { type: "list", member: { shape: "VpcCidrBlockAssociation", locationName: "item" } },
    VpcCidrBlockState: { type: "structure", members: { State: { shape: "VpcCidrBlockStateCode", locationName: "state" }, StatusMessage: { shape: "String", locationName: "statusMessage" } } },
    VpcCidrBlockStateCode: { type: "string", enum: ["associating", "associated", "disassociating", "disassociated", "failing", "failed"] },
    VpcEncryptionControl: { type: "structure", members: { VpcId: { shape: "VpcId", locationName: "vpcId" }, VpcEncryptionControlId: { shape: "VpcEncryptionControlId", locationName: "vpcEncryptionControlId" }, Mode: { shape: "VpcEncryptionControlMode", locationName: "mode" }, State: { shape: "VpcEncryptionControlState", locationName: "state" }, StateMessage: { shape: "String", locationName: "stateMessage" }, ResourceExclusions: { shape: "VpcEncryptionControlExclusions", locationName: "resourceExclusions" }, Tags: { shape: "TagList", locationName: "tagSet" } } },
    VpcEncryptionControlExclusion: { type: "structure", members: { State: { shape: "VpcEncryptionControlExclusionState", locationName: "state" }, StateMessage: { shape: "String", locationName: "stateMessage" } } },
    VpcEncryptionControlExclusionState: { type: "string", enum: ["enabling", "enabled", "disabling", "disabled"] },
    VpcEncryptionControlExclusions: { type: "structure", members: { InternetGateway: { shape: "VpcEncryptionControlExclusion", locationName: "internetGateway" }, EgressOnlyInternetGateway: { shape: "VpcEncryptionControlExclusion", locationName: "egressOnlyInternetGateway" }, NatGateway: { shape: "VpcEncryptionControlExclusion", locationName: "natGateway" }, VirtualPrivateGateway: { shape: "VpcEncryptionControlExclusion", locationName: "virtualPrivateGateway" }, VpcPeering: { shape: "VpcEncryptionControlExclusion", locationName: "vpcPeering" }, Lambda: { shape: "VpcEncryptionControlExclusion", locationName: "lambda" }, VpcLattice: { shape: "VpcEncryptionControlExclusion", locationName: "vpcLattice" }, ElasticFileSystem: { shape: "VpcEncryptionControlExclusion", locationName: "elasticFileSystem" } } },
    VpcEncryptionControlId: { type: "string" },
    VpcEncryptionControlMode: { type: "string", enum: ["monitor", "enforce"] },
    VpcEncryptionControlState: { type: "string", enum: ["enforce-in-progress", "monitor-in-progress", "enforce-failed", "monitor-failed", "deleting", "deleted", "available", "creating", "delete-failed"] },
    VpcId: { type: "string" },
    VpcIdStringList: { type: "list", member: { shape: "VpcId", locationName: "VpcId" } },
    VpcIpv6CidrBlockAssociation: { type: "structure", members: { AssociationId: { shape: "String", locationName: "associationId" }, Ipv6CidrBlock: { shape: "String", locationName: "ipv6CidrBlock" }, Ipv6CidrBlockState: { shape: "VpcCidrBlockState", locationName: "ipv6CidrBlockState" }, NetworkBorderGroup: { shape: "String", locationName: "networkBorderGroup" }, Ipv6Pool: { shape: "String", locationName: "ipv6Pool" }, Ipv6AddressAttribute: { shape: "Ipv6AddressAttribute", locationName: "ipv6AddressAttribute" }, IpSource: { shape: "IpSource", locationName: "ipSource" } } },
    VpcIpv6CidrBlockAssociationSet: { type: "list", member: { shape: "VpcIpv6CidrBlockAssociation", locationName: "item" } },
    VpcList: { type: "list", member: { shape: "Vpc", locationName: "item" } },
    VpcState: { type: "string", enum: ["pending", "available"] },
    Workload: { type: "string" },
    WorkloadsList: { type: "list", member: { shape: "Workload", locationName: "item" } },
    totalFpgaMemory: { type: "integer" },
    totalGpuMemory: { type: "integer" },
    totalInferenceMemory: { type: "integer" }
  }
};

// local-aws/models/ecr.json
var ecr_default = {
  protocol: "json",
  apiVersion: "2015-09-21",
  targetPrefix: "AmazonEC2ContainerRegistry_V20150921",
  operations: {
    BatchCheckLayerAvailability: { method: "POST", uri: "/", input: "BatchCheckLayerAvailabilityRequest", output: "BatchCheckLayerAvailabilityResponse", errors: ["RepositoryNotFoundException", "InvalidParameterException", "ServerException"] },
    BatchGetImage: { method: "POST", uri: "/", input: "BatchGetImageRequest", output: "BatchGetImageResponse", errors: ["ServerException", "InvalidParameterException", "RepositoryNotFoundException", "LimitExceededException", "UnableToGetUpstreamImageException"] },
    DescribeImageScanFindings: { method: "POST", uri: "/", input: "DescribeImageScanFindingsRequest", output: "DescribeImageScanFindingsResponse", errors: ["ServerException", "InvalidParameterException", "RepositoryNotFoundException", "ImageNotFoundException", "ScanNotFoundException", "ValidationException"] },
    DescribeImages: { method: "POST", uri: "/", input: "DescribeImagesRequest", output: "DescribeImagesResponse", errors: ["ServerException", "InvalidParameterException", "RepositoryNotFoundException", "ImageNotFoundException"] },
    DescribePullThroughCacheRules: { method: "POST", uri: "/", input: "DescribePullThroughCacheRulesRequest", output: "DescribePullThroughCacheRulesResponse", errors: ["ServerException", "InvalidParameterException", "ValidationException", "PullThroughCacheRuleNotFoundException"] },
    DescribeRegistry: { method: "POST", uri: "/", input: "DescribeRegistryRequest", output: "DescribeRegistryResponse", errors: ["ServerException", "InvalidParameterException", "ValidationException"] },
    DescribeRepositories: { method: "POST", uri: "/", input: "DescribeRepositoriesRequest", output: "DescribeRepositoriesResponse", errors: ["ServerException", "InvalidParameterException", "RepositoryNotFoundException"] },
    GetAuthorizationToken: { method: "POST", uri: "/", input: "GetAuthorizationTokenRequest", output: "GetAuthorizationTokenResponse", errors: ["ServerException", "InvalidParameterException"] },
    GetDownloadUrlForLayer: { method: "POST", uri: "/", input: "GetDownloadUrlForLayerRequest", output: "GetDownloadUrlForLayerResponse", errors: ["ServerException", "InvalidParameterException", "LayersNotFoundException", "LayerInaccessibleException", "RepositoryNotFoundException", "UnableToGetUpstreamLayerException"] },
    ListImageReferrers: { method: "POST", uri: "/", input: "ListImageReferrersRequest", output: "ListImageReferrersResponse", errors: ["ServerException", "InvalidParameterException", "RepositoryNotFoundException", "ValidationException", "UnableToListUpstreamImageReferrersException"] },
    ListImages: { method: "POST", uri: "/", input: "ListImagesRequest", output: "ListImagesResponse", errors: ["ServerException", "InvalidParameterException", "RepositoryNotFoundException"] }
  },
  errors: {
    ImageNotFoundException: { status: 400 },
    InvalidParameterException: { status: 400 },
    LayerInaccessibleException: { status: 400 },
    LayersNotFoundException: { status: 400 },
    LimitExceededException: { status: 400 },
    PullThroughCacheRuleNotFoundException: { status: 400 },
    RepositoryNotFoundException: { status: 400 },
    ScanNotFoundException: { status: 400 },
    ServerException: { status: 500 },
    UnableToGetUpstreamImageException: { status: 400 },
    UnableToGetUpstreamLayerException: { status: 400 },
    UnableToListUpstreamImageReferrersException: { status: 400 },
    ValidationException: { status: 400 }
  },
  shapes: {
    Annotations: { type: "map", key: { shape: "String" }, value: { shape: "String" } },
    Arch: { type: "string" },
    Arn: { type: "string" },
    ArtifactStatus: { type: "string", enum: ["ACTIVE", "ARCHIVED", "ACTIVATING"] },
    ArtifactStatusFilter: { type: "string", enum: ["ACTIVE", "ARCHIVED", "ACTIVATING", "ANY"] },
    ArtifactType: { type: "string", min: 1, max: 255 },
    ArtifactTypeList: { type: "list", member: { shape: "ArtifactType" }, min: 0, max: 5 },
    Attribute: { type: "structure", members: { key: { shape: "AttributeKey" }, value: { shape: "AttributeValue" } }, required: ["key"] },
    AttributeKey: { type: "string", min: 1, max: 128 },
    AttributeList: { type: "list", member: { shape: "Attribute" }, min: 0, max: 50 },
    AttributeValue: { type: "string", min: 1, max: 256 },
    Author: { type: "string" },
    AuthorizationData: { type: "structure", members: { authorizationToken: { shape: "Base64" }, expiresAt: { shape: "ExpirationTimestamp" }, proxyEndpoint: { shape: "ProxyEndpoint" } } },
    AuthorizationDataList: { type: "list", member: { shape: "AuthorizationData" } },
    AwsEcrContainerImageDetails: { type: "structure", members: { architecture: { shape: "Arch" }, author: { shape: "Author" }, imageHash: { shape: "ImageDigest" }, imageTags: { shape: "ImageTagsList" }, platform: { shape: "Platform" }, pushedAt: { shape: "Date" }, lastInUseAt: { shape: "Date" }, inUseCount: { shape: "InUseCount" }, registry: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" } } },
    Base64: { type: "string", pattern: "^\\S+$" },
    BaseScore: { type: "double" },
    BatchCheckLayerAvailabilityRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, layerDigests: { shape: "BatchedOperationLayerDigestList" } }, required: ["repositoryName", "layerDigests"] },
    BatchCheckLayerAvailabilityResponse: { type: "structure", members: { layers: { shape: "LayerList" }, failures: { shape: "LayerFailureList" } } },
    BatchGetImageRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, imageIds: { shape: "ImageIdentifierList" }, acceptedMediaTypes: { shape: "MediaTypeList" } }, required: ["repositoryName", "imageIds"] },
    BatchGetImageResponse: { type: "structure", members: { images: { shape: "ImageList" }, failures: { shape: "ImageFailureList" } } },
    BatchedOperationLayerDigest: { type: "string", min: 0, max: 1e3 },
    BatchedOperationLayerDigestList: { type: "list", member: { shape: "BatchedOperationLayerDigest" }, min: 1, max: 100 },
    CreationTimestamp: { type: "timestamp" },
    CredentialArn: { type: "string", min: 50, max: 612, pattern: "^arn:aws(-\\w+)*:secretsmanager:[a-zA-Z0-9-:]+:secret:ecr\\-pullthroughcache\\/[a-zA-Z0-9\\/_+=.@-]+$" },
    CustomRoleArn: { type: "string", max: 2048 },
    CvssScore: { type: "structure", members: { baseScore: { shape: "BaseScore" }, scoringVector: { shape: "ScoringVector" }, source: { shape: "Source" }, version: { shape: "Version" } } },
    CvssScoreAdjustment: { type: "structure", members: { metric: { shape: "Metric" }, reason: { shape: "Reason" } } },
    CvssScoreAdjustmentList: { type: "list", member: { shape: "CvssScoreAdjustment" } },
    CvssScoreDetails: { type: "structure", members: { adjustments: { shape: "CvssScoreAdjustmentList" }, score: { shape: "Score" }, scoreSource: { shape: "Source" }, scoringVector: { shape: "ScoringVector" }, version: { shape: "Version" } } },
    CvssScoreList: { type: "list", member: { shape: "CvssScore" } },
    Date: { type: "timestamp" },
    DescribeImageScanFindingsRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, imageId: { shape: "ImageIdentifier" }, nextToken: { shape: "NextToken" }, maxResults: { shape: "MaxResults" } }, required: ["repositoryName", "imageId"] },
    DescribeImageScanFindingsResponse: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, imageId: { shape: "ImageIdentifier" }, imageScanStatus: { shape: "ImageScanStatus" }, imageScanFindings: { shape: "ImageScanFindings" }, nextToken: { shape: "NextToken" } } },
    DescribeImagesFilter: { type: "structure", members: { tagStatus: { shape: "TagStatus" }, imageStatus: { shape: "ImageStatusFilter" } } },
    DescribeImagesRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, imageIds: { shape: "ImageIdentifierList" }, nextToken: { shape: "NextToken" }, maxResults: { shape: "MaxResults" }, filter: { shape: "DescribeImagesFilter" } }, required: ["repositoryName"] },
    DescribeImagesResponse: { type: "structure", members: { imageDetails: { shape: "ImageDetailList" }, nextToken: { shape: "NextToken" } } },
    DescribePullThroughCacheRulesRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, ecrRepositoryPrefixes: { shape: "PullThroughCacheRuleRepositoryPrefixList" }, nextToken: { shape: "NextToken" }, maxResults: { shape: "MaxResults" } } },
    DescribePullThroughCacheRulesResponse: { type: "structure", members: { pullThroughCacheRules: { shape: "PullThroughCacheRuleList" }, nextToken: { shape: "NextToken" } } },
    DescribeRegistryRequest: { type: "structure", members: {} },
    DescribeRegistryResponse: { type: "structure", members: { registryId: { shape: "RegistryId" }, replicationConfiguration: { shape: "ReplicationConfiguration" } } },
    DescribeRepositoriesRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryNames: { shape: "RepositoryNameList" }, nextToken: { shape: "NextToken" }, maxResults: { shape: "MaxResults" } } },
    DescribeRepositoriesResponse: { type: "structure", members: { repositories: { shape: "RepositoryList" }, nextToken: { shape: "NextToken" } } },
    EncryptionConfiguration: { type: "structure", members: { encryptionType: { shape: "EncryptionType" }, kmsKey: { shape: "KmsKey" } }, required: ["encryptionType"] },
    EncryptionType: { type: "string", enum: ["AES256", "KMS", "KMS_DSSE"] },
    EnhancedImageScanFinding: { type: "structure", members: { awsAccountId: { shape: "RegistryId" }, description: { shape: "FindingDescription" }, findingArn: { shape: "FindingArn" }, firstObservedAt: { shape: "Date" }, lastObservedAt: { shape: "Date" }, packageVulnerabilityDetails: { shape: "PackageVulnerabilityDetails" }, remediation: { shape: "Remediation" }, resources: { shape: "ResourceList" }, score: { shape: "Score" }, scoreDetails: { shape: "ScoreDetails" }, severity: { shape: "Severity" }, status: { shape: "Status" }, title: { shape: "Title" }, type: { shape: "Type" }, updatedAt: { shape: "Date" }, fixAvailable: { shape: "FixAvailable" }, exploitAvailable: { shape: "ExploitAvailable" } } },
    EnhancedImageScanFindingList: { type: "list", member: { shape: "EnhancedImageScanFinding" } },
    Epoch: { type: "integer" },
    ExpirationTimestamp: { type: "timestamp" },
    ExploitAvailable: { type: "string" },
    FiftyMaxResults: { type: "integer", min: 1, max: 50 },
    FilePath: { type: "string" },
    FindingArn: { type: "string" },
    FindingDescription: { type: "string" },
    FindingName: { type: "string" },
    FindingSeverity: { type: "string", enum: ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL", "UNDEFINED"] },
    FindingSeverityCounts: { type: "map", key: { shape: "FindingSeverity" }, value: { shape: "SeverityCount" } },
    FixAvailable: { type: "string" },
    FixedInVersion: { type: "string" },
    GetAuthorizationTokenRegistryIdList: { type: "list", member: { shape: "RegistryId" }, min: 1, max: 10 },
    GetAuthorizationTokenRequest: { type: "structure", members: { registryIds: { shape: "GetAuthorizationTokenRegistryIdList" } } },
    GetAuthorizationTokenResponse: { type: "structure", members: { authorizationData: { shape: "AuthorizationDataList" } } },
    GetDownloadUrlForLayerRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, layerDigest: { shape: "LayerDigest" } }, required: ["repositoryName", "layerDigest"] },
    GetDownloadUrlForLayerResponse: { type: "structure", members: { downloadUrl: { shape: "Url" }, layerDigest: { shape: "LayerDigest" } } },
    Image: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, imageId: { shape: "ImageIdentifier" }, imageManifest: { shape: "ImageManifest" }, imageManifestMediaType: { shape: "MediaType" } } },
    ImageDetail: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, imageDigest: { shape: "ImageDigest" }, imageTags: { shape: "ImageTagList" }, imageSizeInBytes: { shape: "ImageSizeInBytes" }, imagePushedAt: { shape: "PushTimestamp" }, imageScanStatus: { shape: "ImageScanStatus" }, imageScanFindingsSummary: { shape: "ImageScanFindingsSummary" }, imageManifestMediaType: { shape: "MediaType" }, artifactMediaType: { shape: "MediaType" }, lastRecordedPullTime: { shape: "RecordedPullTimestamp" }, subjectManifestDigest: { shape: "ImageDigest" }, imageStatus: { shape: "ImageStatus" }, lastArchivedAt: { shape: "LastArchivedAtTimestamp" }, lastActivatedAt: { shape: "LastActivatedAtTimestamp" } } },
    ImageDetailList: { type: "list", member: { shape: "ImageDetail" } },
    ImageDigest: { type: "string" },
    ImageFailure: { type: "structure", members: { imageId: { shape: "ImageIdentifier" }, failureCode: { shape: "ImageFailureCode" }, failureReason: { shape: "ImageFailureReason" } } },
    ImageFailureCode: { type: "string", enum: ["InvalidImageDigest", "InvalidImageTag", "ImageTagDoesNotMatchDigest", "ImageNotFound", "MissingDigestAndTag", "ImageReferencedByManifestList", "KmsError", "UpstreamAccessDenied", "UpstreamTooManyRequests", "UpstreamUnavailable", "ImageInaccessible"] },
    ImageFailureList: { type: "list", member: { shape: "ImageFailure" } },
    ImageFailureReason: { type: "string" },
    ImageIdentifier: { type: "structure", members: { imageDigest: { shape: "ImageDigest" }, imageTag: { shape: "ImageTag" } } },
    ImageIdentifierList: { type: "list", member: { shape: "ImageIdentifier" }, min: 1, max: 100 },
    ImageList: { type: "list", member: { shape: "Image" } },
    ImageManifest: { type: "string", min: 1, max: 4194304 },
    ImageReferrer: { type: "structure", members: { digest: { shape: "ImageDigest" }, mediaType: { shape: "MediaType" }, artifactType: { shape: "ArtifactType" }, size: { shape: "ImageSizeInBytes" }, annotations: { shape: "Annotations" }, artifactStatus: { shape: "ArtifactStatus" } }, required: ["digest", "mediaType", "size"] },
    ImageReferrerList: { type: "list", member: { shape: "ImageReferrer" } },
    ImageScanFinding: { type: "structure", members: { name: { shape: "FindingName" }, description: { shape: "FindingDescription" }, uri: { shape: "Url" }, severity: { shape: "FindingSeverity" }, attributes: { shape: "AttributeList" } } },
    ImageScanFindingList: { type: "list", member: { shape: "ImageScanFinding" } },
    ImageScanFindings: { type: "structure", members: { imageScanCompletedAt: { shape: "ScanTimestamp" }, vulnerabilitySourceUpdatedAt: { shape: "VulnerabilitySourceUpdateTimestamp" }, findingSeverityCounts: { shape: "FindingSeverityCounts" }, findings: { shape: "ImageScanFindingList" }, enhancedFindings: { shape: "EnhancedImageScanFindingList" } } },
    ImageScanFindingsSummary: { type: "structure", members: { imageScanCompletedAt: { shape: "ScanTimestamp" }, vulnerabilitySourceUpdatedAt: { shape: "VulnerabilitySourceUpdateTimestamp" }, findingSeverityCounts: { shape: "FindingSeverityCounts" } } },
    ImageScanStatus: { type: "structure", members: { status: { shape: "ScanStatus" }, description: { shape: "ScanStatusDescription" } } },
    ImageScanningConfiguration: { type: "structure", members: { scanOnPush: { shape: "ScanOnPushFlag" } } },
    ImageSizeInBytes: { type: "long" },
    ImageStatus: { type: "string", enum: ["ACTIVE", "ARCHIVED", "ACTIVATING"] },
    ImageStatusFilter: { type: "string", enum: ["ACTIVE", "ARCHIVED", "ACTIVATING", "ANY"] },
    ImageTag: { type: "string", min: 1, max: 300 },
    ImageTagList: { type: "list", member: { shape: "ImageTag" } },
    ImageTagMutability: { type: "string", enum: ["MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"] },
    ImageTagMutabilityExclusionFilter: { type: "structure", members: { filterType: { shape: "ImageTagMutabilityExclusionFilterType" }, filter: { shape: "ImageTagMutabilityExclusionFilterValue" } }, required: ["filterType", "filter"] },
    ImageTagMutabilityExclusionFilterType: { type: "string", enum: ["WILDCARD"] },
    ImageTagMutabilityExclusionFilterValue: { type: "string", min: 1, max: 128, pattern: "^[0-9a-zA-Z._*-]{1,128}$" },
    ImageTagMutabilityExclusionFilters: { type: "list", member: { shape: "ImageTagMutabilityExclusionFilter" }, min: 1, max: 5 },
    ImageTagsList: { type: "list", member: { shape: "ImageTag" } },
    InUseCount: { type: "long", min: 0 },
    KmsKey: { type: "string", min: 1, max: 2048 },
    LastActivatedAtTimestamp: { type: "timestamp" },
    LastArchivedAtTimestamp: { type: "timestamp" },
    Layer: { type: "structure", members: { layerDigest: { shape: "LayerDigest" }, layerAvailability: { shape: "LayerAvailability" }, layerSize: { shape: "LayerSizeInBytes" }, mediaType: { shape: "MediaType" } } },
    LayerAvailability: { type: "string", enum: ["AVAILABLE", "UNAVAILABLE", "ARCHIVED"] },
    LayerDigest: { type: "string", pattern: "[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+" },
    LayerFailure: { type: "structure", members: { layerDigest: { shape: "BatchedOperationLayerDigest" }, failureCode: { shape: "LayerFailureCode" }, failureReason: { shape: "LayerFailureReason" } } },
    LayerFailureCode: { type: "string", enum: ["InvalidLayerDigest", "MissingLayerDigest"] },
    LayerFailureList: { type: "list", member: { shape: "LayerFailure" } },
    LayerFailureReason: { type: "string" },
    LayerList: { type: "list", member: { shape: "Layer" } },
    LayerSizeInBytes: { type: "long" },
    ListImageReferrersFilter: { type: "structure", members: { artifactTypes: { shape: "ArtifactTypeList" }, artifactStatus: { shape: "ArtifactStatusFilter" } } },
    ListImageReferrersRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, subjectId: { shape: "SubjectIdentifier" }, filter: { shape: "ListImageReferrersFilter" }, nextToken: { shape: "NextToken" }, maxResults: { shape: "FiftyMaxResults" } }, required: ["repositoryName", "subjectId"] },
    ListImageReferrersResponse: { type: "structure", members: { referrers: { shape: "ImageReferrerList" }, nextToken: { shape: "NextToken" } } },
    ListImagesFilter: { type: "structure", members: { tagStatus: { shape: "TagStatus" }, imageStatus: { shape: "ImageStatusFilter" } } },
    ListImagesRequest: { type: "structure", members: { registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, nextToken: { shape: "NextToken" }, maxResults: { shape: "MaxResults" }, filter: { shape: "ListImagesFilter" } }, required: ["repositoryName"] },
    ListImagesResponse: { type: "structure", members: { imageIds: { shape: "ImageIdentifierList" }, nextToken: { shape: "NextToken" } } },
    MaxResults: { type: "integer", min: 1, max: 1e3 },
    MediaType: { type: "string" },
    MediaTypeList: { type: "list", member: { shape: "MediaType" }, min: 1, max: 100 },
    Metric: { type: "string" },
    NextToken: { type: "string" },
    PackageManager: { type: "string" },
    PackageVulnerabilityDetails: { type: "structure", members: { cvss: { shape: "CvssScoreList" }, referenceUrls: { shape: "ReferenceUrlsList" }, relatedVulnerabilities: { shape: "RelatedVulnerabilitiesList" }, source: { shape: "Source" }, sourceUrl: { shape: "Url" }, vendorCreatedAt: { shape: "Date" }, vendorSeverity: { shape: "Severity" }, vendorUpdatedAt: { shape: "Date" }, vulnerabilityId: { shape: "VulnerabilityId" }, vulnerablePackages: { shape: "VulnerablePackagesList" } } },
    Platform: { type: "string" },
    ProxyEndpoint: { type: "string" },
    PullThroughCacheRule: { type: "structure", members: { ecrRepositoryPrefix: { shape: "PullThroughCacheRuleRepositoryPrefix" }, upstreamRegistryUrl: { shape: "Url" }, createdAt: { shape: "CreationTimestamp" }, registryId: { shape: "RegistryId" }, credentialArn: { shape: "CredentialArn" }, customRoleArn: { shape: "CustomRoleArn" }, upstreamRepositoryPrefix: { shape: "PullThroughCacheRuleRepositoryPrefix" }, upstreamRegistry: { shape: "UpstreamRegistry" }, updatedAt: { shape: "UpdatedTimestamp" } } },
    PullThroughCacheRuleList: { type: "list", member: { shape: "PullThroughCacheRule" } },
    PullThroughCacheRuleRepositoryPrefix: { type: "string", min: 2, max: 30, pattern: "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$" },
    PullThroughCacheRuleRepositoryPrefixList: { type: "list", member: { shape: "PullThroughCacheRuleRepositoryPrefix" }, min: 1, max: 100 },
    PushTimestamp: { type: "timestamp" },
    Reason: { type: "string" },
    Recommendation: { type: "structure", members: { url: { shape: "Url" }, text: { shape: "RecommendationText" } } },
    RecommendationText: { type: "string" },
    RecordedPullTimestamp: { type: "timestamp" },
    ReferenceUrlsList: { type: "list", member: { shape: "Url" } },
    Region: { type: "string", min: 2, max: 25, pattern: "[0-9a-z-]{2,25}" },
    RegistryId: { type: "string", pattern: "[0-9]{12}" },
    RelatedVulnerabilitiesList: { type: "list", member: { shape: "RelatedVulnerability" } },
    RelatedVulnerability: { type: "string" },
    Release: { type: "string" },
    Remediation: { type: "structure", members: { recommendation: { shape: "Recommendation" } } },
    ReplicationConfiguration: { type: "structure", members: { rules: { shape: "ReplicationRuleList" } }, required: ["rules"] },
    ReplicationDestination: { type: "structure", members: { region: { shape: "Region" }, registryId: { shape: "RegistryId" } }, required: ["region", "registryId"] },
    ReplicationDestinationList: { type: "list", member: { shape: "ReplicationDestination" }, min: 0, max: 100 },
    ReplicationRule: { type: "structure", members: { destinations: { shape: "ReplicationDestinationList" }, repositoryFilters: { shape: "RepositoryFilterList" } }, required: ["destinations"] },
    ReplicationRuleList: { type: "list", member: { shape: "ReplicationRule" }, min: 0, max: 25 },
    Repository: { type: "structure", members: { repositoryArn: { shape: "Arn" }, registryId: { shape: "RegistryId" }, repositoryName: { shape: "RepositoryName" }, repositoryUri: { shape: "Url" }, createdAt: { shape: "CreationTimestamp" }, imageTagMutability: { shape: "ImageTagMutability" }, imageTagMutabilityExclusionFilters: { shape: "ImageTagMutabilityExclusionFilters" }, imageScanningConfiguration: { shape: "ImageScanningConfiguration" }, encryptionConfiguration: { shape: "EncryptionConfiguration" } } },
    RepositoryFilter: { type: "structure", members: { filter: { shape: "RepositoryFilterValue" }, filterType: { shape: "RepositoryFilterType" } }, required: ["filter", "filterType"] },
    RepositoryFilterList: { type: "list", member: { shape: "RepositoryFilter" }, min: 1, max: 100 },
    RepositoryFilterType: { type: "string", enum: ["PREFIX_MATCH"] },
    RepositoryFilterValue: { type: "string", min: 2, max: 256, pattern: "^(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*$" },
    RepositoryList: { type: "list", member: { shape: "Repository" } },
    RepositoryName: { type: "string", min: 2, max: 256, pattern: "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*" },
    RepositoryNameList: { type: "list", member: { shape: "RepositoryName" }, min: 1, max: 100 },
    Resource: { type: "structure", members: { details: { shape: "ResourceDetails" }, id: { shape: "ResourceId" }, tags: { shape: "Tags" }, type: { shape: "Type" } } },
    ResourceDetails: { type: "structure", members: { awsEcrContainerImage: { shape: "AwsEcrContainerImageDetails" } } },
    ResourceId: { type: "string" },
    ResourceList: { type: "list", member: { shape: "Resource" } },
    ScanOnPushFlag: { type: "boolean" },
    ScanStatus: { type: "string", enum: ["IN_PROGRESS", "COMPLETE", "FAILED", "UNSUPPORTED_IMAGE", "ACTIVE", "PENDING", "SCAN_ELIGIBILITY_EXPIRED", "FINDINGS_UNAVAILABLE", "LIMIT_EXCEEDED", "IMAGE_ARCHIVED"] },
    ScanStatusDescription: { type: "string" },
    ScanTimestamp: { type: "timestamp" },
    Score: { type: "double" },
    ScoreDetails: { type: "structure", members: { cvss: { shape: "CvssScoreDetails" } } },
    ScoringVector: { type: "string" },
    Severity: { type: "string" },
    SeverityCount: { type: "integer", min: 0 },
    Source: { type: "string" },
    SourceLayerHash: { type: "string" },
    Status: { type: "string" },
    String: { type: "string" },
    SubjectIdentifier: { type: "structure", members: { imageDigest: { shape: "ImageDigest" } }, required: ["imageDigest"] },
    TagKey: { type: "string" },
    TagStatus: { type: "string", enum: ["TAGGED", "UNTAGGED", "ANY"] },
    TagValue: { type: "string" },
    Tags: { type: "map", key: { shape: "TagKey" }, value: { shape: "TagValue" } },
    Title: { type: "string" },
    Type: { type: "string" },
    UpdatedTimestamp: { type: "timestamp" },
    UpstreamRegistry: { type: "string", enum: ["ecr", "ecr-public", "quay", "k8s", "docker-hub", "github-container-registry", "azure-container-registry", "gitlab-container-registry", "chainguard"] },
    Url: { type: "string" },
    Version: { type: "string" },
    VulnerabilityId: { type: "string" },
    VulnerabilitySourceUpdateTimestamp: { type: "timestamp" },
    VulnerablePackage: { type: "structure", members: { arch: { shape: "Arch" }, epoch: { shape: "Epoch" }, filePath: { shape: "FilePath" }, name: { shape: "VulnerablePackageName" }, packageManager: { shape: "PackageManager" }, release: { shape: "Release" }, sourceLayerHash: { shape: "SourceLayerHash" }, version: { shape: "Version" }, fixedInVersion: { shape: "FixedInVersion" } } },
    VulnerablePackageName: { type: "string" },
    VulnerablePackagesList: { type: "list", member: { shape: "VulnerablePackage" } }
  }
};

// local-aws/models/imagebuilder.json
var imagebuilder_default = {
  protocol: "rest-json",
  apiVersion: "2019-12-02",
  operations: {
    CancelImageCreation: { method: "PUT", uri: "/CancelImageCreation", input: "CancelImageCreationRequest", output: "CancelImageCreationResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException"] },
    CreateComponent: { method: "PUT", uri: "/CreateComponent", input: "CreateComponentRequest", output: "CreateComponentResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "InvalidVersionNumberException", "ResourceInUseException", "InvalidParameterCombinationException", "ServiceQuotaExceededException", "DryRunOperationException"] },
    CreateDistributionConfiguration: { method: "PUT", uri: "/CreateDistributionConfiguration", input: "CreateDistributionConfigurationRequest", output: "CreateDistributionConfigurationResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException", "ResourceAlreadyExistsException", "InvalidParameterCombinationException", "ServiceQuotaExceededException", "DryRunOperationException"] },
    CreateImagePipeline: { method: "PUT", uri: "/CreateImagePipeline", input: "CreateImagePipelineRequest", output: "CreateImagePipelineResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException", "ResourceAlreadyExistsException", "ServiceQuotaExceededException", "DryRunOperationException"] },
    CreateImageRecipe: { method: "PUT", uri: "/CreateImageRecipe", input: "CreateImageRecipeRequest", output: "CreateImageRecipeResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "InvalidVersionNumberException", "ResourceInUseException", "ResourceAlreadyExistsException", "ServiceQuotaExceededException", "DryRunOperationException"] },
    CreateInfrastructureConfiguration: { method: "PUT", uri: "/CreateInfrastructureConfiguration", input: "CreateInfrastructureConfigurationRequest", output: "CreateInfrastructureConfigurationResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException", "ResourceAlreadyExistsException", "ServiceQuotaExceededException", "DryRunOperationException"] },
    DeleteComponent: { method: "DELETE", uri: "/DeleteComponent", input: "DeleteComponentRequest", output: "DeleteComponentResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException", "ResourceDependencyException"] },
    DeleteImage: { method: "DELETE", uri: "/DeleteImage", input: "DeleteImageRequest", output: "DeleteImageResponse", errors: ["ServiceException", "ClientException", "InvalidRequestException", "ServiceUnavailableException", "ForbiddenException", "CallRateLimitExceededException", "ResourceDependencyException"] },
    DeleteImageRecipe: { method: "DELETE", uri: "/DeleteImageRecipe", input: "DeleteImageRecipeRequest", output: "DeleteImageRecipeResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException", "ResourceDependencyException"] },
    GetComponent: { method: "GET", uri: "/GetComponent", input: "GetComponentRequest", output: "GetComponentResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetDistributionConfiguration: { method: "GET", uri: "/GetDistributionConfiguration", input: "GetDistributionConfigurationRequest", output: "GetDistributionConfigurationResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetImage: { method: "GET", uri: "/GetImage", input: "GetImageRequest", output: "GetImageResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetImagePipeline: { method: "GET", uri: "/GetImagePipeline", input: "GetImagePipelineRequest", output: "GetImagePipelineResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetImageRecipe: { method: "GET", uri: "/GetImageRecipe", input: "GetImageRecipeRequest", output: "GetImageRecipeResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetInfrastructureConfiguration: { method: "GET", uri: "/GetInfrastructureConfiguration", input: "GetInfrastructureConfigurationRequest", output: "GetInfrastructureConfigurationResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetWorkflow: { method: "GET", uri: "/GetWorkflow", input: "GetWorkflowRequest", output: "GetWorkflowResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetWorkflowExecution: { method: "GET", uri: "/GetWorkflowExecution", input: "GetWorkflowExecutionRequest", output: "GetWorkflowExecutionResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    GetWorkflowStepExecution: { method: "GET", uri: "/GetWorkflowStepExecution", input: "GetWorkflowStepExecutionRequest", output: "GetWorkflowStepExecutionResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListComponentBuildVersions: { method: "POST", uri: "/ListComponentBuildVersions", input: "ListComponentBuildVersionsRequest", output: "ListComponentBuildVersionsResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListComponents: { method: "POST", uri: "/ListComponents", input: "ListComponentsRequest", output: "ListComponentsResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListImageBuildVersions: { method: "POST", uri: "/ListImageBuildVersions", input: "ListImageBuildVersionsRequest", output: "ListImageBuildVersionsResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListImagePipelineImages: { method: "POST", uri: "/ListImagePipelineImages", input: "ListImagePipelineImagesRequest", output: "ListImagePipelineImagesResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ResourceNotFoundException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListImagePipelines: { method: "POST", uri: "/ListImagePipelines", input: "ListImagePipelinesRequest", output: "ListImagePipelinesResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListImageRecipes: { method: "POST", uri: "/ListImageRecipes", input: "ListImageRecipesRequest", output: "ListImageRecipesResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListImages: { method: "POST", uri: "/ListImages", input: "ListImagesRequest", output: "ListImagesResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListTagsForResource: { method: "GET", uri: "/tags/{resourceArn}", input: "ListTagsForResourceRequest", output: "ListTagsForResourceResponse", errors: ["ServiceException", "InvalidParameterException", "ResourceNotFoundException"] },
    ListWaitingWorkflowSteps: { method: "POST", uri: "/ListWaitingWorkflowSteps", input: "ListWaitingWorkflowStepsRequest", output: "ListWaitingWorkflowStepsResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListWorkflowExecutions: { method: "POST", uri: "/ListWorkflowExecutions", input: "ListWorkflowExecutionsRequest", output: "ListWorkflowExecutionsResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    ListWorkflowStepExecutions: { method: "POST", uri: "/ListWorkflowStepExecutions", input: "ListWorkflowStepExecutionsRequest", output: "ListWorkflowStepExecutionsResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "InvalidPaginationTokenException", "ForbiddenException", "CallRateLimitExceededException"] },
    RetryImage: { method: "PUT", uri: "/RetryImage", input: "RetryImageRequest", output: "RetryImageResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException"] },
    StartImagePipelineExecution: { method: "PUT", uri: "/StartImagePipelineExecution", input: "StartImagePipelineExecutionRequest", output: "StartImagePipelineExecutionResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "ResourceNotFoundException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException"] },
    TagResource: { method: "POST", uri: "/tags/{resourceArn}", input: "TagResourceRequest", output: "TagResourceResponse", errors: ["ServiceException", "InvalidParameterException", "ResourceNotFoundException"] },
    UntagResource: { method: "DELETE", uri: "/tags/{resourceArn}", input: "UntagResourceRequest", output: "UntagResourceResponse", errors: ["ServiceException", "InvalidParameterException", "ResourceNotFoundException"] },
    UpdateDistributionConfiguration: { method: "PUT", uri: "/UpdateDistributionConfiguration", input: "UpdateDistributionConfigurationRequest", output: "UpdateDistributionConfigurationResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException", "InvalidParameterCombinationException"] },
    UpdateImagePipeline: { method: "PUT", uri: "/UpdateImagePipeline", input: "UpdateImagePipelineRequest", output: "UpdateImagePipelineResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException"] },
    UpdateInfrastructureConfiguration: { method: "PUT", uri: "/UpdateInfrastructureConfiguration", input: "UpdateInfrastructureConfigurationRequest", output: "UpdateInfrastructureConfigurationResponse", errors: ["ServiceException", "ClientException", "ServiceUnavailableException", "InvalidRequestException", "IdempotentParameterMismatchException", "ForbiddenException", "CallRateLimitExceededException", "ResourceInUseException"] }
  },
  errors: {
    CallRateLimitExceededException: { status: 429 },
    ClientException: { status: 400 },
    DryRunOperationException: { status: 412 },
    ForbiddenException: { status: 403 },
    IdempotentParameterMismatchException: { status: 400 },
    InvalidPaginationTokenException: { status: 400 },
    InvalidParameterCombinationException: { status: 400 },
    InvalidParameterException: { status: 400 },
    InvalidRequestException: { status: 400 },
    InvalidVersionNumberException: { status: 400 },
    ResourceAlreadyExistsException: { status: 400 },
    ResourceDependencyException: { status: 400 },
    ResourceInUseException: { status: 400 },
    ResourceNotFoundException: { status: 404 },
    ServiceException: { status: 500 },
    ServiceQuotaExceededException: { status: 402 },
    ServiceUnavailableException: { status: 503 }
  },
  shapes: {
    AccountId: { type: "string", pattern: "^[0-9]{12}$" },
    AccountList: { type: "list", member: { shape: "AccountId" }, min: 1, max: 1536 },
    AdditionalInstanceConfiguration: { type: "structure", members: { systemsManagerAgent: { shape: "SystemsManagerAgent" }, userDataOverride: { shape: "UserDataOverride" } } },
    Ami: { type: "structure", members: { region: { shape: "NonEmptyString" }, image: { shape: "NonEmptyString" }, name: { shape: "NonEmptyString" }, description: { shape: "NonEmptyString" }, state: { shape: "ImageState" }, accountId: { shape: "NonEmptyString" } } },
    AmiDistributionConfiguration: { type: "structure", members: { name: { shape: "AmiNameString" }, description: { shape: "NonEmptyString" }, targetAccountIds: { shape: "AccountList" }, amiTags: { shape: "TagMap" }, kmsKeyId: { shape: "NonEmptyString" }, launchPermission: { shape: "LaunchPermissionConfiguration" } } },
    AmiList: { type: "list", member: { shape: "Ami" } },
    AmiNameString: { type: "string", min: 1, max: 127, pattern: "^[-_A-Za-z0-9{][-_A-Za-z0-9\\s:{}\\.]+[-_A-Za-z0-9}]$" },
    AmiWatermarkName: { type: "string", min: 3, max: 128, pattern: "^[A-Za-z0-9()\\[\\]./'@_\\-][A-Za-z0-9 ()\\[\\]./'@_\\-]{1,126}[A-Za-z0-9()\\[\\]./'@_\\-]$" },
    AmiWatermarksList: { type: "list", member: { shape: "AmiWatermarkName" }, min: 1, max: 5 },
    Arn: { type: "string" },
    AutoDisableFailureCount: { type: "integer", min: 1, max: 10 },
    AutoDisablePolicy: { type: "structure", members: { failureCount: { shape: "AutoDisableFailureCount" } }, required: ["failureCount"] },
    Boolean: { type: "boolean" },
    BuildType: { type: "string", enum: ["USER_INITIATED", "SCHEDULED", "IMPORT", "IMPORT_ISO"] },
    CancelImageCreationRequest: { type: "structure", members: { imageBuildVersionArn: { shape: "ImageBuildVersionArn" }, clientToken: { shape: "ClientToken", idempotencyToken: true } }, required: ["imageBuildVersionArn", "clientToken"] },
    CancelImageCreationResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" } } },
    ClientToken: { type: "string", min: 1, max: 64 },
    Component: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, version: { shape: "VersionNumber" }, description: { shape: "NonEmptyString" }, changeDescription: { shape: "NonEmptyString" }, type: { shape: "ComponentType" }, platform: { shape: "Platform" }, supportedOsVersions: { shape: "OsVersionList" }, state: { shape: "ComponentState" }, parameters: { shape: "ComponentParameterDetailList" }, owner: { shape: "NonEmptyString" }, data: { shape: "ComponentData" }, kmsKeyId: { shape: "NonEmptyString" }, encrypted: { shape: "NullableBoolean" }, dateCreated: { shape: "DateTime" }, tags: { shape: "TagMap" }, publisher: { shape: "NonEmptyString" }, obfuscate: { shape: "Boolean" }, productCodes: { shape: "ProductCodeList" } } },
    ComponentBuildVersionArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?|third-party):component/[a-z0-9-_]+/[0-9]+\\.[0-9]+\\.[0-9]+/[0-9]+$" },
    ComponentConfiguration: { type: "structure", members: { componentArn: { shape: "ComponentVersionArnOrBuildVersionArn" }, parameters: { shape: "ComponentParameterList" } }, required: ["componentArn"] },
    ComponentConfigurationList: { type: "list", member: { shape: "ComponentConfiguration" }, min: 1 },
    ComponentData: { type: "string" },
    ComponentFailureContext: { type: "structure", members: { componentArn: { shape: "ComponentBuildVersionArn" }, phaseName: { shape: "NonEmptyString" }, stepName: { shape: "NonEmptyString" }, action: { shape: "NonEmptyString" }, errorMessage: { shape: "NonEmptyMaxLengthString" } } },
    ComponentParameter: { type: "structure", members: { name: { shape: "ComponentParameterName" }, value: { shape: "ComponentParameterValueList" } }, required: ["name", "value"] },
    ComponentParameterDescription: { type: "string", min: 1, max: 1024, pattern: "[^\\x00]+" },
    ComponentParameterDetail: { type: "structure", members: { name: { shape: "ComponentParameterName" }, type: { shape: "ComponentParameterType" }, defaultValue: { shape: "ComponentParameterValueList" }, description: { shape: "ComponentParameterDescription" } }, required: ["name", "type"] },
    ComponentParameterDetailList: { type: "list", member: { shape: "ComponentParameterDetail" } },
    ComponentParameterList: { type: "list", member: { shape: "ComponentParameter" }, min: 1 },
    ComponentParameterName: { type: "string", min: 1, max: 256, pattern: "[^\\x00]+" },
    ComponentParameterType: { type: "string", min: 1, max: 20, pattern: "^String|Integer|Boolean|StringList$" },
    ComponentParameterValue: { type: "string", min: 0, pattern: "[^\\x00]*" },
    ComponentParameterValueList: { type: "list", member: { shape: "ComponentParameterValue" } },
    ComponentState: { type: "structure", members: { status: { shape: "ComponentStatus" }, reason: { shape: "NonEmptyString" } } },
    ComponentStatus: { type: "string", enum: ["DEPRECATED", "DISABLED", "ACTIVE"] },
    ComponentSummary: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, version: { shape: "VersionNumber" }, platform: { shape: "Platform" }, supportedOsVersions: { shape: "OsVersionList" }, state: { shape: "ComponentState" }, type: { shape: "ComponentType" }, owner: { shape: "NonEmptyString" }, description: { shape: "NonEmptyString" }, changeDescription: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, tags: { shape: "TagMap" }, publisher: { shape: "NonEmptyString" }, obfuscate: { shape: "Boolean" } } },
    ComponentSummaryList: { type: "list", member: { shape: "ComponentSummary" } },
    ComponentType: { type: "string", enum: ["BUILD", "TEST"] },
    ComponentVersion: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, version: { shape: "VersionNumber" }, description: { shape: "NonEmptyString" }, platform: { shape: "Platform" }, supportedOsVersions: { shape: "OsVersionList" }, type: { shape: "ComponentType" }, owner: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, status: { shape: "ComponentStatus" }, productCodes: { shape: "ProductCodeList" } } },
    ComponentVersionArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?|third-party):component/[a-z0-9-_]+/[0-9]+\\.[0-9]+\\.[0-9]+$" },
    ComponentVersionArnOrBuildVersionArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?|third-party):component/[a-z0-9-_]+/(?:(?:([0-9]+|x)\\.([0-9]+|x)\\.([0-9]+|x))|(?:[0-9]+\\.[0-9]+\\.[0-9]+/[0-9]+))$" },
    ComponentVersionList: { type: "list", member: { shape: "ComponentVersion" } },
    ConsecutiveFailures: { type: "integer", min: 0 },
    Container: { type: "structure", members: { region: { shape: "NonEmptyString" }, imageUris: { shape: "StringList" } } },
    ContainerDistributionConfiguration: { type: "structure", members: { description: { shape: "NonEmptyString" }, containerTags: { shape: "StringList" }, targetRepository: { shape: "TargetContainerRepository" } }, required: ["targetRepository"] },
    ContainerList: { type: "list", member: { shape: "Container" } },
    ContainerRecipe: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, containerType: { shape: "ContainerType" }, name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, platform: { shape: "Platform" }, owner: { shape: "NonEmptyString" }, version: { shape: "VersionNumber" }, components: { shape: "ComponentConfigurationList" }, instanceConfiguration: { shape: "InstanceConfiguration" }, dockerfileTemplateData: { shape: "DockerFileTemplate" }, kmsKeyId: { shape: "NonEmptyString" }, encrypted: { shape: "NullableBoolean" }, parentImage: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, tags: { shape: "TagMap" }, workingDirectory: { shape: "NonEmptyString" }, targetRepository: { shape: "TargetContainerRepository" } } },
    ContainerRecipeArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):container-recipe/[a-z0-9-_]+/(?:[0-9]+|x)\\.(?:[0-9]+|x)\\.(?:[0-9]+|x)$" },
    ContainerRepositoryService: { type: "string", enum: ["ECR"] },
    ContainerType: { type: "string", enum: ["DOCKER"] },
    CreateComponentRequest: { type: "structure", members: { name: { shape: "ResourceName" }, semanticVersion: { shape: "VersionNumber" }, description: { shape: "NonEmptyString" }, changeDescription: { shape: "NonEmptyString" }, platform: { shape: "Platform" }, supportedOsVersions: { shape: "OsVersionList" }, data: { shape: "InlineComponentData" }, uri: { shape: "Uri" }, kmsKeyId: { shape: "NonEmptyString" }, tags: { shape: "TagMap" }, clientToken: { shape: "ClientToken", idempotencyToken: true }, dryRun: { shape: "Boolean" } }, required: ["name", "semanticVersion", "platform", "clientToken"] },
    CreateComponentResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, componentBuildVersionArn: { shape: "ComponentBuildVersionArn" }, latestVersionReferences: { shape: "LatestVersionReferences" } } },
    CreateDistributionConfigurationRequest: { type: "structure", members: { name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, distributions: { shape: "DistributionList" }, tags: { shape: "TagMap" }, clientToken: { shape: "ClientToken", idempotencyToken: true }, dryRun: { shape: "Boolean" } }, required: ["name", "distributions", "clientToken"] },
    CreateDistributionConfigurationResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, distributionConfigurationArn: { shape: "DistributionConfigurationArn" } } },
    CreateImagePipelineRequest: { type: "structure", members: { name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, imageRecipeArn: { shape: "ImageRecipeArn" }, containerRecipeArn: { shape: "ContainerRecipeArn" }, infrastructureConfigurationArn: { shape: "InfrastructureConfigurationArn" }, distributionConfigurationArn: { shape: "DistributionConfigurationArn" }, imageTestsConfiguration: { shape: "ImageTestsConfiguration" }, enhancedImageMetadataEnabled: { shape: "NullableBoolean" }, schedule: { shape: "Schedule" }, status: { shape: "PipelineStatus" }, tags: { shape: "TagMap" }, imageTags: { shape: "TagMap" }, clientToken: { shape: "ClientToken", idempotencyToken: true }, imageScanningConfiguration: { shape: "ImageScanningConfiguration" }, workflows: { shape: "WorkflowConfigurationList" }, executionRole: { shape: "RoleNameOrArn" }, loggingConfiguration: { shape: "PipelineLoggingConfiguration" }, dryRun: { shape: "Boolean" } }, required: ["name", "infrastructureConfigurationArn", "clientToken"] },
    CreateImagePipelineResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, imagePipelineArn: { shape: "ImagePipelineArn" } } },
    CreateImageRecipeRequest: { type: "structure", members: { name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, semanticVersion: { shape: "WildcardVersionNumber" }, components: { shape: "ComponentConfigurationList" }, parentImage: { shape: "NonEmptyString" }, blockDeviceMappings: { shape: "InstanceBlockDeviceMappings" }, tags: { shape: "TagMap" }, workingDirectory: { shape: "NonEmptyString" }, additionalInstanceConfiguration: { shape: "AdditionalInstanceConfiguration" }, amiTags: { shape: "TagMap" }, amiWatermarks: { shape: "AmiWatermarksList" }, clientToken: { shape: "ClientToken", idempotencyToken: true }, dryRun: { shape: "Boolean" } }, required: ["name", "semanticVersion", "parentImage", "clientToken"] },
    CreateImageRecipeResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, imageRecipeArn: { shape: "ImageRecipeArn" }, latestVersionReferences: { shape: "LatestVersionReferences" } } },
    CreateInfrastructureConfigurationRequest: { type: "structure", members: { name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, instanceTypes: { shape: "InstanceTypeList" }, instanceProfileName: { shape: "InstanceProfileNameType" }, securityGroupIds: { shape: "SecurityGroupIds" }, subnetId: { shape: "NonEmptyString" }, logging: { shape: "Logging" }, keyPair: { shape: "NonEmptyString" }, terminateInstanceOnFailure: { shape: "NullableBoolean" }, snsTopicArn: { shape: "SnsTopicArn" }, resourceTags: { shape: "ResourceTagMap" }, instanceMetadataOptions: { shape: "InstanceMetadataOptions" }, tags: { shape: "TagMap" }, placement: { shape: "Placement" }, clientToken: { shape: "ClientToken", idempotencyToken: true }, dryRun: { shape: "Boolean" } }, required: ["name", "instanceProfileName", "clientToken"] },
    CreateInfrastructureConfigurationResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, infrastructureConfigurationArn: { shape: "InfrastructureConfigurationArn" } } },
    DateTime: { type: "string" },
    DateTimeTimestamp: { type: "timestamp" },
    DeleteComponentRequest: { type: "structure", members: { componentBuildVersionArn: { shape: "ComponentBuildVersionArn", location: "querystring", locationName: "componentBuildVersionArn" } }, required: ["componentBuildVersionArn"] },
    DeleteComponentResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, componentBuildVersionArn: { shape: "ComponentBuildVersionArn" } } },
    DeleteImageRecipeRequest: { type: "structure", members: { imageRecipeArn: { shape: "ImageRecipeArn", location: "querystring", locationName: "imageRecipeArn" } }, required: ["imageRecipeArn"] },
    DeleteImageRecipeResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imageRecipeArn: { shape: "ImageRecipeArn" } } },
    DeleteImageRequest: { type: "structure", members: { imageBuildVersionArn: { shape: "ImageBuildVersionArn", location: "querystring", locationName: "imageBuildVersionArn" } }, required: ["imageBuildVersionArn"] },
    DeleteImageResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" } } },
    DiskImageFormat: { type: "string", enum: ["VMDK", "RAW", "VHD"] },
    Distribution: { type: "structure", members: { region: { shape: "NonEmptyString" }, amiDistributionConfiguration: { shape: "AmiDistributionConfiguration" }, containerDistributionConfiguration: { shape: "ContainerDistributionConfiguration" }, licenseConfigurationArns: { shape: "LicenseConfigurationArnList" }, launchTemplateConfigurations: { shape: "LaunchTemplateConfigurationList" }, s3ExportConfiguration: { shape: "S3ExportConfiguration" }, fastLaunchConfigurations: { shape: "FastLaunchConfigurationList" }, ssmParameterConfigurations: { shape: "SsmParameterConfigurationList" } }, required: ["region"] },
    DistributionConfiguration: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, distributions: { shape: "DistributionList" }, timeoutMinutes: { shape: "DistributionTimeoutMinutes" }, dateCreated: { shape: "DateTime" }, dateUpdated: { shape: "DateTime" }, tags: { shape: "TagMap" } }, required: ["timeoutMinutes"] },
    DistributionConfigurationArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):distribution-configuration/[a-z0-9-_]+$" },
    DistributionFailureContext: { type: "structure", members: { errorMessage: { shape: "NonEmptyMaxLengthString" }, regionFailures: { shape: "RegionFailureList" } } },
    DistributionList: { type: "list", member: { shape: "Distribution" } },
    DistributionTimeoutMinutes: { type: "integer", min: 30, max: 720 },
    DockerFileTemplate: { type: "string" },
    EbsInstanceBlockDeviceSpecification: { type: "structure", members: { encrypted: { shape: "NullableBoolean" }, deleteOnTermination: { shape: "NullableBoolean" }, iops: { shape: "EbsIopsInteger" }, kmsKeyId: { shape: "NonEmptyString" }, snapshotId: { shape: "NonEmptyString" }, volumeSize: { shape: "EbsVolumeSizeInteger" }, volumeType: { shape: "EbsVolumeType" }, throughput: { shape: "EbsVolumeThroughput" } } },
    EbsIopsInteger: { type: "integer", min: 100, max: 64e3 },
    EbsVolumeSizeInteger: { type: "integer", min: 1, max: 16e3 },
    EbsVolumeThroughput: { type: "integer", min: 125, max: 1e3 },
    EbsVolumeType: { type: "string", enum: ["standard", "io1", "io2", "gp2", "gp3", "sc1", "st1"] },
    EcrConfiguration: { type: "structure", members: { repositoryName: { shape: "NonEmptyString" }, containerTags: { shape: "StringList" } } },
    EmptyString: { type: "string", min: 0, max: 0 },
    FastLaunchConfiguration: { type: "structure", members: { enabled: { shape: "Boolean" }, snapshotConfiguration: { shape: "FastLaunchSnapshotConfiguration" }, maxParallelLaunches: { shape: "MaxParallelLaunches" }, launchTemplate: { shape: "FastLaunchLaunchTemplateSpecification" }, accountId: { shape: "AccountId" } }, required: ["enabled"] },
    FastLaunchConfigurationList: { type: "list", member: { shape: "FastLaunchConfiguration" }, min: 1, max: 1e3 },
    FastLaunchLaunchTemplateSpecification: { type: "structure", members: { launchTemplateId: { shape: "LaunchTemplateId" }, launchTemplateName: { shape: "NonEmptyString" }, launchTemplateVersion: { shape: "NonEmptyString" } } },
    FastLaunchSnapshotConfiguration: { type: "structure", members: { targetResourceCount: { shape: "TargetResourceCount" } } },
    Filter: { type: "structure", members: { name: { shape: "FilterName" }, values: { shape: "FilterValues" } } },
    FilterList: { type: "list", member: { shape: "Filter" }, min: 1, max: 10 },
    FilterName: { type: "string", pattern: "^[a-zA-Z]{1,1024}$" },
    FilterValue: { type: "string", pattern: '^[0-9a-zA-Z./_ :,{}"-]{1,1024}$' },
    FilterValues: { type: "list", member: { shape: "FilterValue" }, min: 1, max: 10 },
    GetComponentRequest: { type: "structure", members: { componentBuildVersionArn: { shape: "ComponentVersionArnOrBuildVersionArn", location: "querystring", locationName: "componentBuildVersionArn" } }, required: ["componentBuildVersionArn"] },
    GetComponentResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, component: { shape: "Component" }, latestVersionReferences: { shape: "LatestVersionReferences" } } },
    GetDistributionConfigurationRequest: { type: "structure", members: { distributionConfigurationArn: { shape: "DistributionConfigurationArn", location: "querystring", locationName: "distributionConfigurationArn" } }, required: ["distributionConfigurationArn"] },
    GetDistributionConfigurationResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, distributionConfiguration: { shape: "DistributionConfiguration" } } },
    GetImagePipelineRequest: { type: "structure", members: { imagePipelineArn: { shape: "ImagePipelineArn", location: "querystring", locationName: "imagePipelineArn" } }, required: ["imagePipelineArn"] },
    GetImagePipelineResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imagePipeline: { shape: "ImagePipeline" } } },
    GetImageRecipeRequest: { type: "structure", members: { imageRecipeArn: { shape: "ImageRecipeArn", location: "querystring", locationName: "imageRecipeArn" } }, required: ["imageRecipeArn"] },
    GetImageRecipeResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imageRecipe: { shape: "ImageRecipe" }, latestVersionReferences: { shape: "LatestVersionReferences" } } },
    GetImageRequest: { type: "structure", members: { imageBuildVersionArn: { shape: "ImageVersionArnOrBuildVersionArn", location: "querystring", locationName: "imageBuildVersionArn" } }, required: ["imageBuildVersionArn"] },
    GetImageResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, image: { shape: "Image" }, latestVersionReferences: { shape: "LatestVersionReferences" } } },
    GetInfrastructureConfigurationRequest: { type: "structure", members: { infrastructureConfigurationArn: { shape: "InfrastructureConfigurationArn", location: "querystring", locationName: "infrastructureConfigurationArn" } }, required: ["infrastructureConfigurationArn"] },
    GetInfrastructureConfigurationResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, infrastructureConfiguration: { shape: "InfrastructureConfiguration" } } },
    GetWorkflowExecutionRequest: { type: "structure", members: { workflowExecutionId: { shape: "WorkflowExecutionId", location: "querystring", locationName: "workflowExecutionId" } }, required: ["workflowExecutionId"] },
    GetWorkflowExecutionResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, workflowBuildVersionArn: { shape: "WorkflowBuildVersionArn" }, workflowExecutionId: { shape: "WorkflowExecutionId" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" }, type: { shape: "WorkflowType" }, status: { shape: "WorkflowExecutionStatus" }, message: { shape: "WorkflowExecutionMessage" }, totalStepCount: { shape: "WorkflowStepCount" }, totalStepsSucceeded: { shape: "WorkflowStepCount" }, totalStepsFailed: { shape: "WorkflowStepCount" }, totalStepsSkipped: { shape: "WorkflowStepCount" }, startTime: { shape: "DateTime" }, endTime: { shape: "DateTime" }, parallelGroup: { shape: "ParallelGroup" } } },
    GetWorkflowRequest: { type: "structure", members: { workflowBuildVersionArn: { shape: "WorkflowVersionArnOrBuildVersionArn", location: "querystring", locationName: "workflowBuildVersionArn" } }, required: ["workflowBuildVersionArn"] },
    GetWorkflowResponse: { type: "structure", members: { workflow: { shape: "Workflow" }, latestVersionReferences: { shape: "LatestVersionReferences" } } },
    GetWorkflowStepExecutionRequest: { type: "structure", members: { stepExecutionId: { shape: "WorkflowStepExecutionId", location: "querystring", locationName: "stepExecutionId" } }, required: ["stepExecutionId"] },
    GetWorkflowStepExecutionResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, stepExecutionId: { shape: "WorkflowStepExecutionId" }, workflowBuildVersionArn: { shape: "WorkflowBuildVersionArn" }, workflowExecutionId: { shape: "WorkflowExecutionId" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" }, name: { shape: "WorkflowStepName" }, description: { shape: "WorkflowStepDescription" }, action: { shape: "WorkflowStepAction" }, status: { shape: "WorkflowStepExecutionStatus" }, rollbackStatus: { shape: "WorkflowStepExecutionRollbackStatus" }, message: { shape: "WorkflowStepMessage" }, inputs: { shape: "WorkflowStepInputs" }, outputs: { shape: "WorkflowStepOutputs" }, startTime: { shape: "DateTime" }, endTime: { shape: "DateTime" }, onFailure: { shape: "NonEmptyString" }, timeoutSeconds: { shape: "WorkflowStepTimeoutSecondsInteger" }, attemptNumber: { shape: "WorkflowStepAttemptCount" }, maxAttempts: { shape: "WorkflowStepAttemptCount" } } },
    HttpPutResponseHopLimit: { type: "integer", min: 1, max: 64 },
    HttpTokens: { type: "string", pattern: "optional|required" },
    Image: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, type: { shape: "ImageType" }, name: { shape: "ResourceName" }, version: { shape: "VersionNumberWithBuild" }, platform: { shape: "Platform" }, enhancedImageMetadataEnabled: { shape: "NullableBoolean" }, osVersion: { shape: "OsVersion" }, state: { shape: "ImageState" }, imageRecipe: { shape: "ImageRecipe" }, containerRecipe: { shape: "ContainerRecipe" }, sourcePipelineName: { shape: "ResourceName" }, sourcePipelineArn: { shape: "Arn" }, infrastructureConfiguration: { shape: "InfrastructureConfiguration" }, distributionConfiguration: { shape: "DistributionConfiguration" }, imageTestsConfiguration: { shape: "ImageTestsConfiguration" }, dateCreated: { shape: "DateTime" }, outputResources: { shape: "OutputResources" }, tags: { shape: "TagMap" }, buildType: { shape: "BuildType" }, imageSource: { shape: "ImageSource" }, scanState: { shape: "ImageScanState" }, imageScanningConfiguration: { shape: "ImageScanningConfiguration" }, deprecationTime: { shape: "DateTimeTimestamp" }, lifecycleExecutionId: { shape: "LifecycleExecutionId" }, executionRole: { shape: "RoleNameOrArn" }, workflows: { shape: "WorkflowConfigurationList" }, loggingConfiguration: { shape: "ImageLoggingConfiguration" } } },
    ImageBuildMessage: { type: "string", min: 0, max: 500 },
    ImageBuildVersionArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?):image/[a-z0-9-_]+/[0-9]+\\.[0-9]+\\.[0-9]+/[0-9]+$" },
    ImageBuilderArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?|third-party):(?:image-recipe|container-recipe|infrastructure-configuration|distribution-configuration|component|image|image-pipeline|lifecycle-policy|workflow\\/(?:build|test|distribution))/[a-z0-9-_]+(?:/(?:(?:x|[0-9]+)\\.(?:x|[0-9]+)\\.(?:x|[0-9]+))(?:/[0-9]+)?)?$" },
    ImageConfigurationStep: { type: "string", enum: ["ASSOCIATE_LICENSES", "UPDATE_LAUNCH_TEMPLATES", "PUT_SSM_PARAMETERS", "UPDATE_FAST_LAUNCH_CONFIGURATIONS", "EXPORT_AMI"] },
    ImageFailureContext: { type: "structure", members: { imageStatus: { shape: "ImageStatus" }, workflowExecutionId: { shape: "WorkflowExecutionId" }, workflowArn: { shape: "WorkflowBuildVersionArn" }, stepExecutionId: { shape: "WorkflowStepExecutionId" }, failedStep: { shape: "WorkflowStepName" }, componentFailure: { shape: "ComponentFailureContext" }, distributionFailure: { shape: "DistributionFailureContext" } } },
    ImageLoggingConfiguration: { type: "structure", members: { logGroupName: { shape: "LogGroupName" } } },
    ImagePipeline: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, platform: { shape: "Platform" }, enhancedImageMetadataEnabled: { shape: "NullableBoolean" }, imageRecipeArn: { shape: "Arn" }, containerRecipeArn: { shape: "Arn" }, infrastructureConfigurationArn: { shape: "Arn" }, distributionConfigurationArn: { shape: "Arn" }, imageTestsConfiguration: { shape: "ImageTestsConfiguration" }, schedule: { shape: "Schedule" }, status: { shape: "PipelineStatus" }, dateCreated: { shape: "DateTime" }, dateUpdated: { shape: "DateTime" }, dateLastRun: { shape: "DateTime" }, lastRunStatus: { shape: "ImageStatus" }, dateNextRun: { shape: "DateTime" }, tags: { shape: "TagMap" }, imageScanningConfiguration: { shape: "ImageScanningConfiguration" }, imageTags: { shape: "TagMap" }, executionRole: { shape: "RoleNameOrArn" }, workflows: { shape: "WorkflowConfigurationList" }, loggingConfiguration: { shape: "PipelineLoggingConfiguration" }, consecutiveFailures: { shape: "ConsecutiveFailures" } } },
    ImagePipelineArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):image-pipeline/[a-z0-9-_]+$" },
    ImagePipelineList: { type: "list", member: { shape: "ImagePipeline" } },
    ImageRecipe: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, type: { shape: "ImageType" }, name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, platform: { shape: "Platform" }, owner: { shape: "NonEmptyString" }, version: { shape: "VersionNumber" }, components: { shape: "ComponentConfigurationList" }, parentImage: { shape: "NonEmptyString" }, blockDeviceMappings: { shape: "InstanceBlockDeviceMappings" }, dateCreated: { shape: "DateTime" }, tags: { shape: "TagMap" }, workingDirectory: { shape: "NonEmptyString" }, additionalInstanceConfiguration: { shape: "AdditionalInstanceConfiguration" }, amiTags: { shape: "TagMap" }, amiWatermarks: { shape: "AmiWatermarksList" } } },
    ImageRecipeArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):image-recipe/[a-z0-9-_]+/(?:[0-9]+|x)\\.(?:[0-9]+|x)\\.(?:[0-9]+|x)$" },
    ImageRecipeSummary: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, platform: { shape: "Platform" }, owner: { shape: "NonEmptyString" }, parentImage: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, tags: { shape: "TagMap" } } },
    ImageRecipeSummaryList: { type: "list", member: { shape: "ImageRecipeSummary" } },
    ImageScanState: { type: "structure", members: { status: { shape: "ImageScanStatus" }, reason: { shape: "NonEmptyString" } } },
    ImageScanStatus: { type: "string", enum: ["PENDING", "SCANNING", "COLLECTING", "COMPLETED", "ABANDONED", "FAILED", "TIMED_OUT"] },
    ImageScanningConfiguration: { type: "structure", members: { imageScanningEnabled: { shape: "NullableBoolean" }, ecrConfiguration: { shape: "EcrConfiguration" } } },
    ImageSource: { type: "string", enum: ["AMAZON_MANAGED", "AWS_MARKETPLACE", "IMPORTED", "CUSTOM"] },
    ImageState: { type: "structure", members: { status: { shape: "ImageStatus" }, reason: { shape: "NonEmptyString" }, failureContext: { shape: "ImageFailureContext" } } },
    ImageStatus: { type: "string", enum: ["PENDING", "CREATING", "BUILDING", "TESTING", "DISTRIBUTING", "INTEGRATING", "AVAILABLE", "CANCELLED", "FAILED", "DEPRECATED", "DELETED", "DISABLED"] },
    ImageSummary: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, type: { shape: "ImageType" }, version: { shape: "VersionNumberWithBuild" }, platform: { shape: "Platform" }, osVersion: { shape: "OsVersion" }, state: { shape: "ImageState" }, owner: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, outputResources: { shape: "OutputResources" }, tags: { shape: "TagMap" }, buildType: { shape: "BuildType" }, imageSource: { shape: "ImageSource" }, deprecationTime: { shape: "DateTimeTimestamp" }, lifecycleExecutionId: { shape: "LifecycleExecutionId" }, loggingConfiguration: { shape: "ImageLoggingConfiguration" } } },
    ImageSummaryList: { type: "list", member: { shape: "ImageSummary" } },
    ImageTestsConfiguration: { type: "structure", members: { imageTestsEnabled: { shape: "NullableBoolean" }, timeoutMinutes: { shape: "ImageTestsTimeoutMinutes" } } },
    ImageTestsTimeoutMinutes: { type: "integer", min: 60, max: 1440 },
    ImageType: { type: "string", enum: ["AMI", "DOCKER"] },
    ImageVersion: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, type: { shape: "ImageType" }, version: { shape: "VersionNumber" }, platform: { shape: "Platform" }, osVersion: { shape: "OsVersion" }, owner: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, buildType: { shape: "BuildType" }, imageSource: { shape: "ImageSource" } } },
    ImageVersionArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?):image/[a-z0-9-_]+/[0-9]+\\.[0-9]+\\.[0-9]+$" },
    ImageVersionArnOrBuildVersionArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?):image/[a-z0-9-_]+/(?:(?:([0-9]+|x)\\.([0-9]+|x)\\.([0-9]+|x))|(?:[0-9]+\\.[0-9]+\\.[0-9]+/[0-9]+))$" },
    ImageVersionList: { type: "list", member: { shape: "ImageVersion" } },
    InfrastructureConfiguration: { type: "structure", members: { arn: { shape: "ImageBuilderArn" }, name: { shape: "ResourceName" }, description: { shape: "NonEmptyString" }, instanceTypes: { shape: "InstanceTypeList" }, instanceProfileName: { shape: "InstanceProfileNameType" }, securityGroupIds: { shape: "SecurityGroupIds" }, subnetId: { shape: "NonEmptyString" }, logging: { shape: "Logging" }, keyPair: { shape: "NonEmptyString" }, terminateInstanceOnFailure: { shape: "NullableBoolean" }, snsTopicArn: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, dateUpdated: { shape: "DateTime" }, resourceTags: { shape: "ResourceTagMap" }, instanceMetadataOptions: { shape: "InstanceMetadataOptions" }, tags: { shape: "TagMap" }, placement: { shape: "Placement" } } },
    InfrastructureConfigurationArn: { type: "string", pattern: "^arn:aws[^:]*:imagebuilder:[^:]+:(?:[0-9]{12}|aws):infrastructure-configuration/[a-z0-9-_]+$" },
    InlineComponentData: { type: "string", min: 1, max: 16e3, pattern: "[^\\x00]+" },
    InstanceBlockDeviceMapping: { type: "structure", members: { deviceName: { shape: "NonEmptyString" }, ebs: { shape: "EbsInstanceBlockDeviceSpecification" }, virtualName: { shape: "NonEmptyString" }, noDevice: { shape: "EmptyString" } } },
    InstanceBlockDeviceMappings: { type: "list", member: { shape: "InstanceBlockDeviceMapping" } },
    InstanceConfiguration: { type: "structure", members: { image: { shape: "NonEmptyString" }, blockDeviceMappings: { shape: "InstanceBlockDeviceMappings" } } },
    InstanceMetadataOptions: { type: "structure", members: { httpTokens: { shape: "HttpTokens" }, httpPutResponseHopLimit: { shape: "HttpPutResponseHopLimit" } } },
    InstanceProfileNameType: { type: "string", min: 1, max: 256, pattern: "^[\\w+=,.@-]+$" },
    InstanceType: { type: "string" },
    InstanceTypeList: { type: "list", member: { shape: "InstanceType" } },
    LatestVersionReferences: { type: "structure", members: { latestVersionArn: { shape: "ImageBuilderArn" }, latestMajorVersionArn: { shape: "ImageBuilderArn" }, latestMinorVersionArn: { shape: "ImageBuilderArn" }, latestPatchVersionArn: { shape: "ImageBuilderArn" } } },
    LaunchPermissionConfiguration: { type: "structure", members: { userIds: { shape: "AccountList" }, userGroups: { shape: "StringList" }, organizationArns: { shape: "OrganizationArnList" }, organizationalUnitArns: { shape: "OrganizationalUnitArnList" } } },
    LaunchTemplateConfiguration: { type: "structure", members: { launchTemplateId: { shape: "LaunchTemplateId" }, accountId: { shape: "AccountId" }, setDefaultVersion: { shape: "Boolean" } }, required: ["launchTemplateId"] },
    LaunchTemplateConfigurationList: { type: "list", member: { shape: "LaunchTemplateConfiguration" }, min: 1, max: 100 },
    LaunchTemplateId: { type: "string", pattern: "^lt-[a-z0-9-_]{17}$" },
    LicenseConfigurationArn: { type: "string", pattern: "^arn:aws[^:]*:license-manager:[^:]+:[0-9]{12}:license-configuration:lic-[a-z0-9-_]{32}$" },
    LicenseConfigurationArnList: { type: "list", member: { shape: "LicenseConfigurationArn" }, min: 1, max: 50 },
    LifecycleExecutionId: { type: "string", pattern: "^lce-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$" },
    ListComponentBuildVersionsRequest: { type: "structure", members: { componentVersionArn: { shape: "ComponentVersionArn" }, maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" } } },
    ListComponentBuildVersionsResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, componentSummaryList: { shape: "ComponentSummaryList" }, nextToken: { shape: "PaginationToken" } } },
    ListComponentsRequest: { type: "structure", members: { owner: { shape: "Ownership" }, filters: { shape: "FilterList" }, byName: { shape: "Boolean" }, maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" } } },
    ListComponentsResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, componentVersionList: { shape: "ComponentVersionList" }, nextToken: { shape: "PaginationToken" } } },
    ListImageBuildVersionsRequest: { type: "structure", members: { imageVersionArn: { shape: "ImageVersionArn" }, filters: { shape: "FilterList" }, maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" } } },
    ListImageBuildVersionsResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imageSummaryList: { shape: "ImageSummaryList" }, nextToken: { shape: "PaginationToken" } } },
    ListImagePipelineImagesRequest: { type: "structure", members: { imagePipelineArn: { shape: "ImagePipelineArn" }, filters: { shape: "FilterList" }, maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" } }, required: ["imagePipelineArn"] },
    ListImagePipelineImagesResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imageSummaryList: { shape: "ImageSummaryList" }, nextToken: { shape: "PaginationToken" } } },
    ListImagePipelinesRequest: { type: "structure", members: { filters: { shape: "FilterList" }, maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" } } },
    ListImagePipelinesResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imagePipelineList: { shape: "ImagePipelineList" }, nextToken: { shape: "PaginationToken" } } },
    ListImageRecipesRequest: { type: "structure", members: { owner: { shape: "Ownership" }, filters: { shape: "FilterList" }, maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" } } },
    ListImageRecipesResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imageRecipeSummaryList: { shape: "ImageRecipeSummaryList" }, nextToken: { shape: "PaginationToken" } } },
    ListImagesRequest: { type: "structure", members: { owner: { shape: "Ownership" }, filters: { shape: "FilterList" }, byName: { shape: "Boolean" }, maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" }, includeDeprecated: { shape: "NullableBoolean" } } },
    ListImagesResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, imageVersionList: { shape: "ImageVersionList" }, nextToken: { shape: "PaginationToken" } } },
    ListTagsForResourceRequest: { type: "structure", members: { resourceArn: { shape: "ImageBuilderArn", location: "uri", locationName: "resourceArn" } }, required: ["resourceArn"] },
    ListTagsForResourceResponse: { type: "structure", members: { tags: { shape: "TagMap" } } },
    ListWaitingWorkflowStepsRequest: { type: "structure", members: { maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" } } },
    ListWaitingWorkflowStepsResponse: { type: "structure", members: { steps: { shape: "WorkflowStepExecutionList" }, nextToken: { shape: "PaginationToken" } } },
    ListWorkflowExecutionsRequest: { type: "structure", members: { maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" } }, required: ["imageBuildVersionArn"] },
    ListWorkflowExecutionsResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, workflowExecutions: { shape: "WorkflowExecutionsList" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" }, message: { shape: "ImageBuildMessage" }, nextToken: { shape: "PaginationToken" } } },
    ListWorkflowStepExecutionsRequest: { type: "structure", members: { maxResults: { shape: "RestrictedInteger" }, nextToken: { shape: "PaginationToken" }, workflowExecutionId: { shape: "WorkflowExecutionId" } }, required: ["workflowExecutionId"] },
    ListWorkflowStepExecutionsResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, steps: { shape: "WorkflowStepExecutionsList" }, workflowBuildVersionArn: { shape: "WorkflowBuildVersionArn" }, workflowExecutionId: { shape: "WorkflowExecutionId" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" }, message: { shape: "ImageBuildMessage" }, nextToken: { shape: "PaginationToken" } } },
    LogGroupName: { type: "string", min: 1, max: 512, pattern: "^[a-zA-Z0-9\\-_/\\.]{1,512}$" },
    Logging: { type: "structure", members: { s3Logs: { shape: "S3Logs" } } },
    MaxParallelLaunches: { type: "integer", min: 1 },
    NonEmptyMaxLengthString: { type: "string", min: 1, max: 384e3 },
    NonEmptyString: { type: "string", min: 1, max: 1024 },
    NullableBoolean: { type: "boolean" },
    OnWorkflowFailure: { type: "string", enum: ["CONTINUE", "ABORT"] },
    OrganizationArn: { type: "string", pattern: "^arn:aws[^:]*:organizations::[0-9]{12}:organization/o-[a-z0-9]{10,32}$" },
    OrganizationArnList: { type: "list", member: { shape: "OrganizationArn" }, min: 1, max: 25 },
    OrganizationalUnitArn: { type: "string", pattern: "^arn:aws[^:]*:organizations::[0-9]{12}:ou/o-[a-z0-9]{10,32}/ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}" },
    OrganizationalUnitArnList: { type: "list", member: { shape: "OrganizationalUnitArn" }, min: 1, max: 25 },
    OsVersion: { type: "string", min: 1 },
    OsVersionList: { type: "list", member: { shape: "OsVersion" }, min: 1, max: 25 },
    OutputResources: { type: "structure", members: { amis: { shape: "AmiList" }, containers: { shape: "ContainerList" } } },
    Ownership: { type: "string", enum: ["Self", "Shared", "Amazon", "ThirdParty", "AWSMarketplace"] },
    PaginationToken: { type: "string", min: 1, max: 65535 },
    ParallelGroup: { type: "string", min: 1, max: 100, pattern: "^[A-Za-z0-9][A-Za-z0-9-_+#]{0,99}$" },
    PipelineExecutionStartCondition: { type: "string", enum: ["EXPRESSION_MATCH_ONLY", "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE"] },
    PipelineLoggingConfiguration: { type: "structure", members: { imageLogGroupName: { shape: "LogGroupName" }, pipelineLogGroupName: { shape: "LogGroupName" } } },
    PipelineStatus: { type: "string", enum: ["DISABLED", "ENABLED"] },
    Placement: { type: "structure", members: { availabilityZone: { shape: "NonEmptyString" }, tenancy: { shape: "TenancyType" }, hostId: { shape: "NonEmptyString" }, hostResourceGroupArn: { shape: "NonEmptyString" } } },
    Platform: { type: "string", enum: ["Windows", "Linux", "macOS"] },
    ProductCodeId: { type: "string", pattern: "^[A-Za-z0-9]{1,25}$" },
    ProductCodeList: { type: "list", member: { shape: "ProductCodeListItem" } },
    ProductCodeListItem: { type: "structure", members: { productCodeId: { shape: "ProductCodeId" }, productCodeType: { shape: "ProductCodeType" } }, required: ["productCodeId", "productCodeType"] },
    ProductCodeType: { type: "string", enum: ["marketplace"] },
    RegionFailure: { type: "structure", members: { region: { shape: "NonEmptyString" }, status: { shape: "RegionFailureStatus" }, imageConfigurationStep: { shape: "ImageConfigurationStep" }, errorMessage: { shape: "NonEmptyMaxLengthString" }, targetAccountId: { shape: "AccountId" } } },
    RegionFailureList: { type: "list", member: { shape: "RegionFailure" }, min: 1, max: 256 },
    RegionFailureStatus: { type: "string", enum: ["FAILED", "CANCELLED", "TIMED_OUT"] },
    ResourceName: { type: "string", pattern: "^[-_A-Za-z-0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z-0-9]$" },
    ResourceTagMap: { type: "map", key: { shape: "TagKey" }, value: { shape: "TagValue" }, min: 1, max: 30 },
    RestrictedInteger: { type: "integer", min: 1, max: 25 },
    RetryImageRequest: { type: "structure", members: { imageBuildVersionArn: { shape: "ImageBuildVersionArn" }, clientToken: { shape: "ClientToken", idempotencyToken: true } }, required: ["imageBuildVersionArn", "clientToken"] },
    RetryImageResponse: { type: "structure", members: { clientToken: { shape: "ClientToken" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" } } },
    RoleNameOrArn: { type: "string", min: 1, max: 2048, pattern: "^(?:arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/)?[a-zA-Z_0-9+=,.@\\-_/]+$" },
    S3ExportConfiguration: { type: "structure", members: { roleName: { shape: "NonEmptyString" }, diskImageFormat: { shape: "DiskImageFormat" }, s3Bucket: { shape: "NonEmptyString" }, s3Prefix: { shape: "NonEmptyString" } }, required: ["roleName", "diskImageFormat", "s3Bucket"] },
    S3Logs: { type: "structure", members: { s3BucketName: { shape: "NonEmptyString" }, s3KeyPrefix: { shape: "NonEmptyString" } } },
    Schedule: { type: "structure", members: { scheduleExpression: { shape: "NonEmptyString" }, timezone: { shape: "Timezone" }, pipelineExecutionStartCondition: { shape: "PipelineExecutionStartCondition" }, autoDisablePolicy: { shape: "AutoDisablePolicy" } } },
    SecurityGroupIds: { type: "list", member: { shape: "NonEmptyString" } },
    SnsTopicArn: { type: "string", pattern: "^arn:aws[^:]*:sns:[^:]+:[0-9]{12}:[a-zA-Z0-9-_]{1,256}$" },
    SsmParameterConfiguration: { type: "structure", members: { amiAccountId: { shape: "AccountId" }, parameterName: { shape: "SsmParameterName" }, dataType: { shape: "SsmParameterDataType" } }, required: ["parameterName"] },
    SsmParameterConfigurationList: { type: "list", member: { shape: "SsmParameterConfiguration" } },
    SsmParameterDataType: { type: "string", enum: ["text", "aws:ec2:image"] },
    SsmParameterName: { type: "string", min: 1, max: 1011, pattern: "^[a-zA-Z0-9_.\\-\\/]+$" },
    StartImagePipelineExecutionRequest: { type: "structure", members: { imagePipelineArn: { shape: "ImagePipelineArn" }, clientToken: { shape: "ClientToken", idempotencyToken: true }, tags: { shape: "TagMap" } }, required: ["imagePipelineArn", "clientToken"] },
    StartImagePipelineExecutionResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" } } },
    StringList: { type: "list", member: { shape: "NonEmptyString" } },
    SystemsManagerAgent: { type: "structure", members: { uninstallAfterBuild: { shape: "NullableBoolean" } } },
    TagKey: { type: "string", min: 1, max: 128, pattern: "^(?!aws:)[a-zA-Z0-9\\s_.:/=+\\-@]*$" },
    TagKeyList: { type: "list", member: { shape: "TagKey" }, min: 1, max: 50 },
    TagMap: { type: "map", key: { shape: "TagKey" }, value: { shape: "TagValue" }, min: 1, max: 50 },
    TagResourceRequest: { type: "structure", members: { resourceArn: { shape: "ImageBuilderArn", location: "uri", locationName: "resourceArn" }, tags: { shape: "TagMap" } }, required: ["resourceArn", "tags"] },
    TagResourceResponse: { type: "structure", members: {} },
    TagValue: { type: "string", max: 256 },
    TargetContainerRepository: { type: "structure", members: { service: { shape: "ContainerRepositoryService" }, repositoryName: { shape: "NonEmptyString" } }, required: ["service", "repositoryName"] },
    TargetResourceCount: { type: "integer", min: 1, max: 1e4 },
    TenancyType: { type: "string", enum: ["default", "dedicated", "host"] },
    Timezone: { type: "string", min: 3, max: 100, pattern: "[a-zA-Z0-9]{2,}(?:\\/[a-zA-Z0-9-_+]+)*" },
    UntagResourceRequest: { type: "structure", members: { resourceArn: { shape: "ImageBuilderArn", location: "uri", locationName: "resourceArn" }, tagKeys: { shape: "TagKeyList", location: "querystring", locationName: "tagKeys" } }, required: ["resourceArn", "tagKeys"] },
    UntagResourceResponse: { type: "structure", members: {} },
    UpdateDistributionConfigurationRequest: { type: "structure", members: { distributionConfigurationArn: { shape: "DistributionConfigurationArn" }, description: { shape: "NonEmptyString" }, distributions: { shape: "DistributionList" }, clientToken: { shape: "ClientToken", idempotencyToken: true } }, required: ["distributionConfigurationArn", "distributions", "clientToken"] },
    UpdateDistributionConfigurationResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, distributionConfigurationArn: { shape: "DistributionConfigurationArn" } } },
    UpdateImagePipelineRequest: { type: "structure", members: { imagePipelineArn: { shape: "ImagePipelineArn" }, description: { shape: "NonEmptyString" }, imageRecipeArn: { shape: "ImageRecipeArn" }, containerRecipeArn: { shape: "ContainerRecipeArn" }, infrastructureConfigurationArn: { shape: "InfrastructureConfigurationArn" }, distributionConfigurationArn: { shape: "DistributionConfigurationArn" }, imageTestsConfiguration: { shape: "ImageTestsConfiguration" }, enhancedImageMetadataEnabled: { shape: "NullableBoolean" }, schedule: { shape: "Schedule" }, status: { shape: "PipelineStatus" }, clientToken: { shape: "ClientToken", idempotencyToken: true }, imageScanningConfiguration: { shape: "ImageScanningConfiguration" }, workflows: { shape: "WorkflowConfigurationList" }, loggingConfiguration: { shape: "PipelineLoggingConfiguration" }, executionRole: { shape: "RoleNameOrArn" }, imageTags: { shape: "TagMap" } }, required: ["imagePipelineArn", "infrastructureConfigurationArn", "clientToken"] },
    UpdateImagePipelineResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, imagePipelineArn: { shape: "ImagePipelineArn" } } },
    UpdateInfrastructureConfigurationRequest: { type: "structure", members: { infrastructureConfigurationArn: { shape: "InfrastructureConfigurationArn" }, description: { shape: "NonEmptyString" }, instanceTypes: { shape: "InstanceTypeList" }, instanceProfileName: { shape: "InstanceProfileNameType" }, securityGroupIds: { shape: "SecurityGroupIds" }, subnetId: { shape: "NonEmptyString" }, logging: { shape: "Logging" }, keyPair: { shape: "NonEmptyString" }, terminateInstanceOnFailure: { shape: "NullableBoolean" }, snsTopicArn: { shape: "SnsTopicArn" }, resourceTags: { shape: "ResourceTagMap" }, instanceMetadataOptions: { shape: "InstanceMetadataOptions" }, placement: { shape: "Placement" }, clientToken: { shape: "ClientToken", idempotencyToken: true } }, required: ["infrastructureConfigurationArn", "instanceProfileName", "clientToken"] },
    UpdateInfrastructureConfigurationResponse: { type: "structure", members: { requestId: { shape: "NonEmptyString" }, clientToken: { shape: "ClientToken" }, infrastructureConfigurationArn: { shape: "InfrastructureConfigurationArn" } } },
    Uri: { type: "string" },
    UserDataOverride: { type: "string", min: 1, max: 21847, pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" },
    VersionNumber: { type: "string", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" },
    VersionNumberWithBuild: { type: "string", min: 5, max: 64, pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+(?:/[0-9]+)?$" },
    WildcardVersionNumber: { type: "string", pattern: "^(?:[0-9]+|x)\\.(?:[0-9]+|x)\\.(?:[0-9]+|x)$" },
    Workflow: { type: "structure", members: { arn: { shape: "WorkflowBuildVersionArn" }, name: { shape: "ResourceName" }, version: { shape: "VersionNumber" }, description: { shape: "NonEmptyString" }, changeDescription: { shape: "NonEmptyString" }, type: { shape: "WorkflowType" }, state: { shape: "WorkflowState" }, owner: { shape: "NonEmptyString" }, data: { shape: "WorkflowData" }, kmsKeyId: { shape: "NonEmptyString" }, dateCreated: { shape: "DateTime" }, tags: { shape: "TagMap" }, parameters: { shape: "WorkflowParameterDetailList" } } },
    WorkflowBuildVersionArn: { type: "string", max: 1024, pattern: "^arn:aws(?:-[a-z]+)*:imagebuilder:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?):workflow/(build|test|distribution)/[a-z0-9-_]+/[0-9]+\\.[0-9]+\\.[0-9]+/[0-9]+$" },
    WorkflowConfiguration: { type: "structure", members: { workflowArn: { shape: "WorkflowVersionArnOrBuildVersionArn" }, parameters: { shape: "WorkflowParameterList" }, parallelGroup: { shape: "ParallelGroup" }, onFailure: { shape: "OnWorkflowFailure" } }, required: ["workflowArn"] },
    WorkflowConfigurationList: { type: "list", member: { shape: "WorkflowConfiguration" } },
    WorkflowData: { type: "string" },
    WorkflowExecutionId: { type: "string", pattern: "^wf-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$" },
    WorkflowExecutionMessage: { type: "string", min: 0, max: 500 },
    WorkflowExecutionMetadata: { type: "structure", members: { workflowBuildVersionArn: { shape: "WorkflowBuildVersionArn" }, workflowExecutionId: { shape: "WorkflowExecutionId" }, type: { shape: "WorkflowType" }, status: { shape: "WorkflowExecutionStatus" }, message: { shape: "WorkflowExecutionMessage" }, totalStepCount: { shape: "WorkflowStepCount" }, totalStepsSucceeded: { shape: "WorkflowStepCount" }, totalStepsFailed: { shape: "WorkflowStepCount" }, totalStepsSkipped: { shape: "WorkflowStepCount" }, startTime: { shape: "DateTime" }, endTime: { shape: "DateTime" }, parallelGroup: { shape: "ParallelGroup" }, retried: { shape: "NullableBoolean" } } },
    WorkflowExecutionStatus: { type: "string", enum: ["PENDING", "SKIPPED", "RUNNING", "COMPLETED", "FAILED", "ROLLBACK_IN_PROGRESS", "ROLLBACK_COMPLETED", "CANCELLED"] },
    WorkflowExecutionsList: { type: "list", member: { shape: "WorkflowExecutionMetadata" } },
    WorkflowParameter: { type: "structure", members: { name: { shape: "WorkflowParameterName" }, value: { shape: "WorkflowParameterValueList" } }, required: ["name", "value"] },
    WorkflowParameterDescription: { type: "string", min: 0, max: 1024, pattern: "[^\\x00]+" },
    WorkflowParameterDetail: { type: "structure", members: { name: { shape: "WorkflowParameterName" }, type: { shape: "WorkflowParameterType" }, defaultValue: { shape: "WorkflowParameterValueList" }, description: { shape: "WorkflowParameterDescription" } }, required: ["name", "type"] },
    WorkflowParameterDetailList: { type: "list", member: { shape: "WorkflowParameterDetail" } },
    WorkflowParameterList: { type: "list", member: { shape: "WorkflowParameter" }, min: 1 },
    WorkflowParameterName: { type: "string", min: 1, max: 128, pattern: "[^\\x00]+" },
    WorkflowParameterType: { type: "string", min: 1, max: 20, pattern: "^string|integer|boolean|stringList$" },
    WorkflowParameterValue: { type: "string", min: 0, pattern: "[^\\x00]*" },
    WorkflowParameterValueList: { type: "list", member: { shape: "WorkflowParameterValue" } },
    WorkflowState: { type: "structure", members: { status: { shape: "WorkflowStatus" }, reason: { shape: "NonEmptyString" } } },
    WorkflowStatus: { type: "string", enum: ["DEPRECATED"] },
    WorkflowStepAction: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9-_]{1,99}$" },
    WorkflowStepAttemptCount: { type: "integer", min: 1 },
    WorkflowStepCount: { type: "integer" },
    WorkflowStepDescription: { type: "string", min: 0, max: 500 },
    WorkflowStepExecution: { type: "structure", members: { stepExecutionId: { shape: "WorkflowStepExecutionId" }, imageBuildVersionArn: { shape: "ImageBuildVersionArn" }, workflowExecutionId: { shape: "WorkflowExecutionId" }, workflowBuildVersionArn: { shape: "WorkflowBuildVersionArn" }, name: { shape: "WorkflowStepName" }, action: { shape: "WorkflowStepAction" }, startTime: { shape: "DateTime" } } },
    WorkflowStepExecutionId: { type: "string", pattern: "^step-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$" },
    WorkflowStepExecutionList: { type: "list", member: { shape: "WorkflowStepExecution" } },
    WorkflowStepExecutionRollbackStatus: { type: "string", enum: ["RUNNING", "COMPLETED", "SKIPPED", "FAILED"] },
    WorkflowStepExecutionStatus: { type: "string", enum: ["PENDING", "SKIPPED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"] },
    WorkflowStepExecutionsList: { type: "list", member: { shape: "WorkflowStepMetadata" } },
    WorkflowStepInputs: { type: "string" },
    WorkflowStepMessage: { type: "string", min: 0, max: 500 },
    WorkflowStepMetadata: { type: "structure", members: { stepExecutionId: { shape: "WorkflowStepExecutionId" }, name: { shape: "WorkflowStepName" }, description: { shape: "WorkflowStepDescription" }, action: { shape: "WorkflowStepAction" }, status: { shape: "WorkflowStepExecutionStatus" }, rollbackStatus: { shape: "WorkflowStepExecutionRollbackStatus" }, message: { shape: "WorkflowStepMessage" }, inputs: { shape: "WorkflowStepInputs" }, outputs: { shape: "WorkflowStepOutputs" }, startTime: { shape: "DateTime" }, endTime: { shape: "DateTime" }, attemptNumber: { shape: "WorkflowStepAttemptCount" }, maxAttempts: { shape: "WorkflowStepAttemptCount" } } },
    WorkflowStepName: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9-_]{1,99}$" },
    WorkflowStepOutputs: { type: "string" },
    WorkflowStepTimeoutSecondsInteger: { type: "integer", min: 0, max: 43200 },
    WorkflowType: { type: "string", enum: ["BUILD", "TEST", "DISTRIBUTION"] },
    WorkflowVersionArnOrBuildVersionArn: { type: "string", pattern: "^arn:aws(?:-[a-z]+)*:imagebuilder:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:(?:[0-9]{12}|aws(?:-[a-z-]+)?):workflow/(build|test|distribution)/[a-z0-9-_]+/(?:(?:([0-9]+|x)\\.([0-9]+|x)\\.([0-9]+|x))|(?:[0-9]+\\.[0-9]+\\.[0-9]+/[0-9]+))$" }
  }
};

// local-aws/models/ssm.json
var ssm_default = {
  protocol: "json",
  apiVersion: "2014-11-06",
  targetPrefix: "AmazonSSM",
  operations: {
    GetParameter: { method: "POST", uri: "/", input: "GetParameterRequest", output: "GetParameterResult", errors: ["InternalServerError", "InvalidKeyId", "ParameterNotFound", "ParameterVersionNotFound"] },
    GetParameters: { method: "POST", uri: "/", input: "GetParametersRequest", output: "GetParametersResult", errors: ["InvalidKeyId", "InternalServerError"] }
  },
  errors: {
    InternalServerError: { status: 500 },
    InvalidKeyId: { status: 400 },
    ParameterNotFound: { status: 400 },
    ParameterVersionNotFound: { status: 400 }
  },
  shapes: {
    Boolean: { type: "boolean" },
    DateTime: { type: "timestamp" },
    GetParameterRequest: { type: "structure", members: { Name: { shape: "PSParameterName" }, WithDecryption: { shape: "Boolean" } }, required: ["Name"] },
    GetParameterResult: { type: "structure", members: { Parameter: { shape: "Parameter" } } },
    GetParametersRequest: { type: "structure", members: { Names: { shape: "ParameterNameList" }, WithDecryption: { shape: "Boolean" } }, required: ["Names"] },
    GetParametersResult: { type: "structure", members: { Parameters: { shape: "ParameterList" }, InvalidParameters: { shape: "ParameterNameList" } } },
    PSParameterName: { type: "string", min: 1, max: 2048 },
    PSParameterSelector: { type: "string", min: 0, max: 128 },
    PSParameterValue: { type: "string" },
    PSParameterVersion: { type: "long" },
    Parameter: { type: "structure", members: { Name: { shape: "PSParameterName" }, Type: { shape: "ParameterType" }, Value: { shape: "PSParameterValue" }, Version: { shape: "PSParameterVersion" }, Selector: { shape: "PSParameterSelector" }, SourceResult: { shape: "String" }, LastModifiedDate: { shape: "DateTime" }, ARN: { shape: "String" }, DataType: { shape: "ParameterDataType" } } },
    ParameterDataType: { type: "string", min: 0, max: 128 },
    ParameterList: { type: "list", member: { shape: "Parameter" } },
    ParameterNameList: { type: "list", member: { shape: "PSParameterName" }, min: 1, max: 10 },
    ParameterType: { type: "string", enum: ["String", "StringList", "SecureString"] },
    String: { type: "string" }
  }
};

// local-aws/models/sts.json
var sts_default = {
  protocol: "query",
  apiVersion: "2011-06-15",
  xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
  operations: {
    AssumeRole: { method: "POST", uri: "/", input: "AssumeRoleRequest", output: "AssumeRoleResponse", resultWrapper: "AssumeRoleResult", errors: ["MalformedPolicyDocumentException", "PackedPolicyTooLargeException", "RegionDisabledException", "ExpiredTokenException"] },
    AssumeRoleWithWebIdentity: { method: "POST", uri: "/", input: "AssumeRoleWithWebIdentityRequest", output: "AssumeRoleWithWebIdentityResponse", resultWrapper: "AssumeRoleWithWebIdentityResult", unsigned: true, errors: ["MalformedPolicyDocumentException", "PackedPolicyTooLargeException", "IDPRejectedClaimException", "IDPCommunicationErrorException", "InvalidIdentityTokenException", "ExpiredTokenException", "RegionDisabledException"] },
    GetCallerIdentity: { method: "POST", uri: "/", input: "GetCallerIdentityRequest", output: "GetCallerIdentityResponse", resultWrapper: "GetCallerIdentityResult", errors: [] }
  },
  errors: {
    ExpiredTokenException: { code: "ExpiredTokenException", status: 400 },
    IDPCommunicationErrorException: { code: "IDPCommunicationError", status: 400 },
    IDPRejectedClaimException: { code: "IDPRejectedClaim", status: 403 },
    InvalidIdentityTokenException: { code: "InvalidIdentityToken", status: 400 },
    MalformedPolicyDocumentException: { code: "MalformedPolicyDocument", status: 400 },
    PackedPolicyTooLargeException: { code: "PackedPolicyTooLarge", status: 400 },
    RegionDisabledException: { code: "RegionDisabledException", status: 403 }
  },
  shapes: {
    AssumeRoleRequest: { type: "structure", members: { RoleArn: { shape: "arnType" }, RoleSessionName: { shape: "roleSessionNameType" }, PolicyArns: { shape: "policyDescriptorListType" }, Policy: { shape: "unrestrictedSessionPolicyDocumentType" }, DurationSeconds: { shape: "roleDurationSecondsType" }, Tags: { shape: "tagListType" }, TransitiveTagKeys: { shape: "tagKeyListType" }, ExternalId: { shape: "externalIdType" }, SerialNumber: { shape: "serialNumberType" }, TokenCode: { shape: "tokenCodeType" }, SourceIdentity: { shape: "sourceIdentityType" }, ProvidedContexts: { shape: "ProvidedContextsListType" }, MinimumSessionTokenSize: { shape: "minimumSessionTokenSizeType" } }, required: ["RoleArn", "RoleSessionName"] },
    AssumeRoleResponse: { type: "structure", members: { Credentials: { shape: "Credentials" }, AssumedRoleUser: { shape: "AssumedRoleUser" }, PackedPolicySize: { shape: "nonNegativeIntegerType" }, SourceIdentity: { shape: "sourceIdentityType" }, SessionTokenUtilization: { shape: "sessionTokenUtilizationType" }, SessionTokenSize: { shape: "sessionTokenSizeType" } } },
    AssumeRoleWithWebIdentityRequest: { type: "structure", members: { RoleArn: { shape: "arnType" }, RoleSessionName: { shape: "roleSessionNameType" }, WebIdentityToken: { shape: "clientTokenType" }, ProviderId: { shape: "urlType" }, PolicyArns: { shape: "policyDescriptorListType" }, Policy: { shape: "sessionPolicyDocumentType" }, DurationSeconds: { shape: "roleDurationSecondsType" }, MinimumSessionTokenSize: { shape: "minimumSessionTokenSizeType" } }, required: ["RoleArn", "RoleSessionName", "WebIdentityToken"] },
    AssumeRoleWithWebIdentityResponse: { type: "structure", members: { Credentials: { shape: "Credentials" }, SubjectFromWebIdentityToken: { shape: "webIdentitySubjectType" }, AssumedRoleUser: { shape: "AssumedRoleUser" }, PackedPolicySize: { shape: "nonNegativeIntegerType" }, Provider: { shape: "Issuer" }, Audience: { shape: "Audience" }, SourceIdentity: { shape: "sourceIdentityType" }, SessionTokenUtilization: { shape: "sessionTokenUtilizationType" }, SessionTokenSize: { shape: "sessionTokenSizeType" } } },
    AssumedRoleUser: { type: "structure", members: { AssumedRoleId: { shape: "assumedRoleIdType" }, Arn: { shape: "arnType" } }, required: ["AssumedRoleId", "Arn"] },
    Audience: { type: "string" },
    Credentials: { type: "structure", members: { AccessKeyId: { shape: "accessKeyIdType" }, SecretAccessKey: { shape: "accessKeySecretType" }, SessionToken: { shape: "tokenType" }, Expiration: { shape: "dateType" } }, required: ["AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"] },
    GetCallerIdentityRequest: { type: "structure", members: {} },
    GetCallerIdentityResponse: { type: "structure", members: { UserId: { shape: "userIdType" }, Account: { shape: "accountType" }, Arn: { shape: "arnType" } } },
    Issuer: { type: "string" },
    PolicyDescriptorType: { type: "structure", members: { arn: { shape: "arnType" } } },
    ProvidedContext: { type: "structure", members: { ProviderArn: { shape: "arnType" }, ContextAssertion: { shape: "contextAssertionType" } } },
    ProvidedContextsListType: { type: "list", member: { shape: "ProvidedContext" }, min: 1, max: 5 },
    Tag: { type: "structure", members: { Key: { shape: "tagKeyType" }, Value: { shape: "tagValueType" } }, required: ["Key", "Value"] },
    accessKeyIdType: { type: "string", min: 16, max: 128, pattern: "[\\w]*" },
    accessKeySecretType: { type: "string" },
    accountType: { type: "string" },
    arnType: { type: "string", min: 20, max: 2048, pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+" },
    assumedRoleIdType: { type: "string", min: 2, max: 193, pattern: "[\\w+=,.@:-]*" },
    clientTokenType: { type: "string", min: 4, max: 2e4 },
    contextAssertionType: { type: "string", min: 4, max: 2048 },
    dateType: { type: "timestamp" },
    externalIdType: { type: "string", min: 2, max: 1224, pattern: "[\\w+=,.@:\\/-]*" },
    minimumSessionTokenSizeType: { type: "integer", min: 0, max: 4096 },
    nonNegativeIntegerType: { type: "integer", min: 0 },
    policyDescriptorListType: { type: "list", member: { shape: "PolicyDescriptorType" } },
    roleDurationSecondsType: { type: "integer", min: 900, max: 43200 },
    roleSessionNameType: { type: "string", min: 2, max: 64, pattern: "[\\w+=,.@-]*" },
    serialNumberType: { type: "string", min: 9, max: 256, pattern: "[\\w+=/:,.@-]*" },
    sessionPolicyDocumentType: { type: "string", min: 1, max: 2048, pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+" },
    sessionTokenSizeType: { type: "integer", min: 0 },
    sessionTokenUtilizationType: { type: "integer", min: 0 },
    sourceIdentityType: { type: "string", min: 2, max: 64, pattern: "[\\w+=,.@-]*" },
    tagKeyListType: { type: "list", member: { shape: "tagKeyType" }, max: 50 },
    tagKeyType: { type: "string", min: 1, max: 128, pattern: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+" },
    tagListType: { type: "list", member: { shape: "Tag" }, max: 50 },
    tagValueType: { type: "string", min: 0, max: 256, pattern: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*" },
    tokenCodeType: { type: "string", min: 6, max: 6, pattern: "[\\d]*" },
    tokenType: { type: "string" },
    unrestrictedSessionPolicyDocumentType: { type: "string", min: 1, pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+" },
    urlType: { type: "string", min: 4, max: 2048 },
    userIdType: { type: "string" },
    webIdentitySubjectType: { type: "string", min: 6, max: 255 }
  }
};

// local-aws/protocol/pattern.ts
var JAVA_SPACE = " \\t\\n\\v\\f\\r";
function compilePattern(pattern) {
  const translated = pattern.replace(/\\u10(?:000|FFFF)|\\[\s\S]|\[|\]/g, translator());
  return new RegExp(`^(?:${translated})$`, "u");
}
function translator() {
  let inClass = false;
  return (token) => {
    if (token === "[") inClass = true;
    if (token === "]") inClass = false;
    if (token === "\\s") return inClass ? JAVA_SPACE : `[${JAVA_SPACE}]`;
    if (token === "\\S") return `[^${JAVA_SPACE}]`;
    if (token === "\\-" && !inClass) return "-";
    return token.startsWith("\\u10") ? `\\u{${token.slice(2)}}` : token;
  };
}

// local-aws/protocol/model.ts
var models = {
  imagebuilder: resolve2("imagebuilder", imagebuilder_default),
  ecr: resolve2("ecr", ecr_default),
  ec2: resolve2("ec2", ec2_default),
  sts: resolve2("sts", sts_default),
  ssm: resolve2("ssm", ssm_default)
};
function resolve2(service, file) {
  const shapes = /* @__PURE__ */ new Map();
  const find2 = (name) => {
    const known = shapes.get(name);
    if (known !== void 0) return known;
    const described = file.shapes[name];
    if (described === void 0) throw new Error(`The model of ${service} has no shape ${name}.`);
    const shape = makeShape(name, described, find2);
    shapes.set(name, shape);
    return shape;
  };
  const operations = Object.entries(file.operations).map(([name, operation]) => [
    name,
    makeOperation(name, operation, find2)
  ]);
  return {
    service,
    apiVersion: file.apiVersion,
    targetPrefix: file.targetPrefix,
    xmlNamespace: file.xmlNamespace,
    operations: new Map(operations),
    errors: new Map(Object.entries(file.errors))
  };
}
function makeOperation(name, file, find2) {
  const { method, uri, output: output2 } = file;
  return {
    name,
    method,
    uri,
    get input() {
      return asStructure(find2(file.input));
    },
    get output() {
      return output2 === void 0 ? void 0 : asStructure(find2(output2));
    },
    resultWrapper: file.resultWrapper,
    unsigned: file.unsigned === true
  };
}
function makeShape(name, file, find2) {
  const bounds = { min: file.min, max: file.max };
  switch (file.type) {
    case "structure":
      return { type: "structure", name, members: makeMembers(file, find2) };
    case "list": {
      const { shape, locationName } = present2(file.member, name);
      return { type: "list", name, item: find2(shape), itemName: locationName, ...bounds };
    }
    case "map": {
      const [key, value] = [find2(present2(file.key, name).shape), find2(present2(file.value, name).shape)];
      return { type: "map", name, key, value, ...bounds };
    }
    case "string": {
      const { pattern } = file;
      const compiled = pattern === void 0 ? void 0 : { text: pattern, matches: compilePattern(pattern) };
      return { type: "string", name, pattern: compiled, values: file.enum, ...bounds };
    }
    case "integer":
    case "long":
    case "double":
      return { type: file.type, name, ...bounds };
    case "boolean":
    case "timestamp":
      return { type: file.type, name };
    default:
      throw new Error(`Shape ${name} is a ${file.type}, which local-aws cannot read or write.`);
  }
}
function makeMembers(file, find2) {
  const members = Object.entries(file.members ?? {}).map(([name, reference]) => [
    name,
    {
      name,
      get shape() {
        return find2(reference.shape);
      },
      required: file.required?.includes(name) === true,
      location: locationOf(reference),
      locationName: reference.locationName,
      idempotencyToken: reference.idempotencyToken === true
    }
  ]);
  return new Map(members);
}
function locationOf({ location }) {
  if (location === void 0) return "body";
  if (location === "uri" || location === "querystring") return location;
  throw new Error(`local-aws does not know the location ${location}.`);
}
function present2(reference, name) {
  if (reference === void 0) throw new Error(`Shape ${name} does not say what it holds.`);
  return reference;
}
function asStructure(shape) {
  if (shape.type !== "structure") throw new Error(`Shape ${shape.name} is no structure.`);
  return shape;
}

// local-aws/protocol/restJson.ts
var restJson = {
  unknownOperation: { code: "UnknownOperationException", status: 404 },
  operationOf(model, request) {
    const operations = [...model.operations.values()];
    return operations.find(
      ({ method, uri }) => method === request.method && matchUri(uri, request.path) !== void 0
    );
  },
  read(operation, request) {
    const query2 = readQuery(operation, request);
    const inUri = [...operation.input.members.values()].filter((member) => member.location === "uri");
    const labels = matchUri(operation.uri, request.path);
    const located = inUri.map((member) => [member.name, labels?.get(wireName(member))]);
    const { input: body, unknown } = splitBody(operation, parseJsonBody(request));
    return {
      input: { ...body, ...query2.input, ...Object.fromEntries(located) },
      unknown: [...unknown, ...query2.unknown]
    };
  },
  write: (_model, _operation, output2, requestId) => ({
    status: 200,
    headers: { "content-type": "application/json", "x-amzn-requestid": requestId },
    body: toJson(output2)
  }),
  writeError(model, error, requestId) {
    const { code: code2, status } = wireError(model, error);
    return {
      status,
      headers: {
        "content-type": "application/json",
        "x-amzn-requestid": requestId,
        "x-amzn-errortype": code2
      },
      body: JSON.stringify({ message: error.message })
    };
  }
};
function wireName(member) {
  return member.locationName ?? member.name;
}
function matchUri(template, path) {
  const expected = template.split("/");
  const segments = path.split("/");
  if (expected.length !== segments.length) return void 0;
  const labels = /* @__PURE__ */ new Map();
  for (const [index, part] of expected.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith("{")) labels.set(part.slice(1, -1), decode(segment));
    else if (part !== segment) return void 0;
  }
  return labels;
}
function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
function readQuery(operation, request) {
  const parameters = new URLSearchParams(request.query);
  const members = [...operation.input.members.values()].filter((member) => member.location === "querystring");
  const known = new Set(members.map(wireName));
  const sent = members.filter((member) => parameters.has(wireName(member)));
  const input = sent.map((member) => {
    const values = parameters.getAll(wireName(member));
    return [member.name, member.shape.type === "list" ? values : values[0]];
  });
  return {
    input: Object.fromEntries(input),
    unknown: [...new Set(parameters.keys())].filter((name) => !known.has(name)).map((name) => [name])
  };
}
function splitBody(operation, body) {
  const elsewhere = (name) => (operation.input.members.get(name)?.location ?? "body") !== "body";
  const entries = Object.entries(body);
  return {
    input: Object.fromEntries(entries.filter(([name]) => !elsewhere(name))),
    unknown: entries.filter(([name]) => elsewhere(name)).map(([name]) => [name])
  };
}

// local-aws/protocol/wire.ts
var WIRES = [
  { service: "imagebuilder", model: models.imagebuilder, protocol: restJson },
  { service: "ecr", model: models.ecr, protocol: json2 },
  { service: "ec2", model: models.ec2, protocol: ec2Query },
  { service: "sts", model: models.sts, protocol: query },
  { service: "ssm", model: models.ssm, protocol: json2 }
];
function recogniseService(request, signature) {
  if (signature !== void 0) return WIRES.find(({ service }) => service === signature.service);
  return WIRES.find(({ model, protocol }) => protocol.operationOf(model, request) !== void 0);
}
function regionOf(request, signature) {
  const host = /\.([a-z]{2,4}(?:-[a-z]+)+-[0-9]+)\.(?:amazonaws|api)\./.exec(request.headers.host ?? "");
  return signature?.region ?? host?.[1];
}

// local-aws/server.ts
var KEEP_ALIVE_MILLISECONDS = 10 * 6e4;
async function startServer(options) {
  const underway = { count: 0 };
  const server = (0, import_node_http.createServer)({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, (incoming, response) => {
    underway.count += 1;
    if (options.clock !== void 0) response.setHeader("date", options.clock.now().toUTCString());
    void respond(options, underway.count, incoming, response).finally(() => {
      underway.count -= 1;
    });
  });
  await new Promise((resolve5, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve5);
  });
  return { url: urlOf(server), close: () => close(server) };
}
function urlOf(server) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no TCP port.");
  return `http://127.0.0.1:${address.port}`;
}
function close(server) {
  return new Promise((resolve5, reject) => {
    server.close((error) => error === void 0 ? resolve5() : reject(error));
    server.closeAllConnections();
  });
}
async function respond(options, concurrency, incoming, response) {
  try {
    const request = await readRequest(incoming);
    const { status, headers, body, half } = await answer(options, concurrency, request);
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, "content-length": bytes.length });
    if (half === void 0) response.end(bytes);
    else response.write(bytes.subarray(0, bytes.length / 2), () => half === "close" && response.destroy());
  } catch {
    incoming.socket.destroy();
  }
}
async function readRequest(incoming) {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const [path = "", ...query2] = (incoming.url ?? "").split("?");
  return {
    method: incoming.method ?? "",
    path,
    query: query2.join("?"),
    headers: incoming.headers,
    body: Buffer.concat(chunks)
  };
}
async function answer(options, concurrency, request) {
  const signature = parseSignature(request.headers.authorization);
  const presigned = isPresigned(request);
  if (presigned) await (0, import_promises3.setTimeout)(options.roundTripMilliseconds ?? 0);
  const plain2 = signature === void 0 || presigned ? await options.routes?.(request) : void 0;
  if (plain2 !== void 0) return plain2;
  if (options.roundTripMilliseconds !== void 0) await (0, import_promises3.setTimeout)(options.roundTripMilliseconds);
  const wire = recogniseService(request, signature);
  if (wire === void 0) {
    return {
      status: 404,
      headers: { "content-type": "text/plain" },
      body: "local-aws serves nothing here.\n"
    };
  }
  return answerCall(options, concurrency, request, signature, wire);
}
async function answerCall(options, concurrency, request, signature, wire) {
  const { service, model, protocol } = wire;
  const requestId = (0, import_node_crypto12.randomUUID)();
  const clock = options.clock ?? systemClock;
  const startedAt = clock.now();
  const begun = performance.now();
  let call = unreadCall(service, request, signature);
  const end = (outcome) => {
    options.record?.({ call, outcome, startedAt, milliseconds: performance.now() - begun, concurrency });
  };
  try {
    const operation = operationOf(wire, request);
    call = { ...call, operation: operation.name };
    if (!operation.unsigned || signature !== void 0) {
      const caller = authenticate(service, request, signature, options.resolveCaller, clock.now());
      call = { ...call, accountId: caller.accountId, principal: caller.principal };
    }
    const read2 = protocol.read(operation, request);
    call = { ...call, input: read2.input };
    refuseInvalid(service, operation, read2);
    const { output: output2, half } = await perform(options, call, operation);
    const written = protocol.write(model, operation, output2, requestId);
    end(half === void 0 ? { kind: "answered", output: output2 } : { kind: "dropped" });
    return { ...written, half };
  } catch (error) {
    end(outcomeOf(error));
    if (error instanceof DroppedConnection) throw error;
    return protocol.writeError(model, error instanceof AwsError ? error : ownMistake(error), requestId);
  }
}
var DEFAULT_REGION = "us-east-1";
function unreadCall(service, request, signature) {
  const told = regionOf(request, signature);
  const region = told ?? DEFAULT_REGION;
  const partition = told === void 0 ? "" : partitionOf(told);
  const accessKeyId = signature?.accessKeyId ?? "";
  const unknown = { operation: "", input: {}, accountId: "", principal: "" };
  return { service, region, partition, accessKeyId, ...unknown };
}
function operationOf({ model, protocol }, request) {
  const operation = protocol.operationOf(model, request);
  if (operation !== void 0) return operation;
  const { code: code2, status } = protocol.unknownOperation;
  throw new AwsError(code2, "The action or operation requested is not served by local-aws.", status);
}
function refuseInvalid(service, operation, { input, unknown }) {
  const unplaced = unknown.map((path) => ({ kind: "unknown", path }));
  const [first, ...others] = [...validateInput(operation.input, input), ...unplaced];
  if (first !== void 0) throw refusal(service, [first, ...others]);
}
async function perform(options, call, operation) {
  const act = options.services[call.service]?.[call.operation];
  if (act === void 0) throw new Error(`no service acts on ${call.service} ${call.operation}`);
  let acted = {};
  const carryOut = async () => {
    acted = await act(call);
    return acted;
  };
  try {
    const output2 = await (options.intercept?.(call, carryOut) ?? carryOut());
    refuseOwnMistake(call, operation, output2);
    return { output: output2 };
  } catch (error) {
    if (error instanceof HalfAnswer) return { output: acted, half: error.afterwards };
    throw error;
  }
}
function refuseOwnMistake(call, operation, output2) {
  const violations = operation.output === void 0 ? [] : validateOutput(operation.output, output2);
  if (violations.length > 0) {
    const list3 = violations.map(({ kind, path }) => `${path.join(".")} (${kind})`).join(", ");
    throw new Error(`the answer to ${call.operation} does not fit its model: ${list3}`);
  }
}
function outcomeOf(error) {
  if (error instanceof DroppedConnection) return { kind: "dropped" };
  return error instanceof AwsError ? { kind: "refused", error } : { kind: "broken", error };
}
function ownMistake(error) {
  const message = error instanceof Error ? error.message : String(error);
  return new AwsError("InternalFailure", `local-aws made a mistake: ${message}`, 500);
}

// local-aws/services/ec2/snapshots.ts
function snapshotOperations(world) {
  return { DescribeSnapshots: (call) => describeSnapshots(world, call) };
}
function describeSnapshots(world, call) {
  const ids = texts(call.input, "SnapshotIds");
  const own = [...inRegion(world, call.region).ec2.snapshots.values()].filter(
    ({ ownerId }) => ownerId === call.accountId
  );
  const missing = ids.find((id) => !own.some((snapshot) => snapshot.id === id));
  if (missing !== void 0) {
    throw ec2Error("InvalidSnapshot.NotFound", `The snapshot '${missing}' does not exist.`);
  }
  endDryRun(call);
  const matching = filtered(call, own, {
    tags: ({ tags }) => tags,
    values: {
      "snapshot-id": ({ id }) => [id],
      "owner-id": ({ ownerId }) => [ownerId],
      status: () => ["completed"],
      description: ({ description }) => [description]
    }
  }).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return describing(world, call, "Snapshots", matching, describe8, ({ id }) => id);
}
function describe8(snapshot) {
  return {
    SnapshotId: snapshot.id,
    OwnerId: snapshot.ownerId,
    Description: snapshot.description,
    VolumeSize: snapshot.volumeGiB,
    FullSnapshotSizeInBytes: snapshot.fullBytes,
    StartTime: snapshot.startedAt,
    State: "completed",
    Progress: "100%",
    Encrypted: false,
    Tags: tagList(snapshot.tags)
  };
}

// local-aws/services/ec2/tags.ts
var RESOURCE_LIMIT = 1e3;
var TAG_LIMIT = 50;
var KEY_LIMIT = 127;
var VALUE_LIMIT = 256;
function tagOperations2(world) {
  return {
    CreateTags: (call) => createTags(world, call),
    DeleteTags: (call) => deleteTags(world, call)
  };
}
function createTags(world, call) {
  const given = structures(call.input, "Tags").map((tag) => {
    const key = text(tag, "Key");
    const value = optionalText(tag, "Value") ?? "";
    checkTag(key, value);
    return [key, value];
  });
  const resources = requireResources(world, call);
  const tagged = resources.map((resource) => ({
    resource,
    tags: { ...resource.tags, ...Object.fromEntries(given) }
  }));
  if (tagged.some(({ tags }) => Object.keys(tags).length > TAG_LIMIT)) {
    throw ec2Error("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
  }
  endDryRun(call);
  for (const { resource, tags } of tagged) resource.tags = tags;
  return {};
}
function checkTag(key, value) {
  if (key.startsWith("aws:")) {
    throw ec2Error("InvalidParameterValue", "Tag keys starting with aws: are reserved for internal use");
  }
  if (key.length === 0 || key.length > KEY_LIMIT) {
    throw ec2Error(
      "InvalidParameterValue",
      `Tag keys must be between 1 and ${KEY_LIMIT} characters in length.`
    );
  }
  if (value.length > VALUE_LIMIT) {
    throw ec2Error(
      "InvalidParameterValue",
      `Tag values must be at most ${VALUE_LIMIT} characters in length.`
    );
  }
}
function deleteTags(world, call) {
  const resources = requireResources(world, call);
  endDryRun(call);
  const given = structures(call.input, "Tags");
  for (const resource of resources) {
    const kept = Object.entries(resource.tags).filter(([key, value]) => {
      const named3 = given.find((tag) => text(tag, "Key") === key);
      const expected = named3 === void 0 ? void 0 : optionalText(named3, "Value");
      return given.length > 0 && (named3 === void 0 || expected !== void 0 && expected !== value);
    });
    resource.tags = Object.fromEntries(kept);
  }
  return {};
}
function requireResources(world, call) {
  const ids = texts(call.input, "Resources");
  if (ids.length > RESOURCE_LIMIT) {
    throw ec2Error("InvalidParameterValue", `At most ${RESOURCE_LIMIT} resources can be tagged at once.`);
  }
  return ids.map((id) => requireResource2(world, call, id));
}
function requireResource2(world, call, id) {
  const { amis, snapshots, launchTemplates } = inRegion(world, call.region).ec2;
  const ami = amis.get(id);
  if (ami !== void 0 && ami.ownerId === call.accountId) return ami;
  const snapshot = snapshots.get(id);
  if (snapshot !== void 0 && snapshot.ownerId === call.accountId) return snapshot;
  const template = launchTemplates.get(id);
  if (template !== void 0 && template.accountId === call.accountId) return template;
  if (id.startsWith("ami-")) throw ec2Error("InvalidAMIID.NotFound", `The image ID '${id}' does not exist`);
  throw ec2Error("InvalidID", `The ID '${id}' is not valid`);
}

// local-aws/services/ec2/index.ts
var NOT_SERVED = [
  ...["DescribeFastSnapshotRestores", "EnableFastSnapshotRestores", "DisableFastSnapshotRestores"],
  ...["DescribeImageReferences", "DescribeInstances", "DescribeVolumes"]
];
var refuse2 = ({ operation }) => {
  throw new AwsError("InvalidAction", `The action ${operation} is not valid for this web service.`);
};
function ec2(world) {
  return {
    ...Object.fromEntries(NOT_SERVED.map((operation) => [operation, refuse2])),
    ...amiOperations(world),
    ...fastLaunchOperations(world),
    ...launchTemplateOperations(world),
    ...snapshotOperations(world),
    ...placeOperations(world),
    ...tagOperations2(world)
  };
}

// local-aws/services/ecr/downloads.ts
var import_node_crypto13 = __nccwpck_require__(598);
var PREFIX2 = "/_local-aws/blobs/";
var LIFETIME_SECONDS = 3600;
function signedUrl(world, region, { accountId, name }, digest) {
  const path = PREFIX2 + [region, accountId, name, digest].map(encodeURIComponent).join("/");
  const date2 = now(world).toISOString().replace(/[-:]|\.\d+/g, "");
  const query2 = new URLSearchParams({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Date": date2,
    "X-Amz-Expires": String(LIFETIME_SECONDS),
    "X-Amz-SignedHeaders": "host"
  });
  query2.set("X-Amz-Signature", sign(world, path, query2));
  return `${world.endpoint}${path}?${query2}`;
}
function sign(world, path, query2) {
  return (0, import_node_crypto13.createHmac)("sha256", `secret of ${world.seed}`).update(`${path}?${query2}`).digest("hex");
}
function answerDownload(world, request) {
  if (!request.path.startsWith(PREFIX2)) return void 0;
  if (request.method !== "GET") return refused(405, "MethodNotAllowed", "The method is not allowed.");
  const query2 = new URLSearchParams(request.query);
  const signature = query2.get("X-Amz-Signature");
  if (signature === null) return refused(403, "AccessDenied", "Access Denied");
  if (request.headers.authorization !== void 0) {
    const only = "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified";
    return refused(400, "InvalidArgument", only);
  }
  query2.delete("X-Amz-Signature");
  if (sign(world, request.path, query2) !== signature) {
    return refused(403, "SignatureDoesNotMatch", "The request signature we calculated does not match.");
  }
  const ends = signedAt2(query2.get("X-Amz-Date") ?? "") + LIFETIME_SECONDS * 1e3;
  if (now(world).getTime() > ends) return refused(403, "AccessDenied", "Request has expired");
  const [region = "", accountId, name, digest = ""] = request.path.slice(PREFIX2.length).split("/").map(decodeURIComponent);
  const body = inRegion(world, region).ecr.repositories.get(`${accountId}/${name}`)?.blobs.get(digest);
  if (body === void 0) return refused(404, "NoSuchKey", "The specified key does not exist.");
  return { status: 200, headers: { "content-type": "application/octet-stream" }, body };
}
function signedAt2(date2) {
  return Date.parse(date2.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
}
function refused(status, code2, message) {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>${code2}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { "content-type": "application/xml" }, body };
}

// local-aws/services/ecr/access.ts
function registryOf2(call) {
  return optionalText(call.input, "registryId") ?? call.accountId;
}
function requireRepository(world, call, name = text(call.input, "repositoryName")) {
  const registryId = registryOf2(call);
  const repository = inRegion(world, call.region).ecr.repositories.get(`${registryId}/${name}`);
  const foreign = registryId !== call.accountId;
  if (foreign && repository?.readers.has(call.accountId) !== true) throw accessDenied(call, registryId, name);
  if (repository === void 0) {
    throw new AwsError(
      "RepositoryNotFoundException",
      `The repository with name '${name}' does not exist in the registry with id '${registryId}'`
    );
  }
  return repository;
}
function accessDenied(call, registryId, name) {
  const arn = `arn:${call.partition}:ecr:${call.region}:${registryId}:repository/${name}`;
  return new AwsError(
    "AccessDeniedException",
    `User: ${call.principal} is not authorized to perform: ecr:${call.operation} on resource: ${arn} because no resource-based policy allows the ecr:${call.operation} action`
  );
}
function invalidParameter2(message) {
  return new AwsError("InvalidParameterException", message);
}

// local-aws/services/ecr/images.ts
var PAGE_SIZE2 = 100;
var REFERRER_PAGE_SIZE = 20;
function imageOperations2(world) {
  return {
    DescribeImages: (call) => describeImages3(world, call),
    ListImages: (call) => listImages2(world, call),
    BatchGetImage: (call) => batchGetImage(world, call),
    ListImageReferrers: (call) => listImageReferrers(world, call),
    BatchCheckLayerAvailability: (call) => batchCheckLayerAvailability(world, call),
    GetDownloadUrlForLayer: (call) => getDownloadUrlForLayer(world, call)
  };
}
function find(repository, id) {
  const tag = optionalText(id, "imageTag");
  const digest = optionalText(id, "imageDigest");
  const tagged = tag === void 0 ? digest : repository.tags.get(tag);
  if (tagged === void 0 || digest !== void 0 && digest !== tagged) return void 0;
  return repository.images.get(tagged);
}
function describeImages3(world, call) {
  const repository = requireRepository(world, call);
  const ids = structures(call.input, "imageIds");
  if (ids.length > 0) return { imageDetails: describeNamed(repository, call, ids) };
  const { items, nextToken } = page(world, call, {
    items: listed(world, call, repository),
    size: optionalNumber(call.input, "maxResults") ?? PAGE_SIZE2,
    token: optionalText(call.input, "nextToken"),
    invalidToken
  });
  return { imageDetails: items.map((image) => describe9(repository, image)), nextToken };
}
function describeNamed(repository, call, ids) {
  if (call.input.nextToken !== void 0 || call.input.maxResults !== void 0) {
    throw invalidParameter2("'imageIds' cannot be used with 'maxResults' or 'nextToken'");
  }
  const found = ids.map((id) => {
    const image = find(repository, id);
    if (image !== void 0) return image;
    const digest = optionalText(id, "imageDigest") ?? "null";
    const tag = optionalText(id, "imageTag") ?? "null";
    throw new AwsError(
      "ImageNotFoundException",
      `The image with imageId {imageDigest:'${digest}', imageTag:'${tag}'} does not exist within the repository with name '${repository.name}' in the registry with id '${repository.accountId}'`
    );
  });
  const status = wantedStatus(call);
  return [...new Set(found)].filter((image) => status === "ANY" || image.status === status).map((image) => describe9(repository, image));
}
function listed(world, call, repository) {
  const tagStatus = optionalText(optionalStructure(call.input, "filter") ?? {}, "tagStatus") ?? "ANY";
  const imageStatus = wantedStatus(call);
  const shown = [...repository.images.values()].filter(
    ({ tags, status }) => (tagStatus === "ANY" || tagStatus === "TAGGED" === tags.size > 0) && (imageStatus === "ANY" || status === imageStatus)
  );
  return scramble(shown, ({ digest }) => world.seed + digest);
}
function wantedStatus(call) {
  return optionalText(optionalStructure(call.input, "filter") ?? {}, "imageStatus") ?? "ACTIVE";
}
function describe9(repository, image) {
  return {
    registryId: repository.accountId,
    repositoryName: repository.name,
    imageDigest: image.digest,
    imageTags: image.tags.size === 0 ? void 0 : [...image.tags],
    imageSizeInBytes: image.sizeInBytes,
    imagePushedAt: image.pushedAt,
    imageManifestMediaType: image.mediaType,
    artifactMediaType: image.artifactMediaType,
    subjectManifestDigest: image.subject,
    imageStatus: image.status,
    lastArchivedAt: image.archivedAt
  };
}
function listImages2(world, call) {
  const repository = requireRepository(world, call);
  const tagStatus = optionalText(optionalStructure(call.input, "filter") ?? {}, "tagStatus") ?? "ANY";
  const rows = listed(world, call, repository).flatMap(
    ({ digest, tags }) => tags.size === 0 ? [{ imageDigest: digest }] : [...tags].map((imageTag) => ({ imageDigest: digest, imageTag }))
  );
  const { items, nextToken } = page(world, call, {
    items: tagStatus === "UNTAGGED" ? rows.filter(({ imageTag }) => imageTag === void 0) : rows,
    size: optionalNumber(call.input, "maxResults") ?? PAGE_SIZE2,
    token: optionalText(call.input, "nextToken"),
    invalidToken
  });
  return { imageIds: items, nextToken };
}
function batchGetImage(world, call) {
  const repository = requireRepository(world, call);
  const accepted = texts(call.input, "acceptedMediaTypes");
  const answers = structures(call.input, "imageIds").map((id) => getImage2(repository, id, accepted));
  return {
    images: answers.flatMap(({ image }) => image ?? []),
    failures: answers.flatMap(({ failure: failure2 }) => failure2 ?? [])
  };
}
function getImage2(repository, id, accepted) {
  const tag = optionalText(id, "imageTag");
  const digest = optionalText(id, "imageDigest");
  const failed = (failureCode, failureReason) => ({
    failure: { imageId: id, failureCode, failureReason }
  });
  if (tag === void 0 && digest === void 0) {
    return failed("MissingDigestAndTag", "Invalid request parameters: both tag and digest cannot be null");
  }
  if (digest !== void 0 && !/^[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+$/.test(digest)) {
    return failed("InvalidImageDigest", "Invalid request parameters: image digest should satisfy the regex");
  }
  if (tag !== void 0 && digest !== void 0 && repository.tags.get(tag) !== digest) {
    return failed("ImageTagDoesNotMatchDigest", "Tag does not match digest");
  }
  const image = find(repository, id);
  if (image === void 0) return failed("ImageNotFound", "Requested image not found");
  if (image.status !== "ACTIVE") return failed("ImageInaccessible", "The image is archived");
  const { manifest: stored, mediaType: storedType } = image;
  const form = accepted.length === 0 ? { text: stored, mediaType: storedType } : convertManifest(stored, storedType, accepted);
  if (form === void 0) return failed("ImageNotFound", "Requested image not found");
  return {
    image: {
      registryId: repository.accountId,
      repositoryName: repository.name,
      imageId: { imageDigest: image.digest, imageTag: tag },
      imageManifest: form.text,
      imageManifestMediaType: form.mediaType
    }
  };
}
function listImageReferrers(world, call) {
  const repository = requireRepository(world, call);
  const subject = text(optionalStructure(call.input, "subjectId") ?? {}, "imageDigest");
  const filter = optionalStructure(call.input, "filter") ?? {};
  const types = texts(filter, "artifactTypes");
  const status = optionalText(filter, "artifactStatus") ?? "ACTIVE";
  const referrers = [...repository.images.values()].filter(
    (image) => image.subject === subject && (status === "ANY" || image.status === status) && (types.length === 0 || types.includes(image.artifactMediaType ?? ""))
  );
  const { items, nextToken } = page(world, call, {
    items: referrers,
    size: optionalNumber(call.input, "maxResults") ?? REFERRER_PAGE_SIZE,
    token: optionalText(call.input, "nextToken"),
    invalidToken
  });
  return {
    referrers: items.map((image) => ({
      digest: image.digest,
      mediaType: image.mediaType,
      artifactType: image.artifactMediaType,
      size: Buffer.byteLength(image.manifest),
      artifactStatus: image.status
    })),
    nextToken
  };
}
function batchCheckLayerAvailability(world, call) {
  const repository = requireRepository(world, call);
  const digests = texts(call.input, "layerDigests");
  const layers = digests.flatMap((layerDigest) => {
    const layer = repository.layers.get(layerDigest);
    if (layer === void 0) return [];
    const { mediaType, size: layerSize } = layer;
    return [{ layerDigest, layerAvailability: "AVAILABLE", layerSize, mediaType }];
  });
  const missing = digests.filter((digest) => !repository.layers.has(digest));
  return {
    layers,
    failures: missing.map((layerDigest) => ({
      layerDigest,
      failureCode: "MissingLayerDigest",
      failureReason: "Missing layer digest"
    }))
  };
}
function getDownloadUrlForLayer(world, call) {
  const repository = requireRepository(world, call);
  const layerDigest = text(call.input, "layerDigest");
  if (!repository.blobs.has(layerDigest) && !repository.layers.has(layerDigest)) {
    throw new AwsError(
      "LayersNotFoundException",
      `The layer with digest '${layerDigest}' was not found in the repository '${repository.name}'`
    );
  }
  return { downloadUrl: signedUrl(world, call.region, repository, layerDigest), layerDigest };
}
function invalidToken() {
  return invalidParameter2("Invalid parameter at 'nextToken'");
}

// local-aws/services/ecr/registry.ts
var TOKEN_HOURS = 12;
var PAGE_SIZE3 = 100;
function registryOperations(world) {
  return {
    DescribeRepositories: (call) => describeRepositories(world, call),
    GetAuthorizationToken: (call) => getAuthorizationToken(world, call),
    DescribeRegistry: (call) => ({ registryId: call.accountId, replicationConfiguration: { rules: [] } }),
    DescribePullThroughCacheRules: (call) => describePullThroughCacheRules(world, call)
  };
}
function describeRepositories(world, call) {
  const names2 = texts(call.input, "repositoryNames");
  const paged = call.input.maxResults !== void 0 || call.input.nextToken !== void 0;
  if (names2.length > 0) {
    if (paged) throw invalidParameter2("'repositoryNames' cannot be used with 'maxResults' or 'nextToken'");
    return { repositories: names2.map((name) => describe10(requireRepository(world, call, name))) };
  }
  const registryId = registryOf2(call);
  const visible = [...inRegion(world, call.region).ecr.repositories.values()].filter(
    (repository) => repository.accountId === registryId && (registryId === call.accountId || repository.readers.has(call.accountId))
  );
  const { items, nextToken } = page(world, call, {
    items: scramble(visible, ({ arn }) => world.seed + arn),
    size: optionalNumber(call.input, "maxResults") ?? PAGE_SIZE3,
    token: optionalText(call.input, "nextToken"),
    invalidToken: () => invalidParameter2("Invalid parameter at 'nextToken'")
  });
  return { repositories: items.map(describe10), nextToken };
}
function describe10(repository) {
  return {
    repositoryArn: repository.arn,
    registryId: repository.accountId,
    repositoryName: repository.name,
    repositoryUri: repository.uri,
    createdAt: repository.createdAt,
    imageTagMutability: repository.immutable ? "IMMUTABLE" : "MUTABLE",
    imageScanningConfiguration: { scanOnPush: false },
    encryptionConfiguration: { encryptionType: "AES256" }
  };
}
function getAuthorizationToken(world, call) {
  const registries = texts(call.input, "registryIds");
  const expiresAt = new Date(now(world).getTime() + TOKEN_HOURS * 36e5);
  return {
    authorizationData: (registries.length > 0 ? registries : [call.accountId]).map((registryId) => ({
      authorizationToken: Buffer.from(`AWS:${world.registryPassword ?? newHex(world, 64)}`).toString(
        "base64"
      ),
      expiresAt,
      proxyEndpoint: `https://${registryHost(registryId, call.region)}`
    }))
  };
}
function describePullThroughCacheRules(world, call) {
  const prefixes = texts(call.input, "ecrRepositoryPrefixes");
  const rules = inRegion(world, call.region).ecr.pullThroughCacheRules.filter(
    ({ accountId, prefix }) => accountId === registryOf2(call) && (prefixes.length === 0 || prefixes.includes(prefix))
  );
  const missing = prefixes.find((prefix) => !rules.some((rule) => rule.prefix === prefix));
  if (missing !== void 0) {
    throw new AwsError(
      "PullThroughCacheRuleNotFoundException",
      `The pull through cache rule with prefix '${missing}' was not found.`
    );
  }
  const { items, nextToken } = page(world, call, {
    items: rules,
    size: optionalNumber(call.input, "maxResults") ?? PAGE_SIZE3,
    token: optionalText(call.input, "nextToken"),
    invalidToken: () => invalidParameter2("Invalid parameter at 'nextToken'")
  });
  return {
    pullThroughCacheRules: items.map(({ prefix, upstream, createdAt, accountId }) => ({
      ecrRepositoryPrefix: prefix,
      upstreamRegistryUrl: upstream,
      createdAt,
      registryId: accountId
    })),
    nextToken
  };
}

// local-aws/services/ecr/index.ts
function ecr(world) {
  return { ...registryOperations(world), ...imageOperations2(world) };
}

// local-aws/trust.ts
var ELEMENTS2 = ["Sid", "Effect", "Principal", "Action", "Condition"];
var PRINCIPALS = ["Federated", "Service"];
function trustsWebIdentity(trust, provider, token) {
  const context = { [`${token.issuer}:aud`]: token.audience, [`${token.issuer}:sub`]: token.subject };
  const statements = list(trust.Statement);
  for (const statement of statements) refuseUnknown2(statement);
  return statements.some(
    ({ Principal, Action, Condition = {} }) => list(Principal.Federated ?? []).includes(provider) && list(Action).some((pattern) => matches(pattern, "sts:AssumeRoleWithWebIdentity")) && holds(Condition, context)
  );
}
function refuseUnknown2(statement) {
  const { Effect, Principal, Condition = {} } = statement;
  const unknown = [
    ...Object.keys(statement).filter((element2) => !ELEMENTS2.includes(element2)),
    ...Effect === "Allow" ? [] : [Effect],
    ...Object.keys(Principal).filter((kind) => !PRINCIPALS.includes(kind)),
    ...Object.keys(Condition).filter((operator) => !OPERATORS.includes(operator)),
    ...Object.values(Condition).flatMap((keys) => Object.keys(keys)).filter((key) => !/:(?:aud|sub)$/.test(key))
  ];
  if (unknown.length > 0)
    throw new Error(`local-aws does not evaluate ${unknown.join(", ")} of a trust policy`);
}

// local-aws/services/sts/issuer.ts
var import_node_crypto14 = __nccwpck_require__(598);
function createIssuer(name) {
  let keys;
  const made = () => {
    keys ??= (0, import_node_crypto14.generateKeyPairSync)("rsa", { modulusLength: 2048 });
    return keys;
  };
  return {
    name,
    keyId: "local-aws-1",
    get privateKey() {
      return made().privateKey;
    },
    get publicKey() {
      return made().publicKey;
    }
  };
}
function issueToken(issuer, claims, issuedAt) {
  const header2 = encode({ typ: "JWT", alg: "RS256", kid: issuer.keyId });
  const payload = encode({
    iss: `https://${issuer.name}`,
    aud: claims.audience,
    sub: claims.subject,
    iat: seconds(issuedAt),
    nbf: seconds(issuedAt),
    exp: seconds(claims.expiresAt)
  });
  const signature = (0, import_node_crypto14.sign)("sha256", Buffer.from(`${header2}.${payload}`), issuer.privateKey);
  return `${header2}.${payload}.${signature.toString("base64url")}`;
}
function readToken(issuer, token) {
  const [header2 = "", payload = "", signature = "", ...rest] = token.split(".");
  const signed = Buffer.from(`${header2}.${payload}`);
  if (rest.length > 0 || !(0, import_node_crypto14.verify)("sha256", signed, issuer.publicKey, Buffer.from(signature, "base64url"))) {
    return void 0;
  }
  const { iss, aud, sub, exp } = JSON.parse(Buffer.from(payload, "base64url").toString());
  return {
    issuer: String(iss).replace("https://", ""),
    audience: String(aud),
    subject: String(sub),
    expiresAt: new Date(Number(exp) * 1e3)
  };
}
function keySet(issuer) {
  const key = { ...issuer.publicKey.export({ format: "jwk" }), kid: issuer.keyId, alg: "RS256", use: "sig" };
  return { keys: [key] };
}
function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function seconds(moment) {
  return Math.floor(moment.getTime() / 1e3);
}

// local-aws/services/sts/index.ts
var DEFAULT_SESSION_SECONDS = 3600;
var CHAINED_SESSION_SECONDS = 3600;
function sts(world, issuer) {
  return {
    GetCallerIdentity: (call) => getCallerIdentity(world, call),
    AssumeRole: (call) => assumeRole(world, call),
    AssumeRoleWithWebIdentity: (call) => assumeRoleWithWebIdentity(world, call, issuer)
  };
}
function getCallerIdentity(world, call) {
  const known = world.accounts.credentials.has(call.accessKeyId);
  return { UserId: known ? userId(call) : call.accountId, Account: call.accountId, Arn: call.principal };
}
function userId(call) {
  const session = call.principal.split("/")[2];
  return session === void 0 ? call.accessKeyId.replace("AKIA", "AIDA") : `AROALOCALAWS:${session}`;
}
function assumeRole(world, call) {
  const role = requireRole(world, call, "AssumeRole");
  const chained = call.principal.includes(":assumed-role/");
  const requested = optionalNumber(call.input, "DurationSeconds") ?? DEFAULT_SESSION_SECONDS;
  if (chained && requested > CHAINED_SESSION_SECONDS) {
    throw validationError(
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
    );
  }
  return openSession(world, call, role);
}
function assumeRoleWithWebIdentity(world, call, issuer) {
  const role = requireRole(world, call, "AssumeRoleWithWebIdentity");
  const claims = readToken(issuer, text(call.input, "WebIdentityToken"));
  if (claims === void 0) {
    throw new AwsError(
      "InvalidIdentityToken",
      "Couldn't retrieve verification key from your identity provider"
    );
  }
  if (claims.expiresAt <= now(world)) {
    throw new AwsError(
      "ExpiredTokenException",
      "Token expired: current date/time must be before the expiration"
    );
  }
  if (role.trust === void 0) checkSubject(role, claims);
  else checkTrust(world, role, claims);
  return {
    ...openSession(world, call, role),
    SubjectFromWebIdentityToken: claims.subject,
    Audience: claims.audience,
    Provider: providerArn(role, issuer.name)
  };
}
function checkSubject({ webIdentity: trust }, claims) {
  if (trust === void 0 || trust.issuer !== claims.issuer) throw notAuthorized();
  if (trust.audience !== claims.audience) throw incorrectAudience();
  if (!trust.subjects.some((subject) => matches(subject, claims.subject))) throw notAuthorized();
}
function checkTrust({ accounts }, role, claims) {
  const arn = providerArn(role, claims.issuer);
  const provider = accounts.oidcProviders.get(arn);
  if (provider === void 0) {
    const message = `No OpenIDConnect provider found in your account for https://${claims.issuer}`;
    throw new AwsError("InvalidIdentityToken", message);
  }
  if (!provider.clientIds.includes(claims.audience)) throw incorrectAudience();
  if (role.trust === void 0 || !trustsWebIdentity(role.trust, arn, claims)) throw notAuthorized();
}
function incorrectAudience() {
  return new AwsError("InvalidIdentityToken", "Incorrect token audience");
}
function requireRole(world, call, action) {
  const arn = text(call.input, "RoleArn");
  const role = world.accounts.roles.get(arn);
  const isElsewhere = call.partition !== "" && !arn.startsWith(`arn:${call.partition}:`);
  if (role === void 0 || isElsewhere || role.trust !== void 0 && action === "AssumeRole") {
    if (action === "AssumeRoleWithWebIdentity") throw notAuthorized();
    throw new AwsError(
      "AccessDenied",
      `User: ${call.principal} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
      403
    );
  }
  return role;
}
function notAuthorized() {
  return new AwsError("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity", 403);
}
function validationError(message) {
  return new AwsError("ValidationError", message);
}
function openSession(world, call, role) {
  const seconds2 = optionalNumber(call.input, "DurationSeconds") ?? DEFAULT_SESSION_SECONDS;
  if (seconds2 > role.maxSessionSeconds) {
    throw validationError("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
  }
  const session = text(call.input, "RoleSessionName");
  const [, partition = "", , , accountId = "", resource = ""] = role.arn.split(":");
  const roleName = resource.split("/").at(-1) ?? "";
  const credential = {
    accessKeyId: `ASIA${newHex(world, 16).toUpperCase()}`,
    secretAccessKey: newHex(world, 40),
    sessionToken: newHex(world, 120),
    accountId,
    principal: `arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${session}`,
    expiresAt: new Date(now(world).getTime() + (role.sessionSeconds ?? seconds2) * 1e3),
    policy: role.policy
  };
  world.accounts.credentials.set(credential.accessKeyId, credential);
  return {
    Credentials: {
      AccessKeyId: credential.accessKeyId,
      SecretAccessKey: credential.secretAccessKey,
      SessionToken: credential.sessionToken,
      Expiration: credential.expiresAt
    },
    AssumedRoleUser: { AssumedRoleId: `AROALOCALAWS:${session}`, Arn: credential.principal },
    PackedPolicySize: 0
  };
}
function providerArn({ arn }, issuer) {
  const [, partition, , , accountId] = arn.split(":");
  return `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`;
}

// local-aws/index.ts
var ISSUER = "token.actions.githubusercontent.com";
var TOKEN_SECONDS = 600;
async function startLocalAws(options = {}) {
  const { port, roundTripMilliseconds, aheadMilliseconds = 0, issuer: issuerName = ISSUER } = options;
  const clock = { now: () => new Date(Date.now() + aheadMilliseconds) };
  const world = createWorld({ furnish: furnishRegion, clock, ...options });
  const issuer = createIssuer(issuerName);
  const services = {
    imagebuilder: imagebuilder(world),
    ecr: ecr(world),
    ec2: ec2(world),
    ssm: ssm(world),
    sts: sts(world, issuer)
  };
  const server = await startServer({
    services,
    clock,
    resolveCaller: (accessKeyId2, sessionToken, region) => credentialOf(world.accounts, accessKeyId2, sessionToken, partitionOf(region), now(world)),
    intercept: intercept(world),
    record: (record) => journal(world, record),
    routes: (request) => route(world, issuer, request),
    ...port === void 0 ? {} : { port },
    ...roundTripMilliseconds === void 0 ? {} : { roundTripMilliseconds }
  });
  world.endpoint = server.url;
  const { accessKeyId, secretAccessKey } = mainAccount;
  return {
    url: server.url,
    world,
    credentials: { accessKeyId, secretAccessKey },
    tokenUrl: (subject) => `${server.url}/_local-aws/oidc/token?subject=${encodeURIComponent(subject)}`,
    close: () => server.close()
  };
}
function intercept(world) {
  return async (call, carryOut) => {
    if (!REGIONS2.includes(call.region)) {
      throw new AwsError("UnrecognizedClientException", `The Region ${call.region} does not exist.`, 403);
    }
    await world.onCall?.(call, "before");
    await meetFaults(world.faults, call, "before");
    settle(world);
    authorize(world, call);
    const answer2 = await carryOut();
    await world.onCall?.(call, "after");
    await meetFaults(world.faults, call, "after");
    return answer2;
  };
}
function journal(world, { call, outcome, startedAt, milliseconds, concurrency }) {
  const { service, operation, region, accountId, principal, input } = call;
  const broken = outcome.kind === "broken" ? String(outcome.error) : void 0;
  world.journal.push({
    ...{ at: startedAt, service, operation, region, accountId, principal, input },
    outcome: outcome.kind === "refused" ? outcome.error.code : outcome.kind,
    mistake: broken,
    milliseconds,
    concurrency
  });
}
async function route(world, issuer, request) {
  const download = answerDownload(world, request);
  if (download !== void 0) return download;
  if (request.method === "GET" && request.path === "/_local-aws/oidc/token") {
    return identityToken(world, issuer, request);
  }
  if (request.method === "GET" && request.path === "/_local-aws/oidc/jwks") return json(200, keySet(issuer));
  return control(world, request);
}
function identityToken(world, issuer, request) {
  if (!/^bearer ./i.test(request.headers.authorization ?? ""))
    return json(401, { message: "no bearer token" });
  const query2 = new URLSearchParams(request.query);
  const claims = {
    audience: query2.get("audience") ?? "",
    subject: query2.get("subject") ?? "",
    expiresAt: new Date(now(world).getTime() + TOKEN_SECONDS * 1e3)
  };
  return json(200, { value: issueToken(issuer, claims, now(world)) });
}

// runner/runAction.ts
var import_node_child_process = __nccwpck_require__(421);
var import_node_fs = __nccwpck_require__(24);
var import_promises4 = __nccwpck_require__(455);
var import_node_os = __nccwpck_require__(161);
var import_node_path5 = __nccwpck_require__(760);
async function runStep2(step) {
  const { done } = await startStep(step);
  return done;
}
async function startStep(step) {
  const folder = await (0, import_promises4.mkdtemp)((0, import_node_path5.join)((0, import_node_os.tmpdir)(), "step-"));
  const action = parse(await (0, import_promises4.readFile)((0, import_node_path5.join)(step.action, "action.yml"), "utf8"));
  const files = {
    GITHUB_OUTPUT: (0, import_node_path5.join)(folder, "output"),
    GITHUB_STATE: (0, import_node_path5.join)(folder, "state"),
    GITHUB_STEP_SUMMARY: (0, import_node_path5.join)(folder, "summary"),
    GITHUB_ENV: (0, import_node_path5.join)(folder, "env"),
    GITHUB_PATH: (0, import_node_path5.join)(folder, "path")
  };
  await Promise.all(Object.values(files).map((file) => (0, import_promises4.writeFile)(file, "")));
  for (const [path, text2] of Object.entries({ [TEMPORARY]: void 0, ...inCheckout(step.checkout) })) {
    await (0, import_promises4.mkdir)((0, import_node_path5.join)(folder, text2 === void 0 ? path : (0, import_node_path5.dirname)(path)), { recursive: true });
    if (text2 !== void 0) await (0, import_promises4.writeFile)((0, import_node_path5.join)(folder, path), text2);
  }
  const child = (0, import_node_child_process.spawn)(nodeOfActions(), [(0, import_node_path5.join)(step.action, action.runs[step.part])], {
    cwd: (0, import_node_path5.join)(folder, CHECKOUT),
    env: {
      ...runnerEnvironment(folder),
      ...files,
      ...inputsOf(action, step),
      ...statesOf(step),
      ...step.environment
    },
    stdio: ["ignore", "pipe", "pipe"]
  });
  return { child, done: collect(child, step, files, folder) };
}
async function collect(child, step, files, folder) {
  const begun = performance.now();
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text2) => {
    stdout += text2;
    step.onOutput?.(text2);
  });
  child.stderr?.setEncoding("utf8").on("data", (text2) => {
    stderr += text2;
  });
  const exitCode = await new Promise((fulfil, reject) => {
    child.on("error", reject).on("close", fulfil);
  });
  const milliseconds = performance.now() - begun;
  const [output2, state, summary] = await Promise.all(
    [files.GITHUB_OUTPUT, files.GITHUB_STATE, files.GITHUB_STEP_SUMMARY].map(
      (file) => (0, import_promises4.readFile)(file, "utf8")
    )
  );
  const kept = await readFiles((0, import_node_path5.join)(folder, TEMPORARY));
  await (0, import_promises4.rm)(folder, { recursive: true, force: true });
  return {
    exitCode,
    stdout,
    stderr,
    outputs: readCommandFile(output2 ?? ""),
    state: readCommandFile(state ?? ""),
    summary: summary ?? "",
    kept,
    annotations: readAnnotations(stdout),
    milliseconds
  };
}
var TEMPORARY = "temporary";
var CHECKOUT = "checkout";
function inCheckout(files = {}) {
  const paths = Object.entries(files).map(([path, text2]) => [(0, import_node_path5.join)(CHECKOUT, path), text2]);
  return { [CHECKOUT]: void 0, ...Object.fromEntries(paths) };
}
async function readFiles(folder) {
  const entries = await (0, import_promises4.readdir)(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry2) => entry2.isFile()).map(({ parentPath, name }) => (0, import_node_path5.join)(parentPath, name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await (0, import_promises4.readFile)(path, "utf8")]))
  );
}
function inputsOf(action, { inputs }) {
  const defaults2 = Object.entries(action.inputs).map(
    ([name, input]) => [name, filledIn(String(input.default ?? ""))]
  );
  const given = new Map([...defaults2, ...Object.entries(inputs)]);
  return Object.fromEntries(
    [...given].map(([name, value]) => [`INPUT_${name.replace(/ /g, "_").toUpperCase()}`, value])
  );
}
function filledIn(text2) {
  return text2.replace(/\$\{\{ github\.token \}\}/, GITHUB_TOKEN);
}
var GITHUB_TOKEN = "ghs_token-of-the-workflow";
function statesOf({ state = {} }) {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
function runnerEnvironment(folder) {
  return {
    PATH: process.env.PATH ?? "",
    HOME: folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: "https://api.github.com",
    GITHUB_REPOSITORY: "example/shop",
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_REF: "refs/heads/main",
    GITHUB_EVENT_NAME: "push",
    GITHUB_WORKSPACE: (0, import_node_path5.join)(folder, CHECKOUT),
    RUNNER_TEMP: (0, import_node_path5.join)(folder, TEMPORARY),
    RUNNER_OS: { darwin: "macOS", win32: "Windows" }[process.platform] ?? "Linux"
  };
}
function nodeOfActions() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const installed = (0, import_node_path5.resolve)("node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  return (0, import_node_fs.existsSync)(installed) ? installed : process.execPath;
}

// src/aws/arn.ts
function parseArn2(text2) {
  const [, partition, service, region, accountId, resource] = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text2) ?? [];
  if (!partition || !service || region === void 0 || accountId === void 0 || !resource) {
    return void 0;
  }
  return { partition, service, region, accountId, resource };
}
function partitionOf2(region) {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  if (region.startsWith("us-isob-")) return "aws-iso-b";
  if (region.startsWith("us-isof-")) return "aws-iso-f";
  if (region.startsWith("us-iso-")) return "aws-iso";
  if (region.startsWith("eu-isoe-")) return "aws-iso-e";
  if (region.startsWith("eusc-")) return "aws-eusc";
  return "aws";
}
function arnName(name) {
  return name.toLowerCase().replace(/[ _]/g, "-");
}

// rehearsal/stage.ts
var TIME_FACTOR = 900;
var POLL_SECONDS = "0.2";
var HOUR = 36e5;
var SUBJECT = "repo:example/shop:ref:refs/heads/main";
var TRUST = {
  maxSessionSeconds: 43200,
  webIdentity: { issuer: ISSUER, audience: "sts.amazonaws.com", subjects: [SUBJECT] }
};
async function setStage(cast, workspace) {
  let past = Math.max(...[...cast.history, ...cast.unnamed].map(({ age }) => age)) * HOUR;
  const clock = { now: () => new Date(Date.now() - past) };
  const aws = await startLocalAws({ seed: `rehearsal ${cast.seed}`, timeFactor: TIME_FACTOR, clock });
  const { region, pipeline, system } = cast;
  const baseParameter = baseParameterOf(cast);
  const { pipelineArn } = await seedPipeline(aws.world, {
    region,
    name: pipeline,
    parentImage: `ssm:${baseParameter}`,
    components: [{ componentArn: managedComponentArn(region, `update-${system.os}`) }]
  });
  const role = cast.inputs["role-to-assume"];
  if (role !== void 0) addRole(aws.world.accounts, { arn: role, ...TRUST });
  const stage = { aws, cast, baseParameter, pipelineArn, workspace };
  for (const each of [...cast.history, ...cast.unnamed].sort((left, right) => right.age - left.age)) {
    past = each.age * HOUR;
    push2(stage, each);
  }
  for (const artifact of cast.artifacts) pushOther(stage, artifact);
  past = 0;
  return stage;
}
function baseParameterOf({ system, cluster, kubernetes }) {
  const part = baseParameterPart(system, cluster, kubernetes);
  const base = BASE_IMAGES.find(({ parameter }) => parameter.includes(part));
  if (base === void 0) throw new Error(`local-aws has no base image ${part}`);
  return base.parameter;
}
function push2(stage, image) {
  const { tags, content, layerSizes, platforms, attestation } = image;
  const { world } = stage.aws;
  const place2 = openPlace(stage, image);
  const children = platforms.map((platform) => ({ platform, content, layerSizes }));
  const [only, ...others] = children;
  if (only === void 0) throw new Error(`${image.repository} is pushed for no platform.`);
  if (others.length === 0) return pushImage(world, place2, { ...only, tags }).digest;
  return pushIndex(world, place2, { children, tags, attestation }).digest;
}
function pushOther(stage, artifact) {
  pushArtifact(stage.aws.world, openPlace(stage, artifact), artifact);
}
function openPlace({ aws, cast }, { registry, repository }) {
  const { accountId } = mainAccount;
  const place2 = { region: cast.region, accountId, ...registry, repository };
  if (place2.accountId !== accountId) allowAccount(aws.world, place2, accountId);
  return place2;
}
function nameOf2({ cast }, { registry, repository, tags }) {
  const { accountId, region } = registry ?? { accountId: mainAccount.accountId, region: cast.region };
  return `${registryHost(accountId, region)}/${repository}:${tags[0] ?? ""}`;
}
function shortName(name, region) {
  const own = `${registryHost(mainAccount.accountId, region)}/`;
  return name.startsWith(own) ? name.slice(own.length) : name;
}
function inputsOf2({ inputs }) {
  return { ...inputs, "poll-seconds": POLL_SECONDS };
}
function runPart(stage, action, part, { inputs, ...options }) {
  const { aws, cast, workspace } = stage;
  return runStep2({
    action,
    part,
    inputs: { ...inputsOf2(cast), ...inputs },
    environment: {
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: cast.region,
      ...credentialsOf(stage),
      ...workspace === void 0 ? {} : { GITHUB_WORKSPACE: workspace },
      // The runner's Node is new enough for the SDK; a rehearsal's may be older.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true"
    },
    ...options
  });
}
function credentialsOf({ aws, cast }) {
  if (cast.inputs["role-to-assume"] === void 0) {
    const { accounts } = aws.world;
    const user = addUser(accounts, mainAccount.accountId, "ci", void 0, partitionOf2(cast.region));
    const { accessKeyId, secretAccessKey } = user;
    return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  }
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: aws.tokenUrl(SUBJECT),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "token of the rehearsed runner"
  };
}

// rehearsal/act.ts
async function runAct(stage, action, inputs, onOutput) {
  const { journal: journal2 } = stage.aws.world;
  const { builds } = inRegion(stage.aws.world, stage.cast.region).imagebuilder;
  const callsBefore = journal2.length;
  const buildsBefore = builds.size;
  const main2 = await runPart(stage, action, "main", { inputs, onOutput });
  const post = await runPart(stage, action, "post", { inputs, state: main2.state, onOutput });
  return { main: main2, post, witness: bearWitness(stage, callsBefore, buildsBefore) };
}
function bearWitness(stage, callsBefore, buildsBefore) {
  const { world } = stage.aws;
  const { imagebuilder: imagebuilder2, ec2: ec22 } = inRegion(world, stage.cast.region);
  const own = [...ec22.amis.values()].filter(({ ownerId }) => ownerId === mainAccount.accountId);
  const documents = [...imagebuilder2.components.values()].filter(({ accountId }) => accountId === mainAccount.accountId).map(({ arn, data }) => [arn, data]);
  return {
    calls: world.journal.slice(callsBefore).map(({ service, operation, outcome, input, mistake: mistake2 }) => ({
      ...{ service, operation, outcome, input: withoutToken(input) },
      ...mistake2 === void 0 ? {} : { mistake: mistake2 }
    })),
    builds: [...imagebuilder2.builds.values()].slice(buildsBefore).map((build) => ({
      arn: build.arn,
      status: build.status,
      startedAt: build.dateCreated,
      endedAt: latest(build.executions.flatMap(({ steps }) => steps.map(({ end }) => end))),
      tags: { ...build.tags },
      parentAmi: build.parentAmi,
      amis: build.amis.map(({ image }) => image)
    })),
    amis: own.map(({ id, name, state }) => ({
      ...{ id, name, state },
      fastLaunch: ec22.fastLaunch.get(`${mainAccount.accountId}/${id}`)?.state
    })),
    registry: registryOf3(stage),
    documents: Object.fromEntries(documents)
  };
}
function withoutToken(input) {
  return "WebIdentityToken" in input ? { ...input, WebIdentityToken: "***" } : input;
}
function registryOf3({ aws }) {
  const repositories = [...aws.world.regions.values()].flatMap(({ ecr: ecr2 }) => [...ecr2.repositories.values()]);
  const tags = repositories.flatMap(
    ({ uri, tags: tags2 }) => [...tags2].map(([tag, digest]) => [`${uri}:${tag}`, digest])
  );
  return Object.fromEntries(tags);
}
function latest(dates) {
  return new Date(Math.max(...dates.map((date2) => date2.getTime())));
}
function isReading({ operation }) {
  return /^(Get|List|Describe|BatchGet|AssumeRole)/.test(operation);
}
function writesOf({ calls }) {
  return calls.filter((call) => !isReading(call));
}
function outputsOf({ main: { outputs } }) {
  const parsed = (name) => outputs[name] === void 0 ? void 0 : JSON.parse(outputs[name]);
  return {
    decision: outputs.decision,
    reason: outputs.reason,
    changed: outputs.changed,
    amiId: outputs["ami-id"],
    componentArn: outputs["component-arn"],
    buildArn: outputs["image-build-version-arn"],
    images: parsed("images"),
    diff: parsed("diff"),
    fastLaunch: parsed("fast-launch"),
    plan: parsed("plan")
  };
}

// rehearsal/folder.ts
var Folder = class _Folder {
  path;
  constructor(path) {
    this.path = path;
  }
  /**
   * Makes the folder named, or a fresh temporary one whose name begins with `prefix`.
   *
   * @throws Problem when it cannot be made
   */
  static async open(path, prefix) {
    if (path === void 0) return new _Folder(await (0, import_promises5.mkdtemp)((0, import_node_path6.join)((0, import_node_os2.tmpdir)(), prefix)));
    try {
      await (0, import_promises5.mkdir)(path, { recursive: true });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Problem(`The folder ${path} cannot be made: ${why}`, "Name another one: --output FOLDER");
    }
    return new _Folder(path);
  }
  /** Writes what a run left: its outputs, summary and log, and the document that its AMI was, or would be, baked with. */
  async keepAct(name, { main: main2, post, witness }) {
    const { componentArn } = outputsOf({ main: main2, post, witness });
    const [planned] = Object.values(main2.kept);
    const document = componentArn === void 0 ? planned : witness.documents[componentArn];
    await this.keepStep(name, { ...main2, stderr: main2.stderr + post.stdout + post.stderr });
    if (document !== void 0) await (0, import_promises5.writeFile)((0, import_node_path6.join)(this.path, name, "component.yml"), document);
  }
  /** Writes what a step left: its outputs, its summary, and its log without the secrets that it had masked. */
  async keepStep(name, { outputs, summary, stdout, stderr }) {
    const folder = (0, import_node_path6.join)(this.path, name);
    await (0, import_promises5.mkdir)(folder, { recursive: true });
    await (0, import_promises5.writeFile)((0, import_node_path6.join)(folder, "outputs.json"), json3(outputs));
    await (0, import_promises5.writeFile)((0, import_node_path6.join)(folder, "summary.md"), summary);
    await (0, import_promises5.writeFile)((0, import_node_path6.join)(folder, "log.txt"), withoutSecrets(stdout + stderr));
  }
  /** Writes local-aws's own record of the runs. */
  async keepRecord(cast, timeFactor, acts) {
    const { seed, region, pipeline } = cast;
    const runs = acts.map(({ witness, main: main2 }) => ({ milliseconds: main2.milliseconds, ...witness }));
    await (0, import_promises5.writeFile)((0, import_node_path6.join)(this.path, "record.json"), json3({ seed, region, pipeline, timeFactor, runs }));
  }
};
function json3(value) {
  return `${JSON.stringify(value, void 0, 2)}
`;
}

// rehearsal/flags.ts
var OWN_FLAGS = [
  {
    name: "plan",
    says: "Says what a bake would do in your own AWS account, by reads alone, with the credentials of this terminal (AWS_PROFILE, an SSO session, keys in the environment)."
  },
  { name: "json", only: "plan", says: "Prints the outputs of the plan as one JSON object, for a program." },
  {
    name: "rehearse-on",
    value: "SYSTEM",
    needs: "a system",
    example: "windows-2022",
    only: "rehearsal",
    says: `What the nodes run: ${Object.keys(SYSTEMS).join(", ")}. Default: windows-2022.`
  },
  {
    name: "images-file",
    value: "FILE",
    needs: "a file",
    example: "images.txt",
    says: "Takes image rules from a file, one a line, beside those of --images."
  },
  {
    name: "output",
    value: "FOLDER",
    needs: "a folder",
    example: "story",
    says: "Where outputs, summaries, documents and the record go. Default: a new temporary folder."
  },
  {
    name: "seed",
    value: "N",
    needs: "a number",
    example: "7",
    only: "rehearsal",
    says: "Plays story N; the same number gives the same story. Default: drawn from the clock."
  },
  { name: "help", says: "Prints this text." }
];

// rehearsal/page.ts
var WIDEST = 96;
var NARROWEST = 50;
var HANGING = "    ";
var STYLES = { bold: [1, 22], dim: [2, 22], green: [32, 39], red: [31, 39], cyan: [36, 39] };
var Page = class {
  write;
  colours;
  width;
  /** @param columns of the terminal; unknown where the text goes elsewhere */
  constructor(write, colours, columns = WIDEST) {
    this.write = write;
    this.colours = colours;
    this.width = Math.max(NARROWEST, Math.min(WIDEST, columns));
  }
  style(style, text2) {
    const [on, off] = STYLES[style];
    return this.colours ? `\x1B[${on}m${text2}\x1B[${off}m` : text2;
  }
  line(text2 = "") {
    this.write(`${text2}
`);
  }
  /** A heading over a part of the story, ruled off from what came before. */
  heading(text2) {
    this.line();
    this.line(this.style("dim", "\u2500".repeat(this.width)));
    this.line(this.style("bold", text2));
    this.line();
  }
  /** A small heading within a part. */
  caption(text2) {
    this.line();
    this.line(this.style("bold", text2));
  }
  title(text2) {
    for (const line of wrap(text2, this.width)) this.line(this.style("bold", line));
    this.line();
  }
  paragraph(text2) {
    for (const line of wrap(text2, this.width)) this.line(line);
  }
  /** Lines that begin with a mark, such as a bullet, and go on below its text. */
  item(mark, text2, style = "green") {
    const [first = "", ...others] = wrap(text2, this.width - mark.length - 3);
    this.line(`  ${this.style(style, mark)} ${first}`);
    for (const line of others) this.line(`  ${" ".repeat(mark.length)} ${line}`);
  }
  /** Rows of two columns: what it is, what is to say of it. */
  facts(rows) {
    const width = Math.max(...rows.map(([label]) => label.length));
    for (const [label, text2] of rows) {
      const [first = "", ...others] = wrap(text2, this.width - width - 4);
      this.line(`  ${this.style("cyan", label.padEnd(width))}  ${first}`);
      for (const line of others) this.line(`  ${" ".repeat(width)}  ${line}`);
    }
  }
  table(head, rows) {
    const widths = head.map(
      (title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
    );
    const line = (cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
    this.line(this.style("cyan", line(head)));
    for (const row of rows) this.line(line(row));
  }
  /** A line of somebody else's text, set off by a bar. */
  quote(text2, indentation = 0) {
    const inset = " ".repeat(indentation);
    const room = this.width - indentation - 4;
    const [first = "", ...others] = wrap(text2, text2.length > room ? room - HANGING.length : room);
    for (const line of [first, ...others.map((other) => HANGING + other)]) {
      this.line(`  ${this.style("dim", "\u2502")} ${this.style("dim", inset + line)}`);
    }
  }
};
function wrap(text2, width) {
  const lines = [];
  let line = "";
  for (const word of text2.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

// rehearsal/help.ts
var WIDTH = 96;
var INDENTATION = " ".repeat(6);
var OPENING = "Rehearses warm-ami on this machine: a first bake, a push with nothing new, and a tag that moves, against local-aws, an AWS account on loopback. Nothing to install, no network, no credentials. Without inputs the story is drawn; with some it is played with them. With --plan it says what a bake would do in your own account instead.";
var EXAMPLES = [
  'npm start -- --images "web:v1.*" --images "team/*:prod newest=2"',
  'npm start -- --plan --pipeline windows-nodes --aws-region us-east-1 --images "web:v1.*"'
];
var BETWEEN = "The action's inputs, as in action.yml. The environment gives them too, as INPUT_IMAGES, INPUT_IMAGES_FROM \u2026 ; a flag wins. --images and --images-from may stand several times, a line each.";
function helpText(inputs) {
  const own = OWN_FLAGS;
  return [
    "npm start -- [flags]",
    "",
    ...wrap(OPENING, WIDTH),
    "",
    ...EXAMPLES.map((example) => `  ${example}`),
    "",
    "The rehearsal's own flags",
    "",
    ...own.flatMap(({ name, value, says }) => entry(name, value, says)),
    "",
    ...wrap(BETWEEN, WIDTH),
    "",
    ...inputs.flatMap((input) => entry(input.name, "VALUE", describe11(input))),
    ""
  ].join("\n");
}
function entry(name, value, says) {
  const flag = `  --${name}${value === void 0 ? "" : ` ${value}`}`;
  return [flag, ...wrap(says, WIDTH - INDENTATION.length).map((line) => INDENTATION + line)];
}
function describe11({ description, default: value }) {
  const text2 = description.replaceAll("`", '"').replace(/\s+/g, " ").trim();
  return value === "" || value.includes("${{") ? text2 : `${text2} Default: ${value}.`;
}

// rehearsal/commandLine.ts
var import_node_util = __nccwpck_require__(975);

// src/images/nearest.ts
var mostNames = 1e3;
var mostSuggestions = 3;
function nearestNames(wanted, names2) {
  const start2 = wanted.includes("*") ? wanted.indexOf("*") : void 0;
  const known = wanted.slice(0, start2);
  const tolerance = Math.max(2, Math.floor(known.length / 3));
  return names2.slice(0, mostNames).map((name) => ({ name, compared: name.slice(0, start2) })).filter(({ compared }) => Math.abs(compared.length - known.length) <= tolerance).map(({ name, compared }) => ({ name, distance: editDistance(known, compared) })).filter(({ distance }) => distance <= tolerance).sort((left, right) => left.distance - right.distance).slice(0, mostSuggestions).map(({ name }) => name);
}
function editDistance(left, right) {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 0; row < left.length; row += 1) {
    const distances = [row + 1];
    let before = row + 1;
    let diagonal = row;
    for (let column = 0; column < right.length; column += 1) {
      const over = above[column + 1] ?? 0;
      const replaced = left.charCodeAt(row) === right.charCodeAt(column) ? diagonal : diagonal + 1;
      before = Math.min(before + 1, over + 1, replaced);
      diagonal = over;
      distances.push(before);
    }
    above = distances;
  }
  return above[right.length] ?? 0;
}

// src/inputs.ts
function nameOfPipeline(pipeline) {
  return pipeline.kind === "name" ? pipeline.name : pipeline.arn.split("/").at(-1) ?? "";
}
var DEFAULTS = {
  mode: "bake",
  rebuild: "if-changed",
  runtime: "containerd",
  pin: "true",
  "pull-concurrency": "auto",
  "timeout-minutes": "180",
  "poll-seconds": "auto",
  "cancel-build": "true",
  "fast-launch": "auto",
  "fast-launch-parallel": "6",
  "fast-launch-snapshots": "5",
  "role-session-seconds": "3600",
  preflight: "error",
  comment: "false"
};
var MODES = ["bake", "plan", "start", "wait"];
function readInputs(get2, regionOfEnvironment) {
  const read2 = new Reader(get2);
  const mode = read2.choice("mode", MODES);
  const { pipeline, region } = read2.pipeline(regionOfEnvironment);
  const common = {
    region,
    pipeline,
    componentName: read2.componentName(pipeline),
    patience: {
      timeoutMilliseconds: read2.positive("timeout-minutes") * 6e4,
      pollMilliseconds: read2.text("poll-seconds") === "auto" ? "auto" : read2.positive("poll-seconds", ' or "auto"') * 1e3
    },
    cancelBuild: read2.boolean("cancel-build"),
    fastLaunch: {
      when: read2.choice("fast-launch", ["auto", "required", "off"]),
      parallelLaunches: read2.whole("fast-launch-parallel", 6, "EC2 refuses fewer than 6"),
      snapshots: read2.whole("fast-launch-snapshots", 1, "at least one snapshot is kept ready")
    },
    role: read2.role(region)
  };
  const imageBuildVersionArn = read2.imageBuildVersionArn(mode, region);
  const inputs = mode === "wait" ? { ...common, mode, imageBuildVersionArn } : {
    ...common,
    mode,
    ...read2.wanted(mode),
    preflight: read2.choice("preflight", ["error", "warn", "off"]),
    comment: read2.comment(),
    rebuild: read2.rebuild(),
    runtime: read2.choice("runtime", ["containerd", "docker"]),
    pin: read2.boolean("pin"),
    pullConcurrency: read2.pullConcurrency()
  };
  read2.throwMistakes();
  return inputs;
}
var Reader = class {
  mistakes = [];
  get;
  constructor(get2) {
    this.get = get2;
  }
  throwMistakes() {
    if (this.mistakes.length > 0) throw joinProblems(this.mistakes);
  }
  /** An input that is passed on empty counts as left away. */
  text(name) {
    return this.get(name).trim() || (DEFAULTS[name] ?? "");
  }
  mistake(what, mend) {
    this.mistakes.push(new Problem(what, mend));
  }
  /** The chosen word; the first one stands in after a mistake. */
  choice(name, words) {
    const written = this.text(name);
    const word = words.find((candidate) => candidate === written);
    if (word === void 0) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, `Write one of: ${words.join(", ")}.`);
    }
    return word ?? words[0];
  }
  boolean(name) {
    const written = this.text(name);
    if (/^(true|True|TRUE)$/.test(written)) return true;
    if (!/^(false|False|FALSE)$/.test(written)) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, "Write true or false.");
    }
    return false;
  }
  positive(name, otherwise = "") {
    const written = this.text(name);
    const value = /^\d{1,9}(\.\d{1,6})?$/.test(written) ? Number(written) : 0;
    if (value <= 0) {
      this.mistake(`Input "${name}" is ${quoted(written)}.`, `Write a number above 0${otherwise}.`);
    }
    return value;
  }
  whole(name, least, why, most = 1e4) {
    const written = this.text(name);
    const value = /^\d{1,5}$/.test(written) ? Number(written) : -1;
    if (value < least || value > most) {
      const range = `Write a whole number from ${least} to ${most}: ${why}.`;
      this.mistake(`Input "${name}" is ${quoted(written)}.`, range);
    }
    return value;
  }
  comment() {
    const token = this.text("github-token");
    return this.boolean("comment") ? { token } : void 0;
  }
  pullConcurrency() {
    const written = this.text("pull-concurrency");
    if (written === "auto") return "auto";
    const value = /^\d{1,2}$/.test(written) ? Number(written) : 0;
    if (value < 1 || value > 20) {
      this.mistake(
        `Input "pull-concurrency" is ${quoted(written)}.`,
        "Write auto, or how many images to download at a time: a whole number from 1 to 20."
      );
    }
    return value;
  }
  rebuild() {
    const written = this.text("rebuild");
    if (written === "if-changed" || written === "always") return { kind: written };
    const [, count3, unit] = /^(\d{1,5})([hdw])$/.exec(written) ?? [];
    if (count3 === void 0 || unit === void 0 || Number(count3) === 0) {
      this.mistake(
        `Input "rebuild" is ${quoted(written)}.`,
        "Write if-changed, always, or an age in hours, days or weeks: 12h, 7d, 2w."
      );
      return { kind: "if-changed" };
    }
    const hours = { h: 1, d: 24, w: 168 }[unit] ?? 0;
    return { kind: "older-than", milliseconds: Number(count3) * hours * 36e5, written };
  }
  wanted(mode) {
    const imagesFrom = this.globs("images-from");
    const text2 = this.get("images");
    if (text2.trim() === "" && imagesFrom.length === 0) {
      this.mistake(
        `Input "images" is empty, and mode: ${mode} needs it.`,
        'Write one image rule a line, such as "web", "web:v1.*" or "team/*:prod newest=2"; or name the files that name your images in "images-from", such as deploy/**/*.yaml.'
      );
    }
    return { rules: text2.trim() === "" ? [] : this.rules(text2), imagesFrom };
  }
  /** One glob a line; `#` starts a comment at the start of a line or after space. */
  globs(name) {
    const lines = this.get(name).split("\n");
    return lines.map(withoutComment).filter((line) => line !== "");
  }
  rules(text2) {
    try {
      return parseRules(text2);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const ofInput = ({ what, mend }) => new Problem(`Input "images", ${what}`, mend);
      this.mistakes.push(...partsOf(error).map(ofInput));
      return [];
    }
  }
  pipeline(regionOfEnvironment) {
    const written = this.text("pipeline");
    const regionInput = this.region("aws-region", this.text("aws-region"));
    const arn = parseArn2(written);
    if (arn !== void 0) return this.pipelineArn(written, arn, regionInput);
    if (written === "") {
      this.mistake(
        'Input "pipeline" is empty.',
        "Write the name or the ARN of an EC2 Image Builder image pipeline."
      );
    } else if (!/^[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]$/.test(written)) {
      this.mistake(
        `Input "pipeline" is ${quoted(written)}, which can be no pipeline's name.`,
        "Write its name (3 to 128 letters, digits, spaces, - and _) or its ARN, such as arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/windows-nodes."
      );
    }
    const region = regionInput || this.region("AWS_REGION", regionOfEnvironment ?? "");
    if (region === "" && !this.text("aws-region") && !regionOfEnvironment) {
      this.mistake(
        "No AWS Region is set.",
        "Write the input aws-region, such as us-east-1, or set AWS_REGION as the AWS login action does."
      );
    }
    return { pipeline: { kind: "name", name: arnName(written) }, region };
  }
  pipelineArn(written, arn, regionInput) {
    const { partition, region, accountId } = arn;
    const wellFormed = arn.service === "imagebuilder" && isAccount(accountId) && isRegion(region) && /^image-pipeline\/[a-z0-9_-]+$/.test(arn.resource);
    if (!wellFormed) {
      this.mistake(
        `Input "pipeline" is ${quoted(written)}, which is no image pipeline's ARN.`,
        "Write one such as arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/windows-nodes."
      );
    } else if (partitionOf2(region) !== partition) {
      this.mistake(
        `Input "pipeline" names the partition ${partition}, and the Region ${region} lies in ${partitionOf2(region)}.`,
        `Write arn:${partitionOf2(region)}:imagebuilder:${region}:\u2026 or another Region.`
      );
    } else if (regionInput !== "" && regionInput !== region) {
      this.mistake(
        `Input "pipeline" lies in ${region}, and input "aws-region" is ${quoted(regionInput)}.`,
        `Leave aws-region away, or write aws-region: ${region}.`
      );
    }
    return { pipeline: { kind: "arn", arn: written, accountId, partition }, region };
  }
  region(name, written) {
    if (written === "" || isRegion(written)) return written;
    this.mistake(`${name} is ${quoted(written)}, which is no AWS Region.`, "Write one such as us-east-1.");
    return "";
  }
  componentName(pipeline) {
    const written = this.text("component");
    if (written === "") {
      return `${nameOfPipeline(pipeline).slice(0, 128 - "-images".length)}-images`;
    }
    if (!/^[-_A-Za-z0-9][-_A-Za-z0-9 ]{1,126}[-_A-Za-z0-9]$/.test(written)) {
      this.mistake(
        `Input "component" is ${quoted(written)}, which can be no component's name.`,
        "Write 3 to 128 letters, digits, spaces, - and _."
      );
    }
    return arnName(written);
  }
  role(region) {
    const why = "STS gives no shorter and no longer session";
    const sessionSeconds = this.whole("role-session-seconds", 900, why, 43200);
    const written = this.text("role-to-assume");
    if (written === "") return void 0;
    const arn = parseArn2(written);
    const isRole = arn?.service === "iam" && /^role\/[\w+=,.@/-]+$/.test(arn.resource);
    if (!isRole || arn.region !== "" || !isAccount(arn.accountId)) {
      this.mistake(
        `Input "role-to-assume" is ${quoted(written)}, which is no role's ARN.`,
        "Write one such as arn:aws:iam::111122223333:role/warm-ami."
      );
    } else if (region !== "" && arn.partition !== partitionOf2(region)) {
      this.mistake(
        `Input "role-to-assume" lies in the partition ${arn.partition}, and the Region ${region} in ${partitionOf2(region)}.`,
        `Write a role of ${partitionOf2(region)}, or another Region.`
      );
    }
    return { arn: written, sessionSeconds };
  }
  imageBuildVersionArn(mode, region) {
    const written = this.text("image-build-version-arn");
    if (written === "") return void 0;
    const arn = parseArn2(written);
    const isBuild = arn?.service === "imagebuilder" && /^image\/[a-z0-9_-]+\/\d+\.\d+\.\d+\/\d+$/.test(arn.resource);
    const isSound = isBuild && isRegion(arn.region) && isAccount(arn.accountId) && arn.partition === partitionOf2(arn.region);
    if (!isSound) {
      this.mistake(
        `Input "image-build-version-arn" is ${quoted(written)}, which is no image build version's ARN.`,
        "Write one such as arn:aws:imagebuilder:us-east-1:111122223333:image/windows-nodes/1.0.3/1, the output image-build-version-arn of mode: start."
      );
    } else if (mode !== "wait") {
      this.mistake(
        `Input "image-build-version-arn" is set, and mode is ${quoted(mode)}.`,
        "Write mode: wait, or leave image-build-version-arn away."
      );
    } else if (region !== "" && arn.region !== region) {
      this.mistake(
        `Input "image-build-version-arn" lies in ${arn.region}, and the pipeline in ${region}.`,
        "Write an image build version of this pipeline."
      );
    }
    return written;
  }
};
function isAccount(text2) {
  return /^\d{12}$/.test(text2);
}
function isRegion(text2) {
  return /^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/.test(text2);
}
function quoted(text2) {
  return JSON.stringify(text2.length > 100 ? `${text2.slice(0, 100)}\u2026` : text2);
}

// rehearsal/commandLine.ts
var LISTS = ["images", "images-from"];
var SWALLOWED = ["plan", "pipeline", "images", "images-from", "images-file"];
var CommandLine = class {
  mistakes = [];
  values = /* @__PURE__ */ new Map();
  typed;
  constructor(typed) {
    this.typed = typed;
    const flags = [
      ...OWN_FLAGS,
      ...typed.inputs.map(({ name, description }) => ({ name, value: "", says: description }))
    ];
    this.readFlags(new Map(flags.map((flag) => [flag.name, flag])));
    this.refuseSwallowed();
  }
  readFlags(flags) {
    const types = [...flags].map(
      ([name, { value }]) => [name, { type: value === void 0 ? "boolean" : "string" }]
    );
    const { tokens } = (0, import_node_util.parseArgs)({
      args: [...this.typed.args],
      options: Object.fromEntries(types),
      strict: false,
      tokens: true
    });
    let isValueOfUnknown = false;
    for (const token of tokens) {
      if (token.kind === "positional" && !isValueOfUnknown) this.refuseWord(token.value);
      isValueOfUnknown = token.kind === "option" && !flags.has(token.name);
      if (token.kind !== "option") continue;
      const { name, rawName, value, inlineValue } = token;
      const flag = flags.get(name);
      if (flag === void 0) this.refuseUnknown(rawName, [...flags.keys()]);
      else if (flag.value === void 0 && value !== void 0) {
        this.mistake(`--${name} takes no value.`, `Write --${name} alone, or leave it away.`);
      } else if (flag.value !== void 0 && !isValue(value, inlineValue)) this.refuseEmpty(flag);
      else this.values.set(name, [...this.values.get(name) ?? [], value ?? ""]);
    }
    for (const [name, values] of this.values) {
      if (values.length > 1 && !LISTS.includes(name))
        this.mistake(`--${name} stands twice.`, "Write it once.");
    }
  }
  refuseWord(word) {
    this.mistake(
      `The rehearsal does not know ${word}.`,
      'It takes flags alone. Put what has spaces or a * in quotation marks: --images "team/*:prod newest=2"'
    );
  }
  refuseUnknown(written, known) {
    const [near] = nearestNames(written.replace(/^-+/, ""), known);
    const suggestion = near === void 0 ? "" : `Did you mean --${near}? `;
    this.mistake(
      `The rehearsal does not know ${written}.`,
      `${suggestion}All flags are listed by: npm start -- --help`
    );
  }
  refuseEmpty({ name, needs = "a value", example = DEFAULTS[name] ?? "\u2026" }) {
    this.mistake(`--${name} needs ${needs}.`, `Write it after the flag: --${name} ${example}`);
  }
  /** npm takes what stands before `--` for itself and starts the program without it. */
  refuseSwallowed() {
    const { environment } = this.typed;
    const name = SWALLOWED.find(
      (flag) => environment[`npm_config_${flag.replaceAll("-", "_")}`] !== void 0
    );
    if (name === void 0) return;
    this.mistake(
      `npm took --${name} for itself.`,
      `Write -- before the flags, in PowerShell in quotation marks: npm start "--" --${name} \u2026`
    );
  }
  mistake(what, mend) {
    this.mistakes.push(new Problem(what, mend));
  }
  throwMistakes() {
    if (this.mistakes.length > 0) throw joinProblems(this.mistakes);
  }
  has(name) {
    return this.values.has(name);
  }
  refuseMisplaced(kind) {
    const flags = OWN_FLAGS;
    for (const { name, only } of flags) {
      if (only !== kind || !this.has(name)) continue;
      const [what, mend] = kind === "plan" ? ["a plan", "Write --plan too"] : ["a rehearsal", "Take --plan away"];
      this.mistake(`--${name} is for ${what}.`, `${mend}, or leave --${name} away.`);
    }
  }
  value(name) {
    return this.values.get(name)?.[0];
  }
  system() {
    const value = this.value("rehearse-on");
    const names2 = Object.keys(SYSTEMS);
    const system = names2.find((name) => name === value);
    if (value !== void 0 && system === void 0) {
      this.mistake(`--rehearse-on is ${JSON.stringify(value)}.`, `Write one of: ${names2.join(", ")}.`);
    }
    return system;
  }
  /** The inputs that flags, the file of image rules or the environment give. */
  given() {
    const { inputs, environment } = this.typed;
    const file = this.imagesFile();
    const given = inputs.flatMap(({ name }) => {
      const flags = LISTS.includes(name) ? this.values.get(name) : void 0;
      const lines = [...flags ?? [], ...name === "images" && file !== void 0 ? [file] : []];
      const value = LISTS.includes(name) ? lines.join("\n") : this.value(name);
      const written = value || fromEnvironment(name, environment);
      return written === void 0 ? [] : [[name, written]];
    });
    return Object.fromEntries(given);
  }
  imagesFile() {
    const value = this.value("images-file");
    if (value === void 0) return void 0;
    try {
      return this.typed.readFile(value);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.mistake(`--images-file ${value} can't be read: ${why}`, "Name a text file with image rules.");
      return void 0;
    }
  }
  /** The inputs as the action understands them; undefined where it would refuse them. */
  inputs(given, region) {
    try {
      return readInputs((name) => given[name] ?? "", region);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.mistakes.push(error);
      return void 0;
    }
  }
};
function isValue(value, inline) {
  return value !== void 0 && value !== "" && (inline === true || !value.startsWith("--"));
}
function fromEnvironment(name, environment) {
  const variable = `INPUT_${name.toUpperCase()}`;
  return environment[variable] || environment[variable.replaceAll("-", "_")] || void 0;
}

// rehearsal/options.ts
var LARGEST_SEED = 999999999;
var DEFAULT_SYSTEM = "windows-2022";
var DEFAULT_REGION2 = "us-east-1";
function readOptions2(surroundings) {
  const line = new CommandLine(surroundings);
  if (line.has("help")) return { kind: "help" };
  const plan2 = line.has("plan");
  line.refuseMisplaced(plan2 ? "rehearsal" : "plan");
  const given = line.given();
  return plan2 ? planOptions(line, given, surroundings) : rehearsalOptions(line, given, surroundings);
}
function rehearsalOptions(line, given, { now: now2 }) {
  const seed = line.value("seed") ?? String(now2 % 1e6);
  if (!/^\d{1,9}$/.test(seed)) {
    line.mistake("--seed needs a number.", `Write a whole number from 0 to ${LARGEST_SEED}: --seed 7`);
  }
  const system = line.system();
  const isOwn = Object.keys(given).length > 0 || system !== void 0;
  const rehearsed = system ?? DEFAULT_SYSTEM;
  const pipeline = rehearsed.startsWith("windows") ? "windows-nodes" : "linux-nodes";
  const inputs = isOwn ? line.inputs({ pipeline, ...given }, DEFAULT_REGION2) : void 0;
  if (inputs?.mode === "wait") {
    line.mistake(
      "Nothing is there that mode: wait could wait for.",
      "Write --mode start: its second run is a job with mode: wait."
    );
  }
  line.throwMistakes();
  const output2 = line.value("output");
  const own = inputs === void 0 || inputs.mode === "wait" ? void 0 : { given, inputs, system: rehearsed };
  return { kind: "rehearse", seed: Number(seed), output: output2, own };
}
function planOptions(line, written, { region }) {
  const mode = line.value("mode");
  if (mode !== void 0 && mode !== "plan") {
    line.mistake(`--plan only plans, and --mode is ${JSON.stringify(mode)}.`, "Leave --mode away.");
  }
  const given = { ...written, mode: "plan" };
  const inputs = line.inputs(given, region);
  line.throwMistakes();
  if (inputs?.mode !== "plan") throw new Error("A plan was to be read, and the inputs are of another mode.");
  const readOnly = { ...inputs, mode: inputs.mode };
  return { kind: "plan", output: line.value("output"), json: line.has("json"), given, inputs: readOnly };
}

// rehearsal/ownCast.ts
var import_node_crypto15 = __nccwpck_require__(598);

// rehearsal/invention.ts
var SERVICES2 = ["api", "web", ""];
var REPOSITORIES = 2;
var TAGS = 2;
var MOST_TAGS = 6;
var SHORTEST_REPOSITORY = 2;
function repositoriesFor(path) {
  if (!isGlob(path)) return [path];
  const names2 = SERVICES2.map((service) => path.replaceAll(/\*+/g, service));
  return [...new Set(names2)].filter(isRepository).slice(0, REPOSITORIES);
}
function isRepository(name) {
  return name.length >= SHORTEST_REPOSITORY && isRepositoryName(name);
}
function tagsFor({ pattern, newest = TAGS - 1 }) {
  if (!isGlob(pattern)) return [pattern];
  const count3 = Math.min(Math.max(newest + 1, TAGS), MOST_TAGS);
  const numbers = Array.from({ length: count3 }, (_, index) => String(index));
  const tags = [...numbers, ""].map((number) => fillIn(pattern, number));
  return [...new Set(tags)].filter(isTag).slice(0, count3);
}
function fillIn(pattern, number) {
  const parts = pattern.split(/\*+/);
  const last = parts.length - 2;
  const filled2 = parts.map((part, index) => {
    if (index > last) return part;
    const filling = index === last || number === "" ? number : "1";
    return part + (index === 0 && part === "" && filling !== "" ? `v1.${filling}` : filling);
  });
  return filled2.join("");
}
var OTHER_TAGS = ["pr-17", "nightly", "untested", "0.0.0-draft"];
var OTHER_REPOSITORIES = ["sandbox/experiment", "scratch", "old-and-gone"];
function otherTag(rules, others = OTHER_TAGS) {
  return others.find((tag) => !rules.some(({ want }) => wantsTag(want, tag)));
}
function otherRepository(rules) {
  return OTHER_REPOSITORIES.find((name) => !rules.some(({ path }) => matchesGlob(path, name)));
}
function wantsTag(want, tag) {
  return want.kind === "tags" && matchesGlob(want.pattern, tag);
}

// rehearsal/ownStep.ts
function stepFor({ given, inputs: { pipeline } }, fileRules, leftOut) {
  const name = nameOfPipeline(pipeline);
  const inputs = { ...given, pipeline: name };
  const differences = [];
  if (given.pipeline === void 0) {
    differences.push({ what: "pipeline", why: `not given, and called ${name} here.` });
  }
  if (pipeline.kind === "arn") {
    const why = `played as the pipeline ${name} in local-aws's account ${mainAccount.accountId}.`;
    differences.push({ what: "pipeline", why });
  }
  const role = parseArn2(given["role-to-assume"] ?? "");
  if (role !== void 0) {
    inputs["role-to-assume"] = `arn:${role.partition}:iam::${mainAccount.accountId}:${role.resource}`;
    const why = `played as a role of that name in local-aws's account ${mainAccount.accountId}, which may do everything.`;
    differences.push({ what: "role-to-assume", why });
  }
  if (given["poll-seconds"] !== void 0) {
    const why = "the rehearsal looks more often, because its builds take seconds.";
    differences.push({ what: "poll-seconds", why });
  }
  if (given.images !== void 0) inputs.images = withoutLines(given.images, leftOut);
  if (leftOut.some(({ rule }) => rule.file !== void 0)) {
    const played = fileRules.filter((rule) => leftOut.every((left) => left.rule !== rule));
    inputs.images = [...(inputs.images ?? "").split("\n"), ...played.map(asLine)].join("\n").trim();
    delete inputs["images-from"];
    const why = "the images of its files are handed on as image rules, without those that are left out.";
    differences.push({ what: "images-from", why });
  }
  return { inputs, differences };
}
function withoutLines(images, leftOut) {
  const places = leftOut.filter(({ rule }) => rule.file === void 0).map(({ rule }) => rule.place);
  return images.split("\n").map((line, index) => places.includes(`line ${index + 1}`) ? `# ${line.trim()} is left out` : line).join("\n");
}
function asLine({ host, path, want, place: place2 }) {
  const tag = want.kind === "tags" ? { tag: want.pattern } : { digest: want.digest };
  return `${printReference({ ...host === void 0 ? {} : { host }, path, ...tag })}  # ${place2}`;
}

// rehearsal/ownCast.ts
var ALL_BYTES = { windows: 5e3 * MEGABYTE, linux: 1500 * MEGABYTE };
var LARGEST_IMAGE = 400 * MEGABYTE;
var SMALLEST_IMAGE = MEGABYTE;
var KUBERNETES2 = "1.35";
function castOwn(wish, fileRules, seed) {
  const { region, runtime, pipeline, rules } = wish.inputs;
  if (!REGIONS2.includes(region)) {
    throw new Problem(`local-aws has no Region ${region}.`, `Rehearse in one of: ${REGIONS2.join(", ")}.`);
  }
  const system = SYSTEMS[wish.system];
  const fitting = [...rules, ...fileRules].filter(({ onlyOn = system.os }) => onlyOn === system.os);
  const leftOut = fitting.flatMap((rule) => {
    const why = hindranceOf(rule);
    return why === void 0 ? [] : [{ rule, why }];
  });
  const played = fitting.filter((rule) => leftOut.every((left) => left.rule !== rule));
  if (played.length === 0) throw nothingToPlay(leftOut);
  const random = seededRandom(seed);
  const { wanted, unnamed } = inventPushes(played, region, system, random);
  const { inputs, differences } = stepFor(wish, fileRules, leftOut);
  return {
    seed,
    author: { kind: "person", differences: [...differences, ...leftOut.map(inWords)] },
    region,
    pipeline: nameOfPipeline(pipeline),
    system,
    cluster: runtime === "docker" ? "ECS" : "EKS",
    kubernetes: KUBERNETES2,
    history: wanted,
    unnamed,
    artifacts: signatureOf(wanted),
    inputs,
    quiet: quietPushes(wanted, played, region, random, seed),
    move: drawNext(random, movable(wanted))
  };
}
function hindranceOf({ host, path, want }) {
  const registry = host === void 0 ? void 0 : parseEcrHost(host);
  if (host !== void 0 && registry === void 0) {
    return `${host} is outside of AWS, and a rehearsal uses no network. --plan reads it.`;
  }
  if (registry !== void 0 && !REGIONS2.includes(registry.region)) {
    return `local-aws has no Region ${registry.region}.`;
  }
  if (want.kind === "digest") {
    return "no image can be made for a digest that is given in advance. --plan reads the registry's own.";
  }
  if (repositoriesFor(path).length === 0) return "no repository can have a name that it matches.";
  return tagsFor(want).length === 0 ? "no image can have a tag that it matches." : void 0;
}
function inWords({ rule, why }) {
  return { what: `${rule.place}, ${rule.text}`, why: `left out: ${why}` };
}
function nothingToPlay(leftOut) {
  const list3 = leftOut.map(inWords).map(({ what, why }) => `${what}: ${why}`);
  return new Problem(
    ["Nothing is left that could be rehearsed.", ...list3].join("\n"),
    'Write a rule for a repository of ECR and its tags, such as --images "web:v1.*", or plan against your own account with --plan.'
  );
}
function inventPushes(rules, region, system, random) {
  const repositories = namedRepositories(rules, region);
  const tagged = repositories.map((repository) => ({ repository, tags: tagsIn(repository, rules) }));
  const count3 = tagged.reduce((sum, { tags }) => sum + tags.length, 0);
  const bytes = Math.max(SMALLEST_IMAGE, Math.min(LARGEST_IMAGE, ALL_BYTES[system.os] / count3));
  const platforms = [platformOf(system, random.between(1500, 4800))];
  const draw = ({ registry: registry2, name }, tag, age) => {
    const top = Math.round(bytes * random.between(20, 40) / 100);
    const layerSizes = [Math.round(bytes * 0.6), top];
    return {
      ...{
        registry: registry2,
        repository: name,
        tags: [tag],
        content: `${name}:${tag} drawn ${random.between(1, 1e9)}`
      },
      ...{ layerSizes, platforms, attestation: "", age }
    };
  };
  const wanted = tagged.flatMap(
    ({ repository, tags }) => tags.map((tag, index) => draw(repository, tag, 24 * (tags.length - index) + random.between(0, 12)))
  );
  const others = repositories.flatMap((repository) => {
    const tag = otherTag(repository.rules);
    return tag === void 0 ? [] : [draw(repository, tag, random.between(1, 12))];
  });
  const lonely = otherRepository(rules);
  const registry = { accountId: mainAccount.accountId, region };
  const alone = lonely === void 0 ? [] : [draw({ registry, name: lonely }, "v1.0", 48)];
  return { wanted, unnamed: [...others, ...alone] };
}
function namedRepositories(rules, region) {
  const named3 = /* @__PURE__ */ new Map();
  for (const rule of rules) {
    for (const name of repositoriesFor(rule.path)) {
      const registry = registryOf4(rule, region);
      const itsRules = rules.filter((other) => namesRepository(other, registry, name, region));
      named3.set(printReference({ host: hostOf(registry), path: name }), { registry, name, rules: itsRules });
    }
  }
  return [...named3.values()];
}
function registryOf4({ host }, region) {
  const registry = host === void 0 ? void 0 : parseEcrHost(host);
  return registry ?? { accountId: mainAccount.accountId, region };
}
function hostOf({ accountId, region }) {
  return registryHost(accountId, region);
}
function namesRepository(rule, registry, name, region) {
  return hostOf(registryOf4(rule, region)) === hostOf(registry) && matchesGlob(rule.path, name);
}
function tagsIn({ rules }, all) {
  const inOrder2 = all.filter((rule) => rules.includes(rule));
  const tags = inOrder2.flatMap(({ want }) => want.kind === "tags" ? [tagsFor(want)] : []);
  return [
    ...new Set([...tags.filter((each) => each.length > 1), ...tags.filter((each) => each.length < 2)].flat())
  ];
}
function signatureOf([first]) {
  if (first === void 0) return [];
  const { registry, repository, content } = first;
  const tags = [`sha256-${(0, import_node_crypto15.createHash)("sha256").update(content).digest("hex")}.sig`];
  return [
    {
      ...registry === void 0 ? {} : { registry },
      ...{ repository, kind: "cosign signature", content: `signature of ${content}`, tags }
    }
  ];
}
function quietPushes(wanted, rules, region, random, seed) {
  const again = wanted[random.between(0, wanted.length - 1)];
  const same = again === void 0 ? [] : [{ kind: "same content", push: again }];
  const unnamed = wanted.flatMap((push3) => {
    const preview = drawPullRequest(random, seed, push3);
    const registry = push3.registry ?? { accountId: mainAccount.accountId, region };
    const itsRules = rules.filter((rule) => namesRepository(rule, registry, push3.repository, region));
    const isNamed = itsRules.some(({ want }) => preview.tags.some((tag) => wantsTag(want, tag)));
    return isNamed ? [] : [{ kind: "pull request", push: preview }];
  });
  return [...same, ...unnamed.slice(0, 1)];
}
function movable(wanted) {
  const last = new Map(wanted.map((push3) => [repositoryOf(push3), push3]));
  const pushes = [...last.values()];
  const chosen = pushes.find(({ tags: [tag = ""] }) => !/\d/.test(tag)) ?? pushes[0];
  if (chosen === void 0) throw new Error("No image was made up.");
  return chosen;
}
function repositoryOf({ registry, repository }) {
  return `${registry === void 0 ? "" : hostOf(registry)}/${repository}`;
}

// rehearsal/terminal.ts
var import_node_os4 = __nccwpck_require__(161);

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js
var ProviderError = class _ProviderError extends Error {
  name = "ProviderError";
  tryNextLink;
  constructor(message, options = true) {
    let logger;
    let tryNextLink = true;
    if (typeof options === "boolean") {
      logger = void 0;
      tryNextLink = options;
    } else if (options != null && typeof options === "object") {
      logger = options.logger;
      tryNextLink = options.tryNextLink ?? true;
    }
    super(message);
    this.tryNextLink = tryNextLink;
    Object.setPrototypeOf(this, _ProviderError.prototype);
    logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
  }
  static from(error, options = true) {
    return Object.assign(new this(error.message, options), error);
  }
};

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = class _CredentialsProviderError extends ProviderError {
  name = "CredentialsProviderError";
  constructor(message, options = true) {
    super(message, options);
    Object.setPrototypeOf(this, _CredentialsProviderError.prototype);
  }
};

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
var chain = (...providers) => async () => {
  if (providers.length === 0) {
    throw new ProviderError("No providers in chain");
  }
  let lastProviderError;
  for (const provider of providers) {
    try {
      const credentials = await provider();
      return credentials;
    } catch (err) {
      lastProviderError = err;
      if (err?.tryNextLink) {
        continue;
      }
      throw err;
    }
  }
  throw lastProviderError;
};

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/fromValue.js
var fromValue = (staticValue) => () => Promise.resolve(staticValue);

// node_modules/@smithy/core/dist-es/submodules/config/property-provider/memoize.js
var memoize = (provider, isExpired, requiresRefresh) => {
  let resolved;
  let pending;
  let hasResult;
  let isConstant = false;
  const coalesceProvider = async () => {
    if (!pending) {
      pending = provider();
    }
    try {
      resolved = await pending;
      hasResult = true;
      isConstant = false;
    } finally {
      pending = void 0;
    }
    return resolved;
  };
  if (isExpired === void 0) {
    return async (options) => {
      if (!hasResult || options?.forceRefresh) {
        resolved = await coalesceProvider();
      }
      return resolved;
    };
  }
  return async (options) => {
    if (!hasResult || options?.forceRefresh) {
      resolved = await coalesceProvider();
    }
    if (isConstant) {
      return resolved;
    }
    if (requiresRefresh && !requiresRefresh(resolved)) {
      isConstant = true;
      return resolved;
    }
    if (isExpired(resolved)) {
      await coalesceProvider();
      return resolved;
    }
    return resolved;
  };
};

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js
var import_node_os3 = __nccwpck_require__(161);
var import_node_path7 = __nccwpck_require__(760);
var homeDirCache = {};
var getHomeDirCacheKey = () => {
  if (process && process.geteuid) {
    return `${process.geteuid()}`;
  }
  return "DEFAULT";
};
var getHomeDir = () => {
  const { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${import_node_path7.sep}` } = process.env;
  if (HOME) {
    return HOME;
  }
  if (USERPROFILE) {
    return USERPROFILE;
  }
  if (HOMEPATH) {
    return `${HOMEDRIVE}${HOMEPATH}`;
  }
  const homeDirCacheKey = getHomeDirCacheKey();
  if (!homeDirCache[homeDirCacheKey]) {
    homeDirCache[homeDirCacheKey] = (0, import_node_os3.homedir)();
  }
  return homeDirCache[homeDirCacheKey];
};

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getProfileName.js
var ENV_PROFILE = "AWS_PROFILE";
var DEFAULT_PROFILE = "default";
var getProfileName = (init) => init.profile || process.env[ENV_PROFILE] || DEFAULT_PROFILE;

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants.js
var CONFIG_PREFIX_SEPARATOR = ".";

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
var import_node_path10 = __nccwpck_require__(760);

// node_modules/@smithy/types/dist-es/profile.js
var IniSectionType;
(function(IniSectionType2) {
  IniSectionType2["PROFILE"] = "profile";
  IniSectionType2["SSO_SESSION"] = "sso-session";
  IniSectionType2["SERVICES"] = "services";
})(IniSectionType || (IniSectionType = {}));

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js
var getConfigData = (data) => Object.entries(data).filter(([key]) => {
  const indexOfSeparator = key.indexOf(CONFIG_PREFIX_SEPARATOR);
  if (indexOfSeparator === -1) {
    return false;
  }
  return Object.values(IniSectionType).includes(key.substring(0, indexOfSeparator));
}).reduce((acc, [key, value]) => {
  const indexOfSeparator = key.indexOf(CONFIG_PREFIX_SEPARATOR);
  const updatedKey = key.substring(0, indexOfSeparator) === IniSectionType.PROFILE ? key.substring(indexOfSeparator + 1) : key;
  acc[updatedKey] = value;
  return acc;
}, {
  ...data.default && { default: data.default }
});

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath.js
var import_node_path8 = __nccwpck_require__(760);
var ENV_CONFIG_PATH = "AWS_CONFIG_FILE";
var getConfigFilepath = () => process.env[ENV_CONFIG_PATH] || (0, import_node_path8.join)(getHomeDir(), ".aws", "config");

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getCredentialsFilepath.js
var import_node_path9 = __nccwpck_require__(760);
var ENV_CREDENTIALS_PATH = "AWS_SHARED_CREDENTIALS_FILE";
var getCredentialsFilepath = () => process.env[ENV_CREDENTIALS_PATH] || (0, import_node_path9.join)(getHomeDir(), ".aws", "credentials");

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni.js
var prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/;
var profileNameBlockList = ["__proto__", "profile __proto__"];
var parseIni = (iniData) => {
  const map2 = {};
  let currentSection;
  let currentSubSection;
  for (const iniLine of iniData.split(/\r?\n/)) {
    const trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
    const isSection = trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]";
    if (isSection) {
      currentSection = void 0;
      currentSubSection = void 0;
      const sectionName = trimmedLine.substring(1, trimmedLine.length - 1);
      const matches2 = prefixKeyRegex.exec(sectionName);
      if (matches2) {
        const [, prefix, , name] = matches2;
        if (Object.values(IniSectionType).includes(prefix)) {
          currentSection = [prefix, name].join(CONFIG_PREFIX_SEPARATOR);
        }
      } else {
        currentSection = sectionName;
      }
      if (profileNameBlockList.includes(sectionName)) {
        throw new Error(`Found invalid profile name "${sectionName}"`);
      }
    } else if (currentSection) {
      const indexOfEqualsSign = trimmedLine.indexOf("=");
      if (![0, -1].includes(indexOfEqualsSign)) {
        const [name, value] = [
          trimmedLine.substring(0, indexOfEqualsSign).trim(),
          trimmedLine.substring(indexOfEqualsSign + 1).trim()
        ];
        if (value === "") {
          currentSubSection = name;
        } else {
          if (currentSubSection && iniLine.trimStart() === iniLine) {
            currentSubSection = void 0;
          }
          map2[currentSection] = map2[currentSection] || {};
          const key = currentSubSection ? [currentSubSection, name].join(CONFIG_PREFIX_SEPARATOR) : name;
          map2[currentSection][key] = value;
        }
      }
    }
  }
  return map2;
};

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js
var import_promises6 = __nccwpck_require__(455);
var filePromises = {};
var fileIntercept = {};
var readFile5 = (path, options) => {
  if (fileIntercept[path] !== void 0) {
    return fileIntercept[path];
  }
  if (!filePromises[path] || options?.ignoreCache) {
    filePromises[path] = (0, import_promises6.readFile)(path, "utf8");
  }
  return filePromises[path];
};

// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
var swallowError = () => ({});
var loadSharedConfigFiles = async (init = {}) => {
  const { filepath = getCredentialsFilepath(), configFilepath = getConfigFilepath() } = init;
  const homeDir = getHomeDir();
  const relativeHomeDirPrefix = "~/";
  let resolvedFilepath = filepath;
  if (filepath.startsWith(relativeHomeDirPrefix)) {
    resolvedFilepath = (0, import_node_path10.join)(homeDir, filepath.slice(2));
  }
  let resolvedConfigFilepath = configFilepath;
  if (configFilepath.startsWith(relativeHomeDirPrefix)) {
    resolvedConfigFilepath = (0, import_node_path10.join)(homeDir, configFilepath.slice(2));
  }
  const parsedFiles = await Promise.all([
    readFile5(resolvedConfigFilepath, {
      ignoreCache: init.ignoreCache
    }).then(parseIni).then(getConfigData).catch(swallowError),
    readFile5(resolvedFilepath, {
      ignoreCache: init.ignoreCache
    }).then(parseIni).catch(swallowError)
  ]);
  return {
    configFile: parsedFiles[0],
    credentialsFile: parsedFiles[1]
  };
};

// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/getSelectorName.js
function getSelectorName(functionString) {
  try {
    const constants = new Set(Array.from(functionString.match(/([A-Z_]){3,}/g) ?? []));
    constants.delete("CONFIG");
    constants.delete("CONFIG_PREFIX_SEPARATOR");
    constants.delete("ENV");
    return [...constants].join(", ");
  } catch (ignored) {
    return functionString;
  }
}

// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromEnv.js
var fromEnv = (envVarSelector, options) => async () => {
  try {
    const config = envVarSelector(process.env, options);
    if (config === void 0) {
      throw new Error();
    }
    return config;
  } catch (e) {
    throw new CredentialsProviderError(e.message || `Not found in ENV: ${getSelectorName(envVarSelector.toString())}`, { logger: options?.logger });
  }
};

// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromSharedConfigFiles.js
var fromSharedConfigFiles = (configSelector, { preferredFile = "config", ...init } = {}) => async () => {
  const profile = getProfileName(init);
  const { configFile, credentialsFile } = await loadSharedConfigFiles(init);
  const profileFromCredentials = credentialsFile[profile] || {};
  const profileFromConfig = configFile[profile] || {};
  const mergedProfile = preferredFile === "config" ? { ...profileFromCredentials, ...profileFromConfig } : { ...profileFromConfig, ...profileFromCredentials };
  try {
    const cfgFile = preferredFile === "config" ? configFile : credentialsFile;
    const configValue = configSelector(mergedProfile, cfgFile);
    if (configValue === void 0) {
      throw new Error();
    }
    return configValue;
  } catch (e) {
    throw new CredentialsProviderError(e.message || `Not found in config files w/ profile [${profile}]: ${getSelectorName(configSelector.toString())}`, { logger: init.logger });
  }
};

// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromStatic.js
var isFunction = (func) => typeof func === "function";
var fromStatic = (defaultValue) => isFunction(defaultValue) ? async () => await defaultValue() : fromValue(defaultValue);

// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js
var loadConfig = ({ environmentVariableSelector, configFileSelector, default: defaultValue }, configuration = {}) => {
  const { signingName, logger } = configuration;
  const envOptions = { signingName, logger };
  return memoize(chain(fromEnv(environmentVariableSelector, envOptions), fromSharedConfigFiles(configFileSelector, configuration), fromStatic(defaultValue)));
};

// node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/constants.js
var ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
var IMDS_REGION_PATH = "/latest/meta-data/placement/region";
var IMDS_TOKEN_PATH = "/latest/api/token";
var X_AWS_EC2_METADATA_TOKEN = "x-aws-ec2-metadata-token";
var X_AWS_EC2_METADATA_TOKEN_TTL = "x-aws-ec2-metadata-token-ttl-seconds";

// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js
var TIMEOUT_MS = 1e3;
var NEG_CACHE_TTL_MS = 6e4;
var negativeCacheUntil = 0;
var getInstanceMetadataRegion = async () => {
  if (process.env[ENV_IMDS_DISABLED]) {
    return void 0;
  }
  if (Date.now() < negativeCacheUntil) {
    return void 0;
  }
  try {
    const endpoint = resolveImdsEndpoint();
    const token = (await imdsRequest({
      ...endpoint,
      path: IMDS_TOKEN_PATH,
      method: "PUT",
      headers: {
        [X_AWS_EC2_METADATA_TOKEN_TTL]: "21600"
      }
    })).toString();
    const region = (await imdsRequest({
      ...endpoint,
      path: IMDS_REGION_PATH,
      method: "GET",
      headers: {
        [X_AWS_EC2_METADATA_TOKEN]: token
      }
    })).toString().trim();
    return region || cacheNegativeAndReturnUndefined();
  } catch {
    return cacheNegativeAndReturnUndefined();
  }
};
var cacheNegativeAndReturnUndefined = () => {
  negativeCacheUntil = Date.now() + NEG_CACHE_TTL_MS;
  return void 0;
};
var resolveImdsEndpoint = () => {
  const envEndpoint = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
  if (envEndpoint) {
    const url = new URL(envEndpoint);
    return {
      hostname: url.hostname.replace(/^\[(.+)]$/, "$1"),
      port: url.port ? Number(url.port) : void 0
    };
  }
  if (process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === "IPv6") {
    return { hostname: "fd00:ec2::254" };
  }
  return { hostname: "169.254.169.254" };
};
var imdsRequest = async (options) => {
  const { request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 67, 23));
  return new Promise((resolve5, reject) => {
    const req = request({
      hostname: options.hostname,
      port: options.port,
      path: options.path,
      method: options.method,
      headers: options.headers,
      timeout: TIMEOUT_MS,
      signal: AbortSignal.timeout(TIMEOUT_MS)
    });
    req.on("error", (err) => {
      reject(err);
      req.destroy();
    });
    req.on("timeout", () => {
      reject(new Error("TimeoutError from instance metadata service"));
      req.destroy();
    });
    req.on("response", (res) => {
      const { statusCode = 400 } = res;
      if (statusCode < 200 || statusCode >= 300) {
        reject(Object.assign(new Error("Error response received from instance metadata service"), { statusCode }));
        req.destroy();
        return;
      }
      const chunks = [];
      res.on("data", (chunk) => chunks.push(chunk));
      res.on("end", () => {
        resolve5(Buffer.concat(chunks));
        req.destroy();
      });
    });
    req.end();
  });
};

// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
var REGION_ENV_NAME = "AWS_REGION";
var REGION_INI_NAME = "region";
var NODE_REGION_CONFIG_OPTIONS = {
  environmentVariableSelector: (env) => env[REGION_ENV_NAME],
  configFileSelector: (profile) => profile[REGION_INI_NAME],
  default: async () => {
    const region = await getInstanceMetadataRegion();
    if (region) {
      return region;
    }
    throw new Error("Region is missing");
  }
};
var NODE_REGION_CONFIG_FILE_OPTIONS = {
  preferredFile: "credentials"
};

// rehearsal/terminal.ts
function standingIn(environment, cwd) {
  return environment.npm_lifecycle_event === "start" ? environment.INIT_CWD ?? cwd : cwd;
}
async function regionOfSettings({
  AWS_REGION,
  AWS_DEFAULT_REGION
}) {
  const given = AWS_REGION || AWS_DEFAULT_REGION;
  if (given) return given;
  const fromFiles = loadConfig(NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS);
  return fromFiles().catch(() => void 0);
}
var OF_RUNNERS = /^(?:GITHUB|INPUT|STATE|ACTIONS|RUNNER)_/i;
function withoutRunner(environment) {
  const kept = Object.entries(environment).flatMap(
    ([name, value]) => value === void 0 || OF_RUNNERS.test(name) ? [] : [[name, value]]
  );
  return { ...Object.fromEntries(kept), HOME: environment.HOME || (0, import_node_os4.homedir)() };
}

// rehearsal/plan.ts
async function planFromTerminal(order) {
  const { inputs, environment, workspace, folder, action } = order;
  const step = inputsOf3(order);
  if (step.mode !== "plan") throw new Error(`The mode was to be plan, and is ${step.mode}.`);
  const result = await runStep2({
    action,
    part: "main",
    inputs: step,
    environment: {
      ...withoutRunner(environment),
      AWS_REGION: inputs.region,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: "",
      GITHUB_SHA: "",
      // The component's document stays here, under the path that the output plan names.
      RUNNER_TEMP: folder.path
    }
  });
  await folder.keepStep(".", result);
  return result;
}
function differencesOf({ given }) {
  const differences = [];
  if (given["role-to-assume"] !== void 0) {
    const why = "left out: GitHub's OIDC is for workflows. The plan reads with the credentials of this terminal, whose permissions may be others than those of the role.";
    differences.push({ what: "role-to-assume", why });
  }
  if (given.comment !== void 0 && given.comment !== "false") {
    differences.push({ what: "comment", why: "left out: there is no pull request here." });
  }
  return differences;
}
function inputsOf3({ given }) {
  const { "role-to-assume": _role, comment: _comment, "github-token": _token, ...kept } = given;
  return { ...kept, "github-token": "" };
}

// src/clock.ts
function duration2(milliseconds) {
  const seconds2 = Math.max(0, milliseconds) / 1e3;
  if (seconds2 < 10) return `${Number(seconds2.toFixed(1))} s`;
  const whole = Math.round(seconds2);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, "0")} s`;
  if (minutes >= 48 * 60) return `${Math.floor(minutes / 1440)} d ${Math.floor(minutes % 1440 / 60)} h`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

// rehearsal/epilogue.ts
function tellEnd(scenes, acts, { seed, author }, folder, page2) {
  page2.heading("All runs at a glance");
  page2.table(
    ["", "decision", "ami-id", "builds", "writes", "took"],
    acts.map((act, index) => {
      const { decision = "", amiId = "" } = outputsOf(act);
      const builds = String(act.witness.builds.length);
      const writes = String(writesOf(act.witness).length);
      return [scenes[index]?.title ?? "", decision, amiId, builds, writes, duration2(act.main.milliseconds)];
    })
  );
  page2.caption(`Left for you in ${folder}`);
  page2.facts([
    ...scenes.map(({ name }) => [name, "outputs.json, summary.md, component.yml, log.txt"]),
    ["record.json", "what local-aws saw of each run: every call, every build"]
  ]);
  page2.line();
  page2.paragraph(
    "summary.md is the page that GitHub shows beside the run. component.yml is what Image Builder executes on the build instance to get the images into the AMI. It contains their list, and from there the next run reads what is baked: AWS itself is the only state."
  );
  page2.caption("What to try next");
  page2.facts([
    ...author.kind === "drawn" ? nextStories(seed) : OWN_ACCOUNT,
    ["README.md", 'under "Use it": the workflow for a pipeline of your own'],
    ["src/bake.ts", "the way from a push to an AMI, in code"]
  ]);
  page2.line();
}
function nextStories(seed) {
  return [
    ['npm start -- --images "web:v1.*"', "the same with image rules of your own; --help lists every flag"],
    [`npm start -- --seed ${seed + 1}`, "another team, other images, another change"],
    [`npm start -- --seed ${seed}`, "this story again"]
  ];
}
var OWN_ACCOUNT = [
  ["npm start -- --plan", "with the same inputs: what a bake would do in your own account, by reads alone"]
];

// rehearsal/prologue.ts
function tellBeginning({ aws, cast }, page2) {
  page2.line();
  page2.title(`warm-ami, a rehearsal (seed ${cast.seed})`);
  page2.paragraph(
    "warm-ami is a GitHub Action. A new cluster node first pulls its container images, and on Windows that takes minutes in which it is of no use. warm-ami keeps an AMI that has the images inside already: after each push it compares the registry with what the last AMI holds, and where they differ it has EC2 Image Builder bake a new one."
  );
  page2.line();
  page2.paragraph(
    `Here the action runs as on GitHub's runner, but against local-aws: an AWS account that this program plays at ${aws.url}. Nothing leaves your machine. ${whatIsDrawn(cast)} What is told of the runs is read from what the action wrote and what local-aws recorded.`
  );
}
function whatIsDrawn({ author }) {
  return author.kind === "drawn" ? "Names, sizes and events are drawn from the seed." : "The inputs are yours. What the registries hold is made up to fit your rules; sizes and events are drawn from the seed.";
}
function tellSetting(stage, page2) {
  const { author } = stage.cast;
  page2.heading("The set-up");
  page2.paragraph(describeSetting(stage));
  page2.line();
  page2.facts(describeRegistries(stage));
  page2.line();
  page2.paragraph(
    author.kind === "drawn" ? "The team's workflow has this step, whose rules say which of them a node should hold:" : "The step, as a workflow would have it:"
  );
  page2.line();
  for (const line of describeStep2(stage)) page2.line(`    ${line}`);
  if (author.kind === "drawn" || author.differences.length === 0) return;
  page2.caption("What is played otherwise than you wrote it");
  for (const { what, why } of author.differences) page2.item("!", `${what}: ${why}`, "cyan");
}
function describeSetting({ cast, baseParameter }) {
  const { author, cluster, system, region, pipeline } = cast;
  const nodes = `${cluster} cluster with ${system.title} nodes in ${region}.`;
  const base = baseParameter.replace(/^\/aws\/service\/(ami-windows-latest\/)?/, "").replace("/image_id", "");
  const makes = `makes their AMI from the newest ${base}. The registry (ECR) holds these images, by their tags:`;
  if (author.kind === "drawn") {
    return `The team ${author.team} runs an ${nodes} Its Image Builder pipeline ${pipeline} ${makes}`;
  }
  return `An ${nodes} The Image Builder pipeline ${pipeline} ${makes}`;
}
function describeRegistries({ aws, cast }) {
  return [...aws.world.regions.values()].flatMap(({ ecr: ecr2 }) => [...ecr2.repositories.values()]).map(({ uri, images }) => {
    const tagged = [...images.values()].filter(({ tags: tags2 }) => tags2.size > 0);
    const tags = tagged.map((image) => [...image.tags].join(" = ")).join(", ");
    return [shortName(uri, cast.region), tags];
  }).sort(([left], [right]) => left < right ? -1 : 1);
}
function describeStep2({ cast }) {
  const written = Object.entries(inputsOf2(cast)).filter(([name]) => name !== "github-token");
  const inputs = written.flatMap(([name, value]) => {
    const lines = value.split("\n");
    return lines.length === 1 ? [`${name}: ${value}`] : [`${name}: |`, ...lines.map((line) => `  ${line}`)];
  });
  return ["- uses: ./", "  with:", ...inputs.map((line) => `    ${line}`)];
}

// rehearsal/promises.ts
function promise(what, kept, came) {
  return { what, broken: kept ? void 0 : came() };
}
function promises({ main: main2, post, witness }, rest) {
  const mistakes = witness.calls.flatMap(
    ({ operation, mistake: mistake2 }) => mistake2 === void 0 ? [] : [`${operation}: ${mistake2}`]
  );
  const green = promise("The step is green.", main2.exitCode === 0 && post.exitCode === 0, () => {
    return `the main step ended with exit code ${main2.exitCode}, the post step with ${post.exitCode}`;
  });
  const sound = promise(
    "local-aws made no mistake of its own.",
    mistakes.length === 0,
    () => mistakes.join("; ")
  );
  if (sound.broken !== void 0) return [green, sound];
  return green.broken === void 0 ? [green, ...rest()] : [green];
}
function newAmi(act, expected) {
  const { amiId, changed, images } = outputsOf(act);
  const { builds, amis, registry } = act.witness;
  const ami = amis.find(({ id }) => id === amiId);
  const stale = (images?.images ?? []).flatMap(({ repository, digest, tags }) => {
    return tags.map((tag) => `${repository}:${tag}`).filter((name) => registry[name] !== digest);
  });
  return [
    promise(
      "One build was started, and it became AVAILABLE.",
      isOneAvailable(act),
      () => builds.length === 0 ? "no build" : builds.map(({ arn, status }) => `${arn} is ${status}`).join(", ")
    ),
    promise("Its AMI is in the output ami-id, and nodes can start from it.", isBaked(act, ami?.state), () => {
      return `ami-id is ${amiId ?? "missing"}, which EC2 calls ${ami?.state ?? "unknown"}; changed is ${changed}`;
    }),
    promise(
      "Every image in it is the one that its tag points at in the registry.",
      images !== void 0 && images.images.length > 0 && stale.length === 0,
      () => stale.length === 0 ? "the output images names none" : `others: ${stale.join(", ")}`
    ),
    ...leavesOut(images?.images ?? [], expected),
    ...fastLaunchOf(ami, expected)
  ];
}
function leavesOut(images, { unnamed }) {
  if (unnamed.length === 0) return [];
  const taken = images.flatMap(imageNames).filter((name) => unnamed.includes(name));
  const paths = unnamed.map((name) => name.slice(name.indexOf("/") + 1)).join(", ");
  return [promise(`What no rule names is not in it: ${paths}.`, taken.length === 0, () => taken.join(", "))];
}
function fastLaunchOf(ami, { fastLaunch }) {
  if (!fastLaunch) return [];
  return [
    promise("EC2 Fast Launch is on for it.", ami?.fastLaunch === "enabled", () => {
      return `its state is ${ami?.fastLaunch ?? "off"}`;
    })
  ];
}
function isOneAvailable({ witness: { builds } }) {
  return builds.length === 1 && builds[0]?.status === "AVAILABLE";
}
function isBaked(act, state) {
  const { amiId, changed } = outputsOf(act);
  const [build] = act.witness.builds;
  return changed === "true" && amiId !== void 0 && build?.amis.includes(amiId) === true && state === "available";
}
function decided(act, decision) {
  const outputs = outputsOf(act);
  return promise(`The decision is "${decision}".`, outputs.decision === decision, () => {
    return `it is "${outputs.decision ?? "missing"}": ${outputs.reason ?? "no reason was given"}`;
  });
}
function firstBakePromises(act, expected) {
  return promises(act, () => [decided(act, "bake"), ...newAmi(act, expected)]);
}
function rebuiltPromises(act, lastAmi, expected) {
  const { added = [], removed = [], moved = [] } = outputsOf(act).diff ?? {};
  const changes = [...added, ...removed, ...moved].map(({ name }) => name);
  return promises(act, () => [
    decided(act, "bake"),
    promise("No image differs from the last bake.", changes.length === 0, () => changes.join(", ")),
    ...newAmi(act, expected),
    anotherAmi(act, lastAmi)
  ]);
}
function unchangedPromises(act, lastAmi) {
  const { amiId, changed } = outputsOf(act);
  return promises(act, () => [
    decided(act, "unchanged"),
    noBuild(act),
    nothingWritten(act),
    promise("The outputs name the AMI of the last bake.", amiId === lastAmi && changed === "false", () => {
      return `ami-id is ${amiId ?? "missing"}, the last bake's is ${lastAmi ?? "unknown"}; changed is ${changed}`;
    })
  ]);
}
function noBuild({ witness: { builds } }) {
  return promise("No build was started.", builds.length === 0, () => {
    return `started: ${builds.map(({ arn }) => arn).join(", ")}`;
  });
}
function nothingWritten({ witness }) {
  const writes = writesOf(witness).map(({ operation }) => operation);
  return promise("Nothing was written to AWS at all.", writes.length === 0, () => writes.join(", "));
}
function movedPromises(act, lastAmi, moved, expected) {
  return promises(act, () => [
    decided(act, "bake"),
    onlyMoved(act, moved),
    ...newAmi(act, expected),
    anotherAmi(act, lastAmi)
  ]);
}
function plannedPromises(act) {
  const { plan: plan2, amiId } = outputsOf(act);
  return promises(act, () => [
    decided(act, "bake"),
    nothingWritten(act),
    promise("The plan names each call that a bake would make.", (plan2?.calls ?? []).length > 0, () => "none"),
    promise("There is no new AMI.", amiId === void 0, () => `ami-id is ${amiId}`)
  ]);
}
function plannedMovePromises(act, moved) {
  return promises(act, () => [decided(act, "bake"), onlyMoved(act, moved), nothingWritten(act)]);
}
function startedPromises(act) {
  const { buildArn, amiId } = outputsOf(act);
  const arns = act.witness.builds.map(({ arn }) => arn);
  const isNamed = arns.length === 1 && arns[0] === buildArn;
  return promises(act, () => [
    decided(act, "bake"),
    promise("One build was started, and image-build-version-arn names it.", isNamed, () => {
      return `image-build-version-arn is ${buildArn ?? "missing"}; started: ${arns.join(", ") || "none"}`;
    }),
    promise("It did not wait for the AMI.", amiId === void 0, () => `ami-id is ${amiId}`)
  ]);
}
function waitedPromises(act) {
  const { amiId, changed } = outputsOf(act);
  const state = act.witness.amis.find(({ id }) => id === amiId)?.state;
  return promises(act, () => [
    noBuild(act),
    promise("The AMI is in the output ami-id, and nodes can start from it.", state === "available", () => {
      return `ami-id is ${amiId ?? "missing"}, which EC2 calls ${state ?? "unknown"}`;
    }),
    promise("The output changed is true.", changed === "true", () => `changed is ${changed}`)
  ]);
}
function onlyMoved(act, name) {
  const { added = [], removed = [], moved = [] } = outputsOf(act).diff ?? {};
  const names2 = moved.map((image) => image.name).join(", ");
  const onlyIt = added.length === 0 && removed.length === 0 && names2 === name;
  const path = name.slice(name.indexOf("/") + 1);
  return promise(`The diff is ${path} and nothing else.`, onlyIt, () => {
    return `moved: ${names2 || "none"}; ${added.length} added, ${removed.length} removed`;
  });
}
function anotherAmi(act, lastAmi) {
  const { amiId } = outputsOf(act);
  return promise("It is another AMI than before.", amiId !== lastAmi, () => `it is ${amiId ?? "none"} again`);
}

// src/report/markdown.ts
function size(bytes) {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ""}`;
}
function count(number, noun) {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

// rehearsal/tell.ts
var MINUTE2 = 6e4;
function shortDigest(digest) {
  return digest.slice(0, "sha256:".length + 12);
}
function tellOutputs(act, page2) {
  const { decision, reason, amiId, images, diff, fastLaunch } = outputsOf(act);
  const rows = [];
  if (decision !== void 0) rows.push(["decision", decision]);
  if (reason !== void 0) rows.push(["reason", reason]);
  if (amiId !== void 0) rows.push(["ami-id", `${amiId}, for the launch template of the nodes`]);
  if (images !== void 0) {
    const bytes = images.images.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
    const names2 = images.images.flatMap(imageNames).length;
    const counted = `${count2(images.images.length, "image")} under ${count2(names2, "name")}`;
    rows.push(["images", `${counted}, ${size(bytes)} that a new node need not download`]);
  }
  if (diff !== void 0) rows.push(["diff", describeDiff(diff)]);
  for (const { state, ami } of fastLaunch ?? []) rows.push(["fast-launch", `${state} for ${ami}`]);
  page2.caption("What it hands to the next job");
  if (rows.length === 0) page2.item("\u2717", "No outputs.", "red");
  else page2.facts(rows);
}
function describeDiff({ added, removed, moved, unchanged }) {
  const lengths = { added, moved, removed, unchanged };
  return Object.entries(lengths).filter(([, names2]) => names2.length > 0).map(([word, names2]) => `${names2.length} ${word}`).join(", ");
}
function tellAftermath(act, timeFactor, page2) {
  const { witness, main: main2 } = act;
  page2.caption("What happened in AWS, by local-aws's journal");
  page2.facts([
    ["builds", witness.builds.map(({ status }) => `1 started, ${status} now`).join("; ") || "none"],
    ["calls", describeCalls(witness)],
    ...writesOf(witness).map((call) => [`  ${call.operation}`, describeWrite(call)])
  ]);
  page2.caption(`It took ${duration2(main2.milliseconds)}`);
  for (const { startedAt, endedAt } of witness.builds.filter(isOver)) {
    const took = endedAt.getTime() - startedAt.getTime();
    const played = `${Math.round(took * timeFactor / MINUTE2)} minutes`;
    page2.item(
      " ",
      `${duration2(took)} of that was the build. local-aws runs at ${timeFactor} times real time, so it played a build of ${played}. This says nothing about AWS's speed.`
    );
  }
}
function isOver({ status }) {
  return status === "AVAILABLE";
}
function describeCalls(witness) {
  const writes = writesOf(witness).length;
  const reads = witness.calls.length - writes;
  const start2 = witness.calls.findIndex(({ operation }) => operation === "StartImagePipelineExecution");
  const waiting = !witness.builds.some(isOver) ? 0 : witness.calls.slice(start2 + 1).filter(isReading).length;
  const later = waiting === 0 ? "" : `, ${waiting} of them while it waited`;
  return `${reads} that only read${later}; ${writes === 0 ? "none" : writes} that ${writes === 1 ? "writes" : "write"}`;
}
function describeWrite({ operation, input, outcome }) {
  const say = WRITES[operation];
  const what = say === void 0 ? "" : say((name) => String(input[name] ?? ""));
  return outcome === "answered" ? what : `${what} (${outcome})`;
}
var WRITES = {
  CreateComponent: (member) => `publishes ${member("name")} ${member("semanticVersion")}, the component that pulls the images`,
  CreateImageRecipe: (member) => `a new version of the recipe ${member("name")}, with that component in it`,
  UpdateImagePipeline: (member) => `has the pipeline use it: ${tail(member("imageRecipeArn"))}`,
  StartImagePipelineExecution: (member) => `starts a build of ${tail(member("imagePipelineArn"))}`,
  EnableFastLaunch: (member) => `for ${member("ImageId")}, so that Windows starts from prepared snapshots`
};
function tail(arn) {
  return arn.slice(arn.indexOf("/") + 1);
}
function count2(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function tellPromises(promises2, folder, page2) {
  page2.caption("What should hold now");
  for (const { what, broken } of promises2) {
    if (broken === void 0) page2.item("\u2713", what);
    else page2.item("\u2717", `${what} That is not so: ${broken}.`, "red");
  }
  if (promises2.every(({ broken }) => broken === void 0)) return true;
  page2.line();
  page2.paragraph(
    `This run did not go as it should, so the rehearsal ends here. What the action printed stands above; its outputs and local-aws's record of every call are in ${folder}`
  );
  return false;
}

// rehearsal/scenes.ts
function scenesOf(stage) {
  const { mode = "bake" } = stage.cast.inputs;
  if (mode === "plan") return [planFirst, bakeAfterPlan(stage), planMove(stage)];
  if (mode === "bake") return [firstBake(stage), nothingNew(stage), oneTagMoves(stage)];
  return [start, wait, startAgain];
}
function expectedOf(stage) {
  const { inputs, system, unnamed } = stage.cast;
  return {
    fastLaunch: system.os === "windows" && inputs["fast-launch"] !== "off",
    unnamed: unnamed.map((push3) => nameOf2(stage, push3))
  };
}
var asWritten = () => ({});
var inMode = (mode) => () => ({ mode });
function firstBake(stage) {
  return {
    name: "1-first-bake",
    title: "Run 1: the first bake",
    before: () => "The step runs for the first time, and this pipeline never made an AMI. The action should find the images that the rules name, have an AMI built with them inside, and wait until nodes can start from it.",
    inputs: asWritten,
    promises: (act) => firstBakePromises(act, expectedOf(stage))
  };
}
function nothingNew(stage) {
  const { cast } = stage;
  const always = cast.inputs.rebuild === "always";
  const outcome = always ? "The step says rebuild: always, though, so there should be another bake of the same images." : "So there should be no build, only the same AMI, and soon.";
  return {
    name: "2-nothing-new",
    title: "Run 2: a push with nothing new",
    before: () => `${cast.quiet.map((quiet) => pushQuietly(quiet, stage)).join(" ")} A push starts the workflow again, but a node would run just what it ran before. ${outcome}`,
    inputs: asWritten,
    promises: (act, lastAmi) => always ? rebuiltPromises(act, lastAmi, expectedOf(stage)) : unchangedPromises(act, lastAmi)
  };
}
function oneTagMoves(stage) {
  const { cast } = stage;
  return {
    name: "3-one-tag-moves",
    title: "Run 3: one tag moves",
    before: () => `${moveTag(stage)} A node made from the last AMI would have to pull it. The action should see that this one image moved, and bake an AMI that holds it.`,
    inputs: asWritten,
    promises: (act, lastAmi) => movedPromises(act, lastAmi, nameOf2(stage, cast.move), expectedOf(stage))
  };
}
var planFirst = {
  name: "1-plan",
  title: "Run 1: a plan before the first bake",
  before: () => "A pull request is opened, and this pipeline never made an AMI. The action should say what a bake would do, and change nothing in AWS.",
  inputs: asWritten,
  promises: plannedPromises
};
function bakeAfterPlan(stage) {
  return {
    name: "2-bake",
    title: "Run 2: the bake that was planned",
    before: () => "The pull request is merged, and the workflow of the main branch bakes, with mode: bake.",
    inputs: inMode("bake"),
    promises: (act) => firstBakePromises(act, expectedOf(stage))
  };
}
function planMove(stage) {
  return {
    name: "3-plan-of-a-move",
    title: "Run 3: one tag moves, and a plan",
    before: () => `${moveTag(stage)} The next plan should see that this one image moved, and change nothing.`,
    inputs: asWritten,
    promises: (act) => plannedMovePromises(act, nameOf2(stage, stage.cast.move))
  };
}
var start = {
  name: "1-start",
  title: "Run 1: a job starts the build",
  before: () => "The step runs for the first time with mode: start. The action should have the build started and end at once.",
  inputs: inMode("start"),
  promises: startedPromises
};
var wait = {
  name: "2-wait",
  title: "Run 2: another job waits for it",
  before: () => "The job that runs next has mode: wait, and the output image-build-version-arn of the first.",
  inputs: (last) => {
    const arn = last === void 0 ? void 0 : outputsOf(last).buildArn;
    return { mode: "wait", ...arn === void 0 ? {} : { "image-build-version-arn": arn } };
  },
  promises: waitedPromises
};
var startAgain = {
  name: "3-nothing-new",
  title: "Run 3: a push with nothing new",
  before: (stage) => `${stage.cast.quiet.map((quiet) => pushQuietly(quiet, stage)).join(" ")} The job with mode: start runs again, and should find that the AMI holds the images already.`,
  inputs: inMode("start"),
  promises: unchangedPromises
};
function moveTag(stage) {
  const { move, region } = stage.cast;
  const moved = nameOf2(stage, move);
  const from = registryOf3(stage)[moved] ?? "";
  const to = push2(stage, move);
  return `Somebody pushed another image as ${shortName(moved, region)}: the tag pointed at ${shortDigest(from)} and now points at ${shortDigest(to)}.`;
}
function pushQuietly({ kind, push: image }, stage) {
  const full = nameOf2(stage, image);
  const name = shortName(full, stage.cast.region);
  const before = registryOf3(stage)[full] ?? "";
  const now2 = push2(stage, image);
  if (kind === "same content") return `CI built ${name} again and pushed the same content as before.`;
  if (kind === "pull request") return `A pull request pushed ${name}, a tag that no rule names.`;
  return `And ${name} was pushed with a new provenance attestation beside the same images, which moved the digest of its index from ${shortDigest(before)} to ${shortDigest(now2)}.`;
}

// rehearsal/stepLog.ts
var StepLog = class {
  page;
  rest = "";
  indentation = 0;
  /** What the step had the runner keep out of the log. */
  secrets = [];
  constructor(page2) {
    this.page = page2;
  }
  /** Takes the next piece of the output, which may end within a line. */
  take = (text2) => {
    const lines = (this.rest + text2).split("\n");
    this.rest = lines.pop() ?? "";
    for (const line of lines) this.show(line.trimEnd());
  };
  /** Shows a last line that no line break ended. */
  end() {
    if (this.rest !== "") this.show(this.rest);
    this.rest = "";
  }
  show(line) {
    const [command] = readWorkflowCommands(line);
    if (command?.name === "add-mask") this.secrets.push(command.message);
    else if (command === void 0) this.page.quote(abbreviate(this.masked(line)), this.indentation);
    else this.obey(command.name, abbreviate(this.masked(command.message)));
  }
  masked(text2) {
    return this.secrets.reduce((left, secret) => left.replaceAll(secret, "***"), text2);
  }
  obey(name, message) {
    if (name === "group") {
      this.page.quote(`\u25B8 ${message}`);
      this.indentation = 2;
    }
    if (name === "endgroup") this.indentation = 0;
    if (name === "error" || name === "warning" || name === "notice") {
      for (const text2 of `${name}: ${message}`.split("\n")) this.page.quote(text2, this.indentation);
    }
  }
};
function abbreviate(line) {
  return line.replace(/\b\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\//g, "\u2026/").replace(/\barn:aws:[a-z0-9]+:[a-z0-9-]+:\w*:/g, "arn:\u2026:").replace(/\bssm:\/aws\/service\/[a-z-]+\//g, "ssm:\u2026/");
}

// rehearsal/story.ts
async function rehearse(rehearsal, page2) {
  const { cast, folder, action, workspace } = rehearsal;
  const stage = await setStage(cast, workspace);
  try {
    tellBeginning(stage, page2);
    tellSetting(stage, page2);
    const scenes = scenesOf(stage);
    const acts = [];
    let lastAmi;
    for (const scene of scenes) {
      const act = await play(scene, acts.at(-1), stage, action, page2);
      acts.push(act);
      await folder.keepAct(scene.name, act);
      await folder.keepRecord(cast, stage.aws.world.timeFactor, acts);
      if (!tellPromises(scene.promises(act, lastAmi), folder.path, page2)) return false;
      lastAmi = outputsOf(act).amiId;
    }
    tellEnd(scenes, acts, cast, folder.path, page2);
    return true;
  } finally {
    await stage.aws.close();
  }
}
async function play(scene, last, stage, action, page2) {
  page2.heading(scene.title);
  page2.paragraph(scene.before(stage));
  page2.caption("What the action prints (\u2026 cuts long names short; log.txt has them whole)");
  const log = new StepLog(page2);
  const act = await runAct(stage, action, scene.inputs(last), log.take);
  log.end();
  for (const line of (act.main.stderr + act.post.stderr).split("\n").filter((each) => each !== "")) {
    page2.quote(line);
  }
  tellOutputs(act, page2);
  tellAftermath(act, stage.aws.world.timeFactor, page2);
  return act;
}

// src/preflight/finding.ts
function inOneLine({ code: code2, what, mend }) {
  return `${code2}: ${what} ${mend}`;
}

// src/report/diffLines.ts
var MOST_LINES = 200;
function diffLines({ added, removed, moved, unchanged }) {
  const bytes = (held) => held.compressedBytes === void 0 ? "" : ` (${size(held.compressedBytes)})`;
  const lines = [
    ...added.map((image) => `+ ${image.name}${bytes(image)}`),
    ...moved.map(
      ({ name, from, to }) => `~ ${name}: ${abbreviated(from.platformDigest)} \u2192 ${abbreviated(to.platformDigest)}`
    ),
    ...removed.map((image) => `- ${image.name}`)
  ];
  const more = lines.length > MOST_LINES ? [`\u2026 and ${lines.length - MOST_LINES} more, in the output diff`] : [];
  return [...lines.slice(0, MOST_LINES), ...more, `${unchanged.length} unchanged`];
}

// src/report/driftReport.ts
var MOST_LINES2 = 100;
function driftLines({ missing, unused, unusedBytes }) {
  if (missing.length === 0 && unused.length === 0)
    return ["The AMI holds what the files name and nothing else."];
  const lines = [
    ...missing.map(({ name, file, line }) => `? ${name} (${file}:${line}) is not in the AMI`),
    ...unused.map(
      ({ name, compressedBytes }) => `- ${name} (${size(compressedBytes)}) is in no file any more`
    )
  ];
  const left = lines.length - MOST_LINES2;
  return [
    ...lines.slice(0, MOST_LINES2),
    ...left > 0 ? [`\u2026 and ${left} more, in the output drift`] : [],
    ...unused.length === 0 ? [] : [`${size(unusedBytes)} compressed on every node for images that no file names`]
  ];
}

// rehearsal/tellPlan.ts
function readOutputs({ outputs }) {
  const parsed = (name) => outputs[name] === void 0 ? void 0 : JSON.parse(outputs[name]);
  return {
    decision: outputs.decision,
    reason: outputs.reason,
    amiId: outputs["ami-id"],
    diff: parsed("diff"),
    findings: parsed("findings") ?? [],
    drift: parsed("drift"),
    plan: parsed("plan")
  };
}
var JSON_OUTPUTS = ["amis", "images", "diff", "fast-launch", "findings", "drift", "plan", "changed"];
function outputsAsJson({ outputs }) {
  const members = Object.entries(outputs).map(
    ([name, text2]) => [name, JSON_OUTPUTS.includes(name) ? JSON.parse(text2) : text2]
  );
  return `${JSON.stringify(Object.fromEntries(members), void 0, 2)}
`;
}
function tellPlan(step, inputs, folder, page2) {
  const outputs = readOutputs(step);
  const name = `${nameOfPipeline(inputs.pipeline)} in ${inputs.region}`;
  page2.line();
  page2.title(`${name}: ${headlineOf(outputs)}`);
  tellDecision(outputs, page2);
  const { diff, findings, drift, plan: plan2 } = outputs;
  if (diff !== void 0) {
    page2.caption("Images, beside the last bake");
    for (const line of diffLines(diff)) page2.item(" ", abbreviate(line));
  }
  tellFindings(findings, page2);
  if (drift !== void 0) {
    page2.caption("The files of images-from, beside the last AMI");
    for (const line of driftLines(drift)) page2.item(" ", abbreviate(line));
  }
  if (plan2 !== void 0 && plan2.calls.length > 0) {
    page2.caption("What a bake would call that changes something");
    for (const [index, { action, on }] of plan2.calls.entries()) {
      page2.item(`${index + 1}.`, `${action} ${abbreviate(on)}`, "cyan");
    }
  }
  tellOtherWarnings(step, findings, page2);
  const spoken = step.stderr.split("\n").filter((line) => line.trim() !== "");
  if (spoken.length > 0) page2.line();
  for (const line of spoken) page2.quote(line.trim());
  page2.line();
  page2.paragraph(`Nothing was changed in AWS. Outputs, summary and log: ${folder}`);
  page2.line();
}
function headlineOf({ decision, findings }) {
  if (decision === void 0) return "there is no plan";
  const errors = findings.filter(({ level }) => level === "error").length;
  const but = errors === 0 ? "" : `, but ${count(errors, "error")} ${errors === 1 ? "stands" : "stand"} in the way`;
  return decision === "bake" ? `a bake would make a new AMI${but}` : `is warm${but}`;
}
function tellDecision({ decision, reason = "", amiId, plan: plan2 }, page2) {
  if (decision === void 0) return;
  const rows = [["decision", `${decision}: ${reason}`]];
  if (amiId !== void 0) rows.push(["ami-id", amiId]);
  if (plan2 !== void 0 && decision === "bake") rows.push(...costsOf(plan2));
  if (plan2?.inProgress)
    rows.push(["under way", `a build of just these images, for which a bake would wait: ${plan2.inProgress}`]);
  page2.facts(rows);
}
function costsOf({
  pullBytes,
  newBytes,
  document,
  duration: expected
}) {
  const time = expected === null ? "not known: no build before" : `about ${duration2(expected.milliseconds)}, by ${count(expected.builds, "build")} before`;
  const rows = [
    ["takes", time],
    ["pulls", `${size(pullBytes)}, of which the last AMI does not hold ${size(newBytes)}`]
  ];
  if (document === null) return rows;
  return [
    ...rows,
    ["component", `${document.path} (${document.characters.toLocaleString("en-US")} characters)`]
  ];
}
var MARKS = {
  error: ["\u2717", "red"],
  warning: ["!", "cyan"],
  advice: ["\xB7", "dim"]
};
function tellFindings(findings, page2) {
  if (findings.length === 0) return;
  page2.caption("Preflight (docs/preflight.md explains each)");
  for (const { code: code2, level, what, evidence, mend } of findings) {
    const [mark, style] = MARKS[level];
    page2.item(mark, `${level} ${code2}: ${what}`, style);
    for (const line of evidence) page2.item("  -", abbreviate(line), "dim");
    page2.item("  \u2192", mend, "green");
  }
}
function tellOtherWarnings({ annotations, exitCode }, findings, page2) {
  const told = new Set(findings.map(inOneLine));
  const warnings = annotations.filter(({ level, message }) => level === "warning" && !told.has(message));
  const isTold = findings.some(({ level }) => level === "error");
  const errors = exitCode === 0 || isTold ? [] : annotations.filter(({ level }) => level === "error");
  if (warnings.length + errors.length === 0) return;
  page2.caption(errors.length === 0 ? "Also" : "What ended it");
  for (const { message } of warnings) tellMessage("!", message, "cyan", page2);
  for (const { message } of errors) tellMessage("\u2717", forTerminal(message), "red", page2);
}
var LOG_IN = 'Log in here and run again: "aws sso login" or "aws login", with AWS_PROFILE naming the profile. For a profile that asks for a code, set the keys that "aws configure export-credentials --format env" prints, and unset AWS_PROFILE.';
function forTerminal(message) {
  const isOfCredentials = /^(?:There are no AWS credentials|The AWS credentials expired)/.test(message);
  return isOfCredentials ? [...message.split("\n").slice(0, -1), LOG_IN].join("\n") : message;
}
function tellMessage(mark, message, style, page2) {
  const [first = "", ...others] = message.split("\n");
  page2.item(mark, first, style);
  for (const line of others) page2.item(" ", line);
}

// rehearsal/index.ts
async function main() {
  const { env: environment, argv } = process;
  const action = actionFolder(argv[1] ?? ".");
  const here = standingIn(environment, process.cwd());
  const inputs = await readActionInputs(action);
  const options = readOptions2({
    args: argv.slice(2),
    environment,
    inputs,
    readFile: (path) => (0, import_node_fs2.readFileSync)((0, import_node_path11.resolve)(here, path), "utf8"),
    region: await regionOfSettings(environment),
    now: Date.now()
  });
  if (options.kind === "help") {
    process.stdout.write(helpText(inputs));
    return true;
  }
  return options.kind === "plan" ? plan(options, action, here) : play2(options, action, here);
}
async function play2({ seed, output: output2, own }, action, here) {
  const cast = own === void 0 ? drawCast(seed) : castOwn(own, await rulesOfFiles(own, here), seed);
  const folder = await openFolder(output2, here, "warm-ami-rehearsal-");
  const workspace = own === void 0 ? void 0 : here;
  return rehearse({ cast, folder, action, workspace }, pageOn(process.stdout));
}
async function rulesOfFiles({ inputs: { imagesFrom } }, here) {
  if (imagesFrom.length === 0) return [];
  const sources = await readSources(imagesFrom, checkout(here));
  const unmatched = unmatchedProblem(sources);
  if (unmatched !== void 0) throw unmatched;
  return rulesOf(sources);
}
async function plan(wish, action, here) {
  const { given, inputs, output: output2, json: json4 } = wish;
  const folder = await openFolder(output2, here, "warm-ami-plan-");
  const notes = pageOn(json4 ? process.stderr : process.stdout);
  for (const { what, why } of differencesOf({ given })) notes.item("!", `${what}: ${why}`, "cyan");
  if (process.stderr.isTTY === true) process.stderr.write("Reading your account and the registries \u2026\n");
  const order = { given, inputs, environment: process.env, workspace: here, folder, action };
  const step = await planFromTerminal(order);
  if (json4) process.stdout.write(outputsAsJson(step));
  else tellPlan(step, inputs, folder.path, pageOn(process.stdout));
  if (json4) process.stderr.write(step.stderr);
  if (step.exitCode === 0) return true;
  const errors = step.annotations.filter(({ level }) => level === "error").map(({ message }) => forTerminal(message));
  if (json4) process.stderr.write(`${errors.join("\n")}
`);
  return false;
}
function openFolder(output2, here, prefix) {
  return Folder.open(output2 === void 0 ? void 0 : (0, import_node_path11.resolve)(here, output2), prefix);
}
function pageOn(stream) {
  const colours = stream.isTTY === true && !process.env.NO_COLOR;
  return new Page((text2) => stream.write(text2), colours, stream.isTTY === true ? stream.columns : void 0);
}
function actionFolder(path) {
  const folder = (0, import_node_path11.resolve)(path);
  if ((0, import_node_fs2.existsSync)((0, import_node_path11.join)(folder, "action.yml"))) return folder;
  const above = (0, import_node_path11.dirname)(folder);
  if (above === folder)
    throw new Problem("There is no action.yml above this program.", "Run it in a clone: npm start");
  return actionFolder(above);
}
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
  process.exit(1);
});
main().then(
  (kept) => {
    process.exitCode = kept ? 0 : 1;
  },
  (error) => {
    const text2 = error instanceof Problem ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`${text2}
`);
    process.exitCode = 1;
  }
);

})();

module.exports = __webpack_exports__;
/******/ })()
;