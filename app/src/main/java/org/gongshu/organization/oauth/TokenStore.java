package org.gongshu.organization.oauth;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.organization.ClientTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** Keeps given tokens by their hash only. */
@Component
class TokenStore implements OAuth2AuthorizationService {

    private final ClientTokens tokens;
    private final RegisteredClients clients;

    TokenStore(ClientTokens tokens, RegisteredClients clients) {
        this.tokens = tokens;
        this.clients = clients;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> given = Objects.requireNonNull(authorization.getAccessToken());
        OAuth2AccessToken token = given.getToken();
        if (given.isInvalidated()) {
            tokens.revoke(token.getTokenValue());
        } else if (token.getIssuedAt() != null && token.getExpiresAt() != null) {
            tokens.note(
                    token.getTokenValue(),
                    UUID.fromString(authorization.getRegisteredClientId()),
                    token.getIssuedAt(),
                    token.getExpiresAt());
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        tokens.revoke(Objects.requireNonNull(authorization.getAccessToken())
                .getToken()
                .getTokenValue());
    }

    /** Nothing is looked up by an authorization's id: client credentials have no second step. */
    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return tokens.findToken(token)
                .flatMap(known -> authorizationOf(token, known))
                .orElse(null);
    }

    private Optional<OAuth2Authorization> authorizationOf(String token, ClientTokens.Token known) {
        return Optional.ofNullable(clients.findByClientId(known.identity().clientId()))
                .map(client -> OAuth2Authorization.withRegisteredClient(client)
                        .principalName(known.identity().clientId())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .accessToken(new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER, token, known.issuedAt(), known.expiresAt()))
                        .build());
    }
}
