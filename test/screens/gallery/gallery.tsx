/** All screens to look at: `?state=suspected&scheme=dark&width=258&locale=de`; without a state, all side by side. */
import '../../../src/screens/kit/tokens.css';
import '../../../src/screens/kit/base.css';
import { render } from 'preact';
import { SCENARIOS } from '../scenarios.tsx';

const wanted = new URLSearchParams(location.search);
const locale = wanted.get('locale') ?? 'en-GB';
const width = `${wanted.get('width') ?? 320}px`;
const state = wanted.get('state');
document.documentElement.dataset.scheme = wanted.get('scheme') ?? 'light';

// A script that takes pictures asks for the names.
Reflect.set(globalThis, 'galleryStates', Object.keys(SCENARIOS));

const root = document.getElementById('app') ?? document.body;
const single = state === null ? undefined : SCENARIOS[state];
if (single) {
  root.style.width = width;
  render(single(locale), root);
} else {
  const frames = Object.keys(SCENARIOS).map((name) => (
    <figure key={name} style={{ margin: 0 }}>
      <figcaption>{name}</figcaption>
      <iframe
        title={name}
        src={`?${new URLSearchParams({ ...Object.fromEntries(wanted), state: name })}`}
        style={{ width, height: '900px', border: '1px solid' }}
      />
    </figure>
  ));
  render(<div style={{ display: 'flex', flexWrap: 'wrap', gap: '20px' }}>{frames}</div>, root);
}
