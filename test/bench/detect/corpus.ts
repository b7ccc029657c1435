import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { hashOf } from '../../../scripts/learn/examples.ts';
import type { Mail } from '../../../src/domain/detect/verdict.ts';
import { REQUEST_KINDS, type RequestKind } from '../../../src/domain/request.ts';

/** Labelled mails that nobody here wrote; their licences let them be measured with, so they lie beside the checkout. */
const FILE = resolve('..', 'shared', 'data', 'corpus-dev.jsonl');

export const SKIPPED = 'skipped: the labelled mails are not beside this checkout';

const line = z.object({
  id: z.string(),
  lang: z.string(),
  subject: z.string(),
  body: z.string(),
  labels: z.array(z.string()),
  ambiguous: z.boolean(),
  family: z.string(),
});

export type Item = {
  language: string;
  mail: Mail;
  kinds: ReadonlySet<RequestKind>;
  /** No privacy matter at all. */
  isOrdinary: boolean;
  isAmbiguous: boolean;
  half: 'tuned' | 'reported';
};

/** The labelled mails; null where they are missing. */
export function readCorpus(): Item[] | null {
  if (!existsSync(FILE)) return null;
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text): Item => {
      const { id, lang, subject, body, labels, ambiguous, family } = line.parse(JSON.parse(text));
      return {
        language: lang,
        mail: { subject, body },
        kinds: new Set(labels.map(kindOf).filter((kind) => kind !== undefined)),
        isOrdinary: labels.length === 0,
        isAmbiguous: ambiguous,
        half: halfOf(id, family),
      };
    });
}

function kindOf(label: string): RequestKind | undefined {
  return label === 'consent_withdrawal' ? 'objection' : REQUEST_KINDS.find((kind) => kind === label);
}

/** Mails of one origin are alike, so they stay together; the one large origin is parted by its mails' names. */
function halfOf(id: string, family: string): Item['half'] {
  return hashOf(family === 'public code' ? id : family) % 2 === 0 ? 'tuned' : 'reported';
}
