package org.gongshu.organization.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.gongshu.organization.Clients;
import org.gongshu.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.web.SecurityFilterChain;

/** {@code /oauth2/token}: everything else an authorization server can do is not admitted. */
@Configuration(proxyBeanMethods = false)
class TokenEndpoint {

    /** Secrets of 256 random bits need no slow hash, and a token request no tenth of a second of computing. */
    private static final PasswordEncoder SECRETS = new PasswordEncoder() {
        @Override
        public String encode(@Nullable CharSequence secret) {
            return Clients.hashOf(String.valueOf(secret));
        }

        @Override
        public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
            return MessageDigest.isEqual(
                    encode(secret).getBytes(StandardCharsets.US_ASCII),
                    String.valueOf(hash).getBytes(StandardCharsets.US_ASCII));
        }
    };

    @Bean
    @Order(1)
    SecurityFilterChain tokenChain(
            HttpSecurity http, RegisteredClients clients, TokenStore store, Settings settings, Clock clock)
            throws Exception {
        OAuth2AccessTokenGenerator generator = new OAuth2AccessTokenGenerator();
        generator.setClock(clock);
        return http.securityMatcher("/oauth2/**")
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(store)
                                .tokenGenerator(generator)
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .issuer(settings.publicUrl().toString())
                                        .build())
                                .clientAuthentication(client ->
                                        client.authenticationProviders(providers -> providers.forEach(provider -> {
                                            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                                                secrets.setPasswordEncoder(SECRETS);
                                            }
                                        }))))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/oauth2/token", "/oauth2/revoke")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
