import { useState } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** A ticket's tags, each with a way out, and a place to type another. */
export function TagsInput({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const [typed, setTyped] = useState('');
  function add(): void {
    const added = typed
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((tag) => tag !== '' && !tags.includes(tag));
    if (added.length > 0) onChange([...tags, ...added]);
    setTyped('');
  }
  return (
    <div class="field">
      <span class="field-label">Tags</span>
      <div class="tags">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
            <button
              type="button"
              class="tag-remove"
              aria-label={`Remove tag ${tag}`}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              <Icon name="close" size={10} />
            </button>
          </span>
        ))}
        <input
          class="tags-text"
          aria-label="Add a tag"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ',') return;
            event.preventDefault();
            add();
          }}
        />
      </div>
    </div>
  );
}
