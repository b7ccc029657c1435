import { type ApiClient, ApiFailure } from '../api/client.ts';
import { type Identity, IdentitySchema } from '../api/schemas.ts';

/** A user's identities; none for a user who is gone or out of sight. */
export async function identitiesOf(api: ApiClient, userId: number): Promise<Identity[]> {
  try {
    return await api.list(`/api/v2/users/${userId}/identities.json`, 'identities', IdentitySchema);
  } catch (error) {
    if (error instanceof ApiFailure && (error.status === 404 || error.status === 403)) return [];
    throw error;
  }
}
