package org.gongshu.organization;

import java.util.UUID;
import org.gongshu.kernel.Scope;

/**
 * The business system behind a bearer token.
 *
 * @param client the id of the {@link ApiClient}
 * @param clientId its public name
 */
public record ClientIdentity(UUID client, String clientId, UUID system, UUID department, UUID region)
        implements Sender {

    @Override
    public Scope scope() {
        return Scope.of(region);
    }

    @Override
    public UUID senderId() {
        return client;
    }
}
