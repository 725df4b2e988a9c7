import { brat } from './brat';
import type { SpanFormat } from './format';

/** Every format that holds spans, in the order in which help names them. */
export const spanFormats: readonly SpanFormat[] = [brat];
