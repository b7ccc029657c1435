/** Tags as Zendesk keeps them: lower case, no spaces, each once, in alphabetical order. */
export function normalTags(tags: string[] | string): string[] {
  const words = (typeof tags === 'string' ? [tags] : tags).flatMap((tag) => tag.split(/[\s,]+/));
  const kept = words.map((tag) => tag.toLowerCase().replace(/[^\p{L}\p{N}_\-:./]/gu, '')).filter((tag) => tag !== '');
  return [...new Set(kept)].sort();
}

/** Tags with others added. */
export function withTags(tags: string[], added: string[] | string): string[] {
  return normalTags([...tags, ...normalTags(added)]);
}

/** Tags with some taken away. */
export function withoutTags(tags: string[], removed: string[] | string): string[] {
  const gone = new Set(normalTags(removed));
  return tags.filter((tag) => !gone.has(tag));
}
