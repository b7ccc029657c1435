/** One condition of a search query: `status<solved`, `-tags:spam`, `"exact words"`. */
export interface Term {
  /** Undefined for a free word. */
  keyword: string | undefined;
  operator: ':' | '<' | '>' | '<=' | '>=';
  value: string;
  negated: boolean;
  quoted: boolean;
}

const KEYWORDS = new Set([
  'type',
  'status',
  'tags',
  'requester',
  'requester_id',
  'assignee',
  'assignee_id',
  'submitter',
  'cc',
  'commenter',
  'group',
  'group_id',
  'organization',
  'organization_id',
  'external_id',
  'created',
  'created_at',
  'updated',
  'updated_at',
  'due_date',
  'due_at',
  'subject',
  'description',
  'comment',
  'priority',
  'ticket_type',
  'via',
  'recipient',
  'id',
  'name',
  'email',
  'phone',
  'role',
  'notes',
  'details',
  'fieldvalue',
  'has_attachment',
]);

/** A query's conditions. What looks like a keyword and is none (`Re:hello`) is a free word, as in Zendesk. */
export function parseQuery(query: string): Term[] {
  const terms: Term[] = [];
  for (const [, minus, keyword, operator, quoted, plain] of query.matchAll(
    /(?<!\S)(-?)(?:(\w+)(:|<=|>=|<|>))?(?:"([^"]*)"|(\S+))/g,
  )) {
    const known = keyword !== undefined && (KEYWORDS.has(keyword.toLowerCase()) || /^custom_field_\d+$/.test(keyword));
    const value = quoted ?? plain ?? '';
    terms.push({
      keyword: known ? keyword.toLowerCase() : undefined,
      operator: known ? operatorOf(operator) : ':',
      value: known || keyword === undefined ? value : `${keyword}${operator}${value}`,
      negated: minus === '-',
      quoted: quoted !== undefined,
    });
  }
  return terms;
}

/**
 * Whether a record meets a query: terms of one keyword with `:` are alternatives (`tags:a tags:b`), everything else
 * must hold; a negated term must not.
 */
export function meetsAll(terms: readonly Term[], holds: (term: Term) => boolean): boolean {
  const alternatives = new Map<string, Term[]>();
  for (const term of terms) {
    if (term.negated ? holds(term) : term.operator !== ':' && !holds(term)) return false;
    if (!term.negated && term.operator === ':') {
      // Each free word must be found, so it is an alternative to nothing.
      const name = term.keyword ?? `word ${alternatives.size}`;
      alternatives.set(name, [...(alternatives.get(name) ?? []), term]);
    }
  }
  return [...alternatives.values()].every((group) => group.some(holds));
}

function operatorOf(text: string | undefined): Term['operator'] {
  return text === '<' || text === '>' || text === '<=' || text === '>=' ? text : ':';
}
