export type { Lang } from './lang';
export { decisionSentence, issueText, sentence, severityWord } from './sentence';
export { lostSentence, type Lost } from './lost';
export { label, operandValue, stepSentence } from './steps';
export { placeText, subjectText } from './place';
export { formatNumber, formatRate } from './format';
export { parameterChoice, parameterName } from './parameters';
export { bringText, type BringWord } from './paneBring';
export { paneText, type PaneWord } from './pane';
