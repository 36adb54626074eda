/**
 * The parser's node types, operators and keywords as numbers. Its declarations have them as ambient `const enum`s, which
 * `isolatedModules` forbids to read; a wrong number here fails to narrow and so fails to compile where it is used.
 */
export const ErrorType = 0;
export const Assert = 2;
export const Assignment = 3;
export const AssignmentExpression = 4;
export const AugmentedAssignment = 5;
export const Await = 6;
export const BinaryOperation = 7;
export const Break = 8;
export const Call = 9;
export const Class = 10;
export const Comprehension = 11;
export const ComprehensionFor = 12;
export const Constant = 14;
export const Continue = 15;
export const Del = 17;
export const Dictionary = 18;
export const DictionaryKeyEntry = 20;
export const Ellipsis = 21;
export const If = 22;
export const Import = 23;
export const ImportFrom = 25;
export const Index = 27;
export const For = 29;
export const FormatString = 30;
export const Function = 31;
export const Global = 32;
export const Lambda = 33;
export const List = 34;
export const MemberAccess = 35;
export const Name = 38;
export const Nonlocal = 39;
export const Number = 40;
export const Pass = 42;
export const Raise = 43;
export const Return = 44;
export const SetType = 45;
export const Slice = 46;
export const StatementList = 47;
export const StringList = 48;
export const StringType = 49;
export const Ternary = 51;
export const Tuple = 52;
export const Try = 53;
export const TypeAnnotation = 54;
export const UnaryOperation = 55;
export const Unpack = 56;
export const While = 57;
export const With = 58;
export const Yield = 60;
export const YieldFrom = 61;
export const Match = 63;
export const PatternSequence = 65;
export const PatternAs = 66;
export const PatternLiteral = 67;
export const PatternClass = 68;
export const PatternCapture = 69;
export const PatternMapping = 70;
export const PatternMappingKeyEntry = 71;
export const PatternMappingExpandEntry = 72;
export const PatternValue = 73;
export const TypeAlias = 77;

/** `ParamCategory` and `ArgCategory`: plain, `*`, `**`. */
export const OneStar = 1;
export const TwoStars = 2;

export const KeywordDebug = 9;
export const KeywordFalse = 15;
export const KeywordTrue = 34;

export const OperatorAnd = 36;
export const OperatorOr = 37;

export const FlagRaw = 8;
export const FlagBytes = 32;
