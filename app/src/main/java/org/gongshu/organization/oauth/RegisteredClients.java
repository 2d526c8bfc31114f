package org.gongshu.organization.oauth;

import java.time.Clock;
import java.util.Optional;
import org.gongshu.organization.ClientTokens;
import org.gongshu.organization.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Shows the authorization server the clients that are in use: a suspended or outdated one is not there. */
@Component
class RegisteredClients implements RegisteredClientRepository {

    private final Clients clients;
    private final Clock clock;

    RegisteredClients(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are kept by their information systems");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find(id).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return find(clientId).orElse(null);
    }

    private Optional<RegisteredClient> find(String name) {
        return clients.findUsable(name, clock.instant())
                .map(client -> RegisteredClient.withId(client.id().toString())
                        .clientId(client.clientId())
                        .clientSecret(client.secretHash())
                        .clientName(client.name())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                                .accessTokenTimeToLive(ClientTokens.LIFE)
                                .build())
                        .build());
    }
}
