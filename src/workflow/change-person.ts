import { append, type Case, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';

/** Corrects the person's name in Zendesk and puts on record that it was done, not what it was (Art. 16 GDPR). */
export async function correctName(
  ports: Ports,
  current: Case,
  newName: string,
): Promise<Outcome<'overtaken' | 'no_name' | 'person_gone'>> {
  const name = newName.trim();
  if (name === '' || name.length > 255) return { ok: false, why: 'no_name', case: current };
  const person = await ports.people.read(current.request.dataSubjectId);
  if (!person) return { ok: false, why: 'person_gone', case: current };
  if (person.name !== name) await ports.people.rename(person.id, name);
  return append(ports, current, { type: 'name_corrected' }, { note: 'The name was corrected.' });
}

/** Marks the person as one who gets no marketing: at once, without weighing anything up (Art. 21(3) GDPR). */
export async function stopMarketing(ports: Ports, current: Case): Promise<Outcome<'overtaken'>> {
  await ports.people.tag(current.request.dataSubjectId, 'privacy_no_marketing');
  return append(ports, current, { type: 'marketing_stopped' }, { note: 'Marketing stopped: the person is marked.' });
}

/** Marks the person's data as restricted: stored, but not used (Art. 18 GDPR). */
export async function restrict(ports: Ports, current: Case): Promise<Outcome<'overtaken'>> {
  await ports.people.tag(current.request.dataSubjectId, 'privacy_restricted');
  return append(ports, current, { type: 'restricted' }, { note: 'Restriction set: the person is marked.' });
}
